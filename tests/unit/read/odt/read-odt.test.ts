import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOdt } from '../../../../src/read/odt/read-odt.js';
import type { ReadLines } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { encodeTcvn3 } from '../../../support/legacy-encoders.js';
import type { OdtParts } from './build-odt.js';
import { buildFlatOdt, buildOdt, list, listStyle, numberLevel, p, textStyle } from './build-odt.js';

async function read(parts: OdtParts): Promise<ReadLines> {
  const result = await readOdt(buildOdt(parts), READ_LIMITS);
  if (!result.ok) throw new Error(`${result.reason}: ${result.detail}`);
  return result;
}

async function textsOf(parts: OdtParts): Promise<string[]> {
  const { lines } = await read(parts);
  return lines.filter(({ kind }) => kind !== 'blank' && kind !== 'break').map(({ text }) => text);
}

const PLAN_LIST = listStyle(
  'L',
  numberLevel(1, 'I', '.'),
  numberLevel(2, '1', '.'),
  numberLevel(3, 'a', ')'),
  '<text:list-level-style-bullet text:level="4" text:bullet-char="-"/>',
);
const DECIMAL_LIST = listStyle(
  'D',
  numberLevel(1, '1', '.'),
  numberLevel(2, '1', '.', 'text:display-levels="2"'),
  numberLevel(3, '1', '.', 'loext:num-list-format="%1%.%3%."'),
);
const inside = (...items: readonly string[]) => list(null, items);

describe('numbers of lists', () => {
  const cases: readonly (readonly [name: string, body: string, labels: readonly string[]])[] = [
    [
      'nest and begin anew under each number',
      list('L', [
        `${p('x')}${inside(`${p('x')}${inside('x', `${p('x')}${inside('x')}`)}`, `${p('x')}${inside('x')}`)}`,
        `${p('x')}${inside('x')}`,
      ]),
      ['I.', '1.', 'a)', 'b)', '-', '2.', 'a)', 'II.', '1.'],
    ],
    [
      'show several levels',
      list('D', ['x', `${p('x')}${inside('x', `${p('x')}${inside('x')}`)}`]),
      ['1.', '2.', '2.1.', '2.2.', '2.1.'],
    ],
    ['begin anew in another list', list('D', ['x', 'x']) + list('D', ['x']), ['1.', '2.', '1.']],
    [
      'go on behind a paragraph',
      `${list('D', ['x', 'x'])}${p('giữa')}${list('D', ['x'], 'text:continue-numbering="true"')}`,
      ['1.', '2.', '', '3.'],
    ],
    [
      'go on in an inner list of a list that goes on',
      `${list('L', [`${p('x')}${inside('x')}`])}${p('giữa')}${list('L', [inside('x', 'x')], 'text:continue-numbering="true"')}`,
      ['I.', '1.', '', '2.', '3.'],
    ],
    [
      'go on with the list that is named, not the last one',
      `${list('D', ['x'], 'xml:id="one"')}${list('L', ['x'])}${list('D', ['x'], 'xml:id="two" text:continue-list="one"')}`,
      ['1.', 'I.', '2.'],
    ],
    ['count a level that was passed over as begun', list('L', [inside('x'), 'x']), ['1.', 'II.']],
    [
      'begin where an item says',
      '<text:list text:style-name="D"><text:list-item text:start-value="5"><text:p>x</text:p></text:list-item><text:list-item><text:p>x</text:p></text:list-item></text:list>',
      ['5.', '6.'],
    ],
    ['stand before the first paragraph of an item only', list('D', [`${p('x')}${p('tiếp')}`, 'x']), ['1.', '', '2.']],
    [
      'are left out of a list header',
      '<text:list text:style-name="D"><text:list-header><text:p>x</text:p></text:list-header><text:list-item><text:p>x</text:p></text:list-item></text:list>',
      ['', '1.'],
    ],
    [
      'come from the paragraph where the list names no style',
      list(null, ['<text:p text:style-name="InD">x</text:p>']),
      ['1.'],
    ],
  ];
  it.each(cases)('%s', async (_, body, labels) => {
    const inD = '<style:style style:name="InD" style:family="paragraph" style:list-style-name="D"/>';
    const texts = await textsOf({ body, automatic: `${PLAN_LIST}${DECIMAL_LIST}${inD}` });
    expect(texts.map((text) => text.replace(/ ?(?:x|tiếp|giữa)$/u, ''))).toEqual(labels);
  });

  it.each([
    [numberLevel(1, '1', '.', 'style:num-prefix="Điều "'), 'Điều 1.'],
    [numberLevel(1, 'A', ')', 'text:start-value="4"'), 'D)'],
    [numberLevel(1, 'a', '.', 'text:start-value="28"'), 'ab.'],
    [numberLevel(1, 'a', '.', 'text:start-value="28" style:num-letter-sync="true"'), 'bb.'],
    [numberLevel(1, 'i', '.', 'text:start-value="14"'), 'xiv.'],
    [numberLevel(1, '', ''), ''],
    ['<text:list-level-style-bullet text:level="1" text:bullet-char="+"/>', '+'],
    ['<text:list-level-style-bullet text:level="1" text:bullet-char="&#xF0B7;"/>', '•'],
    [
      '<text:list-level-style-bullet text:level="1" text:bullet-char="-"><style:text-properties fo:font-family="OpenSymbol"/></text:list-level-style-bullet>',
      '-',
    ],
    ['<text:list-level-style-image text:level="1"/>', '•'],
  ])('are written as %s', async (level, label) => {
    const [text] = await textsOf({ body: list('X', ['nội dung']), automatic: listStyle('X', level) });
    expect(text).toBe(`${label} nội dung`.trim());
  });

  it('reads the outline numbers of headings, with their depth', async () => {
    const outline =
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."/></text:outline-style>';
    const heading = (level: number, text: string, more = '') =>
      `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`;
    const { lines } = await read({
      styles: outline,
      body: [
        heading(1, 'MỤC TIÊU'),
        heading(2, 'Mục tiêu chung'),
        p('đoạn'),
        heading(2, 'Mục tiêu cụ thể'),
        heading(1, 'NHIỆM VỤ'),
        heading(2, 'Việc'),
        heading(1, 'Không số', 'text:is-list-header="true"'),
      ].join(''),
    });
    expect(lines.map(({ text, depth }) => [text, depth ?? null])).toEqual([
      ['I. MỤC TIÊU', 1],
      ['1. Mục tiêu chung', 2],
      ['đoạn', null],
      ['2. Mục tiêu cụ thể', 2],
      ['II. NHIỆM VỤ', 1],
      ['1. Việc', 2],
      ['Không số', 1],
    ]);
  });
});

