import { ByteReader, DamagedFile } from './byte-reader.js';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const FIRST_LISTED = 109;
const ENTRY = 128;
const STREAM = 2;
/** Entries of the directory that are looked at: a document has some dozens. */
const MOST_ENTRIES = 20_000;

/** A file system inside a file, as Office wrote them until 2003. Only streams of its root are read. */
export class CompoundFile {
  readonly #file: ByteReader;
  readonly #sectorSize: number;
  readonly #next: Uint32Array;
  readonly #streams = new Map<string, { start: number; size: number }>();
  readonly #smallSize: number;
  readonly #smallLimit: number;
  readonly #smallNext: Uint32Array;
  readonly #small: Uint8Array;

  /** Throws `DamagedFile` when the tables of the file are broken. */
  constructor(bytes: Uint8Array) {
    const file = new ByteReader(bytes);
    this.#file = file;
    if (SIGNATURE.some((byte, i) => file.u8(i) !== byte)) throw new DamagedFile('signature');
    const shift = file.u16(30);
    const smallShift = file.u16(32);
    if ((shift !== 9 && shift !== 12) || smallShift > shift || smallShift < 4) throw new DamagedFile('sectors');
    this.#sectorSize = 1 << shift;
    this.#smallSize = 1 << smallShift;
    this.#smallLimit = file.u32(56);
    this.#next = this.#readTable(this.#listTableSectors());
    const directory = new ByteReader(this.#readChain(file.u32(48), null));
    const root = this.#readDirectory(directory);
    this.#small = root === null ? new Uint8Array(0) : this.#readChain(root.start, root.size);
    const smallTable = file.u32(64) === 0 ? new Uint8Array(0) : this.#readChain(file.u32(60), null);
    this.#smallNext = toNumbers(smallTable);
  }

  /** Names of the streams. */
  get names(): string[] {
    return [...this.#streams.keys()];
  }

  /** The bytes of a stream; null when there is none of that name. Throws `DamagedFile` when it is cut off. */
  read(name: string): ByteReader | null {
    const stream = this.#streams.get(name);
    if (stream === undefined) return null;
    if (stream.size >= this.#smallLimit) return new ByteReader(this.#readChain(stream.start, stream.size));
    return new ByteReader(this.#readSmall(stream.start, stream.size));
  }

  /** Numbers of the sectors that hold the table of sectors. */
  #listTableSectors(): number[] {
    const file = this.#file;
    const most = Math.ceil(file.length / this.#sectorSize);
    const count = file.u32(44);
    if (count > most) throw new DamagedFile('table');
    const sectors: number[] = [];
    for (let i = 0; i < Math.min(count, FIRST_LISTED); i += 1) sectors.push(file.u32(76 + i * 4));
    let list = file.u32(68);
    while (sectors.length < count) {
      const at = this.#offsetOf(list);
      for (let i = 0; i < this.#sectorSize - 4 && sectors.length < count; i += 4) sectors.push(file.u32(at + i));
      list = file.u32(at + this.#sectorSize - 4);
    }
    return sectors;
  }

  #readTable(sectors: readonly number[]): Uint32Array {
    const bytes = new Uint8Array(sectors.length * this.#sectorSize);
    for (const [i, sector] of sectors.entries()) {
      const at = this.#offsetOf(sector);
      bytes.set(this.#file.bytes.subarray(at, at + this.#sectorSize), i * this.#sectorSize);
    }
    return toNumbers(bytes);
  }

  #offsetOf(sector: number): number {
    const at = (sector + 1) * this.#sectorSize;
    if (at >= this.#file.length) throw new DamagedFile('sector');
    return at;
  }

  /** The bytes of a chain of sectors: `size` of them, or all when it is null. */
  #readChain(start: number, size: number | null): Uint8Array {
    const sectors = followChain(this.#next, start, size === null ? null : Math.ceil(size / this.#sectorSize));
    const bytes = new Uint8Array(sectors.length * this.#sectorSize);
    let filled = 0;
    for (const [i, sector] of sectors.entries()) {
      const at = this.#offsetOf(sector);
      const piece = this.#file.bytes.subarray(at, at + this.#sectorSize);
      bytes.set(piece, i * this.#sectorSize);
      filled = i * this.#sectorSize + piece.length;
    }
    // The last sector of a file may be cut short, but not what is in use of it.
    if (size !== null && filled < size) throw new DamagedFile('stream');
    return size === null ? bytes : bytes.subarray(0, size);
  }

  #readSmall(start: number, size: number): Uint8Array {
    const sectors = followChain(this.#smallNext, start, Math.ceil(size / this.#smallSize));
    const bytes = new Uint8Array(sectors.length * this.#smallSize);
    for (const [i, sector] of sectors.entries()) {
      const at = sector * this.#smallSize;
      bytes.set(this.#small.subarray(at, at + this.#smallSize), i * this.#smallSize);
    }
    if (bytes.length < size) throw new DamagedFile('stream');
    return bytes.subarray(0, size);
  }

  /** Notes the streams of the root and gives the place of the small streams; those of embedded objects are left alone. */
  #readDirectory(directory: ByteReader): { start: number; size: number } | null {
    const count = Math.min(Math.floor(directory.length / ENTRY), MOST_ENTRIES);
    if (count === 0) throw new DamagedFile('directory');
    const seen = new Set<number>();
    const waiting = [directory.u32(76)];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (index >= count || seen.has(index)) continue;
      seen.add(index);
      const at = index * ENTRY;
      const length = Math.min(32, directory.u16(at + 64) / 2);
      const name = directory.text(at, Math.max(0, Math.floor(length) - 1));
      if (directory.u8(at + 66) === STREAM)
        this.#streams.set(name, { start: directory.u32(at + 116), size: directory.u32(at + 120) });
      waiting.push(directory.u32(at + 68), directory.u32(at + 72));
    }
    const size = directory.u32(120);
    return size === 0 ? null : { start: directory.u32(116), size };
  }
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const reader = new ByteReader(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => reader.u32(i * 4));
}

/** Sector numbers from `start` on, `most` of them at the most; a chain that runs in circles is damaged. */
function followChain(next: Uint32Array, start: number, most: number | null): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < 0xfffffff0 && (most === null || sectors.length < most); ) {
    if (sector >= next.length || sectors.length > next.length) throw new DamagedFile('chain');
    sectors.push(sector);
    sector = next[sector] as number;
  }
  return sectors;
}
