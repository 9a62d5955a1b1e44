import { NUMERAL_WORDS, readNumeral } from './number-words.js';
import type { Span } from './span.js';
import { WordList } from './word-list.js';

/** A numeral as it stands, before anything is known of its unit. */
export interface Figure extends Span {
  readonly value: number;
  readonly kind: 'digits' | 'words';
  /** Digits after the decimal comma. */
  readonly decimals: number;
  readonly leadingZero: boolean;
  /** One number word alone ("ba", "năm"): a number only with a unit right behind it. */
  readonly weak: boolean;
  /** A letter stands right before it, as in "đạt60%" or "QH15". */
  readonly glued: boolean;
}

const DIGITS = /[0-9]+(?:[.,][0-9]+)*/g;
const MORE_THOUSANDS = /(?: [0-9]{3}){0,2} 000(?![0-9]|[.,][0-9])/y;
const LETTER = /[a-zA-ZÀ-ỹ\p{M}]/u;
const WORD = new RegExp(`(?<![a-zA-ZÀ-ỹ\\p{N}])(?:${NUMERAL_WORDS})(?![a-zA-ZÀ-ỹ\\p{N}\\p{M}])`, 'gu');
/** Behind "tỷ" these make another word of it. */
const NO_BILLION = new WordList('lệ|trọng|suất|số');
const HAS_WORD = /một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|không phẩy/;
/** Before these "năm" is the year, not the five. */
const YEAR_BEFORE: ReadonlySet<string> = new Set(
  'mỗi hằng hàng trong các cả đầu giữa cuối nửa từng theo của qua nhiều vài một hết đến vào hoạch'.split(' '),
);
const LONGEST = 24;

/**
 * The value of a digit token the Vietnamese way: point for thousands, comma for decimals ("1.768" is 1768, "35,23" is
 * 35.23). A point that cannot group thousands is read as a decimal ("2.5"), English grouping where it is certain
 * ("1,234,567"). Null for anything else ("2.1.3", "0225.3846314").
 */
export function readDigits(raw: string): { readonly value: number; readonly decimals: number } | null {
  if (raw.length > LONGEST) return null;
  if (/^[0-9]{1,15}$/.test(raw)) return { value: Number(raw), decimals: 0 };
  if (/^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?$/.test(raw)) return readParts(raw.replaceAll('.', ''), ',');
  if (/^[0-9]+,[0-9]+$/.test(raw)) return readParts(raw, ',');
  if (/^[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}(?:\.[0-9]+)?$|^[1-9][0-9]{0,2},[0-9]{3}\.[0-9]+$/.test(raw)) {
    return readParts(raw.replaceAll(',', ''), '.');
  }
  if (/^(?:0\.[0-9]+|[1-9][0-9]*\.[0-9]{1,2})$/.test(raw)) return readParts(raw, '.');
  return null;
}

function readParts(raw: string, mark: string): { value: number; decimals: number } {
  const [whole, fraction = ''] = raw.split(mark);
  return { value: Number(`${whole}.${fraction}`), decimals: fraction.length };
}

function scanDigits(key: string): Figure[] {
  const figures: Figure[] = [];
  DIGITS.lastIndex = 0;
  for (let found = DIGITS.exec(key); found !== null; found = DIGITS.exec(key)) {
    let [start, end] = [found.index, found.index + found[0].length];
    let raw = found[0];
    if (/^[1-9][0-9]{0,2}$/.test(raw)) {
      MORE_THOUSANDS.lastIndex = end;
      const more = MORE_THOUSANDS.exec(key);
      if (more !== null) {
        raw += more[0].replaceAll(' ', '');
        end += more[0].length;
        DIGITS.lastIndex = end;
      }
    }
    const before = key[start - 1] ?? '';
    // "24%1": a footnote mark that lost its superscript.
    if (before === '%') continue;
    if (before === '[' && key[end] === ']') {
      if (!/^ ?(?:%|phần trăm)/.test(key.slice(end + 1, end + 12))) continue;
      [start, end] = [start - 1, end + 1];
    }
    const read = readDigits(raw);
    if (read === null) continue;
    figures.push({
      start,
      end,
      ...read,
      kind: 'digits',
      leadingZero: /^0[0-9]/.test(raw),
      weak: false,
      glued: LETTER.test(before),
    });
  }
  return figures;
}

function isYearAt(key: string, start: number): boolean {
  const before = /([^ (]+) $/.exec(key.slice(Math.max(0, start - 12), start))?.[1] ?? '';
  return YEAR_BEFORE.has(before) || /^[0-9.,]+$/.test(before);
}

interface Run {
  readonly words: string[];
  /** Where each of the words begins. */
  readonly offsets: number[];
}

/** Number words a space apart. */
function findRuns(key: string): Run[] {
  const runs: Run[] = [];
  let end = Number.NaN;
  for (const { 0: word, index } of key.matchAll(WORD)) {
    const behind = index + word.length;
    if ((word === 'tỷ' || word === 'tỉ') && NO_BILLION.endBehind(key, behind) !== null) continue;
    const run = index === end + 1 && key[end] === ' ' ? runs[runs.length - 1] : undefined;
    if (run === undefined) runs.push({ words: [word], offsets: [index] });
    else {
      run.words.push(word);
      run.offsets.push(index);
    }
    end = behind;
  }
  return runs;
}

function scanWords(key: string): Figure[] {
  if (!HAS_WORD.test(key)) return [];
  const figures: Figure[] = [];
  for (const { words, offsets } of findRuns(key)) {
    for (let at = 0; at < words.length; ) {
      const numeral = readNumeral(words, at);
      if (numeral === null) {
        at += 1;
        continue;
      }
      const start = offsets[at] as number;
      const end = (offsets[numeral.next - 1] as number) + (words[numeral.next - 1] as string).length;
      const alone = numeral.next === at + 1;
      const word = words[at];
      const doubtful = alone && (word === 'tư' || (word === 'năm' && (at > 0 || isYearAt(key, start))));
      if (!doubtful) {
        const weak = alone && word !== 'mười';
        const { value, decimals } = numeral;
        figures.push({ start, end, value, kind: 'words', decimals, leadingZero: false, weak, glued: false });
      }
      at = numeral.next;
    }
  }
  return figures;
}

/** All numerals of a folded key in reading order: digits, and runs of number words. Linear time. */
export function scanFigures(key: string): Figure[] {
  const digits = scanDigits(key);
  const words = scanWords(key);
  if (words.length === 0) return digits;
  return [...digits, ...words].sort((a, b) => a.start - b.start);
}

const SCALE =
  / (?:(nghìn|ngàn) t[ỷỉ]|(t[ỷỉ])|(triệu)|(nghìn|ngàn)|(trăm))(?! (?:lệ|trọng|suất|số|chứng|hồi)(?![a-zA-ZÀ-ỹ]))(?![a-zA-ZÀ-ỹ])/uy;
const FACTORS = [1e12, 1e9, 1e6, 1e3, 1e2];

/** The scale word right behind a figure ("4.348 triệu"); null when there is none. "5 triệu chứng" and "50 tỷ lệ" have none. */
export function readScale(key: string, at: number): { readonly factor: number; readonly end: number } | null {
  SCALE.lastIndex = at;
  const found = SCALE.exec(key);
  if (found === null) return null;
  const factor = FACTORS[found.slice(1).findIndex((group) => group !== undefined)] as number;
  return { factor, end: at + found[0].length };
}

/** value × factor without the dust of binary fractions. */
export function multiply(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}
