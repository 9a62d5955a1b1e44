import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareIso, completeIso, findDates, isIsoDate } from '../../../src/text/date.js';
import { findMoney } from '../../../src/text/money.js';
import { findNumbers, parseNumberWords } from '../../../src/text/number.js';
import { findMultiples, findPercents } from '../../../src/text/percent.js';
import { findPeriods } from '../../../src/text/period.js';
import type { Span } from '../../../src/text/span.js';

const FINDERS: Readonly<Record<string, (text: string) => readonly Span[]>> = {
  findNumbers,
  findPercents,
  findMultiples,
  findDates,
  findMoney,
  findPeriods,
};
const finders = Object.entries(FINDERS);

const PIECES = [
  ...['0', '1', '9', '10', '05', '60', '112', '2021', '2025', '2030', '1.768', '35,23', '31/12/2025', '4.348'],
  ...[
    '%',
    '％',
    'phần trăm',
    'điểm',
    'lần',
    'gấp',
    'triệu',
    'tỷ',
    'nghìn',
    'đồng',
    'đ',
    'năm',
    'tháng',
    'ngày',
    'giai đoạn',
  ],
  ...[
    'từ',
    'đến',
    'hết',
    'cuối',
    'trước',
    'so',
    'với',
    'cùng kỳ',
    'một',
    'hai',
    'năm',
    'mười',
    'mươi',
    'trăm',
    'linh',
    'phẩy',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '-',
    '–',
    '/',
    '.',
    ',',
    ';',
    ':',
    '(',
    ')',
    '[',
    ']',
    '…',
    '≥',
    '<',
    'trẻ em',
    'đơn vị',
    'KH',
    'QĐ-TTg',
  ],
];
const vietnamese = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .chain((pieces) => fc.constantFrom('', ' ').map((glue) => pieces.join(glue).normalize('NFC')));
/** Any UTF-16 at all: astral characters, lone surrogates, marks without a letter. */
const anything = fc.string({ unit: 'binary', maxLength: 60 });
const surrogates = fc
  .array(fc.oneof(fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.constantFrom(0x31, 0x25, 0x20, 0x130, 0x11d)), {
    maxLength: 30,
  })
  .map((units) => String.fromCharCode(...units));

describe.each(finders)('%s', (name, find) => {
  it('gives spans inside the text, in order, without overlaps, each with something of a figure', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, anything, surrogates), (text) => {
        let end = 0;
        for (const match of find(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          expect(match.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(match.start, match.end)).toMatch(
            /[0-9]|một|hai|ba|bốn|năm|mười|gấp|ngày|[.…_]|so (?:với )?(?:cùng|năm)/u,
          );
          end = match.end;
        }
      }),
      { numRuns: 400, seed: 112 },
    );
  });

  it.each([
    '1.',
    '1-',
    '1/',
    '1,',
    '1 ',
    '1%',
    '2021-',
    '2021 đến ',
    'năm ',
    'một ',
    'mươi ',
    '(',
    '[1',
    '.',
    '…/',
    ' ',
    'ngày ',
    'tháng ',
  ])(`reads 200 kB of %j in a moment`, (unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const from = performance.now();
    find(text);
    // Quadratic reading takes minutes here; what is linear takes tens of milliseconds.
    expect(performance.now() - from, name).toBeLessThan(4000);
  });
});

describe('round trips', () => {
  const group = (value: number) => String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, '.');

  it('reads a formatted whole number back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(findNumbers(`có ${group(value)} người`).map((match) => match.value)).toEqual([value]);
      }),
    );
  });

  it('reads a formatted decimal back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 99 }), (whole, hundredths) => {
        const fraction = String(hundredths).padStart(2, '0');
        const [match] = findPercents(`đạt ${group(whole)},${fraction}% số xã`);
        expect(match?.value).toBe(Number(`${whole}.${fraction}`));
      }),
    );
  });

  it('reads a percentage, a range and an amount back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 50 }), (low, step) => {
        expect(findPercents(`đạt ${low}-${low + step}%`)[0]).toMatchObject({ value: low, max: low + step });
        expect(findMoney(`cấp ${group(low * 1_000_000)} đồng`)[0]?.vnd).toBe(low * 1_000_000);
        expect(findMoney(`cấp ${low},${step} tỷ đồng`)[0]?.vnd).toBe(Math.round(Number(`${low}.${step}`) * 1e9));
      }),
    );
  });

  it('reads a spelled number back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (value) => {
        expect(parseNumberWords(spell(value))).toBe(value);
        if (value >= 10) expect(findNumbers(`có ${spell(value)} xã`).map((match) => match.value)).toEqual([value]);
      }),
    );
  });

  it('reads a date and a period back', () => {
    const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [year, month, date] = a.split('-') as [string, string, string];
        expect(findDates(`ngày ${date} tháng ${month} năm ${year}`)[0]?.iso).toBe(a);
        expect(findDates(`ngày ${Number(date)}/${Number(month)}/${year}`)[0]?.iso).toBe(a);
        expect(isIsoDate(a)).toBe(true);
        expect(completeIso(a)).toBe(a);
        expect(compareIso(a, b)).toBe(a === b ? 0 : a < b ? -1 : 1);
        const [from, to] = [a, b].map((iso) => Number(iso.slice(0, 4))).sort((x, y) => x - y) as [number, number];
        expect(findPeriods(`giai đoạn ${from} - ${to}`)).toMatchObject([{ kind: 'span', from, to }]);
      }),
    );
  });
});

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function spellGroup(value: number, inside: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (hundreds > 0 || inside) words.push(ONES[hundreds] as string, 'trăm');
  if (tens === 0 && ones > 0) words.push(...(words.length > 0 ? ['linh'] : []), ONES[ones] as string);
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(ONES[tens] as string, 'mươi');
  if (tens > 0 && ones > 0) words.push(ones === 5 ? 'lăm' : ones === 1 && tens > 1 ? 'mốt' : (ONES[ones] as string));
  return words.join(' ');
}

function spell(value: number): string {
  const words: string[] = [];
  for (const [scale, name] of [
    [1e9, 'tỷ'],
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / scale) % 1000;
    if (group > 0) words.push(spellGroup(group, words.length > 0), name);
  }
  return words.filter((word) => word !== '').join(' ');
}
