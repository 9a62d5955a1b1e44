import type { ByteReader } from './byte-reader.js';

/** Where the tables of a Word 97-2003 file lie in its table stream. */
export interface TablePlace {
  readonly at: number;
  readonly length: number;
}

/** What the head of the WordDocument stream says. */
export interface FileInformation {
  /** Word 97 or later. */
  readonly supported: boolean;
  readonly encrypted: boolean;
  readonly tableStream: '0Table' | '1Table';
  /** Characters of the body, and of all stories that stand between it and the text boxes. */
  readonly bodyLength: number;
  readonly boxesStart: number;
  readonly boxesLength: number;
  readonly styles: TablePlace;
  readonly characterPages: TablePlace;
  readonly paragraphPages: TablePlace;
  readonly fonts: TablePlace;
  readonly pieces: TablePlace;
  readonly anchors: TablePlace;
  readonly boxes: TablePlace;
  readonly lists: TablePlace;
  readonly listOverrides: TablePlace;
}

const WORD_97 = 0xa5ec;
const FIRST_VERSION = 0xc0;

/** Reads the head of a WordDocument stream; throws `DamagedFile` when it is cut off. */
export function readFileInformation(stream: ByteReader): FileInformation {
  const flags = stream.u16(0x0a);
  const supported = stream.u16(0) === WORD_97 && stream.u16(2) >= FIRST_VERSION;
  const place = (offset: number): TablePlace =>
    supported ? { at: stream.u32(offset), length: stream.u32(offset + 4) } : { at: 0, length: 0 };
  const count = (offset: number): number => (supported ? Math.max(0, stream.i32(offset)) : 0);
  const bodyLength = count(0x4c);
  return {
    supported,
    encrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) !== 0 ? '1Table' : '0Table',
    bodyLength,
    boxesStart: bodyLength + count(0x50) + count(0x54) + count(0x58) + count(0x5c) + count(0x60),
    boxesLength: count(0x64),
    styles: place(0xa2),
    characterPages: place(0xfa),
    paragraphPages: place(0x102),
    fonts: place(0x112),
    pieces: place(0x1a2),
    anchors: place(0x1da),
    boxes: place(0x25a),
    lists: place(0x2e2),
    listOverrides: place(0x2ea),
  };
}
