import { describe, expect, it } from 'vitest';
import { normaliseNumber } from '../../../src/extract/citations.js';
import type { Citation } from '../../../src/model/plan.js';
import { planText, readParts, readText } from './plan-text.js';

const cite = (bases: string): readonly Citation[] =>
  readParts({ bases: `${bases}\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:` }).citations;

/** A citation in one short line: "112/QĐ-TTg 2021-01-22 qd-112-2021". */
const describeCitation = ({ number, date, known, form, correct }: Citation) =>
  [number, date ?? '-', known ?? '-', ...(form === 'ok' ? [] : [`= ${correct}`])].join(' ');

const FORMS: readonly (readonly [basis: string, citations: readonly string[]])[] = [
  [
    'Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ;',
    ['112/QĐ-TTg 2021-01-22 qd-112-2021'],
  ],
  ['Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021 của Thủ tướng Chính phủ;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐ-TTg, ngày 22/1/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐ-TTg ngày 22-1-2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định 112/QĐ-TTg của Thủ tướng Chính phủ;', ['112/QĐ-TTg - qd-112-2021']],
  ['Căn cứ Quyết định số: 112/QĐ-TTg ngày 22/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112 /QĐ- TTg ngày 22/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐ–TTg ngày 22/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐ-TTG ngày 22/01/2021;', ['112/QĐ-TTG 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/QÐ-TTg ngày 22/01/2021;', ['112/QÐ-TTg 2021-01-22 qd-112-2021']],
  [
    'Căn cứ Quyết\nđịnh số\n112/QĐ-TTg ngày 22\ntháng 01 năm 2021 của Thủ tướng Chính phủ;',
    ['112/QĐ-TTg 2021-01-22 qd-112-2021'],
  ],
  ['Căn cứ Quyết định số\u00a0112/QĐ-TTg\u00a0ngày\u00a022/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/2021/QĐ-TTg ngày 22/01/2021;', ['112/2021/QĐ-TTg 2021-01-22 qd-112-2021 = 112/QĐ-TTg']],
  ['Căn cứ Quyết định số 112/QĐ-CP ngày 22/01/2021;', ['112/QĐ-CP 2021-01-22 qd-112-2021 = 112/QĐ-TTg']],
  [
    'Căn cứ Nghị định số 110/2024/NĐ-CP ngày 30 tháng 8 năm 2024 của Chính phủ về công tác xã hội;',
    ['110/2024/NĐ-CP 2024-08-30 nd-110-2024'],
  ],
  ['Căn cứ Nghị định số 110/NĐ-CP ngày 30/8/2024;', ['110/NĐ-CP 2024-08-30 nd-110-2024 = 110/2024/NĐ-CP']],
  ['Căn cứ Quyết định số 32/2010/QĐ-TTg ngày 25/3/2010;', ['32/2010/QĐ-TTg 2010-03-25 qd-32-2010']],
  ['Căn cứ Quyết định số 32/QĐ-TTg ngày 25/3/2010;', ['32/QĐ-TTg 2010-03-25 qd-32-2010 = 32/2010/QĐ-TTg']],
  [
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;',
    ['72/2025/QH15 2025-06-16 luat-72-2025'],
  ],
  ['Căn cứ Luật số 72/2025/QH15;', ['72/2025/QH15 - luat-72-2025']],
  ['Căn cứ Thông tư liên tịch số 11/2011/TTLT/BTC-BLĐTBXH ngày 26/01/2011;', ['11/2011/TTLT/BTC-BLĐTBXH 2011-01-26 -']],
  ['Căn cứ Thông tư liên tịch số 09/2013/TTLT-BLĐTBXH-BNV ngày 10/6/2013;', ['09/2013/TTLT-BLĐTBXH-BNV 2013-06-10 -']],
  [
    'Căn cứ Công văn số 555/LĐTBXH-BTXH ngày 03/3/2021 của Bộ Lao động - Thương binh và Xã hội;',
    ['555/LĐTBXH-BTXH 2021-03-03 cv-555-2021'],
  ],
  ['Căn cứ Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương;', ['42-NQ/TW 2023-11-24 -']],
  ['Căn cứ Chỉ thị số 25-CT/TU của Tỉnh ủy;', ['25-CT/TU - -']],
  [
    'Thực hiện Kế hoạch số 3236/KH - UBND ngày 05 tháng 4 năm 2021 của Ủy ban nhân dân tỉnh;',
    ['3236/KH-UBND 2021-04-05 -'],
  ],
  [
    'Thực hiện Kế hoạch số 96/KH-UBND ngày 08/10/2025 và Công văn số 15/UBND-VX ngày 10/10/2025;',
    ['96/KH-UBND 2025-10-08 -', '15/UBND-VX 2025-10-10 -'],
  ],
  [
    'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021 được sửa đổi tại Quyết định số 2096/QĐ-TTg ngày 14/12/2021;',
    ['112/QĐ-TTg 2021-01-22 qd-112-2021', '2096/QĐ-TTg 2021-12-14 qd-2096-2021'],
  ],
  ['Căn cứ Tờ trình của Sở Y tế tại Tờ trình số 45/TTr-SYT ngày 05/01/2026;', ['45/TTr-SYT 2026-01-05 -']],
  ['Căn cứ Quyết định số 112/QĐ_TTg ngày 22/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐTTg ngày 22/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số112/QĐ-TTg ngày 22/01/2021;', ['112/QĐ-TTg 2021-01-22 qd-112-2021']],
  ['Căn cứ Quyết định số 112-QĐ/TTg ngày 22/01/2021;', ['112-QĐ/TTg 2021-01-22 qd-112-2021 = 112/QĐ-TTg']],
  // What stands behind a dash is none of the number
  ['Căn cứ Quyết định số 112/QĐ-TTg - 22/01/2021;', ['112/QĐ-TTg - qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐ-TTg-2021;', ['112/QĐ-TTg - qd-112-2021']],
  ['Căn cứ Quyết định số 112/QĐ-TTg_signed.pdf;', ['112/QĐ-TTg - qd-112-2021']],
  ['Căn cứ Nghị quyết,số18-NQ/TW ngày 25/10/2017;', ['18-NQ/TW 2017-10-25 -']],
  // By the bare number
  [
    'Căn cứ Quyết định số 112 ngày 22/01/2021 của Thủ tướng Chính phủ về công tác xã hội;',
    ['112 2021-01-22 qd-112-2021 = 112/QĐ-TTg'],
  ],
  ['Căn cứ QĐ 112 của TTCP;', ['112 - qd-112-2021 = 112/QĐ-TTg']],
  [
    'Căn cứ Quyết định số 112/QĐ-TTg ngày 22/01/2021;\n\nTheo Quyết định 112 của Thủ tướng Chính phủ;',
    ['112/QĐ-TTg 2021-01-22 qd-112-2021'],
  ],
  ['Căn cứ Quyết định số 113 của Thủ tướng Chính phủ;', []],
  ['Căn cứ Quyết định số 112 của Ủy ban nhân dân tỉnh;', []],
  // Mistyped beside the right date and name
  [
    'Căn cứ Quyết định số 121/QĐ-TTg ngày 22/01/2021 ban hành Chương trình phát triển công tác xã hội;',
    ['121/QĐ-TTg 2021-01-22 qd-112-2021 = 112/QĐ-TTg'],
  ],
  ['Căn cứ Quyết định số 121/QĐ-TTg ngày 22/01/2021 về quy hoạch đô thị;', ['121/QĐ-TTg 2021-01-22 -']],
  [
    'Căn cứ Quyết định số 121/QĐ-TTg ngày 25/02/2021 ban hành Chương trình phát triển công tác xã hội;',
    ['121/QĐ-TTg 2021-02-25 -'],
  ],
  // Numbers that cite nothing
  ['Hỗ trợ 500.000 đồng/người/tháng, 02 người/đơn vị, 01 lớp/năm;', []],
  ['Tổ chức từ ngày 22/01/2021 đến 30/6/2021, tỷ lệ 45/50 xã;', []],
  ['Trực 24/24 giờ, 7/7 ngày, phòng chống HIV/AIDS;', []],
  ['Căn cứ Luật Trẻ em năm 2016;', []],
];

describe('citations', () => {
  it.each(FORMS)('%s', (basis, citations) => {
    expect(cite(basis).map(describeCitation)).toEqual(citations);
  });

  it('shows kind and number as they were written, and where', () => {
    const [citation] = cite('Căn cứ Luật Trẻ em;\n\nCăn cứ Quyết định số 112 /QĐ- TTg ngày 22/01/2021;');
    expect(citation).toMatchObject({
      number: '112/QĐ-TTg',
      asWritten: 'Quyết định số 112 /QĐ- TTg',
      quote: 'Quyết định số 112 /QĐ- TTg',
      place: 'basis',
    });
    const line = planText({ bases: 'Căn cứ Luật Trẻ em;\n\nCăn cứ Quyết định số 112 /QĐ- TTg ngày 22/01/2021;' }).split(
      '\n',
    )[(citation?.line ?? 0) - 1];
    expect(line?.slice((citation?.column ?? 0) - 1)).toMatch(/^Quyết định số 112 \/QĐ- TTg/);
  });

  it('leaves its own number out', () => {
    const plan = readParts({ bases: 'Ban hành theo Kế hoạch số 12/KH-UBND và Kế hoạch số 13/KH-UBND;' });
    expect(plan.citations.map(({ number }) => number)).toEqual(['13/KH-UBND']);
  });

  it('tells bases from other places', () => {
    const plan = readParts({ tasks: 'II. NHIỆM VỤ\n\n1. Tuyên truyền Nghị định số 110/2024/NĐ-CP.' });
    expect(plan.citations.map(({ number, place }) => [number, place])).toEqual([
      ['112/QĐ-TTg', 'basis'],
      ['110/2024/NĐ-CP', 'body'],
    ]);
  });

  it('reads no numbers among the recipients', () => {
    expect(
      readParts({ closing: 'Nơi nhận:\n- Như Kế hoạch số 77/KH-UBND;\n- Lưu: VT, 15/VX-UB.' }).citations.map(
        ({ number }) => number,
      ),
    ).toEqual(['112/QĐ-TTg']);
  });

  it('finds none in a text without any', () => {
    expect(readText('Kế hoạch không có số.').citations).toEqual([]);
  });
});

describe('the plan above', () => {
  it.each([
    ['in the bases', 'Thực hiện Kế hoạch số 96/KH-UBND ngày 08/10/2025 của Ủy ban nhân dân tỉnh;', '96/KH-UBND'],
    ['the one that is replaced', 'Kế hoạch này thay thế Kế hoạch số 95/KH-UBND ngày 01/02/2021;', null],
    [
      'the one beside the replaced one',
      'Thực hiện Kế hoạch số 96/KH-UBND; thay thế Kế hoạch số 95/KH-UBND;',
      '96/KH-UBND',
    ],
    ['a decision is none', 'Căn cứ Quyết định số 96/QĐ-UBND;', null],
    ['a decision on posts is none', 'Căn cứ Quyết định số 96/QĐ-UBND phê duyệt vị trí việc làm công tác xã hội;', null],
    [
      'a decision that issued it',
      'Căn cứ Quyết định số 96/QĐ-UBND ngày 08/10/2025 của Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển công tác xã hội;',
      '96/QĐ-UBND',
    ],
  ])('%s', (_, bases, number) => {
    expect(readParts({ bases }).parentPlan?.number ?? null).toBe(number);
  });
});

describe('normaliseNumber', () => {
  it.each([
    ['154 /KH- UBND', '154/KH-UBND'],
    ['3236/KH - UBND', '3236/KH-UBND'],
    ['112/QĐ–TTg', '112/QĐ-TTg'],
    ['112/QĐ‑TTg', '112/QĐ-TTg'],
  ])('%s', (written, number) => {
    expect(normaliseNumber(written)).toBe(number);
  });
});

describe('legal bases under a heading of their own', () => {
  const BASES = '- Quyết định số 112/QĐ-TTg ngày 22/01/2021;\n- Nghị định số 110/2024/NĐ-CP ngày 30/8/2024.';
  const OBJECTIVES =
    'II. MỤC TIÊU\n1. Mục tiêu cụ thể\n- Đạt 90% cơ quan, trường học bố trí người làm công tác xã hội.';
  const TASKS = 'III. NHIỆM VỤ\n1. Truyền thông\n2. Tập huấn';
  const read = (heading: string) =>
    readParts({
      bases: 'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      objectives: `${heading}\n${BASES}\n${OBJECTIVES}`,
      tasks: TASKS,
    });

  it.each([
    'I. Căn cứ pháp lý',
    'I. CƠ SỞ PHÁP LÝ',
    'CĂN CỨ PHÁP LÝ',
    'I. CĂN CỨ XÂY DỰNG KẾ HOẠCH',
    'Phần thứ nhất. NỘI DUNG KẾ HOẠCH\nI. Căn cứ pháp lý',
    'I. NỘI DUNG\n1. Cơ sở pháp lý',
    'I. MỤC ĐÍCH, YÊU CẦU\n1. Căn cứ pháp lý',
  ])('%j', (heading) => {
    const plan = read(heading);
    expect(plan.citations.map(({ number, place }) => `${number} ${place}`)).toEqual([
      '112/QĐ-TTg basis',
      '110/2024/NĐ-CP basis',
    ]);
    expect(plan.tasks.map(({ title }) => title)).toEqual(['Truyền thông', 'Tập huấn']);
    expect(plan.targets.map(({ indicator }) => indicator)).toEqual(['staffing']);
  });

  it('leaves a task that begins like one a task', () => {
    const { tasks } = readParts({
      tasks: 'II. NHIỆM VỤ\n1. Cơ sở pháp lý cho nghề công tác xã hội được hoàn thiện theo quy định\n2. Tập huấn',
    });
    expect(tasks).toHaveLength(2);
  });
});
