import type { Finding } from '../../model/finding.js';
import { SEVERITIES } from '../../model/vocabulary.js';
import { formatPeriod, upperFirst } from '../format.js';
import { compareCodeUnits } from '../order.js';
import { presentFinding } from '../present-finding.js';
import type { PlanContext } from './context.js';
import type { ClauseCount } from './model.js';

/** Rows of the list. */
const WORST = 15;

/** Which requirement the findings of all plans are about, those with the heaviest first. */
export function countClauses(plans: readonly PlanContext[]): ClauseCount[] {
  const entries = new Map<
    string,
    { clause: string; plans: Set<PlanContext>; error: number; warning: number; info: number }
  >();
  for (const context of plans) {
    for (const { finding } of context.findings) {
      if (finding.clause === null || finding.waiver !== undefined) continue;
      const requirement = nameRequirement(finding, context);
      const entry = entries.get(requirement) ?? {
        clause: finding.clause,
        plans: new Set(),
        error: 0,
        warning: 0,
        info: 0,
      };
      entry.plans.add(context);
      entry[finding.severity] += 1;
      entries.set(requirement, entry);
    }
  }
  return [...entries]
    .map(([requirement, { clause, plans: affected, error, warning, info }]) => ({
      requirement,
      clause,
      plans: affected.size,
      counts: { error, warning, info },
    }))
    .sort(
      (left, right) =>
        SEVERITIES.reduce((order, severity) => order || right.counts[severity] - left.counts[severity], 0) ||
        compareCodeUnits(left.requirement, right.requirement),
    )
    .slice(0, WORST);
}

/** Findings about one figure count together, whatever their rule; all others by their rule and subject. */
function nameRequirement(finding: Finding, context: PlanContext): string {
  const { gap, lang, facts, planFacts, baseline } = context;
  const period = finding.period === null ? null : formatPeriod(finding.period, lang);
  if ('indicator' in finding.data && period !== null) {
    return gap.overview.about(upperFirst(facts.indicator(finding.data.indicator)), null, period);
  }
  const { title } = presentFinding(finding, planFacts, baseline, lang);
  return gap.overview.about(title, nameSubject(finding, context), period);
}

function nameSubject(finding: Finding, { facts, baseline, lang }: PlanContext): string | null {
  switch (finding.ruleId) {
    case 'funding-missing':
    case 'funding-conditional':
      return facts.funding(finding.data.kind).label;
    case 'body-missing':
      return facts.body(finding.data.key);
    case 'task-group-missing':
      return facts.task(finding.data.group).label;
    case 'target-unowned':
      return facts.indicator(finding.data.indicator);
    case 'body-outdated':
      return baseline.bodies.find(({ key }) => key === finding.data.key)?.label[lang] ?? null;
    default:
      return null;
  }
}
