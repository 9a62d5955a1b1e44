import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/report/result-schema.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, requireFreshBuild } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

let cwd = '';
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const run = (args: readonly string[], call: CliCall = {}) => runBuilt([...args, '--lang', 'en'], { cwd, ...call });
const check = (...args: string[]) => run(['check', ...args, '--today', '2026-05-04']);
const merge = (...args: string[]) => run(['merge', ...args]);

const FORMATS = ['json', 'jsonl', 'markdown', 'csv', 'sarif', 'junit', 'github', 'gitlab'];
const WAIVERS = `waivers:
  - { document: plans/a.md, rule: lead-missing, reason: x, legalBasis: y, approver: A, author: B, from: 2026-01-01, until: 2026-06-30 }
  - { document: plans, rule: funding-missing, reason: x, legalBasis: y, approver: A, author: B, from: 2026-01-01, until: 2026-02-01 }
  - { document: gone/*.md, rule: funding-missing, reason: x, legalBasis: y, approver: A, author: B, from: 2026-01-01, until: 2026-06-30 }
`;

beforeAll(() => {
  requireFreshBuild();
  cwd = mkdtempSync(join(tmpdir(), 'plan112-merge-'));
  for (const name of ['plans/a.md', 'plans/ấp/b.txt', 'plans/c.md', 'plans/z.md']) write(name, TINY_PLAN);
  write('plans/tin.txt', NO_PLAN);
  write('broken/hỏng.docx', 'PK\u0003\u0004 no package');
  write('plan112.waivers.yaml', WAIVERS);
  for (const name of ['parts', 'lost', 'no', 'vi', 'out']) mkdirSync(join(cwd, name));
  for (const i of [1, 2, 3]) check('plans', '--shard', `${i}/3`, '-f', `json=parts/${i}.json`);
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('parts', () => {
  it('leave what is said about the registers as a whole to merge, which says it', () => {
    const rules = (text: string) =>
      resultSchema.parse(JSON.parse(text)).documents.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
    const parts = [1, 2, 3].flatMap((i) => rules(read(`parts/${i}.json`)));
    expect(parts.filter((id) => id.startsWith('waiver-'))).toEqual([]);
    expect(rules(merge('parts/*.json').out).filter((id) => id.startsWith('waiver-'))).toEqual([
      'waiver-expired',
      'waiver-unused',
      'waiver-unused',
    ]);
  });

  it.each(FORMATS)('give the whole run as %s', (format) => {
    const whole = check('plans', '-f', format);
    expect(merge('parts/1.json', 'parts/2.json', 'parts/3.json', '-f', format)).toEqual(whole);
    expect(whole).toMatchObject({ code: 1, err: '' });
  });

  it.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'never', '--max-warnings', '1'], 1],
    [['--fail-on', 'never', '--max-warnings', '900'], 0],
  ])('are judged as a check with %j', (options, code) => {
    expect(merge('parts/*.json', ...options).code).toBe(code);
    expect(check('plans', ...options).code).toBe(code);
  });

  it('may come in any order, by any name, one from standard input, one of them twice', () => {
    const { out } = merge('parts/*.json');
    const call = { input: read('parts/2.json') };
    expect(run(['merge', 'parts/3.json', '-', './parts/1.json', 'parts/[3].json'], call).out).toBe(out);
  });

  it('go to files, one pass for all', () => {
    const merged = merge('parts/*.json', '-f', 'json=out/all.json', '-f', 'junit=out/all.xml', '-f', 'markdown');
    expect(merged).toEqual(check('plans', '-f', 'markdown'));
    expect(read('out/all.json')).toBe(check('plans', '-f', 'json').out);
    expect(read('out/all.xml')).toBe(check('plans', '-f', 'junit').out);
  });

  it('with what cannot be read are 2, told as by a check', () => {
    const inputs = ['plans', 'broken', 'missing.md', 'nothing/*.md'];
    for (const i of [1, 2]) check(...inputs, '--shard', `${i}/2`, '-f', `json=lost/${i}.json`);
    const merged = merge('lost/*.json');
    expect(merged).toEqual(check(...inputs, '-f', 'json'));
    expect(merged.code).toBe(2);
    expect(merged.err.split('\n')).toHaveLength(4);
  });

  it('without any plan are 2, told as by a check', () => {
    for (const i of [1, 2]) check('plans/tin.txt', '--shard', `${i}/2`, '-f', `json=no/${i}.json`);
    const merged = merge('no/*.json');
    expect(merged).toEqual(check('plans/tin.txt', '-f', 'json'));
    expect(merged).toMatchObject({ code: 2, err: expect.stringMatching(/not one local plan/) });
  });

  it('keep their language, whatever that of the complaints', () => {
    runBuilt(['check', 'plans/a.md', 'plans/c.md', '--today', '2026-05-04', '--shard', '1/1', '-f', 'json=vi/1.json'], {
      cwd,
    });
    const whole = runBuilt(['check', 'plans/a.md', 'plans/c.md', '--today', '2026-05-04', '-f', 'markdown'], { cwd });
    expect(merge('vi/1.json', '-f', 'markdown').out).toBe(whole.out);
  });

  it('write the summary of a GitHub job', () => {
    write('summary.md', '# before\n');
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    run(['merge', 'parts/*.json', '-f', 'github'], { env });
    expect(read('summary.md')).toBe(`# before\n${merge('parts/*.json', '-f', 'markdown').out}\n`);
  });
});

