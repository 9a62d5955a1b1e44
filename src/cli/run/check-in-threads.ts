import { Worker } from 'node:worker_threads';
import type { Baseline } from '../../model/baseline.js';
import { loadBuiltInBaseline } from '../../ruleset/built-in.js';
import type { CheckedSource, CheckJob } from './check-source.js';
import { unpackResult } from './pack-result.js';

/**
 * What a thread is asked, and what it answers. No baseline stands for the one that ships with the tool. Results travel
 * packed, which is cheaper than as objects.
 */
export type Question = { readonly baseline: Baseline | null } | { readonly id: number; readonly job: CheckJob };
export type Answer =
  | { readonly id: number; readonly packed: Uint8Array; readonly hash: string | null }
  | { readonly id: number; readonly bug: string };

/** Documents that may be done ahead of the one whose turn it is, for each thread: a slow one must not fill the memory. */
const AHEAD = 16;

type Settle = { readonly resolve: (checked: CheckedSource) => void; readonly reject: (error: Error) => void };

/** Checks jobs in several threads and gives the results in the order of the jobs. */
export function checkInThreads(baseline: Baseline, count: number) {
  return async function* checkAll(jobs: Iterable<CheckJob>, isStopped: () => boolean): AsyncGenerator<CheckedSource> {
    const waiting = new Map<number, Settle>();
    const threads = Array.from({ length: count }, () => openThread(baseline, waiting));
    try {
      const queue: Promise<CheckedSource>[] = [];
      const list = jobs[Symbol.iterator]();
      let id = 0;
      let open = true;
      while (true) {
        while (open && queue.length < count * AHEAD) {
          const next = isStopped() ? { done: true as const } : list.next();
          open = next.done !== true;
          if (next.done === true) break;
          queue.push(askThread(threads, waiting, id, next.value));
          id += 1;
        }
        const checked = queue.shift();
        // What is under way when the run is stopped is not waited for: the threads end with it.
        if (checked === undefined || isStopped()) return;
        yield await checked;
      }
    } finally {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    }
  };
}

interface Thread {
  readonly worker: Worker;
  /** Jobs sent and not answered. */
  busy: number;
}

function openThread(baseline: Baseline, waiting: Map<number, Settle>): Thread {
  const worker = new Worker(new URL('./check-thread.cjs', import.meta.url));
  const thread: Thread = { worker, busy: 0 };
  worker.postMessage({ baseline: baseline === loadBuiltInBaseline() ? null : baseline } satisfies Question);
  worker.on('message', (answer: Answer) => {
    const settle = waiting.get(answer.id);
    waiting.delete(answer.id);
    thread.busy -= 1;
    if ('bug' in answer) settle?.reject(new Error(answer.bug));
    else settle?.resolve({ result: unpackResult(answer.packed), hash: answer.hash });
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error instanceof Error ? error : new Error(String(error)));
    waiting.clear();
  });
  return thread;
}

/** The thread with the least to do gets the job. */
function askThread(
  threads: readonly Thread[],
  waiting: Map<number, Settle>,
  id: number,
  job: CheckJob,
): Promise<CheckedSource> {
  const thread = threads.reduce((best, each) => (each.busy < best.busy ? each : best));
  thread.busy += 1;
  const checked = new Promise<CheckedSource>((resolve, reject) => waiting.set(id, { resolve, reject }));
  // Refused before its turn comes, it must not count as unhandled.
  checked.catch(() => undefined);
  thread.worker.postMessage({ id, job } satisfies Question);
  return checked;
}
