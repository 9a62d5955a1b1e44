import type { ByteReader } from './byte-reader.js';
import type { TablePlace } from './file-information.js';

const PAGE = 512;

/** The properties of a stretch of the stream. */
export interface PropertyRun {
  /** Bytes of the stream it covers. */
  readonly start: number;
  readonly end: number;
  /** Style of a paragraph; 0 for characters. */
  readonly style: number;
  /** Property changes; null when there are none. */
  readonly changes: ByteReader | null;
}

/** Finds the properties of characters or paragraphs by where they lie in the stream. */
export class PropertyPages {
  readonly #stream: ByteReader;
  readonly #index: ByteReader;
  readonly #count: number;
  readonly #kind: 'characters' | 'paragraphs';
  #last: PropertyRun | null = null;

  constructor(stream: ByteReader, table: ByteReader, place: TablePlace, kind: 'characters' | 'paragraphs') {
    this.#stream = stream;
    this.#index = table.slice(place.at, place.length);
    this.#count = Math.max(0, Math.floor((this.#index.length - 4) / 8));
    this.#kind = kind;
  }

  /** The run that covers byte `at`; null when none does. Throws `DamagedFile` when its page is broken. */
  find(at: number): PropertyRun | null {
    if (this.#last !== null && this.#last.start <= at && at < this.#last.end) return this.#last;
    const page = findLast(this.#count, (i) => this.#index.u32(i * 4) <= at);
    if (page < 0) return null;
    const number = this.#index.u32((this.#count + 1) * 4 + page * 4) & 0x3fffff;
    this.#last = this.#findInPage(this.#stream.slice(number * PAGE, PAGE), at);
    return this.#last;
  }

  #findInPage(page: ByteReader, at: number): PropertyRun | null {
    const count = page.u8(PAGE - 1);
    const run = findLast(count, (i) => page.u32(i * 4) <= at);
    if (run < 0) return null;
    const start = page.u32(run * 4);
    const end = page.u32(run * 4 + 4);
    if (at >= end) return null;
    const entries = (count + 1) * 4;
    if (this.#kind === 'characters') {
      const offset = page.u8(entries + run) * 2;
      return { start, end, style: 0, changes: offset === 0 ? null : page.slice(offset + 1, page.u8(offset)) };
    }
    const offset = page.u8(entries + run * 13) * 2;
    if (offset === 0) return { start, end, style: 0, changes: null };
    const words = page.u8(offset);
    const list = words === 0 ? page.slice(offset + 2, page.u8(offset + 1) * 2) : page.slice(offset + 1, words * 2 - 1);
    if (list.length < 2) return { start, end, style: 0, changes: null };
    return { start, end, style: list.u16(0), changes: list.slice(2, list.length - 2) };
  }
}

/** The last of `count` sorted places for which `holds` is true; -1 when it is for none. */
function findLast(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
