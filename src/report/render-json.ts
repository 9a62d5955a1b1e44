import type { Baseline } from '../model/baseline.js';
import type { Finding } from '../model/finding.js';
import type { Assessment, DocumentResult, PlanResult, RunNotes, RunView, UnreadableDocument } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';
import { describeUnreadable } from './describe-unreadable.js';
import { fingerprintFindings } from './fingerprint.js';
import { formatQuantity } from './format.js';
import { describePlan, describeQuantity, describeSource, placeOf } from './json-plan.js';
import { orderDocuments, orderFindings } from './order.js';
import { type PlanFacts, readPlanFacts } from './plan-facts.js';
import { joinMessage, presentFinding } from './present-finding.js';
import { printJsonList } from './print-json.js';

export interface JsonOptions {
  readonly lang: Language;
  /** Version of the tool. */
  readonly version: string;
}

export const SCHEMA_VERSION = '1';

type Json = Record<string, unknown>;

/** The machine-readable result, piece by piece: one JSON object, the shape of docs/schema/result.schema.json. */
export function renderJson(run: RunView, baseline: Baseline, options: JsonOptions): Iterable<string> {
  const { documents, plans, error, warning, info, waived, recorded } = run.counts;
  const shell = {
    ...describeRun(baseline, options),
    documents: [],
    counts: { documents, plans, error, warning, info, waived, recorded },
    ...describeNotes(run),
  };
  return printJsonList(shell, ['documents'], describeDocuments(run, baseline, options.lang));
}

/** What a run says beside its documents; only what there is. */
function describeNotes({ interrupted, problems, rulesOff, selection, shard }: RunNotes): Json {
  return {
    ...(problems === undefined ? {} : { problems }),
    ...(rulesOff === undefined ? {} : { rulesOff }),
    ...(selection === undefined ? {} : { selection }),
    ...(shard === undefined ? {} : { shard }),
    ...(interrupted === undefined ? {} : { interrupted }),
  };
}

/** What every result begins with: the version of its shape, the tool and the baseline. */
export function describeRun(baseline: Baseline, options: JsonOptions): Json {
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'plan112', version: options.version },
    baseline: { id: baseline.id, number: baseline.number },
  };
}

/** The entries of `documents`, by path, one at a time. */
export function* describeDocuments(run: RunView, baseline: Baseline, lang: Language): Iterable<Json> {
  for (const document of orderDocuments(run)) yield describeDocument(document, baseline, lang);
}

function describeDocument(document: DocumentResult, baseline: Baseline, lang: Language): Json {
  return document.kind === 'unreadable' ? describeLost(document, lang) : describeResult(document, baseline, lang);
}

function describeLost(document: UnreadableDocument, lang: Language): Json {
  return {
    path: document.path.replaceAll('\\', '/'),
    kind: 'unreadable',
    reason: document.reason,
    detail: document.detail,
    message: describeUnreadable(document, lang),
    citations: [],
    targets: [],
    commitments: [],
    funding: [],
    money: [],
    bodies: [],
    tasks: [],
    assessments: [],
    findings: [],
    counts: { error: 0, warning: 0, info: 0, waived: 0, recorded: 0 },
  };
}

function describeResult(result: PlanResult, baseline: Baseline, lang: Language): Json {
  const findings = orderFindings(result.findings);
  const fingerprints = fingerprintFindings(result.plan.path.replaceAll('\\', '/'), findings);
  const facts = readPlanFacts(result);
  const { error, warning, info, waived, recorded } = result.counts;
  return {
    ...describePlan(result.plan),
    assessments: result.assessments.map((assessment) => describeAssessment(assessment, baseline, lang)),
    findings: findings.map((finding, index) =>
      describeFinding(finding, fingerprints[index] ?? '', facts, baseline, lang),
    ),
    counts: { error, warning, info, waived, recorded },
    judgedOn: result.judgedOn,
    source: describeSource(result.plan.source),
  };
}

function describeAssessment(assessment: Assessment, baseline: Baseline, lang: Language): Json {
  const { expected, actual } = assessment;
  const requirement = baseline.indicators
    .find(({ id }) => id === assessment.indicator)
    ?.requirements.find(({ period }) => period === assessment.period);
  const label = requirement?.label[lang] ?? formatQuantity(expected.quantity, expected.bound, lang);
  return {
    indicator: assessment.indicator,
    period: assessment.period,
    verdict: assessment.verdict,
    expected: { quantity: describeQuantity(expected.quantity), bound: expected.bound, label },
    actual:
      actual === null
        ? null
        : {
            quantity: actual.quantity === null ? null : describeQuantity(actual.quantity),
            bound: actual.bound,
            wording: actual.wording,
          },
    targetIds: [...assessment.targetIds],
    qualifiers: [...assessment.qualifiers],
    grade: assessment.grade,
    existence: assessment.existence,
    path: assessment.path === null ? null : { year: assessment.path.year, value: assessment.path.value },
    clause: assessment.clause,
  };
}

/** One finding as it stands in the JSON result. */
export function describeFinding(
  finding: Finding,
  fingerprint: string,
  facts: PlanFacts,
  baseline: Baseline,
  lang: Language,
): Json {
  const presented = presentFinding(finding, facts, baseline, lang);
  const { line, column, endLine, ...beside } = placeOf(finding.at);
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: joinMessage(presented),
    subject: finding.subject,
    period: finding.period,
    line,
    column,
    endLine,
    quote: finding.at.quote,
    expected: presented.expected,
    actual: presented.actual,
    clause: finding.clause,
    fix: presented.fix,
    fingerprint,
    waived: finding.waiver !== undefined,
    title: presented.title,
    ...(finding.waiver === undefined ? {} : { waiver: { ...finding.waiver } }),
    ...(finding.debt === undefined ? {} : { debt: finding.debt }),
    ...beside,
  };
}
