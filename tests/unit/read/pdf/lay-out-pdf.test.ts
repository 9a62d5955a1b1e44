import { describe, expect, it } from 'vitest';
import { PARAGRAPH, paragraphAt, readPages, showPages } from '../../../support/pdf-plan.js';
import { grid, lines, rule, text } from '../../../support/pdf-writer.js';

const BODY = paragraphAt(700);
const WORDS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'];

/** A page with its own text, so that no line repeats on another. */
function bodyOf(page: number): string {
  return lines(85, 700, [
    `Phần ${WORDS[page] ?? page} của văn bản`,
    ...PARAGRAPH.map((line) => `${line.split(' ').slice(0, -2).join(' ')} ${WORDS[page] ?? page}`),
  ]);
}

async function showJoined(...contents: string[]): Promise<string> {
  return (await showPages(contents.map((content) => ({ content })))).join('\n');
}

describe('running heads and page numbers', () => {
  it.each([
    ['2', (page: number) => text(295, 800, `${page}`)],
    ['- 2 -', (page: number) => text(280, 30, `- ${page} -`)],
    ['Trang 2/3', (page: number) => text(480, 30, `Trang ${page}/3`, { size: 11 })],
    ['a number that begins elsewhere', (page: number) => text(295, 800, `${page + 14}`)],
    [
      'a head over its number',
      (page: number) => text(200, 810, 'Ủy ban nhân dân tỉnh Sơn Lĩnh') + text(295, 790, `${page}`),
    ],
    ['an address', (page: number) => text(30, 20, `https://sonlinh.example/van-ban ${page}/3`, { size: 8 })],
  ])('go: %s', async (_, head) => {
    const bare = await showJoined(...[1, 2, 3].map((page) => bodyOf(page)));
    expect(await showJoined(...[1, 2, 3].map((page) => bodyOf(page) + head(page)))).toBe(bare);
  });

  it.each([
    ['a year at the end of a page', text(295, 60, '2030')],
    ['a figure that counts no pages', text(295, 800, '86')],
    ['a head on one page of many', text(200, 800, 'DỰ THẢO')],
  ])('stay: %s', async (_, line) => {
    const shown = await showJoined(bodyOf(1), bodyOf(2) + line, bodyOf(3));
    expect(shown).toMatch(/^(?:2030|86|DỰ THẢO)$/m);
  });

  it('stay inside a table, also at the edge of a page', async () => {
    const table =
      grid([85, 300, 490], [80, 60, 40]) +
      text(90, 65, 'Năm') +
      text(310, 65, '2030') +
      text(90, 45, 'Số xã') +
      text(310, 45, '2');
    expect(await showJoined(bodyOf(1), bodyOf(2) + table)).toContain('row Số xã | 2');
  });
});

