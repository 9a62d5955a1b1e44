import { type PathPattern, tidyPath } from '../config/match-path.js';
import type { Finding, WaiverReference } from '../model/finding.js';
import { isRegisterRule } from '../model/rule-ids.js';
import type { Waiver } from '../model/waiver.js';
import {
  type AddedFinding,
  type Anchor,
  anchorAt,
  firstAnchor,
  type LocatedResult,
  withFindings,
} from './located-result.js';
import { makeEntryFinder } from './match-waivers.js';
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

/** What a run knows of the repository besides the documents it checks. */
export interface WaiverSurroundings {
  /** ISO day in Việt Nam. */
  readonly today: string;
  /** What an entry's document, as written, stands for. */
  readonly findDocuments: (written: string) => NamedDocuments;
}

export interface NamedDocuments {
  readonly pattern: PathPattern;
  /** Documents of the repository that it names, checked or not; paths as in `LocatedResult`. */
  readonly documents: readonly string[];
}

/** An entry as the finding about it needs it. */
export interface WaiverHeading extends WaiverReference, Pick<WaiverEntry, 'subject' | 'period' | 'from' | 'until'> {}

/** What the documents of a run, or of a part of it, say about one entry. */
export interface WaiverFacts {
  readonly entry: WaiverHeading;
  /** Something it covers was found, whether it is in force or not. */
  readonly covers: boolean;
  /** A document it names could not be read, or its rule is switched off there. */
  readonly lost: boolean;
  /** Documents of the run that it names, read or not. */
  readonly named: number;
  /** The one document it spells was read. */
  readonly spelled: boolean;
  /** Documents of the repository that it names, and how many of them were read. */
  readonly known: number;
  readonly knownRead: number;
  /** First document in which it covers something, and first one it names. */
  readonly covered: Anchor | null;
  readonly first: Anchor | null;
}

export interface WaiverSession {
  /** The document with its covered findings marked: such a finding stays where it is and counts for nothing. */
  readonly mark: (located: LocatedResult) => LocatedResult;
  /** What all documents marked so far say, by entry in the order of the file. */
  readonly gather: () => readonly WaiverFacts[];
}

/** What is being learned of one entry. */
type Notes = { -readonly [K in keyof Omit<WaiverFacts, 'entry'>]: WaiverFacts[K] };

/** Takes the documents of a run one by one. What is wrong with an entry is only known when all are seen: `settleWaivers`. */
export function openWaivers({ entries, shown }: WaiverFile, around: WaiverSurroundings): WaiverSession {
  const findEntries = makeEntryFinder(entries, (written) => around.findDocuments(written).pattern);
  const known = new Map<string, ReadonlySet<string>>();
  const listKnown = (pattern: string): ReadonlySet<string> => {
    const paths = known.get(pattern) ?? new Set(around.findDocuments(pattern).documents.map(tidyPath));
    known.set(pattern, paths);
    return paths;
  };
  const notes = new Map<WaiverEntry, Notes>(
    entries.map((entry) => [
      entry,
      {
        covers: false,
        lost: false,
        named: 0,
        spelled: false,
        known: listKnown(entry.document).size,
        knownRead: 0,
        covered: null,
        first: null,
      },
    ]),
  );

  const mark = (located: LocatedResult): LocatedResult => {
    const { result, path } = located;
    if (path === null) return located;
    const own = findEntries(path).map((entry) => ({ entry, note: notes.get(entry) as Notes }));
    for (const { note } of own) note.named += 1;
    if (result.kind !== 'read') {
      for (const { note } of own) note.lost = true;
      return located;
    }
    if (own.length === 0) return located;
    const anchor = anchorAt(result, path);
    for (const { entry, note } of own) {
      note.first = firstAnchor(note.first, anchor);
      if (listKnown(entry.document).has(tidyPath(path))) note.knownRead += 1;
      const { pattern } = around.findDocuments(entry.document);
      if (!pattern.isGlob && pattern.path === tidyPath(path)) note.spelled = true;
      if (located.rulesOff?.includes(entry.rule) === true) note.lost = true;
    }
    const findings = result.findings.map((finding): Finding => {
      if (isRegisterRule(finding.ruleId)) return finding;
      const covering = own.filter(({ entry }) => covers(entry, finding));
      for (const { note } of covering) {
        note.covers = true;
        note.covered = firstAnchor(note.covered, anchor);
      }
      const answer = covering.find(({ entry }) => isInForce(entry, around.today));
      return answer === undefined ? finding : { ...finding, waiver: describeWaiver(answer.entry) };
    });
    return { ...located, result: withFindings(result, findings) };
  };

  const gather = () =>
    entries.map((entry): WaiverFacts => {
      const { entry: number, line, rule, document, subject, period, from, until } = entry;
      const heading = { file: shown, entry: number, line, rule, document, subject, period, from, until };
      return { entry: heading, ...(notes.get(entry) as Notes) };
    });
  return { mark, gather };
}

