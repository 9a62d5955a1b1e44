import type { Folded } from './fold.js';
import type { Choice, Pattern, Sequence, Word } from './phrase-pattern.js';
import { parsePatterns } from './phrase-pattern.js';
import type { Span } from './span.js';
import type { Syllables } from './syllables.js';
import { splitSyllables } from './syllables.js';

/** Finds any of a list of phrase patterns (see `Phrase` in model/baseline.ts). */
export interface PhraseSet {
  /** All matches in reading order, without overlaps; at one place the longest wins. */
  find(text: Folded, from?: number, to?: number): Span[];
  /** The first match that lies inside `[from, to)`, null when there is none. */
  first(text: Folded, from?: number, to?: number): Span | null;
  test(text: Folded, from?: number, to?: number): boolean;
  /** The longest match that begins exactly at `start`, null when none does. */
  at(text: Folded, start: number): Span | null;
  /** Accent-free words one of which any match begins with. */
  heads(): readonly string[];
}

/** Most syllables that a gap "..." may skip. */
const WIDEST_GAP = 8;

function matchesWord(text: Syllables, element: Word, i: number, first: boolean, limit: number): boolean {
  if (i >= limit || (!first && text.joined[i] !== true)) return false;
  const syllable = element.accents ? text.key[i] : text.bare[i];
  return syllable === element.word || (element.and && syllable === '&');
}

/** Where a match of plain words ends that begins with syllable `i`; -1 when there is none. */
function matchWords(text: Syllables, words: readonly string[], accents: boolean, i: number, limit: number): number {
  const syllables = accents ? text.key : text.bare;
  const end = i + words.length;
  if (end > limit) return -1;
  for (let k = 0; k < words.length; k += 1) {
    if (syllables[i + k] !== words[k] || (k > 0 && text.joined[i + k] !== true)) return -1;
  }
  return end;
}

/** What is left to match once a sequence is through; null at the end of the pattern. */
type Rest = ((i: number, first: boolean) => number) | null;

/** Where a match ends that begins with syllable `i` as the element `e` of the sequence; -1 when there is none. */
function matchFrom(
  text: Syllables,
  sequence: Sequence,
  e: number,
  i: number,
  first: boolean,
  rest: Rest,
  limit: number,
): number {
  let at = i;
  let isFirst = first;
  for (let k = e; ; k += 1) {
    const element = sequence[k];
    if (element === undefined) return rest === null ? at : rest(at, isFirst);
    if (element.kind === 'word') {
      if (!matchesWord(text, element, at, isFirst, limit)) return -1;
      at += 1;
      isFirst = false;
      continue;
    }
    return element.kind === 'gap'
      ? matchGap(text, sequence, k + 1, at, rest, limit)
      : matchChoice(text, sequence, k, element, at, isFirst, rest, limit);
  }
}

/** The nearest place behind a gap of a few syllables from which the rest matches. */
function matchGap(text: Syllables, sequence: Sequence, e: number, i: number, rest: Rest, limit: number): number {
  for (let at = i; at <= i + WIDEST_GAP; at += 1) {
    if (at >= limit || text.broken[at] === true) return -1;
    // Behind a gap a name need not go on without a pause: "lồng ghép (nếu có) từ chương trình".
    const end = matchFrom(text, sequence, e, at, true, rest, limit);
    if (end >= 0) return end;
  }
  return -1;
}

/** The longest of what the branches lead to, or of going on without them. */
function matchChoice(
  text: Syllables,
  sequence: Sequence,
  k: number,
  element: Choice,
  i: number,
  first: boolean,
  rest: Rest,
  limit: number,
): number {
  let best = -1;
  let next: Rest = null;
  // By index, here and below: iterators would be most of what a check allocates.
  for (let b = 0; b < element.branches.length; b += 1) {
    const branch = element.branches[b] as Sequence;
    const head = branch[0];
    if (head?.kind === 'word' && !matchesWord(text, head, i, first, limit)) continue;
    next ??= (at, isFirst) => matchFrom(text, sequence, k + 1, at, isFirst, rest, limit);
    best = Math.max(best, matchFrom(text, branch, 0, i, first, next, limit));
  }
  return element.optional ? Math.max(best, matchFrom(text, sequence, k + 1, i, first, rest, limit)) : best;
}

/** Patterns by the words they begin with. */
interface HeadIndex {
  readonly heads: readonly string[];
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
}

function indexByHead(patterns: readonly Pattern[]): HeadIndex {
  const byHead = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const head of pattern.heads) {
      const known = byHead.get(head);
      if (known === undefined) byHead.set(head, [pattern]);
      else known.push(pattern);
    }
  }
  return { heads: [...byHead.keys()], patterns: byHead };
}

