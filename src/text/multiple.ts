import { scanFigures } from './figure.js';
import { foldKey } from './fold.js';
import type { Span } from './span.js';

export interface MultipleMatch extends Span {
  /** 1.3 for "1,3 lần". */
  readonly value: number;
}

const TIMES = /^ lần(?![a-zA-ZÀ-ỹ])(?! ?\/| (?:thứ|mỗi|một|trong|trên|hằng|hàng)(?![a-zA-ZÀ-ỹ]))/u;
const GROWN_BEFORE = /(?<![a-zA-ZÀ-ỹ])(?:gấp|tăng|bằng|giảm|nhân|hơn)(?![a-zA-ZÀ-ỹ])[^;.]{0,18}$/u;
const MEASURED_AFTER = /^ lần (?:so|mức|lương)(?![a-zA-ZÀ-ỹ])/u;
const DOUBLE = /(?<![a-zA-ZÀ-ỹ])gấp (?:(đôi)|(rưỡi)|(ba|tư|bốn))(?![a-zA-ZÀ-ỹ])(?! lần)/gu;
const DOUBLES = [2, 1.5, 3];

/**
 * "1,3 lần", "gấp hai lần", "gấp đôi" in reading order. A whole number counts only where something is measured by it
 * ("gấp 2 lần"): "kiểm tra 2 lần", "02 lần/năm" say how often.
 */
export function findMultiples(text: string): MultipleMatch[] {
  if (!/lần|gấp/iu.test(text)) return [];
  const key = foldKey(text);
  const matches: MultipleMatch[] = [];
  for (const { start, end, value, decimals } of scanFigures(key)) {
    const after = key.slice(end, end + 12);
    if (!TIMES.test(after)) continue;
    if (decimals > 0 || MEASURED_AFTER.test(after) || GROWN_BEFORE.test(key.slice(Math.max(0, start - 26), start))) {
      matches.push({ start, end: end + ' lần'.length, value });
    }
  }
  for (const found of key.matchAll(DOUBLE)) {
    const which = found.slice(1).findIndex((word) => word !== undefined);
    const value = /tư|bốn/.test(found[0]) ? 4 : (DOUBLES[which] as number);
    matches.push({ start: found.index, end: found.index + found[0].length, value });
  }
  return matches.sort((a, b) => a.start - b.start);
}
