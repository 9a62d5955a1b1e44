import { ENCODINGS, type Encoding } from '../model/document.js';
import type { CheckOptions } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';
import { parseIsoDate } from '../text/date.js';
import {
  ANNUAL_POLICIES,
  type CommandName,
  FAIL_ON,
  type FailOn,
  LANGUAGES,
  LEVEL_OPTIONS,
  OPTIONS,
  type OptionKey,
  type RawOptions,
  readLongFlag,
} from './options.js';
import { type Output, readOutputs } from './read-outputs.js';
import { UsageError } from './usage-error.js';

/** How documents are read; null where the command line says nothing. */
export interface ReadingSettings {
  readonly encoding: Encoding | null;
  /** Bytes of the largest file that is opened. */
  readonly maxBytes: number;
  /** Bytes that may be unpacked from one file. */
  readonly maxUnpackedBytes: number | null;
}

/** The options of one run, checked. */
export interface Settings {
  /** At least one, at most one of them on standard output; none for the commands that write to `files`. */
  readonly outputs: readonly Output[];
  /** Every --output, for the commands that go by the endings of their files. */
  readonly files: readonly string[];
  readonly lang: Language;
  readonly failOn: FailOn;
  readonly maxWarnings: number | null;
  /** Folder of another baseline pack; null for the built-in one. */
  readonly rules: string | null;
  /** Null when neither --color nor --no-color was given. */
  readonly color: boolean | null;
  readonly quiet: boolean;
  readonly reading: ReadingSettings;
  readonly overrides: Pick<CheckOptions, 'asOf' | 'level' | 'horizon'>;
  readonly annualPolicy: CheckOptions['annualPolicy'];
  /** ISO day in Việt Nam that waivers are judged by. */
  readonly today: string;
  /** The same day where it was asked for; null where it is that of the clock. */
  readonly statedToday: string | null;
  /** Most entries of the waiver file; null for no limit. */
  readonly waiversCeiling: number | null;
  /** Git reference whose later changes alone are checked; null for all documents. */
  readonly since: string | null;
  /** The part of the documents to check; null for all. */
  readonly shard: Shard | null;
  /** How many documents are checked at the same time. */
  readonly jobs: number;
}

/** Part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What a value is called in complaints: the option, the variable or the line it comes from. */
export type NameOf = (key: OptionKey) => string;

const nameFlag: NameOf = (key) => readLongFlag(OPTIONS[key].flags[0]);

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

/** Other names that offices use for an encoding. */
const ENCODING_NAMES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-16': 'utf-16le',
  cp1258: 'windows-1258',
  abc: 'tcvn3',
  tcvn: 'tcvn3',
};

function readEncoding(flag: string, value: string | undefined): Encoding | null {
  if (value === undefined) return null;
  const name = value.toLowerCase();
  return ENCODING_NAMES[name] ?? readChoice(flag, name, ENCODINGS, 'utf-8');
}

/** Largest file in megabytes: hundreds of times the size of any plan known, pictures included. */
const LARGEST_FILE = 50;
const MEGABYTE = 1024 * 1024;

function readMegabytes(flag: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new UsageError((messages) => messages.notASize(flag, value));
  return Number(value) * MEGABYTE;
}

function readCount(flag: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError((messages) => messages.notACount(flag, value));
  return Number(value);
}

/** More would only wait for one another. */
const MOST_JOBS = 64;

function readJobs(flag: string, value: string | undefined): number {
  if (value === undefined) return 1;
  const jobs = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS) throw new UsageError((messages) => messages.notJobs(flag, value, MOST_JOBS));
  return jobs;
}

/** "2/4" */
function readShard(flag: string, value: string | undefined): Shard | null {
  if (value === undefined) return null;
  const match = /^(\d{1,5})\/(\d{1,5})$/.exec(value);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || index < 1 || index > count) throw new UsageError((messages) => messages.notAShard(flag, value));
  return { index, count };
}

function readDay(flag: string, value: string): string {
  if (parseIsoDate(value) === null) throw new UsageError((messages) => messages.notADate(flag, value));
  return value;
}

/** Việt Nam keeps UTC+7 all year. */
const VIETNAM_OFFSET = 7 * 60 * 60 * 1000;

function readClock(): string {
  return new Date(Date.now() + VIETNAM_OFFSET).toISOString().slice(0, 10);
}

/** "2026-2030", or "-2030" for a plan that names only its last year. */
function readHorizon(flag: string, value: string): { from: number | null; to: number } {
  const match = /^(\d{4})?[-–](\d{4})$/.exec(value);
  const from = match?.[1] === undefined ? null : Number(match[1]);
  const to = Number(match?.[2]);
  if (match === null) throw new UsageError((messages) => messages.notAHorizon(flag, value));
  if (from !== null && from > to) {
    throw new UsageError((messages) => messages.horizonReversed(flag, value, `${to}-${from}`));
  }
  return { from, to };
}

function readOverrides(raw: RawOptions, nameOf: NameOf): Settings['overrides'] {
  const { asOf, level, horizon } = raw;
  return {
    ...(asOf === undefined ? {} : { asOf: readDay(nameOf('asOf'), asOf) }),
    ...(level === undefined ? {} : { level: readChoice(nameOf('level'), level, LEVEL_OPTIONS, 'province') }),
    ...(horizon === undefined ? {} : { horizon: readHorizon(nameOf('horizon'), horizon) }),
  };
}

/** Whether a command writes files whose endings say what they are, instead of one result. */
function writesFiles(command: CommandName): boolean {
  const printers: readonly CommandName[] = OPTIONS.format.commands;
  return !printers.includes(command);
}

/**
 * Checks every option's value and fills in the defaults; `nameOf` is what a complaint calls the option.
 * @throws UsageError naming option, value and valid values.
 */
export function readSettings(raw: RawOptions, command: CommandName, nameOf: NameOf = nameFlag): Settings {
  const statedToday = raw.today === undefined ? null : readDay(nameOf('today'), raw.today);
  const goesByEnding = writesFiles(command);
  return {
    outputs: goesByEnding ? [] : readOutputs(raw, command, nameOf('format')),
    files: goesByEnding ? (raw.output ?? []) : [],
    lang: readChoice(nameOf('lang'), raw.lang, LANGUAGES, 'vi'),
    failOn: readChoice(nameOf('failOn'), raw.failOn, FAIL_ON, goesByEnding ? 'never' : 'error'),
    maxWarnings: readCount(nameOf('maxWarnings'), raw.maxWarnings),
    rules: readName(nameOf('rules'), raw.rules),
    color: raw.color ?? null,
    quiet: raw.quiet ?? false,
    reading: {
      encoding: readEncoding(nameOf('encoding'), raw.encoding),
      maxBytes: readMegabytes(nameOf('maxSize'), raw.maxSize) ?? LARGEST_FILE * MEGABYTE,
      maxUnpackedBytes: readMegabytes(nameOf('maxUnpacked'), raw.maxUnpacked),
    },
    overrides: readOverrides(raw, nameOf),
    annualPolicy: readChoice(nameOf('annualPolicy'), raw.annualPolicy, ANNUAL_POLICIES, 'path'),
    today: statedToday ?? readClock(),
    statedToday,
    waiversCeiling: readCount(nameOf('waiversCeiling'), raw.waiversCeiling),
    since: readName(nameOf('since'), raw.since),
    shard: readShard(nameOf('shard'), raw.shard),
    jobs: readJobs(nameOf('jobs'), raw.jobs),
  };
}
