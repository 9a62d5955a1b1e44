import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeChangeTest } from '../../../../src/cli/inputs/make-change-test.js';
import { readSnapshot } from '../../../../src/cli/inputs/read-snapshot.js';
import { sinceRefusals } from '../../../../src/cli/messages/selection.js';
import { UsageError } from '../../../../src/cli/usage-error.js';
import { GIT_SETTINGS, GitRepository } from '../../../support/git-repository.js';
import { havePrograms } from '../../../support/programs.js';

const LIMIT = 1000;
let repo: GitRepository;
beforeAll(() => {
  repo = new GitRepository();
});
afterAll(() => repo.remove());

const read = (ref: string, env: Readonly<Record<string, string>> = {}) =>
  readSnapshot(
    ref,
    { folder: repo.folder, shown: '.', env: { ...process.env, ...GIT_SETTINGS, ...env } },
    sinceRefusals.en,
  );

describe.runIf(havePrograms('git'))('readSnapshot', () => {
  beforeAll(() => {
    repo
      .write('a.md', 'a')
      .write('đề án/b.md', 'b')
      .write('large.md', 'x'.repeat(LIMIT + 1))
      .init();
  });

  it('knows what git knows', async () => {
    const { root, files, tracked } = await read('main');
    expect(root).toBe(repo.folder);
    expect([...files.keys()]).toEqual(['a.md', 'large.md', 'đề án/b.md']);
    expect(files.get('a.md')).toEqual({ mode: '100644', hash: '2e65efe2a145dda7ee51d1741299f848e5bf752e' });
    expect([...tracked]).toEqual(['a.md', 'large.md', 'đề án/b.md']);
  });

  it.each(['--all', '-h', 'main\0x'])('never gives %j to git', async (ref) => {
    const refused = read(ref);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toSatisfy((error: UsageError) => /has no/.test(error.say({} as never)));
  });

  it('is not led to another repository by the variables of a hook', async () => {
    const other = new GitRepository();
    other.write('x.md', 'x').init();
    const env = { GIT_DIR: other.path('.git'), GIT_WORK_TREE: other.folder, GIT_INDEX_FILE: other.path('.git/index') };
    expect((await read('main', env)).root).toBe(repo.folder);
    other.remove();
  });

  it('tells what changed; what is too large to be checked counts', async () => {
    const isChanged = makeChangeTest(await read('main'), LIMIT);
    const judge = (name: string) => isChanged(repo.path(name));
    expect(await Promise.all(['a.md', 'đề án/b.md', 'large.md', 'gone.md'].map(judge))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    repo.drop('a.md');
    expect(await judge('a.md')).toBe(true);
    repo.write('a.md', 'a');
  });

  it('reads a repository that names content by SHA-256', async () => {
    const modern = new GitRepository();
    modern.git('init', '-q', '-b', 'main', '--object-format=sha256');
    modern.write('a.md', 'a').write('b.md', 'b').commit();
    const place = { folder: modern.folder, shown: '.', env: { ...process.env, ...GIT_SETTINGS } };
    const isChanged = makeChangeTest(await readSnapshot('main', place, sinceRefusals.en), LIMIT);
    modern.write('b.md', 'c');
    expect([await isChanged(modern.path('a.md')), await isChanged(modern.path('b.md'))]).toEqual([false, true]);
    modern.remove();
  });
});
