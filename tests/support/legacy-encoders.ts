const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Characters of Windows-1252 that stand for themselves in files of every legacy encoding. */
const PUNCTUATION: Readonly<Record<string, number>> = {
  ...{ '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97 },
};

function mapCharacters(text: string, encode: (character: string) => string | undefined): Uint8Array {
  let encoded = '';
  for (const character of text.normalize('NFC')) {
    const code = character.charCodeAt(0);
    const own = encode(character);
    const punctuation = PUNCTUATION[character];
    if (own !== undefined) encoded += own;
    else if (punctuation !== undefined) encoded += String.fromCharCode(punctuation);
    else if (code < 0x80 || code === 0xa0) encoded += character;
    else throw new Error(`no code for ${character} (U+${code.toString(16)})`);
  }
  return latin1(encoded);
}

/** Small letters of TCVN3, each with the byte that stands for it: written down apart from the decoder's table. */
const TCVN3_CODES: Readonly<Record<string, number>> = {
  ...{ à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9 },
  ...{ ă: 0xa8, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6 },
  ...{ â: 0xa9, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb },
  ...{ đ: 0xae, è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1 },
  ...{ ê: 0xaa, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6 },
  ...{ ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde },
  ...{ ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4 },
  ...{ ô: 0xab, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9 },
  ...{ ơ: 0xac, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee },
  ...{ ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4 },
  ...{ ư: 0xad, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9 },
  ...{ ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe },
  ...{ Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7 },
};

/** TCVN3 as typed with the .Vn fonts: marked capitals are written with the small letter's byte ("HOẠCH": HO¹CH). */
export function encodeTcvn3(text: string): Uint8Array {
  return mapCharacters(text, (character) => {
    const code = TCVN3_CODES[character] ?? TCVN3_CODES[character.toLowerCase()];
    return code === undefined ? undefined : String.fromCharCode(code);
  });
}

const VNI_CODES: Readonly<Record<string, string>> = {
  ...{ á: 'aù', à: 'aø', ả: 'aû', ã: 'aõ', ạ: 'aï' },
  ...{ ă: 'aê', ắ: 'aé', ằ: 'aè', ẳ: 'aú', ẵ: 'aü', ặ: 'aë' },
  ...{ â: 'aâ', ấ: 'aá', ầ: 'aà', ẩ: 'aå', ẫ: 'aã', ậ: 'aä' },
  ...{ đ: 'ñ', é: 'eù', è: 'eø', ẻ: 'eû', ẽ: 'eõ', ẹ: 'eï' },
  ...{ ê: 'eâ', ế: 'eá', ề: 'eà', ể: 'eå', ễ: 'eã', ệ: 'eä' },
  ...{ í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò' },
  ...{ ó: 'où', ò: 'oø', ỏ: 'oû', õ: 'oõ', ọ: 'oï' },
  ...{ ô: 'oâ', ố: 'oá', ồ: 'oà', ổ: 'oå', ỗ: 'oã', ộ: 'oä' },
  ...{ ơ: 'ô', ớ: 'ôù', ờ: 'ôø', ở: 'ôû', ỡ: 'ôõ', ợ: 'ôï' },
  ...{ ú: 'uù', ù: 'uø', ủ: 'uû', ũ: 'uõ', ụ: 'uï' },
  ...{ ư: 'ö', ứ: 'öù', ừ: 'öø', ử: 'öû', ữ: 'öõ', ự: 'öï' },
  ...{ ý: 'yù', ỳ: 'yø', ỷ: 'yû', ỹ: 'yõ', ỵ: 'î' },
};

/** VNI as the VNI fonts of Windows have it: capitals in both the vowel and its mark. */
export function encodeVni(text: string): Uint8Array {
  return mapCharacters(text, (character) => {
    const small = character.toLowerCase();
    const code = VNI_CODES[small];
    return code === undefined || small === character ? code : code.toUpperCase();
  });
}

const VIQR_MARKS: Readonly<Record<string, string>> = {
  ...{ '\u0302': '^', '\u0306': '(', '\u031b': '+', '\u0301': "'", '\u0300': '`' },
  ...{ '\u0309': '?', '\u0303': '~', '\u0323': '.' },
};
const SHAPE_MARKS = /[\u0302\u0306\u031b]/;

/** VIQR with signs behind vowels escaped; of typographic characters only plain forms are left. */
export function encodeViqr(text: string): Uint8Array {
  let encoded = '';
  let open = false;
  const normal = [...text.normalize('NFC')];
  for (const [at, character] of normal.entries()) {
    if (character === 'đ' || character === 'Đ') {
      encoded += character === 'đ' ? 'dd' : 'DD';
      open = false;
      continue;
    }
    if (/^[dD]$/.test(character)) {
      encoded += /^[dDđĐ]/.test(normal[at + 1] ?? '') ? `\\${character}` : character;
      open = false;
      continue;
    }
    const parts = [...character.normalize('NFD')];
    const base = parts[0] as string;
    if (/^[aeiouy]$/i.test(base)) {
      const marks = parts.slice(1).sort((a, b) => Number(SHAPE_MARKS.test(b)) - Number(SHAPE_MARKS.test(a)));
      encoded += base + marks.map((mark) => VIQR_MARKS[mark] ?? '').join('');
      open = true;
      continue;
    }
    const plain = { '–': '-', '—': '-', '…': '...', '“': '"', '”': '"', '‘': "'", '’': "'", '•': '-', '\u00a0': ' ' };
    const shown = plain[character as keyof typeof plain] ?? character;
    encoded += (open && /^[\^(+'`?~.]/.test(shown)) || shown === '\\' ? `\\${shown}` : shown;
    open = false;
  }
  return mapCharacters(encoded, () => undefined);
}

const WINDOWS_1258 = new Map(
  Array.from({ length: 0x80 }, (_, i) => i + 0x80).map((byte) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const TONE_MARKS = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** windows-1258 as Windows writes it: a letter of the code page where it has one, else the letter and its tone. */
export function encodeWindows1258(text: string): Uint8Array {
  const parted = new Map<string, string>();
  for (const base of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY') {
    for (const tone of TONE_MARKS) parted.set((base + tone).normalize('NFC'), base + tone);
  }
  const bytes: number[] = [];
  for (const character of text.normalize('NFC')) {
    for (const part of WINDOWS_1258.has(character) ? character : (parted.get(character) ?? character)) {
      const code = part.charCodeAt(0) < 0x80 ? part.charCodeAt(0) : WINDOWS_1258.get(part);
      if (code === undefined) throw new Error(`no code for ${part}`);
      bytes.push(code);
    }
  }
  return Uint8Array.from(bytes);
}

/** UTF-16 in either order of bytes, with a byte order mark or without. */
export function encodeUtf16(text: string, order: 'le' | 'be', bom: boolean): Uint8Array {
  const units = bom ? `\ufeff${text}` : text;
  return Uint8Array.from(
    Array.from({ length: units.length }, (_, i) => units.charCodeAt(i)).flatMap((unit) =>
      order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  );
}
