import type { PageElement } from './grow-tree.js';
import { attributeOf, isElement } from './grow-tree.js';

const MOST_COLUMNS = 200;
const MOST_ROWS = 1_000;

/** Captions of a table, and its rows in the order they are shown: the head first, the foot last. */
export function orderRows(
  table: PageElement,
  isShown: (part: PageElement) => boolean,
): { captions: PageElement[]; rows: PageElement[] } {
  const captions: PageElement[] = [];
  const head: PageElement[] = [];
  const body: PageElement[] = [];
  const foot: PageElement[] = [];
  for (const part of table.childNodes) {
    if (!isElement(part)) continue;
    if (part.tagName === 'caption') captions.push(part);
    else if (/^t(?:head|body|foot)$/.test(part.tagName) && isShown(part)) {
      const rows = part.tagName === 'thead' ? head : part.tagName === 'tfoot' ? foot : body;
      for (const row of part.childNodes) {
        if (isElement(row) && row.tagName === 'tr' && isShown(row)) rows.push(row);
      }
    }
  }
  return { captions, rows: [...head, ...body, ...foot] };
}

/** How many columns and rows a cell covers; what a page claims beyond reason is cut. */
export function spansOf(cell: PageElement, rowsLeft: number): { columnSpan: number; rowSpan: number } {
  const across = readSpan(attributeOf(cell, 'colspan'));
  const down = readSpan(attributeOf(cell, 'rowspan'));
  return {
    columnSpan: Math.max(1, Math.min(across, MOST_COLUMNS)),
    rowSpan: Math.max(1, Math.min(down === 0 ? rowsLeft : down, rowsLeft, MOST_ROWS)),
  };
}

function readSpan(text: string | null): number {
  return text !== null && /^\s*\d{1,9}/.test(text) ? Number.parseInt(text, 10) : 1;
}
