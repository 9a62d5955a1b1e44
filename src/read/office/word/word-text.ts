import type { FlowBlock } from '../../flow.js';
import type { ReadLimits } from '../../reader.js';
import { FieldStack } from '../../word/field-stack.js';
import type { LabelCounter } from '../../word/label-counter.js';
import type { RunLook } from '../../word/read-styles.js';
import type { Drafts } from '../drafts.js';
import { FlowBuilder } from '../flow-builder.js';
import type { ByteReader } from './byte-reader.js';
import type { CharacterLook } from './character-look.js';
import { applyCharacterChanges } from './character-look.js';
import type { ParagraphProperties } from './paragraph-properties.js';
import { readParagraphProperties } from './paragraph-properties.js';
import type { Piece } from './pieces.js';
import { readPieceText } from './pieces.js';
import type { PropertyPages } from './property-pages.js';
import type { StyleSheet } from './style-sheet.js';
import type { BoxRange } from './text-boxes.js';
import type { WordLists } from './word-lists.js';

/** Everything a .doc file knows besides its characters. */
export interface WordFile {
  readonly stream: ByteReader;
  readonly data: ByteReader | null;
  readonly pieces: readonly Piece[];
  readonly characters: PropertyPages;
  readonly paragraphs: PropertyPages;
  readonly styles: StyleSheet;
  readonly fonts: readonly string[];
  /** Null when the tables of lists are broken. */
  readonly lists: WordLists | null;
  readonly boxes: ReadonlyMap<number, BoxRange>;
}

/** A stretch of characters that look alike. */
interface Run {
  readonly text: string;
  /** Number of the first character. */
  readonly start: number;
  /** Place of the first character in the stream. */
  readonly at: number;
  readonly piece: Piece;
  readonly changes: ByteReader | null;
}

const LINE_MARKS: Readonly<Record<string, string>> = {
  '\u000b': '\n',
  '\u000e': '\n',
  '\u001e': '-',
  '\u001f': '',
};

const FIELD_MARKS: Readonly<Record<string, string>> = { '\u0013': 'begin', '\u0014': 'separate', '\u0015': 'end' };

/** Reads the characters of a .doc file with what its tables say of them. */
export class WordTextReader {
  /** Paragraphs lie in lists that could not be read. */
  numbersLost = false;
  /** More was read than the limits allow. */
  exceeded = false;
  /** A table of contents had begun and not ended when the text did. */
  contentsOpen = false;
  readonly #file: WordFile;
  readonly #drafts: Drafts;
  readonly #limits: ReadLimits;
  readonly #counter: LabelCounter;
  readonly #skipContents: boolean;

  /** `skipContents`: leave tables of contents out. */
  constructor(file: WordFile, drafts: Drafts, limits: ReadLimits, counter: LabelCounter, skipContents: boolean) {
    this.#file = file;
    this.#drafts = drafts;
    this.#limits = limits;
    this.#counter = counter;
    this.#skipContents = skipContents;
  }

