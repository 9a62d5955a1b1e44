import { readdirSync, readFileSync } from 'node:fs';
import { readErrorCode } from '../explain-system-error.js';

/** Text of a file; null where there is none or the system refuses it: what cannot be read proposes nothing. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return null;
  }
}

/** Names in a folder in code-unit order; none where there is no such folder or the system refuses it. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return [];
  }
}
