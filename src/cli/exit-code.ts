import type { RunResult, SeverityCounts } from '../model/result.js';
import type { FailOn } from './options.js';

/** What decides the exit code of a check. */
export interface Outcome {
  readonly counts: RunResult['counts'];
  /** Some input could not be read, or gave no document. */
  readonly incomplete: boolean;
  readonly failOn: FailOn;
  /** Null for no limit. */
  readonly maxWarnings: number | null;
}

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
 * 0: nothing at or above `failOn`; 1: there is, or there are more than `maxWarnings` warnings; 2: the job could not be
 * done, because an input is unreadable or not one local plan was among the inputs. 2 outweighs 1.
 */
export function decideExitCode(outcome: Outcome): 0 | 1 | 2 {
  if (outcome.incomplete || outcome.counts.plans === 0) return 2;
  if (countFailing(outcome.counts, outcome.failOn) > 0) return 1;
  if (outcome.maxWarnings !== null && outcome.counts.warning > outcome.maxWarnings) return 1;
  return 0;
}
