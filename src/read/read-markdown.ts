import type { Nodes, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceLine } from '../model/document.js';
import { CELL_MARK, cellsOf, cleanSelection, readPlainLine, splitLines } from './lines.js';
import { isSafeMarkdown } from './sniff.js';

/**
 * What the parser leaves alone: emphasis and lists because they are quadratic on hostile text and our own line grammar
 * reads them better (labels are trusted, depth is not); underlined headings and indented code because plain plans hold
 * dashes and indented lines that are neither.
 */
const LEFT_ALONE = ['attention', 'list', 'setextUnderline', 'codeIndented', 'definition', 'thematicBreak'];

const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [{ disable: { null: LEFT_ALONE } }, gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
  .freeze();

/** Which characters of the source a reader sees, and what the lines that hold them are. */
interface Canvas {
  readonly source: string;
  /** The character shown for each source offset; undefined where nothing is shown. */
  readonly shown: (string | undefined)[];
  readonly headings: Map<number, number>;
  readonly rows: Map<number, readonly (readonly [start: number, end: number])[]>;
}

function showText(canvas: Canvas, value: string, start: number, end: number): void {
  let at = start;
  for (let i = 0; i < value.length && at < end; i += 1) {
    const wanted = value[i] as string;
    while (at < end && canvas.source[at] !== wanted) {
      if (canvas.source[at] === '&') {
        const entity = /^&[#\w]{1,31};/.exec(canvas.source.slice(at, at + 33))?.[0];
        if (entity !== undefined) {
          // A character beyond the first plane is two units long.
          const pair = /[\ud800-\udbff]/.test(wanted) ? (value[i + 1] ?? '') : '';
          canvas.shown[at] = wanted + pair;
          i += pair.length;
          at += entity.length - 1;
          break;
        }
      }
      at += 1;
    }
    if (at < end && canvas.source[at] === wanted) canvas.shown[at] = wanted;
    at += 1;
  }
}

function showRaw(canvas: Canvas, start: number, end: number): void {
  for (let at = start; at < end; at += 1) canvas.shown[at] = canvas.source[at];
}

/** HTML inside Markdown: its text is kept, its tags and comments are not; nothing of it is ever run. */
function showHtml(canvas: Canvas, start: number, end: number): void {
  const html = canvas.source.slice(start, end);
  let at = 0;
  for (const tag of html.matchAll(/<!--[\s\S]*?(?:-->|$)|<[^<>]*>/g)) {
    showRaw(canvas, start + at, start + tag.index);
    if (tag.index < html.length) canvas.shown[start + tag.index] = ' ';
    at = tag.index + tag[0].length;
  }
  showRaw(canvas, start + at, end);
}

function visitTable(canvas: Canvas, table: Table): void {
  for (const row of table.children) {
    const line = row.position?.start.line;
    if (line === undefined) continue;
    const spans = row.children.map((cell) => {
      for (const child of cell.children) visit(canvas, child);
      return [cell.position?.start.offset ?? 0, cell.position?.end.offset ?? 0] as const;
    });
    // A line without a bar right below a table is no row of it, whatever the format says.
    const end = canvas.source.indexOf('\n', row.position?.start.offset ?? 0);
    const own = canvas.source.slice(row.position?.start.offset ?? 0, end < 0 ? undefined : end);
    if (own.includes('|')) canvas.rows.set(line, spans);
  }
}

function visit(canvas: Canvas, node: Nodes): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  switch (node.type) {
    case 'text':
      showText(canvas, node.value, start, end);
      break;
    case 'inlineCode':
    case 'code':
      showText(canvas, node.value, start, end);
      break;
    case 'html':
      showHtml(canvas, start, end);
      break;
    case 'table':
      visitTable(canvas, node);
      break;
    case 'heading':
      canvas.headings.set(node.position?.start.line ?? 0, node.depth);
      for (const child of node.children) visit(canvas, child);
      break;
    default:
      if ('children' in node) for (const child of node.children) visit(canvas, child);
  }
}

/** Two underscores between letters are a blank to be filled in ("ngày__tháng__"), not emphasis. */
function marksEmphasis(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}_]/u.test(text[at - 1] ?? ' ');
  const after = /[\p{L}\p{N}_]/u.test(text[at + 2] ?? ' ');
  return before !== after;
}

const ITALIC = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])[^*_\n]*[^\s*_]\1(?![\p{L}\p{N}*_])/gu;

/** Single stars and underscores around words, taken away in pairs. */
function dropItalics(text: string, columns: readonly number[]): { text: string; columns: number[] } {
  const dropped = new Set<number>();
  for (const found of text.matchAll(ITALIC)) {
    dropped.add(found.index);
    dropped.add(found.index + found[0].length - 1);
  }
  if (dropped.size === 0) return { text, columns: [...columns] };
  let kept = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (dropped.has(i)) continue;
    kept += text[i];
    at.push(columns[i] ?? 0);
  }
  return { text: kept, columns: at };
}

