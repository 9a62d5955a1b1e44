import { describe, expect, it } from 'vitest';
import { judgeText } from '../../../../src/read/pdf/judge-text.js';
import { encodeVni } from '../../../support/legacy-encoders.js';
import { PARAGRAPH } from '../../../support/pdf-plan.js';

const TEXT = PARAGRAPH.join('\n');
const NAMES = 'Ea Súp, Krông Pắk, Buôn Đôn, Cư M’gar, Đắk Glei, Ia Grai, Kông Chro, Chư Prông, Tu Mơ Rông, Ngọc Réo. ';

function change(every: number, edit: (word: string) => string): string {
  let count = 0;
  return TEXT.replace(/\p{L}{3,}/gu, (word) => {
    count += 1;
    return count % every === 0 ? edit(word) : word;
  });
}

describe('judging a text', () => {
  it.each([
    ['a plan', TEXT, 'readable', 'readable'],
    [
      'one word in a hundred split',
      `${TEXT.repeat(2)}${change(50, (word) => `${word[0]} ${word.slice(1)}`)}`,
      'readable',
      'readable',
    ],
    ['one word in ten split', change(10, (word) => `${word[0]} ${word.slice(1)}`), 'garbled', 'readable'],
    ['one word in four split', change(4, (word) => `${word[0]} ${word.slice(1)}`), 'garbled', 'garbled'],
    ['words glued together', `${TEXT}\n${TEXT}`.replace(/ (\S+) (\S+)/g, ' $1$2'), 'garbled', 'garbled'],
    ['letters lost', TEXT.replace(/[ạảấầẩẫậắằẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/g, ''), 'garbled', 'garbled'],
    ['a page of names of the highlands', `${TEXT.repeat(3)}${NAMES.repeat(3)}`, 'readable', 'readable'],
    ['VNI shown as Windows shows it', Buffer.from(encodeVni(TEXT)).toString('latin1'), 'garbled', 'readable'],
    [
      'Vietnamese without accents',
      TEXT.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
      'readable',
      'readable',
    ],
    [
      'English',
      'The work of the council is to be done in the years to come by all of the people of the land. '.repeat(5),
      'readable',
      'readable',
    ],
    ['signs', '$N JTDQ EDQ QJDQK YD XEDQ KJWV BVXCZ QQWRT '.repeat(8).toLowerCase(), 'garbled', 'garbled'],
    ['a few words', 'Kế hoạch', 'too-short', 'too-short'],
  ])('%s', (_, text, document, page) => {
    expect([judgeText(text, 'document'), judgeText(text, 'page')]).toEqual([document, page]);
  });
});
