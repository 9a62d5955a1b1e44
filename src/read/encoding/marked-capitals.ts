import { isPossibleSyllable } from '../../text/possible-syllable.js';

const WORD = /[\p{L}\p{M}]+/gu;
const SMALL_PLAIN = /[a-z]/;
const CAPITAL = /\p{Lu}/u;
const CAPITALS = /\p{Lu}/gu;
const SMALL_MARKED = /(?![a-z])\p{Ll}/u;

/** How a word is written, as far as its plain letters tell: in capitals, not, or either ("Đề" may stand for ĐỀ). */
type LetterCase = 'capitals' | 'small' | 'either';

function judgeCase(word: string): LetterCase {
  if (SMALL_PLAIN.test(word)) return 'small';
  const capitals = word.match(CAPITALS)?.length ?? 0;
  // A capital behind a small letter begins no word: "ủY".
  return capitals >= 2 || (capitals === 1 && SMALL_MARKED.test(word[0] as string)) ? 'capitals' : 'either';
}

/** For every word the case of the nearest one before it (or behind it) that tells; abbreviations tell nothing. */
function nearestCases(words: readonly { word: string; letterCase: LetterCase }[]): (LetterCase | null)[] {
  let last: LetterCase | null = null;
  return words.map(({ word, letterCase }) => {
    const nearest = last;
    if (letterCase === 'small' || (letterCase === 'capitals' && isPossibleSyllable(word))) last = letterCase;
    return nearest;
  });
}

function raiseLine(line: string): string {
  if (!SMALL_MARKED.test(line) || !CAPITAL.test(line)) return line;
  const words = [...line.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index, letterCase: judgeCase(word) }));
  const before = nearestCases(words);
  const after = nearestCases([...words].reverse()).reverse();
  let raised = '';
  let at = 0;
  for (const [i, { word, index, letterCase }] of words.entries()) {
    const around = new Set([before[i] ?? after[i] ?? null, after[i] ?? before[i] ?? null]);
    const among = around.size === 1 && around.has('capitals');
    const raise = letterCase === 'capitals' || (letterCase === 'either' && among);
    raised += line.slice(at, index) + (raise ? word.toUpperCase() : word);
    at = index + word.length;
  }
  return raised + line.slice(at);
}

/**
 * Makes the marked small letters of words in capitals capitals: "KÕ HO¹CH" decodes to "Kế HOạCH" and is KẾ HOẠCH. A word
 * whose plain letters do not tell follows its neighbours on the line. NFC in, NFC out, same length.
 */
export function raiseMarkedCapitals(text: string): string {
  return text
    .split(/(\r\n|\n|\r)/)
    .map(raiseLine)
    .join('');
}
