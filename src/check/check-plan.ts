import type { Baseline } from '../model/baseline.js';
import type { Finding } from '../model/finding.js';
import type { Plan } from '../model/plan.js';
import type { CheckOptions, FindingCounts, PlanResult } from '../model/result.js';
import { SEVERITIES } from '../model/vocabulary.js';
import { applyOverrides } from './apply-overrides.js';
import { assessPlan } from './assess.js';
import type { CheckContext } from './context.js';
import { readJudgingDate, readLatestDay } from './judging-date.js';
import { selectPeriods } from './periods.js';
import { RULES } from './rules/table.js';

/**
 * Compares a plan with the national baseline: a verdict per indicator and period in play, and the findings of every
 * rule by line, rule id, subject and period. A document that is not a local plan gets no verdict and one finding.
 * The plan in the result carries the level and horizon it was judged with. Never throws for trouble in a plan.
 */
export function checkPlan(plan: Plan, baseline: Baseline, options: CheckOptions): PlanResult {
  const context = createContext(applyOverrides(plan, options), baseline, options);
  const findings = collectFindings(context)
    .flatMap((finding) => applySeverity(finding, options))
    .sort(compareFindings);
  return {
    plan: context.plan,
    judgedOn: context.judgedOn,
    ...(context.judgedUntil === null ? {} : { judgedUntil: context.judgedUntil }),
    assessments: context.judgements.map(({ assessment }) => assessment),
    findings,
    counts: countSeverities(findings),
  };
}

function createContext(plan: Plan, baseline: Baseline, options: CheckOptions): CheckContext {
  const judgedOn = readJudgingDate(plan, baseline, options.asOf);
  const judgedUntil = readLatestDay(plan, judgedOn, options.asOf);
  const { level, horizon } = plan.identity;
  const periods = plan.kind === 'local-plan' ? selectPeriods(plan, baseline, judgedOn) : [];
  const facts = { plan, baseline, options, judgedOn, judgedUntil, level, horizon, periods };
  return { ...facts, judgements: assessPlan(facts) };
}

function collectFindings(context: CheckContext): Finding[] {
  if (context.plan.kind !== 'local-plan') {
    // How the file was read may be why it does not look like a plan.
    const reading = ['encoding-detected', 'numbering-lost'] as const;
    return [...RULES['not-a-local-plan'](context), ...reading.flatMap((id): readonly Finding[] => RULES[id](context))];
  }
  return Object.values(RULES).flatMap((rule): readonly Finding[] => rule(context));
}

function applySeverity(finding: Finding, { severities }: CheckOptions): Finding[] {
  const severity = severities[finding.ruleId] ?? finding.severity;
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    a.at.line - b.at.line ||
    compareCodeUnits(a.ruleId, b.ruleId) ||
    compareCodeUnits(a.subject ?? '', b.subject ?? '') ||
    compareCodeUnits(a.period ?? '', b.period ?? '')
  );
}

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function countSeverities(findings: readonly Finding[]): FindingCounts {
  const [error = 0, warning = 0, info = 0] = SEVERITIES.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  return { error, warning, info, waived: 0, recorded: 0 };
}
