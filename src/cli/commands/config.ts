import type { LoadedConfig } from '../../config/load-config.js';
import { CONFIG_KEYS, layerOptions, nameLine, type Origin } from '../layer-options.js';
import { loadRegisterWords } from '../messages/registers.js';
import type { RegisterFile } from '../open-repository.js';
import { OPTIONS, type OptionKey } from '../options.js';
import { readSettings, type Settings } from '../read-settings.js';
import { UsageError } from '../usage-error.js';
import { writeLines } from '../write-lines.js';
import type { CommandCall, RunCommand } from './command.js';

interface Row {
  readonly key: string;
  readonly value: unknown;
  readonly origin: Origin;
}

const MEGABYTE = 1024 * 1024;
/** The limit of the readers themselves, in megabytes. */
const UNPACKED = 48;

/** Every option that shapes a check, as it is in force. */
function readValues({ outputs, reading, overrides, ...settings }: Settings): Partial<Record<OptionKey, unknown>> {
  return {
    format: outputs.map(({ format, file }) => (file === null ? format : `${format}=${file}`)).join(' '),
    lang: settings.lang,
    failOn: settings.failOn,
    maxWarnings: settings.maxWarnings,
    annualPolicy: settings.annualPolicy,
    asOf: overrides.asOf ?? null,
    level: overrides.level ?? null,
    horizon: overrides.horizon === undefined ? null : `${overrides.horizon.from ?? ''}-${overrides.horizon.to}`,
    today: settings.today,
    encoding: reading.encoding,
    maxSize: reading.maxBytes / MEGABYTE,
    maxUnpacked: reading.maxUnpackedBytes === null ? UNPACKED : reading.maxUnpackedBytes / MEGABYTE,
    rules: settings.rules,
    waiversCeiling: settings.waiversCeiling,
  };
}

function nameKey(key: OptionKey): string {
  const inConfig = (CONFIG_KEYS as Partial<Record<OptionKey, string>>)[key];
  return inConfig ?? OPTIONS[key].flags[0].replace(/^--([a-z-]+).*$/, '$1');
}

function listFileRow(key: 'include' | 'exclude' | 'overrides' | 'severity', config: LoadedConfig | null): Row {
  const value = config?.content[key];
  const origin = { from: value === undefined ? 'default' : 'file', name: nameLine(config, key) } as const;
  return { key, value: value ?? (key === 'severity' ? {} : []), origin };
}

function listRegisterRow(key: 'waivers' | 'debt' | 'ignore', register: RegisterFile, config: LoadedConfig | null): Row {
  const origin = { from: register.configured ? 'file' : 'default', name: nameLine(config, key) } as const;
  return { key, value: register.there || register.configured ? register.shown : null, origin };
}

function listRows({ given, io, repository }: CommandCall): Row[] {
  const { config, waivers, debts, ignore } = repository;
  const { format: _form, output: _file, ...asked } = given;
  const { raw, originOf } = layerOptions(asked, io.env, config, 'check', io.cwd);
  const values = readValues(readSettings(raw, 'check', (key) => originOf(key).name));
  return [
    listFileRow('include', config),
    listFileRow('exclude', config),
    listFileRow('overrides', config),
    listFileRow('severity', config),
    ...(Object.entries(values) as [OptionKey, unknown][]).map(
      ([key, value]): Row => ({ key: nameKey(key), value, origin: originOf(key) }),
    ),
    listRegisterRow('waivers', waivers, config),
    listRegisterRow('debt', debts, config),
    listRegisterRow('ignore', ignore, config),
  ];
}

/** `plan112 config`: what is in force for a check, with --why where each value comes from. */
export const runConfig: RunCommand = async (call) => {
  if (call.operands.length > 0) throw new UsageError((messages) => messages.noOperands('config'));
  const rows = listRows(call);
  const words = loadRegisterWords(call.settings.lang);
  const why = call.given.why ?? false;
  const nameOrigin = ({ from, name }: Origin): string =>
    from === 'file' ? name : from === 'default' ? words.origin.default : `${words.origin[from]} ${name}`;
  const lines = rows.map(({ key, value, origin }) => {
    const written = `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
    return why ? `${written}  # ${nameOrigin(origin)}` : written;
  });
  const values = rows.map(({ key, value, origin: { from, name } }) => [
    key,
    why ? { value, from, ...(from === 'default' ? {} : { name }) } : value,
  ]);
  await writeLines(call, lines, {
    config: call.repository.config?.shown ?? null,
    values: Object.fromEntries(values),
  });
  return 0;
};
