import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import { escapeActive } from '../print-json.js';
import { describeDocuments } from '../render-json.js';
import type { FormatOptions } from './list-findings.js';

/** One line per document: the same object as in `documents` of the JSON result, by path. */
export function renderJsonl(run: RunResult, baseline: Baseline, options: FormatOptions): string {
  return describeDocuments(run, baseline, options.lang)
    .map((document) => `${escapeActive(JSON.stringify(document))}\n`)
    .join('');
}
