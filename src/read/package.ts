import { Inflate } from 'fflate';
import type { ReadLimits, Refusal } from './reader.js';
import { refuse } from './reader.js';
import type { ZipEntry } from './zip-directory.js';
import { packedBytes, readZipDirectory } from './zip-directory.js';

/** One part of a packed document, unpacked. */
export interface PackagePart {
  readonly ok: true;
  readonly bytes: Uint8Array;
}

/** A packed document (.docx, .odt), opened but not unpacked. */
export interface Package {
  readonly ok: true;
  /** Names of the parts in the archive's order, with forward slashes, folders and repetitions left out. */
  readonly names: readonly string[];
  /**
   * Unpacks one part; null when there is none of that name. Upper and lower case are told apart only where both exist.
   * Everything read counts towards `limits.unpackedBytes`: beyond it the part is refused as 'too-complex'.
   */
  read(name: string): PackagePart | Refusal | null;
}

/** Entries of an archive: more than any document has, few enough to be listed at once. */
const MOST_ENTRIES = 50_000;

/** Packed bytes unpacked at a time: deflate gives at most a thousand times as many. */
const STEP = 4096;

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens the archive that a .docx or .odt is. Never throws; nothing is unpacked before it is asked for. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package | Refusal {
  if (OLE_SIGNATURE.every((byte, i) => bytes[i] === byte)) {
    return holdsName(bytes, 'EncryptedPackage') ? refuse('encrypted') : refuse('ending-mismatch', 'doc');
  }
  const entries = readZipDirectory(bytes);
  if (entries === null) return refuse('damaged');
  if (entries.length > MOST_ENTRIES) return refuse('too-complex', `${entries.length} > ${MOST_ENTRIES}`);
  const exact = new Map<string, ZipEntry>();
  const loose = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (entry.name === '' || entry.name.endsWith('/')) continue;
    if (!exact.has(entry.name)) exact.set(entry.name, entry);
    const name = entry.name.toLowerCase();
    if (!loose.has(name)) loose.set(name, entry);
  }
  let left = limits.unpackedBytes;
  return {
    ok: true,
    names: [...exact.keys()],
    read(name) {
      const entry = exact.get(name) ?? loose.get(name.toLowerCase());
      if (entry === undefined) return null;
      const part = unpack(bytes, entry, left);
      if (part.ok) left -= part.bytes.length;
      return part;
    },
  };
}

/** Names inside an OLE container are UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): PackagePart | Refusal {
  if (entry.encrypted) return refuse('encrypted');
  // What the directory says is believed only where it speaks against the part.
  if (entry.unpacked > most) return refuse('too-complex', entry.name);
  const packed = packedBytes(bytes, entry);
  if (packed === null) return refuse('damaged', entry.name);
  if (entry.method !== 0 && entry.method !== 8) return refuse('damaged', `${entry.name}: ${entry.method}`);
  const content = entry.method === 0 ? packed : inflate(packed, entry.unpacked, most);
  if (content === null) return refuse('damaged', entry.name);
  if (content.length > most) return refuse('too-complex', entry.name);
  return checksum(content) === entry.crc ? { ok: true, bytes: content } : refuse('damaged', entry.name);
}

/** The inflated bytes; one more than `most` (or somewhat beyond) when there are too many; null when they are damaged. */
function inflate(packed: Uint8Array, hint: number, most: number): Uint8Array | null {
  let content = new Uint8Array(Math.min(hint, most) + 1);
  let length = 0;
  const stream = new Inflate((piece) => {
    if (length > most) return;
    if (length + piece.length > content.length) {
      const larger = new Uint8Array(Math.max(length + piece.length, Math.min(content.length * 2, most + 1)));
      larger.set(content.subarray(0, length));
      content = larger;
    }
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= most; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch {
    // The library throws on anything that is no deflate stream: that is the finding.
    return null;
  }
  return content.subarray(0, length);
}

let table: Uint32Array | null = null;

function checksumTable(): Uint32Array {
  if (table !== null) return table;
  table = new Uint32Array(256);
  for (let i = 0; i < 256; i += 1) {
    let value = i;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    table[i] = value;
  }
  return table;
}

/** CRC-32, as zip archives hold it. */
export function checksum(bytes: Uint8Array): number {
  const steps = checksumTable();
  let value = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1) {
    value = (steps[(value ^ (bytes[i] as number)) & 0xff] as number) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}
