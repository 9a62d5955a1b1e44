import type { Baseline } from '../model/baseline.js';
import type { RunResult } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';

export interface ReportOptions {
  readonly format: 'pretty' | 'json';
  readonly lang: Language;
  /** Version named in JSON. */
  readonly version: string;
  /** Colour and width of the pretty format; no colour and 80 columns when absent. */
  readonly color?: boolean;
  readonly width?: number;
}

/** A run as text in one of the formats. Only the chosen renderer is loaded. */
export async function renderReport(run: RunResult, baseline: Baseline, options: ReportOptions): Promise<string> {
  const { format, lang, version, color = false, width = 80 } = options;
  if (format === 'json') {
    const { renderJson } = await import('./render-json.js');
    return join(renderJson(run, baseline, { lang, version }));
  }
  const { renderPretty } = await import('./render-pretty.js');
  return join(renderPretty(run, baseline, { lang, color, width, quiet: null }));
}

function join(pieces: Iterable<string>): string {
  return [...pieces].join('');
}
