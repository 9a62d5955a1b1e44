import type { Io } from '../io.js';
import type { CliMessages } from '../messages/messages.js';
import type { Repository } from '../open-repository.js';
import type { CommandName, RawOptions } from '../options.js';
import type { Settings } from '../read-settings.js';

/** What every command gets: the words after its name, the checked options, the process and the words to speak in. */
export interface CommandCall {
  readonly command: CommandName;
  /** The task of a command that has several: the "write" of debt. */
  readonly task?: string;
  readonly operands: readonly string[];
  readonly settings: Settings;
  /** The options as the command line alone gives them. */
  readonly given: RawOptions;
  /** Configuration, waivers and debts of the folder. */
  readonly repository: Repository;
  readonly io: Io;
  readonly messages: CliMessages;
  /** One line on standard error. */
  readonly complain: (line: string) => void;
}

/** Runs one command to its exit code. */
export type RunCommand = (call: CommandCall) => Promise<number>;
