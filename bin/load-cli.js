import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** The bundled command line. */
export const BUNDLE = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url));

/** Compiled code beside the bundle. It fits one version of Node on one kind of machine; any other does without. */
export const CODE_CACHE = BUNDLE.replace(/\.cjs$/, `-${process.version}-${process.arch}.cache`);

/** The bundle as a script that yields the function Node wraps around CommonJS. The bundle is pure ASCII. */
export function compileBundle(cachedData) {
  const code = `(function (exports, require, module, __filename, __dirname) {${readFileSync(BUNDLE, 'latin1')}\n})`;
  return new Script(code, { filename: BUNDLE, cachedData });
}

export function runBundle(script) {
  const own = { exports: {} };
  script.runInThisContext()(own.exports, createRequire(BUNDLE), own, BUNDLE, dirname(BUNDLE));
  return own.exports;
}

/** The command line's exports. Start-up spends most of its time compiling, so compiled code is taken where it fits. */
export function loadCli() {
  if (!existsSync(BUNDLE)) throw new Error('dist is missing: run "npm run build" first');
  if (existsSync(CODE_CACHE)) return runBundle(compileBundle(readFileSync(CODE_CACHE)));
  // From Node 22.1 on, Node keeps compiled code between runs by itself.
  module.enableCompileCache?.();
  return createRequire(BUNDLE)(BUNDLE);
}
