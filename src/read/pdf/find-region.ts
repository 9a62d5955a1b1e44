import type { Segment, TextLine } from './build-lines.js';

/** Narrowest gutter between columns, in heights of the letters. */
const GUTTER = 0.8;
/** Widest blank inside a column, in heights of the letters. */
const TALLEST_BLANK = 9;
/** Lines that can stand side by side: more than a page has. */
const MOST_LINES = 400;

const PLACED =
  /^CỘNG H(?:ÒA|OÀ) XÃ HỘI|^Độc lập\s*[-–]|^N[ơƠ][iI] (?:nhận|NHẬN)|^(?:TM|KT|TL|TUQ|Q)\.|^(?:ỦY|UỶ) BAN NHÂN DÂN|^(?:PHÓ )?CHỦ TỊCH$/u;

/** What opens a signature: it stands beside nothing that was above it. */
const SIGNS = /^N[ơƠ][iI] (?:nhận|NHẬN)|^(?:TM|KT|TL|TUQ|Q)\./u;

/** From where to where something reaches across the page. */
export interface Interval {
  left: number;
  right: number;
}

/** Lines whose text stands in columns, side by side. */
export interface Region {
  readonly lines: readonly TextLine[];
  readonly columns: readonly Interval[];
}

/** Stretches of the line that hold text, those less than a gutter apart as one. */
function mergeIntervals(intervals: readonly Interval[], gutter: number): Interval[] {
  const merged: Interval[] = [];
  for (const { left, right } of [...intervals].sort((a, b) => a.left - b.left)) {
    const last = merged[merged.length - 1];
    if (last !== undefined && left - last.right < gutter) last.right = Math.max(last.right, right);
    else merged.push({ left, right });
  }
  return merged;
}

function isBeside(a: TextLine, b: TextLine | undefined): boolean {
  if (b === undefined || b.y - a.y > Math.min(a.size, b.size) * 0.7) return false;
  return mergeIntervals([...a.segments, ...b.segments], GUTTER * a.size).length >= 2;
}

/** Whether text stands side by side on a line, or on it and the next one at nearly the same height. */
export function opensRegion(lines: readonly TextLine[], i: number): boolean {
  const line = lines[i] as TextLine;
  return line.segments.length >= 2 || isBeside(line, lines[i + 1]);
}

/** The lines from `from` on that leave a gutter free from top to bottom; null when there is none. */
export function findRegion(lines: readonly TextLine[], from: number): Region | null {
  const first = lines[from] as TextLine;
  let columns = mergeIntervals(first.segments, GUTTER * first.size);
  let end = from + 1;
  if (columns.length < 2) {
    const next = lines[end];
    if (next === undefined) return null;
    columns = mergeIntervals([...columns, ...next.segments], GUTTER * first.size);
    end += 1;
  }
  if (columns.length < 2) return null;
  while (end < Math.min(lines.length, from + MOST_LINES)) {
    const line = lines[end] as TextLine;
    if (line.y - (lines[end - 1] as TextLine).y > line.size * TALLEST_BLANK) break;
    if (opensSignature(line) && !lines.slice(from, end).some(isPlaced)) break;
    const next = mergeIntervals([...columns, ...line.segments], GUTTER * line.size);
    if (
      next.length < 2 ||
      (next.length > columns.length && columns.length >= 2 && line.segments.length < 2 && isApart(line, columns))
    )
      break;
    columns = next;
    end += 1;
  }
  return trimRegion({ lines: lines.slice(from, end), columns });
}

/** Whether a line belongs to a letterhead or a signature. */
export function isPlaced(line: TextLine): boolean {
  return line.segments.some((segment) => PLACED.test(segment.text));
}

function opensSignature(line: TextLine): boolean {
  return line.segments.some((segment) => SIGNS.test(segment.text));
}

/** Whether a line stands in none of the columns: it is not part of what stands side by side. */
function isApart(line: TextLine, columns: readonly Interval[]): boolean {
  return line.segments.every((segment) =>
    columns.every((column) => segment.right < column.left || segment.left > column.right),
  );
}

/** Index of the column that a segment stands in. */
export function columnOf(segment: Interval, columns: readonly Interval[]): number {
  const middle = (segment.left + segment.right) / 2;
  const found = columns.findIndex((column) => middle <= column.right);
  return found < 0 ? columns.length - 1 : found;
}

/** Takes off the end what only one column holds and what is not set like the rest of it: a title, a paragraph. */
function trimRegion(region: Region): Region | null {
  const { lines, columns } = region;
  let last = -1;
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as TextLine;
    if (occupied(line, columns).size >= 2) last = i;
    else {
      const above = lines[i - 1];
      if (above !== undefined && line.y - above.y <= Math.min(line.size, above.size) * 0.9) {
        const both = new Set([...occupied(line, columns), ...occupied(above, columns)]);
        if (both.size >= 2) last = i;
      }
    }
  }
  if (last < 0) return null;
  let end = last + 1;
  while (end < lines.length && followsColumn(lines, end, columns)) end += 1;
  return { lines: lines.slice(0, end), columns };
}

/** Columns that a line has text in. */
export function occupied(line: TextLine, columns: readonly Interval[]): Set<number> {
  return new Set(line.segments.map((segment) => columnOf(segment, columns)));
}

/** Whether a line is set like the line above it in its column: centred under it, or beginning where it begins. */
function followsColumn(lines: readonly TextLine[], at: number, columns: readonly Interval[]): boolean {
  const line = lines[at] as TextLine;
  const column = columnOf(line.segments[0] as Segment, columns);
  const own = extentIn(line, columns, column) as Interval;
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = lines[i] as TextLine;
    const above = extentIn(other, columns, column);
    if (above === null) continue;
    const centre = Math.abs(above.left + above.right - own.left - own.right) / 2;
    const near = line.y - other.y <= line.size * (column === 0 ? 2.2 : TALLEST_BLANK);
    return near && (centre < line.size * 0.6 || (Math.abs(above.left - own.left) < 3 && line.size <= other.size));
  }
  return false;
}

/** From where to where a line reaches in a column; null when it has nothing there. */
function extentIn(line: TextLine, columns: readonly Interval[], column: number): Interval | null {
  const own = line.segments.filter((segment) => columnOf(segment, columns) === column);
  const first = own[0];
  return first === undefined ? null : { left: first.left, right: (own[own.length - 1] as Segment).right };
}
