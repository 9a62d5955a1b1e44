import type { Folded } from './fold.js';

/** A text cut into syllables, numbers and the signs & and %, with an index of where each of them stands. */
export interface Syllables {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly key: readonly string[];
  readonly bare: readonly string[];
  /** `joined[i]`: only what may stand inside a name parts syllable i from the one before it. */
  readonly joined: readonly boolean[];
  /** `broken[i]`: a semicolon, colon or full stop parts syllable i from the one before it. */
  readonly broken: readonly boolean[];
  /** Positions of each accent-free syllable, in order. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

const SYLLABLE = /[a-zA-ZÀ-ỹ\p{N}]+|[&%]/gu;
/** Between two syllables of a name: a space, a dash, a comma, a slash, an opening bracket, or an abbreviation's point. */
const JOINS = /^(?:[)"]? ?[-,/] ?|[)"]? ["(]?|\.)$/;
const BREAKS = /[;:.]/;
const DIGIT = /^\d/;

const known = new WeakMap<Folded, Syllables>();

/** Cuts a text once; asking again for the same text gives the same syllables. */
export function splitSyllables(text: Folded): Syllables {
  const done = known.get(text);
  if (done !== undefined) return done;
  const starts: number[] = [];
  const ends: number[] = [];
  const key: string[] = [];
  const bare: string[] = [];
  const joined: boolean[] = [];
  const broken: boolean[] = [];
  const at = new Map<string, number[]>();
  let last = 0;
  for (const match of text.key.matchAll(SYLLABLE)) {
    const start = match.index;
    const end = start + match[0].length;
    const between = text.key.slice(last, start);
    const sign = match[0] === '&' || key[key.length - 1] === '&';
    joined.push(between === ' ' || JOINS.test(between) || (sign && (between === '' || between === ' ')));
    // The point of a thousand ends no clause.
    const thousand = between === '.' && DIGIT.test(match[0]) && DIGIT.test(key[key.length - 1] ?? '');
    broken.push(!thousand && BREAKS.test(between));
    const plain = text.bare.slice(start, end);
    const places = at.get(plain);
    if (places === undefined) at.set(plain, [starts.length]);
    else places.push(starts.length);
    starts.push(start);
    ends.push(end);
    key.push(match[0]);
    bare.push(plain);
    last = end;
  }
  const syllables: Syllables = { starts, ends, key, bare, joined, broken, at };
  known.set(text, syllables);
  return syllables;
}
