import type { Element } from 'hast';
import { h } from 'hastscript';
import type { CheckItem, CheckState, CoverageRow, PlanPart } from '../model.js';
import { findingLink, type Node, type PageContext, table, vietnamese } from './elements.js';

export function renderFunding(plan: PlanPart, context: PageContext): Node[] {
  const { column, section } = context.report.words;
  return renderChecklist(plan.funding, section.funding, column.fundingKind, plan, context);
}

export function renderBodies(plan: PlanPart, context: PageContext): Node[] {
  const { column, section } = context.report.words;
  return renderChecklist(plan.bodies, section.bodies, column.body, plan, context);
}

/** Entries that ask for nothing; on a crowded page they share a line. */
const SETTLED: ReadonlySet<CheckState> = new Set(['named', 'unasked']);

function renderChecklist(
  items: readonly CheckItem[],
  caption: string,
  head: string,
  plan: PlanPart,
  context: PageContext,
): Node[] {
  const settled = items.filter(({ state }) => SETTLED.has(state));
  const tabled = context.compact ? items.filter(({ state }) => !SETTLED.has(state)) : items;
  return [
    ...(tabled.length === 0 ? [] : [renderCheckTable(tabled, caption, head, plan, context)]),
    ...(context.compact && settled.length > 0 ? [renderSettled(settled)] : []),
  ];
}

function renderSettled(items: readonly CheckItem[]): Element {
  const names = items.map(({ label, place }) => (place === '' ? label : `${label} (${place})`)).join('; ');
  return h(
    'p',
    { className: 'brief' },
    h('span', { className: ['m', 's-named'] }, items[0]?.stateText ?? ''),
    ` ${names}.`,
  );
}

function renderCheckTable(
  items: readonly CheckItem[],
  caption: string,
  head: string,
  plan: PlanPart,
  context: PageContext,
): Element {
  const { column } = context.report.words;
  return table(
    'check',
    caption,
    [head, column.state, column.inPlan],
    items.map((item) =>
      h(
        'tr',
        h('th', { scope: 'row' }, item.label),
        h('td', h('span', { className: ['m', `s-${item.state}`] }, item.stateText)),
        h('td', describePlace(item, plan, context)),
      ),
    ),
  );
}

function describePlace(item: CheckItem, plan: PlanPart, context: PageContext): Node[] {
  const quote = item.quote === '' ? [] : [vietnamese('span', context, {}, item.quote)];
  const place = item.place === '' ? [] : [h('small', item.place)];
  const link = item.finding === null ? [] : [findingLink(plan.id, item.finding, context)];
  return [...quote, ...place, ...link].flatMap((node, index): Node[] =>
    index === 0 ? [node] : [{ type: 'text', value: ' ' }, node],
  );
}

/** From every target to its tasks, bodies and money; a target nobody is responsible for stands out. */
export function renderCoverage(plan: PlanPart, context: PageContext): Element {
  const { column, section } = context.report.words;
  return table(
    'chain',
    section.coverage,
    [column.target, column.tasks, column.responsible, column.money],
    listRows(plan, context).map((row) =>
      h(
        'tr',
        h(
          'th',
          { scope: 'row' },
          row.label,
          row.targets.map((target) => vietnamese('small', context, {}, target)),
        ),
        h('td', listOr(row.tasks, row.nothing.tasks, 's-unknown', context)),
        h('td', listOr(row.bodies, row.nothing.bodies, pickState(row), context)),
        h('td', row.funding.length === 0 ? nothing(row.nothing.funding, 's-missing') : row.funding.join(', ')),
      ),
    ),
  );
}

/** On a crowded page only what is not covered is shown. */
export function listRows(plan: PlanPart, { compact }: PageContext): readonly CoverageRow[] {
  return plan.coverage.filter(
    ({ unowned, tasks, bodies, funding }) =>
      !compact || unowned || tasks.length === 0 || bodies.length === 0 || funding.length === 0,
  );
}

function pickState(row: CoverageRow): string {
  return row.unowned ? 's-missing' : 's-unknown';
}

function listOr(texts: readonly string[], empty: string, state: string, context: PageContext): Node[] {
  if (texts.length === 0) return [nothing(empty, state)];
  return [
    h(
      'ul',
      texts.map((text) => vietnamese('li', context, {}, text)),
    ),
  ];
}

function nothing(text: string, state: string): Element {
  return h('span', { className: ['m', state] }, text);
}

export function renderCitations(plan: PlanPart, context: PageContext): Element {
  const { column, section } = context.report.words;
  if (context.compact) {
    const texts = plan.citations.map(({ number, ok, form }) => (ok ? number : `${number} (${form})`));
    return h('p', { className: 'brief' }, `${[...new Set(texts)].join('; ')}.`);
  }
  return table(
    'cites',
    section.citations,
    [column.document, column.asWritten, column.place, column.form],
    plan.citations.map((citation) =>
      h(
        'tr',
        h('th', { scope: 'row' }, citation.number),
        vietnamese('td', context, {}, citation.asWritten),
        h('td', `${citation.place} · ${citation.part}`),
        h('td', h('span', { className: ['m', citation.ok ? 's-named' : 's-conditional'] }, citation.form)),
      ),
    ),
  );
}
