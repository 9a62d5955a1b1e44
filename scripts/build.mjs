// Bundles the command line (CommonJS, with compiled code beside it) and the public API (modules) into dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { narrowed } from './narrow-classes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}dist`;
const fresh = `${root}dist.${process.pid}.tmp`;

/** JSON as a string that is parsed when needed: several times faster to load than the same as an object literal. */
const jsonAsString = {
  name: 'json-as-string',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, ({ path }) => {
      const compact = JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)})`, loader: 'js' };
    });
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [jsonAsString, narrowed],
};

/**
 * What a check of a plain text does without, in files of its own: the main file stays small. Only modules that share no
 * state and no class with the rest, because each of these files has its own copy of what it imports.
 */
const ON_DEMAND = {
  'read-markdown': 'src/read/read-markdown.ts',
  'load-baseline': 'src/ruleset/load-baseline.ts',
  'built-in-rule-docs': 'src/ruleset/built-in-rule-docs.ts',
  tinyglobby: 'tinyglobby',
};

const onDemand = {
  name: 'on-demand',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      const name = basename(path, '.js');
      return kind === 'dynamic-import' && name in ON_DEMAND ? { path: `./${name}.cjs`, external: true } : undefined;
    });
  },
};

const cli = {
  ...common,
  entryPoints: { main: 'src/cli/main.ts', ...ON_DEMAND },
  outdir: `${fresh}/cli`,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  plugins: [jsonAsString, narrowed, onDemand],
  // Dependencies written as modules may ask for their own address.
  define: { 'import.meta.url': '__bundleUrl' },
  banner: { js: 'const __bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
  // The bundle is run as a script, which has no import().
  supported: { 'dynamic-import': false },
};

const api = {
  ...common,
  entryPoints: { index: 'src/index.ts' },
  outdir: fresh,
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  charset: 'utf8',
};

/** esbuild leaves regular expressions as they are; escaped, the file is pure ASCII and is read without decoding. */
function escapeMain() {
  const file = `${fresh}/cli/main.cjs`;
  const escaped = readFileSync(file, 'utf8').replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

/** In a process of its own: a broken bundle must not take the build's own clean-up with it. */
function writeCodeCache() {
  const { status, error } = spawnSync(process.execPath, [`${root}scripts/write-code-cache.mjs`], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`scripts/write-code-cache.mjs ended with ${status}`);
}

try {
  await Promise.all([build(cli), build(api)]);
  escapeMain();
  // Swapped in whole: nobody sees a half-built folder.
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(fresh, target);
  writeCodeCache();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
