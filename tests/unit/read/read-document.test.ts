import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, SourceLine } from '../../../src/model/document.js';
import { readDocument } from '../../../src/read/read-document.js';

async function read(text: string | Uint8Array): Promise<Document> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const document = await readDocument('a/b.md', bytes);
  if ('reason' in document) throw new Error(document.reason);
  return document;
}

const textsOf = (document: Document) => document.lines.map((line) => line.text);
const cellTexts = (line: SourceLine | undefined) => line?.cells?.map(({ start, end }) => line.text.slice(start, end));
/** Letters and digits of a text, marks and spaces aside. */
const visible = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** Every character of the cleaned lines stands where its column says. */
function expectTraceable(document: Document): void {
  for (const line of document.lines) {
    for (let i = 0; i < line.text.length; i += 1) {
      const letter = line.text[i] as string;
      if (!/[\p{L}\p{N}]/u.test(letter)) continue;
      const at = line.columns === null ? i + line.indent : (line.columns[i] as number);
      if (line.raw[at]?.normalize('NFD')[0] !== letter.normalize('NFD')[0])
        expect.fail(`line ${line.line}: "${letter}" of "${line.text}" is not at ${at} of "${line.raw}"`);
    }
  }
}

describe('readDocument', () => {
  it('passes the path on and tells the syntax from the content', async () => {
    expect(await read('KẾ HOẠCH\n- a')).toMatchObject({ path: 'a/b.md', format: 'text' });
    expect(await read('# KẾ HOẠCH\n- a')).toMatchObject({ path: 'a/b.md', format: 'markdown' });
  });

  it('says why bytes are no text', async () => {
    expect(await readDocument('x', new Uint8Array())).toEqual({ path: 'x', reason: 'empty', detail: null });
    expect(await readDocument('x.docx', new TextEncoder().encode('KẾ HOẠCH'))).toEqual({
      path: 'x.docx',
      reason: 'ending-mismatch',
      detail: '.docx = text',
    });
  });

  it.each(['\n', '\r\n', '\r'])('numbers lines ended by %j alike, in text as in Markdown', async (end) => {
    for (const head of ['KẾ HOẠCH', '# KẾ HOẠCH']) {
      const document = await read([head, '', 'Sở Y tế', '| a | b |', '|---|---|', '| c | d |', ''].join(end));
      expect(document.lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(document.lines.map(({ kind }) => kind)).toEqual([
        head === 'KẾ HOẠCH' ? 'text' : 'heading',
        'blank',
        'text',
        'row',
        'break',
        'row',
        'blank',
      ]);
      expect(document.lines[2]).toMatchObject({ text: 'Sở Y tế', line: 3 });
      expect(cellTexts(document.lines[5])).toEqual(['c', 'd']);
    }
  });

  it('leaves a byte order mark out of the first line', async () => {
    const { lines } = await read(Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('KẾ HOẠCH')));
    expect(lines[0]).toMatchObject({ text: 'KẾ HOẠCH', raw: 'KẾ HOẠCH', indent: 0 });
  });

  it('counts lines as an editor does: a page break begins none', async () => {
    const document = await read('trang một\n\ftrang hai\ncuối');
    expect(document.lines.map(({ line, text }) => [line, text])).toEqual([
      [1, 'trang một'],
      [2, 'trang hai'],
      [3, 'cuối'],
    ]);
  });
});

