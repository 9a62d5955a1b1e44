/** A text with its two matching keys. All three have the same length, so offsets found in one hold in the others. */
export interface Folded {
  readonly text: string;
  /** Lower case, one tone placement, plain dashes, quotes and spaces; accents kept. */
  readonly key: string;
  /** The key without accents, đ as d. */
  readonly bare: string;
}

const DASHES = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const QUOTES = /[“”„«»″]/g;
/** Hai cách bỏ dấu: hoà/hòa, khoẻ/khỏe, thuý/thúy differ only at the end of a syllable, and never after q. */
const NEW_STYLE = /o[àáảãạ](?![a-zA-ZÀ-ỹ])|o[èéẻẽẹ](?![a-zA-ZÀ-ỹ])|(?<!q)u[ỳýỷỹỵ](?![a-zA-ZÀ-ỹ])/gu;
const OLD_STYLE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['o', 'òóỏõọ', 'àáảãạ', 'a'],
    ['o', 'òóỏõọ', 'èéẻẽẹ', 'e'],
    ['u', 'ùúủũụ', 'ỳýỷỹỵ', 'y'],
  ].flatMap(([vowel, marked, finals, plain]) =>
    [...(finals as string)].map((final, i) => [`${vowel}${final}`, `${[...(marked as string)][i]}${plain}`] as const),
  ),
);

/** Lower-cases without ever changing the length (U+0130 would grow). */
function lower(text: string): string {
  const result = text.toLowerCase();
  if (result.length === text.length) return result;
  let kept = '';
  for (const character of text) {
    const small = character.toLowerCase();
    kept += small.length === character.length ? small : character;
  }
  return kept;
}

/** The accent-keeping key of an NFC text; same length as the text. */
export function foldKey(text: string): string {
  return lower(text)
    .replace(DASHES, '-')
    .replace(SPACES, ' ')
    .replace(QUOTES, '"')
    .replace(/[’‘]/g, "'")
    .replace(/ð|ɖ/g, 'đ')
    .replace(/％/g, '%')
    .replace(NEW_STYLE, (pair) => OLD_STYLE[pair] ?? pair);
}

const MARKS = /[\u0300-\u036f]/g;

/** The accent-free key of an NFC text; same length as the text. */
export function foldBare(text: string): string {
  return bareOfKey(foldKey(text));
}

function bareOfKey(key: string): string {
  const stripped = key.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
  if (stripped.length === key.length) return stripped;
  let bare = '';
  for (let i = 0; i < key.length; i += 1) {
    const unit = key[i] as string;
    const base = unit.normalize('NFD')[0] as string;
    bare += base === 'đ' ? 'd' : base;
  }
  return bare;
}

/** Both keys of an NFC text. */
export function fold(text: string): Folded {
  const key = foldKey(text);
  return { text, key, bare: bareOfKey(key) };
}
