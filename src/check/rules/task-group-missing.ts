import { mayMiss, type Rule } from '../context.js';
import { isExpectedAt } from '../level.js';
import { anchorAt } from '../locate.js';

/** A task group this level is expected to take up and does not. */
export const checkTaskGroupMissing: Rule<'task-group-missing'> = (context) => {
  const { plan, baseline, level } = context;
  if (!mayMiss(context, 'tasks')) return [];
  return baseline.tasks
    .filter((spec) => isExpectedAt(spec.expected, level) && !plan.tasks.some(({ groups }) => groups.includes(spec.id)))
    .map((spec) => ({
      ruleId: 'task-group-missing',
      severity: 'info',
      subject: spec.id,
      period: null,
      at: anchorAt(plan.anchors, 'tasks'),
      clause: spec.clause,
      data: { group: spec.id },
    }));
};
