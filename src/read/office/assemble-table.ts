import type { FlowBlock, FlowCell, FlowTable } from '../flow.js';

/** A cell's place in its row as Word's formats give it: where it ends, and what it is merged with. */
export interface CellShape {
  /** Right edge, in twentieths of a point. */
  readonly right: number;
  /** Merged downwards: the first cell, or one that goes on. */
  readonly vertical: 'none' | 'first' | 'rest';
  /** The rest of a cell merged to the left. */
  readonly joined: boolean;
}

export interface RowShape {
  /** Left edge of the row, in twentieths of a point. */
  readonly left: number;
  readonly cells: readonly CellShape[];
}

export interface RawRow {
  readonly cells: readonly (readonly FlowBlock[])[];
  /** Null when the file does not say. */
  readonly shape: RowShape | null;
}

/** Edges nearer than this (2 mm is 113) are one edge, drawn by a shaking hand. */
const SAME_EDGE = 45;

/** Column number of every edge of the table's cells. */
function numberEdges(rows: readonly RawRow[]): Map<number, number> {
  const edges = new Set<number>();
  for (const { shape } of rows) {
    if (shape === null) continue;
    edges.add(shape.left);
    for (const cell of shape.cells) edges.add(cell.right);
  }
  const columns = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (edge - first > SAME_EDGE) {
      column += 1;
      first = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

type OpenCell = { blocks: readonly FlowBlock[]; columnSpan: number; rowSpan: number };

/** A shape that says something about every cell of its row; null otherwise. */
function fittingShape(row: RawRow): RowShape | null {
  if (row.shape === null || row.shape.cells.length < row.cells.length) return null;
  return row.shape;
}

/** A table from rows whose cells say only where they end: columns are found from the edges all rows share. */
export function assembleTable(rawRows: readonly RawRow[]): FlowTable {
  const rows = rawRows.map((row) => ({ cells: row.cells, shape: fittingShape(row) }));
  const columns = numberEdges(rows);
  /** Cells that may grow downwards, by the column they begin in. */
  let growing = new Map<number, OpenCell>();
  const made: FlowCell[][] = [];
  for (const { cells, shape } of rows) {
    const row: OpenCell[] = [];
    const next = new Map<number, OpenCell>();
    let column = shape === null ? 0 : (columns.get(shape.left) ?? 0);
    if (column > 0) row.push({ blocks: [], columnSpan: column, rowSpan: 1 });
    for (const [index, blocks] of cells.entries()) {
      const place = shape?.cells[index];
      const end = place === undefined ? column + 1 : Math.max(column + 1, columns.get(place.right) ?? 0);
      const previous = row[row.length - 1];
      const above = place?.vertical === 'rest' ? growing.get(column) : undefined;
      if (above !== undefined) {
        above.rowSpan += 1;
        next.set(column, above);
      } else if (place?.joined === true && previous !== undefined) {
        previous.columnSpan += end - column;
        previous.blocks = [...previous.blocks, ...blocks];
      } else {
        const cell = { blocks, columnSpan: end - column, rowSpan: 1 };
        row.push(cell);
        if (place !== undefined && place.vertical !== 'none') next.set(column, cell);
      }
      column = end;
    }
    made.push(row);
    growing = next;
  }
  return { kind: 'table', rows: made };
}
