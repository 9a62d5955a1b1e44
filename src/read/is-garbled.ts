import type { SourceLine } from '../model/document.js';
import { measureSyllables, sampleText } from '../text/possible-syllable.js';

/** Lines looked at first, and the characters weighed where those leave a doubt. */
const GLANCED_LINES = 25;
const WEIGHED = 60_000;

/** Above this share a text can be read, whatever a few of its lines are. Scrambled text has 0.13 to 0.61. */
const READABLE = 0.75;
/** Words of any official text, written with accents; no scrambled text holds many of them. */
const COMMON: ReadonlySet<string> = new Set(
  'xã hội công tác người sở cơ và các nhân vụ cấp hiện của hoạch thực có kế dịch trình dân làm địa năm tỉnh trợ chức ủy chương triển số vị hợp về viên đơn bàn tháng pháp tế phát tổ trường học phân ngày nhất mục được đến từ với một những tại theo quyết định đảng đồng phường'.split(
    ' ',
  ),
);
/** Plans have 0.35 to 0.5 of them. */
const COMMON_SHARE = 0.25;

/** Words with letters of Vietnamese alone that are needed to call a text scrambled Vietnamese and not another language. */
const FEWEST = 40;
/** Vietnamese has them in one word of two, scrambled in one of four, the languages of the highlands in one of ten. */
const OWN_SHARE = 0.2;
/** Scrambled words with such letters are possible in 0 to 0.4; names of the highlands in 0.8, bilingual texts in 1. */
const SPELLED_SHARE = 0.5;
/** Letters standing alone: 0.01 of the words of any plan, 0.3 and more where words fell apart. */
const SINGLE_SHARE = 0.15;

/** Signs in words: what TCVN3 and UTF-8 read as Windows-1252 leave in one word of two, and no language has. */
const SIGN_INSIDE = /\p{L}[\u0080-\u00bf€‚ƒ„†‡ˆ‰‹˜™›]+\p{L}|[¢-¦¨©¬-¯±´-¹¼-¾]\p{L}|\p{L}[¢-¦¨©¬-¯±´-¹¼-¾]/gu;
const SIGN_SHARE = 0.15;

/** Whether words that everybody writes are so many that the rest need not be weighed: looking them up is cheaper. */
function isCommonWording(text: string): boolean {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/);
  let common = 0;
  for (let i = 0; i < words.length; i += 1) if (COMMON.has(words[i] as string)) common += 1;
  return common >= words.length * COMMON_SHARE;
}

function looksScrambled(text: string): boolean {
  const { share, syllables, own, spelled, single } = measureSyllables(text);
  if (share >= READABLE) return false;
  if (own >= FEWEST && own >= syllables * OWN_SHARE) {
    if (spelled < own * SPELLED_SHARE || single >= syllables * SINGLE_SHARE) return true;
  }
  const signs = text.match(SIGN_INSIDE)?.length ?? 0;
  return signs >= FEWEST && signs >= (text.match(/\S+/g)?.length ?? 0) * SIGN_SHARE;
}

/**
 * Whether what was read is scrambled Vietnamese: letters of a font without Unicode, words fallen apart, a broken
 * conversion. False for other languages, lists of names and abbreviations, and texts with only some scrambled lines.
 */
export function isGarbled(lines: readonly SourceLine[]): boolean {
  const step = Math.max(1, Math.floor(lines.length / GLANCED_LINES));
  let glance = '';
  for (let i = 0; i < lines.length; i += step) glance += `${lines[i]?.text.slice(0, 80)}\n`;
  if (isCommonWording(glance) || measureSyllables(glance).share >= READABLE) return false;
  return looksScrambled(sampleText(lines.map(({ text }) => text).join('\n'), WEIGHED));
}
