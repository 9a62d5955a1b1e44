import type { Label } from '../../../src/parse/label.js';
import type { Block, Outline } from '../../../src/parse/outline.js';

/** A paragraph of a plan as an office would type it: its number apart from its text. */
export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly label: Label | null;
  readonly text: string;
  readonly look: 'title' | 'heading' | 'plain';
  /** Depth of a heading's style (1-3). */
  readonly depth: number;
}

export interface PageTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** Two texts side by side without borders: a letterhead or a signature. */
export interface PageColumns {
  readonly kind: 'columns';
  readonly left: readonly PageParagraph[];
  readonly right: readonly PageParagraph[];
}

export type PagePiece = PageParagraph | PageTable | PageColumns;

const ISSUER = /^(?:[ỦU][ỶY] BAN|HỘI ĐỒNG|TỈNH|THÀNH PHỐ|Số\s*:)/u;
const STATE = /^(?:CỘNG H|Độc lập)|,\s*ngày\s|^[-–—]{5}/u;
const TITLE = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH)(?:\s|$)/u;
const SIGNER = /^(?:TM\.|KT\.|TL\.|TUQ\.|CHỦ TỊCH)/u;
const HEADING_DEPTH: Readonly<Record<string, number>> = { part: 1, capital: 1, roman: 1, article: 1, decimal1: 2 };
const LONGEST_HEADING = 160;

function readParagraph(block: Block): PageParagraph {
  const text = block.passage.text;
  const depth = HEADING_DEPTH[block.label?.kind ?? ''] ?? 3;
  const heading = (block.label !== null && depth < 3) || (block.opens !== null && block.label?.kind !== 'bullet');
  const look = TITLE.test(text) ? 'title' : heading && text.length < LONGEST_HEADING ? 'heading' : 'plain';
  return { kind: 'paragraph', label: block.label, text, look, depth };
}

function isLetterheadRow(block: Block): boolean {
  return block.kind === 'row' && block.cells.length === 2 && block.cells.some((cell) => STATE.test(cell.text));
}

function plain(text: string): PageParagraph {
  return { kind: 'paragraph', label: null, text, look: 'plain', depth: 3 };
}

/** What stands above the title: the letterhead in two columns, anything else as it is. */
function layOutHead(blocks: readonly Block[]): PagePiece[] {
  const pieces: PagePiece[] = [];
  const left: PageParagraph[] = [];
  const right: PageParagraph[] = [];
  for (const block of blocks) {
    const cells = block.kind === 'row' ? block.cells.map((cell) => cell.text) : [block.whole.text];
    if (isLetterheadRow(block)) {
      left.push(plain(cells[0] ?? ''));
      right.push(plain(cells[1] ?? ''));
    } else if (ISSUER.test(cells[0] ?? '')) left.push(plain(cells.join(' ')));
    else if (STATE.test(cells[0] ?? '')) right.push(plain(cells.join(' ')));
    else pieces.push(readParagraph(block));
  }
  if (left.length + right.length > 0) pieces.push({ kind: 'columns', left, right });
  return pieces;
}

/** The plan as pieces of a page, in reading order. Rows that follow one another are one table. */
export function layOutPage(outline: Outline): PagePiece[] {
  const title = outline.blocks.findIndex((block) => TITLE.test(block.passage.text));
  const head = title > 0 ? outline.blocks.slice(0, title) : [];
  const pieces = layOutHead(head);
  const rest = outline.blocks.slice(head.length);
  const recipients = rest.findIndex((block) => block.opens === 'closing');
  const signer = rest.findIndex((block, i) => i > recipients && SIGNER.test(block.passage.text));
  const closes =
    recipients >= 0 && signer > recipients && rest.slice(recipients).every((block) => block.kind === 'block');
  const body = closes ? rest.slice(0, recipients) : rest;
  let rows: (readonly string[])[] = [];
  for (const block of body) {
    if (block.kind === 'row') {
      if (rows.length === 0) pieces.push({ kind: 'table', rows });
      rows.push(block.cells.map((cell) => cell.text));
      continue;
    }
    rows = [];
    pieces.push(readParagraph(block));
  }
  if (closes) {
    const left = rest.slice(recipients, signer).map(readParagraph);
    const right = rest.slice(signer).map(readParagraph);
    pieces.push({ kind: 'columns', left, right });
  }
  return pieces;
}
