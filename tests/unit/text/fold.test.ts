import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareOf, fold, foldBare, foldKey } from '../../../src/text/fold.js';

describe('foldKey', () => {
  it.each([
    ['hoà nhập', 'hòa nhập'],
    ['khoẻ', 'khỏe'],
    ['thuý', 'thúy'],
    ['UỶ BAN', 'ủy ban'],
    ['Uỷ ban', 'ủy ban'],
    ['ma tuý', 'ma túy'],
    ['CỘNG HOÀ', 'cộng hòa'],
    ['xoá bỏ', 'xóa bỏ'],
    ['toạ đàm', 'tọa đàm'],
    ['loã', 'lõa'],
    ['huỷ', 'hủy'],
    ['luỹ kế', 'lũy kế'],
    ['uỵ', 'ụy'],
  ])('writes %s in the one style %s', (written, key) => {
    expect(foldKey(written)).toBe(key);
    expect(foldKey(key)).toBe(key);
  });

  it.each([
    'hoàn thiện',
    'toán',
    'quý',
    'quỹ',
    'quỳ',
    'ngoài',
    'khoản',
    'hoạch',
    'thuyết',
    'chuyển',
    'tuyến',
    'quà',
    'giá',
    'xoáy',
  ])('leaves %s as it is', (word) => {
    expect(foldKey(word)).toBe(word);
  });

  it.each([
    ['–', '-'],
    ['—', '-'],
    ['‑', '-'],
    ['−', '-'],
    ['－', '-'],
    ['“a”', '"a"'],
    ['«a»', '"a"'],
    ['‘a’', "'a'"],
    ['\u00a0', ' '],
    ['Ð', 'đ'],
    ['ð', 'đ'],
    ['Đ', 'đ'],
    ['９０％', '９０%'],
    ['Ơ Ư Ă Â Ê Ô', 'ơ ư ă â ê ô'],
  ])('folds %j to %j', (written, key) => {
    expect(foldKey(written)).toBe(key);
  });
});

describe('foldBare', () => {
  it.each([
    ['Phát triển công tác xã hội', 'phat trien cong tac xa hoi'],
    ['Đặc khu', 'dac khu'],
    ['Ðặc khu', 'dac khu'],
    ['NGHỊ QUYẾT', 'nghi quyet'],
    ['ưỡng', 'uong'],
    ['112/QĐ-TTg', '112/qd-ttg'],
    ['ữặỗỵ', 'uaoy'],
  ])('takes the accents off %s', (text, bare) => {
    expect(foldBare(text)).toBe(bare);
  });

  it('knows one letter for each of the 134 accented Vietnamese letters', () => {
    const letters = [];
    for (let code = 0xc0; code <= 0x1ef9; code += 1) {
      const letter = String.fromCharCode(code);
      // The dotted and dotless letters of other alphabets grow or stay when their case changes.
      if (letter.toLowerCase().length > 1) continue;
      if (/^[aeiouyđ]/.test(letter.toLowerCase().normalize('NFD')) && /\p{L}/u.test(letter)) letters.push(letter);
    }
    expect(letters.length).toBeGreaterThanOrEqual(134);
    for (const letter of letters) expect(foldBare(letter)).toMatch(/^[aeiouyd]$/);
  });
});

describe('fold', () => {
  const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
  const anything = fc.array(unit, { maxLength: 40 }).map((units) => units.join(''));

  it('keeps the length of any UTF-16 text, lone surrogates and growing capitals included', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' }), fc.constant('İİİ ŉ ẞ')), (text) => {
        const folded = fold(text);
        expect(folded.text).toBe(text);
        expect(folded.key).toHaveLength(text.length);
        expect(bareOf(folded)).toHaveLength(text.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the length of every single UTF-16 unit', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const text = String.fromCharCode(code);
      if (foldKey(text).length !== 1 || foldBare(text).length !== 1) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('is idempotent and does not depend on case or tone placement', () => {
    const syllable = fc.constantFrom('hoà', 'hòa', 'Uỷ', 'ỦY', 'thuý', 'thúy', 'KHOẺ', 'khỏe', 'quý', 'Đặc', 'ngoài');
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 8 }), (syllables) => {
        const text = syllables.join(' ');
        const folded = fold(text);
        const { key } = folded;
        const bare = bareOf(folded);
        expect(foldKey(key)).toBe(key);
        expect(foldBare(bare)).toBe(bare);
        expect(foldKey(text.toUpperCase())).toBe(key);
        expect(key).not.toMatch(/o[àáảãạèéẻẽẹ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/u);
      }),
    );
  });

  it('gives the same answer for a text however many others were folded in between', () => {
    const before = fold('Uỷ ban nhân dân');
    for (let i = 0; i < 200; i += 1) fold(`văn bản số ${i}`);
    expect(fold('Uỷ ban nhân dân')).toEqual(before);
  });
});
