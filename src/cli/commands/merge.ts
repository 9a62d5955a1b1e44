import type { MergedResult } from '../../results/merge/merge-results.js';
import { findResults, type ResultSource } from '../inputs/find-results.js';
import { loadMergeWords } from '../messages/merge.js';
import { pickBaseline } from '../pick-baseline.js';
import type { Output } from '../read-outputs.js';
import { complainAboutMerged } from '../run/complain-about-merged.js';
import { decideExitCode } from '../run/exit-code.js';
import { renderMachine } from '../run/render-machine.js';
import { writeJobSummary } from '../run/write-job-summary.js';
import { UsageError } from '../usage-error.js';
import { writeResults } from '../write-result.js';
import type { CommandCall, RunCommand } from './command.js';

type Results = typeof import('../../results/merge/merge-parts.js');

async function openSource({ shown, file }: ResultSource, results: Results, { io }: CommandCall) {
  if (file !== null) return results.openResultFile(file, shown);
  return results.openResult(await io.readInput(results.RESULT_LIMIT), shown);
}

/** A merged result in one format, piece by piece. What its parts were written in, it is written in. */
async function renderMerged(
  merged: MergedResult,
  format: Output['format'],
  results: Results,
  { settings }: CommandCall,
): Promise<Iterable<string>> {
  if (format === 'json') return results.printMerged(merged);
  // read-outputs.ts does not offer it.
  if (format === 'pretty') throw new Error('a merged result has no pretty form');
  const frame = { lang: merged.lang ?? settings.lang, version: merged.head.tool.version, counts: merged.counts };
  return renderMachine(format, frame, settings, ({ listResult }, options) => listResult(merged, options));
}

/** `plan112 merge`: the parts of one run as the whole, with its exit code; or the results of several runs as one. */
export const runMerge: RunCommand = async (call) => {
  const { settings, io } = call;
  const sources = await findResults(call);
  const baseline = await pickBaseline(settings, io);
  const results = await import('../../results/merge/merge-parts.js');
  const opened = [];
  for (const source of sources) opened.push(await openSource(source, results, call));
  const merged = results.mergeResults(opened, baseline);
  if (merged.kind === 'refused') throw new UsageError(() => loadMergeWords(settings.lang).refuse(merged.refusal));

  const render = ({ format }: Pick<Output, 'format'>) => renderMerged(merged, format, results, call);
  const files = sources.flatMap(({ file }) => (file === null ? [] : [file]));
  await writeResults(settings.outputs, render, io, files);
  await complainAboutMerged(merged, call);
  await writeJobSummary(render, call);
  const { counts, head, unreadable, planElsewhere } = merged;
  const incomplete = unreadable > 0 || (head.problems ?? []).length > 0;
  const { failOn, maxWarnings } = settings;
  return decideExitCode({ counts, incomplete, planElsewhere, failOn, maxWarnings });
};
