import type { Baseline, Indicator, NationalPeriod, Requirement } from '../model/baseline.js';
import type { CheckOptions } from '../model/result.js';
import { readFigure } from './compare-quantity.js';

export interface PathPoint {
  /** Orientation value for the year, in the unit of the requirement. */
  readonly value: number;
  /** What the previous period already demanded of a level; null where there is none to fall below. */
  readonly previous: number | null;
}

/**
 * The orientation value of an indicator for a year inside a period, or null where none is drawn. It is this tool's
 * convention: the Decision sets no yearly figures.
 */
export function computePath(
  indicator: Indicator,
  requirement: Requirement,
  period: NationalPeriod,
  year: number,
  baseline: Baseline,
  policy: CheckOptions['annualPolicy'],
): PathPoint | null {
  if (policy === 'off' || indicator.path === 'none' || year < baseline.pathFrom) return null;
  const floor = readFigure(requirement.quantity);
  const before = findPrevious(indicator, period, baseline);
  if (indicator.path === 'growth') {
    const base = requirement.quantity.kind === 'growth' ? requirement.quantity.baseYear : null;
    if (policy === 'previous-floor') return null;
    return { value: interpolate(0, floor, base ?? period.from - 1, period.to, year), previous: null };
  }
  if (before === null) return null;
  const value =
    policy === 'previous-floor' ? before.floor : interpolate(before.floor, floor, before.year, period.to, year);
  return { value, previous: before.floor };
}

function findPrevious(
  indicator: Indicator,
  period: NationalPeriod,
  baseline: Baseline,
): { readonly floor: number; readonly year: number } | null {
  const earlier = baseline.periods.filter(({ to }) => to < period.from).at(-1);
  const requirement = indicator.requirements.find((each) => each.period === earlier?.id);
  if (earlier === undefined || requirement === undefined) return null;
  return { floor: readFigure(requirement.quantity), year: earlier.to };
}

/** A point of the straight line, rounded to two decimals so that no binary fraction reaches a reader. */
function interpolate(from: number, to: number, start: number, end: number, year: number): number {
  return Math.round((from + ((to - from) * (year - start)) / (end - start)) * 100) / 100;
}
