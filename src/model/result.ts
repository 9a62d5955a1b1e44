import type { Finding } from './finding.js';
import type { Plan } from './plan.js';
import type { Bound, Quantity } from './quantity.js';
import type { Grade, IndicatorId, Language, Qualifier, Severity, Verdict } from './vocabulary.js';

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
  /** Last day the plan may be of; absent unless its date has blanks that leave later days open. */
  readonly judgedUntil?: string;
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

export interface RunResult extends RunNotes {
  readonly documents: readonly DocumentResult[];
  readonly counts: FindingCounts & { readonly documents: number; readonly plans: number };
}

/** Documents by path in code-unit order, given as often as they are asked for without being held all at once. */
export interface OrderedDocuments extends Iterable<DocumentResult> {
  readonly length: number;
  /** How many of them could not be read. */
  readonly unreadable: number;
}

/** A run as it is written: its documents as a list in any order, or one at a time. */
export interface RunView extends Omit<RunResult, 'documents'> {
  readonly documents: readonly DocumentResult[] | OrderedDocuments;
}

/** What a run has to say beside its documents; absent where there is nothing. */
export interface RunNotes {
  /** It was stopped after `checked` of `total` documents. */
  readonly interrupted?: { readonly checked: number; readonly total: number };
  /** Inputs that gave no document. */
  readonly problems?: readonly InputProblem[];
  /** Rules that the configuration switched off for documents of the run, by id. */
  readonly rulesOff?: readonly RuleOff[];
  /** What `--since` left of the inputs. */
  readonly selection?: RunSelection;
  /** The part of a run that this one is, with what the whole can only be told from all parts. */
  readonly shard?: RunShard;
}

/** An input that gave no document: a folder or glob without any, or a folder that cannot be listed (`code` of the system). */
export type InputProblem =
  | { readonly kind: 'empty-folder' | 'empty-glob'; readonly path: string }
  | { readonly kind: 'closed-folder'; readonly path: string; readonly code: string };

export interface RuleOff {
  readonly ruleId: string;
  /** How many of the documents that could be read. */
  readonly documents: number;
}

export interface RunSelection {
  /** The git reference. */
  readonly since: string;
  /** Documents of all inputs. */
  readonly documents: number;
  /** Those among them that changed; all of them where `because` names a file. */
  readonly selected: number;
  /** The changed configuration, register or pack file for which all documents are checked; null for none. */
  readonly because: string | null;
  /** Whether a local plan is among the documents left out; null where nobody looked, because there is one among those checked. */
  readonly holdsPlan: boolean | null;
}

export interface RunShard {
  readonly index: number;
  readonly count: number;
  /** Whether the unfiltered inputs hold a local plan; null where this part holds one itself and nobody looked further. */
  readonly holdsPlan: boolean | null;
  /** The language of the messages. */
  readonly lang: Language;
  /** What this part knows of waivers and debts, for `merge`; null without such files. */
  readonly registers: object | null;
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
