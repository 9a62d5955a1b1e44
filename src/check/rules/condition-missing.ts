import { isSubordinate, type Rule } from '../context.js';
import { locate } from '../locate.js';

/** A sub-clause left out of a target that the plan does state; where the whole target is missing, that is said instead. */
export const checkConditionMissing: Rule<'condition-missing'> = (context) =>
  context.judgements.flatMap(({ indicator, requirement, period, assessment }) => {
    if (indicator.conditionOf === undefined || assessment.verdict !== 'missing') return [];
    const main = context.judgements.find(
      (each) => each.indicator.id === indicator.conditionOf && each.period.id === period.id,
    )?.deciding;
    if (main === null || main === undefined) return [];
    return [
      {
        ruleId: 'condition-missing',
        severity: isSubordinate(context) ? 'info' : 'warning',
        subject: indicator.id,
        period: period.id,
        at: locate(main),
        clause: requirement.clause,
        data: { indicator: indicator.id, period: period.id },
      },
    ];
  });
