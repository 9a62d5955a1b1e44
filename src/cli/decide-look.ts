import type { Io } from './io.js';
import type { Settings } from './read-settings.js';

/** Width of what is not written to a terminal, and the limits a terminal's width is kept in. */
const WIDTH = { fixed: 80, least: 60, most: 120 };

/** How the pretty output looks. */
export interface Look {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

/** Options go before the environment, FORCE_COLOR before NO_COLOR (as in Node itself), both before the terminal. */
function decideColor(color: Settings['color'], file: string | null, io: Pick<Io, 'env' | 'columns'>): boolean {
  if (color !== null) return color;
  if (file !== null) return false;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if ((io.env.NO_COLOR ?? '') !== '' || io.env.TERM === 'dumb') return false;
  return io.columns !== null;
}

/** Colour and width of what goes to `file`, or to standard output when it is null; a file or pipe gets a fixed width, so that the same input gives the same bytes. */
export function decideLook(
  { color }: Pick<Settings, 'color'>,
  file: string | null,
  io: Pick<Io, 'env' | 'columns'>,
): Look {
  const terminal = file === null ? io.columns : null;
  const width = terminal === null ? WIDTH.fixed : Math.min(Math.max(terminal, WIDTH.least), WIDTH.most);
  return { color: decideColor(color, file, io), width };
}
