import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../src', import.meta.url));

/**
 * Who may import whom, by folder of src. An entry "text/date" allows that one file of the folder. Files right under src
 * are the public API.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  read: ['text', 'model'],
  parse: ['text', 'model'],
  extract: ['parse', 'text', 'model'],
  ruleset: ['text', 'model'],
  check: ['model', 'text/date'],
  config: ['model', 'text'],
  register: ['config', 'model', 'text'],
  report: ['model', 'text'],
  annotate: ['read', 'model', 'text'],
  results: ['config', 'register', 'report', 'model', 'text'],
  cli: ['read', 'extract', 'ruleset', 'check', 'config', 'register', 'report', 'annotate', 'results', 'text', 'model'],
  '': ['read', 'extract', 'ruleset', 'check', 'report', 'model'],
};

/** Files that may import a package of others; a file not matched by any pattern imports none. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  commander: /^cli\//,
  tinyglobby: /^cli\//,
  ignore: /^cli\/inputs\/read-ignore-file\.ts$/,
  chalk: /^report\/terminal\.ts$/,
  'cli-table3': /^report\/terminal\.ts$/,
  zod: /^(ruleset\/|config\/|register\/|results\/|report\/result-schema\.ts$)/,
  yaml: /^(ruleset|config|register)\//,
  picomatch: /^config\/match-path\.ts$/,
  unified: /^(read\/.*markdown.*\.ts$|report\/gap\/)/,
  'remark-parse': /^read\/.*markdown.*\.ts$/,
  'micromark-extension-gfm-table': /^read\/.*markdown.*\.ts$/,
  'mdast-util-gfm-table': /^read\/.*markdown.*\.ts$/,
  mdast: /^read\/.*markdown.*\.ts$/,
  fflate: /^(read\/package|annotate\/copy-archive|report\/gap\/(render-xlsx|word\/repack))\.ts$/,
  saxes: /^(read\/xml|annotate\/scan-markup)\.ts$/,
  unpdf: /^read\/pdf\//,
  parse5: /^read\/html\//,
  hast: /^report\/gap\//,
  'csv-stringify': /^report\/(formats|gap)\/render-csv\.ts$/,
  docx: /^report\/gap\/(render-docx\.ts$|word\/)/,
  'write-excel-file': /^report\/gap\/(render-xlsx\.ts$|xlsx\/)/,
  hastscript: /^report\/gap\//,
  'rehype-stringify': /^report\/gap\//,
};

/** Modules of Node itself: between reading and writing everything is pure. */
const NODE_USERS = /^(cli\/|ruleset\/|config\/)/;
const NODE_EXTRA: Readonly<Record<string, RegExp>> = {
  crypto: /^report\//,
  zlib: /^read\/pdf\//,
};
/** The one reader that runs another program, in a private folder. */
const CONVERTER = /^read\/office\/(?:find-converter|run-program|convert[^/]*)\.ts$/;

