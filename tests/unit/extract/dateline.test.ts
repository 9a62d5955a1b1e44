import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import type { Identity } from '../../../src/model/plan.js';
import { PACK } from '../../support/pack.js';
import { readParts } from './plan-text.js';

const ISSUER = 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\n-------\n';
const rows = (number: string, date: string) =>
  `| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| TỈNH AN THỊNH | Độc lập - Tự do - Hạnh phúc |\n| ${number} | ${date} |`;
const oneRow = (number: string, date: string) =>
  `| ỦY BAN NHÂN DÂN TỈNH AN THỊNH ------- ${number} | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- ${date} |`;

describe('dates of a masthead without "ngày"', () => {
  const forms: readonly (readonly [form: string, (number: string, date: string) => string])[] = [
    ['a line of its own', (number, date) => `${ISSUER}${number}\n${date}`],
    ['beside the number', (number, date) => `${ISSUER}${number}       ${date}`],
    ['behind a tab', (number, date) => `${ISSUER}${number}\t${date}`],
    ['a cell', rows],
    ['a cell that holds the whole side', oneRow],
  ];
  const dates = [
    ['An Thịnh, tháng 02 năm 2025', '2025-02'],
    ['An Thịnh, tháng 02/2025', '2025-02'],
    ['An Thịnh, tháng 2 - 2025', '2025-02'],
    ['AN THỊNH, THÁNG 02 NĂM 2025', '2025-02'],
    ['TP. An Thịnh, tháng 02 năm 2025', '2025-02'],
    ['An Thịnh, 02/2025', '2025-02'],
    ['An Thịnh, ….tháng 02 năm 2025', '2025-02'],
    ['An Thịnh, ngày    /02/2025', '2025-02'],
    ['An Thịnh, ngày …/…/2025', '2025'],
  ] as const;
  it.each(forms.flatMap(([form, write]) => dates.map(([date, iso]) => [form, date, iso, write] as const)))(
    '%s: %s',
    (_, date, iso, write) => {
      const { identity } = readParts({ masthead: write('Số:      /KH-UBND', date) });
      expect(identity).toMatchObject({ number: null, date: iso, status: 'draft', place: 'tỉnh An Thịnh' });
    },
  );

  it('makes a plan a draft and judges it as of that month', () => {
    const plan = readParts({ masthead: `${ISSUER}Số: 12/KH-UBND\nAn Thịnh, tháng 02 năm 2025` });
    const { findings, judgedOn, judgedUntil } = checkPlan(plan, PACK, {
      annualPolicy: 'path',
      scanned: false,
      severities: {},
    });
    expect([judgedOn, judgedUntil]).toEqual(['2025-02-01', '2025-02-28']);
    expect(findings.find(({ ruleId }) => ruleId === 'document-draft')?.data).toEqual({ blank: ['date'] });
  });

  it('takes the full date below a cover', () => {
    const masthead = `ỦY BAN NHÂN DÂN TỈNH AN THỊNH\n\nKẾ HOẠCH\nPHÁT TRIỂN CÔNG TÁC XÃ HỘI\n\nAn Thịnh, tháng 01 năm 2026\n\n${ISSUER}Số: 12/KH-UBND\nAn Thịnh, ngày 20 tháng 01 năm 2026`;
    expect(readParts({ masthead }).identity).toMatchObject({ date: '2026-01-20', status: 'issued' });
  });
});

