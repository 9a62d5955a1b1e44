import type { PlanResult } from '../../model/result.js';
import { pickBaseline } from '../pick-baseline.js';
import { readEnding } from '../read-report-files.js';
import { type CheckedRun, checkDocuments } from '../run/check-documents.js';
import { complainAboutDocuments } from '../run/complain-about-documents.js';
import { complainAboutInputs } from '../run/complain-about-inputs.js';
import { decideExitCode } from '../run/exit-code.js';
import { readBytes } from '../run/read-source.js';
import { UsageError } from '../usage-error.js';
import { writeResults } from '../write-result.js';
import type { CommandCall, RunCommand } from './command.js';

const ENDING = '.docx';

/** The document to comment and the file to write. @throws UsageError unless both are one .docx file each. */
function readFiles({ operands, settings: { files } }: CommandCall): { readonly input: string; readonly file: string } {
  const [input, ...others] = operands;
  if (input === undefined) throw new UsageError((messages) => messages.noInput('annotate'));
  if (others.length > 0) throw new UsageError((messages) => messages.oneInput('annotate', operands.length));
  if (readEnding(input) !== ENDING) throw new UsageError((messages) => messages.annotateInput(input));
  const [file, ...more] = files;
  if (file === undefined) throw new UsageError((messages) => messages.noOutputFile('annotate', [ENDING]));
  if (more.length > 0) throw new UsageError((messages) => messages.annotateOneOutput);
  if (readEnding(file) !== ENDING)
    throw new UsageError((messages) => messages.outputEnding('annotate', file, [ENDING]));
  return { input, file };
}

/** The one document that was checked, where it is a plan. */
function findPlan({ store, found }: CheckedRun): PlanResult | null {
  if (found.sources.length > 1) throw new UsageError((messages) => messages.oneInput('annotate', found.sources.length));
  const [document] = store;
  return document?.kind === 'read' && document.plan.kind === 'local-plan' ? document : null;
}

/**
 * `plan112 annotate`: every finding as a comment in a copy of the plan's own Word file. 0 once it is written; findings
 * decide the exit code only where --fail-on or --max-warnings is given. Nothing is written for what is no plan.
 */
export const runAnnotate: RunCommand = async (call) => {
  const { settings, io } = call;
  const { input, file } = readFiles(call);
  const baseline = await pickBaseline(settings, io);
  const checked = await checkDocuments(call, baseline);
  const plan = findPlan(checked);
  await complainAboutInputs(checked, call);
  const [source] = checked.found.sources;
  if (plan === null || source === undefined) return 2;
  const original = await readBytes(source, io, settings.reading);
  if (!(original instanceof Uint8Array)) {
    await complainAboutDocuments([original], call);
    return 2;
  }

  const { listWordComments } = await import('../../report/word-comments.js');
  const { annotateDocx } = await import('../../annotate/annotate-docx.js');
  const comments = listWordComments(plan, baseline, settings.lang);
  const { maxUnpackedBytes } = settings.reading;
  const annotated = annotateDocx(original, comments, {
    date: settings.statedToday,
    limits: maxUnpackedBytes === null ? {} : { unpackedBytes: maxUnpackedBytes },
  });
  if (!(annotated instanceof Uint8Array)) {
    if (annotated.reason === 'signed') call.complain(call.messages.annotateSigned(input));
    else await complainAboutDocuments([{ path: input, reason: annotated.reason, detail: annotated.detail }], call);
    return 2;
  }
  await writeResults([{ file }], () => annotated, io, checked.files);
  if (!settings.quiet) call.complain(call.messages.commentsWritten(file, comments.length));
  const { failOn, maxWarnings } = settings;
  return decideExitCode({
    counts: checked.run.counts,
    incomplete: checked.incomplete,
    planElsewhere: checked.planElsewhere,
    failOn,
    maxWarnings,
  });
};
