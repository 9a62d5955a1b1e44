import { describe, expect, it } from 'vitest';
import { readWordBinary } from '../../../../src/read/office/word/read-word-binary.js';
import type { ReadLines } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { encodeTcvn3, encodeVni } from '../../../support/legacy-encoders.js';
import type { DocParagraph, DocParts } from './build-doc.js';
import {
  BOLD,
  buildCompound,
  buildDoc,
  CAPITALS,
  CHARACTER_STYLE,
  DELETED,
  ELSEWHERE,
  FONT,
  HIDDEN,
  IN_TABLE,
  INNER_CELL_END,
  INNER_ROW_END,
  LEVEL,
  LIST,
  NESTING,
  NOT_BOLD,
  OPPOSITE_BOLD,
  OUTLINE,
  RAISED,
  ROW,
  ROW_END,
  SPECIAL,
  STRUCK,
  SYMBOL,
} from './build-doc.js';

function read(parts: DocParts): ReadLines {
  const result = readWordBinary(buildDoc(parts), READ_LIMITS);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

function textsOf(parts: DocParts): string[] {
  return read(parts).lines.map(({ text }) => text);
}

/** A paragraph in a list. */
function item(list: number, level: number, text = 'x'): DocParagraph {
  return { runs: text, properties: [LIST(list), LEVEL(level)] };
}

describe('text', () => {
  const paragraphs: DocParagraph[] = ['Phát triển công tác xã hội', '', 'ở tỉnh'].map((runs) => ({ runs }));

  it.each([
    ['in one piece', {}],
    ['in pieces that a quick save left in disorder', { pieces: true }],
  ])('comes out with its paragraph numbers %s', (_, more) => {
    const { lines, notes } = read({ paragraphs, ...more });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['Phát triển công tác xã hội', 1],
      ['', 2],
      ['ở tỉnh', 3],
    ]);
    expect(notes).toEqual({});
  });

  it('comes out of Windows-1252 bytes', () => {
    expect(textsOf({ narrow: true, paragraphs: [{ runs: 'Tám\u0096chín \u0093cách\u0094' }] })).toEqual([
      'Tám–chín “cách”',
    ]);
  });

  it.each([
    ['line breaks, tabs and hyphens', 'một\u000bhai\tba\u001ebốn\u001fnăm', ['một', 'hai ba-bốnnăm']],
    ['marks of notes and pictures, which are none', 'Đạt\u0002 90%\u0001\u0005', ['Đạt 90%']],
    ['results of fields', 'Quyết định \u0013 HYPERLINK "x" \u0014112\u0015/QĐ', ['Quyết định 112/QĐ']],
    ['fields inside fields', 'a\u0013 IF \u0013 X \u0014y\u0015 \u0014b\u0015c', ['abc']],
    ['fields without a result', 'a\u0013 XE "x" \u0015b', ['ab']],
    ['a field left open, up to the end of its paragraph', 'a\u0013 XE', ['a']],
  ])('keeps %s', (_, runs, texts) => {
    expect(textsOf({ paragraphs: [{ runs }] })).toEqual(texts);
  });

  it('leaves a table of contents out, unless it never ends', () => {
    const contents = (end: string): DocParts => ({
      paragraphs: [
        { runs: 'a\u0013 TOC \\o \u0014I. MỤC TIÊU 2' },
        { runs: `II. NHIỆM VỤ 3${end}` },
        { runs: 'I. MỤC TIÊU' },
      ],
    });
    expect(textsOf(contents('\u0015'))).toEqual(['a', '', 'I. MỤC TIÊU']);
    expect(textsOf(contents(''))).toEqual(['aI. MỤC TIÊU 2', 'II. NHIỆM VỤ 3', 'I. MỤC TIÊU']);
  });

  it('ends a paragraph at the end of a section, and a line at a page break', () => {
    const paragraphs: DocParagraph[] = [{ runs: 'một', end: '\f' }, { runs: 'hai\fba' }];
    expect(read({ paragraphs }).lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['một', 1],
      ['hai', 2],
      ['ba', 2],
    ]);
  });

  it('shows signs, capitals and raised figures', () => {
    const runs = [
      { text: '(', properties: [SPECIAL, SYMBOL(1, 0xf0b3)] },
      { text: ' 90%' },
      { text: '1', properties: [RAISED] },
      { text: ' mục tiêu', properties: [CAPITALS] },
    ];
    expect(textsOf({ fonts: ['Times New Roman', 'Symbol'], paragraphs: [{ runs }] })).toEqual(['≥ 90%¹ MỤC TIÊU']);
  });

  it('sets aside what the author took away, and counts its paragraphs', () => {
    const { lines, notes } = read({
      paragraphs: [
        { runs: [{ text: 'Đạt ' }, { text: '50%', properties: [STRUCK] }, { text: '60%' }] },
        { runs: [{ text: 'ẩn', properties: [HIDDEN] }, { text: 'hiện' }] },
        { runs: [{ text: 'Tăng ' }, { text: '60%', properties: [DELETED] }, { text: '90%' }] },
      ],
    });
    expect(lines.map(({ text }) => text)).toEqual(['Đạt 60%', 'hiện', 'Tăng 90%']);
    expect(notes?.setAside).toEqual({ deleted: 1, struck: 1, hidden: 1 });
  });

  it('joins paragraphs whose mark was deleted', () => {
    const { lines } = read({ paragraphs: [{ runs: 'một ', mark: [DELETED] }, { runs: 'hai' }, { runs: 'ba' }] });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['một hai', 1],
      ['ba', 3],
    ]);
  });

  it.each([
    ['tcvn3', '.VnTime', encodeTcvn3('Phát triển công tác xã hội'), 'Phát triển công tác xã hội'],
    ['tcvn3', '.VnTimeH', encodeTcvn3('phát triển'), 'PHÁT TRIỂN'],
    ['vni', 'VNI-Times', encodeVni('Phát triển công tác xã hội'), 'Phát triển công tác xã hội'],
  ])('of %s in %s is converted', (encoding, font, bytes, text) => {
    const legacy = { text: String.fromCharCode(...bytes), properties: [FONT(1)] };
    const { lines, notes } = read({
      fonts: ['Times New Roman', font],
      paragraphs: [{ runs: [{ text: 'Nghề: ' }, legacy] }],
    });
    expect(lines[0]?.text).toBe(`Nghề: ${text}`);
    expect(notes?.encoding).toBe(encoding);
  });

  it('in a text box follows the paragraph it hangs on, with its number', () => {
    const { lines } = read({
      paragraphs: [
        { runs: 'đầu' },
        { runs: [{ text: 'TỈNH' }, { text: '\b', properties: [SPECIAL] }] },
        { runs: 'sau' },
      ],
      box: { anchor: 8, paragraphs: [{ runs: 'DỰ THẢO' }, { runs: 'LẦN 2' }] },
    });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['đầu', 1],
      ['TỈNH', 2],
      ['DỰ THẢO', 2],
      ['LẦN 2', 2],
      ['sau', 3],
    ]);
  });
});

