import type { Baseline } from '../../model/baseline.js';
import type { Finding } from '../../model/finding.js';
import type { RunView } from '../../model/result.js';
import { decideLook } from '../decide-look.js';
import type { Io } from '../io.js';
import type { Output } from '../read-outputs.js';
import type { Settings } from '../read-settings.js';
import { VERSION } from '../version.js';
import { isFailing } from './exit-code.js';
import { renderMachine } from './render-machine.js';

/** The result of a check in one format, piece by piece. Only the renderer that is asked for is loaded. */
export async function renderRun(
  run: RunView,
  baseline: Baseline,
  { format, file }: Output,
  settings: Settings,
  io: Io,
): Promise<Iterable<string>> {
  const { lang, quiet } = settings;
  if (format === 'pretty') {
    const { renderPretty } = await import('../../report/render-pretty.js');
    const isShown = quiet ? (finding: Finding) => isFailing(finding, run.counts, settings) : null;
    return renderPretty(run, baseline, { lang, quiet: isShown, ...decideLook(settings, file, io) });
  }
  if (format === 'json') {
    const { renderJson } = await import('../../report/render-json.js');
    return renderJson(run, baseline, { lang, version: VERSION });
  }
  const frame = { lang, version: VERSION, counts: run.counts };
  return renderMachine(format, frame, settings, ({ listRun }, options) => listRun(run, baseline, options));
}
