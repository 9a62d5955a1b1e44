import type { Baseline } from '../model/baseline.js';
import type { Plan } from '../model/plan.js';
import { completeDate } from './dates.js';
import { findPeriodOf } from './periods.js';

/**
 * The day a plan is judged as of, as an ISO date: the given one, else the plan's own date, else the latest date among
 * the documents it cites, but not before the first day of what it is made for. Null when the text gives nothing.
 */
export function readJudgingDate(plan: Plan, baseline: Baseline, asOf: string | undefined): string | null {
  if (asOf !== undefined) return completeDate(asOf);
  if (plan.identity.date !== null) return completeDate(plan.identity.date);
  const candidates = readCitedDates(plan, baseline);
  const start = readStartYear(plan, baseline);
  if (start !== null) candidates.push(`${start}-01-01`);
  return candidates.reduce<string | null>((latest, date) => (latest === null || date > latest ? date : latest), null);
}

function readCitedDates(plan: Plan, baseline: Baseline): string[] {
  return plan.citations.flatMap((citation) => {
    const known = baseline.documents.find((document) => document.id === citation.known);
    const date = citation.date ?? known?.date;
    return date === undefined ? [] : [completeDate(date)];
  });
}

function readStartYear(plan: Plan, baseline: Baseline): number | null {
  const { from, to } = plan.identity.horizon;
  if (from !== null) return from;
  return to === null ? null : (findPeriodOf(to, baseline.periods)?.from ?? null);
}
