/** Encoding of a font that is older than Unicode; in some fonts small letters are drawn as capitals. */
export interface Legacy {
  readonly encoding: 'tcvn3' | 'vni';
  readonly capitals: boolean;
}

/** What a font's name tells about its text. */
export interface NamedFont {
  readonly name: string;
  readonly bold: boolean;
  /** Bullets and pictures: its characters are no letters. */
  readonly symbols: boolean;
  /** Signs such as "≥" and "•". */
  readonly signs: boolean;
  /** Null for fonts of Unicode. */
  readonly legacy: Legacy | null;
}

const BOLD = /bold|black|heavy|demi|semibd|-bd\b|,b\b/i;
const SYMBOLS = /wingding|webding|dingbat|marlett/i;
/** Greek letters and signs, told apart by their code. */
const SIGNS = /symbol/i;

/** Reads a font's name, without the six letters that mark a subset. */
export function nameFont(name: string): NamedFont {
  const bare = name.replace(/^[A-Z]{6}\+/, '');
  // ".VnTimeH" is capitals, ".VnTime-Bold" and "VNI-Times-Bold" say so themselves.
  return {
    name: bare,
    bold: BOLD.test(bare),
    symbols: SYMBOLS.test(bare),
    signs: SIGNS.test(bare),
    legacy: readLegacy(bare),
  };
}

/** ".VnTime" and ".VnTimeH" (TCVN3), "VNI-Times" (VNI). */
function readLegacy(name: string): Legacy | null {
  const tcvn = /^\.?Vn[A-Z][A-Za-z]*?(H?)(?:$|[-, ]|Bold|Italic)/.exec(name);
  if (tcvn !== null) return { encoding: 'tcvn3', capitals: tcvn[1] === 'H' };
  return /^VNI[- ]/i.test(name) ? { encoding: 'vni', capitals: false } : null;
}

const BULLETS: Readonly<Record<number, string>> = { 45: '-', 43: '+', 183: '•', 167: '▪', 252: '✓', 42: '*' };
const SIGN: Readonly<Record<number, string>> = { 163: '≤', 179: '≥', 177: '±', 180: '×', 187: '≈', 185: '≠', 174: '→' };

const LIGATURE = /[\ufb00-\ufb06]/;

/** A character of a font that has its letters where Unicode has none (U+F020 to U+F0FF), as a letter or a bullet; ligatures in letters. */
export function readSymbol(character: string, font: NamedFont): string {
  const code = character.charCodeAt(0);
  if (LIGATURE.test(character)) return character.normalize('NFKC');
  if (character.length !== 1 || code < 0xf020 || code > 0xf0ff) {
    return font.symbols && /^[\p{L}\u0080-\u00ff]$/u.test(character) ? '•' : character;
  }
  if (font.signs) return SIGN[code - 0xf000] ?? BULLETS[code - 0xf000] ?? String.fromCharCode(code - 0xf000);
  if (font.symbols) return BULLETS[code - 0xf000] ?? (code === 0xf020 ? ' ' : '•');
  return String.fromCharCode(code - 0xf000);
}

/** Characters that stand for nothing: private use, control characters, the replacement character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNMAPPED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ue000-\uf8ff\ufffd]/;

export function isUnmapped(text: string): boolean {
  return UNMAPPED.test(text);
}
