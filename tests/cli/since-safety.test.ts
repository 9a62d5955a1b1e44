import { chmodSync, existsSync, rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPaths } from '../support/check-paths.js';
import { GIT_SETTINGS, GitRepository } from '../support/git-repository.js';
import { havePrograms } from '../support/programs.js';
import { type CliCall, requireFreshBuild } from '../support/run-cli.js';
import { TINY_PLAN } from '../support/tiny-plan.js';

let repo: GitRepository;
const others: GitRepository[] = [];
const check = (words: string, call: CliCall = {}) =>
  checkPaths(words, { cwd: repo.folder, ...call, env: { ...GIT_SETTINGS, ...call.env } });
const refuse = (words: string, call: CliCall = {}) => {
  const { code, paths, err } = check(words, call);
  expect({ code, paths, lines: err.split('\n').length }).toEqual({ code: 2, paths: [], lines: 2 });
  return err;
};

beforeAll(requireFreshBuild);
beforeEach(() => {
  repo = new GitRepository().write('plans/a.md', TINY_PLAN).write('plans/b.md', TINY_PLAN);
});
afterEach(() => {
  for (const each of [repo, ...others.splice(0)]) each.remove();
});

describe.runIf(havePrograms('git'))('--since refuses in one line', () => {
  it.each(['nowhere', 'origin/main', '^HEAD', 'HEAD:plans', 'HEAD..HEAD', 'a b', '0'.repeat(40)])(
    'a reference “%s”',
    (ref) => {
      repo.init();
      expect(checkPaths('plans', { cwd: repo.folder }).code).toBe(1);
      expect(refuse(`plans --since=${ref.replace(' ', '\u00a0')}`)).toMatch(
        /the git repository has no ".*"; check the name, or fetch it/,
      );
    },
  );

  it('what would be an option to git', () => {
    repo.init();
    for (const ref of ['--all', '-h', `--output=${repo.path('made')}`])
      expect(refuse(`plans --since=${ref}`)).toContain('option --since needs a value');
    expect(existsSync(repo.path('made'))).toBe(false);
  });

  it('a folder in no repository', () => {
    expect(refuse('plans --since main')).toContain('the folder . is in no git repository');
  });

  it('a repository without a commit', () => {
    repo.git('init', '-q');
    expect(refuse('plans --since main')).toContain('has no commit yet');
  });

  it('a repository without a commit, and HEAD itself: everything is new', () => {
    repo.git('init', '-q');
    expect(check('plans --since HEAD')).toMatchObject({ code: 1, paths: ['plans/a.md', 'plans/b.md'] });
  });

  it('a history that does not reach back', () => {
    repo.init();
    repo.git('checkout', '-q', '-b', 'topic');
    repo.commit().commit();
    const clone = new GitRepository();
    others.push(clone);
    repo.git('clone', '-q', '--depth', '1', '--no-single-branch', `file://${repo.folder}`, clone.folder);
    expect(refuse('plans --since origin/main', { cwd: clone.folder })).toMatch(/does not reach back .* fetch-depth: 0/);
    clone.git('fetch', '-q', '--unshallow');
    expect(check('plans --since origin/main', { cwd: clone.folder })).toMatchObject({ code: 0, paths: [] });
  });

  it('a history of its own', () => {
    repo.init().git('checkout', '-q', '--orphan', 'other');
    repo.write('plans/c.md', TINY_PLAN).commit();
    expect(refuse('plans --since main')).toContain('share no commit');
  });

  it('a repository that git itself refuses', () => {
    repo.init();
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    expect(refuse('plans --since main', { env })).toContain(
      `git config --global --add safe.directory ${repo.folder}\n`,
    );
  });

  it('a repository that is broken', () => {
    repo.init().write('.git/index', 'no index');
    expect(refuse('plans --since main')).toMatch(/git could not do its part \(.*index.*\)/);
  });

  it('a repository without files of its own', () => {
    repo.init();
    expect(refuse('../plans --since main', { cwd: repo.path('.git') })).toContain('must be run in a work tree');
  });
});

