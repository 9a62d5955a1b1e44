import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planWithChangesAccepted } from '../support/convert/special-plans.js';
import { REPOSITORY, requireFreshBuild } from '../support/run-cli.js';
import { TINY_PLAN } from '../support/tiny-plan.js';

/** Words that stand in the code of a library and nowhere else, also when it is minified. */
const LIBRARIES: Readonly<Record<string, string>> = {
  zip: 'invalid zip data',
  xml: 'unclosed tag',
  html: 'noembed',
  pdf: 'getOperatorList',
};

const FILES: readonly (readonly [name: string, content: string | Uint8Array, libraries: readonly string[]])[] = [
  ['plan.md', `# KẾ HOẠCH\n\n${TINY_PLAN}`, []],
  ['plan.txt', TINY_PLAN, []],
  ['plan.docx', planWithChangesAccepted(), ['xml', 'zip']],
  ['plan.html', `<!DOCTYPE html><html><body><p>${TINY_PLAN.replace(/\n/g, '</p><p>')}</p></body></html>`, ['html']],
  ['plan.pdf', '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF', ['pdf']],
];

/** Says at the end what require() has loaded. */
const WATCH_REQUIRE =
  "process.on('exit',()=>{for(const file of Object.keys(require('node:module')._cache))process._rawDebug('LOADED '+file)});";
/** Says which modules import loads. */
const WATCH_IMPORT = `import{register}from'node:module';register('data:text/javascript,'+encodeURIComponent("export async function load(url,context,next){process._rawDebug('LOADED '+url);return next(url,context)}"));`;

const folder = mkdtempSync(join(tmpdir(), 'plan112-lazy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  requireFreshBuild();
  for (const [name, content] of FILES) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'watch.cjs'), WATCH_REQUIRE);
});

/** Names of the libraries whose code a run loads, in alphabetical order. */
function librariesOf(args: readonly string[], always: readonly string[]): string[] {
  const { NODE_OPTIONS: _set, NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env, cwd: REPOSITORY });
  const loaded = [...stderr.matchAll(/^LOADED (.+)$/gm)]
    .map((found) => found[1] as string)
    .filter((file) => /[\\/]dist[\\/]/.test(file))
    .map((file) => (file.startsWith('file:') ? fileURLToPath(file) : file));
  const code = [...always, ...loaded].map((file) => readFileSync(file, 'utf8'));
  return Object.keys(LIBRARIES)
    .filter((library) => code.some((text) => text.includes(LIBRARIES[library] as string)))
    .sort();
}

describe('the built command line loads the code of a format with the first file of it', () => {
  // The main file is run as a script: require() does not know of it.
  const main = join(REPOSITORY, 'dist', 'cli', 'main.cjs');
  it.each(FILES)('%s', (name, _, libraries) => {
    const call = ['--require', join(folder, 'watch.cjs'), 'bin/plan112.js', 'check', join(folder, name)];
    expect(librariesOf(call, [main])).toEqual(libraries);
  });
});

describe('the built module loads the code of a format with the first file of it', () => {
  const index = pathToFileURL(join(REPOSITORY, 'dist', 'index.js')).href;
  it.each(FILES)('%s', (name, _, libraries) => {
    const program = `import{readFileSync}from'node:fs';import{readDocument}from${JSON.stringify(index)};await readDocument(${JSON.stringify(name)},readFileSync(${JSON.stringify(join(folder, name))}));`;
    const watch = ['--import', `data:text/javascript,${encodeURIComponent(WATCH_IMPORT)}`];
    expect(librariesOf([...watch, '--input-type=module', '-e', program], [])).toEqual(libraries);
  });
});
