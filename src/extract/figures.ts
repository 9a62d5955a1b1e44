import type { Quantity } from '../model/quantity.js';
import type { IndicatorId } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import { findMoney } from '../text/money.js';
import { findNumbers } from '../text/number.js';
import type { PercentMatch } from '../text/percent.js';
import { findMultiples, findPercents } from '../text/percent.js';
import type { Span } from '../text/span.js';
import type { Lexicon } from './lexicon.js';
import { wordsOf } from './lexicon.js';
import { modifiersStart } from './strength.js';

/** A figure inside one segment, before it is known what it counts. */
export interface FigureMatch extends Span {
  readonly kind: 'percent' | 'multiple' | 'count' | 'headcount' | 'wage' | 'quantifier';
  readonly percent?: PercentMatch;
  /** For every kind but percent and multiple. */
  readonly quantity?: Quantity | null;
}

const COUNT =
  /(?<![a-zA-ZÀ-ỹ\d.,/%-])(?:(\d{1,2})(?![\d.,%/]|\s?%)(?:\s?(?:-|đến|tới|hoặc|÷)\s?(\d{1,2})(?![\d.,%/]|\s?%))?|(một|hai|ba)(?:\s(?:đến|tới|hoặc)\s(một|hai|ba))?)\s+(?=[a-zA-ZÀ-ỹ])/gu;
const WORD_COUNTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3 };
/** More staff than this in "each unit" is a head count of something else. */
const MOST_STAFF = 20;
const FACTOR = /(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:lần\s*)?(?:so với\s*)?(?:mức\s*)?$/u;
const LEVEL_WORD = /(?:mức\s*)$/u;
const QUANTIFIER =
  /(?<![a-zA-ZÀ-ỹ])(?:(tất cả|toàn bộ|mọi|(?:một )?nửa số|một nửa|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín) phần (?:hai|ba|tư|bốn|năm|mười))|(hầu hết|hầu như|đa số|đại đa số|phần lớn|đại bộ phận|cơ bản các))(?![a-zA-ZÀ-ỹ])/gu;
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

/** Indicators that count people. */
const PERSONAL: readonly IndicatorId[] = ['hardship-support', 'children-support', 'training'];

/** All figures of `[start, end)` that can make a claim, in reading order. */
export function findFigures(text: Folded, span: Span, lexicon: Lexicon): FigureMatch[] {
  const stretch = text.text.slice(span.start, span.end);
  const shift = <T extends Span>(match: T): T => ({
    ...match,
    start: match.start + span.start,
    end: match.end + span.start,
  });
  const wages = findWages(text, span, lexicon);
  const taken = (match: Span) => wages.some((wage) => match.start < wage.end && wage.start < match.end);
  const percents = /[%％]|ph[ầa]n tr[ăa]m|\d\s?\/\s?\d|\d trên (?:tổng số )?\d|[Cc]ứ \d/u.test(stretch)
    ? [...findPercents(stretch), ...findFractions(stretch)].map(shift)
    : [];
  const figures: FigureMatch[] = [
    ...wages,
    ...dropProofs(text, percents)
      .filter((percent) => !taken(percent))
      .map((percent) => ({ start: percent.start, end: percent.end, kind: 'percent' as const, percent })),
    ...findMultiples(stretch)
      .map(shift)
      .filter((multiple) => !taken(multiple))
      .map((multiple) => ({
        start: multiple.start,
        end: multiple.end,
        kind: 'multiple' as const,
        quantity: { kind: 'multiple' as const, value: multiple.value, baseYear: null },
      })),
    ...findStaffCounts(text, span, lexicon),
  ];
  if (!figures.some(({ kind }) => kind === 'percent'))
    figures.push(...findWordFractions(text, span).filter((fraction) => !taken(fraction)));
  if (figures.length === 0) figures.push(...findNoneWithout(text, span));
  if (figures.length === 0) figures.push(...findQuantifiers(text, span));
  if (figures.length === 0) figures.push(...findHeadCounts(text, span, lexicon));
  figures.sort((a, b) => a.start - b.start);
  return figures.filter((figure, i) => i === 0 || figure.start >= (figures[i - 1] as FigureMatch).end);
}

