import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readErrorCode } from './explain-system-error.js';
import { identifyFile } from './identify-file.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

type Content = string | Uint8Array;

/**
 * Renders every result, then writes the files and at last what goes to standard output. `inputs` are the absolute paths
 * that were read: a result never overwrites one of them, by whatever name or link it is reached.
 * @throws UsageError when a file is an input, is named twice or cannot be written.
 */
export async function writeResults<Output extends { readonly file: string | null }>(
  outputs: readonly Output[],
  render: (output: Output) => Content | Promise<Content>,
  io: Io,
  inputs: readonly string[],
): Promise<void> {
  refuseOverwriting(
    outputs.flatMap(({ file }) => (file === null ? [] : [file])),
    inputs,
    io,
  );
  let shown = '';
  for (const output of outputs) {
    const content = await render(output);
    if (output.file !== null) writeOutput(output.file, content, io);
    else shown += typeof content === 'string' ? content : new TextDecoder().decode(content);
  }
  if (shown !== '') io.writeOut(shown);
}

function refuseOverwriting(files: readonly string[], inputs: readonly string[], io: Io): void {
  const read = new Set(inputs.map(identifyFile));
  const taken = new Set<string>();
  for (const file of files) {
    const key = identifyFile(resolve(io.cwd, file));
    if (read.has(key)) throw new UsageError((messages) => messages.outputIsInput(file));
    if (taken.has(key)) throw new UsageError((messages) => messages.outputTwice('--output', file));
    taken.add(key);
  }
}

function writeOutput(file: string, content: Content, io: Io): void {
  try {
    writeFileSync(resolve(io.cwd, file), content);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === null) throw error;
    throw new UsageError((messages) => messages.outputFailed(file, code));
  }
}
