import { printJson } from '../../report/print-json.js';
import type { RawAssessment, RawDocument, RawFinding, ResultFile } from '../result-file.js';
import type { AssessmentComparison, DocumentComparison, FindingComparison } from './comparison.js';
import type { ComparisonOptions, ComparisonSource } from './comparison-source.js';

export const COMPARISON_SCHEMA_VERSION = '1';

type Json = Record<string, unknown>;

/** The comparison as one JSON object, the shape of docs/schema/comparison.schema.json. */
export function renderComparisonJson(source: ComparisonSource, { version }: ComparisonOptions): string {
  const { comparison, before, after } = source;
  const { baseline } = after.raw;
  return printJson({
    schemaVersion: COMPARISON_SCHEMA_VERSION,
    tool: { name: 'plan112', version },
    baseline: { id: baseline.id, number: baseline.number },
    before: describeSide(before),
    after: describeSide(after),
    notices: comparison.notices,
    documents: comparison.documents.map(describeDocument),
    counts: comparison.counts,
  });
}

function describeSide({ shown, raw }: ResultFile): Json {
  const { documents, plans, error, warning, info, waived, recorded } = raw.counts;
  return {
    source: shown,
    tool: { name: raw.tool.name, version: raw.tool.version },
    counts: { documents, plans, error, warning, info, waived, recorded },
  };
}

function describeDocument(document: DocumentComparison): Json {
  const { before, after } = document;
  const judgedOn = (side: RawDocument | null) => (side === null || side.kind === 'unreadable' ? null : side.judgedOn);
  return {
    path: document.path,
    change: document.change,
    paths: { before: before?.path ?? null, after: after?.path ?? null },
    kinds: { before: before?.kind ?? null, after: after?.kind ?? null },
    judgedOn: { before: judgedOn(before), after: judgedOn(after) },
    findings: document.findings.map(describeFinding),
    assessments: document.assessments.map(describeAssessment),
    unchanged: document.unchanged,
  };
}

function describeFinding({ change, before, after }: FindingComparison): Json {
  const shown = after ?? before;
  return {
    change,
    ruleId: shown?.ruleId ?? '',
    severity: shown?.severity ?? 'info',
    subject: shown?.subject ?? null,
    period: shown?.period ?? null,
    before: describeState(before),
    after: describeState(after),
  };
}

function describeState(finding: RawFinding | null): Json | null {
  if (finding === null) return null;
  const { ruleId, severity, line, title, message, expected, actual, fix, fingerprint, waived, debt } = finding;
  return {
    ...{ ruleId, severity, line, title, message, expected, actual, fix, fingerprint, waived },
    ...(debt === undefined ? {} : { debt }),
  };
}

function describeAssessment({ change, before, after }: AssessmentComparison): Json {
  const shown = after ?? before;
  return {
    change,
    indicator: shown?.indicator ?? '',
    period: shown?.period ?? '',
    before: describeVerdict(before),
    after: describeVerdict(after),
  };
}

function describeVerdict(assessment: RawAssessment | null): Json | null {
  if (assessment === null) return null;
  const { verdict, qualifiers, actual } = assessment;
  return {
    verdict,
    qualifiers,
    actual: actual === null ? null : { quantity: actual.quantity, bound: actual.bound, wording: actual.wording },
  };
}
