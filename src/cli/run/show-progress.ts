import { sanitise } from '../../report/sanitise.js';
import type { CommandCall } from '../commands/command.js';

/** A line on the terminal that says how far a run is; nothing where standard error is none. */
export interface Progress {
  /** `next` is the document that is read now; null after the last one. */
  readonly show: (checked: number, next: string | null) => void;
  /** Takes the line away, before anything else is said. */
  readonly clear: () => void;
}

const NONE: Progress = { show: () => undefined, clear: () => undefined };
/** Milliseconds between two changes of the line: more of them would only flicker. */
const PAUSE = 80;
const CLEAR = '\r\u001b[2K';

/** Progress of a run over several documents, for a person who watches it. */
export function makeProgress({ io, settings, messages }: CommandCall, total: number): Progress {
  if (total < 2 || settings.quiet || io.errorColumns === null) return NONE;
  const columns = io.errorColumns;
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    show: (checked, next) => {
      const now = performance.now();
      if (next === null || now - last < PAUSE) return;
      last = now;
      shown = true;
      const line = messages.progress(checked, total, sanitise(next));
      io.writeErr(CLEAR + [...line].slice(0, columns - 1).join(''));
    },
    clear: () => {
      if (shown) io.writeErr(CLEAR);
      shown = false;
    },
  };
}