describe('where blocks start', () => {
  /** "+" where a block surely starts, "-" where it surely does not, "?" where the page does not tell. */
  async function showStarts(...contents: string[]): Promise<string> {
    const read = await readPages(contents.map((content) => ({ content })));
    if (!read.ok) throw new Error(read.reason);
    return read.lines.map(({ starts }) => (starts === true ? '+' : starts === false ? '-' : '?')).join('');
  }

  const THREE = [700, 610, 520].map((top) => paragraphAt(top)).join('');

  it('is told by the indents of first lines', async () => {
    expect(await showStarts(THREE)).toBe('?---+---+---');
  });

  it('is told across the end of a page', async () => {
    const [first, ...rest] = PARAGRAPH;
    const upper = paragraphAt(700) + paragraphAt(610) + text(113, 520, first as string);
    expect(await showStarts(upper, lines(85, 700, rest) + paragraphAt(620))).toBe('?---+---+---+---');
  });

  it('is told by a line that ends early', async () => {
    const short = lines(85, 700, [...PARAGRAPH, 'Sở Y tế chủ trì.', ...PARAGRAPH]);
    expect((await showStarts(short))[5]).toBe('+');
  });

  it('is told by room between paragraphs', async () => {
    const apart = [700, 608, 516].map((top) => lines(85, top, PARAGRAPH)).join('');
    expect(await showStarts(apart)).toBe('?---+---+---');
  });

  it('is left to the words where a line begins small', async () => {
    const broken =
      lines(85, 700, PARAGRAPH) + lines(85, 610, ['phù hợp với điều kiện của từng địa bàn trong toàn tỉnh hiện nay']);
    expect((await showStarts(broken))[4]).toBe('?');
  });

  /** An item whose text hangs where paragraphs begin: its label 14 points before. */
  const item = (top: number, texts: readonly string[]) =>
    text(99, top, `- ${texts[0]}`) + lines(113, top - 20, texts.slice(1));
  const LONG = [
    'Phấn đấu ít nhất một nửa số cán bộ, viên chức, nhân viên ngành',
    'Lao động - Thương binh và Xã hội trong toàn tỉnh được tập huấn',
    'kỹ năng, đạt',
    '≥ 40%.',
  ].map((line) => line.slice(0, 62));

  it('is told inside an item that hangs as far in as paragraphs begin', async () => {
    const shown = await showStarts(THREE + item(430, LONG.slice(0, 3)) + paragraphAt(370));
    expect(shown.slice(12)).toBe('+--+---');
  });

  it('is told by a full line whose sentence is open, also before a capital or a count', async () => {
    const level = (opening: string) =>
      lines(85, 700, PARAGRAPH) + lines(85, 608, [...PARAGRAPH.slice(0, 2), `${opening} thực hiện.`]);
    for (const opening of ['UBND phường', '≥30% số xã', '15 xã, phường'])
      expect((await showStarts(level(opening))).slice(4), opening).toBe('+--');
    for (const opening of ['2. Sở Y tế', 'Căn cứ Luật'])
      expect((await showStarts(level(opening))).slice(4), opening).toBe('+-?');
  });

  it('is not taken from an item that is nearly as far from both edges', async () => {
    const wide = [`${'một '.repeat(13)}ở tăng`, '20% so với năm 2020.'];
    const narrow = text(103, 430, `- ${wide[0]}`) + text(117, 410, wide[1] as string);
    expect((await showStarts(THREE + narrow)).slice(12)).toBe('+-');
  });

  it('is not told inside a title', async () => {
    const title =
      text(281, 760, 'KẾ HOẠCH', { font: 'bold' }) +
      text(186, 740, 'Phát triển công tác xã hội năm 2026', { font: 'bold' });
    expect((await showStarts(title + THREE)).slice(0, 3)).toBe('??+');
  });
});

describe('footnotes', () => {
  const note = text(85, 112, '1', { size: 8 }) + text(89, 106, 'Năm 2025 có 45% cán bộ được tập huấn, theo báo cáo');
  const mark = text(197, 646, '1', { size: 8 });

  it('go where they are as large as the text, and what they part is one', async () => {
    const upper = paragraphAt(700) + mark + text(113, 610, PARAGRAPH[0] as string) + note + text(85, 86, 'số 15/BC.');
    const lower = lines(85, 700, PARAGRAPH.slice(1));
    const read = await readPages([{ content: upper }, { content: lower }]);
    expect(read.ok && read.lines.map(({ text: words }) => words)).toEqual([...PARAGRAPH, ...PARAGRAPH]);
    expect(read.ok && read.lines[5]?.starts).toBe(false);
  });

  it('are no lines that go on with the text, and no numbered items', async () => {
    const near = lines(85, 186, PARAGRAPH) + note;
    expect(await showJoined(near)).toContain('Năm 2025');
    expect(await showJoined(BODY + text(85, 106, '1 Tổ chức thực hiện'))).toContain('Tổ chức');
  });
});

describe('emphasis', () => {
  it('is seen where all letters are bold', async () => {
    const read = await readPages([
      {
        content:
          BODY +
          text(85, 600, 'I. MỤC TIÊU', { font: 'bold' }) +
          text(85, 580, 'Mục') +
          text(113, 580, 'tiêu', { font: 'bold' }),
      },
    ]);
    expect(read.ok && read.lines.slice(4).map(({ text: words, strong }) => [words, strong])).toEqual([
      ['I. MỤC TIÊU', true],
      ['Mục tiêu', undefined],
    ]);
  });
});

