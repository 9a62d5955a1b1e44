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
      for (const condition of last.claim.conditions) {
        const stated = { ...last, claim: { ...last.claim, claim: condition } };
        drafts.push({ index: row.block.index, draft: draftRow(name, stated, [stated], around, setting) });
      }
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
  readonly claim: {
    readonly claim: Claim;
    readonly text: ReturnType<typeof fold>;
    /** Conditions that name or cell state beside it ("Ít nhất 90%, mỗi đơn vị 01 người"). */
    readonly conditions: readonly Claim[];
  };
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
  if (claim !== undefined) {
    const isCondition = ({ indicator }: Claim) => indicator === 'staff-per-unit' || indicator === 'allowance-floor';
    return { claim, text, conditions: isCondition(claim) ? [] : claims.filter(isCondition) };
  }
  // "Số người … được tư vấn | người | 13.000": what is counted stands before the number.
  const counted = fold(`${cell.text} ${label.replace(/^(?:tổng )?số (?:lượng |lượt )?/iu, '')}`);
  const count = readClaims(counted, setting.lexicon, context, column).find(isClaim);
  return count === undefined ? null : { claim: count, text: counted, conditions: [] };
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

/** A growth on the year before in a column for each year adds up to one on the year before the first; null for any other. */
function addUpYears(group: readonly Value[]): Claim['quantity'] {
  if (group.length < 2) return null;
  let sum = 0;
  for (const [i, { claim, column }] of group.entries()) {
    const { quantity } = claim.claim;
    if (quantity?.kind !== 'growth' || column.to === null || quantity.baseYear !== column.to - 1) return null;
    if (i > 0 && column.to !== (group[i - 1]?.column.to ?? 0) + 1) return null;
    sum += quantity.value;
  }
  const [first] = group;
  return { kind: 'growth', value: Math.round(sum * 100) / 100, baseYear: (first?.column.to ?? 0) - 1 };
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
    { ...claim, quantity: addUpYears(group) ?? claim.quantity },
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
      wording:
        last.claim.conditions.length === 0 ? last.cell.text : text.text.slice(claim.wording.start, claim.wording.end),
    },
    setting.lexicon,
  );
}
