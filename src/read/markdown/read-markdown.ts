import type { SourceLine } from '../../model/document.js';
import { CELL_MARK, cellsOf, cleanSelection, readPlainLine, splitLines } from '../lines.js';
import { type Canvas, showRaw } from './canvas.js';
import { splitStretches } from './split-stretches.js';
import { stripEmphasis } from './strip-emphasis.js';

/**
 * Reads a text that holds Markdown syntax into source lines: marks taken away, headings and table rows known, every
 * character traceable. The text is parsed in stretches, so that memory stays bounded; a stretch that would cost the parser
 * too much is read as plain lines, and so is one that holds no mark. Never throws on any text.
 */
export async function readMarkdownLines(text: string): Promise<SourceLine[]> {
  const stretches = splitStretches(text.replace(/\r\n?/g, '\n'));
  // The parser is loaded only for what needs it.
  const paintAny = stretches.some(({ syntax }) => syntax === 'any')
    ? (await import('./paint-syntax.js')).paintSyntax
    : paintLines;
  const lines: SourceLine[] = [];
  for (const { part, syntax } of stretches) {
    const first = lines.length + 1;
    const found =
      syntax === 'none'
        ? splitLines(part).map((raw, i) => readPlainLine(raw, first + i))
        : readPart(part, first, syntax === 'any' ? paintAny : paintLines);
    for (const line of found) lines.push(line);
  }
  return lines;
}

const HEADING = /^[ \t]*(#{1,6})(?=[ \t]|$)/;
const CLOSING = /(?:^|[ \t])#+[ \t]*$/;

/**
 * Paints a stretch whose only syntax are headings and emphasis: every line without the space around it and without the marks
 * of a heading.
 */
function paintLines(canvas: Canvas): void {
  let start = 0;
  for (const [index, line] of canvas.source.split('\n').entries()) {
    const heading = HEADING.exec(line);
    let [from, to] = [heading?.[0].length ?? 0, line.length];
    if (heading !== null) {
      canvas.headings.set(index + 1, (heading[1] as string).length);
      to -= CLOSING.exec(line.slice(from))?.[0].length ?? 0;
    }
    while (from < to && ' \t'.includes(line[from] as string)) from += 1;
    while (to > from && ' \t'.includes(line[to - 1] as string)) to -= 1;
    showRaw(canvas, start + from, start + to);
    start += line.length + 1;
  }
}

function readPart(source: string, firstLine: number, paint: (canvas: Canvas) => void): SourceLine[] {
  const canvas: Canvas = { source, shown: new Array(source.length), headings: new Map(), rows: new Map() };
  paint(canvas);
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
