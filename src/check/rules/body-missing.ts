import { findCollectiveEntry, findUnfilledPlaces } from '../bodies.js';
import { mayMiss, type Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** An expected body with no entry of its own, unless an entry for "các sở, ban, ngành" covers it. */
export const checkBodyMissing: Rule<'body-missing'> = (context) => {
  const { plan, baseline } = context;
  if (!mayMiss(context, 'responsibilities')) return [];
  const collective = findCollectiveEntry(plan) !== undefined;
  return findUnfilledPlaces(context)
    .filter((expected) => !(collective && expected.collective))
    .map((expected) => ({
      ruleId: 'body-missing',
      severity: expected.severity,
      subject: expected.key,
      period: null,
      at: anchorAt(plan.anchors, 'responsibilities'),
      clause: baseline.clauses.duties,
      data: { key: expected.key },
    }));
};
