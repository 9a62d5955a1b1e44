import type { SourceCell, SourceLine } from '../model/document.js';
import { cleanLine } from '../text/normalise.js';
import { CELL_MARK, cellsOf, readPlainLine } from './lines.js';

/** A paragraph as a format with structure holds it. */
export interface FlowParagraph {
  readonly kind: 'paragraph';
  /** What a reader of the file sees, without the automatic number: "\n" for a line break inside the paragraph, "\t" for a tab. */
  readonly text: string;
  /** The automatic number as it is shown: "I.", "1.2.", "a)", "-"; empty when the paragraph has none. */
  readonly label: string;
  /** Depth of a heading style (1-6); null for anything else. */
  readonly depth: number | null;
  /** All its letters are bold. */
  readonly strong: boolean;
  /** 1-based number in the file; every paragraph counts, empty ones and those inside tables too. */
  readonly number: number;
}

export interface FlowCell {
  readonly blocks: readonly FlowBlock[];
  /** Columns and rows the cell stands over. */
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface FlowTable {
  readonly kind: 'table';
  /** Cells as the file lists them; a place covered by a cell that spans rows or columns has no entry. */
  readonly rows: readonly (readonly FlowCell[])[];
}

/** What word processors and web pages hold: paragraphs and tables in reading order. */
export type FlowBlock = FlowParagraph | FlowTable;

/** Widest table that is laid out: more columns than any table of targets has. */
const MOST_COLUMNS = 200;
/** Places that merged cells of one table may cover in all; a table that claims more is laid out without its merging. */
const MOST_COVERED = 20_000;

/** Paragraphs in one cell, above which it may be the page itself. */
const LONGEST_CELL = 8;

/** Words of a letterhead or a signature: the table that holds them only places them side by side. */
const PLACED =
  /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|^\s*N[ơƠ][iI] (?:nhận|NHẬN)|^\s*(?:TM\.|KT\.|TL\.|TUQ\.)|^\s*(?:ỦY|UỶ) BAN NHÂN DÂN/mu;

/** Lines of a document of paragraphs and tables; `line` counts them from 1, as the text would stand in an editor. */
export function layOutFlow(blocks: readonly FlowBlock[]): SourceLine[] {
  const lines: SourceLine[] = [];
  layOutBlocks(blocks, lines, null);
  return lines;
}

function layOutBlocks(blocks: readonly FlowBlock[], lines: SourceLine[], address: string | null): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') layOutParagraph(block, lines, address);
    else layOutTable(block, lines);
  }
}

/** The paragraph's lines; a number or a heading style proves that a block begins. */
function layOutParagraph(paragraph: FlowParagraph, lines: SourceLine[], address: string | null): void {
  for (const [index, text] of paragraph.text.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const label = index === 0 && paragraph.label !== '' ? `${paragraph.label} ` : '';
    const line = readPlainLine(`${label}${text}`, lines.length + 1);
    const beside = { paragraph: paragraph.number, ...(address === null ? {} : { cell: address }) };
    if (line.kind !== 'text') lines.push({ ...line, ...beside });
    else if (paragraph.depth !== null && index === 0)
      lines.push({ ...line, ...beside, kind: 'heading', depth: paragraph.depth, starts: true });
    else {
      lines.push({
        ...line,
        ...beside,
        ...(label === '' ? {} : { starts: true }),
        ...(paragraph.strong ? { strong: true } : {}),
      });
    }
  }
}

/** One place of a table's grid: the cell that covers it, and how. */
interface Place {
  readonly cell: FlowCell;
  readonly continues: 'left' | 'above' | null;
}