describe('styles', () => {
  it('make headings, by themselves, by what they rest on and by the paragraph', () => {
    const { lines } = read({
      styles: [
        { kind: 'paragraph', builtIn: 0 },
        { kind: 'paragraph', builtIn: 1, base: 0 },
        { kind: 'paragraph', builtIn: 2, base: 0 },
        { kind: 'paragraph', base: 2 },
      ],
      paragraphs: [
        { runs: 'một', style: 1 },
        { runs: 'hai', style: 2 },
        { runs: 'hai nữa', style: 3 },
        { runs: 'ba', properties: [OUTLINE(2)] },
        { runs: 'chữ', style: 1, properties: [OUTLINE(9)] },
      ],
    });
    expect(lines.map(({ depth }) => depth ?? null)).toEqual([1, 2, 2, 3, 1]);
  });

  it('make bold what their runs do not take back', () => {
    const { lines } = read({
      styles: [
        { kind: 'paragraph', builtIn: 0 },
        { kind: 'paragraph', characters: [BOLD] },
        { kind: 'character', characters: [BOLD] },
      ],
      paragraphs: [
        { runs: 'thường' },
        { runs: 'đậm', style: 1 },
        { runs: [{ text: 'không', properties: [NOT_BOLD] }], style: 1 },
        { runs: [{ text: 'ngược', properties: [OPPOSITE_BOLD] }], style: 1 },
        { runs: [{ text: 'ngược', properties: [OPPOSITE_BOLD] }] },
        { runs: [{ text: 'kiểu', properties: [CHARACTER_STYLE(2)] }] },
      ],
    });
    expect(lines.map(({ strong }) => strong === true)).toEqual([false, true, false, false, true, true]);
  });
});

