import type { Figure } from '../../model/finding.js';
import type { Target } from '../../model/plan.js';
import type { Verdict } from '../../model/vocabulary.js';
import type { Judgement } from '../context.js';

/** A judgement of something the plan states. */
export type StatedJudgement = Judgement & { readonly deciding: Target; readonly actual: Figure };

/** The judgements that rest on a target, with its figure; only those of one verdict when one is given. */
export function readStated(judgements: readonly Judgement[], verdict?: Verdict): readonly StatedJudgement[] {
  return judgements.flatMap((judgement) => {
    const { deciding, assessment } = judgement;
    if (deciding === null || assessment.actual === null) return [];
    if (verdict !== undefined && assessment.verdict !== verdict) return [];
    return [{ ...judgement, deciding, actual: assessment.actual }];
  });
}
