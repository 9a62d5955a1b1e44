import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/fold.js';
import { BROKEN, JOINED, splitSyllables } from '../../../src/text/syllables.js';

const split = (text: string) => splitSyllables(fold(text));

describe('splitSyllables', () => {
  it.each([
    ['Công tác xã hội', ['công', 'tác', 'xã', 'hội']],
    ['90% số trường', ['90', '%', 'số', 'trường']],
    ['LĐTB&XH', ['lđtb', '&', 'xh']],
    ['112/QĐ-TTg', ['112', 'qđ', 'ttg']],
    ['(nếu có).', ['nếu', 'có']],
    ['01-02 người', ['01', '02', 'người']],
    ['Dịch vụ CTXH', ['dịch', 'vụ', 'công', 'tác', 'xã', 'hội']],
    ['90% TE và té ngã, te tua', ['90', '%', 'trẻ', 'em', 'và', 'té', 'ngã', 'te', 'tua']],
    ['xã, phường¹ có', ['xã', 'phường', 'có']],
    ['trường học12 có QH15', ['trường', 'học', 'có', 'qh15']],
    ['', []],
    ['--- …', []],
  ])('%s', (text, syllables) => {
    expect(split(text).key).toEqual(syllables);
  });

  it.each([
    ['xã hội', true, false],
    ['lao động - thương binh', true, false],
    ['lao động – thương binh', true, false],
    ['lao động -thương binh', true, false],
    ['sở, ban', true, false],
    ['sở,ban', true, false],
    ['sở¹ ban', true, false],
    ['trường² học', true, false],
    ['sở/ban', true, false],
    ['xã (phường', true, false],
    ['xã) phường', true, false],
    ['"xã" phường', true, false],
    ['TP.Huế', true, true],
    ['xã; phường', false, true],
    ['xã: phường', false, true],
    ['xã. Phường', false, true],
    ['xã … phường', false, false],
  ])('%s: joined %s, broken %s', (text, joined, broken) => {
    const link = split(text).links[text.startsWith('lao') ? 2 : 1] as number;
    expect((link & JOINED) !== 0).toBe(joined);
    expect((link & BROKEN) !== 0).toBe(broken);
  });

  it('does not take the point of a thousand for the end of a clause', () => {
    for (const text of ['cho 1.768 người', 'cho 1,5 triệu'])
      expect(split(text).links.filter((link) => (link & BROKEN) !== 0)).toEqual([]);
  });

  it('tells where each syllable stands, in the text as in its key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (given) => {
        const text = fold(given.normalize('NFC'));
        const { starts, ends, key, links } = splitSyllables(text);
        let last = 0;
        for (const [i, start] of starts.entries()) {
          const end = ends[i] as number;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.key.slice(start, end)).toBe(key[i]);
          last = end;
        }
        for (const list of [ends, key, links]) expect(list).toHaveLength(starts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts a text once', () => {
    const text = fold('công tác xã hội');
    expect(splitSyllables(text)).toBe(splitSyllables(text));
  });
});
