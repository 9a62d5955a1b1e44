import { isInCapitals } from '../../text/capitals.js';
import type { BodyLine } from './arrange-lines.js';

/** A line of running text with its page. */
export interface PlacedLine extends BodyLine {
  readonly page: number;
  readonly pageWidth: number;
}

/** How running text is set: edges by page width, leading, first-line indents. */
export interface Setting {
  readonly edges: ReadonlyMap<number, Edge>;
  /** Distance between the baselines of one paragraph, in heights of the letters; null when it varies. */
  readonly leading: number | null;
  /** Where first lines begin, measured from the left edge; null when paragraphs are not indented. */
  readonly indent: number | null;
}

const LABELLED =
  /^(?:[IVX]{1,6}\s?[.)/]|\d{1,2}(?:\.\d{1,2})*[.)/]?\s|[a-zđ]\s?[).]|\([\da-zđ]{1,2}\)|[-–—+*•▪●○◦✓➢])\s*\S/u;

const BULLETED = /^[-–—+*•▪●○◦✓➢]\s/u;

/** "15 xã": a count, no label. */
const OPENS_WITH_COUNT = /^\d{1,2}\s+\p{Ll}/u;

/** Lines that open something new also where the one above was left without its point. */
const OPENS = /^(?:Căn cứ|Nơi nhận|TM\.|KT\.|TL\.|Phụ lục)(?:\s|:|$)/u;

