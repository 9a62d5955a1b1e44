import type { CommandCall } from './commands/command.js';
import { registerRefusals } from './messages/registers.js';
import { UsageError } from './usage-error.js';

/** The first operand as one of a command's tasks, and the operands after it. @throws UsageError for any other word. */
export function readSubcommand<T extends string>(
  { command, operands, settings }: CommandCall,
  tasks: readonly T[],
): readonly [task: T, operands: readonly string[]] {
  const [word, ...rest] = operands;
  const task = tasks.find((name) => name === word);
  if (task === undefined) {
    const line = registerRefusals[settings.lang].subcommand(command, word, tasks);
    throw new UsageError(() => line);
  }
  return [task, rest];
}
