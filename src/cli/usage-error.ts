import type { CliMessages } from './messages/messages.js';

/** Something the caller asked for that cannot be done: one line in the caller's language and an exit code, no stack. */
export class UsageError extends Error {
  /** Puts the trouble into words: what, where, what to do. */
  readonly say: (messages: CliMessages) => string;
  readonly exitCode: number;

  constructor(say: (messages: CliMessages) => string, exitCode = 2) {
    super('usage error');
    this.name = 'UsageError';
    this.say = say;
    this.exitCode = exitCode;
  }
}
