import type { Tag } from './read-tag.js';
import { isLetter, readTag } from './read-tag.js';

/** A page without what is never text: what is left is small, and safe to build a tree from. */
export interface PrunedPage {
  readonly html: string;
  /** Long stretches of text that `html` only names (see `restoreTexts`): a parser goes through text letter by letter. */
  readonly texts: readonly string[];
  /** What stands in the page's `<style>` elements. */
  readonly css: string;
  /** Name of the first file the page links to or frames that may hold a document; null when there is none. */
  readonly attachment: string | null;
  /** Tags of elements that begin. */
  readonly tags: number;
  /** The page runs scripts: it comes from a portal, not from a word processor. */
  readonly scripted: boolean;
}

/** Elements whose content is no text of the page, and is not parsed either. */
const RAW = new Set(['script', 'style', 'noscript', 'iframe', 'noembed', 'noframes', 'textarea', 'title']);
/** Tags that would take the page's text with them. */
const DROPPED = new Set(['frameset', 'frame', 'plaintext']);
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr basefont bgsound keygen'.split(' '),
);
/**
 * Elements that HTML opens again in every paragraph after a misplaced end. Under a name of our own they are ordinary,
 * so that a flood of them cannot make a small page grow into a large tree.
 */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const MOST_CSS = 500_000;
const ATTACHED = /([^/\\?#=&]{1,200}\.(?:pdf|docx?|zip|rar|odt|xlsx?))(?:$|[?#&])/i;

/**
 * Takes scripts, styles, comments and needless attributes out of a page, with no more work than its length. Formatting
 * elements come out as "x-b", "x-strong", "x-a"; everything else as it was. Stops at `mostTags` tags.
 */
export function prunePage(page: string, mostTags: number): PrunedPage {
  const xml = /^\s*<\?xml\s/.test(page.slice(0, 200));
  const source = page.includes(OPEN) ? page.replaceAll(OPEN, '') : page;
  const pieces: string[] = [];
  const texts: string[] = [];
  let css = '';
  let attachment: string | null = null;
  let scripted = false;
  let tags = 0;
  let copied = 0;
  let at = source.indexOf('<');
  const replace = (from: number, to: number, by: string) => {
    if (from > copied) writeText(source.slice(copied, from), pieces, texts);
    if (by !== '') pieces.push(by);
    copied = to;
  };
  while (at >= 0 && tags <= mostTags) {
    const mark = source[at + 1] ?? '';
    if (mark === '!' || mark === '?') {
      const end = endOfComment(source, at);
      replace(at, end, '');
      at = source.indexOf('<', end);
      continue;
    }
    const closing = mark === '/';
    if (!isLetter(source.charCodeAt(closing ? at + 2 : at + 1))) {
      at = source.indexOf('<', at + 1);
      continue;
    }
    const tag = readTag(source, closing ? at + 2 : at + 1);
    if (tag === null) {
      replace(at, source.length, '');
      break;
    }
    if (!closing) tags += 1;
    attachment ??= attachmentOf(tag);
    const name = tag.name;
    const empty = !closing && xml && tag.selfClosing;
    let end = tag.end;
    if (name === 'script') scripted = true;
    if (RAW.has(name)) {
      const close = closing || empty ? end : findRawEnd(source, name, end);
      if (name === 'style' && css.length < MOST_CSS) css += `${source.slice(end, close)}\n`;
      end = close;
      replace(at, end, '');
    } else if (DROPPED.has(name) || (name === 'a' && !closing && !tag.attributes.has('href'))) replace(at, end, '');
    else if (closing) replace(at, end, `</${outName(name)}>`);
    else replace(at, end, writeTag(tag, empty && !VOID.has(name)));
    at = source.indexOf('<', end);
  }
  replace(source.length, source.length, '');
  return { html: pieces.join(''), texts, css: css.slice(0, MOST_CSS), attachment, tags, scripted };
}

/** Characters that no text holds, around the number of a stretch of text. */
const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';
const NAMED = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');
const SHORT = 24;
/** Longer than any character reference. */
const LONGEST_REFERENCE = 40;

/** Writes text between two tags, long stretches without character references by their number. */
function writeText(text: string, pieces: string[], texts: string[]): void {
  let at = 0;
  while (at < text.length) {
    const ampersand = text.indexOf('&', at);
    const end = ampersand < 0 ? text.length : ampersand;
    const stretch = text.slice(at, end);
    if (stretch.length < SHORT || stretch.trim() === '') pieces.push(stretch);
    else {
      pieces.push(`${OPEN}${texts.length}${CLOSE}`);
      texts.push(stretch);
    }
    const after = text.slice(end, end + LONGEST_REFERENCE);
    const semicolon = after.indexOf(';');
    const reference = semicolon < 0 ? after : after.slice(0, semicolon + 1);
    pieces.push(reference);
    at = end + reference.length;
  }
}

/** Text of the parsed page with its long stretches back in place. */
export function restoreTexts(text: string, texts: readonly string[]): string {
  return text.includes(OPEN) ? text.replace(NAMED, (_, index: string) => texts[Number(index)] ?? '') : text;
}

function outName(name: string): string {
  return FORMATTING.has(name) ? `x-${name}` : name;
}

function writeTag(tag: Tag, close: boolean): string {
  const name = outName(tag.name);
  let text = name === 'x-a' ? `</x-a><${name}` : `<${name}`;
  for (const [key, value] of tag.attributes) {
    if (!value.includes('"')) text += ` ${key}="${value}"`;
    else if (!value.includes("'")) text += ` ${key}='${value}'`;
  }
  return close ? `${text}></${name}>` : `${text}>`;
}

function attachmentOf(tag: Tag): string | null {
  const target = tag.shown !== '' ? tag.shown : tag.name === 'a' ? (tag.attributes.get('href') ?? '') : '';
  return ATTACHED.exec(target.slice(-300))?.[1] ?? null;
}

function endOfComment(source: string, at: number): number {
  if (!source.startsWith('<!--', at)) {
    const end = source.indexOf('>', at);
    return end < 0 ? source.length : end + 1;
  }
  if (source.startsWith('>', at + 4)) return at + 5;
  if (source.startsWith('->', at + 4)) return at + 6;
  const end = source.indexOf('--', at + 4);
  for (let dashes = end; dashes >= 0; dashes = source.indexOf('--', dashes + 1)) {
    if (source[dashes + 2] === '>') return dashes + 3;
    if (source[dashes + 2] === '!' && source[dashes + 3] === '>') return dashes + 4;
  }
  return source.length;
}

/** Behind the end tag of an element whose content is not parsed; the end of the page when it is never closed. */
function findRawEnd(source: string, name: string, from: number): number {
  for (let at = source.indexOf('</', from); at >= 0; at = source.indexOf('</', at + 2)) {
    const after = at + 2 + name.length;
    if (source.slice(at + 2, after).toLowerCase() !== name || /[^\s/>]/.test(source[after] ?? '>')) continue;
    const end = source.indexOf('>', after);
    return end < 0 ? source.length : end + 1;
  }
  return source.length;
}
