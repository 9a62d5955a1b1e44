import { isSignFont, readLabelText, readSigns } from '../office/symbol-fonts.js';
import { formatNumber } from './format-number.js';
import type { Numbering, NumberLevel, NumberList } from './read-numbering.js';

/** A paragraph's place in a list. */
export interface ListPlace {
  /** `numId` of the list. */
  readonly list: string;
  /** 0-based. */
  readonly level: number;
}

const DEEPEST_LEVEL = 8;

/** Counts the numbered paragraphs of a document and says what label each shows (ECMA-376 17.9). */
export class LabelCounter {
  readonly #numbering: Numbering;
  /** Counters by the definition that lists share; a level not in use has none. */
  readonly #counters = new Map<string, (number | null)[]>();
  /** Overridden starts that have been made, as "list level". */
  readonly #started = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** Counts one paragraph. The label as Word shows it, spaces around it left out; empty for a list that is unknown. */
  count({ list: id, level }: ListPlace): string {
    const list = this.#numbering.get(id);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined || level < 0 || level > DEEPEST_LEVEL) return '';
    const counters = this.#counters.get(list.counters) ?? Array.from({ length: DEEPEST_LEVEL + 1 }, () => null);
    this.#counters.set(list.counters, counters);
    const override = list.starts.get(level);
    const key = `${id} ${level}`;
    const current = counters[level] ?? null;
    if (override !== undefined && !this.#started.has(key)) {
      this.#started.add(key);
      counters[level] = override;
    } else counters[level] = current === null ? (override ?? definition.start) : current + 1;
    // A level above that no paragraph has used yet counts as used once.
    for (let upper = 0; upper < level; upper += 1) {
      counters[upper] ??= list.starts.get(upper) ?? list.levels.get(upper)?.start ?? 1;
    }
    for (let lower = level + 1; lower <= DEEPEST_LEVEL; lower += 1) {
      const restart = list.levels.get(lower)?.restart ?? null;
      if (restart === null || level < restart) counters[lower] = null;
    }
    return showLabel(definition, list, counters);
  }
}

function showLabel(definition: NumberLevel, list: NumberList, counters: readonly (number | null)[]): string {
  if (definition.picture) return '•';
  if (definition.format === 'bullet') {
    const font = definition.font ?? '';
    return readLabelText(isSignFont(font) ? readSigns(definition.pattern, font) : definition.pattern);
  }
  if (definition.format === 'none' && !/[\p{L}\p{N}%]/u.test(definition.pattern)) {
    return readLabelText(definition.pattern);
  }
  const label = definition.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = list.levels.get(index);
    const format = level?.format ?? 'decimal';
    return formatNumber(counters[index] ?? 1, definition.legal && format !== 'none' ? 'decimal' : format);
  });
  return label.replace(/[\s\u00a0]+/gu, ' ').trim();
}
