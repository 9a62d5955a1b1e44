import { resolve } from 'node:path';
import type { Baseline } from '../../model/baseline.js';
import type { RuleId } from '../../model/finding.js';
import type { CheckOptions, DocumentResult, InputProblem, RunShard, RunView } from '../../model/result.js';
import type { Language } from '../../model/vocabulary.js';
import type { CommandCall } from '../commands/command.js';
import type { DocumentSource } from '../inputs/find-documents.js';
import { type FoundInputs, findInputs } from '../inputs/find-inputs.js';
import { holdsPlan } from '../inputs/holds-plan.js';
import type { Shard } from '../read-settings.js';
import { UsageError } from '../usage-error.js';
import { type CheckedSource, type CheckJob, checkSource } from './check-source.js';
import { makeOptionChooser } from './choose-options.js';
import { INTERRUPTED } from './exit-code.js';
import { openRegisters, type RegisterOutcome } from './open-registers.js';
import { ResultStore } from './result-store.js';
import { makeProgress } from './show-progress.js';

/** A run over documents, before anything is written. */
export interface CheckedRun {
  readonly found: FoundInputs;
  readonly run: RunView;
  readonly store: ResultStore;
  readonly registers: RegisterOutcome;
  /** Absolute paths of all documents of the run, chosen or not: no result may overwrite one of them. */
  readonly files: readonly string[];
  /** SHA-256 of every document that could be opened, by its path as in the run; empty where it was not asked for. */
  readonly hashes: ReadonlyMap<string, string>;
  /** --since or --shard left no local plan, but the inputs hold one. */
  readonly planElsewhere: boolean;
  /** Some input could not be read, or gave no document. */
  readonly incomplete: boolean;
}

export interface CheckDocumentsOptions {
  /** Whether the SHA-256 of the documents is asked for. */
  readonly hashed?: boolean;
}

/** From so many documents on, results are put away small. */
const MANY = 64;

/** Checks jobs and gives their results in the same order. */
type CheckAll = (jobs: Iterable<CheckJob>, isStopped: () => boolean) => AsyncIterable<CheckedSource>;

/** One after the other, in this thread; between two documents signals get through. */
function checkInTurn(baseline: Baseline, call: CommandCall): CheckAll {
  return async function* (jobs, isStopped) {
    let isFirst = true;
    for (const job of jobs) {
      if (!isFirst) await new Promise((go) => setImmediate(go));
      isFirst = false;
      if (isStopped()) return;
      yield await checkSource(job, baseline, call.io);
    }
  };
}

/** Several threads cost more than they bring where there are few documents; standard input cannot be handed to one. */
async function chooseChecker(
  sources: readonly DocumentSource[],
  baseline: Baseline,
  call: CommandCall,
): Promise<CheckAll> {
  const threads = Math.min(call.settings.jobs, sources.length);
  if (threads < 2 || sources.some(({ file }) => file === null)) return checkInTurn(baseline, call);
  const { checkInThreads } = await import('./check-in-threads.js');
  return checkInThreads(baseline, threads);
}

