import { SEVERITIES } from '../../../model/vocabulary.js';
import { escapeMarkdown as text } from '../../escape-markdown.js';
import { upperFirst } from '../../format.js';
import type { CheckItem, FindingEntry, GapReport, PlanPart, RequirementRow } from '../model.js';
import { list, type Parts, quotation, rows, table } from './blocks.js';

/** Everything about one plan, its sections under headings of the level. */
export function renderPlan(plan: PlanPart, report: GapReport, level: 2 | 4): Parts {
  const { section, column, label } = report.words;
  const part = (title: string, ...blocks: Parts): Parts =>
    blocks.every((block) => block === '') ? [] : [`${'#'.repeat(level)} ${text(title)}`, ...blocks];
  return [
    `**${text(plan.headline)}**`,
    ...part(section.identity, rows(plan.identity)),
    ...part(
      section.requirements,
      ...plan.requirements.flatMap((group) => [`**${text(group.heading)}**`, renderRequirements(group.rows, report)]),
      list(plan.remarks),
    ),
    ...part(section.funding, renderChecks(plan.funding, column.fundingKind, report)),
    ...part(section.bodies, renderChecks(plan.bodies, column.body, report)),
    ...part(
      section.coverage,
      table(
        [column.target, column.tasks, column.responsible, column.money],
        plan.coverage.map(({ label: name, targets, tasks, bodies, funding, nothing }) => [
          [name, ...targets],
          tasks.length === 0 ? [nothing.tasks] : tasks,
          bodies.length === 0 ? [nothing.bodies] : bodies,
          funding.length === 0 ? [nothing.funding] : funding,
        ]),
      ),
    ),
    ...part(
      section.citations,
      table(
        [column.document, column.asWritten, column.place, column.form],
        plan.citations.map(({ number, asWritten, place, part: where, form }) => [
          [number],
          [asWritten],
          [place, where],
          [form],
        ]),
      ),
    ),
    ...part(section.findings, ...renderFindings(plan, report)),
    ...part(section.recommendations, renderRecommendations(plan, report)),
    ...part(
      section.doubts,
      plan.doubts.length === 0
        ? text(label.noDoubts)
        : rows(plan.doubts.map(({ what, why }) => ({ label: what, value: why }))),
    ),
    ...part(section.source, rows(plan.source)),
  ];
}

function renderRequirements(group: readonly RequirementRow[], { words: { column, label } }: GapReport): string {
  return table(
    [column.number, column.indicator, column.decision, column.plan, column.remark, column.action, column.explanation],
    group.map(({ number, label: name, national, clause, grade, stated, mark, actions, explanation }) => [
      [number],
      [name],
      [national, `${clause} · ${label.grade.toLowerCase()} ${grade}`],
      stated.length === 0
        ? [label.none]
        : stated.flatMap(({ wording, place, note, quote }) => [
            [wording, [place, note].filter((each) => each !== '').join('; ')].filter((each) => each !== '').join(' · '),
            quote === '' ? '' : `“${quote}”`,
          ]),
      [mark.text],
      actions.map((action) => `${action.text} (${label.seeFinding} ${action.finding})`),
      [explanation],
    ]),
  );
}

function renderChecks(items: readonly CheckItem[], heading: string, { words: { column, label } }: GapReport): string {
  return table(
    [heading, column.state, column.inPlan],
    items.map(({ label: name, stateText, quote, place, finding }) => [
      [name],
      [stateText],
      [quote, place, finding === null ? '' : `${label.seeFinding} ${finding}`],
    ]),
  );
}

function renderFindings(plan: PlanPart, report: GapReport): Parts {
  if (plan.findings.length === 0) return [text(report.words.label.nothingFound)];
  return SEVERITIES.flatMap((severity) => {
    const group = plan.findings.filter((finding) => finding.severity === severity);
    const count = plan.severities.find((each) => each.severity === severity);
    const [first] = group;
    if (first === undefined) return [];
    return [
      `**${text(upperFirst(count?.text ?? first.severityText))}**`,
      ...group.flatMap((finding) => renderFinding(finding, report)),
    ];
  });
}

function renderFinding(finding: FindingEntry, { words: { column, label } }: GapReport): Parts {
  const { number, title, place, ruleId, clause, message, quote, waiver, paste, fix } = finding;
  const meta = [place, ...(clause === null ? [] : [clause])].map(text).join(' · ');
  return [
    `**${number}\\. ${text(title)}** · ${meta} · \`${ruleId}\``,
    text(message),
    ...(quote === '' ? [] : [`${text(label.quote)}: “${text(quote)}”`]),
    ...(waiver === null ? [] : [text(waiver)]),
    ...(paste === null
      ? [`${text(column.action)}: ${text(fix)}`]
      : [
          `${text(paste.instruction)}:`,
          quotation(paste.texts),
          ...(paste.caution === null ? [] : [`*${text(paste.caution)}*`]),
        ]),
  ];
}

function renderRecommendations({ recommendations }: PlanPart, { words: { label } }: GapReport): string {
  if (recommendations.length === 0) return text(label.nothingFound);
  const groups = recommendations.flatMap(({ heading, items }, index) => [
    `${index + 1}. ${text(heading)}:`,
    ...items.map((item) => `   - ${text(item.text)} (${text(label.seeFinding)} ${item.findings.join(', ')})`),
  ]);
  return [text(label.recommendationLead), '', ...groups].join('\n');
}
