import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from '../programs.js';

const run = promisify(execFile);

/** Names of the files by target, each with its bytes. */
export type Converted = ReadonlyMap<string, Uint8Array>;

/**
 * Converts files with LibreOffice, once per target format however many files there are. Comes back with the bytes by
 * new name ("plan.docx" to "odt": "plan.odt"). A target may name its filter ("html:XHTML Writer File").
 */
export async function convertWithOffice(
  files: ReadonlyMap<string, Uint8Array>,
  targets: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const program = findProgram('soffice');
  if (program === null) throw new Error('LibreOffice is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'plan112-convert-'));
  try {
    const sources: string[] = [];
    for (const [name, bytes] of files) {
      sources.push(join(folder, name));
      await writeFile(join(folder, name), bytes);
    }
    const converted = new Map<string, Uint8Array>();
    // A profile of its own: another LibreOffice that runs would take the files over and answer nothing.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    for (const target of targets) {
      const out = join(folder, `to-${target.split(':')[0]}`);
      await mkdir(out);
      const call = [profile, '--headless', '--norestore', '--convert-to', target, '--outdir', out, ...sources];
      await run(program, call, { timeout: 90_000, killSignal: 'SIGKILL' });
      for (const name of await readdir(out)) converted.set(name, new Uint8Array(await readFile(join(out, name))));
    }
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
