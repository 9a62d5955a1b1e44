import type { Baseline } from '../model/baseline.js';
import type { Plan } from '../model/plan.js';
import { completeDate, completeDateLate } from './dates.js';
import { findPeriodOf } from './periods.js';

/**
 * The day a plan is judged as of, as an ISO date: the given one, else the plan's own date, else the latest date among
 * the documents it cites, but not before the first day of what it is made for. Null when the text gives nothing.
 * A date with blanks is the first day it may mean, but no day before the newest document the plan cites.
 */
export function readJudgingDate(plan: Plan, baseline: Baseline, asOf: string | undefined): string | null {
  if (asOf !== undefined) return completeDate(asOf);
  const { date } = plan.identity;
  if (date !== null && !isPartial(date)) return date;
  const candidates = readCitedDates(plan, baseline);
  const start = readStartYear(plan, baseline);
  if (date !== null) candidates.push(completeDate(date));
  else if (start !== null) candidates.push(`${start}-01-01`);
  return candidates.reduce<string | null>((latest, each) => (latest === null || each > latest ? each : latest), null);
}

/** The last day a plan may be of, when blanks in its date leave more than the judging date open; null otherwise. */
export function readLatestDay(plan: Plan, judgedOn: string | null, asOf: string | undefined): string | null {
  const { date } = plan.identity;
  if (asOf !== undefined || judgedOn === null || date === null || !isPartial(date)) return null;
  const last = completeDateLate(date);
  return last > judgedOn ? last : null;
}

function isPartial(date: string): boolean {
  return date.length < 'yyyy-mm-dd'.length;
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
