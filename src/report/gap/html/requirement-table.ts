import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Bar, PlanPart, RequirementGroup, RequirementRow, Stated } from '../model.js';
import { drawBar } from './bars.js';
import { findingLink, markCell, type Node, type PageContext, table, vietnamese } from './elements.js';

/** The comparison of one period: what is asked, what the plan says, what to do, and room for an explanation. */
export function renderRequirements(group: RequirementGroup, plan: PlanPart, context: PageContext): Element {
  const { column } = context.report.words;
  const columns = [
    column.number,
    column.indicator,
    column.decision,
    column.plan,
    column.remark,
    column.action,
    column.explanation,
  ];
  return table(
    'req',
    group.heading,
    columns,
    group.rows.map((row) => renderRow(row, findBar(row, group, plan), plan, context)),
  );
}

function findBar(row: RequirementRow, { period }: RequirementGroup, plan: PlanPart): Bar | undefined {
  return plan.pictures
    .find((picture) => picture.period === period)
    ?.bars.find(({ indicator }) => indicator === row.indicator);
}

function renderRow(row: RequirementRow, bar: Bar | undefined, plan: PlanPart, context: PageContext): Element {
  const { label } = context.report.words;
  const { compact } = context;
  const basis = `${row.clause} · ${label.grade.toLowerCase()} ${row.grade}`;
  return h(
    'tr',
    h('td', row.number),
    h('th', { scope: 'row', className: row.condition ? 'sub' : undefined }, row.label),
    compact
      ? h('td', row.national, h('small', basis))
      : h('td', h('b', row.national), h('small', { title: row.gradeText }, basis)),
    h('td', row.stated.length === 0 ? label.none : row.stated.flatMap((stated) => renderStated(stated, row, context))),
    // The picture of a crowded page stands in its table.
    h('td', markCell(row.mark), compact && bar !== undefined ? drawBar(bar, context) : []),
    h('td', renderActions(row, plan, context)),
    h('td', { className: 'fill' }, row.explanation),
  );
}

function renderStated(stated: Stated, row: RequirementRow, context: PageContext): Node[] {
  const note = stated.note === '' ? '' : ` (${stated.note})`;
  const place = stated.place === '' ? [] : [h('small', `${stated.place}${note}`)];
  // Where nothing is open the figure and its place are enough on a crowded page.
  const brief = context.compact && row.actions.length === 0;
  const quote = stated.quote === '' || brief ? [] : [vietnamese('q', context, {}, stated.quote)];
  return [vietnamese('b', context, {}, stated.wording), ...place, ...quote];
}

function renderActions(row: RequirementRow, plan: PlanPart, context: PageContext): Node[] {
  if (context.compact)
    return row.actions.flatMap((action): Node[] => [
      h('p', `${action.text} `, findingLink(plan.id, action.finding, context)),
    ]);
  return row.actions.flatMap((action) => [
    h('p', action.text, ' (', findingLink(plan.id, action.finding, context), ')'),
  ]);
}
