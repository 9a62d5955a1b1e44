import type { Located } from '../../model/document.js';
import type { Identity } from '../../model/plan.js';
import type { RunNotes, RunResult } from '../../model/result.js';
import type { Language, Severity } from '../../model/vocabulary.js';
import type { Waiver } from '../../model/waiver.js';

/** What of a finding decides whether it makes the exit code 1. */
export interface JudgedFinding {
  readonly severity: Severity;
  readonly waiver?: object | undefined;
  readonly debt?: string | undefined;
}

/** What the formats for programs are made with. */
export interface FormatOptions {
  readonly lang: Language;
  /** Of the tool that made the result. */
  readonly version: string;
  /** Whether a finding makes the exit code 1. */
  readonly fails: (finding: JudgedFinding) => boolean;
}

/**
 * A result as the formats for programs need it, whether its documents were checked just now or come from the JSON of other
 * runs. Documents are given as often as they are asked for, so that no format has to hold them all.
 */
export interface ListedRun {
  readonly counts: RunResult['counts'];
  /** How many documents could not be read. */
  readonly unreadable: number;
  readonly interrupted?: NonNullable<RunNotes['interrupted']>;
  readonly rulesOff?: NonNullable<RunNotes['rulesOff']>;
  /** Number of the baseline, "112/QĐ-TTg". */
  readonly baseline: string;
  /** By path. */
  readonly documents: () => Iterable<OutlinedDocument>;
  /** The entries of `documents` in the JSON result, by path. */
  readonly objects: () => Iterable<unknown>;
}

/** A document with what of its findings needs no words. */
export interface OutlinedDocument {
  /** With forward slashes. */
  readonly path: string;
  readonly kind: 'local-plan' | 'not-a-plan' | 'unreadable';
  /** Why it could not be read and what to do; null when it could. */
  readonly problem: string | null;
  /** In no certain order. */
  readonly findings: readonly OutlinedFinding[];
  /** The document with its findings in full. */
  readonly list: () => ListedDocument;
}

export interface OutlinedFinding {
  readonly severity: Severity;
  readonly waived: boolean;
  /** It makes the exit code 1. */
  readonly fails: boolean;
}

export interface ListedDocument {
  readonly path: string;
  readonly kind: OutlinedDocument['kind'];
  readonly problem: string | null;
  /** Null for a document that could not be read. */
  readonly identity: Identity | null;
  /** Whether its lines are those of the file itself, as an editor or a code host shows them. */
  readonly fileLines: boolean;
  /** What is compared falls short of the national document somewhere, whatever is found. */
  readonly fallsShort: boolean;
  /** In the order of the text. */
  readonly findings: readonly ListedFinding[];
}

/** A finding with everything a program wants to know of it. All texts but `at.quote` are one line and safe to print. */
export interface ListedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly subject: string | null;
  readonly period: string | null;
  readonly clause: string | null;
  readonly at: Located;
  readonly title: string;
  /** The whole message. */
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
  readonly fix: string;
  readonly fingerprint: string;
  /** Null where nobody answered for it. */
  readonly waiver: Waiver | null;
  /** `recorded`, `worse` or `new`; null where no debts are recorded. */
  readonly debt: string | null;
  readonly fails: boolean;
}

/** What a finding counts for. */
export function outlineFinding(finding: JudgedFinding, { fails }: FormatOptions): OutlinedFinding {
  const waived = finding.waiver !== undefined;
  return { severity: finding.severity, waived, fails: !waived && fails(finding) };
}

/** Every document in full, one at a time. */
export function* listAll(run: ListedRun): Iterable<ListedDocument> {
  for (const document of run.documents()) yield document.list();
}
