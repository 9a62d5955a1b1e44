import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { VERSION } from '../../../src/cli/version.js';
import { REPOSITORY } from '../../support/run-cli.js';
import { DOCUMENTS } from './documents.js';
import type { InstalledTool } from './install-tool.js';
import { readOutput } from './read-output.js';
import { type Case, type Content, type Outcome, splitWords } from './scenario.js';

/** User and group "nobody". */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

function readContent(content: Content): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  if ('text' in content) return Buffer.from(content.text);
  if ('copy' in content) return readFileSync(join(REPOSITORY, content.copy));
  if ('base64' in content) return Buffer.from(content.base64, 'base64');
  if ('repeat' in content) return Buffer.from(content.repeat.repeat(content.times));
  if ('make' in content) return DOCUMENTS[content.make]();
  throw new Error('standard input is no folder and no link');
}

function makeFile(path: string, content: Content): void {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
  else if (typeof content === 'object' && 'folder' in content) mkdirSync(path, { recursive: true });
  else if (typeof content === 'object' && 'copy' in content && statSync(join(REPOSITORY, content.copy)).isDirectory())
    cpSync(join(REPOSITORY, content.copy), path, { recursive: true });
  else writeFileSync(path, readContent(content));
}

/** Files of a folder with their bytes as one text each, by path. */
function listFiles(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, bytes] of listFiles(folder, path)) found.set(name, bytes);
    else if (entry.isFile()) found.set(path, readFileSync(join(folder, path), 'latin1'));
  }
  return found;
}

/** Names of the machine that the tool may have to repeat. */
function hideNames(text: string, folder: string): string {
  return text.replaceAll(folder, '<FOLDER>').replaceAll(VERSION, '<VERSION>');
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the installed tool with nothing of the caller's environment. */
function runTool(
  { scenario, language }: Case,
  argv: readonly string[],
  folder: string,
  tool: InstalledTool,
): Promise<Ended> {
  const [program, ...before] = tool.program;
  const { PATH: own, ...env } = scenario.env ?? {};
  const child = spawn(program, [...before, ...argv], {
    cwd: join(folder, scenario.cwd ?? ''),
    env: {
      // "." in the PATH of a scenario stands for its folder.
      PATH: own === undefined ? tool.path : `${tool.path}:${join(folder, own)}`,
      HOME: folder,
      ...(language === null ? {} : { PLAN112_LANG: language }),
      ...env,
    },
    ...(scenario.unprivileged === true && isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
  // The tool may end before it has read its input.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') child.emit('error', error);
  });
  child.stdin.end(scenario.stdin === undefined ? '' : readContent(scenario.stdin));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const say = (stream: keyof typeof chunks) => hideNames(Buffer.concat(chunks[stream]).toString('utf8'), folder);
      resolve({ code, stdout: say('stdout'), stderr: say('stderr') });
    });
  });
}

/** Runs a case in a folder of its own and gives what it printed and wrote. */
export async function runCase(each: Case, tool: InstalledTool): Promise<Outcome> {
  const folder = realpathSync(mkdtempSync(join(tool.folder, 'case-')));
  chmodSync(folder, 0o777);
  const modes: [path: string, mode: number][] = [];
  for (const [name, content] of Object.entries(each.files)) {
    const path = join(folder, name);
    makeFile(path, content);
    if (typeof content === 'object' && 'mode' in content && content.mode !== undefined)
      modes.push([path, Number.parseInt(content.mode, 8)]);
  }
  for (const line of each.scenario.earlier ?? []) {
    const { code, stderr } = await runTool(each, splitWords(line), folder, tool);
    if (code !== 0 && code !== 1) throw new Error(`plan112 ${line} ended with ${code}: ${stderr}`);
  }
  const before = listFiles(folder);
  for (const [path, mode] of modes) chmodSync(path, mode);
  const ended = await runTool(each, each.argv, folder, tool);
  for (const [path] of modes) chmodSync(path, 0o755);
  const output: Record<string, string> = {};
  for (const [name, bytes] of [...listFiles(folder)].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (before.get(name) !== bytes)
      output[name] = hideNames(await readOutput(name, Buffer.from(bytes, 'latin1')), folder);
  rmSync(folder, { recursive: true });
  return { ...ended, output };
}
