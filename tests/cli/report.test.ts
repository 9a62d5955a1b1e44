import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planWithChangesAccepted } from '../support/convert/special-plans.js';
import { readWorkbook } from '../support/read-workbook.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, REPOSITORY, requireFreshBuild, runCli } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

const DRAFT = readFileSync(join(REPOSITORY, 'fixtures', 'draft', 'ke-hoach-tinh-du-thao.md'));
const FORMS = ['html', 'docx', 'xlsx', 'md', 'csv', 'json'] as const;

let cwd = '';
const run = (args: readonly string[], call: CliCall = {}) => runBuilt(args, { cwd, ...call });
const read = (name: string) => readFileSync(join(cwd, name));
const readJson = (name: string) => JSON.parse(read(name).toString('utf8'));

beforeAll(() => {
  requireFreshBuild();
  cwd = mkdtempSync(join(tmpdir(), 'plan112-report-'));
  mkdirSync(join(cwd, 'plans'));
  mkdirSync(join(cwd, 'hollow'));
  mkdirSync(join(cwd, 'quiet'));
  writeFileSync(join(cwd, 'draft.md'), DRAFT);
  writeFileSync(join(cwd, 'plans', 'a.md'), DRAFT);
  writeFileSync(join(cwd, 'plans', 'b.txt'), TINY_PLAN);
  writeFileSync(join(cwd, 'market.txt'), NO_PLAN);
  writeFileSync(join(cwd, 'plan.docx'), planWithChangesAccepted());
  writeFileSync(join(cwd, 'broken.docx'), planWithChangesAccepted().subarray(0, 700));
  writeFileSync(join(cwd, 'signed.docx'), sign(planWithChangesAccepted()));
  writeFileSync(join(cwd, 'quiet', 'plan.md'), DRAFT);
  writeFileSync(join(cwd, 'quiet', 'plan112.config.yaml'), 'fail-on: error\nformat: sarif\n');
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

/** The document as it is once somebody has put a digital signature on it. */
function sign(bytes: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(bytes), '_xmlsignatures/sig1.xml': strToU8('<Signature/>') });
}

