import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readErrorCode } from './explain-system-error.js';
import { identifyFile } from './identify-file.js';
import type { Io } from './io.js';
import type { Settings } from './read-settings.js';
import { UsageError } from './usage-error.js';

/**
 * Writes a result to the file of --output, or to standard output.
 * `inputs` are the absolute paths that were read: a result never overwrites one of them, by
 * whatever name or link it is reached.
 * @throws UsageError when the file cannot be written.
 */
export async function writeResult(
  text: string,
  output: Settings['output'],
  io: Io,
  inputs: readonly string[],
): Promise<void> {
  if (output === null) {
    io.writeOut(text);
    return;
  }
  const file = resolve(io.cwd, output);
  const read = await Promise.all(inputs.map(identifyFile));
  if (read.includes(await identifyFile(file))) throw new UsageError((messages) => messages.outputIsInput(output));
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === null) throw error;
    throw new UsageError((messages) => messages.outputFailed(output, code));
  }
}
