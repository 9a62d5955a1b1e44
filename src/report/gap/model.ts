import type { Grade, IndicatorId, Language, Severity, Verdict } from '../../model/vocabulary.js';
import type { Overview } from './overview-model.js';
import type { ReportWords } from './report-words.js';

export type * from './overview-model.js';
export type * from './report-words.js';

/**
 * The gap report as plain data. Every text is worded in the report's language, sanitised and on one line; renderers lay it
 * out and decide nothing. Quotations of a plan and sentences to paste are Vietnamese whatever the language.
 */
export interface GapReport {
  readonly lang: Language;
  readonly title: string;
  /** What the plans are measured against, in a sentence. */
  readonly subtitle: string;
  /** Null for a run over a single document that is a plan. */
  readonly overview: Overview | null;
  /** Local plans, in the order of the ranking where there are several. */
  readonly plans: readonly PlanPart[];
  /** Documents that were not graded, by path. */
  readonly others: readonly OtherDocument[];
  /** Lines every report carries. */
  readonly standing: readonly string[];
  /** Tool, baseline, day. */
  readonly colophon: readonly Row[];
  readonly signatures: { readonly dateline: string; readonly parties: readonly Signature[] };
  readonly words: ReportWords;
}

/** A label and what belongs to it. */
export interface Row {
  readonly label: string;
  readonly value: string;
}

export interface Signature {
  readonly role: string;
  readonly hint: string;
}

/** A judgement as it is shown: the id picks colour and shape, the words say it. */
export interface Mark {
  readonly verdict: Verdict;
  /** "Bằng mức". */
  readonly short: string;
  /** With its qualifiers: "Bằng mức (phạm vi hẹp hơn)". */
  readonly text: string;
  /** For a cell among many: the short label, on which side of the reference value, a narrower scope. */
  readonly brief: string;
  /** An interim figure below its reference value. */
  readonly behind: boolean;
}

/** Everything about one plan. */
export interface PlanPart {
  /** Unique in the report, safe as an anchor: "p1". */
  readonly id: string;
  readonly path: string;
  /** Where it is from, for a list of plans: "tỉnh An Thịnh". */
  readonly name: string;
  readonly heading: string;
  /** The verdict in a sentence. */
  readonly headline: string;
  /** The heaviest severity among the findings; null without any. */
  readonly worst: Severity | null;
  readonly identity: readonly Row[];
  readonly severities: readonly SeverityCount[];
  readonly verdicts: readonly VerdictCount[];
  readonly pictures: readonly Picture[];
  readonly requirements: readonly RequirementGroup[];
  /** Remarks on the table: brackets, orientation path. */
  readonly remarks: readonly string[];
  readonly funding: readonly CheckItem[];
  readonly bodies: readonly CheckItem[];
  readonly coverage: readonly CoverageRow[];
  readonly citations: readonly CitationRow[];
  readonly findings: readonly FindingEntry[];
  /** What is proposed, by severity. */
  readonly recommendations: readonly RecommendationGroup[];
  /** What could not be judged, and why. */
  readonly doubts: readonly Doubt[];
  /** File, format, hash, day it was judged as of. */
  readonly source: readonly Row[];
}

export interface SeverityCount {
  readonly severity: Severity;
  readonly count: number;
  /** "01 nội dung cần chỉnh sửa". */
  readonly text: string;
}

export interface VerdictCount {
  readonly verdict: Verdict;
  readonly count: number;
  /** The verdict's full term. */
  readonly term: string;
}

/** The figures of one national period, drawn. */
export interface Picture {
  readonly period: string;
  readonly heading: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly indicator: IndicatorId;
  readonly label: string;
  /** What is counted: "% số đơn vị". */
  readonly unit: string;
  /** The plan's figure in the unit of the scale; null when it states none that can be drawn. */
  readonly value: number | null;
  /** The upper end of a range; null for one figure. */
  readonly valueMax: number | null;
  readonly valueText: string;
  /** Null where the requirement cannot be drawn. */
  readonly floor: number | null;
  readonly floorText: string;
  /** Orientation value of an interim target's year; null for others. */
  readonly path: { readonly value: number; readonly text: string } | null;
  /** Upper end of the scale, which starts at zero. */
  readonly max: number;
  /** More is better: every requirement is a floor. */
  readonly direction: 'at-least';
  readonly mark: Mark;
  /** Why the plan's figure is not drawn beside the national one; null where it is, or there is none. */
  readonly remark: string | null;
  /** The bar in words. */
  readonly alternative: string;
}

