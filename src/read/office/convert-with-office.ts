import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadLimits, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import { CLOSED_PORT, writeOfficeSettings } from './office-profile.js';
import { runProgram } from './run-program.js';

/** A document as LibreOffice rewrote it. */
export interface Converted {
  readonly ok: true;
  /** A .docx. */
  readonly bytes: Uint8Array;
  /** "LibreOffice 7.4.7.2". */
  readonly program: string;
}

const OUTPUT = 2_000;

/**
 * Has LibreOffice rewrite a .doc as .docx, in a folder and with a profile of its own that are removed afterwards. Macros,
 * links and updates are switched off and the network is walled off. 'no-converter' when `program` cannot be started,
 * 'conversion-failed' when it gives nothing within `limits.conversionTime`.
 */
export async function convertWithOffice(
  bytes: Uint8Array,
  program: string,
  limits: ReadLimits,
): Promise<Converted | Refusal> {
  const folder = await mkdtemp(join(tmpdir(), 'plan112-'));
  try {
    return await convertIn(folder, bytes, program, limits);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function convertIn(
  folder: string,
  bytes: Uint8Array,
  program: string,
  limits: ReadLimits,
): Promise<Converted | Refusal> {
  const profile = join(folder, 'profile');
  const results = join(folder, 'out');
  const input = join(folder, 'in.doc');
  await mkdir(join(profile, 'user'), { recursive: true });
  await mkdir(results);
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), writeOfficeSettings());
  await writeFile(input, bytes);
  const common = {
    path: program,
    folder,
    environment: buildEnvironment(folder, process.env),
    output: OUTPUT,
    interrupted: () => rmSync(folder, { recursive: true, force: true }),
  };
  const options = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    '--norestore',
    '--nologo',
    '--nodefault',
    '--nolockcheck',
  ];
  const end = await runProgram({
    ...common,
    arguments: [...options, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', results, input],
    time: limits.conversionTime,
  });
  if (end.kind === 'not-started') return refuse('no-converter', `${program}: ${end.code}`);
  if (end.kind === 'timeout') return refuse('conversion-failed', `${Math.round(limits.conversionTime / 1000)} s`);
  const made = join(results, 'in.docx');
  const size = await stat(made).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return refuse('conversion-failed', null);
  if (size > limits.unpackedBytes) return refuse('too-complex', `${size} > ${limits.unpackedBytes}`);
  return { ok: true, bytes: await readFile(made), program: await nameProgram(program, { ...common, options }) };
}

const names = new Map<string, string>();

/** Name and version of the program; asked once. */
async function nameProgram(
  program: string,
  common: Omit<Parameters<typeof runProgram>[0], 'arguments' | 'time'> & { readonly options: readonly string[] },
): Promise<string> {
  const before = names.get(program);
  if (before !== undefined) return before;
  const end = await runProgram({ ...common, arguments: [...common.options, '--version'], time: 20_000 });
  const found = end.kind === 'ended' ? /(LibreOffice\S*(?: \S+)*? \d+(?:\.\d+)+)/.exec(end.output)?.[1] : undefined;
  const name = found ?? 'LibreOffice';
  names.set(program, name);
  return name;
}

/** Variables without which programs do not start on Windows. */
const NEEDED = ['PATH', 'Path', 'SystemRoot', 'SystemDrive', 'ProgramFiles', 'ProgramData', 'COMSPEC', 'WINDIR'];

function buildEnvironment(folder: string, own: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of NEEDED) {
    const value = own[name];
    if (value !== undefined) environment[name] = value;
  }
  const nowhere = `http://127.0.0.1:${CLOSED_PORT}`;
  for (const name of ['http_proxy', 'https_proxy', 'ftp_proxy', 'all_proxy']) {
    environment[name] = nowhere;
    environment[name.toUpperCase()] = nowhere;
  }
  return {
    ...environment,
    HOME: folder,
    USERPROFILE: folder,
    APPDATA: folder,
    LOCALAPPDATA: folder,
    TMPDIR: folder,
    TEMP: folder,
    TMP: folder,
    LANG: 'C.UTF-8',
    SAL_USE_VCLPLUGIN: 'svp',
  };
}
