/** A JSON object with the entries of one of its lists apart; nothing is parsed yet. */
export interface SplitObject {
  /** The object with the list empty. */
  readonly shell: Uint8Array;
  /** Views of the bytes given, in their order. */
  readonly entries: readonly Uint8Array[];
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

function isOpening(byte: number): boolean {
  return byte === 0x5b || byte === 0x7b;
}

function isClosing(byte: number): boolean {
  return byte === 0x5d || byte === 0x7d;
}

/** Place after the string that begins at `start`. */
function skipString(bytes: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at + 1;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09);
}

function joinBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}

/**
 * Cuts the list under a key of the outermost object into its entries, so that a large result is never held as one text or
 * one tree. Signs of JSON are single bytes in UTF-8. What is no JSON is cut somehow and found out when shell and entries
 * are parsed; a list without an end leaves a shell without one.
 * @returns null for brackets within brackets beyond `deepest`.
 */
export function splitList(bytes: Uint8Array, key: string, deepest: number): SplitObject | null {
  let depth = 0;
  let lastString = '';
  let lastKey = '';
  let start = -1;
  let end = -1;
  let entryStart = 0;
  let entries: Uint8Array[] = [];
  const isInList = () => start >= 0 && end < 0 && depth === 2;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      const after = skipString(bytes, at);
      if (depth === 1) lastString = after - at > 64 ? '' : String.fromCharCode(...bytes.subarray(at + 1, after - 1));
      at = after - 1;
    } else if (byte === COLON && depth === 1) {
      lastKey = lastString;
    } else if (byte === COMMA && isInList()) {
      entries.push(bytes.subarray(entryStart, at));
      entryStart = at + 1;
    } else if (isOpening(byte)) {
      depth += 1;
      if (depth > deepest) return null;
      if (depth !== 2 || byte !== 0x5b || lastKey !== key) continue;
      // Of two such lists the later counts, as in JSON itself.
      [start, end, entryStart, entries] = [at + 1, -1, at + 1, []];
    } else if (isClosing(byte)) {
      if (byte === 0x5d && isInList()) {
        const last = bytes.subarray(entryStart, at);
        if (entries.length > 0 || !isBlank(last)) entries.push(last);
        end = at;
      }
      depth -= 1;
    }
  }
  if (start < 0) return { shell: bytes, entries };
  return { shell: joinBytes(bytes.subarray(0, start), end < 0 ? new Uint8Array() : bytes.subarray(end)), entries };
}