/** "tư vấn cho 15.000 người có hoàn cảnh khó khăn": another measure than a share, but a claim all the same. */
function findHeadCounts(text: Folded, span: Span, lexicon: Lexicon): FigureMatch[] {
  const stretch = text.text.slice(span.start, span.end);
  if (!/\d/.test(stretch)) return [];
  for (const number of findNumbers(stretch)) {
    const end = span.start + number.end;
    if (number.kind !== 'digits' || number.value < 2) continue;
    for (const { indicator, counted } of lexicon.indicators) {
      if (indicator === 'allowance-floor' || indicator === 'staff-per-unit') continue;
      const noun = counted.first(text, end, Math.min(span.end, end + 60));
      if (noun === null || !/^\s*(?:lượt|số|người|đối tượng|lượt người)?\s*$/u.test(text.key.slice(end, noun.start)))
        continue;
      const start = span.start + number.start;
      // "Cả 4 trường học": all there are.
      if (/(?:^|\s)cả\s$/u.test(text.key.slice(span.start, start)))
        return [{ start, end, kind: 'headcount', quantity: { kind: 'share', value: 100 } }];
      const quantity = { kind: 'count', min: number.value, unit: text.text.slice(noun.start, noun.end) } as const;
      return [{ start, end, kind: 'headcount', quantity }];
    }
  }
  return findReachedCount(text, span, lexicon);
}

const PERSONS = /^\s*((?:lượt )?(?:người|đối tượng|trẻ em|trẻ|em|trường hợp|hộ))(?![a-zA-ZÀ-ỹ])/u;
const REACHES = /(?:lên|đạt|là|tới|đến|:)\s*(?:(?:ít nhất|tối thiểu|khoảng|trên|hơn)\s*)?$/u;

/** "Số người yếu thế được hỗ trợ tăng từ 100 người lên 110 người": whom it counts stands in front. */
function findReachedCount(text: Folded, span: Span, lexicon: Lexicon): FigureMatch[] {
  const numbers = findNumbers(text.text.slice(span.start, span.end)).filter(({ kind }) => kind === 'digits');
  for (const number of numbers.reverse()) {
    const [start, end] = [span.start + number.start, span.start + number.end];
    const noun = PERSONS.exec(text.key.slice(end, Math.min(span.end, end + 24)));
    if (noun === null || number.value < 2 || !REACHES.test(text.key.slice(span.start, start))) continue;
    const counted = lexicon.indicators.some(
      (words) => PERSONAL.includes(words.indicator) && words.counted.test(text, span.start, start),
    );
    if (!counted) return [];
    const quantity = { kind: 'count', min: number.value, unit: noun[1] as string } as const;
    return [{ start, end, kind: 'headcount', quantity }];
  }
  return [];
}

/** "Không để sót trẻ em mồ côi cần trợ giúp", "không bỏ sót đối tượng": all of them. */
function findNoneLeft(text: Folded, span: Span): FigureMatch[] {
  const found = /(?<![a-zà-ỹ])không (?:để|bỏ) sót(?= (?:trẻ|người|đối tượng|trường hợp))/u.exec(
    text.key.slice(span.start, span.end),
  );
  if (found === null) return [];
  const start = span.start + found.index;
  return [{ start, end: start + found[0].length, kind: 'quantifier', quantity: { kind: 'share', value: 100 } }];
}