class CompiledPhrases implements PhraseSet {
  private index: HeadIndex | null = null;

  constructor(private readonly phrases: readonly string[]) {}

  private byHead(): HeadIndex {
    this.index ??= indexByHead(parsePatterns(this.phrases));
    return this.index;
  }

  heads(): readonly string[] {
    return this.byHead().heads;
  }

  private longestAt(text: Syllables, i: number, patterns: readonly Pattern[], to: number): Span | null {
    let best = -1;
    const limit = countUpTo(text.ends, to);
    for (let p = 0; p < patterns.length; p += 1) {
      const pattern = patterns[p] as Pattern;
      const words = pattern.words();
      const end =
        words === null
          ? matchFrom(text, pattern.sequence(), 0, i, true, null, limit)
          : matchWords(text, words, pattern.accents, i, limit);
      if (end > best && end > i) best = end;
    }
    return best < 0 ? null : { start: text.starts[i] ?? 0, end: text.ends[best - 1] ?? 0 };
  }

  /** Hands on the longest match at every place, in no order, until `take` has had enough. */
  private search(text: Folded, from: number, to: number, take: (match: Span) => boolean): void {
    const syllables = splitSyllables(text);
    const { heads, patterns } = this.byHead();
    const words = heads.length < syllables.distinct.length ? heads : syllables.distinct;
    for (let w = 0; w < words.length; w += 1) {
      const beginning = patterns.get(words[w] as string);
      const places = beginning === undefined ? undefined : syllables.at.get(words[w] as string);
      if (beginning === undefined || places === undefined) continue;
      for (let p = 0; p < places.length; p += 1) {
        const i = places[p] as number;
        if ((syllables.starts[i] ?? 0) < from || (syllables.ends[i] ?? 0) > to) continue;
        const match = this.longestAt(syllables, i, beginning, to);
        if (match !== null && take(match)) return;
      }
    }
  }

  find(text: Folded, from = 0, to = text.text.length): Span[] {
    const found: Span[] = [];
    this.search(text, from, to, (match) => {
      found.push(match);
      return false;
    });
    if (found.length < 2) return found;
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let end = -1;
    return found.filter((match) => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
  }

  first(text: Folded, from = 0, to = text.text.length): Span | null {
    return this.find(text, from, to)[0] ?? null;
  }

  test(text: Folded, from = 0, to = text.text.length): boolean {
    let found = false;
    this.search(text, from, to, () => {
      found = true;
      return true;
    });
    return found;
  }

  at(text: Folded, start: number): Span | null {
    const syllables = splitSyllables(text);
    const i = indexAt(syllables.starts, start);
    const patterns = i < 0 ? undefined : this.byHead().patterns.get(syllables.bare[i] as string);
    return patterns === undefined ? null : this.longestAt(syllables, i, patterns, text.text.length);
  }
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

/** Compiles patterns; they are parsed on first use. A malformed pattern throws then (packs are checked when they load). */
export function compilePhrases(phrases: readonly string[]): PhraseSet {
  return new CompiledPhrases(phrases);
}

/** An index over many sets: tells which of them can match, by their positions in ascending order, without asking every one. */
export interface PhraseIndex {
  /** Those that can match a text at all. */
  within(text: Folded): number[];
  /** Those that can have a match that begins exactly at `start`. */
  beginningAt(text: Folded, start: number): readonly number[];
}

/** Indexes sets by the words that their matches begin with; built on first use. */
export function indexPhrases(sets: readonly Pick<PhraseSet, 'heads'>[]): PhraseIndex {
  let byHead: Map<string, number[]> | null = null;
  return {
    within(text) {
      byHead ??= indexHeads(sets);
      const { distinct } = splitSyllables(text);
      const found: number[] = [];
      for (let d = 0; d < distinct.length; d += 1) {
        const positions = byHead.get(distinct[d] as string);
        if (positions === undefined) continue;
        for (let p = 0; p < positions.length; p += 1) {
          const position = positions[p] as number;
          if (!found.includes(position)) found.push(position);
        }
      }
      return found.sort((a, b) => a - b);
    },
    beginningAt(text, start) {
      byHead ??= indexHeads(sets);
      const { starts, bare } = splitSyllables(text);
      const i = indexAt(starts, start);
      return i < 0 ? [] : (byHead.get(bare[i] as string) ?? []);
    },
  };
}

function indexHeads(sets: readonly Pick<PhraseSet, 'heads'>[]): Map<string, number[]> {
  const byHead = new Map<string, number[]>();
  for (const [i, set] of sets.entries()) {
    for (const head of set.heads()) {
      const positions = byHead.get(head);
      if (positions === undefined) byHead.set(head, [i]);
      else positions.push(i);
    }
  }
  return byHead;
}
