import type { SourceCell, SourceLine } from '../model/document.js';
import type { CleanLine } from '../text/normalise.js';
import { cleanLine } from '../text/normalise.js';

/** Splits where an editor begins a new line, so that line numbers agree; a page break is white space. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

const DASHES_ONLY = /^[-_=*~.–—+|:\s]{3,}$/;
/** Portals and converters leave the characters "\r\n" themselves in the text. */
const LITERAL_BREAK = /\\r\\n|\\n(?=\s|$)/g;

/** Cleans a line whose characters are a selection of the original's: `at[i]` is where character i stands there. */
export function cleanSelection(selection: string, at: readonly number[]): CleanLine {
  const clean = cleanLine(selection);
  const columns: number[] = [];
  for (let i = 0; i < clean.text.length; i += 1) {
    columns.push(at[clean.columns?.[i] ?? i + clean.indent] ?? 0);
  }
  return { text: clean.text, columns, indent: columns[0] ?? 0 };
}

/** Parts cells while a row is put together: a bar may stand inside a cell, and the first cell may be empty. */
export const CELL_MARK = '\ue000';

/** Offsets of the cells in the text of a row whose cells are parted by `separator`. */
export function cellsOf(text: string, separator: string): SourceCell[] {
  const cells: SourceCell[] = [];
  let start = separator === '|' && text.startsWith(separator) ? 1 : 0;
  while (start < text.length) {
    const next = text.indexOf(separator, start);
    const end = next < 0 ? text.length : next;
    let from = start;
    let to = end;
    while (from < to && text[from] === ' ') from += 1;
    while (to > from && text[to - 1] === ' ') to -= 1;
    cells.push({ start: from, end: to });
    start = end + 1;
  }
  return cells;
}

/** A gap that is a blank to be filled in ("ngày      tháng      năm") parts no columns. */
const WIDE_GAP = /(?<=\S)(?<!ngày|tháng|năm|số|số:|Số|Số:)(?: {5,}|\t+)(?=\S)(?!tháng|năm|\/)/gu;
const LABEL_ALONE = /^\s*(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|phần (?:thứ )?\S+|điều \d+)[.)/:]?\s*$/iu;

/** The two columns of a plain-text masthead: words, one wide gap, words; null for any other line. */
function partColumns(raw: string): string | null {
  if (raw.length > 200 || !/ {5}|\t/.test(raw)) return null;
  const gaps = [...raw.matchAll(WIDE_GAP)];
  const gap = gaps[0];
  if (gap === undefined || gaps.length > 1) return null;
  const left = raw.slice(0, gap.index);
  const right = raw.slice(gap.index + gap[0].length);
  if (LABEL_ALONE.test(left) || /[,;]\s*$/.test(left) || !/^\p{Lu}/u.test(right) || !/\p{L}/u.test(left)) return null;
  return `${left}|${' '.repeat(gap[0].length - 1)}${right}`;
}

/** A line of plain text as a source line: blank, a rule of dashes, a row of cells or text that claims nothing. */
export function readPlainLine(raw: string, line: number): SourceLine {
  const tabs = raw.includes('\t') ? raw.split('\t') : [];
  if (tabs.length >= 3 && tabs.filter((cell) => cell.trim() !== '').length >= 3) {
    const clean = cleanLine(raw.replace(/\t/g, CELL_MARK));
    return {
      ...clean,
      text: clean.text.replaceAll(CELL_MARK, '|'),
      raw,
      line,
      kind: 'row',
      cells: cellsOf(clean.text, CELL_MARK),
    };
  }
  const parted = partColumns(raw);
  if (parted !== null) {
    const row = cleanLine(parted);
    return { ...row, raw, line, kind: 'row', cells: cellsOf(row.text, '|') };
  }
  const clean = raw.includes('\\')
    ? cleanLine(raw.replace(LITERAL_BREAK, (found) => ' '.repeat(found.length)))
    : cleanLine(raw);
  if (clean.text === '') return { ...clean, raw, line, kind: 'blank' };
  if (DASHES_ONLY.test(clean.text) || clean.text === '|') return { ...clean, raw, line, kind: 'break' };
  if (!clean.text.includes('|')) return { ...clean, raw, line, kind: 'text' };
  if (/^\|.*\S.*\|/.test(clean.text) || (clean.text.match(/ \| /g)?.length ?? 0) >= 2) {
    return { ...clean, raw, line, kind: 'row', cells: cellsOf(clean.text, '|') };
  }
  if (/^\|\s*\S/.test(clean.text) || /\S\s*\|$/.test(clean.text)) {
    const start = clean.text.startsWith('|') ? 1 : 0;
    const inner = cleanSelection(
      clean.text.slice(start).replace(/\s*\|$/, ''),
      Array.from(
        { length: clean.text.length - start },
        (_, i) => clean.columns?.[i + start] ?? i + start + clean.indent,
      ),
    );
    return { ...inner, raw, line, kind: 'text', starts: true };
  }
  return { ...clean, raw, line, kind: 'text' };
}
