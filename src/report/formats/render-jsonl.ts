import { escapeActive } from '../print-json.js';
import type { ListedRun } from './listed-run.js';

/** One line per document: the same object as in `documents` of the JSON result, by path. */
export function* renderJsonl(run: ListedRun): Iterable<string> {
  for (const document of run.objects()) yield `${escapeActive(JSON.stringify(document))}\n`;
}
