import type { Bound, Quantity } from '../model/quantity.js';
import type { IndicatorId } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import { fold } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import type { PercentMatch } from '../text/percent.js';
import type { PeriodMatch } from '../text/period.js';
import { findPeriods } from '../text/period.js';
import type { Span } from '../text/span.js';
import type { Claim, ClaimInput, ClaimYears, Remark } from './claim.js';
import { assignYears, chooseYears, LISTED, readSegmentYears } from './claim-years.js';
import type { FigureMatch } from './figures.js';
import { findFigures } from './figures.js';
import { countsAnything, identify, namesCounted } from './identify.js';
import { lendPredicates, lendSubjects } from './lend.js';
import type { Lexicon } from './lexicon.js';
import { wordsOf } from './lexicon.js';
import { measurePercent } from './measure.js';
import { readAside } from './quoted-claim.js';
import { splitSentences } from './sentences.js';
import { readStrength } from './strength.js';

const CONDITION =
  /(?<![a-zA-ZÀ-ỹ])(?:khi có (?:đủ )?(?:nhu cầu|điều kiện|yêu cầu)|nếu (?:có|đủ)[^,;.)]{0,30}|khi đủ điều kiện|có nhu cầu)(?![a-zA-ZÀ-ỹ])/u;
const VISITS = /(?<![a-zA-ZÀ-ỹ])lượt(?![a-zA-ZÀ-ỹ])/u;
const SOCIALISED = /nguồn (?:lực )?xã hội hóa|xã hội hóa/u;
const STEP = /(?<![a-zA-ZÀ-ỹ])(?:mỗi năm|từng năm|hằng năm|hàng năm|bình quân)/u;
const CUMULATIVE = [
  'lũy kế',
  'cộng dồn',
  'cả giai đoạn',
  'toàn giai đoạn',
  'tổng tỷ lệ',
  'tỷ lệ chung',
  'đưa tỷ lệ đã',
  'nâng tỷ lệ đã',
];
/** What such a sum begins with. */
const SUMS = [...CUMULATIVE, 'đưa tỷ lệ', 'nâng tỷ lệ'];
/** A cumulative figure behind another: "8% …, lũy kế đạt 40%". */
const ADDS_UP =
  /(?:lũy kế|cộng dồn|(?:cả|toàn) giai đoạn|(?:đưa|nâng) (?:tổng )?tỷ lệ|tổng tỷ lệ)[^;%]{0,60}?\d[\d.,]*\s?(?:[%％]|phần trăm)/u;
/** Longest "trong đó tại mỗi cơ quan, đơn vị phải" before a number of staff. */
const LONGEST_LEAD = 60;
/** Figures in one sentence above which it is no sentence. */
const MOST_FIGURES = 200;
const LEADS_CLAIM =
  /^\s*(?:có|tỷ lệ|tỉ lệ|số|phấn đấu|bảo đảm|đảm bảo|riêng|đồng thời|mỗi|với|trong đó|đạt|duy trì|đến|năm|giai đoạn|trong|hết|cuối|và|lũy kế|cộng dồn|nâng|đưa)?(?:\s|$)/u;

/**
 * Reads the claims of a passage, segment by segment; stretches without figures come back as remarks. `context` are the
 * headings above, nearest first, for acts the passage leaves out; `around` the years that hold where it gives none.
 */
