#!/usr/bin/env node
// CommonJS, as bin/package.json says: Node's loader of modules alone takes a tenth of the time a check may take. All in one
// file, and nothing of Node but what is needed, for the same reason.
const { readFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** Where the command line's bundle lies, and its main file. */
const FOLDER = join(__dirname, '../dist/cli');
const MAIN = 'main.cjs';

/**
 * Where the compiled code of a file of the bundle lies; behind that of the main file the V8 flags that this Node's V8 knows
 * (see scripts/write-code-cache.mjs). It fits one version of Node on one kind of machine; any other does without.
 */
function codeOf(name) {
  return join(FOLDER, name.replace(/\.cjs$/, `-${process.version}-${process.arch}.cache`));
}

/** Bytes for the flags, filled up with spaces. */
const FLAGS_SIZE = 512;

/** A file of the bundle as a script that yields the function Node wraps around CommonJS (see scripts/build.mjs). It is pure ASCII. */
function compile(name, cachedData) {
  // Not the file's path, nor a part of that string: it would be kept in the compiled code, and that is published.
  return new Script(readFileSync(join(FOLDER, name)).latin1Slice(), { filename: `plan112/${name}`, cachedData });
}

/** Runs a file of the bundle; what it requires of the bundle it gets from `requireBeside`. Its exports. */
function run(name, script, requireBeside) {
  const file = join(FOLDER, name);
  const own = { id: file, filename: file, loaded: true, children: [], exports: {} };
  // Not a require of its own: node:module makes one, and loads the loader of modules first.
  const requireHere = (id) => (id.startsWith('./') ? requireBeside(id.slice(2)) : require(id));
  script.runInThisContext()(own.exports, requireHere, own, file, FOLDER);
  require.cache[file] = own;
  return own.exports;
}

/** A part of the bundle that is loaded on demand, with its compiled code where that lies beside it. */
function requirePart(name) {
  const file = join(FOLDER, name);
  const code = require.cache[file] === undefined ? readCode(name) : null;
  return code === null ? require(file) : run(name, compile(name, code), requirePart);
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

function readCode(name) {
  try {
    return readFileSync(codeOf(name));
  } catch {
    return null;
  }
}

/**
 * The command line: `main`, and the process as its `io`. Start-up spends most of its time compiling, so compiled code is
 * taken where it fits.
 */
function loadCli() {
  const code = readCode(MAIN);
  if (code === null) {
    if (!existsSync(join(FOLDER, MAIN))) throw new Error('dist is missing: run "npm run build" first');
    // From Node 22.1 on, Node keeps compiled code between runs by itself.
    require('node:module').enableCompileCache?.();
    const { main, makeProcessIo } = require(join(FOLDER, MAIN));
    return { main, io: makeProcessIo() };
  }
  const end = code.length - FLAGS_SIZE;
  const script = compile(MAIN, code.subarray(0, Math.max(0, end)));
  const { main, makeProcessIo } = run(MAIN, script, requirePart);
  const io = makeProcessIo();
  // Last: Node's own compiled code, too, fits only a process whose flags are as they were. A file that was cut short or is of
  // another V8 is refused, and what stands at its end is then no list of flags.
  if (script.cachedDataRejected === false) waitForBusyCode(code.subarray(end));
  return { main, io };
}

async function start() {
  try {
    const { main, io } = loadCli();
    io.leave(await main(io));
  } catch (error) {
    process.stderr.write(`plan112: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
}

module.exports = { codeOf, compile, FLAGS_SIZE, FOLDER, MAIN, run };

// The build takes the parts (see scripts/write-code-cache.mjs).
if (require.main === module) start();
