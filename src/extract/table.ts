import type { Block } from '../parse/outline.js';
import type { Passage, Piece } from '../parse/passage.js';
import { joinPieces } from '../parse/passage.js';
import { findPeriods } from '../text/period.js';

/** What a column of a target table holds. */
export interface Column {
  readonly kind: 'name' | 'unit' | 'value' | 'past' | 'other';
  readonly from: number | null;
  /** Last year the column's values are for; null when its heading gives none. */
  readonly to: number | null;
}

/** A row under the heading rows. */
export interface TargetRow {
  readonly block: Block;
  /** The words that stand in each column: a cell merged over several rows stands in each of them, one merged over several columns in the last. */
  readonly cells: readonly (Passage | undefined)[];
}

/** A table of targets: rows under heading rows that tell the columns apart. */
export interface TargetTable {
  readonly columns: readonly Column[];
  readonly rows: readonly TargetRow[];
  readonly header: readonly Block[];
}

const NAME = /(?:^|\s)(?:chỉ tiêu|mục tiêu|nội dung|tên|tiêu chí|nhiệm vụ)/u;
const UNIT = /đơn vị tính|đvt|^đơn vị$/u;
const PAST = /thực hiện|hiện trạng|kết quả|đã đạt|ước (?:thực hiện|đạt)|năm gốc|xuất phát|thực trạng|số liệu/u;
/** Words that make a column one of results whatever else its heading says, and that make it none. */
const ONLY_PAST = /^(?:kết quả|hiện trạng|thực trạng|số liệu|ước)(?![a-zà-ỹ])/u;
const AHEAD = /kế hoạch|mục tiêu|lộ trình|chỉ tiêu|phấn đấu/u;
const OTHER = /^(?:stt|tt|ghi chú|cơ quan|đơn vị (?:chủ trì|thực hiện|phối hợp)|thời gian|nguồn|kinh phí)/u;
const VALUE = /kế hoạch|chỉ tiêu|mục tiêu|giá trị|mức|lộ trình|phấn đấu|tỷ lệ|đạt/u;
const FIGURE = /\d/;

/** Groups consecutive rows into tables and reads what their columns hold; tables without value columns are left out. */
export function readTables(blocks: readonly Block[]): TargetTable[] {
  const tables: TargetTable[] = [];
  for (let i = 0; i < blocks.length; ) {
    const rows: Block[] = [];
    while (i < blocks.length && blocks[i]?.kind === 'row') rows.push(blocks[i++] as Block);
    if (rows.length === 0) i += 1;
    else {
      const table = readTable(rows);
      if (table !== null) tables.push(table);
    }
  }
  return tables;
}

function readTable(blocks: readonly Block[]): TargetTable | null {
  const width = blocks.reduce((most, row) => Math.max(most, row.cells.length), 0);
  if (width < 2 || blocks.length < 2) return null;
  let headers = 1;
  while (headers < Math.min(4, blocks.length - 1) && isHeaderRow(blocks[headers] as Block)) headers += 1;
  const header = blocks.slice(0, headers);
  const rows = spreadRows(blocks.slice(headers).filter((row) => !repeatsHeader(row, header)));
  const headings = spreadHeader(header);
  const columns = Array.from({ length: width }, (_, column) => readColumn(headings, column, width));
  if (!columns.some((column) => column.kind === 'name')) {
    const widest = widestColumn(rows, width);
    if (columns[widest] !== undefined) columns[widest] = { kind: 'name', from: null, to: null };
  }
  return columns.some((column) => column.kind === 'value') ? { columns, rows, header } : null;
}

/** A further heading row stands under a merged heading, or holds years or nothing beside the columns' names. */
function isHeaderRow(row: Block): boolean {
  if (row.merged.includes('above')) return true;
  const filled = row.cells.filter((cell) => cell.text !== '');
  return (
    filled.length > 0 &&
    filled.every(
      (cell) => /^(?:năm\s*)?(?:19|20)\d\d$/u.test(cell.key) || (!FIGURE.test(cell.text) && cell.text.length < 40),
    )
  );
}

