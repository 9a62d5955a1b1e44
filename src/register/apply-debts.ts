import { tidyPath } from '../config/match-path.js';
import type { Finding } from '../model/finding.js';
import type { CheckOptions } from '../model/result.js';
import { isRegisterRule } from '../model/rule-ids.js';
import type { DebtState } from '../model/waiver.js';
import { type DebtEntry, keyOf } from './debt-file.js';
import { compareDebtValues, readDebtValue } from './debt-value.js';
import { addFindings, type LocatedResult, placeOfDocument, withFindings } from './located-result.js';

export interface DebtSurroundings {
  /** The debt file as shown in messages. */
  readonly shown: string;
  /** Whether a document exists in the repository, checked or not. */
  readonly exists: (document: string) => boolean;
  readonly severities: CheckOptions['severities'];
}

export interface IndebtedRun {
  readonly documents: readonly LocatedResult[];
  /** Entries whose finding is gone, from documents of the run. */
  readonly fixed: readonly DebtEntry[];
  /** Entries of documents that exist no more. */
  readonly gone: readonly DebtEntry[];
  /** The entries to keep, with the better values where a value improved: what `prune` writes. */
  readonly kept: readonly DebtEntry[];
}

/**
 * Tells what was known from what is new: a finding is `recorded` when an entry of its key has a value that is no better,
 * `worse` when its key is recorded with a better value, else `new`. Entries that no finding answers to are reported.
 */
export function applyDebts(
  documents: readonly LocatedResult[],
  entries: readonly DebtEntry[],
  around: DebtSurroundings,
): IndebtedRun {
  const open = new Map<string, DebtEntry[]>();
  for (const entry of entries) {
    const key = keyOf({ ...entry, document: tidyPath(entry.document) });
    const own = open.get(key);
    if (own === undefined) open.set(key, [entry]);
    else own.push(entry);
  }
  const kept: DebtEntry[] = [];
  const marked = documents.map((located) => markDocument(located, open, kept));

  const left = [...open.values()].flat();
  const read = new Map(
    documents.flatMap(({ result, path }, index) =>
      result.kind === 'read' && path !== null ? [[tidyPath(path), index] as const] : [],
    ),
  );
  const unread = new Set(
    documents.flatMap(({ result, path }) => (result.kind === 'read' || path === null ? [] : [tidyPath(path)])),
  );
  const fixed = left.filter(({ document }) => read.has(tidyPath(document)));
  const gone = left.filter(
    ({ document }) =>
      !read.has(tidyPath(document)) && !unread.has(tidyPath(document)) && !around.exists(tidyPath(document)),
  );
  const lost = new Set([...fixed, ...gone]);
  return {
    documents: addFindings(marked, reportLeft(marked, fixed, gone, read, around.shown), around.severities),
    fixed,
    gone,
    kept: [...kept, ...left.filter((entry) => !lost.has(entry))],
  };
}

/** Marks one document's findings and takes the entries they answer to out of `open`. */
function markDocument(located: LocatedResult, open: Map<string, DebtEntry[]>, kept: DebtEntry[]): LocatedResult {
  const { result, path } = located;
  if (result.kind !== 'read' || path === null) return located;
  const findings = result.findings.map((finding): Finding => {
    const { ruleId, subject, period, waiver } = finding;
    const value = readDebtValue(finding);
    if (value === null || isRegisterRule(ruleId)) return finding;
    const own = open.get(keyOf({ document: tidyPath(path), rule: ruleId, subject, period })) ?? [];
    const alike = own.findIndex((entry) => compareDebtValues(value, entry.value) === 'same');
    const better = own.findIndex((entry) => compareDebtValues(value, entry.value) === 'better');
    const index = alike >= 0 ? alike : better;
    const [entry] = own.splice(Math.max(index, 0), 1);
    if (entry !== undefined) kept.push(alike < 0 && better >= 0 ? { ...entry, value } : entry);
    if (waiver !== undefined) return finding;
    const debt: DebtState = entry === undefined ? 'new' : index >= 0 ? 'recorded' : 'worse';
    return { ...finding, debt };
  });
  return { ...located, result: withFindings(result, findings) };
}

/** One finding per fixed entry, at its document; one per document that is gone, at the first of the run. */
function reportLeft(
  documents: readonly LocatedResult[],
  fixed: readonly DebtEntry[],
  gone: readonly DebtEntry[],
  read: ReadonlyMap<string, number>,
  file: string,
): { at: number; finding: Finding }[] {
  const report = (at: number, entry: Pick<DebtEntry, 'subject' | 'period'>, data: DebtFixed) => {
    const result = documents[at]?.result;
    if (result?.kind !== 'read') return [];
    const { subject, period } = entry;
    const place = placeOfDocument(result);
    const about = { ruleId: 'debt-fixed', severity: 'error', subject, period, at: place, clause: null } as const;
    return [{ at, finding: { ...about, data } }];
  };
  const first = [...read].sort(([a], [b]) => (a < b ? -1 : 1))[0]?.[1] ?? -1;
  const lost = [...new Set(gone.map(({ document }) => document))];
  return [
    ...fixed.flatMap((entry) => {
      const { document, rule } = entry;
      return report(read.get(tidyPath(document)) ?? -1, entry, { file, document, rule, entries: 1 });
    }),
    ...lost.flatMap((document) => {
      const count = gone.filter((entry) => entry.document === document).length;
      return report(first, { subject: null, period: null }, { file, document, rule: null, entries: count });
    }),
  ];
}

type DebtFixed = Extract<Finding, { ruleId: 'debt-fixed' }>['data'];
