import type { Folded } from './fold.js';
import { foldBare, foldKey } from './fold.js';

export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
}

/** Finds any of a list of phrase patterns (see `Phrase` in model/baseline.ts). */
export interface PhraseSet {
  /** All matches in reading order, without overlaps; at one place the longest pattern wins. */
  find(text: Folded, from?: number, to?: number): PhraseMatch[];
  /** The first match at or after `from`, null when there is none before `to`. */
  first(text: Folded, from?: number, to?: number): PhraseMatch | null;
  test(text: Folded, from?: number, to?: number): boolean;
}

type Keyed = 'key' | 'bare';

/** Between two syllables: a space, a dash, a comma, a slash, an opening bracket, or the point of an abbreviation. */
const GAP = '(?: ?[-,/] ?| ["(]?|\\.)';
const ANY_WORDS = `(?:${GAP}[^ ;:.]{1,24}){0,8}?`;
const EDGES: Readonly<Record<Keyed, readonly [string, string]>> = {
  key: ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'],
  bare: ['(?<![a-z0-9])', '(?![a-z0-9])'],
};

/** A pattern of several syllables is safe without accents; a single one ("từ", "tư") is not. */
function keyOf(phrase: string): Keyed {
  if (phrase.startsWith('=')) return 'key';
  return /[ .]/.test(phrase.trim()) ? 'bare' : 'key';
}

function escape(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

interface Cursor {
  readonly source: string;
  at: number;
}

/** Compiles "a (b|c) [d] ... e" into regular expression source. */
function compileSequence(cursor: Cursor, fold: (text: string) => string, closing: string): string {
  const branches: string[] = [];
  let parts: { source: string; optional: boolean }[] = [];
  const close = () => {
    branches.push(joinParts(parts));
    parts = [];
  };
  while (cursor.at < cursor.source.length && cursor.source[cursor.at] !== closing) {
    const character = cursor.source[cursor.at] as string;
    if (character === '|') {
      close();
      cursor.at += 1;
    } else if (character === ' ') {
      cursor.at += 1;
    } else if (character === '(' || character === '[') {
      cursor.at += 1;
      const inner = compileSequence(cursor, fold, character === '(' ? ')' : ']');
      if (cursor.source[cursor.at] === undefined)
        throw new Error(`unclosed "${character}" in phrase "${cursor.source}"`);
      cursor.at += 1;
      parts.push({ source: `(?:${inner})`, optional: character === '[' });
    } else if (cursor.source.startsWith('...', cursor.at)) {
      cursor.at += 3;
      parts.push({ source: '...', optional: false });
    } else {
      const word = /^(?:(?!\.\.\.)[^ ()[\]|])+/u.exec(cursor.source.slice(cursor.at))?.[0];
      if (word === undefined) throw new Error(`"${character}" is out of place in phrase "${cursor.source}"`);
      cursor.at += word.length;
      const folded = escape(fold(word));
      parts.push({ source: folded === 'va' || folded === 'và' ? `(?:${folded}|&)` : folded, optional: false });
    }
  }
  close();
  return branches.join('|');
}

function joinParts(parts: readonly { source: string; optional: boolean }[]): string {
  let result = '';
  let first = true;
  let wide = false;
  let optionalHead = '';
  for (const part of parts) {
    if (part.source === '...') {
      wide = true;
      continue;
    }
    const glue = wide
      ? `${ANY_WORDS}${GAP}`
      : part.source.includes('|&)') || result.endsWith('|&)')
        ? `(?:${GAP}|(?=&)|(?<=&))`
        : GAP;
    wide = false;
    if (first && part.optional) optionalHead += `(?:${part.source}${GAP})?`;
    else if (first) {
      result = `${optionalHead}${part.source}`;
      first = false;
    } else if (part.optional) result += `(?:${glue}${part.source})?`;
    else result += `${glue}${part.source}`;
  }
  return first ? optionalHead : result;
}

function compileOne(phrase: string, keyed: Keyed): string {
  const source = phrase.startsWith('=') ? phrase.slice(1) : phrase;
  const cursor: Cursor = { source: source.trim(), at: 0 };
  const fold = keyed === 'key' ? foldKey : foldBare;
  return compileSequence(cursor, fold, '\u0000');
}

function compileAll(phrases: readonly string[], keyed: Keyed): RegExp | null {
  const chosen = phrases.filter((phrase) => keyOf(phrase) === keyed);
  if (chosen.length === 0) return null;
  const sources = [...chosen].sort((a, b) => b.length - a.length).map((phrase) => `(?:${compileOne(phrase, keyed)})`);
  const [before, after] = EDGES[keyed];
  return new RegExp(`${before}(?:${sources.join('|')})${after}`, keyed === 'key' ? 'gu' : 'g');
}

/** Compiles patterns once; the expressions are built on first use. Throws on a malformed pattern. */
export function compilePhrases(phrases: readonly string[]): PhraseSet {
  let compiled: Readonly<Record<Keyed, RegExp | null>> | null = null;
  const next = (text: Folded, from: number, to: number): PhraseMatch | null => {
    compiled ??= { key: compileAll(phrases, 'key'), bare: compileAll(phrases, 'bare') };
    let best: PhraseMatch | null = null;
    for (const keyed of ['bare', 'key'] as const) {
      const expression = compiled[keyed];
      if (expression === null) continue;
      expression.lastIndex = from;
      const found = expression.exec(text[keyed]);
      if (found === null || found[0] === '' || found.index + found[0].length > to) continue;
      const match = { start: found.index, end: found.index + found[0].length };
      if (best === null || match.start < best.start || (match.start === best.start && match.end > best.end))
        best = match;
    }
    return best;
  };
  return {
    first: (text, from = 0, to = text.text.length) => next(text, from, to),
    test: (text, from = 0, to = text.text.length) => next(text, from, to) !== null,
    find: (text, from = 0, to = text.text.length) => {
      const matches: PhraseMatch[] = [];
      for (let match = next(text, from, to); match !== null; match = next(text, match.end, to)) matches.push(match);
      return matches;
    },
  };
}
