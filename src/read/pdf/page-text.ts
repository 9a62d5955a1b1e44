import type { TextLine } from './build-lines.js';
import { buildLines } from './build-lines.js';
import type { RuledTable } from './find-tables.js';
import { findTables, textOfCell } from './find-tables.js';
import type { PageContent, Rule } from './page-content.js';
import { textOfLine } from './text-of-line.js';

/** A page as text lines and tables, each from top to bottom. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly tables: readonly RuledTable[];
  readonly rules: readonly Rule[];
}

export function readPageText(page: PageContent): PageText {
  const { tables, rest } = findTables(page);
  const { number, width, height, rules } = page;
  return { number, width, height, rules, tables, lines: buildLines(rest) };
}

/** The height most of the text has, over all pages; 0 without text. */
export function bodySize(pages: readonly PageText[]): number {
  const weights = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      const size = Math.round(line.size * 4) / 4;
      weights.set(size, (weights.get(size) ?? 0) + textOfLine(line).length);
    }
  }
  let best = 0;
  for (const [size, weight] of weights) if (weight > (weights.get(best) ?? 0)) best = size;
  return best;
}

/** Everything that is written on a page. */
export function textOfPage(page: PageText): string {
  const cells = page.tables.flatMap((table) => table.rows.flatMap((row) => row.map(textOfCell)));
  return [...page.lines.map(textOfLine), ...cells].join('\n');
}
