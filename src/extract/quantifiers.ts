import type { Quantity } from '../model/quantity.js';
import type { Folded } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import type { PercentMatch } from '../text/percent.js';
import type { Span } from '../text/span.js';

/** A share told in words. */
export interface QuantifierMatch extends Span {
  readonly kind: 'quantifier';
  /** Null for words that name no share ("hầu hết"). */
  readonly quantity: Quantity | null;
}

const EDGE = '(?<![a-zà-ỹ])';
const END = '(?![a-zà-ỹ])';
const VAGUE = ['hầu hết', 'hầu như', 'đa số', 'đại đa số', 'phần lớn', 'đại bộ phận', 'cơ bản các'];
const QUANTIFIER = new RegExp(`${EDGE}(?:tất cả|toàn bộ|mọi|một nửa số|một nửa|nửa số|${VAGUE.join('|')})${END}`, 'u');
const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
const WORD_FRACTION = new RegExp(
  `${EDGE}(một|hai|ba|bốn|năm|sáu|bảy|tám|chín) phần (hai|ba|tư|bốn|năm|mười)${END}`,
  'u',
);

function asPercent(part: number, whole: number): number {
  return Math.round((part / whole) * 10_000) / 100;
}

/** "ba phần tư" is 75; null when the stretch holds no such fraction. */
export function findWordFraction(text: Folded, { start, end }: Span): QuantifierMatch | null {
  const key = text.key.slice(start, end);
  const found = key.includes(' phần ') ? WORD_FRACTION.exec(key) : null;
  const [part, whole] = [DIGITS[found?.[1] ?? ''], DIGITS[found?.[2] ?? '']];
  if (found === null || part === undefined || whole === undefined) return null;
  const at = start + found.index;
  const quantity = { kind: 'share', value: asPercent(part, whole) } as const;
  return { start: at, end: at + found[0].length, kind: 'quantifier', quantity };
}

/** The first share told in words: "một nửa" is 50, "ba phần tư" 75, "tất cả" 100, "hầu hết" none; null when there is none. */
export function findQuantifier(text: Folded, span: Span): QuantifierMatch | null {
  const fraction = findWordFraction(text, span);
  const found = QUANTIFIER.exec(text.key.slice(span.start, span.end));
  if (found === null) return fraction;
  const start = span.start + found.index;
  if (fraction !== null && fraction.start < start) return fraction;
  const words = found[0];
  const quantity = VAGUE.includes(words) ? null : ({ kind: 'share', value: words.includes('nửa') ? 50 : 100 } as const);
  return { start, end: start + words.length, kind: 'quantifier', quantity };
}

/** Whoever is counted stands behind both numbers; "cứ 6 tháng thì có 01 đợt" tells how often. */
const OF_EVERY =
  /(?<![a-zà-ỹ])cứ (\d{1,3}) (?!tháng|năm|quý|tuần|ngày|đợt|lần)[^;.%\d]{2,140}? (?:thì |phải |có )+(?:ít nhất |tối thiểu )*(\d{1,3}) (?=(?:người|em|trẻ|hộ|nơi|đơn vị|cơ quan|cơ sở|xã|phường|trường|bệnh viện|cán bộ|nhân viên)(?![a-zà-ỹ]))/u;
const PARTS_AND_MORE = /(?<![\d/])(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/])(?=\s+trở lên\s)/gu;

/** "Cứ 10 cán bộ thì có 4 người được tập huấn"; "từ 2/3 trở lên số trường học": the words around say that it is a fraction. */
export function findFractions(key: string): PercentMatch[] {
  const ofEvery = key.includes('cứ ') ? OF_EVERY.exec(key) : null;
  if (ofEvery !== null) {
    const [whole, part] = [Number(ofEvery[1]), Number(ofEvery[2])];
    const end = ofEvery.index + ofEvery[0].trimEnd().length;
    if (part > 0 && part <= whole)
      return [{ start: end - String(ofEvery[2]).length, end, value: asPercent(part, whole) }];
  }
  if (!key.includes('trở lên')) return [];
  return [...key.matchAll(PARTS_AND_MORE)].flatMap((found) => {
    const [part, whole] = [Number(found[1]), Number(found[2])];
    if (part >= whole || whole > 20) return [];
    return [{ start: found.index, end: found.index + found[0].length, value: asPercent(part, whole) }];
  });
}

/** "Không để sót trẻ em mồ côi cần trợ giúp", "không bỏ sót đối tượng": all of them. */
function findNoneLeft(text: Folded, span: Span): QuantifierMatch | null {
  const found = /(?<![a-zà-ỹ])không (?:để|bỏ) sót(?= (?:trẻ|người|đối tượng|trường hợp))/u.exec(
    text.key.slice(span.start, span.end),
  );
  if (found === null) return null;
  const start = span.start + found.index;
  return { start, end: start + found[0].length, kind: 'quantifier', quantity: { kind: 'share', value: 100 } };
}

/** "Không để trẻ em nào không được trợ giúp", "không còn xã nào thiếu người": none without is all. */
export function findNoneWithout(text: Folded, span: Span): QuantifierMatch | null {
  const clause = text.key.slice(span.start, span.end);
  if (!holdsAny(clause, ['không để', 'không có', 'không còn', 'không bỏ'])) return null;
  const found =
    /(?<![a-zà-ỹ])không (?:để|có|còn)(?= (?:trẻ|người|đối tượng|cơ sở|cơ quan|đơn vị|tổ chức|trường|bệnh viện|xã|phường|thôn|cán bộ|nhân viên|ai))[^;.]{0,240}? (?:(?:không|chưa) (?:được|có|cung cấp|bố trí|phân công)|thiếu|trắng)(?![a-zà-ỹ])/u.exec(
      clause,
    );
  if (found === null) return findNoneLeft(text, span);
  const start = span.start + found.index;
  const end = start + (/^không \S+/u.exec(found[0])?.[0].length ?? 0);
  return { start, end, kind: 'quantifier', quantity: { kind: 'share', value: 100 } };
}
