import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { describeFileProblem } from '../../../src/cli/messages/file-problems.js';
import { FileProblem } from '../../../src/config/file-problem.js';
import { findConfig } from '../../../src/config/find-config.js';
import { loadConfig } from '../../../src/config/load-config.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan112-config-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function load(text: string, name = 'plan112.config.yaml') {
  writeFileSync(join(folder, name), text);
  return loadConfig(join(folder, name), name);
}

/** What is said about a file in English. */
function refuse(text: string, name?: string): string {
  try {
    load(text, name);
  } catch (error) {
    if (error instanceof FileProblem) return describeFileProblem(error, 'en');
    throw error;
  }
  return 'nothing';
}

describe('loadConfig', () => {
  it.each<[string, object]>([
    ['include: plans/**', { include: ['plans/**'] }],
    ['fail-on: warning\nmax-warnings: 0', { 'fail-on': 'warning', 'max-warnings': 0 }],
    ['failOn: warning\nwaiversCeiling: 3', { 'fail-on': 'warning', 'waivers-ceiling': 3 }],
    ['limits: { maxSize: 2 }', { limits: { 'max-size': 2 } }],
    [
      'severity:\n  target-hedged: off\n  waiver-unused: error',
      { severity: { 'target-hedged': 'off', 'waiver-unused': 'error' } },
    ],
    ['overrides: [{ files: a, horizon: -2030 }]', { overrides: [{ files: ['a'], horizon: { from: null, to: 2030 } }] }],
    [
      'overrides: [{ files: a, horizon: 2026-2030 }]',
      { overrides: [{ files: ['a'], horizon: { from: 2026, to: 2030 } }] },
    ],
    [
      'overrides: [{ files: a, parent-plan: 96 /KH-UBND }]',
      { overrides: [{ files: ['a'], 'parent-plan': '96/KH-UBND' }] },
    ],
    ['\uFEFFlang: en\r\n', { lang: 'en' }],
  ])('%j', (text, content) => {
    expect(load(text).content).toEqual(content);
  });

  it('knows the line of a key, in either spelling', () => {
    const { lineOf } = load('# first\nfailOn: error\nlimits:\n  max-size: 3\n');
    expect([lineOf('fail-on'), lineOf('limits.max-size'), lineOf('include')]).toEqual([2, 4, null]);
  });

  it('reads JSON and the key of a package.json', () => {
    expect(load('{"lang": "en"}', 'plan112.config.json').content).toEqual({ lang: 'en' });
    expect(load('{\n"name": "x",\n"plan112": {"lang": "en"}}', 'package.json').content).toEqual({ lang: 'en' });
  });

  it.each<[string, RegExp]>([
    [
      'fail_on: error',
      /^plan112\.config\.yaml:1: fail_on: there is no key "fail_on"\. Did you mean fail-on\? Keys: .*fail-on/,
    ],
    ['lang: vi\nincluded: a', /:2: included: .*Did you mean include\?/],
    ['limits:\n  maxsize: 3', /:2: limits\.maxsize: .*Did you mean max-size\?/],
    ['overrides:\n  - files: a\n    levle: commune', /:3: overrides\[1\]\.levle: .*Did you mean level\?/],
    ['overrides:\n  - level: commune', /overrides\[1\]\.files: is missing; for example: files: /],
    ['severity:\n  target-hegded: off', /severity\.target-hegded: .*Did you mean target-hedged\?/],
    ['severity:\n  target-hedged: of', /:2: .*there is no value "of"\. Did you mean off\?/],
    [
      'fail-on: errors',
      /:1: fail-on: .*Did you mean error\? Choose one of: error, warning, info, never; for example: fail-on: warning/,
    ],
    ['max-warnings: -1', /max-warnings: "-1" is not 0 or more/],
    ['max-warnings: many', /"many" should be a number/],
    ['limits: { max-size: 99999 }', /limits\.max-size: "99999" is not 1 to 9999/],
    ['limits: { max-size: 0 }', /limits\.max-size: "0" is not 1 to 9999/],
    ['overrides: [{ files: a, horizon: { from: 2026, to: 20300 } }]', /horizon\.to: "20300" is not 1900 to 2200/],
    ['severity: { __proto__: off }', /severity\.__proto__: there is no key "__proto__"\. Keys: target-missing/],
    ['severity: { constructor: off }', /severity\.constructor: there is no key "constructor"/],
    ['overrides: [{ files: a, severity: { __proto__: off } }]', /overrides\[1\]\.severity\.__proto__: there is no key/],
    ['root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1', /^plan112\.config\.yaml:1: should be a mapping\.$/],
    [`limits: ${'long '.repeat(20)}`, /limits: should be a mapping/],
    ['__proto__: 1', /:1: __proto__: there is no key "__proto__"\.[^;]*$/],
    ['overrides: [{ files: a, __proto__: 1 }]', /overrides\[1\]\.__proto__: there is no key "__proto__"\.[^;]*$/],
    ['# nothing but a remark\n', /is empty; fill it in, or take it out/],
    ['include: 3', /include: "3" should be/],
    ['include: [3]', /include\[1\]: "3" should be a text/],
    ['overrides: [{ files: a, horizon: 2030-2026 }]', /horizon: "2030-2026" lies before/],
    ['lang: [vi', /is no valid YAML/],
    ['lang: vi\nlang: en', /:2: a key stands twice/],
    ['lang: !!js/function x', /is no valid YAML/],
    ['', /is empty/],
    ['- a', /should be a mapping/],
    ['failOn: error\nfail-on: error', /failOn: there is no key/],
    ['a: &a [x]\nb: *c', /is no valid YAML/],
  ])('%j is refused', (text, line) => {
    expect(refuse(text)).toMatch(line);
  });

  it('refuses JSON that is none, though it is YAML', () => {
    expect(refuse('{lang: en}', 'plan112.config.json')).toBe(
      'plan112.config.json:1: is no valid JSON (from column 2 on).',
    );
    expect(refuse('{\n  "lang": "en",\n}', 'plan112.config.json')).toBe(
      'plan112.config.json:3: is no valid JSON (from column 1 on).',
    );
  });

  it('a key that is a list is refused in one line', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    expect(refuse('? [a]\n: 1')).toMatch(/^plan112\.config\.yaml:1: .*there is no key/);
    expect(warn).not.toHaveBeenCalled();
  });

  it('says the same in Vietnamese', () => {
    try {
      load('fail_on: error');
    } catch (error) {
      expect(describeFileProblem(error as FileProblem, 'vi')).toMatch(/^plan112\.config\.yaml:1: .*Ý bạn là fail-on\?/);
    }
    expect.assertions(1);
  });
});

describe('findConfig', () => {
  it('goes upwards, to the nearest folder that has one', () => {
    const root = mkdtempSync(join(folder, 'find-'));
    const deep = join(root, 'a', 'b');
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(root, 'plan112.config.yml'), 'lang: en');
    expect(findConfig(deep)).toBe(join(root, 'plan112.config.yml'));
    writeFileSync(join(root, 'a', 'package.json'), '{"name": "no-key"}');
    expect(findConfig(deep)).toBe(join(root, 'plan112.config.yml'));
    writeFileSync(join(root, 'a', 'package.json'), '{"plan112": {}}');
    expect(findConfig(deep)).toBe(join(root, 'a', 'package.json'));
    writeFileSync(join(deep, 'plan112.config.json'), '{}');
    expect(findConfig(deep)).toBe(join(deep, 'plan112.config.json'));
    writeFileSync(join(deep, 'plan112.config.yaml'), '{}');
    expect(() => findConfig(deep)).toThrow('second-configuration');
    mkdirSync(join(deep, 'c'));
    expect(() => findConfig(join(deep, 'c'))).toThrow(
      expect.objectContaining({
        file: '../plan112.config.yaml',
        trouble: expect.objectContaining({ other: '../plan112.config.json' }),
      }),
    );
  });
});
