import { resolve } from 'node:path';
import { checkPlan } from '../check/check-plan.js';
import { extractPlan } from '../extract/extract-plan.js';
import type { Baseline } from '../model/baseline.js';
import type { CheckOptions, DocumentResult, RunResult } from '../model/result.js';
import { applyRegisters, type CheckedDocument, type RegisteredRun } from './apply-registers.js';
import { makeOptionChooser } from './choose-options.js';
import type { CommandCall } from './commands/command.js';
import { complainAboutDocuments } from './complain-about-documents.js';
import { DOCUMENT_ENDINGS, type DocumentSource } from './find-documents.js';
import { type FoundInputs, findInputs } from './find-inputs.js';
import { readSource } from './read-source.js';

/** A run over documents, before anything is written. */
export interface CheckedRun {
  readonly found: FoundInputs;
  readonly run: RunResult;
  readonly registered: RegisteredRun;
  /** Absolute paths of what was read: no result may overwrite one of them. */
  readonly files: readonly string[];
  /** Some input could not be read, or gave no document. */
  readonly incomplete: boolean;
}

/** Gets the bytes of every document, by its path as in the run, before they are read. */
export type SeeBytes = (path: string, bytes: Uint8Array) => void;

/** One document through the whole pipeline. Trouble in a plan is a result; anything thrown here is a bug, named with its document. */
async function checkSource(
  source: DocumentSource,
  baseline: Baseline,
  options: CheckOptions,
  call: CommandCall,
  see: SeeBytes,
): Promise<DocumentResult> {
  const document = await readSource(source, call.io, call.settings.reading, (bytes) => see(source.path, bytes));
  if ('reason' in document) return { kind: 'unreadable', ...document };
  try {
    return { kind: 'read', ...checkPlan(extractPlan(document, baseline), baseline, options) };
  } catch (cause) {
    throw new Error(`${source.path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The documents with what they add up to; the renderers put them in order. */
export function sumUp(documents: readonly DocumentResult[]): RunResult {
  const counts = { documents: documents.length, plans: 0, error: 0, warning: 0, info: 0, waived: 0, recorded: 0 };
  for (const document of documents) {
    if (document.kind === 'unreadable') continue;
    if (document.plan.kind === 'local-plan') counts.plans += 1;
    for (const key of ['error', 'warning', 'info', 'waived', 'recorded'] as const) counts[key] += document.counts[key];
  }
  return { documents, counts };
}

/** Every document of the run through the pipeline, then the repository's waivers and debts. @throws UsageError, FileProblem */
export async function checkDocuments(
  call: CommandCall,
  baseline: Baseline,
  see: SeeBytes = () => undefined,
): Promise<CheckedRun> {
  const { io } = call;
  const found = await findInputs(call);
  const chooseOptions = await makeOptionChooser(call);
  const documents: CheckedDocument[] = found.unreadable.map((document) => ({
    result: { kind: 'unreadable', ...document },
    file: resolve(io.cwd, document.path),
  }));
  for (const source of found.sources)
    documents.push({
      result: await checkSource(source, baseline, chooseOptions(source), call, see),
      file: source.file,
    });

  const registered = await applyRegisters(documents, call);
  const missed = found.empty.length + found.closed.length;
  return {
    found,
    registered,
    run: sumUp(registered.documents.map(({ result }) => result)),
    files: found.sources.flatMap(({ file }) => (file === null ? [] : [file])),
    incomplete: missed > 0 || documents.some(({ result }) => result.kind === 'unreadable'),
  };
}

/** One line that names the documents which are no plans, since a quiet run prints nothing else about them. */
async function complainAboutNoPlan(run: RunResult, call: CommandCall): Promise<void> {
  const { messages } = await import('../report/messages/index.js');
  const { notAPlan } = messages[call.settings.lang].labels;
  const others = run.documents.flatMap((document) => {
    if (document.kind === 'unreadable') return [];
    const { path, notAPlan: reason } = document.plan;
    return [reason === null ? path : `${path} (${notAPlan[reason]})`];
  });
  if (others.length > 0) call.complain(call.messages.noPlan(others));
}

/** Says on standard error what of the inputs could not be checked, one line each. */
export async function complainAboutInputs({ run, found }: CheckedRun, call: CommandCall): Promise<void> {
  for (const { input, kind } of found.empty) {
    const say = kind === 'folder' ? call.messages.emptyFolder : call.messages.emptyGlob;
    call.complain(say(input, DOCUMENT_ENDINGS));
  }
  const unreadable = run.documents.filter((document) => document.kind === 'unreadable');
  for (const { path, code } of found.closed) call.complain(call.messages.closedFolder(path, code));
  await complainAboutDocuments(unreadable, call);
  if (run.documents.length === 0 && found.excluded > 0) call.complain(call.messages.allExcluded(found.excluded));
  if (run.counts.plans === 0) await complainAboutNoPlan(run, call);
}
