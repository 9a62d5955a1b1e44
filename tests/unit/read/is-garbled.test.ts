import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { decodeWindows1252 } from '../../../src/read/encoding/code-pages.js';
import { fromTcvn3 } from '../../../src/read/encoding/tcvn3.js';
import { fromVni } from '../../../src/read/encoding/vni.js';
import { isGarbled } from '../../../src/read/is-garbled.js';
import { readTextLines } from '../../../src/read/read-document.js';
import { encodeTcvn3, encodeVni } from '../../support/legacy-encoders.js';

const MODEL = fileURLToPath(new URL('../../../fixtures/model/ke-hoach-tinh.md', import.meta.url));
const PLAN = readFileSync(MODEL, 'utf8').normalize('NFC').replaceAll('≥', '>').toLowerCase();
const judge = (text: string) => isGarbled(readTextLines(text));
const words = (text: string, change: (word: string) => string) => text.replace(/\p{L}+/gu, change);
const isMarked = (letter: string) => letter > '\x7f';

const MINORITY =
  "Y Thắm Niê Kđăm, H'Blăk Ayŭn, Y Bhưng Mlô, Êban Y Khút, Y Nguê Byă, H'Wĕ Êñuôl, Ksor Phước, Rơ Châm Jớ, Siu Blêh, " +
  "Đinh Gơm, Kră Jăn, K'Brêl, xã Ea Kpam, Cư M'gar, buôn Kô Tam, Krông Pắc, Krông Búk, Ea H'leo, Đắk Song, Chư Sê, " +
  "Chư Prông, Kông Chro, Đăk Đoa, Kbang, Đắk Glei, Tu Mơ Rông, Kon Plông, người H'Mông, Xơ Đăng, Giẻ Triêng, Cơ Ho\n";

describe('isGarbled', () => {
  it.each([
    ['a plan', PLAN],
    ['a plan with accents apart', PLAN.normalize('NFD')],
    [
      'a plan without accents',
      PLAN.normalize('NFD')
        .replace(/[^ -~\n]/g, '')
        .replaceAll('đ', 'd'),
    ],
    ['a plan in capitals', PLAN.toUpperCase()],
    ['nothing', ''],
    ['numbers', '1.250 2.340 90% 2026 2030\n'.repeat(100)],
    ['abbreviations', 'UBND HĐND LĐTBXH BHYT THCS TTYT QĐ-UBND NQ-HĐND UBMTTQVN ĐBSCL\n'.repeat(50)],
    ['names', 'Nguyễn Văn An, Trần Thị Bình, Lê Hoàng Cường, Phạm Đức Dũng\n'.repeat(50)],
    ['names of the highlands', MINORITY.repeat(20)],
    ['English', 'The province shall train its social workers and report every year.\n'.repeat(50)],
    [
      'French',
      "L'été dernier, l'équipe a été éclairée à l'échéance; très âgé, Rémi, né à côté, préférait.\n".repeat(50),
    ],
    [
      'French with marks of quotation',
      'Le «plan» régional «Été» (nº 3) a été élaboré à l’échelle «locale».\n'.repeat(50),
    ],
    ['Czech', 'Příliš žluťoučký kůň úpěl ďábelské ódy; město má být dostupné každému.\n'.repeat(50)],
    [
      'two languages',
      'Chương trình phát triển công tác xã hội. The programme for the development of work.\n'.repeat(50),
    ],
    ['a few scrambled words', 'C«ng t¸c x· héi'],
    [
      'a plan with some scrambled lines',
      PLAN.split('\n')
        .map((line, i) => (i % 6 === 0 ? [...line].reverse().join('') : line))
        .join('\n'),
    ],
  ])('is false for %s', (_, text) => {
    expect(judge(text)).toBe(false);
  });

  it.each([
    ['letters of two fonts apart', PLAN.replace(/[^ -~\n]/gu, (letter) => ` ${letter} `)],
    ['words that fell apart', PLAN.replace(/[^ -~\n]/gu, (letter) => `${letter} `)],
    [
      'letters out of order',
      words(PLAN, (word) => [...word].sort((a, b) => Number(isMarked(a)) - Number(isMarked(b))).join('')),
    ],
    ['words written backwards', words(PLAN, (word) => [...word].reverse().join(''))],
    ['VNI read as TCVN3', fromTcvn3(decodeWindows1252(encodeVni(PLAN)))],
    ['TCVN3 left as it is', decodeWindows1252(encodeTcvn3(PLAN))],
    ['TCVN3 in one half of a text', `${PLAN}${decodeWindows1252(encodeTcvn3(PLAN))}`],
    ['UTF-8 decoded twice, with a loss', decodeWindows1252(new TextEncoder().encode(PLAN)).replaceAll('\u00a0', ' ')],
    ['TCVN3 read as VNI', fromVni(decodeWindows1252(encodeTcvn3(PLAN)))],
  ])('is true for %s', (_, text) => {
    expect(judge(text)).toBe(true);
  });
});
