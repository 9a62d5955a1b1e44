import { isSubordinate, type Rule } from '../context.js';
import { anchorTargets, placeOf } from '../locate.js';
import { lacksTargets } from './targets-section-missing.js';

/** A national target the plan does not state; names the figure when it stands outside the objectives. */
export const checkTargetMissing: Rule<'target-missing'> = (context) => {
  const { plan, judgements } = context;
  if (lacksTargets(context)) return [];
  return judgements
    .filter(({ indicator, assessment }) => indicator.conditionOf === undefined && assessment.verdict === 'missing')
    .map(({ indicator, requirement, period }) => {
      const figure = plan.elsewhere.find((each) => each.indicator === indicator.id);
      return {
        ruleId: 'target-missing',
        severity: plan.parentPlan !== null && isSubordinate(context) ? 'warning' : 'error',
        subject: indicator.id,
        period: period.id,
        at: anchorTargets(plan, period),
        clause: requirement.clause,
        data: {
          indicator: indicator.id,
          period: period.id,
          elsewhere:
            figure === undefined
              ? null
              : { quantity: figure.quantity, bound: figure.bound, wording: figure.wording, ...placeOf(figure) },
        },
      };
    });
};
