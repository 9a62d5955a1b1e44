import { describe, expect, it } from 'vitest';
import { addDays, compareIso, completeIso, findDates, isIsoDate, parseIsoDate } from '../../../src/text/date.js';

/** Stretch, ISO, blank. */
const read = (text: string) =>
  findDates(text).map(({ start, end, iso, blank }) => [text.slice(start, end), iso, blank]);

describe('findDates', () => {
  it.each<[string, [string, string | null, boolean][]]>([
    ['Lạng Sơn, ngày 05 tháng 4 năm 2021', [['ngày 05 tháng 4 năm 2021', '2021-04-05', false]]],
    ['NGÀY 22 THÁNG 01 NĂM 2021', [['NGÀY 22 THÁNG 01 NĂM 2021', '2021-01-22', false]]],
    ['ngày 22/01/2021 của', [['22/01/2021', '2021-01-22', false]]],
    ['ngày 22-1-2021', [['22-1-2021', '2021-01-22', false]]],
    ['ngày 22.01.2021.', [['22.01.2021', '2021-01-22', false]]],
    ['ngày 22 – 01 – 2021', [['22 – 01 – 2021', '2021-01-22', false]]],
    ['ngày 2/ 5/ 2021', [['2/ 5/ 2021', '2021-05-02', false]]],
    ['Hải Dương, ngày tháng 02 năm 2025', [['ngày tháng 02 năm 2025', '2025-02', true]]],
    ['ngày ... tháng ... năm 2026', [['ngày ... tháng ... năm 2026', '2026', true]]],
    ['ngày … tháng … năm …', [['ngày … tháng … năm …', null, true]]],
    ['ngày …… tháng 3 năm 2026', [['ngày …… tháng 3 năm 2026', '2026-03', true]]],
    ['ngày    tháng    năm 2026', [['ngày    tháng    năm 2026', '2026', true]]],
    ['Hà Nội, ngày tháng năm', [['ngày tháng năm', null, true]]],
    ['ngày 05 tháng năm 2025', [['ngày 05 tháng năm 2025', '2025', true]]],
    ['ngày 05 tháng 4 năm …', [['ngày 05 tháng 4 năm …', null, true]]],
    ['ngày 05 tháng 4 năm 20…', [['ngày 05 tháng 4 năm 20…', null, true]]],
    ['ngày .../.../2026', [['.../.../2026', '2026', true]]],
    ['ngày …/02/2026', [['…/02/2026', '2026-02', true]]],
    ['ngày 31/02/2021', [['31/02/2021', '2021-02', false]]],
    [
      'ngày 29/02/2024 và 29/02/2023',
      [
        ['29/02/2024', '2024-02-29', false],
        ['29/02/2023', '2023-02', false],
      ],
    ],
    ['ngày 10/13/2021', [['10/13/2021', '2021', false]]],
    ['ngày 31 tháng 4 năm 2026', [['ngày 31 tháng 4 năm 2026', '2026-04', false]]],
    ['đến hết tháng 12/2018', [['tháng 12/2018', '2018-12', false]]],
    ['tháng 4 năm 2021', [['tháng 4 năm 2021', '2021-04', false]]],
    ['tháng … năm 2026', [['tháng … năm 2026', '2026', true]]],
    ['trước ngày 15 tháng 12 hằng năm', [['ngày 15 tháng 12', null, false]]],
    ['trước ngày 15/12 hằng năm', [['15/12', null, false]]],
    ['ngày 15 tháng 12. Năm 2026 tiếp tục', [['ngày 15 tháng 12', null, false]]],
    ['cập nhật 2025-10-08', [['2025-10-08', '2025-10-08', false]]],
    [
      '01/01/2021-31/12/2025',
      [
        ['01/01/2021', '2021-01-01', false],
        ['31/12/2025', '2025-12-31', false],
      ],
    ],
    ['22/01/2021 15:30', [['22/01/2021', '2021-01-22', false]]],
    [
      'ngày 10/6/2013 của Bộ; ngày 25/3/2010',
      [
        ['10/6/2013', '2013-06-10', false],
        ['25/3/2010', '2010-03-25', false],
      ],
    ],
    ['ghi rõ ngày tháng năm sinh', []],
    ['6 tháng năm 2026', []],
    ['giai đoạn 2021-2025, năm 2026', []],
    ['110/2024/NĐ-CP, 07/2013/TT-BLĐTBXH', []],
    ['112/QĐ-TTg, 45/50 đơn vị', []],
    ['những ngày đầu tháng', []],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives the parts', () => {
    expect(findDates('ngày tháng 02 năm 2025')).toEqual([
      { start: 0, end: 22, year: 2025, month: 2, day: null, iso: '2025-02', blank: true },
    ]);
    expect(findDates('ngày 15/12')[0]).toMatchObject({ year: null, month: 12, day: 15 });
  });
});

describe('ISO dates', () => {
  it.each<[string, string | null]>([
    ['2025-03-01', '2025-03-01'],
    [' 2025-03-01 ', '2025-03-01'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', null],
    ['2100-02-29', null],
    ['2025-13-01', null],
    ['2025-00-10', null],
    ['2025-04-31', null],
    ['2025-02', null],
    ['01/03/2025', null],
    ['2025-3-1', null],
    ['', null],
  ])('parses %j', (value, expected) => {
    expect(parseIsoDate(value)).toBe(expected);
    expect(isIsoDate(value)).toBe(expected === value);
  });

  it.each<[string, string, -1 | 0 | 1]>([
    ['2025', '2025-01-01', 0],
    ['2025-02', '2025-02-01', 0],
    ['2025-02', '2025-02-28', -1],
    ['2026', '2025-12-31', 1],
    ['2025-03-01', '2025-02', 1],
    ['2021-01-22', '2021-12-14', -1],
  ])('compares %s with %s', (a, b, expected) => {
    expect(compareIso(a, b)).toBe(expected);
  });

  it.each<[string, string]>([
    ['2025', '2025-01-01'],
    ['2025-02', '2025-02-01'],
    ['2025-02-03', '2025-02-03'],
  ])('completes %s', (iso, expected) => {
    expect(completeIso(iso)).toBe(expected);
  });

  it.each<[string, number, string]>([
    ['2025-03-01', 90, '2025-05-30'],
    ['2025-07-01', -1, '2025-06-30'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2025-02', 0, '2025-02-01'],
    ['0050-01-01', 31, '0050-02-01'],
  ])('adds to %s %i days', (iso, days, expected) => {
    expect(addDays(iso, days)).toBe(expected);
  });

  it('refuses to add to what is no date', () => {
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError);
  });
});
