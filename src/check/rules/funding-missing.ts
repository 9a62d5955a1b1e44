import { mayMiss, type Rule } from '../context.js';
import { pickMilderSeverity, readAtLevel } from '../level.js';
import { anchorAt } from '../locate.js';

/** A national funding source the plan does not name; one finding only when there is no funding section at all. */
export const checkFundingMissing: Rule<'funding-missing'> = (context) => {
  const { plan, baseline, level } = context;
  if (!mayMiss(context, 'funding')) return [];
  const section = plan.anchors.funding !== null || plan.funding.length > 0;
  const asked = baseline.funding.flatMap((spec) => {
    const severity = readAtLevel(spec.missing, level, pickMilderSeverity);
    return severity === null || plan.funding.some(({ kind }) => kind === spec.kind) ? [] : [{ spec, severity }];
  });
  const reported = section ? asked : asked.filter(({ spec }) => spec.kind === 'state-budget');
  return reported.map(({ spec, severity }) => ({
    ruleId: 'funding-missing',
    severity,
    subject: spec.kind,
    period: null,
    at: anchorAt(plan.anchors, 'funding'),
    clause: spec.clause,
    data: { kind: spec.kind, section },
  }));
};
