import { checkPlan } from '../../check/check-plan.js';
import { extractPlan } from '../../extract/extract-plan.js';
import type { Baseline } from '../../model/baseline.js';
import type { CheckOptions, DocumentResult, RunResult } from '../../model/result.js';
import { complainAboutDocuments } from '../complain-about-documents.js';
import { decideLook } from '../decide-look.js';
import { decideExitCode } from '../exit-code.js';
import { DOCUMENT_ENDINGS, type DocumentSource, type FoundDocuments, findDocuments } from '../find-documents.js';
import { pickBaseline } from '../pick-baseline.js';
import type { Settings } from '../read-settings.js';
import { readSource } from '../read-source.js';
import { UsageError } from '../usage-error.js';
import { VERSION } from '../version.js';
import { writeResult } from '../write-result.js';
import type { CommandCall, RunCommand } from './command.js';

/** One document through the whole pipeline. Trouble in a plan is a result; anything thrown here is a bug, named with its document. */
async function checkSource(source: DocumentSource, baseline: Baseline, call: CommandCall): Promise<DocumentResult> {
  const document = await readSource(source, call.io);
  if ('reason' in document) return { kind: 'unreadable', ...document };
  const options: CheckOptions = {
    ...call.settings.overrides,
    annualPolicy: 'path',
    scanned: source.scanned,
    severities: {},
  };
  try {
    return { kind: 'read', ...checkPlan(extractPlan(document, baseline), baseline, options) };
  } catch (cause) {
    throw new Error(`${source.path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** The documents with what they add up to; the renderers put them in order. */
export function sumUp(documents: readonly DocumentResult[]): RunResult {
  const counts = { documents: documents.length, plans: 0, error: 0, warning: 0, info: 0 };
  for (const document of documents) {
    if (document.kind === 'unreadable') continue;
    if (document.plan.kind === 'local-plan') counts.plans += 1;
    counts.error += document.counts.error;
    counts.warning += document.counts.warning;
    counts.info += document.counts.info;
  }
  return { documents, counts };
}

async function renderRun(run: RunResult, baseline: Baseline, settings: Settings, call: CommandCall): Promise<string> {
  if (settings.format === 'json') {
    const { renderJson } = await import('../../report/render-json.js');
    return renderJson(run, baseline, { lang: settings.lang, version: VERSION });
  }
  const { renderPretty } = await import('../../report/render-pretty.js');
  const look = decideLook(settings, call.io);
  return renderPretty(run, baseline, { lang: settings.lang, quiet: settings.quiet, ...look });
}

/** One line that names the documents which are no plans, since a quiet run prints nothing else about them. */
async function complainAboutNoPlan(run: RunResult, call: CommandCall): Promise<void> {
  const { messages } = await import('../../report/messages/index.js');
  const { notAPlan } = messages[call.settings.lang].labels;
  const others = run.documents.flatMap((document) => {
    if (document.kind === 'unreadable') return [];
    const { path, notAPlan: reason } = document.plan;
    return [reason === null ? path : `${path} (${notAPlan[reason]})`];
  });
  if (others.length > 0) call.complain(call.messages.noPlan(others));
}

async function complainAboutInputs(run: RunResult, found: FoundDocuments, call: CommandCall): Promise<void> {
  for (const { input, kind } of found.empty) {
    const say = kind === 'folder' ? call.messages.emptyFolder : call.messages.emptyGlob;
    call.complain(say(input, DOCUMENT_ENDINGS));
  }
  const unreadable = run.documents.filter((document) => document.kind === 'unreadable');
  for (const { path, code } of found.closed) call.complain(call.messages.closedFolder(path, code));
  await complainAboutDocuments(unreadable, call);
  if (run.counts.plans === 0) await complainAboutNoPlan(run, call);
}

/** `plan112 check`: every document through the pipeline, one result written, what could not be read on standard error. */
export const runCheck: RunCommand = async (call) => {
  const { operands, settings, io } = call;
  if (operands.length === 0) throw new UsageError((messages) => messages.noInput('check'));
  const baseline = await pickBaseline(settings, io);
  const found = await findDocuments(operands, io.cwd);
  const documents: DocumentResult[] = found.unreadable.map((document) => ({ kind: 'unreadable', ...document }));
  for (const source of found.sources) documents.push(await checkSource(source, baseline, call));

  const run = sumUp(documents);
  // A result without documents is written too: a program gets its object, and no older result stays in the file.
  const inputs = found.sources.flatMap((source) => (source.file === null ? [] : [source.file]));
  await writeResult(await renderRun(run, baseline, settings, call), settings.output, io, inputs);
  await complainAboutInputs(run, found, call);
  const missed = found.empty.length + found.closed.length;
  const incomplete = missed > 0 || documents.some((document) => document.kind === 'unreadable');
  return decideExitCode({
    counts: run.counts,
    incomplete,
    failOn: settings.failOn,
    maxWarnings: settings.maxWarnings,
  });
};
