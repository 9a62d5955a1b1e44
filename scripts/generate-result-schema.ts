/**
 * Writes docs/schema/result.schema.json, the JSON Schema of `--format json`.
 * With --check nothing is written: exit code 1 names the file when it is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { printResultSchema } from '../src/report/result-schema.js';

const TARGET = 'docs/schema/result.schema.json';

function readTarget(): string | null {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const fresh = printResultSchema();
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, fresh);
} else if (readTarget() !== fresh) {
  console.error(`${TARGET} is stale; run: node scripts/run.mjs scripts/generate-result-schema.ts`);
  process.exitCode = 1;
}
