import { describe, expect, it } from 'vitest';
import type { Xml } from '../../../support/docx-builder.js';
import {
  control,
  del,
  field,
  ins,
  p,
  rawRun,
  run,
  style,
  symbol,
  table,
  textBox,
} from '../../../support/docx-builder.js';
import { readWord, textsOf } from '../../../support/read-word.js';

/** The text of one paragraph. */
async function textOf(...runs: readonly Xml[]): Promise<string> {
  return (await textsOf([p(runs)])).join(' / ');
}

describe('text of a paragraph', () => {
  it.each<[string, Xml[], string]>([
    ['runs are one text', [run('Kế ho'), run('ạch')], 'Kế hoạch'],
    ['line break', [run('KẾ HOẠCH\nThực hiện')], 'KẾ HOẠCH / Thực hiện'],
    ['carriage return', [run('a'), rawRun('<w:cr/>'), run('b')], 'a / b'],
    ['page break at the start', [rawRun('<w:br w:type="page"/>'), run('PHỤ LỤC')], 'PHỤ LỤC'],
    ['page break in the middle', [run('hết.'), rawRun('<w:br w:type="page"/>'), run('PHỤ LỤC')], 'hết. / PHỤ LỤC'],
    ['rendered page break', [run('công'), rawRun('<w:lastRenderedPageBreak/>'), run(' tác')], 'công tác'],
    ['tab', [run('1.\tMục tiêu')], '1. Mục tiêu'],
    ['no-break hyphen', [run('112/QĐ'), rawRun('<w:noBreakHyphen/>'), run('TTg')], '112/QĐ-TTg'],
    ['no-break hyphen as a character', [run('112/QĐ\u2011TTg')], '112/QĐ-TTg'],
    ['soft hyphen', [run('công'), rawRun('<w:softHyphen/>'), run(' tác')], 'công tác'],
    ['≥ of the Symbol font', [symbol('Symbol', 'F0B3'), run(' 60%')], '≥ 60%'],
    ['≤ of the Symbol font, without F0', [symbol('Symbol', '00A3'), run(' 5%')], '≤ 5%'],
    ['a sign of Wingdings', [symbol('Wingdings', 'F0FC'), run(' Đạt')], '• Đạt'],
    ['a sign of a text font', [symbol('Times New Roman', '2265'), run(' 60%')], '≥ 60%'],
    ['a sign without a number', [symbol('Symbol', 'x'), run('60%')], '60%'],
    ['text in the Symbol font', [run('\uf0b3', { font: 'Symbol' }), run(' 60%')], '≥ 60%'],
    ['pretty-printed text', ['<w:r><w:t>Kế\n      hoạch</w:t></w:r>'], 'Kế hoạch'],
    ['NFD', [run('Kế hoạch'.normalize('NFD'))], 'Kế hoạch'],
    ['hyperlink', [`<w:hyperlink>${run('Quyết định 112')}</w:hyperlink>`], 'Quyết định 112'],
    ['smart tag', [`<w:smartTag>${run('Hà Nội')}</w:smartTag>`], 'Hà Nội'],
    ['content control', [control(run('90%'))], '90%'],
    ['checkbox', [control(run('☒'), '<w14:checkbox/>'), run(' Đạt')], '☒ Đạt'],
    ['ruby', [rawRun(`<w:ruby><w:rt>${run('đọc')}</w:rt><w:rubyBase>${run('gốc')}</w:rubyBase></w:ruby>`)], 'gốc'],
    ['formula', ['<m:oMath><m:r><m:t>x=90%</m:t></m:r></m:oMath>'], 'x=90%'],
    [
      'fraction',
      ['<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>'],
      '1/2',
    ],
    [
      'superscript figures are no figures',
      [run('đạt 90'), run('1', { superscript: true }), run(' người')],
      'đạt 90¹ người',
    ],
    ['bookmarks and proofing marks', ['<w:bookmarkStart w:id="1"/><w:proofErr/>', run('Kế hoạch')], 'Kế hoạch'],
    [
      'footnote and comment references',
      [run('90%'), rawRun('<w:footnoteReference w:id="2"/>'), rawRun('<w:commentReference w:id="0"/>')],
      '90%',
    ],
  ])('%s', async (_, runs, text) => {
    expect(await textOf(...runs)).toBe(text);
  });

  it.each<[string, Xml[], string]>([
    ['the result is text, the instruction is not', [field('DATE \\@ "dd"', run('05'))], '05'],
    ['fields in results', [field('IF', field('REF a', run('90%')))], '90%'],
    [
      'fields in instructions',
      [
        rawRun('<w:fldChar w:fldCharType="begin"/>'),
        field('REF a', run('sai')),
        rawRun('<w:fldChar w:fldCharType="separate"/>'),
        run('đúng'),
        rawRun('<w:fldChar w:fldCharType="end"/>'),
      ],
      'đúng',
    ],
    ['simple field', [`<w:fldSimple w:instr="NUMPAGES">${run('12')}</w:fldSimple>`], '12'],
    [
      'a field without a result',
      [
        rawRun('<w:fldChar w:fldCharType="begin"/>'),
        rawRun('<w:instrText>XE "a"</w:instrText>'),
        rawRun('<w:fldChar w:fldCharType="end"/>'),
        run('sau'),
      ],
      'sau',
    ],
    ['an end without a beginning', [rawRun('<w:fldChar w:fldCharType="end"/>'), run('sau')], 'sau'],
  ])('fields: %s', async (_, runs, text) => {
    expect(await textOf(...runs)).toBe(text);
  });

  it('a field left open swallows no more than its paragraph', async () => {
    const body = [p([run('a'), rawRun('<w:fldChar w:fldCharType="begin"/>'), run('b')]), p('c')];
    expect(await textsOf(body)).toEqual(['a', 'c']);
  });

  it.each<[string, Xml, string]>([
    ['caps', run('Kế hoạch', { caps: true }), 'KẾ HOẠCH'],
    ['small caps', run('Kế hoạch', { smallCaps: true }), 'KẾ HOẠCH'],
    ['caps of a style', run('Kế hoạch', { style: 'Hoa' }), 'KẾ HOẠCH'],
    ['caps switched off', run('Kế hoạch', { style: 'Hoa', caps: false }), 'Kế hoạch'],
    [
      'caps of a paragraph style and a character style',
      p([run('Kế hoạch', { style: 'Hoa' })], { style: 'TieuDeHoa' }),
      'Kế hoạch',
    ],
    ['caps of a paragraph style', p('Kế hoạch', { style: 'TieuDeHoa' }), 'KẾ HOẠCH'],
    ['caps of the base of a style', p('Kế hoạch', { style: 'TieuDeHoa2' }), 'KẾ HOẠCH'],
  ])('%s', async (_, xml, text) => {
    const styles = [
      style('Hoa', { type: 'character', properties: '<w:rPr><w:caps/></w:rPr>' }),
      style('TieuDeHoa', { properties: '<w:rPr><w:caps/></w:rPr>' }),
      style('TieuDeHoa2', { base: 'TieuDeHoa' }),
    ];
    expect(await textsOf({ styles, body: [xml.startsWith('<w:p>') ? xml : p([xml])] })).toEqual([text]);
  });
});

