import type { Located } from '../model/document.js';
import type { Finding, RuleId } from '../model/finding.js';
import type { CheckOptions, DocumentResult, FindingCounts, PlanResult } from '../model/result.js';

/** A result with the place of its document in the repository. */
export interface LocatedResult {
  readonly result: DocumentResult;
  /** Path relative to the folder of the registers, with forward slashes; null for standard input. */
  readonly path: string | null;
  /** Rules that are switched off for the document: nothing is known of what they would find. */
  readonly rulesOff?: readonly RuleId[];
}

/** A readable document of a run, with the findings it has so far. */
export type ReadResult = Extract<DocumentResult, { kind: 'read' }>;

/** Where something about the registers is shown. */
export interface Anchor {
  /** Path relative to the folder of the registers; empty for standard input. Anchors are chosen by it. */
  readonly path: string;
  /** The document's path as in the run. */
  readonly document: string;
  readonly at: Located;
}

/** A finding about the registers, to be added to a document of the run. */
export interface AddedFinding {
  /** The document's path as in the run. */
  readonly document: string;
  readonly finding: Finding;
}

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

/** The document as a place to say something at. */
export function anchorAt(result: ReadResult, path: string | null): Anchor {
  return { path: path ?? '', document: result.plan.path, at: placeOfDocument(result) };
}

/** The anchor that comes first by path; null without any. */
export function firstAnchor(...anchors: readonly (Anchor | null)[]): Anchor | null {
  return anchors.reduce((best, anchor) => {
    if (best === null || anchor === null) return best ?? anchor;
    return anchor.path < best.path ? anchor : best;
  }, null);
}

/** The document with other findings and the counts that follow: a waived or recorded finding counts for nothing. */
export function withFindings(result: ReadResult, findings: readonly Finding[]): ReadResult {
  return { ...result, findings, counts: countFindings(findings) };
}

function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, waived: 0, recorded: 0 };
  for (const { severity, waiver, debt } of findings) {
    if (waiver !== undefined) counts.waived += 1;
    else if (debt === 'recorded') counts.recorded += 1;
    else counts[severity] += 1;
  }
  return counts;
}

/** Findings about the registers in the severity that is configured, else their rule's own; those switched off are left out. */
export function applySeverities(findings: readonly Finding[], severities: CheckOptions['severities']): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.ruleId] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** The document with findings about the registers added. */
export function addFindings(result: ReadResult, added: readonly Finding[]): ReadResult {
  return added.length === 0 ? result : withFindings(result, [...result.findings, ...added]);
}
