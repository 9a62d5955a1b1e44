import type { Baseline, NationalPeriod } from '../model/baseline.js';
import type { Plan, Target } from '../model/plan.js';
import type { Quantity } from '../model/quantity.js';
import type { IndicatorId } from '../model/vocabulary.js';
import { findPeriodOf, readEndYear } from './periods.js';

/** What a plan states for an indicator in a national period. */
export interface Statement {
  readonly target: Target;
  /** The year it is stated for. */
  readonly year: number;
}

/**
 * The statements that count for an indicator in a period: those with the latest end year, in the order of the text.
 * Earlier years are the plan's own path. A milestone counts for an earlier national period that it lies in.
 */
export function readStatements(
  plan: Plan,
  baseline: Baseline,
  indicator: IndicatorId,
  period: NationalPeriod,
): readonly Statement[] {
  const condition = baseline.indicators.some(({ id, conditionOf }) => id === indicator && conditionOf !== undefined);
  const statements = plan.targets
    .filter((target) => target.indicator === indicator)
    .flatMap((target) =>
      condition && holdsThroughout(target, period)
        ? [{ target, year: Math.min(target.period.to ?? period.to, period.to) }]
        : readStatement(target, plan, baseline, period),
    );
  const latest = statements.reduce((last, { year }) => Math.max(last, year), 0);
  return statements.filter(({ year }) => year === latest);
}

/** A condition does not grow with the years: stated for 2021 - 2030 it holds in both national periods. */
function holdsThroughout({ period: { from, to, source } }: Target, period: NationalPeriod): boolean {
  if (source !== 'sentence' && source !== 'title') return false;
  return from !== null && to !== null && from <= period.to && period.from <= to;
}

function readStatement(target: Target, plan: Plan, baseline: Baseline, period: NationalPeriod): Statement[] {
  const year = readEndYear(target, plan.identity.horizon);
  // A plan that gives no year anywhere has one period only, and speaks of its end.
  if (year === null) return [{ target, year: period.to }];
  if (findPeriodOf(year, baseline.periods)?.id === period.id) return [{ target, year }];
  const start = plan.identity.horizon.from ?? period.from;
  const milestone = target.path
    .filter((each) => period.from <= each.year && each.year <= period.to && each.year >= start && each.year < year)
    .reduce<(typeof target.path)[number] | null>((best, each) => (best && best.year > each.year ? best : each), null);
  return milestone === null ? [] : [{ target: readMilestone(target, milestone), year: milestone.year }];
}

function readMilestone(target: Target, milestone: { readonly year: number; readonly value: number }): Target {
  const wording = target.quantity?.kind === 'share' ? `${milestone.value}%` : String(milestone.value);
  return { ...target, quantity: withValue(target.quantity, milestone.value), bound: 'stated', hedge: 'none', wording };
}

function withValue(quantity: Quantity | null, value: number): Quantity | null {
  if (quantity === null) return null;
  switch (quantity.kind) {
    case 'share':
      return { kind: 'share', value };
    case 'growth':
      return { kind: 'growth', value, baseYear: quantity.baseYear };
    case 'points':
    case 'multiple':
      return { ...quantity, value };
    case 'count':
      return { kind: 'count', min: value, unit: quantity.unit };
    case 'wage-floor':
      return { ...quantity, factor: value };
  }
}
