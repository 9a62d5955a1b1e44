import type { Rule } from '../context.js';
import { locate } from '../locate.js';
import { readStated } from './read-stated.js';

/** The plan measures in another way or from another year than the Decision. */
export const checkTargetIncomparable: Rule<'target-incomparable'> = ({ judgements }) =>
  readStated(judgements, 'incomparable').map(({ indicator, requirement, period, deciding, actual, obstacle }) => ({
    ruleId: 'target-incomparable',
    severity: 'warning',
    subject: indicator.id,
    period: period.id,
    at: locate(deciding),
    clause: requirement.clause,
    data: { indicator: indicator.id, period: period.id, actual, why: obstacle ?? 'measure' },
  }));
