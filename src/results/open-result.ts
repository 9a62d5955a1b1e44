import { readBytes } from '../config/read-text.js';
import { parseDocument, RESULT_LIMIT, splitResult } from './read-result.js';
import type { RawDocument, RawResult } from './result-file.js';

/** A document of a result, kept as the bytes of the file until it is asked for. */
export interface StoredDocument {
  readonly path: string;
  readonly kind: RawDocument['kind'];
  readonly counts: RawDocument['counts'];
  readonly read: () => RawDocument;
}

/** The result of an earlier run, its documents still to be read one at a time. */
export interface OpenedResult {
  /** The file as shown to people. */
  readonly shown: string;
  /** All the rest of it; `documents` is empty. */
  readonly head: RawResult;
  readonly documents: readonly StoredDocument[];
}

/** Opens a result that `plan112 check -f json` wrote; `shown` names it in complaints. @throws FileProblem as `readResultFile` */
export function openResultFile(file: string, shown: string): OpenedResult {
  return openResult(readBytes(file, shown, RESULT_LIMIT), shown);
}

/** The result in the bytes of a file, checked as `parseResult` does. It needs hardly more memory than the bytes. @throws FileProblem */
export function openResult(bytes: Uint8Array, shown: string): OpenedResult {
  const { head, entries } = splitResult(bytes, shown);
  return { shown, head, documents: entries.map((entry, index) => storeDocument(entry, index, shown, bytes)) };
}

function storeDocument(bytes: Uint8Array, index: number, shown: string, whole: Uint8Array): StoredDocument {
  const { path, kind, counts } = parseDocument(bytes, index, shown, whole);
  return { path, kind, counts, read: () => JSON.parse(new TextDecoder().decode(bytes)) as RawDocument };
}
