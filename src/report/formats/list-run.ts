import type { Baseline } from '../../model/baseline.js';
import type { Finding } from '../../model/finding.js';
import type { DocumentResult, PlanResult, RunView } from '../../model/result.js';
import { describeUnreadable } from '../describe-unreadable.js';
import { fallsShort } from '../falls-short.js';
import { fingerprintFindings } from '../fingerprint.js';
import { countUnreadable, orderDocuments, orderFindings, readPath } from '../order.js';
import { type PlanFacts, readPlanFacts } from '../plan-facts.js';
import { joinMessage, presentFinding } from '../present-finding.js';
import { describeDocuments } from '../render-json.js';
import { hasFileLines } from './has-file-lines.js';
import {
  type FormatOptions,
  type ListedDocument,
  type ListedFinding,
  type ListedRun,
  type OutlinedDocument,
  outlineFinding,
} from './listed-run.js';

/** A checked run, its findings worded and numbered the same way for every format. */
export function listRun(run: RunView, baseline: Baseline, options: FormatOptions): ListedRun {
  function* documents(): Iterable<OutlinedDocument> {
    for (const document of orderDocuments(run)) yield outlineDocument(document, baseline, options);
  }
  return {
    counts: run.counts,
    unreadable: countUnreadable(run),
    ...(run.interrupted === undefined ? {} : { interrupted: run.interrupted }),
    ...(run.rulesOff === undefined ? {} : { rulesOff: run.rulesOff }),
    baseline: baseline.number,
    documents,
    objects: () => describeDocuments(run, baseline, options.lang),
  };
}

function outlineDocument(document: DocumentResult, baseline: Baseline, options: FormatOptions): OutlinedDocument {
  const path = readPath(document);
  if (document.kind === 'unreadable') {
    const lost = { path, kind: document.kind, problem: describeUnreadable(document, options.lang), findings: [] };
    return { ...lost, list: () => ({ ...lost, identity: null, fileLines: false, fallsShort: false }) };
  }
  return {
    path,
    kind: document.plan.kind,
    problem: null,
    findings: document.findings.map((finding) => outlineFinding(finding, options)),
    list: () => listDocument(path, document, baseline, options),
  };
}

function listDocument(path: string, result: PlanResult, baseline: Baseline, options: FormatOptions): ListedDocument {
  const { plan } = result;
  const findings = orderFindings(result.findings);
  const fingerprints = fingerprintFindings(path, findings);
  const facts = readPlanFacts(result);
  return {
    path,
    kind: plan.kind,
    problem: null,
    identity: plan.identity,
    fileLines: hasFileLines(plan.source.format),
    fallsShort: fallsShort(result.assessments),
    findings: findings.map((finding, i) => ({
      ...listFinding(finding, facts, baseline, options),
      fingerprint: fingerprints[i] ?? '',
    })),
  };
}

function listFinding(
  finding: Finding,
  facts: PlanFacts,
  baseline: Baseline,
  options: FormatOptions,
): Omit<ListedFinding, 'fingerprint'> {
  const presented = presentFinding(finding, facts, baseline, options.lang);
  const { ruleId, severity, subject, period, clause, at, waiver, debt } = finding;
  const { title, expected, actual, fix } = presented;
  return {
    ...{ ruleId, severity, subject, period, clause, at, title, expected, actual, fix },
    message: joinMessage(presented),
    waiver: waiver ?? null,
    debt: debt ?? null,
    fails: outlineFinding(finding, options).fails,
  };
}
