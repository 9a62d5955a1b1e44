import type { Rule } from '../context.js';
import { locate, placeOf } from '../locate.js';
import { readStated } from './read-stated.js';

/** Groups that the national target counts and the plan's does not: one finding per indicator and period. */
export const checkScopeNarrowed: Rule<'scope-narrowed'> = ({ plan, judgements }) =>
  readStated(judgements).flatMap(({ indicator, requirement, period, deciding, narrowing }) => {
    if (narrowing === null) return [];
    return [
      {
        ruleId: 'scope-narrowed',
        severity: narrowing.weight === 'core' ? 'warning' : 'info',
        subject: indicator.id,
        period: period.id,
        at: locate(deciding),
        clause: requirement.clause,
        data: {
          indicator: indicator.id,
          period: period.id,
          groups: narrowing.groups,
          elsewhere: narrowing.groups.flatMap((group) => {
            const place = plan.groupsElsewhere[group] ?? null;
            return place === null ? [] : [{ group, ...placeOf(place) }];
          }),
        },
      },
    ];
  });
