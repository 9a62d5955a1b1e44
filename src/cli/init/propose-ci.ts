import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CiSystem } from './ci-system.js';
import { type GitFolder, listRemoteHosts } from './git-folder.js';

/** What shows that a repository is used with a system. */
const SIGNS: readonly { readonly system: CiSystem; readonly file: string; readonly host: RegExp | null }[] = [
  { system: 'github', file: '.github', host: /^(?:ssh\.)?github\.com$/ },
  { system: 'gitlab', file: '.gitlab-ci.yml', host: /^gitlab\./ },
  { system: 'pre-commit', file: '.pre-commit-config.yaml', host: null },
];

/** The systems that a folder shows signs of; none is an empty list. */
export function proposeCi(cwd: string, git: GitFolder | null): CiSystem[] {
  const hosts = git === null ? [] : listRemoteHosts(git);
  return SIGNS.filter(({ file, host }) => existsSync(join(cwd, file)) || hosts.some((name) => host?.test(name))).map(
    ({ system }) => system,
  );
}
