import type { FlowCell } from '../flow.js';
import type { RuledTable } from './find-tables.js';
import { flowCell, textOfCell } from './find-tables.js';
import { joinTexts } from './join-texts.js';

type Row = readonly FlowCell[];

/** Columns of the two halves of a table lie at the same places, give or take this. */
const SAME_COLUMN = 5;

/** Whether a table goes on with the one that opens the next page. */
export function goesOn(above: RuledTable, below: RuledTable): boolean {
  return (
    above.columns.length === below.columns.length &&
    above.columns.every((x, i) => Math.abs(x - (below.columns[i] as number)) <= SAME_COLUMN)
  );
}

/** Both halves as one: heading rows printed again are left out, a row broken by the page end is joined. */
export function stitchTables(above: RuledTable, below: RuledTable): RuledTable {
  const rows = [...above.rows];
  let repeated = 0;
  while (repeated < below.rows.length - 1 && isSameRow(above.rows[repeated], below.rows[repeated] as Row))
    repeated += 1;
  const rest = below.rows.slice(repeated);
  const first = rest[0];
  const last = rows[rows.length - 1];
  if (first !== undefined && last !== undefined && isBroken(last, first)) {
    rows[rows.length - 1] = last.map((cell, i) =>
      flowCell(
        joinTexts([textOfCell(cell), textOfCell(first[i] as FlowCell)]),
        pageOf(cell, above),
        cell.columnSpan,
        1,
      ),
    );
    rest.shift();
  }
  return { ...above, rows: [...rows, ...rest] };
}

function pageOf(cell: FlowCell, table: RuledTable): number {
  const block = cell.blocks[0];
  return block?.kind === 'paragraph' ? block.number : table.page;
}

function isSameRow(above: Row | undefined, below: Row): boolean {
  return (
    above !== undefined &&
    above.length === below.length &&
    above.some((cell) => textOfCell(cell) !== '') &&
    above.every((cell, i) => textOfCell(cell) === textOfCell(below[i] as FlowCell))
  );
}

/**
 * Whether a row is the rest of the one above, cut by the page end: each of its texts goes on with the text above it, and
 * where it has none there was one above (a number, a value).
 */
function isBroken(above: Row, below: Row): boolean {
  if (above.length !== below.length || above.length < 2) return false;
  if (above.some((cell) => cell.rowSpan > 1) || below.some((cell) => cell.rowSpan > 1)) return false;
  const texts = below.map(textOfCell);
  const before = above.map(textOfCell);
  const rest = texts.every((text, i) => text === '' || runsOn(before[i] ?? '', text));
  const left = texts.filter((text) => text !== '').length;
  return rest && left > 0 && (left === texts.length || texts.some((text, i) => text === '' && before[i] !== ''));
}

function runsOn(before: string, text: string): boolean {
  if (before === '') return false;
  if (/^["“(]?\p{Ll}/u.test(text)) return !/[.;!?]["”)]?$/.test(before) || !/^[a-zđ]\)/u.test(text);
  return /\p{L}$|[,(/-]$/u.test(before) && !/^(?:[-+•]|\d)/u.test(text) && /\s/.test(before);
}
