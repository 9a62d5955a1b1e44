import type { Baseline } from '../model/baseline.js';
import type { Claim } from './claim.js';

/** Claims of one indicator with a year each ("năm 2025 đạt 60%, năm 2028 đạt 80% và năm 2030 đạt 90%") belong together. */
export function groupMilestones(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    const continues =
      last !== undefined &&
      (claim.inherited || last.inherited) &&
      last.indicator === claim.indicator &&
      claim.years?.to != null &&
      last.years?.to != null &&
      claim.years.to > last.years.to;
    if (continues) open?.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** Milestones of different national periods are targets of their own; inside one period the last counts. */
export function splitByPeriod(claims: readonly Claim[], baseline: Baseline): Claim[][] {
  if (claims.length < 2) return [[...claims]];
  const parts: { period: string; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const year = claim.years?.to ?? 0;
    const period =
      baseline.periods.find((candidate) => year >= candidate.from && year <= candidate.to)?.id ?? String(year);
    const open = parts[parts.length - 1];
    if (open?.period === period) open.claims.push(claim);
    else parts.push({ period, claims: [claim] });
  }
  return parts.map((part) => part.claims);
}
