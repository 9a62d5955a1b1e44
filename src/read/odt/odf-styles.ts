import type { RunLook } from '../word/read-styles.js';
import type { XmlAttributes } from '../xml.js';
import { readCount } from './odf-names.js';

/** How text looks in a style; null where the style leaves it as it was. */
interface OwnLook {
  bold: boolean | null;
  struck: boolean | null;
  hidden: boolean | null;
  capitals: boolean | null;
  superscript: boolean | null;
  font: string | null;
}

export const PLAIN_LOOK: RunLook = {
  bold: false,
  struck: false,
  hidden: false,
  capitals: false,
  superscript: false,
  font: '',
};

interface Style extends OwnLook {
  readonly name: string;
  readonly parent: string | null;
  /** Null when the style says nothing, '' when it switches numbering off. */
  readonly listStyle: string | null;
  readonly outline: number | null;
}

/** One level of a list style. */
export interface ListLevel {
  readonly kind: 'number' | 'bullet';
  /** "1", "a", "A", "i", "I"; '' for no number. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The whole label as "%1%.%2%.", where the file gives it. */
  readonly pattern: string | null;
  /** How many levels the label shows. */
  readonly shown: number;
  readonly start: number;
  /** "aa, bb" after z instead of "aa, ab". */
  readonly sync: boolean;
  readonly bullet: string;
  readonly font: string;
}

export type ListStyle = Map<number, ListLevel>;

/** Styles that rest on one another in a chain longer than this are nonsense. */
const LONGEST_CHAIN = 30;

const LIST_LEVELS: ReadonlySet<string> = new Set([
  'text:list-level-style-number',
  'text:list-level-style-bullet',
  'text:list-level-style-image',
  'text:outline-level-style',
]);

/** The styles of a document, gathered from the elements of its style parts. */
export class OdfStyles {
  readonly outline: ListStyle = new Map();
  readonly #styles = new Map<string, Style>();
  readonly #lists = new Map<string, ListStyle>();
  readonly #fonts = new Map<string, string>();
  #open: Style | null = null;
  #openList: ListStyle | null = null;
  #openLevel: { list: ListStyle; level: number } | null = null;

