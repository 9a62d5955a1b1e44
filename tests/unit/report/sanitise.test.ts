import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSafely, sanitise, shorten } from '../../../src/report/sanitise.js';
import { displayWidth, hangText, wrapText } from '../../../src/report/width.js';

describe('sanitise', () => {
  it.each([
    ['colour', '\u001b[31mđỏ\u001b[0m', 'đỏ'],
    ['cursor and screen', 'a\u001b[2J\u001b[Hb', 'ab'],
    ['8-bit CSI', 'a\u009b31mb', 'ab'],
    ['window title', '\u001b]0;chiếm cửa sổ\u0007Sở Y tế', 'Sở Y tế'],
    ['hyperlink', '\u001b]8;;http://x\u001b\\Sở\u001b]8;;\u001b\\', 'Sở'],
    ['bell and backspace', 'a\u0007\b\b\bb', 'ab'],
    ['line breaks and tabs', 'a\r\n\tb\u2028c', 'a b c'],
    ['no-break space', 'Quyết\u00a0định', 'Quyết định'],
    ['text direction', 'a\u202ebc\u202c\u2066d\u2069', 'abcd'],
    ['zero width and soft hyphen', 'n\u200bă\u00adm\ufeff', 'năm'],
    ['lone surrogate', 'a\ud800b', 'ab'],
    ['tag characters', 'a\u{e0041}b', 'ab'],
    ['piled marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(4)}b`],
    ['a bracket that is no escape', '\t[30]% và [2J', '[30]% và [2J'],
    ['unfinished escape', 'a\u001b[', 'a'],
    ['Vietnamese, composed', 'Ủy ban nhân dân', 'Ủy ban nhân dân'],
    ['Vietnamese, decomposed', 'Ủy ban'.normalize('NFD'), 'Ủy ban'.normalize('NFD')],
  ])('%s', (_, text, expected) => {
    expect(sanitise(text)).toBe(expected);
  });

  it('leaves no character a terminal would act on, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitise(text)).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b-\u200f]|\p{Cs}/u);
        expect(sanitise(sanitise(text))).toBe(sanitise(text));
      }),
    );
  });

  it('takes long hostile text without slowing down', () => {
    for (const piece of ['\u001b]', '\u001b[', '\u001b[1;', '\u009b', 'a\u0301\u0302\u0303\u0304']) {
      expect(sanitise(piece.repeat(50_000)).length).toBeLessThanOrEqual(piece.length * 50_000);
    }
  });
});

describe('shorten', () => {
  it.each([
    ['Sở Y tế', 20, 'Sở Y tế'],
    ['Sở Y tế chủ trì', 15, 'Sở Y tế chủ trì'],
    ['Sở Y tế chủ trì, phối hợp', 17, 'Sở Y tế chủ trì…'],
    ['Sở Y tế chủ trì', 11, 'Sở Y tế…'],
    ['nghiêngngảnghiêngngả', 8, 'nghiêng…'],
    ['Ủy ban nhân dân'.normalize('NFD'), 7, `${'Ủy ban'.normalize('NFD')}…`],
  ])('%s at %i', (text, width, expected) => {
    expect(shorten(text, width)).toBe(expected);
    expect(displayWidth(shorten(text, width))).toBeLessThanOrEqual(width);
  });

  it('quotes long text at a word', () => {
    const quote = quoteSafely('Ủy ban nhân dân '.repeat(40), 60);
    expect(quote).toMatch(/^(?:Ủy ban nhân dân )+.*…$/u);
    expect(displayWidth(quote)).toBeLessThanOrEqual(60);
  });
});

describe('widths', () => {
  it.each([
    ['Chỉ tiêu', 8],
    ['Chỉ tiêu'.normalize('NFD'), 8],
    ['社会', 4],
    ['✅ 🎉', 5],
    ['', 0],
  ])('%s takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it.each([
    ['a period stays whole', 'giai đoạn 2026 - 2030', 12, ['giai đoạn', '2026 - 2030']],
    ['a dash stays with the word before it', 'chính trị - xã hội', 10, ['chính', 'trị - xã', 'hội']],
    ['a line number stays with its word', 'tại dòng 12 nhé', 8, ['tại', 'dòng 12', 'nhé']],
    ['a long word is broken', 'abcdefgh ij', 4, ['abcd', 'efgh', 'ij']],
    ['line breaks are kept', 'a\nb', 10, ['a', 'b']],
    ['nothing is one empty line', '', 10, ['']],
  ])('wrapText: %s', (_, text, width, expected) => {
    expect(wrapText(text, width)).toEqual(expected);
  });

  it('loses no letter and keeps to the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 60 }), (raw, width) => {
        const text = sanitise(raw);
        const lines = wrapText(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('hangs further lines under the first', () => {
    expect(hangText('một hai ba bốn', 14, '    ', '- ')).toEqual(['- một hai ba', '    bốn']);
  });
});
