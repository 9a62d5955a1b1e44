import type { Rule } from '../context.js';
import { locate } from '../locate.js';
import { readStated } from './read-stated.js';

/** The figure equals the floor, but only approximately. */
export const checkTargetHedged: Rule<'target-hedged'> = ({ judgements }) =>
  readStated(judgements, 'hedged').map(({ indicator, requirement, period, deciding, actual }) => ({
    ruleId: 'target-hedged',
    severity: 'warning',
    subject: indicator.id,
    period: period.id,
    at: locate(deciding),
    clause: requirement.clause,
    data: { indicator: indicator.id, period: period.id, actual, word: deciding.hedgeWord ?? actual.wording },
  }));
