import { checkDocuments, complainAboutInputs } from '../check-documents.js';
import { decideExitCode } from '../exit-code.js';
import { pickBaseline } from '../pick-baseline.js';
import { renderRun } from '../render-run.js';
import { writeResults } from '../write-result.js';
import type { RunCommand } from './command.js';

/** `plan112 check`: every document through the pipeline, one result written, what could not be read on standard error. */
export const runCheck: RunCommand = async (call) => {
  const { settings, io } = call;
  const baseline = await pickBaseline(settings, io);
  const checked = await checkDocuments(call, baseline);
  const { run, files, incomplete } = checked;
  // A result without documents is written too: a program gets its object, and no older result stays in the file.
  await writeResults(settings.outputs, (output) => renderRun(run, baseline, output, settings, io), io, files);
  await complainAboutInputs(checked, call);
  const { failOn, maxWarnings } = settings;
  return decideExitCode({ counts: run.counts, incomplete, failOn, maxWarnings });
};
