import type { FlowBlock } from '../flow.js';
import type { ParagraphDraft } from '../word/paragraph-draft.js';
import type { RunLook } from '../word/read-styles.js';
import type { RawRow, RowShape } from './assemble-table.js';
import { assembleTable } from './assemble-table.js';
import type { Drafts } from './drafts.js';

interface Level {
  /** Blocks of the open cell, or of the body. */
  blocks: FlowBlock[];
  cells: FlowBlock[][];
  rows: RawRow[];
}

function openLevel(): Level {
  return { blocks: [], cells: [], rows: [] };
}

/**
 * Puts a stream of text, paragraph ends, cell ends and row ends, as Word's older formats hold them, together as blocks.
 * Paragraphs are numbered as they come, those in tables too; a text box takes the number of the paragraph it hangs on.
 */
export class FlowBuilder {
  readonly #drafts: Drafts;
  readonly #levels: Level[] = [openLevel()];
  readonly #fixedNumber: number | null;
  #paragraph: ParagraphDraft | null = null;
  #count = 0;

  /** `fixedNumber`: the number all paragraphs take, for a text box. */
  constructor(drafts: Drafts, fixedNumber: number | null = null) {
    this.#drafts = drafts;
    this.#fixedNumber = fixedNumber;
  }

  /** Number of the paragraph that is being read. */
  get number(): number {
    return this.#open().number;
  }

  /** Whether a paragraph has begun and waits for its end. */
  get isOpen(): boolean {
    return this.#paragraph !== null;
  }

  addText(text: string, look: RunLook, deleted: boolean): void {
    if (text !== '') this.#drafts.addText(this.#open(), text, look, deleted);
  }

  /** Hangs the blocks of a text box on the open paragraph. */
  addBox(blocks: readonly FlowBlock[]): void {
    const { boxes } = this.#open();
    for (const block of blocks) boxes.push(block);
  }

  /** A paragraph mark that was deleted: what follows belongs to the same paragraph. */
  joinParagraph(): void {
    this.#open();
    this.#count += 1;
  }

  /** Ends a paragraph that lies `depth` tables deep. */
  endParagraph(label: string, headingDepth: number | null, depth: number): void {
    const open = this.#open();
    this.#paragraph = null;
    open.label = label;
    open.depth = headingDepth;
    const { blocks } = this.#reach(depth);
    blocks.push(open);
    for (const box of open.boxes) blocks.push(box);
  }

  /** Ends the cell `depth` tables deep (1 for a table of the body). */
  endCell(depth: number): void {
    const level = this.#reach(depth);
    level.cells.push(level.blocks);
    level.blocks = [];
  }

  /** Ends the row `depth` tables deep; a row without cells is none. */
  endRow(depth: number, shape: RowShape | null): void {
    const level = this.#reach(depth);
    if (level.blocks.length > 0) this.endCell(depth);
    if (level.cells.length > 0) level.rows.push({ cells: level.cells, shape });
    level.cells = [];
  }

  /** All blocks; what is open is closed. */
  finish(): FlowBlock[] {
    if (this.#paragraph !== null) this.endParagraph('', null, 0);
    return this.#reach(0).blocks;
  }

  /** The open paragraph, begun when there is none. */
  #open(): ParagraphDraft {
    if (this.#paragraph === null) {
      this.#count += 1;
      this.#paragraph = this.#drafts.open(this.#fixedNumber ?? this.#count);
    }
    return this.#paragraph;
  }

  /** The level `depth` tables deep: deeper tables are closed, missing ones opened. */
  #reach(depth: number): Level {
    while (this.#levels.length - 1 > depth) {
      this.endRow(this.#levels.length - 1, null);
      const table = this.#levels.pop() as Level;
      const outer = this.#levels[this.#levels.length - 1] as Level;
      if (table.rows.length > 0) outer.blocks.push(assembleTable(table.rows));
    }
    while (this.#levels.length - 1 < depth) this.#levels.push(openLevel());
    return this.#levels[depth] as Level;
  }
}