describe('--since without git', () => {
  it('is refused in one line', () => {
    expect(refuse('plans --since main', { env: { PATH: repo.folder } })).toContain('there is no program git');
  });

  it.skipIf(process.platform === 'win32')('does not take the git that lies in the folder', () => {
    repo.write('git', `#!/bin/sh\n/bin/touch ${repo.path('made')}\n`);
    chmodSync(repo.path('git'), 0o755);
    expect(refuse('plans --since main', { env: { PATH: '.::' } })).toContain('there is no program git');
    expect(existsSync(repo.path('made'))).toBe(false);
  });
});

describe.runIf(havePrograms('git') && process.platform !== 'win32')(
  '--since runs nothing that a repository names',
  () => {
    let made = '';
    const madeSomething = () => existsSync(made);
    beforeEach(() => {
      made = repo.path('.git/made');
      repo.write('.gitattributes', '*.md filter=evil diff=evil\n').init();
      repo.write('.git/evil', `#!/bin/sh\ntouch '${made}'\ncat\n`);
      chmodSync(repo.path('.git/evil'), 0o755);
    });

    it.each<[string, readonly string[], readonly string[]]>([
      ['a watcher', ['core.fsmonitor'], ['status']],
      ['a filter', ['filter.evil.clean'], ['status']],
      ['a long-running filter', ['filter.evil.process'], ['status']],
      ['a text converter', ['diff.evil.textconv'], ['diff']],
      ['a program that compares', ['diff.external'], ['diff']],
      ['a program that compares one kind of file', ['diff.evil.command'], ['diff']],
    ])('%s', (_name, keys, control) => {
      for (const key of keys) repo.git('config', key, repo.path('.git/evil'));
      // As long as before: git asks the filter only where size and time do not tell.
      repo.write('plans/a.md', TINY_PLAN.replace('80%', '70%'));
      expect(check('plans --since main')).toMatchObject({ code: 1, paths: ['plans/a.md'] });
      expect(madeSomething()).toBe(false);
      // The trap itself works.
      try {
        repo.git(...control);
      } catch (error) {
        expect(String(error)).toContain('evil');
      }
      expect(madeSomething()).toBe(true);
    });

    it('a hook', () => {
      repo.move('.git/evil', '.git/hooks/post-index-change');
      repo.write('plans/a.md', `${TINY_PLAN}\n`);
      expect(check('plans --since main').paths).toEqual(['plans/a.md']);
      expect(madeSomething()).toBe(false);
      repo.git('add', '-A');
      expect(madeSomething()).toBe(true);
    });

    it('a transport that would fetch what a partial clone lacks', () => {
      repo.write('.git/evil', `#!/bin/sh\ntouch '${made}'\n`);
      const tree = repo.git('rev-parse', 'HEAD:plans');
      rmSync(repo.path(`.git/objects/${tree.slice(0, 2)}/${tree.slice(2)}`), { force: true });
      for (const [key, value] of [
        ['core.repositoryformatversion', '1'],
        ['extensions.partialClone', 'origin'],
        ['remote.origin.promisor', 'true'],
        ['remote.origin.url', `ext::${repo.path('.git/evil')}`],
        ['protocol.ext.allow', 'always'],
      ] as const)
        repo.git('config', key, value);
      expect(refuse('plans --since main')).toContain('git could not do its part');
      expect(madeSomething()).toBe(false);
      expect(() => repo.git('ls-tree', '-r', 'HEAD')).toThrow();
      expect(madeSomething()).toBe(true);
    });

    it('what a submodule names', () => {
      const inner = new GitRepository();
      others.push(inner);
      inner.write('x.md', TINY_PLAN).init();
      repo.git('submodule', '--quiet', 'add', inner.folder, 'sub');
      repo.commit();
      repo.git('-C', 'sub', 'config', 'core.fsmonitor', repo.path('.git/evil'));
      expect(check('. --since HEAD').paths).toEqual(['./sub/x.md']);
      expect(madeSomething()).toBe(false);
      repo.git('status');
      expect(madeSomething()).toBe(true);
    });
  },
);
