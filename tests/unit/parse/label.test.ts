import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LabelKind } from '../../../src/parse/label.js';
import { LABEL_RANK, readLabel } from '../../../src/parse/label.js';

const LABELS: readonly (readonly [line: string, kind: LabelKind, ordinal: number, written: string, rest: string])[] = [
  ['Phần thứ nhất', 'part', 1, 'Phần thứ nhất', ''],
  ['Phần thứ hai: MỤC TIÊU', 'part', 2, 'Phần thứ hai:', 'MỤC TIÊU'],
  ['PHẦN THỨ BA. TỔ CHỨC THỰC HIỆN', 'part', 3, 'PHẦN THỨ BA.', 'TỔ CHỨC THỰC HIỆN'],
  ['PHẦN II. NHIỆM VỤ', 'part', 2, 'PHẦN II.', 'NHIỆM VỤ'],
  ['Phần 4: KINH PHÍ', 'part', 4, 'Phần 4:', 'KINH PHÍ'],
  ['Phần I', 'part', 1, 'Phần I', ''],
  ['Phần thứ', 'part', 0, 'Phần thứ', ''],
  ['I. MỤC TIÊU', 'roman', 1, 'I.', 'MỤC TIÊU'],
  ['IV. KINH PHÍ', 'roman', 4, 'IV.', 'KINH PHÍ'],
  ['IX. X', 'roman', 9, 'IX.', 'X'],
  ['XII/ Nhiệm vụ', 'roman', 12, 'XII/', 'Nhiệm vụ'],
  ['II - NHIỆM VỤ', 'roman', 2, 'II -', 'NHIỆM VỤ'],
  ['II) NHIỆM VỤ', 'roman', 2, 'II)', 'NHIỆM VỤ'],
  ['III.KINH PHÍ', 'roman', 3, 'III.', 'KINH PHÍ'],
  ['I.', 'roman', 1, 'I.', ''],
  ['V: TỔ CHỨC', 'roman', 5, 'V:', 'TỔ CHỨC'],
  ['A. MỤC TIÊU', 'capital', 1, 'A.', 'MỤC TIÊU'],
  ['B) NHIỆM VỤ', 'capital', 2, 'B)', 'NHIỆM VỤ'],
  ['Đ. TỔ CHỨC', 'capital', 5, 'Đ.', 'TỔ CHỨC'],
  ['Điều 1. Ban hành kèm theo', 'article', 1, 'Điều 1.', 'Ban hành kèm theo'],
  ['Điều 12: Hiệu lực', 'article', 12, 'Điều 12:', 'Hiệu lực'],
  ['1. Mục tiêu chung', 'decimal1', 1, '1.', 'Mục tiêu chung'],
  ['1.Mục tiêu chung', 'decimal1', 1, '1.', 'Mục tiêu chung'],
  ['1/ Mục tiêu chung', 'decimal1', 1, '1/', 'Mục tiêu chung'],
  ['12) Sở Y tế', 'decimal1', 12, '12)', 'Sở Y tế'],
  ['3: Kinh phí', 'decimal1', 3, '3:', 'Kinh phí'],
  ['2.', 'decimal1', 2, '2.', ''],
  ['2.1. Giai đoạn 2021 - 2025', 'decimal2', 1, '2.1.', 'Giai đoạn 2021 - 2025'],
  ['2.1 Giai đoạn 2021 - 2025', 'decimal2', 1, '2.1', 'Giai đoạn 2021 - 2025'],
  ['2. 3. Sở Y tế', 'decimal2', 3, '2. 3.', 'Sở Y tế'],
  ['1.2.3. Sở Y tế', 'decimal3', 3, '1.2.3.', 'Sở Y tế'],
  ['a) Đến năm 2025', 'letter', 1, 'a)', 'Đến năm 2025'],
  ['đ) Sở Y tế', 'letter', 5, 'đ)', 'Sở Y tế'],
  ['e/ Sở Y tế', 'letter', 6, 'e/', 'Sở Y tế'],
  ['a. Sở Y tế', 'letter', 1, 'a.', 'Sở Y tế'],
  ['b)Sở Y tế', 'letter', 2, 'b)', 'Sở Y tế'],
  ['(1) Sở Y tế', 'paren', 1, '(1)', 'Sở Y tế'],
  ['(b) Sở Y tế', 'paren', 2, '(b)', 'Sở Y tế'],
  ['- Sở Y tế', 'bullet', 0, '-', 'Sở Y tế'],
  ['-Sở Y tế', 'bullet', 0, '-', 'Sở Y tế'],
  ['– Sở Y tế', 'bullet', 0, '-', 'Sở Y tế'],
  ['+ Sở Y tế', 'bullet', 0, '+', 'Sở Y tế'],
  ['* Sở Y tế', 'bullet', 0, '*', 'Sở Y tế'],
  ['• Sở Y tế', 'bullet', 0, '•', 'Sở Y tế'],
  ['✓ Sở Y tế', 'bullet', 0, '✓', 'Sở Y tế'],
];