/** A sentence or list item that is complete. */
const FINISHED = /[.;:!?…/]["”')\]]*$/;

function commonest(values: readonly number[], step: number): { value: number; share: number } | null {
  if (values.length === 0) return null;
  const counts = new Map<number, number>();
  for (const value of values) {
    const key = Math.round(value / step);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let best = 0;
  let most = -1;
  for (const [key, count] of counts) {
    const around = count + ((counts.get(key - 1) ?? 0) + (counts.get(key + 1) ?? 0)) / 2;
    if (around > most) {
      most = around;
      best = key;
    }
  }
  const near = values.filter((value) => Math.abs(value / step - best) <= 1);
  return { value: near.reduce((sum, value) => sum + value, 0) / near.length, share: near.length / values.length };
}

/** Measures how the running text is set. Headings and short lines are few enough not to matter. */
export function measureSetting(lines: readonly PlacedLine[]): Setting {
  const body = lines.filter((line) => !line.aside);
  const widths = new Map<number, PlacedLine[]>();
  for (const line of body) {
    const key = Math.round(line.pageWidth);
    const group = widths.get(key);
    if (group === undefined) widths.set(key, [line]);
    else group.push(line);
  }
  const edges = new Map<number, { left: number; right: number }>();
  for (const [width, group] of widths) {
    const rights = group.map((line) => line.right).sort((a, b) => a - b);
    const justified = commonest(rights, 2);
    const widest = rights[Math.floor(rights.length * 0.98)] ?? width;
    const right = justified !== null && justified.share > 0.25 ? justified.value : widest;
    // The left edge is where full lines begin that are no first lines: the leftmost place that many lines share.
    const lefts = group.map((line) => line.left).sort((a, b) => a - b);
    const left = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
    edges.set(width, { left, right });
  }
  const gaps: number[] = [];
  const indents: number[] = [];
  let hung = 0;
  for (let i = 1; i < body.length; i += 1) {
    const line = body[i] as PlacedLine;
    const above = body[i - 1] as PlacedLine;
    const edge = edges.get(Math.round(line.pageWidth)) as { left: number; right: number };
    if (line.page === above.page && edge.right - above.right < above.size && line.left <= above.left + 1) {
      gaps.push((line.y - above.y) / line.size);
    }
    if (
      line.left - edge.left > line.size * 0.9 &&
      line.left - edge.left < line.size * 4.5 &&
      edge.right - line.right < line.size
    ) {
      indents.push(line.left - edge.left);
    } else if (Math.abs(line.left - edge.left) <= 3 && LABELLED.test(line.text)) hung += 1;
  }
  const leading = commonest(gaps, 0.05);
  const indent = commonest(indents, 2);
  const labelled = body.filter((line) => LABELLED.test(line.text)).length;
  const indented = indent !== null && indent.share > 0.5 && indents.length >= 3 && hung <= labelled * 0.1;
  return {
    edges,
    leading: leading !== null && leading.share > 0.5 && gaps.length >= 3 ? leading.value : null,
    indent: indented ? indent.value : null,
  };
}

/** A line that begins small may go on with a sentence that was broken by hand: the page does not tell, the words may. */
const SMALL = /^["“'(]?\p{Ll}/u;

/** The line before, and what was decided about it. */
export interface Above {
  readonly line: PlacedLine;
  readonly starts: boolean | null;
  /** Where the text of the open item begins, behind its label; null outside of items and below their first lines. */
  readonly column: number | null;
}

/** What the next line is compared with. */
export function passLine(line: PlacedLine, starts: boolean | null, above: Above | null): Above {
  const inside = starts !== true && above !== null && standsAt(line, above.column);
  return { line, starts, column: line.hang ?? (inside ? above.column : null) };
}

function standsAt(line: PlacedLine, column: number | null): boolean {
  return column !== null && Math.abs(line.left - column) <= 2;
}

/**
 * Whether a block surely starts on a line (true), surely does not (false), or the page does not tell (null).
 * `above` is the line before it in the running text, also across a page end.
 */
export function decideStart(line: PlacedLine, above: Above | null, setting: Setting): boolean | null {
  if (above === null) return null;
  const starts = compareLines(line, above, setting);
  return starts === true && SMALL.test(line.text) && !LABELLED.test(line.text) ? null : starts;
}

function compareLines(line: PlacedLine, { line: above, starts, column }: Above, setting: Setting): boolean | null {
  if (line.aside || above.aside) return isFarBelow(line, above, 2.6) ? true : null;
  const edge = setting.edges.get(Math.round(line.pageWidth));
  const edgeAbove = setting.edges.get(Math.round(above.pageWidth));
  if (edge === undefined || edgeAbove === undefined) return null;
  const hung = standsAt(line, column);
  const centred = isCentred(line, edge, hung);
  const centredAbove = isCentred(above, edgeAbove, column !== null);
  if (centred && centredAbove) {
    return isFarBelow(line, above, setting.leading === null ? 2.2 : setting.leading * 1.5) ? true : null;
  }
  if (centred !== centredAbove) {
    // A title may have a line as wide as the page.
    const wide = centred ? isEven(above, edgeAbove) : isEven(line, edge);
    return wide && isAsBold(line, above) ? null : true;
  }
  const room = edgeAbove.right - above.right;
  if (room > line.firstWord + line.size * 2.5) return true;
  if (setting.leading !== null && isFarBelow(line, above, setting.leading + 0.25)) return true;
  const full = room < line.firstWord + line.size * 0.3;
  const labelled = LABELLED.test(line.text) && !OPENS_WITH_COUNT.test(line.text);
  const finished = FINISHED.test(above.text);
  const indented = setting.indent !== null && Math.abs(line.left - edge.left - setting.indent) <= 3;
  if (indented && !hung) return true;
  if (setting.indent !== null && full && Math.abs(line.left - edge.left) <= 3)
    return labelled && finished ? null : false;
  if (!full || labelled || OPENS.test(line.text) || !isAsBold(line, above)) return null;
  // Items hang as far in as paragraphs begin: a whole sentence may be followed by either.
  if (hung) return indented && finished ? null : false;
  const outdented = starts !== false && above.left - line.left > line.size * 0.9;
  const level = starts === false && Math.abs(above.left - line.left) <= 2;
  const runsOn = !finished && line.left <= above.left + 2 && isInCapitals(line.text) === isInCapitals(above.text);
  return outdented || level || runsOn ? false : null;
}

/** A line of figures ("2030") shows no weight. */
function isAsBold(line: PlacedLine, above: PlacedLine): boolean {
  return line.bold === above.bold || !/\p{L}/u.test(line.text) || !/\p{L}/u.test(above.text);
}

function isFarBelow(line: PlacedLine, above: PlacedLine, leading: number): boolean {
  return line.page === above.page && (line.y - above.y) / Math.min(line.size, above.size) > leading;
}

interface Edge {
  readonly left: number;
  readonly right: number;
}

/** As far from the left edge as from the right one. */
function isEven(line: BodyLine, edge: Edge, tolerance = 1): boolean {
  return Math.abs(line.left - edge.left - (edge.right - line.right)) < line.size * tolerance;
}

/** An item that hangs may fill the page to nearly the same distance on both sides: `inItem` says it is part of one. */
function isCentred(line: BodyLine, edge: Edge, inItem: boolean): boolean {
  if (line.left - edge.left <= line.size * 1.2) return false;
  if (line.hang === null) return !inItem && isEven(line, edge);
  return !BULLETED.test(line.text) && isEven(line, edge, 0.35);
}
