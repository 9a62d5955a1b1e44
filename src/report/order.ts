import type { Finding } from '../model/finding.js';
import type { DocumentResult, RunView } from '../model/result.js';

/** Order of UTF-16 code units: the same on every machine, whatever its language settings. */
export function compareCodeUnits(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Path of a document result, with forward slashes. */
export function readPath(document: DocumentResult): string {
  return (document.kind === 'read' ? document.plan.path : document.path).replaceAll('\\', '/');
}

/** Whether the documents of a run are a plain list. */
function isList(documents: RunView['documents']): documents is readonly DocumentResult[] {
  return Array.isArray(documents);
}

/** How many documents of a run could not be read. */
export function countUnreadable({ documents }: RunView): number {
  return isList(documents) ? documents.filter(({ kind }) => kind === 'unreadable').length : documents.unreadable;
}

/** Documents by path. What is no list is in order already, and is not held whole. */
export function orderDocuments({ documents }: RunView): Iterable<DocumentResult> {
  if (!isList(documents)) return documents;
  return [...documents].sort((left, right) => compareCodeUnits(readPath(left), readPath(right)));
}

/** What a finding is known by in its document, whatever its line. */
export interface FindingKey {
  readonly ruleId: string;
  readonly subject: string | null;
  readonly period: string | null;
}

/** Findings of one line: by rule id, subject and period. */
export function compareFindingKeys(left: FindingKey, right: FindingKey): number {
  return (
    compareCodeUnits(left.ruleId, right.ruleId) ||
    compareCodeUnits(left.subject ?? '', right.subject ?? '') ||
    compareCodeUnits(left.period ?? '', right.period ?? '')
  );
}

/** Findings by line, then rule id, subject and period. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => left.at.line - right.at.line || compareFindingKeys(left, right));
}
