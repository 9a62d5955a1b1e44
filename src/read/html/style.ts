import type { PageElement } from './grow-tree.js';
import { attributeOf } from './grow-tree.js';

/** What a style sheet of the page says by tag or class; declarations as written, names and values in lower case, shown text as it is. */
export interface StyleSheet {
  /** By "tag", ".class" or "tag.class". */
  readonly rules: ReadonlyMap<string, Declarations>;
  /** What is shown before the items of a list, by its class: `counter(lst-ctn-kix_x-0,upper-roman) ". "`. */
  readonly markers: ReadonlyMap<string, string>;
}

export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();
const SIMPLE = /^[a-z][a-z0-9]*$|^[a-z0-9]*\.[\w-]+$/;
const MARKER = /^[a-z]*\.([\w-]+)\s*>\s*li::?before$/;
const MOST_RULES = 5_000;
const LONGEST_MARKER = 300;

/** Reads simple rules of a style sheet; whatever depends on the medium, the window or a longer selector is passed over. */
export function readStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Map<string, string>>();
  const markers = new Map<string, string>();
  const text = dropComments(css);
  let at = 0;
  for (let count = 0; at < text.length && count < MOST_RULES; count += 1) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text.slice(at, open);
    const selector = head
      .slice(head.lastIndexOf(';') + 1)
      .trim()
      .toLowerCase();
    if (selector.startsWith('@')) {
      at = endOfBlock(text, open);
      continue;
    }
    const close = text.indexOf('}', open);
    const end = close < 0 ? text.length : close;
    const declarations = readDeclarations(text.slice(open + 1, end));
    for (const part of selector.split(',')) {
      const name = part.trim();
      const marker = MARKER.exec(name)?.[1];
      const content = marker === undefined ? undefined : declarations.get('content');
      if (marker !== undefined && content !== undefined) markers.set(marker, content);
      else if (SIMPLE.test(name)) {
        const known = rules.get(name) ?? new Map<string, string>();
        for (const [key, value] of declarations) known.set(key, value);
        rules.set(name, known);
      }
    }
    at = end + 1;
  }
  return { rules, markers };
}

function dropComments(css: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = css.indexOf('/*'); at >= 0; at = css.indexOf('/*', from)) {
    kept.push(css.slice(from, at));
    const end = css.indexOf('*/', at + 2);
    from = end < 0 ? css.length : end + 2;
  }
  kept.push(css.slice(from));
  return kept.join(' ').replace(/<!--|-->/g, ' ');
}

/** Behind the brace that closes the one at `open`. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function readDeclarations(text: string): Map<string, string> {
  const declarations = new Map<string, string>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const name = part.slice(0, colon).trim().toLowerCase();
    const value = part.slice(colon + 1).trim();
    declarations.set(name, name === 'content' ? value.slice(0, LONGEST_MARKER) : value.toLowerCase());
  }
  return declarations;
}

/** What an element's own `style` says. */
export function ownStyle(element: PageElement): Declarations {
  const style = attributeOf(element, 'style');
  return style === null ? NONE : readDeclarations(style);
}

/** Classes of an element, in lower case. */
export function classesOf(element: PageElement): string[] {
  return (attributeOf(element, 'class') ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name !== '')
    .slice(0, 30);
}

/** A property of an element: its own style first, then its classes, then its tag; null when nothing says. */
export function propertyOf(element: PageElement, own: Declarations, sheet: StyleSheet, name: string): string | null {
  const said = own.get(name);
  if (said !== undefined) return said;
  if (sheet.rules.size === 0) return null;
  let found: string | null = null;
  for (const style of classesOf(element)) {
    const value = sheet.rules.get(`${element.tagName}.${style}`)?.get(name) ?? sheet.rules.get(`.${style}`)?.get(name);
    if (value !== undefined) found = value;
  }
  return found ?? sheet.rules.get(element.tagName)?.get(name) ?? null;
}

/** Whether a style takes an element out of the page. */
export function isHidden(element: PageElement, own: Declarations): boolean {
  if (element.attrs.length === 0) return false;
  if (attributeOf(element, 'hidden') !== null) return true;
  return (
    /^none\b/.test(own.get('display') ?? '') ||
    /^hidden\b/.test(own.get('visibility') ?? '') ||
    own.get('mso-hide') === 'all'
  );
}
