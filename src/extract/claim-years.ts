import type { Folded } from '../text/fold.js';
import type { PeriodMatch } from '../text/period.js';
import { findPeriods } from '../text/period.js';
import type { Span } from '../text/span.js';
import type { Claim } from './claim.js';
import type { FigureMatch } from './figures.js';

/** "so với số đã thực hiện của năm 2020", "cao hơn năm 2025": whatever stands between, the year is compared with. */
const COMPARED = /(?:so với|(?:cao|nhiều|thấp|ít) hơn) (?:(?!(?:19|20)\d\d)[^,;.%()]){0,45}$/u;

function isCompared(key: string, period: PeriodMatch): boolean {
  return (
    period.to !== null &&
    period.kind !== 'base' &&
    period.kind !== 'to-end' &&
    COMPARED.test(key.slice(0, period.start))
  );
}

/** Years of a segment; a bare year in brackets behind a figure counts too: "trên 85% (2025)". */
export function readSegmentYears(text: Folded, segment: Span): PeriodMatch[] {
  const stretch = text.text.slice(segment.start, segment.end);
  const found = findPeriods(stretch);
  for (const bracket of stretch.matchAll(/[%％]\s*\(\s*(199\d|20\d\d)\s*\)/gu)) {
    const year = Number(bracket[1]);
    const start = bracket.index + bracket[0].indexOf('(');
    found.push({ kind: 'year', from: year, to: year, start, end: bracket.index + bracket[0].length });
  }
  const key = text.key.slice(segment.start, segment.end);
  return found
    .map((period) => (isCompared(key, period) ? { ...period, kind: 'base' as const, from: period.to } : period))
    .map((period) => ({ ...period, start: period.start + segment.start, end: period.end + segment.start }))
    .sort((a, b) => a.start - b.start);
}

export const LISTED = /lần lượt|tương ứng/u;
/** Between a figure and the year written behind it. */
const YEAR_BEHIND = /^\s?(?:\(|,)?\s?(?:vào|trong|tính|là|của)?\s?$/u;

/**
 * Years that the shape of a whole segment gives to its figures: "lần lượt đạt 50% và 60% vào năm 2025 và năm 2030", "giai
 * đoạn 2026 - 2028 tương ứng 52%, 54%, 56%", and years written behind their figures when none stands before the first.
 */
export function assignYears(
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
  const between = shares.map((figure, i) =>
    own.filter((period) => period.start >= figure.end && period.end <= (shares[i + 1]?.start ?? segment.end)),
  );
  if (between.every((periods) => periods.length === 1 && periods[0]?.kind !== 'span')) {
    // "60% cơ quan … vào năm 2025 và 90% vào năm 2030": one year behind each figure.
    for (const [i, figure] of shares.entries()) assigned.set(figure, between[i]?.[0] as PeriodMatch);
    return assigned;
  }
  const spread = spreadYears(between);
  if (spread !== null) {
    for (const [i, figure] of shares.entries()) assigned.set(figure, spread[i] as PeriodMatch);
    return assigned;
  }
  for (const [i, figure] of shares.entries()) {
    const limit = shares[i + 1]?.start ?? segment.end;
    const behind = own.find((period) => period.start >= figure.end && period.start < limit);
    if (behind === undefined) continue;
    if (i === 0 && !YEAR_BEHIND.test(text.key.slice(figure.end, behind.start))) return new Map();
    if (YEAR_BEHIND.test(text.key.slice(figure.end, behind.start))) assigned.set(figure, behind);
  }
  return assigned;
}

/** "30% cán bộ … đến năm 2025, đến năm 2030 là 40%": the first year stands behind its figure, the others before theirs. */
function spreadYears(between: readonly (readonly PeriodMatch[])[]): PeriodMatch[] | null {
  const [first, ...others] = between;
  const last = others.pop();
  if (first?.length !== 2 || last?.length !== 0 || others.some((periods) => periods.length !== 1)) return null;
  return [...first, ...others.flat()];
}

function isOwnPeriod(period: PeriodMatch): boolean {
  return period.kind !== 'base' && period.kind !== 'to-end' && period.outlook !== true;
}

/** A year that tells where the claim starts from, or what was reached, is not the claim's own. */
const NOT_OWN_BEFORE =
  /(?:từ\s+[\d.,]+\s?(?:[%％]|phần trăm|(?:lượt )?(?:người|đối tượng|trẻ em|trẻ|trường hợp|hộ|đơn vị|cơ sở|trường))\s?\(?\s?(?:vào |của |trong )?|như |(?:kết quả|mức) (?:đã )?(?:đạt được |của |thực hiện )?|đạt được |đã đạt |(?:luật|hiến pháp|pháp lệnh)(?!\S)[^,;.%()]{0,60})$/u;

export function chooseYears(text: Folded, span: Span, periods: readonly PeriodMatch[], figure: Span): Claim['years'] {
  const base = periods.find((period) => period.kind === 'base');
  // "so với năm 2025 (năm 2025: 12.400 người)": the bracket tells the base year's figure.
  const tellsBase = (period: PeriodMatch) =>
    base !== undefined && period.start >= base.end && period.from === base.to && period.to === base.to;
  // "đạt 72% (năm 2026 là 66%; đến năm 2030 đạt 90%)": a bracket with a figure of its own speaks of another year.
  const tellsOther = (period: PeriodMatch) => {
    const lead = text.key.slice(figure.end, period.start);
    const open = lead.lastIndexOf('(');
    if (period.start < figure.end || open < 0 || lead.includes(')')) return false;
    const inside = `${lead.slice(open)}~${/^[^)]{0,80}/u.exec(text.key.slice(period.end))?.[0] ?? ''}`;
    return /\d/.test(inside) || /kết quả|thực hiện|hiện trạng|số liệu/u.test(inside);
  };
  const usable = periods.filter(
    (period) =>
      isOwnPeriod(period) &&
      !tellsBase(period) &&
      !tellsOther(period) &&
      !NOT_OWN_BEFORE.test(text.key.slice(Math.max(span.start - 40, 0), period.start)),
  );
  const before = usable.filter((period) => period.end <= figure.start).at(-1);
  const chosen = before ?? usable.find((period) => period.start >= figure.end);
  return chosen === undefined ? null : { from: chosen.from, to: chosen.to, kind: chosen.kind };
}
