import type { CliMessages } from './messages/messages.js';

/** Something the caller asked for that cannot be done: one line in the caller's language and exit code 2, no stack. */
export class UsageError extends Error {
  /** Puts the trouble into words: what, where, what to do. */
  readonly say: (messages: CliMessages) => string;

  constructor(say: (messages: CliMessages) => string) {
    super('usage error');
    this.name = 'UsageError';
    this.say = say;
  }
}
