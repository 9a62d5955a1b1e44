// Runs the bundled command line once over a plan with findings and keeps the code that was compiled on the way.
import { readFileSync, writeFileSync } from 'node:fs';
import { CODE_CACHE, compileBundle, runBundle, waitForBusyCode } from '../bin/load-cli.js';

/** A plan with findings of nearly every rule. */
const PLAN = readFileSync(new URL('../fixtures/draft/ke-hoach-tinh-du-thao.md', import.meta.url), 'utf8');

const script = compileBundle(undefined);
const { main } = runBundle(script);
for (const format of ['pretty', 'json']) {
  let complaints = '';
  const io = {
    argv: ['check', '-', '--format', format, '--fail-on', 'never'],
    cwd: process.cwd(),
    env: {},
    columns: null,
    // Without its Markdown: the usual plan is plain text, and code that is seldom run makes start-up slower.
    readInput: async () => new TextEncoder().encode(PLAN.replace(/^#+ |\*\*|^[|: -]+$/gm, '')),
    writeOut: () => undefined,
    writeErr: (text) => {
      complaints += text;
    },
  };
  const code = await main(io);
  if (code !== 0) throw new Error(`check --format ${format} ended with ${code}: ${complaints}`);
}
writeFileSync(CODE_CACHE, script.createCachedData());
// For the build to see whether this Node's V8 knows every flag: it says so on standard error and goes on.
waitForBusyCode();
