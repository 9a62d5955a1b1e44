import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckOptions, DocumentResult } from '../model/result.js';
import type { IndebtedRun } from '../register/apply-debts.js';
import type { WaivedRun } from '../register/apply-waivers.js';
import type { DebtEntry } from '../register/debt-file.js';
import type { LocatedResult } from '../register/located-result.js';
import type { WaiverFile } from '../register/waiver-file.js';
import type { CommandCall } from './commands/command.js';
import { findDocuments } from './find-documents.js';
import type { RegisterFile } from './open-repository.js';
import { showFile } from './show-file.js';

/** A result with the absolute path of its document; null for standard input. */
export interface CheckedDocument {
  readonly result: DocumentResult;
  readonly file: string | null;
}

/** Results after waivers and debts, and what became of the entries; null where there is no such file. */
export interface RegisteredRun {
  readonly documents: readonly CheckedDocument[];
  readonly waivers: (WaivedRun & WaiverFile) | null;
  readonly debts: (IndebtedRun & { readonly entries: readonly DebtEntry[] }) | null;
}

/** Whether a register applies: it is there, or the configuration names it, and then it must be. */
function applies({ there, configured }: RegisterFile): boolean {
  return there || configured;
}

export function locateResults(documents: readonly CheckedDocument[], { folder }: RegisterFile): LocatedResult[] {
  return documents.map(({ result, file }) => ({ result, path: file === null ? null : showFile(file, folder, folder) }));
}

function putBack(documents: readonly CheckedDocument[], located: readonly LocatedResult[]): CheckedDocument[] {
  return documents.map((document, index) => ({ ...document, result: located[index]?.result ?? document.result }));
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Existing documents by the pattern that names them, relative to `folder`. */
async function listByPattern(patterns: readonly string[], folder: string): Promise<Map<string, readonly string[]>> {
  const lists = new Map<string, readonly string[]>();
  for (const pattern of new Set(patterns)) {
    const found = isFile(resolve(folder, pattern)) ? [pattern] : (await findDocuments([pattern], folder)).sources;
    lists.set(
      pattern,
      found.map((each) => (typeof each === 'string' ? each : each.path)),
    );
  }
  return lists;
}

/** Existing documents that a register's entries name, as paths from the working folder. */
export async function listNamedDocuments(
  patterns: readonly string[],
  { folder }: RegisterFile,
  cwd: string,
): Promise<string[]> {
  const lists = await listByPattern(patterns, folder);
  return [...new Set([...lists.values()].flat())].map((path) => showFile(path, folder, cwd));
}

/** Applies the repository's waivers and then its debts to the results of a run. @throws FileProblem for a broken file. */
export async function applyRegisters(
  documents: readonly CheckedDocument[],
  { repository, settings }: CommandCall,
): Promise<RegisteredRun> {
  const { waivers, debts, config } = repository;
  const useDebts = debts.there;
  if (!applies(waivers) && !useDebts) return { documents, waivers: null, debts: null };
  const files = await import('../register/repository-files.js');
  const severities = (config?.content.severity ?? {}) as CheckOptions['severities'];
  let current = documents;
  let waived: RegisteredRun['waivers'] = null;
  if (applies(waivers)) {
    const file = files.readWaiverFile(waivers.file, waivers.shown, settings.waiversCeiling);
    const lists = await listByPattern(
      file.entries.map(({ document }) => document),
      waivers.folder,
    );
    const listDocuments = (pattern: string) => lists.get(pattern) ?? [];
    const run = files.applyWaivers(locateResults(documents, waivers), file, {
      today: settings.today,
      listDocuments,
      severities,
    });
    waived = { ...file, ...run };
    current = putBack(current, run.documents);
  }
  if (!useDebts) return { documents: current, waivers: waived, debts: null };
  const entries = files.readDebtFile(debts.file, debts.shown);
  const run = files.applyDebts(locateResults(current, debts), entries, {
    shown: debts.shown,
    exists: (document) => isFile(resolve(debts.folder, document)),
    severities,
  });
  return { documents: putBack(current, run.documents), waivers: waived, debts: { ...run, entries } };
}
