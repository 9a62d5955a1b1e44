import type { Baseline, NationalPeriod } from '../model/baseline.js';
import type { Horizon, Plan, Target } from '../model/plan.js';
import { readYear } from './dates.js';

/** The national period that holds the year; undefined when none does. */
export function findPeriodOf(year: number, periods: readonly NationalPeriod[]): NationalPeriod | undefined {
  return periods.find((period) => period.from <= year && year <= period.to);
}

/** Last year of the span a target is made for: its own, else the horizon's; null when the text gives neither. */
export function readEndYear(target: Target, horizon: Horizon): number | null {
  return target.period.to ?? horizon.to;
}

/** Whether the plan is made for one single year. */
export function isYearPlan(horizon: Horizon): boolean {
  return horizon.from !== null && horizon.from === horizon.to;
}

/**
 * The national periods a plan answers to, in time order: those its own targets name and those that end inside its
 * horizon. A plan that gives neither answers to the period its end lies in, else to the one it was made in.
 * Empty when its years lie outside the national programme.
 */
export function selectPeriods(plan: Plan, baseline: Baseline, judgedOn: string | null): readonly NationalPeriod[] {
  const { horizon } = plan.identity;
  const named = new Set(plan.targets.flatMap((target) => readNamedPeriod(target, horizon, baseline)));
  const inPlay = baseline.periods.filter((period) => named.has(period.id) || isDue(period, horizon));
  if (inPlay.length > 0) return inPlay;
  const fallback = findFallback(horizon, baseline, judgedOn);
  return fallback === undefined ? [] : [fallback];
}

function readNamedPeriod(target: Target, horizon: Horizon, baseline: Baseline): string[] {
  const year = readEndYear(target, horizon);
  if (target.indicator === 'other' || year === null) return [];
  // "Định hướng đến năm 2030" in a plan for 2021 - 2025 is none of its own targets.
  if (target.period.outlook === true && horizon.to !== null && year > horizon.to) return [];
  // What a plan for 2026 - 2030 says of 2025 is where it starts from.
  if (horizon.from !== null && year < horizon.from) return [];
  const period = findPeriodOf(year, baseline.periods);
  return period === undefined ? [] : [period.id];
}

function isDue(period: NationalPeriod, { from, to }: Horizon): boolean {
  if (to === null) return false;
  if (from === null) return period.from <= to && to <= period.to;
  return from <= period.to && period.to <= to && (period.to !== from || from === to);
}

function findFallback(horizon: Horizon, baseline: Baseline, judgedOn: string | null): NationalPeriod | undefined {
  if (horizon.to !== null) return findPeriodOf(horizon.to, baseline.periods);
  const current = judgedOn === null ? undefined : findPeriodOf(readYear(judgedOn), baseline.periods);
  return current ?? baseline.periods.at(-1);
}
