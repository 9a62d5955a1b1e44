import type { Bound, Quantity } from './quantity.js';
import type { BodyKey, FundingKind, Grade, IndicatorId, Level, Severity, TaskGroup } from './vocabulary.js';

/** A text in both languages of the tool. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

/** ISO date, "2025-03-01". */
export type IsoDate = string;

/**
 * A phrase pattern, matched on whole syllables of folded text. A pattern of several syllables is matched without
 * accents (so that typing slips still match), a single syllable with them; a leading "=" asks for accents in any case.
 * "(a|b c)" alternatives, "[x]" an optional part, "..." a gap of at most eight syllables inside one clause.
 */
export type Phrase = string;

export interface Fact {
  readonly grade: Grade;
  /** How well it is supported that the requirement exists at all; the grade when absent. */
  readonly existence?: Grade;
  /** Keys of `Baseline.sources`. */
  readonly sources: readonly string[];
  readonly note?: Text;
}

export interface NationalPeriod {
  /** "2021-2025". */
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** One national figure: what an indicator must reach at the end of a period. */
export interface Requirement extends Fact {
  readonly period: string;
  readonly quantity: Quantity;
  readonly bound: Bound;
  /** "khoản 2 Mục I Điều 1". */
  readonly clause: string;
  /** The requirement in a few words, as in "ít nhất 90%". */
  readonly label: Text;
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly label: Text;
  /** Short label used inside messages. */
  readonly short: Text;
  readonly unit: Text;
  /** For a sub-clause of another indicator (staff-per-unit, allowance-floor): that indicator. */
  readonly conditionOf?: IndicatorId;
  /** Levels that are asked for it; at others the verdict is not-applicable. */
  readonly levels: readonly Level[];
  /** How the orientation path to the final floor runs: a line from the previous floor, growth from zero, or none. */
  readonly path: 'line' | 'growth' | 'none';
  readonly requirements: readonly Requirement[];
  /** Ready sentences: by national period for a plan that runs to its end, and one for a commune or one-year plan. */
  readonly sentence: {
    readonly periods: Readonly<Record<string, string>>;
    /** Replaces the period's sentence in a plan dated before the date (thị trấn still exist). */
    readonly before?: { readonly date: IsoDate; readonly periods: Readonly<Record<string, string>> };
    /** `{year}`, `{place}` and, for growth, `{base}` (the base year) are filled in; absent where a commune is not asked. */
    readonly local?: string;
  };
}

export type GroupWeight = 'core' | 'info';

/** A population group, workplace or post that an indicator counts, or an umbrella that covers several. */
export interface Group {
  readonly id: string;
  readonly indicator: IndicatorId;
  readonly label: Text;
  readonly words: readonly Phrase[];
  /** A match of `words` that overlaps one of these does not count ("các trường" in "các trường hợp"). */
  readonly except?: readonly Phrase[];
  /** Ids of narrower groups that this wider word covers; "*" covers every group of the indicator. */
  readonly covers: readonly string[];
  /** Nobody the national target counts: a claim that names only such groups is a target of its own. */
  readonly outside?: true;
  /** What dropping it weighs by level; a level left out weighs nothing. Empty for umbrellas and accepted extras. */
  readonly weight: Readonly<Partial<Record<Level, GroupWeight>>>;
  /** National periods whose requirement counts the group; empty for umbrellas and extras. */
  readonly periods: readonly string[];
  /** For a plan dated from this day on, the group no longer exists and is not missed. */
  readonly endedOn?: IsoDate;
  /** Posts and workplaces of one indicator are judged apart; `qualifier` is a word such as "quản lý ca". */
  readonly axis: 'population' | 'post' | 'workplace' | 'qualifier';
}

export interface FundingSpec {
  readonly kind: FundingKind;
  readonly label: Text;
  readonly short: Text;
  readonly words: readonly Phrase[];
  /** A match of `words` that overlaps one of these does not count ("theo Luật Ngân sách nhà nước"). */
  readonly except?: readonly Phrase[];
  /** Severity of leaving it out, by level; a level left out is not asked for it. */
  readonly missing: Readonly<Partial<Record<Level, Severity>>>;
  /** Sentence to paste. */
  readonly sentence: string;
  readonly clause: string;
  readonly fact: Fact;
}

export interface BodyNameSpec {
  readonly id: string;
  /** The name in full, as it is written in a heading. */
  readonly label: string;
  readonly words: readonly Phrase[];
  /** A match of `words` that overlaps one of these does not count ("báo cáo" for "báo"). */
  readonly except?: readonly Phrase[];
  /** Day on which the body ended: from then on naming it is out of date. */
  readonly endedOn?: IsoDate;
  /** Who carries the task on. */
  readonly successor?: { readonly key: BodyKey; readonly nameId: string };
}

export interface BodySpec {
  readonly key: BodyKey;
  readonly label: Text;
  readonly names: readonly BodyNameSpec[];
}

/** A body that a level's plan is expected to give an entry of its own. */
export interface ExpectedBody {
  readonly key: BodyKey;
  readonly level: Level;
  readonly severity: Severity;
  /** Expected in plans judged on or after / before this day. */
  readonly from?: IsoDate;
  readonly before?: IsoDate;
  /** Keys whose entry fills this place, with the days on which they do. */
  readonly filledBy: readonly { readonly key: BodyKey; readonly from?: IsoDate; readonly before?: IsoDate }[];
  /** Covered by an entry for "các sở, ban, ngành". */
  readonly collective: boolean;
  /** Name to use in a message, by date where it changed. */
  readonly label: Text;
  /** Sentence to paste. In `label` and `duty` `{unit}` is the plan's own kind of unit, as in "thành phố", "phường". */
  readonly duty: string;
}

/** Who leads the plan at a level and time, for messages and paste-ready sentences. */
export interface LeadSpec {
  readonly level: Level;
  readonly from?: IsoDate;
  readonly before?: IsoDate;
  readonly key: BodyKey;
  readonly duty: string;
}

export interface TaskGroupSpec {
  readonly id: TaskGroup;
  readonly number: number | null;
  readonly label: Text;
  readonly words: readonly Phrase[];
  readonly expected: readonly Level[];
  readonly clause: string;
}

/** A document that plans cite, with the forms it is wrongly cited in. */
export interface KnownDocument {
  readonly id: string;
  /** "112/QĐ-TTg". */
  readonly number: string;
  readonly date: IsoDate;
  readonly label: Text;
  /** Numbers under which it is wrongly cited, normalised. */
  readonly wrong: readonly string[];
  /** The citation in full, ready to paste. */
  readonly citation: string;
}

export interface CalendarEvent {
  readonly id: string;
  readonly date: IsoDate;
  readonly label: Text;
}

export interface Province {
  /** Without its type word: "An Thịnh". */
  readonly name: string;
  readonly type: 'tỉnh' | 'thành phố';
  /** First day it is a centrally run city, when it became one later. */
  readonly cityFrom?: IsoDate;
  /** Provinces merged into it. */
  readonly absorbed: readonly string[];
}

export interface Source {
  readonly label: string;
  readonly url?: string;
  readonly note?: Text;
}

/** Words by which the extractor knows what a claim counts and does. */
export interface IndicatorWords {
  readonly indicator: IndicatorId;
  /** What is done: one of them must stand in the claim (or in the part that governs it). */
  readonly acts: readonly Phrase[];
  /** What is counted. */
  readonly counted: readonly Phrase[];
  /** Words that make the indicator certain on their own. */
  readonly sure: readonly Phrase[];
  /** Words of another subject that rule the indicator out where the claim does not speak of the programme's own. */
  readonly never: readonly Phrase[];
}

export interface ProgrammeWords {
  /** The programme's own name and the decision that issued it. */
  readonly programme: readonly Phrase[];
  /** Social work as a subject, to tell what concerns it inside a combined plan. */
  readonly subject: readonly Phrase[];
  /** Names of other programmes whose plans must not be graded. */
  readonly others: readonly Phrase[];
}

/** The national document a plan is measured against, as read from a rules folder. */
export interface Baseline {
  readonly id: string;
  readonly number: string;
  readonly date: IsoDate;
  readonly title: Text;
  /** Id of the document in `documents`. */
  readonly document: string;
  readonly horizon: { readonly from: number; readonly to: number };
  readonly periods: readonly NationalPeriod[];
  /** First year for which a path is drawn. */
  readonly pathFrom: number;
  /** Days after a change within which an old name is only an info. */
  readonly graceDays: number;
  /** Clause of the targets, as in "khoản 2 Mục I Điều 1". */
  readonly clauses: {
    readonly targets: string;
    readonly tasks: string;
    readonly funding: string;
    readonly duties: string;
  };
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Group[];
  readonly funding: readonly FundingSpec[];
  readonly bodies: readonly BodySpec[];
  readonly expectedBodies: readonly ExpectedBody[];
  readonly leads: readonly LeadSpec[];
  readonly tasks: readonly TaskGroupSpec[];
  readonly documents: readonly KnownDocument[];
  /** Id in `documents` that a plan dated from `from` on should cite as well. */
  readonly alsoCite: readonly { readonly document: string; readonly from: IsoDate }[];
  readonly calendar: readonly CalendarEvent[];
  /** Day from which "thành phố" alone means a province, and commune names change. */
  readonly twoTierFrom: IsoDate;
  readonly provinces: readonly Province[];
  readonly words: { readonly indicators: readonly IndicatorWords[]; readonly programme: ProgrammeWords };
  readonly sources: Readonly<Record<string, Source>>;
  /** Lines every report carries. */
  readonly caveats: readonly Text[];
}
