import type { FindingOf, RuleId } from '../../model/finding.js';
import type { NotAPlanReason } from '../../model/plan.js';
import type { Hedge } from '../../model/quantity.js';
import type { UnreadableReason } from '../../model/result.js';
import type { Grade, Level, Qualifier, Role, Severity, Verdict } from '../../model/vocabulary.js';
import type { DebtState, Waiver } from '../../model/waiver.js';
import type { Facts } from '../facts.js';

/** What one rule says, in one language. Correction sentences are Vietnamese in every language: they go into the plan. */
export interface RuleWording<R extends RuleId> {
  readonly title: string | ((facts: Facts) => string);
  /** What was found, what was expected, and the clause. */
  message(finding: FindingOf<R>, facts: Facts): string;
  /** A remark that belongs to the message but need not be repeated where a report shows it once. */
  note?(facts: Facts): string;
  /** How to put it right, ready to paste where there is something to paste. */
  fix(finding: FindingOf<R>, facts: Facts): string;
  /** What was expected, in a few words. */
  expected(finding: FindingOf<R>, facts: Facts): string;
  /** What was found, in a few words. */
  actual(finding: FindingOf<R>, facts: Facts): string;
}

/** A rule without its title, message, fix, expected or actual does not compile. */
export type RuleTable = { readonly [R in RuleId]: RuleWording<R> };

/** A term in full and the short label for a table. */
export interface Term {
  readonly term: string;
  readonly short: string;
}

export interface RunCounts {
  readonly documents: number;
  readonly plans: number;
  readonly unreadable: number;
}

/** All other words a reader sees. */
export interface Labels {
  readonly verdict: Readonly<Record<Verdict, Term>>;
  readonly qualifier: Readonly<Record<Qualifier, string>>;
  /** Beside a figure that counts visits where the Decision counts people. */
  readonly visits: string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** "01 nội dung cần chỉnh sửa". */
  readonly countSeverity: (severity: Severity, count: number) => string;
  readonly level: Readonly<Record<Level, string>>;
  readonly status: Readonly<Record<'issued' | 'draft' | 'unknown', string>>;
  readonly kind: Readonly<Record<'local-plan' | 'not-a-plan' | 'unreadable', string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly hedge: Readonly<Record<Hedge, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly form: Readonly<Record<'ok' | 'malformed', string>>;
  readonly timing: Readonly<Record<'past' | 'planned', string>>;
  readonly notAPlan: Readonly<Record<NotAPlanReason, string>>;
  /** What is the matter with an unreadable document, and what to do about it. */
  readonly unreadable: Readonly<Record<UnreadableReason, (detail: string | null) => Unreadable>>;
  readonly column: Readonly<
    Record<
      | 'indicator'
      | 'plan'
      | 'remark'
      | 'period'
      | 'grade'
      | 'clause'
      | 'required'
      | 'sources'
      | 'place'
      | 'quote'
      | 'number'
      | 'form'
      | 'body'
      | 'role'
      | 'kind'
      | 'amount'
      | 'timing'
      | 'task'
      | 'taskGroup'
      | 'target'
      | 'groups'
      | 'level'
      | 'document',
      string
    >
  >;
  readonly section: Readonly<
    Record<
      'targets' | 'citations' | 'commitments' | 'funding' | 'money' | 'bodies' | 'tasks' | 'calendar' | 'sources',
      string
    >
  >;
  readonly quote: string;
  readonly clause: string;
  readonly fix: string;
  readonly summary: string;
  readonly noFindings: string;
  /** No findings, but an assessment that falls short: rules may be switched off. */
  readonly noFindingsButShort: string;
  readonly rulesOff: (rules: string) => string;
  /** A rule that is off for some documents only. */
  readonly ruleOffPartly: (rule: string, documents: number, all: number) => string;
  /** Beside a finding that a waiver covers. */
  readonly waived: string;
  readonly waivedHeading: string;
  /** Who answered for a finding, on what grounds and until when. */
  readonly waivedBy: (waiver: Waiver) => string;
  /** Beside a finding where debts are recorded. */
  readonly debt: Readonly<Record<DebtState, string>>;
  readonly recordedHeading: string;
  readonly countWaived: (count: number) => string;
  readonly countRecorded: (count: number) => string;
  /** Column and heading words of the tables for pull requests. */
  readonly more: (count: number) => string;
  readonly unnamed: string;
  readonly blankNumber: string;
  readonly blankDate: string;
  readonly noDate: string;
  readonly horizonUnknown: string;
  readonly extractedOnly: (targets: number, funding: number, bodies: number) => string;
  readonly periodHeading: (period: string) => string;
  readonly judgedOn: (date: string) => string;
  readonly pathCaveat: (decision: string) => string;
  readonly bracketCaveat: string;
  readonly conditional: string;
  readonly leads: string;
  readonly runSummary: (counts: RunCounts) => string;
  /** That a run was stopped before its end. */
  readonly partial: (checked: number, total: number) => string;
  readonly emptySection: string;
  readonly otherTarget: string;
  readonly correctForm: (correct: string) => string;
  readonly milestones: (list: string) => string;
}

export interface Unreadable {
  readonly problem: string;
  readonly remedy: string;
}
