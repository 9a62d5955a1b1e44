import type { Baseline } from '../../model/baseline.js';
import { upperFirst } from '../../report/format.js';
import type { Comparison } from '../../results/compare/comparison.js';
import type { ResultFile } from '../../results/result-file.js';
import { readSide } from '../compare/read-side.js';
import { decideLook } from '../decide-look.js';
import { compareRefusals } from '../messages/compare.js';
import { pickBaseline } from '../pick-baseline.js';
import { decideExitCode } from '../run/exit-code.js';
import { UsageError } from '../usage-error.js';
import { VERSION } from '../version.js';
import { writeResults } from '../write-result.js';
import type { CommandCall, RunCommand } from './command.js';

function readOperands({ operands, settings }: CommandCall): readonly [string, string] {
  const refusals = compareRefusals[settings.lang];
  const [before, after, ...more] = operands;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UsageError(() => refusals.twoInputs(operands.length));
  if (before === '-' && after === '-') throw new UsageError(() => refusals.inputTwice);
  return [before, after];
}

function refuseOtherBaseline(before: ResultFile, after: ResultFile, { settings }: CommandCall): void {
  const [beforeId, afterId] = [before.raw.baseline.id, after.raw.baseline.id];
  if (beforeId === afterId) return;
  const { otherBaseline } = compareRefusals[settings.lang];
  throw new UsageError(() => otherBaseline(before.shown, beforeId, after.shown, afterId));
}

/** What the later side lacks, one complaint each; `incomplete`: a document of it could not be compared. */
function complainAboutLater({ shown, raw }: ResultFile, call: CommandCall): { incomplete: boolean; plans: number } {
  const refusals = compareRefusals[call.settings.lang];
  const lost = raw.documents.flatMap(({ kind, path }) => (kind === 'unreadable' ? [path] : []));
  const stopped = raw.interrupted !== undefined || (raw.problems ?? []).length > 0;
  // A part without a plan is no empty run, unless the whole held none either.
  const part = [raw.selection, raw.shard].some((each) => each !== undefined && each.holdsPlan !== false);
  const plans = raw.documents.filter(({ kind }) => kind === 'local-plan').length;
  if (lost.length > 0) call.complain(refusals.unreadable(shown, lost));
  if (stopped) call.complain(refusals.incomplete(shown));
  if (plans === 0 && !part) call.complain(refusals.noPlan(shown));
  return { incomplete: lost.length > 0 || stopped, plans: part ? Math.max(plans, 1) : plans };
}

/** What counts against the later side, by severity. A plan that is no plan any more weighs as much as an error. */
function countRegressions({ counts }: Comparison, plans: number) {
  const { new: fresh, worse } = counts.findings;
  return {
    documents: plans,
    plans,
    error: fresh.error + worse.error + counts.documents['became-no-plan'],
    warning: fresh.warning + worse.warning,
    info: fresh.info + worse.info,
    waived: 0,
    recorded: 0,
  };
}

/** Short names of indicators, for results of the baseline at hand. */
function makeNamer(baseline: Baseline, { raw }: ResultFile, { settings: { lang } }: CommandCall) {
  const indicators = raw.baseline.id === baseline.id ? baseline.indicators : [];
  const names = new Map(indicators.map(({ id, short }): [string, string] => [id, upperFirst(short[lang])]));
  return (id: string) => names.get(id) ?? id;
}

/** `plan112 compare OLD NEW`: 1 when something new or worse stands at or above --fail-on. */
export const runCompare: RunCommand = async (call) => {
  const { settings, io } = call;
  const [old, recent] = readOperands(call);
  const baseline = await pickBaseline(settings, io);
  const before = await readSide(old, baseline, call);
  const after = await readSide(recent, baseline, call);
  if (before === null || after === null) return 2;
  refuseOtherBaseline(before.result, after.result, call);

  const { compareResults, renderComparison } = await import('../../results/compare/write-comparison.js');
  const comparison = compareResults(before.result.raw, after.result.raw);
  const source = { comparison, before: before.result, after: after.result };
  const nameIndicator = makeNamer(baseline, after.result, call);
  await writeResults(
    settings.outputs,
    ({ format, file }) => {
      const options = { lang: settings.lang, version: VERSION, nameIndicator, ...decideLook(settings, file, io) };
      return renderComparison(format === 'json' || format === 'markdown' ? format : 'pretty', source, options);
    },
    io,
    [before.file, after.file].filter((file) => file !== null),
  );
  const { incomplete, plans } = complainAboutLater(after.result, call);
  const { failOn, maxWarnings } = settings;
  return decideExitCode({ counts: countRegressions(comparison, plans), incomplete, failOn, maxWarnings });
};
