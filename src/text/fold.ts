/** A text with its matching key. Both have the same length, as has the key without accents: offsets found in one hold in all. */
export interface Folded {
  readonly text: string;
  /** Lower case, one tone placement, plain dashes, quotes and spaces; accents kept. */
  readonly key: string;
}

/** Characters written in several ways, and the one they are matched as. */
const ALIKE: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/, '-'],
  [/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]/, ' '],
  [/[“”„«»″]/, '"'],
  [/[’‘]/, "'"],
  [/[ðɖ]/, 'đ'],
  [/％/, '%'],
];
const NOT_PLAIN = /[^ -~à-ỹ]|[ðɖ]/g;
const plainOf = new Map<string, string>();

function alike(unit: string): string {
  let plain = plainOf.get(unit);
  if (plain === undefined) {
    plain = ALIKE.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
    plainOf.set(unit, plain);
  }
  return plain;
}

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

/** Most texts remembered: the finders ask for the same sentence one after the other. */
const REMEMBERED = 64;

function remember(fold: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let folded = known.get(text);
    if (folded === undefined) {
      folded = fold(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, folded);
    }
    return folded;
  };
}

/** The accent-keeping key of an NFC text; same length as the text. */
export const foldKey: (text: string) => string = remember((text) =>
  lower(text)
    .replace(NOT_PLAIN, alike)
    .replace(NEW_STYLE, (pair) => OLD_STYLE[pair] ?? pair),
);

/** The accent-free key of an NFC text; same length as the text. */
export const foldBare: (text: string) => string = remember((text) => bareOfKey(foldKey(text)));

const ACCENTED = /[\u0080-\uffff]/g;
const baseOf = new Map<string, string>();

/** The letter under an accented one; a unit that is no letter stands for itself. */
function base(unit: string): string {
  let plain = baseOf.get(unit);
  if (plain === undefined) {
    plain = unit === 'đ' ? 'd' : (unit.normalize('NFD')[0] as string);
    baseOf.set(unit, plain);
  }
  return plain;
}

/** The accent-free key of an accent-keeping one. */
export function bareOfKey(key: string): string {
  return key.replace(ACCENTED, base);
}

/** An NFC text with its key. */
export function fold(text: string): Folded {
  return { text, key: foldKey(text) };
}

/** The key without accents, đ as d. Made when it is asked for: most texts are matched by their key. */
export function bareOf({ key }: Folded): string {
  return rememberedBare(key);
}

const rememberedBare = remember(bareOfKey);
