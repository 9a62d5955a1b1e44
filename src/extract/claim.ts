import type { Bound, Hedge, Quantity } from '../model/quantity.js';
import type { IndicatorId } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import type { PeriodMatch } from '../text/period.js';
import type { Span } from '../text/span.js';
import type { FigureMatch } from './figures.js';
import type { Lexicon } from './lexicon.js';

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
  /** The figure is somebody else's ("Trung ương giao 60%") or what there is already ("hiện có 63%"); null for the plan's own. */
  readonly aside: 'quoted' | 'reached' | null;
  /** "cả giai đoạn": the years before it in the sentence are those of its parts. */
  readonly wholeTerm: boolean;
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

/** Years that hold where a claim gives none of its own. */
export interface ClaimYears {
  readonly from: number | null;
  readonly to: number | null;
}

/** All that is known when one figure of a segment is read. */
export interface ClaimInput {
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
