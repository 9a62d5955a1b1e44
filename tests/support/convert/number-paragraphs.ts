import type { Label } from '../../../src/parse/label.js';

/** One level of a list as Word defines it. */
export interface ListLevel {
  readonly format: 'upperRoman' | 'upperLetter' | 'decimal' | 'lowerLetter' | 'bullet';
  /** "%1.", "%2.%3.", "%4)", "-". */
  readonly pattern: string;
}

/** A use of a list: `start` restarts its level there; null goes on. */
export interface ListUse {
  readonly list: number;
  readonly start: { readonly level: number; readonly value: number } | null;
}

/** The number a word processor shall produce for a paragraph: which use, which level. Ids count from 0. */
export interface AutomaticNumber {
  readonly use: number;
  readonly level: number;
}

export interface Numbering {
  readonly lists: readonly (readonly ListLevel[])[];
  readonly uses: readonly ListUse[];
  /** For each label what produces it; null where no counter can ("đ)", "Phần thứ nhất"). */
  readonly numbers: readonly (AutomaticNumber | null)[];
}

const FORMATS: Readonly<Partial<Record<Label['kind'], ListLevel['format']>>> = {
  ...{ roman: 'upperRoman', capital: 'upperLetter', article: 'decimal', decimal1: 'decimal', decimal2: 'decimal' },
  ...{ letter: 'lowerLetter', bullet: 'bullet', paren: 'decimal' },
};
/** Kinds that share one list of several levels, from the outside in. */
const NESTED: readonly Label['kind'][] = ['roman', 'decimal1', 'decimal2', 'letter'];

const ROMANS: readonly (readonly [number, string])[] = [
  ...([10, 9, 5, 4, 1] as const).map((value, i) => [value, ['X', 'IX', 'V', 'IV', 'I'][i] as string] as const),
];

function showCounter(value: number, format: ListLevel['format']): string {
  if (format === 'decimal') return String(value);
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(96 + value);
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  let rest = value;
  let shown = '';
  for (const [worth, digits] of ROMANS) {
    for (; rest >= worth; rest -= worth) shown += digits;
  }
  return shown;
}

/** "a)" → counter 1 of "%)"; null for a label that counters do not make. */
function readCounter(label: Label): { readonly value: number; readonly before: string; readonly after: string } | null {
  const format = FORMATS[label.kind];
  if (format === undefined || format === 'bullet') return null;
  const digits = format === 'decimal' ? /\d+(?!.*\d)/ : format === 'upperRoman' ? /[IVX]+/ : /[A-Za-zđĐ]/;
  const found = digits.exec(label.written);
  if (found === null) return null;
  for (let value = 1; value < 60; value += 1) {
    if (showCounter(value, format) !== found[0]) continue;
    const after = label.written.slice(found.index + found[0].length);
    return { value, before: label.written.slice(0, found.index), after };
  }
  return null;
}

/**
 * Which counters print a document's labels. `nested` is one list with levels, restarted by its outer levels; otherwise
 * every kind of label is a list of its own, restarted by a new use, as happens when each list is made by hand.
 */
export function numberParagraphs(labels: readonly (Label | null)[], nested: boolean): Numbering {
  const lists: ListLevel[][] = [];
  const uses: ListUse[] = [];
  const flat = new Map<string, { use: number; last: number }>();
  const counters: number[] = [];
  let use = -1;
  const open = (levels: ListLevel[], start: ListUse['start']) => {
    lists.push(levels);
    uses.push({ list: lists.length - 1, start });
    return uses.length - 1;
  };
  const levels = nested ? nestLevels(labels) : null;
  if (levels !== null) use = open([...levels.values()], null);

  const numberNested = (label: Label): AutomaticNumber | null => {
    const counter = readCounter(label);
    const definition = levels?.get(label.kind);
    if (counter === null || definition === undefined) return null;
    const level = [...(levels ?? [])].findIndex(([kind]) => kind === label.kind);
    const shown = [...counters.slice(0, level), counter.value];
    const outer = [...(levels?.values() ?? [])];
    const text = definition.pattern.replace(/%(\d)/g, (_, n: string) =>
      showCounter(shown[Number(n) - 1] ?? 0, (outer[Number(n) - 1] as ListLevel).format),
    );
    if (text !== label.written) return null;
    if (counter.value !== (counters[level] ?? 0) + 1) {
      // Only the outermost level is restarted by hand: a restart inside belongs to a list of its own.
      if (level > 0) return null;
      uses.push({ list: 0, start: { level, value: counter.value } });
      use = uses.length - 1;
    }
    counters.length = level;
    counters[level] = counter.value;
    return { use, level };
  };

  const numberFlat = (label: Label): AutomaticNumber | null => {
    if (label.kind === 'bullet') {
      const known = flat.get(label.written) ?? {
        use: open([{ format: 'bullet', pattern: label.written }], null),
        last: 0,
      };
      flat.set(label.written, known);
      return { use: known.use, level: 0 };
    }
    const counter = readCounter(label);
    // The outer numbers of "2.1." are typed when no list counts them.
    if (counter === null || label.kind === 'decimal2') return null;
    const key = `${label.kind} ${counter.before}%${counter.after}`;
    const format = FORMATS[label.kind] as ListLevel['format'];
    let known = flat.get(key);
    if (known === undefined) {
      const start = counter.value === 1 ? null : { level: 0, value: counter.value };
      known = { use: open([{ format, pattern: `${counter.before}%1${counter.after}` }], start), last: counter.value };
    } else if (counter.value !== known.last + 1) {
      uses.push({ list: (uses[known.use] as ListUse).list, start: { level: 0, value: counter.value } });
      known = { use: uses.length - 1, last: counter.value };
    } else known.last = counter.value;
    flat.set(key, known);
    return { use: known.use, level: 0 };
  };

  const numbers = labels.map((label) => (label === null ? null : (numberNested(label) ?? numberFlat(label))));
  return { lists, uses, numbers };
}

/** Levels of the one list, by kind, in order; null when the document has fewer than two of them. */
function nestLevels(labels: readonly (Label | null)[]): ReadonlyMap<Label['kind'], ListLevel> | null {
  const levels = new Map<Label['kind'], ListLevel>();
  for (const kind of NESTED) {
    const first = labels.find((label) => label?.kind === kind);
    const counter = first == null ? null : readCounter(first);
    if (counter === null || (kind === 'decimal2' && !levels.has('decimal1'))) continue;
    const own = `%${levels.size + 1}`;
    const pattern = kind === 'decimal2' ? `%${levels.size}.${own}` : `${counter.before}${own}`;
    levels.set(kind, { format: FORMATS[kind] as ListLevel['format'], pattern: `${pattern}${counter.after}` });
  }
  return levels.size < 2 ? null : levels;
}