describe('text', () => {
  it.each([
    ['spaces, tabs and line breaks', 'Một<text:s text:c="3"/>hai<text:line-break/>ba', ['Một hai', 'ba']],
    ['white space of the file', 'Một\n     hai', ['Một hai']],
    [
      'links, spans and fields',
      '<text:a><text:span>Quyết định</text:span></text:a> số <text:user-defined>112</text:user-defined>',
      ['Quyết định số 112'],
    ],
    ['a hyphen that does not break', '112/QĐ\u2011TTg', ['112/QĐ-TTg']],
    [
      'notes and comments, set aside',
      'Đạt<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ghi chú</text:p></text:note-body></text:note> 90%<office:annotation><text:p>sao?</text:p></office:annotation>',
      ['Đạt 90%'],
    ],
    [
      'a reading aid, set aside',
      '<text:ruby><text:ruby-base>chữ</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>',
      ['chữ'],
    ],
    ['capitals by style', '<text:span text:style-name="Caps">mục tiêu</text:span>', ['MỤC TIÊU']],
    ['raised figures', 'Đạt 90%<text:span text:style-name="Up">1</text:span>', ['Đạt 90%¹']],
  ])('keeps %s', async (_, content, texts) => {
    const automatic =
      textStyle('text', 'Caps', 'fo:text-transform="uppercase"') +
      textStyle('text', 'Up', 'style:text-position="super 58%"');
    expect(await textsOf({ body: p(content), automatic })).toEqual(texts);
  });

  it('sets struck-out and hidden text aside and counts its paragraphs', async () => {
    const automatic =
      textStyle('text', 'Out', 'style:text-line-through-style="solid"') +
      textStyle('text', 'Gone', 'text:display="none"') +
      textStyle('paragraph', 'Base', 'style:text-line-through-type="single"') +
      textStyle('paragraph', 'Child', 'fo:font-size="12pt"', 'style:parent-style-name="Base"');
    const { lines, notes } = await read({
      automatic,
      body:
        p('Đạt <text:span text:style-name="Out">50%</text:span>60%') +
        p(
          'Còn <text:span text:style-name="Gone">ẩn</text:span><text:hidden-text text:is-hidden="true">nữa</text:hidden-text>',
        ) +
        p('bỏ cả đoạn', 'Child'),
    });
    expect(lines.map(({ text }) => text)).toEqual(['Đạt 60%', 'Còn', '']);
    expect(notes?.setAside).toEqual({ deleted: 0, struck: 2, hidden: 1 });
  });

  it('gives the accepted view of tracked changes, in both ways they are stored', async () => {
    const region = (id: string, kind: string, inner = '') =>
      `<text:changed-region xml:id="${id}"><text:${kind}>${inner}</text:${kind}></text:changed-region>`;
    const changes = `<text:tracked-changes>${region('a', 'deletion', '<text:p>60%</text:p>')}${region('b', 'deletion')}${region('c', 'insertion')}</text:tracked-changes>`;
    const { lines, notes } = await read({
      body: `${changes}${p('Đạt <text:change text:change-id="a"/><text:change-start text:change-id="c"/>90%<text:change-end text:change-id="c"/>')}${p('Giữ <text:change-start text:change-id="b"/>bỏ')}${p('bỏ<text:change-end text:change-id="b"/> tiếp')}${p('cuối')}`,
    });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['Đạt 90%', 1],
      ['Giữ tiếp', 2],
      ['cuối', 4],
    ]);
    expect(notes?.setAside?.deleted).toBe(2);
  });

  it('keeps a text box once, behind the paragraph that holds it and with its number', async () => {
    const box = '<draw:frame><draw:text-box><text:p>DỰ THẢO</text:p></draw:text-box></draw:frame>';
    const { lines } = await read({ body: p('đầu') + p(`TỈNH AN LẠC${box}`) + p('sau') });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['đầu', 1],
      ['TỈNH AN LẠC', 2],
      ['DỰ THẢO', 2],
      ['sau', 3],
    ]);
  });

  it('leaves out headers, footers and their styles, and lists of headings', async () => {
    const master =
      '<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style></office:automatic-styles><office:master-styles><style:master-page><style:header><text:p>ĐẦU TRANG</text:p></style:header></style:master-page></office:master-styles>';
    const toc = `<text:table-of-content><text:index-body>${p('I. MỤC TIÊU 2')}</text:index-body></text:table-of-content>`;
    const { lines } = await read({ master, body: `${toc}${p('thân', 'P1')}` });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([['thân', 2]]);
  });

  it('converts text in a font of the TCVN3 encoding, and says so', async () => {
    const legacy = String.fromCharCode(...encodeTcvn3('Phát triển công tác xã hội'));
    const automatic = `<style:font-face style:name="F" svg:font-family="'.VnTime'"/>${textStyle('text', 'Old', 'style:font-name="F"')}`;
    const { lines, notes } = await read({
      automatic,
      body: p(`Nghề: <text:span text:style-name="Old">${legacy}</text:span>`),
    });
    expect(lines[0]?.text).toBe('Nghề: Phát triển công tác xã hội');
    expect(notes?.encoding).toBe('tcvn3');
  });

  it('knows lines in bold by their styles', async () => {
    const automatic =
      textStyle('text', 'B', 'fo:font-weight="bold"') + textStyle('paragraph', 'PB', 'fo:font-weight="bold"');
    const { lines } = await read({
      automatic,
      body:
        p('<text:span text:style-name="B">đậm</text:span>') +
        p('cả đoạn', 'PB') +
        p('một <text:span text:style-name="B">nửa</text:span>'),
    });
    expect(lines.map(({ strong }) => strong === true)).toEqual([true, true, false]);
  });
});

