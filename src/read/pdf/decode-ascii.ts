/** Bytes that a PDF writes in letters (ASCII85Decode), as far as they can be read. Linear. */
export function decodeAscii85(data: Uint8Array): Buffer {
  const bytes: number[] = [];
  let group = 0;
  let count = 0;
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte === 0x7a && count === 0) bytes.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group = group * 85 + (byte - 0x21);
    count += 1;
    if (count < 5) continue;
    bytes.push((group >>> 24) & 255, (group >>> 16) & 255, (group >>> 8) & 255, group & 255);
    group = 0;
    count = 0;
  }
  if (count > 1) {
    for (let i = count; i < 5; i += 1) group = group * 85 + 84;
    for (let i = 0; i < count - 1; i += 1) bytes.push(Math.floor(group / 256 ** (3 - i)) & 255);
  }
  return Buffer.from(bytes);
}

/** Bytes that a PDF writes as pairs of hexadecimal digits (ASCIIHexDecode). */
export function decodeAsciiHex(data: Uint8Array): Buffer {
  const digits = Buffer.from(data).toString('latin1').split('>', 1)[0] ?? '';
  return Buffer.from(digits.replace(/[^0-9a-f]/gi, ''), 'hex');
}
