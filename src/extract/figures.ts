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
import { findFractions, findNoneWithout, findQuantifier, findWordFraction } from './quantifiers.js';
import { modifiersStart } from './strength.js';

/** A figure inside one segment, before it is known what it counts. */
export interface FigureMatch extends Span {
  readonly kind: 'percent' | 'multiple' | 'count' | 'headcount' | 'wage' | 'quantifier';
  readonly percent?: PercentMatch;
  /** For every kind but percent and multiple. */
  readonly quantity?: Quantity | null;
}

const COUNT =
  /(?<![a-zA-ZÀ-ỹ\d.,/%-])(\d{1,2}|một|hai|ba)(?:\s*(?:-|đến|tới|hoặc|÷)\s*(\d{1,2}|một|hai|ba))?\s+(?=[a-zA-ZÀ-ỹ])/gu;
const WORD_COUNTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3 };
/** More staff than this in "each unit" is a head count of something else. */
const MOST_STAFF = 20;
const FACTOR = /(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:lần\s*)?(?:so với\s*)?(?:mức\s*)?$/u;
const LEVEL_WORD = /(?:mức\s*)$/u;
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
  const percents = [
    ...(/[%％]|ph[ầa]n tr[ăa]m|\d\s*\/\s*\d|\d trên (?:tổng số )*\d/u.test(stretch) ? findPercents(stretch) : []),
    ...findFractions(text.key.slice(span.start, span.end)),
  ].map(shift);
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
  if (!figures.some(({ kind }) => kind === 'percent')) {
    const fraction = findWordFraction(text, span);
    if (fraction !== null && !taken(fraction)) figures.push(fraction);
  }
  if (figures.length === 0) {
    const all = findNoneWithout(text, span) ?? findQuantifier(text, span);
    if (all !== null) figures.push(all);
  }
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
    const part = findQuantifier(text, { start: span.start, end: match.start });
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
    const [min, max] = [readCount(match[1] as string), match[2] === undefined ? undefined : readCount(match[2])];
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

function readCount(written: string): number {
  return WORD_COUNTS[written] ?? Number(written);
}

function nextClause(text: Folded, from: number, to: number): number {
  const stop = /[;.]\s|, (?=đạt|phấn đấu|bảo đảm|đảm bảo)/u.exec(text.key.slice(from, to));
  return stop === null ? to : from + stop.index;
}
