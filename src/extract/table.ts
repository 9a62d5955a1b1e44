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

/** A table of targets: rows under a heading row that tells the columns apart. */
export interface TargetTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Block[];
  readonly header: readonly Block[];
}

const NAME = /(?:^|\s)(?:chỉ tiêu|mục tiêu|nội dung|tên|tiêu chí|nhiệm vụ)/u;
const UNIT = /đơn vị tính|đvt|^đơn vị$/u;
const PAST = /thực hiện|hiện trạng|kết quả|đã đạt|ước (?:thực hiện|đạt)|năm gốc|xuất phát|thực trạng|số liệu/u;
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

function readTable(rows: readonly Block[]): TargetTable | null {
  const width = Math.max(...rows.map((row) => row.cells.length));
  if (width < 2 || rows.length < 2) return null;
  let headers = 1;
  while (headers < Math.min(3, rows.length - 1) && isHeaderRow(rows[headers] as Block)) headers += 1;
  const header = rows.slice(0, headers);
  const columns = Array.from({ length: width }, (_, column) => readColumn(header, column, width));
  if (!columns.some((column) => column.kind === 'name')) {
    const widest = widestColumn(rows.slice(headers), width);
    if (columns[widest] !== undefined) columns[widest] = { kind: 'name', from: null, to: null };
  }
  return columns.some((column) => column.kind === 'value') ? { columns, rows: rows.slice(headers), header } : null;
}

/** A further heading row holds years or nothing beside the columns' names. */
function isHeaderRow(row: Block): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '');
  return (
    filled.length > 0 &&
    filled.every(
      (cell) => /^(?:năm\s*)?(?:19|20)\d\d$/u.test(cell.key) || (!FIGURE.test(cell.text) && cell.text.length < 40),
    )
  );
}

function readColumn(header: readonly Block[], column: number, width: number): Column {
  const parts = header.map((row, i) => {
    // A merged heading stands over several columns: its text is in the first of them only.
    const cells = row.cells;
    if (cells.length === width || i > 0) return cells[column + cells.length - width] ?? cells[column];
    return cells[column];
  });
  const key = parts
    .map((part) => part?.key ?? '')
    .join(' ')
    .trim();
  const text = parts
    .map((part) => part?.text ?? '')
    .join(' ')
    .trim();
  const period = findPeriods(text).find((found) => found.to !== null) ?? yearOf(text);
  const years = { from: period?.from ?? null, to: period?.to ?? null };
  if (OTHER.test(key)) return { kind: 'other', from: null, to: null };
  if (UNIT.test(key)) return { kind: 'unit', from: null, to: null };
  if (PAST.test(key) && !/kế hoạch|mục tiêu/u.test(key)) return { kind: 'past', ...years };
  if (years.to !== null) return { kind: 'value', ...years };
  if (NAME.test(key) && column < width - 1) return { kind: 'name', from: null, to: null };
  return { kind: VALUE.test(key) && column > 0 ? 'value' : 'other', from: null, to: null };
}

function yearOf(text: string): { from: number; to: number } | null {
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1];
  return year === undefined ? null : { from: Number(year), to: Number(year) };
}

function widestColumn(rows: readonly Block[], width: number): number {
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
