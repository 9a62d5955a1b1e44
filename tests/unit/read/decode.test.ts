import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/read/decode.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])));
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return littleEndian ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('decode', () => {
  it.each([
    ['UTF-8', utf8('KẾ HOẠCH\r\nsố 96'), 'KẾ HOẠCH\r\nsố 96'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'KẾ HOẠCH'), 'KẾ HOẠCH'],
    ['decomposed letters as they are', utf8('Kế'.normalize('NFD')), 'Kế'.normalize('NFD')],
    ['a form feed and a vertical tab', utf8('a\fb\vc'), 'a\fb\vc'],
    ['an escape sequence', utf8('Kế hoạch \u001b[0m'), 'Kế hoạch \u001b[0m'],
    ['text that begins like a tag', utf8('< 50 % số xã'), '< 50 % số xã'],
    ['text that begins with a tag of its own', utf8('<center>Kế hoạch</center>'), '<center>Kế hoạch</center>'],
    ['a digit', utf8(' 1 '), ' 1 '],
    ['a few stray control characters', utf8(`${'Kế hoạch '.repeat(20)}\u0007`), `${'Kế hoạch '.repeat(20)}\u0007`],
  ])('reads %s', (_, given, text) => {
    expect(decode(given)).toEqual({ ok: true, text });
  });

  it.each([
    ['no bytes', bytes(), 'empty', null],
    ['white space', utf8(' \n\t\r\n\u00a0'), 'empty', null],
    ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), 'empty', null],
    ['invisible characters', utf8('\u200b\ufeff\u00ad'), 'empty', null],
    ['dashes and points only', utf8('-----\n. . . | …'), 'empty', null],
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3]), 'unsupported-format', 'pdf'],
    ['a zipped document', bytes([0x50, 0x4b, 3, 4], 'word'), 'unsupported-format', 'docx'],
    ['an empty archive', bytes([0x50, 0x4b, 5, 6], [0, 0]), 'unsupported-format', 'zip'],
    ['an OLE file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unsupported-format', 'doc'],
    ['RTF', utf8('{\\rtf1\\ansi Kế hoạch}'), 'unsupported-format', 'rtf'],
    ['HTML', utf8('<!DOCTYPE html><html><body>Kế hoạch'), 'unsupported-format', 'html'],
    [
      'HTML behind a mark and blanks',
      bytes([0xef, 0xbb, 0xbf], '\n  <HTML lang="vi">Kế hoạch'),
      'unsupported-format',
      'html',
    ],
    ['HTML of an old kind', utf8('<!doctype HTML PUBLIC "x"><p>Kế hoạch'), 'unsupported-format', 'html'],
    ['UTF-16, low byte first', bytes([0xff, 0xfe], [...utf16('Kế hoạch', true)]), 'encoding', 'UTF-16 LE'],
    ['UTF-16, high byte first', bytes([0xfe, 0xff], [...utf16('Kế hoạch', false)]), 'encoding', 'UTF-16 BE'],
    ['a zero byte', bytes('Kế hoạch', [0]), 'binary', null],
    ['control characters', bytes([1, 2, 3, 4, 5, 6], 'abc'), 'binary', null],
  ])('refuses %s', (_, given, reason, detail) => {
    expect(decode(given)).toEqual({ ok: false, reason, detail });
  });

  it.each([
    ['at the start', bytes([0xff], 'abc'), 1],
    ['behind good letters', bytes('Kế hoạch ', [0xc0, 0x80]), utf8('Kế hoạch ').length + 1],
    ['a letter of another encoding', bytes('K', [0xea], ' hoach'), 2],
    ['a letter of another encoding before one that fits', bytes('K', [0xea, 0xbb], ' hoach'), 2],
    ['a stray continuation byte', bytes('Kế ', [0x80], 'x'), utf8('Kế ').length + 1],
    ['a letter cut off at the end', bytes('Kế ', [0xe1, 0xba]), utf8('Kế ').length + 1],
    ['a surrogate', bytes('ab', [0xed, 0xa0, 0x80]), 3],
  ])('names the first byte that is no UTF-8: %s', (_, given, offset) => {
    expect(decode(given)).toEqual({ ok: false, reason: 'encoding', detail: `byte ${offset}` });
  });

  it('names the byte that was broken, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Kế hoạch', 'ư', 'x ', '90%'), { minLength: 1, maxLength: 200 }),
        fc.nat(),
        (parts, at) => {
          const text = parts.join('');
          const head = utf8(text.slice(0, at % (text.length + 1)));
          const given = bytes([...head], [0xff], text);
          expect(decode(given)).toEqual({ ok: false, reason: 'encoding', detail: `byte ${head.length + 1}` });
        },
      ),
    );
  });

  it('never throws on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (given) => {
        const decoded = decode(given);
        if (decoded.ok) expect(decoded.text).not.toMatch(/^[\s\p{Cf}]*$/u);
        else expect(decoded.reason).toMatch(/^(?:empty|binary|encoding|unsupported-format)$/);
      }),
      { numRuns: 500 },
    );
  });
});
