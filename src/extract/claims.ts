import type { Bound, Hedge, Quantity } from '../model/quantity.js';
import type { IndicatorId } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import type { PercentMatch } from '../text/percent.js';
import type { PeriodMatch } from '../text/period.js';
import { findPeriods } from '../text/period.js';
import type { Span } from '../text/span.js';
import type { FigureMatch } from './figures.js';
import { findFigures, measurePercent } from './figures.js';
import type { Lexicon } from './lexicon.js';
import { wordsOf } from './lexicon.js';
import { splitSegments } from './segments.js';
import { readStrength } from './strength.js';

/** One claim of a passage: a figure with the words that belong to it. Offsets are those of the passage. */
export interface Claim extends Span {
  readonly figure: Span;
  readonly indicator: IndicatorId | 'other';
  readonly quantity: Quantity | null;
  readonly bound: Bound;
  readonly hedge: Hedge;
  readonly hedgeWord: string | null;
  readonly nearly: boolean;
  /** Years the claim's own words give; null when they give none. */
  readonly years: {
    readonly from: number | null;
    readonly to: number | null;
    readonly kind: PeriodMatch['kind'];
  } | null;
  readonly wording: Span;
  readonly condition: string | null;
  readonly visits: boolean;
  readonly socialised: boolean;
  readonly baseFigure: boolean;
  /** Nothing in the claim says what is counted; it was taken from the claim before. */
  readonly inherited: boolean;
  /** The other claim's stretch that says what is counted; null when the claim says so itself. */
  readonly subject: Span | null;
  /** The claim's own words say what is counted. */
  readonly counts: boolean;
  /** A yearly step ("mỗi năm thêm 8%"), not a level to compare. */
  readonly step: boolean;
}

/** A stretch without a figure. */
export interface Remark extends Span {
  readonly figure: null;
}

export function isClaim(found: Claim | Remark): found is Claim {
  return found.figure !== null;
}

const CONDITION =
  /(?<![a-zA-ZÀ-ỹ])(?:khi có (?:đủ )?(?:nhu cầu|điều kiện|yêu cầu)|nếu (?:có|đủ)[^,;.)]{0,30}|khi đủ điều kiện|có nhu cầu)(?![a-zA-ZÀ-ỹ])/u;
const VISITS = /(?<![a-zA-ZÀ-ỹ])lượt(?![a-zA-ZÀ-ỹ])/u;
const SOCIALISED = /nguồn (?:lực )?xã hội hóa|xã hội hóa/u;
const STEP = /(?<![a-zA-ZÀ-ỹ])(?:mỗi năm|từng năm|hằng năm|hàng năm|bình quân)/u;
const CUMULATIVE = /lũy kế|cộng dồn|tổng cộng|(?:đưa|nâng) (?:tổng )?tỷ lệ|tổng tỷ lệ|cả giai đoạn|tính chung/u;
const SUBJECT_NEAR = 34;
const LEADS_CLAIM =
  /^\s*(?:có|tỷ lệ|tỉ lệ|số|phấn đấu|bảo đảm|đảm bảo|riêng|đồng thời|mỗi|với|trong đó|đạt|duy trì|đến|năm|giai đoạn|trong|hết|cuối|và)?(?:\s|$)/u;

export interface ClaimYears {
  readonly from: number | null;
  readonly to: number | null;
}

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
  for (const segment of splitSegments(text)) {
    const figures = findFigures(text, segment, lexicon);
    if (figures.length === 0) {
      result.push({ ...segment, figure: null });
      continue;
    }
    const periods = readSegmentYears(text, segment);
    const assigned = assignYears(text, segment, figures, periods);
    const starts = figures.map((_, i) => claimStart(text, segment, figures, i, lexicon, assigned));
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
      previous = claim;
      claims.push(claim);
    }
    result.push(...claims);
  }
  return lendPredicates(lendSubjects(result), text, lexicon);
}

