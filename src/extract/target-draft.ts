import type { Baseline } from '../model/baseline.js';
import type { Located } from '../model/document.js';
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

/** What the place of a claim gives to its target: where it stands, which years and groups hold, what stands before it. */
export type Surroundings = Located & Pick<Target, 'period' | 'groups' | 'path' | 'wording'>;

/** A claim as a target, the same for a sentence and for a table row. */
export function draftClaim(claim: Claim, around: Surroundings, lexicon: Lexicon): Draft {
  const { wording, period, groups, path, ...at } = around;
  const outside = isOutside(groups, lexicon);
  return {
    indicator: outside ? 'other' : claim.indicator,
    quantity: withoutStep(claim),
    bound: claim.bound,
    hedge: claim.hedge,
    hedgeWord: claim.hedgeWord,
    nearly: claim.nearly,
    period,
    groups: outside ? [] : groups,
    path,
    condition: claim.condition,
    visits: claim.visits,
    socialised: claim.socialised,
    baseFigure: claim.baseFigure,
    wording,
    ...at,
  };
}

/** Only people the national target does not count: a target of its own, whatever is done for them. */
function isOutside(groups: readonly string[], lexicon: Lexicon): boolean {
  return (
    groups.length > 0 &&
    groups.every((id) => lexicon.groups.find(({ group }) => group.id === id)?.group.outside === true)
  );
}

/** A yearly step without a level it adds up to cannot be held against a level. */
function withoutStep(claim: Claim): Draft['quantity'] {
  if (!claim.step || claim.quantity?.kind !== 'share') return claim.quantity;
  return { kind: 'points', value: claim.quantity.value, baseYear: null };
}
