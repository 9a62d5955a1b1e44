import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { posix, win32 } from 'node:path';
import { readErrorCode } from '../explain-system-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** How one call of git ended. */
export interface GitEnd {
  /** Null when it was not started or was ended by a signal. */
  readonly code: number | null;
  readonly output: string;
  /** All it said on standard error, in English; the system's error code when it was not started. */
  readonly complaint: string;
}

/** Calls git in a folder. */
export type RunGit = (words: readonly string[], folder: string) => Promise<GitEnd>;

/** Variables, set inside a hook for instance, that would point git at another repository than the one of its folder. */
const POINTERS = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_GRAFT_FILE',
  'GIT_SHALLOW_FILE',
];

/**
 * A repository's own settings must not run anything: neither a watcher nor a hook, nor a transport that would fetch what a
 * partial clone lacks. English complaints are told apart.
 */
const GUARDS = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LANGUAGE: 'C',
  LC_ALL: 'C',
};
const GUARD_WORDS = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Places to look for git. Relative entries of PATH are left out: nothing is run from where one stands. */
export function listGitPlaces(environment: Environment, platform: string): string[] {
  const { join, isAbsolute, delimiter } = platform === 'win32' ? win32 : posix;
  const path = environment.PATH ?? environment.Path ?? '';
  const name = platform === 'win32' ? 'git.exe' : 'git';
  return path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, name));
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return false;
  }
}

/** Git as found in PATH, to be called so that nothing of a repository is run and nothing fetched; null when it is not installed. */
export function openGit(environment: Environment): RunGit | null {
  const program = listGitPlaces(environment, process.platform).find(canRun);
  if (program === undefined) return null;
  const env: Record<string, string | undefined> = { ...environment, ...GUARDS };
  for (const name of POINTERS) delete env[name];
  return (words, folder) =>
    new Promise((resolve) => {
      const child = spawn(program, [...GUARD_WORDS, ...words], {
        cwd: folder,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const output: Buffer[] = [];
      const complaint: Buffer[] = [];
      child.stdout.on('data', (piece: Buffer) => output.push(piece));
      child.stderr.on('data', (piece: Buffer) => complaint.push(piece));
      child.on('error', (error) =>
        resolve({ code: null, output: '', complaint: readErrorCode(error) ?? error.message }),
      );
      child.on('close', (code) =>
        resolve({ code, output: Buffer.concat(output).toString(), complaint: Buffer.concat(complaint).toString() }),
      );
    });
}
