import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../../support/run-in-process.js';
import { TINY_PLAN } from '../../support/tiny-plan.js';

const cwd = mkdtempSync(join(tmpdir(), 'plan112-advice-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const run = (line: string) => runInProcess(cwd, line === '' ? [] : line.split(' '));

beforeEach(() => {
  rmSync(cwd, { recursive: true });
  mkdirSync(cwd);
  write('a.txt', TINY_PLAN);
});

describe('what a complaint advises', () => {
  it.each([
    ['debt write', /lệnh debt write cần .*: plan112 debt write ke-hoach\.md \(“-” là đầu vào chuẩn\)\.\n$/],
    ['annotate -o b.docx', /: plan112 annotate ke-hoach\.docx -o ke-hoach\.y-kien\.docx\.\n$/],
    [
      'annotate a.docx b.docx -o c.docx',
      /nhận 2; ví dụ: plan112 annotate ke-hoach\.docx -o ke-hoach\.y-kien\.docx\.\n$/,
    ],
    ['report -o b.html', /: plan112 report ke-hoach\.md -o bao-cao\.html \(“-” là đầu vào chuẩn\)\.\n$/],
    ['report -o b.html --lang en', /: plan112 report plan\.md -o gap\.html \("-" is standard input\)\.\n$/],
    ['debt write --lang en', /^plan112: debt write needs .*: plan112 debt write plan\.md /],
    ['extract', /: plan112 extract ke-hoach\.md \(“-” là đầu vào chuẩn\)\.\n$/],
    ['a.txt --max-size 0 --lang en', /; for example: --max-size 50\.\n$/],
  ])('%s', async (line, said) => {
    const { code, err } = await run(line);
    expect(err).toMatch(said);
    expect(code).toBe(2);
  });

  it.each([
    ['a.txt -f csv=b -f json=./b', '--format: hai kết quả cùng ghi vào “./b”'],
    ['a.txt -f csv=none/b.csv', '--format: không ghi được “none/b.csv” (ENOENT)'],
    ['a.txt -f csv=a.txt', '--format: “a.txt” là văn bản đầu vào'],
    ['a.txt -o a.txt', '--output: “a.txt” là văn bản đầu vào'],
    ['a.txt -o none/b', '--output: không ghi được “none/b” (ENOENT)'],
    ['report a.txt -o none/b.html', '--output: không ghi được “none/b.html” (ENOENT)'],
    ['init -y -f json=plan112.config.yaml', '--format: “plan112.config.yaml” là tệp mà init lập'],
  ])('%s blames the option that names the file', async (line, said) => {
    const { code, err } = await run(line);
    expect(err).toContain(said);
    expect(code).toBe(2);
  });

  it('names two configurations from where one stands', async () => {
    write('plan112.config.yaml', 'lang: vi');
    write('plan112.config.json', '{}');
    expect((await run('a.txt')).err).toBe(
      'plan112: plan112.config.yaml: cùng thư mục còn có plan112.config.json; chỉ giữ một tệp cấu hình.\n',
    );
  });

  it('holds no sign that turns its direction', async () => {
    expect((await run('\u202exyz.txt')).err).not.toMatch(/[\u202a-\u202e]/);
  });
});

describe('waivers above their ceiling', () => {
  const entry = (document: string) =>
    `  - { document: ${document}, rule: lead-missing, reason: x, legalBasis: 1/TB, approver: A, author: B, from: 2026-01-01, until: 2026-06-30 }\n`;

  it('are refused by a check, listed and pruned all the same', async () => {
    write('plan112.config.yaml', 'waivers-ceiling: 1');
    write('plan112.waivers.yaml', `# Kept.\nwaivers:\n${entry('a.txt')}${entry('b.txt')}`);
    for (const line of ['check a.txt --today 2026-07-01', 'waivers check --today 2026-07-01'])
      expect(await run(line)).toMatchObject({ code: 2, err: expect.stringContaining('plan112 waivers prune') });
    const listed = await run('waivers list --today 2026-07-01');
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/đến hết ngày 30\/06\/2026/);
    expect((await run('waivers list --today 2026-07-01 --lang en')).out).toMatch(/until 30 June 2026/);
    expect(await run('waivers prune --today 2026-07-01')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(cwd, 'plan112.waivers.yaml'), 'utf8')).toBe('# Kept.\nwaivers: []\n');
  });
});

describe('--quiet', () => {
  it.each([
    ['', 1, /Cần chỉnh sửa/, /Cần xem xét|Lưu ý/],
    ['--fail-on warning', 1, /Cần chỉnh sửa[\s\S]*Cần xem xét/, /Lưu ý/],
    ['--fail-on info', 1, /Cần chỉnh sửa[\s\S]*Cần xem xét[\s\S]*Lưu ý/, /Tổng hợp/],
    ['--fail-on never', 0, /^$/, /./],
    ['--fail-on never --max-warnings 0', 1, /Cần xem xét/, /Cần chỉnh sửa|Lưu ý/],
    ['--fail-on never --max-warnings 99', 0, /^$/, /./],
  ])('with “%s” prints what makes the exit code %i', async (options, code, shown, hidden) => {
    const done = await run(`a.txt --quiet ${options}`.trim());
    expect(done.code).toBe(code);
    expect(done.out).toMatch(shown);
    expect(done.out).not.toMatch(hidden);
  });
});
