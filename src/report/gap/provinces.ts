import type { Baseline } from '../../model/baseline.js';
import type { Plan } from '../../model/plan.js';
import { quoteSafely, sanitise } from '../sanitise.js';

const NAME = 80;
const PROVINCE = /(?<!\p{L})tỉnh \p{Lu}\p{L}*(?:[ -]\p{Lu}\p{L}*){0,4}/u;

/** Provinces by the number of their plan; a number that several provinces gave out tells nothing. */
export function listProvinces(plans: readonly Plan[]): ReadonlyMap<string, string> {
  const provinces = new Map<string, string>();
  for (const { identity } of plans) {
    const { level, place, number } = identity;
    if (level !== 'province' || place === null || number === null) continue;
    const known = provinces.get(number);
    provinces.set(number, known === undefined || known === place ? place : '');
  }
  return provinces;
}

/** The province of a plan: its own place, one its texts name, or the one whose plan it cites; empty when none is known. */
export function readProvince(plan: Plan, baseline: Baseline, provinces: ReadonlyMap<string, string>): string {
  const { level, place, issuer, title } = plan.identity;
  if (level === 'province' && place !== null) return quoteSafely(place, NAME);
  for (const text of [issuer, title, plan.parentPlan?.quote].map((each) => sanitise(each ?? ''))) {
    const named = PROVINCE.exec(text)?.[0];
    if (named !== undefined) return named;
    const city = baseline.provinces.find(
      ({ name, type }) => type === 'thành phố' && text.includes(`thành phố ${name}`),
    );
    if (city !== undefined) return `thành phố ${city.name}`;
  }
  return quoteSafely(provinces.get(plan.parentPlan?.number ?? '') ?? '', NAME);
}
