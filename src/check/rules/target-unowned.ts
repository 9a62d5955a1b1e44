import { mayMiss, type Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** A target the plan states and no body's duties touch. Without any body, `lead-missing` says enough. */
export const checkTargetUnowned: Rule<'target-unowned'> = (context) => {
  const { plan, baseline, judgements } = context;
  if (!mayMiss(context, 'responsibilities') || plan.bodies.length === 0) return [];
  const owned = new Set(plan.bodies.flatMap(({ indicators }) => indicators));
  return baseline.indicators
    .filter(({ id, conditionOf }) => conditionOf === undefined && !owned.has(id))
    .filter(({ id }) => judgements.some(({ indicator, deciding }) => indicator.id === id && deciding !== null))
    .map(({ id }) => ({
      ruleId: 'target-unowned',
      severity: 'info',
      subject: id,
      period: null,
      at: anchorAt(plan.anchors, 'responsibilities'),
      clause: baseline.clauses.duties,
      data: { indicator: id },
    }));
};
