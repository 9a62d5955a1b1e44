import type { FindingOf, RuleId } from '../../../model/finding.js';
import type { Language, Severity, Verdict } from '../../../model/vocabulary.js';
import type { Facts } from '../../facts.js';
import type { Edit } from '../edits.js';
import type { CheckState, ReportWords, Signature } from '../model.js';

/** What a plan is called at the head of its part and in its sentence. */
export interface PlanName {
  readonly draft: boolean;
  /** "218/KH-UBND"; null when blank or not read. */
  readonly number: string | null;
  /** "Ủy ban nhân dân tỉnh An Thịnh"; null when not read. */
  readonly issuer: string | null;
}

/** How many requirements have a verdict, with their names where they are few. */
export interface VerdictShare {
  readonly verdict: Verdict;
  readonly count: number;
  readonly names: readonly string[];
}

export interface HeadlineFacts {
  readonly name: PlanName;
  /** Requirements that could be asked of the plan. */
  readonly asked: number;
  /** Equal to or above the Decision. */
  readonly kept: number;
  readonly interim: number;
  /** Every other verdict that occurs, in the order of weight. */
  readonly rest: readonly VerdictShare[];
  readonly periods: readonly string[];
  readonly decision: string;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Everything the gap report says beside what all reports say, in one language. */
export interface GapMessages {
  readonly title: string;
  /** `citation` is the national document in full, in Vietnamese; the others are worded for the report's language. */
  readonly subtitle: (citation: string, document: string, date: string, programme: string) => string;
  readonly planName: (name: PlanName) => string;
  readonly headline: (facts: HeadlineFacts) => string;
  readonly identity: Readonly<
    Record<'title' | 'issuer' | 'level' | 'number' | 'date' | 'status' | 'horizon' | 'judgedOn' | 'parent', string>
  >;
  /** In the place of a number, date or name that was not read. */
  readonly notRead: string;
  readonly action: { readonly [R in RuleId]: (finding: FindingOf<R>, facts: Facts) => string };
  /** What to do with the texts of an edit; `place` is where the finding stands. */
  readonly instruction: (edit: Edit, place: string) => string;
  readonly cautionFigure: string;
  readonly cautionBlank: string;
  /** A bar in words. */
  readonly bar: (bar: BarWords) => string;
  readonly barPath: (year: number, value: string) => string;
  /** Why a figure has no bar. */
  readonly barLeftOut: string;
  readonly noFigure: string;
  readonly times: (value: string) => string;
  /** Interim figures in a cell among many. */
  readonly interim: Readonly<Record<'on-path' | 'behind-path' | 'no-path', string>>;
  readonly checkState: Readonly<Record<CheckState, string>>;
  readonly leads: string;
  readonly unnamedLead: string;
  readonly citationPart: Readonly<Record<'basis' | 'replaced' | 'body', string>>;
  readonly citationForm: (correct: string | null) => string;
  readonly emptyCell: {
    readonly tasks: string;
    readonly bodies: string;
    readonly funding: string;
    readonly lost: string;
  };
  readonly recommendations: Readonly<Record<Severity, string>>;
  readonly waiver: (reason: string, legalBasis: string, approver: string, until: string) => string;
  readonly doubt: DoubtWords;
  readonly source: Readonly<Record<'file' | 'format' | 'hash' | 'encoding' | 'converter' | 'judgedOn', string>>;
  readonly encodingAsked: (name: string) => string;
  readonly colophon: Readonly<Record<'tool' | 'baseline' | 'date' | 'documents', string>>;
  readonly overview: OverviewWords;
  /** Line every report carries beside those of the baseline. */
  readonly feasibility: string;
  readonly dateline: string;
  readonly parties: readonly Signature[];
  readonly words: ReportWords;
}

export interface BarWords {
  readonly label: string;
  readonly period: string;
  readonly value: string;
  readonly national: string;
  readonly verdict: string;
  readonly path: string | null;
}

export interface DoubtWords {
  readonly requirement: (label: string, period: string) => string;
  readonly refersPlan: (quote: string, place: string) => string;
  readonly refersAnnex: (quote: string, place: string) => string;
  readonly refersText: (quote: string, place: string) => string;
  readonly amending: string;
  readonly levelUnknown: string;
  readonly noFigure: (wording: string) => string;
  readonly unclear: string;
  readonly incomparable: Readonly<Record<'measure' | 'base-year' | 'amount' | 'ambiguous' | 'other', string>>;
  readonly notAsked: (level: string) => string;
  readonly outside: string;
  readonly noDate: (judgedOn: string | null) => string;
  readonly noDateWhat: string;
  readonly noHorizon: string;
  readonly noHorizonWhat: string;
  readonly pathWhat: string;
}

export interface OverviewWords {
  readonly headline: (facts: {
    readonly documents: number;
    readonly plans: number;
    readonly clean: number;
    readonly withErrors: number;
    readonly unreadable: number;
    readonly notPlans: number;
    readonly decision: string;
  }) => string;
  readonly facts: Readonly<Record<'documents' | 'plans' | 'notPlans' | 'unreadable', string>>;
  readonly byLevel: string;
  readonly byVerdict: string;
  readonly byProvince: string;
  readonly provinceUnknown: string;
  readonly plansTitle: (count: number) => string;
  /** A requirement that is no figure: "viện dẫn Quyết định 112". */
  readonly about: (title: string, subject: string | null, period: string | null) => string;
}

export type GapMessageTable = Readonly<Record<Language, GapMessages>>;
