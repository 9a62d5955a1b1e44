import { fstatSync, statSync, writeSync } from 'node:fs';

/** What the command line touches of the process besides files; a test hands in its own. */
export interface Io {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the terminal that standard output is; null when it is none. */
  readonly columns: number | null;
  /** Width of the terminal that standard error is; null when it is none. */
  readonly errorColumns: number | null;
  /** Bytes of standard input, at most `limit + 1` of them: one more than allowed shows that there is too much. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  /** Asks a person and gives the answer without its line break; null where nobody can be asked: standard input or error is no terminal. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Calls `stop` on Ctrl-C instead of ending the process; a second one ends it with 130. @returns what gives Ctrl-C back. */
  readonly onInterrupt: (stop: () => void) => () => void;
  /** Resolves once the text is taken: a slow reader holds the writer up instead of filling the memory. */
  readonly writeOut: (text: string) => void | Promise<void>;
  readonly writeErr: (text: string) => void;
}

async function readInput(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks).subarray(0, limit + 1);
}

/** A reader that stops early ("| head") is no trouble of ours; any other failure of an output stream is. */
function tolerateClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream !== process.stderr) writeSync(2, `plan112: ${error.message}\n`);
  });
}

function onInterrupt(stop: () => void): () => void {
  let stopped = false;
  const listen = () => {
    if (stopped) process.exit(130);
    stopped = true;
    stop();
  };
  process.on('SIGINT', listen);
  return () => process.off('SIGINT', listen);
}

/** Lines that came together with an answer, pasted or typed ahead. */
const ahead: string[] = [];

async function ask(question: string): Promise<string> {
  const waiting = ahead.shift();
  if (waiting !== undefined) {
    process.stderr.write(`${question}${waiting}\n`);
    return waiting;
  }
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.on('line', (line) => ahead.push(line));
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** File descriptor of standard output. */
const OUT = 1;

/** Whether standard output is a pipe, a socket, a file or nothing; found out without opening a stream, which takes its time. */
function isPlainOutput(): boolean {
  // On Windows pipes are written to in the background.
  if (process.platform === 'win32') return false;
  try {
    const out = fstatSync(OUT);
    if (out.isCharacterDevice()) return out.rdev === statSync('/dev/null').rdev;
    return out.isFIFO() || out.isSocket() || out.isFile();
  } catch {
    // Closed: the stream says so when it is written to.
    return false;
  }
}

/** Writes straight away. @returns what is left when the reader is slow and does not make us wait. */
function writePlainly(text: string): Buffer {
  const bytes = Buffer.from(text);
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(OUT, bytes, at);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return bytes.subarray(at);
    // A reader that stops early ("| head") is no trouble of ours.
    if (code !== 'EPIPE') throw error;
  }
  return bytes.subarray(bytes.length);
}

/** Standard output; plain as long as nothing waits in the stream. */
function makeWriteOut(plain: boolean): { readonly write: Io['writeOut']; readonly isPlain: () => boolean } {
  let direct = plain;
  if (!direct) tolerateClosedPipe(process.stdout);
  const write = (text: string) => {
    if (!direct) return writeToStream(text);
    const left = writePlainly(text);
    if (left.length === 0) return undefined;
    direct = false;
    tolerateClosedPipe(process.stdout);
    return writeToStream(left);
  };
  return { write, isPlain: () => direct };
}

function writeToStream(text: string | Buffer): void | Promise<void> {
  if (process.stdout.write(text)) return;
  return new Promise((resolve) => {
    const go = () => {
      process.stdout.off('drain', go).off('error', go).off('close', go);
      resolve();
    };
    process.stdout.on('drain', go).on('error', go).on('close', go);
  });
}

/** The process as the command line sees it. */
export interface ProcessIo extends Io {
  /**
   * Ends the process with an exit code. At once when no stream was opened, so that nothing can wait in one: Node takes its
   * heap down piece by piece otherwise, which takes as long as reading a page.
   */
  readonly leave: (code: number) => void;
}

/** The running process as `Io`. */
export function makeProcessIo(): ProcessIo {
  const plain = isPlainOutput();
  let complained = false;
  const writeOut = makeWriteOut(plain);
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    columns: !plain && process.stdout.isTTY ? process.stdout.columns : null,
    get errorColumns() {
      // Asked late: opening a stream takes its time, and most runs have no use for this one.
      return process.stderr.isTTY ? process.stderr.columns : null;
    },
    get ask() {
      return process.stdin.isTTY && process.stderr.isTTY ? ask : null;
    },
    readInput,
    onInterrupt,
    writeOut: writeOut.write,
    leave: (code) => {
      process.exitCode = code;
      if (writeOut.isPlain() && !complained) process.exit();
    },
    writeErr: (text) => {
      // Not before: opening a stream takes its time, and most runs have no use for this one.
      if (!complained) tolerateClosedPipe(process.stderr);
      complained = true;
      process.stderr.write(text);
    },
  };
}
