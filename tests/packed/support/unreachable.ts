const TERMINAL = 'needs a terminal: tests/cli/init.test.ts and the unit tests of init';
const GIT = 'needs a git repository: tests/cli/since*.test.ts';
const INTERRUPT = 'needs Ctrl-C at the right time: scenarios.test.ts and tests/cli/folder-run.test.ts';

/** What no scenario can bring up, each with the reason: a message by its file and place, an option by its flag. */
export const UNREACHABLE: Readonly<Record<string, string>> = {
  '--since used': GIT,
  'init.ts askCi': TERMINAL,
  'init.ts askFailOn': TERMINAL,
  'init.ts askInclude': TERMINAL,
  'init.ts refusals.noAnswer': TERMINAL,
  'init.ts refusals.stopped': TERMINAL,
  'init.ts refusals.value': 'has no words of its own, only a flag before another message',
  'messages.ts interrupted': INTERRUPT,
  'messages.ts interruptedWithout': INTERRUPT,
  'messages.ts progress': 'is shown on a terminal only: tests/unit/cli',
  'selection.ts allBecause': GIT,
  'selection.ts refusals.failed': GIT,
  'selection.ts refusals.foreign': GIT,
  'selection.ts refusals.noCommit': GIT,
  'selection.ts refusals.noRepository': GIT,
  'selection.ts refusals.shallow': GIT,
  'selection.ts refusals.unknownRef': GIT,
  'selection.ts refusals.unrelated': GIT,
};
