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

/** Offset of the first byte that is not UTF-8; the length when all of it is. */
function firstInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
    try {
      decoder.decode();
    } catch {
      // Flushes what the streamed prefix left inside the decoder; only its state matters here.
    }
  }
  return good;
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
