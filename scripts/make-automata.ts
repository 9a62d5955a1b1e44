// The automata that the built command line reads instead of making them from their patterns at every start.
import { compileLexicon } from '../src/extract/lexicon.js';
import { HEADING_BOOK } from '../src/parse/section.js';
import { loadBuiltInBaseline } from '../src/ruleset/built-in.js';
import type { AutomatonName } from '../src/text/packed-automata.js';
import { type PackedAutomaton, packAutomaton } from '../src/text/phrase-automaton.js';

export function makeAutomata(): Readonly<Record<AutomatonName, PackedAutomaton>> {
  return {
    headings: packAutomaton(HEADING_BOOK.automaton()),
    'built-in-pack': packAutomaton(compileLexicon(loadBuiltInBaseline()).book.automaton()),
  };
}
