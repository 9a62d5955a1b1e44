import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** Not a local plan of the programme: extracted, not graded. Milder when nobody named the file. */
export const checkNotALocalPlan: Rule<'not-a-local-plan'> = ({ plan, options }) =>
  plan.kind === 'local-plan'
    ? []
    : [
        {
          ruleId: 'not-a-local-plan',
          severity: options.scanned ? 'info' : 'warning',
          subject: null,
          period: null,
          at: locate(plan.anchors.title ?? plan.anchors.start),
          clause: null,
          data: { reason: plan.notAPlan ?? 'other-document' },
        },
      ];
