import { tidyPath } from '../config/match-path.js';
import type { Finding, FindingOf } from '../model/finding.js';
import type { CheckOptions } from '../model/result.js';
import { isRegisterRule } from '../model/rule-ids.js';
import type { DebtState } from '../model/waiver.js';
import { type DebtEntry, keyOf } from './debt-file.js';
import { compareDebtValues, readDebtValue } from './debt-value.js';
import {
  type AddedFinding,
  type Anchor,
  addFindings,
  applySeverities,
  type LocatedResult,
  placeOfDocument,
  type ReadResult,
  withFindings,
} from './located-result.js';

export interface DebtSurroundings {
  /** The debt file as shown in messages. */
  readonly shown: string;
  /** Whether a document exists in the repository, checked or not. */
  readonly exists: (document: string) => boolean;
  readonly severities: CheckOptions['severities'];
}

/** What became of the entries. */
export interface DebtOutcome {
  /** Entries whose finding is gone, from documents of the run. */
  readonly fixed: readonly DebtEntry[];
  /** Entries of documents that exist no more. */
  readonly gone: readonly DebtEntry[];
  /** Entries whose finding has a better value now; as recorded. */
  readonly improved: readonly DebtEntry[];
  /** The entries to keep, with the better values where a value improved: what `prune` writes. */
  readonly kept: readonly DebtEntry[];
}

export interface DebtSession {
  /**
   * The document with what was known told from what is new: a finding is `recorded` when an entry of its key has a value
   * that is no better, `worse` when its key is recorded with a better value, else `new`. Entries of the document that no
   * finding answers to are reported at it, and those whose value is better now.
   */
  readonly mark: (located: LocatedResult) => LocatedResult;
  /** What became of all entries, after the last document. */
  readonly close: () => DebtOutcome;
}

/** Takes the documents of a run one by one. */
export function openDebts(entries: readonly DebtEntry[], around: DebtSurroundings): DebtSession {
  const open = groupByDocument(entries);
  const kept: DebtEntry[] = [];
  const fixed: DebtEntry[] = [];
  const improved: DebtEntry[] = [];
  /** Documents that could not be read: nothing is known of their entries. */
  const unread = new Set<string>();

  const mark = (located: LocatedResult): LocatedResult => {
    const { result, path } = located;
    if (path === null) return located;
    const document = tidyPath(path);
    if (result.kind !== 'read') {
      unread.add(document);
      return located;
    }
    const recorded = open.get(document) ?? [];
    open.delete(document);
    const isOff = ({ rule }: DebtEntry) => located.rulesOff?.includes(rule) === true;
    kept.push(...recorded.filter(isOff));
    const own = recorded.filter((entry) => !isOff(entry));
    const marked = markFindings(result, document, own, kept);
    fixed.push(...marked.left);
    improved.push(...marked.improved.map(({ entry }) => entry));
    const at = placeOfDocument(result);
    const told = marked.left.map((entry) => {
      const data = { file: around.shown, document: entry.document, rule: entry.rule, entries: 1, improved: false };
      return reportFixed(data, entry, at);
    });
    for (const { entry, finding } of marked.improved) {
      const data = { file: around.shown, document: entry.document, rule: entry.rule, entries: 1, improved: true };
      told.push({ ...reportFixed(data, entry, finding.at), severity: 'info' });
    }
    return { ...located, result: addFindings(marked.result, applySeverities(told, around.severities)) };
  };

  const close = (): DebtOutcome => {
    const left = [...open.values()].flat();
    const isGone = ({ document }: DebtEntry) => !unread.has(tidyPath(document)) && !around.exists(tidyPath(document));
    const gone = left.filter(isGone);
    const lost = new Set(gone);
    return { fixed, gone, improved, kept: [...kept, ...left.filter((entry) => !lost.has(entry))] };
  };
  return { mark, close };
}

function groupByDocument(entries: readonly DebtEntry[]): Map<string, DebtEntry[]> {
  const groups = new Map<string, DebtEntry[]>();
  for (const entry of entries) {
    const document = tidyPath(entry.document);
    const own = groups.get(document);
    if (own === undefined) groups.set(document, [entry]);
    else own.push(entry);
  }
  return groups;
}

/** Marks one document's findings; `left` are its entries that none of them answers to, `improved` those of a worse value. */
function markFindings(
  result: ReadResult,
  document: string,
  entries: readonly DebtEntry[],
  kept: DebtEntry[],
): {
  readonly result: ReadResult;
  readonly left: readonly DebtEntry[];
  readonly improved: readonly { readonly entry: DebtEntry; readonly finding: Finding }[];
} {
  const improved: { entry: DebtEntry; finding: Finding }[] = [];
  const open = new Map<string, DebtEntry[]>();
  for (const entry of entries) {
    const key = keyOf({ ...entry, document });
    open.set(key, [...(open.get(key) ?? []), entry]);
  }
  const findings = result.findings.map((finding): Finding => {
    const { ruleId, subject, period, waiver } = finding;
    const value = readDebtValue(finding);
    if (value === null || isRegisterRule(ruleId)) return finding;
    const own = open.get(keyOf({ document, rule: ruleId, subject, period })) ?? [];
    const alike = own.findIndex((entry) => compareDebtValues(value, entry.value) === 'same');
    const better = own.findIndex((entry) => compareDebtValues(value, entry.value) === 'better');
    const index = alike >= 0 ? alike : better;
    const [entry] = own.splice(Math.max(index, 0), 1);
    const isBetter = alike < 0 && better >= 0;
    if (entry !== undefined) kept.push(isBetter ? { ...entry, value } : entry);
    if (entry !== undefined && isBetter && waiver === undefined) improved.push({ entry, finding });
    if (waiver !== undefined) return finding;
    const debt: DebtState = entry === undefined ? 'new' : index >= 0 ? 'recorded' : 'worse';
    return { ...finding, debt };
  });
  return { result: withFindings(result, findings), left: [...open.values()].flat(), improved };
}

/** Documents that are gone, each with the number of its entries. */
export interface GoneDocument {
  /** The debt file as shown in messages. */
  readonly file: string;
  readonly document: string;
  readonly entries: number;
}

export function listGoneDocuments({ gone }: Pick<DebtOutcome, 'gone'>, file: string): GoneDocument[] {
  const counts = new Map<string, number>();
  for (const { document } of gone) counts.set(document, (counts.get(document) ?? 0) + 1);
  return [...counts].map(([document, entries]) => ({ file, document, entries }));
}

/** What is to be said about documents that are gone: once each, at the first document of the run that has a path. */
export function settleDebts(gone: readonly GoneDocument[], first: Anchor | null): AddedFinding[] {
  if (first === null) return [];
  return gone.map((document) => ({
    document: first.document,
    finding: reportFixed({ ...document, rule: null, improved: false }, { subject: null, period: null }, first.at),
  }));
}

function reportFixed(
  data: FindingOf<'debt-fixed'>['data'],
  { subject, period }: Pick<DebtEntry, 'subject' | 'period'>,
  at: Finding['at'],
): Finding {
  return { ruleId: 'debt-fixed', severity: 'warning', subject, period, at, clause: null, data };
}
