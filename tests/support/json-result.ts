import type { RunResult } from '../../src/model/result.js';
import type { Language } from '../../src/model/vocabulary.js';
import { renderJson } from '../../src/report/render-json.js';
import { parseResult } from '../../src/results/read-result.js';
import type { RawResult } from '../../src/results/result-file.js';
import { BASELINE } from './result-builder.js';

/** A run as `--format json` prints it. */
export function makeJson(run: RunResult, lang: Language = 'vi', version = '9.8.7'): string {
  return [...renderJson(run, BASELINE, { lang, version })].join('');
}

/** A run as it is read again from what `--format json` prints. */
export function makeRaw(run: RunResult, lang: Language = 'vi', version = '9.8.7'): RawResult {
  return parseResult(new TextEncoder().encode(makeJson(run, lang, version)), 'result.json').raw;
}
