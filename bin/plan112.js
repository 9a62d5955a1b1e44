#!/usr/bin/env node
// CommonJS, as bin/package.json says: Node's loader of modules alone takes a tenth of the time a check may take. All in one
// file, and nothing of Node but what is needed, for the same reason.
const { readFileSync, existsSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** The bundled command line. */
const BUNDLE = join(__dirname, '../dist/cli/main.cjs');

/**
 * Compiled code beside the bundle, and behind it the V8 flags that this Node's V8 knows (see scripts/write-code-cache.mjs).
 * It fits one version of Node on one kind of machine; any other does without.
 */
const CODE_CACHE = BUNDLE.replace(/\.cjs$/, `-${process.version}-${process.arch}.cache`);

/** Bytes for the flags, filled up with spaces. */
const FLAGS_SIZE = 512;

/** The bundle as a script that yields the function Node wraps around CommonJS (see scripts/build.mjs). It is pure ASCII. */
function compileBundle(cachedData) {
  // Not the bundle's own path: it would be kept in the compiled code, and that is published.
  return new Script(readFileSync(BUNDLE).latin1Slice(), { filename: 'plan112', cachedData });
}

function runBundle(script) {
  const own = { exports: {} };
  // Not a require of the bundle's own: node:module makes one, and loads the loader of modules first.
  const requireBeside = (id) => require(id.startsWith('./') ? join(dirname(BUNDLE), id) : id);
  script.runInThisContext()(own.exports, requireBeside, own, BUNDLE, dirname(BUNDLE));
  return own.exports;
}

/**
 * What sets V8's flags. node:v8 exports it too, and loads all of Node's streams first, a twentieth of the time a check takes;
 * Node discourages asking for it this way (DEP0111), therefore node:v8 stands in wherever it does not answer.
 */
function findFlagSetter() {
  const { noDeprecation } = process;
  try {
    process.noDeprecation = true;
    const { setFlagsFromString } = process.binding('v8');
    if (typeof setFlagsFromString === 'function') return setFlagsFromString;
  } catch {
    // Refused, as under --permission.
  } finally {
    process.noDeprecation = noDeprecation;
  }
  return require('node:v8').setFlagsFromString;
}

/** Tells V8 to wait longer before it optimises; only where compiled code fits, because another V8 may know other flags. */
function waitForBusyCode(flags) {
  const setFlag = findFlagSetter();
  for (const flag of flags.latin1Slice().trimEnd().split(' ')) if (flag !== '') setFlag(flag);
}

function readCodeCache() {
  try {
    return readFileSync(CODE_CACHE);
  } catch {
    return null;
  }
}

/**
 * The command line: `main`, and the process as its `io`. Start-up spends most of its time compiling, so compiled code is
 * taken where it fits.
 */
function loadCli() {
  const cache = readCodeCache();
  if (cache === null) {
    if (!existsSync(BUNDLE)) throw new Error('dist is missing: run "npm run build" first');
    // From Node 22.1 on, Node keeps compiled code between runs by itself.
    require('node:module').enableCompileCache?.();
    const { main, makeProcessIo } = require(BUNDLE);
    return { main, io: makeProcessIo() };
  }
  const end = cache.length - FLAGS_SIZE;
  const script = compileBundle(cache.subarray(0, Math.max(0, end)));
  const { main, makeProcessIo } = runBundle(script);
  const io = makeProcessIo();
  // Last: Node's own compiled code, too, fits only a process whose flags are as they were. A file that was cut short or is of
  // another V8 is refused, and what stands at its end is then no list of flags.
  if (script.cachedDataRejected === false) waitForBusyCode(cache.subarray(end));
  return { main, io };
}

async function run() {
  try {
    const { main, io } = loadCli();
    io.leave(await main(io));
  } catch (error) {
    process.stderr.write(`plan112: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

module.exports = { CODE_CACHE, FLAGS_SIZE, compileBundle, runBundle };

// The build takes the parts (see scripts/write-code-cache.mjs).
if (require.main === module) run();
