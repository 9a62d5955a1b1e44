import type { PackedAutomaton } from './phrase-automaton.js';

/** What an automaton may have been made for when the tool was built: the names of headings, the pack that ships with the tool. */
export type AutomatonName = 'headings' | 'built-in-pack';

/**
 * An automaton that was made when the command line was built; null when there is none. The sources and the public API have
 * none and make theirs on first use: scripts/build.mjs puts another module in the place of this one.
 */
export function readPackedAutomaton(_name: AutomatonName): PackedAutomaton | null {
  return null;
}