export function readClaims(
  text: Folded,
  lexicon: Lexicon,
  context: readonly Folded[],
  around: ClaimYears,
): (Claim | Remark)[] {
  const result: (Claim | Remark)[] = [];
  let previous: Claim | null = null;
  for (const segment of splitSentences(text)) {
    const figures = findFigures(text, segment, lexicon);
    if (figures.length === 0) {
      result.push({ ...segment, figure: null });
      continue;
    }
    // More figures than any sentence has: their years are left open, or finding them would take their square in time.
    const periods = figures.length > MOST_FIGURES ? [] : readSegmentYears(text, segment);
    const assigned = assignYears(text, segment, figures, periods);
    const starts = figures.map((_, i) => claimStart(text, segment, figures, i, lexicon, assigned, periods));
    const claims: Claim[] = [];
    for (const [i, figure] of figures.entries()) {
      const span = { start: starts[i] as number, end: starts[i + 1] ?? segment.end };
      const claim: Claim = readClaim({
        text,
        segment,
        span,
        figure,
        periods,
        lexicon,
        context,
        around,
        previous,
        first: i === 0,
        assigned: assigned.get(figure) ?? null,
      });
      // "năm 2026 là 86% và tăng 1% mỗi năm, đến năm 2030 đạt 90%": the step between says nothing of its own.
      const between = claim.indicator === 'other' && !claim.counts && claim.quantity?.kind === 'growth';
      if (previous === null || !between) previous = claim;
      claims.push(claim);
    }
    result.push(...claims);
  }
  return lendPredicates(lendSubjects(result), text, lexicon);
}

/** "lần lượt đạt 100%, 95% và 90%": a bare figure in a list of them. */
function isListed({ text, segment, figure, previous }: ClaimInput): boolean {
  if (previous === null || previous.figure.end < segment.start) return false;
  if (!/^\s*(?:,|và|;)\s*$/u.test(text.key.slice(previous.figure.end, figure.start))) return false;
  return LISTED.test(text.key.slice(segment.start, segment.end));
}

/** Where the claim of figure `i` begins: at the segment's start, or behind what parts it from the figure before. */
function claimStart(
  text: Folded,
  segment: Span,
  figures: readonly FigureMatch[],
  i: number,
  lexicon: Lexicon,
  assigned: ReadonlyMap<FigureMatch, PeriodMatch>,
  periods: readonly PeriodMatch[],
): number {
  if (i === 0) return segment.start;
  const figure = figures[i] as FigureMatch;
  const before = figures[i - 1] as FigureMatch;
  const years =
    assigned.get(before) ??
    periods.find(({ kind, start }) => kind === 'base' && start >= before.end && start <= before.end + 1);
  // A year written behind the figure before belongs to that one.
  let from = years !== undefined && years.start >= before.end && years.end <= figure.start ? years.end : before.end;
  from += /^\s*(?:mỗi|hằng|hàng|từng) năm(?=[\s,])/u.exec(text.key.slice(from, figure.start))?.[0].length ?? 0;
  const strength = readStrength(text, from, figure.start, figure.end, figure.end, false);
  if (figure.kind === 'wage') {
    const act = wordsOf(lexicon, 'allowance-floor')?.acts.first(text, from, figure.start);
    if (act !== null && act !== undefined) {
      const lead = /(?:[,\s]+(?:với|và|được|hưởng|mức|có|chi|trả))+\s*$/u.exec(text.key.slice(from, act.start));
      return lead === null ? act.start : from + lead.index + (/^[,\s]+/.exec(lead[0])?.[0].length ?? 0);
    }
  }
  const gap = text.key.slice(from, strength.start);
  let cut = -1;
  for (const separator of gap.matchAll(/[,;]|\svà(?=\s|$)|\strong đó(?=[\s,]|$)|\scòn(?=\s|$)/gu)) {
    const after = gap.slice(separator.index + separator[0].length);
    const words = separator[0].trim();
    if (words === 'trong đó') {
      // "90% đơn vị, trong đó có các trường học, … bố trí 01 người": these are the units, not the staff.
      if (after.includes('trong đó') || (figure.kind === 'count' && after.length > LONGEST_LEAD)) continue;
      cut = separator.index + 1;
      break;
    }
    if (
      LEADS_CLAIM.test(after) &&
      (after.trim() === '' ||
        /^\s*(?:tỷ lệ|tỉ lệ|số |riêng|đồng thời|phấn đấu|đến|năm|giai đoạn|hết|cuối|mỗi|lũy kế|cộng dồn|nâng (?:tổng )?(?:tỷ lệ|số)|đưa (?:tổng )?(?:tỷ lệ|số))/u.test(
          after,
        ))
    ) {
      cut = separator.index + (words === 'và' || words === 'còn' ? 1 : separator[0].length);
      break;
    }
  }
  return cut >= 0 ? skipSpace(text.text, from + cut) : strength.start;
}

