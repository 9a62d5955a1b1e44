import { bareOfKey } from './fold.js';
import type { Sequence, Word } from './phrase-pattern.js';
import { parsePatterns } from './phrase-pattern.js';

/** The patterns of several sets as one machine that reads syllable by syllable: one walk tells what all sets match. */
export interface Automaton {
  /** Numbers of the syllables that count with their accents, and of those that count without. */
  readonly accented: ReadonlyMap<string, number>;
  readonly plain: ReadonlyMap<string, number>;
  /**
   * The states one behind the other, each known by its place; the first is the start. A state is three counts (sets that
   * match here, gaps that open here, steps), then those sets, then a set and the state that goes on for every gap, then a
   * syllable and the next state for every step, by syllable in ascending order.
   */
  readonly states: Int32Array;
  /** Where each syllable leads from the start, by number; -1 when no match begins with it. */
  readonly opening: Int32Array;
  /** Numbers of the syllables met so far; -1 for those that no pattern holds. */
  readonly met: Map<string, number>;
}

/** Most syllables kept: Vietnamese has some seven thousand, a text of another kind any number. */
const MOST_MET = 8192;

/** The number of a folded syllable, -1 when no pattern holds it. */
export function numberOf(syllable: string, { met, accented, plain }: Automaton): number {
  let number = met.get(syllable);
  if (number === undefined) {
    number = accented.get(syllable) ?? plain.get(bareOfKey(syllable)) ?? -1;
    if (met.size < MOST_MET) met.set(syllable, number);
  }
  return number;
}

/** An automaton as JSON. */
export interface PackedAutomaton {
  readonly accented: string;
  readonly plain: string;
  /** Base64 of the states, 32 bits each, the lowest byte first. */
  readonly states: string;
}

/** A place in a pattern, on the way from its beginning to its end. */
interface Place {
  readonly id: number;
  readonly set: number;
  /** What is read here, and where that leads; or a gap, and what follows it; or the end of the pattern. */
  readonly reads: Word | 'gap' | 'end' | null;
  /** Where `reads` leads; without it, places that are reached without reading. */
  readonly next: readonly Place[];
}

/** The sign that stands for "và" as well. */
const AND = '&';

/** Builds the machine for lists of patterns, a set each (see `Phrase` in model/baseline.ts). A malformed pattern throws. */
export function buildAutomaton(lists: readonly (readonly string[])[]): Automaton {
  const starts = laySets(lists);
  const { accented, plain, readersOf } = numberSyllables(starts);
  const places = new Map<string, number>();
  const found: (readonly Place[])[] = [];
  const stateOf = (from: readonly Place[]): number => {
    const key = from.map(({ id }) => id).join(' ');
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, found.length);
    found.push(from);
    return found.length - 1;
  };
  stateOf(close(starts, true));
  const states: { sets: number[]; gaps: number[]; steps: number[] }[] = [];
  for (let s = 0; s < found.length; s += 1) {
    const here = found[s] as readonly Place[];
    const sets = new Set<number>();
    const gaps: number[] = [];
    const led = new Map<number, Place[]>();
    for (const { set, reads, next } of here) {
      if (reads === 'end') sets.add(set);
      else if (reads === 'gap') gaps.push(set, stateOf(close(next, true)));
      else if (reads !== null) {
        for (const syllable of readersOf(reads)) {
          const known = led.get(syllable);
          if (known === undefined) led.set(syllable, [...next]);
          else known.push(...next);
        }
      }
    }
    const steps = [...led]
      .sort(([a], [b]) => a - b)
      .flatMap(([syllable, next]) => [syllable, stateOf(close(next, false))]);
    states.push({ sets: [...sets].sort((a, b) => a - b), gaps, steps });
  }
  return complete(accented, plain, layStates(states));
}

function complete(accented: Automaton['accented'], plain: Automaton['plain'], states: Int32Array): Automaton {
  const opening = new Int32Array(accented.size + plain.size).fill(-1);
  const [sets = 0, gaps = 0, steps = 0] = states;
  for (let k = 0; k < steps; k += 1) {
    const step = 3 + sets + 2 * gaps + 2 * k;
    opening[states[step] as number] = states[step + 1] as number;
  }
  return { accented, plain, states, opening, met: new Map() };
}

/** Every set's patterns as places; what a match of any of them begins with. */
function laySets(lists: readonly (readonly string[])[]): Place[] {
  let count = 0;
  const place = (set: number, reads: Place['reads'], next: readonly Place[]): Place => {
    count += 1;
    return { id: count, set, reads, next };
  };
  const lay = (sequence: Sequence, set: number, after: Place): Place => {
    let next = after;
    for (const element of [...sequence].reverse()) {
      const then = next;
      if (element.kind === 'choice') {
        const ways = element.branches.map((branch) => lay(branch, set, then));
        next = place(set, null, element.optional ? [...ways, then] : ways);
      } else next = place(set, element.kind === 'gap' ? 'gap' : element, [then]);
    }
    return next;
  };
  return lists.flatMap((phrases, set) => {
    const end = place(set, 'end', []);
    return parsePatterns(phrases).flatMap((branches) => branches.map((branch) => lay(branch, set, end)));
  });
}

