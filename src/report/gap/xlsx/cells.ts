import type { CellObject, SheetData } from 'write-excel-file/node';
import { looksLikeFormula } from '../../guard-formula.js';
import { type Cell, type ReportList, readValue, type Tone, type Value } from '../lists/list.js';

/** Letters and ground of a cell, dark enough on it to be read in print. */
const COLOURS: Readonly<Record<Tone, { readonly textColor: string; readonly backgroundColor: string }>> = {
  good: { textColor: '#17603A', backgroundColor: '#E3F2E9' },
  step: { textColor: '#1B4B8F', backgroundColor: '#E4EDF9' },
  doubt: { textColor: '#744700', backgroundColor: '#FCF0D3' },
  bad: { textColor: '#9C1C1C', backgroundColor: '#FBE5E3' },
  quiet: { textColor: '#4A5461', backgroundColor: '#ECEFF3' },
};
const LINES = { borderStyle: 'thin', borderColor: '#CFD6DF' } as const;
const HEAD = { fontWeight: 'bold', textColor: '#FFFFFF', backgroundColor: '#17375E', ...LINES } as const;

/** What a cell of a spreadsheet can hold; Excel repairs, and loses, what is longer. */
const LONGEST = 32_767;
/** How the file format writes a character that text cannot hold; in a plan it is just text. */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/gu;

/**
 * The text as the file stores it: never an escape sequence of the format by accident, and no name that every JavaScript
 * object has, because the writer keeps its strings as keys of one.
 */
function storeText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/u, '')}…` : text;
  const stored = cut.replace(ESCAPE, '_x005F_');
  return stored in {}
    ? `_x${stored.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${stored.slice(1)}`
    : stored;
}

/** Points of a line of text, and the most that a row can have. */
const LINE = 15;
const TALLEST = 405;

/** Lines that a text takes in a column, words kept whole. */
function countLines(value: Value, width: number): number {
  if (typeof value !== 'string') return 1;
  let lines = 0;
  for (const line of value.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of line.split(' ')) {
      const length = word.length + (used === 0 ? 0 : 1);
      if (used > 0 && used + length > width) {
        lines += 1;
        used = word.length;
      } else used += length;
      // A word longer than the column is broken.
      lines += Math.max(0, Math.ceil(word.length / width) - 1);
    }
  }
  return lines;
}

/** Points of a row in which every text is seen whole: spreadsheets do not work that out when they open a file. */
function measureRow(cells: readonly Cell[], columns: ReportList['columns'], weight: number): number {
  const lines = cells.map((cell, index) => countLines(readValue(cell), (columns[index]?.width ?? LINE) * weight));
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 3);
}

function layOutCell(cell: Cell): CellObject {
  const value = readValue(cell);
  const colours = typeof cell === 'object' && cell !== null ? COLOURS[cell.tone] : {};
  const look = { alignVertical: 'top', wrap: true, ...LINES, ...colours } as const;
  if (value === null || value === '') return look;
  if (typeof value === 'number') return { ...look, align: 'center', type: Number, value };
  // As text also after somebody has opened the cell and left it again.
  const format = looksLikeFormula(value) ? { format: '@' } : {};
  return { ...look, ...format, type: String, value: storeText(value) };
}

/** Letters that a column holds for each of its width: fewer in bold, and beside the button of a filter. */
const PLAIN = 1.12;
const BOLD = 0.85;

/** A header row, then the rows of the list. Text is text whatever it begins with, numbers are numbers. */
export function layOutCells({ columns, rows }: ReportList): SheetData {
  const headings = columns.map(({ heading }) => heading);
  const height = measureRow(headings, columns, BOLD);
  const head = headings.map(
    (heading): CellObject => ({
      ...HEAD,
      height,
      type: String,
      value: storeText(heading),
      wrap: true,
      alignVertical: 'center',
    }),
  );
  const body = rows.map((row) => {
    const rowHeight = measureRow(row, columns, PLAIN);
    return row.map((cell) => ({ ...layOutCell(cell), height: rowHeight }));
  });
  return [head, ...body];
}
