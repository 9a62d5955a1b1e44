import { sanitise } from '../../report/sanitise.js';
import type { CommandCall } from '../commands/command.js';
import { FAIL_ON, type FailOn } from '../options.js';
import { UsageError } from '../usage-error.js';
import { CI_CHOICES, type CiSystem } from './ci-system.js';
import type { ConfigValues } from './print-config.js';
import type { Answer } from './read-answers.js';

export interface InitSettings {
  /** Null where a configuration is there. */
  readonly config: ConfigValues | null;
  readonly ci: readonly CiSystem[];
  /** Something was neither given nor could be asked for. */
  readonly assumed: boolean;
}

/** What is taken where nothing is given or answered. */
export interface Proposal {
  readonly include: readonly string[];
  readonly ci: readonly CiSystem[];
}

/** What is to be written: nothing is asked about anything else. */
export interface Wanted {
  readonly config: boolean;
  readonly jobs: boolean;
}

/** What is bundled apart. */
type Parts = Pick<
  typeof import('./init-parts.js'),
  'initRefusals' | 'loadInitWords' | 'readCi' | 'readFailOn' | 'readInclude'
>;

interface Question<T> {
  readonly flag: string;
  readonly text: string;
  /** Taken for an empty answer, and where nobody is asked. */
  readonly proposal: T;
  readonly read: (answer: string) => Answer<T>;
}

const TRIES = 3;

function refuse(line: string): UsageError {
  return new UsageError(() => line);
}

/** How each value is asked for. */
function listQuestions(proposal: Proposal, call: CommandCall, parts: Parts) {
  const words = parts.loadInitWords(call.settings.lang);
  const ci = proposal.ci.length === 0 ? ['none'] : proposal.ci;
  const include: Question<readonly string[]> = {
    flag: '--include',
    text: words.askInclude(proposal.include.join('; ')),
    proposal: proposal.include,
    read: (answer) => parts.readInclude(answer.split(';'), words),
  };
  const systems: Question<readonly CiSystem[]> = {
    flag: '--ci',
    text: words.askCi(CI_CHOICES, ci.join(', ')),
    proposal: proposal.ci,
    read: (answer) => parts.readCi(answer.split(/[\s,;]+/).filter(Boolean), words),
  };
  const failOn: Question<FailOn> = {
    flag: '--fail-on',
    text: words.askFailOn(FAIL_ON, 'error'),
    proposal: 'error',
    read: (answer) => parts.readFailOn(answer, words),
  };
  return { include, systems, failOn };
}

/**
 * The values of a run: flags, else answers of a person, else the proposal. Flags are judged before anything is asked.
 * @throws UsageError for a flag, or three answers, that are no choice.
 */
export async function chooseSettings(
  call: CommandCall,
  proposal: Proposal,
  wanted: Wanted,
  parts: Parts,
): Promise<InitSettings> {
  const { given, settings, io } = call;
  const words = parts.loadInitWords(settings.lang);
  const refusals = parts.initRefusals[settings.lang];
  const ask = given.yes === true ? null : io.ask;
  let assumed = false;

  const accept = <T>(flag: string, answer: Answer<T>): T => {
    if ('value' in answer) return answer.value;
    throw refuse(refusals.value(flag, answer.trouble));
  };
  const find = async <T>({ flag, text, proposal: absent, read }: Question<T>, isWanted: boolean): Promise<T> => {
    if (!isWanted || given.yes === true) return absent;
    if (ask === null) {
      assumed = true;
      return absent;
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      const reply = (await ask(`${sanitise(text)} `)).trim();
      const answer = reply === '' ? { value: absent } : read(reply);
      if ('value' in answer) return answer.value;
      call.complain(`${answer.trouble}.`);
    }
    throw refuse(refusals.noAnswer(flag));
  };

  const include = given.include && accept('--include', parts.readInclude(given.include, words));
  const ci = given.ci && accept('--ci', parts.readCi(given.ci, words));
  const questions = listQuestions(proposal, call, parts);
  const values = {
    include: include ?? (await find(questions.include, wanted.config)),
    ci: ci ?? (await find(questions.systems, wanted.jobs)),
    failOn: given.failOn === undefined ? await find(questions.failOn, wanted.config) : settings.failOn,
  };
  return {
    config: wanted.config ? { include: values.include, failOn: values.failOn } : null,
    ci: values.ci,
    assumed,
  };
}
