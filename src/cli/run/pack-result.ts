import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DocumentResult } from '../../model/result.js';

/** Quick rather than small: results repeat themselves so much that the lowest level takes nine tenths away. */
const LEVEL = 1;

/** A result as a few kilobytes outside of the heap. */
export function packResult(result: DocumentResult): Uint8Array {
  return deflateRawSync(serialize(result), { level: LEVEL });
}

/** The result that was packed, made anew. */
export function unpackResult(packed: Uint8Array): DocumentResult {
  return deserialize(inflateRawSync(packed));
}
