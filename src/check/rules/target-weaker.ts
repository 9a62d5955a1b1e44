import type { Rule } from '../context.js';
import { locate } from '../locate.js';
import { readStated } from './read-stated.js';

/** A figure below the floor, or a ceiling where the Decision sets a floor; milder where one document only gives the floor. */
export const checkTargetWeaker: Rule<'target-weaker'> = ({ judgements }) =>
  readStated(judgements, 'weaker').map(({ indicator, requirement, period, deciding, actual }) => ({
    ruleId: 'target-weaker',
    severity: requirement.grade === 'C' ? 'warning' : 'error',
    subject: indicator.id,
    period: period.id,
    at: locate(deciding),
    clause: requirement.clause,
    data: { indicator: indicator.id, period: period.id, actual },
  }));
