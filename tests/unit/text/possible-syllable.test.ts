import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPossibleSyllable, measureSyllables, sampleText } from '../../../src/text/possible-syllable.js';

const MODEL = fileURLToPath(new URL('../../../fixtures/model/', import.meta.url));
const plans = readdirSync(MODEL)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(MODEL + name, 'utf8')] as const);

const POSSIBLE = [
  'a à ơ ở ý y ỷ ưa ê chị giặt gì gìn giếng giết giữa giường giá giũa gia gie quý quà quê quốc quyển quýt quạ quảng',
  'quyết quỳnh quăng quấn quỹ khuỷu khuya khuếch tuần tuấn thuế thuở huệ huy hủy huỷ thúy thuý hoà hòa khoẻ khỏe',
  'hoàn toán ngoài xoáy ngoằn ngoèo loét xoong moóc nghiêng nghĩa nghề ngành ngữ người ngưỡng nước rượu hươu yêu yếu',
  'tiếng tiêu tuyệt xuyên khuyết truyền tuyến chuẩn chương trình phát triển công tác xã hội đến địa bàn được đường',
  'ỦY BAN NHÂN DÂN ĐỘC LẬP TỰ DO HẠNH PHÚC Uỷ Hoá Đắk Lắk Đăk',
  'cong tac xa hoi phat trien duoc nguoi nghieng quyet dinh quy huy giau uong',
].flatMap((line) => line.split(' '));

const IMPOSSIBLE = [
  'xáã hộị tạc̣ phátt đươc cac̀h tich́ hôị quyêt́ plan social work website facebook strong school',
  'ngưòi triênr côg nđ kh ktxh zalo fax jazz wifi ạb hạôi hôâ taùc xaõ hoäi coâng',
  'phạ̣t thựơng mơị thùơng uơng đêǹ ặ́ ngh th tr ng',
].flatMap((line) => line.split(' '));

describe('isPossibleSyllable', () => {
  it.each(POSSIBLE)('takes %s', (word) => {
    expect(isPossibleSyllable(word.normalize('NFC'))).toBe(true);
  });

  it.each(IMPOSSIBLE)('refuses %s', (word) => {
    expect(isPossibleSyllable(word.normalize('NFC'))).toBe(false);
  });
});

describe('measureSyllables', () => {
  it.each(plans)('finds nothing but syllables in %s', (_, text) => {
    const { share, syllables, vietnamese } = measureSyllables(text);
    expect(share).toBeGreaterThan(0.985);
    expect(vietnamese / syllables).toBeGreaterThan(0.8);
  });

  it.each([
    ['abbreviations', 'UBND, HĐND, LĐTBXH, QĐ-UBND, KH, TTXVN, ĐBSCL'],
    ['numerals', 'I. II. III. IV. ii) iv) xii. 2030 5.000 12%'],
    ['labels and units', 'a) b) c) d) đ) 5.000đ 3m² (k)'],
    ['codes', 'H5N1 covid19 C1 3T'],
    ['addresses', 'ubnd@tinh.gov.vn https://vidu.vn/tin-tuc www.vidu.gov.vn'],
    ['nothing', ''],
  ])('weighs no %s', (_, text) => {
    expect(measureSyllables(text)).toMatchObject({ share: 1, syllables: 0 });
  });

  it('counts words with marks, and those that are spelled with letters of Vietnamese alone', () => {
    expect(measureSyllables('Kế hoạch phat trien cong tác Niê')).toEqual({
      share: 6 / 7,
      syllables: 7,
      vietnamese: 4,
      own: 2,
      spelled: 2,
      single: 0,
    });
  });

  it('takes letters with their accents apart as the same', () => {
    const [, text] = plans[0] as readonly [string, string];
    expect(measureSyllables(text.normalize('NFD'))).toEqual(measureSyllables(text));
  });

  const ways: readonly (readonly [name: string, scramble: (text: string) => string, most: number])[] = [
    ['marked letters apart', (text) => text.replace(/[^ -~\s]/gu, (letter) => ` ${letter} `), 0.7],
    ['marked letters lost', (text) => text.replace(/[^ -~\s]/gu, ''), 0.5],
    ['marked letters as question marks', (text) => text.replace(/[^ -~\s]/gu, '?'), 0.5],
    ['words written backwards', (text) => text.replace(/\p{L}+/gu, (word) => [...word].reverse().join('')), 0.4],
    ['every tenth word split', (text) => text.replace(/(\S+ ){9}\p{L}/gu, (words) => `${words} `), 0.965],
  ];
  it.each(ways)('sees %s', (_, scramble, most) => {
    for (const [, text] of plans) expect(measureSyllables(scramble(text.normalize('NFC'))).share).toBeLessThan(most);
  });

  it('has a low share of English', () => {
    const english =
      'The province shall provide at least ninety percent of the communes with social workers by the year.';
    expect(measureSyllables(english).share).toBeLessThan(0.5);
  });

  it('takes time in proportion to what it looks at, however long the text is', () => {
    const long = 'công tác xã hội '.repeat(300_000);
    expect(measureSyllables(long)).toMatchObject({ share: 1 });
    expect(measureSyllables(long).syllables).toBeLessThan(60_000);
    expect(measureSyllables('ộ'.repeat(1_000_000)).share).toBeLessThanOrEqual(1);
  });

  it('never throws, and keeps its counts in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { share, syllables, vietnamese, own, spelled, single } = measureSyllables(text);
        expect(share >= 0 && share <= 1).toBe(true);
        expect(vietnamese <= syllables && own <= vietnamese && spelled <= own && single <= syllables).toBe(true);
      }),
    );
  });
});

describe('sampleText', () => {
  it('keeps a short text and cuts no word of a long one', () => {
    expect(sampleText('kế hoạch', 100)).toBe('kế hoạch');
    const sample = sampleText('chương trình '.repeat(10_000), 3_000);
    expect(sample.length).toBeLessThanOrEqual(3_000);
    expect(new Set(sample.trim().split(/\s+/))).toEqual(new Set(['chương', 'trình']));
  });
});
