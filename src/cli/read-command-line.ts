import { Command, CommanderError } from 'commander';
import type { Language } from '../model/vocabulary.js';
import { findNearest } from '../text/find-nearest.js';
import {
  ANSWER_FLAGS,
  COMMANDS,
  type CommandName,
  listLongFlags,
  OPTIONS,
  type OptionKey,
  type RawOptions,
  readLongFlag,
} from './options.js';
import { UsageError } from './usage-error.js';

export type CommandLine =
  | { readonly kind: 'version' }
  /** `command` null: help on the tool as a whole. */
  | { readonly kind: 'help'; readonly command: CommandName | null }
  | {
      readonly kind: 'run';
      readonly command: CommandName;
      readonly operands: readonly string[];
      readonly options: RawOptions;
    };

/** The language asked for, read before anything else so that complaints about the rest are in it; else that of the environment, else Vietnamese. */
export function readLanguage(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Language {
  let language: Language = env.PLAN112_LANG === 'en' ? 'en' : 'vi';
  for (const [index, argument] of argv.entries()) {
    if (argument === '--') break;
    const value = argument === '--lang' ? argv[index + 1] : /^--lang=(.*)$/s.exec(argument)?.[1];
    if (value === 'vi' || value === 'en') language = value;
  }
  return language;
}

const NUMBER = /^-\d/;
/** Values that start with a dash and are still no options: standard output, and what looks like a number. */
const DASHED_VALUES: Readonly<Partial<Record<OptionKey, RegExp>>> = {
  output: /^-$/,
  horizon: NUMBER,
  maxWarnings: NUMBER,
  maxSize: NUMBER,
  maxUnpacked: NUMBER,
  waiversCeiling: NUMBER,
  jobs: NUMBER,
};

/** The value of an option, unless it is the next option. @throws UsageError */
function refuseOption(key: OptionKey, value: string): string {
  if (!value.startsWith('-') || DASHED_VALUES[key]?.test(value)) return value;
  throw new UsageError((messages) => messages.valueMissing(readLongFlag(OPTIONS[key].flags[0])));
}

function defineProgram(): Command {
  const program = new Command('plan112');
  program.helpOption(false).helpCommand(false).argument('[operands...]').exitOverride();
  program.configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  for (const flags of Object.values(ANSWER_FLAGS)) program.option(flags);
  for (const [key, option] of Object.entries(OPTIONS)) {
    for (const flags of option.flags) {
      if ('repeats' in option)
        program.option(flags, '', (value: string, before?: readonly string[]) => [
          ...(before ?? []),
          refuseOption(key as OptionKey, value),
        ]);
      else if (flags.includes('<')) program.option(flags, '', (value: string) => refuseOption(key as OptionKey, value));
      else program.option(flags);
    }
  }
  return program;
}

/** Commander words its complaints in English only: the flag is taken out of them and the rest is said by our tables. */
function translateComplaint(error: CommanderError, argv: readonly string[]): UsageError {
  const flag = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
  if (error.code === 'commander.optionMissingArgument') {
    return new UsageError((messages) => messages.valueMissing(readLongFlag(flag)));
  }
  if (error.code === 'commander.unknownOption') {
    const name = flag.replace(/=.*$/s, '');
    if (name !== flag && listLongFlags().includes(name)) {
      return new UsageError((messages) => messages.valueNotTaken(name));
    }
    // Commander takes "-qx" apart; what was typed is what may have been meant for a file.
    const typed = argv.includes(flag) ? flag : argv.find((word) => /^-[^-]/.test(word) && word.endsWith(flag.slice(1)));
    if (typed !== undefined && /^-(?!-).*[./]/s.test(typed)) {
      return new UsageError((messages) => messages.fileNotOption(typed));
    }
    return new UsageError((messages) => messages.unknownOption(name, findNearest(name, listLongFlags())));
  }
  throw error;
}

function isCommand(word: string | undefined): word is CommandName {
  return COMMANDS.some((command) => command === word);
}

/** The first operand when it names a command; `check` otherwise. Near misses are refused. */
function readCommand(word: string | undefined): { command: CommandName; named: boolean } {
  if (isCommand(word)) return { command: word, named: true };
  if (word === undefined || word === '-') return { command: 'check', named: false };
  const nearest = /^[a-z]+$/.test(word) ? findNearest(word, COMMANDS) : null;
  if (nearest !== null) throw new UsageError((messages) => messages.unknownCommand(word, nearest));
  return { command: 'check', named: false };
}

interface TakenApart {
  readonly operands: readonly string[];
  readonly options: RawOptions & { help?: boolean; version?: boolean };
}

/** @throws UsageError for what this version does not know. */
function takeApart(argv: readonly string[]): TakenApart {
  // Nothing to take apart: defining all options takes as long as reading a page.
  if (!argv.some((word) => word.startsWith('-') && word !== '-')) return { operands: argv, options: {} };
  const program = defineProgram();
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) throw translateComplaint(error, argv);
    throw error;
  }
  return { operands: program.args, options: program.opts<TakenApart['options']>() };
}

/** Reads the arguments after the program's name. @throws UsageError for what this version does not know. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  const taken = takeApart(argv);
  const { help, version, ...options } = taken.options;
  if (version === true) return { kind: 'version' };

  const operands = [...taken.operands];
  const asksForHelp = operands[0] === 'help';
  if (asksForHelp) operands.shift();
  const word = operands[0];
  if (help === true || asksForHelp) return { kind: 'help', command: isCommand(word) ? word : null };

  const { command, named } = readCommand(word);
  for (const key of Object.keys(options) as OptionKey[]) {
    const takers: readonly CommandName[] = OPTIONS[key].commands;
    if (!takers.includes(command)) {
      const flag = readLongFlag(OPTIONS[key].flags[0]);
      throw new UsageError((messages) => messages.optionNotForCommand(flag, command, takers));
    }
  }
  return { kind: 'run', command, operands: named ? operands.slice(1) : operands, options };
}