/** Takes emphasis marks out of a line; `open` says whether strong emphasis runs on from the line before. */
function stripEmphasis(
  text: string,
  columns: readonly number[],
  open: boolean,
): { text: string; columns: number[]; strong: boolean; open: boolean } {
  let kept = '';
  const at: number[] = [];
  let inside = open;
  let plain = false;
  let any = false;
  for (let i = 0; i < text.length; ) {
    const run = text[i] === '*' || text[i] === '_' ? /^(?:\*{2,3}|__)/.exec(text.slice(i, i + 3))?.[0] : undefined;
    if (run !== undefined && (run !== '__' || marksEmphasis(text, i))) {
      inside = !inside;
      i += run.length;
      continue;
    }
    const character = text[i] as string;
    if (character !== ' ') {
      if (inside) any = true;
      else plain = true;
    }
    kept += character;
    at.push(columns[i] ?? 0);
    i += 1;
  }
  return { ...dropItalics(kept, at), strong: any && !plain, open: inside };
}

/**
 * Reads a text that holds Markdown syntax into source lines: marks taken away, headings and table rows known, every
 * character traceable. The text is parsed in stretches, so that memory stays bounded; a stretch that would cost the parser
 * too much is read as plain lines, the others are not. Never throws on any text.
 */
export function readMarkdownLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const read = (chunk: string, safe: boolean) => {
    const first = lines.length + 1;
    const found = safe ? readChunk(chunk, first) : splitLines(chunk).map((raw, i) => readPlainLine(raw, first + i));
    for (const line of found) lines.push(line);
  };
  for (const chunk of splitChunks(text.replace(/\r\n?/g, '\n'), CHUNK)) {
    if (isSafeMarkdown(chunk)) read(chunk, true);
    // One odd paragraph must not cost the others their syntax.
    else for (const paragraph of splitChunks(chunk, 0)) read(paragraph, isSafeMarkdown(paragraph));
  }
  return lines;
}

/** Characters after which a blank line ends a stretch, and after which any line does. */
const CHUNK = 16_000;
const LARGEST_CHUNK = 128_000;

/** Cuts a text at blank lines outside fenced blocks into stretches of whole lines, of `least` characters or more. */
function splitChunks(source: string, least: number): string[] {
  const chunks: string[] = [];
  let start = 0;
  let fenced = false;
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('\n', at);
    const end = next < 0 ? source.length : next;
    const line = source.slice(at, Math.min(end, at + 20));
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const size = end - start;
    const blank = line.trim() === '' && end - at < 20;
    if (next >= 0 && ((blank && !fenced && size >= least) || size >= LARGEST_CHUNK)) {
      chunks.push(source.slice(start, end));
      start = end + 1;
    }
    at = end + 1;
  }
  chunks.push(source.slice(start));
  return chunks;
}

function readChunk(source: string, firstLine: number): SourceLine[] {
  const canvas: Canvas = { source, shown: new Array(source.length), headings: new Map(), rows: new Map() };
  visit(canvas, processor.parse(source));
  const lines: SourceLine[] = [];
  let offset = 0;
  let open = false;
  for (const [index, raw] of splitLines(source).entries()) {
    const line = firstLine + index;
    const spans = canvas.rows.get(index + 1);
    let selection = '';
    const at: number[] = [];
    const show = (from: number, to: number) => {
      for (let i = from; i < to; i += 1) {
        const character = canvas.shown[i];
        if (character === undefined) continue;
        selection += character;
        for (let unit = 0; unit < character.length; unit += 1) at.push(i - offset);
      }
    };
    if (spans === undefined) show(offset, offset + raw.length);
    else {
      for (const [start, end] of spans) {
        show(start, end);
        selection += CELL_MARK;
        at.push(end - offset);
      }
    }
    const stripped = stripEmphasis(selection, at, open);
    open = stripped.open && raw.trim() !== '';
    const clean = cleanSelection(stripped.text, stripped.columns);
    const depth = canvas.headings.get(index + 1);
    if (spans !== undefined) {
      const text = clean.text.replaceAll(CELL_MARK, '|');
      lines.push({ ...clean, text, raw, line, kind: 'row', cells: cellsOf(clean.text, CELL_MARK) });
    } else if (depth !== undefined && clean.text !== '')
      lines.push({ ...clean, raw, line, kind: 'heading', depth, starts: true });
    else if (clean.text === '')
      lines.push({ ...clean, raw, line, kind: /^[\s|:-]*-{3,}[\s|:-]*$/.test(raw) ? 'break' : 'blank' });
    else {
      const plain = readPlainLine(clean.text, line);
      const columns = Array.from(
        { length: plain.text.length },
        (_, i) => clean.columns?.[plain.columns?.[i] ?? i + plain.indent] ?? 0,
      );
      lines.push({ ...plain, columns, indent: columns[0] ?? 0, raw, ...(stripped.strong ? { strong: true } : {}) });
    }
    offset += raw.length + 1;
  }
  return lines;
}