describe('tables over a page end', () => {
  const XS = [85, 120, 400, 490];
  const row = (y: number, cells: readonly string[]) =>
    cells.map((cell, i) => text((XS[i] as number) + 4, y, cell)).join('');
  const head = (y: number) => row(y, ['TT', 'Chỉ tiêu', 'Năm 2030']);

  it('are one, their repeated heading once, and rows name their pages', async () => {
    const read = await readPages([
      { content: BODY + grid(XS, [140, 120, 100]) + head(126) + row(106, ['1', 'Cơ sở trợ giúp xã hội', '60%']) },
      {
        content:
          grid(XS, [760, 740, 720]) + head(746) + row(726, ['2', 'Trường học, bệnh viện', '90%']) + paragraphAt(600),
      },
    ]);
    const rows = read.ok ? read.lines.filter((line) => line.kind === 'row') : [];
    expect(rows.map((line) => [line.page, line.text, line.cells?.[1]?.address])).toEqual([
      [1, 'TT|Chỉ tiêu|Năm 2030|', '1:2'],
      [1, '1|Cơ sở trợ giúp xã hội|60%|', '2:2'],
      [2, '2|Trường học, bệnh viện|90%|', '3:2'],
    ]);
  });

  it.each([
    ['the number and value above', ['', 'xã hội theo quy hoạch', ''], '1 | Cơ sở trợ giúp xã hội theo quy hoạch | 60%'],
    ['a word that runs on', ['', 'và cơ sở y tế', ''], '1 | Cơ sở trợ giúp và cơ sở y tế | 60%'],
  ])('join a row that the page cuts: %s', async (_, rest, expected) => {
    const shown = await showJoined(
      BODY + grid(XS, [140, 120, 100]) + head(126) + row(106, ['1', 'Cơ sở trợ giúp', '60%']),
      grid(XS, [760, 740]) + row(746, rest) + paragraphAt(600),
    );
    expect(shown).toContain(`row ${expected}`);
  });

  it('join the rest of the last row, which no line closes above', async () => {
    const open = rule(85, 740, 490, 740) + XS.map((x) => rule(x, 740, x, 775)).join('');
    const shown = await showJoined(
      BODY + grid(XS, [140, 120, 100]) + head(126) + row(106, ['1', 'Cơ sở trợ giúp', '60%']),
      open + row(762, ['', 'xã hội, y tế', '']) + row(746, ['', 'theo quy hoạch', '']) + paragraphAt(600),
    );
    expect(shown).toContain('row 1 | Cơ sở trợ giúp xã hội, y tế theo quy hoạch | 60%');
  });

  it('stay two when their columns differ', async () => {
    const shown = await showJoined(
      BODY + grid(XS, [140, 120, 100]) + head(126) + row(106, ['1', 'Cơ sở trợ giúp', '60%']),
      grid([85, 250, 490], [760, 740, 720]) +
        text(90, 746, 'Sở Y tế') +
        text(260, 746, 'chủ trì') +
        text(90, 726, 'Sở Nội vụ') +
        text(260, 726, 'phối hợp') +
        paragraphAt(600),
    );
    expect(shown).toContain('row 1 | Cơ sở trợ giúp | 60%\nrow Sở Y tế | chủ trì\nrow Sở Nội vụ | phối hợp');
  });
});

describe('columns of running text', () => {
  it('are read one after the other', async () => {
    const left = [
      'Trạm y tế bố trí một phòng tư vấn',
      'để người dân liên hệ khi cần, có ',
      'người trực trong giờ hành chính; ',
      'nhà trường cử giáo viên làm thêm ',
      'công tác tư vấn tâm lý và phối ',
      'hợp với phụ huynh khi cần thiết; ',
    ];
    const right = [
      'các thôn tổ chức họp dân phổ biến',
      'nội dung, vận động người dân cùng',
      'tham gia giúp đỡ người cao tuổi, ',
      'trẻ em mồ côi và người khuyết tật',
      'trên địa bàn; ban chỉ đạo xã phân',
      'công thành viên phụ trách từng xã',
    ];
    const shown = await showPages([{ content: lines(60, 700, left) + lines(320, 700, right) }]);
    expect(shown).toEqual([...left, ...right].map((line) => line.trim()));
  });
});
