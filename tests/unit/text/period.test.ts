import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../src/text/period.js';

/** Stretch, kind, from, to, and the flag that is set. */
const read = (text: string) =>
  findPeriods(text).map(({ start, end, kind, from, to, relative, outlook }) => [
    text.slice(start, end),
    kind,
    from,
    to,
    ...(relative === undefined ? [] : [relative]),
    ...(outlook === undefined ? [] : ['outlook']),
  ]);

describe('findPeriods', () => {
  it.each<[string, (string | number | null)[][]]>([
    ['giai đoạn 2021-2025', [['giai đoạn 2021-2025', 'span', 2021, 2025]]],
    ['GIAI ĐOẠN 2021 – 2030', [['GIAI ĐOẠN 2021 – 2030', 'span', 2021, 2030]]],
    ['giai đọan 2021- 2030', [['giai đọan 2021- 2030', 'span', 2021, 2030]]],
    ['2021 -2030', [['2021 -2030', 'span', 2021, 2030]]],
    ['Từ năm 2021 đến năm 2025', [['Từ năm 2021 đến năm 2025', 'span', 2021, 2025]]],
    ['từ 2021 đến hết năm 2025', [['từ 2021 đến hết năm 2025', 'span', 2021, 2025]]],
    ['từ 2021 đến 2025', [['từ 2021 đến 2025', 'span', 2021, 2025]]],
    ['từ năm 2021 - năm 2025', [['từ năm 2021 - năm 2025', 'span', 2021, 2025]]],
    ['trong 5 năm 2026-2030', [['trong 5 năm 2026-2030', 'span', 2026, 2030]]],
    ['tăng 6%/năm giai đoạn 2026 - 2030', [['giai đoạn 2026 - 2030', 'span', 2026, 2030]]],
    ['tỉnh Quảng Nam 2021-2025', [['2021-2025', 'span', 2021, 2025]]],
    [
      'năm 2026 và giai đoạn 2026-2030',
      [
        ['năm 2026', 'year', 2026, 2026],
        ['giai đoạn 2026-2030', 'span', 2026, 2030],
      ],
    ],
    ['đến năm 2030', [['đến năm 2030', 'until', null, 2030]]],
    ['đến cuối năm 2025', [['đến cuối năm 2025', 'until', null, 2025]]],
    ['đến hết năm 2028', [['đến hết năm 2028', 'until', null, 2028]]],
    ['tới năm 2030', [['tới năm 2030', 'until', null, 2030]]],
    ['trước năm 2030', [['trước năm 2030', 'until', null, 2030]]],
    ['vào cuối năm 2027', [['vào cuối năm 2027', 'until', null, 2027]]],
    ['Phấn đấu hết năm 2028', [['hết năm 2028', 'until', null, 2028]]],
    ['chậm nhất là năm 2027', [['chậm nhất là năm 2027', 'until', null, 2027]]],
    ['đến 2030 đạt 90%', [['đến 2030', 'until', null, 2030]]],
    ['đến ngày 31/12/2025', [['đến ngày 31/12/2025', 'until', null, 2025]]],
    ['số liệu đến hết tháng 12/2018', [['đến hết tháng 12/2018', 'until', null, 2018]]],
    ['trước ngày 30/11/2025', []],
    [
      'giai đoạn 2021-2025, định hướng đến năm 2030',
      [
        ['giai đoạn 2021-2025', 'span', 2021, 2025],
        ['đến năm 2030', 'until', null, 2030, 'outlook'],
      ],
    ],
    ['tầm nhìn đến năm 2045', [['đến năm 2045', 'until', null, 2045, 'outlook']]],
    ['năm 2026', [['năm 2026', 'year', 2026, 2026]]],
    ['trong năm 2026', [['trong năm 2026', 'year', 2026, 2026]]],
    ['cuối năm 2026', [['cuối năm 2026', 'year', 2026, 2026]]],
    ['Phấn đấu năm 2026', [['năm 2026', 'year', 2026, 2026]]],
    [
      'các năm 2026, 2027 và 2028',
      [
        ['năm 2026', 'year', 2026, 2026],
        ['2027', 'year', 2027, 2027],
        ['2028', 'year', 2028, 2028],
      ],
    ],
    [
      'năm 2025 đạt 60%, năm 2028 đạt 80%',
      [
        ['năm 2025', 'year', 2025, 2025],
        ['năm 2028', 'year', 2028, 2028],
      ],
    ],
    ['trong năm2021-2025', [['trong năm2021-2025', 'span', 2021, 2025]]],
    ['theo Quyết định 12/2021/QĐ-UBND, 1.2025 người', []],
    ['từ năm 2026 trở đi', [['từ năm 2026 trở đi', 'to-end', 2026, null]]],
    ['Từ cuối năm 2015 đến nay', [['Từ cuối năm 2015 đến nay', 'to-end', 2015, null]]],
    ['sau năm 2025', [['sau năm 2025', 'to-end', 2026, null]]],
    ['tăng 20% so với năm 2020', [['so với năm 2020', 'base', 2020, 2020]]],
    ['tăng 20% so năm 2020', [['so năm 2020', 'base', 2020, 2020]]],
    ['tăng 20% với năm 2020', [['với năm 2020', 'base', 2020, 2020]]],
    ['phối hợp với năm 2020', [['năm 2020', 'year', 2020, 2020]]],
    ['năm gốc 2020', [['năm gốc 2020', 'base', 2020, 2020]]],
    ['so với cuối năm 2025', [['so với cuối năm 2025', 'base', 2025, 2025]]],
    ['so với 2020', [['so với 2020', 'base', 2020, 2020]]],
    ['so với kết quả năm 2025', [['so với kết quả năm 2025', 'base', 2025, 2025]]],
    ['so với cùng kỳ năm 2025', [['so với cùng kỳ năm 2025', 'base', 2025, 2025]]],
    ['so với giai đoạn 2016-2020', [['so với giai đoạn 2016-2020', 'base', 2016, 2020]]],
    ['tăng 6% so với năm trước', [['so với năm trước', 'base', null, null, -1]]],
    ['tăng 6% so với cùng kỳ', [['so với cùng kỳ', 'base', null, null, -1]]],
    ['gấp 1,3 lần năm 2025', [['năm 2025', 'base', 2025, 2025]]],
    ['gấp đôi năm 2025', [['năm 2025', 'base', 2025, 2025]]],
    [
      'năm 2025 tăng 20% so với năm 2020',
      [
        ['năm 2025', 'year', 2025, 2025],
        ['so với năm 2020', 'base', 2020, 2020],
      ],
    ],
    [
      'so với năm 2020 đến năm 2025',
      [
        ['so với năm 2020', 'base', 2020, 2020],
        ['đến năm 2025', 'until', null, 2025],
      ],
    ],
    ['ngày 22/01/2021 và ngày 05 tháng 4 năm 2021', []],
    ['giai đoạn 1, giai đoạn II', []],
    ['giai đoạn 1 từ năm 2021 đến năm 2025', [['từ năm 2021 đến năm 2025', 'span', 2021, 2025]]],
    ['110/2024/NĐ-CP, 2.026 người, năm 1975', []],
    ['Việt Nam 2030', []],
    ['giai đoạn 2030-2021', []],
    ['hằng năm, trong 5 năm', []],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
