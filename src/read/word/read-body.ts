import type { FlowBlock } from '../flow.js';
import { refuse } from '../reader.js';
import type { XmlElement } from '../xml-tree.js';
import { childOf, elementsOf } from '../xml-tree.js';
import { FieldStack } from './field-stack.js';
import type { ListPlace } from './label-counter.js';
import { ParagraphDraft } from './paragraph-draft.js';
import { readInline } from './read-inline.js';
import type { WordStyle } from './read-styles.js';
import { readNumberingHint, readOutline } from './read-styles.js';
import { readTable } from './read-table.js';
import type { Reading } from './reading.js';
import { readRunProperties } from './run-properties.js';
import { chooseBranch } from './word-elements.js';
import { value } from './word-values.js';

/** Tables inside tables: more than any letterhead or form has. */
const MOST_NESTED = 12;
/** Elements that only group blocks. */
const GROUPS = new Set(['w:sdt', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag', 'w:sdtContent']);

/** The blocks inside the body, a cell, a text box or a content control. */
export function readBlocks(container: XmlElement, reading: Reading): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const waiting = new PendingParagraph(blocks, reading);
  const visit = (parent: XmlElement): void => {
    for (const element of elementsOf(parent)) {
      if (element.name === 'w:p') waiting.take(element);
      else if (element.name === 'w:tbl') {
        waiting.flush();
        const table = readNestedTable(element, reading);
        if (table !== null) blocks.push(table);
      } else if (element.name === 'mc:AlternateContent') {
        const branch = chooseBranch(element);
        if (branch !== undefined) visit(branch);
      } else if (element.name === 'w:altChunk') {
        // A whole document of another format, put in where Word opens the file: without it the text has a hole.
        reading.refusal ??= refuse('unsupported-format', 'altChunk');
      } else if (element.name === 'w:del' || element.name === 'w:moveFrom') setAside(element, reading);
      else if (GROUPS.has(element.name)) visit(element);
    }
  };
  visit(container);
  waiting.flush();
  return blocks;
}

function readNestedTable(element: XmlElement, reading: Reading): FlowBlock | null {
  if (reading.nested >= MOST_NESTED) reading.refusal ??= refuse('too-complex', `w:tbl > ${MOST_NESTED}`);
  if (reading.refusal !== null) return null;
  reading.nested += 1;
  const table = readTable(element, {
    holdsText,
    readBlocks: (cell) => readBlocks(cell, reading),
    setAside: (dropped) => setAside(dropped, reading),
  });
  reading.nested -= 1;
  return table;
}

/** Counts the paragraphs with text in something that was deleted. */
function setAside(element: XmlElement, reading: Reading): void {
  if (element.name === 'w:p') {
    if (holdsText(element)) reading.deleted += 1;
  } else for (const child of elementsOf(element)) setAside(child, reading);
}

function holdsText(element: XmlElement): boolean {
  return element.children.some((child) =>
    typeof child === 'string'
      ? child.trim() !== '' && (element.name === 'w:t' || element.name === 'w:delText')
      : holdsText(child),
  );
}

/** Paragraphs as they come; one whose mark was deleted waits for the next, which it is part of. */
class PendingParagraph {
  #waiting: ParagraphDraft | null = null;

  constructor(
    private readonly blocks: FlowBlock[],
    private readonly reading: Reading,
  ) {}

  take(element: XmlElement): void {
    const { reading } = this;
    const properties = childOf(element, 'w:pPr');
    const style = reading.styles.paragraphStyle(value(childOf(properties, 'w:pStyle')));
    const mark = childOf(properties, 'w:rPr');
    const number = reading.anchor ?? reading.numbers.get(element) ?? 0;
    const draft = this.#waiting ?? new ParagraphDraft(number);
    if (draft.isEmpty) draft.number = number;
    const boxes = readInline(element, draft, style, reading);
    reading.fields.endParagraph();
    this.#waiting = null;
    if (draft.isContentsEntry) return;
    if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
      this.#waiting = draft;
      this.#addBoxes(draft, boxes);
      return;
    }
    draft.depth = headingDepth(properties, style);
    const place = placeInList(properties, style, reading);
    const gone = draft.isEmpty && draft.hidden && reading.styles.lookOf(style, markOf(mark, reading)).hidden;
    if (place !== null && !gone) draft.label = reading.counter.count(place);
    this.#addBoxes(draft, boxes);
    this.#push(draft);
  }

  /** Ends a paragraph that waits for a next one when none comes. */
  flush(): void {
    if (this.#waiting !== null && !(this.#waiting.isEmpty && this.#waiting.boxes.length === 0)) {
      this.#push(this.#waiting);
    } else if (this.#waiting?.deleted === true) this.reading.deleted += 1;
    this.#waiting = null;
  }

  #push(draft: ParagraphDraft): void {
    this.reading.drafts.push(draft);
    this.blocks.push(draft);
    for (const block of draft.boxes) this.blocks.push(block);
  }

  #addBoxes(draft: ParagraphDraft, boxes: readonly XmlElement[]): void {
    const { reading } = this;
    const { fields, anchor } = reading;
    for (const box of boxes) {
      reading.fields = new FieldStack();
      reading.anchor = anchor ?? draft.number;
      for (const block of readBlocks(box, reading)) draft.boxes.push(block);
    }
    reading.fields = fields;
    reading.anchor = anchor;
  }
}

function markOf(mark: XmlElement | undefined, reading: Reading) {
  return readRunProperties(mark, reading.styles.theme);
}

function headingDepth(properties: XmlElement | undefined, style: WordStyle): number | null {
  const own = readOutline(properties);
  const depth = own === undefined ? style.outline : own > 9 ? null : own;
  return depth === null ? null : Math.min(depth, 6);
}

/** The list and level of a paragraph: its own, or those of its style; list 0 is none. */
function placeInList(properties: XmlElement | undefined, style: WordStyle, reading: Reading): ListPlace | null {
  const own = readNumberingHint(properties);
  const id = own.list ?? style.numbering.list;
  if (id === undefined || id === '0') return null;
  return { list: id, level: own.level ?? levelOfStyle(id, style, reading) ?? style.numbering.level ?? 0 };
}

/** The level that names the paragraph's style, or one it is based on. */
function levelOfStyle(id: string, style: WordStyle, reading: Reading): number | undefined {
  const levels = reading.numbering.get(id)?.levels;
  for (const step of style.chain) {
    for (const [level, definition] of levels ?? []) if (definition.style === step) return level;
  }
  return undefined;
}
