import type { LoadedConfig } from '../config/load-config.js';
import { readEnvironment, VARIABLES } from './environment.js';
import { type CommandName, OPTIONS, type OptionKey, type RawOptions, readLongFlag } from './options.js';
import { showFile } from './show-file.js';

/** Where a value comes from. `name` is what a person would change: "--fail-on", "PLAN112_FAIL_ON", "plan112.config.yaml:3". */
export interface Origin {
  readonly from: 'option' | 'environment' | 'file' | 'default';
  readonly name: string;
}

export interface LayeredOptions {
  readonly raw: RawOptions;
  readonly originOf: (key: OptionKey) => Origin;
}

/** Keys of a configuration that are options too. */
export const CONFIG_KEYS = {
  format: 'format',
  lang: 'lang',
  failOn: 'fail-on',
  maxWarnings: 'max-warnings',
  annualPolicy: 'annual-policy',
  encoding: 'encoding',
  maxSize: 'limits.max-size',
  maxUnpacked: 'limits.max-unpacked',
  rules: 'rules',
  waiversCeiling: 'waivers-ceiling',
} as const satisfies Partial<Record<OptionKey, string>>;

/** What a configuration sets, as the command line would give it. */
function readConfig({ content, folder }: LoadedConfig, cwd: string): RawOptions {
  const { format, rules, limits, encoding, lang } = content;
  const write = (value: string | number | undefined) => (value === undefined ? undefined : String(value));
  const values: Readonly<Record<keyof typeof CONFIG_KEYS, string | readonly string[] | undefined>> = {
    format: format === undefined ? undefined : [format],
    lang,
    failOn: content['fail-on'],
    maxWarnings: write(content['max-warnings']),
    annualPolicy: content['annual-policy'],
    encoding,
    maxSize: write(limits?.['max-size']),
    maxUnpacked: write(limits?.['max-unpacked']),
    rules: rules === undefined ? undefined : showFile(rules, folder, cwd),
    waiversCeiling: write(content['waivers-ceiling']),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** Forms that every command has. */
const COMMON_FORMATS = ['pretty', 'json'];

/** Commands whose exit code the environment and the configuration may decide. */
const JUDGED_BY_CONFIG: readonly CommandName[] = ['check', 'config', 'merge', 'compare'];
/** Values meant for checks: a report is written whatever it says, unless its own command line asks for more. */
const JUDGING: readonly OptionKey[] = ['failOn', 'maxWarnings'];

/** Whether a command has a use for a value that was not given to it in particular. */
function concerns(key: OptionKey, raw: RawOptions, command: CommandName): boolean {
  const takers: readonly CommandName[] = OPTIONS[key].commands;
  if (!takers.includes(command)) return false;
  if (JUDGING.includes(key)) return JUDGED_BY_CONFIG.includes(command);
  if (key === 'format' && command === 'merge') return false;
  if (key === 'format' && command !== 'check')
    return raw.format?.every((form) => COMMON_FORMATS.includes(form)) ?? false;
  return true;
}

/** The options in force: the command line goes before the environment, that before the configuration. */
export function layerOptions(
  given: RawOptions,
  env: Readonly<Record<string, string | undefined>>,
  config: LoadedConfig | null,
  command: CommandName,
  cwd: string,
): LayeredOptions {
  const layers = [
    { from: 'file', values: config === null ? {} : readConfig(config, cwd) },
    { from: 'environment', values: readEnvironment(env) },
    { from: 'option', values: given },
  ] as const;
  let raw: RawOptions = {};
  const origins = new Map<OptionKey, Origin>();
  for (const { from, values } of layers) {
    for (const key of Object.keys(values) as OptionKey[]) {
      if (from !== 'option' && !concerns(key, values, command)) continue;
      raw = { ...raw, [key]: values[key] };
      origins.set(key, { from, name: nameOrigin(from, key, config) });
    }
  }
  return { raw, originOf: (key) => origins.get(key) ?? { from: 'default', name: readLongFlag(OPTIONS[key].flags[0]) } };
}

function nameOrigin(from: 'file' | 'environment' | 'option', key: OptionKey, config: LoadedConfig | null): string {
  if (from === 'option') return readLongFlag(OPTIONS[key].flags[0]);
  if (from === 'environment') return (VARIABLES as Partial<Record<OptionKey, string>>)[key] ?? key;
  return nameLine(config, (CONFIG_KEYS as Partial<Record<OptionKey, string>>)[key] ?? key);
}

/** "plan112.config.yaml:3" for a key of the configuration. */
export function nameLine(config: LoadedConfig | null, key: string): string {
  if (config === null) return key;
  const line = config.lineOf(key);
  return line === null ? config.shown : `${config.shown}:${line}`;
}
