import type { RtfFont } from './rtf-fonts.js';
import { codePageOfCharset, codePageOfNumber } from './rtf-fonts.js';

interface RtfStyle {
  name: string;
  outline: number | null;
}

/** The lists at the head of an RTF file: its fonts and its styles. */
export class RtfTables {
  /** Font the text is in where nothing else is said. */
  defaultFont = 0;
  /** Code page of bytes in fonts that name none. */
  codePage = 'windows-1252';
  readonly #fonts = new Map<number, { name: string; codePage: string | null }>();
  readonly #styles = new Map<number, RtfStyle>();
  #font: { name: string; codePage: string | null } | null = null;
  #style: RtfStyle | null = null;

  /** Takes in a control word of the file's head; false when it is none. */
  readHead(name: string, value: number | null): boolean {
    if (name === 'deff') this.defaultFont = value ?? 0;
    else if (name === 'ansicpg') this.codePage = codePageOfNumber(value ?? 1252);
    else if (name === 'mac') this.codePage = 'macintosh';
    else return false;
    return true;
  }

  readFontWord(name: string, value: number | null): void {
    if (name === 'f') {
      this.#font = { name: '', codePage: null };
      this.#fonts.set(value ?? 0, this.#font);
    } else if (this.#font !== null && name === 'fcharset') this.#font.codePage = codePageOfCharset(value ?? 0);
    else if (this.#font !== null && name === 'cpg') this.#font.codePage = codePageOfNumber(value ?? 0);
  }

  readFontName(text: string): void {
    if (this.#font !== null && this.#font.name.length < 200) this.#font.name += text.replace(/;.*$/s, '').trimStart();
    if (text.includes(';')) this.#font = null;
  }

  openStyle(): void {
    this.#style = { name: '', outline: null };
    this.#styles.set(0, this.#style);
  }

  readStyleWord(name: string, value: number | null): void {
    if (this.#style === null) return;
    if (name === 'outlinelevel') this.#style.outline = value;
    else if (name === 's') {
      if (this.#styles.get(0) === this.#style) this.#styles.delete(0);
      this.#styles.set(value ?? 0, this.#style);
    }
  }

  readStyleName(text: string): void {
    if (this.#style !== null && this.#style.name.length < 200) this.#style.name += text;
  }

  fontOf(number: number): RtfFont {
    return this.#fonts.get(number) ?? { name: '', codePage: null };
  }

  /** Depth of the heading (1-6) that a paragraph with this style or outline level is; null for none. */
  headingDepth(style: number, outline: number | null): number | null {
    const own = this.#styles.get(style);
    const named = /^\s*heading ([1-6])\s*;/i.exec(own?.name ?? '')?.[1];
    const level = outline ?? own?.outline ?? (named === undefined ? null : Number(named) - 1);
    return level === null || level < 0 || level > 5 ? null : level + 1;
  }
}