/** Whether a row is one of the heading rows, printed again on another page. */
export function repeatsHeader(row: Block, header: readonly Block[]): boolean {
  return header.some(
    (heading) =>
      heading.cells.length === row.cells.length && heading.cells.every((cell, i) => cell.key === row.cells[i]?.key),
  );
}

/** Heading cells by row and column; a merged heading stands over every column it covers. */
function spreadHeader(header: readonly Block[]): Passage[][] {
  return header.map((row) => {
    const cells: Passage[] = [];
    for (const [i, cell] of row.cells.entries()) cells.push(row.merged[i] === 'left' ? (cells[i - 1] ?? cell) : cell);
    return cells;
  });
}

/** The rows with the words of merged cells in every row they stand for. */
export function spreadRows(blocks: readonly Block[]): TargetRow[] {
  const rows: TargetRow[] = [];
  for (const block of blocks) {
    const above = rows[rows.length - 1]?.cells;
    const cells: (Passage | undefined)[] = [];
    for (const [i, cell] of block.cells.entries()) {
      const merged = block.merged[i];
      cells.push(merged === 'above' ? above?.[i] : merged === 'left' ? cells[i - 1] : cell);
      if (merged === 'left') cells[i - 1] = undefined;
    }
    // A heading over the whole width is the name of a group of rows.
    const whole = block.cells.length > 1 && block.merged.slice(1).every((merged) => merged === 'left');
    rows.push({ block, cells: whole ? [block.cells[0]] : cells });
  }
  return rows;
}

function readColumn(header: readonly (readonly Passage[])[], column: number, width: number): Column {
  const parts = header.map((cells, i) => {
    // Without its format's word for it a merged heading's text is in the first of its columns only.
    if (cells.length === width || i > 0) return cells[column + cells.length - width] ?? cells[column];
    return cells[column];
  });
  const key = parts
    .map((part) => part?.key ?? '')
    .join(' ')
    .trim();
  const years = yearsOf(parts);
  if (OTHER.test(key)) return { kind: 'other', from: null, to: null };
  if (UNIT.test(key)) return { kind: 'unit', from: null, to: null };
  if (ONLY_PAST.test(key) || (PAST.test(key) && !AHEAD.test(key))) return { kind: 'past', ...years };
  if (years.to !== null) return { kind: 'value', ...years };
  if (NAME.test(key) && column < width - 1) return { kind: 'name', from: null, to: null };
  return { kind: VALUE.test(key) && column > 0 ? 'value' : 'other', from: null, to: null };
}

/** Years of the lowest heading that gives any: "2027" under "Giai đoạn 2026 - 2030" is the year 2027. */
function yearsOf(parts: readonly (Passage | undefined)[]): { from: number | null; to: number | null } {
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const text = parts[i]?.text ?? '';
    const period = findPeriods(text).find((found) => found.to !== null) ?? yearOf(text);
    if (period !== null && period.to !== null) return { from: period.from, to: period.to };
  }
  return { from: null, to: null };
}

function yearOf(text: string): { from: number; to: number } | null {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? null : { from: Number(year), to: Number(year) };
}

function widestColumn(rows: readonly TargetRow[], width: number): number {
  const lengths = Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row.cells[column]?.text.length ?? 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

/** The name cell followed by one value cell, as if the row were a sentence. */
export function joinCells(name: Passage, value: Passage): Passage {
  const part = (piece: Piece, to: number) => ({ line: piece.line, from: piece.from, to });
  const stretch = (passage: Passage) =>
    passage.pieces.map((piece, i) =>
      part(piece, piece.from + (passage.pieces[i + 1]?.offset ?? passage.text.length) - piece.offset),
    );
  return joinPieces([...stretch(name), ...stretch(value)]);
}
