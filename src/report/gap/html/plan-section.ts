import type { Element } from 'hast';
import { h } from 'hastscript';
import type { PlanPart, Row, VerdictCount } from '../model.js';
import { renderPicture } from './bars.js';
import { listRows, renderBodies, renderCitations, renderCoverage, renderFunding } from './checklist-tables.js';
import { heading, type Node, type PageContext } from './elements.js';
import { renderFindings, renderRecommendations } from './finding-list.js';
import { renderRequirements } from './requirement-table.js';

/** The sentence, who the plan is from, and how many findings it has. */
export function renderPlanHead(plan: PlanPart, context: PageContext): Node[] {
  return [
    h('p', { className: ['headline', `w-${plan.worst ?? 'none'}`] }, plan.headline),
    ...renderCounts(plan, context),
    ...(context.compact ? [] : [renderRows('identity', plan.identity)]),
  ];
}

function renderCounts(plan: PlanPart, { compact }: PageContext): Node[] {
  const severities = plan.severities.map(({ severity, text }) => h('li', { className: `c-${severity}` }, text));
  return [
    ...(severities.length === 0 ? [] : [h('ul', { className: 'counts' }, severities)]),
    ...(compact || plan.verdicts.length === 0 ? [] : [renderVerdictCounts(plan.verdicts)]),
  ];
}

/** How often each verdict occurs, and with it what the shapes mean. */
export function renderVerdictCounts(verdicts: readonly VerdictCount[]): Element {
  return h(
    'ul',
    { className: 'counts' },
    verdicts.map(({ verdict, count, term }) =>
      h('li', h('span', { className: ['m', `v-${verdict}`] }, term), ` ${count}`),
    ),
  );
}

/** Everything about a plan below its head, section by section. */
export function renderPlanBody(plan: PlanPart, context: PageContext): Node[] {
  const { section, label } = context.report.words;
  const part = (key: string, title: string, ...children: (Node | readonly Node[])[]): Node =>
    h('section', { id: `${plan.id}-${key}`, className: key }, heading(context.depth, title), ...children.flat());
  const hint = (text: string) => (context.compact ? [] : [h('p', { className: 'hint' }, text)]);
  return [
    ...(context.compact
      ? []
      : [
          part(
            'picture',
            section.picture,
            hint(label.pictureHint),
            plan.pictures.map((picture) => renderPicture(picture, context)),
          ),
        ]),
    part(
      'table',
      section.requirements,
      plan.requirements.map((group) => renderRequirements(group, plan, context)),
      [...(context.compact ? [label.pictureHint] : []), ...plan.remarks].map((remark) =>
        h('p', { className: 'hint' }, remark),
      ),
    ),
    h('div', { className: 'pair' }, [
      part('funding', section.funding, renderFunding(plan, context)),
      part('bodies', section.bodies, renderBodies(plan, context)),
    ]),
    ...(listRows(plan, context).length === 0
      ? []
      : [part('chain', section.coverage, hint(label.coverageHint), renderCoverage(plan, context))]),
    ...(plan.citations.length === 0 ? [] : [part('citations', section.citations, renderCitations(plan, context))]),
    part('findings', section.findings, renderFindings(plan, context)),
    ...(context.compact ? [] : [part('advice', section.recommendations, renderRecommendations(plan, context))]),
    part(
      'doubts',
      section.doubts,
      plan.doubts.length === 0
        ? h('p', label.noDoubts)
        : h(
            'ul',
            plan.doubts.map(({ what, why }) => h('li', h('b', `${what}: `), why)),
          ),
    ),
    context.compact
      ? h(
          'p',
          { className: 'brief hint' },
          plan.source.map(({ label: name, value }) => `${name}: ${value}`).join(' · '),
        )
      : part('source', section.source, renderRows('source', plan.source)),
  ];
}

/** Labels and values. */
export function renderRows(className: string, rows: readonly Row[]): Element {
  return h(
    'dl',
    { className: ['rows', className] },
    rows.map(({ label, value }) => h('div', h('dt', label), h('dd', value))),
  );
}
