import { decodeRun } from './decode-run.js';
import type { Legacy } from './name-font.js';
import type { Glyph } from './page-content.js';

/** Words that follow one another on a line without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, downwards from the top of the page. */
  readonly y: number;
  /** Height of most of its letters. */
  readonly size: number;
  /** All its letters are bold. */
  readonly bold: boolean;
  /** Width of its first word. */
  readonly firstWord: number;
  /** Where its second word begins; null when it has one word. */
  readonly second: number | null;
  /** It opens with a small raised figure, as notes do. */
  readonly raised: boolean;
}

/** Segments on one baseline, from left to right. */
export interface TextLine {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Baselines this near to each other, in heights of the letters, are one. */
const SAME_BASELINE = 0.22;
/** Letters this much smaller than the line they hang on are raised or lowered. */
const SMALL = 0.85;
/** A gap that parts words where the file writes no spaces, and where it does. */
const GAP_WITHOUT_SPACES = 0.16;
const GAP_WITH_SPACES = 0.3;
/** An automatic number is drawn at a distance instead of a space. */
const NUMBERED = /^(?:[IVX]{1,6}|\d{1,2})[.)]$/;
/** A gap that may part columns. */
const WIDE_GAP = 0.85;
/** Letters printed again this near are one letter made bold. */
const TWICE = 0.2;
const MARK = /^\p{M}+$/u;
const LETTER = /\p{L}/u;

interface Row {
  y: number;
  size: number;
  /** Where its letters begin and end. */
  readonly left: number;
  readonly right: number;
  glyphs: Glyph[];
}

/** Lines of text from characters and their places: top to bottom, left to right. n log n. */
export function buildLines(glyphs: readonly Glyph[]): TextLine[] {
  const rows = mergeSmall(groupRows(attachMarks(glyphs)));
  const lines: TextLine[] = [];
  for (const row of rows) {
    const segments = cutSegments(row);
    if (segments.length > 0) lines.push({ y: row.y, size: row.size, segments });
  }
  return lines;
}

/** Combining marks that are drawn on their own become part of the letter they were drawn after. */
function attachMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph) => glyph.text >= '\u0300' && MARK.test(glyph.text))) return glyphs;
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = kept[kept.length - 1];
    if (
      MARK.test(glyph.text) &&
      last !== undefined &&
      last.text !== ' ' &&
      Math.abs(last.y - glyph.y) < last.size &&
      glyph.x > last.x - last.size * 0.4 &&
      glyph.x < last.x + last.width + last.size * 0.4
    ) {
      kept[kept.length - 1] = { ...last, text: last.text + glyph.text };
    } else kept.push(glyph);
  }
  return kept;
}

