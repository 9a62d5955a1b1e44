/** Comparing two results and printing what came of it: loaded for `compare` alone. */
import type { ComparisonSource } from './comparison-source.js';
import { renderComparisonJson } from './render-comparison-json.js';
import { renderComparisonMarkdown } from './render-comparison-markdown.js';
import { type PrettyComparisonOptions, renderComparisonPretty } from './render-comparison-pretty.js';

export { compareResults } from './compare-results.js';

export type ComparisonFormat = 'pretty' | 'json' | 'markdown';

const RENDERERS: Readonly<
  Record<ComparisonFormat, (source: ComparisonSource, options: PrettyComparisonOptions) => string>
> = {
  pretty: renderComparisonPretty,
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
};

/** A comparison in one of its forms. */
export function renderComparison(
  format: ComparisonFormat,
  source: ComparisonSource,
  options: PrettyComparisonOptions,
): string {
  return RENDERERS[format](source, options);
}
