import { COMMANDS } from '../options.js';
import { showSetting } from '../show-setting.js';
import type { CliMessages } from './messages.js';
import { nameSome } from './name-some.js';

function suggest(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean ${nearest}?`;
}

/** Commands whose example needs more than a path. */
const CALLS: Readonly<Record<string, string>> = {
  annotate: 'annotate plan.docx -o plan.reviewed.docx',
  report: 'report plan.md -o gap.html',
};

/** A call of a command that can be made as it stands. */
function showCall(command: string): string {
  return `plan112 ${CALLS[command] ?? `${command} plan.md`}`;
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
    init: {
      operands: '',
      does: 'write a configuration and CI jobs (GitHub, GitLab, pre-commit) into a document repository; never overwrites',
    },
    merge: {
      operands: '<result.json…>',
      does: 'join the JSON results of all shards into the result of one run',
    },
    compare: {
      operands: '<old> <new>',
      does: 'two JSON results or two plans: what is fixed, new, better, worse',
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
    since:
      'only documents changed since this git reference, such as origin/main; all of them when configuration, waivers, debts or baseline pack changed',
    shard: 'only part I of N of the documents, such as 2/4; join the results with merge',
    jobs: 'how many documents are checked at the same time (default 1)',
    why: 'name the origin of each value',
    include: 'documents to check, as the configuration names them: "plans/**"; may be repeated',
    ci: 'jobs to write: github, gitlab, pre-commit, none; may be repeated',
    yes: 'ask nothing, take the defaults',
    color: 'always or never colour (default: by terminal, NO_COLOR, FORCE_COLOR)',
    quiet: 'print only the findings that make the exit code 1 and unreadable documents, no notices',
    help: 'print this help',
    version: 'print the version',
  },
  formatsOf: (forms) =>
    `form of the result: ${forms.join(', ')} (default ${forms[0]}); “form=file” writes to a file, may be repeated`,
  optionsOf: {
    report: { output: 'file of the report, its ending is the form; may be repeated', quiet: 'print no notices' },
    annotate: { output: 'the .docx file with comments', quiet: 'print no notices' },
    extract: { quiet: 'print no notices' },
    init: {
      failOn: 'lowest severity that makes a change fail, for the configuration: error, warning, info, never',
      quiet: 'print only when a file could not be written',
    },
  },
  exitCodes: [
    '0  nothing at or above --fail-on',
    '1  something at or above --fail-on',
    '2  the job could not be done: wrong usage, an unreadable document, or not one local plan',
    '130  interrupted (Ctrl-C); what was printed is not complete',
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
  notACount: (flag, value) =>
    `${flag}: "${value}" is not a whole number from 0 up; for example: ${showSetting(flag, '10')}.`,
  notASize: (flag, value) =>
    `${flag}: "${value}" is not a whole number of megabytes from 1 to 9999; for example: ${showSetting(flag, '50')}.`,
  notJobs: (flag, value, most) =>
    `${flag}: "${value}" is not a whole number from 1 to ${most}; for example: ${showSetting(flag, '4')}.`,
  notAShard: (flag, value) =>
    `${flag}: "${value}" is not part I of N with I from 1 to N; for example: ${showSetting(flag, '2/4')}.`,
  notADate: (flag, value) =>
    `${flag}: "${value}" is not an existing day written year-month-day; for example: ${showSetting(flag, '2026-03-31')}.`,
  notAHorizon: (flag, value) =>
    `${flag}: "${value}" is not a span of years; for example: ${showSetting(flag, '2026-2030')}, or ${showSetting(flag, '-2030')} without a first year.`,
  horizonReversed: (flag, value, right) =>
    `${flag}: the order of the years in "${value}" is reversed, the first year comes first; for example: ${showSetting(flag, right)}.`,
  emptyPath: 'a path is empty; name a file, a folder or a glob ("." is the current folder).',
  noInput: (command) =>
    `${command} needs at least one path; for example: ${showCall(command)}${command === 'annotate' ? '' : ' ("-" is standard input)'}.`,
  oneInput: (command, given) =>
    `${command} reads exactly one document, not ${given}; for example: ${showCall(command)}.`,
  noOperands: (command) => `${command} takes no path; use: plan112 ${command}.`,
  noRuleId: (ids) => `explain needs a rule id: ${ids.join(', ')}.`,
  oneRuleId: (given) => `explain takes exactly one rule id, not ${given}; for example: plan112 explain target-missing.`,
  unknownRule: (id, nearest, ids) =>
    `there is no rule "${id}".${suggest(nearest)}${nearest === null ? ` Rules: ${ids.join(', ')}.` : ''}`,

  progress: (checked, total, next) => `Checked ${checked}/${total}, ${total - checked} left: ${next}`,
  interrupted: (checked, total) =>
    `interrupted (Ctrl-C): ${checked} of ${total} documents were checked, the result is not complete.`,
  interruptedWithout: (checked, total) =>
    `interrupted (Ctrl-C): ${checked} of ${total} documents were checked, nothing was written.`,

  allExcluded: (count) =>
    `the configuration (exclude) or .plan112ignore left out all documents found (${count}); change the patterns there or name a file.`,
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
  outputIsInput: (flag, file) =>
    `${flag}: "${file}" is an input document; choose another name so that it is not overwritten.`,
  outputFailed: (flag, file, code) => `${flag}: cannot write "${file}" (${code}); check the folder and its rights.`,
  summaryFailed: (variable, file, code) =>
    `${variable}: cannot write the summary to "${file}" (${code}); check this variable or leave it empty.`,
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
