import type { Baseline, Indicator, NationalPeriod, Requirement } from '../model/baseline.js';
import type { FindingOf, RuleId } from '../model/finding.js';
import type { Horizon, Part, Plan, Target } from '../model/plan.js';
import type { Assessment, CheckOptions } from '../model/result.js';
import type { Level } from '../model/vocabulary.js';
import type { Obstacle } from './compare-quantity.js';
import type { PathPoint } from './path.js';
import { isYearPlan } from './periods.js';
import type { Narrowing } from './scope.js';

/** An assessment with what led to it, for the rules. */
export interface Judgement {
  readonly assessment: Assessment;
  readonly indicator: Indicator;
  readonly requirement: Requirement;
  readonly period: NationalPeriod;
  /** The target that decides; null when the plan states none. */
  readonly deciding: Target | null;
  /** What stands in the way of a comparison; null unless the verdict is `incomparable`. */
  readonly obstacle: Obstacle | null;
  /** Null unless the verdict is `interim` and a path is drawn. */
  readonly path: (PathPoint & { readonly year: number }) | null;
  readonly narrowing: Narrowing | null;
}

/** Everything a rule may look at. */
export interface CheckContext {
  readonly plan: Plan;
  readonly baseline: Baseline;
  readonly options: CheckOptions;
  /** ISO date; null when nothing in the text gives one. */
  readonly judgedOn: string | null;
  /** Last day the plan may be of, when its date has blanks and leaves later days open; null otherwise. */
  readonly judgedUntil: string | null;
  readonly level: Level;
  readonly horizon: Horizon;
  /** National periods the plan answers to, in time order. */
  readonly periods: readonly NationalPeriod[];
  readonly judgements: readonly Judgement[];
}

/** One rule: what it has to say of a plan, with its own severities; empty when nothing. */
export type Rule<R extends RuleId> = (context: CheckContext) => readonly FindingOf<R>[];

/** Whether an absence may be reported: neither cut off nor left alone by an amending plan. */
export function mayMiss({ plan }: CheckContext, part: Part): boolean {
  return !plan.amending && !(plan.truncation?.lost.includes(part) ?? false);
}

/** Whether the plan is below province level or made for one year; a level that could not be read counts as below. */
export function isSubordinate({ level, horizon }: CheckContext): boolean {
  return level !== 'province' || isYearPlan(horizon);
}
