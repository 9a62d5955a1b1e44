import type { RawAssessment, RawDocument } from '../result-file.js';
import type { AssessmentComparison } from './comparison.js';
import { type AssessmentWeight, weighAssessments } from './weigh-assessments.js';

export interface ComparedAssessments {
  readonly changes: readonly AssessmentComparison[];
  readonly unchanged: number;
  /** How an indicator stands in a period; null where one side does not assess it. */
  readonly weightOf: (indicator: string, period: string) => AssessmentWeight | null;
}

function keyOf(indicator: string, period: string): string {
  return JSON.stringify([indicator, period]);
}

/** The assessments of two states of one document, in the order of the later one; what it no longer assesses comes last. */
export function compareAssessments(earlier: RawDocument, later: RawDocument): ComparedAssessments {
  const open = new Map<string, RawAssessment>();
  for (const assessment of earlier.assessments) open.set(keyOf(assessment.indicator, assessment.period), assessment);
  const weights = new Map<string, AssessmentWeight>();
  const changes: AssessmentComparison[] = [];
  let unchanged = 0;
  for (const after of later.assessments) {
    const key = keyOf(after.indicator, after.period);
    const before = open.get(key);
    open.delete(key);
    if (before === undefined) {
      changes.push({ change: 'changed', before: null, after });
      continue;
    }
    const weight = weighAssessments(before, after, earlier, later);
    weights.set(key, weight);
    const { overall } = weight;
    if (overall === 'same') unchanged += 1;
    else changes.push({ change: overall === 'unclear' ? 'changed' : overall, before, after });
  }
  for (const before of open.values()) changes.push({ change: 'changed', before, after: null });
  return { changes, unchanged, weightOf: (indicator, period) => weights.get(keyOf(indicator, period)) ?? null };
}
