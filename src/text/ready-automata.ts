import type { AutomatonName } from './packed-automata.js';
import { readPackedAutomaton } from './packed-automata.js';
import type { Automaton } from './phrase-automaton.js';
import { unpackAutomaton } from './phrase-automaton.js';

const names = new WeakMap<object, AutomatonName>();

/** Says that an object holds just the patterns an automaton of that name was made from. A copy of it, changed or not, does not count. */
export function nameAutomaton(owner: object, name: AutomatonName): void {
  names.set(owner, name);
}

/** The automaton made beforehand from an object's patterns, null when there is none. */
export function readyAutomaton(owner: object): Automaton | null {
  const name = names.get(owner);
  const packed = name === undefined ? null : readPackedAutomaton(name);
  return packed === null ? null : unpackAutomaton(packed);
}
