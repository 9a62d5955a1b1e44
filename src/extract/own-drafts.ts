import type { Claim } from './claim.js';
import type { Draft, Setting } from './target-draft.js';

/** "Năm 2025 đạt 62%" in a plan from 2026 on: where it starts from, no target. */
function isReached({ period: { to, source } }: Draft, horizon: Setting['horizon']): boolean {
  return source === 'sentence' && to !== null && horizon?.from != null && to < horizon.from;
}

/** A draft with the position of its block, and whether its figure is said to be somebody else's or reached already. */
export interface PlacedDraft {
  readonly index: number;
  readonly draft: Draft;
  readonly aside?: Claim['aside'];
}

/**
 * What the Decision or a higher level sets, and what there is already, is no target of the plan's own where it states one for
 * the same year.
 */
function dropAsides(drafts: readonly PlacedDraft[]): readonly PlacedDraft[] {
  const own = drafts.filter(({ aside }) => aside == null);
  if (own.length === drafts.length) return drafts;
  return drafts.filter(({ index, draft, aside }) => {
    if (aside == null) return true;
    // "vượt mức 40% của Chương trình" behind a figure of the plan's own.
    if (draft.indicator === 'other') return !own.some((other) => other.index === index);
    return !own.some(
      (other) =>
        other.draft.indicator === draft.indicator &&
        other.draft.period.to === draft.period.to &&
        (aside === 'reached' || other.draft.quantity?.kind === draft.quantity?.kind),
    );
  });
}

/** The drafts that are the plan's own targets for years still ahead of it; all others only quote or look back. */
export function keepOwnDrafts(drafts: readonly PlacedDraft[], horizon: Setting['horizon']): readonly PlacedDraft[] {
  return dropAsides(drafts.filter(({ draft }) => !isReached(draft, horizon)));
}
