import { checkPlan } from '../../check/check-plan.js';
import { extractPlan } from '../../extract/extract-plan.js';
import type { Baseline } from '../../model/baseline.js';
import type { CheckOptions, DocumentResult } from '../../model/result.js';
import type { DocumentSource } from '../inputs/find-documents.js';
import type { Io } from '../io.js';
import type { ReadingSettings } from '../read-settings.js';
import { readSource } from './read-source.js';

/** One document to be checked; plain data, because it may be sent to another thread. */
export interface CheckJob {
  readonly source: DocumentSource;
  readonly options: CheckOptions;
  readonly reading: ReadingSettings;
  /** Whether the SHA-256 of the file is asked for. */
  readonly hashed: boolean;
}

export interface CheckedSource {
  readonly result: DocumentResult;
  /** SHA-256 of the bytes, hexadecimal; null where it was not asked for or nothing could be opened. */
  readonly hash: string | null;
}

/** One document through the whole pipeline. Trouble in a plan is a result; anything thrown here is a bug, named with its document. */
export async function checkSource(
  { source, options, reading, hashed }: CheckJob,
  baseline: Baseline,
  io: Pick<Io, 'readInput'>,
): Promise<CheckedSource> {
  let hash: string | null = null;
  const crypto = hashed ? await import('node:crypto') : null;
  const document = await readSource(source, io, reading, (bytes) => {
    hash = crypto?.createHash('sha256').update(bytes).digest('hex') ?? null;
  });
  if ('reason' in document) return { result: { kind: 'unreadable', ...document }, hash };
  try {
    return { result: { kind: 'read', ...checkPlan(extractPlan(document, baseline), baseline, options) }, hash };
  } catch (cause) {
    throw new Error(`${source.path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