export interface RequirementGroup {
  readonly period: string;
  readonly heading: string;
  readonly rows: readonly RequirementRow[];
}

export interface RequirementRow {
  readonly number: string;
  readonly indicator: IndicatorId;
  readonly label: string;
  /** A sub-clause of the row above. */
  readonly condition: boolean;
  readonly national: string;
  readonly clause: string;
  readonly grade: Grade;
  readonly gradeText: string;
  /** What the plan says: the deciding figure first, then those of sub-groups. */
  readonly stated: readonly Stated[];
  readonly mark: Mark;
  /** What to do, with the number of the finding that says more. */
  readonly actions: readonly Action[];
  /** Sentences to paste, the first one for the row as a whole. */
  readonly pastes: readonly Paste[];
  /** Empty for the local authority to fill in; a waiver's reason where there is one. */
  readonly explanation: string;
}

export interface Stated {
  readonly wording: string;
  /** Words beside the figure: its groups, "tính theo lượt". Empty when there is nothing to add. */
  readonly note: string;
  readonly quote: string;
  readonly place: string;
}

export interface Action {
  /** Number of the finding in the plan's list. */
  readonly finding: number;
  readonly severity: Severity;
  readonly text: string;
}

/** A correction of the plan's text. */
export interface Paste {
  /** Where it goes: "Bổ sung vào phần mục tiêu (dòng 38):". */
  readonly instruction: string;
  /** One paragraph each, in Vietnamese. */
  readonly texts: readonly string[];
  /** What to heed: the figure must be checked, blanks must be filled in; null for nothing. */
  readonly caution: string | null;
}

export type CheckState = 'named' | 'conditional' | 'outdated' | 'collective' | 'missing' | 'unknown' | 'unasked';

/** One line of a checklist. */
export interface CheckItem {
  /** Funding kind or body key; "lead" for the body that leads the plan. */
  readonly key: string;
  readonly label: string;
  readonly state: CheckState;
  readonly stateText: string;
  /** What stands in the plan: a name or a passage; empty when nothing does. */
  readonly quote: string;
  readonly place: string;
  /** Number of the finding about it; null when there is none. */
  readonly finding: number | null;
}

/** From a target to the tasks, bodies and money behind it. */
export interface CoverageRow {
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly targets: readonly string[];
  readonly tasks: readonly string[];
  readonly bodies: readonly string[];
  readonly funding: readonly string[];
  /** Stated, and nobody is responsible for it. */
  readonly unowned: boolean;
  /** What stands in a cell without entries. */
  readonly nothing: { readonly tasks: string; readonly bodies: string; readonly funding: string };
}

export interface CitationRow {
  readonly number: string;
  readonly asWritten: string;
  readonly place: string;
  readonly part: string;
  readonly ok: boolean;
  readonly form: string;
}

export interface FindingEntry {
  /** From 1 in the order of the list: by severity, then by place. */
  readonly number: number;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly severityText: string;
  readonly title: string;
  readonly place: string;
  readonly message: string;
  readonly quote: string;
  readonly clause: string | null;
  readonly fix: string;
  readonly paste: Paste | null;
  /** Reason, basis and approver of a waiver; null where there is none. */
  readonly waiver: string | null;
}

export interface RecommendationGroup {
  readonly severity: Severity;
  readonly heading: string;
  readonly items: readonly Recommendation[];
}

/** One thing to do, and the findings it answers. */
export interface Recommendation {
  readonly text: string;
  readonly findings: readonly number[];
}

export interface Doubt {
  readonly what: string;
  readonly why: string;
}

export interface OtherDocument {
  readonly path: string;
  readonly kind: 'not-a-plan' | 'unreadable';
  readonly kindText: string;
  readonly reason: string;
  readonly source: readonly Row[];
}
