import type { OptionKey, RawOptions } from './options.js';

/** Options that the environment can set, and the variable of each. */
export const VARIABLES = {
  format: 'PLAN112_FORMAT',
  lang: 'PLAN112_LANG',
  failOn: 'PLAN112_FAIL_ON',
  maxWarnings: 'PLAN112_MAX_WARNINGS',
  annualPolicy: 'PLAN112_ANNUAL_POLICY',
  asOf: 'PLAN112_AS_OF',
  level: 'PLAN112_LEVEL',
  horizon: 'PLAN112_HORIZON',
  today: 'PLAN112_TODAY',
  encoding: 'PLAN112_ENCODING',
  maxSize: 'PLAN112_MAX_SIZE',
  maxUnpacked: 'PLAN112_MAX_UNPACKED',
  rules: 'PLAN112_RULES',
  jobs: 'PLAN112_JOBS',
  config: 'PLAN112_CONFIG',
  waiversCeiling: 'PLAN112_WAIVERS_CEILING',
} as const satisfies Partial<Record<OptionKey, string>>;

type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment sets, as the command line would give it; an empty variable sets nothing. */
export function readEnvironment(env: Environment): RawOptions {
  const values = Object.entries(VARIABLES).flatMap(([key, name]) => {
    const value = env[name];
    if (value === undefined || value === '') return [];
    return [[key, key === 'format' ? [value] : value] as const];
  });
  return Object.fromEntries(values);
}
