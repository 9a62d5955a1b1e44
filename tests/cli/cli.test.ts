import { spawnSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/report/result-schema.js';
import { type CliCall, type CliRun, REPOSITORY, requireFreshBuild, runCli } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

const MODEL = join(REPOSITORY, 'fixtures', 'model', 'ke-hoach-tinh.md');
const ESCAPE = String.fromCharCode(27);

let cwd = '';
function run(args: readonly string[], call: CliCall = {}): CliRun {
  return runCli(args, { cwd, ...call });
}
function runJson(args: readonly string[], call: CliCall = {}) {
  const result = run([...args, '--format', 'json'], call);
  return { ...result, json: JSON.parse(result.out) };
}

beforeAll(() => {
  requireFreshBuild();
  cwd = mkdtempSync(join(tmpdir(), 'plan112-cli-'));
  mkdirSync(join(cwd, 'plans', 'sub'), { recursive: true });
  mkdirSync(join(cwd, 'hollow'));
  mkdirSync(join(cwd, 'rules-broken'));
  writeFileSync(join(cwd, 'model.md'), readFileSync(MODEL));
  writeFileSync(join(cwd, 'tiny.txt'), TINY_PLAN);
  writeFileSync(join(cwd, 'plans', 'a.txt'), TINY_PLAN);
  writeFileSync(join(cwd, 'plans', 'sub', 'b.md'), TINY_PLAN);
  writeFileSync(join(cwd, 'plans', 'other.xlsx'), 'not looked at');
  writeFileSync(join(cwd, 'market.txt'), NO_PLAN);
  writeFileSync(join(cwd, 'empty.txt'), '');
  writeFileSync(
    join(cwd, 'binary.txt'),
    Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256),
  );
  writeFileSync(join(cwd, 'latin.txt'), Buffer.from(TINY_PLAN, 'latin1'));
  writeFileSync(join(cwd, 'huge.txt'), '');
  truncateSync(join(cwd, 'huge.txt'), 100 * 1024 * 1024);
  writeFileSync(join(cwd, 'rules-broken', 'baseline.yaml'), 'id: [unclosed\n');
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('exit code', () => {
  it.each<[number, readonly string[]]>([
    [0, ['model.md']],
    [0, ['check', 'model.md', '--fail-on', 'info']],
    [0, ['model.md', '--max-warnings', '0']],
    [1, ['tiny.txt']],
    [1, ['model.md', 'tiny.txt']],
    [0, ['tiny.txt', '--fail-on', 'never']],
    [1, ['tiny.txt', '--fail-on', 'never', '--max-warnings', '0']],
    [1, ['plans']],
    [1, ['plans/**/*.md']],
    [0, ['model.md', 'market.txt']],
    [1, ['model.md', 'market.txt', '--fail-on', 'warning']],
    [2, ['market.txt']],
    [2, ['market.txt', '--fail-on', 'never']],
    [2, []],
    [2, ['gone.txt']],
    [2, ['gone.txt', 'model.md']],
    [2, ['gone.txt', 'tiny.txt']],
    [2, ['empty.txt']],
    [2, ['binary.txt']],
    [2, ['latin.txt']],
    [2, ['huge.txt']],
    [2, ['hollow']],
    [2, ['hollow', 'model.md']],
    [2, ['none-*.md']],
    [2, ['model.md', '--nonsense']],
    [2, ['model.md', '--format', 'xml']],
    [2, ['compare', 'a.json', 'b.json']],
    [2, ['model.md', '--rules', 'rules-broken']],
    [2, ['model.md', '--rules', 'no-such-folder']],
    [2, ['model.md', '-o', 'no-such-folder/out.txt']],
    [0, ['extract', 'market.txt']],
    [0, ['extract', 'tiny.txt']],
    [2, ['extract', 'gone.txt']],
    [2, ['extract']],
    [2, ['extract', 'tiny.txt', 'model.md']],
    [2, ['extract', 'tiny.txt', 'gone.txt']],
    [2, ['extract', 'hollow']],
    [2, ['extract', 'none-*.md']],
    [2, ['']],
    [0, ['baseline']],
    [2, ['baseline', 'tiny.txt']],
    [0, ['explain', 'target-missing']],
    [2, ['explain']],
    [2, ['explain', 'target-mising']],
    [0, ['--help']],
    [0, ['--version']],
  ])('%i for %j', (code, args) => {
    const result = run(args);
    expect({ code: result.code, err: result.err }).toEqual({ code, err: code === 2 ? expect.stringMatching(/./) : '' });
  });
});

describe('complaints', () => {
  it.each<[readonly string[], RegExp]>([
    [['--fromat', 'json', 'tiny.txt'], /^plan112: không có tùy chọn --fromat\. Ý bạn là --format\?/],
    [
      ['--fromat', 'json', 'tiny.txt', '--lang', 'en'],
      /^plan112: there is no option --fromat\. Did you mean --format\?/,
    ],
    [['tiny.txt', '--format', 'xml', '--lang', 'en'], /choose one of: pretty, json, jsonl/],
    [['tiny.txt', '--lang', 'fr'], /--lang: .*“fr”.*vi, en/],
    [['compar'], /không có lệnh “compar”.*Ý bạn là compare\?.*check, .*extract, baseline, explain/],
    [['explain', 'target-mising', '--lang', 'en'], /target-missing/],
    [['explain', 'a', 'b', '--lang', 'en'], /^plan112: explain takes exactly one rule id, not 2/],
    [['extract', 'tiny.txt', 'gone.txt', '--lang', 'en'], /^plan112: extract reads exactly one document, not 2/],
    [['extract', 'gone.txt', 'away.txt'], /đọc đúng một văn bản, đang nhận 2/],
    [['extract', 'plans', '--lang', 'en'], /reads exactly one document, not 2/],
    [['extract', 'none-*.md', '--lang', 'en'], /reads exactly one document, not 0/],
    [['', '--lang', 'en'], /^plan112: a path is empty/],
    [['extract', ''], /^plan112: có đường dẫn để trống/],
    [['tiny.txt', '-o', '--quiet'], /--output cần một giá trị/],
    [['market.txt', '-q', '--lang', 'en'], /1 document read: market\.txt \(a document of another kind\)/],
    [['tiny.txt', '-o', 'no-such-folder/out.txt'], /--output: .*no-such-folder\/out\.txt/],
    [['tiny.txt', '-o', 'tiny.txt'], /--output: .*tiny\.txt/],
    [['tiny.txt', '--format', `a\nb${ESCAPE}[31mc`, '--lang', 'en'], /--format: there is no value "a b \[31mc"/],
    [['hollow'], /^plan112: hollow: thư mục không có văn bản nào/],
    [['tiny.txt', '--rules', 'no-such-folder'], /no-such-folder/],
    [['tiny.txt', '--rules', 'rules-broken'], /rules-broken.*baseline\.yaml/],
  ])('%j', (args, line) => {
    const { code, err, out } = run(args);
    expect(code).toBe(2);
    expect(err).toMatch(line);
    expect(err).not.toMatch(/^\s+at /m);
    if (!args.includes('hollow'))
      expect({ lines: err.trimEnd().split('\n').length, out }).toEqual({ lines: 1, out: '' });
  });

  it.each([
    ['gone.txt', 'not-found'],
    ['empty.txt', 'empty'],
    ['binary.txt', 'binary'],
    ['latin.txt', 'encoding'],
    ['huge.txt', 'too-large'],
  ])('%s is unreadable (%s) and the other document is still checked', (file, reason) => {
    const { code, err, json } = runJson(['tiny.txt', file]);
    expect(code).toBe(2);
    expect(err).toMatch(new RegExp(`^plan112: ${file}: .+\\n$`));
    const byPath = Object.fromEntries(json.documents.map((one: { path: string }) => [one.path, one]));
    expect(byPath[file]).toMatchObject({ kind: 'unreadable', reason, findings: [] });
    expect(byPath['tiny.txt'].kind).toBe('local-plan');
    expect(byPath['tiny.txt'].findings.length).toBeGreaterThan(0);
    expect(json.counts).toMatchObject({ documents: 2, plans: 1 });
  });

  it('the pretty output names the unreadable document too', () => {
    const { out } = run(['tiny.txt', 'gone.txt']);
    expect(out).toContain('gone.txt');
    expect(out).toContain('tiny.txt');
  });

  it('a run without a local plan says so, even quietly', () => {
    expect(run(['market.txt', '-q']).err).toMatch(/không có kế hoạch nào của địa phương/);
    expect(run(['market.txt', '--lang', 'en']).err).toMatch(/not one local plan/);
  });
});

describe('inputs', () => {
  it('standard input is "-"', () => {
    const { code, json } = runJson(['-'], { input: TINY_PLAN });
    expect(code).toBe(1);
    expect(json.documents).toMatchObject([{ path: '-', kind: 'local-plan' }]);
  });

  it('empty standard input is unreadable', () => {
    expect(run(['-'], { input: '' }).code).toBe(2);
  });

  it('standard input over the limit is unreadable', () => {
    const { code, json } = runJson(['-', '--max-size', '1'], { input: 'a'.repeat(1024 * 1024 + 1) });
    expect(code).toBe(2);
    expect(json.documents).toMatchObject([{ path: '-', kind: 'unreadable', reason: 'too-large' }]);
  });

  it.each([
    ['a folder', ['plans']],
    ['a folder with a slash', ['plans/']],
    ['a glob', ['plans/**/*.{txt,md}']],
    ['both', ['plans', 'plans/**']],
  ])('%s gives its documents once, by path', (_name, inputs) => {
    const { json } = runJson(inputs);
    expect(json.documents.map((one: { path: string }) => one.path)).toEqual(['plans/a.txt', 'plans/sub/b.md']);
  });

  it('the order of the inputs does not matter', () => {
    expect(run(['model.md', 'tiny.txt', '-f', 'json']).out).toBe(run(['tiny.txt', 'model.md', '-f', 'json']).out);
  });

  it('a stray text is a warning when it was named and an info when it was found', () => {
    writeFileSync(join(cwd, 'plans', 'sub', 'market.txt'), NO_PLAN);
    const severity = (args: readonly string[]) =>
      runJson(args)
        .json.documents.find((one: { path: string }) => one.path === 'plans/sub/market.txt')
        .findings.map((one: { severity: string }) => one.severity);
    expect(severity(['plans/sub/market.txt'])).toEqual(['warning']);
    expect(severity(['plans'])).toEqual(['info']);
    rmSync(join(cwd, 'plans', 'sub', 'market.txt'));
  });
});

describe('output', () => {
  it('-o writes the file and nothing to standard output', () => {
    const toScreen = run(['tiny.txt', '--format', 'json']);
    const toFile = run(['tiny.txt', '--format', 'json', '-o', 'out.json']);
    expect({ code: toFile.code, out: toFile.out }).toEqual({ code: 1, out: '' });
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe(toScreen.out);
  });

  it('an input is never overwritten', () => {
    run(['tiny.txt', '-o', './tiny.txt']);
    expect(readFileSync(join(cwd, 'tiny.txt'), 'utf8')).toBe(TINY_PLAN);
  });

  it.each<[string, (path: string) => void]>([
    ['a symbolic link', (path) => symlinkSync('tiny.txt', path)],
    ['a hard link', (path) => linkSync(join(cwd, 'tiny.txt'), path)],
  ])('nor through %s, from either side', (_name, link) => {
    const other = join(cwd, 'other-name.txt');
    link(other);
    for (const command of ['check', 'extract']) {
      expect(run([command, 'tiny.txt', '-o', 'other-name.txt'])).toMatchObject({ code: 2, out: '' });
      expect(run([command, 'other-name.txt', '-o', 'tiny.txt'])).toMatchObject({ code: 2, out: '' });
    }
    expect(readFileSync(join(cwd, 'tiny.txt'), 'utf8')).toBe(TINY_PLAN);
    rmSync(other);
  });

  it('nothing found is a result too, and replaces an older one', () => {
    const { code, err, json } = runJson(['hollow', 'none-*.md']);
    expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 2 });
    expect(() => resultSchema.parse(json)).not.toThrow();
    expect(json).toMatchObject({
      documents: [],
      counts: { documents: 0, plans: 0, error: 0, warning: 0, info: 0 },
    });
    for (const format of ['json', 'pretty']) {
      writeFileSync(join(cwd, 'stale.out'), 'older');
      expect(run(['hollow', '-f', format, '-o', 'stale.out']).code).toBe(2);
      expect(readFileSync(join(cwd, 'stale.out'), 'utf8')).toBe(run(['hollow', '-f', format]).out);
    }
  });

  it.each<[string, readonly string[], Record<string, string>, boolean]>([
    ['plain in a pipe', [], {}, false],
    ['--color', ['--color'], {}, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, true],
    ['NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['--no-color outweighs FORCE_COLOR', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['--color outweighs NO_COLOR', ['--color'], { NO_COLOR: '1' }, true],
  ])('%s', (_name, args, env, coloured) => {
    for (const command of [['tiny.txt'], ['extract', 'tiny.txt'], ['baseline']]) {
      expect(run([...command, ...args], { env }).out.includes(ESCAPE)).toBe(coloured);
    }
  });

  it('speaks the language asked for', () => {
    expect(run(['tiny.txt']).out).toMatch(/Cần chỉnh sửa/i);
    expect(run(['tiny.txt', '--lang', 'en']).out).not.toMatch(/Cần chỉnh sửa/i);
    expect(run(['--help']).out).toContain('Cách dùng');
    expect(run(['--help', '--lang', 'en']).out).toContain('Usage');
    expect(run(['explain', 'target-missing']).out).not.toBe(run(['explain', 'target-missing', '--lang', 'en']).out);
  });

  it('--quiet leaves out everything below an error', () => {
    const loud = run(['tiny.txt', '--lang', 'en']).out;
    const quiet = run(['tiny.txt', '--lang', 'en', '--quiet']).out;
    expect(quiet.length).toBeLessThan(loud.length);
    expect(quiet).toContain('target-missing');
    expect(loud).toContain('condition-missing');
    expect(quiet).not.toContain('condition-missing');
    expect(run(['model.md', '--quiet'])).toMatchObject({ code: 0, err: '' });
  });

  it('the same input gives the same bytes', () => {
    for (const format of ['pretty', 'json']) {
      expect(run(['plans', '-f', format]).out).toBe(run(['plans', '-f', format]).out);
    }
  });

  it('a reader that stops early is no trouble', () => {
    const many = Array.from({ length: 300 }, (_, index) => `plans/many/${index}.txt`);
    mkdirSync(join(cwd, 'plans', 'many'));
    for (const file of many) writeFileSync(join(cwd, file), TINY_PLAN);
    const { code, out, err } = runShellHead();
    rmSync(join(cwd, 'plans', 'many'), { recursive: true });
    expect({ code, lines: out.split('\n').length, err }).toEqual({ code: 1, lines: 2, err: '' });
  });
});

/** `plan112 … | head -n 1`, with the exit code of plan112. */
function runShellHead(): CliRun {
  const script = `set -o pipefail; "${process.execPath}" "${join(REPOSITORY, 'bin', 'plan112.js')}" plans/many | head -n 1`;
  const result = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

describe('overrides', () => {
  it.each([
    [['--level', 'commune'], { level: 'commune' }],
    [['--horizon', '2026-2028'], { horizon: { from: 2026, to: 2028 } }],
    [['--horizon', '-2030'], { horizon: { from: null, to: 2030 } }],
  ])('%j reaches the check', (args, identity) => {
    const plain = runJson(['tiny.txt']);
    const changed = runJson(['tiny.txt', ...args]);
    expect(changed.json.documents[0]).not.toEqual(plain.json.documents[0]);
    expect(changed.json.documents[0].identity).toMatchObject(identity);
  });

  it('--as-of reaches the check', () => {
    const early = runJson(['tiny.txt', '--as-of', '2022-01-01']);
    const late = runJson(['tiny.txt', '--as-of', '2026-06-01']);
    expect(early.json.documents[0].findings).not.toEqual(late.json.documents[0].findings);
  });

  it('--rules with the pack of the repository changes nothing', () => {
    const own = run(['tiny.txt', '-f', 'json', '--rules', join(REPOSITORY, 'rules', 'qd-112-2021')]);
    expect(own.out).toBe(run(['tiny.txt', '-f', 'json']).out);
  });
});

it('--version is the package’s', () => {
  const manifest = JSON.parse(readFileSync(join(REPOSITORY, 'package.json'), 'utf8'));
  expect(run(['--version']).out).toBe(`${manifest.version}\n`);
  expect(runJson(['tiny.txt']).json.tool).toEqual({ name: 'plan112', version: manifest.version });
});
