/**
 * Writes docs/schema/{config,waivers,debt}.schema.json, the JSON Schemas of the files that a document repository keeps.
 * With --check nothing is written: exit code 1 names the file when it is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { printConfigSchema } from '../src/config/schema.js';
import { printDebtsSchema } from '../src/register/debt-file.js';
import { printWaiversSchema } from '../src/register/waiver-file.js';

const FOLDER = 'docs/schema';
const FILES = {
  'config.schema.json': printConfigSchema(),
  'waivers.schema.json': printWaiversSchema(),
  'debt.schema.json': printDebtsSchema(),
};

function readTarget(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

for (const [name, fresh] of Object.entries(FILES)) {
  const file = `${FOLDER}/${name}`;
  if (!process.argv.includes('--check')) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, fresh);
  } else if (readTarget(file) !== fresh) {
    console.error(`${file} is stale; run: node scripts/run.mjs scripts/generate-register-schemas.ts`);
    process.exitCode = 1;
  }
}
