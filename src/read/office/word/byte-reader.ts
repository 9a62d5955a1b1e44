/** Thrown where a file points outside itself; never leaves the reader of .doc files. */
export class DamagedFile extends Error {}

/** Little-endian numbers of a stretch of bytes. Every read outside it throws `DamagedFile`. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    this.#check(at, 1);
    return this.#view.getUint8(at);
  }

  u16(at: number): number {
    this.#check(at, 2);
    return this.#view.getUint16(at, true);
  }

  i16(at: number): number {
    this.#check(at, 2);
    return this.#view.getInt16(at, true);
  }

  u32(at: number): number {
    this.#check(at, 4);
    return this.#view.getUint32(at, true);
  }

  i32(at: number): number {
    this.#check(at, 4);
    return this.#view.getInt32(at, true);
  }

  /** `length` bytes from `at`. */
  slice(at: number, length: number): ByteReader {
    this.#check(at, length);
    return new ByteReader(this.bytes.subarray(at, at + length));
  }

  /** `length` UTF-16 units from `at` as text. */
  text(at: number, length: number): string {
    this.#check(at, length * 2);
    return utf16.decode(this.bytes.subarray(at, at + length * 2));
  }

  #check(at: number, length: number): void {
    if (!(at >= 0 && length >= 0 && at + length <= this.bytes.length)) throw new DamagedFile(`${at}`);
  }
}

const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
