import type { IndicatorId } from '../../model/vocabulary.js';
import { mayMiss, type Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** A target the plan states and no body's duties touch. Without any body, `lead-missing` says enough. */
export const checkTargetUnowned: Rule<'target-unowned'> = (context) => {
  const { plan, baseline, judgements } = context;
  if (!mayMiss(context, 'responsibilities') || plan.bodies.length === 0) return [];
  const isStated = (id: IndicatorId) =>
    judgements.some(({ indicator, deciding }) => indicator.id === id && deciding !== null);
  return baseline.indicators
    .filter(({ id, conditionOf }) => conditionOf === undefined && isStated(id))
    .filter(({ id }) => !plan.bodies.some(({ indicators }) => indicators.includes(id)))
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
