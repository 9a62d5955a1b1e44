import type { CliMessages } from './messages.js';
import { nameSome } from './name-some.js';

function suggest(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean ${nearest}?`;
}

export const en: CliMessages = {
  usageTitle: 'Usage',
  optionsTitle: 'Options',
  exitCodesTitle: 'Exit codes',
  tagline: 'Checks local social-work plans of Viet Nam against Decision 112/QĐ-TTg.',
  commands: {
    check: { operands: '[paths…]', does: 'check plans: files, folders, globs, "-" for standard input' },
    extract: { operands: '<path>', does: 'only what was read: targets, funding, bodies, citations' },
    baseline: { operands: '', does: 'what the Decision requires, with clause, grade and sources' },
    explain: { operands: '<rule-id>', does: 'one rule: the law behind it, examples, how to fix a plan' },
  },
  options: {
    format: 'form of the result: pretty or json (default pretty)',
    output: 'write the result to a file instead of standard output',
    lang: 'language: vi or en (default vi)',
    failOn: 'lowest severity that makes the exit code 1: error, warning, info, never (default error)',
    maxWarnings: 'exit code 1 above N warnings',
    asOf: "judge as of this day instead of the plan's own date, as in 2026-03-31",
    level: 'level instead of the one read: province, district, commune',
    horizon: 'years instead of those read: 2026-2030, or -2030',
    rules: 'folder of another baseline pack instead of the built-in one',
    color: 'always or never colour (default: by terminal, NO_COLOR, FORCE_COLOR)',
    quiet: 'print errors only, no notices',
    help: 'print this help',
    version: 'print the version',
  },
  exitCodes: [
    '0  nothing at or above --fail-on',
    '1  something at or above --fail-on',
    '2  the job could not be done: wrong usage, an unreadable document, or not one local plan',
  ],

  unknownOption: (flag, nearest) => `there is no option ${flag}.${suggest(nearest)} See "plan112 --help".`,
  fileNotOption: (word) => `there is no option ${word}; for a file of that name write ./${word}.`,
  unknownCommand: (word, nearest) =>
    `there is no command "${word}" in this version.${suggest(nearest)} Commands: check, extract, baseline, explain (for a file of that name: ./${word}).`,
  optionNotForCommand: (flag, command, takers) =>
    `option ${flag} does not go with ${command}, only with: ${takers.join(', ')}.`,
  valueMissing: (flag) => `option ${flag} needs a value; see "plan112 --help".`,
  valueNotTaken: (flag) => `option ${flag} takes no value; write ${flag} alone.`,
  notAChoice: (flag, value, choices) => `${flag}: there is no value "${value}"; choose one of: ${choices.join(', ')}.`,
  notACount: (flag, value) => `${flag}: "${value}" is not a whole number from 0 up; for example: ${flag} 10.`,
  notADate: (flag, value) =>
    `${flag}: "${value}" is not an existing day written year-month-day; for example: ${flag} 2026-03-31.`,
  notAHorizon: (flag, value) =>
    `${flag}: "${value}" is not a span of years; for example: ${flag} 2026-2030, or ${flag} -2030 without a first year.`,
  horizonReversed: (flag, value, right) =>
    `${flag}: the order of the years in "${value}" is reversed, the first year comes first; for example: ${flag} ${right}.`,
  emptyPath: 'a path is empty; name a file, a folder or a glob ("." is the current folder).',
  noInput: (command) =>
    `${command} needs at least one path; for example: plan112 ${command} plan.md ("-" is standard input).`,
  oneInput: (command, given) =>
    `${command} reads exactly one document, not ${given}; for example: plan112 ${command} plan.md.`,
  noOperands: (command) => `${command} takes no path; use: plan112 ${command}.`,
  noRuleId: (ids) => `explain needs a rule id: ${ids.join(', ')}.`,
  oneRuleId: (given) => `explain takes exactly one rule id, not ${given}; for example: plan112 explain target-missing.`,
  unknownRule: (id, nearest, ids) =>
    `there is no rule "${id}".${suggest(nearest)}${nearest === null ? ` Rules: ${ids.join(', ')}.` : ''}`,

  emptyFolder: (folder, endings) =>
    `${folder}: the folder holds no document (${endings.join(', ')}); name another folder.`,
  emptyGlob: (glob, endings) => `${glob}: no document matches this glob (${endings.join(', ')}); check the pattern.`,
  closedFolder: (folder, code) =>
    `${folder}: the folder cannot be listed (${code}); allow reading it, or name another folder.`,
  noPlan: (documents) =>
    `not one local plan among the ${documents.length} document${documents.length === 1 ? '' : 's'} read: ${nameSome(documents)}; check the input.`,
  outputIsInput: (file) =>
    `--output: "${file}" is an input document; choose another name so that it is not overwritten.`,
  outputFailed: (file, code) => `--output: cannot write "${file}" (${code}); check the folder and its rights.`,
};
