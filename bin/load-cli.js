// CommonJS, as bin/package.json says: Node's loader of modules alone takes a tenth of the time a check may take.
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/** The bundled command line. */
const BUNDLE = join(__dirname, '../dist/cli/main.cjs');

/** Compiled code beside the bundle. It fits one version of Node on one kind of machine; any other does without. */
const CODE_CACHE = BUNDLE.replace(/\.cjs$/, `-${process.version}-${process.arch}.cache`);

/** The bundle as a script that yields the function Node wraps around CommonJS (see scripts/build.mjs). It is pure ASCII. */
function compileBundle(cachedData) {
  // Not the bundle's own path: it would be kept in the compiled code, and that is published.
  return new Script(readFileSync(BUNDLE, 'latin1'), { filename: 'plan112', cachedData });
}

function runBundle(script) {
  const own = { exports: {} };
  // A require of its own would take node:module, which loads the loader of ES modules.
  const requireBeside = (id) => require(id.startsWith('./') ? join(dirname(BUNDLE), id) : id);
  script.runInThisContext()(own.exports, requireBeside, own, BUNDLE, dirname(BUNDLE));
  return own.exports;
}

/** V8 flags beside the compiled code: those of scripts/write-code-cache.mjs that this Node's V8 knows. */
const FLAGS = CODE_CACHE.replace(/cache$/, 'flags');

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
function waitForBusyCode() {
  const setFlag = findFlagSetter();
  for (const flag of readFileSync(FLAGS, 'utf8').split('\n')) if (flag !== '') setFlag(flag);
}

/**
 * The command line: `main`, and the process as its `io`. Start-up spends most of its time compiling, so compiled code is
 * taken where it fits.
 */
function loadCli() {
  if (!existsSync(BUNDLE)) throw new Error('dist is missing: run "npm run build" first');
  if (!existsSync(CODE_CACHE)) {
    // From Node 22.1 on, Node keeps compiled code between runs by itself.
    require('node:module').enableCompileCache?.();
    const { main, makeProcessIo } = require(BUNDLE);
    return { main, io: makeProcessIo() };
  }
  const { main, makeProcessIo } = runBundle(compileBundle(readFileSync(CODE_CACHE)));
  const io = makeProcessIo();
  // Last: Node's own compiled code, too, fits only a process whose flags are as they were.
  waitForBusyCode();
  return { main, io };
}

module.exports = { BUNDLE, CODE_CACHE, FLAGS, compileBundle, loadCli, runBundle };