describe('report', () => {
  it('writes every form in one run, and says so on standard error', () => {
    const outputs = FORMS.flatMap((form) => ['-o', `all.${form}`]);
    const { code, out, err } = run(['report', 'draft.md', ...outputs]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/^plan112: đã ghi all\.html, .*, all\.json: 01 kế hoạch, 20 ý kiến\.\n$/u);
    expect(read('all.html').toString('utf8')).toMatch(/^<!doctype html>/u);
    expect(Object.keys(unzipSync(read('all.docx')))).toContain('word/document.xml');
    expect(readWorkbook(read('all.xlsx'))[2]?.rows).toHaveLength(21);
    expect(read('all.md').toString('utf8')).toMatch(/^# Báo cáo rà soát/u);
    expect(read('all.csv').toString('utf8')).toMatch(/^\ufeffKế hoạch,/u);
    expect(readJson('all.json')).toMatchObject({ schemaVersion: '1', lang: 'vi', overview: null });
  });

  it('gives the same bytes later, elsewhere and in another time zone', async () => {
    const outputs = (folder: string) => FORMS.flatMap((form) => ['-o', join(folder, `same.${form}`)]);
    for (const folder of ['first', 'second']) mkdirSync(join(cwd, folder));
    runCli(['report', 'plans', ...outputs('first')], { cwd, env: { TZ: 'Asia/Ho_Chi_Minh' } });
    await new Promise((resolve) => setTimeout(resolve, 2100));
    runCli(['report', 'plans', ...outputs('second')], { cwd, env: { TZ: 'America/Lima', LANG: 'de_DE.UTF-8' } });
    for (const form of FORMS) {
      expect(Buffer.compare(read(`first/same.${form}`), read(`second/same.${form}`)), form).toBe(0);
    }
  });

  it('names the hash of every document, and the day only where it is asked for', () => {
    run(['report', 'draft.md', '-o', 'plain.json']);
    const hash = createHash('sha256').update(DRAFT).digest('hex');
    expect(readJson('plain.json').plans[0].source).toContainEqual({ label: 'Mã băm SHA-256', value: hash });
    expect(JSON.stringify(readJson('plain.json').colophon)).not.toContain('Ngày lập');
    run(['report', 'draft.md', '-o', 'dated.json', '--today', '2026-05-04', '--lang', 'en']);
    expect(readJson('dated.json').colophon).toContainEqual({ label: 'Date', value: '4 May 2026' });
  });

  it('has the overview of several plans, and the documents that were not graded', () => {
    const { code, err } = run(['report', 'plans', 'market.txt', 'gone.docx', '-o', 'several.JSON']);
    expect(code).toBe(2);
    expect(err).toContain('plan112: gone.docx: ');
    const report = readJson('several.JSON');
    expect(report.overview.heat.rows).toHaveLength(2);
    expect(report.others.map(({ path }: { path: string }) => path)).toEqual(['gone.docx', 'market.txt']);
  });

  it.each<[number, readonly string[]]>([
    [0, ['draft.md', '-o', 'x.html']],
    [0, ['draft.md', '-o', 'x.html', '-q']],
    [1, ['draft.md', '-o', 'x.html', '--fail-on', 'error']],
    [1, ['draft.md', '-o', 'x.html', '--max-warnings', '0']],
    [0, ['draft.md', '-o', 'x.html', '--fail-on', 'never']],
    [0, ['draft.md', 'market.txt', '-o', 'x.html']],
    [2, ['market.txt', '-o', 'x.html']],
    [2, ['hollow', '-o', 'x.html']],
    [2, ['draft.md', 'hollow', '-o', 'x.html']],
    [2, ['draft.md', 'gone.md', '-o', 'x.html']],
  ])('ends with %i for %j', (code, args) => {
    expect(run(['report', ...args]).code).toBe(code);
  });

  it('is not decided by what a configuration says of checks', () => {
    const call = { cwd: join(cwd, 'quiet'), env: { PLAN112_FAIL_ON: 'error', PLAN112_FORMAT: 'json' } };
    const { code, err } = run(['report', 'plan.md', '-o', 'x.md', '-q'], call);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it.each<[readonly string[], RegExp]>([
    [['draft.md'], /needs --output with a file that ends in \.html \.htm \.docx \.xlsx \.md \.csv \.json/u],
    [['draft.md', '-o', 'x.pdf'], /--output: .*"x\.pdf".*use one of: \.html \.htm \.docx \.xlsx \.md \.csv \.json/u],
    [['draft.md', '-o', 'good.html', '-o', 'x'], /"x" from its ending/u],
    [['draft.md', '-o', '-'], /"-" from its ending/u],
    [['draft.md', '-o', 'good.md', '-o', './good.md'], /two results go to "\.\/good\.md"/u],
    [['draft.md', '-o', 'draft.md'], /"draft\.md" is an input document/u],
    [['draft.md', '-o', 'link.md'], /"link\.md" is an input document/u],
    [['draft.md', '-o', 'good.html', '-f', 'json'], /--format does not go with report/u],
    [['draft.md', '-o', 'nowhere/x.html'], /cannot write "nowhere\/x\.html" \(ENOENT\)/u],
    [['-o', 'good.html'], /report needs at least one path/u],
  ])('refuses %j in one line, and writes nothing', (args, said) => {
    if (!existsSync(join(cwd, 'link.md'))) linkSync(join(cwd, 'draft.md'), join(cwd, 'link.md'));
    const { code, out, err } = run(['report', ...args, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plan112: [^\n]+\n$/u);
    expect(err).toMatch(said);
    expect(readdirSync(cwd).filter((name) => name.startsWith('good'))).toEqual([]);
    expect(Buffer.compare(read('draft.md'), DRAFT)).toBe(0);
  });

  it('reads standard input', () => {
    expect(run(['report', '-', '-o', 'input.md'], { input: DRAFT }).code).toBe(0);
    expect(read('input.md').toString('utf8')).toContain('An Thịnh');
  });
});

describe('annotate', () => {
  it('puts every finding into the copy as a comment and leaves the original and the text as they are', () => {
    const before = read('plan.docx');
    const { code, out, err } = run(['annotate', 'plan.docx', '-o', 'reviewed.docx', '--lang', 'en']);
    const findings = JSON.parse(run(['check', 'plan.docx', '-f', 'json']).out).documents[0].findings;
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe(`plan112: wrote reviewed.docx: ${findings.length} comments.\n`);
    expect(Buffer.compare(read('plan.docx'), before)).toBe(0);
    const comments = strFromU8(unzipSync(read('reviewed.docx'))['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /gu)).toHaveLength(findings.length);
    const text = (name: string) => JSON.parse(run(['extract', name, '-f', 'json']).out).documents[0].targets;
    expect(text('reviewed.docx')).toEqual(text('plan.docx'));
  });

  it('gives the same bytes again, and a date only where it is asked for', () => {
    for (const file of ['one.docx', 'two.docx']) run(['annotate', 'plan.docx', '-o', file]);
    expect(Buffer.compare(read('one.docx'), read('two.docx'))).toBe(0);
    run(['annotate', 'plan.docx', '-o', 'dated.docx', '--today', '2026-05-04']);
    const comments = (name: string) => strFromU8(unzipSync(read(name))['word/comments.xml'] ?? new Uint8Array());
    expect(comments('one.docx')).not.toContain('w:date');
    expect(comments('dated.docx')).toContain('w:date="2026-05-04T');
  });

  it('is decided by its findings where that is asked for', () => {
    expect(run(['annotate', 'plan.docx', '-o', 'judged.docx', '--fail-on', 'info']).code).toBe(1);
  });

  it.each<[readonly string[], RegExp]>([
    [['plan.docx'], /annotate needs --output with a file that ends in \.docx/u],
    [['-o', 'good.docx'], /annotate needs at least one path/u],
    [['plan.docx', 'signed.docx', '-o', 'good.docx'], /annotate reads exactly one document, not 2/u],
    [['draft.md', '-o', 'good.docx'], /draft\.md: annotate puts comments into \.docx files only/u],
    [['plan.docx', '-o', 'good.html'], /"good\.html".*use one of: \.docx/u],
    [['plan.docx', '-o', 'good.docx', '-o', 'good2.docx'], /annotate writes exactly one \.docx file/u],
    [['plan.docx', '-o', 'plan.docx'], /"plan\.docx" is an input document/u],
    [['gone.docx', '-o', 'good.docx'], /gone\.docx: /u],
    [['broken.docx', '-o', 'good.docx'], /broken\.docx: /u],
    [['signed.docx', '-o', 'good.docx'], /signed\.docx: the document has a digital signature/u],
  ])('refuses %j in one line, and writes nothing', (args, said) => {
    const { code, out, err } = run(['annotate', ...args, '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^plan112: [^\n]+\n$/u);
    expect(err).toMatch(said);
    expect(readdirSync(cwd).filter((name) => name.startsWith('good'))).toEqual([]);
  });
});

describe('the code of a report', () => {
  const WATCH =
    "process.on('exit',()=>{for(const file of Object.keys(require('node:module')._cache))process._rawDebug('LOADED '+file)});";
  /** Names of the built files that a run loads beside the main one, in alphabetical order. */
  const listLoaded = (...args: readonly string[]) => {
    writeFileSync(join(cwd, 'watch.cjs'), WATCH);
    const { NODE_OPTIONS: _set, ...env } = process.env;
    const call = ['--require', join(cwd, 'watch.cjs'), join(REPOSITORY, 'bin', 'plan112.js'), ...args];
    const { stderr } = spawnSync(process.execPath, call, { cwd, env, encoding: 'utf8' });
    const files = stderr.matchAll(/^LOADED .*[\\/]dist[\\/]cli[\\/](.+)\.cjs$/gmu);
    return [...files]
      .map(([, name]) => name)
      .filter((name) => name !== 'main')
      .sort();
  };

  it.each<[readonly string[], readonly string[]]>([
    [['check', 'plans/b.txt'], []],
    [['report', 'plans/b.txt', '-o', 'lazy.html'], ['write-gap-report']],
    [
      ['report', 'plans/b.txt', '-o', 'lazy.docx'],
      ['render-docx', 'write-gap-report'],
    ],
    [
      ['report', 'plans/b.txt', '-o', 'lazy.xlsx'],
      ['render-xlsx', 'write-gap-report'],
    ],
    [
      ['annotate', 'plan.docx', '-o', 'lazy.docx'],
      ['annotate-docx', 'read-docx', 'word-comments'],
    ],
  ])('is loaded only when it is needed: %j', (args, names) => {
    expect(listLoaded(...args)).toEqual(names);
  });

  it('is not in the main file', () => {
    const main = readFileSync(join(REPOSITORY, 'dist', 'cli', 'main.cjs'), 'utf8');
    expect(statSync(join(REPOSITORY, 'dist', 'cli', 'write-gap-report.cjs')).size).toBeGreaterThan(100_000);
    for (const word of ['Content-Security-Policy', 'xl/workbook.xml', 'w:commentRangeStart']) {
      expect(main).not.toContain(word);
    }
  });
});
