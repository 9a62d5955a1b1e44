import type { Baseline } from '../../model/baseline.js';
import type { Finding } from '../../model/finding.js';
import type { PlanResult } from '../../model/result.js';
import { type IndicatorId, type Language, SEVERITIES } from '../../model/vocabulary.js';
import { Facts } from '../facts.js';
import { messages } from '../messages/index.js';
import type { Labels } from '../messages/types.js';
import { orderFindings } from '../order.js';
import { type PlanFacts, readPlanFacts } from '../plan-facts.js';
import { gapMessages } from './messages/index.js';
import type { GapMessages } from './messages/types.js';

/** What the parts of one plan's report share. */
export interface PlanContext {
  readonly result: PlanResult;
  readonly baseline: Baseline;
  readonly lang: Language;
  readonly labels: Labels;
  readonly gap: GapMessages;
  readonly planFacts: PlanFacts;
  readonly facts: Facts;
  /** In the order of the report: by severity, then by place; numbered from 1. */
  readonly findings: readonly NumberedFinding[];
}

export interface NumberedFinding {
  readonly number: number;
  readonly finding: Finding;
}

export function createPlanContext(result: PlanResult, baseline: Baseline, lang: Language): PlanContext {
  const planFacts = readPlanFacts(result);
  const ordered = orderFindings(result.findings);
  return {
    result,
    baseline,
    lang,
    labels: messages[lang].labels,
    gap: gapMessages[lang],
    planFacts,
    facts: new Facts(baseline, planFacts, lang),
    findings: SEVERITIES.flatMap((severity) => ordered.filter((finding) => finding.severity === severity)).map(
      (finding, index) => ({ number: index + 1, finding }),
    ),
  };
}

/** The findings about one figure of one period. */
export function findingsOf(context: PlanContext, indicator: IndicatorId, period: string): readonly NumberedFinding[] {
  return context.findings.filter(({ finding }) => finding.subject === indicator && finding.period === period);
}

/** The label of a requirement as a reader knows it: a grade C figure in brackets. */
export function labelRequirement(context: PlanContext, indicator: IndicatorId, period: string): string {
  return context.facts.requirement(indicator, period).label;
}
