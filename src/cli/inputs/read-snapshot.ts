import { realpathSync } from 'node:fs';
import type { SinceRefusals } from '../messages/selection.js';
import { UsageError } from '../usage-error.js';
import { toSnapshotPath } from './name-in-snapshot.js';
import { type GitEnd, openGit, type RunGit } from './run-git.js';

/** A repository as it was at the merge base of a reference and HEAD, and what it tracks now. */
export interface Snapshot {
  /** Real path of the work tree. */
  readonly root: string;
  /** Files of that commit by path below the root, with forward slashes. Submodules are among them as links to commits. */
  readonly files: ReadonlyMap<string, SnapshotFile>;
  /** Paths that git tracks now. */
  readonly tracked: ReadonlySet<string>;
  /** Text of one of `files`; null where the clone does not hold it. */
  readonly readFile: (file: SnapshotFile) => Promise<string | null>;
}

export interface SnapshotFile {
  /** "100644", "120000" for a link, "160000" for a submodule. */
  readonly mode: string;
  /** Name of the content in git: SHA-1, or SHA-256 where the repository is kept so. */
  readonly hash: string;
}

function splitNames(output: string): string[] {
  return output.split('\0').filter((name) => name !== '');
}

/** What git itself gives as the reason, in one line. */
function readReason({ code, complaint }: GitEnd): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /^(?:fatal|error): /.test(line)) ?? lines[0];
  return reason === undefined ? `git ${code ?? ''}`.trim() : reason.replace(/^\w+: /, '');
}

function refuseRepository(end: GitEnd, shown: string, folder: string, words: SinceRefusals): string {
  if (/dubious ownership|unsafe repository/.test(end.complaint))
    return words.foreign(/safe\.directory (.+)$/m.exec(end.complaint)?.[1] ?? folder);
  if (/not a git repository/.test(end.complaint)) return words.noRepository(shown);
  return words.failed(readReason(end));
}

/**
 * Reads what git knows about the repository of a folder. `shown` names the folder in complaints.
 * @throws UsageError where there is no git, no repository, no such reference or no common commit
 */
export async function readSnapshot(
  ref: string,
  { folder, shown, env }: { folder: string; shown: string; env: Readonly<Record<string, string | undefined>> },
  words: SinceRefusals,
): Promise<Snapshot> {
  const refuse = (line: string) => new UsageError(() => line);
  const git = openGit(env);
  if (git === null) throw refuse(words.noGit);
  const top = await git(['rev-parse', '--show-toplevel'], folder);
  if (top.code !== 0) throw refuse(refuseRepository(top, shown, folder, words));
  const root = realpathSync.native(top.output.replace(/\r?\n$/, ''));
  const ask = async (...call: string[]): Promise<string> => {
    const end = await git(call, root);
    if (end.code !== 0) throw refuse(words.failed(readReason(end)));
    return end.output;
  };
  const base = await findMergeBase(ref, git, root, words);
  const [tree, index] = await Promise.all([
    base === null ? '' : ask('ls-tree', '-r', '-z', '--full-tree', base),
    ask('ls-files', '-z', '--cached'),
  ]);
  const files = new Map<string, SnapshotFile>();
  for (const entry of splitNames(tree)) {
    const tab = entry.indexOf('\t');
    const [mode = '', , hash = ''] = entry.slice(0, tab).split(' ');
    files.set(toSnapshotPath(entry.slice(tab + 1)), { mode, hash });
  }
  return {
    root,
    files,
    tracked: new Set(splitNames(index).map(toSnapshotPath)),
    readFile: async ({ hash }) => {
      const { code, output } = await git(['cat-file', 'blob', hash], root);
      return code === 0 ? output : null;
    },
  };
}

async function findCommit(ref: string, git: RunGit, root: string): Promise<string | null> {
  // No name of git's starts with a dash; what does would be an option to it.
  if (ref.startsWith('-') || ref.includes('\0')) return null;
  const { code, output } = await git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], root);
  return code === 0 && /^[0-9a-f]+\n$/.test(output) ? output.trim() : null;
}

/** Null where HEAD itself is asked for and there is no commit yet: everything is new then, as before a first commit. */
async function findMergeBase(ref: string, git: RunGit, root: string, words: SinceRefusals): Promise<string | null> {
  const refuse = (line: string) => new UsageError(() => line);
  const head = await findCommit('HEAD', git, root);
  if (head === null && (ref === 'HEAD' || ref === '@')) return null;
  if (head === null) throw refuse(words.noCommit);
  const other = await findCommit(ref, git, root);
  if (other === null) throw refuse(words.unknownRef(ref));
  const end = await git(['merge-base', other, head], root);
  if (end.code === 0) return end.output.trim();
  if (end.code !== 1) throw refuse(words.failed(readReason(end)));
  const { output } = await git(['rev-parse', '--is-shallow-repository'], root);
  throw refuse(output.trim() === 'true' ? words.shallow(ref) : words.unrelated(ref));
}
