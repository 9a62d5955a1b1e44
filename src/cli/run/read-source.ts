import { readFileSync, statSync } from 'node:fs';
import type { Document } from '../../model/document.js';
import type { UnreadableDocument } from '../../model/result.js';
import { readDocument } from '../../read/read-document.js';
import { explainSystemError } from '../explain-system-error.js';
import type { DocumentSource } from '../inputs/find-documents.js';
import type { Io } from '../io.js';
import type { ReadingSettings } from '../read-settings.js';

type Refusal = Pick<UnreadableDocument, 'reason' | 'detail'>;

function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

/** `bytes` null: more than the limit, how much more is not known. */
function refuseSize(bytes: number | null, limit: number): Refusal {
  const above = `> ${toMegabytes(limit)} MB`;
  return { reason: 'too-large', detail: bytes === null ? above : `${toMegabytes(bytes)} MB ${above}` };
}

/** The bytes of a file, its size asked before anything is read. */
function readFileBytes(file: string, limit: number): Uint8Array | Refusal {
  try {
    const info = statSync(file);
    if (!info.isFile()) return { reason: 'not-a-file', detail: null };
    if (info.size > limit) return refuseSize(info.size, limit);
    const { buffer, byteOffset, byteLength } = readFileSync(file);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    return explainSystemError(error);
  }
}

async function readInputBytes(io: Pick<Io, 'readInput'>, limit: number): Promise<Uint8Array | Refusal> {
  const bytes = await io.readInput(limit);
  return bytes.length > limit ? refuseSize(null, limit) : bytes;
}

/** The bytes of a document, or why there are none. Nothing is held above the size limit. */
export async function readBytes(
  source: DocumentSource,
  io: Pick<Io, 'readInput'>,
  { maxBytes }: ReadingSettings,
): Promise<Uint8Array | UnreadableDocument> {
  const bytes = source.file === null ? await readInputBytes(io, maxBytes) : readFileBytes(source.file, maxBytes);
  return bytes instanceof Uint8Array ? bytes : { path: source.path, ...bytes };
}

/** A document as read, or why it could not be. `see` gets the bytes before they are read. */
export async function readSource(
  source: DocumentSource,
  io: Pick<Io, 'readInput'>,
  reading: ReadingSettings,
  see?: (bytes: Uint8Array) => void,
): Promise<Document | UnreadableDocument> {
  const bytes = await readBytes(source, io, reading);
  if (!(bytes instanceof Uint8Array)) return bytes;
  see?.(bytes);
  const { encoding, maxUnpackedBytes } = reading;
  return readDocument(source.path, bytes, {
    ...(encoding === null ? {} : { encoding }),
    limits: maxUnpackedBytes === null ? {} : { unpackedBytes: maxUnpackedBytes },
  });
}