/** "năm 2026 đạt 68%, năm 2030 đạt 90% cơ quan …": what is counted stands behind the last of several figures. */
function lendSubjects(found: readonly (Claim | Remark)[]): (Claim | Remark)[] {
  const lent = [...found];
  for (let i = lent.length - 2; i >= 0; i -= 1) {
    const claim = lent[i];
    const next = lent[i + 1];
    if (claim === undefined || next === undefined || !isClaim(claim) || !isClaim(next)) continue;
    if (claim.indicator !== 'other' || claim.counts || claim.quantity?.kind !== 'share') continue;
    if (next.indicator === 'other' || next.quantity?.kind !== 'share') continue;
    // "ít nhất 55%, phấn đấu đạt 60% cơ sở …": a floor and what is hoped for beside it.
    const floor = next.start - claim.figure.end < 30;
    if (claim.years === null && !claim.step && !floor) continue;
    lent[i] = {
      ...claim,
      indicator: next.indicator,
      inherited: true,
      subject: next.subject ?? { start: next.start, end: next.end },
    };
  }
  return lent;
}

/** "80% trường học; 85% bệnh viện; 100% xã, phường phân công …": what is done is said once, behind the last item. */
function lendPredicates(found: readonly (Claim | Remark)[], text: Folded, lexicon: Lexicon): (Claim | Remark)[] {
  const lent = [...found];
  for (let i = lent.length - 2; i >= 0; i -= 1) {
    const claim = lent[i];
    const next = lent[i + 1];
    if (claim === undefined || next === undefined || !isClaim(claim) || !isClaim(next)) continue;
    if (claim.indicator !== 'other' || claim.quantity?.kind !== 'share' || next.indicator === 'other') continue;
    const rest = text.key.slice(claim.figure.end, claim.end);
    if (rest.length > 160 || /(?<![a-zà-ỹ])(?:được|bị|có|cho|tham gia|thực hiện|đạt)(?![a-zà-ỹ])/u.test(rest)) continue;
    const subject = wordsOf(lexicon, next.indicator)?.counted.first(text, claim.figure.end, claim.end);
    if (subject !== null && subject !== undefined && subject.start - claim.figure.end <= SUBJECT_NEAR) {
      lent[i] = { ...claim, indicator: next.indicator };
    }
  }
  return lent;
}

/** Years of a segment; a bare year in brackets behind a figure counts too: "trên 85% (2025)". */
function readSegmentYears(text: Folded, segment: Span): PeriodMatch[] {
  const stretch = text.text.slice(segment.start, segment.end);
  const found = findPeriods(stretch);
  for (const bracket of stretch.matchAll(/[%％]\s?\(\s?((?:199|20\d)\d)\s?\)/gu)) {
    const year = Number(bracket[1]);
    const start = bracket.index + bracket[0].indexOf('(');
    found.push({ kind: 'year', from: year, to: year, start, end: bracket.index + bracket[0].length });
  }
  return found
    .map((period) => ({ ...period, start: period.start + segment.start, end: period.end + segment.start }))
    .sort((a, b) => a.start - b.start);
}