function skipSpace(text: string, at: number): number {
  let start = at;
  while (text[start] === ' ') start += 1;
  return start;
}

function readClaim(input: ClaimInput): Claim {
  const { text, span, figure, periods } = input;
  const strength = readStrength(text, span.start, figure.start, figure.end, span.end, input.first);
  const inside = periods.filter((period) => period.start >= span.start && period.start < span.end);
  const base = inside.find((period) => period.kind === 'base');
  const years = input.assigned ?? chooseYears(input.text, span, inside, figure);
  const found = identify(input, strength.start);
  const key = text.key.slice(span.start, span.end);
  const step = isStep(text, span, figure, input.segment, found, input.lexicon);
  const inherited =
    found === null &&
    input.previous !== null &&
    input.previous.indicator !== 'other' &&
    figure.kind === 'percent' &&
    (years !== null ||
      step ||
      isListed(input) ||
      (input.previous.aside !== null && !namesCounted(input)) ||
      holdsAny(text.key.slice(Math.max(input.previous.figure.end, span.start - 30), span.end), CUMULATIVE));
  const indicator = found ?? (inherited ? (input.previous?.indicator ?? 'other') : 'other');
  const measured = measure(input, strength.start, base, years);
  const bound = figure.percent?.sign === undefined ? strength.bound : BOUND_OF_SIGN[figure.percent.sign];
  const measuredAs = inherited ? asBefore(input, measured.quantity, strength.start) : measured.quantity;
  const turned = measured.negative ? turnRound(measured.quantity, bound) : null;
  const range = isRange(measuredAs) && bound === 'stated';
  const end = wordingEnd(input, base);
  return {
    ...span,
    figure,
    indicator,
    quantity: turned?.quantity ?? measuredAs,
    bound: turned?.bound ?? (range ? 'range' : bound),
    hedge: strength.hedge,
    hedgeWord: strength.hedgeWord,
    nearly: strength.nearly,
    years,
    wording: { start: strength.start, end },
    condition: CONDITION.exec(key)?.[0] ?? null,
    visits: indicator === 'hardship-support' && VISITS.test(key),
    socialised: SOCIALISED.test(key),
    baseFigure: base !== undefined && hasBaseFigure(text, base, figure, span),
    inherited,
    subject:
      inherited && input.previous !== null
        ? (input.previous.subject ?? { start: input.previous.start, end: input.previous.end })
        : null,
    counts: namesCounted(input),
    step,
    aside: readAside(text, span, figure),
    wholeTerm: /(?:cả|toàn) giai đoạn/u.test(text.key.slice(Math.max(0, span.start - 24), figure.start)),
  };
}

const BOUND_OF_SIGN: Readonly<Record<NonNullable<PercentMatch['sign']>, Bound>> = {
  '>=': 'at-least',
  '>': 'more-than',
  '<=': 'at-most',
  '<': 'at-most',
};

function measure(
  input: ClaimInput,
  near: number,
  base: PeriodMatch | undefined,
  years: Claim['years'],
): { quantity: Quantity | null; negative: boolean } {
  const { text, figure, span } = input;
  if (figure.kind === 'percent' && figure.percent !== undefined) {
    return measurePercent(text, figure.percent, span, near, base, years ?? input.previous?.years ?? input.around);
  }
  if (figure.kind === 'quantifier' && figure.quantity?.kind === 'share') {
    const inWords = { start: figure.start, end: figure.end, value: figure.quantity.value };
    return measurePercent(text, inWords, span, near, base, years ?? input.previous?.years ?? input.around);
  }
  if (figure.kind === 'multiple' && figure.quantity?.kind === 'multiple') {
    const lead = text.key.slice(Math.max(span.start, figure.start - 12), figure.start);
    const after = findPeriods(text.text.slice(figure.end, span.end))[0];
    const baseYear = base?.to ?? (after?.kind === 'year' || after?.kind === 'base' ? after.to : null);
    if (/gấp\s*$|bằng\s*$/u.test(lead) || text.key.startsWith('gấp', figure.start)) {
      return {
        quantity: { kind: 'growth', value: Math.round((figure.quantity.value - 1) * 10_000) / 100, baseYear },
        negative: false,
      };
    }
    return { quantity: { ...figure.quantity, baseYear }, negative: false };
  }
  return { quantity: figure.quantity ?? null, negative: false };
}

