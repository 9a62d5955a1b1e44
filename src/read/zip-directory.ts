/** One entry of a zip archive as its directory describes it. The directory may lie: sizes are hints. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; any other cannot be unpacked. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes once unpacked, as the directory says. */
  readonly unpacked: number;
  /** Offset of the entry's own header. */
  readonly header: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const HEADER = 0x04034b50;

const END_SIZE = 22;
const ENTRY_SIZE = 46;
const HEADER_SIZE = 30;
const LONGEST_COMMENT = 0xffff;

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An eight-byte number; one too large for any file becomes too large for this one. */
function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

interface Directory {
  readonly start: number;
  readonly size: number;
  /** Bytes that stand before the archive, such as a downloader's header. */
  readonly shift: number;
}

/** The directory that a record of the archive's end points to; null when the record is none. */
function findDirectory(view: DataView, end: number): Directory | null {
  if (view.getUint32(end, true) !== END) return null;
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  let after = end;
  const locator = end - 20;
  if ((start === 0xffffffff || size === 0xffffffff) && locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const record = readLong(view, locator + 8);
    if (record + 56 > view.byteLength || view.getUint32(record, true) !== END_64) return null;
    size = readLong(view, record + 40);
    start = readLong(view, record + 48);
    after = record;
  }
  const shift = after - size - start;
  if (size > after || shift < 0) return null;
  return { start: start + shift, size, shift };
}

/** Sizes and offset that do not fit into four bytes stand in an extra field. */
function readExtra(view: DataView, start: number, length: number, values: number[]): number[] {
  const end = start + length;
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const last = Math.min(at + 4 + view.getUint16(at + 2, true), end);
    let next = at + 4;
    return values.map((value) => {
      if (value !== 0xffffffff || next + 8 > last) return value;
      next += 8;
      return readLong(view, next - 8);
    });
  }
  return values;
}

/** Names are UTF-8 or code page 437; the parts of documents have plain ones. */
function readName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

/**
 * The entries of a zip archive, in the directory's order; null when the bytes have no whole directory.
 * Reads no entry and trusts no offset beyond the bytes.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = viewOf(bytes);
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let end = bytes.length - END_SIZE; end >= lowest; end -= 1) {
    if (bytes[end] !== 0x50) continue;
    const directory = findDirectory(view, end);
    const entries = directory === null ? null : readEntries(bytes, view, directory);
    if (entries !== null) return entries;
  }
  return null;
}

function readEntries(bytes: Uint8Array, view: DataView, { start, size, shift }: Directory): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  const end = start + size;
  for (let at = start; at < end; ) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return null;
    const name = readName(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength));
    const [unpacked, packed, header] = readExtra(view, at + ENTRY_SIZE + nameLength, extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]) as [number, number, number];
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      header: header + shift,
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry; null when its header is not where the directory says, or the bytes end before it does. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = viewOf(bytes);
  if (entry.header + HEADER_SIZE > bytes.length || view.getUint32(entry.header, true) !== HEADER) return null;
  const start =
    entry.header + HEADER_SIZE + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  return start + entry.packed > bytes.length ? null : bytes.subarray(start, start + entry.packed);
}
