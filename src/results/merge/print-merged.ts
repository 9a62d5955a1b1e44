import { printJsonList } from '../../report/print-json.js';
import type { MergedResult } from './merge-results.js';

/** A merged result as `--format json` prints it, piece by piece. */
export function printMerged({ head, documents }: MergedResult): Iterable<string> {
  return printJsonList(head, ['documents'], documents);
}
