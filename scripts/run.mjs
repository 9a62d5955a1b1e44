// Runs a TypeScript script of this folder: node scripts/run.mjs scripts/generate.ts [arguments…]
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  process.stderr.write('usage: node scripts/run.mjs SCRIPT.ts [arguments…]\n');
  process.exit(2);
}
// Beside node_modules, so that packages resolve from the bundle.
const folder = await mkdtemp(path.join(import.meta.dirname, '../node_modules/.run-'));
const outfile = path.join(folder, 'script.mjs');
try {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  process.argv = [process.argv[0], path.resolve(entry), ...rest];
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(folder, { recursive: true, force: true });
}
