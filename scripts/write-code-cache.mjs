// Runs the bundled command line once over a plan with findings and keeps the code that was compiled on the way, and the V8
// flags that the tool sets for itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CODE_CACHE, compileBundle, FLAGS_SIZE, runBundle } from '../bin/plan112.js';

/**
 * A check is over before V8's optimised code pays for its making. Waiting longer for functions and expressions that stay
 * busy, and a larger nursery, save a third of the time of a single plan; a folder of a thousand takes no longer than before.
 */
const PATIENCE = [
  '--interrupt-budget=600000',
  '--regexp-tier-up-ticks=50',
  '--no-regexp-peephole-optimization',
  '--semi-space-growth-factor=5',
];

/** Flags come and go between versions of V8; Node ends at once over one that its V8 does not know. */
function isKnown(flag) {
  return spawnSync(process.execPath, [flag, '-e', ''], { stdio: 'ignore' }).status === 0;
}

/** Plans whose checks run the code that most checks run: one with findings of nearly every rule, and whole ones of either level. */
const PLANS = ['draft/ke-hoach-tinh-du-thao.md', 'model/ke-hoach-tinh.md', 'model/ke-hoach-xa.md'].map((name) =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
    // Without their Markdown: the usual plan is plain text, and code that is seldom run makes start-up slower.
    .replace(/^#+ |\*\*|^[|: -]+$/gm, ''),
);

const script = compileBundle(undefined);
const { main, makeProcessIo } = runBundle(script);
const folder = mkdtempSync(join(tmpdir(), 'plan112-code-'));
try {
  for (const [i, plan] of PLANS.entries()) {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, plan);
    for (const format of i === 0 ? ['pretty', 'json'] : ['pretty']) {
      let complaints = '';
      const own = makeProcessIo();
      const io = {
        ...own,
        argv: ['check', file, '--format', format, '--fail-on', 'never'],
        env: {},
        columns: null,
        errorColumns: null,
        ask: null,
        writeOut: () => own.writeOut(''),
        writeErr: (text) => {
          complaints += text;
        },
      };
      const code = await main(io);
      // What the first check keeps busy is marked to be compiled in full at once; later ones would mark what a single check does not.
      setFlagsFromString('--no-sparkplug');
      if (code !== 0) throw new Error(`check --format ${format} ended with ${code}: ${complaints}`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
// The compiled code fits only a process whose flags are those of this moment.
setFlagsFromString('--sparkplug');
const flags = PATIENCE.filter(isKnown).join(' ');
if (flags.length > FLAGS_SIZE) throw new Error(`the flags take more than ${FLAGS_SIZE} bytes`);
writeFileSync(CODE_CACHE, Buffer.concat([script.createCachedData(), Buffer.from(flags.padEnd(FLAGS_SIZE), 'latin1')]));
