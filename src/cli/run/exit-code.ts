import type { RunResult, SeverityCounts } from '../../model/result.js';
import type { JudgedFinding } from '../../report/formats/listed-run.js';
import type { FailOn } from '../options.js';

/** What decides the exit code of a check. */
export interface Outcome {
  readonly counts: RunResult['counts'];
  /** Some input could not be read, or gave no document. */
  readonly incomplete: boolean;
  /** --since or --shard left no local plan, but the inputs hold one. */
  readonly planElsewhere?: boolean;
  readonly failOn: FailOn;
  /** Null for no limit. */
  readonly maxWarnings: number | null;
}

/** Ctrl-C: 128 and the number of the signal, as shells have it. */
export const INTERRUPTED = 130;

function countFailing(counts: SeverityCounts, failOn: FailOn): number {
  switch (failOn) {
    case 'never':
      return 0;
    case 'error':
      return counts.error;
    case 'warning':
      return counts.error + counts.warning;
    case 'info':
      return counts.error + counts.warning + counts.info;
  }
}

/**
 * Whether one finding makes the exit code 1: by its severity, or as one of too many warnings. What was answered for or is
 * recorded as a debt does not.
 */
export function isFailing(
  finding: JudgedFinding,
  counts: SeverityCounts,
  { failOn, maxWarnings }: Pick<Outcome, 'failOn' | 'maxWarnings'>,
): boolean {
  if (finding.waiver !== undefined || finding.debt === 'recorded') return false;
  const one = { error: 0, warning: 0, info: 0, [finding.severity]: 1 };
  return (
    countFailing(one, failOn) > 0 || (finding.severity === 'warning' && counts.warning > (maxWarnings ?? Infinity))
  );
}

/**
 * 0: nothing at or above `failOn`; 1: there is, or there are more than `maxWarnings` warnings; 2: the job could not be
 * done, because an input is unreadable or not one local plan was among the inputs, those left out by --since and --shard
 * included. 2 outweighs 1.
 */
export function decideExitCode(outcome: Outcome): 0 | 1 | 2 {
  if (outcome.incomplete || (outcome.counts.plans === 0 && outcome.planElsewhere !== true)) return 2;
  if (countFailing(outcome.counts, outcome.failOn) > 0) return 1;
  if (outcome.maxWarnings !== null && outcome.counts.warning > outcome.maxWarnings) return 1;
  return 0;
}