describe('blanks to be filled in', () => {
  const blanks: readonly (readonly [number: string, date: string, expected: string | null])[] = [
    ['Số:        /KH-UBND', 'An Thịnh, ngày      tháng      năm 2026', '2026'],
    ['Số: …/KH-UBND', 'An Thịnh, ngày … tháng … năm 2026', '2026'],
    ['Số: ………/KH-UBND', 'An Thịnh, ngày……… tháng 3 năm 2026', '2026-03'],
    ['Số: ․․․․/KH-UBND', 'An Thịnh, ngày ․․․․ tháng 3 năm 2026', '2026-03'],
    ['Số: ····/KH-UBND', 'An Thịnh, ngày ····· tháng 3 năm 2026', '2026-03'],
    ['Số: ___/KH-UBND', 'An Thịnh, ngày ___ tháng ___ năm 2026', '2026'],
    ['Số: ___/KH-UBND', 'An Thịnh, ngày ___/___/2026', '2026'],
    ['Số: -----/KH-UBND', 'An Thịnh, ngày ---- tháng 3 năm 2026', '2026-03'],
    ['Số: xx/KH-UBND', 'An Thịnh, ngày xx tháng xx năm 2026', '2026'],
    ['Số: [...]/KH-UBND', 'An Thịnh, ngày [...] tháng [...] năm 2026', '2026'],
    ['Số: (…)/KH-UBND', 'An Thịnh, ngày (…) tháng 4 năm 2026', '2026-04'],
    ['Số:    /2026/KH-UBND', 'An Thịnh, ngày   /    /2026', '2026'],
    ['Số:    /KH-UBND', 'An Thịnh, ngày   tháng 02 / 2026', '2026-02'],
    ['Số: ………………', 'An Thịnh, ngày   tháng 02 năm 2026', '2026-02'],
    ['Số:    /KH-UBND', 'An Thịnh, ngày   tháng   năm 20…', null],
    ['Số:    /KH-UBND', 'An Thịnh, ngày   tháng   năm 202...', null],
  ];
  it.each(blanks)('%s %s', (number, date, iso) => {
    for (const masthead of [`${ISSUER}${number}\n${date}`, rows(number, date)])
      expect(readParts({ masthead }).identity).toMatchObject({ number: null, date: iso, status: 'draft' });
  });
});

const WHOLE: Partial<Identity> = { number: '12/KH-UBND', date: '2026-01-10', status: 'issued', place: 'tỉnh An Thịnh' };

describe('complete mastheads in loose forms', () => {
  it.each([
    `${ISSUER}Số: 12/KH-UBND\nAn Thịnh ngày 10 tháng 01 năm 2026`,
    `${ISSUER}Số: 12/KH-UBND\nNgày 10 tháng 01 năm 2026`,
    `${ISSUER}Số: 12/KH-UBND\nngày 10 tháng 01 năm 2026`,
    `${ISSUER}Số: 12/KH-UBND, ngày 10/01/2026`,
    `${ISSUER}Số: 12/KH-UBND\nAn Thịnh, 10/01/2026`,
    `${ISSUER}Số: 12/KH-UBND\nAn Thịnh, ngày 1O tháng O1 năm 2026`,
    `${ISSUER}Số: 12/2026/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    `${ISSUER}Số: 12/KH_UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    `${ISSUER}Sô: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    `${ISSUER}Số; 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    `${ISSUER}Số: 12/KHUBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    `${ISSUER}Số: 12/KH/UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    `Thứ Sáu, ngày 14 tháng 11 năm 2025\nTrang chủ\n${ISSUER}Số: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026`,
    'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM TỈNH AN THỊNH Độc lập - Tự do - Hạnh phúc Số: 12/KH-UBND An Thịnh, ngày 10 tháng 01 năm 2026',
  ])('%s', (masthead) => {
    expect(readParts({ masthead }).identity).toMatchObject(WHOLE);
  });

  it.each([
    'Thứ Sáu, ngày 14 tháng 11 năm 2025',
    'Luật Trẻ em, tháng 4 năm 2016',
    'Thực hiện tại tỉnh An Thịnh, tháng 02 năm 2025',
    'Nguyễn Văn An, 10/01/2026',
  ])('is no dateline: %s', (line) => {
    const { identity } = readParts({ masthead: `${line}\nỦY BAN NHÂN DÂN\nTỈNH AN THỊNH` });
    expect(identity).toMatchObject({ date: null, status: 'unknown' });
  });
});
