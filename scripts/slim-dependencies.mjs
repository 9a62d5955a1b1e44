// Parts of dependencies that a check never reaches, and that cost it milliseconds of start-up, loaded only when they are
// reached. What the dependencies compute stays the same.

import { readFileSync } from 'node:fs';

const LAZY = {
  // commander starts subcommands that are programs of their own; this tool has none.
  'node:child_process': `module.exports = { spawn: (...call) => require('node:child_process').spawn(...call) };`,
  // Arguments without an option need no commander.
  commander: `
    let real;
    const load = () => (real ??= require('commander'));
    export class Command { constructor(name) { return new (load().Command)(name); } }
    export const CommanderError = { [Symbol.hasInstance]: (error) => error instanceof load().CommanderError };
  `,
  // chalk asks the terminal for its colours; this tool always tells chalk (see makePaint).
  '#supports-color': 'export default { stdout: false, stderr: false };',
  // Text without colour needs no chalk.
  chalk: `
    let real;
    export class Chalk { constructor(options) { return new (real ??= require('chalk')).Chalk(options); } }
  `,
  // cli-table3 measures every cell several times with an expression over all emoji: Latin text is as wide as it is long.
  'string-width': `
    const LATIN = /^[ -~\\u00a1-\\u00a8\\u00aa-\\u00ad\\u00af-\\u02af\\u1e00-\\u1eff–—“”‘’…·•─]*$/;
    let measure;
    module.exports = (text) =>
      typeof text === 'string' && LATIN.test(text) ? text.length : (measure ??= require('string-width/index.js'))(text);
  `,
};

/** cli-table3 shortens every cell, letter by letter, for each line it draws: for messages of a debug mode it is never in. */
const DEBUG_ONLY = 'utils.truncate(this.content, 10, this.truncate)';

function dropDebugging(path) {
  const source = readFileSync(path, 'utf8');
  if (!source.includes(DEBUG_ONLY)) throw new Error(`${path} no longer holds "${DEBUG_ONLY}"`);
  return source.replace(DEBUG_ONLY, "''");
}

/** The esbuild plugin. */
export const slimDependencies = {
  name: 'slim-dependencies',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(?:node:child_process|#supports-color|string-width|chalk|commander)$/ },
      ({ path, importer, resolveDir }) =>
        /[\\/](?:commander|chalk|cli-table3|src[\\/](?:cli|report))[\\/]/.test(importer)
          ? { path, namespace: 'slim', pluginData: resolveDir }
          : undefined,
    );
    onLoad({ filter: /./, namespace: 'slim' }, ({ path, pluginData }) => ({
      contents: LAZY[path],
      resolveDir: pluginData,
    }));
    onLoad({ filter: /[\\/]cli-table3[\\/]src[\\/]cell\.js$/ }, ({ path }) => ({ contents: dropDebugging(path) }));
  },
};