const NO_LABELS = [
  'KẾ HOẠCH',
  'Mục tiêu cụ thể:',
  'Phần lớn trẻ em được trợ giúp',
  'Phần mềm quản lý',
  'phần trăm số xã',
  'Phần kinh phí còn lại',
  'I',
  'Ít nhất 90%',
  'Vì vậy',
  'XI MĂNG',
  'Im lặng',
  'A Lưới, ngày 08 tháng 10',
  'Điều kiện 1. thực hiện',
  'Điều 5 Quyết định số 112/QĐ-TTg',
  '05 Tháng thực hiện',
  '12 Sở, ban, ngành',
  '2025 là năm cuối',
  '90% số xã',
  '1.768 người',
  '35,23%',
  '1,5 tỷ đồng',
  '01-02 người',
  '01/7/2025',
  '22/01/2021 của Thủ tướng',
  '112/QĐ-TTg ngày 22/01/2021',
  '96/KH-UBND',
  '32/QĐ-TTg ngày 25/3/2010',
  '2021 - 2025',
  'a lô',
  'v.v.',
  'e ngại',
  '(nếu có)',
  '(kèm theo)',
  '(Sở Y tế) chủ trì',
  '(2021)',
  '-',
  '5%',
];

describe('readLabel', () => {
  it.each(LABELS)('%s', (line, kind, ordinal, written, rest) => {
    const label = readLabel(line);
    expect(label).toMatchObject({ kind, ordinal, written });
    expect(line.slice(label?.length)).toBe(rest);
  });

  it.each(NO_LABELS)('%s has none', (line) => {
    expect(readLabel(line)).toBeNull();
  });

  it('numbers in the order of the Vietnamese alphabet', () => {
    const letters = [
      'a',
      'b',
      'c',
      'd',
      'đ',
      'e',
      'g',
      'h',
      'i',
      'k',
      'l',
      'm',
      'n',
      'o',
      'p',
      'q',
      'r',
      's',
      't',
      'u',
      'v',
      'x',
      'y',
    ];
    expect(letters.map((letter) => readLabel(`${letter}) Sở Y tế`)?.ordinal)).toEqual(letters.map((_, i) => i + 1));
    const capitals = ['A', 'B', 'C', 'D', 'Đ', 'E', 'G', 'H'].map(
      (letter) => readLabel(`${letter}. MỤC TIÊU`)?.ordinal,
    );
    expect(capitals).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('counts Roman numbers up to twenty', () => {
    const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');
    expect(romans.map((roman) => readLabel(`${roman}. NHIỆM VỤ`)?.ordinal)).toEqual(romans.map((_, i) => i + 1));
  });

  it('counts parts in words up to ten', () => {
    const parts = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
    expect(parts.map((part) => readLabel(`Phần thứ ${part}`)?.ordinal)).toEqual(parts.map((_, i) => i + 1));
  });

  it('nests parts over Roman over Arabic numbers over letters over bullets', () => {
    const lines = ['Phần thứ nhất', 'I. A', '1. A', '1.1. A', '1.1.1. A', 'a) A', '- A'];
    const ranks = lines.map((line) => LABEL_RANK[readLabel(line)?.kind as LabelKind]);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('never takes more than the line holds, never throws', () => {
    const piece = fc.constantFrom(
      'I',
      'V',
      '1',
      '2',
      '.',
      ')',
      '/',
      '-',
      ' ',
      'a',
      'đ',
      'Phần',
      ' thứ ',
      'nhất',
      'Điều ',
      '(',
      '+',
      'Sở',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const line = pieces.join('').trim();
        const label = readLabel(line);
        if (label === null) return;
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(line.length);
        expect(Number.isInteger(label.ordinal) && label.ordinal >= 0).toBe(true);
        if (label.kind !== 'bullet') expect(line.startsWith(label.written)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
