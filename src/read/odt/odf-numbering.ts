import type { XmlAttributes } from '../xml.js';
import { ListCounts, writeLabel } from './odf-lists.js';
import { readCount } from './odf-names.js';
import type { OdfStyles } from './odf-styles.js';

/** A list that is being read. */
interface OpenList {
  readonly style: string | null;
  readonly level: number;
  readonly counts: ListCounts;
  /** The list goes on with an earlier one, and the lists inside it with those of the earlier one. */
  readonly continued: boolean;
}

/** An item that is being read. */
interface OpenItem {
  /** Only its first paragraph bears the number; a list header bears none. */
  numbered: boolean;
  readonly start: number | null;
  readonly style: string | null;
}

/** Finds the numbers of paragraphs from the lists they lie in. */
export class OdfNumbering {
  readonly #styles: OdfStyles;
  readonly #lists: OpenList[] = [];
  readonly #items: OpenItem[] = [];
  readonly #byId = new Map<string, ListCounts>();
  /** Counts of the last list in each list style. */
  readonly #byStyle = new Map<string, ListCounts>();
  readonly #headings = new ListCounts();
  /** Counts of headings numbered by the list style of their paragraph style. */
  readonly #headingStyles = new Map<string, ListCounts>();

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  openList(attributes: XmlAttributes): void {
    const outer = this.#lists[this.#lists.length - 1];
    const style = attributes['text:style-name'] ?? outer?.style ?? null;
    const continued = attributes['text:continue-numbering'] === 'true';
    if (outer !== undefined) {
      if (!continued && !outer.continued) outer.counts.restart(outer.level + 1);
      this.#lists.push({ style, level: outer.level + 1, counts: outer.counts, continued: outer.continued });
      return;
    }
    const id = attributes['text:continue-list'];
    const before = id !== undefined ? this.#byId.get(id) : continued ? this.#byStyle.get(style ?? '') : undefined;
    const counts = before ?? new ListCounts();
    const own = attributes['xml:id'] ?? attributes['text:id'];
    if (own !== undefined) this.#byId.set(own, counts);
    this.#byStyle.set(style ?? '', counts);
    this.#lists.push({ style, level: 1, counts, continued: before !== undefined });
  }

  closeList(): void {
    this.#lists.pop();
  }

  openItem(attributes: XmlAttributes, header: boolean): void {
    const start = attributes['text:start-value'];
    this.#items.push({
      numbered: !header,
      start: start === undefined ? null : readCount(start, 1),
      style: attributes['text:style-override'] ?? null,
    });
  }

  closeItem(): void {
    this.#items.pop();
  }

  /** A paragraph's label, '' when it has none; the paragraph is counted. */
  number(paragraphStyle: string | null): string {
    const list = this.#lists[this.#lists.length - 1];
    const item = this.#items[this.#items.length - 1];
    if (list === undefined || item === undefined || !item.numbered) return '';
    item.numbered = false;
    const name = item.style ?? list.style ?? this.#styles.listStyleOf(paragraphStyle);
    const style = this.#styles.listStyle(name);
    if (style === null) return '';
    list.counts.count(list.level, style, item.start);
    return writeLabel(style, list.counts, list.level);
  }

  /** A heading's label: that of its list, of its style or of the outline of the document. */
  numberHeading(attributes: XmlAttributes): string {
    const styleName = attributes['text:style-name'] ?? null;
    if (attributes['text:is-list-header'] === 'true') return '';
    if (this.#lists.length > 0) return this.number(styleName);
    const level = readCount(attributes['text:outline-level'], 1);
    const named = this.#styles.listStyleOf(styleName);
    if (named === '') return '';
    const style = named === null ? this.#styles.outline : (this.#styles.listStyle(named) ?? this.#styles.outline);
    const own = style.get(level);
    if (own === undefined || (own.kind === 'number' && own.format === '')) return '';
    let counts = this.#headings;
    if (style !== this.#styles.outline && named !== null) {
      counts = this.#headingStyles.get(named) ?? new ListCounts();
      this.#headingStyles.set(named, counts);
    }
    const start = attributes['text:start-value'];
    const forced =
      start !== undefined
        ? readCount(start, own.start)
        : attributes['text:restart-numbering'] === 'true'
          ? own.start
          : null;
    counts.count(level, style, forced);
    return writeLabel(style, counts, level);
  }

  /** Lists do not reach into cells and text boxes: what lies there stands for itself until the returned function is called. */
  suspend(): () => void {
    const lists = this.#lists.splice(0);
    const items = this.#items.splice(0);
    return () => {
      this.#lists.splice(0, this.#lists.length, ...lists);
      this.#items.splice(0, this.#items.length, ...items);
    };
  }
}
