import type { Baseline, BodyNameSpec } from '../../model/baseline.js';
import type { Body, BodyName, Plan } from '../../model/plan.js';
import { findBodyName } from '../bodies.js';
import type { Rule } from '../context.js';
import { countDays } from '../dates.js';
import { locate } from '../locate.js';

type Successor = NonNullable<BodyNameSpec['successor']>;

/** A responsible body whose name has ended; milder for changes after the judging date and in the days of grace. */
export const checkBodyOutdated: Rule<'body-outdated'> = ({ plan, baseline, judgedOn }) => {
  if (judgedOn === null) return [];
  const seen = new Set<string>();
  return plan.bodies.flatMap((body) => {
    const name = findBodyName(baseline, body);
    if (name?.endedOn === undefined || name.successor === undefined || seen.has(name.id)) return [];
    const { successor } = name;
    if (namesSuccessor(plan, body, successor)) return [];
    seen.add(name.id);
    const later = countDays(name.endedOn, judgedOn) <= baseline.graceDays;
    return [
      {
        ruleId: 'body-outdated',
        severity: later ? 'info' : 'warning',
        subject: body.key,
        period: null,
        at: locate(body),
        clause: null,
        data: {
          key: body.key,
          name: body.name,
          successor: { key: successor.key, name: readSuccessorName(baseline, successor) },
          changed: name.endedOn,
          later,
        },
      },
    ];
  });
};

/** Whether the entry's heading names the successor as well, in brackets or beside the old name. */
function namesSuccessor(plan: Plan, body: Body, successor: Successor): boolean {
  const beside = plan.bodies.filter((other) => other !== body && other.entry === body.entry);
  return [...body.alsoNamed, ...beside].some((name: BodyName) =>
    successor.key === body.key ? name.nameId === successor.nameId : name.key === successor.key,
  );
}

function readSuccessorName(baseline: Baseline, { key, nameId }: Successor): string {
  return findBodyName(baseline, { key, nameId })?.label ?? nameId;
}
