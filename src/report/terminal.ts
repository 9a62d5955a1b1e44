import { Chalk, type ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { displayWidth, hangText, wrapText } from './width.js';

/** How text is laid out for a terminal. */
export interface TerminalOptions {
  readonly color: boolean;
  /** Columns. */
  readonly width: number;
}

export type Tone = 'strong' | 'quiet' | 'good' | 'bad' | 'doubt' | 'note' | 'plain';

/** Colours a text; every tone also reads without colour. */
export type Paint = (text: string, tone: Tone) => string;

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface Column {
  readonly heading: string;
  /** Share of the free width; columns with `fixed` take just that many columns. */
  readonly share: number;
  readonly fixed?: number;
}

const GAP = 2;
/** Below this a table would be torn into letters. */
export const MIN_WIDTH = 40;
export const MAX_WIDTH = 120;

/** A painter at an explicit level: chalk never asks the terminal. */
export function makePaint(color: boolean): Paint {
  if (!color) return (text) => text;
  const chalk = new Chalk({ level: 1 });
  const tones: Readonly<Record<Tone, ChalkInstance>> = {
    strong: chalk.bold,
    quiet: chalk.dim,
    good: chalk.green,
    bad: chalk.red,
    doubt: chalk.yellow,
    note: chalk.cyan,
    plain: chalk.reset,
  };
  return (text, tone) => (tone === 'plain' || text === '' ? text : tones[tone](text));
}

/** The width to lay out for: not so narrow that tables break, not so wide that lines are hard to read. */
export function fitWidth(width: number): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.floor(width)));
}

/** A row of cells, or a heading that runs over all columns. */
export type Row = readonly Cell[] | { readonly heading: string };

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** A table without vertical rules, indented, cells wrapped at word boundaries; no line is longer than the width. */
export function drawTable(
  columns: readonly Column[],
  rows: readonly Row[],
  options: TerminalOptions & { readonly indent: number },
): string[] {
  const paint = makePaint(options.color);
  const room = fitWidth(options.width) - options.indent;
  const widths = shareWidths(columns, room);
  const rule = '─'.repeat(room);
  const margin = ' '.repeat(options.indent);
  const head = columns.map(({ heading }): Cell => ({ text: heading, tone: 'strong' }));
  const lines = [...layRow(head, widths, paint), paint(rule, 'quiet')];
  for (const row of rows) {
    if ('heading' in row) {
      if (row !== rows[0]) lines.push('');
      lines.push(...wrapText(row.heading, room).map((line) => paint(line, 'strong')));
    } else {
      lines.push(...layRow(row, widths, paint));
    }
  }
  return [...lines, paint(rule, 'quiet')].map((line) => (margin + line).trimEnd());
}

function layRow(cells: readonly Cell[], widths: readonly number[], paint: Paint): string[] {
  const table = new Table({
    chars: NO_LINES,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colWidths: [...widths],
    wordWrap: false,
  });
  table.push(
    cells.map(({ text, tone = 'plain' }, index) =>
      wrapCell(text, widths[index] ?? 1)
        .map((line) => paint(line, tone))
        .join('\n'),
    ),
  );
  return table.toString().split('\n');
}

/** Lines of a cell; what follows a dash is indented under it. */
function wrapCell(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('- ')) return wrapText(line, width);
    return wrapText(line.slice(2), width - 2).map((part, index) => (index === 0 ? '- ' : '  ') + part);
  });
}

function shareWidths(columns: readonly Column[], room: number): number[] {
  const fixed = columns.reduce((sum, column) => sum + (column.fixed ?? 0), 0);
  const shares = columns.reduce((sum, column) => sum + (column.fixed === undefined ? column.share : 0), 0);
  const free = room - GAP * (columns.length - 1) - fixed;
  const widths = columns.map((column) => column.fixed ?? Math.max(4, Math.floor((free * column.share) / shares)));
  const spare = free + fixed - widths.reduce((sum, width) => sum + width, 0);
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width + spare : width));
}

/** Label and text side by side, further lines under the text: "Đề nghị  Bổ sung …". */
export function drawField(
  label: string,
  labelWidth: number,
  text: string,
  options: TerminalOptions & { readonly indent: number },
  paint: Paint,
): string[] {
  const indent = ' '.repeat(options.indent + labelWidth + GAP);
  const lines = hangText(text, fitWidth(options.width), indent);
  const first = lines[0] ?? '';
  const head =
    ' '.repeat(options.indent) +
    paint(label, 'quiet') +
    ' '.repeat(Math.max(0, labelWidth - displayWidth(label) + GAP));
  return [head + first.slice(indent.length), ...lines.slice(1)];
}
