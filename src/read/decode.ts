import type { UnreadableReason } from '../model/result.js';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadableReason; readonly detail: string | null };

/** Formats known by their first bytes that this version does not read. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], format: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'docx'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  [[0xff, 0xfe], 'UTF-16 LE'],
  [[0xfe, 0xff], 'UTF-16 BE'],
];

/** How many control characters among the first 4,096 bytes make a file binary. */
const CONTROL_SHARE = 0.02;

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const head = bytes.subarray(0, 4096);
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls > head.length * CONTROL_SHARE;
}

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
function firstInvalidByte(bytes: Uint8Array): number {
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

/** Bytes to text: UTF-8 with or without a byte order mark. Says why when they are something else; never throws. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, reason: 'empty', detail: null };
  for (const [signature, format] of SIGNATURES) {
    if (!startsWith(bytes, signature)) continue;
    const reason = format.startsWith('UTF') ? 'encoding' : 'unsupported-format';
    return { ok: false, reason, detail: format };
  }
  if (looksBinary(bytes)) return { ok: false, reason: 'binary', detail: null };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, reason: 'encoding', detail: `byte ${firstInvalidByte(bytes) + 1}` };
  }
  if (/^\s*<(?:!doctype html|html)[\s>]/i.test(text))
    return { ok: false, reason: 'unsupported-format', detail: 'html' };
  if (!/[a-zA-ZÀ-ỹ\p{N}]/u.test(text)) return { ok: false, reason: 'empty', detail: null };
  return { ok: true, text };
}