/** "Không để trẻ em nào không được trợ giúp", "không còn xã nào thiếu người": none without is all. */
function findNoneWithout(text: Folded, span: Span): FigureMatch[] {
  const clause = text.key.slice(span.start, span.end);
  if (!clause.includes('không')) return [];
  const found =
    /(?<![a-zà-ỹ])không (?:để|có|còn)(?= (?:trẻ|người|đối tượng|cơ sở|cơ quan|đơn vị|tổ chức|trường|bệnh viện|xã|phường|thôn|cán bộ|nhân viên|ai))[^;.]{0,240}? (?:(?:không|chưa) (?:được|có|cung cấp|bố trí|phân công)|thiếu|trắng)(?![a-zà-ỹ])/u.exec(
      clause,
    );
  if (found === null) return findNoneLeft(text, span);
  const start = span.start + found.index;
  const end = start + (/^không \S+/u.exec(found[0])?.[0].length ?? 0);
  return [{ start, end, kind: 'quantifier', quantity: { kind: 'share', value: 100 } }];
}

/** Whoever is counted stands behind both numbers; "cứ 6 tháng thì có 01 đợt" tells how often. */
const OF_EVERY =
  /(?:^|\s)cứ (\d{1,3}) (?!tháng|năm|quý|tuần|ngày|đợt|lần)[^;.%\d]{2,140}? (?:thì(?: phải)?(?: có)?|(?:phải )?có) (?:ít nhất |tối thiểu )?(\d{1,3}) (?=(?:người|em|trẻ|hộ|nơi|đơn vị|cơ quan|cơ sở|xã|phường|trường|bệnh viện|cán bộ|nhân viên)(?![a-zà-ỹ]))/iu;

/** "Cứ 10 cán bộ thì có 4 người được tập huấn"; "từ 2/3 trở lên số trường học": the words around say that it is a fraction. */
function findFractions(stretch: string): PercentMatch[] {
  const ofEvery = OF_EVERY.exec(stretch);
  if (ofEvery !== null) {
    const [whole, part] = [Number(ofEvery[1]), Number(ofEvery[2])];
    const end = ofEvery.index + ofEvery[0].trimEnd().length;
    const value = Math.round((part / whole) * 10_000) / 100;
    if (part > 0 && part <= whole) return [{ start: end - String(ofEvery[2]).length, end, value }];
  }
  return [...stretch.matchAll(/(?<![\d/])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/])(?=\s+trở lên\s)/gu)].flatMap((found) => {
    const part = Number(found[1]);
    const whole = Number(found[2]);
    if (part >= whole || whole > 20) return [];
    const value = Math.round((part / whole) * 10_000) / 100;
    return [{ start: found.index, end: found.index + found[0].length, value }];
  });
}

/** "phụ cấp hằng tháng theo nghị quyết của Hội đồng nhân dân": the amount stands in another text. */
const LEFT_TO_OTHERS =
  /(?<![a-zà-ỹ])(?:phụ cấp|thù lao)[^;.\d]{0,60}? (theo (?:nghị quyết|quy định|quyết định|chế độ))(?![a-zà-ỹ])/u;
const OF_PLAN = /^\s*(?:số |các )?(?:kế hoạch|chỉ tiêu|mục tiêu)(?![a-zà-ỹ])/u;

/** A percentage in brackets right after another figure proves it; a start value ("từ 60% lên 90%") is no target. */
function dropProofs(text: Folded, percents: readonly PercentMatch[]): PercentMatch[] {
  return percents.filter((percent, i) => {
    const before = text.key.slice(Math.max(0, percent.start - 160), percent.start);
    const open = before.lastIndexOf('(');
    if (open >= 0 && !before.slice(open).includes(')')) {
      const inside = before.slice(open + 1);
      if (i > 0 && !/trẻ em|cán bộ|người|cơ sở|đơn vị|trường|lũy kế|cộng dồn/u.test(inside)) return false;
    }
    // "hoàn thành 100% kế hoạch", "100% chỉ tiêu tỉnh giao": how much of another figure is reached.
    if (OF_PLAN.test(text.key.slice(percent.end, percent.end + 24))) return false;
    const next = percents[i + 1];
    if (next === undefined || !/(?:^|\s)từ\s*$/u.test(before)) return true;
    return !/^[^;.]{0,40}(?:(?<!trở )lên|đến|tới)\s[^;.]{0,30}$/u.test(text.key.slice(percent.end, next.start));
  });
}

