import type * as z from 'zod';
import { describeIssue, formatPlace, type Path } from '../config/describe-issue.js';
import { FileProblem, refuseFile, type Trouble } from '../config/file-problem.js';
import { findJsonError } from '../config/find-json-error.js';
import { readBytes } from '../config/read-text.js';
import type { RawDocument, RawResult, ResultFile } from './result-file.js';
import { documentShape, resultShape } from './result-shape.js';
import { splitList } from './split-list.js';

/** Largest file, in bytes: a copy of it and what is read from it fit into the memory of common machines. */
export const RESULT_LIMIT = 500 * 1024 * 1024;
/** Brackets within brackets: several times what a result has. */
const DEEPEST = 64;

/**
 * Reads a result that `plan112 check -f json` wrote; `shown` names it in complaints.
 * @throws FileProblem naming file, place and what stands there when it cannot be used.
 */
export function readResultFile(file: string, shown: string): ResultFile {
  return parseResult(readBytes(file, shown, RESULT_LIMIT), shown);
}

/** The result that the bytes of a file hold: UTF-8, with or without a byte order mark. @throws FileProblem */
export function parseResult(bytes: Uint8Array, shown: string): ResultFile {
  const { head, entries } = splitResult(bytes, shown);
  const documents = entries.map((entry, index) => parseDocument(entry, index, shown, bytes));
  return { shown, raw: { ...head, documents } };
}

/** A result whose documents are still bytes. */
export interface SplitResult {
  /** All the rest of it; `documents` is empty. */
  readonly head: RawResult;
  readonly entries: readonly Uint8Array[];
}

/** Takes a result apart, so that it never stands whole as one text beside its bytes. @throws FileProblem */
export function splitResult(bytes: Uint8Array, shown: string): SplitResult {
  if (bytes.length > RESULT_LIMIT)
    throw refuseFile(shown, { kind: 'too-large', megabytes: RESULT_LIMIT / 1024 / 1024 });
  if (isBlank(bytes)) throw refuseResult(shown, { kind: 'empty' });
  const split = splitList(bytes, 'documents', DEEPEST);
  if (split === null) throw refuseResult(shown, { kind: 'too-deep', most: DEEPEST });
  const data = parseJson(decodeResult(split.shell, shown), shown, bytes);
  if (isJsonLine(data)) throw refuseFile(shown, { kind: 'json-lines' });
  requireShape(resultShape, data, shown);
  const head = data as RawResult;
  // A key written with escapes is not seen by the splitting.
  const entries = head.documents.length === 0 ? split.entries : head.documents.map(encode);
  return { head: { ...head, documents: [] }, entries };
}

/** Whether a file holds nothing but blanks, behind a byte order mark or not. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.length < 256 && new TextDecoder().decode(bytes).trim() === '';
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** One document of a result; `index` is its place there, `whole` the file that complaints count lines in. @throws FileProblem */
export function parseDocument(bytes: Uint8Array, index: number, shown: string, whole: Uint8Array): RawDocument {
  const place = ['documents', index];
  const data = parseJson(decodeResult(bytes, shown), shown, whole);
  requireShape(documentShape, data, shown, place);
  return data as RawDocument;
}

/** Refuses what does not have the shape; `above` is where in the file it stands. @throws FileProblem */
function requireShape(shape: z.ZodType, data: unknown, shown: string, above: Path = []): void {
  const checked = shape.safeParse(data);
  if (checked.success) return;
  const [issue] = checked.error.issues;
  if (issue === undefined) throw new Error(`zod refused ${shown} without an issue`, { cause: checked.error });
  const { place, trouble } = describeIssue(issue, shape, data);
  throw refuseResult(shown, trouble, [...above, ...place]);
}

/** Refusal of a place in a file; without one, of the file as a whole. */
function refuseResult(shown: string, trouble: Trouble, place: Path = []): FileProblem {
  const at = { file: shown, line: null, place: formatPlace(place, 0), example: null };
  return new FileProblem(at, { kind: 'not-a-result', trouble });
}

/** @throws FileProblem for what is not UTF-8. */
function decodeResult(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw refuseFile(shown, { kind: 'not-utf8' });
  }
}

/** What a text holds that is, or stands in, the file `whole`. @throws FileProblem for what is not JSON. */
function parseJson(text: string, shown: string, whole: Uint8Array): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (isJsonLine(parseFirstLine(text))) throw refuseFile(shown, { kind: 'json-lines' });
    const wrong = findJsonError(whole);
    if (wrong === null) throw cause;
    const { line, column } = wrong;
    const at = { file: shown, line, place: '', example: null };
    throw new FileProblem(at, { kind: 'not-a-result', trouble: { kind: 'syntax', format: 'JSON', column } });
  }
}

function parseFirstLine(text: string): unknown {
  const end = text.indexOf('\n');
  if (end < 0) return null;
  try {
    return JSON.parse(text.slice(0, end));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Whether a value is a line of `-f jsonl`: one document instead of a whole result. */
function isJsonLine(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'path' in data && 'kind' in data && !('documents' in data);
}