describe('numbers', () => {
  const levels = [
    { format: 1, text: '%1.' },
    { format: 0, text: '%2.' },
    { format: 4, text: '%3)' },
    { format: 23, text: '-' },
  ];
  const labels = (parts: DocParts) => textsOf(parts).map((text) => text.replace(/ ?x$/, ''));

  it('nest, and begin anew under each number', () => {
    const places = [0, 1, 2, 2, 3, 1, 2, 0, 1];
    expect(labels({ lists: [{ levels }], paragraphs: places.map((level) => item(1, level)) })).toEqual([
      'I.',
      '1.',
      'a)',
      'b)',
      '-',
      '2.',
      'a)',
      'II.',
      '1.',
    ]);
  });

  it('go on behind other paragraphs, and are shared by uses of one list unless a use begins anew', () => {
    const decimal = [{ format: 0, text: '%1.' }];
    const paragraphs = [item(1, 0), { runs: 'x' }, item(2, 0), item(3, 0), item(3, 0)];
    const uses = [{ list: 0 }, { list: 0 }, { list: 0, starts: { 0: 1 } }];
    expect(labels({ lists: [{ levels: decimal }], uses, paragraphs })).toEqual(['1.', '', '2.', '1.', '2.']);
  });

  it.each([
    [{ format: 0, text: 'Điều %1.' }, 'Điều 1.'],
    [{ format: 2, text: '(%1)', start: 4 }, '(iv)'],
    [{ format: 3, text: '%1)', start: 2 }, 'B)'],
    [{ format: 22, text: '%1.', start: 7 }, '07.'],
    [{ format: 23, text: '\uf0b7', font: 1 }, '•'],
    [{ format: 23, text: '+' }, '+'],
    [{ format: 23, text: 'o', font: 2 }, '•'],
    [{ format: 255, text: '' }, ''],
  ])('are written as %o says', (level, label) => {
    const parts = { fonts: ['Times New Roman', 'Symbol', 'Courier New'], lists: [{ levels: [level] }] };
    expect(labels({ ...parts, paragraphs: [item(1, 0)] })).toEqual([label]);
  });

  it('show several levels', () => {
    const several = [
      { format: 0, text: '%1.' },
      { format: 0, text: '%1.%2.' },
    ];
    expect(
      labels({ lists: [{ levels: several }], paragraphs: [item(1, 0), item(1, 0), item(1, 1), item(1, 1)] }),
    ).toEqual(['1.', '2.', '2.1.', '2.2.']);
  });

  it('come from the style, at the level that is linked to it, and end where a paragraph says so', () => {
    const parts: DocParts = {
      styles: [
        { kind: 'paragraph', builtIn: 0 },
        { kind: 'paragraph', builtIn: 1, paragraph: [LIST(1)] },
        { kind: 'paragraph', builtIn: 2, paragraph: [LIST(1)] },
      ],
      lists: [{ levels, styles: [1, 2] }],
      paragraphs: [
        { runs: 'x', style: 1 },
        { runs: 'x', style: 2 },
        { runs: 'x', style: 2, properties: [LIST(0)] },
        { runs: 'x', style: 2 },
      ],
    };
    expect(labels(parts)).toEqual(['I.', '1.', '', '2.']);
  });

  it('are reported as lost when the lists of the file are broken', () => {
    const bytes = buildDoc({ lists: [{ levels }], paragraphs: [item(1, 0, 'MỤC TIÊU')], head: { 739: 0xff } });
    const result = readWordBinary(bytes, READ_LIMITS);
    expect(result.ok && [result.lines.map(({ text }) => text), result.notes]).toEqual([
      ['MỤC TIÊU'],
      { numberingLost: true },
    ]);
  });
});

describe('tables', () => {
  const cell = (runs: string): DocParagraph => ({ runs, end: '\u0007', properties: [IN_TABLE] });
  const row = (...properties: DocParagraph['properties'] & {}): DocParagraph => ({
    runs: '',
    end: '\u0007',
    properties: [IN_TABLE, ROW_END, ...properties],
  });

  it('find their columns from the edges of the cells', () => {
    const { lines } = read({
      paragraphs: [
        { runs: 'trước' },
        cell('Chỉ tiêu'),
        cell('Năm'),
        row(ROW([0, 2000, 6000], ['first'])),
        cell(''),
        cell('2026'),
        cell('2030'),
        row(ROW([0, 2000, 4000, 6010], ['rest'])),
        { runs: 'Đào', properties: [IN_TABLE] },
        cell('tạo'),
        cell('32,5%'),
        cell('40%'),
        row(ROW([0, 1990, 4000, 6000])),
        { runs: 'sau' },
      ],
    });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['trước', 1],
      ['Chỉ tiêu|Năm||', 2],
      ['|2026|2030|', 5],
      ['Đào tạo|32,5%|40%|', 7],
      ['sau', 11],
    ]);
    expect(lines[2]?.cells?.map(({ continues }) => continues ?? null)).toEqual(['above', null, null]);
  });

  it('find what a big row keeps in the stream of data', () => {
    const properties = ROW([0, 1000, 3000]);
    const data = [9, 9, properties.length & 0xff, properties.length >> 8, ...properties];
    const { lines } = read({
      data,
      paragraphs: [
        cell('a'),
        cell('b'),
        row(ELSEWHERE(2)),
        cell('c'),
        cell('d'),
        cell('e'),
        row(ROW([0, 1000, 2000, 3000])),
      ],
    });
    expect(lines.map(({ text }) => text)).toEqual(['a|b||', 'c|d|e|']);
  });

  it('may lie in one another', () => {
    const inner = (runs: string): DocParagraph => ({ runs, properties: [IN_TABLE, NESTING(2), INNER_CELL_END] });
    const { lines } = read({
      paragraphs: [
        inner('x'),
        inner('y'),
        { runs: '', properties: [IN_TABLE, NESTING(2), INNER_ROW_END, ROW([0, 500, 900])] },
        cell('trong'),
        cell('ngoài'),
        row(ROW([0, 1000, 2000])),
        { runs: 'sau' },
      ],
    });
    expect(lines.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
      'x',
      'y',
      'trong',
      'ngoài',
      'sau',
    ]);
  });
});

