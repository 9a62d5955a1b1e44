import type { IndicatorId } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import type { Lexicon } from './lexicon.js';

/** Ids of the indicator's groups that a stretch of text names, in the pack's order; empty when it names none. */
export function findGroups(
  text: Folded,
  start: number,
  end: number,
  indicator: IndicatorId,
  lexicon: Lexicon,
): string[] {
  return lexicon.groups
    .filter(({ group, words }) => group.indicator === indicator && words.test(text, start, end))
    .map(({ group }) => group.id);
}
