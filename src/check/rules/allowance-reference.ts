import { isSameWage } from '../compare-allowance.js';
import type { Rule } from '../context.js';
import { locate } from '../locate.js';
import { readStated } from './read-stated.js';

/** The allowance is tied to another wage than the one the Decision names. */
export const checkAllowanceReference: Rule<'allowance-reference'> = ({ judgements }) =>
  readStated(judgements).flatMap(({ requirement, period, deciding, actual }) => {
    const floor = requirement.quantity;
    if (floor.kind !== 'wage-floor' || actual.quantity?.kind !== 'wage-floor') return [];
    const { reference } = actual.quantity;
    if (reference === null || isSameWage(reference, floor.reference)) return [];
    return [
      {
        ruleId: 'allowance-reference',
        severity: 'info',
        subject: 'allowance-floor',
        period: period.id,
        at: locate(deciding),
        clause: requirement.clause,
        data: { indicator: 'allowance-floor', period: period.id, actual },
      },
    ];
  });
