import { foldKey } from './fold.js';

/** A numeral read from a list of words. */
export interface Numeral {
  readonly value: number;
  /** Index of the first word behind it. */
  readonly next: number;
  /** Digits after "phẩy". */
  readonly decimals: number;
}

interface Part {
  readonly value: number;
  readonly next: number;
}

const DIGITS = new Map([
  ['không', 0],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);
/** After mười and mươi the five is "lăm": "mười năm" is ten years, never fifteen. */
const AFTER_TEN = new Map(
  [...DIGITS, ['mốt', 1], ['lăm', 5], ['nhăm', 5]].filter(([word]) => word !== 'năm') as [string, number][],
);
const SCALES = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
]);

/** The words a numeral may hold, with `|` between them. */
export const NUMERAL_WORDS =
  'không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|tỉ|linh|lẻ|phẩy|rưỡi';

function readTens(words: readonly string[], at: number): Part | null {
  const first = words[at];
  let tens: number;
  let next: number;
  if (first === 'mười') [tens, next] = [1, at + 1];
  else {
    const digit = DIGITS.get(first ?? '') ?? 0;
    if (digit === 0 || words[at + 1] !== 'mươi') return null;
    [tens, next] = [digit, at + 2];
  }
  const unit = AFTER_TEN.get(words[next] ?? '') ?? 0;
  return unit > 0 ? { value: tens * 10 + unit, next: next + 1 } : { value: tens * 10, next };
}

/** "linh năm", "lẻ năm": the units after a missing ten. */
function readOdd(words: readonly string[], at: number): Part | null {
  if (words[at] !== 'linh' && words[at] !== 'lẻ') return null;
  const digit = DIGITS.get(words[at + 1] ?? '') ?? 0;
  return digit > 0 ? { value: digit, next: at + 2 } : null;
}

/** A group below one thousand; `inside` after a larger scale, where "không trăm" and "linh" may open it and a lone digit may not. */
function readGroup(words: readonly string[], at: number, inside: boolean): Part | null {
  const digit = DIGITS.get(words[at] ?? '');
  if (digit !== undefined && words[at + 1] === 'trăm' && (digit > 0 || inside)) {
    if (words[at + 2] === 'rưỡi') return { value: digit * 100 + 50, next: at + 3 };
    const rest = readOdd(words, at + 2) ?? readTens(words, at + 2);
    return { value: digit * 100 + (rest?.value ?? 0), next: rest?.next ?? at + 2 };
  }
  const tens = readTens(words, at);
  if (tens !== null) return tens;
  if (inside) return readOdd(words, at);
  return digit !== undefined && (digit > 0 || words[at + 1] === 'phẩy') ? { value: digit, next: at + 1 } : null;
}

/** The digits after "phẩy" as a string; "hai ba" and "hai mươi ba" are both 23 hundredths. */
function readFraction(words: readonly string[], at: number): { readonly digits: string; readonly next: number } | null {
  const tens = readTens(words, at);
  if (tens !== null) return { digits: String(tens.value), next: tens.next };
  let digits = '';
  let next = at;
  while (digits.length < 4) {
    const digit = DIGITS.get(words[next] ?? '') ?? (digits === '' ? undefined : AFTER_TEN.get(words[next] ?? ''));
    if (digit === undefined || (words[next] === 'năm' && digits !== '' && !digits.endsWith('0'))) break;
    digits += digit;
    next += 1;
  }
  return digits === '' ? null : { digits, next };
}

/** Reads the longest numeral that starts at a word; null when none does. Words are folded keys. Constant time. */
export function readNumeral(words: readonly string[], at: number): Numeral | null {
  let total = 0;
  let limit = Number.POSITIVE_INFINITY;
  let scaled = 1;
  let next = at;
  while (limit > 1) {
    const group = readGroup(words, next, next > at);
    if (group === null) break;
    const scale = SCALES.get(words[group.next] ?? '');
    if (scale === undefined) {
      total += group.value;
      [limit, next] = [1, group.next];
    } else if (scale < limit) {
      total += group.value * scale;
      [limit, scaled, next] = [scale, scale, group.next + 1];
    } else if (limit === 1e3 && scale === 1e9) {
      // "hai nghìn ba trăm tỷ"
      total = (total + group.value) * scale;
      [limit, scaled, next] = [scale, scale, group.next + 1];
    } else {
      total += group.value;
      [limit, next] = [1, group.next];
    }
    if (limit === 1e3 && SCALES.get(words[next] ?? '') === 1e9) {
      // "hai nghìn tỷ"
      total *= 1e9;
      [limit, scaled, next] = [1e9, 1e9, next + 1];
    }
  }
  if (next === at) return null;
  if (limit > 1 && scaled > 1 && words[next] === 'rưỡi')
    return { value: total + scaled / 2, next: next + 1, decimals: 0 };
  if (words[next] !== 'phẩy') return { value: total, next, decimals: 0 };
  const fraction = readFraction(words, next + 1);
  if (fraction === null) return total === 0 ? null : { value: total, next, decimals: 0 };
  const value = Number(`${total}.${fraction.digits}`);
  const scale = SCALES.get(words[fraction.next] ?? '');
  if (scale === undefined) return { value, next: fraction.next, decimals: fraction.digits.length };
  return { value: Number((value * scale).toPrecision(15)), next: fraction.next + 1, decimals: fraction.digits.length };
}

/**
 * The number that a whole phrase spells out ("một trăm linh năm" is 105, "hai phẩy năm" 2.5); null when it is no numeral
 * or holds more than one. Case, spacing and tone placement do not matter, accents do.
 */
export function parseNumberWords(words: string): number | null {
  const list = foldKey(words.normalize('NFC')).trim().split(/ +/);
  if (list.length > 60) return null;
  if (list.length === 1 && list[0] === 'không') return 0;
  const numeral = readNumeral(list, 0);
  return numeral !== null && numeral.next === list.length ? numeral.value : null;
}
