import { findLeadKey } from '../bodies.js';
import { mayMiss, type Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** No body leads the plan as a whole. */
export const checkLeadMissing: Rule<'lead-missing'> = (context) => {
  const { plan, baseline } = context;
  if (!mayMiss(context, 'responsibilities') || plan.bodies.some(({ lead }) => lead)) return [];
  const key = findLeadKey(context);
  return [
    {
      ruleId: 'lead-missing',
      severity: 'error',
      subject: key,
      period: null,
      at: anchorAt(plan.anchors, 'responsibilities'),
      clause: baseline.clauses.duties,
      data: { key },
    },
  ];
};
