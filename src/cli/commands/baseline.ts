import { decideLook } from '../decide-look.js';
import { pickBaseline } from '../pick-baseline.js';
import { UsageError } from '../usage-error.js';
import { VERSION } from '../version.js';
import { writeResults } from '../write-result.js';
import type { RunCommand } from './command.js';

/** `plan112 baseline`: what the national document requires, from the built-in pack or that of --rules. */
export const runBaseline: RunCommand = async ({ operands, settings, io }) => {
  if (operands.length > 0) throw new UsageError((messages) => messages.noOperands('baseline'));
  const baseline = await pickBaseline(settings, io);
  const report = await import('../../report/render-baseline.js');
  await writeResults(
    settings.outputs,
    ({ format, file }) => {
      const look = { lang: settings.lang, version: VERSION, ...decideLook(settings, file, io) };
      return format === 'json'
        ? report.renderBaselineJson(baseline, look)
        : report.renderBaselinePretty(baseline, look);
    },
    io,
    [],
  );
  return 0;
};