/** Cells by row and column, merged ones at every place they cover. */
function spreadCells(table: FlowTable): Place[][] {
  const grid: Place[][] = table.rows.map(() => []);
  let covered = 0;
  for (const [r, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[r]?.[column] !== undefined) column += 1;
      if (column >= MOST_COLUMNS) break;
      let width = Math.max(1, Math.min(cell.columnSpan, MOST_COLUMNS - column));
      let height = Math.max(1, Math.min(cell.rowSpan, table.rows.length - r));
      covered += width * height - 1;
      if (covered > MOST_COVERED) {
        width = 1;
        height = 1;
      }
      for (let down = 0; down < height; down += 1) {
        for (let right = 0; right < width; right += 1) {
          const places = grid[r + down] as Place[];
          places[column + right] ??= { cell, continues: down > 0 ? 'above' : right > 0 ? 'left' : null };
        }
      }
      column += width;
    }
  }
  return grid;
}

function paragraphsOf(blocks: readonly FlowBlock[]): FlowParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}

const NO_CELL_TEXT = new RegExp(`[\\s${CELL_MARK}]+`, 'gu');

function textOf(cell: FlowCell): string {
  return paragraphsOf(cell.blocks)
    .map(({ label, text }) => (label === '' ? text : `${label} ${text}`).replace(NO_CELL_TEXT, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** Whether a table holds data, or only places text on the page: a letterhead, a signature, a frame around a text. */
function holdsData(table: FlowTable): boolean {
  const cells = table.rows.flat();
  if (table.rows.every((row) => row.length <= 1)) return false;
  if (table.rows.length === 1 && cells.length <= 3) return false;
  // Asked before any text is looked at, so that tables inside tables cost no more than their text once.
  if (cells.some((cell) => cell.blocks.some((block) => block.kind === 'table'))) return false;
  const filled = cells.filter((cell) => textOf(cell) !== '');
  if (filled.length === 0) return false;
  if (table.rows[0]?.some((cell) => paragraphsOf(cell.blocks).some(({ text }) => PLACED.test(text)))) return false;
  const counts = filled.map((cell) => paragraphsOf(cell.blocks).length);
  const paragraphs = counts.reduce((sum, count) => sum + count, 0);
  // One cell that holds the page, beside a menu, over a footer.
  if (counts.some((count) => count > LONGEST_CELL && count > paragraphs * 0.6)) return false;
  return paragraphs <= filled.length * 4;
}

function layOutTable(table: FlowTable, lines: SourceLine[]): void {
  if (!holdsData(table)) {
    for (const [r, row] of table.rows.entries()) {
      for (const [c, cell] of row.entries()) {
        layOutBlocks(cell.blocks, lines, `${r + 1}:${c + 1}`);
        // What stands side by side is never one sentence.
        const last = lines[lines.length - 1];
        if (last !== undefined && last.kind !== 'break') lines.push(breakAfter(last));
      }
    }
    return;
  }
  const grid = spreadCells(table);
  for (const [r, places] of grid.entries()) {
    const texts: string[] = [];
    for (let c = 0; c < places.length; c += 1) {
      const place = places[c];
      texts.push(place === undefined || place.continues !== null ? '' : textOf(place.cell));
    }
    const clean = cleanLine(texts.map((text) => `${text}${CELL_MARK}`).join(''));
    const raw = texts.join('|');
    const cells = cellsOf(clean.text, CELL_MARK).map((cell, c): SourceCell => {
      const place = places[c];
      const paragraph = place === undefined ? undefined : paragraphsOf(place.cell.blocks)[0]?.number;
      return {
        ...cell,
        address: `${r + 1}:${c + 1}`,
        ...(place?.continues == null ? {} : { continues: place.continues }),
        ...(paragraph === undefined ? {} : { paragraph }),
      };
    });
    const own = places.find((place) => place?.continues === null);
    const paragraph = own === undefined ? undefined : paragraphsOf(own.cell.blocks)[0]?.number;
    lines.push({
      ...clean,
      text: clean.text.replaceAll(CELL_MARK, '|'),
      raw: `${raw}|`,
      line: lines.length + 1,
      kind: 'row',
      cells,
      ...(paragraph === undefined ? {} : { paragraph }),
    });
  }
}

/** The end of a cell that only places text: nothing runs on over it. */
function breakAfter(last: SourceLine): SourceLine {
  return { text: '', raw: '', line: last.line + 1, columns: null, indent: 0, kind: 'break' };
}
