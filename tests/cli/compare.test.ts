import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { comparisonSchema } from '../../src/results/compare/comparison-schema.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, REPOSITORY, requireFreshBuild } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

const MODEL = readFileSync(join(REPOSITORY, 'fixtures/model/ke-hoach-tinh.md'), 'utf8');
const DRAFT = readFileSync(join(REPOSITORY, 'fixtures/draft/ke-hoach-tinh-du-thao.md'), 'utf8');

let cwd = '';
const write = (name: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const run = (args: string, call: CliCall = {}) =>
  runBuilt([...args.split(' ').filter(Boolean), '--lang', 'en'], { cwd, ...call });

/** "change rule subject" and "change indicator" of a comparison, with the exit code. */
function compare(args: string, call: CliCall = {}) {
  const { out, code, err } = run(`compare ${args} -f json`, call);
  const { documents, notices, counts } = comparisonSchema.parse(JSON.parse(out));
  return {
    code,
    err,
    notices: notices.map(({ kind }) => kind),
    counts,
    documents: documents.map(({ path, change }) => `${change} ${path}`),
    findings: documents.flatMap(({ findings }) =>
      findings.map(({ change, ruleId, subject }) => `${change} ${ruleId} ${subject ?? '-'}`),
    ),
    levels: documents.flatMap(({ assessments }) =>
      assessments.map(({ change, indicator }) => `${change} ${indicator}`),
    ),
  };
}
const check = (paths: string, file: string, more = '') =>
  run(`check ${paths} -f json -o ${file} --fail-on never ${more}`);

beforeAll(requireFreshBuild);
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plan112-compare-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

/** The model plan with one of its sentences changed. */
function change(find: string | RegExp, put: string): string {
  const changed = MODEL.replace(find, put);
  expect(changed).not.toBe(MODEL);
  return changed;
}
const STAFFING = 'Ít nhất 90% cơ quan, tổ chức';
const CHILDREN = /^.*90% trẻ em.*$/m;

describe('two drafts of one plan', () => {
  it.each<[string, () => string, () => string, { code: number; findings: string[]; levels: string[] }]>([
    ['the same', () => MODEL, () => MODEL, { code: 0, findings: [], levels: [] }],
    [
      'a value lowered',
      () => MODEL,
      () => change(STAFFING, 'Ít nhất 80% cơ quan, tổ chức'),
      { code: 1, findings: ['new target-weaker staffing'], levels: ['worse staffing'] },
    ],
    [
      'a value raised to what is asked',
      () => change(STAFFING, 'Ít nhất 80% cơ quan, tổ chức'),
      () => MODEL,
      { code: 0, findings: ['fixed target-weaker staffing'], levels: ['better staffing'] },
    ],
    [
      'a low value lowered further',
      () => change(STAFFING, 'Ít nhất 80% cơ quan, tổ chức'),
      () => change(STAFFING, 'Ít nhất 70% cơ quan, tổ chức'),
      { code: 1, findings: ['worse target-weaker staffing'], levels: ['worse staffing'] },
    ],
    [
      'a low value raised, still too low',
      () => change(STAFFING, 'Ít nhất 70% cơ quan, tổ chức'),
      () => change(STAFFING, 'Ít nhất 80% cơ quan, tổ chức'),
      { code: 0, findings: ['better target-weaker staffing'], levels: ['better staffing'] },
    ],
    [
      'a value raised above what is asked',
      () => MODEL,
      () => change(STAFFING, 'Ít nhất 95% cơ quan, tổ chức'),
      { code: 0, findings: [], levels: ['better staffing'] },
    ],
    [
      'a value hedged: a warning, which does not fail by itself',
      () => MODEL,
      () => change(STAFFING, 'Khoảng 90% cơ quan, tổ chức'),
      { code: 0, findings: ['new target-hedged staffing'], levels: ['worse staffing'] },
    ],
    [
      'a target deleted',
      () => MODEL,
      () => change(CHILDREN, ''),
      { code: 1, findings: ['new target-missing children-support'], levels: ['worse children-support'] },
    ],
    [
      'a target added',
      () => change(CHILDREN, ''),
      () => MODEL,
      { code: 0, findings: ['fixed target-missing children-support'], levels: ['better children-support'] },
    ],
    ['lines shifted', () => MODEL, () => MODEL.replaceAll('\n\n', '\n\n\n'), { code: 0, findings: [], levels: [] }],
  ])('%s', (_name, before, after, said) => {
    write('old.md', before());
    write('new/plan.md', after());
    expect(compare('old.md new/plan.md')).toMatchObject({ ...said, documents: ['compared new/plan.md'] });
  });

  it('the draft and what became of it', () => {
    write('draft.md', DRAFT);
    write('final.md', MODEL);
    const there = compare('draft.md final.md');
    const back = compare('final.md draft.md');
    expect(there).toMatchObject({ code: 0, err: '', notices: ['judged-on'] });
    expect(there.counts.findings.new).toEqual({ error: 0, warning: 0, info: 0 });
    expect(there.counts.findings.fixed.error).toBeGreaterThan(2);
    expect(back).toMatchObject({ code: 1 });
    expect(back.counts.findings.new).toEqual(there.counts.findings.fixed);
  });

  it.each([
    ['--fail-on error', 0],
    ['--fail-on warning', 1],
    ['--max-warnings 0', 1],
    ['--max-warnings 1', 0],
    ['--fail-on never', 0],
  ])('a new warning with %s: %i', (options, code) => {
    write('old.md', MODEL);
    write('new.md', change(STAFFING, 'Khoảng 90% cơ quan, tổ chức'));
    expect(run(`compare old.md new.md ${options}`).code).toBe(code);
  });

  it('options judge both sides', () => {
    write('old.md', MODEL);
    write('new.md', DRAFT);
    expect(compare('old.md new.md --as-of 2026-06-01').notices).toEqual([]);
  });
});

describe('results', () => {
  beforeEach(() => {
    write('p/a.md', TINY_PLAN);
    write('p/b.md', MODEL);
    check('p', 'old.json');
  });

  it('of documents that came, went and changed', () => {
    write('p/a.md', TINY_PLAN.replace('80%', '75%'));
    write('p/c.md', TINY_PLAN);
    rmSync(join(cwd, 'p/b.md'));
    check('p', 'new.json');
    const said = compare('old.json new.json');
    expect(said).toMatchObject({ code: 1, documents: ['compared p/a.md', 'removed p/b.md', 'added p/c.md'] });
    expect(said.findings).toContain('worse target-weaker staffing');
    expect(said.findings).toContain('new target-missing children-support');
    expect(said.counts.findings.fixed).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('a result against a plan, in either order', () => {
    check('p/a.md', 'one.json');
    write('a2.md', TINY_PLAN.replace('80%', '85%'));
    expect(compare('one.json a2.md')).toMatchObject({ code: 0, findings: ['better target-weaker staffing'] });
    expect(compare('a2.md one.json')).toMatchObject({ code: 1, findings: ['worse target-weaker staffing'] });
    expect(compare('one.json p/a.md')).toMatchObject({ code: 0, findings: [], levels: [] });
  });

  it('a result without its ending, and one side from standard input', () => {
    const text = readFileSync(join(cwd, 'old.json'), 'utf8');
    write('result', `\uFEFF${text}`);
    expect(compare('result old.json')).toMatchObject({ code: 0, findings: [] });
    expect(compare('- old.json', { input: text })).toMatchObject({ code: 0, findings: [] });
    expect(compare('- p/a.md', { input: TINY_PLAN })).toMatchObject({ code: 0, findings: [] });
    expect(compare('p/a.md -', { input: TINY_PLAN.replace('80%', '70%') })).toMatchObject({
      code: 1,
      documents: ['compared -'],
    });
  });

  it('a waiver takes a finding out, and gives it back', () => {
    write(
      'plan112.waivers.yaml',
      'waivers:\n  - document: p/a.md\n    rule: target-weaker\n    subject: staffing\n    reason: Đã giải trình\n    legalBasis: 12/TB-UBND\n    approver: Chủ tịch\n    author: Sở Y tế\n    from: 2026-01-01\n    until: 2026-06-30\n',
    );
    check('p', 'waived.json', '--today 2026-05-04');
    expect(compare('old.json waived.json')).toMatchObject({ code: 0, findings: ['waived target-weaker staffing'] });
    expect(compare('waived.json old.json')).toMatchObject({ code: 0, findings: ['unwaived target-weaker staffing'] });
  });

  it('a debt takes findings out, and what gets worse counts', () => {
    expect(run('debt write p').code).toBe(0);
    check('p', 'recorded.json');
    const recorded = compare('old.json recorded.json');
    expect(new Set(recorded.findings.map((line) => line.split(' ')[0]))).toEqual(new Set(['recorded']));
    write('p/a.md', TINY_PLAN.replace('80%', '70%'));
    check('p', 'worse.json');
    expect(compare('recorded.json worse.json')).toMatchObject({ code: 1, findings: ['worse target-weaker staffing'] });
  });

  it('gives the same bytes, to files as well', () => {
    const formats = ['pretty', 'json', 'markdown'];
    const files = formats.map((format) => `-f ${format}=${format}.txt`).join(' ');
    expect(run(`compare old.json p/a.md ${files} --fail-on never`)).toEqual({ code: 0, out: '', err: '' });
    for (const format of formats) {
      const { out } = run(`compare old.json p/a.md -f ${format} --fail-on never`);
      expect(readFileSync(join(cwd, `${format}.txt`), 'utf8')).toBe(out);
    }
  });

  it('never writes over what it read', () => {
    expect(run('compare old.json p/a.md -o old.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('old.json'),
    });
    expect(run('compare old.json p/a.md -o p/a.md').code).toBe(2);
  });

  it('a plan that is no plan any more fails, and is not taken for put right', () => {
    write('p/a.md', NO_PLAN);
    check('p', 'new.json');
    const said = compare('old.json new.json');
    expect(said).toMatchObject({ code: 1, documents: ['became-no-plan p/a.md', 'compared p/b.md'] });
    expect(said.findings).toContain('new not-a-local-plan -');
    expect(said.findings).toContain('gone target-weaker staffing');
  });

  it('a plan that can no longer be read is 2', () => {
    write('p/a.md', '');
    check('p', 'new.json');
    expect(compare('old.json new.json')).toMatchObject({
      code: 2,
      err: 'plan112: new.json: documents that could not be read are not compared: p/a.md; that result says why.\n',
      documents: ['became-unreadable p/a.md', 'compared p/b.md'],
    });
  });

  it('a later side without a plan is 2', () => {
    write('other.md', NO_PLAN);
    expect(compare('p/a.md other.md')).toMatchObject({
      code: 2,
      err: 'plan112: other.md: holds no local plan to compare; check the input.\n',
    });
    write(
      'empty.json',
      readFileSync(join(cwd, 'old.json'), 'utf8').replace(/"documents": \[\n[\s\S]*\n {2}\]/, '"documents": []'),
    );
    expect(compare('old.json empty.json')).toMatchObject({ code: 2, documents: ['removed p/a.md', 'removed p/b.md'] });
  });
});

describe('refusals: one line and 2', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan112-compare-'));
    const put = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
    put('a.md', TINY_PLAN);
    put('b.md', TINY_PLAN);
    mkdirSync(join(folder, 'folder'));
    put('folder/a.md', TINY_PLAN);
    put('empty.md', '');
    const result = run('check a.md -f json', { cwd: folder }).out;
    put('other.json', result.replace('"qd-112-2021"', '"another"'));
    put('lines.jsonl', run('check a.md b.md -f jsonl', { cwd: folder }).out);
    put('broken.json', result.slice(0, 500));
    put('deep.json', '['.repeat(2_000_000));
    put('place.json', result.replace(/"severity": "\w+"/, '"severity": "fatal"'));
    put('next.json', result.replace('"schemaVersion": "1"', '"schemaVersion": "2"'));
    put('wide.json', Buffer.from(`\uFEFF${result}`, 'utf16le'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['', /compare takes exactly two files, the old one first, but was given 0/],
    ['a.md', /was given 1/],
    ['a.md a.md a.md', /was given 3/],
    ['- -', /standard input \("-"\) for one side only/],
    ['a.md folder', /^plan112: folder: compare takes single files/],
    ['*.md a.md', /^plan112: \*\.md: compare takes single files/],
    ['none.md a.md', /^plan112: none\.md: /],
    ['none.json a.md', /^plan112: none\.json: there is no such file/],
    ['empty.md a.md', /^plan112: empty\.md: /],
    ['a.md other.json', /^plan112: a\.md was checked against the baseline qd-112-2021, other\.json against another/],
    ['lines.jsonl a.md', /^plan112: lines\.jsonl: is a result in the form of jsonl/],
    ['broken.json a.md', /^plan112: broken\.json:\d+: is no valid JSON \(from column \d+ on\)/],
    ['deep.json a.md', /^plan112: deep\.json: is nested more than 64 levels deep/],
    ['place.json a.md', /^plan112: place\.json: documents\[0\]\.findings\[0\]\.severity: there is no value "fatal"/],
    ['next.json a.md', /^plan112: next\.json: schemaVersion: there is no value "2"/],
    ['wide.json a.md', /^plan112: wide\.json: is not UTF-8/],
    ['a.md a.md -f sarif', /--format: there is no value "sarif"/],
    ['a.md a.md --since main', /--since/],
  ])('%s', (args, said) => {
    const { code, out, err } = run(`compare ${args}`, { cwd: folder });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
    expect(err.split('\n')).toHaveLength(2);
  });

  it('in Vietnamese', () => {
    expect(runBuilt(['compare', 'a.md'], { cwd: folder }).err).toBe(
      'plan112: lệnh compare cần đúng hai tệp, cũ trước mới sau, đang nhận 1; ví dụ: plan112 compare cu.json moi.json.\n',
    );
  });
});
