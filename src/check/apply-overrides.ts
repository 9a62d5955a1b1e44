import type { Horizon, Plan, Target } from '../model/plan.js';
import type { CheckOptions } from '../model/result.js';

/**
 * The plan with level and horizon replaced by the options' own; the plan itself where nothing is overridden.
 * Targets whose years were only inferred from the title (or from nothing) follow the new horizon.
 */
export function applyOverrides(plan: Plan, options: CheckOptions): Plan {
  if (options.level === undefined && options.horizon === undefined) return plan;
  const { horizon } = options;
  return {
    ...plan,
    identity: {
      ...plan.identity,
      level: options.level ?? plan.identity.level,
      horizon: horizon ?? plan.identity.horizon,
    },
    targets: horizon === undefined ? plan.targets : plan.targets.map((target) => followHorizon(target, horizon)),
  };
}

function followHorizon(target: Target, horizon: Horizon): Target {
  const { source } = target.period;
  return source === 'title' || source === 'none' ? { ...target, period: { ...horizon, source } } : target;
}
