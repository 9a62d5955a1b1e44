/** Where a text stops being JSON; both 1-based, the column in characters. */
export interface JsonErrorPlace {
  readonly line: number;
  readonly column: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const WORDS = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word));
const ESCAPED = new TextEncoder().encode('"\\/bfnrtu');

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function isHexDigit(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

/** One reading of a text: `at` is the first byte that is not known to be right. */
class Scanner {
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte)) this.at = BYTE_ORDER_MARK.length;
  }

  get next(): number | undefined {
    return this.#bytes[this.at];
  }

  /** Whether a byte comes next, which is then passed. */
  take(byte: number): boolean {
    if (this.next !== byte) return false;
    this.at += 1;
    return true;
  }

  skipBlanks(): void {
    while (this.next === 0x20 || this.next === NEWLINE || this.next === 0x0d || this.next === 0x09) this.at += 1;
  }

  takeDigits(): boolean {
    const start = this.at;
    while (isDigit(this.next)) this.at += 1;
    return this.at > start;
  }

  takeString(): boolean {
    if (!this.take(QUOTE)) return false;
    for (;;) {
      const { next } = this;
      if (next === undefined || next < 0x20) return false;
      this.at += 1;
      if (next === QUOTE) return true;
      if (next === BACKSLASH && !this.#takeEscape()) return false;
    }
  }

  #takeEscape(): boolean {
    const { next } = this;
    if (next === undefined || !ESCAPED.includes(next)) return false;
    this.at += 1;
    for (let digits = 0; next === 0x75 && digits < 4; digits += 1) {
      if (!isHexDigit(this.next)) return false;
      this.at += 1;
    }
    return true;
  }

  /** A string, a number, or true, false, null. */
  takeScalar(): boolean {
    if (this.next === QUOTE) return this.takeString();
    const word = WORDS.find(([first]) => first === this.next);
    if (word !== undefined) return word.every((byte) => this.take(byte));
    this.take(0x2d);
    if (!this.take(0x30) && !this.takeDigits()) return false;
    if (this.take(0x2e) && !this.takeDigits()) return false;
    if (!this.take(0x65) && !this.take(0x45)) return true;
    if (!this.take(0x2b)) this.take(0x2d);
    return this.takeDigits();
  }
}

/** Reads one value, whatever its depth; false leaves the scanner where it is wrong. */
function takeValue(scanner: Scanner): boolean {
  /** What closes the lists and objects that are open. */
  const open: number[] = [];
  const takeKey = (): boolean => {
    scanner.skipBlanks();
    if (!scanner.takeString()) return false;
    scanner.skipBlanks();
    return scanner.take(COLON);
  };
  for (;;) {
    scanner.skipBlanks();
    const isObject = scanner.take(0x7b);
    if (isObject || scanner.take(0x5b)) {
      const end = isObject ? 0x7d : 0x5d;
      scanner.skipBlanks();
      if (!scanner.take(end)) {
        open.push(end);
        if (isObject && !takeKey()) return false;
        continue;
      }
    } else if (!scanner.takeScalar()) return false;
    for (;;) {
      const end = open.at(-1);
      if (end === undefined) return true;
      scanner.skipBlanks();
      if (scanner.take(COMMA)) {
        if (end === 0x7d && !takeKey()) return false;
        break;
      }
      if (!scanner.take(end)) return false;
      open.pop();
    }
  }
}

/**
 * The first place where UTF-8 text is no JSON; null for JSON. The words of the engine on it differ between versions, and
 * some name no place.
 */
export function findJsonError(bytes: Uint8Array): JsonErrorPlace | null {
  const scanner = new Scanner(bytes);
  const isRead = takeValue(scanner);
  if (isRead) scanner.skipBlanks();
  if (isRead && scanner.at >= bytes.length) return null;
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0 && at < scanner.at; at = bytes.indexOf(NEWLINE, at + 1)) {
    line += 1;
    start = at + 1;
  }
  const before = new TextDecoder().decode(bytes.subarray(start, scanner.at));
  return { line, column: [...before].length + 1 };
}
