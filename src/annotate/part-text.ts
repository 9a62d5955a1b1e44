/** A part's characters, and the way back to bytes. Encoding the text unchanged gives the very bytes of the part. */
export interface PartText {
  readonly text: string;
  encode(text: string): Uint8Array;
}

/** What is put in the place of `remove` characters at an offset of a text. */
export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The text of an XML part; null in any encoding but UTF-8 and UTF-16, which are all that OOXML allows. */
export function readPartText(bytes: Uint8Array): PartText | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return readWide(bytes, 'utf-16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return readWide(bytes, 'utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1];
  if (declared !== undefined && !/^(?:utf-?8|utf-?16|us-ascii)/i.test(declared)) return null;
  const text = decode(bytes, 'utf-8');
  return text === null ? null : { text, encode: (changed) => new TextEncoder().encode(changed) };
}

function readWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): PartText | null {
  const text = decode(bytes, encoding);
  if (text === null) return null;
  return {
    text,
    encode(changed) {
      const encoded = new Uint8Array(changed.length * 2);
      const view = new DataView(encoded.buffer);
      for (let i = 0; i < changed.length; i += 1) view.setUint16(i * 2, changed.charCodeAt(i), encoding === 'utf-16le');
      return encoded;
    },
  };
}

/** Null for bytes that would not come back from the text: they are no text of that encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A fatal decoder throws on bytes that are no text: that is the finding.
    return null;
  }
}

/** The text with the splices made; those of one offset keep their order. Everything else stays as it is. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { at, remove, insert } of [...splices].sort((left, right) => left.at - right.at)) {
    pieces.push(text.slice(done, at), insert);
    done = at + remove;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** Text between tags or in an attribute; characters that XML does not allow are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
