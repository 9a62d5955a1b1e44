import type { Baseline } from '../../src/model/baseline.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';

/** The built-in baseline, loaded once for all tests of a file. */
export const PACK: Baseline = loadBuiltInBaseline();
