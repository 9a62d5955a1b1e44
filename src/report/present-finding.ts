import type { Baseline } from '../model/baseline.js';
import type { FindingOf, RuleId } from '../model/finding.js';
import type { Language } from '../model/vocabulary.js';
import { Facts } from './facts.js';
import { messages } from './messages/index.js';
import type { RuleWording } from './messages/types.js';
import type { PlanFacts } from './plan-facts.js';

/** A finding put into words. Every text is one line and safe to print. */
export interface PresentedFinding {
  readonly title: string;
  /** What was found, what was expected and the clause, without `note`. */
  readonly message: string;
  /** A remark to be added to the message where a report does not show it elsewhere; null for most rules. */
  readonly note: string | null;
  /** What to write instead, ready to paste where there is something to paste. */
  readonly fix: string;
  readonly expected: string;
  readonly actual: string;
}

/** Puts a finding of a plan into words; throws when the baseline lacks what the finding names (a bug, not a plan's doing). */
export function presentFinding<R extends RuleId>(
  finding: FindingOf<R>,
  plan: PlanFacts,
  baseline: Baseline,
  lang: Language,
): PresentedFinding {
  const wording: RuleWording<R> = messages[lang].rules[finding.ruleId];
  const facts = new Facts(baseline, plan, lang);
  return {
    title: typeof wording.title === 'string' ? wording.title : wording.title(facts),
    message: wording.message(finding, facts),
    note: wording.note?.(facts) ?? null,
    fix: wording.fix(finding, facts),
    expected: wording.expected(finding, facts),
    actual: wording.actual(finding, facts),
  };
}

/** The message with its note: what a report says that shows the note nowhere else. */
export function joinMessage(presented: PresentedFinding): string {
  return presented.note === null ? presented.message : `${presented.message} ${presented.note}`;
}
