import { resultSchema } from '../../src/report/result-schema.js';
import { runBuilt } from './run-built.js';
import type { CliCall } from './run-cli.js';

export interface CheckedPaths {
  readonly code: number | null;
  readonly err: string;
  /** Documents of the result, in its order; empty where there is no result. */
  readonly paths: readonly string[];
}

/** Runs `plan112 check` in English; words are separated by one space. */
export function checkPaths(words: string, call: CliCall): CheckedPaths {
  const { out, err, code } = runBuilt(['check', ...words.split(' '), '--lang', 'en', '-f', 'json'], call);
  const documents = out === '' ? [] : resultSchema.parse(JSON.parse(out)).documents;
  return { code, err, paths: documents.map(({ path }) => path) };
}
