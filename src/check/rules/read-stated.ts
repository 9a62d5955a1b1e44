import type { Figure } from '../../model/finding.js';
import type { Target } from '../../model/plan.js';
import type { Verdict } from '../../model/vocabulary.js';
import type { Judgement } from '../context.js';

/** A judgement of something the plan states. */
export type StatedJudgement = Judgement & { readonly deciding: Target; readonly actual: Figure };

/** Whether a target's words soften its figure, as the facts of a finding have it. */
export function readHedge({ hedge, nearly }: Target): Pick<Figure, 'hedged'> {
  return hedge !== 'none' || nearly ? { hedged: true } : {};
}

/** The judgements that rest on a target, with its figure; only those of one verdict when one is given. */
export function readStated(judgements: readonly Judgement[], verdict?: Verdict): readonly StatedJudgement[] {
  return judgements.flatMap((judgement) => {
    const { deciding, assessment } = judgement;
    if (deciding === null || assessment.actual === null) return [];
    if (verdict !== undefined && assessment.verdict !== verdict) return [];
    return [{ ...judgement, deciding, actual: { ...assessment.actual, ...readHedge(deciding) } }];
  });
}