  /** Takes the beginning of an element in. */
  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style:style' || name === 'style:default-style') this.#openStyle(name, attributes);
    else if (name === 'style:text-properties') this.#readLook(attributes);
    else if (name === 'style:font-face') {
      const family = attributes['svg:font-family'] ?? '';
      this.#fonts.set(attributes['style:name'] ?? '', family.replace(/^'|'$/g, ''));
    } else if (name === 'text:list-style') {
      this.#openList = new Map();
      this.#lists.set(attributes['style:name'] ?? '', this.#openList);
    } else if (name === 'text:outline-style') this.#openList = this.outline;
    else if (LIST_LEVELS.has(name)) this.#readLevel(name, attributes);
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.#open = null;
    else if (name === 'text:list-style' || name === 'text:outline-style') this.#openList = null;
    else if (LIST_LEVELS.has(name)) this.#openLevel = null;
  }

  listStyle(name: string | null): ListStyle | null {
    return name === null ? null : (this.#lists.get(name) ?? null);
  }

  /** How text in a style looks on top of `base`. */
  lookOf(family: 'paragraph' | 'text', name: string | null, base: RunLook): RunLook {
    let look: OwnLook = { bold: null, struck: null, hidden: null, capitals: null, superscript: null, font: null };
    for (const style of this.#chain(family, name)) {
      look = {
        bold: look.bold ?? style.bold,
        struck: look.struck ?? style.struck,
        hidden: look.hidden ?? style.hidden,
        capitals: look.capitals ?? style.capitals,
        superscript: look.superscript ?? style.superscript,
        font: look.font ?? style.font,
      };
    }
    return {
      bold: look.bold ?? base.bold,
      struck: look.struck ?? base.struck,
      hidden: look.hidden ?? base.hidden,
      capitals: look.capitals ?? base.capitals,
      superscript: look.superscript ?? base.superscript,
      font: look.font ?? base.font,
    };
  }

  /** List style that a paragraph style names; null for none, '' where numbering is switched off. */
  listStyleOf(name: string | null): string | null {
    for (const style of this.#chain('paragraph', name)) if (style.listStyle !== null) return style.listStyle;
    return null;
  }

  /** Depth of the heading that a paragraph style makes; null for none. */
  headingDepth(name: string | null): number | null {
    for (const style of this.#chain('paragraph', name)) {
      if (style.outline !== null) return style.outline > 0 ? style.outline : null;
      const named = /^Heading(?:_20_| )?([1-6])$/i.exec(style.name)?.[1];
      if (named !== undefined) return Number(named);
    }
    return null;
  }

  #chain(family: string, name: string | null): Style[] {
    const chain: Style[] = [];
    let next = name;
    while (next !== null && chain.length < LONGEST_CHAIN) {
      const style = this.#styles.get(`${family} ${next}`);
      if (style === undefined) break;
      chain.push(style);
      next = style.parent;
    }
    const fallback = family === 'paragraph' ? this.#styles.get(`${family} `) : undefined;
    if (fallback !== undefined) chain.push(fallback);
    return chain;
  }

  #openStyle(element: string, attributes: XmlAttributes): void {
    const name = element === 'style:default-style' ? '' : (attributes['style:name'] ?? '');
    const outline = attributes['style:default-outline-level'];
    this.#open = {
      name,
      parent: attributes['style:parent-style-name'] ?? null,
      listStyle: attributes['style:list-style-name'] ?? null,
      outline: outline === undefined ? null : readCount(outline, 0),
      bold: null,
      struck: null,
      hidden: null,
      capitals: null,
      superscript: null,
      font: null,
    };
    this.#styles.set(`${attributes['style:family'] ?? ''} ${name}`, this.#open);
  }

  #readLook(attributes: XmlAttributes): void {
    const font = attributes['style:font-name'];
    if (this.#openLevel !== null) {
      const { list, level } = this.#openLevel;
      const own = list.get(level);
      const family = font ?? attributes['fo:font-family'];
      if (own !== undefined && family !== undefined)
        list.set(level, { ...own, font: this.#fonts.get(family) ?? family.replace(/^'|'$/g, '') });
      return;
    }
    const style = this.#open;
    if (style === null) return;
    const weight = attributes['fo:font-weight'];
    if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
    const line = attributes['style:text-line-through-type'] ?? attributes['style:text-line-through-style'];
    if (line !== undefined) style.struck = line !== 'none';
    const display = attributes['text:display'];
    if (display !== undefined) style.hidden = display === 'none';
    const transform = attributes['fo:text-transform'];
    if (transform !== undefined) style.capitals = transform === 'uppercase';
    const position = attributes['style:text-position'];
    if (position !== undefined) style.superscript = /^(?:super|[1-9])/.test(position);
    const family = attributes['fo:font-family'];
    if (font !== undefined) style.font = this.#fonts.get(font) ?? font;
    else if (family !== undefined) style.font = family.replace(/^'|'$/g, '');
  }

  #readLevel(name: string, attributes: XmlAttributes): void {
    if (this.#openList === null) return;
    const level = readCount(attributes['text:level'], 1);
    const numbered = name === 'text:list-level-style-number' || name === 'text:outline-level-style';
    this.#openList.set(level, {
      kind: numbered ? 'number' : 'bullet',
      format: attributes['style:num-format'] ?? '',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      pattern: attributes['loext:num-list-format'] ?? attributes['style:num-list-format'] ?? null,
      shown: readCount(attributes['text:display-levels'], 1),
      start: readCount(attributes['text:start-value'], 1),
      sync: attributes['style:num-letter-sync'] === 'true',
      bullet: attributes['text:bullet-char'] ?? '•',
      font: '',
    });
    this.#openLevel = { list: this.#openList, level };
  }
}
