import type { Baseline } from '../../model/baseline.js';
import type { RuleOff, RunResult, RunSelection } from '../../model/result.js';
import type { Language } from '../../model/vocabulary.js';
import type { AddedFinding } from '../../register/located-result.js';
import { joinRegisterFacts, type RegisterFacts, settleRegisters } from '../../register/settle-registers.js';
import type { ResultView } from '../../report/formats/list-result.js';
import { compareCodeUnits } from '../../report/order.js';
import type { OpenedResult, StoredDocument } from '../open-result.js';
import type { RawDocument, RawResult } from '../result-file.js';
import { addToDocument, type FindingWords } from './add-to-document.js';
import { findMergeRefusal, type MergeRefusal, readRegisters } from './merge-refusal.js';

/** Several results as one. */
export interface MergedResult extends ResultView {
  readonly kind: 'merged';
  /** All of the JSON result in the order of its keys; its `documents` is empty. */
  readonly head: RawResult;
  /** Read one at a time, as often as they are asked for. */
  readonly documents: Iterable<RawDocument>;
  /** The language that the parts of one run were written in; null where the results do not say. */
  readonly lang: Language | null;
  /** No local plan is among the documents, but among those that the runs were told to leave out. */
  readonly planElsewhere: boolean;
}

/**
 * The parts of one run as the whole that it would have given, or the documents of several runs together. What is said about
 * waivers and debts as a whole is settled here from what all parts know.
 * @param results at least one, in any order
 * @returns a refusal where they do not belong together
 */
export function mergeResults(
  results: readonly OpenedResult[],
  baseline: Baseline,
): MergedResult | { readonly kind: 'refused'; readonly refusal: MergeRefusal } {
  const refusal = findMergeRefusal(results);
  if (refusal !== null) return { kind: 'refused', refusal };
  const ordered = [...results].sort((left, right) => (left.head.shard?.index ?? 0) - (right.head.shard?.index ?? 0));
  const stored = ordered
    .flatMap(({ documents }) => documents)
    .sort((left, right) => compareCodeUnits(left.path, right.path));
  const lang = ordered[0]?.head.shard?.lang ?? null;
  const added = groupByDocument(settleParts(ordered), stored);
  const counts = countAll(ordered, stored, added);
  const head = joinHeads(ordered, counts);
  return {
    kind: 'merged',
    head,
    lang,
    counts,
    ...(head.rulesOff === undefined ? {} : { rulesOff: head.rulesOff }),
    unreadable: stored.filter(({ kind }) => kind === 'unreadable').length,
    baseline: head.baseline,
    documents: { [Symbol.iterator]: () => readAll(stored, added, { baseline, lang: lang ?? 'vi' }) },
    planElsewhere: counts.plans === 0 && ordered.some(({ head }) => holdsPlan(head)),
  };
}

function* readAll(
  stored: readonly StoredDocument[],
  added: ReadonlyMap<StoredDocument, readonly AddedFinding[]>,
  words: FindingWords,
): Iterator<RawDocument> {
  for (const document of stored) {
    const findings = added.get(document)?.map(({ finding }) => finding) ?? [];
    yield findings.length === 0 ? document.read() : addToDocument(document.read(), findings, words);
  }
}

function settleParts(parts: readonly OpenedResult[]): AddedFinding[] {
  const facts = parts.map(readRegisters).filter((each): each is RegisterFacts => each !== null);
  return facts.length === 0 ? [] : settleRegisters(facts.reduce(joinRegisterFacts));
}

/** Findings by the document they are shown at; a run leaves out what has no document to be shown at, and so does this. */
function groupByDocument(added: readonly AddedFinding[], stored: readonly StoredDocument[]) {
  const groups = new Map<StoredDocument, AddedFinding[]>();
  if (added.length === 0) return groups;
  const readable = new Map<string, StoredDocument>();
  for (const document of stored)
    if (document.kind !== 'unreadable' && !readable.has(document.path)) readable.set(document.path, document);
  for (const each of added) {
    const document = readable.get(each.document.replaceAll('\\', '/'));
    if (document === undefined) continue;
    const own = groups.get(document);
    if (own === undefined) groups.set(document, [each]);
    else own.push(each);
  }
  return groups;
}