describe('refusals', () => {
  const whole = () => buildDoc({ paragraphs: [{ runs: 'Đạt 90%' }] });
  const nothing = new Array<number>(10).fill(0);
  const changed = (at: number, ...values: number[]) => {
    const bytes = whole();
    bytes.set(values, at);
    return bytes;
  };
  it.each([
    ['a password', () => buildDoc({ paragraphs: [{ runs: 'x' }], head: { 11: 0x03 } }), 'encrypted', null],
    ['a packed document with a password', () => buildCompound({ EncryptedPackage: nothing }), 'encrypted', null],
    ['Word 95', () => buildDoc({ paragraphs: [{ runs: 'x' }], head: { 0: 0xdc } }), 'unsupported-format', 'Word 6/95'],
    ['a sheet', () => buildCompound({ Workbook: nothing }), 'unsupported-format', 'xls'],
    ['a show', () => buildCompound({ 'PowerPoint Document': nothing }), 'unsupported-format', 'ppt'],
    ['something else', () => buildCompound({ X: nothing }), 'unsupported-format', null],
    ['no words', () => buildDoc({ paragraphs: [{ runs: '' }] }), 'empty', null],
    ['pictures only', () => buildDoc({ paragraphs: [{ runs: '\u0001' }] }), 'no-text', null],
    [
      'no table stream',
      () => buildCompound({ WordDocument: [0xec, 0xa5, 0xc1, 0, ...new Array<number>(900).fill(0)] }),
      'damaged',
      '0Table',
    ],
    ['a file that breaks off', () => whole().subarray(0, 3000), 'damaged', null],
    ['a head that breaks off', () => whole().subarray(0, 40), 'damaged', null],
    ['nothing', () => new Uint8Array(0), 'damaged', null],
    ['more tables than the file could hold', () => changed(44, 0xff, 0xff, 0xff, 0x7f), 'damaged', null],
    ['a directory that runs in circles', () => inCircles(whole()), 'damaged', null],
    [
      'text beyond all measure',
      () => buildDoc({ paragraphs: [{ runs: 'x' }], head: { 79: 0x7f } }),
      'too-complex',
      null,
    ],
  ] as const)('%s', (_, build, reason, detail) => {
    expect(readWordBinary(build(), READ_LIMITS)).toEqual({ ok: false, reason, detail });
  });

  it('never throws on broken bytes', () => {
    const bytes = buildDoc({
      lists: [{ levels: [{ format: 0, text: '%1.' }] }],
      paragraphs: [item(1, 0, 'Đạt 90%'), { runs: [{ text: '\b', properties: [SPECIAL] }] }],
      box: { anchor: 8, paragraphs: [{ runs: 'DỰ THẢO' }] },
    });
    let state = 7;
    const draw = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 0x100000000) * below);
    };
    const reasons = new Set<string>();
    for (let round = 0; round < 1_500; round += 1) {
      const broken = bytes.slice(0, round % 5 === 0 ? draw(bytes.length) : bytes.length);
      for (let change = draw(12); change > 0; change -= 1)
        broken[draw(broken.length)] = draw(3) === 0 ? 0xff : draw(256);
      const result = readWordBinary(broken, READ_LIMITS);
      reasons.add(result.ok ? 'read' : result.reason);
    }
    expect(reasons).toContain('read');
    expect(reasons).toContain('damaged');
  });
});

/** Makes the chain of the directory's sectors lead back to its first. */
function inCircles(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(48, true);
  const table = (view.getUint32(76, true) + 1) * 512;
  view.setUint32(table + directory * 4, directory, true);
  return bytes;
}
