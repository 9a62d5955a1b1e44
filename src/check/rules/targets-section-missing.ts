import { type CheckContext, mayMiss, type Rule } from '../context.js';
import { anchorTargets, locate } from '../locate.js';

/** No objectives section, or none of its figures belongs to a national indicator; stands for all `target-missing`. */
export const checkTargetsSectionMissing: Rule<'targets-section-missing'> = (context) => {
  const { plan, baseline, periods } = context;
  if (!lacksTargets(context)) return [];
  const { anchors } = plan;
  const section = anchors.specificObjectives ?? anchors.objectives;
  const [only] = periods;
  return [
    {
      ruleId: 'targets-section-missing',
      severity: 'error',
      subject: null,
      period: null,
      at:
        periods.length === 1 && only !== undefined
          ? anchorTargets(plan, only)
          : locate(section ?? anchors.title ?? anchors.start),
      clause: baseline.clauses.targets,
      data: { section: section !== null, periods: periods.map(({ id }) => id) },
    },
  ];
};

/** Whether the plan states no national figure at all although it should, and nothing explains the silence. */
export function lacksTargets(context: CheckContext): boolean {
  const { plan, periods } = context;
  if (!mayMiss(context, 'objectives') || plan.references.length > 0 || periods.length === 0) return false;
  return !plan.targets.some((target) => target.indicator !== 'other' && target.quantity !== null);
}
