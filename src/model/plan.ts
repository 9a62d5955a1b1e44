import type { Located, ReadingNotes, SourceFormat } from './document.js';
import type { Bound, Hedge, Quantity } from './quantity.js';
import type { BodyKey, FundingKind, IndicatorId, Level, Role, TaskGroup } from './vocabulary.js';

/** The parts a plan is made of. */
export type Part = 'objectives' | 'tasks' | 'funding' | 'responsibilities';

export interface Identity {
  readonly title: string | null;
  readonly level: Level;
  /** With its type word, as in "tỉnh An Thịnh"; null when not found. */
  readonly place: string | null;
  /** "Ủy ban nhân dân tỉnh An Thịnh"; null when not found. */
  readonly issuer: string | null;
  /** Normalised ("154/KH-UBND"); null when blank or not found. */
  readonly number: string | null;
  /** "2025-10-08", "2025-02" when the day is blank, "2025"; null when blank or not found. */
  readonly date: string | null;
  readonly status: 'issued' | 'draft' | 'unknown';
  readonly horizon: Horizon;
}

/** Years the plan is made for; `from` null for "đến năm 2030". */
export interface Horizon {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Citation extends Located {
  /** Normalised, as in "112/QĐ-TTg". */
  readonly number: string;
  /** Kind and number as they stand in the text. */
  readonly asWritten: string;
  readonly form: 'ok' | 'malformed';
  /** The right number, when `form` is malformed. */
  readonly correct?: string;
  /** Id in the pack's table of known documents; null when it is none of them. */
  readonly known: string | null;
  /** ISO date the text gives for the document; null when it gives none. */
  readonly date: string | null;
  /** `basis` opening paragraphs; `replaced` a plan this one supersedes; `body` anywhere else. */
  readonly place: 'basis' | 'replaced' | 'body';
}

/** A figure the plan sets itself for a year before the target's last year. */
export interface Milestone {
  readonly year: number;
  readonly value: number;
}

export interface TargetPeriod {
  readonly from: number | null;
  readonly to: number | null;
  /** Where the years were read; `none` when the text gives none anywhere. */
  readonly source: 'sentence' | 'heading' | 'section' | 'title' | 'none';
  /** Under a heading that only looks ahead ("Định hướng đến năm 2030"). */
  readonly outlook?: true;
}

export interface Target extends Located {
  /** "T1", "T2", … in the order of the text. */
  readonly id: string;
  readonly indicator: IndicatorId | 'other';
  /** Null for a claim without a figure. */
  readonly quantity: Quantity | null;
  readonly bound: Bound;
  readonly hedge: Hedge;
  /** The word that makes the hedge ("khoảng"); null when hedge is none. */
  readonly hedgeWord: string | null;
  /** "gần 90%": below its own figure by an unknown little. */
  readonly nearly: boolean;
  readonly period: TargetPeriod;
  /** Group ids of the pack that the claim names, in the pack's order. Umbrella groups stand for themselves. */
  readonly groups: readonly string[];
  readonly path: readonly Milestone[];
  /** "khi có nhu cầu", "nếu đủ điều kiện" in the same clause; null when unconditional. */
  readonly condition: string | null;
  /** Counts visits (lượt) instead of people. */
  readonly visits: boolean;
  /** The claim relies on "nguồn lực xã hội hóa". */
  readonly socialised: boolean;
  /** A growth claim that also gives the figure of its base year. */
  readonly baseFigure: boolean;
  /** The original words of figure, bound and hedge, as in "Khoảng 60%"; the quote when there is no figure. */
  readonly wording: string;
}

/** A national indicator's figure that stands outside the objectives. */
export interface FigureElsewhere extends Located {
  readonly indicator: IndicatorId;
  readonly quantity: Quantity;
  readonly bound: Bound;
  readonly wording: string;
}

/** Targets the plan takes from a text not at hand. */
export interface TargetReference extends Located {
  /** Another plan, an annex not at hand, or another place of this plan ("các tỷ lệ trên lần lượt là …"). */
  readonly to: 'plan' | 'annex' | 'text';
  /** Indicators the sentence speaks of; null when it speaks of all that are not written out. */
  readonly indicators: readonly IndicatorId[] | null;
}

export interface Commitment extends Located {
  readonly value: number;
  /** As in "người", "người/năm". */
  readonly unit: string;
}

export interface FundingSource extends Located {
  readonly kind: FundingKind;
  readonly conditional: boolean;
  /** The conditional words, as "(nếu có)"; null when unconditional. */
  readonly condition: string | null;
}

export interface Money extends Located {
  /** Whole đồng. */
  readonly vnd: number;
  readonly timing: 'past' | 'planned';
}

/** A body as the pack knows it: its key and which of the key's names was used. */
export interface BodyName {
  readonly key: BodyKey;
  /** Id of the name in the pack, as "so-lao-dong"; null for a name the pack does not know. */
  readonly nameId: string | null;
}

export interface Body extends Located, BodyName {
  readonly name: string;
  /** Leads the plan as a whole. */
  readonly lead: boolean;
  readonly role: Role;
  /** Number of the entry (1-based); bodies named in one heading share it. */
  readonly entry: number;
  /** Other bodies the entry's heading names in brackets or beside this one. */
  readonly alsoNamed: readonly BodyName[];
  /** Indicators that the entry's duties touch. */
  readonly indicators: readonly IndicatorId[];
  /** Number of another plan whose assignment the entry refers to; null when it refers to none. */
  readonly refersTo: string | null;
}

export interface Task extends Located {
  /** The group its heading names first. */
  readonly group: TaskGroup;
  /** All groups that its heading and what lies under it take up, in the pack's order. */
  readonly groups: readonly TaskGroup[];
  readonly title: string;
  readonly indicators: readonly IndicatorId[];
}

/** Headings of the parts, where absences are anchored; null when the plan has no such part. */
export interface Anchors {
  readonly title: Located | null;
  readonly bases: Located | null;
  readonly objectives: Located | null;
  /** The heading right above the specific targets ("2. Mục tiêu cụ thể"). */
  readonly specificObjectives: Located | null;
  /** Headings of sub-periods inside the objectives. */
  readonly periods: readonly (Located & { readonly from: number | null; readonly to: number })[];
  readonly tasks: Located | null;
  readonly funding: Located | null;
  readonly responsibilities: Located | null;
  /** Number and date lines of the masthead; null when there is no masthead. */
  readonly masthead: Located | null;
  /** First line that holds text. */
  readonly start: Located;
  /** Last line that holds text. */
  readonly end: Located;
}

export interface Truncation extends Located {
  readonly reason: 'mid-word' | 'mid-sentence' | 'before-responsibilities';
  /** Parts that are cut or may stand in the lost text. */
  readonly lost: readonly Part[];
}

export type PlanKind = 'local-plan' | 'not-a-plan';
export type NotAPlanReason = 'other-programme' | 'national-decision' | 'summary' | 'other-document';

/** Everything that was read from one document. */
/** The file a plan was read from. */
export interface PlanSource {
  readonly format: SourceFormat;
  readonly notes: ReadingNotes;
}

export interface Plan {
  readonly path: string;
  readonly source: PlanSource;
  readonly kind: PlanKind;
  /** Null for a local plan. */
  readonly notAPlan: NotAPlanReason | null;
  /** Changes single points of an earlier plan and leaves the rest alone. */
  readonly amending: boolean;
  readonly identity: Identity;
  readonly anchors: Anchors;
  readonly citations: readonly Citation[];
  /** The plan above this one that it names, such as the province's; null when none. */
  readonly parentPlan: Citation | null;
  readonly targets: readonly Target[];
  readonly references: readonly TargetReference[];
  readonly elsewhere: readonly FigureElsewhere[];
  readonly commitments: readonly Commitment[];
  readonly funding: readonly FundingSource[];
  readonly money: readonly Money[];
  readonly bodies: readonly Body[];
  readonly tasks: readonly Task[];
  /** First place outside the objectives where a group of the pack is served, by group id; null for one that is served nowhere. */
  readonly groupsElsewhere: Readonly<Record<string, Located | null>>;
  /** A duty or date to report results; null when there is none. */
  readonly reporting: Located | null;
  readonly truncation: Truncation | null;
}
