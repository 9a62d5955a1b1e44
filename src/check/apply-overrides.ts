import type { Horizon, Plan, Target } from '../model/plan.js';
import type { CheckOptions } from '../model/result.js';

/**
 * The plan with level, place, horizon and parent plan replaced by the options' own; the plan itself where nothing is
 * overridden. Targets whose years were only inferred from the title (or from nothing) follow the new horizon.
 */
export function applyOverrides(plan: Plan, options: CheckOptions): Plan {
  const { level, place, horizon, parentPlan } = options;
  if ([level, place, horizon, parentPlan].every((option) => option === undefined)) return plan;
  return {
    ...plan,
    identity: {
      ...plan.identity,
      level: level ?? plan.identity.level,
      place: place ?? plan.identity.place,
      horizon: horizon ?? plan.identity.horizon,
    },
    parentPlan:
      parentPlan === undefined
        ? plan.parentPlan
        : (plan.citations.find(({ number }) => number.toUpperCase() === parentPlan.toUpperCase()) ?? null),
    targets: horizon === undefined ? plan.targets : plan.targets.map((target) => followHorizon(target, horizon)),
  };
}

function followHorizon(target: Target, horizon: Horizon): Target {
  const { source } = target.period;
  return source === 'title' || source === 'none' ? { ...target, period: { ...horizon, source } } : target;
}
