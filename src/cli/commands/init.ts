import { join, resolve } from 'node:path';
import { printJson } from '../../report/print-json.js';
import { chooseSettings, type InitSettings } from '../init/choose-settings.js';
import type { InitOutcome } from '../init/describe-outcome.js';
import type { FilePlan, KeptFile } from '../init/plan-files.js';
import { identifyFile } from '../inputs/identify-file.js';
import { INTERRUPTED } from '../run/exit-code.js';
import { UsageError } from '../usage-error.js';
import { writeResults } from '../write-result.js';
import type { CommandCall, RunCommand } from './command.js';

type Parts = typeof import('../init/init-parts.js');

/** Refuses an --output that is a file of this run, before anything is written. */
function guardOutputs(paths: readonly string[], { settings, io }: CommandCall, parts: Parts): void {
  const own = new Set(paths.map((path) => identifyFile(join(io.cwd, path))));
  for (const { file, option = '--output' } of settings.outputs) {
    if (file === null || !own.has(identifyFile(resolve(io.cwd, file)))) continue;
    throw new UsageError(() => parts.initRefusals[settings.lang].outputTaken(option, file));
  }
}

/** Makes the files one by one; one that cannot be made does not keep the others from being made. */
function writeFiles(plan: FilePlan, call: CommandCall, parts: Parts): Pick<InitOutcome, 'written' | 'kept' | 'failed'> {
  const { cwd } = call.io;
  const written: string[] = [];
  const kept: KeptFile[] = [];
  const failed: { path: string; code: string }[] = [];
  for (const file of plan.files) {
    const { path } = file;
    const outcome = parts.writeNewFile(cwd, file);
    if (outcome.state === 'written') written.push(path);
    else if (outcome.state === 'kept') kept.push({ path, why: 'there' });
    else failed.push({ path, code: outcome.code });
  }
  return { written, kept, failed };
}

function complainAboutFailures(failed: InitOutcome['failed'], { settings, complain }: CommandCall, parts: Parts): void {
  const { failed: say, reasons } = parts.initRefusals[settings.lang];
  for (const { path, code } of failed) {
    const reason = code === 'EISDIR' || code === 'ELOOP' || code === 'ENOTDIR' ? reasons[code] : reasons.other(code);
    complain(say(path, reason));
  }
}

/** Writes the outcome. Where it cannot be written, what was made is named all the same. @throws UsageError */
async function report(outcome: InitOutcome, { settings, io, complain }: CommandCall, parts: Parts): Promise<void> {
  const words = parts.loadInitWords(settings.lang);
  const isSilent = settings.quiet && outcome.failed.length === 0;
  const text = isSilent ? '' : parts.describeOutcome(outcome, words);
  const data = printJson(parts.listOutcome(outcome));
  try {
    await writeResults(settings.outputs, ({ format }) => (format === 'json' ? data : text), io, []);
  } catch (error) {
    if (outcome.written.length > 0) complain(`${words.written} ${outcome.written.join(', ')}`);
    throw error;
  }
}

async function runWithParts(call: CommandCall, parts: Parts): Promise<number> {
  const { io, settings, given } = call;
  const { cwd } = io;
  const { lang } = settings;
  const words = parts.loadInitWords(lang);
  const git = parts.findGitFolder(cwd);
  const isTop = git === null || git.top === cwd;
  const asked = given.ci === undefined ? null : parts.readCi(given.ci, words);
  if (!isTop && asked !== null && 'value' in asked && asked.value.length > 0)
    throw new UsageError(() => words.subfolder(git.top));
  const include = parts.proposeInclude(cwd);
  const existing = parts.findExistingConfig(call, git, include);
  const proposal = { include, ci: isTop ? parts.proposeCi(cwd, git) : [] };
  const chosen: InitSettings = await chooseSettings(call, proposal, { config: existing === null, jobs: isTop }, parts);

  const plan = parts.planFiles(chosen, { cwd, branch: parts.readDefaultBranch(git), lang });
  const there = [...(existing === null ? [] : [existing.kept]), ...plan.kept];
  guardOutputs(
    [...plan.files, ...there].map(({ path }) => path),
    call,
    parts,
  );
  const made = writeFiles(plan, call, parts);
  const outcome: InitOutcome = {
    settings: chosen,
    ...made,
    kept: [...there, ...made.kept],
    additions: [...(existing?.additions ?? []), ...plan.additions],
    next: parts.listNextSteps(
      made.written,
      { inGit: git !== null, anyDocument: given.include !== undefined || parts.hasDocuments(include) },
      words,
    ),
    notes: !isTop && given.ci === undefined ? [words.subfolder(git.top)] : [],
  };
  complainAboutFailures(made.failed, call, parts);
  await report(outcome, call, parts);
  return made.failed.length > 0 ? 2 : 0;
}

/**
 * `plan112 init`: a configuration and CI jobs for the working folder, from flags, a person's answers or what lies there.
 * Nothing is ever overwritten. 0 once everything is there, 2 when something could not be written, 130 when a question was
 * answered with Ctrl-C or Ctrl-D: then nothing is written.
 */
export const runInit: RunCommand = async (call) => {
  if (call.operands.length > 0) throw new UsageError((messages) => messages.noOperands('init'));
  const parts = await import('../init/init-parts.js');
  try {
    return await runWithParts(call, parts);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    // The question stands on the terminal without an end of line.
    call.io.writeErr('\n');
    throw new UsageError(() => parts.initRefusals[call.settings.lang].stopped, INTERRUPTED);
  }
};
