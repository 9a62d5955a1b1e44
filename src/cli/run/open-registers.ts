import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RuleId } from '../../model/finding.js';
import type { CheckOptions, DocumentResult } from '../../model/result.js';
import type { DebtEntry } from '../../register/debt-file.js';
import type { AddedFinding, Anchor, LocatedResult } from '../../register/located-result.js';
import type { DebtOutcome, DebtSession } from '../../register/open-debts.js';
import type { NamedDocuments, WaiverSession, WaiverState } from '../../register/open-waivers.js';
import type { RegisterFacts } from '../../register/settle-registers.js';
import type { CommandCall } from '../commands/command.js';
import { findDocuments } from '../inputs/find-documents.js';
import type { RegisterFile } from '../open-repository.js';
import { showFile } from '../show-file.js';
import type { CheckedDocument } from './result-store.js';

/** What became of waivers and debts in a run; null where there is no such file. */
export interface RegisterOutcome {
  /** One state per entry, in the order of the file. */
  readonly waivers: readonly WaiverState[] | null;
  readonly debts: DebtOutcome | null;
  /** What is to be said about the registers as a whole, at documents of the run. */
  readonly added: readonly AddedFinding[];
  /** What a part of a run knows of them: the whole is settled by `merge`. Null without such files. */
  readonly facts: RegisterFacts | null;
}

/** Waivers and debts of the repository over the documents of a run, one by one. */
export interface RegisterSession {
  readonly mark: (document: CheckedDocument, rulesOff: readonly RuleId[]) => DocumentResult;
  /** After the last document. */
  readonly close: () => RegisterOutcome;
}

const NONE: RegisterOutcome = { waivers: null, debts: null, added: [], facts: null };

/** Whether a register applies: it is there, or the configuration names it, and then it must be. */
function applies({ there, configured }: RegisterFile): boolean {
  return there || configured;
}

/** A result with its place relative to the folder of a register. */
export function locateResult(
  { result, file }: CheckedDocument,
  { folder }: RegisterFile,
  rulesOff: readonly RuleId[] = [],
): LocatedResult {
  return { result, path: file === null ? null : showFile(file, folder, folder), rulesOff };
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** What the documents of waivers, as written in a file of `folder`, stand for: the same reading lists them and tests paths. */
async function findByPattern(written: Iterable<string>, folder: string): Promise<Map<string, NamedDocuments>> {
  const { placeIn, readPattern } = await import('../../register/repository-files.js');
  const below = new Map<string, readonly string[]>();
  const listBelow = async (base: string): Promise<readonly string[]> => {
    if (!(statSync(resolve(folder, base), { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
    const found =
      below.get(base) ?? (await findDocuments([base], folder)).sources.map(({ path }) => placeIn(folder, path));
    below.set(base, found);
    return found;
  };
  const named = new Map<string, NamedDocuments>();
  for (const each of written) {
    if (named.has(each)) continue;
    const pattern = readPattern(each, folder);
    const isOne = !pattern.isGlob && isFile(resolve(folder, pattern.path));
    const documents = isOne ? [pattern.path] : (await listBelow(pattern.base)).filter(pattern.matches);
    named.set(each, { pattern, documents });
  }
  return named;
}

/** Existing documents that the waivers name, as paths from the working folder. */
export async function listWaivedDocuments(
  written: readonly string[],
  { folder }: RegisterFile,
  cwd: string,
): Promise<string[]> {
  const named = await findByPattern(written, folder);
  const paths = [...named.values()].flatMap(({ documents }) => documents);
  return [...new Set(paths)].map((path) => showFile(path, folder, cwd));
}

/** Existing documents among those recorded, as paths from the working folder. */
export function listRecordedDocuments(recorded: readonly string[], { folder }: RegisterFile, cwd: string): string[] {
  return [...new Set(recorded)]
    .filter((path) => isFile(resolve(folder, path)))
    .map((path) => showFile(path, folder, cwd));
}

/** Opens the repository's waivers and debts for a run: waivers go before debts. @throws FileProblem for a broken file. */
export async function openRegisters({ repository, settings }: CommandCall): Promise<RegisterSession> {
  const { waivers, debts, config } = repository;
  if (!applies(waivers) && !debts.there) return { mark: ({ result }) => result, close: () => NONE };
  const files = await import('../../register/repository-files.js');
  const severities = (config?.content.severity ?? {}) as CheckOptions['severities'];
  const { today, waiversCeiling } = settings;

  let waiverSession: WaiverSession | null = null;
  if (applies(waivers)) {
    const file = files.readWaiverFile(waivers.file, waivers.shown, waiversCeiling);
    const written = file.entries.map(({ document }) => document);
    const named = await findByPattern(written, waivers.folder);
    const findDocuments = (document: string) => named.get(document) as NamedDocuments;
    waiverSession = files.openWaivers(file, { today, findDocuments });
  }
  let debtSession: DebtSession | null = null;
  if (debts.there) {
    const entries: readonly DebtEntry[] = files.readDebtFile(debts.file, debts.shown);
    const exists = (document: string) => isFile(resolve(debts.folder, document));
    debtSession = files.openDebts(entries, { shown: debts.shown, exists, severities });
  }

  let first: Anchor | null = null;
  let firstFile: Anchor | null = null;
  const mark = (document: CheckedDocument, rulesOff: readonly RuleId[]): DocumentResult => {
    let { result } = document;
    if (waiverSession !== null)
      result = waiverSession.mark(locateResult({ ...document, result }, waivers, rulesOff)).result;
    if (debtSession !== null) result = debtSession.mark(locateResult({ ...document, result }, debts, rulesOff)).result;
    if (result.kind === 'read') {
      const { path } = locateResult(document, applies(waivers) ? waivers : debts);
      first = files.firstAnchor(first, files.anchorAt(result, path));
      if (path !== null) firstFile = files.firstAnchor(firstFile, files.anchorAt(result, path));
    }
    return result;
  };
  const close = (): RegisterOutcome => {
    const waiverFacts = waiverSession?.gather() ?? [];
    const debtOutcome = debtSession?.close() ?? null;
    const gone = debtOutcome === null ? [] : files.listGoneDocuments(debtOutcome, debts.shown);
    const facts = { today, waivers: waiverFacts, gone, first, firstFile, severities };
    return {
      waivers: waiverSession === null ? null : waiverFacts.map((each) => files.judgeWaiver(each, today)),
      debts: debtOutcome,
      added: files.settleRegisters(facts),
      facts,
    };
  };
  return { mark, close };
}
