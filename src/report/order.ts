import type { Finding } from '../model/finding.js';
import type { DocumentResult, RunResult } from '../model/result.js';

/** Order of UTF-16 code units: the same on every machine, whatever its language settings. */
export function compareCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Path of a document result, with forward slashes. */
export function readPath(document: DocumentResult): string {
  return (document.kind === 'read' ? document.plan.path : document.path).replaceAll('\\', '/');
}

/** Documents by path. */
export function orderDocuments(run: RunResult): DocumentResult[] {
  return [...run.documents].sort((left, right) => compareCodeUnits(readPath(left), readPath(right)));
}

/** Findings by line, then rule id, subject and period. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (left, right) =>
      left.at.line - right.at.line ||
      compareCodeUnits(left.ruleId, right.ruleId) ||
      compareCodeUnits(left.subject ?? '', right.subject ?? '') ||
      compareCodeUnits(left.period ?? '', right.period ?? ''),
  );
}
