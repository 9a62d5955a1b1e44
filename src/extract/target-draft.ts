import type { Baseline } from '../model/baseline.js';
import type { Milestone, Target } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import type { Claim } from './claim.js';
import type { Lexicon } from './lexicon.js';
import type { Phases } from './period-context.js';

/** A target before it is numbered. */
export type Draft = Omit<Target, 'id'>;

/** What every target of a plan is read with. */
export interface Setting {
  readonly outline: Outline;
  readonly lexicon: Lexicon;
  readonly baseline: Baseline;
  readonly phases: Phases;
  readonly horizon: { readonly from: number | null; readonly to: number } | null;
  readonly hasAnnex: boolean;
}

/** Headings between a block and its section, nearest first: they may hold the act ("a) Đào tạo, bồi dưỡng"). */
export function headingsAbove(block: Block): Passage[] {
  const headings: Passage[] = [];
  for (let above = block.parent; above !== null && above.opens === null; above = above.parent)
    headings.push(above.passage);
  return headings;
}

/** The plan's own milestones: claims for earlier years of the same target. */
export function pathOf(claims: readonly Claim[]): Milestone[] {
  return claims.flatMap((claim) =>
    claim.years?.to != null && claim.quantity !== null && 'value' in claim.quantity
      ? [{ year: claim.years.to, value: claim.quantity.value }]
      : [],
  );
}
