import { describe, expect, it } from 'vitest';
import type { PlanText } from './plan-text.js';
import { readParts, readText } from './plan-text.js';

const KINDS: readonly (readonly [name: string, parts: PlanText, reason: string | null, amending?: true])[] = [
  ['a plan that names the programme', {}, null],
  [
    'a plan that names social work only',
    { title: 'KẾ HOẠCH\nCông tác xã hội năm 2026 trên địa bàn tỉnh An Thịnh' },
    null,
  ],
  [
    'a plan below the decision that issues it',
    {
      masthead:
        'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 88/QĐ-UBND\nAn Thịnh, ngày 05 tháng 02 năm 2026\n\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch phát triển công tác xã hội giai đoạn 2026 - 2030\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Các sở, ngành chịu trách nhiệm thi hành./.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn An',
      bases: '(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 05 tháng 02 năm 2026)',
    },
    null,
  ],
  ['a plan for the profession', { title: 'KẾ HOẠCH\nPhát triển nghề công tác xã hội giai đoạn 2026 - 2030' }, null],
  [
    'a plan that takes up the decision in its bases',
    {
      title: 'KẾ HOẠCH\nTriển khai Quyết định số 112/QĐ-TTg của Thủ tướng Chính phủ',
      bases: 'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021 của Thủ tướng Chính phủ;',
    },
    null,
  ],
  [
    'a plan that takes up the programme in its opening',
    {
      title: 'KẾ HOẠCH\nNăm 2026',
      bases:
        'Để triển khai thực hiện Chương trình phát triển công tác xã hội, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    },
    null,
  ],
  [
    'a plan of a commune',
    {
      title: 'KẾ HOẠCH\nPhát triển công tác xã hội năm 2026',
      masthead: 'ỦY BAN NHÂN DÂN\nXÃ GIA VIỄN\nSố: 1/KH-UBND\nGia Viễn, ngày 10 tháng 01 năm 2026',
    },
    null,
  ],
  [
    'a plan that amends another',
    { title: 'KẾ HOẠCH\nSửa đổi, bổ sung Kế hoạch số 12/KH-UBND về phát triển công tác xã hội' },
    null,
    true,
  ],
  [
    'a plan that adjusts targets',
    { title: 'KẾ HOẠCH\nĐiều chỉnh một số chỉ tiêu phát triển công tác xã hội giai đoạn 2026 - 2030' },
    null,
    true,
  ],
  [
    'a plan for the old',
    {
      title: 'KẾ HOẠCH\nThực hiện Chương trình hành động quốc gia về người cao tuổi giai đoạn 2026 - 2030',
      bases: 'Căn cứ Luật Người cao tuổi;',
    },
    'other-programme',
  ],
  [
    'a plan for the disabled that cites the decision',
    { title: 'KẾ HOẠCH\nTrợ giúp người khuyết tật giai đoạn 2026 - 2030' },
    'other-programme',
  ],
  [
    'a plan against poverty',
    { title: 'KẾ HOẠCH\nGiảm nghèo bền vững năm 2026', bases: 'Căn cứ Nghị quyết số 24/2021/QH15;' },
    'other-programme',
  ],
  [
    'a plan of a department',
    { masthead: 'SỞ Y TẾ TỈNH AN THỊNH\nSố: 12/KH-SYT\nAn Thịnh, ngày 10 tháng 01 năm 2026' },
    'other-document',
  ],
  ['a plan for a day', { title: 'KẾ HOẠCH\nTổ chức Ngày Công tác xã hội Việt Nam năm 2026' }, 'other-document'],
  [
    'a plan to check another',
    { title: 'KẾ HOẠCH\nKiểm tra việc thực hiện Chương trình phát triển công tác xã hội năm 2026' },
    'other-document',
  ],
  [
    'a plan to look back',
    { title: 'KẾ HOẠCH\nSơ kết 05 năm thực hiện Chương trình phát triển công tác xã hội' },
    'other-document',
  ],
  ['a plan for courses', { title: 'KẾ HOẠCH\nTập huấn nghiệp vụ công tác xã hội năm 2026' }, 'other-document'],
  [
    'a plan for training and more',
    { title: 'KẾ HOẠCH\nĐào tạo nhân lực và phát triển công tác xã hội giai đoạn 2026 - 2030' },
    null,
  ],
  ['a plan of a ministry', { masthead: 'BỘ Y TẾ\nSố: 12/KH-BYT\nHà Nội, ngày 10 tháng 01 năm 2026' }, 'other-document'],
];

describe('kinds of documents', () => {
  it.each(KINDS.map((row) => [row[0], row] as const))('%s', (_, [, parts, reason, amending]) => {
    const plan = readParts(parts);
    expect(plan.notAPlan).toBe(reason);
    expect(plan.kind).toBe(reason === null ? 'local-plan' : 'not-a-plan');
    expect(plan.amending).toBe(amending === true);
  });

  it.each([
    [
      'the decision itself',
      'THỦ TƯỚNG CHÍNH PHỦ\n-------\nSố: 112/QĐ-TTg\nHà Nội, ngày 22 tháng 01 năm 2021\n\nQUYẾT ĐỊNH\nBan hành Chương trình phát triển công tác xã hội giai đoạn 2021 - 2030\n\nTHỦ TƯỚNG CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành Chương trình.',
      'national-decision',
    ],
    [
      'a news page',
      'Tỉnh An Thịnh triển khai Chương trình phát triển công tác xã hội\n\nTheo Quyết định số 112/QĐ-TTg, tỉnh đặt mục tiêu 90% trường học bố trí người làm công tác xã hội.',
      'summary',
    ],
    [
      'a news page with a headline that reads like a title',
      'Kế hoạch về phát triển công tác xã hội giai đoạn 2026 - 2030\n\nTỉnh An Thịnh vừa thông qua kế hoạch về công tác xã hội, đặt mục tiêu 90% trường học bố trí người làm công tác xã hội.',
      'summary',
    ],
    ['another text', 'Thông báo về việc nghỉ lễ.\n\nCác đơn vị bố trí trực theo quy định.', 'other-document'],
    [
      'a report',
      'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/BC-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026\n\nBÁO CÁO\nKết quả thực hiện Chương trình phát triển công tác xã hội năm 2025\n\nI. KẾT QUẢ\n\n- Đạt 60%.',
      'other-document',
    ],
    [
      'a report with a heading that plans ahead',
      'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/BC-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026\n\nBÁO CÁO\nKết quả thực hiện Chương trình phát triển công tác xã hội năm 2025\n\nI. KẾT QUẢ\n\n- Đạt 60%.\n\nKẾ HOẠCH PHÁT TRIỂN CÔNG TÁC XÃ HỘI NĂM 2026\n\n- Đạt 90%.',
      'other-document',
    ],
    [
      'a letter',
      'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 155/UBND-VX\nAn Thịnh, ngày 10 tháng 01 năm 2026\n\nKính gửi: Các sở, ban, ngành.\n\nThực hiện Quyết định số 112/QĐ-TTg về Chương trình phát triển công tác xã hội, đề nghị các sở triển khai Kế hoạch.',
      'other-document',
    ],
    [
      'a scheme',
      'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 12/ĐA-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026\n\nĐỀ ÁN\nPhát triển công tác xã hội giai đoạn 2026 - 2030\n\nI. MỤC TIÊU\n\n- Đạt 90%.',
      'other-document',
    ],
    [
      'a decision without the plan it issues',
      'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\nSố: 88/QĐ-UBND\nAn Thịnh, ngày 05 tháng 02 năm 2026\n\nQUYẾT ĐỊNH\nVề việc ban hành Kế hoạch phát triển công tác xã hội giai đoạn 2026 - 2030\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch.',
      'other-document',
    ],
  ])('%s', (_, text, reason) => {
    const plan = readText(text);
    expect(plan.notAPlan).toBe(reason);
    expect(plan.kind).toBe('not-a-plan');
    expect(plan.identity).toMatchObject({ level: 'unknown', place: null, issuer: null });
  });

  it('reads the targets of what is no plan all the same', () => {
    const plan = readParts({ title: 'KẾ HOẠCH\nTrợ giúp người khuyết tật giai đoạn 2026 - 2030', bases: '' });
    expect(plan.kind).toBe('not-a-plan');
    expect(plan.targets).toHaveLength(1);
  });
});
