import type { CheckOptions } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';
import { parseIsoDate } from '../text/date.js';
import { FAIL_ON, type FailOn, FORMATS, type Format, LANGUAGES, LEVEL_OPTIONS, type RawOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** The options of one run, checked. */
export interface Settings {
  readonly format: Format;
  /** Null for standard output. */
  readonly output: string | null;
  readonly lang: Language;
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  /** Folder of another baseline pack; null for the built-in one. */
  readonly rules: string | null;
  /** Null when neither --color nor --no-color was given. */
  readonly color: boolean | null;
  readonly quiet: boolean;
  readonly overrides: Pick<CheckOptions, 'asOf' | 'level' | 'horizon'>;
}

function readChoice<T extends string>(flag: string, value: string | undefined, choices: readonly T[], absent: T): T {
  if (value === undefined) return absent;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new UsageError((messages) => messages.notAChoice(flag, value, choices));
  return choice;
}

function readName(flag: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (value === '') throw new UsageError((messages) => messages.valueMissing(flag));
  return value;
}

function readMaxWarnings(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError((messages) => messages.notACount('--max-warnings', value));
  return Number(value);
}

function readAsOf(value: string): string {
  if (parseIsoDate(value) === null) throw new UsageError((messages) => messages.notADate('--as-of', value));
  return value;
}

/** "2026-2030", or "-2030" for a plan that names only its last year. */
function readHorizon(value: string): { from: number | null; to: number } {
  const match = /^(\d{4})?[-–](\d{4})$/.exec(value);
  const from = match?.[1] === undefined ? null : Number(match[1]);
  const to = Number(match?.[2]);
  if (match === null) throw new UsageError((messages) => messages.notAHorizon('--horizon', value));
  if (from !== null && from > to) {
    throw new UsageError((messages) => messages.horizonReversed('--horizon', value, `${to}-${from}`));
  }
  return { from, to };
}

function readOverrides(raw: RawOptions): Settings['overrides'] {
  return {
    ...(raw.asOf === undefined ? {} : { asOf: readAsOf(raw.asOf) }),
    ...(raw.level === undefined ? {} : { level: readChoice('--level', raw.level, LEVEL_OPTIONS, 'province') }),
    ...(raw.horizon === undefined ? {} : { horizon: readHorizon(raw.horizon) }),
  };
}

/** Checks every option's value and fills in the defaults. @throws UsageError naming option, value and valid values. */
export function readSettings(raw: RawOptions): Settings {
  const output = readName('--output', raw.output);
  return {
    format: readChoice('--format', raw.format, FORMATS, 'pretty'),
    output: output === '-' ? null : output,
    lang: readChoice('--lang', raw.lang, LANGUAGES, 'vi'),
    failOn: readChoice('--fail-on', raw.failOn, FAIL_ON, 'error'),
    maxWarnings: readMaxWarnings(raw.maxWarnings),
    rules: readName('--rules', raw.rules),
    color: raw.color ?? null,
    quiet: raw.quiet ?? false,
    overrides: readOverrides(raw),
  };
}
