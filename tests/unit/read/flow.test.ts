import { describe, expect, it } from 'vitest';
import type { FlowBlock, FlowCell, FlowParagraph, FlowTable } from '../../../src/read/flow.js';
import { layOutFlow } from '../../../src/read/flow.js';

type CellSpec = string | { text: string; columns?: number; rows?: number } | FlowTable;

let paragraphs = 0;

function paragraph(text: string, changes: Partial<FlowParagraph> = {}): FlowParagraph {
  paragraphs += 1;
  return { kind: 'paragraph', text, label: '', depth: null, strong: false, number: paragraphs, ...changes };
}

function cell(spec: CellSpec): FlowCell {
  if (typeof spec !== 'string' && 'kind' in spec) return { blocks: [spec], columnSpan: 1, rowSpan: 1 };
  const { text, columns = 1, rows = 1 } = typeof spec === 'string' ? { text: spec } : spec;
  return { blocks: text.split('\n').map((part) => paragraph(part)), columnSpan: columns, rowSpan: rows };
}

function table(...rows: readonly (readonly CellSpec[])[]): FlowTable {
  return { kind: 'table', rows: rows.map((row) => row.map(cell)) };
}

/** Lines as "kind text". */
function show(...blocks: FlowBlock[]): string[] {
  paragraphs = 0;
  return layOutFlow(blocks).map(({ kind, text }) => (text === '' ? kind : `${kind} ${text}`));
}

describe('paragraphs', () => {
  it.each([
    ['text', paragraph('Sở Y tế'), ['text Sở Y tế']],
    ['a label', paragraph('MỤC TIÊU', { label: 'I.' }), ['text I. MỤC TIÊU']],
    ['a line break', paragraph('KẾ HOẠCH\nThực hiện'), ['text KẾ HOẠCH', 'text Thực hiện']],
    ['a label stands once', paragraph('một\nhai', { label: '1.' }), ['text 1. một', 'text hai']],
    ['a heading', paragraph('KẾ HOẠCH\nThực hiện', { depth: 1 }), ['heading KẾ HOẠCH', 'text Thực hiện']],
    ['nothing', paragraph(''), ['blank']],
    ['dashes', paragraph('-------'), ['break -------']],
  ])('%s', (_, block, expected) => {
    expect(show(block)).toEqual(expected);
  });

  it('say what the format proves', () => {
    const lines = layOutFlow([
      paragraph('một', { number: 4, label: '-' }),
      paragraph('hai', { number: 5, strong: true }),
      paragraph('ba\nbốn', { number: 6, depth: 2 }),
    ]);
    expect(
      lines.map(({ line, paragraph: number, starts, strong, depth }) => [line, number, starts, strong, depth]),
    ).toEqual([
      [1, 4, true, undefined, undefined],
      [2, 5, undefined, true, undefined],
      [3, 6, true, undefined, 2],
      [4, 6, undefined, undefined, undefined],
    ]);
  });
});

describe('tables that hold data', () => {
  it.each([
    ['two rows', table(['TT', 'Chỉ tiêu'], ['1', '90%']), ['row TT|Chỉ tiêu|', 'row 1|90%|']],
    ['one row of many cells', table(['1', 'Cơ sở', '50%', '60%']), ['row 1|Cơ sở|50%|60%|']],
    ['cells of some paragraphs', table(['TT', 'Nội dung'], ['1', 'một\nhai']), ['row TT|Nội dung|', 'row 1|một hai|']],
    [
      'merged cells',
      table(
        [
          { text: 'TT', rows: 2 },
          { text: 'Năm', columns: 2 },
        ],
        ['2028', '2030'],
      ),
      ['row TT|Năm||', 'row |2028|2030|'],
    ],
    ['bars inside cells', table(['a|b', 'c'], ['d', 'e']), ['row a|b|c|', 'row d|e|']],
  ])('%s', (_, block, expected) => {
    expect(show(block)).toEqual(expected);
  });

  it('mark what a merged cell covers, and where each cell stands', () => {
    paragraphs = 0;
    const [first, second] = layOutFlow([
      table(
        [
          { text: 'TT', rows: 2 },
          { text: 'Năm', columns: 2 },
        ],
        ['2028', '2030'],
      ),
    ]);
    expect(first?.cells?.map(({ continues, address }) => [address, continues])).toEqual([
      ['1:1', undefined],
      ['1:2', undefined],
      ['1:3', 'left'],
    ]);
    expect(second?.cells?.map(({ continues, paragraph: number }) => [continues, number])).toEqual([
      ['above', 1],
      [undefined, 3],
      [undefined, 4],
    ]);
    expect(second?.paragraph).toBe(3);
  });
});

