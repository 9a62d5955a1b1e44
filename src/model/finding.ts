import type { Encoding, Located, Place, ReadingNotes, SourceFormat } from './document.js';
import type { NotAPlanReason, Part } from './plan.js';
import type { Bound, Quantity } from './quantity.js';
import type { BodyKey, FundingKind, IndicatorId, Severity, TaskGroup } from './vocabulary.js';
import type { DebtState, Waiver } from './waiver.js';

/** A figure as a plan states it, for messages. */
export interface Figure {
  readonly quantity: Quantity | null;
  readonly bound: Bound;
  /** The plan's own words, "khoảng 60%". */
  readonly wording: string;
  /** The words soften the figure; absent where they do not. */
  readonly hedged?: boolean;
}

/**
 * What each rule reports: facts only, never prose. `indicator` + `period` name the requirement; its figure, clause and
 * grade are looked up in the baseline when the finding is put into words.
 */
export interface FindingData {
  'target-missing': {
    readonly indicator: IndicatorId;
    readonly period: string;
    /** The figure stands outside the objectives. */
    readonly elsewhere: (Figure & Place) | null;
  };
  'target-weaker': { readonly indicator: IndicatorId; readonly period: string; readonly actual: Figure };
  'target-hedged': {
    readonly indicator: IndicatorId;
    readonly period: string;
    readonly actual: Figure;
    readonly word: string;
  };
  'target-incomparable': {
    readonly indicator: IndicatorId;
    readonly period: string;
    readonly actual: Figure;
    /** What stands in the way of a comparison. */
    readonly why: 'measure' | 'base-year' | 'amount' | 'ambiguous';
  };
  'target-behind-path': {
    readonly indicator: IndicatorId;
    readonly period: string;
    readonly actual: Figure;
    readonly year: number;
    readonly path: number;
    /** Below what the previous period already demanded. */
    readonly belowPrevious: boolean;
  };
  'scope-narrowed': {
    readonly indicator: IndicatorId;
    readonly period: string;
    /** Group ids, in the pack's order. */
    readonly groups: readonly string[];
    /** Where else in the plan a dropped group is served. */
    readonly elsewhere: readonly ({ readonly group: string } & Place)[];
  };
  'condition-missing': { readonly indicator: IndicatorId; readonly period: string };
  'allowance-reference': { readonly indicator: 'allowance-floor'; readonly period: string; readonly actual: Figure };
  'base-figure-missing': { readonly indicator: IndicatorId; readonly period: string; readonly actual: Figure };
  'targets-section-missing': {
    /** Whether there is an objectives section at all. */
    readonly section: boolean;
    readonly periods: readonly string[];
  };
  'funding-missing': {
    readonly kind: FundingKind;
    /** False when the plan has no funding section at all. */
    readonly section: boolean;
  };
  'funding-conditional': { readonly kind: FundingKind; readonly word: string };
  'contributions-unsourced': { readonly indicator: IndicatorId; readonly period: string };
  'lead-missing': { readonly key: BodyKey };
  'body-missing': { readonly key: BodyKey };
  'body-collective': {
    readonly keys: readonly BodyKey[];
    readonly name: string;
    /** Number of the plan whose assignment the collective entry refers to. */
    readonly refersTo: string | null;
  };
  'body-outdated': {
    readonly key: BodyKey;
    readonly name: string;
    readonly successor: { readonly key: BodyKey; readonly name: string };
    /** Day of the change. */
    readonly changed: string;
    /** The name was right on the plan's date and changed later, or within the days of grace. */
    readonly later: boolean;
  };
  'citation-missing': { readonly number: string };
  'citation-malformed': { readonly number: string; readonly correct: string; readonly basis: boolean };
  'parent-plan-not-cited': Record<never, never>;
  'decree-110-not-cited': { readonly number: string };
  'task-group-missing': { readonly group: TaskGroup };
  'target-unowned': { readonly indicator: IndicatorId };
  'reporting-missing': Record<never, never>;
  'document-draft': { readonly blank: readonly ('number' | 'date')[] };
  'document-truncated': { readonly lost: readonly Part[] };
  'not-a-local-plan': { readonly reason: NotAPlanReason };
  'encoding-detected': { readonly encoding: Encoding };
  'numbering-lost': { readonly format: SourceFormat };
  /** Paragraphs with text the author deleted (tracked), struck out or hid. */
  'text-set-aside': ReadingNotes['setAside'];
  /** A waiver that nothing answers to: no such finding, or no such document. */
  'waiver-unused': WaiverReference & { readonly why: 'no-finding' | 'no-document' };
  /** `open`: what it covered is still found. */
  'waiver-expired': WaiverReference & { readonly until: string; readonly open: boolean };
  /**
   * A recorded debt that is found no more, or with a better value (`improved`); `rule` null when its document is gone, with
   * all `entries` of it.
   */
  'debt-fixed': {
    readonly file: string;
    readonly document: string;
    readonly rule: RuleId | null;
    readonly entries: number;
    readonly improved: boolean;
  };
}

/** A waiver's entry in its file: the file as shown, the number of the entry (1-based) and its line. */
export interface WaiverReference {
  readonly file: string;
  readonly entry: number;
  readonly line: number;
  readonly rule: RuleId;
  /** Path or glob as the entry has it. */
  readonly document: string;
}

export type RuleId = keyof FindingData;

/** What is found about a repository's own registers, not about a plan. */
export type RegisterRuleId = 'waiver-unused' | 'waiver-expired' | 'debt-fixed';

/** What a plan can be found to do. */
export type PlanRuleId = Exclude<RuleId, RegisterRuleId>;

/** A finding of one rule. `Finding` without a type argument is the union over all rules. */
export type FindingOf<R extends RuleId> = {
  readonly ruleId: R;
  readonly severity: Severity;
  /** Indicator, funding kind, body key, task group or document number the finding is about; null for the plan as a whole. */
  readonly subject: string | null;
  /** National period ("2026-2030"); null when the finding concerns none. */
  readonly period: string | null;
  readonly at: Located;
  /** "khoản 2 Mục I Điều 1"; null where no clause is concerned. */
  readonly clause: string | null;
  readonly data: FindingData[R];
  /** Absent where nobody has answered for the finding. */
  readonly waiver?: Waiver;
  /** Absent where no debts are recorded. */
  readonly debt?: DebtState;
};

export type Finding = { [R in RuleId]: FindingOf<R> }[RuleId];
