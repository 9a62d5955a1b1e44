import { readFileSync } from 'node:fs';
import { checkPlan } from '../../src/check/check-plan.js';
import { extractPlan } from '../../src/extract/extract-plan.js';
import type { CheckOptions, PlanResult } from '../../src/model/result.js';
import { readDocument } from '../../src/read/read-document.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';

export const DEFAULT_OPTIONS: CheckOptions = { annualPolicy: 'path', scanned: false, severities: {} };

type Defined<T> = { [K in keyof T]?: T[K] | undefined };

/** Reads, extracts and checks one file against the built-in baseline. Throws when the file cannot be read as a document. */
export async function checkFile(path: string, options: Defined<CheckOptions> = {}): Promise<PlanResult> {
  const baseline = loadBuiltInBaseline();
  const document = await readDocument(path, new Uint8Array(readFileSync(path)));
  if ('reason' in document) throw new Error(`${path}: ${document.reason} ${document.detail ?? ''}`);
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return checkPlan(extractPlan(document, baseline), baseline, { ...DEFAULT_OPTIONS, ...given });
}
