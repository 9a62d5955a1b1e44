import { describe, expect, it } from 'vitest';
import type { FailOn } from '../../../../src/cli/options.js';
import { decideExitCode } from '../../../../src/cli/run/exit-code.js';

interface Row {
  readonly plans?: number;
  readonly found?: readonly [error: number, warning: number, info: number];
  readonly incomplete?: boolean;
  readonly failOn?: FailOn;
  readonly maxWarnings?: number;
  readonly code: 0 | 1 | 2;
}

const ROWS: readonly Row[] = [
  { code: 0 },
  { found: [0, 3, 3], code: 0 },
  { found: [1, 0, 0], code: 1 },
  { found: [1, 0, 0], failOn: 'never', code: 0 },
  { found: [0, 1, 0], failOn: 'warning', code: 1 },
  { found: [1, 0, 0], failOn: 'warning', code: 1 },
  { found: [0, 0, 1], failOn: 'warning', code: 0 },
  { found: [0, 0, 1], failOn: 'info', code: 1 },
  { found: [0, 0, 0], failOn: 'info', code: 0 },
  { found: [0, 2, 0], maxWarnings: 2, code: 0 },
  { found: [0, 3, 0], maxWarnings: 2, code: 1 },
  { found: [0, 1, 0], maxWarnings: 0, code: 1 },
  { found: [0, 3, 0], maxWarnings: 2, failOn: 'never', code: 1 },
  { incomplete: true, code: 2 },
  { incomplete: true, found: [5, 0, 0], code: 2 },
  { incomplete: true, failOn: 'never', code: 2 },
  { plans: 0, code: 2 },
  { plans: 0, found: [0, 1, 0], failOn: 'warning', code: 2 },
  { plans: 0, failOn: 'never', code: 2 },
];

describe('decideExitCode', () => {
  it.each(ROWS)('%j', ({ plans = 1, found = [0, 0, 0], incomplete = false, failOn = 'error', maxWarnings, code }) => {
    const [error, warning, info] = found;
    const counts = { documents: 2, plans, error, warning, info, waived: 0, recorded: 0 };
    expect(decideExitCode({ counts, incomplete, failOn, maxWarnings: maxWarnings ?? null })).toBe(code);
  });
});
