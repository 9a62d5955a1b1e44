import type { Element } from 'hast';
import { h } from 'hastscript';
import type { GapReport, HeatMap, HeatRow, Overview } from '../model.js';
import { heading, line, type Node, table } from './elements.js';
import { renderRows, renderVerdictCounts } from './plan-section.js';

/** What is said about all plans at once: the sentence, the heat map, the worst requirements, the numbers. */
export function renderOverview(overview: Overview, report: GapReport): Node[] {
  const { section, label } = report.words;
  return [
    h('p', { className: ['headline', `w-${overview.severities[0]?.severity ?? 'none'}`] }, overview.headline),
    h(
      'ul',
      { className: 'counts' },
      overview.severities.map(({ severity, text }) => h('li', { className: `c-${severity}` }, text)),
    ),
    renderRows('facts', overview.facts),
    ...(overview.heat.rows.length === 0
      ? []
      : [
          h(
            'section',
            { id: 'heat', className: 'heat' },
            heading(2, section.heat),
            h('p', { className: 'hint' }, label.rankingHint),
            renderFilters(overview, report),
            renderVerdictCounts(overview.heat.legend),
            renderHeat(overview.heat, report),
          ),
        ]),
    ...(overview.clauses.length === 0
      ? []
      : [h('section', { id: 'clauses' }, heading(2, section.clauses), renderClauses(overview, report))]),
    h('section', { id: 'tallies' }, heading(2, section.tallies), renderTallies(overview, report)),
  ];
}

/** Works only with the script, which shows it. */
function renderFilters({ filters }: Overview, { words: { label } }: GapReport): Element {
  const pick = (id: string, text: string, options: readonly { readonly value: string; readonly label: string }[]) =>
    h(
      'label',
      text,
      h(
        'select',
        { id },
        h('option', { value: '' }, label.all),
        options.map((option) => h('option', { value: option.value }, option.label)),
      ),
    );
  return h(
    'form',
    { id: 'filters', className: 'filters', hidden: true, ariaLabel: label.filter },
    pick('by-level', label.filterLevel, filters.levels),
    pick(
      'by-province',
      label.filterProvince,
      filters.provinces.map((name) => ({ value: name, label: name })),
    ),
    pick('by-verdict', label.filterVerdict, filters.verdicts),
    h('label', label.filterText, h('input', { id: 'by-text', type: 'search', autoComplete: 'off' })),
    h('button', { type: 'reset' }, label.reset),
    h('output', { id: 'shown', dataWord: label.shown }),
  );
}

/** Classes of the columns before the figures. */
const FIXED = ['num', 'who', 'level', 'num', 'num', 'num'];

function renderHeat(heat: HeatMap, { words: { section, column, label } }: GapReport): Element {
  const periods = [...new Set(heat.columns.map(({ period }) => period))];
  const fixed = [column.rank, column.planName, column.level, column.error, column.warning, column.info];
  return h(
    'div',
    { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: `${section.heat}. ${label.scrollable}` },
    h(
      'table',
      { className: heat.columns.length > 7 ? ['map', 'long'] : 'map', id: 'map', dataSort: label.sort },
      h('caption', section.heat),
      h(
        'thead',
        h(
          'tr',
          fixed.map((text, index) =>
            h('th', { scope: 'col', rowSpan: 2, className: FIXED[index], dataSort: index }, text),
          ),
          periods.map((period) =>
            h(
              'th',
              { scope: 'colgroup', colSpan: heat.columns.filter((each) => each.period === period).length },
              period,
            ),
          ),
        ),
        h(
          'tr',
          heat.columns.map((each, index) =>
            h('th', { scope: 'col', dataSort: fixed.length + index }, each.label, h('small', each.national)),
          ),
        ),
      ),
      h(
        'tbody',
        heat.rows.flatMap((row) => line(renderHeatRow(row))),
      ),
    ),
  );
}

function renderHeatRow(row: HeatRow): Element {
  return h(
    'tr',
    { dataLevel: row.level, dataProvince: row.province },
    h('td', { className: 'num' }, String(row.rank)),
    h(
      'th',
      { scope: 'row', className: 'who' },
      h('a', { href: `#${row.plan}` }, row.name),
      h('small', row.number === '' ? row.path : `${row.number} · ${row.path}`),
    ),
    h('td', { className: 'level' }, row.levelText),
    h('td', { className: 'num' }, String(row.counts.error)),
    h('td', { className: 'num' }, String(row.counts.warning)),
    h('td', { className: 'num' }, String(row.counts.info)),
    row.cells.map((cell) =>
      cell === null
        ? h('td')
        : h('td', { className: [`v-${cell.verdict}`, ...(cell.behind ? ['behind'] : [])] }, cell.brief),
    ),
  );
}

function renderClauses({ clauses }: Overview, { words: { section, column } }: GapReport): Element {
  return table(
    'worst',
    section.clauses,
    [column.requirement, column.clause, column.plans, column.error, column.warning, column.info],
    clauses.map(({ requirement, clause, plans, counts }) =>
      h(
        'tr',
        h('th', { scope: 'row' }, requirement),
        h('td', clause),
        h('td', { className: 'num' }, String(plans)),
        h('td', { className: 'num' }, String(counts.error)),
        h('td', { className: 'num' }, String(counts.warning)),
        h('td', { className: 'num' }, String(counts.info)),
      ),
    ),
  );
}

function renderTallies({ tallies }: Overview, { words: { column } }: GapReport): Element {
  return h(
    'div',
    { className: 'tallies' },
    tallies
      .filter(({ rows }) => rows.length > 0)
      .map(({ heading: title, rows }) =>
        table(
          'tally',
          title,
          [title, column.count],
          rows.map(({ label, count }) =>
            h('tr', h('th', { scope: 'row' }, label), h('td', { className: 'num' }, String(count))),
          ),
        ),
      ),
  );
}

/** Documents that were not graded, with the reason. */
export function renderOthers({ others, words: { section, column } }: GapReport): Element {
  return h(
    'section',
    { id: 'others' },
    heading(2, section.others),
    table(
      'others',
      section.others,
      [column.file, column.state, column.reason],
      others.map(({ path, kind, kindText, reason, source }) =>
        h(
          'tr',
          h('th', { scope: 'row' }, path),
          h('td', h('span', { className: ['m', kind === 'unreadable' ? 's-missing' : 's-unknown'] }, kindText)),
          h(
            'td',
            reason,
            source
              .filter(({ value }) => /^[0-9a-f]{64}$/u.test(value))
              .map(({ label, value }) => h('small', `${label}: ${value}`)),
          ),
        ),
      ),
    ),
  );
}