const LINES: readonly (readonly [name: string, markdown: string, text: string, more?: Partial<SourceLine>])[] = [
  ['a heading', '## II. NHIỆM VỤ', 'II. NHIỆM VỤ', { kind: 'heading', depth: 2, starts: true }],
  ['a closed heading', '## II. NHIỆM VỤ ##', 'II. NHIỆM VỤ', { kind: 'heading', depth: 2 }],
  ['a bold heading', '### **II. NHIỆM VỤ**', 'II. NHIỆM VỤ', { kind: 'heading', depth: 3 }],
  ['a bold line', '**I. MỤC TIÊU**', 'I. MỤC TIÊU', { kind: 'text', strong: true }],
  ['bold inside', 'Đạt **90%** số xã', 'Đạt 90% số xã', { kind: 'text' }],
  ['bold and italic', '***Căn cứ***', 'Căn cứ'],
  ['italic', '*Căn cứ Luật;*', 'Căn cứ Luật;'],
  ['italic twice in a line', '*Căn cứ* Luật *số 72*', 'Căn cứ Luật số 72'],
  ['italic by underscores', '_Căn cứ Luật số 72;_', 'Căn cứ Luật số 72;'],
  ['bold by underscores', '__Căn cứ__', 'Căn cứ'],
  ['a star that is none', 'a * b', 'a * b'],
  ['a bullet', '- **Sở Y tế**', '- Sở Y tế'],
  ['a star bullet', '* Sở Y tế', '* Sở Y tế'],
  ['an escaped number', '1\\. Mục tiêu', '1. Mục tiêu'],
  ['an escaped dash', '\\- Sở Y tế', '- Sở Y tế'],
  ['an escaped star', '90 \\* 2', '90 * 2'],
  ['a link', 'theo [Quyết định số 112/QĐ-TTg](https://example.org/a) ngày', 'theo Quyết định số 112/QĐ-TTg ngày'],
  ['a quotation', '> Sở Y tế', 'Sở Y tế'],
  ['a no-break space written out', 'Sở&nbsp;Y tế', 'Sở Y tế'],
  ['an ampersand written out', 'Sở LĐTB&amp;XH', 'Sở LĐTB&XH'],
  ['an ampersand before a letter of its own name', 'a&amp;m p', 'a&m p'],
  ['a sign beyond the first plane written out', '&#128203; Kế hoạch số 96', '\u{1f4cb} Kế hoạch số 96'],
  ['a line break of HTML', 'Sở Y tế<br>Sở Tài chính', 'Sở Y tế Sở Tài chính'],
  ['a tag', '<u>Sở Y tế</u> chủ trì', 'Sở Y tế chủ trì'],
  ['a comment', 'Sở <!-- ẩn --> Y tế', 'Sở Y tế'],
  ['code', 'số `96/KH-UBND` này', 'số 96/KH-UBND này'],
  ['a blank between letters', 'ngày__tháng__năm 2026', 'ngày__tháng__năm 2026'],
  ['a sum of dots', 'ngày … tháng ... năm', 'ngày … tháng ... năm'],
  ['a definition is text', '[1]: ghi chú về số liệu', '[1]: ghi chú về số liệu'],
  ['a note mark', 'dân số[1] là 24%', 'dân số[1] là 24%'],
  ['indented text', '        CỘNG HÒA', 'CỘNG HÒA', { kind: 'text' }],
  ['a rule', '---', '---', { kind: 'break' }],
  ['a fence', '```', '', {}],
];

