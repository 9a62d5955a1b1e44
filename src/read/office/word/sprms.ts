import type { ByteReader } from './byte-reader.js';

/** Properties that a reader of text needs, by the numbers Word gives them. */
export const SPRM = {
  deleted: 0x0800,
  bold: 0x0835,
  struck: 0x0837,
  capitals: 0x083b,
  hidden: 0x083c,
  special: 0x0855,
  raised: 0x2a48,
  doublyStruck: 0x2a53,
  plain: 0x2a33,
  characterStyle: 0x4a30,
  font: 0x4a4f,
  symbol: 0x6a09,
  paragraphStyle: 0x4600,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  nesting: 0x6649,
  nestingChange: 0x664a,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  outlineLevel: 0x2640,
  hugeProperties: 0x6646,
  hugePropertiesOld: 0x6645,
  tableProperties: 0x646b,
  row: 0xd608,
  rowOld: 0xd606,
  verticalMerge: 0xd62b,
  tabs: 0xc615,
} as const;

const SIZES = [1, 1, 2, 4, 2, 2, null, 3] as const;

/**
 * Goes through a list of property changes: `visit` is given the number of each, the list itself, and where its operand
 * begins (behind its length, for operands that have one) and ends. A list that is cut off is read as far as it goes.
 */
export function readSprms(
  list: ByteReader,
  from: number,
  visit: (sprm: number, list: ByteReader, at: number, end: number) => void,
): void {
  let at = from;
  while (at + 3 <= list.length) {
    const sprm = list.u16(at);
    at += 2;
    let start = at;
    let end: number;
    const size = SIZES[sprm >> 13] as (typeof SIZES)[number];
    if (size !== null) end = at + size;
    else if (sprm === SPRM.row || sprm === SPRM.rowOld) {
      if (at + 2 > list.length) return;
      start = at + 2;
      end = at + 1 + list.u16(at);
    } else {
      start = at + 1;
      const length = list.u8(at);
      end = start + (sprm === SPRM.tabs && length === 255 ? tabsLength(list, start) : length);
    }
    if (end > list.length || end < start) return;
    visit(sprm, list, start, end);
    at = end;
  }
}

/** Tab stops too many for a length of one byte are measured by their counts. */
function tabsLength(list: ByteReader, at: number): number {
  if (at >= list.length) return list.length;
  const deleted = list.u8(at) * 4;
  const added = at + 1 + deleted;
  return added >= list.length ? list.length : 2 + deleted + list.u8(added) * 3;
}
