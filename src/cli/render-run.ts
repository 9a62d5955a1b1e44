import type { Baseline } from '../model/baseline.js';
import type { RunResult } from '../model/result.js';
import { decideLook } from './decide-look.js';
import { isFailing } from './exit-code.js';
import type { Io } from './io.js';
import type { Output } from './read-outputs.js';
import type { Settings } from './read-settings.js';
import { VERSION } from './version.js';

/** The result of a check in one format. Only the renderer that is asked for is loaded. */
export async function renderRun(
  run: RunResult,
  baseline: Baseline,
  { format, file }: Output,
  settings: Settings,
  io: Io,
): Promise<string> {
  const { lang, quiet } = settings;
  if (format === 'pretty') {
    const { renderPretty } = await import('../report/render-pretty.js');
    return renderPretty(run, baseline, { lang, quiet, ...decideLook(settings, file, io) });
  }
  if (format === 'json') {
    const { renderJson } = await import('../report/render-json.js');
    return renderJson(run, baseline, { lang, version: VERSION });
  }
  const { listRuleDocs, readRuleDoc } = await import('../ruleset/built-in-rule-docs.js');
  const { renderFormat } = await import('../report/formats/render-format.js');
  return renderFormat(format, run, baseline, {
    lang,
    version: VERSION,
    fails: (finding) => isFailing(finding, run.counts, settings),
    rules: listRuleDocs().flatMap((id) => readRuleDoc(id, lang) ?? []),
  });
}
