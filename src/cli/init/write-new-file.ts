import { closeSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readErrorCode } from '../explain-system-error.js';

/** A file that `init` wants to be there. */
export interface NewFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export type Outcome =
  | { readonly state: 'written' }
  /** A file of that name was there and is as it was. */
  | { readonly state: 'kept' }
  /** `code`: the system's error code; ELOOP for a link that leads nowhere. */
  | { readonly state: 'failed'; readonly code: string };

/** What stands where a file was to be made. */
function judgeExisting(file: string): Outcome {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined) return { state: 'failed', code: 'ELOOP' };
  return info.isFile() ? { state: 'kept' } : { state: 'failed', code: 'EISDIR' };
}

/** Makes a file and the folders above it; whatever has its name is never touched, and half a file is taken away again. */
export function writeNewFile(folder: string, { path, text }: NewFile): Outcome {
  const file = join(folder, path);
  let made = false;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(file, 'wx');
    made = true;
    try {
      writeFileSync(handle, text);
    } finally {
      closeSync(handle);
    }
    return { state: 'written' };
  } catch (error) {
    const code = readErrorCode(error);
    if (made) rmSync(file, { force: true });
    if (code === null) throw error;
    // From mkdir, EEXIST means that the folder's own name is taken by a file.
    if (code !== 'EEXIST') return { state: 'failed', code };
    return statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory()
      ? judgeExisting(file)
      : { state: 'failed', code: 'ENOTDIR' };
  }
}
