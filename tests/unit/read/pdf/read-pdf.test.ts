import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/read/pdf/read-pdf.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { PARAGRAPH, paragraphAt, readPages, showPages } from '../../../support/pdf-plan.js';
import type { PdfPageSource } from '../../../support/pdf-writer.js';
import { grid, lines, rule, text, writePdf } from '../../../support/pdf-writer.js';

const BODY = paragraphAt(700);

/** Pages, and lines that must come out of them, in this order and next to one another. */
const CASES: Readonly<Record<string, { pages: readonly PdfPageSource[]; expected: readonly string[] }>> = {
  'letters of two fonts on one line, drawn one font after the other': {
    pages: [
      {
        content:
          [
            [85, 'D'],
            [99, ' TH'],
            [127, 'O L'],
            [155, 'N 2'],
          ]
            .map(([x, words]) => text(x as number, 500, words as string))
            .join('') +
          text(92, 500, 'Ự', { font: 'bold' }) +
          text(120, 500, 'Ả', { font: 'bold' }) +
          text(148, 500, 'Ầ', { font: 'bold' }) +
          BODY,
      },
    ],
    expected: ['DỰ THẢO LẦN 2'],
  },
  'marks drawn on their own': {
    pages: [{ content: `${text(85, 500, 'Kê')}${text(99, 500, '\u0301')}${text(106, 500, 'hoach')}${BODY}` }],
    expected: ['Kế hoach'],
  },
  'bold made by printing twice': {
    pages: [{ content: text(85, 500, 'Mục tiêu chung') + text(85.4, 500, 'Mục tiêu chung') + BODY }],
    expected: ['Mục tiêu chung'],
  },
  'words parted by places alone': {
    pages: [{ content: text(85, 500, 'Mục') + text(109, 500, 'tiêu') + text(141, 500, 'chung') + BODY }],
    expected: ['Mục tiêu chung'],
  },
  'letters set wide apart': {
    pages: [{ content: text(85, 500, 'MỤC TIÊU', { extra: '4 Tc' }) + BODY }],
    expected: ['MỤC TIÊU'],
  },
  'stretched, raised and moved text': {
    pages: [
      {
        content: `${BODY}BT /F0 10 Tf 150 Tz 1 0 0 1 85 500 Tm 1 Ts <004D1EE500630020> Tj 0 Ts 0 Tc <0074006900EA0075> Tj ET\n`,
      },
    ],
    expected: ['Mục tiêu'],
  },
  'text inside forms': {
    pages: [{ content: `${BODY}q 1 0 0 1 0 -200 cm /Box Do Q`, forms: { Box: text(85, 700, 'Trong khung') } }],
    expected: ['Trong khung'],
  },
  'a page turned by its own entry': {
    pages: [{ content: BODY, rotate: 90 }],
    expected: PARAGRAPH,
  },
  'a page drawn on its side': {
    pages: [{ content: `q 0 1 -1 0 842 0 cm ${BODY} Q`, width: 842, height: 842 }],
    expected: PARAGRAPH,
  },
  'a watermark across the page': {
    pages: [{ content: `${BODY}q 0.7 0.7 -0.7 0.7 100 300 cm ${text(0, 0, 'BẢN NHÁP', { size: 60 })} Q` }],
    expected: PARAGRAPH,
  },
  'an invisible layer under a scan': {
    pages: [{ content: `3 Tr ${BODY}`, picture: [1700, 2200] }],
    expected: PARAGRAPH,
  },
  'a letterhead that is only a number and a date': {
    pages: [
      { content: text(85, 780, 'Số:     /KH-UBND') + text(300, 780, 'Sơn Lĩnh, ngày    tháng 02 năm 2026') + BODY },
    ],
    expected: ['Số: /KH-UBND', 'break', 'Sơn Lĩnh, ngày tháng 02 năm 2026'],
  },
  'a letterhead, column by column': {
    pages: [
      {
        content:
          lines(85, 780, ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LĨNH', 'Số:     /KH-UBND'], { size: 12 }) +
          lines(
            280,
            782,
            ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sơn Lĩnh, ngày    tháng 3 năm 2026'],
            { size: 12 },
          ) +
          text(270, 700, 'KẾ HOẠCH') +
          paragraphAt(640),
      },
    ],
    expected: [
      'ỦY BAN NHÂN DÂN',
      'TỈNH SƠN LĨNH',
      'Số: /KH-UBND',
      'break',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Sơn Lĩnh, ngày tháng 3 năm 2026',
      'break',
      'KẾ HOẠCH',
    ],
  },
  'a signature whose columns have lines of different heights': {
    pages: [
      {
        content:
          BODY +
          lines(85, 600, ['Nơi nhận:', '- Như trên;', '- Sở Y tế;', '- Lưu: VT.'], { size: 11, leading: 14 }) +
          text(350, 598, 'TM. ỦY BAN NHÂN DÂN') +
          text(388, 580, 'CHỦ TỊCH') +
          text(374, 500, 'Lò Văn Thắng'),
      },
    ],
    expected: [
      'break',
      'Nơi nhận:',
      '- Như trên;',
      '- Sở Y tế;',
      '- Lưu: VT.',
      'break',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lò Văn Thắng',
    ],
  },
  'labels far from their text': {
    pages: [
      {
        content:
          BODY +
          text(85, 600, 'II.') +
          text(140, 600, 'NHIỆM VỤ') +
          text(85, 580, '1.') +
          text(140, 580, 'Truyền thông'),
      },
    ],
    expected: ['II. NHIỆM VỤ', '1. Truyền thông'],
  },
  'a table drawn with lines': {
    pages: [
      {
        content:
          BODY +
          grid([85, 120, 350, 420, 490], [500, 460, 420]) +
          text(90, 480, 'TT') +
          text(125, 480, 'Chỉ tiêu') +
          text(355, 480, 'Năm 2026') +
          text(425, 480, 'Năm 2030') +
          text(90, 440, '1') +
          lines(125, 445, ['Tỷ lệ cơ sở có người làm', 'công tác xã hội (%)'], { leading: 15 }) +
          text(355, 440, '80') +
          text(425, 440, '90'),
      },
    ],
    expected: [
      'row TT | Chỉ tiêu | Năm 2026 | Năm 2030',
      'row 1 | Tỷ lệ cơ sở có người làm công tác xã hội (%) | 80 | 90',
    ],
  },
  'merged cells': {
    pages: [
      {
        content:
          BODY +
          rule(85, 500, 490, 500) +
          rule(350, 480, 490, 480) +
          rule(85, 460, 490, 460) +
          rule(85, 440, 490, 440) +
          [85, 350, 490].map((x) => rule(x, 500, x, 440)).join('') +
          rule(420, 480, 420, 440) +
          text(90, 475, 'Chỉ tiêu') +
          text(360, 485, 'Lộ trình') +
          text(360, 465, '2026') +
          text(430, 465, '2030') +
          text(90, 445, 'Cơ sở y tế') +
          text(360, 445, '50%') +
          text(430, 445, '60%'),
      },
    ],
    expected: ['row Chỉ tiêu | Lộ trình | left', 'row above | 2026 | 2030', 'row Cơ sở y tế | 50% | 60%'],
  },
  'a table without lines': {
    pages: [
      {
        content:
          BODY +
          text(85, 500, 'Chỉ tiêu') +
          text(340, 500, 'Đơn vị') +
          text(430, 500, 'Năm 2030') +
          lines(85, 480, ['Trường học có người', 'làm công tác xã hội'], { leading: 15 }) +
          text(340, 480, '%') +
          text(430, 480, '90') +
          text(85, 440, 'Cán bộ được tập huấn') +
          text(340, 440, '%') +
          text(430, 440, '40'),
      },
    ],
    expected: ['row Chỉ tiêu | Đơn vị | Năm 2030'],
  },
  'a frame around a text': {
    pages: [{ content: grid([80, 570], [720, 600]) + BODY }],
    expected: PARAGRAPH,
  },
  'a word broken at its dash': {
    pages: [{ content: BODY + lines(85, 600, ['Căn cứ Nghị định số 110/2024/NĐ-', 'CP của Chính phủ;']) }],
    expected: ['Căn cứ Nghị định số 110/2024/NĐ-CP', 'của Chính phủ;'],
  },
  'an automatic number near its heading': {
    pages: [{ content: BODY + text(85, 600, 'II.') + text(109, 600, 'NHIỆM VỤ') + text(85, 580, '1 234.567 đồng') }],
    expected: ['II. NHIỆM VỤ', '1 234.567 đồng'],
  },
  'a cell whose line begins with a comma': {
    pages: [
      {
        content:
          BODY +
          grid([85, 160, 400], [620, 570, 540]) +
          lines(90, 605, ['xã, phường', ', thị trấn']) +
          text(170, 605, '90%') +
          text(90, 550, 'trường học') +
          text(170, 550, '60%'),
      },
    ],
    expected: ['row xã, phường, thị trấn | 90%', 'row trường học | 60%'],
  },
  'footnote marks and footnotes': {
    pages: [
      {
        content:
          BODY +
          text(85, 600, 'theo Quyết định') +
          text(190, 606, '1', { size: 8 }) +
          text(204, 600, 'của Thủ tướng') +
          text(85, 580, 'mật độ 25 km') +
          text(169, 586, '2', { size: 8 }) +
          rule(85, 120, 230, 120) +
          text(85, 108, '1', { size: 6 }) +
          text(92, 104, 'Đã được sửa đổi, bổ sung năm 2023.', { size: 10 }),
      },
    ],
    expected: ['theo Quyết định của Thủ tướng', 'mật độ 25 km2'],
  },
  'the stamp of a digital signature': {
    pages: [
      {
        content:
          lines(
            350,
            810,
            ['Người ký: Ủy ban nhân dân tỉnh', 'Cơ quan: Tỉnh Sơn Lĩnh', 'Thời gian ký: 12.03.2026 08:15:02'],
            { size: 7, leading: 9 },
          ) + BODY,
      },
    ],
    expected: PARAGRAPH,
  },
  'what is filled into fields, without the remarks of readers': {
    pages: [
      {
        content: BODY + text(85, 600, 'Số:') + text(141, 600, '/KH-UBND'),
        annotations: [
          { subtype: 'Widget', content: text(113, 600, '145') },
          { subtype: 'FreeText', content: text(113, 560, 'Đề nghị sửa lại') },
        ],
      },
    ],
    expected: ['Số: 145 /KH-UBND'],
  },
  'a font in TCVN3': {
    pages: [
      { content: BODY + text(85, 600, 'Ph\u00b8t tri\u00d3n c\u00abng t\u00b8c x\u00b7 h\u00e9i', { font: 'tcvn3' }) },
    ],
    expected: ['Phát triển công tác xã hội'],
  },
  'a font in VNI': {
    pages: [{ content: BODY + text(85, 600, 'coâng taùc xaõ hoäi', { font: 'vni' }) }],
    expected: ['công tác xã hội'],
  },
};

describe('reading a PDF', () => {
  for (const [name, { pages, expected }] of Object.entries(CASES)) {
    it(`gives ${name}`, async () => {
      const shown = await showPages(pages);
      const at = shown.indexOf(expected[0] as string);
      expect(shown.slice(at, at + expected.length), shown.join('\n')).toEqual(expected);
    });
  }

  it('leaves no line of what it sets aside', async () => {
    const shown = (await showPages((CASES['footnote marks and footnotes'] as (typeof CASES)[string]).pages)).join('\n');
    expect(shown).not.toContain('sửa đổi');
    const signed = await showPages((CASES['the stamp of a digital signature'] as (typeof CASES)[string]).pages);
    expect(signed).toEqual(PARAGRAPH);
    const remarked = CASES['what is filled into fields, without the remarks of readers'] as (typeof CASES)[string];
    expect((await showPages(remarked.pages)).join('\n')).not.toContain('sửa lại');
  });

  it('counts lines over the whole document and names their pages', async () => {
    const read = await readPages([{ content: BODY }, { content: paragraphAt(600) }], { pack: true });
    expect(read.ok && read.lines.map(({ line, page }) => [line, page])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 2],
      [6, 2],
      [7, 2],
      [8, 2],
    ]);
  });

  it('reads the same bytes the same way, and leaves the globals as they were', async () => {
    const bytes = writePdf([{ content: BODY }]);
    const had = 'transferToFixedLength' in ArrayBuffer.prototype;
    const [first, second] = await Promise.all([readPdf(bytes, READ_LIMITS), readPdf(bytes, READ_LIMITS)]);
    expect(first).toEqual(second);
    expect('transferToFixedLength' in ArrayBuffer.prototype).toBe(had);
  });

  it('notes the encoding of fonts without Unicode', async () => {
    const read = await readPages((CASES['a font in TCVN3'] as (typeof CASES)[string]).pages);
    expect(read.ok && read.notes).toEqual({ encoding: 'tcvn3' });
    const plain = await readPages([{ content: BODY }]);
    expect(plain.ok && plain.notes).toBe(undefined);
  });
});
