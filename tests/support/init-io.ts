import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface InitRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly questions: readonly string[];
}

/** Runs `plan112 init` in a folder; `answers` are those of a person, one a question, null for nobody there. */
export async function runInitIn(
  cwd: string,
  args: readonly string[],
  answers: readonly (string | Error)[] | null = null,
): Promise<InitRun> {
  let out = '';
  let err = '';
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const io: Io = {
    argv: ['init', ...args],
    cwd,
    env: {},
    columns: null,
    errorColumns: null,
    ask:
      answers === null
        ? null
        : (question) => {
            questions.push(question);
            const answer = left.shift();
            if (answer === undefined) return Promise.reject(new Error(`no answer to “${question}”`));
            return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
          },
    onInterrupt: () => () => undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
    writeOut: (text) => {
      out += text;
    },
    writeErr: (text) => {
      err += text;
    },
  };
  return { code: await main(io), out, err, questions };
}
