import type { FlowBlock, FlowCell, FlowTable } from '../flow.js';
import { isAround } from './find-content.js';
import type { PageElement, PageNode } from './grow-tree.js';
import { isElement, isText } from './grow-tree.js';
import type { Look, PageCount } from './line-buffer.js';
import { LineBuffer, PLAIN_LOOK } from './line-buffer.js';
import type { Counters, OpenList } from './list-labels.js';
import { nextLabel, openList } from './list-labels.js';
import { readMetadataTable } from './metadata.js';
import { isApart, isNoteMark, isWrittenLabel, readSymbol, textBelow } from './office-marks.js';
import type { Declarations, StyleSheet } from './style.js';
import { isHidden, ownStyle, propertyOf } from './style.js';
import { orderRows, spansOf } from './table-rows.js';
import type { Weights } from './weigh-page.js';
import { NEVER_TEXT } from './weigh-page.js';

export interface FlowSource {
  readonly content: PageElement;
  readonly weights: Weights;
  readonly sheet: StyleSheet;
  /** The page is one document: nothing in it belongs to a portal. */
  readonly whole: boolean;
  /** Hidden parts of the page are read as if they were shown. */
  readonly hiddenToo: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu ol p pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
const STRIKES = new Set(['x-s', 'x-strike']);

/** Paragraphs and tables of a page's content, as a browser would show them. */
export function buildFlow(source: FlowSource, count: PageCount): FlowBlock[] {
  const builder = new FlowBuilder(source, count);
  return builder.build();
}

class FlowBuilder {
  readonly #source: FlowSource;
  readonly #line: LineBuffer;
  readonly #counters: Counters = new Map();
  readonly #lists: OpenList[] = [];

  constructor(source: FlowSource, count: PageCount) {
    this.#source = source;
    this.#line = new LineBuffer(count);
  }

  build(): FlowBlock[] {
    const blocks = this.#line.blocks;
    const { content } = this.#source;
    const bare = content.childNodes.every((node) => !isElement(node));
    this.#readChildren(content, { ...PLAIN_LOOK, kept: bare });
    this.#line.endBlock();
    return blocks;
  }

  #readChildren(element: PageElement, look: Look): void {
    for (const node of element.childNodes) this.#readNode(node, look);
  }