describe('tracked changes and what is set aside', () => {
  it('reads the accepted text and counts the paragraphs', async () => {
    const body = [
      p([run('Đạt '), del('60'), ins('90'), run('%')]),
      p([run('Hoàn thành '), run('50%', { strike: true }), run('80%')]),
      p([run('Phấn đấu'), run(' 10%', { vanish: true })]),
      p([run('Giữ '), run('nguyên', { dstrike: true })]),
      p([`<w:moveFrom>${run('đi')}</w:moveFrom><w:moveTo>${run('đến')}</w:moveTo>`]),
      p([run('a', { strike: false }), del(' ')]),
    ];
    const { lines, notes } = await readWord({ body });
    expect(lines.map(({ text }) => text)).toEqual(['Đạt 90%', 'Hoàn thành 80%', 'Phấn đấu', 'Giữ', 'đến', 'a']);
    expect(notes).toEqual({ setAside: { deleted: 2, struck: 2, hidden: 1 } });
  });

  it('says nothing when nothing was set aside', async () => {
    expect((await readWord({ body: [p('Kế hoạch')] })).notes).toEqual({});
  });

  it('joins paragraphs whose mark was deleted, and counts them as the file does', async () => {
    const body = [
      p('Đến năm 2030 ', { mark: 'deleted' }),
      p([del('bỏ')], { mark: 'deleted' }),
      p('đạt 90%.', { style: 'Dam' }),
      p([del('bỏ cả')], { mark: 'deleted' }),
      p('Đoạn sau'),
    ];
    const { lines, notes } = await readWord({ body });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['Đến năm 2030 đạt 90%.', 1],
      ['Đoạn sau', 5],
    ]);
    expect(notes.setAside?.deleted).toBe(2);
  });

  it('keeps a paragraph whose mark was deleted before a table', async () => {
    const body = [
      p('Biểu', { mark: 'deleted' }),
      table([
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ]),
      p([del('x')], { mark: 'deleted' }),
    ];
    expect(await textsOf(body)).toEqual(['Biểu', 'a|b|c|', 'd|e|f|']);
  });

  it('drops deleted rows and cells and counts their paragraphs', async () => {
    const rows = [
      ['a', 'b', 'c'],
      { cells: ['x', 'y', ''], deleted: true },
      { cells: ['d', 'e', { content: 'z', properties: '<w:cellDel/>' }, 'f'] },
    ];
    const { lines, notes } = await readWord({ body: [table(rows), p('sau')] });
    expect(lines.map(({ text }) => text)).toEqual(['a|b|c|', 'd|e|f|', 'sau']);
    expect(notes.setAside?.deleted).toBe(3);
    expect(lines.map(({ paragraph }) => paragraph)).toEqual([1, 7, 11]);
  });
});

