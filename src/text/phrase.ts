import type { Folded } from './fold.js';
import type { Automaton } from './phrase-automaton.js';
import { buildAutomaton, listHeads, numberOf } from './phrase-automaton.js';
import type { Span } from './span.js';
import type { Syllables } from './syllables.js';
import { BROKEN, JOINED, splitSyllables } from './syllables.js';

/** Finds any of a list of phrase patterns (see `Phrase` in model/baseline.ts). */
export interface PhraseSet {
  /** All matches in reading order, without overlaps; at one place the longest wins. */
  find(text: Folded, from?: number, to?: number): Span[];
  /** The first match that lies inside `[from, to)`, null when there is none. */
  first(text: Folded, from?: number, to?: number): Span | null;
  test(text: Folded, from?: number, to?: number): boolean;
}

/** Most syllables that a gap "..." may skip. */
const WIDEST_GAP = 8;

/** Matches of one set in a text: at which syllable each begins, and before which it ends at the latest, turn by turn. */
type Matches = number[];

/** What an automaton reads in a text. */
class Reading {
  /** By set, in the order of the text. */
  readonly matches = new Map<number, Matches>();

  constructor(
    readonly syllables: Syllables,
    private readonly automaton: Automaton,
  ) {}

  readAll(): this {
    for (let i = 0; i < this.syllables.key.length; i += 1) this.readFrom(i);
    return this;
  }

  /** Keeps what begins with a syllable. */
  readFrom(start: number): void {
    const { states, opening } = this.automaton;
    const { key, links } = this.syllables;
    const first = numberOf(key[start] as string, this.automaton);
    let state = first < 0 ? -1 : (opening[first] as number);
    for (let at = start + 1; state >= 0; at += 1) {
      const sets = states[state] as number;
      const gaps = states[state + 1] as number;
      for (let k = 0; k < sets; k += 1) this.keep(states[state + 3 + k] as number, start, at);
      for (let k = 0; k < gaps; k += 1) {
        const gap = state + 3 + sets + 2 * k;
        const set = states[gap] as number;
        const end = this.behindGap(states[gap + 1] as number, at, set, key.length);
        if (end >= 0) this.keep(set, start, end);
      }
      if (at >= key.length || ((links[at] as number) & JOINED) === 0) return;
      state = this.step(state, at);
    }
  }

  private keep(set: number, start: number, end: number): void {
    const known = this.matches.get(set);
    if (known === undefined) this.matches.set(set, [start, end]);
    else if (known[known.length - 2] !== start) known.push(start, end);
    else if ((known[known.length - 1] as number) < end) known[known.length - 1] = end;
  }

  /** The state that the syllable `at` leads to, -1 when it leads nowhere. */
  private step(state: number, at: number): number {
    const syllable = numberOf(this.syllables.key[at] as string, this.automaton);
    if (syllable < 0) return -1;
    const { states } = this.automaton;
    let low = state + 3 + (states[state] as number) + 2 * (states[state + 1] as number);
    let high = low + 2 * (states[state + 2] as number) - 2;
    while (low < high) {
      const middle = low + (((high - low) >> 2) << 1);
      if ((states[middle] as number) < syllable) low = middle + 2;
      else high = middle;
    }
    return low === high && states[low] === syllable ? (states[low + 1] as number) : -1;
  }

  /** Where the nearest match of what follows a gap ends, -1 when there is none. */
  private behindGap(state: number, from: number, set: number, limit: number): number {
    for (let at = from; at <= from + WIDEST_GAP; at += 1) {
      if (at >= limit || ((this.syllables.links[at] as number) & BROKEN) !== 0) return -1;
      // Behind a gap a name need not go on without a pause: "lồng ghép (nếu có) từ chương trình".
      const end = this.longest(state, at, set, limit);
      if (end >= 0) return end;
    }
    return -1;
  }

  /** Where the longest match of one set ends that goes on in a state with a syllable, -1 when there is none. */
  longest(from: number, start: number, set: number, limit: number): number {
    const { states } = this.automaton;
    const { links } = this.syllables;
    let best = -1;
    let state = from;
    for (let at = start; state >= 0; at += 1) {
      const sets = states[state] as number;
      const gaps = states[state + 1] as number;
      for (let k = 0; k < sets; k += 1) if (states[state + 3 + k] === set) best = Math.max(best, at);
      for (let k = 0; k < gaps; k += 1) {
        const gap = state + 3 + sets + 2 * k;
        if (states[gap] === set) best = Math.max(best, this.behindGap(states[gap + 1] as number, at, set, limit));
      }
      if (at >= limit || (at > start && ((links[at] as number) & JOINED) === 0)) break;
      state = this.step(state, at);
    }
    return best;
  }
}

