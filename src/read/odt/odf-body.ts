import type { FlowBlock, FlowCell, FlowTable } from '../flow.js';
import type { Drafts } from '../office/drafts.js';
import type { ReadLimits } from '../reader.js';
import { refuse } from '../reader.js';
import type { ParagraphDraft } from '../word/paragraph-draft.js';
import type { RunLook } from '../word/read-styles.js';
import type { XmlAttributes } from '../xml.js';
import { stopReading } from '../xml.js';
import { readCount } from './odf-names.js';
import { OdfNumbering } from './odf-numbering.js';
import type { OdfStyles } from './odf-styles.js';
import { PLAIN_LOOK } from './odf-styles.js';

/** Elements whose text is no text of the document, or is shown elsewhere: notes, comments, deletions, metadata. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:binary-data',
  'office:forms',
  'office:scripts',
  'office:event-listeners',
  'text:note',
  'text:ruby-text',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'text:alphabetical-index-auto-mark-file',
  'text:tracked-changes',
  'text:meta-field-source',
  'text:script',
  'text:execute-macro',
  'table:named-expressions',
  'table:table-source',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
  'draw:image-map',
  'svg:title',
  'svg:desc',
]);

/** Lists made from the headings of the document: their paragraphs count, their text is no text of its own. */
const INDEXES: ReadonlySet<string> = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
  'text:bibliography',
]);

const FEW_REPEATS = 200;
const MOST_ROWS = 20_000;

/** A cell that is being read. */
interface OpenCell {
  readonly blocks: FlowBlock[];
  readonly attributes: XmlAttributes;
}

interface OpenTable {
  readonly rows: FlowCell[][];
  row: FlowCell[];
}

/** Puts the elements of an OpenDocument text together as blocks. */
export class OdfBody {
  readonly blocks: FlowBlock[] = [];
  readonly #styles: OdfStyles;
  readonly #limits: ReadLimits;
  readonly #drafts: Drafts;
  readonly #numbering: OdfNumbering;
  /** Changes that deleted text; known from the head of the body. */
  readonly #deletions: ReadonlySet<string>;
  /** What closes each open element. */
  readonly #closers: (() => void)[] = [];
  /** Deletions that have begun and not ended. */
  readonly #deleting = new Set<string>();
  #sink: FlowBlock[] = this.blocks;
  #paragraph: ParagraphDraft | null = null;
  /** A paragraph whose end was deleted: the next one goes on with it. */
  #unended: ParagraphDraft | null = null;
  #table: OpenTable | null = null;
  #look: RunLook = PLAIN_LOOK;
  #skipping = 0;
  /** What is passed over is a list of headings. */
  #inIndex = false;
  #count = 0;
  /** Number that paragraphs of a text box take; null outside. */
  #boxNumber: number | null = null;