/** Every document of the run through the pipeline, and through the repository's waivers and debts. @throws UsageError, FileProblem */
export async function checkDocuments(
  call: CommandCall,
  baseline: Baseline,
  { hashed = false }: CheckDocumentsOptions = {},
): Promise<CheckedRun> {
  const { io, settings } = call;
  const found = await findInputs(call);
  const { sources } = found;
  const chooseOptions = await makeOptionChooser(call);
  const session = await openRegisters(call);
  const store = new ResultStore(sources.length < MANY ? null : await import('./pack-result.js'));
  const off = new Map<RuleId, number>();
  const take = (result: DocumentResult, file: string | null, rulesOff: readonly RuleId[] = []): void => {
    if (result.kind === 'read') for (const rule of rulesOff) off.set(rule, (off.get(rule) ?? 0) + 1);
    store.add({ result: session.mark({ result, file }, rulesOff), file });
  };
  for (const document of found.unreadable) take({ kind: 'unreadable', ...document }, resolve(io.cwd, document.path));

  function* listJobs(): Iterable<CheckJob> {
    for (const source of sources) yield { source, options: chooseOptions(source), reading: settings.reading, hashed };
  }
  const hashes = new Map<string, string>();
  const checkAll = await chooseChecker(sources, baseline, call);
  const progress = makeProgress(call, sources.length);
  let stopped = false;
  const release = sources.length > 1 ? io.onInterrupt(() => (stopped = true)) : () => undefined;
  let checked = 0;
  try {
    progress.show(checked, sources[0]?.path ?? null);
    for await (const { result, hash } of checkAll(listJobs(), () => stopped)) {
      const source = sources[checked] as DocumentSource;
      if (hash !== null) hashes.set(source.path, hash);
      take(result, source.file, listRulesOff(chooseOptions(source)));
      checked += 1;
      progress.show(checked, sources[checked]?.path ?? null);
    }
  } finally {
    release();
    progress.clear();
  }

  const interrupted = checked < sources.length;
  const registers = session.close();
  if (settings.shard === null) await addToDocuments(store, registers);
  const problems = listProblems(found);
  const seekElsewhere = found.selection !== null && !interrupted && store.counts.plans === 0;
  const elsewhere = seekElsewhere ? await holdsPlan(found, call, baseline) : null;
  const planElsewhere = elsewhere === true;
  return {
    found,
    store,
    registers,
    run: {
      documents: store,
      counts: store.counts,
      ...(problems.length === 0 ? {} : { problems }),
      ...describeRulesOff(off),
      ...(settings.shard === null ? {} : { shard: describeShard(settings.shard, registers, settings.lang, elsewhere) }),
      ...describeSelection(found, elsewhere),
      ...(interrupted ? { interrupted: { checked, total: sources.length } } : {}),
    },
    // What --since and --shard left out is no place for a result either.
    files: (found.selection?.all ?? sources).flatMap(({ file }) => (file === null ? [] : [file])),
    hashes,
    planElsewhere,
    incomplete: problems.length > 0 || store.unreadable > 0,
  };
}

/** The run, for a command that writes all or nothing. @throws UsageError with exit code 130 when Ctrl-C came in between. */
export function refuseInterrupted(checked: CheckedRun): CheckedRun {
  const { interrupted } = checked.run;
  if (interrupted === undefined) return checked;
  throw new UsageError((messages) => messages.interruptedWithout(interrupted.checked, interrupted.total), INTERRUPTED);
}

/** Findings about the registers as a whole, at the documents they are shown at. */
async function addToDocuments(store: ResultStore, { added }: RegisterOutcome): Promise<void> {
  if (added.length === 0) return;
  const { addFindings } = await import('../../register/repository-files.js');
  for (const { document, finding } of added)
    store.amend(document, (result) => (result.kind === 'read' ? addFindings(result, [finding]) : result));
}

function listRulesOff({ severities }: CheckOptions): RuleId[] {
  return (Object.keys(severities) as RuleId[]).filter((rule) => severities[rule] === 'off');
}

function describeRulesOff(off: ReadonlyMap<RuleId, number>): Pick<RunView, 'rulesOff'> {
  if (off.size === 0) return {};
  const ordered = [...off].sort(([a], [b]) => (a < b ? -1 : 1));
  return { rulesOff: ordered.map(([ruleId, documents]) => ({ ruleId, documents })) };
}

function describeSelection({ selection }: FoundInputs, holdsPlan: boolean | null): Pick<RunView, 'selection'> {
  if (selection === null || selection.since === null) return {};
  const { ref, changed, because } = selection.since;
  return { selection: { since: ref, documents: selection.total, selected: changed, because, holdsPlan } };
}

function describeShard(shard: Shard, { facts }: RegisterOutcome, lang: Language, holdsPlan: boolean | null): RunShard {
  return { ...shard, holdsPlan, lang, registers: facts };
}

function listProblems({ empty, closed }: FoundInputs): InputProblem[] {
  return [
    ...empty.map(({ input, kind }) => ({ kind: `empty-${kind}`, path: input }) as const),
    ...closed.map(({ path, code }) => ({ kind: 'closed-folder', path, code }) as const),
  ];
}
