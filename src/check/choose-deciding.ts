import type { Group, Requirement } from '../model/baseline.js';
import { type Comparison, compareQuantity, readFigure } from './compare-quantity.js';
import { isWider } from './groups.js';
import type { Statement } from './statements.js';

export interface Decision {
  readonly deciding: Statement;
  readonly comparison: Comparison;
}

/** From the worst to the best; what cannot be compared decides only where nothing else does. */
const ORDER: readonly Comparison['kind'][] = [
  'ceiling',
  'below',
  'about',
  'equal',
  'above',
  'unstated',
  'incomparable',
];

/**
 * The statement that decides among those of the same year: a comparable one before the others; of those the one with
 * the widest group, and the weakest where they only partition the whole. Null when there is none.
 */
export function chooseDeciding(
  statements: readonly Statement[],
  requirement: Requirement,
  groups: readonly Group[],
): Decision | null {
  const all = statements.map((deciding) => ({ deciding, comparison: compareQuantity(deciding.target, requirement) }));
  const comparable = all.filter(({ comparison }) => isComparable(comparison));
  const candidates = comparable.length > 0 ? comparable : all;
  const widest = candidates.filter(
    (candidate) => !candidates.some((other) => isWider(other.deciding.target, candidate.deciding.target, groups)),
  );
  return widest.reduce<Decision | null>((best, each) => (best === null || isWeaker(each, best) ? each : best), null);
}

function isComparable({ kind }: Comparison): boolean {
  return kind !== 'incomparable' && kind !== 'unstated';
}

function isWeaker(first: Decision, second: Decision): boolean {
  const difference = ORDER.indexOf(first.comparison.kind) - ORDER.indexOf(second.comparison.kind);
  return difference === 0 ? readValue(first) < readValue(second) : difference < 0;
}

function readValue({ deciding: { target } }: Decision): number {
  return target.quantity === null ? Number.POSITIVE_INFINITY : readFigure(target.quantity);
}