const COUNTED = ['error', 'warning', 'info', 'waived', 'recorded'] as const;

/** What the documents add up to; counts that a later version may have are added up as they stand. */
function countAll(
  results: readonly OpenedResult[],
  stored: readonly StoredDocument[],
  added: ReadonlyMap<StoredDocument, readonly AddedFinding[]>,
): RunResult['counts'] {
  const known = { documents: stored.length, plans: 0, error: 0, warning: 0, info: 0, waived: 0, recorded: 0 };
  for (const document of stored) {
    if (document.kind === 'local-plan') known.plans += 1;
    for (const key of COUNTED) known[key] += document.counts[key];
    for (const { finding } of added.get(document) ?? []) known[finding.severity] += 1;
  }
  const others = new Map<string, unknown>();
  for (const { head } of results) {
    for (const [key, value] of Object.entries(head.counts)) {
      const sum = others.get(key);
      others.set(key, typeof value === 'number' && typeof sum === 'number' ? sum + value : (sum ?? value));
    }
  }
  return { ...Object.fromEntries(others), ...known };
}

/** The keys of all results in their order, each as the first result has it that has it, but for what is told of the whole. */
function joinHeads(results: readonly OpenedResult[], counts: RunResult['counts']): RawResult {
  const keys = new Map<string, unknown>();
  for (const { head } of results)
    for (const [key, value] of Object.entries(head)) if (!keys.has(key)) keys.set(key, value);
  keys.delete('shard');
  keys.set('counts', counts);
  if (keys.has('problems')) keys.set('problems', joinProblems(results));
  if (keys.has('rulesOff')) keys.set('rulesOff', joinRulesOff(results));
  const selection = joinSelections(results, counts);
  if (selection === null) keys.delete('selection');
  else keys.set('selection', selection);
  return Object.fromEntries(keys) as RawResult;
}

/** Every problem as often as the result has it that has it most: the parts of one run say the same ones. */
function joinProblems(results: readonly OpenedResult[]): unknown[] {
  const joined: unknown[] = [];
  const said = new Map<string, number>();
  for (const { head } of results) {
    const own = new Map<string, number>();
    for (const problem of head.problems ?? []) {
      const key = JSON.stringify(problem);
      const times = (own.get(key) ?? 0) + 1;
      own.set(key, times);
      if (times <= (said.get(key) ?? 0)) continue;
      said.set(key, times);
      joined.push(problem);
    }
  }
  return joined;
}

/** Rules switched off in any of the results, for all documents of which it is so. */
function joinRulesOff(results: readonly OpenedResult[]): RuleOff[] {
  const joined = new Map<string, number>();
  for (const { head } of results)
    for (const { ruleId, documents } of head.rulesOff ?? []) joined.set(ruleId, (joined.get(ruleId) ?? 0) + documents);
  return [...joined]
    .map(([ruleId, documents]) => ({ ruleId, documents }))
    .sort((left, right) => compareCodeUnits(left.ruleId, right.ruleId));
}

/** Whether a run without a local plan knows of one among the documents that it was told to leave out. */
function holdsPlan({ shard, selection }: RawResult): boolean {
  return (shard?.holdsPlan ?? selection?.holdsPlan) === true;
}

/** Null where the results are not all selections since the same reference. */
function joinSelections(results: readonly OpenedResult[], { plans }: RunResult['counts']): RunSelection | null {
  const selections = results.flatMap(({ head: { selection } }) => selection ?? []);
  const [first] = selections;
  if (first === undefined || selections.length < results.length) return null;
  if (selections.some(({ since }) => since !== first.since)) return null;
  const holds = plans > 0 ? null : results.some(({ head }) => holdsPlan(head));
  // Every part of a run tells of the run as a whole.
  if (results[0]?.head.shard !== undefined) return { ...first, holdsPlan: holds };
  return {
    ...first,
    documents: selections.reduce((sum, { documents }) => sum + documents, 0),
    selected: selections.reduce((sum, { selected }) => sum + selected, 0),
    because: selections.every(({ because }) => because === first.because) ? first.because : null,
    holdsPlan: holds,
  };
}
