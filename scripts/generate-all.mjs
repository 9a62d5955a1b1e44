// Runs every generator (scripts/generate*.ts), or with --check only asks each whether its files are fresh.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const generators = readdirSync(folder)
  .filter((name) => /^generate.*\.ts$/.test(name))
  .sort();
if (generators.length === 0) throw new Error('no scripts/generate*.ts found');

for (const generator of generators) {
  const run = spawnSync(process.execPath, [`${folder}run.mjs`, `${folder}${generator}`, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (run.status !== 0) {
    console.error(`${generator} ended with ${run.status}; to write the files: npm run generate`);
    process.exitCode = 1;
  }
}
