import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import type { Baseline } from '../../model/baseline.js';
import type { ResultFile } from '../../results/result-file.js';
import type { CommandCall } from '../commands/command.js';
import { readErrorCode } from '../explain-system-error.js';
import { compareRefusals } from '../messages/compare.js';
import { checkDocuments, refuseInterrupted } from '../run/check-documents.js';
import { complainAboutDocuments } from '../run/complain-about-documents.js';
import { UsageError } from '../usage-error.js';
import { VERSION } from '../version.js';

/** One side of a comparison: the result of a file, or of a plan that was checked just now. */
export interface Side {
  readonly result: ResultFile;
  /** Absolute path of what was read; null for standard input. */
  readonly file: string | null;
}

/** Enough to see how a file begins. */
const HEAD = 256;
/** A text that begins an object, which no plan does; RTF has no quotation mark there. */
const OBJECT_START = /^(?:\uFEFF)?\s*\{\s*["}]/;

function beginsObject(bytes: Uint8Array): boolean {
  return OBJECT_START.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, HEAD)));
}

/** The first bytes of a file; none of what is no file or cannot be opened, about which its reader complains. */
function readHead(file: string): Uint8Array {
  let descriptor: number | null = null;
  try {
    if (!statSync(file).isFile()) return new Uint8Array();
    descriptor = openSync(file, 'r');
    const head = new Uint8Array(HEAD);
    return head.subarray(0, readSync(descriptor, head, 0, HEAD, 0));
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return new Uint8Array();
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function refuse(call: CommandCall, path: string): UsageError {
  return new UsageError(() => compareRefusals[call.settings.lang].notOneFile(path));
}

/** A plan through the usual pipeline, as the result that a check of it alone prints; null, with a complaint, when it cannot be read. */
async function checkPlanFile(path: string, baseline: Baseline, call: CommandCall): Promise<ResultFile | null> {
  const { found, run, store } = refuseInterrupted(await checkDocuments({ ...call, operands: [path] }, baseline));
  const [document, ...others] = store;
  if (found.empty.length > 0 || found.closed.length > 0 || others.length > 0 || document === undefined)
    throw refuse(call, path);
  if (document.kind === 'unreadable') {
    await complainAboutDocuments([document], call);
    return null;
  }
  const { renderJson } = await import('../../report/render-json.js');
  const { parseResult } = await import('../../results/read-result.js');
  const json = [...renderJson(run, baseline, { lang: call.settings.lang, version: VERSION })].join('');
  return parseResult(new TextEncoder().encode(json), path);
}

async function readInputSide(baseline: Baseline, call: CommandCall): Promise<ResultFile | null> {
  const { RESULT_LIMIT, parseResult } = await import('../../results/read-result.js');
  const bytes = await call.io.readInput(RESULT_LIMIT);
  if (beginsObject(bytes)) return parseResult(bytes, '-');
  const readInput = (limit: number) => Promise.resolve(bytes.subarray(0, limit + 1));
  return checkPlanFile('-', baseline, { ...call, io: { ...call.io, readInput } });
}

/**
 * Reads what stands for one side: a JSON result, told by its ending or by how it begins, or a plan in any format.
 * @returns null, with a complaint, for a plan that cannot be read. @throws UsageError for a folder or glob, FileProblem
 * for a result that cannot be used.
 */
export async function readSide(operand: string, baseline: Baseline, call: CommandCall): Promise<Side | null> {
  if (operand === '') throw new UsageError((messages) => messages.emptyPath);
  const file = operand === '-' ? null : resolve(call.io.cwd, operand);
  const path = sep === '\\' ? operand.replaceAll('\\', '/') : operand;
  let result: ResultFile | null;
  if (file === null) {
    result = await readInputSide(baseline, call);
  } else if (/^\.jsonl?$/i.test(extname(operand)) || beginsObject(readHead(file))) {
    const { readResultFile } = await import('../../results/read-result.js');
    result = readResultFile(file, path);
  } else {
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw refuse(call, path);
    result = await checkPlanFile(path, baseline, call);
  }
  return result === null ? null : { result, file };
}
