import { readFileSync, statSync } from 'node:fs';
import { refuseFile } from './file-problem.js';

/** Largest of a repository's own files, in bytes: tens of thousands of entries. */
const SIZE_LIMIT = 8 * 1024 * 1024;

/** Text of a file, without byte order mark. `shown` names it in complaints. @throws FileProblem */
export function readText(file: string, shown: string): string {
  return readBytes(file, shown, SIZE_LIMIT)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** Bytes of a file that has at most `limit` of them. @throws FileProblem */
export function readBytes(file: string, shown: string, limit: number): Buffer {
  try {
    const info = statSync(file);
    // What is no file is never opened: a pipe would be waited for.
    if (!info.isFile()) throw refuseFile(shown, { kind: 'not-a-file' });
    if (info.size > limit) throw refuseFile(shown, { kind: 'too-large', megabytes: limit / 1024 / 1024 });
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
    if (code === null) throw cause;
    throw refuseFile(shown, code === 'ENOENT' ? { kind: 'missing-file' } : { kind: 'unreadable', code });
  }
}
