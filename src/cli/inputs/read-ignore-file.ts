import { isAbsolute } from 'node:path';
import ignore from 'ignore';
import { refuseFile } from '../../config/file-problem.js';
import { readText } from '../../config/read-text.js';

/**
 * Reads a file in the syntax of .gitignore as a test of paths, each relative to its folder with forward slashes. Names are
 * compared in composed characters and by case on every system; a path outside the folder is never ignored. Its own module,
 * loaded on demand, because it brings a package. @throws FileProblem for a file that cannot be read
 */
export function readIgnoreFile(file: string, shown: string): (path: string) => boolean {
  const text = readText(file, shown);
  // Of another encoding no pattern would match, and nobody would be told.
  if (/[\0\uFFFD]/.test(text)) throw refuseFile(shown, { kind: 'other-encoding' });
  const rules = ignore({ ignoreCase: false }).add(text.normalize('NFC'));
  return (path) => {
    const isOutside = path === '.' || path === '..' || path.startsWith('../') || isAbsolute(path);
    return !isOutside && rules.ignores(path.normalize('NFC'));
  };
}