/** Groups characters by baseline, top to bottom. */
function groupRows(glyphs: readonly Glyph[]): Row[] {
  const sorted = [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x || a.order - b.order);
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  let row: (typeof rows)[number] | null = null;
  for (const glyph of sorted) {
    if (row !== null && glyph.y - row.y <= SAME_BASELINE * Math.min(glyph.size, row.size)) row.glyphs.push(glyph);
    else {
      row = { y: glyph.y, size: glyph.size, glyphs: [glyph] };
      rows.push(row);
    }
  }
  return rows.flatMap((group) => {
    const letters = group.glyphs.filter((glyph) => glyph.text !== ' ');
    if (letters.length === 0) return [];
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    for (const glyph of letters) {
      left = Math.min(left, glyph.x);
      right = Math.max(right, glyph.x + glyph.width);
    }
    return [
      { y: median(letters.map((glyph) => glyph.y)), size: commonSize(letters), left, right, glyphs: group.glyphs },
    ];
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The height that most letters have. */
export function commonSize(glyphs: readonly { size: number }[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  let most = 0;
  for (const { size } of glyphs) {
    const key = Math.round(size * 4) / 4;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) {
      most = count;
      best = size;
    }
  }
  return best;
}

/** Raised and lowered characters stand on a baseline of their own: they go back to the line beside them. */
function mergeSmall(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  const isPart = (small: Row, line: Row | undefined): line is Row => {
    if (line === undefined || small.size > line.size * SMALL) return false;
    const raised = (line.y - small.y) / line.size;
    if (raised > 0.65 || raised < -0.35) return false;
    return small.left >= line.left - line.size * 3 && small.right <= line.right + line.size * 2.5;
  };
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as Row;
    const below = rows[i + 1];
    const above = kept[kept.length - 1];
    if (row.glyphs.length <= 40 && isPart(row, below)) below.glyphs.push(...row.glyphs);
    else if (row.glyphs.length <= 40 && isPart(row, above)) above.glyphs.push(...row.glyphs);
    else kept.push(row);
  }
  return kept;
}

/** Small raised figures or asterisks: marks of footnotes, or the power of a unit. */
function isRaisedFigure(glyph: Glyph, row: Row): boolean {
  return glyph.size <= row.size * SMALL && row.y - glyph.y > row.size * 0.15 && /^[\d*()[\]]+$/.test(glyph.text);
}

/** A raised figure behind a word; that of a unit ("km²") belongs to it. */
function isFootnoteMark(glyph: Glyph, row: Row, before: string): boolean {
  return before !== '' && isRaisedFigure(glyph, row) && !/(?:^|[\s\d/(])[kcdm]?m$/.test(before);
}

function cutSegments(row: Row): Segment[] {
  const glyphs = row.glyphs.sort((a, b) => a.x - b.x || a.order - b.order);
  const spaced = glyphs.some((glyph) => glyph.text === ' ');
  const enough = (spaced ? GAP_WITH_SPACES : GAP_WITHOUT_SPACES) * row.size;
  const segments: Segment[] = [];
  let text = '';
  /** What is already decoded; `text` is in `legacy` still. */
  let done = '';
  let legacy = null as Legacy | null;
  let first: Glyph | null = null;
  let last: Glyph | null = null;
  let right = 0;
  let firstWord = 0;
  let second: number | null = null;
  let letters = 0;
  let bold = 0;
  let space: Glyph | null = null;
  const finish = () => {
    const clean = `${done}${decodeRun(text, legacy)}`.normalize('NFC');
    if (first !== null && clean.trim() !== '') {
      segments.push({
        text: clean,
        left: first.x,
        right,
        y: row.y,
        size: row.size,
        bold: letters > 0 && bold === letters,
        firstWord: firstWord > 0 ? firstWord : right - first.x,
        second,
        raised: isRaisedFigure(first, row),
      });
    }
    text = '';
    done = '';
    first = null;
    firstWord = 0;
    second = null;
    letters = 0;
    bold = 0;
  };
  for (const glyph of glyphs) {
    if (glyph.text === ' ') {
      space = glyph;
      continue;
    }
    if (isPrintedTwice(glyph, last)) continue;
    if (isFootnoteMark(glyph, row, `${done}${text}`)) continue;
    const gap = last === null ? 0 : glyph.x - right;
    if (last !== null && gap > WIDE_GAP * row.size) finish();
    else if (last !== null && first !== null) {
      // A space that was drawn between the two parts them even where it was squeezed.
      const between =
        space !== null && (gap > 0.03 * row.size || (space.order > last.order && space.order < glyph.order));
      if (between || gap > enough || (gap > GAP_WITHOUT_SPACES * row.size && NUMBERED.test(text))) {
        if (firstWord === 0) firstWord = right - (first as Glyph).x;
        second ??= glyph.x;
        text += ' ';
      }
    }
    first ??= glyph;
    if (glyph.legacy?.encoding !== legacy?.encoding || glyph.legacy?.capitals !== legacy?.capitals) {
      done += decodeRun(text, legacy);
      text = '';
      legacy = glyph.legacy;
    }
    text += glyph.text;
    if (LETTER.test(glyph.text)) {
      letters += 1;
      if (glyph.bold) bold += 1;
    }
    right = Math.max(last === null || first === glyph ? 0 : right, glyph.x + glyph.width);
    last = glyph;
    space = null;
  }
  finish();
  return segments;
}

/** Bold that is made by printing the same letter again, a little aside. */
function isPrintedTwice(glyph: Glyph, last: Glyph | null): boolean {
  return (
    last !== null &&
    last.text === glyph.text &&
    Math.abs(glyph.x - last.x) < Math.max(TWICE * last.width, 0.3) &&
    Math.abs(glyph.y - last.y) < 0.1 * last.size
  );
}
