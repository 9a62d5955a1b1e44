import type { CellShape, RowShape } from '../assemble-table.js';
import type { ByteReader } from './byte-reader.js';
import { readSprms, SPRM } from './sprms.js';
import type { StyleSheet } from './style-sheet.js';

/** What a paragraph's properties say about its place. */
export interface ParagraphProperties {
  readonly style: number;
  /** List (1-based number of its override) and level; 0 for no list. */
  readonly list: number;
  readonly level: number;
  /** The list comes from the style. */
  readonly listOfStyle: boolean;
  readonly outline: number | null;
  /** How many tables the paragraph lies in. */
  readonly depth: number;
  readonly rowEnd: boolean;
  readonly innerCellEnd: boolean;
  readonly innerRowEnd: boolean;
  readonly row: RowShape | null;
}

interface Draft {
  style: number;
  list: number;
  level: number;
  outline: number | null;
  inTable: boolean;
  nesting: number;
  rowEnd: boolean;
  innerCellEnd: boolean;
  innerRowEnd: boolean;
  row: { left: number; cells: { right: number; vertical: CellShape['vertical']; joined: boolean }[] } | null;
}

const MOST_NESTED = 20;
const CELL_LENGTH = 20;
const MOST_CELLS = 500;
/** Bytes of a list of changes that lies elsewhere; that of a row of 63 cells takes 3,000. */
const LONGEST_LIST = 8192;

/** Reads the properties of a paragraph: its style's, then `lists` of changes. `data` is the stream of big lists. */
export function readParagraphProperties(
  styles: StyleSheet,
  style: number,
  lists: readonly ByteReader[],
  data: ByteReader | null,
): ParagraphProperties {
  const base = readStyleProperties(styles, style);
  const draft = { ...base };
  let direct = false;
  for (const changes of lists) direct = applyChanges(draft, changes, data) || direct;
  return {
    style: draft.style,
    list: draft.list,
    level: Math.min(8, draft.level),
    listOfStyle: base.list > 0 && !direct,
    outline: draft.outline,
    depth: draft.inTable || draft.nesting > 0 ? Math.min(MOST_NESTED, Math.max(1, draft.nesting)) : 0,
    rowEnd: draft.rowEnd,
    innerCellEnd: draft.innerCellEnd,
    innerRowEnd: draft.innerRowEnd,
    row: draft.row,
  };
}

const known = new WeakMap<StyleSheet, Map<number, Readonly<Draft>>>();

/** What a style says, worked out once. */
function readStyleProperties(styles: StyleSheet, style: number): Readonly<Draft> {
  const ofSheet = known.get(styles) ?? new Map<number, Readonly<Draft>>();
  known.set(styles, ofSheet);
  const before = ofSheet.get(style);
  if (before !== undefined) return before;
  const draft: Draft = {
    style,
    list: 0,
    level: 0,
    outline: null,
    inTable: false,
    nesting: 0,
    rowEnd: false,
    innerCellEnd: false,
    innerRowEnd: false,
    row: null,
  };
  for (const changes of styles.paragraphChanges(style)) applyChanges(draft, changes, null);
  ofSheet.set(style, draft);
  return draft;
}

/** Applies one list of changes; true when it names a list of its own. */
function applyChanges(draft: Draft, changes: ByteReader, data: ByteReader | null): boolean {
  let listed = false;
  readSprms(changes, 0, (sprm, list, at, end) => {
    switch (sprm) {
      case SPRM.list:
        draft.list = readListNumber(list.u16(at));
        listed = true;
        break;
      case SPRM.listLevel:
        draft.level = list.u8(at);
        break;
      case SPRM.outlineLevel:
        draft.outline = list.u8(at);
        break;
      case SPRM.inTable:
        draft.inTable = list.u8(at) !== 0;
        break;
      case SPRM.nesting:
        draft.nesting = Math.max(0, list.i32(at));
        break;
      case SPRM.nestingChange:
        draft.nesting = Math.max(0, draft.nesting + list.i32(at));
        break;
      case SPRM.rowEnd:
        draft.rowEnd = list.u8(at) !== 0;
        break;
      case SPRM.innerCellEnd:
        draft.innerCellEnd = list.u8(at) !== 0;
        break;
      case SPRM.innerRowEnd:
        draft.innerRowEnd = list.u8(at) !== 0;
        break;
      case SPRM.row:
        draft.row = readRow(list, at, end);
        break;
      case SPRM.verticalMerge: {
        const cell = draft.row?.cells[list.u8(at)];
        const merge = list.u8(at + 1);
        if (cell !== undefined) cell.vertical = merge === 0 ? 'none' : merge === 1 ? 'rest' : 'first';
        break;
      }
      case SPRM.hugeProperties:
      case SPRM.hugePropertiesOld:
      case SPRM.tableProperties: {
        const place = list.u32(at);
        // Big lists of changes lie elsewhere; they never point on to a third place.
        if (data !== null && place + 2 <= data.length) {
          const length = Math.min(data.u16(place), data.length - place - 2, LONGEST_LIST);
          listed = applyChanges(draft, data.slice(place + 2, length), null) || listed;
        }
        break;
      }
    }
  });
  return listed;
}

/** Values from F801 on, and 7FF, say that the paragraph bears no number. */
function readListNumber(value: number): number {
  return value >= 0x7ff ? 0 : value;
}

function readRow(list: ByteReader, at: number, end: number): Draft['row'] {
  const count = list.u8(at);
  const cellsAt = at + 1 + (count + 1) * 2;
  if (count === 0 || count > MOST_CELLS || cellsAt > end) return null;
  const cells = Array.from({ length: count }, (_, i) => {
    const flagsAt = cellsAt + i * CELL_LENGTH;
    const flags = flagsAt + 2 <= end ? list.u16(flagsAt) : 0;
    const vertical: CellShape['vertical'] = (flags & 0x20) === 0 ? 'none' : (flags & 0x40) !== 0 ? 'first' : 'rest';
    return { right: list.i16(at + 1 + (i + 1) * 2), vertical, joined: (flags & 0x3) === 0x2 };
  });
  return { left: list.i16(at + 1), cells };
}
