import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeWindows1252, decodeWindows1258, encodeWindows1252 } from '../../../../src/read/encoding/code-pages.js';
import { fromTcvn3 } from '../../../../src/read/encoding/tcvn3.js';
import { fromViqr } from '../../../../src/read/encoding/viqr.js';
import { fromVni } from '../../../../src/read/encoding/vni.js';
import { encodeTcvn3, encodeViqr, encodeVni, encodeWindows1258 } from '../../../support/legacy-encoders.js';

const VOWELS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ';
const SMALL = `${VOWELS}đbcdghklmnpqrstvx`;
const LETTERS = [...SMALL, ...SMALL.toUpperCase()];
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

describe('Vietnamese letters', () => {
  it('are 134 with marks', () => {
    expect(new Set(LETTERS.filter((letter) => letter > '\x7f')).size).toBe(134);
  });

  it.each([
    ['VNI', (text: string) => fromVni(decodeWindows1252(encodeVni(text)))],
    ['VIQR', (text: string) => fromViqr(`${latin1(encodeViqr(text))}\\.`).slice(0, -1)],
    ['windows-1258', (text: string) => decodeWindows1258(encodeWindows1258(text))],
    [
      'Windows-1252 of windows-1258',
      (text: string) => {
        const latin = decodeWindows1252(encodeWindows1258(text));
        return decodeWindows1258(encodeWindows1252(latin) as Uint8Array);
      },
    ],
  ] as const)('come back from %s, small and capital, alone and side by side', (_, convert) => {
    for (const letter of LETTERS) expect(convert(letter)).toBe(letter);
    for (const first of LETTERS) {
      const row = LETTERS.map((letter) => `${first}${letter}`).join(' ');
      expect(convert(row)).toBe(row);
    }
  });

  it('come back from TCVN3; of capitals with marks, those that the encoding has', () => {
    const kept = [...SMALL, ...'ĂÂÊÔƠƯĐBCDGHKLMNPQRSTVX'];
    for (const letter of kept) expect(fromTcvn3(decodeWindows1252(encodeTcvn3(letter)))).toBe(letter);
    const row = kept.slice(0, VOWELS.length + 1).join('');
    expect(fromTcvn3(latin1(encodeTcvn3(row)))).toBe(row);
    expect(fromTcvn3(latin1(encodeTcvn3(row)), { capitals: true })).toBe(row.toUpperCase());
  });
});

