import type { InitWords } from '../messages/init.js';
import type { InitOutcome } from './describe-outcome.js';

/** A path as one word of a shell. */
function quoteWord(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/** What is left to do, in the order it is best done. */
export function listNextSteps(
  written: readonly string[],
  { inGit, anyDocument }: { inGit: boolean; anyDocument: boolean },
  words: InitWords,
): InitOutcome['next'] {
  return [
    { command: 'plan112 check', why: anyDocument ? words.runCheck : words.noDocument },
    { command: 'plan112 debt write', why: words.writeDebts },
    ...(inGit && written.length > 0
      ? [{ command: `git add ${written.map(quoteWord).join(' ')}`, why: words.addFiles }]
      : []),
    ...(written.includes('.pre-commit-config.yaml') ? [{ command: 'pre-commit install', why: words.installHook }] : []),
  ];
}