/** "tăng 10% (2027), 20% (2029) và 30% (2030)": what is measured is said once, before the first figure. */
function asBefore({ text, figure, previous }: ClaimInput, quantity: Quantity | null, near: number): Quantity | null {
  if (quantity?.kind !== 'share' || previous?.quantity?.kind !== 'growth') return quantity;
  if (/đạt|lên|là|chiếm/u.test(text.key.slice(near, figure.start))) return quantity;
  return { kind: 'growth', value: quantity.value, baseYear: previous.quantity.baseYear };
}

function isRange(quantity: Quantity | null): boolean {
  return (quantity?.kind === 'share' || quantity?.kind === 'growth') && quantity.max !== undefined;
}

/** A ceiling on those who do not is a floor on those who do: "không quá 40% … chưa …" is at least 60%. */
function turnRound(quantity: Quantity | null, bound: Bound): { quantity: Quantity; bound: Bound } | null {
  if (quantity?.kind !== 'share') return null;
  const turned = { kind: 'share' as const, value: Math.round((100 - quantity.value) * 100) / 100 };
  return { quantity: turned, bound: bound === 'at-most' ? 'at-least' : bound === 'at-least' ? 'at-most' : bound };
}

function wordingEnd(input: ClaimInput, base: PeriodMatch | undefined): number {
  const { text, figure, span } = input;
  let end = figure.end;
  if (base !== undefined && base.start - figure.end < 12 && base.start >= figure.end) end = base.end;
  const up = /^[^,;]{0,60}?trở (?:lên|xuống)/u.exec(text.key.slice(figure.end, span.end));
  if (up !== null && up[0].length < 24) end = Math.max(end, figure.end + up[0].length);
  if (figure.kind === 'count') {
    const noun = /^\s*[a-zA-ZÀ-ỹ]+(?:\s[a-zA-ZÀ-ỹ]+)?/u.exec(text.text.slice(figure.end, span.end));
    end += noun?.[0].length ?? 0;
  }
  return end;
}

/** The number of the base year itself stands behind the figure or behind the base year ("(số liệu năm 2025: 12.400 người)"). */
function hasBaseFigure(text: Folded, base: PeriodMatch, figure: Span, span: Span): boolean {
  const after = text.key.slice(Math.max(base.end, figure.end), Math.min(text.key.length, span.end + 200));
  return /^\s*[,(:]?\s*(?:\(|số liệu|năm|là|đạt|có)[^;]{0,60}\d/u.test(after);
}

/** A yearly amount beside or in place of a level: "mỗi năm thêm 8%", "8% …; lũy kế đạt 40%". */
function isStep(
  text: Folded,
  span: Span,
  figure: FigureMatch,
  segment: Span,
  indicator: IndicatorId | 'other' | null,
  lexicon: Lexicon,
): boolean {
  if (figure.kind !== 'percent') return false;
  const lead = text.key.slice(span.start, figure.start);
  if (holdsAny(lead.slice(-70), CUMULATIVE)) return false;
  const behind =
    text.key.slice(figure.end, segment.end) +
    (text.key[segment.end] === ';' ? text.key.slice(segment.end, segment.end + 60) : '');
  const sum = holdsAny(behind, SUMS) ? ADDS_UP.exec(behind) : null;
  if (sum !== null && !countsAnything(fold(sum[0]), lexicon)) return true;
  const yearly = STEP.test(lead) || figure.percent?.perYear === true;
  return yearly && (/thêm/u.test(lead) || (indicator === 'training' && /mỗi năm|từng năm/u.test(lead)));
}
