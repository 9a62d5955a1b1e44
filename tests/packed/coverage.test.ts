import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { loadMergeWords } from '../../src/cli/messages/merge.js';
import { type CliMessages, loadMessages } from '../../src/cli/messages/messages.js';
import { COMMANDS, FORMATS, OPTIONS, type OptionKey, readLongFlag } from '../../src/cli/options.js';
import { UNREADABLE_REASONS } from '../../src/model/result.js';
import { messages as reportMessages } from '../../src/report/messages/index.js';
import { REPOSITORY } from '../support/run-cli.js';
import { isSaid, listMessages, MARK, type Printed, simplify } from './support/message-patterns.js';
import { OTHER_FILES, REFUSALS, sayTrouble, TABLES, TROUBLES, WRONG } from './support/message-samples.js';
import { type Case, expectedFile, loadCases } from './support/scenario.js';
import { UNREACHABLE } from './support/unreachable.js';

const CASES = loadCases();
const LANGUAGES = ['vi', 'en'] as const;

/** The language a case speaks, as far as its options and environment say. */
function readLanguage({ language, scenario, argv }: Case): string {
  const asked = argv.indexOf('--lang');
  return (asked < 0 ? undefined : argv[asked + 1]) ?? language ?? scenario.env?.PLAN112_LANG ?? 'vi';
}

function collect(cases: readonly Case[]): Printed {
  const texts = cases.flatMap(({ expected: { stdout, stderr, output } }) => [stdout, stderr, ...Object.values(output)]);
  const simple = (each: readonly string[]) => [...new Set(each.map(simplify))];
  return { lines: simple(texts.flatMap((text) => text.split('\n'))), pages: simple(texts) };
}

const PRINTED = {
  vi: collect(CASES.filter((each) => readLanguage(each) === 'vi')),
  en: collect(CASES.filter((each) => readLanguage(each) === 'en')),
};
const COMPLAINTS = {
  vi: collect(CASES.filter((each) => readLanguage(each) === 'vi' && each.expected.code === 2)),
  en: collect(CASES.filter((each) => readLanguage(each) === 'en' && each.expected.code === 2)),
};

const isDone = ({ expected: { code } }: Case) => code === 0 || code === 1;

/** Whether some run that was done had one of the flags. */
function isUsed(flags: string): boolean {
  const names = flags.split(/[ ,]+/).filter((part) => part.startsWith('-'));
  const uses = (word: string) => names.some((name) => word === name || word.startsWith(`${name}=`));
  return CASES.some((each) => isDone(each) && each.argv.some(uses));
}

/** Whether the tool complains about an option by its name, in either language. */
function isRefused(message: keyof CliMessages, flag: string): boolean {
  return LANGUAGES.some((language) => isSaid(loadMessages(language)[message], COMPLAINTS[language], flag));
}

describe('the scenarios hold', () => {
  it('at least 80 of them, every run with a name of its own', () => {
    const names = CASES.map(({ theme, title }) => `${theme}: ${title}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(new Set(CASES.map(({ scenario }) => scenario)).size).toBeGreaterThanOrEqual(80);
  });

  it.each([0, 1, 2])('exit code %i', (code) => {
    expect(CASES.some(({ expected }) => expected.code === code)).toBe(true);
  });

  it.each(COMMANDS)('the command %s, done and helped with', (command) => {
    const own = CASES.filter(({ argv }) => argv.includes(command));
    const asksForHelp = ({ argv }: Case) => argv.some((word) => /^(?:help|--help|-h)$/.test(word));
    expect({ done: own.some((each) => isDone(each) && !asksForHelp(each)), help: own.some(asksForHelp) }).toEqual({
      done: true,
      help: true,
    });
  });

  it.each(FORMATS)('the form %s', (format) => {
    expect(
      CASES.some(
        (each) => isDone(each) && new RegExp(`(?:-f|--format)[ =]${format}(?:[ =]|$)`).test(each.argv.join(' ')),
      ),
    ).toBe(true);
  });

  it.each(Object.keys(OPTIONS) as OptionKey[])(
    'the option %s: used, wrong in each way, with the wrong command',
    (key) => {
      const { flags, commands } = OPTIONS[key];
      const flag = readLongFlag(flags[0]);
      expect(flags.filter((each) => !isUsed(each) && !(`${flag} used` in UNREACHABLE))).toEqual([]);
      expect(WRONG[key].filter((message) => !isRefused(message, flag))).toEqual([]);
      if (commands.length < COMMANDS.length) expect(isRefused('optionNotForCommand', flag)).toBe(true);
    },
  );
});

it('every file of expectations is used', () => {
  const used = JSON.stringify(CASES.map(({ scenario }) => scenario));
  const files = globSync('**/*', { cwd: expectedFile('') });
  expect(files.filter((file) => !used.includes(JSON.stringify({ file })))).toEqual([]);
});

it('every file of messages is looked at', () => {
  const files = readdirSync(join(REPOSITORY, 'src/cli/messages')).sort();
  expect(files).toEqual([...Object.keys(TABLES), ...OTHER_FILES].sort());
});

describe.each(LANGUAGES)('the scenarios show in %s', (language) => {
  it.each(Object.keys(TABLES))('every message of %s that can be reached', (file) => {
    const unsaid = listMessages(TABLES[file]?.(language))
      .filter(([, message]) => !isSaid(message, PRINTED[language]))
      .map(([place]) => `${file} ${place}`);
    const unreachable = Object.keys(UNREACHABLE).filter((place) => place.startsWith(`${file} `));
    expect(unsaid.sort()).toEqual(unreachable.sort());
  });

  it.each(REFUSALS)('the refusal of merge: $kind $what', (refusal) => {
    expect(isSaid(() => loadMergeWords(language).refuse(refusal), COMPLAINTS[language])).toBe(true);
  });

  it.each(Object.values(TROUBLES))('the trouble $kind', (trouble) => {
    expect(isSaid(sayTrouble(trouble, language), COMPLAINTS[language])).toBe(true);
  });

  it.each(UNREADABLE_REASONS)('the reason %s', (reason) => {
    const { unreadable } = reportMessages[language].labels;
    const { problem, remedy } = unreadable[reason](null);
    // A detail may follow the problem, and the remedy begins with a capital there.
    const line = () => `${MARK}: ${problem}${MARK}. ${MARK}${remedy.slice(1)}.`;
    expect(isSaid(line, COMPLAINTS[language])).toBe(true);
  });
});