  #readNode(node: PageNode, look: Look): void {
    if (isText(node)) this.#line.write(node.value, look);
    else if (isElement(node)) this.#readElement(node, look);
  }

  #readElement(element: PageElement, look: Look): void {
    const name = element.tagName;
    const { whole, hiddenToo, weights, content } = this.#source;
    if (NEVER_TEXT.has(name)) return;
    if (name === 'br') {
      this.#line.breakLine(look);
      return;
    }
    const own = ownStyle(element);
    if (isApart(element, own)) return;
    if (!hiddenToo && isHidden(element, own)) {
      this.#leaveOut(element, 'hidden');
      return;
    }
    if (!whole && element !== content && isAround(element, weights, content)) return;
    if (name === 'del') {
      this.#leaveOut(element, 'deleted');
      return;
    }
    if (this.#isStruck(element, own)) {
      this.#leaveOut(element, 'struck');
      return;
    }
    if (isNoteMark(element, own, this.#line.tail)) return;
    if (isWrittenLabel(element, own)) {
      this.#readWrittenLabel(element);
      return;
    }
    const symbol = readSymbol(element, own, this.#line.isEmpty);
    if (symbol !== null) {
      this.#line.write(symbol, look);
      for (const node of element.childNodes.slice(1)) this.#readNode(node, look);
      return;
    }
    this.#readShown(element, own, this.#lookOf(element, own, look));
  }

  #property(element: PageElement, own: Declarations, name: string): string | null {
    return propertyOf(element, own, this.#source.sheet, name);
  }

  #isStruck(element: PageElement, own: Declarations): boolean {
    return (
      STRIKES.has(element.tagName) ||
      ['text-decoration', 'text-decoration-line'].some((name) =>
        this.#property(element, own, name)?.includes('line-through'),
      )
    );
  }

  #lookOf(element: PageElement, own: Declarations, look: Look): Look {
    const name = element.tagName;
    const weight = this.#property(element, own, 'font-weight');
    const bold =
      weight === null
        ? look.bold || name === 'x-b' || name === 'x-strong' || name === 'th' || /^h[1-6]$/.test(name)
        : /^(?:bold|bolder|[6-9]00)/.test(weight) || (weight === 'inherit' && look.bold);
    const shape = this.#property(element, own, 'text-transform');
    const capitals = shape === null ? look.capitals : shape.startsWith('uppercase');
    const space = this.#property(element, own, 'white-space');
    const kept = space === null ? look.kept || /^(?:pre|xmp|listing)$/.test(name) : space.startsWith('pre');
    const depth = /^h[1-6]$/.test(name) ? Number(name[1]) : look.depth;
    if (bold === look.bold && capitals === look.capitals && kept === look.kept && depth === look.depth) return look;
    return { bold, capitals, kept, depth };
  }

  #readShown(element: PageElement, own: Declarations, look: Look): void {
    const name = element.tagName;
    const display = own.get('display') ?? '';
    const block = BLOCKS.has(name)
      ? !/^inline(?!-block)/.test(display)
      : /^(?:block|flex|grid|list-item|table)/.test(display);
    if (!block) {
      this.#readChildren(element, look);
      return;
    }
    this.#line.endBlock();
    if (name === 'hr') {
      this.#line.write('-----', PLAIN_LOOK);
    } else if (name === 'table') this.#readTable(element, look);
    else if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') this.#readList(element, own, look);
    else if (name === 'li') this.#readItem(element, own, look);
    else this.#readChildren(element, look);
    this.#line.endBlock();
  }

  #leaveOut(element: PageElement, why: 'deleted' | 'struck' | 'hidden'): void {
    // A hidden menu or dialogue was hidden by the portal, not by the author of the text.
    const inText = /^(?:x-|p$|span$|li$|h[1-6]$|ins$|sub$|sup$)/.test(element.tagName);
    if ((why !== 'hidden' || inText) && textBelow(element, 50) !== '') this.#line.leaveOut(why);
    if (BLOCKS.has(element.tagName)) this.#line.endBlock();
  }

  #readWrittenLabel(element: PageElement): void {
    const shown = textBelow(element);
    const label = /[\p{N}]|^[\p{L}]+[.)]/u.test(shown) || /^[-+*]$/.test(shown) ? shown : '-';
    if (shown !== '' && this.#line.isEmpty) this.#line.announce(label);
  }

  #readList(element: PageElement, own: Declarations, look: Look): void {
    const { sheet } = this.#source;
    const ordered = element.tagName === 'ol';
    const depth = ordered ? 0 : this.#lists.filter((list) => list.style === 'disc').length;
    this.#lists.push(openList(element, own, sheet, this.#counters, depth));
    this.#readChildren(element, look);
    this.#line.endBlock();
    this.#lists.pop();
  }

  #readItem(element: PageElement, own: Declarations, look: Look): void {
    if (this.#lists.length > 0) this.#line.announce(nextLabel(this.#lists, element, own, this.#counters));
    this.#readChildren(element, look);
    this.#line.endBlock();
    this.#line.announce('');
  }

  #readTable(table: PageElement, look: Look): void {
    const rows: FlowCell[][] = [];
    const { captions, rows: elements } = orderRows(table, (part) => this.#isShown(part));
    for (const caption of captions) this.#readElement(caption, look);
    const outer = this.#line.blocks;
    const lists = this.#lists.splice(0);
    for (const [r, row] of elements.entries()) {
      const cells: FlowCell[] = [];
      for (const cell of row.childNodes) {
        if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
        const blocks: FlowBlock[] = [];
        this.#line.blocks = blocks;
        this.#readElement(cell, { ...look, depth: null });
        this.#line.endBlock();
        cells.push({ blocks, ...spansOf(cell, elements.length - r) });
      }
      if (cells.length > 0) rows.push(cells);
    }
    this.#line.blocks = outer;
    this.#lists.push(...lists);
    if (rows.length === 0) return;
    const built: FlowTable = { kind: 'table', rows };
    const metadata = readMetadataTable(built);
    for (const block of metadata ?? [built]) outer.push(block);
  }

  #isShown(element: PageElement): boolean {
    const { whole, hiddenToo, weights, content } = this.#source;
    if (!hiddenToo && isHidden(element, ownStyle(element))) return false;
    return whole || !isAround(element, weights, content);
  }
}
