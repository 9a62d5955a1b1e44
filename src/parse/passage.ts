import type { Located, SourceLine } from '../model/document.js';
import type { Folded } from '../text/fold.js';
import { fold } from '../text/fold.js';

/** Where one source line's characters begin inside a passage. */
export interface Piece {
  /** Offset in the passage's text. */
  readonly offset: number;
  readonly line: SourceLine;
  /** Offset in the source line's text. */
  readonly from: number;
}

/** Text healed from hard wraps, with the way back to lines and columns. */
export interface Stretch {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch with its matching keys. */
export interface Passage extends Folded, Stretch {}

interface Part {
  readonly line: SourceLine;
  readonly from: number;
  readonly to?: number;
}

/** Joins parts of lines with single spaces. */
export function joinParts(parts: readonly Part[]): Stretch {
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    const stretch = part.line.text.slice(part.from, part.to);
    if (stretch === '') continue;
    if (text !== '' && !text.endsWith(' ')) text += ' ';
    pieces.push({ offset: text.length, line: part.line, from: part.from });
    text += stretch;
  }
  return { text, pieces };
}

/** Joins parts of lines with single spaces, to be matched. */
export function joinPieces(parts: readonly Part[]): Passage {
  const { text, pieces } = joinParts(parts);
  return { ...fold(text), pieces };
}

/** The passage from `start` to `end`, positions kept. */
export function slicePassage(passage: Passage, start: number, end = passage.text.length): Passage {
  const pieces: Piece[] = [];
  for (const [i, piece] of passage.pieces.entries()) {
    const pieceEnd = passage.pieces[i + 1]?.offset ?? passage.text.length;
    if (pieceEnd <= start || piece.offset >= end) continue;
    const from = Math.max(start, piece.offset);
    pieces.push({ offset: from - start, line: piece.line, from: piece.from + from - piece.offset });
  }
  return {
    text: passage.text.slice(start, end),
    key: passage.key.slice(start, end),
    pieces,
  };
}

const COMBINING = /^\p{M}$/u;

function columnOf(line: SourceLine, at: number): number {
  return line.columns === null ? at + line.indent : (line.columns[at] ?? line.raw.length);
}

/** The original characters of a stretch of one line: no markup, letters as they were typed. */
function originalOf(line: SourceLine, from: number, to: number): string {
  if (line.columns === null) return line.raw.slice(from + line.indent, to + line.indent).replace(/\s/g, ' ');
  let quote = '';
  let last = -1;
  for (let i = from; i < to; i += 1) {
    const column = columnOf(line, i);
    if (column <= last) continue;
    let end = column + 1;
    while (end < line.raw.length && COMBINING.test(line.raw[end] as string)) end += 1;
    quote += line.text[i] === ' ' || line.raw[column] === '\t' ? ' ' : line.raw.slice(column, end);
    last = end - 1;
  }
  return quote;
}

/** Index of the last piece that begins at or before an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the stretch from `start` to `end` stands in the original, with its original words. */
export function locate(passage: Stretch, start = 0, end = passage.text.length): Located {
  while (start < end && passage.text[start] === ' ') start += 1;
  while (end > start && passage.text[end - 1] === ' ') end -= 1;
  const quotes: string[] = [];
  let first: Piece | null = null;
  let firstAt = 0;
  let last: Piece | null = null;
  for (let i = pieceAt(passage.pieces, start); i < passage.pieces.length; i += 1) {
    const piece = passage.pieces[i] as Piece;
    const next = passage.pieces[i + 1]?.offset;
    // The space that joins two pieces is no character of either.
    const pieceEnd = next === undefined ? passage.text.length : passage.text[next - 1] === ' ' ? next - 1 : next;
    if (pieceEnd <= start) continue;
    if (piece.offset >= end && first !== null) break;
    const from = piece.from + Math.max(start, piece.offset) - piece.offset;
    const to = piece.from + Math.min(end, pieceEnd) - piece.offset;
    if (first === null) {
      first = piece;
      firstAt = from;
    }
    last = piece;
    quotes.push(originalOf(piece.line, from, Math.min(to, piece.line.text.length)).trim());
  }
  first ??= passage.pieces[passage.pieces.length - 1] ?? null;
  last ??= first;
  if (first === null || last === null) return { quote: '', line: 1, column: 1, endLine: 1 };
  return {
    quote: quotes.filter((quote) => quote !== '').join(' '),
    line: first.line.line,
    column: columnOf(first.line, firstAt) + 1,
    endLine: last.line.line,
    ...besideLine(first.line, firstAt),
  };
}

/** Paragraph, cell and page of a place in a line, where the format has them. */
function besideLine(line: SourceLine, at: number): Pick<Located, 'paragraph' | 'cell' | 'page'> {
  const own = line.cells?.find(({ start, end }) => start <= at && at < end);
  const paragraph = own?.paragraph ?? line.paragraph;
  const cell = own?.address ?? line.cell;
  return {
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(cell === undefined ? {} : { cell }),
    ...(line.page === undefined ? {} : { page: line.page }),
  };
}
