import type { FlowBlock } from '../flow.js';
import type { ReadLimits, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import { makesContents } from '../word/field-stack.js';
import type { Drafts } from './drafts.js';
import { FlowBuilder } from './flow-builder.js';
import { decodeBytes } from './rtf-fonts.js';
import { RtfRowReader } from './rtf-rows.js';
import type { RtfState } from './rtf-state.js';
import {
  CHARACTERS,
  depthOf,
  ELSEWHERE,
  KNOWN_GROUPS,
  lookOf,
  MOST_NESTED,
  resetCharacters,
  resetParagraph,
  setCharacterLook,
  startState,
} from './rtf-state.js';
import { RtfTables } from './rtf-tables.js';
import type { RtfHandler } from './rtf-tokens.js';
import { readRtfTokens } from './rtf-tokens.js';
import { isSignFont, readLabelText, readSigns } from './symbol-fonts.js';

/** Bytes that programs leave behind the end. */
const MOST_BEHIND = 256;

/** A stretch of text with paragraphs of its own: the body, or a text box. */
interface Story {
  readonly builder: FlowBuilder;
  /** How many groups were open when it began. */
  readonly level: number;
  label: string;
}

/** Reads the groups of one RTF file into blocks. */
export class RtfReader implements RtfHandler {
  done = false;
  /** Why the file cannot be read; null when it can. */
  refusal: Refusal | null = null;
  readonly #bytes: Uint8Array;
  readonly #limits: ReadLimits;
  readonly #drafts: Drafts;
  readonly #tables = new RtfTables();
  readonly #rows = new RtfRowReader();
  readonly #innerRows = new RtfRowReader();
  readonly #stack: RtfState[] = [];
  readonly #stories: Story[];
  #state = startState(0);
  /** The group began with `\*`: it is passed over unless its first word is known. */
  #optional = false;
  /** The next group is the poorer of two versions. */
  #skipGroup = false;
  /** Bytes of the current font that are not decoded yet. */
  #pending: number[] = [];
  /** Bytes to come that only stand in for a `\u` character. */
  #toSkip = 0;
  /** Instruction of the field that was read last. */
  #code = '';
  #listed = 0;
  #numbered = 0;

  constructor(bytes: Uint8Array, limits: ReadLimits, drafts: Drafts) {
    this.#bytes = bytes;
    this.#limits = limits;
    this.#drafts = drafts;
    this.#stories = [{ builder: new FlowBuilder(drafts), level: 0, label: '' }];
  }

  /** Paragraphs lie in lists, but the file does not say what their numbers look like. */
  get numbersLost(): boolean {
    return this.#listed > 0 && this.#numbered === 0;
  }

  get #builder(): FlowBuilder {
    return this.#story.builder;
  }

  get #story(): Story {
    return this.#stories[this.#stories.length - 1] as Story;
  }

  /** The blocks of the file; `refusal` says whether they are all of it. */
  read(): FlowBlock[] {
    const length = readRtfTokens(this.#bytes, this);
    this.#flush();
    // What breaks off, or seems to end long before its end, would seem to lack whatever stands in the rest.
    const rest = this.#bytes.subarray(length);
    if (!this.done || (this.refusal === null && rest.length > MOST_BEHIND && rest.some((byte) => byte > 0x20)))
      this.refusal = refuse('damaged');
    while (this.#stories.length > 1) this.#endBox();
    if (this.#builder.isOpen) this.#endParagraph(0);
    return this.#builder.finish();
  }

  open(): void {
    this.#flush();
    this.#stack.push(this.#state);
    if (this.#stack.length > this.#limits.depth) this.#stop(refuse('too-complex'));
    this.#state = { ...this.#state };
    if (this.#skipGroup) this.#state.place = 'nowhere';
    if (this.#state.place === 'styles') this.#tables.openStyle();
    this.#skipGroup = false;
    this.#optional = false;
    this.#toSkip = 0;
  }

  close(): void {
    this.#flush();
    if (this.#stories.length > 1 && this.#story.level === this.#stack.length) this.#endBox();
    this.#state = this.#stack.pop() ?? this.#state;
    this.#toSkip = 0;
    this.#optional = false;
    if (this.#stack.length === 0) this.done = true;
  }

  byte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#state.place !== 'nowhere') this.#pending.push(value);
  }

  plain(start: number, end: number): void {
    const from = Math.min(end, start + this.#toSkip);
    this.#toSkip -= from - start;
    if (this.#state.place === 'nowhere') return;
    for (let at = from; at < end; at += 1) this.#pending.push(this.#bytes[at] as number);
    if (this.#pending.length > this.#limits.characters) this.#stop(refuse('too-complex'));
  }

  word(name: string, value: number | null): void {
    this.#flush();
    const optional = this.#optional;
    this.#optional = false;
    if (name === 'pict' || name === 'objdata') this.#drafts.pictures = true;
    const state = this.#state;
    if (state.place === 'nowhere') return;
    if (name === '*') this.#optional = true;
    else if (ELSEWHERE.has(name) || (optional && !KNOWN_GROUPS.has(name))) state.place = 'nowhere';
    else if (name === 'u') this.#readUnicode(value ?? 0);
    else if (name === 'uc') state.fallback = Math.max(0, value ?? 1);
    else if (name === 'upr') this.#skipGroup = true;
    else if (state.place === 'fonts') this.#tables.readFontWord(name, value);
    else if (state.place === 'styles') this.#tables.readStyleWord(name, value);
    else if (Object.hasOwn(CHARACTERS, name)) this.#emit(CHARACTERS[name] as string);
    else if (name === 'f') state.font = value ?? 0;
    else if (name === 'plain') resetCharacters(state, this.#tables.defaultFont);
    else if (!this.#openPlace(name) && !this.#tables.readHead(name, value) && state.place === 'body')
      this.#readBodyWord(name, value);
  }

  /** Words that begin a group of another kind; false when `name` is none. */
  #openPlace(name: string): boolean {
    const state = this.#state;
    switch (name) {
      case 'fonttbl':
        state.place = 'fonts';
        return true;
      case 'stylesheet':
        state.place = 'styles';
        return true;
      case 'listtext':
      case 'pntext':
        state.place = 'label';
        this.#story.label = '';
        this.#numbered += 1;
        return true;
      case 'fldinst':
        state.place = 'code';
        this.#code = '';
        return true;
      case 'fldrslt':
        if (makesContents(this.#code)) state.place = 'nowhere';
        this.#code = '';
        return true;
      case 'nesttableprops':
        state.inner = true;
        return true;
      case 'shptxt':
      case 'dptxbxtext':
        this.#openBox();
        return true;
      default:
        return false;
    }
  }

  #readBodyWord(name: string, value: number | null): void {
    const state = this.#state;
    if (setCharacterLook(state, name, value)) return;
    if ((state.inner ? this.#innerRows : this.#rows).read(name, value)) return;
    switch (name) {
      case 'pard':
        resetParagraph(state);
        break;
      case 'intbl':
        state.inTable = true;
        break;
      case 'itap':
        state.nesting = Math.max(0, Math.min(value ?? 1, MOST_NESTED));
        break;
      case 's':
        state.style = value ?? 0;
        break;
      case 'outlinelevel':
        state.outline = value;
        break;
      case 'ls':
        state.list = value ?? 0;
        break;
      case 'par':
      case '\n':
      case '\r':
        if (state.deleted) this.#builder.joinParagraph();
        else this.#endParagraph(depthOf(state));
        break;
      case 'sect':
        if (this.#builder.isOpen) this.#endParagraph(depthOf(state));
        break;
      case 'cell':
        this.#endCell(1);
        break;
      case 'nestcell':
        this.#endCell(Math.max(2, state.nesting));
        break;
      case 'row':
        this.#builder.endRow(1, this.#rows.shape);
        break;
      case 'nestrow':
        this.#builder.endRow(Math.max(2, state.nesting), this.#innerRows.shape);
        break;
    }
  }

  #readUnicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value;
    if (code > 0 && code <= 0xffff) this.#emit(String.fromCharCode(code));
    this.#toSkip = this.#state.fallback;
  }

  #endParagraph(depth: number): void {
    const story = this.#story;
    const state = this.#state;
    const label = readLabelText(story.label);
    if (state.list > 0) this.#listed += 1;
    story.builder.endParagraph(label, this.#tables.headingDepth(state.style, state.outline), depth);
    story.label = '';
    if (this.#drafts.exceeds(this.#limits)) this.#stop(refuse('too-complex'));
  }

  #endCell(depth: number): void {
    this.#endParagraph(depth);
    this.#builder.endCell(depth);
  }

  /** The text of a shape: a story of its own that hangs on the open paragraph. */
  #openBox(): void {
    if (this.#stories.length > MOST_NESTED) return;
    const number = this.#builder.number;
    this.#stories.push({ builder: new FlowBuilder(this.#drafts, number), level: this.#stack.length, label: '' });
    resetParagraph(this.#state);
    resetCharacters(this.#state, this.#tables.defaultFont);
  }

  #endBox(): void {
    if (this.#builder.isOpen) this.#endParagraph(0);
    const blocks = this.#builder.finish();
    this.#stories.pop();
    this.#builder.addBox(blocks);
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Uint8Array.from(this.#pending);
    this.#pending = [];
    const { place, font } = this.#state;
    const own = place === 'fonts' || place === 'styles' ? null : this.#tables.fontOf(font).codePage;
    this.#emit(decodeBytes(bytes, own ?? this.#tables.codePage));
  }

  #emit(text: string): void {
    const state = this.#state;
    if (state.place === 'fonts') this.#tables.readFontName(text);
    else if (state.place === 'styles') this.#tables.readStyleName(text);
    else if (state.place === 'code') this.#code += text;
    else if (state.place !== 'nowhere') {
      const font = this.#tables.fontOf(state.font).name;
      if (state.place === 'label') this.#story.label += isSignFont(font) ? readSigns(text, font) : text;
      else this.#builder.addText(text, lookOf(state, font), state.deleted);
    }
  }

  #stop(refusal: Refusal): void {
    this.refusal = refusal;
    this.done = true;
  }
}
