import type { Baseline, BodyNameSpec, ExpectedBody } from '../model/baseline.js';
import type { Body, BodyName, Plan } from '../model/plan.js';
import type { BodyKey, Level } from '../model/vocabulary.js';
import type { CheckContext } from './context.js';
import { isInForce } from './dates.js';

/** The pack's entry for a body's name; undefined for a name it does not know. */
export function findBodyName(baseline: Baseline, name: BodyName): BodyNameSpec | undefined {
  return baseline.bodies.find(({ key }) => key === name.key)?.names.find(({ id }) => id === name.nameId);
}

/** What is listed by level, for a plan's level: a district's bodies fill a province's places unless listed themselves. */
export function pickAtLevel<T extends { readonly level: Level }>(list: readonly T[], level: Level): readonly T[] {
  const own = list.filter((each) => each.level === level);
  return own.length === 0 && level === 'district' ? list.filter((each) => each.level === 'province') : own;
}

/** The body expected to lead a plan of this level and time; for an unknown level or time the latest province's one. */
export function findLeadKey({ baseline, level, judgedOn, judgedUntil }: CheckContext): BodyKey {
  const own = pickAtLevel(baseline.leads, level);
  const leads = own.length > 0 ? own : pickAtLevel(baseline.leads, 'province');
  const current = judgedOn === null ? undefined : leads.find((lead) => isInForce(judgedUntil ?? judgedOn, lead));
  return (current ?? leads.at(-1))?.key ?? 'other';
}

/**
 * Bodies expected to have an entry and having none. An outdated body fills its successor's place. Where the plan may be of
 * several days, only bodies that are expected under one name and have no entry on the first and on the last of them.
 */
export function findUnfilledPlaces(context: CheckContext): readonly ExpectedBody[] {
  const first = findUnfilledOn(context, context.judgedOn);
  if (context.judgedUntil === null) return first;
  const names = new Set(first.map(({ key, label }) => `${key} ${label.vi}`));
  return findUnfilledOn(context, context.judgedUntil).filter(({ key, label }) => names.has(`${key} ${label.vi}`));
}

function findUnfilledOn({ plan, baseline, level }: CheckContext, judgedOn: string | null): readonly ExpectedBody[] {
  const present = readPresentKeys(plan, baseline, judgedOn);
  return pickAtLevel(baseline.expectedBodies, level)
    .filter((expected) => isInForce(judgedOn, expected))
    .filter((expected) => {
      const fills = expected.filledBy.filter((other) => isInForce(judgedOn, other)).map(({ key }) => key);
      return ![expected.key, ...fills].some((key) => present.has(key));
    });
}

/** The plan's entry for "các sở, ban, ngành"; undefined when it has none. */
export function findCollectiveEntry(plan: Plan): Body | undefined {
  return plan.bodies.find(({ key }) => key === 'departments-collective');
}

/** Keys that an entry's heading names, and the successors of those that had ended by the judging date. */
function readPresentKeys(plan: Plan, baseline: Baseline, judgedOn: string | null): ReadonlySet<BodyKey> {
  const names = plan.bodies.flatMap((body): readonly BodyName[] => [body, ...body.alsoNamed]);
  return new Set(
    names.flatMap((name) => {
      const spec = findBodyName(baseline, name);
      const ended = judgedOn !== null && spec?.endedOn !== undefined && spec.endedOn <= judgedOn;
      return ended && spec.successor !== undefined ? [name.key, spec.successor.key] : [name.key];
    }),
  );
}