function covers(entry: WaiverEntry, finding: Finding): boolean {
  return (
    entry.rule === finding.ruleId &&
    (entry.subject === null || entry.subject === finding.subject) &&
    (entry.period === null || entry.period === finding.period)
  );
}

function isInForce({ from, until }: Pick<Waiver, 'from' | 'until'>, today: string): boolean {
  return from <= today && today <= until;
}

function describeWaiver({ reason, legalBasis, approver, author, from, until }: WaiverEntry): Waiver {
  return { reason, legalBasis, approver, author, from, until };
}

/** How an entry stands by what the documents say: unused only where all documents it names were read. */
export function judgeWaiver(facts: WaiverFacts, today: string): WaiverState {
  const { entry, covers: used, lost, named, spelled, known, knownRead } = facts;
  if (entry.until < today) return 'expired';
  if (today < entry.from) return 'upcoming';
  if (used) return 'used';
  if (spelled && !lost) return 'unused';
  if (named === 0 && known === 0) return 'no-document';
  return !lost && knownRead === known ? 'unused' : 'unchecked';
}

/**
 * What is to be said about the entries once all documents of the run are seen: an expired one always, an unused one only
 * where every document it names was read. It is said at a document the entry covers, else one it names; where there is no
 * such document, at `first`, the first of the run.
 */
export function settleWaivers(all: readonly WaiverFacts[], first: Anchor | null, today: string): AddedFinding[] {
  return all.flatMap((facts) => {
    const state = judgeWaiver(facts, today);
    // An expired entry for a document that exists but is not in this run is said where that document is checked.
    if (state === 'expired' && facts.first === null && facts.known > 0) return [];
    const anchor = facts.covered ?? facts.first ?? first;
    const finding = anchor === null ? null : reportWaiver(facts, state, anchor);
    return anchor === null || finding === null ? [] : [{ document: anchor.document, finding }];
  });
}

function reportWaiver({ entry, covers: open }: WaiverFacts, state: WaiverState, { at }: Anchor): Finding | null {
  const { subject, period, from: _first, until, ...reference } = entry;
  const about = { severity: 'warning', subject, period, at, clause: null } as const;
  if (state === 'expired') return { ...about, ruleId: 'waiver-expired', data: { ...reference, until, open } };
  if (state === 'unused') return { ...about, ruleId: 'waiver-unused', data: { ...reference, why: 'no-finding' } };
  if (state === 'no-document') return { ...about, ruleId: 'waiver-unused', data: { ...reference, why: 'no-document' } };
  return null;
}

/** What two parts of one run say about the same entries together. */
export function joinWaiverFacts(left: readonly WaiverFacts[], right: readonly WaiverFacts[]): WaiverFacts[] {
  return left.map((facts, index) => {
    const other = right[index] ?? facts;
    return {
      entry: facts.entry,
      covers: facts.covers || other.covers,
      lost: facts.lost || other.lost,
      named: facts.named + other.named,
      spelled: facts.spelled || other.spelled,
      known: facts.known,
      knownRead: facts.knownRead + other.knownRead,
      covered: firstAnchor(facts.covered, other.covered),
      first: firstAnchor(facts.first, other.first),
    };
  });
}
