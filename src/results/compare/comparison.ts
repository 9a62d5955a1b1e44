import type { Severity } from '../../model/vocabulary.js';
import type { RawAssessment, RawDocument, RawFinding } from '../result-file.js';

/** What became of a finding. Only `new` and `worse` count against the later result. */
export const FINDING_CHANGES = [
  'new',
  'worse',
  'fixed',
  'better',
  /** Other facts that no order tells apart. */
  'changed',
  /** Answered for by a waiver, and no longer so. */
  'waived',
  'unwaived',
  /** Recorded as a debt, and no longer so. */
  'recorded',
  'unrecorded',
  /** Its document is no longer there or no longer judged: nobody can tell whether it is fixed. */
  'gone',
] as const;
export type FindingChange = (typeof FINDING_CHANGES)[number];

export const ASSESSMENT_CHANGES = ['worse', 'better', 'changed'] as const;
/** What became of an assessment. `changed`: verdicts or figures that no order tells apart. */
export type AssessmentChange = (typeof ASSESSMENT_CHANGES)[number];

/** What became of a document as a whole. */
export const DOCUMENT_CHANGES = [
  /** Read on both sides, as a document of the same kind: its findings are compared one by one. */
  'compared',
  'added',
  'removed',
  'became-readable',
  'became-unreadable',
  'still-unreadable',
  'became-plan',
  'became-no-plan',
  /** On one side only, where the other side checked a part of its documents. */
  'not-compared',
] as const;
export type DocumentChange = (typeof DOCUMENT_CHANGES)[number];

/** Two states of one thing; null where it was not or is no longer there. */
export interface Sides<T> {
  readonly before: T | null;
  readonly after: T | null;
}

export interface FindingComparison extends Sides<RawFinding> {
  readonly change: FindingChange;
}

export interface AssessmentComparison extends Sides<RawAssessment> {
  readonly change: AssessmentChange;
}

export interface DocumentComparison extends Sides<RawDocument> {
  /** The later path; the earlier one where the document is gone. */
  readonly path: string;
  readonly change: DocumentChange;
  /** Without those that are unchanged; what counts most first, the graver first, then by line. */
  readonly findings: readonly FindingComparison[];
  /** Without those that are unchanged; in the order of the result. */
  readonly assessments: readonly AssessmentComparison[];
  readonly unchanged: { readonly findings: number; readonly assessments: number };
}

/** What stands in the way of taking every change for one of the plan. */
export type Notice =
  | ({ readonly kind: 'tool-version' } & Record<'before' | 'after', string>)
  /** Documents judged as of different days; `path` is the first of them. */
  | ({ readonly kind: 'judged-on'; readonly documents: number; readonly path: string } & Record<
      'before' | 'after',
      string | null
    >)
  /** One side checked a part of its documents (`--since`, `--shard`, stopped), or could not look into all inputs. */
  | { readonly kind: 'partial'; readonly side: 'before' | 'after' }
  /** Rules that were switched off on one side: their findings come and go with the switch. */
  | { readonly kind: 'rules-off'; readonly side: 'before' | 'after'; readonly rules: readonly string[] }
  /** The sides word the same findings differently, so that their texts are not compared. */
  | { readonly kind: 'wording' };

export type SeverityTally = Readonly<Record<Severity, number>>;

/** How a later result stands to an earlier one. */
export interface Comparison {
  /** By path, in code-unit order. */
  readonly documents: readonly DocumentComparison[];
  readonly notices: readonly Notice[];
  readonly counts: {
    readonly documents: Readonly<Record<DocumentChange, number>>;
    readonly findings: Readonly<Record<FindingChange, SeverityTally>>;
    readonly assessments: Readonly<Record<AssessmentChange, number>>;
    readonly unchanged: { readonly documents: number; readonly findings: number; readonly assessments: number };
  };
}

/** Whether there is anything to say of a document. */
export function isChanged({ change, findings, assessments, before, after }: DocumentComparison): boolean {
  const same = change === 'compared' || change === 'still-unreadable';
  return !same || findings.length > 0 || assessments.length > 0 || before?.path !== after?.path;
}
