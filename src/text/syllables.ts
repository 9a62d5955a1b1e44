import { expandAbbreviation } from './abbreviations.js';
import type { Folded } from './fold.js';

/**
 * A text cut into syllables, numbers and the signs & and %. An abbreviation ("CTXH") counts as the syllables it is short
 * for; all of them stand where it stands.
 */
export interface Syllables {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** With accents, folded. */
  readonly key: readonly string[];
  /** What stands between a syllable and the one before it: `JOINED`, `BROKEN`, both or neither. */
  readonly links: readonly number[];
}

/** Only what may stand inside a name stands between two syllables. */
export const JOINED = 1;
/** A semicolon, colon or full stop stands between two syllables. */
export const BROKEN = 2;

/** A footnote mark behind a word ("xã, phường¹") is none of its letters. */
const SYLLABLE = /[a-zA-ZÀ-ỹ\p{Nd}\p{Nl}]+|[&%]/gu;
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
  const links: number[] = [];
  let last = 0;
  for (const word of text.key.match(SYLLABLE) ?? []) {
    const start = text.key.indexOf(word, last);
    const letters = endsInDigit(word) ? (MARKED.exec(word)?.[0] ?? word) : word;
    const end = start + letters.length;
    // Nearly every syllable stands one space behind the last.
    const link =
      start === last + 1 && text.key[last] === ' '
        ? JOINED
        : linkBetween(text.key.slice(last, start), key[key.length - 1], word);
    const expanded = expandAbbreviation(letters, text, start);
    if (expanded === null) {
      starts.push(start);
      ends.push(end);
      key.push(letters);
      links.push(link);
    } else {
      for (let k = 0; k < expanded.length; k += 1) {
        starts.push(start);
        ends.push(end);
        key.push(expanded[k] as string);
        links.push(k === 0 ? link : JOINED);
      }
    }
    last = start + word.length;
  }
  const syllables: Syllables = { starts, ends, key, links };
  known.set(text, syllables);
  return syllables;
}

function endsInDigit(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57;
}

function linkBetween(signs: string, before: string | undefined, word: string): number {
  const between = signs.replace(FOOTNOTE, '');
  const joined = JOINS.test(between) || (between === '' && (word === '&' || before === '&'));
  // The point of a thousand ends no clause.
  const thousand = between === '.' && DIGIT.test(word) && DIGIT.test(before ?? '');
  return (joined ? JOINED : 0) | (!thousand && BREAKS.test(between) ? BROKEN : 0);
}
