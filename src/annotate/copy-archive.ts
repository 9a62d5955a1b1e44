import { deflateSync } from 'fflate';
import { checksum } from '../read/package.js';
import { packedBytes, readZipDirectory, type ZipEntry } from '../read/zip-directory.js';

/** A part as it shall stand in the new archive. */
export interface NewPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;
const END = 0x06054b50;
const HEADER_SIZE = 30;
const ENTRY_SIZE = 46;
const END_SIZE = 22;
const MOST = 0xffffffff;
const MOST_ENTRIES = 0xffff;
/** Sizes stand behind the entry instead of in its header. */
const SIZES_BEHIND = 8;
const UTF8_NAME = 0x0800;
const VERSION = 20;
const STORED_VERSION = 10;

/** An entry of the new archive, ready to be written. */
interface Written {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date as the archive holds them: four bytes. */
  readonly time: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly unpacked: number;
}

/**
 * An archive with some parts replaced or added, those that are not there yet behind the others. All other entries keep
 * their order, time and packed bytes. New parts take the time of the first one they replace, so the clock has no part in
 * it. Null when the archive has no sound directory or becomes too large for one.
 */
export function copyArchive(bytes: Uint8Array, parts: readonly NewPart[]): Uint8Array | null {
  const entries = readZipDirectory(bytes);
  if (entries === null || entries.length + parts.length > MOST_ENTRIES) return null;
  // Entries that lie on one another would make a small archive a huge one.
  if (entries.reduce((sum, { packed }) => sum + packed, 0) > bytes.length) return null;
  const waiting = new Map(parts.map((part) => [part.name, part]));
  const written: Written[] = [];
  let time: number | null = null;
  for (const entry of entries) {
    const copied = copyEntry(bytes, entry);
    if (copied === null) return null;
    const part = parts.find(({ name }) => name === entry.name);
    if (part !== undefined) time ??= copied.time;
    written.push(part === undefined ? copied : packPart(part, copied.time));
    waiting.delete(entry.name);
  }
  for (const part of waiting.values()) written.push(packPart(part, time ?? 0));
  return writeArchive(written);
}

function copyEntry(bytes: Uint8Array, entry: ZipEntry): Written | null {
  const packed = packedBytes(bytes, entry);
  if (packed === null || entry.unpacked > MOST || entry.packed > MOST) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.header, HEADER_SIZE);
  const name = bytes.subarray(entry.header + HEADER_SIZE, entry.header + HEADER_SIZE + view.getUint16(26, true));
  return {
    name,
    flags: view.getUint16(6, true) & ~SIZES_BEHIND,
    method: entry.method,
    time: view.getUint32(10, true),
    crc: entry.crc,
    packed,
    unpacked: entry.unpacked,
  };
}

function packPart({ name, bytes }: NewPart, time: number): Written {
  const plain = /^[\u0020-\u007e]*$/.test(name);
  return {
    name: new TextEncoder().encode(name),
    flags: plain ? 0 : UTF8_NAME,
    method: 8,
    time,
    crc: checksum(bytes),
    packed: deflateSync(bytes),
    unpacked: bytes.length,
  };
}

function writeArchive(written: readonly Written[]): Uint8Array | null {
  const bodies = written.reduce((sum, { name, packed }) => sum + HEADER_SIZE + name.length + packed.length, 0);
  const directory = written.reduce((sum, { name }) => sum + ENTRY_SIZE + name.length, 0);
  const size = bodies + directory + END_SIZE;
  if (size > MOST) return null;
  const archive = new Uint8Array(size);
  const view = new DataView(archive.buffer);
  let at = 0;
  let record = bodies;
  for (const entry of written) {
    view.setUint32(at, HEADER, true);
    writeFields(view, at + 4, entry);
    archive.set(entry.name, at + HEADER_SIZE);
    archive.set(entry.packed, at + HEADER_SIZE + entry.name.length);
    view.setUint32(record, ENTRY, true);
    view.setUint16(record + 4, VERSION, true);
    writeFields(view, record + 6, entry);
    view.setUint32(record + 42, at, true);
    archive.set(entry.name, record + ENTRY_SIZE);
    at += HEADER_SIZE + entry.name.length + entry.packed.length;
    record += ENTRY_SIZE + entry.name.length;
  }
  view.setUint32(record, END, true);
  view.setUint16(record + 8, written.length, true);
  view.setUint16(record + 10, written.length, true);
  view.setUint32(record + 12, directory, true);
  view.setUint32(record + 16, bodies, true);
  return archive;
}

/** The fields that an entry's header and its record in the directory share. */
function writeFields(view: DataView, at: number, { name, flags, method, time, crc, packed, unpacked }: Written): void {
  view.setUint16(at, method === 0 ? STORED_VERSION : VERSION, true);
  view.setUint16(at + 2, flags, true);
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, unpacked, true);
  view.setUint16(at + 22, name.length, true);
}
