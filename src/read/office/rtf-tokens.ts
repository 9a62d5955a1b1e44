/** What a stretch of RTF is made of, in order. */
export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word with its parameter (null when it has none), or a control symbol such as "~" or "*". */
  word(name: string, value: number | null): void;
  /** A character written as `\'hh`. */
  byte(value: number): void;
  /** Characters as they stand; line breaks are none. */
  plain(start: number, end: number): void;
  /** True when nothing more need be read. */
  readonly done: boolean;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LONGEST_WORD = 40;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (isDigit(byte)) return byte - 0x30;
  const low = byte | 0x20;
  return low >= 0x61 && low <= 0x66 ? low - 0x57 : -1;
}

/**
 * Hands the tokens of RTF to `handler`, in one pass over the bytes. Binary data (`\bin`) is passed over. Gives the number
 * of bytes read.
 */
export function readRtfTokens(bytes: Uint8Array, handler: RtfHandler): number {
  let at = 0;
  while (at < bytes.length && !handler.done) {
    const byte = bytes[at] as number;
    if (byte === OPEN) {
      handler.open();
      at += 1;
    } else if (byte === CLOSE) {
      handler.close();
      at += 1;
    } else if (byte === BACKSLASH) at = readControl(bytes, at + 1, handler);
    else if (byte === 0x0d || byte === 0x0a || byte === 0) at += 1;
    else {
      const start = at;
      while (at < bytes.length) {
        const next = bytes[at] as number;
        if (next === OPEN || next === CLOSE || next === BACKSLASH || next === 0x0d || next === 0x0a || next === 0)
          break;
        at += 1;
      }
      handler.plain(start, at);
    }
  }
  return at;
}

/** Reads what follows a backslash; gives the offset after it. */
function readControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  let at = from;
  if (!isLetter(bytes[at])) {
    const symbol = bytes[at];
    if (symbol === undefined) return at;
    if (symbol !== 0x27) {
      handler.word(String.fromCharCode(symbol), null);
      return at + 1;
    }
    const high = hexValue(bytes[at + 1]);
    const low = hexValue(bytes[at + 2]);
    if (high < 0 || low < 0) return at + 1;
    handler.byte(high * 16 + low);
    return at + 3;
  }
  while (isLetter(bytes[at]) && at - from < LONGEST_WORD) at += 1;
  const name = String.fromCharCode(...bytes.subarray(from, at));
  let value: number | null = null;
  const negative = bytes[at] === 0x2d && isDigit(bytes[at + 1]);
  if (negative) at += 1;
  const digits = at;
  while (isDigit(bytes[at]) && at - digits < 10) {
    value = (value ?? 0) * 10 + (bytes[at] as number) - 0x30;
    at += 1;
  }
  if (negative && value !== null) value = -value;
  if (bytes[at] === 0x20) at += 1;
  if (name === 'bin' && value !== null && value > 0) return Math.min(bytes.length, at + value);
  handler.word(name, value);
  return at;
}