describe('tables', () => {
  const cell = (content: string, more = '') => `<table:table-cell ${more}>${p(content)}</table:table-cell>`;
  const covered = '<table:covered-table-cell/>';

  it('keeps merged cells, header rows and the numbers of paragraphs', async () => {
    const table = `<table:table><table:table-columns><table:table-column/></table:table-columns><table:table-header-rows><table:table-row>${cell('Chỉ tiêu', 'table:number-rows-spanned="2"')}${cell('Năm', 'table:number-columns-spanned="2"')}${covered}</table:table-row></table:table-header-rows><table:table-row>${covered}${cell('2026')}${cell('2030')}</table:table-row><table:table-row>${cell('Đào tạo')}${cell('32,5%')}${cell('40%')}</table:table-row></table:table>`;
    const { lines } = await read({ body: p('trước') + table });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['trước', 1],
      ['Chỉ tiêu|Năm||', 2],
      ['|2026|2030|', 4],
      ['Đào tạo|32,5%|40%|', 6],
    ]);
    expect(lines[2]?.cells?.map(({ continues }) => continues ?? null)).toEqual(['above', null, null]);
  });

  it('repeats what is written once for several rows and columns, within reason', async () => {
    const table = `<table:table><table:table-row table:number-rows-repeated="2">${cell('a')}${cell('b', 'table:number-columns-repeated="2"')}</table:table-row><table:table-row>${cell('', 'table:number-columns-repeated="900000000"')}</table:table-row></table:table>`;
    const { lines } = await read({ body: table });
    expect(lines.slice(0, 2).map(({ text }) => text)).toEqual(['a|b|b|', 'a|b|b|']);
  });

  it('does not carry the numbers of a list into its cells', async () => {
    const table = `<table:table><table:table-row>${cell('a')}${cell('b')}</table:table-row><table:table-row>${cell('c')}${cell('d')}</table:table-row></table:table>`;
    const texts = await textsOf({ automatic: DECIMAL_LIST, body: list('D', [`${p('x')}${table}`, 'y']) });
    expect(texts).toEqual(['1. x', 'a|b|', 'c|d|', '2. y']);
  });
});

