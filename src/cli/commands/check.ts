import { pickBaseline } from '../pick-baseline.js';
import type { Output } from '../read-outputs.js';
import { checkDocuments } from '../run/check-documents.js';
import { complainAboutInputs } from '../run/complain-about-inputs.js';
import { decideExitCode, INTERRUPTED } from '../run/exit-code.js';
import { renderRun } from '../run/render-run.js';
import { writeJobSummary } from '../run/write-job-summary.js';
import { writeResults } from '../write-result.js';
import type { RunCommand } from './command.js';

/** `plan112 check`: every document through the pipeline, one result written, what could not be read on standard error. */
export const runCheck: RunCommand = async (call) => {
  const { settings, io } = call;
  const baseline = await pickBaseline(settings, io);
  const checked = await checkDocuments(call, baseline);
  const { run, files, incomplete, planElsewhere } = checked;
  // A result without documents is written too: a program gets its object, and no older result stays in the file.
  const render = (output: Output) => renderRun(run, baseline, output, settings, io);
  await writeResults(settings.outputs, render, io, files);
  await complainAboutInputs(checked, call);
  await writeJobSummary(render, call);
  if (run.interrupted !== undefined) return INTERRUPTED;
  const { failOn, maxWarnings } = settings;
  return decideExitCode({ counts: run.counts, incomplete, planElsewhere, failOn, maxWarnings });
};
