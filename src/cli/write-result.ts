import { closeSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { readErrorCode } from './explain-system-error.js';
import { identifyFile } from './inputs/identify-file.js';
import type { Io } from './io.js';
import { UsageError } from './usage-error.js';

/** What is written: as a whole, or piece by piece so that it is never held whole. */
type Content = string | Uint8Array | Iterable<string>;

/** Where a result goes: a file as given, or standard output for null; `option` names the file where --output does not. */
interface Target {
  readonly file: string | null;
  readonly option?: string;
}

function nameFlag({ option = '--output' }: Target): string {
  return option;
}

/** Characters that are gathered before they are written. */
const BLOCK = 1 << 16;

/**
 * Renders every result, then writes the files and at last what goes to standard output. `inputs` are the absolute paths
 * that were read: a result never overwrites one of them, by whatever name or link it is reached.
 * @throws UsageError when a file is an input, is named twice or cannot be written.
 */
export async function writeResults<Output extends Target>(
  outputs: readonly Output[],
  render: (output: Output) => Content | Promise<Content>,
  io: Io,
  inputs: readonly string[],
): Promise<void> {
  refuseOverwriting(outputs, inputs, io);
  for (const output of outputs)
    if (output.file !== null) writeFile(output.file, nameFlag(output), await render(output), io);
  for (const output of outputs)
    if (output.file === null) for (const block of gather(await render(output))) await io.writeOut(block);
}

function refuseOverwriting(outputs: readonly Target[], inputs: readonly string[], io: Io): void {
  if (outputs.every(({ file }) => file === null)) return;
  const read = new Set(inputs.map(identifyFile));
  const taken = new Set<string>();
  for (const output of outputs) {
    const { file } = output;
    if (file === null) continue;
    const flag = nameFlag(output);
    const key = identifyFile(resolve(io.cwd, file));
    if (read.has(key)) throw new UsageError((messages) => messages.outputIsInput(flag, file));
    if (taken.has(key)) throw new UsageError((messages) => messages.outputTwice(flag, file));
    taken.add(key);
  }
}

/** A text in blocks: neither a thousand small writes nor one of a hundred megabytes. */
function* gather(content: Content): Iterable<string> {
  if (content instanceof Uint8Array) {
    yield new TextDecoder().decode(content);
    return;
  }
  let block = '';
  for (const piece of typeof content === 'string' ? [content] : content) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}

/** Bytes, written until all of them are: a system call may take only some. */
function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function writeFile(file: string, flag: string, content: Content, io: Io): void {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(resolve(io.cwd, file), 'w');
    if (content instanceof Uint8Array) writeAll(descriptor, content);
    else for (const block of gather(content)) writeAll(descriptor, Buffer.from(block));
  } catch (error) {
    const code = readErrorCode(error);
    if (code === null) throw error;
    throw new UsageError((messages) => messages.outputFailed(flag, file, code));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