/** Wages an allowance is tied to, and monthly amounts, where an allowance is spoken of. */
function findWages(text: Folded, span: Span, lexicon: Lexicon): FigureMatch[] {
  const words = wordsOf(lexicon, 'allowance-floor');
  if (words === undefined) return [];
  if (!words.acts.test(text, span.start, span.end)) return findMonthlyAmount(text, span);
  const wages = words.counted.find(text, span.start, span.end).map((match): FigureMatch => {
    const before = text.key.slice(span.start, match.start);
    const percent = findPercents(before).at(-1);
    const level = LEVEL_WORD.exec(before);
    const lead = level === null ? match.start : span.start + level.index;
    const reference = text.text.slice(match.start, match.end);
    if (percent !== undefined && /^\s*(?:của\s*)?(?:mức\s*)?$/u.test(before.slice(percent.end))) {
      const factor = percent.value / 100;
      return {
        start: span.start + percent.start,
        end: match.end,
        kind: 'wage',
        quantity: { kind: 'wage-floor', reference, factor },
      };
    }
    // "bằng một phần hai mức lương cơ bản", "bằng một nửa …"
    const part = matchQuantifiers(text, { start: span.start, end: match.start }).at(-1);
    if (
      part?.quantity?.kind === 'share' &&
      /^\s*(?:của\s*)?(?:mức\s*)?$/u.test(text.key.slice(part.end, match.start))
    ) {
      const factor = part.quantity.value / 100;
      return { start: part.start, end: match.end, kind: 'wage', quantity: { kind: 'wage-floor', reference, factor } };
    }
    const factor = FACTOR.exec(before);
    if (factor !== null && !/^0\d$/.test(factor[1] as string)) {
      const value = Number((factor[1] as string).replace(',', '.'));
      return {
        start: span.start + factor.index,
        end: match.end,
        kind: 'wage',
        quantity: { kind: 'wage-floor', reference, factor: value },
      };
    }
    return { start: lead, end: match.end, kind: 'wage', quantity: { kind: 'wage-floor', reference } };
  });
  if (wages.length > 0) return wages.slice(0, 1);
  const act = words.acts.first(text, span.start, span.end);
  if (act === null) return [];
  const elsewhere = LEFT_TO_OTHERS.exec(text.key.slice(span.start, span.end));
  if (elsewhere !== null) {
    const end = span.start + elsewhere.index + elsewhere[0].length;
    return [{ start: end - (elsewhere[1] as string).length, end, kind: 'wage', quantity: null }];
  }
  return findMoney(text.text.slice(span.start, span.end))
    .map((money) => ({ ...money, start: money.start + span.start, end: money.end + span.start }))
    .filter((money) => money.start > act.start && money.start - act.end < 80)
    .slice(0, 1)
    .map((money) => ({
      start: money.start,
      end: money.end,
      kind: 'wage',
      quantity: { kind: 'wage-floor', reference: null, vnd: money.vnd },
    }));
}

/** "hỗ trợ cộng tác viên 500.000 đồng/người/tháng" */
function findMonthlyAmount(text: Folded, span: Span): FigureMatch[] {
  const stretch = text.text.slice(span.start, span.end);
  if (!/hỗ trợ|chi trả|bồi dưỡng|trợ cấp/u.test(text.key.slice(span.start, span.end))) return [];
  return findMoney(stretch)
    .filter(
      (money) =>
        money.per !== undefined &&
        /tháng/u.test(money.per) &&
        /cộng tác viên|nhân viên|người làm|cán bộ/u.test(text.key.slice(span.start, span.end)),
    )
    .slice(0, 1)
    .map((money) => ({
      start: money.start + span.start,
      end: money.end + span.start,
      kind: 'wage',
      quantity: { kind: 'wage-floor', reference: null, vnd: money.vnd },
    }));
}

