import { stat } from 'node:fs/promises';
import { readErrorCode } from './explain-system-error.js';

/**
 * What a file is whatever its name: the same for every link to it. The path itself where the system keeps no such number
 * or the file cannot be reached. `path` is absolute. @throws whatever is no error of the system.
 */
export async function identifyFile(path: string): Promise<string> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return ino === 0n ? path : `${dev}:${ino}`;
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return path;
  }
}