describe('whole results', () => {
  it('are joined', () => {
    write('plan112.config.yaml', 'lang: en\n');
    const options = ['--no-config', '-f', 'json'];
    write('one.json', check('plans/a.md', ...options).out);
    write('two.json', check('plans/c.md', ...options).out);
    const { documents } = resultSchema.parse(JSON.parse(merge('two.json', 'one.json').out));
    expect(documents.map(({ path }) => path)).toEqual(['plans/a.md', 'plans/c.md']);
    expect(merge('one.json').out).toBe(read('one.json'));
    rmSync(join(cwd, 'plan112.config.yaml'));
  });
});

describe('is refused in one line, with nothing written', () => {
  const refuse = (args: readonly string[], message: RegExp, call: CliCall = {}) => {
    const { code, out, err } = run(['merge', ...args], call);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd()).not.toContain('\n');
  };

  it.each<[string, string[], RegExp]>([
    ['no file', [], /at least one result/],
    ['a missing part', ['parts/1.json', 'parts/3.json'], /part 2\/3 is missing/],
    ['a missing file', ['parts/1.json', 'parts/9.json'], /parts\/9\.json: there is no such file/],
    ['a glob without a match', ['parts/*.txt'], /no file matches/],
    ['a folder', ['parts'], /parts: is not a file/],
    ['an empty name', [''], /empty/],
    ['a plan', ['plans/a.md'], /plans\/a\.md:1: is no valid JSON/],
    ['the pretty form', ['parts/*.json', '-f', 'pretty'], /--format.*pretty/],
    ['an output among the inputs', ['parts/*.json', '-o', 'parts/2.json'], /parts\/2\.json/],
    ['an option of check', ['parts/*.json', '--shard', '1/2'], /--shard/],
  ])('%s', (_name, args, message) => refuse(args, message));

  it('a result that is cut off, or of jsonl', () => {
    write('cut.json', read('parts/1.json').slice(0, 4000));
    refuse(['cut.json'], /cut\.json:\d+: is no valid JSON/);
    write('lines.json', check('plans', '-f', 'jsonl').out);
    refuse(['lines.json'], /jsonl/);
    refuse(['-'], /-: is empty/);
  });

  it('and leaves the file for the result alone', () => {
    write('kept.json', 'kept');
    refuse(['parts/1.json', '-o', 'kept.json'], /parts? 2\/3, 3\/3/);
    expect(read('kept.json')).toBe('kept');
  });
});
