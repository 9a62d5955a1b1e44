import {
  ANNUAL_POLICIES,
  FAIL_ON,
  type FailOn,
  FORMATS,
  type Format,
  LANGUAGES,
  LEVEL_OPTIONS,
} from '../config/choices.js';

export { ANNUAL_POLICIES, FAIL_ON, type FailOn, FORMATS, type Format, LANGUAGES, LEVEL_OPTIONS };

/** Commands of this version. The first one is what `plan112 paths…` alone does. */
export const COMMANDS = [
  'check',
  'report',
  'annotate',
  'extract',
  'baseline',
  'explain',
  'config',
  'waivers',
  'debt',
  'init',
  'merge',
  'compare',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Options as the command line gives them; absent where not given. */
export interface RawOptions {
  /** Every --format, in order; "name" or "name=file". */
  readonly format?: readonly string[];
  readonly output?: readonly string[];
  readonly lang?: string;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly asOf?: string;
  readonly level?: string;
  readonly horizon?: string;
  readonly encoding?: string;
  readonly maxSize?: string;
  readonly maxUnpacked?: string;
  readonly rules?: string;
  readonly annualPolicy?: string;
  readonly today?: string;
  /** False for --no-config. */
  readonly config?: string | false;
  readonly waiversCeiling?: string;
  readonly why?: boolean;
  readonly since?: string;
  readonly shard?: string;
  readonly jobs?: string;
  /** Every --include of init, in order. */
  readonly include?: readonly string[];
  /** Every --ci of init, in order. */
  readonly ci?: readonly string[];
  readonly yes?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
}
export type OptionKey = keyof RawOptions;

interface OptionSpec {
  /** May be given more than once. */
  readonly repeats?: true;
  /** As commander reads it; the first long form names the option in messages. */
  readonly flags: readonly string[];
  readonly commands: readonly CommandName[];
}

/** Commands that check documents. */
const CHECKERS = ['check', 'report', 'annotate', 'config', 'waivers', 'debt', 'compare'] as const;
/** Commands that read documents. */
const READERS = ['check', 'report', 'annotate', 'extract', 'config', 'waivers', 'debt', 'compare'] as const;
/** Commands that read documents whatever their format. */
const TEXT_READERS = ['check', 'report', 'extract', 'config', 'waivers', 'debt', 'compare'] as const;
/** Commands that print a result; the others write files whose endings say what they are. */
const PRINTERS = [
  'check',
  'extract',
  'baseline',
  'explain',
  'config',
  'waivers',
  'debt',
  'init',
  'merge',
  'compare',
] as const;
/** Commands whose exit code findings can decide. */
const JUDGES = ['check', 'report', 'annotate', 'config', 'merge', 'compare'] as const;
/** Commands over many documents. */
const SURVEYORS = ['check', 'report'] as const;

/** Every option of the tool, in the order of the help text, with the commands that take it. */
export const OPTIONS = {
  format: { flags: ['-f, --format <format>'], commands: PRINTERS, repeats: true },
  output: { flags: ['-o, --output <file>'], commands: COMMANDS, repeats: true },
  lang: { flags: ['--lang <lang>'], commands: COMMANDS },
  // init asks for it and writes it down.
  failOn: { flags: ['--fail-on <severity>'], commands: [...JUDGES, 'init'] },
  maxWarnings: { flags: ['--max-warnings <n>'], commands: JUDGES },
  asOf: { flags: ['--as-of <date>'], commands: CHECKERS },
  level: { flags: ['--level <level>'], commands: CHECKERS },
  horizon: { flags: ['--horizon <years>'], commands: CHECKERS },
  encoding: { flags: ['--encoding <name>'], commands: TEXT_READERS },
  maxSize: { flags: ['--max-size <mb>'], commands: READERS },
  maxUnpacked: { flags: ['--max-unpacked <mb>'], commands: READERS },
  rules: {
    flags: ['--rules <dir>'],
    commands: ['check', 'report', 'annotate', 'extract', 'baseline', 'config', 'waivers', 'debt', 'compare'],
  },
  annualPolicy: { flags: ['--annual-policy <policy>'], commands: CHECKERS },
  today: { flags: ['--today <date>'], commands: CHECKERS },
  config: { flags: ['--config <file>', '--no-config'], commands: COMMANDS },
  waiversCeiling: { flags: ['--waivers-ceiling <n>'], commands: CHECKERS },
  since: { flags: ['--since <ref>'], commands: SURVEYORS },
  shard: { flags: ['--shard <i/n>'], commands: SURVEYORS },
  jobs: { flags: ['--jobs <n>'], commands: SURVEYORS },
  why: { flags: ['--why'], commands: ['config'] },
  include: { flags: ['--include <glob>'], commands: ['init'], repeats: true },
  ci: { flags: ['--ci <system>'], commands: ['init'], repeats: true },
  yes: { flags: ['-y, --yes'], commands: ['init'] },
  color: { flags: ['--color', '--no-color'], commands: COMMANDS },
  quiet: { flags: ['-q, --quiet'], commands: ['check', 'report', 'annotate', 'extract', 'init'] },
} as const satisfies Record<OptionKey, OptionSpec>;

/** Flags that answer at once instead of running a command. */
export const ANSWER_FLAGS = { help: '-h, --help', version: '-V, --version' } as const;

/** The long form of an option, "--fail-on". */
export function readLongFlag(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

/** Every long flag, for suggestions. */
export function listLongFlags(): string[] {
  const flags: string[] = Object.values(ANSWER_FLAGS);
  for (const option of Object.values(OPTIONS)) flags.push(...option.flags);
  return flags.map(readLongFlag);
}
