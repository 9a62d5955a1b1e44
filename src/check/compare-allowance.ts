import type { Target } from '../model/plan.js';
import type { Quantity } from '../model/quantity.js';
import type { Comparison } from './compare-quantity.js';

type WageFloor = Extract<Quantity, { kind: 'wage-floor' }>;

/** Compares an allowance with the wage it must at least equal. */
export function compareAllowance(target: Target, quantity: Quantity, floor: WageFloor): Comparison {
  if (quantity.kind !== 'wage-floor') return { kind: 'incomparable', why: 'amount' };
  if (quantity.reference === null) return { kind: 'incomparable', why: 'amount' };
  const wage = rankWage(quantity.reference, floor.reference);
  if (wage === 'other') return { kind: 'incomparable', why: 'measure' };
  if (target.bound === 'at-most') return { kind: 'ceiling' };
  const factor = quantity.factor ?? 1;
  if (factor < (floor.factor ?? 1) || (target.nearly && wage === 'same')) return { kind: 'below' };
  if (wage === 'higher' || factor > (floor.factor ?? 1) || target.bound === 'more-than') return { kind: 'above' };
  return { kind: target.hedge === 'approximate' ? 'about' : 'equal' };
}

/** Whether the allowance is tied to the very wage the Decision names. */
export function isSameWage(reference: string, floor: string | null): boolean {
  return floor !== null && foldWage(reference) === foldWage(floor);
}

/**
 * The Decision says "lương cơ bản", a term no wage decree defines: base pay and the general minimum wage are what
 * plans put for it, and the regional minimum wage (Labour Code) stands above both.
 */
function rankWage(reference: string, floor: string | null): 'same' | 'higher' | 'other' {
  if (isSameWage(reference, floor)) return 'same';
  const wage = foldWage(reference);
  if (/tối thiểu (?:theo )?vùng/u.test(wage)) return 'higher';
  return /cơ sở|cơ bản|tối thiểu/u.test(wage) ? 'same' : 'other';
}

function foldWage(wage: string): string {
  return wage.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').replace(/^mức /u, '').trim();
}
