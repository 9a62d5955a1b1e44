import type { Baseline, ExpectedBody, LeadSpec } from '../model/baseline.js';
import type { Horizon } from '../model/plan.js';
import type { PlanResult } from '../model/result.js';
import type { BodyKey, Language, Level } from '../model/vocabulary.js';
import { lowerFirst } from './format.js';
import { fillUnit } from './unit-words.js';

/** What of a plan decides which ready sentence fits it. Wording only: nothing is judged by it. */
export interface PlanFacts {
  readonly level: Level;
  readonly place: string | null;
  readonly horizon: Horizon;
  /** ISO date, whole or partial; null when nothing in the text gives one. */
  readonly date: string | null;
}

/** The wording facts of a checked plan. */
export function readPlanFacts(result: PlanResult): PlanFacts {
  const { level, place, horizon, date } = result.plan.identity;
  return { level, place, horizon, date: result.judgedUntil ?? result.judgedOn ?? date };
}

/** The plan's date with missing parts counted as the first; null when there is none. */
export function readDay(plan: PlanFacts): string | null {
  return plan.date === null ? null : `${plan.date}-01-01`.slice(0, 10);
}

/** What the pack expects of a body at the plan's level and date; absent when it expects nothing. */
export function findExpectedBody(baseline: Baseline, plan: PlanFacts, key: BodyKey): ExpectedBody | undefined {
  return pickLevel(
    baseline.expectedBodies.filter((entry) => entry.key === key && isInForce(entry, plan)),
    plan.level,
  )[0];
}

/** Who leads a plan of this level and date: the body asked for, else whoever does; absent when the pack names nobody. */
export function findLead(baseline: Baseline, plan: PlanFacts, key: BodyKey): LeadSpec | undefined {
  const leads = pickLevel(
    baseline.leads.filter((entry) => isInForce(entry, plan)),
    plan.level,
  );
  return leads.find((entry) => entry.key === key) ?? leads[0];
}

/** A body as messages call it, in the name it has at the plan's level and date. */
export function nameBody(baseline: Baseline, plan: PlanFacts, key: BodyKey, lang: Language): string {
  const expected = findExpectedBody(baseline, plan, key);
  if (expected !== undefined) return fillUnit(expected.label[lang], plan, lang);
  const spec = baseline.bodies.find((entry) => entry.key === key);
  return spec === undefined ? key : lowerFirst(spec.label[lang]);
}

/** Entries of the plan's own level; without any, a district and an unknown level are spoken to like a province. */
function pickLevel<T extends { readonly level: Level }>(entries: readonly T[], level: Level): readonly T[] {
  const own = entries.filter((entry) => entry.level === level);
  const yardstick = level === 'commune' ? 'commune' : 'province';
  return own.length > 0 ? own : entries.filter((entry) => entry.level === yardstick);
}

/** Without a date only what has not ended counts. */
function isInForce(span: { readonly from?: string; readonly before?: string }, plan: PlanFacts): boolean {
  const day = readDay(plan);
  if (day === null) return span.before === undefined;
  return (span.from === undefined || day >= span.from) && (span.before === undefined || day < span.before);
}
