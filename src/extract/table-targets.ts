import type { Baseline } from '../model/baseline.js';
import type { TargetPeriod } from '../model/plan.js';
import type { Passage } from '../parse/passage.js';
import { locate } from '../parse/passage.js';
import { fold } from '../text/fold.js';
import type { Claim } from './claim.js';
import { isClaim } from './claim.js';
import { readClaims } from './claims.js';
import { findGroups } from './groups.js';
import type { Years } from './period-context.js';
import { settlePeriod, yearsAround } from './period-context.js';
import type { TargetRow, TargetTable } from './table.js';
import { joinCells } from './table.js';
import type { Draft, Setting } from './target-draft.js';
import { draftClaim, headingsAbove, pathOf } from './target-draft.js';

/** A table cell that can hold a target's value. */
const HOLDS_FIGURE = /\d|lương|phần trăm/u;

/** Targets of a table: the last year of a row counts, earlier years are the plan's own path, results are nothing. */
export function readTargetTable(table: TargetTable, setting: Setting): { index: number; draft: Draft }[] {
  const drafts: { index: number; draft: Draft }[] = [];
  const header = table.header.flatMap((row) => row.cells.map((cell) => cell.key)).join(' ');
  for (const row of table.rows) {
    const [name, values] = readRow(table, row, header, setting);
    const around = yearsAround(row.block, setting.phases, setting.horizon);
    for (const group of splitColumns(values, setting.baseline)) {
      const last = group[group.length - 1];
      if (name === undefined || last === undefined) continue;
      drafts.push({ index: row.block.index, draft: draftRow(name, last, group, around, setting) });
    }
  }
  return drafts;
}

/** The row's values with the name they stand for: of several name columns the one that says what is measured. */
function readRow(
  table: TargetTable,
  row: TargetRow,
  header: string,
  setting: Setting,
): readonly [name: Passage | undefined, values: readonly Value[]] {
  const names = table.columns.flatMap((column, i) => {
    const cell = row.cells[i];
    return column.kind === 'name' && cell !== undefined && cell.text !== '' ? [cell] : [];
  });
  let first: readonly [Passage, readonly Value[]] | undefined;
  for (const name of names) {
    const values = readValues(table, row, name, header, setting);
    if (values.some((value) => value.claim.claim.indicator !== 'other')) return [name, values];
    first ??= [name, values];
  }
  return first ?? [undefined, []];
}

function readValues(
  table: TargetTable,
  row: TargetRow,
  name: Passage,
  header: string,
  setting: Setting,
): readonly Value[] {
  const unitColumn = table.columns.findIndex((column) => column.kind === 'unit');
  const unit = unitColumn < 0 ? '' : (row.cells[unitColumn]?.key ?? '');
  const percent = /%|phần trăm/u.test(`${unit} ${name.key} ${header}`) || /^(?:tỷ lệ|tỉ lệ)/u.test(name.key);
  return table.columns.flatMap((column, i) => {
    const cell = row.cells[i];
    if (column.kind !== 'value' || cell === undefined || !HOLDS_FIGURE.test(cell.key)) return [];
    const claim = readCell(name, cell, percent, unit, setting, column, headingsAbove(row.block));
    return claim === null ? [] : [{ claim, cell, column }];
  });
}

interface Value {
  readonly claim: { readonly claim: Claim; readonly text: ReturnType<typeof fold> };
  readonly cell: Passage;
  readonly column: { readonly from: number | null; readonly to: number | null };
}

/** Puts the unit that stands in another cell behind the last figure of a value. */
function markUnit(value: string, percent: boolean, unit: string): string {
  if (/[%％]|phần trăm|\d\s*(?:người|cán bộ|nhân viên)/u.test(value)) return value;
  if (percent) return value.replace(/\d(?=[^\d]*$)/, (digit) => `${digit}%`);
  if (/lương/u.test(unit)) return `${value} ${unit}`;
  const noun = /^(?:người|cán bộ|nhân viên|cộng tác viên)/u.exec(unit)?.[0];
  return noun === undefined ? value : value.replace(/\d(?=[^\d]*$)/, (digit) => `${digit} ${noun}`);
}

function readCell(
  name: Passage,
  cell: Passage,
  percent: boolean,
  unit: string,
  setting: Setting,
  column: { readonly from: number | null; readonly to: number | null },
  context: readonly Passage[],
): Value['claim'] | null {
  const label = name.text
    .replace(/\(\s*%\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const marked = markUnit(cell.text, percent, unit);
  const text = fold(`${label} ${marked}`);
  const claims = readClaims(text, setting.lexicon, context, column).filter(isClaim);
  const claim = claims.find((found) => found.figure.end > label.length) ?? claims[0];
  if (claim !== undefined) return { claim, text };
  // "Số người … được tư vấn | người | 13.000": what is counted stands before the number.
  const counted = fold(`${cell.text} ${label.replace(/^(?:tổng )?số (?:lượng |lượt )?/iu, '')}`);
  const count = readClaims(counted, setting.lexicon, context, column).find(isClaim);
  return count === undefined ? null : { claim: count, text: counted };
}

/** A column per national period holds targets of their own; columns inside one period are its path. */
function splitColumns(values: readonly Value[], baseline: Baseline): Value[][] {
  const parts = new Map<string, Value[]>();
  for (const value of [...values].sort((a, b) => (a.column.to ?? 0) - (b.column.to ?? 0))) {
    const year = value.column.to ?? 0;
    const period = baseline.periods.find((candidate) => year >= candidate.from && year <= candidate.to)?.id ?? 'none';
    parts.set(period, [...(parts.get(period) ?? []), value]);
  }
  return [...parts.values()];
}

function columnKind(column: Value['column']): 'until' | 'year' | 'span' {
  if (column.from === null) return 'until';
  return column.from === column.to ? 'year' : 'span';
}

function draftRow(
  name: Passage,
  last: Value,
  group: readonly Value[],
  around: readonly Years[],
  setting: Setting,
): Draft {
  const { claim, text } = last.claim;
  const joined = joinCells(name, last.cell);
  const own =
    claim.years ??
    (last.column.to === null ? null : { from: last.column.from, to: last.column.to, kind: columnKind(last.column) });
  const settled: TargetPeriod = settlePeriod(own, around);
  const wide =
    own?.kind === 'year' && group.length > 1 && settled.from === own.to
      ? { ...settled, from: group[0]?.column.from ?? settled.from }
      : settled;
  return draftClaim(
    claim,
    {
      ...locate(joined),
      period: wide,
      groups:
        claim.indicator === 'other' ? [] : findGroups(text, 0, text.text.length, claim.indicator, setting.lexicon),
      path: pathOf(
        group.slice(0, -1).map((value) => ({
          ...value.claim.claim,
          years: { from: value.column.from, to: value.column.to, kind: 'year' as const },
        })),
      ),
      wording: last.cell.text,
    },
    setting.lexicon,
  );
}
