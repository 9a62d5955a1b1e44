import type { Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** The national decision is nowhere cited. */
export const checkCitationMissing: Rule<'citation-missing'> = ({ plan, baseline, level }) => {
  // The bases of a text that breaks off before them are lost with the rest.
  if (plan.truncation !== null && plan.anchors.bases === null && plan.anchors.objectives === null) return [];
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
