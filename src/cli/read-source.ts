import { readFile, stat } from 'node:fs/promises';
import type { Document } from '../model/document.js';
import type { UnreadableDocument } from '../model/result.js';
import { readDocument } from '../read/read-document.js';
import { explainSystemError } from './explain-system-error.js';
import type { DocumentSource } from './find-documents.js';
import type { Io } from './io.js';

/** Largest document that is read, in bytes: hundreds of times the size of any plan known. */
export const SIZE_LIMIT = 10 * 1024 * 1024;

type Refusal = Pick<UnreadableDocument, 'reason' | 'detail'>;

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

/** `bytes` null: more than the limit, how much more is not known. */
function refuseSize(bytes: number | null): Refusal {
  const limit = `> ${toMegabytes(SIZE_LIMIT)} MB`;
  return { reason: 'too-large', detail: bytes === null ? limit : `${toMegabytes(bytes)} MB ${limit}` };
}

/** The bytes of a file, its size asked before anything is read. */
async function readFileBytes(file: string): Promise<Uint8Array | Refusal> {
  try {
    const info = await stat(file);
    if (!info.isFile()) return { reason: 'not-a-file', detail: null };
    if (info.size > SIZE_LIMIT) return refuseSize(info.size);
    return await readFile(file);
  } catch (error) {
    return explainSystemError(error);
  }
}

async function readInputBytes(io: Io): Promise<Uint8Array | Refusal> {
  const bytes = await io.readInput(SIZE_LIMIT);
  return bytes.length > SIZE_LIMIT ? refuseSize(null) : bytes;
}

/** A document as read, or why it could not be. */
export async function readSource(source: DocumentSource, io: Io): Promise<Document | UnreadableDocument> {
  const bytes = source.file === null ? await readInputBytes(io) : await readFileBytes(source.file);
  if (!(bytes instanceof Uint8Array)) return { path: source.path, ...bytes };
  return readDocument(source.path, bytes);
}
