import type { SourceLine } from '../../model/document.js';
import { cleanLine } from '../../text/normalise.js';
import { layOutFlow } from '../flow.js';
import { CELL_MARK, cellsOf, readPlainLine } from '../lines.js';
import { arrangeLines } from './arrange-lines.js';
import type { Above, PlacedLine } from './decide-starts.js';
import { decideStart, measureSetting, passLine } from './decide-starts.js';
import type { RuledTable } from './find-tables.js';
import type { PageText } from './page-text.js';
import { bodySize } from './page-text.js';
import { dropFootnotes, dropStamps } from './set-aside.js';
import { goesOn, stitchTables } from './stitch-tables.js';
import { stripRunningHeads } from './strip-running-heads.js';

type Item =
  | PlacedLine
  | { readonly kind: 'row'; readonly cells: readonly string[]; readonly page: number }
  | { readonly kind: 'divide'; readonly page: number }
  | { readonly kind: 'table'; readonly table: RuledTable };

/** Source lines of a document's pages, without what only the page needs: running heads, page numbers, stamps, footnotes. */
export function layOutPdf(pages: readonly PageText[]): SourceLine[] {
  const size = bodySize(pages);
  const bare = stripRunningHeads(pages.map(dropStamps)).map((page) => dropFootnotes(page, size));
  const items = mendWords(joinTables(bare.flatMap(itemsOf)));
  const setting = measureSetting(items.filter((item): item is PlacedLine => item.kind === 'line'));
  const lines: SourceLine[] = [];
  let above: Above | null = null;
  for (const item of items) {
    if (item.kind === 'line') {
      const starts = decideStart(item, above, setting);
      const plain = readPlainLine(item.text, lines.length + 1);
      lines.push({
        ...plain,
        page: item.page,
        ...(plain.kind === 'text' && starts !== null && plain.starts === undefined ? { starts } : {}),
        ...(plain.kind === 'text' && item.bold ? { strong: true } : {}),
      });
      above = passLine(item, starts, above);
      continue;
    }
    above = null;
    if (item.kind === 'table') pushTable(item.table, lines);
    else if (item.kind === 'row') pushRow(item.cells, item.page, lines);
    else if (lines.length > 0 && lines[lines.length - 1]?.kind !== 'break') pushBreak(item.page, lines);
  }
  return lines;
}

/** What stands on a page, from top to bottom. */
function itemsOf(page: PageText): Item[] {
  const items: Item[] = [];
  let at = 0;
  const pushLines = (end: number) => {
    for (const arranged of arrangeLines(page.lines.slice(at, end))) {
      if (arranged.kind === 'line') items.push({ ...arranged, page: page.number, pageWidth: page.width });
      else items.push({ ...arranged, page: page.number });
    }
    at = end;
  };
  for (const table of page.tables) {
    let end = at;
    while (end < page.lines.length && (page.lines[end]?.y ?? 0) < table.bottom) end += 1;
    pushLines(end);
    items.push({ kind: 'table', table });
  }
  pushLines(page.lines.length);
  return items;
}

/** "110/2024/NĐ-" and "CP" on the next line are one word: its end moves up. Vietnamese has no other hyphens at line ends. */
function mendWords(items: readonly Item[]): Item[] {
  const mended: Item[] = [];
  for (const item of items) {
    const last = mended[mended.length - 1];
    const rest = item.kind === 'line' && last?.kind === 'line' ? endOfWord(last, item) : null;
    if (rest === null || item.kind !== 'line' || last?.kind !== 'line') mended.push(item);
    else {
      mended[mended.length - 1] = { ...last, text: `${last.text}${rest}` };
      const text = item.text.slice(rest.length).trimStart();
      if (text !== '') mended.push({ ...item, text });
    }
  }
  return mended;
}

/** The end of the word that the line above breaks off; null when it breaks off none. */
function endOfWord(above: PlacedLine, line: PlacedLine): string | null {
  if (above.aside !== line.aside || !/[\p{L}\d]-$/u.test(above.text)) return null;
  return /^(?:\p{Lu}|\d)[^\s)]*/u.exec(line.text)?.[0] ?? null;
}

/** Tables that go on over a page end as one. */
function joinTables(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  let lastPage = 0;
  for (const item of items) {
    const last = joined[joined.length - 1];
    if (
      item.kind === 'table' &&
      last?.kind === 'table' &&
      item.table.page === lastPage + 1 &&
      goesOn(last.table, item.table)
    ) {
      joined[joined.length - 1] = { kind: 'table', table: stitchTables(last.table, item.table) };
    } else joined.push(item);
    lastPage = item.kind === 'table' ? item.table.page : item.page;
  }
  return joined;
}

/** Rows as documents with structure give them; the number of a cell's paragraph is its page here. */
function pushTable(table: RuledTable, lines: SourceLine[]): void {
  let page = table.page;
  for (const { paragraph, ...line } of layOutFlow([{ kind: 'table', rows: table.rows }])) {
    page = paragraph ?? page;
    lines.push({
      ...line,
      line: lines.length + 1,
      page,
      ...(line.cells === undefined ? {} : { cells: line.cells.map(({ paragraph: _, ...cell }) => cell) }),
    });
  }
}

function pushRow(texts: readonly string[], page: number, lines: SourceLine[]): void {
  const clean = cleanLine(texts.map((text) => `${text.replaceAll(CELL_MARK, ' ')}${CELL_MARK}`).join(''));
  lines.push({
    ...clean,
    text: clean.text.replaceAll(CELL_MARK, '|'),
    raw: `${texts.join('|')}|`,
    line: lines.length + 1,
    kind: 'row',
    cells: cellsOf(clean.text, CELL_MARK),
    page,
  });
}

function pushBreak(page: number, lines: SourceLine[]): void {
  lines.push({ text: '', raw: '', line: lines.length + 1, columns: null, indent: 0, kind: 'break', page });
}
