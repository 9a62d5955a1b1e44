import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  SymbolRun,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SourceLine } from '../../../../src/model/document.js';
import type { ReadResult } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { readDocx } from '../../../../src/read/word/read-docx.js';
import { convertWithOffice } from '../../../support/convert/convert-office.js';
import { havePrograms } from '../../../support/programs.js';

const level = (n: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: n,
  format,
  text,
  alignment: AlignmentType.START,
});

const numbered = (text: string, depth: number, instance = 0) =>
  new Paragraph({ text, numbering: { reference: 'plan', level: depth, instance } });

/** A document that a library of its own makes: nothing of it comes from our builder. */
const made = new Document({
  numbering: {
    config: [
      {
        reference: 'plan',
        levels: [
          level(0, LevelFormat.UPPER_ROMAN, '%1.'),
          level(1, LevelFormat.DECIMAL, '%2.'),
          level(2, LevelFormat.LOWER_LETTER, '%3)'),
          level(3, LevelFormat.DECIMAL, '%2.%4.'),
        ],
      },
    ],
  },
  footnotes: { 1: { children: [new Paragraph('chú thích')] } },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph('DỰ THẢO')] }) },
      footers: { default: new Footer({ children: [new Paragraph('chân trang')] }) },
      children: [
        new Paragraph({
          children: [
            new TextRun({ text: 'KẾ HOẠCH', bold: true }),
            new TextRun({ text: 'Năm 2026', break: 1, bold: true }),
          ],
        }),
        new Paragraph({
          text: 'MỤC TIÊU',
          heading: HeadingLevel.HEADING_1,
          numbering: { reference: 'plan', level: 0 },
        }),
        numbered('Mục tiêu chung', 1),
        numbered('điểm một', 2),
        numbered('điểm hai', 2),
        new Paragraph('xen giữa'),
        numbered('Mục tiêu cụ thể', 1),
        numbered('khoản con', 3),
        numbered('KINH PHÍ', 0),
        numbered('Ngân sách', 1),
        numbered('đánh số lại', 0, 1),
        new Paragraph({
          children: [
            new TextRun('Đạt '),
            new SymbolRun({ char: 'F0B3', symbolfont: 'Symbol' }),
            new TextRun({ children: [new Tab(), '60%'] }),
            new FootnoteReferenceRun(1),
          ],
        }),
        new Table({
          rows: [
            new TableRow({
              tableHeader: true,
              children: [
                new TableCell({ rowSpan: 2, children: [new Paragraph('TT')] }),
                new TableCell({ columnSpan: 2, children: [new Paragraph('Năm')] }),
              ],
            }),
            new TableRow({
              children: ['2026', '2030'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
            }),
            new TableRow({
              children: ['1', '30%', '90%'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
            }),
          ],
        }),
        new Paragraph('cuối'),
      ],
    },
  ],
});

const TEXTS = [
  'KẾ HOẠCH',
  'Năm 2026',
  'I. MỤC TIÊU',
  '1. Mục tiêu chung',
  'a) điểm một',
  'b) điểm hai',
  'xen giữa',
  '2. Mục tiêu cụ thể',
  '2.1. khoản con',
  'II. KINH PHÍ',
  '1. Ngân sách',
  'I. đánh số lại',
  'Đạt ≥ 60%',
  'TT|Năm||',
  '|2026|2030|',
  '1|30%|90%|',
  'cuối',
];

function linesOf(read: ReadResult): SourceLine[] {
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  return read.lines;
}

const texts = (lines: readonly SourceLine[]) => lines.map(({ text }) => text).filter((text) => text !== '');

describe('documents of other producers', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = new Uint8Array(await Packer.toArrayBuffer(made));
  });

  it('reads what the docx library writes', async () => {
    const lines = linesOf(await readDocx(bytes, READ_LIMITS));
    expect(texts(lines)).toEqual(TEXTS);
    expect(lines.filter(({ kind }) => kind === 'heading').map(({ text, depth }) => `${depth} ${text}`)).toEqual([
      '1 I. MỤC TIÊU',
    ]);
    expect(lines[0]?.strong).toBe(true);
    expect(lines[lines.length - 1]?.paragraph).toBe(21);
  });

  it.runIf(havePrograms('soffice'))('reads what LibreOffice saves', { timeout: 90_000 }, async () => {
    const saved = await convertWithOffice(new Map([['plan.docx', bytes]]), ['docx']);
    const lines = linesOf(await readDocx(saved.get('plan.docx') as Uint8Array, READ_LIMITS));
    expect(texts(lines)).toEqual(TEXTS);
    expect(lines[lines.length - 1]?.paragraph).toBe(21);
  });
});
