import { symlinkSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPaths } from '../support/check-paths.js';
import { GitRepository } from '../support/git-repository.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, requireFreshBuild } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

let repo: GitRepository;
const run = (words: string, call: CliCall = {}) =>
  runBuilt([...words.split(' '), '--lang', 'en'], { cwd: repo.folder, ...call });
const check = (words: string, call: CliCall = {}) => checkPaths(words, { cwd: repo.folder, ...call });

beforeAll(requireFreshBuild);
beforeEach(() => {
  repo = new GitRepository();
});
afterEach(() => repo.remove());

describe('.plan112ignore', () => {
  beforeEach(() => {
    for (const name of ['a.md', 'nháp.md', 'draft/b.md', 'draft/keep.md', 'Old/c.md'])
      repo.write(`plans/${name.normalize('NFD')}`, TINY_PLAN);
  });
  const NAMES = ['plans/Old/c.md', 'plans/a.md', 'plans/draft/b.md', 'plans/draft/keep.md', 'plans/nháp.md'];
  const left = (...gone: string[]) => NAMES.filter((name) => !gone.includes(name)).map((name) => name.normalize('NFD'));

  it.each([
    ['nothing', '# drafts\n\n', left()],
    ['a folder', 'draft/\n', left('plans/draft/b.md', 'plans/draft/keep.md')],
    ['all but one', 'plans/draft/*\n!keep.md\n', left('plans/draft/b.md')],
    ['by case on every system', 'old/\n', left()],
    ['a name in composed characters, after a byte order mark', '\uFEFFnháp.md\n', left('plans/nháp.md')],
    [
      'lines as Windows ends them',
      'draft/\r\nnháp.md\r\n',
      left('plans/draft/b.md', 'plans/draft/keep.md', 'plans/nháp.md'),
    ],
    ['a name where its file lies only', '/a.md\n', left()],
  ])('leaves out %s', (_name, text, paths) => {
    repo.write('.plan112ignore', text);
    expect(check('plans').paths).toEqual(paths);
    expect(check('plans/**').paths).toEqual(paths);
  });

  it('is not asked about a file that is named, nor about one outside its folder', () => {
    repo.write('plans/draft/.plan112ignore', '*\n');
    const cwd = repo.path('plans/draft');
    expect(check('b.md .. --no-config', { cwd }).paths).toContain('b.md');
    expect(check('..', { cwd }).paths).toHaveLength(3);
  });

  it('lies beside the configuration, else in the working folder', () => {
    repo.write('plan112.config.yaml', 'include: plans/**\n').write('plans/.plan112ignore', 'a.md\n');
    expect(check('--fail-on never').paths).toEqual(left());
    expect(check('.', { cwd: repo.path('plans') }).paths).not.toContain('./a.md');
    repo.write('.plan112ignore', 'draft\n');
    expect(check('--fail-on never').paths).toEqual(left('plans/draft/b.md', 'plans/draft/keep.md'));
    expect(check('.', { cwd: repo.path('plans') }).paths).toContain('./a.md');
    expect(JSON.parse(run('config -f json').out).values.ignore).toBe('.plan112ignore');
    repo.drop('.plan112ignore');
    expect(JSON.parse(run('config -f json').out).values.ignore).toBe(null);
  });

  it('together with exclude may leave nothing, and says so', () => {
    repo.write('.plan112ignore', '*\n');
    expect(check('plans')).toEqual({
      code: 2,
      paths: [],
      err: expect.stringMatching(/\(exclude\) or \.plan112ignore left out all documents found \(5\)/),
    });
  });

  it.each([
    ['a folder', () => repo.write('.plan112ignore/x', ''), /\.plan112ignore: is not a file/],
    [
      'a link to nothing',
      () => symlinkSync('gone', repo.path('.plan112ignore')),
      /\.plan112ignore: there is no such file/,
    ],
    ['UTF-16', () => repo.write('.plan112ignore', Buffer.from('draft/\n', 'utf16le')), /\.plan112ignore: is not UTF-8/],
  ])('%s is refused in one line', (_name, make, line) => {
    make();
    const { code, out, err } = run('check plans');
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(line);
  });
});

describe('--shard', () => {
  it('cuts what is found and what is missing into parts that make the run', () => {
    for (const name of 'abcdefg') repo.write(`plans/${name}.md`, TINY_PLAN);
    const inputs = 'plans gone.md plans/b.md plans/none.md';
    const whole = check(inputs);
    for (const count of [1, 2, 3, 8]) {
      const parts = Array.from({ length: count }, (_, part) => check(`${inputs} --shard ${part + 1}/${count}`));
      expect(parts.flatMap(({ paths }) => paths).sort()).toEqual(whole.paths);
      expect(parts.map(({ code }) => code)).toContain(2);
      const sizes = parts.map(({ paths }) => paths.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it('an empty part is 0 with a notice, provided there is a plan', () => {
    repo.write('plans/a.md', TINY_PLAN);
    expect(check('plans --shard 1/2')).toEqual({ code: 1, err: '', paths: ['plans/a.md'] });
    const notice = 'plan112: part 2/2 holds no document (1 document in all).\n';
    expect(check('plans --shard 2/2')).toEqual({ code: 0, err: notice, paths: [] });
    expect(check('plans --shard 2/2 -q')).toEqual({ code: 0, err: '', paths: [] });
    repo.write('plans/a.md', NO_PLAN);
    const none = 'plan112: not one local plan among the inputs (1 document in all); check the paths.\n';
    expect(check('plans --shard 2/2')).toEqual({ code: 2, err: notice + none, paths: [] });
  });

  it('a part without a plan is judged by its findings where another holds one', () => {
    repo.write('plans/a.md', NO_PLAN).write('plans/b.md', TINY_PLAN);
    const part = check('plans --shard 1/2');
    expect(part).toEqual({
      code: 0,
      paths: ['plans/a.md'],
      err: expect.stringMatching(/^plan112: no local plan among/),
    });
    expect(check('plans --shard 1/2 --fail-on info').code).toBe(1);
    repo.write('plans/b.md', NO_PLAN);
    expect(check('plans --shard 1/2').code).toBe(2);
  });

  it('every part says what gave no document, and ends with 2', () => {
    repo.write('plans/a.md', TINY_PLAN).write('empty/x.png', '');
    for (const part of [1, 2])
      expect(check(`plans empty --shard ${part}/2`)).toMatchObject({
        code: 2,
        err: expect.stringContaining('empty: the folder holds no document'),
      });
  });

  it('a report of a part is written, never over a document of another', () => {
    repo.write('plans/a.md', TINY_PLAN).write('plans/b.md', TINY_PLAN);
    expect(run('report plans --shard 2/2 -o out.md').code).toBe(0);
    expect(run('report plans --shard 2/2 -o plans/a.md')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is an input document'),
    });
  });
});