it('reads the same from one XML file', async () => {
  const parts: OdtParts = { automatic: PLAN_LIST, body: list('L', ['MỤC TIÊU', 'NHIỆM VỤ']) };
  const flat = await readOdt(buildFlatOdt(parts), READ_LIMITS);
  expect(flat).toEqual(await readOdt(buildOdt(parts), READ_LIMITS));
});

describe('refusals', () => {
  const refusal = async (bytes: Uint8Array, limits = READ_LIMITS) => {
    const result = await readOdt(bytes, limits);
    return result.ok ? 'read' : [result.reason, result.detail?.replace(': DOCTYPE', '') ?? null];
  };
  const manifest = (inner: string) =>
    `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry>${inner}</manifest:file-entry></manifest:manifest>`;
  const document = (body: string) =>
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>${body}</office:body></office:document-content>`;
  const zip = (content: string) => zipSync({ 'content.xml': strToU8(content) });
  const bomb = () => zip(document(`<office:text><text:p>${' '.repeat(3_000_000)}</text:p></office:text>`));

  it.each([
    [
      'a password',
      () => buildOdt({ body: p('x'), manifest: manifest('<manifest:encryption-data/>') }),
      ['encrypted', null],
    ],
    ['nothing', () => buildOdt({ body: p('') }), ['empty', null]],
    ['pictures only', () => buildOdt({ body: p('<draw:frame><draw:image/></draw:frame>') }), ['no-text', null]],
    ['a sheet', () => zip(document('<office:spreadsheet/>')), ['unsupported-format', 'ods']],
    ['no content', () => zipSync({ mimetype: strToU8('x') }), ['damaged', 'content.xml']],
    ['a cut-off archive', () => buildOdt({ body: p('x') }).subarray(0, 300), ['damaged', null]],
    ['cut-off XML', () => zip(document('<office:text><text:p>x').slice(0, -60)), ['damaged', 'content.xml']],
    [
      'entities that grow',
      () =>
        zip(
          `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${document('<office:text><text:p>&b;</text:p></office:text>')}`,
        ),
      ['damaged', 'content.xml'],
    ],
    [
      'depth',
      () =>
        zip(
          document(
            `<office:text>${'<text:list><text:list-item>'.repeat(300)}${'</text:list-item></text:list>'.repeat(300)}</office:text>`,
          ),
        ),
      ['too-complex', 'content.xml'],
    ],
  ] as const)('%s', async (_, build, expected) => {
    expect(await refusal(build())).toEqual(expected);
  });

  it('a bomb', async () => {
    expect(await refusal(bomb(), { ...READ_LIMITS, unpackedBytes: 1_000_000 })).toEqual(['too-complex', 'content.xml']);
  });
});
