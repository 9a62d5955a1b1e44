// Runs the bundled command line once over a plan with findings and keeps the code that was compiled on the way, and the V8
// flags that the tool sets for itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { codeOf, compile, FLAGS_SIZE, FOLDER, MAIN, run } from '../bin/plan112.js';

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
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'),
);

/** Parts of the bundle whose compiled code is kept as well: what reads the documents that officials draft. */
const PARTS = ['paint-syntax.cjs'];

const require = createRequire(import.meta.url);
const scripts = new Map();

/** Loads a part, and keeps its script if its compiled code is to be kept. */
function requirePart(name) {
  if (!PARTS.includes(name) || scripts.has(name)) return require(join(FOLDER, name));
  scripts.set(name, compile(name, undefined));
  return run(name, scripts.get(name), requirePart);
}

async function check(makeProcessIo, main, file, format) {
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
  if (code !== 0) throw new Error(`check --format ${format} ended with ${code}: ${complaints}`);
}

const script = compile(MAIN, undefined);
const { main, makeProcessIo } = run(MAIN, script, requirePart);
const folder = mkdtempSync(join(tmpdir(), 'plan112-code-'));
try {
  for (const [i, plan] of PLANS.entries()) {
    const file = join(folder, `${i}.txt`);
    // Without their Markdown: the usual plan is plain text, and code that is seldom run makes start-up slower.
    writeFileSync(file, plan.replace(/^#+ |\*\*|^[|: -]+$/gm, ''));
    for (const format of i === 0 ? ['pretty', 'json'] : ['pretty']) {
      await check(makeProcessIo, main, file, format);
      // What the first check keeps busy is marked to be compiled in full at once; later ones would mark what a single check does not.
      setFlagsFromString('--no-sparkplug');
    }
  }
  // The compiled code fits only a process whose flags are those of this moment.
  setFlagsFromString('--sparkplug');
  const flags = PATIENCE.filter(isKnown);
  const line = flags.join(' ');
  if (line.length > FLAGS_SIZE) throw new Error(`the flags take more than ${FLAGS_SIZE} bytes`);
  const padded = Buffer.from(line.padEnd(FLAGS_SIZE), 'latin1');
  writeFileSync(codeOf(MAIN), Buffer.concat([script.createCachedData(), padded]));

  // A part is loaded when the flags are set.
  for (const flag of flags) setFlagsFromString(flag);
  for (const [i, plan] of PLANS.entries()) {
    const file = join(folder, `${i}.md`);
    writeFileSync(file, plan);
    await check(makeProcessIo, main, file, 'pretty');
  }
  for (const name of PARTS) {
    const part = scripts.get(name);
    if (part === undefined) throw new Error(`no plan needed ${name}`);
    writeFileSync(codeOf(name), part.createCachedData());
  }
} finally {
  rmSync(folder, { recursive: true });
}
