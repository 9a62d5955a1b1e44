import type { ByteReader } from './byte-reader.js';
import { DamagedFile } from './byte-reader.js';
import type { CharacterLook } from './character-look.js';
import { applyStyleChanges, PLAIN_CHARACTERS } from './character-look.js';
import type { TablePlace } from './file-information.js';

interface Style {
  /** Number of the built-in style: 1-9 are headings. */
  readonly builtIn: number;
  readonly base: number | null;
  /** Changes to paragraphs and to characters; null for none. */
  readonly paragraph: ByteReader | null;
  readonly characters: ByteReader | null;
}

const NO_BASE = 0xfff;
const PARAGRAPH_STYLE = 1;
const CHARACTER_STYLE = 2;
const LONGEST_CHAIN = 30;

/** The styles of a .doc file. */
export class StyleSheet {
  readonly #styles: readonly (Style | null)[];
  readonly #looks = new Map<string, CharacterLook>();
  readonly #defaultFont: number;

  constructor(table: ByteReader, place: TablePlace) {
    const sheet = table.slice(place.at, place.length);
    const head = sheet.u16(0);
    const count = sheet.u16(2);
    const baseLength = sheet.u16(4);
    this.#defaultFont = head >= 14 ? sheet.u16(14) : -1;
    const styles: (Style | null)[] = [];
    let at = 2 + head;
    for (let i = 0; i < count && at + 2 <= sheet.length; i += 1) {
      const length = sheet.u16(at);
      styles.push(length === 0 ? null : readStyle(sheet.slice(at + 2, length), baseLength));
      at += 2 + length;
    }
    this.#styles = styles;
  }

  /** Changes to paragraphs that a style and those it rests on make, the deepest first. */
  paragraphChanges(style: number): ByteReader[] {
    return this.#chain(style).flatMap((own) => own.paragraph ?? []);
  }

  /** How characters look in a paragraph of one style, and in a character style of their own where they have one. */
  lookOf(style: number, characterStyle: number | null): CharacterLook {
    const key = `${style} ${characterStyle ?? ''}`;
    let look = this.#looks.get(key);
    if (look === undefined) {
      look = characterStyle === null ? { ...PLAIN_CHARACTERS, font: this.#defaultFont } : this.lookOf(style, null);
      for (const { characters } of this.#chain(characterStyle ?? style))
        if (characters !== null) look = applyStyleChanges(look, characters);
      this.#looks.set(key, look);
    }
    return look;
  }

  /** Depth (1-6) when the style is a heading or rests on one; null otherwise. */
  headingDepth(style: number): number | null {
    const heading = this.#chain(style).findLast((own) => own.builtIn >= 1 && own.builtIn <= 9);
    return heading !== undefined && heading.builtIn <= 6 ? heading.builtIn : null;
  }

  #chain(style: number): Style[] {
    const chain: Style[] = [];
    let next: number | null = style;
    while (next !== null && chain.length < LONGEST_CHAIN) {
      const own: Style | null | undefined = this.#styles[next];
      if (own == null) break;
      chain.push(own);
      next = own.base;
    }
    return chain.reverse();
  }
}

function readStyle(std: ByteReader, baseLength: number): Style | null {
  try {
    const kind = std.u16(2) & 0xf;
    const base = std.u16(2) >> 4;
    const parts = std.u16(4) & 0xf;
    const style = { builtIn: std.u16(0) & 0xfff, base: base === NO_BASE ? null : base };
    // Behind the name and its closing zero; every part begins at an even place.
    let at = baseLength + 2 + std.u16(baseLength) * 2 + 2;
    const lists: ByteReader[] = [];
    for (let i = 0; i < parts && at + 2 <= std.length; i += 1) {
      at += at % 2;
      const length = std.u16(at);
      lists.push(std.slice(at + 2, length));
      at += 2 + length;
    }
    if (kind === CHARACTER_STYLE) return { ...style, paragraph: null, characters: lists[0] ?? null };
    if (kind !== PARAGRAPH_STYLE) return { ...style, paragraph: null, characters: null };
    const paragraph = lists[0];
    return {
      ...style,
      paragraph: paragraph === undefined || paragraph.length < 2 ? null : paragraph.slice(2, paragraph.length - 2),
      characters: lists[1] ?? null,
    };
  } catch (error) {
    // One broken style must not cost the text.
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}