describe('Markdown', () => {
  it.each(LINES.map((row) => [row[0], row] as const))('%s', async (_, [, markdown, text, more = {}]) => {
    const document = await read(`# KẾ HOẠCH\n\n${markdown}\n\nSở Y tế`);
    expect(document.format).toBe('markdown');
    expect(document.lines[2]).toMatchObject({ text, raw: markdown, line: 3, ...more });
    expectTraceable({ ...document, lines: document.lines.filter(({ text: shown }) => !/&/.test(shown)) });
  });

  it('has no underlined headings: dashes and equal signs stand alone', async () => {
    const { lines } = await read('# KẾ HOẠCH\n\nỦY BAN NHÂN DÂN\n-------\nSố: 96\n=====\nx');
    expect(lines.map(({ kind }) => kind)).toEqual(['heading', 'blank', 'text', 'break', 'text', 'break', 'text']);
  });

  it('carries bold over the lines of a paragraph but not beyond', async () => {
    const { lines } = await read('**KẾ HOẠCH\nThực hiện Chương trình**\n\nSở **Y\n\nSở Tài chính');
    expect(lines.map(({ strong }) => strong === true)).toEqual([true, true, false, false, false, false]);
  });

  it('keeps the text of a fenced block', async () => {
    const document = await read('# KẾ HOẠCH\n```\nI. MỤC TIÊU\n- Đạt **90%**\n```\nhết');
    expect(textsOf(document).join('\n')).toMatch(/I\. MỤC TIÊU\n- Đạt .*90%/);
    expectTraceable(document);
  });

  it.each([
    ['a plain table', '| TT | Chỉ tiêu | 2030 |\n|---|---|---|\n| 1 | Tỷ lệ xã | 90 |', ['1', 'Tỷ lệ xã', '90']],
    ['without outer bars', 'TT | Chỉ tiêu | 2030\n---|---|---\n1 | Tỷ lệ xã | 90', ['1', 'Tỷ lệ xã', '90']],
    ['with marks', '| TT | a | b |\n|---|---|---|\n| **1** | *Tỷ lệ* xã | 90&nbsp;% |', ['1', 'Tỷ lệ xã', '90 %']],
    ['with empty cells', '| TT | a | b |\n|---|---|---|\n|  | Tỷ lệ xã |  |', ['', 'Tỷ lệ xã', '']],
    ['with a bar of its own', '| TT | a | b |\n|---|---|---|\n| 1 | x \\| y | 90 |', ['1', 'x | y', '90']],
    ['with too many cells', '| TT | a | b |\n|---|---|---|\n| 1 | x | 90 | thừa |', ['1', 'x', '90', 'thừa']],
    ['with too few cells', '| TT | a | b |\n|---|---|---|\n| 1 | x |', ['1', 'x']],
    ['with breaks', '| TT | a | b |\n|---|---|---|\n| 1 | x<br>y | 90 |', ['1', 'x y', '90']],
    ['in a quotation', '> | TT | a | b |\n> |---|---|---|\n> | 1 | x | 90 |', ['1', 'x', '90']],
    ['without a line of dashes', '| TT | a | b |\n| 0 | y | 1 |\n| 1 | x | 90 |', ['1', 'x', '90']],
  ])('reads the cells of a table %s', async (_, table, cells) => {
    const document = await read(`# KẾ HOẠCH\n\n${table}\n\nhết`);
    expect(cellTexts(document.lines[4])).toEqual(cells);
    expect(document.lines[4]).toMatchObject({ kind: 'row', line: 5 });
    expectTraceable(document);
  });

  const inline = fc.constantFrom(
    'Sở Y tế',
    '**90%**',
    '*Căn cứ*',
    '`a`',
    '[a](b)',
    '<b>x</b>',
    '<',
    '>',
    '|',
    '\\|',
    '&amp;',
    '&',
    '_x_',
    '__y__',
    '**',
    '*',
    '_',
    '[',
    ']',
    '(',
    '\\',
    '!',
    '~~',
    'Kế'.normalize('NFD'),
    '\u00a0',
    '\u200b',
    '1.',
    '112/QĐ-TTg',
    ' ',
    '…',
  );
  const start = fc.constantFrom('', '# ', '- ', '> ', '1. ', '| ', '    ', '\t', '```', '+ ', 'a) ', '|---|---|');
  const row = fc.tuple(start, fc.array(inline, { maxLength: 8 })).map(([head, pieces]) => head + pieces.join(''));

  it('never throws, keeps the lines of the source and traces every letter back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
        const source = `# KẾ HOẠCH\n${rows.join('\n')}`;
        const document = await read(source);
        expect(document.lines.map(({ raw }) => raw).join('\n')).toBe(source);
        expect(document.lines.map(({ line }) => line)).toEqual(document.lines.map((_, i) => i + 1));
        for (const line of document.lines) {
          expect(line.text).not.toMatch(/^\s|\s$|\s\s/);
          for (const { start: from, end } of line.cells ?? [])
            expect(line.text.slice(from, end)).not.toMatch(/^\s|\s$/);
        }
        expectTraceable({ ...document, lines: document.lines.filter(({ raw }) => !/&/.test(raw)) });
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of a text without links, tags and comments', async () => {
    const words = fc.constantFrom(
      'Sở Y tế',
      '**90%**',
      '*Căn cứ*',
      '`số`',
      '[1]',
      '& đơn vị',
      '_x_',
      '|',
      '1.',
      'Kế hoạch',
      ' ',
      '–',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(start, fc.array(words, { maxLength: 8 })), { maxLength: 10 }),
        async (parts) => {
          // What follows a fence on its line names the language of the block: a mark, too.
          const rows = parts.map(([head, pieces]) => (head === '```' ? head : head + pieces.join(' ')));
          const source = ['# KẾ HOẠCH', ...rows].join('\n');
          const document = await read(source);
          expect(visible(textsOf(document).join(''))).toBe(visible(source));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['list markers nested in 8 kB', `# x\n${'- '.repeat(4_000)}Sở Y tế`],
  ['numbered list markers nested in 8 kB', `# x\n${'1. '.repeat(2_700)}Sở Y tế`],
  [
    'lists nested by indent',
    `# x\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- Sở Y tế`).join('\n')}`,
  ],
  ['10,000 openings of emphasis', `# x\n${'*a_ '.repeat(10_000)}Sở Y tế`],
  ['10,000 openings of strong emphasis', `# x\n${'**a __b '.repeat(10_000)}Sở Y tế`],
  ['50,000 square brackets', `# x\n${'['.repeat(50_000)}Sở Y tế`],
  ['50,000 brackets that close', `# x\n${'[a]('.repeat(12_500)}Sở Y tế`],
  ['5,000 quotations', `# x\n${'>'.repeat(5_000)} Sở Y tế`],
  [
    'quotations on many lines',
    `# x\n${Array.from({ length: 3_000 }, (_, i) => `${'>'.repeat(i % 19)} Sở Y tế`).join('\n')}`,
  ],
  ['20,000 cells in a row', `# x\n\n|${' a |'.repeat(20_000)}\n|${'---|'.repeat(20_000)}\n|${' b |'.repeat(20_000)}`],
  [
    '20,000 cells in a table',
    `# x\n\n|${' a |'.repeat(10)}\n|${'---|'.repeat(10)}\n${`|${' b |'.repeat(10)}\n`.repeat(2_000)}`,
  ],
  ['50,000 stars', `# x\n${'*'.repeat(50_000)}Sở Y tế`],
  ['50,000 back ticks', `# x\n${'`'.repeat(50_000)}Sở Y tế`],
  ['many openings of tags', `# x\n${'<a '.repeat(20_000)}Sở Y tế`],
  ['many openings of comments', `# x\n${'<!-- '.repeat(10_000)}Sở Y tế`],
  ['many entities', `# x\n${'&amp;'.repeat(20_000)}Sở Y tế`],
  ['a line of 400,000 letters', `# x\n${'Sở Y tế '.repeat(50_000)}`],
  ['30,000 short lines', `# x\n${'a\n'.repeat(30_000)}Sở Y tế`],
  ['100,000 spaces inside a line', `# x\nSở${' '.repeat(100_000)}Y tế`],
  ['a million bars of a plain text', `${'| '.repeat(500_000)}Sở Y tế`],
  ['100,000 dots', `# x\n${'.'.repeat(100_000)}Sở Y tế`],
];

describe('hostile texts', () => {
  it.each(HOSTILE)('%s', async (_, text) => {
    // A text that took the square of its length in time would run into the runner's limit.
    const document = await read(text);
    expect(visible(textsOf(document).join(''))).toBe(visible(text.replace(/&amp;/g, '')));
  });
});
