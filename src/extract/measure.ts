import type { Quantity } from '../model/quantity.js';
import type { Folded } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import type { PercentMatch } from '../text/percent.js';
import type { PeriodMatch } from '../text/period.js';
import type { Span } from '../text/span.js';

const GROWS = /(?:^|[\s,(])tăng(?=[\s,:]|$)/u;
const COMPARES = /(?<![a-zà-ỹ])(?:cao hơn|nhiều hơn|thêm)(?![a-zà-ỹ])/u;
/** The name of the measure says growth ("Tỷ lệ tăng người …"). */
const NAMED_GROWTH = /(?<![a-zà-ỹ])(?:tỷ lệ|tỉ lệ|mức|tốc độ)\s+(?:gia\s+)?tăng(?![a-zà-ỹ])/u;
const YEARLY = /(?<![a-zà-ỹ])(?:mỗi năm|hằng năm|hàng năm|bình quân|từng năm|năm sau)(?![a-zà-ỹ])/u;
/** "tăng ít nhất 6% mỗi năm", "tăng 6% hằng năm": the year said behind the figure. */
const YEARLY_BEHIND = /^\s*(?:mỗi|hằng|hàng|từng|một|trên) năm(?![a-zà-ỹ])/u;
/** "năm 2030 bằng 130% năm 2025", "đạt 135% so với năm 2025": more than the whole of the base year. */
const OF_BASE = /^\s*(?:so với|của|mức|số|kết quả|\s)*\s*(?:năm|cùng kỳ)/u;
const UP_TO = /(?:^|\s)(?:lên|tăng đến|tăng tới)(?=\s|$)/u;
const NEGATIVE =
  /(?<![a-zA-ZÀ-ỹ])(?:chưa|không)\s+(?!quá|dưới|ít|thấp|vượt|cao|nhỏ|nơi|chuyên|thường|có nơi)[a-zA-ZÀ-ỹ]/u;

export interface Measure {
  readonly quantity: Quantity;
  /** The figure says how many do NOT do it: bound and value are turned round. */
  readonly negative: boolean;
}

/**
 * What a percentage measures: a share, a growth against a base year, or points. `near` are the words that belong to the
 * figure, `base` the year it is compared with, `year` the claim's own last year.
 */
export function measurePercent(
  text: Folded,
  percent: PercentMatch,
  claim: Span,
  near: number,
  base: PeriodMatch | undefined,
  period: { readonly from: number | null; readonly to: number | null },
): Measure {
  const words = text.key.slice(near, percent.start);
  const lead = text.key.slice(claim.start, percent.start);
  const behind = text.key.slice(percent.end, claim.end);
  const baseYear = baseYearOf(base, period);
  if (percent.points === true) return { quantity: { kind: 'points', value: percent.value, baseYear }, negative: false };
  const upTo = holdsAny(words, ['lên', 'tăng']) && UP_TO.test(words);
  const grows =
    !upTo &&
    (GROWS.test(words) || NAMED_GROWTH.test(lead) || (base !== undefined && (GROWS.test(lead) || COMPARES.test(lead))));
  if (grows && (percent.max === undefined || base !== undefined)) {
    const yearly = percent.perYear === true || YEARLY_BEHIND.test(behind);
    return { quantity: growth(percent, yearly, lead, baseYear, base, period), negative: false };
  }
  if (percent.value > 100 && OF_BASE.test(behind)) {
    const year = baseYear ?? Number(/(?:19|20)\d\d/.exec(behind)?.[0] ?? Number.NaN);
    return {
      quantity: { kind: 'growth', value: percent.value - 100, baseYear: Number.isNaN(year) ? null : year },
      negative: false,
    };
  }
  if (percent.max !== undefined && (GROWS.test(words) || /nâng/u.test(words) || upTo)) {
    return { quantity: { kind: 'share', value: percent.max }, negative: false };
  }
  const quantity = {
    kind: 'share',
    value: percent.value,
    ...(percent.max === undefined ? {} : { max: percent.max }),
  } as const;
  return { quantity, negative: isNegative(lead, words, behind, percent.value) };
}

function baseYearOf(base: PeriodMatch | undefined, period: { readonly to: number | null }): number | null {
  if (base === undefined) return null;
  if (base.relative === undefined) return base.to;
  return period.to === null ? null : period.to + base.relative;
}

/** A growth of so much a year adds up over the years of the plan (5 x 6 = 30, without compound interest). */
function growth(
  percent: PercentMatch,
  perYear: boolean,
  lead: string,
  baseYear: number | null,
  base: PeriodMatch | undefined,
  period: { readonly from: number | null; readonly to: number | null },
): Quantity {
  const { from, to } = period;
  const yearly = perYear || (YEARLY.test(lead) && (base === undefined || base.relative !== undefined));
  const addsUp = yearly && from !== null && to !== null && to !== from;
  const add = (value: number) => (addsUp ? Math.round(value * (to - from + 1) * 100) / 100 : value);
  const range = percent.max === undefined ? {} : { max: add(percent.max) };
  const start = addsUp ? (base?.relative === undefined ? (baseYear ?? from - 1) : from - 1) : baseYear;
  return { kind: 'growth', value: add(percent.value), ...range, baseYear: start };
}

/** Highest ceiling behind which a "chưa …" makes it a share of those who do not. */
const HIGHEST_NEGATIVE = 60;
const LOWERED = /(?:giảm|hạ|xuống|còn|dưới|không quá|không vượt|không để|tối đa|không cao hơn)/u;
const LACKS = /(?<![a-zà-ỹ])(?:chưa|thiếu|không (?:có|được|cung cấp|bố trí|phân công|triển khai|tổ chức))(?![a-zà-ỹ])/u;

function isNegative(lead: string, words: string, behind: string, value: number): boolean {
  if (NEGATIVE.test(behind) && value <= HIGHEST_NEGATIVE) return true;
  return LACKS.test(lead) && (LOWERED.test(words) || /^\s*(?:giảm|hạ)/u.test(lead) || /giảm|hạ tỷ lệ|còn/u.test(lead));
}
