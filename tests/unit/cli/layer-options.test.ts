import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VARIABLES } from '../../../src/cli/environment.js';
import { CONFIG_KEYS, layerOptions } from '../../../src/cli/layer-options.js';
import type { CommandName, OptionKey, RawOptions } from '../../../src/cli/options.js';
import { type LoadedConfig, loadConfig } from '../../../src/config/load-config.js';

/** A value per option: on the command line, in the environment, in the file. */
const VALUES: Readonly<Record<keyof typeof CONFIG_KEYS, readonly [string, string, string | number]>> = {
  format: ['json', 'csv', 'sarif'],
  lang: ['en', 'vi', 'en'],
  failOn: ['info', 'warning', 'never'],
  maxWarnings: ['1', '2', 3],
  annualPolicy: ['off', 'path', 'previous-floor'],
  encoding: ['vni', 'viqr', 'tcvn3'],
  maxSize: ['1', '2', 3],
  maxUnpacked: ['1', '2', 3],
  rules: ['cli', 'env', 'file'],
  waiversCeiling: ['1', '2', 3],
};
const KEYS = Object.keys(VALUES) as (keyof typeof CONFIG_KEYS)[];

let folder = '';
let config: LoadedConfig;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan112-layers-'));
  const content: Record<string, unknown> = {};
  for (const key of KEYS) {
    const [outer = '', inner] = CONFIG_KEYS[key].split('.');
    if (inner === undefined) content[outer] = VALUES[key][2];
    else content[outer] = { ...(content[outer] as object | undefined), [inner]: VALUES[key][2] };
  }
  writeFileSync(join(folder, 'plan112.config.json'), JSON.stringify(content));
  config = loadConfig(join(folder, 'plan112.config.json'), 'plan112.config.json');
});
afterAll(() => rmSync(folder, { recursive: true }));

function layer(
  given: RawOptions,
  env: Record<string, string>,
  file: LoadedConfig | null,
  command: CommandName = 'check',
) {
  return layerOptions(given, env, file, command, folder);
}
const wrap = (key: OptionKey, value: string | number) => (key === 'format' ? [String(value)] : String(value));

describe.each(KEYS)('%s', (key) => {
  const [cli, env, file] = VALUES[key];
  const given = { [key]: wrap(key, cli) };
  const variables = { [VARIABLES[key]]: env };

  it.each([
    ['option', given, variables, true, cli],
    ['environment', {}, variables, true, env],
    ['file', {}, {}, true, file],
    ['default', {}, {}, false, null],
    ['option', given, {}, false, cli],
    ['environment', {}, variables, false, env],
  ] as const)('from the %s', (from, options, vars, hasFile, value) => {
    const { raw, originOf } = layer(options, vars, hasFile ? config : null);
    expect(raw[key]).toEqual(value === null ? undefined : wrap(key, value));
    expect(originOf(key).from).toBe(from);
  });

  it('an empty variable sets nothing', () => {
    expect(layer({}, { [VARIABLES[key]]: '' }, config).originOf(key).from).toBe('file');
  });
});

describe('layerOptions', () => {
  it('names what a person would change', () => {
    const { originOf } = layer({ failOn: 'info' }, { PLAN112_LANG: 'en' }, config);
    expect([originOf('failOn').name, originOf('lang').name, originOf('maxSize').name]).toEqual([
      '--fail-on',
      'PLAN112_LANG',
      'plan112.config.json:1',
    ]);
  });

  it('leaves out what a command has no use for', () => {
    expect(layer({}, { PLAN112_FORMAT: 'sarif', PLAN112_FAIL_ON: 'info' }, null, 'explain').raw).toEqual({});
    expect(layer({}, { PLAN112_FORMAT: 'json' }, null, 'explain').raw).toEqual({ format: ['json'] });
  });
});
