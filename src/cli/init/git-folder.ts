import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readIfThere } from './read-if-there.js';

/** A git repository as its files show it; git itself is not run. */
export interface GitFolder {
  /** Absolute path of the top of the work tree, where CI systems look for their files. */
  readonly top: string;
  /** Absolute path of the folder with configuration and references, shared by all work trees. */
  readonly folder: string;
}

/** Where `.git` leads: it is the folder itself or, in a further work tree and in a submodule, a file that names it. */
function followEntry(entry: string): string | null {
  const info = statSync(entry, { throwIfNoEntry: false });
  if (info === undefined) return null;
  const named = info.isFile() ? /^gitdir: (.+)$/m.exec(readIfThere(entry) ?? '')?.[1]?.trim() : '.';
  if (named === undefined) return null;
  const own = resolve(info.isFile() ? dirname(entry) : entry, named);
  // An empty folder of that name is no repository.
  if (!existsSync(join(own, 'HEAD'))) return null;
  const common = readIfThere(join(own, 'commondir'))?.trim();
  return common === undefined ? own : resolve(own, common);
}

/** The repository that a folder lies in; null outside of one. */
export function findGitFolder(cwd: string): GitFolder | null {
  for (let top = cwd; ; top = dirname(top)) {
    const folder = followEntry(join(top, '.git'));
    if (folder !== null) return { top, folder };
    if (dirname(top) === top) return null;
  }
}

/** Hosts of the remotes, in small letters: "github.com". */
export function listRemoteHosts({ folder }: GitFolder): string[] {
  const config = readIfThere(join(folder, 'config')) ?? '';
  const urls = [...config.matchAll(/^[ \t]*url[ \t]*=[ \t]*"?(\S+)/gim)].map(([, url]) => url ?? '');
  // https://host/…, ssh://git@host:22/…, git@host:…
  return urls.flatMap((url) => {
    const host = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?([^/:@]+)[:/]/i.exec(url)?.[1];
    return host === undefined ? [] : [host.toLowerCase()];
  });
}

/** Name of the default branch as far as the files tell: what the remote says, else main, master or the present one. */
export function readDefaultBranch(git: GitFolder | null): string {
  if (git === null) return 'main';
  const read = (name: string) => readIfThere(join(git.folder, name)) ?? '';
  const remote = /^ref: refs\/remotes\/origin\/(.+)$/m.exec(read('refs/remotes/origin/HEAD'))?.[1];
  if (remote !== undefined) return remote.trim();
  const present = /^ref: refs\/heads\/(.+)$/m.exec(read('HEAD'))?.[1]?.trim();
  const packed = read('packed-refs');
  const isThere = (branch: string) =>
    branch === present ||
    ['heads', 'remotes/origin'].some(
      (kind) =>
        existsSync(join(git.folder, 'refs', kind, branch)) ||
        packed.split('\n').some((line) => line.endsWith(` refs/${kind}/${branch}`)),
    );
  const usual = ['main', 'master'].find(isThere);
  // ".invalid" stands in HEAD where references are kept in another form.
  return usual ?? (present === undefined || present === '.invalid' ? 'main' : present);
}