describe('parts and blocks', () => {
  it('leaves headers, footnotes and comments out', async () => {
    const texts = await textsOf({
      body: [p('Kế hoạch')],
      header: [p('DỰ THẢO')],
      footnote: [p('chú thích')],
      comment: [p('góp ý')],
    });
    expect(texts).toEqual(['Kế hoạch']);
  });

  it('keeps the text of a text box once, after its paragraph', async () => {
    const body = [p('Trước'), p([run('Neo'), textBox(p('DỰ THẢO'), p('LẦN 2'))]), p('Sau')];
    const { lines } = await readWord({ body });
    expect(lines.map(({ text, paragraph }) => [text, paragraph])).toEqual([
      ['Trước', 1],
      ['Neo', 2],
      ['DỰ THẢO', 2],
      ['LẦN 2', 2],
      ['Sau', 3],
    ]);
  });

  it('reads boxes inside boxes and tables inside boxes', async () => {
    const body = [
      p([
        textBox(
          p([run('ngoài'), textBox(p('trong'))]),
          table([
            ['a', 'b', 'c'],
            ['d', 'e', 'f'],
          ]),
        ),
      ]),
    ];
    expect(await textsOf(body)).toEqual(['ngoài', 'trong', 'a|b|c|', 'd|e|f|']);
  });

  it('reads content controls, custom XML and alternatives around blocks', async () => {
    const body = [
      control(p('a')),
      `<w:customXml>${p('b')}</w:customXml>`,
      `<mc:AlternateContent><mc:Choice Requires="x">${p('c')}</mc:Choice><mc:Fallback>${p('C')}</mc:Fallback></mc:AlternateContent>`,
      p('d'),
    ];
    const { lines } = await readWord({ body });
    expect(lines.map(({ text, paragraph }) => `${paragraph} ${text}`)).toEqual(['1 a', '2 b', '3 c', '4 d']);
  });

  it('leaves a table of contents out', async () => {
    const open = `${rawRun('<w:fldChar w:fldCharType="begin"/>')}${rawRun('<w:instrText> TOC \\o "1-3" </w:instrText>')}${rawRun('<w:fldChar w:fldCharType="separate"/>')}`;
    const close = rawRun('<w:fldChar w:fldCharType="end"/>');
    const body = [
      p('MỤC LỤC'),
      p([open, run('I. MỤC TIÊU\t1')]),
      p([run('II. KINH PHÍ\t4')]),
      p([close]),
      p('I. MỤC TIÊU'),
    ];
    expect(await textsOf(body)).toEqual(['MỤC LỤC', 'I. MỤC TIÊU']);
  });

  it('keeps what only a broken table of contents claims', async () => {
    const open = `${rawRun('<w:fldChar w:fldCharType="begin"/>')}${rawRun('<w:instrText> TOC </w:instrText>')}${rawRun('<w:fldChar w:fldCharType="separate"/>')}`;
    const body = [p([open, run('I. MỤC TIÊU\t1')]), p('I. MỤC TIÊU'), p('1. Đến năm 2030')];
    expect(await textsOf(body)).toEqual(['I. MỤC TIÊU', '1. Đến năm 2030']);
  });

  it('tells headings by style, name and level', async () => {
    const styles = [
      style('Heading1', { name: 'heading 1' }),
      style('a1', { name: 'Đầu đề 2' }),
      style('muc', { properties: '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>' }),
      style('muc2', { base: 'muc' }),
      style('than', { base: 'muc', properties: '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>' }),
    ];
    const body = [
      p('một', { style: 'Heading1' }),
      p('hai', { style: 'a1' }),
      p('ba', { style: 'muc2' }),
      p('thân', { style: 'than' }),
      p('bốn', { outline: 3 }),
      p('thường', { style: 'muc', outline: 9 }),
      p(`${'dài '.repeat(80)}.`, { style: 'muc' }),
    ];
    const { lines } = await readWord({ styles, body });
    expect(lines.map(({ kind, depth }) => (kind === 'heading' ? depth : null))).toEqual([1, 2, 3, null, 4, null, null]);
  });

  it('tells paragraphs that are bold throughout', async () => {
    const bold = '<w:rPr><w:b/></w:rPr>';
    const styles = [style('Dam', { properties: bold }), style('Manh', { type: 'character', properties: bold })];
    const body = [
      p([run('đậm', { bold: true }), run(': ')]),
      p([run('đậm', { bold: true }), run(' nhạt')]),
      p('đậm', { style: 'Dam' }),
      p([run('hai lần là nhạt', { style: 'Manh' })], { style: 'Dam' }),
      p([run('đậm', { style: 'Manh' })]),
      p([run('nhạt', { bold: false })], { style: 'Dam' }),
    ];
    const { lines } = await readWord({ styles, body });
    expect(lines.map(({ strong }) => strong === true)).toEqual([true, false, true, false, true, false]);
  });

  it('numbers paragraphs as the file does', async () => {
    const body = [
      p('một'),
      p(),
      table([
        ['ba', 'bốn', { content: [p('năm'), p('sáu')] }],
        ['bảy', 'tám', 'chín'],
      ]),
      p([run('mười'), textBox(p('hộp'))]),
      p('mười một'),
    ];
    const { lines } = await readWord({ body });
    expect(lines.map(({ text, paragraph }) => `${paragraph} ${text}`)).toEqual([
      '1 một',
      '2 ',
      '3 ba|bốn|năm sáu|',
      '7 bảy|tám|chín|',
      '10 mười',
      '10 hộp',
      '11 mười một',
    ]);
    expect(lines[2]?.cells?.map(({ paragraph, address }) => `${paragraph} ${address}`)).toEqual([
      '3 1:1',
      '4 1:2',
      '5 1:3',
    ]);
  });
});

