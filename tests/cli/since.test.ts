import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPaths } from '../support/check-paths.js';
import { GIT_SETTINGS, GitRepository } from '../support/git-repository.js';
import { havePrograms } from '../support/programs.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, requireFreshBuild } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

const CHANGED = TINY_PLAN.replace('80%', '85%');
const NFC = 'kế hoạch.md'.normalize('NFC');
const NFD = 'kế hoạch.md'.normalize('NFD');

let repo: GitRepository;
const run = (words: string, call: CliCall = {}) =>
  runBuilt([...words.split(' '), '--lang', 'en'], { cwd: repo.folder, ...call, env: { ...GIT_SETTINGS, ...call.env } });
const check = (words: string, call: CliCall = {}) =>
  checkPaths(words, { cwd: repo.folder, ...call, env: { ...GIT_SETTINGS, ...call.env } });

beforeAll(requireFreshBuild);
beforeEach(() => {
  repo = new GitRepository();
});
afterEach(() => repo.remove());

describe.runIf(havePrograms('git'))('--since', () => {
  beforeEach(() => {
    repo.write('plans/a.md', TINY_PLAN).write('plans/b.md', TINY_PLAN).write('plans/c.md', TINY_PLAN).init();
  });

  it.each<[string, () => unknown, string[]]>([
    ['edited', () => repo.write('plans/a.md', CHANGED), ['plans/a.md']],
    [
      'staged',
      () => {
        repo.write('plans/a.md', CHANGED);
        repo.git('add', '-A');
      },
      ['plans/a.md'],
    ],
    [
      'staged, then taken back',
      () => {
        repo.write('plans/a.md', CHANGED);
        repo.git('add', '-A');
        repo.write('plans/a.md', TINY_PLAN);
      },
      [],
    ],
    ['untracked', () => repo.write('plans/d.md', TINY_PLAN), ['plans/d.md']],
    [
      'ignored',
      () => {
        repo.write('.gitignore', 'd.md\n');
        repo.write('plans/d.md', TINY_PLAN);
      },
      ['plans/d.md'],
    ],
    ['no longer tracked', () => repo.git('rm', '-q', '--cached', 'plans/a.md'), ['plans/a.md']],
    [
      'renamed',
      () => {
        repo.move('plans/a.md', 'plans/z.md');
        repo.git('add', '-A');
      },
      ['plans/z.md'],
    ],
    ['deleted', () => repo.drop('plans/a.md'), []],
    ['touched only', () => repo.write('plans/a.md', TINY_PLAN), []],
    ['with the line ends of Windows', () => repo.write('plans/a.md', TINY_PLAN.replaceAll('\n', '\r\n')), []],
    [
      'hidden from git',
      () => {
        repo.git('update-index', '--assume-unchanged', 'plans/a.md');
        repo.write('plans/a.md', CHANGED);
      },
      ['plans/a.md'],
    ],
    [
      'a link',
      () => {
        repo.drop('plans/a.md');
        symlinkSync('b.md', repo.path('plans/a.md'));
        repo.commit();
      },
      ['plans/a.md'],
    ],
  ])('a document that is %s', (_name, change, paths) => {
    change();
    const since = check('plans --since main');
    expect(since.paths).toEqual(paths);
    expect(since.code).toBe(paths.length > 0 ? 1 : 0);
  });

  it.skipIf(process.platform === 'darwin')(
    'names with spaces, quotes, line breaks and Vietnamese in both forms',
    () => {
      const names = ['a b.md', '"q".md', "'s'.md", 'line\nbreak.md', NFC, NFD, '-x.md', 'tab\t.md'];
      for (const name of names) repo.write(`văn bản/${name}`, TINY_PLAN);
      repo.commit();
      expect(check('. --since HEAD')).toMatchObject({ code: 0, paths: [] });
      for (const name of names) {
        repo.write(`văn bản/${name}`, CHANGED);
        expect(check('. --since HEAD').paths).toEqual([`./văn bản/${name}`]);
        repo.write(`văn bản/${name}`, TINY_PLAN);
      }
    },
  );

  it('compares with the common commit, whatever happened on the other branch since', () => {
    repo.git('checkout', '-q', '-b', 'topic');
    repo.write('plans/a.md', CHANGED).commit();
    repo.git('checkout', '-q', 'main');
    repo.write('plans/b.md', CHANGED).commit();
    repo.git('checkout', '-q', 'topic');
    expect(check('plans --since main')).toEqual({
      code: 1,
      paths: ['plans/a.md'],
      err: 'plan112: since main: 1 of 3 documents.\n',
    });
    repo.git('tag', '-a', 'v1', '-m', 'v1', 'main');
    expect(check('plans --since v1').paths).toEqual(['plans/a.md']);
    expect(check(`plans --since ${repo.git('rev-parse', '--short', 'main')}`).paths).toEqual(['plans/a.md']);
    expect(check('plans --since main -q').err).toBe('');
  });

  it('nothing changed is 0 with a notice, provided the inputs hold a plan', () => {
    const { code, out, err } = run('check plans --since HEAD');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'plan112: no document to check has changed since HEAD (3 documents in all).\n',
    });
    expect(out).not.toContain('plans/a.md');
    expect(run('check plans --since HEAD --lang vi').code).toBe(0);
    for (const name of 'abc') repo.write(`plans/${name}.md`, NO_PLAN);
    repo.commit();
    expect(check('plans --since HEAD')).toMatchObject({ code: 2, paths: [] });
  });

  it('what is left out is not what has changed', () => {
    repo.write('.plan112ignore', 'a.md\n').commit();
    const err = 'plan112: no document to check has changed since HEAD (2 documents in all).\n';
    expect(check('plans --since HEAD')).toEqual({ code: 0, err, paths: [] });
    repo.write('.plan112ignore', '*\n').commit();
    expect(check('plans --since HEAD')).toMatchObject({
      code: 2,
      err: expect.stringContaining('left out all documents found (3)'),
    });
  });

  it('a document is told unreadable, changed or not, only where it is checked', () => {
    repo.write('plans/empty.md', '').commit();
    expect(check('plans --since HEAD')).toMatchObject({ code: 0, paths: [] });
    repo.write('plans/empty.md', ' ');
    expect(check('plans --since HEAD')).toMatchObject({ code: 2, paths: ['plans/empty.md'] });
  });

  it('standard input, a document that is missing and one outside count as changed', () => {
    const other = new GitRepository();
    other.write('x.md', TINY_PLAN);
    const { paths, code } = check(`- gone.md plans/a.md ${other.path('x.md')} --since HEAD`, { input: TINY_PLAN });
    expect({ paths: [...paths].sort(), code }).toEqual({ paths: ['-', other.path('x.md'), 'gone.md'], code: 2 });
    other.remove();
  });

  it('a shard takes from what changed', () => {
    repo.write('plans/a.md', CHANGED).write('plans/c.md', CHANGED);
    expect(check('plans --since main --shard 1/2').paths).toEqual(['plans/a.md']);
    expect(check('plans --since main --shard 2/2').paths).toEqual(['plans/c.md']);
    expect(check('plans --since main --shard 3/3')).toEqual({
      code: 0,
      paths: [],
      err: 'plan112: since main: 2 of 3 documents.\nplan112: part 3/3 holds no document (2 documents in all).\n',
    });
  });

  it('works from a folder below, from a work tree of its own, and through links to the repository', () => {
    repo.write('plans/a.md', CHANGED);
    expect(check('. --since main', { cwd: repo.path('plans') }).paths).toEqual(['./a.md']);
    const side = new GitRepository();
    const tree = join(side.folder, 'tree');
    repo.git('worktree', 'add', '-q', '-b', 'side', tree);
    expect(check('plans --since main', { cwd: tree }).paths).toEqual([]);
    symlinkSync(repo.folder, side.path('link'));
    expect(check(`${side.path('link/plans')} --since main`).paths).toEqual([side.path('link/plans/a.md')]);
    side.remove();
  });

  it('a document in a submodule counts as changed', () => {
    const inner = new GitRepository();
    inner.write('x.md', TINY_PLAN).init();
    repo.git('submodule', '--quiet', 'add', inner.folder, 'plans/sub');
    repo.commit();
    expect(check('plans --since HEAD').paths).toEqual(['plans/sub/x.md']);
    inner.remove();
  });

  it('goes by the repository of the configuration when that gives the inputs', () => {
    const outside = new GitRepository();
    repo.write('plan112.config.yaml', 'include: plans/**\n').commit().write('plans/b.md', CHANGED);
    const config = repo.path('plan112.config.yaml');
    const { paths } = check(`--config ${config} --since HEAD`, { cwd: outside.folder });
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['b.md']);
    outside.remove();
  });
});
