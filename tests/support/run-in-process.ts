import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface InProcessRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line from its sources, without a process of its own: for tests that need it many times. */
export async function runInProcess(cwd: string, argv: readonly string[], input = ''): Promise<InProcessRun> {
  let out = '';
  let err = '';
  const { PATH } = process.env;
  const io: Io = {
    argv,
    cwd,
    env: { PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    columns: null,
    errorColumns: null,
    ask: null,
    onInterrupt: () => () => undefined,
    readInput: (limit) => Promise.resolve(new TextEncoder().encode(input).subarray(0, limit + 1)),
    writeOut: (text) => {
      out += text;
    },
    writeErr: (text) => {
      err += text;
    },
  };
  return { code: await main(io), out, err };
}
