import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkPaths } from '../support/check-paths.js';
import { GIT_SETTINGS, GitRepository } from '../support/git-repository.js';
import { havePrograms } from '../support/programs.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, REPOSITORY, requireFreshBuild } from '../support/run-cli.js';
import { TINY_PLAN } from '../support/tiny-plan.js';

const PACK = join(REPOSITORY, 'rules', 'qd-112-2021');

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

describe.runIf(havePrograms('git'))('--since, when a file by which all are judged changed', () => {
  const WAIVERS = 'waivers: []\n';
  beforeEach(() => {
    repo.write('plans/a.md', TINY_PLAN).write('plans/b.md', TINY_PLAN);
    repo.write('plan112.config.yaml', 'lang: en\n').write('plan112.waivers.yaml', WAIVERS).write('.plan112ignore', '');
    repo.write('sub/package.json', '{"name": "x", "plan112": {"lang": "en"}}');
    repo.write('sub/a.md', TINY_PLAN);
    run('debt write plans');
    repo.init();
  });

  it.each<[string, () => unknown, string]>([
    ['the configuration', () => repo.write('plan112.config.yaml', 'lang: en\nfail-on: never\n'), 'plan112.config.yaml'],
    ['the configuration taken away', () => repo.drop('plan112.config.yaml'), 'plan112.config.yaml'],
    ['waivers', () => repo.write('plan112.waivers.yaml', '# none\nwaivers: []\n'), 'plan112.waivers.yaml'],
    ['waivers taken away', () => repo.drop('plan112.waivers.yaml'), 'plan112.waivers.yaml'],
    ['debts taken away', () => repo.drop('plan112.debt.json'), 'plan112.debt.json'],
    ['patterns to leave out', () => repo.write('.plan112ignore', '# none\n'), '.plan112ignore'],
    ['patterns taken away', () => repo.drop('.plan112ignore'), '.plan112ignore'],
  ])('%s', (_name, change, named) => {
    expect(check('plans --since HEAD')).toMatchObject({ code: 0, paths: [] });
    change();
    const { paths, err } = check('plans --since HEAD');
    expect(paths).toEqual(['plans/a.md', 'plans/b.md']);
    expect(err).toContain(
      `plan112: ${named} has changed since HEAD (or is not tracked by git): nothing is left out, 2 documents in all.\n`,
    );
  });

  it('new ones count from the moment they are there', () => {
    repo.drop('plan112.waivers.yaml').commit();
    expect(check('plans --since HEAD').paths).toEqual([]);
    repo.write('plan112.waivers.yaml', WAIVERS);
    expect(check('plans --since HEAD').paths).toHaveLength(2);
  });

  it('a package.json counts when it holds the configuration, or did', () => {
    const cwd = repo.path('sub');
    const since = () => check('. --since HEAD', { cwd });
    expect(since().paths).toEqual([]);
    repo.write('sub/package.json', '{"name": "x"}');
    expect(since()).toMatchObject({ paths: ['./a.md'], err: expect.stringContaining('package.json has changed') });
    repo.commit().write('sub/package.json', '{"name": "y"}');
    expect(since().paths).toEqual([]);
  });

  it('the configuration does not count when it is not used', () => {
    repo.write('plan112.config.yaml', 'fail-on: never\n');
    expect(check('plans --since HEAD --no-config').paths).toEqual([]);
  });

  it('files of the baseline pack', () => {
    repo.write('rules/x.md', 'x');
    for (const name of readdirSync(PACK))
      if (name.endsWith('.yaml')) repo.write(`rules/${name}`, readFileSync(join(PACK, name)));
    repo.commit();
    expect(check('plans --rules rules --since HEAD').paths).toEqual([]);
    repo.write('rules/.hidden', 'x');
    expect(check('plans --rules rules --since HEAD').paths).toEqual([]);
    repo.drop('rules/x.md');
    expect(check('plans --since HEAD').paths).toEqual([]);
    expect(check('plans --rules rules --since HEAD').err).toMatch(/rules\/x\.md has changed/);
  });
});
