import { decodeBytes } from '../rtf-fonts.js';
import type { ByteReader } from './byte-reader.js';
import { DamagedFile } from './byte-reader.js';
import type { TablePlace } from './file-information.js';

/** A stretch of the text that lies in one place of the file. */
export interface Piece {
  /** First character and the one after the last, counted over the whole text. */
  readonly start: number;
  readonly end: number;
  /** Where the first character lies in the WordDocument stream. */
  readonly at: number;
  /** Bytes of a character: 1 for Windows-1252, 2 for UTF-16. */
  readonly width: 1 | 2;
  /** Property changes laid over the piece by a quick save; null for none. */
  readonly changes: ByteReader | null;
}

const COMPRESSED = 0x40000000;

/** Reads the table of pieces, in the order of the text. Throws `DamagedFile` when it is broken. */
export function readPieces(table: ByteReader, place: TablePlace): Piece[] {
  const area = table.slice(place.at, place.length);
  const changes: ByteReader[] = [];
  let at = 0;
  while (area.u8(at) === 1) {
    const length = area.u16(at + 1);
    changes.push(area.slice(at + 3, length));
    at += 3 + length;
  }
  if (area.u8(at) !== 2) throw new DamagedFile('pieces');
  const list = area.slice(at + 5, area.u32(at + 1));
  const count = Math.floor((list.length - 4) / 12);
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = list.u32(i * 4);
    const end = list.u32(i * 4 + 4);
    if (end < start || start !== (pieces.at(-1)?.end ?? 0)) throw new DamagedFile('pieces');
    const entry = (count + 1) * 4 + i * 8;
    const place = list.u32(entry + 2);
    const compressed = (place & COMPRESSED) !== 0;
    const prm = list.u16(entry + 6);
    pieces.push({
      start,
      end,
      at: compressed ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff,
      width: compressed ? 1 : 2,
      changes: (prm & 1) === 1 ? (changes[prm >> 1] ?? null) : null,
    });
  }
  return pieces;
}

/** Characters of a piece, `count` of them from byte `at` of the stream. */
export function readPieceText(stream: ByteReader, piece: Piece, at: number, count: number): string {
  if (piece.width === 2) return stream.text(at, count);
  return decodeBytes(stream.slice(at, count).bytes, 'windows-1252');
}