describe('tables that only place text', () => {
  it.each([
    [
      'a letterhead',
      table(['ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM']),
      ['text ỦY BAN NHÂN DÂN', 'text TỈNH AN THỊNH', 'break', 'text CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'break'],
    ],
    [
      'a letterhead of two rows',
      table(['SỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['Số: 5/KH-SYT', 'An Thịnh']),
      [
        'text SỞ Y TẾ',
        'break',
        'text CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'break',
        'text Số: 5/KH-SYT',
        'break',
        'text An Thịnh',
        'break',
      ],
    ],
    [
      'a signature of two rows',
      table(['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN'], ['- Lưu: VT.', 'CHỦ TỊCH']),
      [
        'text Nơi nhận:',
        'break',
        'text TM. ỦY BAN NHÂN DÂN',
        'break',
        'text - Lưu: VT.',
        'break',
        'text CHỦ TỊCH',
        'break',
      ],
    ],
    ['a frame', table(['một'], ['hai']), ['text một', 'break', 'text hai', 'break']],
    [
      'a page beside its menu',
      table(['menu', 'một\nhai\nba\nbốn\nnăm\nsáu\nbảy\ntám\nchín'], ['chân trang', '']),
      [
        'text menu',
        'break',
        ...'một hai ba bốn năm sáu bảy tám chín'.split(' ').map((text) => `text ${text}`),
        'break',
        'text chân trang',
        'break',
        'blank',
        'break',
      ],
    ],
    [
      'tables around a table of data',
      table(['menu', 'x'], ['y', table(['TT', 'Chỉ tiêu'], ['1', '90%'])]),
      ['text menu', 'break', 'text x', 'break', 'text y', 'break', 'row TT|Chỉ tiêu|', 'row 1|90%|', 'break'],
    ],
    [
      'an empty table',
      table(['', ''], ['', '']),
      ['blank', 'break', 'blank', 'break', 'blank', 'break', 'blank', 'break'],
    ],
  ])('%s', (_, block, expected) => {
    expect(show(block)).toEqual(expected);
  });

  it('name the cell', () => {
    const lines = layOutFlow([table(['một'], ['hai'])]);
    expect(lines.filter((line) => line.kind === 'text').map((line) => line.cell)).toEqual(['1:1', '2:1']);
  });
});

describe('tables of absurd size', () => {
  it('are cut at a width', () => {
    const wide = Array.from({ length: 500 }, () => 'x');
    expect(layOutFlow([table(wide, wide)])[0]?.cells).toHaveLength(200);
  });

  it('lose their merging when it covers more than a table can', { timeout: 10_000 }, () => {
    const high = Array.from({ length: 200 }, () => ({ text: 'x', rows: 100_000 }));
    const lines = layOutFlow([table(high, ...Array.from({ length: 3_000 }, () => ['y']))]);
    expect(lines).toHaveLength(3_001);
    const cells = lines.reduce((sum, line) => sum + (line.cells?.length ?? 0), 0);
    expect(cells).toBeLessThan(30_000);
  });

  it('are read inside one another in the time their text takes', { timeout: 10_000 }, () => {
    let nested = table(['x '.repeat(50_000), 'y'], ['z', 'w']);
    for (let depth = 0; depth < 60; depth += 1) nested = table(['a', nested], ['b', 'c']);
    const started = performance.now();
    expect(layOutFlow([nested]).filter((line) => line.kind === 'row')).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
