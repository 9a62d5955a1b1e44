import { decodeWindows1252 } from './code-pages.js';
import { raiseMarkedCapitals } from './marked-capitals.js';

/** TCVN 5712:1993 from A1 to FF. AF, BA, BF-C5, CD, D9-DB, E0, F0 and FF are marked capitals that few fonts draw. */
const LETTERS = [
  'ĂÂÊÔƠƯĐăâêôơưđẰ',
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ',
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ',
  'éẹềểễếệìỉỄẾỒĩíịò',
  'Ổỏõóọồổỗốộờởỡớợù',
  'ỖủũúụừửữứựỳỷỹýỵỐ',
].join('');

/** Control characters are what becomes of Windows' quotation marks and dashes on the way through Latin-1. */
const LEGACY = /[\u0080-\u009f\u00a1-\u00ff]/g;

function decodeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code > 0xa0 ? (LETTERS[code - 0xa1] as string) : decodeWindows1252(Uint8Array.of(code));
}

/**
 * TCVN3 (ABC, the .Vn fonts) to Unicode, NFC. `text` holds the bytes as Latin-1 or Windows-1252 shows them; any other
 * character stays. Bytes for marked capitals are rare: the H fonts draw small letters as capitals. With `capitals`, the
 * whole text comes back in capitals (a run in an H font); without, a marked letter becomes a capital where its word is
 * written in capitals ("HO¹CH": HOẠCH).
 */
export function fromTcvn3(text: string, options: { readonly capitals?: boolean } = {}): string {
  const decoded = text.normalize('NFC').replace(LEGACY, decodeCharacter).normalize('NFC');
  return options.capitals === true ? decoded.toUpperCase() : raiseMarkedCapitals(decoded);
}
