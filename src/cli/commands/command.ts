import type { Io } from '../io.js';
import type { CliMessages } from '../messages/messages.js';
import type { Settings } from '../read-settings.js';

/** What every command gets: the words after its name, the checked options, the process and the words to speak in. */
export interface CommandCall {
  readonly operands: readonly string[];
  readonly settings: Settings;
  readonly io: Io;
  readonly messages: CliMessages;
  /** One line on standard error. */
  readonly complain: (line: string) => void;
}

/** Runs one command to its exit code. */
export type RunCommand = (call: CommandCall) => Promise<number>;
