import type { FlowBlock, FlowCell, FlowTable } from '../flow.js';
import type { XmlElement } from '../xml-tree.js';
import { childOf, elementsOf } from '../xml-tree.js';
import { chooseBranch } from './word-elements.js';
import { numberValue, value } from './word-values.js';

/** What stands around rows and cells without being one: content controls, marks of changes. */
const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** The rows of a table, or the cells of a row, also those inside wrappers. */
function collectInside(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') {
      const branch = chooseBranch(child);
      return branch === undefined ? [] : collectInside(branch, name);
    }
    return WRAPPERS.has(child.name) ? collectInside(child, name) : [];
  });
}

/** Widest cell that is believed; the layout takes fewer columns still. */
const MOST_COLUMNS = 200;

function spanOf(property: XmlElement | undefined): number {
  return Math.max(0, Math.min(numberValue(property) ?? 0, MOST_COLUMNS));
}

function isDropped(properties: XmlElement | undefined, ...marks: readonly string[]): boolean {
  return marks.some((mark) => childOf(properties, mark) !== undefined);
}

interface OpenCell extends FlowCell {
  blocks: readonly FlowBlock[];
  columnSpan: number;
  rowSpan: number;
}

export interface TableReader {
  readBlocks(cell: XmlElement): FlowBlock[];
  holdsText(element: XmlElement): boolean;
  /** Rows and cells that tracked changes deleted. */
  setAside(element: XmlElement): void;
}

/** Merging downwards: the first cell of a merged one, one that goes on, or neither. */
function mergeOf(properties: XmlElement | undefined, name: string): 'first' | 'rest' | null {
  const merge = childOf(properties, name);
  if (merge === undefined) return null;
  return value(merge) === 'restart' ? 'first' : 'rest';
}

/** Reads a `w:tbl`; null when nothing of it is left. */
export function readTable(table: XmlElement, reader: TableReader): FlowTable | null {
  const rows: OpenCell[][] = [];
  /** Cells of the row above by the column they begin in, and the columns of those that are merged downwards. */
  let growing = new Map<number, OpenCell>();
  let merged = new Set<number>();
  for (const row of collectInside(table, 'w:tr')) {
    const rowProperties = childOf(row, 'w:trPr');
    if (isDropped(rowProperties, 'w:del', 'w:moveFrom')) {
      reader.setAside(row);
      continue;
    }
    const cells: OpenCell[] = [];
    const next = new Map<number, OpenCell>();
    const nextMerged = new Set<number>();
    let column = spanOf(childOf(rowProperties, 'w:gridBefore'));
    if (column > 0) cells.push({ blocks: [], columnSpan: column, rowSpan: 1 });
    for (const element of collectInside(row, 'w:tc')) {
      const properties = childOf(element, 'w:tcPr');
      if (isDropped(properties, 'w:cellDel')) {
        reader.setAside(element);
        continue;
      }
      const width = Math.max(1, spanOf(childOf(properties, 'w:gridSpan')));
      const merge = mergeOf(properties, 'w:vMerge');
      const blocks = reader.readBlocks(element);
      // Some programs write no first cell; the rest of one, without text, still goes with the cell above.
      const above =
        merge === 'rest' && (merged.has(column) || !reader.holdsText(element)) ? growing.get(column) : undefined;
      const left = mergeOf(properties, 'w:hMerge') === 'rest' ? cells[cells.length - 1] : undefined;
      if (above !== undefined) {
        above.rowSpan += 1;
        next.set(column, above);
        nextMerged.add(column);
      } else if (left !== undefined) left.columnSpan += width;
      else {
        const cell: OpenCell = { blocks, columnSpan: width, rowSpan: 1 };
        cells.push(cell);
        next.set(column, cell);
        if (merge !== null) nextMerged.add(column);
      }
      column += width;
    }
    const after = spanOf(childOf(rowProperties, 'w:gridAfter'));
    if (after > 0) cells.push({ blocks: [], columnSpan: after, rowSpan: 1 });
    rows.push(cells);
    growing = next;
    merged = nextMerged;
  }
  return rows.length === 0 ? null : { kind: 'table', rows };
}
