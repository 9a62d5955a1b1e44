import type { Identity } from '../../model/plan.js';
import type { RunNotes, RunResult } from '../../model/result.js';
import { LEVELS, type Severity } from '../../model/vocabulary.js';
import type { Waiver } from '../../model/waiver.js';
import { fallsShort, type JudgedAssessment } from '../falls-short.js';
import { disarm } from '../sanitise.js';
import { hasFileLines } from './has-file-lines.js';
import {
  type FormatOptions,
  type ListedFinding,
  type ListedRun,
  type OutlinedDocument,
  outlineFinding,
} from './listed-run.js';

/** What the formats take from the JSON of earlier runs. */
export interface ResultView {
  readonly counts: RunResult['counts'];
  readonly unreadable: number;
  readonly rulesOff?: NonNullable<RunNotes['rulesOff']>;
  readonly baseline: { readonly number: string };
  /** The entries of `documents` by path, given as often as they are asked for. */
  readonly documents: Iterable<ResultDocument>;
}

export type ResultDocument =
  | {
      readonly kind: 'local-plan' | 'not-a-plan';
      readonly path: string;
      readonly identity: ResultIdentity;
      readonly source: { readonly format: string };
      readonly assessments: readonly JudgedAssessment[];
      readonly findings: readonly ResultFinding[];
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly message: string };

/** Words that a later version may have added to a vocabulary are only text here. */
type ResultIdentity = Omit<Identity, 'level' | 'status'> & { readonly level: string; readonly status: string };

interface ResultFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly subject: string | null;
  readonly period: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly paragraph?: number | undefined;
  readonly cell?: string | undefined;
  readonly page?: number | undefined;
  readonly quote: string;
  readonly expected: string;
  readonly actual: string;
  readonly clause: string | null;
  readonly fix: string;
  readonly fingerprint: string;
  readonly title: string;
  readonly waiver?: Waiver | undefined;
  readonly debt?: string | undefined;
}

/** The JSON of earlier runs. What it words is taken as it stands, made safe to print: anybody may have written the file. */
export function listResult(result: ResultView, options: FormatOptions): ListedRun {
  function* documents(): Iterable<OutlinedDocument> {
    for (const document of result.documents) yield outlineDocument(document, options);
  }
  return {
    counts: result.counts,
    unreadable: result.unreadable,
    ...(result.rulesOff === undefined ? {} : { rulesOff: result.rulesOff }),
    baseline: result.baseline.number,
    documents,
    objects: () => result.documents,
  };
}

function outlineDocument(document: ResultDocument, options: FormatOptions): OutlinedDocument {
  const { path, kind } = document;
  if (kind === 'unreadable') {
    const lost = { path, kind, problem: disarm(document.message), findings: [] };
    return { ...lost, list: () => ({ ...lost, identity: null, fileLines: false, fallsShort: false }) };
  }
  return {
    path,
    kind,
    problem: null,
    findings: document.findings.map((finding) => outlineFinding(finding, options)),
    list: () => ({
      path,
      kind,
      problem: null,
      identity: readIdentity(document.identity),
      fileLines: hasFileLines(document.source.format),
      fallsShort: fallsShort(document.assessments),
      findings: document.findings.map((finding) => listFinding(finding, options)),
    }),
  };
}

function readIdentity(identity: ResultIdentity): Identity {
  const level = LEVELS.find((known) => known === identity.level) ?? 'unknown';
  const { status } = identity;
  return { ...identity, level, status: status === 'issued' || status === 'draft' ? status : 'unknown' };
}

function listFinding(finding: ResultFinding, options: FormatOptions): ListedFinding {
  const { ruleId, severity, subject, period, clause, fingerprint } = finding;
  const { quote, line, column, endLine, paragraph, cell, page } = finding;
  return {
    ...{ ruleId, severity, subject, period, clause, fingerprint },
    at: {
      ...{ quote, line, column, endLine },
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(cell === undefined ? {} : { cell }),
      ...(page === undefined ? {} : { page }),
    },
    title: disarm(finding.title),
    message: disarm(finding.message),
    expected: disarm(finding.expected),
    actual: disarm(finding.actual),
    fix: disarm(finding.fix),
    waiver: finding.waiver ?? null,
    debt: finding.debt ?? null,
    fails: outlineFinding(finding, options).fails,
  };
}
