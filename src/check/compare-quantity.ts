import type { Requirement } from '../model/baseline.js';
import type { FindingData } from '../model/finding.js';
import type { Target } from '../model/plan.js';
import type { Quantity } from '../model/quantity.js';
import { compareAllowance } from './compare-allowance.js';

export type Obstacle = FindingData['target-incomparable']['why'];

/**
 * How a target's figure stands to the national floor, whatever the year: `above`, `equal`, `about` (equal, but only
 * approximately), `below`, `ceiling` (the plan sets an upper limit where the Decision sets a lower one), or why the two
 * cannot be compared. `unstated` is a wage floor that the plan leaves to another text.
 */
export type Comparison =
  | { readonly kind: 'above' | 'equal' | 'about' | 'below' | 'ceiling' | 'unstated' }
  | { readonly kind: 'incomparable'; readonly why: Obstacle };

/** Compares a target with the national figure. */
export function compareQuantity(target: Target, requirement: Requirement): Comparison {
  const { quantity } = target;
  const floor = requirement.quantity;
  if (quantity === null) {
    return floor.kind === 'wage-floor' ? { kind: 'unstated' } : { kind: 'incomparable', why: 'measure' };
  }
  if (floor.kind === 'wage-floor') return compareAllowance(target, quantity, floor);
  const why = findObstacle(quantity, floor);
  if (why !== null) return { kind: 'incomparable', why };
  if (target.bound === 'at-most') return { kind: 'ceiling' };
  return { kind: compareNumbers(target, readFigure(quantity) - readFigure(floor)) };
}

/** The number that is compared: the lower end of a range or count, the percentage itself; 0 for a wage floor. */
export function readFigure(quantity: Quantity): number {
  if (quantity.kind === 'count') return quantity.min;
  return quantity.kind === 'wage-floor' ? (quantity.factor ?? 1) : quantity.value;
}

/** What keeps a figure from being compared with the national one; null when nothing does. */
function findObstacle(quantity: Quantity, floor: Quantity): Obstacle | null {
  if (quantity.kind === 'multiple' && floor.kind === 'growth') return 'ambiguous';
  if (quantity.kind !== floor.kind) return 'measure';
  if (quantity.kind !== 'growth' || floor.kind !== 'growth') return null;
  // A growth without a base year is read on the national one.
  return quantity.baseYear === null || quantity.baseYear === floor.baseYear ? null : 'base-year';
}

function compareNumbers(target: Target, difference: number): 'above' | 'equal' | 'about' | 'below' {
  if (difference < 0) return 'below';
  if (difference > 0) return 'above';
  if (target.nearly) return 'below';
  if (target.hedge === 'approximate') return 'about';
  return target.bound === 'more-than' ? 'above' : 'equal';
}
