import type { Baseline } from '../../model/baseline.js';
import type { Finding } from '../../model/finding.js';
import type { Language } from '../../model/vocabulary.js';
import { fingerprintFindings } from '../../report/fingerprint.js';
import { compareFindingKeys, type FindingKey } from '../../report/order.js';
import type { PlanFacts } from '../../report/plan-facts.js';
import { describeFinding } from '../../report/render-json.js';
import type { RawDocument, RawFinding } from '../result-file.js';

/** What findings are put into words with. */
export interface FindingWords {
  readonly baseline: Baseline;
  readonly lang: Language;
}

/** What is said about waivers and debts says nothing of the plan, so that nothing need be known of it. */
const NO_PLAN: PlanFacts = { level: 'unknown', place: null, horizon: { from: null, to: null }, date: null };

function keyOf({ ruleId, subject, period }: FindingKey): string {
  return JSON.stringify([ruleId, subject, period]);
}

/** A document of a JSON result with findings about waivers and debts added, as the run would have printed it. */
export function addToDocument(
  document: RawDocument,
  added: readonly Finding[],
  { baseline, lang }: FindingWords,
): RawDocument {
  const described = added.map((finding) => describeFinding(finding, '', NO_PLAN, baseline, lang) as RawFinding);
  const findings = [...document.findings, ...described].sort(
    (left, right) => left.line - right.line || compareFindingKeys(left, right),
  );
  const fingerprints = fingerprintFindings(document.path, findings);
  // Those of all others stay as they were printed.
  const changed = new Set(added.map(keyOf));
  const counts = { ...document.counts };
  for (const { severity } of added) counts[severity] += 1;
  return {
    ...document,
    findings: findings.map((finding, i) =>
      changed.has(keyOf(finding)) ? { ...finding, fingerprint: fingerprints[i] ?? '' } : finding,
    ),
    counts,
  };
}