describe('fromTcvn3', () => {
  it.each([
    ['C«ng t¸c x· héi', 'Công tác xã hội'],
    ['ñy ban nh©n d©n tØnh', 'ủy ban nhân dân tỉnh'],
    ['Uû ban', 'Uỷ ban'],
    ['®Õn n¨m 2030 ®¹t 90%', 'đến năm 2030 đạt 90%'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['thñ tr\u00adëng', 'thủ trưởng'],
    ['quoted \u0093x\u0094 \u0096 y\u0085', 'quoted “x” – y…'],
    ['letters apart: a\u00b3 e\u00b2 a\u00b4 a\u00b0 a\u00b1', 'letters apart: á ẽ ạ à ả'],
    ['left as they are: 5 m–€ ế', 'left as they are: 5 m–€ ế'],
    ['no-break\u00a0space', 'no-break\u00a0space'],
  ])('%j', (given, text) => {
    expect(fromTcvn3(given)).toBe(text);
  });

  it.each([
    ['a word in capitals', 'KÕ HO¹CH', 'KẾ HOẠCH'],
    ['a word that begins with one', 'ñY BAN NH¢N D¢N TØNH', 'ỦY BAN NHÂN DÂN TỈNH'],
    ['a word whose letters do not tell, among capitals', 'PH¸T TRIÓN §Ò ¸N C¤NG T¸C', 'PHÁT TRIỂN ĐỀ ÁN CÔNG TÁC'],
    ['the same among small letters', 'phª duyÖt §Ò ¸n ph¸t triÓn', 'phê duyệt Đề án phát triển'],
    ['an abbreviation tells nothing', 'Sè: 96/KH-UBND', 'Số: 96/KH-UBND'],
    ['small letters beside a word in capitals', 'KÕ HO¹CH cña tØnh', 'KẾ HOẠCH của tỉnh'],
    ['each line for itself', 'KÕ HO¹CH\r\nVÒ §Ò ¸n\në x·', 'KẾ HOẠCH\r\nVề Đề án\nở xã'],
  ])('makes capitals of marked letters in capitals: %s', (_, given, text) => {
    expect(fromTcvn3(given)).toBe(text);
  });
});

describe('fromVni', () => {
  it.each([
    ['coâng taùc xaõ hoäi', 'công tác xã hội'],
    ['UÛY BAN NHAÂN DAÂN', 'ỦY BAN NHÂN DÂN'],
    ['Quyeát ñònh cuûa Thuû töôùng Chính phuû', 'Quyết định của Thủ tướng Chính phủ'],
    ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['ngöôøi khuyeát taät, treû em, ngheà nghieäp', 'người khuyết tật, trẻ em, nghề nghiệp'],
    ['naêm 2030 ñaït 90% – “x”', 'năm 2030 đạt 90% – “x”'],
    ['kyõ naêng, quyù, myõ, kyø, Myî', 'kỹ năng, quý, mỹ, kỳ, Myỵ'],
    ['a mark that does not fit: uâ bù', 'a mark that does not fit: uâ bù'],
  ])('%j', (given, text) => {
    expect(fromVni(given)).toBe(text);
  });
});

describe('fromViqr', () => {
  it.each([
    ["co^ng ta'c xa~ ho^.i", 'công tác xã hội'],
    ['U?Y BAN NHA^N DA^N', 'ỦY BAN NHÂN DÂN'],
    ["Quye^'t ddi.nh cu?a Thu? tu+o+'ng", 'Quyết định của Thủ tướng'],
    ['DDO^.C LA^.P - Tu+. do', 'ĐỘC LẬP - Tự do'],
    ["dde^'n na(m 2030 dda.t 90%.", 'đến năm 2030 đạt 90%.'],
    ['xa~ ho^.i.', 'xã hội.'],
    ['phu.c vu. nha^n da^n', 'phục vụ nhân dân'],
    ["o+? co+ so+?\nkha'c", 'ở cơ sở\nkhác'],
    ['Bo^. Lao ddo^.ng', 'Bộ Lao động'],
    ['ngu+o+`i gia\\. Kho^ng', 'người gia. Không'],
    ['va`o na(m nay. Su+?a', 'vào năm nay. Sửa'],
    ['II. MU.C TIE^U', 'II. MỤC TIÊU'],
    ['a. Mu.c tie^u', 'a. Mục tiêu'],
    ['va^n va^n...', 'vân vân...'],
    ['mo\\^t\\\\', 'mo^t\\'],
    ["dde^` nghi. ca'c xa~. DDe^` nghi. So+? Y te^'", 'đề nghị các xã. Đề nghị Sở Y tế'],
    ["quo^'c gia. Tham gia", 'quốc gia. Tham gia'],
    ['**I. MU.C TIE^U**', '**I. MỤC TIÊU**'],
  ])('%j', (given, text) => {
    expect(fromViqr(given)).toBe(text);
  });
});

describe('texts', () => {
  const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 6 });
  const plan = fc.array(fc.oneof(word, fc.constantFrom('.', '?', "'", '90%', '1.', '-', '(', '\n', '+')), {
    maxLength: 30,
  });

  it('come back whole from VNI, VIQR and windows-1258', () => {
    fc.assert(
      fc.property(plan, (parts) => {
        const text = parts.join(' ');
        expect(fromVni(decodeWindows1252(encodeVni(text)))).toBe(text);
        expect(fromViqr(latin1(encodeViqr(text)).concat('\\.'))).toBe(`${text}.`);
        expect(decodeWindows1258(encodeWindows1258(text))).toBe(text);
      }),
    );
  });

  it('of any bytes never make a decoder throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const latin = decodeWindows1252(bytes);
        for (const text of [fromTcvn3(latin), fromVni(latin), fromViqr(latin), decodeWindows1258(bytes)]) {
          expect(text).toBe(text.normalize('NFC'));
        }
        expect(encodeWindows1252(latin)).toEqual(bytes);
      }),
    );
  });
});
