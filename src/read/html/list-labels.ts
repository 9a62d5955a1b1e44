import { writeLetters, writeRoman } from '../write-count.js';
import type { PageElement } from './grow-tree.js';
import { attributeOf, isElement } from './grow-tree.js';
import type { Declarations, StyleSheet } from './style.js';
import { classesOf, propertyOf } from './style.js';

/** A list while its items are read. */
export interface OpenList {
  /** Number of the next item. */
  next: number;
  /** Digits of the item that is being read, "2.1"; null before the first item and where items have no digits. */
  digits: string | null;
  /** An item has begun. */
  begun: boolean;
  readonly step: 1 | -1;
  /** CSS name of the numbering: "decimal", "upper-roman", "none", "disc", a quoted text. */
  readonly style: string;
  /** Depth among lists of the same kind, from 0: what a bullet looks like. */
  readonly depth: number;
  /** What the page's styles show before the items instead; null when they say nothing. */
  readonly marker: string | null;
  /** Name of the counter in `marker`. */
  readonly counter: string | null;
}

/** Values of the counters that styles number items with, by name: they run on over several lists. */
export type Counters = Map<string, number>;

const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Opens a list: its numbering from its type, start and style, as a browser numbers it. */
export function openList(
  element: PageElement,
  own: Declarations,
  sheet: StyleSheet,
  counters: Counters,
  depth: number,
): OpenList {
  const ordered = element.tagName === 'ol';
  const type = attributeOf(element, 'type') ?? '';
  const said =
    own.get('list-style-type') ??
    own.get('list-style') ??
    (ordered
      ? (propertyOf(element, own, sheet, 'list-style-type') ?? propertyOf(element, own, sheet, 'list-style'))
      : null);
  const style = said ?? (ordered ? (TYPES[type] ?? 'decimal') : 'disc');
  const named = classesOf(element).find((name) => sheet.markers.has(name));
  const marker = named === undefined ? null : (sheet.markers.get(named) ?? null);
  const counter = named?.replace(/^(?:lst-)?/, 'lst-ctn-') ?? null;
  const reversed = ordered && attributeOf(element, 'reversed') !== null;
  const start = readWhole(attributeOf(element, 'start'));
  const resumed = counter !== null && !classesOf(element).includes('start') ? (counters.get(counter) ?? 0) + 1 : 1;
  const first = reversed
    ? element.childNodes.filter((node) => isElement(node) && node.tagName === 'li').length
    : resumed;
  return {
    next: start ?? first,
    digits: null,
    begun: false,
    step: reversed ? -1 : 1,
    style,
    depth,
    marker,
    counter,
  };
}

function readWhole(text: string | null): number | null {
  return text !== null && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** The label of the next item of the innermost list, "" when none is shown; the list counts on. */
export function nextLabel(
  lists: readonly OpenList[],
  item: PageElement,
  own: Declarations,
  counters: Counters,
): string {
  const list = lists[lists.length - 1];
  if (list === undefined) return '';
  const number = readWhole(attributeOf(item, 'value')) ?? list.next;
  list.next = number + list.step;
  list.begun = true;
  list.digits = null;
  if (list.counter !== null) counters.set(list.counter, number);
  if (list.marker !== null) return bulletOr(showMarker(list.marker, counters));
  const style = own.get('list-style-type') ?? own.get('list-style') ?? list.style;
  if (style !== 'decimal') return showNumber(number, style, list.depth);
  // Inside item 2 a page shows "1." again; only "2.1." says where it belongs.
  const outer = lists.slice(0, -1).findLast((open) => open.begun);
  const above = outer?.digits ?? null;
  list.digits = above === null || above.length > 8 ? String(number) : `${above}.${number}`;
  return `${list.digits}.`;
}

const BULLETS = ['-', '+', '*'];

function showNumber(number: number, style: string, depth: number): string {
  const quoted = /["']([^"']*)["']/.exec(style);
  if (quoted !== null) return bulletOr((quoted[1] as string).trim());
  if (/\bnone\b/.test(style)) return '';
  for (const word of style.split(/\s+/)) {
    const digits = formatNumber(number, word);
    // A web page cannot say "a)", and nothing else is meant by a list of letters.
    if (digits !== null) return /^lower-(?:alpha|latin)$/.test(word) ? `${digits})` : `${digits}.`;
  }
  return BULLETS[Math.min(depth, BULLETS.length - 1)] as string;
}

/** Bullets come from many fonts; they all mean a dash. */
function bulletOr(label: string): string {
  return label === '' || /[\p{L}\p{N}+*-]/u.test(label) ? label : '-';
}

function showMarker(marker: string, counters: Counters): string {
  let shown = '';
  for (const [, quoted, single, name, style] of marker.matchAll(
    /"([^"]*)"|'([^']*)'|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)/g,
  )) {
    if (name === undefined) shown += unescapeCss(quoted ?? single ?? '');
    else shown += formatNumber(counters.get(name.toLowerCase()) ?? 1, style?.toLowerCase() ?? 'decimal') ?? '';
  }
  return shown.trim();
}

function unescapeCss(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}

/** Browsers write greater numbers in digits. */
const MOST_ROMAN = 3_999;

/** A number in a CSS style; null when the style is none of numbers. Out of a style's range it is shown in digits. */
function formatNumber(number: number, style: string): string | null {
  switch (style) {
    case 'decimal':
      return String(number);
    case 'decimal-leading-zero':
      return String(number).padStart(2, '0');
    case 'lower-alpha':
    case 'lower-latin':
      return writeLetters(number);
    case 'upper-alpha':
    case 'upper-latin':
      return writeLetters(number).toUpperCase();
    case 'lower-roman':
      return writeRoman(number, MOST_ROMAN);
    case 'upper-roman':
      return writeRoman(number, MOST_ROMAN).toUpperCase();
    default:
      return null;
  }
}
