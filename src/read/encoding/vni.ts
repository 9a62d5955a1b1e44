const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';

/** Characters behind a vowel and the marks they put on it. */
const TONE_MARKS: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT };
const CIRCUMFLEX_MARKS: Readonly<Record<string, string>> = {
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
};
const BREVE_MARKS: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

/** Characters that are a letter of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const PAIR = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])?|[ñíìæóòî]/giu;

function marksBehind(vowel: string, mark: string): string | undefined {
  const tone = TONE_MARKS[mark];
  if (tone !== undefined) return tone;
  if ('aeo'.includes(vowel)) {
    const marks = CIRCUMFLEX_MARKS[mark];
    if (marks !== undefined) return marks;
  }
  return vowel === 'a' ? BREVE_MARKS[mark] : undefined;
}

function decodePair(found: string): string {
  const first = found[0] as string;
  const vowel = first.toLowerCase();
  const second = found[1];
  const letter = LETTERS[vowel] ?? vowel;
  const marks = second === undefined ? '' : marksBehind(vowel, second.toLowerCase());
  // A character that puts no mark on this vowel stands for itself.
  if (marks === undefined) return (first === vowel ? letter : letter.toUpperCase()) + decodePair(second as string);
  const decoded = `${letter}${marks}`.normalize('NFC');
  return first === vowel ? decoded : decoded.toUpperCase();
}

/**
 * VNI (the VNI fonts of Windows: a vowel, then a character for its marks) to Unicode, NFC: "coâng taùc" is công tác.
 * `text` holds the bytes as Windows-1252 shows them; any other character stays.
 */
export function fromVni(text: string): string {
  return text.normalize('NFC').replace(PAIR, decodePair).normalize('NFC');
}
