/**
 * Writes docs/schema/*.schema.json: the results for programs and the files that a document repository keeps.
 * With --check nothing is written: exit code 1 names each file that is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { printConfigSchema } from '../src/config/schema.js';
import { printDebtsSchema } from '../src/register/debt-file.js';
import { printWaiversSchema } from '../src/register/waiver-file.js';
import { printResultSchema } from '../src/report/result-schema.js';
import { printComparisonSchema } from '../src/results/compare/comparison-schema.js';

const FOLDER = 'docs/schema';
const FILES = {
  'result.schema.json': printResultSchema,
  'comparison.schema.json': printComparisonSchema,
  'config.schema.json': printConfigSchema,
  'waivers.schema.json': printWaiversSchema,
  'debt.schema.json': printDebtsSchema,
};

function readTarget(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const check = process.argv.includes('--check');
for (const [name, print] of Object.entries(FILES)) {
  const file = `${FOLDER}/${name}`;
  if (!check) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, print());
  } else if (readTarget(file) !== print()) {
    console.error(`${file} is stale; run: npm run generate`);
    process.exitCode = 1;
  }
}
