// Writes the files that are generated from rules/; with --check it writes nothing and exits 1 when one is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { generateFiles } from '../src/ruleset/generate-files.js';

const stale: string[] = [];
for (const { file, content } of generateFiles('rules')) {
  const current = readIfThere(file);
  if (current === content) continue;
  stale.push(file);
  if (process.argv.includes('--check')) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

if (!process.argv.includes('--check')) process.stderr.write(`${stale.length} file(s) written\n`);
else if (stale.length > 0) {
  for (const file of stale) process.stderr.write(`${file} is stale: run node scripts/run.mjs scripts/generate.ts\n`);
  process.exitCode = 1;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}
