import { SEVERITIES } from '../../model/vocabulary.js';
import type { RawDocument, RawResult } from '../result-file.js';
import { compareAssessments } from './compare-assessments.js';
import { compareFindings, listArrivals, listDepartures } from './compare-findings.js';
import {
  ASSESSMENT_CHANGES,
  type Comparison,
  DOCUMENT_CHANGES,
  type DocumentChange,
  type DocumentComparison,
  FINDING_CHANGES,
  isChanged,
  type Notice,
  type Sides,
} from './comparison.js';
import { pairDocuments } from './pair-documents.js';

type Kind = RawDocument['kind'];

/** Whether a result covers only a part of its documents. */
function isPartial({ interrupted, selection, shard, problems }: RawResult): boolean {
  const selected = selection !== undefined && selection.selected < selection.documents;
  return interrupted !== undefined || selected || shard !== undefined || (problems ?? []).length > 0;
}

function nameDocumentChange(before: Kind, after: Kind): DocumentChange {
  if (after === 'unreadable') return before === 'unreadable' ? 'still-unreadable' : 'became-unreadable';
  if (before === 'unreadable') return 'became-readable';
  if (before === after) return 'compared';
  return after === 'local-plan' ? 'became-plan' : 'became-no-plan';
}

interface ComparedDocument {
  readonly document: DocumentComparison;
  readonly reworded: boolean;
}

/** A document that is on one side only, or judged on one side only: its findings have nothing to be compared with. */
function listOneSided({ before, after }: Sides<RawDocument>, path: string, change: DocumentChange): DocumentComparison {
  const findings =
    change === 'not-compared'
      ? []
      : [...listArrivals(after?.findings ?? []), ...listDepartures(before?.findings ?? [])];
  return { path, change, before, after, findings, assessments: [], unchanged: { findings: 0, assessments: 0 } };
}

function compareDocument(
  pair: Sides<RawDocument>,
  partial: Sides<boolean>,
  off: ReadonlySet<string>,
): ComparedDocument {
  const { before, after } = pair;
  const path = after?.path ?? before?.path ?? '';
  if (before === null || after === null) {
    const change = before === null ? 'added' : 'removed';
    const missing = before === null ? partial.before : partial.after;
    return { document: listOneSided(pair, path, missing === true ? 'not-compared' : change), reworded: false };
  }
  const change = nameDocumentChange(before.kind, after.kind);
  if (change !== 'compared') return { document: listOneSided(pair, path, change), reworded: false };
  const assessments = compareAssessments(before, after);
  const findings = compareFindings(before.findings, after.findings, assessments, off);
  const document = {
    path,
    change,
    before,
    after,
    findings: findings.changes,
    assessments: assessments.changes,
    unchanged: { findings: findings.unchanged, assessments: assessments.unchanged },
  };
  return { document, reworded: findings.reworded };
}

function readJudgedOn(document: RawDocument | null): string | null {
  return document === null || document.kind === 'unreadable' ? null : document.judgedOn;
}

function noteJudgedOn(documents: readonly DocumentComparison[]): Notice[] {
  const apart = documents.filter(
    ({ change, before, after }) => change === 'compared' && readJudgedOn(before) !== readJudgedOn(after),
  );
  const [first] = apart;
  if (first === undefined) return [];
  const days = { before: readJudgedOn(first.before), after: readJudgedOn(first.after) };
  return [{ kind: 'judged-on', documents: apart.length, path: first.path, ...days }];
}

/** Rules that are off on one side more than on the other. */
function noteRulesOff(sides: Sides<RawResult>): Notice[] {
  const list = (result: RawResult | null) => (result?.rulesOff ?? []).map(({ ruleId }) => ruleId);
  const off = { before: list(sides.before), after: list(sides.after) };
  return (['before', 'after'] as const).flatMap((side): Notice[] => {
    const other = off[side === 'before' ? 'after' : 'before'];
    const rules = off[side].filter((rule) => !other.includes(rule));
    return rules.length === 0 ? [] : [{ kind: 'rules-off', side, rules }];
  });
}

function listNotices(
  before: RawResult,
  after: RawResult,
  compared: readonly ComparedDocument[],
  partial: Sides<boolean>,
): Notice[] {
  const versions = { before: before.tool.version, after: after.tool.version };
  return [
    ...(versions.before === versions.after ? [] : [{ kind: 'tool-version' as const, ...versions }]),
    ...noteJudgedOn(compared.map(({ document }) => document)),
    ...(['before', 'after'] as const).flatMap((side): Notice[] =>
      partial[side] === true ? [{ kind: 'partial', side }] : [],
    ),
    ...noteRulesOff({ before, after }),
    ...(compared.some(({ reworded }) => reworded) ? [{ kind: 'wording' as const }] : []),
  ];
}

/** A count for every key. */
function startTally<K extends string, T>(keys: readonly K[], start: () => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, start()])) as Record<K, T>;
}

function sumUp(documents: readonly DocumentComparison[]): Comparison['counts'] {
  const zero = () => 0;
  const counts = {
    documents: startTally(DOCUMENT_CHANGES, zero),
    findings: startTally(FINDING_CHANGES, () => startTally(SEVERITIES, zero)),
    assessments: startTally(ASSESSMENT_CHANGES, zero),
    unchanged: { documents: 0, findings: 0, assessments: 0 },
  };
  for (const document of documents) {
    counts.documents[document.change] += 1;
    if (!isChanged(document)) counts.unchanged.documents += 1;
    counts.unchanged.findings += document.unchanged.findings;
    counts.unchanged.assessments += document.unchanged.assessments;
    for (const { change, before, after } of document.findings)
      counts.findings[change][(after ?? before)?.severity ?? 'info'] += 1;
    for (const { change } of document.assessments) counts.assessments[change] += 1;
  }
  return counts;
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * How a later result stands to an earlier one of the same baseline: every finding, assessment and document of either is
 * unchanged, or named once with what became of it.
 */
export function compareResults(before: RawResult, after: RawResult): Comparison {
  const partial = { before: isPartial(before), after: isPartial(after) };
  const off = new Set((after.rulesOff ?? []).map(({ ruleId }) => ruleId));
  const compared = pairDocuments(before.documents, after.documents)
    .map((pair) => compareDocument(pair, partial, off))
    .sort((left, right) => compareText(left.document.path, right.document.path));
  const documents = compared.map(({ document }) => document);
  return { documents, notices: listNotices(before, after, compared, partial), counts: sumUp(documents) };
}