interface Import {
  readonly file: string;
  readonly target: string;
  /** Loaded only when a statement runs, not when the file is. */
  readonly dynamic: boolean;
  /** Types only: nothing is left of it at run time. */
  readonly typeOnly: boolean;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?[^'";]*?\sfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\s*\(\s*(?:\/\*.*?\*\/\s*)?([^)\s,]*)/g;

function readImports(file: string, source: string): Import[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const imports: Import[] = [];
  for (const [, typeOnly, from, bare] of code.matchAll(STATEMENT)) {
    imports.push({ file, target: from ?? bare ?? '', dynamic: false, typeOnly: typeOnly !== undefined });
  }
  for (const [, argument] of code.matchAll(DYNAMIC)) {
    const literal = /^['"](.+)['"]$/.exec(argument ?? '')?.[1];
    imports.push({ file, target: literal ?? `not a literal: ${argument}`, dynamic: true, typeOnly: false });
  }
  return imports;
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

/** The imported file as a path below src; null for a package or a module of Node. */
function resolveTarget(edge: Import): string | null {
  if (!edge.target.startsWith('.')) return null;
  return normalize(join(dirname(edge.file), edge.target))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts');
}

function isAllowedFile(from: string, to: string): boolean {
  const folder = folderOf(from);
  if (folderOf(to) === folder) return true;
  const allowed = TABLE[folder] ?? [];
  return allowed.includes(folderOf(to)) || allowed.includes(to.replace(/\.ts$/, ''));
}

function packageName(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** What an import breaks; null when it is in order. */
function findBreach(edge: Import): string | null {
  const to = resolveTarget(edge);
  if (to !== null) return isAllowedFile(edge.file, to) ? null : `${edge.file} must not import ${to}`;
  const bare = edge.target.replace(/^node:/, '');
  if (edge.target.startsWith('node:') || builtinModules.includes(bare)) {
    if (!edge.target.startsWith('node:')) return `${edge.file}: write node:${bare}`;
    return NODE_USERS.test(edge.file) || CONVERTER.test(edge.file) || NODE_EXTRA[bare]?.test(edge.file)
      ? null
      : `${edge.file} must not import ${edge.target}`;
  }
  return PACKAGES[packageName(edge.target)]?.test(edge.file) ? null : `${edge.file} must not import ${edge.target}`;
}

const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();
const imports = files.flatMap((file) => readImports(file, readFileSync(join(ROOT, file), 'utf8')));

/** Packages that are loaded with a file, through everything it imports statically. */
function listLoaded(entry: string): Set<string> {
  const seen = new Set<string>();
  const loaded = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const edge of imports) {
      if (edge.file !== file || edge.dynamic || edge.typeOnly) continue;
      const to = resolveTarget(edge);
      if (to !== null) queue.push(to);
      else if (!edge.target.startsWith('node:')) loaded.add(packageName(edge.target));
    }
  }
  return loaded;
}

describe('imports', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('knows every folder', () => {
    const unknown = [...new Set(files.map(folderOf))].filter((folder) => !(folder in TABLE));
    expect(unknown).toEqual([]);
  });

  it('follow the table', () => {
    expect(imports.map(findBreach).filter((breach) => breach !== null)).toEqual([]);
  });
});

describe('what start-up loads', () => {
  it.each([
    ['cli/main.ts', ['commander']],
    ['cli/commands/check.ts', []],
    ['cli/commands/compare.ts', []],
    ['report/render-json.ts', []],
    ['report/render-pretty.ts', ['chalk', 'cli-table3']],
    ['index.ts', []],
  ])('%s: %j', (entry, allowed) => {
    expect(files).toContain(entry);
    expect([...listLoaded(entry)].sort()).toEqual(allowed);
  });
});

describe('tests', () => {
  it('share a process, so what replaces a module or measures its process is named *.alone.test.ts', () => {
    const folder = fileURLToPath(new URL('..', import.meta.url));
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.test.ts'),
    );
    const needs = /\bvi\.(?:mock|doMock)\(|\bprocess\.(?:cpuUsage|memoryUsage)\(/;
    const alone = tests.filter((file) => file.endsWith('.alone.test.ts'));
    expect(alone.length).toBeGreaterThan(0);
    expect(tests.filter((file) => needs.test(readFileSync(join(folder, file), 'utf8'))).sort()).toEqual(alone.sort());
  });
});

/** The reader of import statements must not be blind: each row is a breach it has to see. */
describe('the test itself', () => {
  it.each([
    ['text/a.ts', "import { x } from '../read/b.js';"],
    ['text/a.ts', "import type { X } from '../check/b.js';"],
    ['text/a.ts', "import {\n  x,\n  y,\n} from '../read/b.js';"],
    ['model/a.ts', "export * from '../text/b.js';"],
    ['model/a.ts', "export type { X } from '../text/b.js';"],
    ['check/a.ts', "import { fold } from '../text/fold.js';"],
    ['check/a.ts', "const { x } = await import('../report/b.js');"],
    ['check/a.ts', "import '../cli/main.js';"],
    ['check/a.ts', "import { readFileSync } from 'node:fs';"],
    ['cli/a.ts', "import { readFileSync } from 'fs';"],
    ['report/render-html.ts', "import chalk from 'chalk';"],
    ['report/a.ts', "const z = await import('zod');"],
    ['cli/a.ts', 'const z = await import(name);'],
    ['cli/a.ts', "import { parse } from 'yaml';"],
    ['read/read-text.ts', "import { unified } from 'unified';"],
    ['cli/a.ts', "import x from '@scope/other/deep';"],
    ['extract/a.ts', "import { check } from '../check/check-plan.js';"],
    ['parse/a.ts', "import { read } from '../read/read-document.js';"],
  ])('%s sees %s', (file, source) => {
    expect(readImports(file, source).map(findBreach)).toEqual([expect.stringContaining(file)]);
  });

  it.each([
    ['check/a.ts', "import { compareIso } from '../text/date.js';"],
    ['extract/a.ts', "import type { Plan } from '../model/plan.js';"],
    ['report/terminal.ts', "import Table from 'cli-table3';"],
    ['report/fingerprint.ts', "import { createHash } from 'node:crypto';"],
    ['ruleset/load-baseline.ts', "import * as z from 'zod';"],
    ['text/a.ts', "// import { x } from '../read/b.js';"],
  ])('%s lets %s pass', (file, source) => {
    expect(readImports(file, source).map(findBreach).filter(Boolean)).toEqual([]);
  });
});
