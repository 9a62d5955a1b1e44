import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { readErrorCode } from '../explain-system-error.js';

/** What `read` gives; null where the system refuses, as for a file that is gone. */
export function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return null;
  }
}

/** An absolute path with every link in it followed as far as it exists. */
export function followLinks(file: string): string {
  const real = attempt(() => realpathSync.native(file));
  if (real !== null) return real;
  return dirname(file) === file ? file : join(followLinks(dirname(file)), basename(file));
}

/** macOS may list a name in other characters than git keeps it in. Elsewhere two such names are two files. */
export const toSnapshotPath: (path: string) => string =
  process.platform === 'darwin' ? (path) => path.normalize('NFC') : (path) => path;

/**
 * A real path as a snapshot names it: below the real path of the work tree, with forward slashes. Empty for the work tree
 * itself, null for what lies outside.
 */
export function nameInSnapshot(real: string, root: string): string | null {
  const path = relative(root, real);
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return toSnapshotPath(sep === '\\' ? path.replaceAll('\\', '/') : path);
}
