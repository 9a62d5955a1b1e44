import { pickBaseline } from '../pick-baseline.js';
import { readReportFiles } from '../read-report-files.js';
import { checkDocuments, refuseInterrupted } from '../run/check-documents.js';
import { complainAboutInputs } from '../run/complain-about-inputs.js';
import { decideExitCode } from '../run/exit-code.js';
import { VERSION } from '../version.js';
import { writeResults } from '../write-result.js';
import type { RunCommand } from './command.js';

/**
 * `plan112 report`: the gap report of all documents in every form asked for, from one pass over them. 0 once it is written;
 * findings decide the exit code only where --fail-on or --max-warnings is given.
 */
export const runReport: RunCommand = async (call) => {
  const { settings, io } = call;
  const { lang, failOn, maxWarnings } = settings;
  const files = readReportFiles(settings.files, 'report');
  const baseline = await pickBaseline(settings, io);
  // Half a report is none: somebody might file it.
  const checked = refuseInterrupted(await checkDocuments(call, baseline, { hashed: true }));
  const run = { ...checked.run, documents: [...checked.store] };
  const { buildGapReport, renderGapReport } = await import('../../report/gap/write-gap-report.js');
  const report = buildGapReport(run, baseline, {
    lang,
    version: VERSION,
    today: settings.statedToday,
    inputs: checked.hashes,
  });
  await writeResults(files, ({ format }) => renderGapReport(report, format), io, checked.files);
  await complainAboutInputs(checked, call);
  const { counts } = run;
  if (!settings.quiet) {
    const names = files.map(({ file }) => file);
    call.complain(call.messages.reportWritten(names, counts.plans, counts.error + counts.warning + counts.info));
  }
  return decideExitCode({
    counts,
    incomplete: checked.incomplete,
    planElsewhere: checked.planElsewhere,
    failOn,
    maxWarnings,
  });
};
