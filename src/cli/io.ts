import { writeSync } from 'node:fs';

/** What the command line touches of the process besides files; a test hands in its own. */
export interface Io {
  /** Arguments after the program's name. */
  readonly argv: readonly string[];
  /** Folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the terminal that standard output is; null when it is none. */
  readonly columns: number | null;
  /** Bytes of standard input, at most `limit + 1` of them: one more than allowed shows that there is too much. */
  readonly readInput: (limit: number) => Promise<Uint8Array>;
  readonly writeOut: (text: string) => void;
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

/** The running process as `Io`. */
export function makeProcessIo(): Io {
  tolerateClosedPipe(process.stdout);
  let complained = false;
  return {
    argv: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    columns: process.stdout.isTTY ? process.stdout.columns : null,
    readInput,
    writeOut: (text) => process.stdout.write(text),
    writeErr: (text) => {
      // Not before: opening a stream takes its time, and most runs have no use for this one.
      if (!complained) tolerateClosedPipe(process.stderr);
      complained = true;
      process.stderr.write(text);
    },
  };
}
