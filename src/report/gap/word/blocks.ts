import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Verdict } from '../../../model/vocabulary.js';
import type { GapReport, Mark } from '../model.js';
import { PAGE, SIZE } from './page.js';

export type Block = FileChild;

/** What the parts of one document share. */
export interface WordContext {
  readonly report: GapReport;
  /** A part among many: what its reader needs and no more. */
  readonly compact: boolean;
}

/** Characters that no XML file may hold, whatever they are escaped as. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'size' | 'color'>;

/** A stretch of text. */
export function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: text.replace(FORBIDDEN, ''), ...look });
}

/** Text, or stretches of text, as a paragraph. */
export function paragraph(content: string | readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: typeof content === 'string' ? [run(content)] : [...content] });
}

/** A paragraph of running text. */
export function body(content: string | readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return paragraph(content, { alignment: AlignmentType.JUSTIFIED, ...options });
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function heading(level: 1 | 2 | 3, text: string, options: IParagraphOptions = {}): Paragraph {
  return paragraph(text, { heading: HEADINGS[level], ...options });
}

/** A horizontal line of a given length in the middle of a column of a given width. */
export function rule(column: number, length: number, after = 0): Paragraph {
  const side = Math.max(0, Math.floor((column - length) / 2));
  return new Paragraph({
    children: [new TextRun({ text: '', size: 4 })],
    indent: { left: side, right: side },
    spacing: { before: 0, after, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

/** One cell: paragraphs, or a text; a fill marks what it says, never alone. */
export interface Cell {
  readonly content: string | readonly Paragraph[];
  readonly fill?: string;
  readonly bold?: boolean;
  readonly center?: boolean;
}

export interface Column {
  readonly head: string;
  /** Share of the table's width. */
  readonly share: number;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
const HEAD_FILL = 'E7EBF0';

/** Paragraph inside a table. */
export function cellText(content: string | readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  const runs = typeof content === 'string' ? [run(content, { size: SIZE.table })] : content;
  return paragraph(runs, { spacing: { before: 20, after: 20 }, alignment: AlignmentType.LEFT, ...options });
}

/** A remark below what a cell says. */
export function small(text: string): Paragraph {
  return cellText([run(text, { size: SIZE.small, color: '404040' })]);
}

/** A table as wide as the page, its heads on every page, its rows never torn. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (Cell | string)[])[],
  width: number = PAGE.portraitWidth,
): Table {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / total));
  const heads = columns.map(({ head }): Cell => ({ content: head, bold: true, center: true, fill: HEAD_FILL }));
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    rows: [
      ...(columns.some(({ head }) => head !== '') ? [writeRow(heads, widths, true)] : []),
      ...rows.map((row) => writeRow(row, widths, false)),
    ],
  });
}

function writeRow(cells: readonly (Cell | string)[], widths: readonly number[], head: boolean): TableRow {
  return new TableRow({
    ...(head ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map((cell, i) =>
      writeCell(typeof cell === 'string' ? { content: cell } : cell, widths[i] ?? 0, head),
    ),
  });
}

function writeCell({ content, fill, bold, center }: Cell, width: number, head: boolean): TableCell {
  const alignment = center === true ? AlignmentType.CENTER : AlignmentType.LEFT;
  const text = (value: string) =>
    cellText([run(value, { size: SIZE.table, ...(bold === true ? { bold } : {}) })], { alignment });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: typeof content === 'string' ? [text(content)] : content.length === 0 ? [text('')] : [...content],
  });
}

/** Cells without lines beside one another, for letterhead and signatures. */
export function beside(cells: readonly (readonly Paragraph[])[], widths: readonly number[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, i) =>
            new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
              borders: { top: none, bottom: none, left: none, right: none },
              children: [...children],
            }),
        ),
      }),
    ],
  });
}

/** Fills behind the words of a verdict; light, so that they print. */
const FILLS: Partial<Readonly<Record<Verdict, string>>> = {
  exceeded: 'DCEFDC',
  met: 'E9F5E9',
  interim: 'E3ECF8',
  hedged: 'FFF2CC',
  weaker: 'FADBD8',
  missing: 'FADBD8',
};
const BEHIND = 'FFF2CC';

export function markCell(mark: Mark, text: string): Cell {
  return { content: text, fill: mark.behind ? BEHIND : (FILLS[mark.verdict] ?? 'F0F0F0') };
}
