/** Bytes 80-9F of Windows-1252; a byte without a character stays the control character of that number. */
const PUNCTUATION = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Where windows-1258 differs from Windows-1252 above 9F: marks that stand behind their letter, and letters. */
const VIETNAMESE: Readonly<Record<number, string>> = {
  ...{ 195: 'Ă', 204: '\u0300', 208: 'Đ', 210: '\u0309', 213: 'Ơ', 221: 'Ư', 222: '\u0303' },
  ...{ 227: 'ă', 236: '\u0301', 240: 'đ', 242: '\u0323', 245: 'ơ', 253: 'ư', 254: '₫' },
};

const BYTE_OF = new Map([...PUNCTUATION].map((character, i) => [character, 0x80 + i]));

const CONTROLS = /[\u0080-\u009f]/g;
const DIFFERING = /[\u0080-\u009fÃÌÐÒÕÝÞãìðòõýþ]/g;

function showPunctuation(control: string): string {
  return PUNCTUATION[control.charCodeAt(0) - 0x80] as string;
}

function decodeLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Bytes as Windows-1252 shows them; the decoder of Node 20 reads Latin-1 under that name. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decodeLatin1(bytes).replace(CONTROLS, showPunctuation);
}

/** Bytes as windows-1258, NFC: letters and the marks behind them put together. */
export function decodeWindows1258(bytes: Uint8Array): string {
  return decodeLatin1(bytes)
    .replace(DIFFERING, (character) => VIETNAMESE[character.charCodeAt(0)] ?? showPunctuation(character))
    .normalize('NFC');
}

/** The bytes that Windows-1252 shows as this text; null when it holds any other character. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    // A control character may have come through as one.
    const byte = code < 0x100 ? code : BYTE_OF.get(text[i] as string);
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
}