  /** Blocks of the characters from `start` to `end`; `number`: what their paragraphs are numbered, in a text box. */
  read(start: number, end: number, number: number | null = null): FlowBlock[] {
    const builder = new FlowBuilder(this.#drafts, number);
    const fields = new FieldStack();
    /** Look of the paragraph's style; known from the first character on. */
    let style: number | null = null;
    for (const run of this.#runs(start, end)) {
      let from = 0;
      let look: CharacterLook | null = null;
      const flush = (to: number) => {
        if (to > from && look !== null && !this.#isAside(fields))
          builder.addText(cleanText(run.text.slice(from, to)), this.#show(look), look.deleted);
        if (to > from && fields.inCode) fields.addCode(run.text.slice(from, to));
        from = to + 1;
      };
      for (let i = 0; i < run.text.length; i += 1) {
        const at = run.at + i * run.piece.width;
        if (style === null) {
          style = this.#file.paragraphs.find(at)?.style ?? 0;
          look = null;
        }
        look ??= this.#lookOf(style, run.changes);
        const character = run.text[i] as string;
        if (character >= ' ' && !look.special) continue;
        if (character === '\t') continue;
        flush(i);
        if (this.#endsParagraph(character, at, run.piece)) {
          fields.endParagraph();
          this.#endParagraph(builder, character, at, run.piece, look.deleted);
          style = null;
        } else this.#readMark(builder, fields, character, look, run.start + i, number === null);
        if (this.exceeded) return builder.finish();
      }
      flush(run.text.length);
    }
    this.contentsOpen ||= fields.inContents;
    return builder.finish();
  }

  /** Stretches of characters with the same properties, in the order of the text. */
  *#runs(start: number, end: number): Generator<Run> {
    const { stream, pieces, characters } = this.#file;
    for (const piece of pieces) {
      let position = Math.max(start, piece.start);
      const last = Math.min(end, piece.end);
      while (position < last) {
        const at = piece.at + (position - piece.start) * piece.width;
        const run = characters.find(at);
        const left = run === null ? last - position : Math.max(1, Math.floor((run.end - at) / piece.width));
        const count = Math.min(left, last - position);
        yield {
          text: readPieceText(stream, piece, at, count),
          start: position,
          at,
          piece,
          changes: run?.changes ?? null,
        };
        position += count;
      }
    }
  }

  /** Whether text is an instruction, or part of a table of contents. */
  #isAside(fields: FieldStack): boolean {
    return fields.inCode || (this.#skipContents && fields.inContents);
  }

  #lookOf(style: number, changes: ByteReader | null): CharacterLook {
    const { styles } = this.#file;
    return applyCharacterChanges(styles.lookOf(style, null), changes, (own) => styles.lookOf(style, own));
  }

  #show(look: CharacterLook): RunLook {
    const { bold, struck, hidden, capitals, superscript } = look;
    return { bold, struck, hidden, capitals, superscript, font: this.#file.fonts[look.font] ?? '' };
  }

  /** A page break ends a paragraph where the properties of one end with it. */
  #endsParagraph(character: string, at: number, piece: Piece): boolean {
    if (character === '\r' || character === '\u0007') return true;
    if (character !== '\f') return false;
    return this.#file.paragraphs.find(at)?.end === at + piece.width;
  }

  #readMark(
    builder: FlowBuilder,
    fields: FieldStack,
    character: string,
    look: CharacterLook,
    position: number,
    anchors: boolean,
  ): void {
    const field = FIELD_MARKS[character];
    if (field !== undefined) fields.mark(field);
    else if (this.#isAside(fields)) return;
    else if (look.special && look.symbol !== null) {
      const { font, character: sign } = look.symbol;
      builder.addText(sign, this.#show({ ...look, font }), look.deleted);
    } else if (character === '\u0001') this.#drafts.pictures = true;
    else if (character === '\b') {
      this.#drafts.pictures = true;
      const box = anchors ? this.#file.boxes.get(position) : undefined;
      if (box !== undefined && !look.deleted && !look.hidden)
        builder.addBox(this.read(box.start, box.end, builder.number));
      this.exceeded ||= this.#drafts.exceeds(this.#limits);
    } else if (LINE_MARKS[character] !== undefined || character === '\f')
      builder.addText(LINE_MARKS[character] ?? '\n', this.#show(look), look.deleted);
  }

  #endParagraph(builder: FlowBuilder, character: string, at: number, piece: Piece, deleted: boolean): void {
    const { paragraphs, styles, data } = this.#file;
    const run = paragraphs.find(at);
    const changes = [run?.changes ?? null, piece.changes].filter((list) => list !== null);
    const properties = readParagraphProperties(styles, run?.style ?? 0, changes, data);
    const { depth } = properties;
    if (properties.rowEnd || properties.innerRowEnd) builder.endRow(Math.max(1, depth), properties.row);
    else {
      const cellEnd = character === '\u0007' || properties.innerCellEnd;
      if (deleted && !cellEnd) builder.joinParagraph();
      else {
        builder.endParagraph(
          this.#label(properties),
          headingDepth(properties, styles),
          cellEnd ? Math.max(1, depth) : depth,
        );
        if (cellEnd) builder.endCell(Math.max(1, depth));
      }
    }
    this.exceeded ||= this.#drafts.exceeds(this.#limits);
  }

  #label(properties: ParagraphProperties): string {
    const { list, style } = properties;
    if (list === 0) return '';
    const { lists } = this.#file;
    if (lists === null) {
      this.numbersLost = true;
      return '';
    }
    const linked = properties.listOfStyle ? lists.levelOfStyle(list, style) : null;
    return this.#counter.count({ list: `${list}`, level: linked ?? properties.level });
  }
}

const TEXT_LEVEL = 9;

function headingDepth(properties: ParagraphProperties, styles: StyleSheet): number | null {
  const { outline } = properties;
  if (outline !== null && outline < TEXT_LEVEL) return outline < 6 ? outline + 1 : null;
  return styles.headingDepth(properties.style);
}

/** Soft hyphens and the like are left to the layout; only a carriage return could pass for a line break. */
function cleanText(text: string): string {
  return text.replaceAll('\n', ' ');
}
