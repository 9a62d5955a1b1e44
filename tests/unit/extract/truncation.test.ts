import { describe, expect, it } from 'vitest';
import { planText, readParts, readText } from './plan-text.js';

const WHOLE = planText({
  objectives:
    'I. MỤC TIÊU\n\n1. Mục tiêu chung\n\nPhát triển công tác xã hội của tỉnh trong giai đoạn mới.\n\n2. Mục tiêu cụ thể\n\n- Đạt 90% cơ quan, trường học, bệnh viện bố trí người làm công tác xã hội.\n\n- Ít nhất 60% cơ sở y tế, cơ sở giáo dục cung cấp dịch vụ công tác xã hội.',
  closing: 'Nơi nhận:\n- Bộ Y tế;\n- Lưu: VT.',
});

/** The plan up to and with the first place where these words stand. */
const cutAfter = (words: string) => readText(WHOLE.slice(0, WHOLE.indexOf(words) + words.length));

describe('a text that breaks off', () => {
  it.each([
    ['inside a word of a target', '- Ít n', 'mid-word', ['objectives', 'tasks', 'funding', 'responsibilities']],
    [
      'behind the first word of a target',
      '- Ít',
      'mid-sentence',
      ['objectives', 'tasks', 'funding', 'responsibilities'],
    ],
    [
      'inside a target',
      '- Ít nhất 60% cơ sở y tế, cơ sở',
      'mid-sentence',
      ['objectives', 'tasks', 'funding', 'responsibilities'],
    ],
    [
      'behind a comma',
      '- Ít nhất 60% cơ sở y tế,',
      'mid-sentence',
      ['objectives', 'tasks', 'funding', 'responsibilities'],
    ],
    ['behind a figure', '- Ít nhất 60%', 'mid-sentence', ['objectives', 'tasks', 'funding', 'responsibilities']],
    [
      'behind the targets',
      'giáo dục cung cấp dịch vụ công tác xã hội.',
      'before-responsibilities',
      ['objectives', 'tasks', 'funding', 'responsibilities'],
    ],
    [
      'behind the heading of the targets',
      '2. Mục tiêu cụ thể',
      'mid-sentence',
      ['objectives', 'tasks', 'funding', 'responsibilities'],
    ],
    [
      'behind a bare bullet',
      '2. Mục tiêu cụ thể\n\n-',
      'mid-sentence',
      ['objectives', 'tasks', 'funding', 'responsibilities'],
    ],
    ['inside a task', 'Tuyên truyền, nâng cao nhận thức về', 'mid-sentence', ['tasks', 'funding', 'responsibilities']],
    [
      'behind the tasks',
      'nâng cao nhận thức về công tác xã hội.',
      'before-responsibilities',
      ['tasks', 'funding', 'responsibilities'],
    ],
    ['inside the funding', 'Ngân sách nhà nước theo', 'mid-sentence', ['funding', 'responsibilities']],
    [
      'behind the funding',
      'Ngân sách nhà nước theo phân cấp.',
      'before-responsibilities',
      ['funding', 'responsibilities'],
    ],
    ['inside a duty', 'Chủ trì triển khai Kế hoạch, tổng', 'mid-sentence', ['responsibilities']],
    ['inside a word of a duty', 'Chủ trì triển khai Kế h', 'mid-word', ['responsibilities']],
  ] as const)('%s', (_, words, reason, lost) => {
    const { truncation } = cutAfter(words);
    expect(truncation).toMatchObject({ reason, lost });
    expect(truncation?.endLine).toBe(WHOLE.slice(0, WHOLE.indexOf(words) + words.length).split('\n').length);
  });

  it.each(['kiêm nhiệm làm công tác …', 'kiêm nhiệm làm công tác...', 'phân công giáo viên…'])(
    'breaks off where a page shows no more: %s',
    (end) => {
      const { truncation } = readParts({ responsibilities: `IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì, ${end}` });
      expect(truncation).toMatchObject({ reason: 'mid-sentence', lost: ['responsibilities'] });
    },
  );

  it('breaks off behind the name of a body whose duties are lost', () => {
    const { truncation } = readParts({
      responsibilities: 'IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Chủ trì triển khai Kế hoạch.\n\n2. Sở Tài chính',
    });
    expect(truncation).toMatchObject({ lost: ['responsibilities'] });
  });

  it('breaks off at any sign of a duty but not behind its last', () => {
    const start = WHOLE.indexOf('Chủ trì triển khai');
    const end = WHOLE.indexOf('tổng hợp báo cáo./.');
    for (let at = start + 8; at < end; at += 1) {
      const cut = WHOLE.slice(0, at).trimEnd();
      if (/[\p{L},]$/u.test(cut)) expect(readText(cut).truncation, cut.slice(-30)).not.toBeNull();
    }
  });
});

describe('a text that ends', () => {
  const duty = '1. Sở Y tế\n\nChủ trì triển khai Kế hoạch này trên địa bàn tỉnh';
  it.each([
    ['with the end mark', 'báo cáo./.', ''],
    ['with the end mark in brackets', '(có phụ lục kèm theo./.)', ''],
    ['with a full stop', '.', ''],
    ['with "and so on"', ', v.v...', ''],
    ['with words that close a duty', ' đúng chức năng, nhiệm vụ', ''],
    ['with recipients', '.', 'Nơi nhận:\n- Bộ Y tế;\n- Lưu: VT'],
    ['with recipients without an end', '', 'Nơi nhận:\n- Bộ Y tế;\n- Lưu: VT, VX'],
    ['with a signature', '.', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn A'],
    ['with a signature in a table', '.', '| Nơi nhận: - Như trên; | TM. ỦY BAN NHÂN DÂN |'],
    ['with an annex', './.', 'PHỤ LỤC\n\n| TT | Chỉ tiêu | 2030 |\n| 1 | Tỷ lệ xã | 90 |'],
    ['with a table row', '.', '| TT | Cơ quan | Nhiệm vụ |\n| 1 | Sở Tài chính | Bố trí kinh phí |'],
    ['with a note of what it replaces', './.', '(Kế hoạch này thay thế Kế hoạch số 95/KH-UBND)'],
    ['with metadata of a portal', './.', '- Số hiệu: 12/KH-UBND\n- Ngày ban hành: 10/01/2026'],
  ])('%s', (_, end, closing) => {
    expect(readParts({ responsibilities: `IV. TỔ CHỨC THỰC HIỆN\n\n${duty}${end}`, closing }).truncation).toBeNull();
  });

  it('without marks anywhere, as some plans are written', () => {
    const items = [
      'Chủ trì, phối hợp với các đơn vị liên quan triển khai kế hoạch này',
      'Hướng dẫn, kiểm tra, đôn đốc việc thực hiện kế hoạch hằng năm',
      'Tổng hợp kết quả thực hiện kế hoạch, báo cáo cấp trên theo quy định',
    ];
    const list = items.map((item) => `- ${item}`).join('\n');
    expect(
      readParts({ responsibilities: `IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n${list}\n\n2. Sở Tài chính\n\n${list}` })
        .truncation,
    ).toBeNull();
  });

  it('is not asked of a text that is no plan', () => {
    expect(readText('Tin tức về công tác xã hội, thực hiện Quyết định số 112/QĐ-TTg, được').truncation).toBeNull();
  });
});