/** The places that read something, reached from others without reading. A gap at the very beginning skips nothing. */
function close(from: readonly Place[], atBeginning: boolean): Place[] {
  const reached = new Set<Place>();
  const open = [...from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place.reads === null || (atBeginning && place.reads === 'gap')) open.push(...place.next);
    else reached.add(place);
  }
  return [...reached].sort((a, b) => a.id - b.id);
}

/** Numbers the syllables of all patterns; `readersOf` tells which of them a word of a pattern stands for. */
function numberSyllables(starts: readonly Place[]): {
  accented: Map<string, number>;
  plain: Map<string, number>;
  readersOf: (word: Word) => readonly number[];
} {
  const accented = new Map<string, number>();
  const plain = new Map<string, number>();
  const known = new Set<Place>();
  const open = [...starts];
  /** Numbers of the accented syllables by what they are without accents. */
  const variants = new Map<string, number[]>();
  let count = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (known.has(place)) continue;
    known.add(place);
    open.push(...place.next);
    if (place.reads === null || typeof place.reads === 'string') continue;
    const { word, bare, accents } = place.reads;
    const numbers = accents ? accented : plain;
    if (numbers.has(word)) continue;
    numbers.set(word, count);
    if (accents) variants.set(bare, [...(variants.get(bare) ?? []), count]);
    count += 1;
  }
  if (!plain.has(AND)) plain.set(AND, count);
  const and = plain.get(AND) as number;
  const readersOf = ({ word, bare, accents }: Word): readonly number[] => {
    const own = (accents ? accented : plain).get(word) as number;
    // A syllable that is known with its accents is read by words without accents as well.
    const numbers = accents ? [own] : [own, ...(variants.get(bare) ?? [])];
    return bare === 'va' ? [...numbers, and] : numbers;
  };
  return { accented, plain, readersOf };
}

/** Lays the states one behind the other, their numbers turned into places. */
function layStates(states: readonly { sets: number[]; gaps: number[]; steps: number[] }[]): Int32Array {
  const places: number[] = [];
  let size = 0;
  for (const { sets, gaps, steps } of states) {
    places.push(size);
    size += 3 + sets.length + gaps.length + steps.length;
  }
  const laid = new Int32Array(size);
  const toPlaces = (pairs: readonly number[]) =>
    pairs.map((value, i) => (i % 2 === 0 ? value : (places[value] as number)));
  for (const [i, { sets, gaps, steps }] of states.entries())
    laid.set(
      [sets.length, gaps.length / 2, steps.length / 2, ...sets, ...toPlaces(gaps), ...toPlaces(steps)],
      places[i] as number,
    );
  return laid;
}

/** The words that matches begin with, without accents. */
export function listHeads({ accented, plain, opening }: Automaton): ReadonlySet<string> {
  const heads = new Set<string>();
  for (const [syllable, number] of plain) if ((opening[number] as number) >= 0) heads.add(syllable);
  for (const [syllable, number] of accented) if ((opening[number] as number) >= 0) heads.add(bareOfKey(syllable));
  return heads;
}

/** Between the syllables of a packed automaton, which hold none. */
const SPACE = ' ';

export function packAutomaton({ accented, plain, states }: Automaton): PackedAutomaton {
  const bytes = new DataView(new ArrayBuffer(states.length * 4));
  for (const [i, value] of states.entries()) bytes.setInt32(i * 4, value, true);
  const list = (numbers: ReadonlyMap<string, number>) =>
    [...numbers].map(([syllable, number]) => `${syllable}${SPACE}${number}`).join(SPACE);
  return {
    accented: list(accented),
    plain: list(plain),
    states: Buffer.from(bytes.buffer).toString('base64'),
  };
}

export function unpackAutomaton(packed: PackedAutomaton): Automaton {
  const bytes = Buffer.from(packed.states, 'base64');
  // A copy of its own: what Buffer hands out may begin anywhere.
  const states = new Int32Array(new Uint8Array(bytes).buffer);
  if (new Uint8Array(new Int32Array([1]).buffer)[0] !== 1)
    for (let i = 0; i < states.length; i += 1) states[i] = bytes.readInt32LE(i * 4);
  const numbers = (list: string) => {
    const words = list.split(SPACE);
    const known = new Map<string, number>();
    for (let i = 0; i + 1 < words.length; i += 2) known.set(words[i] as string, Number(words[i + 1]));
    return known;
  };
  return complete(numbers(packed.accented), numbers(packed.plain), states);
}
