import type { RunCommand } from './commands/command.js';
import type { Io } from './io.js';
import { type CliMessages, loadMessages } from './messages/messages.js';
import type { CommandName } from './options.js';
import { type CommandLine, readCommandLine, readLanguage } from './read-command-line.js';
import { readSettings } from './read-settings.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';

export { makeProcessIo } from './io.js';

/** Each command's code is loaded when it is run, so that none pays for the others at start-up. */
const COMMANDS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  check: async () => (await import('./commands/check.js')).runCheck,
  extract: async () => (await import('./commands/extract.js')).runExtract,
  baseline: async () => (await import('./commands/baseline.js')).runBaseline,
  explain: async () => (await import('./commands/explain.js')).runExplain,
};

/** One line on standard error, whatever the words it repeats hold. */
function complain(io: Io, text: string): void {
  io.writeErr(`plan112: ${text.replace(/\p{Cc}+/gu, ' ')}\n`);
}

async function runCommandLine(line: CommandLine, io: Io, messages: CliMessages): Promise<number> {
  if (line.kind === 'version') {
    io.writeOut(`${VERSION}\n`);
    return 0;
  }
  if (line.kind === 'help') {
    const { renderHelp } = await import('./render-help.js');
    io.writeOut(renderHelp(line.command, messages));
    return 0;
  }
  const settings = readSettings(line.options);
  const run = await COMMANDS[line.command]();
  return run({ operands: line.operands, settings, io, messages, complain: (text) => complain(io, text) });
}

/** The line to show for trouble the caller can mend; null for a bug. */
function describeKnownError(error: unknown, messages: CliMessages): string | null {
  if (error instanceof UsageError) return error.say(messages);
  // By name, not by class: the class lives beside zod and yaml, which are loaded for --rules only.
  if (error instanceof Error && error.name === 'RulesError') return error.message;
  return null;
}

/**
 * Runs the tool. Results go to `io.writeOut`, everything else to `io.writeErr`.
 * @returns the exit code: 0, 1 or 2 (see decideExitCode); wrong usage and broken baseline packs are one line and 2.
 * @throws only what is a bug.
 */
export async function main(io: Io): Promise<number> {
  const messages = loadMessages(readLanguage(io.argv));
  try {
    return await runCommandLine(readCommandLine(io.argv), io, messages);
  } catch (error) {
    const line = describeKnownError(error, messages);
    if (line === null) throw error;
    complain(io, line);
    return 2;
  }
}
