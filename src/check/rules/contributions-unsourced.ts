import { mayMiss, type Rule } from '../context.js';
import { locate } from '../locate.js';

/** A target relies on contributions ("nguồn lực xã hội hóa") and the plan names no such source. */
export const checkContributionsUnsourced: Rule<'contributions-unsourced'> = (context) => {
  const { plan, baseline, judgements } = context;
  if (!mayMiss(context, 'funding') || plan.funding.some(({ kind }) => kind === 'contributions')) return [];
  return judgements.flatMap(({ indicator, period, assessment }) => {
    const target = plan.targets.find((each) => each.socialised && assessment.targetIds.includes(each.id));
    if (target === undefined) return [];
    return [
      {
        ruleId: 'contributions-unsourced',
        severity: 'info',
        subject: indicator.id,
        period: period.id,
        at: locate(target),
        clause: baseline.clauses.funding,
        data: { indicator: indicator.id, period: period.id },
      },
    ];
  });
};
