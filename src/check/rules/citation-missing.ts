import type { Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** The national decision is nowhere cited. */
export const checkCitationMissing: Rule<'citation-missing'> = ({ plan, baseline, level }) => {
  if (plan.amending || plan.citations.some(({ known }) => known === baseline.document)) return [];
  return [
    {
      ruleId: 'citation-missing',
      severity: plan.parentPlan !== null && level !== 'province' ? 'warning' : 'error',
      subject: baseline.number,
      period: null,
      at: anchorAt(plan.anchors, 'bases'),
      clause: null,
      data: { number: baseline.number },
    },
  ];
};
