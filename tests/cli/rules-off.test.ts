import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../src/model/rule-ids.js';
import { resultSchema } from '../../src/report/result-schema.js';
import { runBuilt } from '../support/run-built.js';
import { requireFreshBuild } from '../support/run-cli.js';
import { TINY_PLAN } from '../support/tiny-plan.js';

let cwd = '';
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const run = (args: string, lang = 'en') => runBuilt([...args.split(' '), '--lang', lang], { cwd });
const readJson = (text: string) => resultSchema.parse(JSON.parse(text));
const switchOff = (...rules: readonly string[]) =>
  write('plan112.config.yaml', `severity:\n${rules.map((rule) => `  ${rule}: off\n`).join('')}`);

beforeAll(requireFreshBuild);
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plan112-rules-off-'));
  write('a.md', TINY_PLAN);
  write('b.md', TINY_PLAN);
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('rules switched off', () => {
  it.each([
    ['pretty', 'en', /No findings are raised, but/, /agrees with everything/],
    ['pretty', 'vi', /Không nêu ý kiến, nhưng/, /phù hợp các nội dung/],
    ['markdown', 'en', /No findings are raised, but/, /agrees with everything/],
    ['csv', 'en', /No findings are raised, but/, /agrees with everything/],
    ['junit', 'en', /No findings are raised, but/, /agrees with everything/],
  ])('%s in %s does not claim what the comparison denies', (format, lang, said, unsaid) => {
    switchOff(...RULE_IDS);
    const { code, out } = run(`a.md -f ${format}`, lang);
    const text = out.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(text).toMatch(said);
    expect(text).not.toMatch(unsaid);
  });

  it.each(['pretty', 'markdown'])('%s names them, and says for how many documents', (format) => {
    write(
      'plan112.config.yaml',
      'severity: { lead-missing: off }\noverrides: [{ files: b.md, severity: { body-missing: off } }]\n',
    );
    const { out } = run(`a.md b.md -f ${format}`);
    expect(out.replace(/\s+/g, ' ')).toContain('switches it off: body-missing (1 of 2 documents), lead-missing.');
  });

  it('a report names them', () => {
    switchOff('lead-missing');
    expect(run('report a.md -o r.html -o r.md').code).toBe(0);
    for (const name of ['r.html', 'r.md'])
      expect(readFileSync(join(cwd, name), 'utf8')).toContain('switches it off: lead-missing.');
  });

  it('JSON has them only where there are any, and parts add up', () => {
    expect(readJson(run('a.md -f json').out).rulesOff).toBeUndefined();
    switchOff('lead-missing');
    const whole = run('a.md b.md -f json').out;
    expect(readJson(whole).rulesOff).toEqual([{ ruleId: 'lead-missing', documents: 2 }]);
    for (const part of [1, 2]) write(`${part}.json`, run(`a.md b.md --shard ${part}/2 -f json`).out);
    expect(run('merge 1.json 2.json').out).toBe(whole);
  });

  it('a waiver for such a rule is neither unused nor pruned', () => {
    switchOff('lead-missing');
    const entry = 'document: a.md, rule: lead-missing, reason: a, legalBasis: b, approver: c, author: d';
    const whole = `waivers:\n  - { ${entry}, from: 2026-01-01, until: 2026-12-31 }\n`;
    write('plan112.waivers.yaml', whole);
    const today = '--today 2026-05-04';
    expect(run(`waivers check ${today}`)).toMatchObject({
      code: 0,
      out: expect.stringContaining('could not be checked'),
    });
    run(`waivers prune ${today}`);
    expect(readFileSync(join(cwd, 'plan112.waivers.yaml'), 'utf8')).toBe(whole);
  });
});
