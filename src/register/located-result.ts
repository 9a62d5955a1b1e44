import type { Located } from '../model/document.js';
import type { Finding } from '../model/finding.js';
import type { CheckOptions, DocumentResult, FindingCounts, PlanResult } from '../model/result.js';

/** A result with the place of its document in the repository. */
export interface LocatedResult {
  readonly result: DocumentResult;
  /** Path relative to the folder of the registers, with forward slashes; null for standard input. */
  readonly path: string | null;
}

/** A readable document of a run, with the findings it has so far. */
export type ReadResult = Extract<DocumentResult, { kind: 'read' }>;

/** Where what is said about a document as a whole is shown: its title, else its first line. */
export function placeOfDocument({ plan }: PlanResult): Located {
  const { quote, line, column, endLine, paragraph, cell, page } = plan.anchors.title ?? plan.anchors.start;
  return {
    quote,
    line,
    column,
    endLine,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(cell === undefined ? {} : { cell }),
    ...(page === undefined ? {} : { page }),
  };
}

/** The document with other findings and the counts that follow: a waived or recorded finding counts for nothing. */
export function withFindings(result: ReadResult, findings: readonly Finding[]): ReadResult {
  return { ...result, findings, counts: countFindings(findings) };
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0, recorded: 0 };
  for (const { severity, waiver, debt } of findings) {
    if (waiver !== undefined) counts.waived += 1;
    else if (debt === 'recorded') counts.recorded += 1;
    else counts[severity] += 1;
  }
  return counts;
}

/** Severity of a finding about the registers: the configured one, else the rule's own; null when it is switched off. */
export function decideSeverity(finding: Finding, severities: CheckOptions['severities']): Finding | null {
  const severity = severities[finding.ruleId] ?? finding.severity;
  return severity === 'off' ? null : { ...finding, severity };
}

/** Adds findings about the registers to the documents they are shown at; `at` counts documents. */
export function addFindings(
  documents: readonly LocatedResult[],
  added: readonly { readonly at: number; readonly finding: Finding }[],
  severities: CheckOptions['severities'],
): LocatedResult[] {
  return documents.map((located, index) => {
    const own = added.flatMap(({ at, finding }) => (at === index ? (decideSeverity(finding, severities) ?? []) : []));
    if (own.length === 0 || located.result.kind !== 'read') return located;
    return { ...located, result: withFindings(located.result, [...located.result.findings, ...own]) };
  });
}
