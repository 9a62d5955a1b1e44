import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/model/quantity.js';
import {
  formatCount,
  formatDate,
  formatDateInSentence,
  formatHorizon,
  formatNumber,
  formatPlace,
  formatQuantity,
  joinNames,
  lowerFirst,
  nameDocument,
  nameDocumentShort,
  upperFirst,
} from '../../../src/report/format.js';

describe('formatNumber', () => {
  it.each([
    [0, '0', '0'],
    [7, '7', '7'],
    [1000, '1.000', '1,000'],
    [4348000000, '4.348.000.000', '4,348,000,000'],
    [2.5, '2,5', '2.5'],
    [66.666666, '66,67', '66.67'],
    [1234.5, '1.234,5', '1,234.5'],
    [0.1 + 0.2, '0,3', '0.3'],
    [-3, '-3', '-3'],
  ])('%d', (value, vi, en) => {
    expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vi, en]);
  });

  it.each([
    [0, '00'],
    [1, '01'],
    [9, '09'],
    [10, '10'],
    [1.5, '1,5'],
  ])('a count of %d', (value, expected) => {
    expect(formatCount(value, 'vi')).toBe(expected);
  });
});

describe('formatQuantity', () => {
  const growth = (value: number, baseYear: number | null): Quantity => ({ kind: 'growth', value, baseYear });
  const cases: [Quantity, Parameters<typeof formatQuantity>[1], string, string][] = [
    [{ kind: 'share', value: 90 }, 'at-least', 'ít nhất 90%', 'at least 90%'],
    [{ kind: 'share', value: 60 }, 'more-than', 'trên 60%', 'more than 60%'],
    [{ kind: 'share', value: 2.5 }, 'stated', '2,5%', '2.5%'],
    [{ kind: 'share', value: 40 }, 'at-most', 'không quá 40%', 'at most 40%'],
    [{ kind: 'share', value: 60, max: 65 }, 'range', 'từ 60% đến 65%', '60% to 65%'],
    [growth(20, 2020), 'at-least', 'tăng ít nhất 20% so với năm 2020', 'up at least 20% on 2020'],
    [growth(20, null), 'stated', 'tăng 20%', 'up 20%'],
    [
      { kind: 'growth', value: 15, max: 20, baseYear: 2020 },
      'range',
      'tăng từ 15% đến 20% so với năm 2020',
      'up 15% to 20% on 2020',
    ],
    [
      { kind: 'points', value: 5, baseYear: 2025 },
      'stated',
      'tăng 5 điểm phần trăm so với năm 2025',
      'up 5 percentage points on 2025',
    ],
    [{ kind: 'multiple', value: 1.3, baseYear: null }, 'stated', 'tăng 1,3 lần', 'up 1.3 times'],
    [{ kind: 'count', min: 1, max: 2, unit: 'người' }, 'at-least', 'ít nhất 01-02 người', 'at least 1-2 người'],
    [{ kind: 'count', min: 1000, unit: 'người' }, 'stated', '1.000 người', '1,000 người'],
    [
      { kind: 'wage-floor', reference: 'lương cơ sở' },
      'at-least',
      'ít nhất bằng lương cơ sở',
      'at least the wage “lương cơ sở”',
    ],
    [
      { kind: 'wage-floor', reference: 'lương cơ sở', factor: 0.3 },
      'stated',
      'bằng 0,3 lần lương cơ sở',
      '0.3 times the wage “lương cơ sở”',
    ],
    [{ kind: 'wage-floor', reference: null, vnd: 500000 }, 'stated', '500.000 đồng', '500,000 VND'],
  ];
  it.each(cases)('%j %s', (quantity, bound, vi, en) => {
    expect([formatQuantity(quantity, bound, 'vi'), formatQuantity(quantity, bound, 'en')]).toEqual([vi, en]);
  });
});

describe('dates, years and places', () => {
  it.each([
    ['2025-10-08', '08/10/2025', '8 October 2025', 'ngày 08 tháng 10 năm 2025'],
    ['2025-02-01', '01/02/2025', '1 February 2025', 'ngày 01 tháng 02 năm 2025'],
    ['2025-03-01', '01/03/2025', '1 March 2025', 'ngày 01 tháng 3 năm 2025'],
    ['2025-02', 'tháng 02/2025', 'February 2025', 'tháng 02/2025'],
    ['2025', 'năm 2025', '2025', 'năm 2025'],
  ])('%s', (iso, vi, en, sentence) => {
    expect([formatDate(iso, 'vi'), formatDate(iso, 'en'), formatDateInSentence(iso, 'vi')]).toEqual([vi, en, sentence]);
  });

  it.each([
    [2026, 2030, '2026 - 2030'],
    [null, 2030, 'đến năm 2030'],
    [2026, 2026, 'năm 2026'],
    [2026, null, 'từ năm 2026'],
    [null, null, null],
  ])('%j to %j', (from, to, expected) => {
    expect(formatHorizon({ from, to }, 'vi')).toBe(expected);
  });

  it.each([
    [{ line: 3, endLine: 3 }, 'dòng 3'],
    [{ line: 3, endLine: 5 }, 'dòng 3-5'],
    [{ line: 3, endLine: 3, paragraph: 2 }, 'đoạn 2'],
    [{ line: 3, endLine: 3, paragraph: 2, cell: '2:3' }, 'đoạn 2, ô 2:3'],
    [{ line: 3, endLine: 3, page: 4 }, 'trang 4, dòng 3'],
  ])('%j', (at, expected) => {
    expect(formatPlace(at, 'vi')).toBe(expected);
  });
});

describe('names', () => {
  it.each([
    ['112/QĐ-TTg', 'Quyết định số 112/QĐ-TTg', 'Quyết định 112'],
    ['110/2024/NĐ-CP', 'Nghị định số 110/2024/NĐ-CP', 'Nghị định 110'],
    ['96/KH-UBND', 'Kế hoạch số 96/KH-UBND', 'Kế hoạch 96'],
    ['59/2024/QH15', 'Luật số 59/2024/QH15', 'Luật 59'],
    ['555/LĐTBXH-BTXH', 'Văn bản số 555/LĐTBXH-BTXH', 'Văn bản 555'],
  ])('%s', (number, full, short) => {
    expect([nameDocument(number, 'vi'), nameDocumentShort(number, 'vi')]).toEqual([full, short]);
  });

  it('joins as sentences do', () => {
    expect(joinNames(['a', 'b', 'c'], 'vi')).toBe('a, b và c');
    expect(joinNames(['a', 'b'], 'en')).toBe('a and b');
    expect([joinNames(['a'], 'vi'), joinNames([], 'vi')]).toEqual(['a', '']);
  });

  it.each([
    ['Ngân sách nhà nước', 'ngân sách nhà nước'],
    ['UBND xã', 'UBND xã'],
    ['Ủy ban nhân dân', 'ủy ban nhân dân'],
    ['Đài truyền hình', 'đài truyền hình'],
    ['', ''],
  ])('lowerFirst %s', (text, expected) => {
    expect(lowerFirst(text)).toBe(expected);
  });

  it('upperFirst', () => {
    expect(upperFirst('đào tạo')).toBe('Đào tạo');
  });
});
