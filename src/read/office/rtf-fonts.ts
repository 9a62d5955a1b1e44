/** A font as RTF lists it: its name, and the code page its bytes are in. */
export interface RtfFont {
  readonly name: string;
  /** Encoding label for `TextDecoder`; 'symbol' for fonts of signs; null: the document's own. */
  readonly codePage: string | null;
}

/** Code pages by the number Windows gives a font's character set. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  2: 'symbol',
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};

const PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

export function codePageOfCharset(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

export function codePageOfNumber(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

/** Windows-1252 from 80 to 9F: some versions of Node.js read these bytes as control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/** The text of bytes in a code page; each byte as the Latin-1 character of its number for 'symbol'. */
export function decodeBytes(bytes: Uint8Array, codePage: string): string {
  if (codePage === 'symbol' || codePage === 'windows-1252') {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (codePage === 'symbol') return text;
    return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] as string);
  }
  let decoder = decoders.get(codePage);
  if (decoder === undefined) {
    decoder = new TextDecoder(codePage);
    decoders.set(codePage, decoder);
  }
  return decoder.decode(bytes);
}
