/** A start or end tag as it stands in the source; only attributes that say something about the text. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** `src` or `data`: what an embedded element shows. */
  readonly shown: string;
  readonly selfClosing: boolean;
  readonly end: number;
}

/** Attributes that say something about the text. */
const KEPT = new Set(
  'class id role hidden aria-hidden style colspan rowspan type start reversed value href title face'.split(' '),
);
const LONGEST_VALUE = 2_000;

export function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

const SLASH = 47;
const EQUALS = 61;
const GREATER = 62;

/** The tag whose name begins at `at`; null when the page ends inside it. */
export function readTag(source: string, at: number): Tag | null {
  const attributes = new Map<string, string>();
  let shown = '';
  let i = at;
  while (i < source.length && !isSpace(source.charCodeAt(i)) && !'/>'.includes(source[i] as string)) i += 1;
  const name = source.slice(at, Math.min(i, at + 40)).toLowerCase();
  let selfClosing = false;
  while (i < source.length) {
    const code = source.charCodeAt(i);
    if (code === GREATER) return { name, attributes, shown, selfClosing, end: i + 1 };
    if (isSpace(code) || code === SLASH) {
      selfClosing = code === SLASH;
      i += 1;
      continue;
    }
    const start = i;
    i += 1;
    for (; i < source.length; i += 1) {
      const next = source.charCodeAt(i);
      if (isSpace(next) || next === SLASH || next === GREATER || next === EQUALS) break;
    }
    const key = i - start > 20 ? '' : source.slice(start, i).toLowerCase();
    let from = i;
    while (isSpace(source.charCodeAt(from))) from += 1;
    let value = '';
    if (source.charCodeAt(from) === EQUALS) {
      [value, i] = readValue(source, from + 1);
    }
    if (KEPT.has(key) && !attributes.has(key)) attributes.set(key, value.slice(0, LONGEST_VALUE));
    else if ((key === 'src' || key === 'data') && /^(?:iframe|embed|object)$/.test(name)) shown = value;
    selfClosing = false;
  }
  return null;
}

function readValue(source: string, at: number): [value: string, end: number] {
  let from = at;
  while (isSpace(source.charCodeAt(from))) from += 1;
  const quote = source[from];
  if (quote === '"' || quote === "'") {
    const close = source.indexOf(quote, from + 1);
    if (close >= 0) return [source.slice(from + 1, close), close + 1];
    // The quote is never closed: the tag ends where it seems to, and the text behind it is kept.
    const end = source.indexOf('>', from);
    return ['', end < 0 ? source.length : end];
  }
  let end = from;
  while (end < source.length && !isSpace(source.charCodeAt(end)) && source.charCodeAt(end) !== GREATER) end += 1;
  return [source.slice(from, end), end];
}
