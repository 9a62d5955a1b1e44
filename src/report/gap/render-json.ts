import { printJson } from '../print-json.js';
import type { GapReport } from './model.js';

/** The report itself, for programs. Keys are only ever added while `schemaVersion` is "1". */
export function renderGapJson(report: GapReport): string {
  return printJson({ schemaVersion: '1', ...report });
}
