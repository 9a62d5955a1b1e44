// Runs the bundled command line once over a plan with findings and keeps the code that was compiled on the way, and the V8
// flags that the tool sets for itself.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { CODE_CACHE, compileBundle, FLAGS, runBundle } from '../bin/load-cli.js';

/**
 * A check is over before V8's optimised code pays for its making. Waiting longer for functions and expressions that stay
 * busy, and a larger nursery, save a third of the time of a single plan; a folder of a thousand takes no longer than before.
 */
const PATIENCE = [
  '--interrupt-budget=600000',
  '--regexp-tier-up-ticks=50',
  '--no-regexp-peephole-optimization',
  '--semi-space-growth-factor=8',
];

/** Flags come and go between versions of V8; Node ends at once over one that its V8 does not know. */
function isKnown(flag) {
  return spawnSync(process.execPath, [flag, '-e', ''], { stdio: 'ignore' }).status === 0;
}

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
writeFileSync(FLAGS, PATIENCE.filter(isKnown).join('\n'));
