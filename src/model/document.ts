/** Where something stands in the text as read. Lines and columns are 1-based; a column counts UTF-16 units of the original line. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of the original text: what is quoted, and where it stands. */
export interface Located {
  /** The original characters, line breaks and runs of white space shown as one space. */
  readonly quote: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Number of the paragraph, in formats that have paragraphs instead of lines (1-based). */
  readonly paragraph?: number;
  /** Table cell inside the paragraph's table, such as "2:3" for row 2, column 3. */
  readonly cell?: string;
  /** Page, in paged formats (1-based). */
  readonly page?: number;
}

export const SOURCE_FORMATS = ['text', 'markdown', 'html', 'docx', 'odt', 'doc', 'rtf', 'pdf'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** Encodings of text that can be asked for and are told apart; names as `--encoding` takes them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni', 'viqr'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** One cell of a table row; `start` and `end` are offsets into the row's `SourceLine.text`. */
export interface SourceCell {
  readonly start: number;
  readonly end: number;
  /** The cell is the rest of a merged one, whose text stands to the left or above; it has no text of its own. */
  readonly continues?: 'left' | 'above';
  /** Row and column in the table, "2:3", where the format has tables (1-based). */
  readonly address?: string;
  /** Number of the cell's first paragraph, in formats that have paragraphs (1-based). */
  readonly paragraph?: number;
}

/**
 * One line of a document as a reader hands it on: markup taken away, the way back to the original kept.
 * A reader that knows more than the characters say (a heading, a list item, a table row) says so in `kind`.
 */
export interface SourceLine {
  /** NFC, without markup, zero-width characters and soft hyphens; white space runs are one space; trimmed. */
  readonly text: string;
  /** The original characters of the line. */
  readonly raw: string;
  /** 1-based. */
  readonly line: number;
  /** `columns[i]` is the 0-based index in `raw` of `text[i]`; null when that is `i + indent` throughout. */
  readonly columns: readonly number[] | null;
  readonly indent: number;
  /** `text` makes no claim; `break` is a thematic break or a line of dashes. */
  readonly kind: 'text' | 'heading' | 'item' | 'row' | 'blank' | 'break';
  /** Depth the format itself gives to a heading (1-6) or list item (1-…). A hint: labels are trusted first. */
  readonly depth?: number;
  /** True where the format proves that a new block starts on this line, false where it proves the contrary. */
  readonly starts?: boolean;
  /** The whole line is emphasised: a hint that it is a heading. */
  readonly strong?: boolean;
  /** Cells of a table row; absent for any other line. */
  readonly cells?: readonly SourceCell[];
  readonly paragraph?: number;
  /** Row and column of the table cell that holds the whole line, "2:3". */
  readonly cell?: string;
  readonly page?: number;
}

/** Where something begins, in the terms its format has. */
export type Place = Pick<Located, 'line' | 'paragraph' | 'cell' | 'page'>;

/** What a reader had to decide, or what of the file it set aside. Everything a reviewer must know about the reading itself. */
export interface ReadingNotes {
  /** Encoding of the characters when it is another than Unicode's or had to be found out; null when nothing was decided. */
  readonly encoding: Encoding | null;
  /** Whether the encoding was asked for instead of detected. */
  readonly encodingAsked: boolean;
  /** Program that converted the file before it was read, with its version; null when none did. */
  readonly converter: string | null;
  /** Automatic numbers ("I.", "1.", "a)") of the file could not be read. */
  readonly numberingLost: boolean;
  /** Paragraphs in which text was set aside because the author deleted it (tracked), struck it out or hid it. */
  readonly setAside: { readonly deleted: number; readonly struck: number; readonly hidden: number };
}

/** A document as read: the same shape for every format. */
export interface Document {
  /** As given, with forward slashes; "-" for standard input. */
  readonly path: string;
  readonly format: SourceFormat;
  readonly lines: readonly SourceLine[];
  /** Absent where there is nothing to say. */
  readonly notes?: Partial<ReadingNotes>;
}
