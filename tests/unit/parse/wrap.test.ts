import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/parse/outline.js';
import { parseOutline } from '../../../src/parse/outline.js';
import { isFinished, measureWrapping } from '../../../src/parse/wrap.js';
import { readTextLines } from '../../../src/read/read-document.js';

/** Blocks of a text, each as "label|text". */
function blocksOf(text: string): string[] {
  const { blocks } = parseOutline({ path: 'a.txt', format: 'text', lines: readTextLines(text) });
  return blocks.map((block: Block) =>
    block.label === null ? block.passage.text : `${block.label.written}|${block.passage.text}`,
  );
}

/** A hard-wrapped paragraph in front, so that the document counts as wrapped. */
const WRAPPED = `Căn cứ các quy định của pháp luật về
công tác xã hội và tình hình thực tế
của địa phương trong những năm vừa qua,
trên cơ sở ý kiến của các ngành liên
quan, địa phương ban hành văn bản này.

`;

describe('isFinished', () => {
  it.each(['xong.', 'xong;', 'xong:', 'xong!', 'xong?', 'xong…', 'xong./.', 'xong.”', 'xong.)', 'v.v...'])(
    '%s',
    (text) => {
      expect(isFinished(text)).toBe(true);
    },
  );

  it.each(['chưa xong', 'chưa xong,', 'TS.', 'thành phố TP.', 'TM.', 'PGS.', 'và v.v.', '(nếu có)', '90%', ''])(
    'not %s',
    (text) => {
      expect(isFinished(text)).toBe(false);
    },
  );
});

describe('measureWrapping', () => {
  const measure = (text: string) => measureWrapping(readTextLines(text));

  it('finds the width of a wrapped text', () => {
    const { width, doubleSpaced } = measure(WRAPPED);
    expect(width).toBeGreaterThanOrEqual(36);
    expect(width).toBeLessThanOrEqual(39);
    expect(doubleSpaced).toBe(false);
  });

  it('finds no width where every block has a line of its own', () => {
    expect(
      measure('Mục tiêu chung\n- Đạt 90% số xã;\n- Đạt 60% số cơ sở;\nSở Y tế chủ trì.\nSở Tài chính phối hợp.').width,
    ).toBeNull();
  });

  it('tells a double-spaced text', () => {
    const { width, doubleSpaced } = measure(`${WRAPPED}${WRAPPED}`.replace(/\n+/g, '\n\n'));
    expect(doubleSpaced).toBe(true);
    expect(width).not.toBeNull();
  });

  it('finds nothing in an empty text', () => {
    expect(measure('')).toMatchObject({ width: null, doubleSpaced: false });
  });
});

