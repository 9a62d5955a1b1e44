import type { UnreadableDocument } from '../model/result.js';

const REASONS: Readonly<Record<string, UnreadableDocument['reason']>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EISDIR: 'not-a-file',
  ELOOP: 'not-a-file',
};

/** The system's error code ("ENOENT"); null for anything that is not an error of the system. */
export function readErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/** Why the system refused a file. @throws whatever is no error of the system. */
export function explainSystemError(error: unknown): Pick<UnreadableDocument, 'reason' | 'detail'> {
  const code = readErrorCode(error);
  if (code === null) throw error;
  return { reason: REASONS[code] ?? 'io', detail: code };
}
