import { expandAbbreviation } from './abbreviations.js';
import type { Folded } from './fold.js';
import { foldBare } from './fold.js';

/**
 * A text cut into syllables, numbers and the signs & and %, with an index of where each of them stands. An abbreviation
 * ("CTXH") counts as the syllables it is short for; all of them stand where it stands.
 */
export interface Syllables {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly key: readonly string[];
  readonly bare: readonly string[];
  /** `joined[i]`: only what may stand inside a name parts syllable i from the one before it. */
  readonly joined: readonly boolean[];
  /** `broken[i]`: a semicolon, colon or full stop parts syllable i from the one before it. */
  readonly broken: readonly boolean[];
  /** Every accent-free syllable once. */
  readonly distinct: readonly string[];
  /** Positions of each accent-free syllable, in order. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

/** A footnote mark behind a word ("xã, phường¹") is none of its letters. */
const SYLLABLE = /[a-zA-ZÀ-ỹ\p{Nd}\p{Nl}]+|[&%]/gu;
const ENDS_IN_DIGIT = /[0-9]$/;
/** "xã, phường1 có": a footnote mark that lost its superscript. Shorter words may be names ("Q1", "QH15"). */
const MARKED = /^[a-zà-ỹ]{3,7}(?=\d{1,2}$)/u;
/** Between two syllables of a name: a space, a dash, a comma, a slash, an opening bracket, or an abbreviation's point. */
const JOINS = /^(?:[)"]? ?[-,/] ?|[)"]? ["(]?|\.)$/;
const BREAKS = /[;:.]/;
const DIGIT = /^\d/;
const FOOTNOTE = /^[¹²³⁰-⁹]{1,2}/;

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
  const distinct: string[] = [];
  const at = new Map<string, number[]>();
  const push = (start: number, end: number, syllable: string, plain: string) => {
    const places = at.get(plain);
    if (places === undefined) {
      at.set(plain, [starts.length]);
      distinct.push(plain);
    } else places.push(starts.length);
    starts.push(start);
    ends.push(end);
    key.push(syllable);
    bare.push(plain);
  };
  let last = 0;
  for (const word of text.key.match(SYLLABLE) ?? []) {
    const start = text.key.indexOf(word, last);
    const letters = ENDS_IN_DIGIT.test(word) ? (MARKED.exec(word)?.[0] ?? word) : word;
    const end = start + letters.length;
    const plain = text.bare.slice(start, end);
    // Nearly every syllable stands one space behind the last.
    if (start === last + 1 && text.key[last] === ' ') {
      joined.push(true);
      broken.push(false);
    } else {
      const between = text.key.slice(last, start).replace(FOOTNOTE, '');
      const before = key[key.length - 1];
      joined.push(JOINS.test(between) || (between === '' && (word === '&' || before === '&')));
      // The point of a thousand ends no clause.
      const thousand = between === '.' && DIGIT.test(word) && DIGIT.test(before ?? '');
      broken.push(!thousand && BREAKS.test(between));
    }
    const expanded = expandAbbreviation(letters, text, start);
    if (expanded === null) push(start, end, letters, plain);
    else {
      for (let k = 0; k < expanded.length; k += 1) {
        if (k > 0) {
          joined.push(true);
          broken.push(false);
        }
        push(start, end, expanded[k] as string, foldBare(expanded[k] as string));
      }
    }
    last = start + word.length;
  }
  const syllables: Syllables = { starts, ends, key, bare, joined, broken, distinct, at };
  known.set(text, syllables);
  return syllables;
}
