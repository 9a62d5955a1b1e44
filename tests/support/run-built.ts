import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type CliCall, type CliRun, plainEnvironment, REPOSITORY } from './run-cli.js';

/** Loads the bundle and runs one command line after the other; `turn` wakes the test up, which waits without its loop. */
const PROGRAM = `
const { port, turn, bundle } = require('node:worker_threads').workerData;
const { main } = require(bundle);
port.on('message', async ({ argv, cwd, env, input }) => {
  const run = { code: null, out: '', err: '' };
  let bug = null;
  const io = {
    argv, cwd, env, columns: null, errorColumns: null, ask: null,
    onInterrupt: () => () => undefined,
    readInput: async (limit) => input.subarray(0, limit + 1),
    writeOut: (text) => { run.out += text; },
    writeErr: (text) => { run.err += text; },
  };
  try {
    run.code = await main(io);
  } catch (error) {
    bug = error;
  }
  port.postMessage({ run, bug });
  Atomics.store(turn, 0, 1);
  Atomics.notify(turn, 0);
});
`;

let started: { readonly port: MessagePort; readonly turn: Int32Array } | null = null;

function start(): { readonly port: MessagePort; readonly turn: Int32Array } {
  const { port1, port2 } = new MessageChannel();
  const turn = new Int32Array(new SharedArrayBuffer(4));
  const bundle = join(REPOSITORY, 'dist', 'cli', 'main.cjs');
  const worker = new Worker(PROGRAM, {
    eval: true,
    env: plainEnvironment(),
    workerData: { port: port2, turn, bundle },
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { port: port1, turn };
}

/**
 * Runs the built command line in a thread that has loaded it once: for tests that need it many times. What belongs to the
 * process (its start, its streams, signals, the time zone) needs `runCli`. @throws what `main` throws
 */
export function runBuilt(args: readonly string[], call: CliCall = {}): CliRun {
  started ??= start();
  const { port, turn } = started;
  Atomics.store(turn, 0, 0);
  port.postMessage({
    argv: args,
    cwd: call.cwd ?? REPOSITORY,
    env: { ...plainEnvironment(), ...call.env },
    input: new Uint8Array(Buffer.from(call.input ?? '')),
  });
  if (Atomics.wait(turn, 0, 0, 60_000) === 'timed-out') {
    started = null;
    throw new Error(`no end: plan112 ${args.join(' ')}`);
  }
  const { run, bug } = receiveMessageOnPort(port)?.message ?? { bug: new Error('no answer') };
  if (bug !== null) throw bug;
  return run;
}
