import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** A national source that the plan names with a condition only; accepted extras are nobody's promise. */
export const checkFundingConditional: Rule<'funding-conditional'> = ({ plan, baseline }) =>
  baseline.funding.flatMap((spec) => {
    const named = plan.funding.filter(({ kind }) => kind === spec.kind);
    const [first] = named;
    if (first === undefined || Object.keys(spec.missing).length === 0) return [];
    if (named.some(({ conditional }) => !conditional)) return [];
    return [
      {
        ruleId: 'funding-conditional',
        severity: 'info',
        subject: spec.kind,
        period: null,
        at: locate(first),
        clause: spec.clause,
        data: { kind: spec.kind, word: first.condition ?? first.quote },
      },
    ];
  });
