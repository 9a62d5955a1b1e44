import type { Language } from '../../model/vocabulary.js';
import type { ResultFile } from '../result-file.js';
import type { Comparison } from './comparison.js';

/** A comparison with everything that its printed forms say beside it. */
export interface ComparisonSource {
  readonly comparison: Comparison;
  readonly before: ResultFile;
  readonly after: ResultFile;
}

export interface ComparisonOptions {
  readonly lang: Language;
  /** Version of the tool that compares. */
  readonly version: string;
  /** Short name of an indicator in a table; the id itself for one that the baseline at hand does not know. */
  readonly nameIndicator: (id: string) => string;
}
