import type { GapReport, HeatMap, Overview } from '../model.js';
import { type Block, body, type Cell, cellText, heading, markCell, paragraph, run, small, table } from './blocks.js';
import { PAGE, SIZE } from './page.js';
import { describeCount, type Numberer } from './plan-sections.js';

/** What is said about all plans at once, on an upright page. */
export function writeOverview(overview: Overview, part: Numberer, report: GapReport): Block[] {
  const { section, column, label } = report.words;
  return [
    body(`${report.subtitle}.`),
    body([run(overview.headline, { bold: true })]),
    part(section.overview),
    writeCounts('', column.count, [
      ...overview.facts.map(({ label: text, value }): [string, string] => [text, value]),
      ...overview.severities.map(({ text, count }): [string, string] => [describeCount(text), String(count)]),
    ]),
    ...overview.tallies
      .filter(({ rows }) => rows.length > 0)
      .flatMap((tally) => [
        gap(),
        writeCounts(
          tally.heading,
          column.count,
          tally.rows.map((row) => [row.label, String(row.count)]),
        ),
      ]),
    ...(overview.heat.rows.length === 0
      ? []
      : [
          heading(3, section.plans),
          body([run(label.rankingHint, { italics: true, size: SIZE.letter })], { keepNext: true }),
          writeRanking(overview.heat, report),
        ]),
    ...(overview.clauses.length === 0 ? [] : [part(section.clauses), writeClauses(overview, report)]),
    ...writeOthers(part, report),
  ];
}

function writeCounts(head: string, count: string, rows: readonly (readonly [label: string, value: string])[]): Block {
  return table(
    [
      { head, share: 75 },
      { head: head === '' ? '' : count, share: 25 },
    ],
    rows.map(([label, value]) => [label, centred(value)]),
  );
}

/** Parts two tables, which would else become one. */
function gap(): Block {
  return paragraph('', { spacing: { before: 0, after: 0, line: 200, lineRule: 'exact' } });
}

function centred(value: number | string): Cell {
  return { content: String(value), center: true };
}

function writeRanking({ rows }: HeatMap, { words: { column } }: GapReport): Block {
  return table(
    [
      { head: column.rank, share: 9 },
      { head: column.planName, share: 43 },
      { head: column.level, share: 14 },
      { head: column.error, share: 12 },
      { head: column.warning, share: 12 },
      { head: column.info, share: 10 },
    ],
    rows.map(({ rank, name, number, path, levelText, counts }) => [
      centred(rank),
      { content: [cellText(name), small(number === '' ? path : `${number}; ${path}`)] },
      levelText,
      centred(counts.error),
      centred(counts.warning),
      centred(counts.info),
    ]),
  );
}

function writeClauses({ clauses }: Overview, { words: { column } }: GapReport): Block {
  return table(
    [
      { head: column.requirement, share: 40 },
      { head: column.clause, share: 20 },
      { head: column.plans, share: 10 },
      { head: column.error, share: 10 },
      { head: column.warning, share: 10 },
      { head: column.info, share: 10 },
    ],
    clauses.map(({ requirement, clause, plans, counts }) => [
      requirement,
      clause,
      centred(plans),
      centred(counts.error),
      centred(counts.warning),
      centred(counts.info),
    ]),
  );
}

/** Plans by indicators, one table for each period, on a turned page. */
export function writeHeat(overview: Overview, part: Numberer, { words: { section, column } }: GapReport): Block[] {
  const { heat } = overview;
  const periods = [...new Set(heat.columns.map(({ period }) => period))];
  return [
    part(section.heat),
    ...periods.flatMap((period) => {
      const shown = heat.columns.flatMap((each, index) => (each.period === period ? [{ ...each, index }] : []));
      const rows = heat.rows.filter(({ cells }) => shown.some(({ index }) => (cells[index] ?? null) !== null));
      return [
        heading(3, period),
        table(
          [
            { head: column.rank, share: 6 },
            { head: column.planName, share: 20 },
            ...shown.map(({ label, national }) => ({ head: `${label} (${national})`, share: 12 })),
          ],
          rows.map(({ rank, name, cells }) => [
            centred(rank),
            name,
            ...shown.map(({ index }) => {
              const cell = cells[index] ?? null;
              return cell === null ? '' : markCell(cell, cell.brief);
            }),
          ]),
          PAGE.landscapeWidth,
        ),
      ];
    }),
  ];
}

/** Documents that were not graded, with the reason. */
function writeOthers(part: Numberer, { others, words: { section, column } }: GapReport): Block[] {
  if (others.length === 0) return [];
  return [
    part(section.others),
    table(
      [
        { head: column.file, share: 30 },
        { head: column.state, share: 22 },
        { head: column.reason, share: 48 },
      ],
      others.map(({ path, kindText, reason }) => [path, kindText, reason]),
    ),
  ];
}
