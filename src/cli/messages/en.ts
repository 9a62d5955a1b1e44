import { COMMANDS } from '../options.js';
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
    report: {
      operands: '[paths…] -o FILE',
      does: 'a report for people; its form by the ending: .html .docx .xlsx .md .csv .json',
    },
    annotate: {
      operands: '<file.docx> -o <new.docx>',
      does: 'each finding as a comment at its paragraph of the Word file; the text stays as it is',
    },
    extract: { operands: '<path>', does: 'only what was read: targets, funding, bodies, citations' },
    baseline: { operands: '', does: 'what the Decision requires, with clause, grade and sources' },
    config: { operands: '', does: 'the configuration in force; --why names the origin of each value' },
    waivers: {
      operands: 'list|check|prune [paths…]',
      does: 'findings that somebody answered for: list them, check them, take out the expired and unused',
    },
    debt: {
      operands: 'write|check|prune [paths…] | rename <old> <new>',
      does: 'record the findings of today; from then on a change may only improve',
    },
    explain: { operands: '<rule-id>', does: 'one rule: the law behind it, examples, how to fix a plan' },
  },
  options: {
    format:
      'form of the result: pretty, json, jsonl, markdown, csv, sarif, junit, github, gitlab (default pretty); “form=file” writes to a file, may be repeated',
    output: 'write the result to a file instead of standard output; for report its ending is the form, may be repeated',
    lang: 'language: vi or en (default vi)',
    failOn:
      'lowest severity that makes the exit code 1: error, warning, info, never (default error; for report and annotate never)',
    maxWarnings: 'exit code 1 above N warnings',
    asOf: "judge as of this day instead of the plan's own date, as in 2026-03-31",
    level: 'level instead of the one read: province, district, commune',
    horizon: 'years instead of those read: 2026-2030, or -2030',
    encoding:
      'encoding of plain text and web pages instead of the one detected: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni, viqr',
    maxSize: 'largest file that is opened, in megabytes (default 50)',
    maxUnpacked: 'most that is unpacked from one file, in megabytes (default 48)',
    rules: 'folder of another baseline pack instead of the built-in one',
    annualPolicy: 'how a yearly target is judged: path, previous-floor, off (default path)',
    today:
      'day that waivers are judged by and that a report bears, as in 2026-03-31 (default: today in Viet Nam; no day on the report)',
    config: 'use this configuration file, or none (default: plan112.config.yaml from the working folder upwards)',
    waiversCeiling: 'most entries the waiver file may hold',
    why: 'name the origin of each value',
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
    `there is no command "${word}" in this version.${suggest(nearest)} Commands: ${COMMANDS.join(', ')} (for a file of that name: ./${word}).`,
  optionNotForCommand: (flag, command, takers) =>
    `option ${flag} does not go with ${command}, only with: ${takers.join(', ')}.`,
  valueMissing: (flag) => `option ${flag} needs a value; see "plan112 --help".`,
  valueNotTaken: (flag) => `option ${flag} takes no value; write ${flag} alone.`,
  notAChoice: (flag, value, choices) => `${flag}: there is no value "${value}"; choose one of: ${choices.join(', ')}.`,
  notACount: (flag, value) => `${flag}: "${value}" is not a whole number from 0 up; for example: ${flag} 10.`,
  notASize: (flag, value) =>
    `${flag}: "${value}" is not a whole number of megabytes from 1 to 9999; for example ${flag} 50.`,
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

  allExcluded: (count) =>
    `the configuration (exclude) left out all documents found (${count}); change exclude or name a file.`,
  emptyFolder: (folder, endings) =>
    `${folder}: the folder holds no document (${endings.join(', ')}); name another folder.`,
  emptyGlob: (glob, endings) => `${glob}: no document matches this glob (${endings.join(', ')}); check the pattern.`,
  closedFolder: (folder, code) =>
    `${folder}: the folder cannot be listed (${code}); allow reading it, or name another folder.`,
  noPlan: (documents) =>
    `not one local plan among the ${documents.length} document${documents.length === 1 ? '' : 's'} read: ${nameSome(documents)}; check the input.`,
  oneOutput: '--output: name one file; for several results use -f json=a.json -f sarif=b.sarif.',
  twoOnStandardOutput: (formats) =>
    `--format: only one result goes to standard output (${formats.join(', ')}); write the others to files, for example -f pretty -f sarif=result.sarif.`,
  outputTaken: (file) =>
    `--output "${file}": every --format names a file already; leave --output out or add a --format without a file.`,
  outputTwice: (flag, file) => `${flag}: two results go to "${file}"; choose two names.`,
  outputIsInput: (file) =>
    `--output: "${file}" is an input document; choose another name so that it is not overwritten.`,
  outputFailed: (file, code) => `--output: cannot write "${file}" (${code}); check the folder and its rights.`,
  noOutputFile: (command, endings) =>
    `${command} needs --output with a file that ends in ${endings.join(' ')}; for example: plan112 ${command} plan.docx -o ${command === 'annotate' ? 'plan.reviewed.docx' : 'gap.html'}.`,
  outputEnding: (command, file, endings) =>
    `--output: ${command} cannot tell the form of "${file}" from its ending; use one of: ${endings.join(' ')}.`,
  annotateInput: (path) =>
    `${path}: annotate puts comments into .docx files only; open the file in Word, save it as .docx and try again.`,
  annotateOneOutput: '--output: annotate writes exactly one .docx file.',
  annotateSigned: (path) =>
    `${path}: the document has a digital signature, which comments would break; use the copy without it.`,
  reportWritten: (files, plans, findings) =>
    `wrote ${files.join(', ')}: ${plans} plan${plans === 1 ? '' : 's'}, ${findings} finding${findings === 1 ? '' : 's'}.`,
  commentsWritten: (file, comments) => `wrote ${file}: ${comments} comment${comments === 1 ? '' : 's'}.`,
};
