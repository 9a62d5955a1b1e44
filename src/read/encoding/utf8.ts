/** How many bytes follow a first byte, and the bounds of the second; null for a byte that begins no character. */
function sequenceOf(byte: number): readonly [following: number, low: number, high: number] | null {
  if (byte < 0x80) return [0, 0, 0];
  if (byte >= 0xc2 && byte <= 0xdf) return [1, 0x80, 0xbf];
  if (byte === 0xe0) return [2, 0xa0, 0xbf];
  if (byte === 0xed) return [2, 0x80, 0x9f];
  if (byte >= 0xe1 && byte <= 0xef) return [2, 0x80, 0xbf];
  if (byte === 0xf0) return [3, 0x90, 0xbf];
  if (byte === 0xf4) return [3, 0x80, 0x8f];
  return byte >= 0xf1 && byte <= 0xf3 ? [3, 0x80, 0xbf] : null;
}

/** Offset of the first byte of the first character that is not UTF-8; the length when all of it is. */
export function firstInvalidByte(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const sequence = sequenceOf(bytes[at] as number);
    if (sequence === null) return at;
    const [following, low, high] = sequence;
    for (let i = 1; i <= following; i += 1) {
      const byte = bytes[at + i];
      if (byte === undefined || byte < (i === 1 ? low : 0x80) || byte > (i === 1 ? high : 0xbf)) return at;
    }
    at += following + 1;
  }
  return bytes.length;
}

/** Bytes as strict UTF-8, without a byte order mark; null when they are anything else. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  // What is no UTF-8 is replaced by this sign, which a text may hold as well; without it nothing was.
  if (!text.includes('\ufffd')) return text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: that is the answer.
    return null;
  }
}
