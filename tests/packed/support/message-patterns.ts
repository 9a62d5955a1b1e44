/** Stands where a message repeats what it was given: no message holds it, and none takes it out as unsafe. */
export const MARK = '◇';

/** Values that the parameters of a message may have, so that each of its forms comes up. */
const SAMPLES: readonly unknown[] = [
  MARK,
  `--${MARK}`,
  '2026-06-30',
  null,
  undefined,
  1,
  7,
  [MARK],
  [MARK, MARK, MARK, MARK],
  { index: MARK, count: MARK },
];

type Say = (...given: unknown[]) => unknown;

function combine(count: number): readonly (readonly unknown[])[] {
  return count === 0 ? [[]] : combine(count - 1).flatMap((before) => SAMPLES.map((each) => [...before, each]));
}

/** A text with single blanks and without its numbers. */
export function simplify(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\d+/g, '#').trim();
}

/** Every text a message may be, whatever it is given; `first` is its first value where that is known. */
function listTexts(message: unknown, first: readonly string[]): string[] {
  if (typeof message === 'string') return [message];
  if (typeof message !== 'function') return [];
  return combine(Math.max(message.length - first.length, 0)).flatMap((given) => {
    try {
      const said = (message as Say)(...first, ...given);
      return [said].flat().filter((each) => typeof each === 'string');
    } catch (error) {
      // A list where a word belongs, or the other way round: not how the message is called.
      if (error instanceof TypeError) return [];
      throw error;
    }
  });
}

/** The words of a message between what it is given. One without words of its own would fit everything and is left out. */
function listPatterns(message: unknown, first: readonly string[]): readonly (readonly string[])[] {
  const texts = new Set(listTexts(message, first).map(simplify));
  return [...texts].filter((text) => /\p{L}{2}/u.test(text)).map((text) => text.split(MARK));
}

/** Whether all parts stand in a text, one after the other. */
function fits(parts: readonly string[], text: string): boolean {
  let at = 0;
  for (const part of parts) {
    at = text.indexOf(part, at);
    if (at < 0) return false;
    at += part.length;
  }
  return true;
}

/** The messages of a table by their place in it, "commands.check.does". */
export function listMessages(table: unknown, place = ''): (readonly [place: string, message: unknown])[] {
  if (typeof table === 'function' || (typeof table === 'string' && table !== '')) return [[place, table]];
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, inner]) => listMessages(inner, place === '' ? key : `${place}.${key}`));
}

/** What was printed in one language, simplified. */
export interface Printed {
  readonly lines: readonly string[];
  /** Whole outputs, for what a page wraps. */
  readonly pages: readonly string[];
}

/** Whether a message was printed, with `first` as its first value where that is given. */
export function isSaid(message: unknown, { lines, pages }: Printed, ...first: readonly string[]): boolean {
  const texts = typeof message === 'string' ? pages : lines;
  return listPatterns(message, first).some((parts) => texts.some((text) => fits(parts, text)));
}
