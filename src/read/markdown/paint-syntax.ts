import type { Nodes, Table } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Canvas, showRaw } from './canvas.js';

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

/** Paints what a reader sees of Markdown of any kind, as the parser understands it. */
export function paintSyntax(canvas: Canvas): void {
  visit(canvas, processor.parse(canvas.source));
}
