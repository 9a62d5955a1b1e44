import { statSync } from 'node:fs';
import { readErrorCode } from '../explain-system-error.js';

/**
 * What a file is whatever its name: the same for every link to it. The path itself where the system keeps no such number
 * or the file cannot be reached. `path` is absolute. @throws whatever is no error of the system.
 */
export function identifyFile(path: string): string {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return ino === 0n ? path : `${dev}:${ino}`;
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return path;
  }
}
