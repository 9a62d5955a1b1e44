import { measureSyllables } from '../../text/possible-syllable.js';

/** What the letters of a text tell about whether it can be read. */
export type TextQuality = 'readable' | 'garbled' | 'too-short';

/** From where on a text is looked at closely, and what it must have then: see `SyllableShare` for what is measured. */
interface Bounds {
  /** Possible syllables among all words: plans have 0.996 and more, words split or glued now and then 0.94 and less. */
  readonly share: number;
  /** Letters that stand alone: 0.01 in plans, 0.06 where one word in twelve is split. */
  readonly single: number;
  /** Possible ones among the words with letters of Vietnamese alone: 0.99 in plans, 0.8 in lists of highland names. */
  readonly spelled: number;
}

const DOCUMENT: Bounds = { share: 0.96, single: 0.04, spelled: 0.9 };
/** A single page may be a list of names. */
const PAGE: Bounds = { share: 0.9, single: 0.1, spelled: 0.7 };
/** Vietnamese has letters of its own in one word of two; below this share, and with that few possible words, it is none. */
const OWN_SHARE = 0.2;
const FOREIGN_SHARE = 0.75;
/** Possible syllables of a text without Vietnamese letters that is written without its accents. */
const UNACCENTED = 0.85;
/** Words below which a text says too little. */
const FEWEST = 40;
/** Words with Vietnamese letters, above which a text is meant to be Vietnamese. */
const VIETNAMESE = 0.15;
/** Words that stand in any text of their language, and in no broken one. */
const FOREIGN = /(?:^|\s)(?:the|of|and|to|in|for|is|that|les?|des?|et|la|und|der|die)(?=\s)/gi;

/** Weighs a whole text, or one page of it. */
export function judgeText(text: string, part: 'document' | 'page'): TextQuality {
  const { share, syllables, vietnamese, own, spelled, single } = measureSyllables(text);
  if (syllables < FEWEST) return 'too-short';
  if (vietnamese >= syllables * VIETNAMESE) {
    const bounds = part === 'document' ? DOCUMENT : PAGE;
    if (share >= bounds.share) return 'readable';
    // Letters of western Europe where Vietnamese has its own: an encoding older than Unicode.
    if (part === 'document' && share < FOREIGN_SHARE && own < syllables * OWN_SHARE) return 'garbled';
    return single >= syllables * bounds.single || spelled < own * bounds.spelled ? 'garbled' : 'readable';
  }
  if (share >= UNACCENTED) return 'readable';
  const foreign = text.match(FOREIGN)?.length ?? 0;
  return foreign >= syllables * 0.03 ? 'readable' : 'garbled';
}
