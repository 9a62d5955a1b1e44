/** Signs of the Symbol font that plans use, by the number of their character. */
const SYMBOLS: Readonly<Record<number, string>> = {
  45: '-',
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  222: '⇒',
};

const SIGN_FONT = /^(?:Symbol|Wingdings|Webdings|Marlett|ZapfDingbats|Monotype Sorts|OpenSymbol|StarSymbol)/i;

const UNICODE_FONT = /^(?:OpenSymbol|StarSymbol)/i;

/** Whether a font draws signs where others draw letters. */
export function isSignFont(font: string): boolean {
  return SIGN_FONT.test(font);
}

/** A text in a font of signs as the nearest plain signs; what is none of them becomes a bullet. */
export function readSigns(text: string, font: string): string {
  let read = '';
  for (const character of text) {
    const code = (character.codePointAt(0) ?? 0) & (/[\uf000-\uf0ff]/.test(character) ? 0xff : 0xffff);
    if (/\s/.test(character) || code > 0xff) read += character;
    // These two hold their signs beyond the letters of Unicode, which they leave as they are.
    else if (UNICODE_FONT.test(font) && !/[\uf000-\uf0ff]/.test(character)) read += character;
    else if (/^Symbol/i.test(font)) {
      read += SYMBOLS[code] ?? (code >= 0x20 && code < 0x40 ? String.fromCharCode(code) : '•');
    } else read += '•';
  }
  return read;
}

/** An automatic number or bullet as it is to be read: dashes, pluses and stars stay, any other sign is a bullet. */
export function readLabelText(shown: string): string {
  const label = shown.replace(/[\s\u00a0]+/gu, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(label)) return label === 'o' ? '•' : label;
  if (label === '') return '';
  if (/^[-+*–—•◦▪■□◆❖➢►✓✔·]$/u.test(label)) return label;
  return /^[\u2010\u2011\u2212\uf02d]/.test(label) ? '-' : /^\uf02b/.test(label) ? '+' : '•';
}
