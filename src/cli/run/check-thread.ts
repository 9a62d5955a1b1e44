import { parentPort } from 'node:worker_threads';
import type { Baseline } from '../../model/baseline.js';
import { loadBuiltInBaseline } from '../../ruleset/built-in.js';
import type { Answer, Question } from './check-in-threads.js';
import { checkSource } from './check-source.js';
import { packResult } from './pack-result.js';

/** Standard input stays with the main thread. */
const NO_INPUT = { readInput: () => Promise.reject(new Error('a thread has no standard input')) };

/** A thread of `--jobs`: checks one document after the other until it is ended. */
function serveChecks(): void {
  let baseline: Baseline | null = null;
  parentPort?.on('message', async (question: Question) => {
    if ('baseline' in question) {
      baseline = question.baseline ?? loadBuiltInBaseline();
      return;
    }
    const { id, job } = question;
    parentPort?.postMessage(await answer(id, () => checkSource(job, baseline as Baseline, NO_INPUT)));
  });
}

async function answer(id: number, check: () => ReturnType<typeof checkSource>): Promise<Answer> {
  try {
    const { result, hash } = await check();
    return { id, packed: packResult(result), hash };
  } catch (error) {
    return { id, bug: error instanceof Error ? error.message : String(error) };
  }
}

serveChecks();
