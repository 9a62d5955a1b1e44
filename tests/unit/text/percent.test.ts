import { describe, expect, it } from 'vitest';
import { findMultiples, findPercents, type PercentMatch } from '../../../src/text/percent.js';

/** The stretch and everything else that was read. */
function read(text: string): [string, Omit<PercentMatch, 'start' | 'end'>][] {
  return findPercents(text).map(({ start, end, ...rest }) => [text.slice(start, end), rest]);
}

describe('findPercents', () => {
  it.each<[string, ReturnType<typeof read>]>([
    ['Đạt 60% số cơ quan', [['60%', { value: 60 }]]],
    ['đạt 60 % số', [['60 %', { value: 60 }]]],
    ['đạt60% số', [['60%', { value: 60 }]]],
    ['đạt 60％ số', [['60％', { value: 60 }]]],
    ['đạt 60 phần trăm', [['60 phần trăm', { value: 60 }]]],
    [
      'chiếm 35,23% và 64,77%',
      [
        ['35,23%', { value: 35.23 }],
        ['64,77%', { value: 64.77 }],
      ],
    ],
    ['tăng 1.000%', [['1.000%', { value: 1000 }]]],
    ['đạt 12.5%', [['12.5%', { value: 12.5 }]]],
    ['Chín mươi phần trăm số xã', [['Chín mươi phần trăm', { value: 90 }]]],
    ['năm phần trăm', [['năm phần trăm', { value: 5 }]]],
    ['đạt chín mươi phần trăm (90%) trở lên', [['chín mươi phần trăm (90%)', { value: 90 }]]],
    ['đạt 90% (chín mươi phần trăm)', [['90% (chín mươi phần trăm)', { value: 90 }]]],
    ['chín mươi (90) phần trăm', [['chín mươi (90) phần trăm', { value: 90 }]]],
    ['đạt 90 (chín mươi) %', [['90 (chín mươi) %', { value: 90 }]]],
    [
      'đạt 90% (80% ở xã)',
      [
        ['90%', { value: 90 }],
        ['80%', { value: 80 }],
      ],
    ],
    ['đạt 60-65%', [['60-65%', { value: 60, max: 65 }]]],
    ['đạt 60% – 65%', [['60% – 65%', { value: 60, max: 65 }]]],
    ['từ 60% đến 65% số xã', [['60% đến 65%', { value: 60, max: 65 }]]],
    ['60 đến 65%', [['60 đến 65%', { value: 60, max: 65 }]]],
    ['năm mươi đến sáu mươi phần trăm', [['năm mươi đến sáu mươi phần trăm', { value: 50, max: 60 }]]],
    ['năm 2025 - 60%', [['60%', { value: 60 }]]],
    [
      'tăng từ 60% lên 65%',
      [
        ['60%', { value: 60 }],
        ['65%', { value: 65 }],
      ],
    ],
    ['9/10 trẻ em', [['9/10', { value: 90, fraction: { part: 9, whole: 10 } }]]],
    ['45/51 xã, phường', [['45/51', { value: 88.24, fraction: { part: 45, whole: 51 } }]]],
    ['45/50 đơn vị (đạt 90%) có', [['45/50 đơn vị (đạt 90%)', { value: 90, fraction: { part: 45, whole: 50 } }]]],
    ['45/50 đơn vị, đạt 90%; còn', [['45/50 đơn vị, đạt 90%', { value: 90, fraction: { part: 45, whole: 50 } }]]],
    ['đạt 90% (45/50 đơn vị)', [['90% (45/50 đơn vị)', { value: 90, fraction: { part: 45, whole: 50 } }]]],
    [
      '45/50 đơn vị, tăng 10%',
      [
        ['45/50', { value: 90, fraction: { part: 45, whole: 50 } }],
        ['10%', { value: 10 }],
      ],
    ],
    ['90%, tương đương 45/50 đơn vị', [['90%, tương đương 45/50', { value: 90, fraction: { part: 45, whole: 50 } }]]],
    ['từ 85 % đến dưới 90 %', [['85 % đến dưới 90 %', { value: 85, max: 90 }]]],
    ['90%, tương đương 45/50 đơn vị', [['90%, tương đương 45/50', { value: 90, fraction: { part: 45, whole: 50 } }]]],
    ['từ 85 % đến dưới 90 %', [['85 % đến dưới 90 %', { value: 85, max: 90 }]]],
    ['ngày 9/10 trẻ em đến trường', []],
    ['Tết Thiếu nhi 1/6 trẻ em được tặng quà', []],
    ['trước 9/10/2025 đơn vị báo cáo', []],
    ['112/QĐ-TTg; 110/2024/NĐ-CP', []],
    ['≥ 85% trẻ em', [['≥ 85%', { value: 85, sign: '>=' }]]],
    ['≥85 %', [['≥85 %', { value: 85, sign: '>=' }]]],
    [
      '>= 85%, < 24%',
      [
        ['>= 85%', { value: 85, sign: '>=' }],
        ['< 24%', { value: 24, sign: '<' }],
      ],
    ],
    [
      '≤40%, >80%',
      [
        ['≤40%', { value: 40, sign: '<=' }],
        ['>80%', { value: 80, sign: '>' }],
      ],
    ],
    ['tăng 05 điểm phần trăm', [['05 điểm phần trăm', { value: 5, points: true }]]],
    ['tăng 5 điểm %', [['5 điểm %', { value: 5, points: true }]]],
    ['tăng năm điểm phần trăm', [['năm điểm phần trăm', { value: 5, points: true }]]],
    ['tăng 10%/năm', [['10%', { value: 10, perYear: true }]]],
    ['tăng bình quân 6% / năm', [['6%', { value: 6, perYear: true }]]],
    ['tăng ít nhất [30]% so với năm 2025', [['[30]%', { value: 30 }]]],
    [
      '24%1 dân số, 30%(2)',
      [
        ['24%', { value: 24 }],
        ['30%', { value: 30 }],
      ],
    ],
    ['một phần việc, thành phần, trăm xã', []],
    ['tỷ lệ % số xã', []],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('findMultiples', () => {
  it.each<[string, [string, number][]]>([
    ['tăng 1,3 lần', [['1,3 lần', 1.3]]],
    ['gấp 1,3 lần năm 2025', [['1,3 lần', 1.3]]],
    ['hỗ trợ bằng 0,3 lần mức lương cơ sở', [['0,3 lần', 0.3]]],
    ['hệ số 01 lần mức lương cơ sở', [['01 lần', 1]]],
    ['tăng gấp 2 lần', [['2 lần', 2]]],
    ['gấp hai lần', [['hai lần', 2]]],
    ['gấp đôi năm 2025', [['gấp đôi', 2]]],
    ['gấp rưỡi', [['gấp rưỡi', 1.5]]],
    ['kiểm tra 2 lần', []],
    ['tập huấn 02 lần/năm', []],
    ['tăng lên 2 lần mỗi năm', []],
    ['lần thứ 3', []],
  ])('reads %j', (text, expected) => {
    expect(findMultiples(text).map(({ start, end, value }) => [text.slice(start, end), value])).toEqual(expected);
  });
});
