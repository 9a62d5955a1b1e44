import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VARIABLES } from '../../../src/cli/environment.js';
import { CONFIG_KEYS } from '../../../src/cli/layer-options.js';
import { OPTIONS, type OptionKey, readLongFlag } from '../../../src/cli/options.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { CONFIG_EXAMPLES, configSchema } from '../../../src/config/schema.js';
import { readDebtFile } from '../../../src/register/debt-file.js';
import { readWaiverFile } from '../../../src/register/waiver-file.js';

const DOCS = new URL('../../../docs/', import.meta.url);
const page = readFileSync(new URL('configuration.md', DOCS), 'utf8');
const [config = '', waivers = ''] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
const DEBTS = JSON.stringify({
  version: 1,
  debts: [{ document: 'a.md', rule: 'lead-missing', subject: null, period: null, value: {} }],
});

function compile(name: string) {
  const schema = JSON.parse(readFileSync(new URL(`schema/${name}.schema.json`, DOCS), 'utf8'));
  return new Ajv({ strict: false }).compile(schema);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan112-documented-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const save = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('docs/configuration.md', () => {
  it('shows a configuration that is read, with every key', () => {
    const { content } = loadConfig(save('plan112.config.yaml', config), 'plan112.config.yaml');
    const known = Object.keys(configSchema.shape).filter((key) => key !== '$schema');
    expect(Object.keys(content).sort()).toEqual(known.sort());
  });

  it('shows a waiver file that is read', () => {
    expect(readWaiverFile(save('w.yaml', waivers), 'w.yaml', null).entries.length).toBe(1);
  });

  it.each(Object.entries(VARIABLES))('names option and variable of %s in one row', (key, variable) => {
    const inConfig = (CONFIG_KEYS as Partial<Record<string, string>>)[key];
    const row = page.split('\n').find((line) => line.includes(`\`${variable}\``)) ?? '';
    expect(row).toContain(`\`${readLongFlag(OPTIONS[key as OptionKey].flags[0])}\``);
    if (inConfig !== undefined) expect(row).toContain(`\`${inConfig}\``);
  });
});

describe('JSON Schemas', () => {
  it.each([
    ['config', config, 'fail-onn: error'],
    ['waivers', waivers, waivers.replace('reason:', 'reson:')],
    ['debt', DEBTS, DEBTS.replace('lead-missing', 'lead')],
  ])('%s: takes what is right and refuses what is not', (name, right, wrong) => {
    const validate = compile(name);
    expect(validate(parse(right)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate(parse(wrong))).toBe(false);
  });
});

it.each(Object.entries(CONFIG_EXAMPLES))('the example of %s is valid', (key, example) => {
  const inOverride = ['files', 'level', 'place', 'horizon', 'parent-plan'].includes(key);
  const inLimits = ['max-size', 'max-unpacked'].includes(key);
  const text = inOverride
    ? `overrides:\n  - ${key === 'files' ? '' : 'files: a\n    '}${key}: ${example}\n`
    : inLimits
      ? `limits:\n  ${key}: ${example}\n`
      : `${key}: ${example}\n`;
  expect(() => loadConfig(save('plan112.config.yaml', text), 'plan112.config.yaml')).not.toThrow();
});

it('the debt file of these tests is read', () => {
  expect(readDebtFile(save('d.json', DEBTS), 'd.json').length).toBe(1);
});