/** Lines and the blocks they make; the document is not wrapped unless the case says so. */
const ROWS: readonly (readonly [rule: string, lines: string, blocks: readonly string[], wrapped?: true])[] = [
  [
    'a line that begins small goes on',
    'Sở Y tế chủ trì\nphối hợp với các đơn vị.',
    ['Sở Y tế chủ trì phối hợp với các đơn vị.'],
  ],
  ['even behind a page break', 'Sở Y tế chủ trì công\n\ntác xã hội.', ['Sở Y tế chủ trì công tác xã hội.']],
  [
    'not behind a full stop',
    'Sở Y tế chủ trì.\nPhối hợp với các đơn vị.',
    ['Sở Y tế chủ trì.', 'Phối hợp với các đơn vị.'],
  ],
  ['not behind the end mark', 'Hết./.\nnơi lưu trữ', ['Hết./.', 'nơi lưu trữ']],
  ['behind a word that cannot end', 'Căn cứ Luật số\n72/2025/QH15;', ['Căn cứ Luật số 72/2025/QH15;']],
  ['behind "Sở" at the end', 'Giao Sở\nY tế chủ trì;', ['Giao Sở Y tế chủ trì;']],
  [
    'behind "cơ sở" only when the rest begins small',
    'Nâng cấp các cơ sở\nY tế xã.',
    ['Nâng cấp các cơ sở', 'Y tế xã.'],
  ],
  [
    'behind a word that awaits an amount',
    '- Số người được hỗ trợ tăng\n≥30% so với trước.',
    ['-|Số người được hỗ trợ tăng ≥30% so với trước.'],
  ],
  [
    'behind such a word not without one',
    'Các chỉ tiêu đều tăng\nSở Y tế chủ trì.',
    ['Các chỉ tiêu đều tăng', 'Sở Y tế chủ trì.'],
  ],
  ['behind a comma', 'Sở Y tế,\nSở Tài chính phối hợp.', ['Sở Y tế, Sở Tài chính phối hợp.']],
  ['behind an opening bracket', 'các đơn vị (\nTrạm Y tế, trường học).', ['các đơn vị ( Trạm Y tế, trường học).']],
  ['behind a dash', 'Sở Lao động -\nThương binh và Xã hội chủ trì.', ['Sở Lao động - Thương binh và Xã hội chủ trì.']],
  [
    'a dash of a name at the start',
    'Sở Lao động\n- Thương binh và Xã hội chủ trì.',
    ['Sở Lao động - Thương binh và Xã hội chủ trì.'],
  ],
  ['the dash of kinh tế - xã hội', 'phát triển kinh tế\n- xã hội của tỉnh.', ['phát triển kinh tế - xã hội của tỉnh.']],
  ['the dash of chính trị - xã hội', 'các tổ chức chính trị\n- xã hội.', ['các tổ chức chính trị - xã hội.']],
  ['the dash of a span of years', 'giai đoạn 2026\n- 2030 trên địa bàn.', ['giai đoạn 2026 - 2030 trên địa bàn.']],
  ['the dash of a number', 'Kế hoạch số 96/KH\n- UBND của tỉnh.', ['Kế hoạch số 96/KH - UBND của tỉnh.']],
  [
    'the dash of a bullet',
    'Mục tiêu cụ thể\n- Đạt 90% số xã;\n- Đạt 60% số cơ sở.',
    ['Mục tiêu cụ thể', '-|Đạt 90% số xã;', '-|Đạt 60% số cơ sở.'],
  ],
  [
    'the dash of a bullet that begins small',
    'Mục tiêu cụ thể:\n- đạt 90% số xã;\n- đạt 60% số cơ sở.',
    ['Mục tiêu cụ thể:', '-|đạt 90% số xã;', '-|đạt 60% số cơ sở.'],
  ],
  [
    'a bullet behind a bullet without an end',
    '- Đạt 90% số xã\n- Đạt 60% số cơ sở',
    ['-|Đạt 90% số xã', '-|Đạt 60% số cơ sở'],
  ],
  [
    'a number that belongs to its reference',
    'Thực hiện khoản\n2. Mục I Quyết định này;',
    ['Thực hiện khoản 2. Mục I Quyết định này;'],
  ],
  [
    'a number that is a label',
    'Thực hiện chương trình\n2. Mục tiêu cụ thể',
    ['Thực hiện chương trình', '2.|Mục tiêu cụ thể'],
  ],
  ['a heading in capitals goes on', 'III. KINH\nPHÍ THỰC HIỆN', ['III.|KINH PHÍ THỰC HIỆN']],
  ['two headings in capitals stay apart', 'MỤC TIÊU\nNHIỆM VỤ', ['MỤC TIÊU', 'NHIỆM VỤ']],
  [
    'a title in capitals goes on',
    'PHÁT TRIỂN CÔNG TÁC XÃ HỘI\nTRÊN ĐỊA BÀN TỈNH AN THỊNH',
    ['PHÁT TRIỂN CÔNG TÁC XÃ HỘI TRÊN ĐỊA BÀN TỈNH AN THỊNH'],
  ],
  ['KẾ HOẠCH opens', 'TỈNH AN THỊNH\nKẾ HOẠCH\nThực hiện', ['TỈNH AN THỊNH', 'KẾ HOẠCH', 'Thực hiện']],
  ['Căn cứ opens', 'Căn cứ Luật A\nCăn cứ Luật B', ['Căn cứ Luật A', 'Căn cứ Luật B']],
  ['Nơi nhận opens', 'Báo cáo kết quả\nNơi nhận:\n- Như trên', ['Báo cáo kết quả', 'Nơi nhận:', '-|Như trên']],
  ['TM. opens', 'Báo cáo kết quả\nTM. ỦY BAN NHÂN DÂN', ['Báo cáo kết quả', 'TM. ỦY BAN NHÂN DÂN']],
  [
    'a heading of a part opens',
    'Phát triển công tác xã hội\nMục tiêu cụ thể:',
    ['Phát triển công tác xã hội', 'Mục tiêu cụ thể:'],
  ],
  ['a part whose number is wrapped', 'Phần thứ\nhai\nMỤC TIÊU', ['Phần thứ hai|MỤC TIÊU']],
  ['a part whose title stands below', 'Phần thứ nhất\nĐÁNH GIÁ KẾT QUẢ', ['Phần thứ nhất|ĐÁNH GIÁ KẾT QUẢ']],
  ['a label alone takes the next line', '2.1.\nTừ năm 2021 đến năm 2025', ['2.1.|Từ năm 2021 đến năm 2025']],
  ['a rule of dashes ends a block', 'Sở Y tế chủ trì\n-----\nphối hợp', ['Sở Y tế chủ trì', 'phối hợp']],
  ['a row is a block of its own', 'Sở Y tế chủ trì\n| a | b |\nphối hợp', ['Sở Y tế chủ trì', '| a | b |', 'phối hợp']],
  ['an abbreviation does not end', 'Giao TS.\nNguyễn Văn A chủ trì.', ['Giao TS.', 'Nguyễn Văn A chủ trì.']],
  [
    'in a wrapped text a full line goes on',
    `${WRAPPED}Giao Sở Y tế chủ trì, phối hợp với các\nĐơn vị liên quan.`,
    ['Giao Sở Y tế chủ trì, phối hợp với các Đơn vị liên quan.'],
    true,
  ],
  [
    'in a wrapped text a full line goes on with a name',
    `${WRAPPED}Giao cho cơ quan chuyên môn cấp tỉnh là\nSở Y tế chủ trì.`,
    ['Giao cho cơ quan chuyên môn cấp tỉnh là Sở Y tế chủ trì.'],
    true,
  ],
  [
    'in a wrapped text a full line goes on with a figure',
    `${WRAPPED}Phấn đấu đến hết năm kế hoạch đạt mức\n90% số xã trong toàn tỉnh.`,
    ['Phấn đấu đến hết năm kế hoạch đạt mức 90% số xã trong toàn tỉnh.'],
    true,
  ],
  [
    'in a wrapped text a short line ends',
    `${WRAPPED}Sở Y tế\nGiao chủ trì việc triển khai kế hoạch.`,
    ['Sở Y tế', 'Giao chủ trì việc triển khai kế hoạch.'],
    true,
  ],
  [
    'in a wrapped text a bullet of a full line is a bullet',
    `${WRAPPED}- Đạt ít nhất 90% số xã, phường có người;\n- đạt 60% số cơ sở.`,
    ['-|Đạt ít nhất 90% số xã, phường có người;', '-|đạt 60% số cơ sở.'],
    true,
  ],
  [
    'a word parted by a soft hyphen at the end of a line',
    'Sở Y tế chủ trì phối\u00ad hợp\nvới các đơn vị.',
    ['Sở Y tế chủ trì phối hợp với các đơn vị.'],
  ],
];

describe('wraps', () => {
  it.each(ROWS.map((row) => [row[0], row] as const))('%s', (_, [, lines, blocks, wrapped]) => {
    expect(blocksOf(lines).slice(wrapped === true ? 1 : 0)).toEqual(blocks);
  });
});
