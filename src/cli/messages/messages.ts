import type { Language } from '../../model/vocabulary.js';
import type { CommandName, OptionKey } from '../options.js';
import { en } from './en.js';
import { vi } from './vi.js';

/** Everything the command line itself says, in one language. Every sentence names what, where and what to do. */
export interface CliMessages {
  readonly usageTitle: string;
  readonly optionsTitle: string;
  readonly exitCodesTitle: string;
  /** What the tool is, in one line. */
  readonly tagline: string;
  readonly commands: Readonly<Record<CommandName, { readonly operands: string; readonly does: string }>>;
  readonly options: Readonly<Record<OptionKey | 'help' | 'version', string>>;
  /** --format of one command; the first form is what it prints by itself. */
  readonly formatsOf: (forms: readonly string[]) => string;
  /** What an option does in one command alone. */
  readonly optionsOf: Readonly<Partial<Record<CommandName, Readonly<Partial<Record<OptionKey, string>>>>>>;
  readonly exitCodes: readonly string[];

  readonly unknownOption: (flag: string, nearest: string | null) => string;
  /** A word that starts with a dash and looks like the name of a file. */
  readonly fileNotOption: (word: string) => string;
  readonly unknownCommand: (word: string, nearest: string | null) => string;
  readonly optionNotForCommand: (flag: string, command: CommandName, takers: readonly CommandName[]) => string;
  readonly valueMissing: (flag: string) => string;
  readonly valueNotTaken: (flag: string) => string;
  readonly notAChoice: (flag: string, value: string, choices: readonly string[]) => string;
  readonly notACount: (flag: string, value: string) => string;
  readonly notASize: (flag: string, value: string) => string;
  readonly notJobs: (flag: string, value: string, most: number) => string;
  readonly notAShard: (flag: string, value: string) => string;
  readonly notADate: (flag: string, value: string) => string;
  readonly notAHorizon: (flag: string, value: string) => string;
  readonly horizonReversed: (flag: string, value: string, right: string) => string;
  readonly emptyPath: string;
  /** `command` with its task, where it has one. */
  readonly noInput: (command: string) => string;
  readonly oneInput: (command: CommandName, given: number) => string;
  /** `command` with its task, where it has one. */
  readonly noOperands: (command: string) => string;
  readonly noRuleId: (ids: readonly string[]) => string;
  readonly oneRuleId: (given: number) => string;
  readonly unknownRule: (id: string, nearest: string | null, ids: readonly string[]) => string;

  /** What a person at a terminal sees while documents are checked; `next` is read now. */
  readonly progress: (checked: number, total: number, next: string) => string;
  /** Ctrl-C: what was printed is only a part. */
  readonly interrupted: (checked: number, total: number) => string;
  /** Ctrl-C in a command that writes nothing then. */
  readonly interruptedWithout: (checked: number, total: number) => string;

  /** How many documents the configuration's `exclude` and .plan112ignore left out, where nothing else was found. */
  readonly allExcluded: (count: number) => string;
  readonly emptyFolder: (folder: string, endings: readonly string[]) => string;
  readonly emptyGlob: (glob: string, endings: readonly string[]) => string;
  readonly closedFolder: (folder: string, code: string) => string;
  /** `documents`: the paths of those read, at least one, with what they are instead. */
  readonly noPlan: (documents: readonly string[]) => string;
  readonly oneOutput: string;
  readonly twoOnStandardOutput: (formats: readonly string[]) => string;
  readonly outputTaken: (file: string) => string;
  readonly outputTwice: (flag: string, file: string) => string;
  /** report and annotate without --output. */
  readonly noOutputFile: (command: CommandName, endings: readonly string[]) => string;
  readonly outputEnding: (command: CommandName, file: string, endings: readonly string[]) => string;
  readonly annotateInput: (path: string) => string;
  readonly annotateOneOutput: string;
  readonly annotateSigned: (path: string) => string;
  /** Says what was written where; standard output stays empty. */
  readonly reportWritten: (files: readonly string[], plans: number, findings: number) => string;
  readonly commentsWritten: (file: string, comments: number) => string;
  /** `flag`: what names the file, --output or --format. */
  readonly outputIsInput: (flag: string, file: string) => string;
  /** The summary of a GitHub job, whose file a variable names. */
  readonly summaryFailed: (variable: string, file: string, code: string) => string;
  readonly outputFailed: (flag: string, file: string, code: string) => string;
}

const TABLES: Readonly<Record<Language, CliMessages>> = { vi, en };

export function loadMessages(language: Language): CliMessages {
  return TABLES[language];
}