const LISTED = /lần lượt|tương ứng/u;
/** Between a figure and the year written behind it. */
const YEAR_BEHIND = /^\s?(?:\(|,)?\s?(?:vào|trong|tính|là|của)?\s?$/u;

/**
 * Years that the shape of a whole segment gives to its figures: "lần lượt đạt 50% và 60% vào năm 2025 và năm 2030", "giai
 * đoạn 2026 - 2028 tương ứng 52%, 54%, 56%", and years written behind their figures when none stands before the first.
 */
function assignYears(
  text: Folded,
  segment: Span,
  figures: readonly FigureMatch[],
  periods: readonly PeriodMatch[],
): Map<FigureMatch, PeriodMatch> {
  const assigned = new Map<FigureMatch, PeriodMatch>();
  const shares = figures.filter((figure) => figure.kind === 'percent');
  const first = shares[0];
  if (first === undefined || shares.length < 2) return assigned;
  const own = periods.filter(isOwnPeriod);
  if (LISTED.test(text.key.slice(segment.start, segment.end))) {
    const ends = own.filter((period) => period.kind !== 'span');
    if (ends.length === shares.length) {
      for (const [i, figure] of shares.entries()) assigned.set(figure, ends[i] as PeriodMatch);
      return assigned;
    }
    const span = own.find((period) => period.kind === 'span' && period.from !== null && period.to !== null);
    if (span?.from != null && span.to !== null && span.to - span.from + 1 === shares.length) {
      for (const [i, figure] of shares.entries()) {
        assigned.set(figure, { ...span, kind: 'year', from: span.from + i, to: span.from + i });
      }
      return assigned;
    }
  }
  if (own.some((period) => period.end <= first.start)) return assigned;
  for (const [i, figure] of shares.entries()) {
    const limit = shares[i + 1]?.start ?? segment.end;
    const behind = own.find((period) => period.start >= figure.end && period.start < limit);
    if (behind === undefined) continue;
    if (i === 0 && !YEAR_BEHIND.test(text.key.slice(figure.end, behind.start))) return new Map();
    if (YEAR_BEHIND.test(text.key.slice(figure.end, behind.start))) assigned.set(figure, behind);
  }
  return assigned;
}

function isOwnPeriod(period: PeriodMatch): boolean {
  return period.kind !== 'base' && period.kind !== 'to-end' && period.outlook !== true;
}

/** Where the claim of figure `i` begins: at the segment's start, or behind what parts it from the figure before. */
function claimStart(
  text: Folded,
  segment: Span,
  figures: readonly FigureMatch[],
  i: number,
  lexicon: Lexicon,
  assigned: ReadonlyMap<FigureMatch, PeriodMatch>,
): number {
  if (i === 0) return segment.start;
  const figure = figures[i] as FigureMatch;
  const before = figures[i - 1] as FigureMatch;
  const years = assigned.get(before);
  // A year written behind the figure before belongs to that one.
  const from = years !== undefined && years.start >= before.end && years.end <= figure.start ? years.end : before.end;
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
      cut = separator.index + 1;
      break;
    }
    if (
      LEADS_CLAIM.test(after) &&
      (after.trim() === '' ||
        /^\s*(?:tỷ lệ|tỉ lệ|số |riêng|đồng thời|phấn đấu|đến|năm|giai đoạn|hết|cuối|mỗi)/u.test(after))
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

interface ClaimInput {
  readonly text: Folded;
  readonly segment: Span;
  readonly span: Span;
  readonly figure: FigureMatch;
  readonly periods: readonly PeriodMatch[];
  readonly lexicon: Lexicon;
  readonly context: readonly Folded[];
  readonly around: ClaimYears;
  readonly previous: Claim | null;
  readonly first: boolean;
  /** Years settled by the segment as a whole, see `assignYears`. */
  readonly assigned: PeriodMatch | null;
}

function readClaim(input: ClaimInput): Claim {
  const { text, span, figure, periods } = input;
  const strength = readStrength(text, span.start, figure.start, figure.end, span.end, input.first);
  const inside = periods.filter((period) => period.start >= span.start && period.start < span.end);
  const base = inside.find((period) => period.kind === 'base');
  const years = input.assigned ?? chooseYears(input.text, span, inside, figure);
  const found = identify(input, strength.start);
  const key = text.key.slice(span.start, span.end);
  const step = isStep(text, span, figure, input.segment, found);
  const inherited =
    found === null &&
    input.previous !== null &&
    input.previous.indicator !== 'other' &&
    figure.kind === 'percent' &&
    (years !== null || step || CUMULATIVE.test(key));
  const indicator = found ?? (inherited ? (input.previous?.indicator ?? 'other') : 'other');
  const measured = measure(input, strength.start, base, years);
  const bound = figure.percent?.sign === undefined ? strength.bound : BOUND_OF_SIGN[figure.percent.sign];
  const turned = measured.negative ? turnRound(measured.quantity, bound) : null;
  const range = measured.quantity?.kind === 'share' && measured.quantity.max !== undefined && bound === 'stated';
  const end = wordingEnd(input, base);
  return {
    ...span,
    figure,
    indicator,
    quantity: turned?.quantity ?? measured.quantity,
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
  if (figure.kind === 'multiple' && figure.quantity?.kind === 'multiple') {
    const lead = text.key.slice(Math.max(span.start, figure.start - 12), figure.start);
    const after = findPeriods(text.text.slice(figure.end, span.end))[0];
    const baseYear = base?.to ?? (after?.kind === 'year' || after?.kind === 'base' ? after.to : null);
    if (/gấp\s*$|bằng\s*$/u.test(lead)) {
      return {
        quantity: { kind: 'growth', value: Math.round((figure.quantity.value - 1) * 10_000) / 100, baseYear },
        negative: false,
      };
    }
    return { quantity: { ...figure.quantity, baseYear }, negative: false };
  }
  return { quantity: figure.quantity ?? null, negative: false };
}

/** A ceiling on those who do not is a floor on those who do: "không quá 40% … chưa …" is at least 60%. */
function turnRound(quantity: Quantity | null, bound: Bound): { quantity: Quantity; bound: Bound } | null {
  if (quantity?.kind !== 'share') return null;
  const turned = { kind: 'share' as const, value: Math.round((100 - quantity.value) * 100) / 100 };
  return { quantity: turned, bound: bound === 'at-most' ? 'at-least' : bound === 'at-least' ? 'at-most' : bound };
}

/** A year that tells where the claim starts from, or what was reached, is not the claim's own. */
const NOT_OWN_BEFORE =
  /(?:từ\s+[\d.,]+\s?(?:[%％]|phần trăm)\s?\(?\s?(?:vào |của |trong )?|như |(?:kết quả|mức) (?:đã )?(?:đạt được |của |thực hiện )?|đạt được |đã đạt )$/u;

function chooseYears(text: Folded, span: Span, periods: readonly PeriodMatch[], figure: Span): Claim['years'] {
  const base = periods.find((period) => period.kind === 'base');
  // "so với năm 2025 (năm 2025: 12.400 người)": the bracket tells the base year's figure.
  const tellsBase = (period: PeriodMatch) =>
    base !== undefined && period.start >= base.end && period.from === base.to && period.to === base.to;
  // "đạt 72% (năm 2026 là 66%)": a bracket behind the figure that goes on to another figure tells what has been reached.
  const tellsPast = (period: PeriodMatch) => {
    const lead = text.key.slice(figure.end, period.start);
    const open = lead.lastIndexOf('(');
    if (period.start < figure.end || open < 0 || lead.includes(')')) return false;
    return (
      /^\s*(?:là|đạt|:|=|ước|có)?\s*:?\s*\d/u.test(text.key.slice(period.end, span.end)) ||
      /kết quả|thực hiện|hiện trạng|số liệu/u.test(lead.slice(open))
    );
  };
  const usable = periods.filter(
    (period) =>
      isOwnPeriod(period) &&
      !tellsBase(period) &&
      !tellsPast(period) &&
      !NOT_OWN_BEFORE.test(text.key.slice(Math.max(span.start - 40, 0), period.start)),
  );
  const before = usable.filter((period) => period.end <= figure.start).at(-1);
  const chosen = before ?? usable.find((period) => period.start >= figure.end);
  return chosen === undefined ? null : { from: chosen.from, to: chosen.to, kind: chosen.kind };
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
): boolean {
  if (figure.kind !== 'percent') return false;
  const lead = text.key.slice(span.start, figure.start);
  if (CUMULATIVE.test(lead.slice(-70))) return false;
  const behind =
    text.key.slice(figure.end, segment.end) +
    (text.key[segment.end] === ';' ? text.key.slice(segment.end, segment.end + 60) : '');
  if (CUMULATIVE.test(behind)) return true;
  const yearly = STEP.test(lead) || figure.percent?.perYear === true;
  return yearly && (/thêm/u.test(lead) || (indicator === 'training' && /mỗi năm|từng năm/u.test(lead)));
}

/** Where an act is looked for. */
type Zone = readonly [text: Folded, from: number, to: number];
type Located = { readonly indicator: IndicatorId; readonly at: number };

/** Which indicator a figure belongs to: by what is counted next to it and what is done to it; never by the number. */
function identify(input: ClaimInput, near: number): IndicatorId | null {
  const { text, span, figure, lexicon, segment, context } = input;
  if (figure.kind === 'count') return 'staff-per-unit';
  if (figure.kind === 'wage') return 'allowance-floor';
  const shares = lexicon.indicators.filter(
    (words) => words.indicator !== 'staff-per-unit' && words.indicator !== 'allowance-floor',
  );
  const after: Located[] = [];
  const before: Located[] = [];
  for (const words of shares) {
    const behind = words.counted.first(
      text,
      figure.percent?.fraction === undefined ? figure.end : figure.start,
      span.end,
    );
    if (behind !== null) after.push({ indicator: words.indicator, at: behind.start });
    const ahead = words.counted.first(text, span.start, near);
    if (ahead !== null) before.push({ indicator: words.indicator, at: ahead.start });
  }
  const close = after.filter((match) => match.at - figure.end <= SUBJECT_NEAR);
  const far = after.filter((match) => match.at - figure.end > SUBJECT_NEAR);
  const ranked = [close, before, far].flatMap((group) => [...group].sort((a, b) => a.at - b.at));
  // A claim with a predicate of its own ("được tuyên truyền") borrows none from its neighbours.
  const borrows = !/(?<![a-zA-ZÀ-ỹ])được(?![a-zA-ZÀ-ỹ])/u.test(text.key.slice(figure.end, span.end));
  const beside: readonly Zone[] = [
    [text, span.start, span.end],
    ...(borrows ? [[text, segment.start, segment.end] as const] : []),
  ];
  const above: readonly Zone[] = context.map((folded): Zone => [folded, 0, folded.text.length]);
  for (const zones of [beside, above]) {
    for (const { at } of ranked) {
      const candidates = ranked.filter((other) => Math.abs(other.at - at) <= 2).map((other) => other.indicator);
      for (const [zone, from, to] of zones) {
        const chosen = chooseByAct(candidates, input, zone, from, to);
        if (chosen !== null) return chosen;
      }
    }
  }
  // "100% người cao tuổi …": somebody else is counted, whatever the service is called.
  if (
    /^\s*(?:số |tổng số |các )?[a-zà-ỹ]/u.test(text.key.slice(figure.end, span.end)) &&
    !/^\s*(?:so với|vào|trở lên|theo|trong|trên|trong tổng|đến|tới)(?![a-zà-ỹ])/u.test(
      text.key.slice(figure.end, span.end),
    )
  )
    return null;
  for (const words of shares) {
    if (
      words.sure.test(text, span.start, span.end) &&
      !words.never.test(text, span.start, span.end) &&
      ranked.length === 0
    )
      return words.indicator;
  }
  return null;
}

function namesCounted({ lexicon, text, span, figure }: ClaimInput): boolean {
  // A topic before a colon ("Về bố trí nhân sự: …") counts nothing.
  const topic = text.key.slice(span.start, figure.start).lastIndexOf(':');
  const from = topic < 0 ? span.start : span.start + topic + 1;
  return lexicon.indicators.some(
    (words) => words.indicator !== 'allowance-floor' && words.counted.test(text, from, span.end),
  );
}

/** Among indicators that count the same units, the act said last is the predicate. */
function chooseByAct(
  candidates: readonly IndicatorId[],
  input: ClaimInput,
  zone: Folded,
  from: number,
  to: number,
): IndicatorId | null {
  let best: { indicator: IndicatorId; sure: boolean; end: number } | null = null;
  for (const indicator of candidates) {
    const words = wordsOf(input.lexicon, indicator);
    if (words === undefined || words.never.test(input.text, input.span.start, input.span.end)) continue;
    const sure = words.sure.find(zone, from, to).at(-1);
    const act = sure ?? words.acts.find(zone, from, to).at(-1);
    if (act === undefined) continue;
    const match = { indicator, sure: sure !== undefined, end: act.end };
    if (best === null || (match.sure && !best.sure) || (match.sure === best.sure && match.end > best.end)) best = match;
  }
  return best?.indicator ?? null;
}
