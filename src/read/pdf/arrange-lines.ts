import type { Segment, TextLine } from './build-lines.js';
import type { Interval, Region } from './find-region.js';
import { columnOf, findRegion, isPlaced, occupied, opensRegion } from './find-region.js';

/** A line of running text, or of a column that stands beside another. */
export interface BodyLine {
  readonly kind: 'line';
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly firstWord: number;
  /** Where the text after a label begins; null without a label. */
  readonly hang: number | null;
  /** Part of a letterhead, a signature or another column: its edges are not those of the page's text. */
  readonly aside: boolean;
}

/** What stands side by side in a table without lines. */
export interface LooseRow {
  readonly kind: 'row';
  readonly cells: readonly string[];
}

/** Nothing runs on over it. */
export interface Divide {
  readonly kind: 'divide';
}

export type Arranged = BodyLine | LooseRow | Divide;

const LABEL =
  /^(?:[IVX]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])[.)/:]$|^(?:\d{1,2}(?:\.\d{1,2}){1,3})$|^\((?:\d{1,2}|[a-zđ])\)$|^[-–—+*•▪●○◦✓➢]$/u;
/** Lines in reading order: columns one after the other, rows of loose tables as rows, all else line by line. */
export function arrangeLines(lines: readonly TextLine[]): Arranged[] {
  const joined = lines.map(joinLabel);
  const arranged: Arranged[] = [];
  for (let i = 0; i < joined.length; ) {
    const region = opensRegion(joined, i) ? findRegion(joined, i) : null;
    const placed = region === null ? null : arrangeRegion(region);
    if (region === null || placed === null) {
      arranged.push(closeGaps(joined[i] as TextLine));
      i += 1;
    } else {
      arranged.push(...placed);
      i += region.lines.length;
    }
  }
  return arranged;
}

/** A label and the text behind it belong together however wide the gap is. */
function joinLabel(line: TextLine): TextLine {
  const [label, text, ...rest] = line.segments;
  if (label === undefined || text === undefined || !LABEL.test(label.text)) return line;
  if (text.left - label.right > line.size * 5) return line;
  const whole: HangingSegment = {
    ...text,
    text: `${label.text} ${text.text}`,
    left: label.left,
    hang: text.left,
    firstWord: label.firstWord,
  };
  return { ...line, segments: [whole, ...rest] };
}

interface HangingSegment extends Segment {
  readonly hang?: number;
}

/** All that some drafts keep of their letterhead: "Số:     /KH-UBND" and "Sơn Lĩnh, ngày    tháng 02 năm 2026". */
function isNumberBesideDate(lines: readonly TextLine[]): boolean {
  if (lines.length > 3) return false;
  const text = lines.flatMap((line) => line.segments.map((segment) => segment.text)).join(' ');
  return /^Số\s*:[^:;]{0,24}\/\s?\p{Lu}[^:;]{0,40},\s*ngày\s/u.test(text);
}

function arrangeRegion({ lines, columns }: Region): Arranged[] | null {
  const full = lines.filter((line) => occupied(line, columns).size >= 3).length;
  const both = lines.filter((line) => occupied(line, columns).size >= 2).length;
  const placed = lines.some(isPlaced) || isNumberBesideDate(lines);
  if (columns.length >= 3 && full >= 2 && !placed) return readRows(lines, columns);
  const two = columns.length === 2 ? columns : splitAtWidest(columns);
  if (placed) return oneAfterTheOther(lines, two, true);
  if (isNewspaper(lines, two)) return oneAfterTheOther(lines, two, false);
  if (both >= 3 && both >= lines.length * 0.5) return readRows(lines, columns);
  return null;
}

function splitAtWidest(columns: readonly Interval[]): Interval[] {
  let at = 1;
  for (let i = 1; i < columns.length; i += 1) {
    const gap = (k: number) => (columns[k] as Interval).left - (columns[k - 1] as Interval).right;
    if (gap(i) > gap(at)) at = i;
  }
  const first = columns[0] as Interval;
  const last = columns[columns.length - 1] as Interval;
  return [
    { left: first.left, right: (columns[at - 1] as Interval).right },
    { left: (columns[at] as Interval).left, right: last.right },
  ];
}

/** Columns of running text: most lines fill them. */
function isNewspaper(lines: readonly TextLine[], columns: readonly Interval[]): boolean {
  if (lines.length < 6) return false;
  return columns.every((column, c) => {
    const segments = lines.flatMap((line) => line.segments.filter((segment) => columnOf(segment, columns) === c));
    const full = segments.filter((segment) => column.right - segment.right < segment.size * 2.5);
    return segments.length >= 5 && full.length >= segments.length * 0.6 && column.right - column.left > 120;
  });
}

function oneAfterTheOther(lines: readonly TextLine[], columns: readonly Interval[], divided: boolean): Arranged[] {
  const arranged: Arranged[] = [];
  for (let c = 0; c < columns.length; c += 1) {
    if (divided) arranged.push({ kind: 'divide' });
    for (const line of lines) {
      const segments = line.segments.filter((segment) => columnOf(segment, columns) === c);
      if (segments.length > 0) arranged.push({ ...closeGaps({ ...line, segments }), aside: true });
    }
  }
  if (divided) arranged.push({ kind: 'divide' });
  return arranged;
}

/** Rows of a table without lines: what has no neighbour in most columns belongs to the row above. */
function readRows(lines: readonly TextLine[], columns: readonly Interval[]): LooseRow[] {
  const rows: string[][] = [];
  for (const line of lines) {
    const cells: string[] = columns.map(() => '');
    for (const segment of line.segments) {
      const column = columnOf(segment, columns);
      cells[column] = `${cells[column] ?? ''} ${segment.text}`.trim();
    }
    const filled = cells.filter((cell) => cell !== '').length;
    const row = rows[rows.length - 1];
    if (row === undefined || cells[0] !== '' || filled > columns.length / 2) rows.push(cells);
    else for (const [c, cell] of cells.entries()) row[c] = `${row[c] ?? ''} ${cell}`.trim();
  }
  return rows.map((cells) => ({ kind: 'row', cells }));
}

/** One line of text; gaps that part nothing are spaces. */
function closeGaps(line: TextLine): BodyLine {
  const first = line.segments[0] as HangingSegment;
  const last = line.segments[line.segments.length - 1] as Segment;
  return {
    kind: 'line',
    text: line.segments.map((segment) => segment.text).join(' '),
    left: first.left,
    right: last.right,
    y: line.y,
    size: line.size,
    bold:
      line.segments.every((segment) => segment.bold || !/\p{L}/u.test(segment.text)) &&
      line.segments.some((s) => s.bold),
    firstWord: first.firstWord,
    hang: first.hang ?? (LABEL.test(first.text.slice(0, first.text.indexOf(' '))) ? first.second : null),
    aside: false,
  };
}
