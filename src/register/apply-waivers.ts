import { isGlob, makeMatcher, tidyPath } from '../config/match-path.js';
import type { Located } from '../model/document.js';
import type { Finding, WaiverReference } from '../model/finding.js';
import type { CheckOptions } from '../model/result.js';
import { isRegisterRule } from '../model/rule-ids.js';
import type { Waiver } from '../model/waiver.js';
import { addFindings, type LocatedResult, placeOfDocument, withFindings } from './located-result.js';
import type { WaiverEntry, WaiverFile } from './waiver-file.js';

/** How an entry stands on a day, as far as the run can tell. */
export type WaiverState =
  | 'used'
  /** Nothing that it covers is found, in any document it names. */
  | 'unused'
  /** No document it names exists. */
  | 'no-document'
  | 'expired'
  /** Its first day is still to come. */
  | 'upcoming'
  /** Not every document that it names was checked in this run. */
  | 'unchecked';

/** What a run knows of the repository besides the documents it checked. */
export interface Surroundings {
  /** ISO day in Việt Nam. */
  readonly today: string;
  /** Documents of the repository that a pattern names, checked or not; paths as in `LocatedResult`. */
  readonly listDocuments: (pattern: string) => readonly string[];
  readonly severities: CheckOptions['severities'];
}

export interface WaivedRun {
  readonly documents: readonly LocatedResult[];
  /** One per entry, in the order of the file. */
  readonly states: readonly WaiverState[];
}

/**
 * Marks what the waivers in force cover, and reports the others: an expired one always, an unused one only where every
 * document it names was read in this run. A waived finding stays where it is and counts for nothing.
 */
export function applyWaivers(
  documents: readonly LocatedResult[],
  { entries, shown }: WaiverFile,
  around: Surroundings,
): WaivedRun {
  const scopes = entries.map((entry) => ({ entry, matches: makeMatcher(entry.document) }));
  const covers = ({ entry, matches }: (typeof scopes)[number], path: string, finding: Finding): boolean =>
    entry.rule === finding.ruleId &&
    (entry.subject === null || entry.subject === finding.subject) &&
    (entry.period === null || entry.period === finding.period) &&
    matches(path);

  const rules = new Set(entries.map(({ rule }) => rule));
  const byRule = new Map([...rules].map((rule) => [rule, scopes.filter(({ entry }) => entry.rule === rule)] as const));

  /** Entries that cover something, expired ones included. */
  const covering = new Set<number>();
  const waived = documents.map((located): LocatedResult => {
    const { result, path } = located;
    if (result.kind !== 'read' || path === null) return located;
    const findings = result.findings.map((finding): Finding => {
      if (isRegisterRule(finding.ruleId)) return finding;
      const own = (byRule.get(finding.ruleId) ?? []).filter((scope) => covers(scope, path, finding));
      for (const { entry } of own) covering.add(entry.entry);
      const answer = own.find(({ entry }) => isInForce(entry, around.today));
      return answer === undefined ? finding : { ...finding, waiver: describeWaiver(answer.entry) };
    });
    return { ...located, result: withFindings(result, findings) };
  });

  const states = scopes.map(({ entry, matches }): WaiverState => {
    if (entry.until < around.today) return 'expired';
    if (around.today < entry.from) return 'upcoming';
    if (covering.has(entry.entry)) return 'used';
    return judgeSilence(entry, matches, documents, around);
  });
  const added = scopes.flatMap(({ entry, matches }, index) => {
    const state = states[index] ?? 'used';
    const here = chooseDocument(waived, matches, (found, path) => covers({ entry, matches }, path, found));
    // What is wrong with an entry is said where its document is checked; where there is no such document, at the first.
    const elsewhere = !here.named && state === 'expired' && around.listDocuments(entry.document).length > 0;
    const result = waived[here.index]?.result;
    if (elsewhere || result?.kind !== 'read') return [];
    const finding = reportWaiver(entry, state, covering.has(entry.entry), shown, placeOfDocument(result));
    return finding === null ? [] : [{ at: here.index, finding }];
  });
  return { documents: addFindings(waived, added, around.severities), states };
}

export function isInForce({ from, until }: Pick<Waiver, 'from' | 'until'>, today: string): boolean {
  return from <= today && today <= until;
}

function describeWaiver({ reason, legalBasis, approver, author, from, until }: WaiverEntry): Waiver {
  return { reason, legalBasis, approver, author, from, until };
}

/** Why nothing is covered: only where all documents an entry names were read can it be called unused. */
function judgeSilence(
  entry: WaiverEntry,
  matches: (path: string) => boolean,
  documents: readonly LocatedResult[],
  { listDocuments }: Surroundings,
): WaiverState {
  const named = documents.filter(({ path }) => path !== null && matches(path));
  const read = new Set(
    named.flatMap(({ path, result }) => (result.kind === 'read' && path !== null ? [tidyPath(path)] : [])),
  );
  const lost = named.some(({ result }) => result.kind === 'unreadable');
  if (read.size > 0 && !lost && !isGlob(entry.document) && read.has(tidyPath(entry.document))) return 'unused';
  const known = listDocuments(entry.document).map(tidyPath);
  if (named.length === 0 && known.length === 0) return 'no-document';
  return !lost && known.every((path) => read.has(path)) ? 'unused' : 'unchecked';
}

function reportWaiver(
  entry: WaiverEntry,
  state: WaiverState,
  open: boolean,
  file: string,
  at: Located,
): Finding | null {
  const { subject, period, document, rule, line, until } = entry;
  const about = { severity: 'warning', subject, period, at, clause: null } as const;
  const reference: WaiverReference = { file, entry: entry.entry, line, rule, document };
  if (state === 'expired') return { ...about, ruleId: 'waiver-expired', data: { ...reference, until, open } };
  if (state === 'unused') return { ...about, ruleId: 'waiver-unused', data: { ...reference, why: 'no-finding' } };
  if (state === 'no-document') return { ...about, ruleId: 'waiver-unused', data: { ...reference, why: 'no-document' } };
  return null;
}

/** The document an entry is reported at: one it covers, else one it names, else the first of the run; -1 for none. */
function chooseDocument(
  documents: readonly LocatedResult[],
  matches: (path: string) => boolean,
  covers: (finding: Finding, path: string) => boolean,
): { readonly index: number; readonly named: boolean } {
  const ordered = documents
    .flatMap(({ result, path }, index) => (result.kind === 'read' ? [{ result, path: path ?? '', index }] : []))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const named = ordered.filter(({ path }) => path !== '' && matches(path));
  const covered = named.find(({ result, path }) => result.findings.some((finding) => covers(finding, path)));
  return { index: (covered ?? named[0] ?? ordered[0])?.index ?? -1, named: named.length > 0 };
}
