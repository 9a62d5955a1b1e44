// Bundles the command line (CommonJS, with compiled code beside it) and the public API (modules) into dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeExpressionsLazy } from './lazy-expressions.mjs';
import { narrowClasses } from './narrow-classes.mjs';
import { slimDependencies } from './slim-dependencies.mjs';

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

/** JSON and code as pure ASCII: such a file is read without decoding. */
function toAscii(text) {
  return text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The generated packs as files beside the command line's bundle: neither read as code nor kept among compiled code. */
const packsBeside = {
  name: 'packs-beside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]generated[\\/][^\\/]*\.json$/ }, ({ path }) => {
      const name = basename(path);
      mkdirSync(`${fresh}/cli`, { recursive: true });
      writeFileSync(`${fresh}/cli/${name}`, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
      const file = `__dirname + ${JSON.stringify(`/${name}`)}`;
      return {
        contents: `module.exports = JSON.parse(require('node:fs').readFileSync(${file}, 'utf8'));`,
        loader: 'js',
      };
    });
  },
};

/** The automata beside the command line's bundle (see src/text/packed-automata.ts). */
const automataBeside = {
  name: 'automata-beside',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]text[\\/]packed-automata\.ts$/ }, () => ({
      contents: `export const readPackedAutomaton = (name) =>
        JSON.parse(require('node:fs').readFileSync(__dirname + '/automaton-' + name + '.json').latin1Slice());`,
      loader: 'js',
    }));
  },
};

async function writeAutomata() {
  const script = `${fresh}/make-automata.mjs`;
  await build({
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    entryPoints: ['scripts/make-automata.ts'],
    outfile: script,
    logLevel: 'warning',
  });
  const { makeAutomata } = await import(pathToFileURL(script).href);
  mkdirSync(`${fresh}/cli`, { recursive: true });
  for (const [name, packed] of Object.entries(makeAutomata()))
    writeFileSync(`${fresh}/cli/automaton-${name}.json`, toAscii(JSON.stringify(packed)));
  rmSync(script);
}

/** Our own sources, their regular expressions made cheaper for V8 to take in. */
const cheapExpressions = {
  name: 'cheap-expressions',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: makeExpressionsLazy(narrowClasses(readFileSync(path, 'utf8'))),
      loader: 'ts',
    }));
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
  plugins: [jsonAsString, cheapExpressions],
};

/**
 * What a check of a plain text does without, in files of its own: the main file stays small. Only modules that share no
 * state and no class with the rest, because each of these files has its own copy of what it imports.
 */
const ON_DEMAND = {
  'paint-syntax': 'src/read/markdown/paint-syntax.ts',
  'load-baseline': 'src/ruleset/load-baseline.ts',
  'repository-files': 'src/register/repository-files.ts',
  'built-in-rule-docs': 'src/ruleset/built-in-rule-docs.ts',
  tinyglobby: 'tinyglobby',
  'read-ignore-file': 'src/cli/inputs/read-ignore-file.ts',
  'render-format': 'src/report/formats/render-format.ts',
  'write-gap-report': 'src/report/gap/write-gap-report.ts',
  'render-docx': 'src/report/gap/render-docx.ts',
  'render-xlsx': 'src/report/gap/render-xlsx.ts',
  'read-result': 'src/results/read-result.ts',
  'merge-parts': 'src/results/merge/merge-parts.ts',
  'write-comparison': 'src/results/compare/write-comparison.ts',
  'annotate-docx': 'src/annotate/annotate-docx.ts',
  'word-comments': 'src/report/word-comments.ts',
  'init-parts': 'src/cli/init/init-parts.ts',
  'messages-en': 'src/report/messages/en.ts',
  'cli-messages-en': 'src/cli/messages/en.ts',
  'read-docx': 'src/read/word/read-docx.ts',
  'read-odt': 'src/read/odt/read-odt.ts',
  'read-pdf': 'src/read/pdf/read-pdf.ts',
  'read-html': 'src/read/html/read-html.ts',
  'read-office': 'src/read/office/read-office.ts',
  'check-thread': 'src/cli/run/check-thread.ts',
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

/** The tables of English messages, each in a file of its own that is read when one of its messages is asked for. */
const secondLanguage = {
  name: 'second-language',
  setup({ onResolve, onLoad }) {
    const files = { 'report/messages/index.ts': 'messages-en', 'cli/messages/messages.ts': 'cli-messages-en' };
    onResolve({ filter: /^\.\/en\.js$/ }, ({ importer }) => {
      const file = files[importer.split(/[\\/]/).slice(-3).join('/')];
      return file === undefined ? undefined : { path: `./${file}.cjs`, namespace: 'second-language' };
    });
    onLoad({ filter: /./, namespace: 'second-language' }, ({ path }) => ({
      contents: `export const en = new Proxy({}, { get: (_, key) => require('${path}').en[key] });`,
    }));
    onResolve({ filter: /messages-en\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

const cli = {
  ...common,
  entryPoints: { main: 'src/cli/main.ts', ...ON_DEMAND },
  outdir: `${fresh}/cli`,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  plugins: [packsBeside, automataBeside, jsonAsString, cheapExpressions, slimDependencies, onDemand, secondLanguage],
  // Dependencies written as modules may ask for their own address.
  define: { 'import.meta.url': '__bundle.url' },
  banner: { js: 'const __bundle={get url(){return require("node:url").pathToFileURL(__filename).href}};' },
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

/**
 * Escapes what esbuild leaves alone (regular expressions), and wraps the whole in a function: a module runs it, a script (see
 * bin/plan112.js) gives it back. Wrapped when it is read, its text would have to be copied.
 */
function wrapFiles() {
  const names = 'exports,require,module,__filename,__dirname';
  for (const name of Object.keys(cli.entryPoints)) {
    const file = `${fresh}/cli/${name}.cjs`;
    const code = toAscii(readFileSync(file, 'utf8'));
    if (name === 'main' && !code.includes('??=/'))
      throw new Error('no expression was made lazy: does scripts/lazy-expressions.mjs still fit?');
    writeFileSync(file, `(run=>typeof module==="undefined"?run:run(${names}))(function(${names}){${code}\n})\n`);
  }
}

/** In a process of its own: a broken bundle must not take the build's own clean-up with it. */
function writeCodeCache() {
  const { status, error } = spawnSync(process.execPath, [`${root}scripts/write-code-cache.mjs`], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) throw new Error(`scripts/write-code-cache.mjs ended with ${status}`);
}

try {
  await Promise.all([build(cli), build(api), writeAutomata()]);
  wrapFiles();
  // Swapped in whole: nobody sees a half-built folder.
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(fresh, target);
  writeCodeCache();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