/** "ít nhất 01 đến 02 cán bộ", "mỗi đơn vị một người": staff in each unit, not head counts of a training course. */
function findStaffCounts(text: Folded, span: Span, lexicon: Lexicon): FigureMatch[] {
  const words = wordsOf(lexicon, 'staff-per-unit');
  if (words === undefined) return [];
  const found: FigureMatch[] = [];
  for (const match of text.key.slice(span.start, span.end).matchAll(COUNT)) {
    const start = span.start + match.index;
    const nounAt = start + match[0].length;
    const min = match[1] !== undefined ? Number(match[1]) : (WORD_COUNTS[match[3] ?? ''] ?? 0);
    const max = match[2] !== undefined ? Number(match[2]) : WORD_COUNTS[match[4] ?? ''];
    if (min < 1 || min > MOST_STAFF || (max !== undefined && (max < min || max > MOST_STAFF))) continue;
    const noun = words.counted.first(text, nounAt, Math.min(span.end, nounAt + 40));
    if (noun === null || noun.start !== nounAt) continue;
    const sentenceEnd = span.end;
    const clauseEnd = nextClause(text, noun.end, sentenceEnd);
    const never = words.never.first(text, noun.end, clauseEnd);
    if (never !== null && !/^\s*(?:hằng|hàng) tháng/u.test(text.key.slice(never.end))) continue;
    // "01 nhân viên/1.000 dân": no number of each unit.
    if (/^[^,;.]{0,40}\/\s?\d/u.test(text.key.slice(noun.end, span.end))) continue;
    const lead = modifiersStart(text, span.start, start);
    const perUnit = words.sure.test(text, Math.max(span.start, lead - 120), clauseEnd);
    if (!perUnit && !words.acts.test(text, Math.max(span.start, lead - 60), clauseEnd)) continue;
    const end = start + match[0].trimEnd().length;
    found.push({
      start,
      end,
      kind: 'count',
      quantity: { kind: 'count', min, ...(max === undefined ? {} : { max }), unit: 'người' },
    });
  }
  return found;
}

function nextClause(text: Folded, from: number, to: number): number {
  const stop = /[;.]\s|, (?=đạt|phấn đấu|bảo đảm|đảm bảo)/u.exec(text.key.slice(from, to));
  return stop === null ? to : from + stop.index;
}

/** "một nửa" is 50, "ba phần tư" 75, "tất cả" 100. */
function shareInWords(words: string): number {
  if (words.includes('nửa')) return 50;
  const fraction = /^(\S+) phần (\S+)$/u.exec(words);
  const part = DIGITS[fraction?.[1] ?? ''];
  const whole = DIGITS[fraction?.[2] ?? ''];
  return part === undefined || whole === undefined ? 100 : Math.round((part / whole) * 10_000) / 100;
}

function findQuantifiers(text: Folded, span: Span): FigureMatch[] {
  return matchQuantifiers(text, span).slice(0, 1);
}

/** "chín phần mười trường học …, mỗi trường 01 người": as good as a percentage, whatever other figures stand beside it. */
function findWordFractions(text: Folded, span: Span): FigureMatch[] {
  return matchQuantifiers(text, span).filter(({ start, end }) => text.key.slice(start, end).includes(' phần '));
}

function matchQuantifiers(text: Folded, span: Span): FigureMatch[] {
  const found: FigureMatch[] = [];
  for (const match of text.key.slice(span.start, span.end).matchAll(QUANTIFIER)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    found.push({
      start,
      end,
      kind: 'quantifier',
      quantity: match[1] === undefined ? null : { kind: 'share', value: shareInWords(match[1]) },
    });
  }
  return found.slice(0, 1);
}
