import type { FlowBlock, FlowParagraph } from '../flow.js';
import type { FontSamples, LegacyFonts } from '../office/legacy-fonts.js';
import { readInFont } from '../office/legacy-fonts.js';
import type { RunLook } from './read-styles.js';

interface Piece {
  text: string;
  readonly font: string;
  readonly capitals: boolean;
}

const LETTER = /[\p{L}\p{N}]/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const CONTENTS_ENTRY = /\t\s*(?:\d{1,4}|[ivxlc]{1,6})\s*$/iu;

/** Longest sentence that a heading style is believed to head something with. */
const LONGEST_HEADING = 250;

/**
 * A paragraph while it is read. Its text is known only at the end of the document, when the fonts that hold letters of
 * old encodings have been found out.
 */
export class ParagraphDraft implements FlowParagraph {
  readonly kind = 'paragraph';
  text = '';
  label = '';
  depth: number | null = null;
  strong = false;
  number: number;
  /** Something of it is set aside. */
  deleted = false;
  struck = false;
  hidden = false;
  /** Some of it stands in a table of contents. */
  inContents = false;
  /** Text boxes anchored in it; they follow it. */
  readonly boxes: FlowBlock[] = [];
  #pieces: Piece[] = [];
  #empty = true;
  #bold = false;
  #plain = false;

  constructor(number: number) {
    this.number = number;
  }

  /** Whether nothing but white space is left of it. */
  get isEmpty(): boolean {
    return this.#empty;
  }

  /** An entry of a table of contents, which repeats a heading: something, a tab, the page. */
  get isContentsEntry(): boolean {
    return this.inContents && CONTENTS_ENTRY.test(this.#pieces.map(({ text }) => text).join(''));
  }

  /** Adds text that is neither deleted nor struck out nor hidden. */
  add(text: string, look: RunLook): void {
    if (text === '') return;
    if (text.trim() !== '') this.#empty = false;
    const shown = look.superscript ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] as string) : text;
    if (LETTER.test(text)) {
      if (look.bold) this.#bold = true;
      else this.#plain = true;
    }
    const last = this.#pieces[this.#pieces.length - 1];
    if (last?.font === look.font && last.capitals === look.capitals) last.text += shown;
    else this.#pieces.push({ text: shown, font: look.font, capitals: look.capitals });
  }

  sample(samples: FontSamples): void {
    for (const { text, font } of this.#pieces) samples.add(font, text);
  }

  /** Writes the text out, once. Gives the number of its characters. */
  finish(fonts: LegacyFonts): number {
    let text = '';
    for (const piece of this.#pieces) {
      const read = readInFont(piece.text, piece.font, fonts);
      text += piece.capitals ? read.toUpperCase() : read;
    }
    this.#pieces = [];
    // A hyphen that does not break is a hyphen; line breaks at the ends part nothing.
    this.text = text.replaceAll('\u2011', '-').replace(/^[ \t]*\n\s*|\s+$/g, '');
    this.strong = this.#bold && !this.#plain;
    // A number in front of nothing numbers nothing.
    if (this.text.trim() === '') this.label = '';
    if (this.text.length > LONGEST_HEADING && /[.;:]$/.test(this.text)) this.depth = null;
    return this.text.length;
  }
}
