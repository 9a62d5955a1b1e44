import { compareRefusals } from '../../../src/cli/messages/compare.js';
import { describeFileProblem } from '../../../src/cli/messages/file-problems.js';
import { initRefusals, loadInitWords } from '../../../src/cli/messages/init.js';
import { loadFileWords } from '../../../src/cli/messages/init-files.js';
import { loadMergeWords } from '../../../src/cli/messages/merge.js';
import { type CliMessages, loadMessages } from '../../../src/cli/messages/messages.js';
import { loadRegisterWords, registerRefusals } from '../../../src/cli/messages/registers.js';
import { loadSelectionWords, sinceRefusals } from '../../../src/cli/messages/selection.js';
import type { OptionKey } from '../../../src/cli/options.js';
import { FileProblem, type Trouble } from '../../../src/config/file-problem.js';
import type { Language } from '../../../src/model/vocabulary.js';
import type { MergeRefusal } from '../../../src/results/merge/merge-refusal.js';
import { MARK } from './message-patterns.js';

/** What the value of an option may be wrong in. */
export const WRONG: Readonly<Record<OptionKey, readonly (keyof CliMessages)[]>> = {
  format: ['notAChoice', 'valueMissing'],
  output: ['valueMissing'],
  lang: ['notAChoice', 'valueMissing'],
  failOn: ['notAChoice', 'valueMissing'],
  maxWarnings: ['notACount', 'valueMissing'],
  asOf: ['notADate', 'valueMissing'],
  level: ['notAChoice', 'valueMissing'],
  horizon: ['notAHorizon', 'horizonReversed', 'valueMissing'],
  encoding: ['notAChoice', 'valueMissing'],
  maxSize: ['notASize', 'valueMissing'],
  maxUnpacked: ['notASize', 'valueMissing'],
  rules: ['valueMissing'],
  annualPolicy: ['notAChoice', 'valueMissing'],
  today: ['notADate', 'valueMissing'],
  config: ['valueMissing'],
  waiversCeiling: ['notACount', 'valueMissing'],
  since: ['valueMissing'],
  shard: ['notAShard', 'valueMissing'],
  jobs: ['notJobs', 'valueMissing'],
  why: ['valueNotTaken'],
  include: ['valueMissing'],
  ci: ['valueMissing'],
  yes: ['valueNotTaken'],
  color: ['valueNotTaken'],
  quiet: ['valueNotTaken'],
};

/** One trouble of each kind with a file of the repository; what it was given is the mark. */
export const TROUBLES: { readonly [Kind in Trouble['kind']]: Extract<Trouble, { kind: Kind }> } = {
  unreadable: { kind: 'unreadable', code: MARK },
  'not-a-file': { kind: 'not-a-file' },
  'missing-file': { kind: 'missing-file' },
  'too-large': { kind: 'too-large', megabytes: 8 },
  syntax: { kind: 'syntax', format: 'YAML', detail: MARK },
  'duplicate-key': { kind: 'duplicate-key' },
  empty: { kind: 'empty' },
  'unknown-key': { kind: 'unknown-key', key: MARK, nearest: MARK, valid: [MARK] },
  'missing-key': { kind: 'missing-key' },
  'wrong-type': { kind: 'wrong-type', value: MARK, expected: 'text' },
  'not-a-choice': { kind: 'not-a-choice', value: MARK, nearest: MARK, choices: [MARK] },
  'out-of-range': { kind: 'out-of-range', value: MARK, least: 0, most: null },
  'wrong-form': { kind: 'wrong-form', value: MARK },
  'same-person': { kind: 'same-person', value: MARK },
  reversed: { kind: 'reversed', value: MARK },
  'above-ceiling': { kind: 'above-ceiling', count: 3, ceiling: 2 },
  'other-encoding': { kind: 'other-encoding' },
  'not-a-result': { kind: 'not-a-result', trouble: { kind: 'missing-key' } },
  'too-deep': { kind: 'too-deep', most: 64 },
  'not-utf8': { kind: 'not-utf8' },
  'json-lines': { kind: 'json-lines' },
  'second-configuration': { kind: 'second-configuration', other: MARK },
};

/** The line about a trouble, as a message without values. */
export function sayTrouble(trouble: Trouble, language: Language): () => string {
  const problem = new FileProblem({ file: MARK, line: null, place: '', example: null }, trouble);
  // The example that may follow stands before the final stop.
  return () => describeFileProblem(problem, language).replace(/\.$/, '');
}

type Difference = Extract<MergeRefusal, { kind: 'differ' }>['what'];
const DIFFERENCES: Readonly<Record<Difference, true>> = {
  version: true,
  baseline: true,
  language: true,
  count: true,
  since: true,
  registers: true,
  day: true,
};
const TWO = [MARK, MARK] as const;
/** One refusal of each kind to merge results. */
export const REFUSALS: readonly MergeRefusal[] = [
  ...Object.values<MergeRefusal>({
    interrupted: { kind: 'interrupted', file: MARK },
    mixed: { kind: 'mixed', part: MARK, whole: MARK },
    'part-twice': { kind: 'part-twice', files: TWO, index: 1, count: 2 },
    'parts-missing': { kind: 'parts-missing', missing: [1], count: 2 },
    'document-twice': { kind: 'document-twice', document: MARK, files: TWO },
  } satisfies { readonly [Kind in Exclude<MergeRefusal['kind'], 'differ'>]: MergeRefusal }),
  ...(Object.keys(DIFFERENCES) as Difference[]).map(
    (what): MergeRefusal => ({ kind: 'differ', what, files: TWO, values: TWO }),
  ),
];

/** Messages by the file they stand in. */
export const TABLES: Readonly<Record<string, (language: Language) => object>> = {
  'compare.ts': (language) => compareRefusals[language],
  'init-files.ts': loadFileWords,
  'init.ts': (language) => ({ ...loadInitWords(language), refusals: initRefusals[language] }),
  'merge.ts': (language) => ({ ...loadMergeWords(language), refuse: '' }),
  'messages.ts': loadMessages,
  'registers.ts': (language) => ({ ...loadRegisterWords(language), refusals: registerRefusals[language] }),
  'selection.ts': (language) => ({ ...loadSelectionWords(language), refusals: sinceRefusals[language] }),
};
/** Parts of the tables above, and what is looked at by kind below. */
export const OTHER_FILES = ['en.ts', 'vi.ts', 'name-some.ts', 'file-problems.ts'];