/**
 * Sets that are looked for together: the first question about a text answers for all of them. The automaton is made on
 * first use, which is when a malformed pattern throws (packs are checked when they load), or taken from `ready`, where that has one.
 */
export class PhraseBook {
  private readonly lists: (readonly string[])[] = [];
  private made: Automaton | null = null;
  private heads: ReadonlySet<string> | null = null;
  private readonly readings = new WeakMap<Syllables, Reading>();

  constructor(private readonly ready: () => Automaton | null = () => null) {}

  /** Adds a set; its position is the number of sets before it. Not once anything has been looked for. */
  add(phrases: readonly string[]): PhraseSet {
    if (this.made !== null) throw new Error('the book is closed: something has been looked for');
    this.lists.push(phrases);
    return new BoundSet(this, this.lists.length - 1);
  }

  automaton(): Automaton {
    this.made ??= this.ready() ?? buildAutomaton(this.lists);
    return this.made;
  }

  read(text: Folded): Reading {
    const syllables = splitSyllables(text);
    let reading = this.readings.get(syllables);
    if (reading === undefined) {
      reading = new Reading(syllables, this.automaton()).readAll();
      this.readings.set(syllables, reading);
    }
    return reading;
  }

  /** Whether any match begins with a word, given without accents. */
  opensWith(word: string): boolean {
    this.heads ??= listHeads(this.automaton());
    return this.heads.has(word);
  }

  /** The longest match of each set that begins exactly at `start`, by position. */
  at(text: Folded, start: number): ReadonlyMap<number, Span> {
    const syllables = splitSyllables(text);
    const found = new Map<number, Span>();
    const first = indexAt(syllables.starts, start);
    if (first < 0) return found;
    const reading = new Reading(syllables, this.automaton());
    reading.readFrom(first);
    for (const [set, [, end = 0]] of reading.matches) found.set(set, { start, end: syllables.ends[end - 1] as number });
    return found;
  }

  /** Positions before `end` of the sets that match somewhere in a text, in ascending order. */
  matching(text: Folded, end: number): number[] {
    const found: number[] = [];
    for (const set of this.read(text).matches.keys()) if (set < end) found.push(set);
    return found.sort((a, b) => a - b);
  }
}

class BoundSet implements PhraseSet {
  constructor(
    private readonly book: PhraseBook,
    private readonly position: number,
  ) {}

  find(text: Folded, from = 0, to = text.text.length): Span[] {
    const found: Span[] = [];
    const reading = this.book.read(text);
    const matches = reading.matches.get(this.position);
    if (matches === undefined) return found;
    const { starts, ends } = reading.syllables;
    const limit = to >= text.text.length ? starts.length : countUpTo(ends, to);
    for (let m = from === 0 ? 0 : firstFrom(matches, starts, from); m < matches.length; m += 2) {
      const first = matches[m] as number;
      if (first >= limit) break;
      let end = matches[m + 1] as number;
      // Bounds may cut the longest match short, and leave a shorter one.
      if (end > limit) end = reading.longest(0, first, this.position, limit);
      if (end <= first) continue;
      const span = { start: starts[first] as number, end: ends[end - 1] as number };
      const before = found[found.length - 1];
      if (before === undefined || span.start >= before.end) found.push(span);
      // The syllables of an abbreviation begin at one place.
      else if (span.start === before.start && span.end > before.end) found[found.length - 1] = span;
    }
    return found;
  }

  first(text: Folded, from?: number, to?: number): Span | null {
    return this.find(text, from, to)[0] ?? null;
  }

  test(text: Folded, from?: number, to?: number): boolean {
    if (from === undefined && to === undefined) return this.book.read(text).matches.has(this.position);
    return this.find(text, from, to).length > 0;
  }
}

/** Index of the first match that begins at or behind `from`. */
function firstFrom(matches: Matches, starts: readonly number[], from: number): number {
  let low = 0;
  let high = matches.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[matches[2 * middle] as number] as number) < from) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

/** How many of the ascending ends lie at or before `to`. */
function countUpTo(ends: readonly number[], to: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= to) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Position of the first syllable that begins at `start`, -1 when none does; an abbreviation's syllables all begin at one place. */
function indexAt(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return starts[low] === start ? low : -1;
}

/** A set by itself. */
export function compilePhrases(phrases: readonly string[]): PhraseSet {
  return new PhraseBook().add(phrases);
}
