import type { Element } from 'hast';
import { h } from 'hastscript';
import { SEVERITIES } from '../../../model/vocabulary.js';
import { upperFirst } from '../../format.js';
import type { FindingEntry, Paste, PlanPart } from '../model.js';
import { findingLink, heading, line, type Node, type PageContext, vietnamese } from './elements.js';

/** The findings by severity, each with its evidence and the wording to paste. */
export function renderFindings(plan: PlanPart, context: PageContext): Node[] {
  if (plan.findings.length === 0) return [h('p', context.report.words.label.nothingFound)];
  return SEVERITIES.flatMap((severity) => {
    const group = plan.findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const count = plan.severities.find((each) => each.severity === severity);
    return [
      heading(context.depth + 1, upperFirst(count?.text ?? group[0]?.severityText ?? '')),
      ...group.flatMap((finding) => line(renderFinding(finding, plan, context))),
    ];
  });
}

function renderFinding(finding: FindingEntry, plan: PlanPart, context: PageContext): Element {
  const { label } = context.report.words;
  const meta = [finding.place, finding.ruleId, ...(finding.clause === null ? [] : [finding.clause])].join(' · ');
  return h(
    'div',
    { className: ['finding', `f-${finding.severity}`], id: `${plan.id}-f${finding.number}` },
    heading(context.depth + 2, `${finding.number}. ${finding.title} `, h('small', meta)),
    h('p', finding.message),
    ...(finding.quote === '' || context.compact
      ? []
      : [h('p', { className: 'quote' }, `${label.quote}: `, vietnamese('q', context, {}, finding.quote))]),
    ...(finding.waiver === null ? [] : [h('p', { className: 'waiver' }, finding.waiver)]),
    finding.paste === null
      ? h('p', { className: 'fix' }, h('b', `${context.report.words.column.action}: `), finding.fix)
      : renderPaste(finding.paste, context),
  );
}

function renderPaste(paste: Paste, context: PageContext): Element {
  return h(
    'div',
    { className: 'paste' },
    h('p', { className: 'how' }, `${paste.instruction}:`),
    ...paste.texts.map((text) => vietnamese('p', context, { className: 'text' }, text)),
    ...(paste.caution === null ? [] : [h('p', { className: 'caution' }, paste.caution)]),
  );
}

/** What is proposed, in the order of weight. */
export function renderRecommendations(plan: PlanPart, context: PageContext): Node[] {
  const { label } = context.report.words;
  if (plan.recommendations.length === 0) return [h('p', label.nothingFound)];
  return [
    h('p', label.recommendationLead),
    h(
      'ol',
      { className: 'advice' },
      plan.recommendations.map((group) =>
        h(
          'li',
          h('b', `${group.heading}:`),
          h(
            'ol',
            { type: 'a' },
            group.items.map((item) =>
              h(
                'li',
                `${item.text} (`,
                joinLinks(item.findings.map((number) => findingLink(plan.id, number, context))),
                ').',
              ),
            ),
          ),
        ),
      ),
    ),
  ];
}

function joinLinks(links: readonly Element[]): Node[] {
  return links.flatMap((link, index): Node[] => (index === 0 ? [link] : [{ type: 'text', value: ', ' }, link]));
}
