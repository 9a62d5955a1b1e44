import { mayMiss, type Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** No duty or date to report results. */
export const checkReportingMissing: Rule<'reporting-missing'> = (context) => {
  const { plan, baseline } = context;
  if (!mayMiss(context, 'responsibilities') || plan.reporting !== null) return [];
  return [
    {
      ruleId: 'reporting-missing',
      severity: 'info',
      subject: null,
      period: null,
      at: anchorAt(plan.anchors, 'responsibilities'),
      clause: baseline.clauses.duties,
      data: {},
    },
  ];
};
