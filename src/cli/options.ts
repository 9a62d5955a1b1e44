/** Commands of this version. The first one is what `plan112 paths…` alone does. */
export const COMMANDS = ['check', 'extract', 'baseline', 'explain'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Commands that later versions bring: as the first word they are never taken for a path. */
export const LATER_COMMANDS = ['annotate', 'compare', 'config', 'debt', 'init', 'merge', 'report', 'waivers'] as const;

export const FORMATS = ['pretty', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const LANGUAGES = ['vi', 'en'] as const;
export const LEVEL_OPTIONS = ['province', 'district', 'commune'] as const;

/** Options as the command line gives them; absent where not given. */
export interface RawOptions {
  readonly format?: string;
  readonly output?: string;
  readonly lang?: string;
  readonly failOn?: string;
  readonly maxWarnings?: string;
  readonly asOf?: string;
  readonly level?: string;
  readonly horizon?: string;
  readonly rules?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}
export type OptionKey = keyof RawOptions;

interface OptionSpec {
  /** As commander reads it; the first long form names the option in messages. */
  readonly flags: readonly string[];
  readonly commands: readonly CommandName[];
}

/** Every option of the tool, in the order of the help text, with the commands that take it. */
export const OPTIONS = {
  format: { flags: ['-f, --format <format>'], commands: COMMANDS },
  output: { flags: ['-o, --output <file>'], commands: COMMANDS },
  lang: { flags: ['--lang <lang>'], commands: COMMANDS },
  failOn: { flags: ['--fail-on <severity>'], commands: ['check'] },
  maxWarnings: { flags: ['--max-warnings <n>'], commands: ['check'] },
  asOf: { flags: ['--as-of <date>'], commands: ['check'] },
  level: { flags: ['--level <level>'], commands: ['check'] },
  horizon: { flags: ['--horizon <years>'], commands: ['check'] },
  rules: { flags: ['--rules <dir>'], commands: ['check', 'extract', 'baseline'] },
  color: { flags: ['--color', '--no-color'], commands: COMMANDS },
  quiet: { flags: ['-q, --quiet'], commands: ['check', 'extract'] },
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
