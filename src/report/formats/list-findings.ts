import type { Baseline } from '../../model/baseline.js';
import type { Finding } from '../../model/finding.js';
import type { DocumentResult, PlanResult, RunResult } from '../../model/result.js';
import type { Language } from '../../model/vocabulary.js';
import { describeUnreadable } from '../describe-unreadable.js';
import { fingerprintFindings } from '../fingerprint.js';
import { orderDocuments, orderFindings, readPath } from '../order.js';
import { readPlanFacts } from '../plan-facts.js';
import { joinMessage, type PresentedFinding, presentFinding } from '../present-finding.js';

/** What the formats for programs are made with. */
export interface FormatOptions {
  readonly lang: Language;
  readonly version: string;
  /** Whether a finding makes the exit code 1. */
  readonly fails: (finding: Finding) => boolean;
}

/** A finding with everything a program wants to know of it. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly presented: PresentedFinding;
  /** The whole message on one line, safe to print. */
  readonly message: string;
  readonly fingerprint: string;
  readonly fails: boolean;
}

export interface ListedDocument {
  /** With forward slashes. */
  readonly path: string;
  /** Null for a document that could not be read. */
  readonly result: PlanResult | null;
  /** Why it could not be read and what to do; null when it could. */
  readonly problem: string | null;
  /** In the order of the text. */
  readonly findings: readonly ListedFinding[];
}

/** Every document of a run by path, its findings worded and numbered the same way for every format. */
export function listDocuments(run: RunResult, baseline: Baseline, options: FormatOptions): ListedDocument[] {
  return orderDocuments(run).map((document) => listDocument(document, baseline, options));
}

function listDocument(document: DocumentResult, baseline: Baseline, { lang, fails }: FormatOptions): ListedDocument {
  const path = readPath(document);
  if (document.kind === 'unreadable')
    return { path, result: null, problem: describeUnreadable(document, lang), findings: [] };
  const findings = orderFindings(document.findings);
  const fingerprints = fingerprintFindings(path, findings);
  const facts = readPlanFacts(document);
  return {
    path,
    result: document,
    problem: null,
    findings: findings.map((finding, i) => {
      const presented = presentFinding(finding, facts, baseline, lang);
      return {
        finding,
        presented,
        message: joinMessage(presented),
        fingerprint: fingerprints[i] ?? '',
        fails: finding.waiver === undefined && fails(finding),
      };
    }),
  };
}

/** Whether the lines of a document are those of the file itself, as an editor or a code host shows them. */
export function hasFileLines(document: ListedDocument): boolean {
  const format = document.result?.plan.source.format;
  return format === 'text' || format === 'markdown';
}
