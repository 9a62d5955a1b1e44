import type { Rule } from '../context.js';
import { anchorAt } from '../locate.js';
import { isYearPlan } from '../periods.js';

/** A commune or year plan that names no plan above it. */
export const checkParentPlanNotCited: Rule<'parent-plan-not-cited'> = ({ plan, level, horizon }) => {
  if (plan.parentPlan !== null || plan.amending) return [];
  if (level !== 'commune' && !isYearPlan(horizon)) return [];
  return [
    {
      ruleId: 'parent-plan-not-cited',
      severity: 'info',
      subject: null,
      period: null,
      at: anchorAt(plan.anchors, 'bases'),
      clause: null,
      data: {},
    },
  ];
};
