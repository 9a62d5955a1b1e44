import type { FileProblem } from '../config/file-problem.js';
import type { Language } from '../model/vocabulary.js';
import type { RunCommand } from './commands/command.js';
import type { Io } from './io.js';
import { layerOptions } from './layer-options.js';
import { loadMessages } from './messages/messages.js';
import { openRepository } from './open-repository.js';
import type { CommandName } from './options.js';
import { type CommandLine, readCommandLine, readLanguage } from './read-command-line.js';
import { readSettings } from './read-settings.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';

export { makeProcessIo } from './io.js';

/** Each command's code is loaded when it is run, so that none pays for the others at start-up. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  check: async () => (await import('./commands/check.js')).runCheck,
  report: async () => (await import('./commands/report.js')).runReport,
  annotate: async () => (await import('./commands/annotate.js')).runAnnotate,
  extract: async () => (await import('./commands/extract.js')).runExtract,
  baseline: async () => (await import('./commands/baseline.js')).runBaseline,
  config: async () => (await import('./commands/config.js')).runConfig,
  waivers: async () => (await import('./commands/waivers.js')).runWaivers,
  debt: async () => (await import('./commands/debt.js')).runDebt,
  init: async () => (await import('./commands/init.js')).runInit,
  merge: async () => (await import('./commands/merge.js')).runMerge,
  compare: async () => (await import('./commands/compare.js')).runCompare,
  explain: async () => (await import('./commands/explain.js')).runExplain,
};

/** Controls, and marks that would turn the direction of a text. */
const UNSAFE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line on standard error, whatever the words it repeats hold. */
function complain(io: Io, text: string): void {
  io.writeErr(`plan112: ${text.replace(UNSAFE, ' ')}\n`);
}

/** The language complaints are made in; known for sure once the configuration is read. */
interface Speech {
  language: Language;
}

async function runCommandLine(line: CommandLine, io: Io, speech: Speech): Promise<number> {
  const messages = loadMessages(speech.language);
  if (line.kind === 'version') {
    io.writeOut(`${VERSION}\n`);
    return 0;
  }
  if (line.kind === 'help') {
    const { renderHelp } = await import('./render-help.js');
    io.writeOut(renderHelp(line.command, messages));
    return 0;
  }
  const { command, operands, options: given } = line;
  const repository = await openRepository(given, io);
  const { raw, originOf } = layerOptions(given, io.env, repository.config, command, io.cwd);
  const settings = readSettings(raw, command, (key) => originOf(key).name);
  speech.language = settings.lang;
  const run = await COMMANDS[command]();
  const say = (text: string) => complain(io, text);
  const words = loadMessages(settings.lang);
  return run({ command, operands, given, settings, repository, io, messages: words, complain: say });
}

/** The line to show for trouble the caller can mend; null for a bug. */
async function describeKnownError(error: unknown, language: Language): Promise<string | null> {
  if (error instanceof UsageError) return error.say(loadMessages(language));
  // By name, not by class: these classes live beside zod and yaml, which are loaded on demand with copies of their own.
  if (error instanceof Error && error.name === 'RulesError') return error.message;
  if (error instanceof Error && error.name === 'FileProblem') {
    const { describeFileProblem } = await import('./messages/file-problems.js');
    return describeFileProblem(error as FileProblem, language);
  }
  return null;
}

/**
 * Runs the tool. Results go to `io.writeOut`, everything else to `io.writeErr`.
 * @returns the exit code: 0, 1 or 2 (see decideExitCode); wrong usage and broken baseline packs are one line and 2.
 * @throws only what is a bug.
 */
export async function main(io: Io): Promise<number> {
  const speech: Speech = { language: readLanguage(io.argv, io.env) };
  try {
    return await runCommandLine(readCommandLine(io.argv), io, speech);
  } catch (error) {
    const line = await describeKnownError(error, speech.language);
    if (line === null) throw error;
    complain(io, line);
    return error instanceof UsageError ? error.exitCode : 2;
  }
}
