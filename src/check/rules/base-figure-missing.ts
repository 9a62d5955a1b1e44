import type { Rule } from '../context.js';
import { locate } from '../locate.js';
import { readStated } from './read-stated.js';

/** A growth target that gives no base year, or not the figure of its base year: nobody can tell later whether it was met. */
export const checkBaseFigureMissing: Rule<'base-figure-missing'> = ({ judgements }) =>
  readStated(judgements).flatMap(({ indicator, requirement, period, deciding, actual }) => {
    if (requirement.quantity.kind !== 'growth' || actual.quantity?.kind !== 'growth') return [];
    if (deciding.baseFigure && actual.quantity.baseYear !== null) return [];
    return [
      {
        ruleId: 'base-figure-missing',
        severity: 'info',
        subject: indicator.id,
        period: period.id,
        at: locate(deciding),
        clause: requirement.clause,
        data: { indicator: indicator.id, period: period.id, actual },
      },
    ];
  });