describe('tables', () => {
  const cell = (content: string, span?: number) => ({ content, ...(span === undefined ? {} : { span }) });

  it('spreads merged cells over the grid', async () => {
    const rows = [
      {
        cells: [
          { content: 'TT', merge: 'first' as const },
          { content: 'Chỉ tiêu', merge: 'first' as const },
          cell('Năm', 2),
        ],
        header: true,
      },
      [{ content: '', merge: 'rest' as const }, { content: '', merge: 'rest' as const }, '2026', '2030'],
      ['1', 'Xã có nhân viên', '30%', '90%'],
      [cell('Cả tỉnh', 2), '40%', '95%'],
    ];
    const { lines } = await readWord({ body: [table(rows)] });
    expect(lines.map(({ text }) => text)).toEqual([
      'TT|Chỉ tiêu|Năm||',
      '||2026|2030|',
      '1|Xã có nhân viên|30%|90%|',
      'Cả tỉnh||40%|95%|',
    ]);
    expect(lines[1]?.cells?.map(({ continues }) => continues)).toEqual(['above', 'above', undefined, undefined]);
    expect(lines[0]?.cells?.[3]?.continues).toBe('left');
  });

  it.each<[string, Parameters<typeof table>[0], string[]]>([
    ['columns left out', [['a', 'b', 'c'], { cells: ['d'], before: 1, after: 1 }], ['a|b|c|', '|d||']],
    [
      'the rest of a merged cell without a first',
      [
        ['a', 'b', 'c'],
        [{ content: 'd', merge: 'rest' }, 'e', 'f'],
      ],
      ['a|b|c|', 'd|e|f|'],
    ],
    [
      'text hidden below a merged cell',
      [
        [{ content: 'a', merge: 'first' }, 'b', 'c'],
        [{ content: 'd', merge: 'rest' }, 'e', 'f'],
      ],
      ['a|b|c|', '|e|f|'],
    ],
    [
      'cells merged to the left in the old way',
      [
        ['a', 'b', 'c'],
        [{ content: 'd', properties: '<w:hMerge w:val="restart"/>' }, { content: '', properties: '<w:hMerge/>' }, 'e'],
      ],
      ['a|b|c|', 'd||e|'],
    ],
    [
      'absurd widths',
      [
        ['a', 'b', 'c'],
        ['d', { content: 'e', span: 999_999_999 }, 'f'],
      ],
      ['a|b|c|', `d|e|${'|'.repeat(198)}`],
    ],
    [
      'several paragraphs in a cell',
      [
        ['a', { content: [p('b'), p('c')] }, 'd'],
        ['e', 'f', 'g'],
      ],
      ['a|b c|d|', 'e|f|g|'],
    ],
  ])('%s', async (_, rows, texts) => {
    const body = [table([...rows, ['x', 'y', 'z']])];
    expect(await textsOf(body)).toEqual([...texts, 'x|y|z|']);
  });

  it('merges an empty rest with a cell that does not say it is the first', async () => {
    const rows = [
      ['TT', 'b', 'c'],
      [{ content: '', merge: 'rest' as const }, 'e', 'f'],
      ['x', 'y', 'z'],
    ];
    const { lines } = await readWord({ body: [table(rows)] });
    expect(lines[1]?.cells?.map(({ continues }) => continues)).toEqual(['above', undefined, undefined]);
  });

  it('reads rows and cells inside content controls and changes', async () => {
    const row = (inner: Xml) => `<w:tr>${inner}</w:tr>`;
    const tc = (text: string) => `<w:tc>${p(text)}</w:tc>`;
    const xml = `<w:tbl>${control(row(`${tc('a')}${control(tc('b'))}${tc('c')}`))}${row(tc('d') + tc('e') + tc('f'))}</w:tbl>`;
    expect(await textsOf([xml])).toEqual(['a|b|c|', 'd|e|f|']);
  });

  it('keeps a letterhead as lines that name their cells', async () => {
    const head = table([
      [{ content: [p('ỦY BAN NHÂN DÂN'), p('TỈNH AN HÒA')] }, { content: [p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')] }],
      ['Số: 12/KH-UBND', 'An Hòa, ngày 05 tháng 3 năm 2026'],
    ]);
    const { lines } = await readWord({ body: [head] });
    expect(
      lines.filter(({ kind }) => kind === 'text').map(({ text, cell: at, paragraph }) => `${at} ${paragraph} ${text}`),
    ).toEqual([
      '1:1 1 ỦY BAN NHÂN DÂN',
      '1:1 2 TỈNH AN HÒA',
      '1:2 3 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '2:1 4 Số: 12/KH-UBND',
      '2:2 5 An Hòa, ngày 05 tháng 3 năm 2026',
    ]);
  });

  it('reads a table inside a table', async () => {
    const inner = table([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    expect(await textsOf([table([[{ content: [inner, p()] }]])])).toEqual(['a|b|c|', 'd|e|f|']);
  });
});

describe('fonts of old encodings', () => {
  it.each([
    ['.VnTime', { font: '.VnTime' }, 'C«ng t¸c x· héi', 'Công tác xã hội', 'tcvn3'],
    ['.VnTimeH shows capitals', { font: '.VnTimeH' }, 'C«ng t¸c x· héi', 'CÔNG TÁC XÃ HỘI', 'tcvn3'],
    ['VNI-Times', { font: 'VNI-Times' }, 'Coâng taùc xaõ hoäi', 'Công tác xã hội', 'vni'],
  ])('%s', async (_, look, written, text, encoding) => {
    const { lines, notes } = await readWord({
      body: [p([run(written, look)]), p([run('Kế hoạch', { font: 'Times New Roman' })])],
    });
    expect(lines.map((line) => line.text)).toEqual([text, 'Kế hoạch']);
    expect(notes).toMatchObject({ encoding });
  });

  it.each([
    [
      'of a style',
      { styles: [style('Cu', { properties: '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>' })] },
    ],
    [
      'of the document',
      {
        styles: [
          '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>',
        ],
      },
    ],
    [
      'of the theme',
      {
        theme: { major: 'Arial', minor: '.VnTime' },
        styles: [
          '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>',
        ],
      },
    ],
  ])('the font %s', async (_, parts) => {
    expect(await textsOf({ ...parts, body: [p('C«ng t¸c x· héi', { style: 'Cu' })] })).toEqual(['Công tác xã hội']);
  });

  it('leaves Unicode alone that was typed in such a font', async () => {
    const { lines, notes } = await readWord({
      body: [p([run('Kế hoạch công tác xã hội của tỉnh', { font: '.VnTime' })])],
    });
    expect(lines[0]?.text).toBe('Kế hoạch công tác xã hội của tỉnh');
    expect(notes).toEqual({});
  });
});

describe('dialects', () => {
  const body = [
    p([run('Kế hoạch', { bold: true })], { list: [1, 0] }),
    table([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]),
  ];
  const lists = { 1: { levels: [['upperRoman', '%1.'] as const] } };
  it.each([
    ['strict', { strict: true }],
    ['another prefix', { prefix: 'ns0' }],
    ['no prefix', { prefix: '' }],
    ['strict with another prefix', { strict: true, prefix: 'x' }],
  ])('%s', async (_, dialect) => {
    const { lines } = await readWord({ body, lists, ...dialect });
    expect(lines.map(({ text }) => text)).toEqual(['I. Kế hoạch', 'a|b|c|', 'd|e|f|']);
    expect(lines[0]?.strong).toBe(true);
  });
});
