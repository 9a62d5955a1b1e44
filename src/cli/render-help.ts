import type { CliMessages } from './messages/messages.js';
import { ANSWER_FLAGS, COMMANDS, type CommandName, OPTIONS, type OptionKey } from './options.js';
import { listFormats } from './read-outputs.js';

type Row = readonly [left: string, right: string];

function renderRows(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd());
}

function describeCommand(command: CommandName, messages: CliMessages): Row {
  const { operands, does } = messages.commands[command];
  return [`plan112 ${command} ${operands}`.trimEnd(), does];
}

function describeOption(key: OptionKey, command: CommandName | null, messages: CliMessages): string {
  if (command === null) return messages.options[key];
  if (key === 'format') return messages.formatsOf(listFormats(command));
  return messages.optionsOf[command]?.[key] ?? messages.options[key];
}

function describeOptions(command: CommandName | null, messages: CliMessages): Row[] {
  const keys = Object.keys(OPTIONS) as OptionKey[];
  const taken = keys.filter((key) => {
    const takers: readonly CommandName[] = OPTIONS[key].commands;
    return command === null || takers.includes(command);
  });
  const rows = taken.map((key): Row => [OPTIONS[key].flags.join(', '), describeOption(key, command, messages)]);
  rows.push([ANSWER_FLAGS.help, messages.options.help], [ANSWER_FLAGS.version, messages.options.version]);
  return rows;
}

/** Help on one command, or on the tool as a whole when `command` is null; ends with a line break. */
export function renderHelp(command: CommandName | null, messages: CliMessages): string {
  const commands = command === null ? COMMANDS : [command];
  const lines = [
    messages.tagline,
    '',
    `${messages.usageTitle}:`,
    ...renderRows(commands.map((name) => describeCommand(name, messages))),
    '',
    `${messages.optionsTitle}:`,
    ...renderRows(describeOptions(command, messages)),
  ];
  if (command === null || command === 'check') {
    lines.push('', `${messages.exitCodesTitle}:`, ...messages.exitCodes.map((line) => `  ${line}`));
  }
  return `${lines.join('\n')}\n`;
}
