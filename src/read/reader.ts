import type { Encoding, ReadingNotes, SourceLine } from '../model/document.js';
import type { UnreadableReason } from '../model/result.js';

/** Bounds that keep a hostile or broken file from costing more than a plan ever does. */
export interface ReadLimits {
  /** Bytes that may be unpacked from a packed file (.docx, .odt), over all parts that are read. */
  readonly unpackedBytes: number;
  /** Elements that may lie inside one another in XML or HTML. */
  readonly depth: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Characters of text that a document may hold. */
  readonly characters: number;
  /** Milliseconds that another program may take to convert a file. */
  readonly conversionTime: number;
}

/** Many times the size of any plan known. */
export const READ_LIMITS: ReadLimits = {
  unpackedBytes: 48 * 1024 * 1024,
  depth: 200,
  pages: 2_000,
  characters: 10_000_000,
  conversionTime: 60_000,
};

export interface ReadOptions {
  /** Encoding of text and web pages, instead of finding it out. */
  readonly encoding?: Encoding;
  readonly limits?: Partial<ReadLimits>;
  /** Path of the LibreOffice program; null never to run it; absent: the one that is found. */
  readonly converter?: string | null;
}

/** Why bytes gave no text. */
export interface Refusal {
  readonly ok: false;
  readonly reason: UnreadableReason;
  /** Detail for the message; null when there is nothing to add. */
  readonly detail: string | null;
}

export interface ReadLines {
  readonly ok: true;
  readonly lines: SourceLine[];
  readonly notes?: Partial<ReadingNotes>;
}

/** What a reader of one format gives back: lines, or why there are none. A reader never throws on any bytes. */
export type ReadResult = ReadLines | Refusal;

export function refuse(reason: UnreadableReason, detail: string | null = null): Refusal {
  return { ok: false, reason, detail };
}
