import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/report/result-schema.js';
import { BIN, type CliRun, plainEnvironment, requireFreshBuild, runCli } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

/** Communes and wards of the whole country after 1 July 2025. */
const COMMUNES = 3321;
/** Megabytes of heap: a few dozen plans fit unpacked, a few hundred do not. */
const HEAP = 56;

let cwd = '';
const at = (...names: string[]) => join(cwd, ...names);

function writeCommune(number: number): void {
  const name = `Tân ${['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hòa'][number % 6]} ${number}`;
  const text = TINY_PLAN.replace('TỈNH AN THỊNH', `XÃ ${name.toUpperCase()}`)
    .replace('12/KH-UBND', `${number}/KH-UBND`)
    .replace('trên địa bàn tỉnh An Thịnh', `trên địa bàn xã ${name}`)
    .replace('80%', `${60 + (number % 40)}%`);
  const folder = at('all', `tinh-${String(number % 34).padStart(2, '0')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `xa-${String(number).padStart(4, '0')}.txt`), text);
}

/** Documents that cannot be read, spread over the folder. */
const BROKEN = {
  'all/tinh-00/a-rong.txt': '',
  'all/tinh-10/hong.docx': 'PK\u0003\u0004 this is no package',
  'all/tinh-20/hong.pdf': '%PDF-1.7\nnothing more',
  'all/tinh-33/zz-nhi-phan.txt': '\u0000\u0001\u0002'.repeat(400),
};

beforeAll(() => {
  requireFreshBuild();
  cwd = mkdtempSync(join(tmpdir(), 'plan112-folder-'));
  for (let number = 1; number <= COMMUNES; number += 1) writeCommune(number);
  for (const [name, text] of Object.entries(BROKEN)) writeFileSync(at(name), text);
  mkdirSync(at('few'));
  for (const name of ['a', 'b', 'c']) writeFileSync(at('few', `${name}.txt`), TINY_PLAN);
  writeFileSync(at('few', 'market.txt'), NO_PLAN);
  mkdirSync(at('some'));
  for (let number = 0; number < 16; number += 1)
    writeFileSync(at('some', `${number}.txt`), TINY_PLAN.replace('80%', `${60 + number}%`));
  writeFileSync(at('some', 'hong.docx'), BROKEN['all/tinh-10/hong.docx']);
});
afterAll(() => rmSync(cwd, { recursive: true }));

/** A run in a process that is not waited for with the test's own thread: the runner has to stay alive beside it. */
function start(flags: readonly string[], args: readonly string[]) {
  const child = spawn(process.execPath, [...flags, BIN, ...args], { cwd, env: plainEnvironment() });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const done = new Promise<CliRun>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
  return { child, done };
}

describe(`${COMMUNES} plans`, () => {
  it('run through with flat memory, and a file that cannot be read stops none of the others', {
    timeout: 300_000,
  }, async () => {
    const args = ['check', 'all', '-f', 'json=all.json', '-f', 'github', '--lang', 'en'];
    const { code, out, err } = await start([`--max-old-space-size=${HEAP}`], args).done;
    const complaints = err
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':')[1]?.trim());
    expect({ code, complaints }).toEqual({ code: 2, complaints: Object.keys(BROKEN).sort() });
    const { counts, documents } = JSON.parse(readFileSync(at('all.json'), 'utf8'));
    expect(counts).toMatchObject({ documents: COMMUNES + 4, plans: COMMUNES });
    const paths = documents.map(({ path }: { path: string }) => path);
    expect(paths).toEqual([...paths].sort());
    const findings = documents.flatMap((document: { findings: unknown[] }) => document.findings).length;
    expect(out.match(/^::(?:error|warning|notice) /gm)?.length).toBe(findings + 4);
  });

  it('Ctrl-C ends a run with 130, and what is there is said to be a part', { timeout: 120_000 }, async () => {
    const { child, done } = start([], ['check', 'all', '-f', 'json', '--lang', 'en']);
    const timer = setTimeout(() => child.kill('SIGINT'), 2500);
    const { code, out, err } = await done;
    clearTimeout(timer);
    const result = resultSchema.parse(JSON.parse(out));
    expect(code).toBe(130);
    expect(result.interrupted).toEqual({ checked: expect.any(Number), total: COMMUNES + 4 });
    expect(result.interrupted?.checked).toBeLessThan(COMMUNES + 4);
    expect(result.counts.documents).toBe(result.interrupted?.checked);
    expect(err).toMatch(/interrupted \(Ctrl-C\): \d+ of 3325 documents were checked, the result is not complete\.\n$/);
  });
});

describe('--jobs', () => {
  it('gives the same bytes whatever the number, unreadable documents too', { timeout: 60_000 }, () => {
    const run = (jobs: string) => runCli(['check', 'few', 'some', '--jobs', jobs, '-f', 'json'], { cwd });
    const one = run('1');
    expect(one.code).toBe(2);
    expect(JSON.parse(one.out).counts.documents).toBe(21);
    for (const jobs of ['2', '5']) expect(run(jobs)).toEqual(one);
  });

  it('reports carry the same sums of their inputs', { timeout: 60_000 }, () => {
    for (const jobs of ['1', '3'])
      expect(runCli(['report', 'few', '-o', `gap-${jobs}.json`, '--jobs', jobs, '-q'], { cwd }).code).toBe(0);
    expect(readFileSync(at('gap-3.json'), 'utf8')).toBe(readFileSync(at('gap-1.json'), 'utf8'));
    expect(readFileSync(at('gap-3.json'), 'utf8')).toMatch(/[0-9a-f]{64}/);
  });

  it.each(['0', '65', 'x', '1.5'])('%s is refused', (jobs) => {
    const { code, err } = runCli(['check', 'few', '--jobs', jobs, '--lang', 'en'], { cwd });
    expect({ code, err }).toEqual({
      code: 2,
      err: `plan112: --jobs: "${jobs}" is not a whole number from 1 to 64; for example: --jobs 4.\n`,
    });
  });

  it('standard input goes with several jobs', () => {
    const { code, out } = runCli(['few', '-', '--jobs', '2', '-f', 'jsonl'], { cwd, input: TINY_PLAN });
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 5 });
  });
});

describe('job summary of GitHub', () => {
  const run = (args: string[], summary: string) =>
    runCli(['few', ...args, '--lang', 'en'], { cwd, env: { GITHUB_STEP_SUMMARY: summary } });

  it('is added to what is there, as Markdown, for annotations only', () => {
    writeFileSync(at('summary.md'), 'before\n');
    expect(run(['-f', 'github'], at('summary.md')).code).toBe(1);
    const markdown = runCli(['few', '-f', 'markdown', '--lang', 'en'], { cwd }).out;
    expect(readFileSync(at('summary.md'), 'utf8')).toBe(`before\n${markdown}\n`);
    run(['-f', 'json'], at('summary.md'));
    run(['-f', 'github'], '');
    expect(readFileSync(at('summary.md'), 'utf8')).toBe(`before\n${markdown}\n`);
  });

  it('that cannot be written is one line and 2', () => {
    const { code, err } = run(['-f', 'github'], at('no-such-folder', 'x.md'));
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^plan112: GITHUB_STEP_SUMMARY: cannot write the summary to ".*x\.md" \(ENOENT\)/),
    });
  });
});
