import { isSignFont, readLabelText, readSigns } from '../office/symbol-fonts.js';
import { writeLetters, writeRoman, writeSameLetters } from '../write-count.js';
import type { ListLevel, ListStyle } from './odf-styles.js';

/** Numbers reached in one list, by level; a level that has not begun has none. */
export class ListCounts {
  readonly #counts: (number | undefined)[] = [];

  /** Counts one item of a level, and lets the deeper levels begin anew. Levels above that have no item yet count as begun. */
  count(level: number, style: ListStyle, forced: number | null): void {
    for (let above = 1; above < level; above += 1) this.#counts[above] ??= style.get(above)?.start ?? 1;
    const current = this.#counts[level];
    this.#counts[level] = forced ?? (current === undefined ? (style.get(level)?.start ?? 1) : current + 1);
    this.#counts.length = level + 1;
  }

  /** Lets a level begin anew. */
  restart(level: number): void {
    if (this.#counts.length > level) this.#counts.length = level;
  }

  of(level: number): number | undefined {
    return this.#counts[level];
  }
}

/** Beyond it numbers are written in digits. */
const MOST_LETTERS = 4000;

/** A number in one of OpenDocument's formats: "1", "01", "a", "A", "i", "I". */
export function writeNumber(value: number, format: string, sync: boolean): string {
  if (format === '') return '';
  const letter = format.at(-1) as string;
  if (/[aAiI]/.test(letter) && value > 0 && value <= MOST_LETTERS) {
    const written = /[iI]/.test(letter)
      ? writeRoman(value)
      : sync
        ? writeSameLetters(value, MOST_LETTERS)
        : writeLetters(value);
    return /[AI]/.test(letter) ? written.toUpperCase() : written;
  }
  return String(value).padStart(/^0+1/.test(format) ? format.length : 1, '0');
}

function writeLevel(style: ListStyle, counts: ListCounts, level: number): string {
  const own = style.get(level);
  if (own === undefined || own.kind !== 'number') return '';
  return writeNumber(counts.of(level) ?? own.start, own.format, own.sync);
}

/** The label of an item of `level` as it is shown; '' when it shows none. */
export function writeLabel(style: ListStyle, counts: ListCounts, level: number): string {
  const own: ListLevel | undefined = style.get(level);
  if (own === undefined) return '';
  if (own.kind === 'bullet') {
    const sign = isSignFont(own.font) ? readSigns(own.bullet, own.font) : own.bullet;
    return readLabelText(sign) || '•';
  }
  if (own.pattern !== null) {
    if (own.format === '' && !/%/.test(own.pattern)) return own.pattern.trim();
    return own.pattern.replace(/%(\d{1,2})%/g, (_, n: string) => writeLevel(style, counts, Number(n))).trim();
  }
  if (own.format === '') return `${own.prefix}${own.suffix}`.trim();
  const numbers: string[] = [];
  for (let shown = Math.max(1, level - own.shown + 1); shown <= level; shown += 1) {
    const number = writeLevel(style, counts, shown);
    if (number !== '') numbers.push(number);
  }
  return `${own.prefix}${numbers.join('.')}${own.suffix}`.trim();
}
