import type { Finding } from './finding.js';
import type { Plan } from './plan.js';
import type { Bound, Quantity } from './quantity.js';
import type { Grade, IndicatorId, Qualifier, Severity, Verdict } from './vocabulary.js';

/** An indicator in one national period: what is asked, what the plan says, how the two compare. */
export interface Assessment {
  readonly indicator: IndicatorId;
  /** "2026-2030". */
  readonly period: string;
  readonly verdict: Verdict;
  readonly expected: { readonly quantity: Quantity; readonly bound: Bound };
  /** The deciding target's figure; null when there is none. */
  readonly actual: { readonly quantity: Quantity | null; readonly bound: Bound; readonly wording: string } | null;
  /** The deciding target first, then the sub-groups shown apart. */
  readonly targetIds: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  /** Orientation value for the plan's last year, for an interim target; null otherwise. */
  readonly path: { readonly year: number; readonly value: number } | null;
  readonly grade: Grade;
  readonly existence: Grade;
  readonly clause: string;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Findings that count, by severity, and those that do not: answered for by a waiver, or recorded as a debt. */
export interface FindingCounts extends SeverityCounts {
  readonly waived: number;
  readonly recorded: number;
}

/** Everything the tool says about one document that could be read. */
export interface PlanResult {
  readonly plan: Plan;
  /** The day the plan was judged as of; null when nothing in the text gives one. */
  readonly judgedOn: string | null;
  readonly assessments: readonly Assessment[];
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
}

/** A document that could not be read. */
export interface UnreadableDocument {
  readonly path: string;
  readonly reason: UnreadableReason;
  /** Detail for the message, such as the system's error code, a size or a byte offset. */
  readonly detail: string | null;
}

export const UNREADABLE_REASONS = [
  'not-found',
  'not-permitted',
  'not-a-file',
  'empty',
  'binary',
  'too-large',
  'encoding',
  'unsupported-format',
  'io',
  // The ending promises another format than the content is.
  'ending-mismatch',
  // Protected by a password.
  'encrypted',
  // Cut off or broken, so that its parts cannot be found.
  'damaged',
  // Pictures of pages without text: a scan.
  'no-text',
  // Text that is no possible Vietnamese: a font without Unicode, a broken conversion.
  'garbled',
  // Beyond a limit of unpacking or nesting.
  'too-complex',
  // Needs a program that is not installed.
  'no-converter',
  // The program that converts the file failed.
  'conversion-failed',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export type DocumentResult =
  | ({ readonly kind: 'read' } & PlanResult)
  | ({ readonly kind: 'unreadable' } & UnreadableDocument);

export interface RunResult {
  readonly documents: readonly DocumentResult[];
  readonly counts: FindingCounts & { readonly documents: number; readonly plans: number };
}

export interface CheckOptions {
  /** ISO date to judge the plan as of, instead of its own date. */
  readonly asOf?: string;
  readonly level?: 'province' | 'district' | 'commune';
  readonly horizon?: { readonly from: number | null; readonly to: number };
  /** The plan's place, "xã Lâm Thượng". */
  readonly place?: string;
  /** Number of the plan above this one: only citing it counts as naming the plan above. */
  readonly parentPlan?: string;
  /** How an interim value is judged. */
  readonly annualPolicy: 'path' | 'previous-floor' | 'off';
  /** The file came from a folder or glob rather than being named. */
  readonly scanned: boolean;
  /** Severities that replace a rule's own; `off` drops its findings. */
  readonly severities: Readonly<Partial<Record<Finding['ruleId'], Severity | 'off'>>>;
}