  constructor(styles: OdfStyles, deletions: ReadonlySet<string>, limits: ReadLimits, drafts: Drafts) {
    this.#styles = styles;
    this.#numbering = new OdfNumbering(styles);
    this.#deletions = deletions;
    this.#limits = limits;
    this.#drafts = drafts;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipping > 0 || ELSEWHERE.has(name) || INDEXES.has(name)) {
      if (this.#skipping === 0) this.#inIndex = INDEXES.has(name);
      this.#skipping += 1;
      if (this.#inIndex && (name === 'text:p' || name === 'text:h')) this.#count += 1;
      return;
    }
    this.#closers.push(this.#openElement(name, attributes));
  }

  close(): void {
    if (this.#skipping > 0) this.#skipping -= 1;
    else this.#closers.pop()?.();
  }

  text(text: string): void {
    if (this.#skipping > 0 || this.#paragraph === null) return;
    this.#addText(text.replace(/[\t\n\r ]+/g, ' '));
  }

  /** Ends what is open. */
  finish(): void {
    this.#endUnended();
  }

  #openElement(name: string, attributes: XmlAttributes): () => void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        return this.#openParagraph(name, attributes);
      case 'text:span':
        return this.#changeLook(this.#styles.lookOf('text', attributes['text:style-name'] ?? null, this.#look));
      case 'text:s':
        this.#addText(' '.repeat(Math.min(readCount(attributes['text:c'], 1), FEW_REPEATS)));
        break;
      case 'text:tab':
        this.#addText('\t');
        break;
      case 'text:line-break':
        this.#addText('\n');
        break;
      case 'text:hidden-text':
      case 'text:hidden-paragraph':
        return this.#changeLook({ ...this.#look, hidden: attributes['text:is-hidden'] !== 'false' });
      case 'text:section':
        if (attributes['text:display'] === 'none') return this.#changeLook({ ...this.#look, hidden: true });
        break;
      case 'text:change':
        if (this.#deletions.has(attributes['text:change-id'] ?? '') && this.#paragraph !== null)
          this.#paragraph.deleted = true;
        break;
      case 'text:change-start':
        if (this.#deletions.has(attributes['text:change-id'] ?? ''))
          this.#deleting.add(attributes['text:change-id'] ?? '');
        break;
      case 'text:change-end':
        this.#deleting.delete(attributes['text:change-id'] ?? '');
        break;
      case 'text:list':
        this.#numbering.openList(attributes);
        return () => this.#numbering.closeList();
      case 'text:list-item':
      case 'text:list-header':
        this.#numbering.openItem(attributes, name === 'text:list-header');
        return () => this.#numbering.closeItem();
      case 'table:table':
        return this.#openTable();
      case 'table:table-row':
        return this.#openRow(attributes);
      case 'table:table-cell':
        return this.#openCell(attributes);
      case 'draw:image':
        this.#drafts.pictures = true;
        break;
      default:
        if (name.startsWith('draw:') && this.#boxNumber === null) return this.#openBox();
    }
    return () => {};
  }

  #changeLook(look: RunLook): () => void {
    const before = this.#look;
    this.#look = look;
    return () => {
      this.#look = before;
    };
  }

  #openParagraph(name: string, attributes: XmlAttributes): () => void {
    const style = attributes['text:style-name'] ?? null;
    if (this.#boxNumber === null) this.#count += 1;
    const label = name === 'text:h' ? this.#numbering.numberHeading(attributes) : this.#numbering.number(style);
    const outline =
      name === 'text:h' ? readCount(attributes['text:outline-level'], 1) : this.#styles.headingDepth(style);
    const outer = this.#paragraph;
    const unended = this.#unended;
    this.#unended = null;
    const draft = unended ?? this.#drafts.open(this.#boxNumber ?? this.#count);
    // What was deleted to its last word leaves its number to the paragraph that follows.
    if (draft.isEmpty) {
      draft.label = label;
      draft.depth = outline !== null && outline >= 1 && outline <= 6 ? outline : null;
    }
    this.#paragraph = draft;
    const restore = this.#changeLook(
      this.#styles.lookOf('paragraph', style, { ...PLAIN_LOOK, hidden: this.#look.hidden }),
    );
    return () => {
      restore();
      this.#paragraph = outer;
      if (this.#deleting.size > 0) this.#unended = draft;
      else this.#endParagraph(draft);
      if (this.#drafts.exceeds(this.#limits)) stopReading(refuse('too-complex'));
    };
  }

  #endParagraph(draft: ParagraphDraft): void {
    this.#sink.push(draft);
    for (const box of draft.boxes) this.#sink.push(box);
  }

  /** Ends a paragraph whose own end was deleted where nothing can go on with it. */
  #endUnended(): void {
    const unended = this.#unended;
    this.#unended = null;
    if (unended !== null) this.#endParagraph(unended);
  }

  #addText(text: string): void {
    if (this.#paragraph !== null) this.#drafts.addText(this.#paragraph, text, this.#look, this.#deleting.size > 0);
  }

  /** What lies in a drawing: paragraphs of their own behind the one that holds the drawing. */
  #openBox(): () => void {
    const sink = this.#sink;
    const anchor = this.#paragraph;
    const unended = this.#unended;
    const table = this.#table;
    const resume = this.#numbering.suspend();
    const restore = this.#changeLook(PLAIN_LOOK);
    this.#sink = anchor?.boxes ?? sink;
    this.#boxNumber = anchor?.number ?? Math.max(1, this.#count);
    this.#paragraph = null;
    this.#unended = null;
    this.#table = null;
    return () => {
      this.#endUnended();
      this.#sink = sink;
      this.#boxNumber = null;
      this.#paragraph = anchor;
      this.#unended = unended;
      this.#table = table;
      restore();
      resume();
    };
  }

  #openTable(): () => void {
    this.#endUnended();
    const outer = this.#table;
    const table: OpenTable = { rows: [], row: [] };
    this.#table = table;
    const resume = this.#numbering.suspend();
    return () => {
      resume();
      this.#table = outer;
      const block: FlowTable = { kind: 'table', rows: table.rows };
      if (table.rows.length > 0) this.#sink.push(block);
    };
  }

  #openRow(attributes: XmlAttributes): () => void {
    const table = this.#table;
    if (table === null) return () => {};
    table.row = [];
    return () => {
      const times = Math.min(readCount(attributes['table:number-rows-repeated'], 1), FEW_REPEATS);
      for (let i = 0; i < times && table.rows.length < MOST_ROWS; i += 1) table.rows.push(table.row);
    };
  }

  #openCell(attributes: XmlAttributes): () => void {
    const table = this.#table;
    if (table === null) return () => {};
    const cell: OpenCell = { blocks: [], attributes };
    const sink = this.#sink;
    this.#sink = cell.blocks;
    return () => {
      this.#endUnended();
      this.#sink = sink;
      const times = Math.min(readCount(attributes['table:number-columns-repeated'], 1), FEW_REPEATS);
      const made: FlowCell = {
        blocks: cell.blocks,
        columnSpan: readCount(attributes['table:number-columns-spanned'], 1),
        rowSpan: readCount(attributes['table:number-rows-spanned'], 1),
      };
      for (let i = 0; i < times && table.row.length < FEW_REPEATS; i += 1) table.row.push(made);
    };
  }
}
