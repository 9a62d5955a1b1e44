import { isPossibleSyllable } from './syllable-grammar.js';

export { isPossibleSyllable };

/** How much of a text can be Vietnamese at all. Says nothing about whether it is: English in plain letters has a low share. */
export interface SyllableShare {
  /**
   * Possible syllables among the words that were weighed, 0 to 1; 1 when no word was. Plans as they should be have 0.996
   * and more; plans whose words are split now and then 0.94 (measured elsewhere: 0.92), letters of two fonts mixed up 0.34 to
   * 0.61, a legacy encoding taken for another 0.13 to 0.45, UTF-8 decoded twice 0.52, English 0.22.
   */
  readonly share: number;
  /** Words weighed: words of letters, without abbreviations, numerals, labels and addresses. */
  readonly syllables: number;
  /** How many of them hold a letter that Vietnamese has and English has not. */
  readonly vietnamese: number;
  /** How many hold a letter that no language around has but Vietnamese (ế, ạ, ơ, đ), and none that it lacks. */
  readonly own: number;
  /** How many of those are possible syllables of more than one letter. */
  readonly spelled: number;
  /** How many of all words weighed are a single letter. */
  readonly single: number;
}

/** Most characters that are looked at, unless asked otherwise. */
const MOST = 200_000;
const MOST_STRETCHES = 50;
const SHORTEST_STRETCH = 300;

/** At most `most` characters of a text: of a longer one, stretches spread evenly, words that were cut through left out. */
export function sampleText(text: string, most: number): string {
  if (text.length <= most) return text;
  const count = Math.max(2, Math.min(MOST_STRETCHES, Math.floor(most / SHORTEST_STRETCH)));
  const size = Math.floor(most / count);
  const parts: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = Math.floor((i * (text.length - size)) / (count - 1));
    const stretch = text.slice(start, start + size);
    parts.push(
      stretch.slice(stretch.search(/\s/), stretch.length - (/\s(\S*)$/.exec(stretch.slice(-80))?.[1]?.length ?? 0)),
    );
  }
  return parts.join(' ');
}

const LETTER = /[\p{L}\p{M}]/u;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậđðèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
const OWN = /[đơưĐƠƯ\u1ea0-\u1ef9]/;
const FOREIGN = /[^a-zàáảãạăằắẳẵặâầấẩẫậđðèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;
/** Abbreviations in capitals (UBND, QĐ, HĐND, TƯ), with or without the letters that names begin with. */
const ABBREVIATION = /^[A-ZĐÐƯÔƠÂĂÊ]{2,}$/u;
const ROMAN = /^(?:i{1,3}|iv|vi{1,3}|ix|xi{0,3}|xiv|xv)$/;
const ADDRESS = /[@_\\]|:\/\/|[a-z]\.[a-z]/;
/** A letter that stands alone in these surroundings is a label or a unit: "a)", "đ/c", "5.000 đ/xã". */
const BEFORE_UNIT = '%./(';
const BEHIND_LABEL = ').:/²³';

const POSSIBLE = 1;
const MARKED = 2;
const OWNED = 4;
/** Neither for nor against: an abbreviation or a numeral. */
const BESIDE = 8;

/** A language of some thousand syllables uses the same few hundred over and over. */
const REMEMBERED = 4_096;
const LONGEST_REMEMBERED = 12;
const remembered = new Map<string, number>();

function judgeWord(word: string): number {
  const possible = isPossibleSyllable(word);
  const marked = VIETNAMESE.test(word);
  // "NHÂN" and "CÔNG" are words in capitals, "QĐ" and "HĐND" are not.
  if (ROMAN.test(word) || (ABBREVIATION.test(word) && !(possible && marked))) return BESIDE;
  const own = marked && OWN.test(word) && !FOREIGN.test(word);
  return (possible ? POSSIBLE : 0) | (marked ? MARKED : 0) | (own ? OWNED : 0);
}

function recallWord(word: string): number {
  if (word.length > LONGEST_REMEMBERED) return judgeWord(word);
  let judged = remembered.get(word);
  if (judged === undefined) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    judged = judgeWord(word);
    remembered.set(word, judged);
  }
  return judged;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number, text: string, at: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code >= 0xc0 && code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x1e00 && code <= 0x1eff) || LETTER.test(text[at] as string);
}

/** Whether the letters from `start` to `end` are a part of a code ("H1"), or a letter alone that is a label or unit. */
function isLabel(text: string, start: number, end: number): boolean {
  if (isDigit(text.charCodeAt(start - 1)) || isDigit(text.charCodeAt(end))) return true;
  if (end - start > 1) return false;
  const letter = text[start] as string;
  if (letter !== letter.toLowerCase()) return true;
  return BEFORE_UNIT.includes(text[start - 1] ?? ' ') || BEHIND_LABEL.includes(text[end] ?? ' ');
}

/**
 * Share of the words that can be Vietnamese syllables. Linear; of a text longer than 200,000 characters, an evenly spread
 * part is weighed.
 */
export function measureSyllables(given: string): SyllableShare {
  const text = sampleText(given, MOST).normalize('NFC');
  const found = { syllables: 0, possible: 0, vietnamese: 0, own: 0, spelled: 0, single: 0 };
  for (const { 0: token } of text.matchAll(/\S+/g)) {
    if (ADDRESS.test(token)) continue;
    for (let at = 0; at < token.length; ) {
      if (!isLetter(token.charCodeAt(at), token, at)) {
        at += 1;
        continue;
      }
      const start = at;
      while (at < token.length && isLetter(token.charCodeAt(at), token, at)) at += 1;
      if (isLabel(token, start, at)) continue;
      const judged = recallWord(token.slice(start, at));
      if (judged === BESIDE) continue;
      found.syllables += 1;
      if (judged & POSSIBLE) found.possible += 1;
      if (judged & MARKED) found.vietnamese += 1;
      if (judged & OWNED) found.own += 1;
      if (judged & OWNED && judged & POSSIBLE && at - start > 1) found.spelled += 1;
      if (at - start === 1) found.single += 1;
    }
  }
  const { possible, ...counts } = found;
  return { share: counts.syllables === 0 ? 1 : possible / counts.syllables, ...counts };
}
