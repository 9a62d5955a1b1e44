import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENCODINGS, type Encoding } from '../../../../src/model/document.js';
import { decodeWindows1252 } from '../../../../src/read/encoding/code-pages.js';
import { decodeText } from '../../../../src/read/encoding/decode-text.js';
import {
  encodeTcvn3,
  encodeUtf16,
  encodeViqr,
  encodeVni,
  encodeWindows1258,
} from '../../../support/legacy-encoders.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const decode = (given: Uint8Array) => decodeText(given, undefined);

const MODEL = fileURLToPath(new URL('../../../../fixtures/model/ke-hoach-xa.md', import.meta.url));
/** What every encoding can write: TCVN3 has no capitals with tones. */
const PLAN = readFileSync(MODEL, 'utf8').normalize('NFC').replaceAll('≥', '>').toLowerCase();
const SHORT = 'Ủy ban nhân dân xã ban hành kế hoạch';

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('KẾ HOẠCH\r\nsố 96'), 'KẾ HOẠCH\r\nsố 96'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], 'KẾ HOẠCH'), 'KẾ HOẠCH'],
    ['decomposed letters as they are', utf8('Kế'.normalize('NFD')), 'Kế'.normalize('NFD')],
    ['a form feed and a vertical tab', utf8('a\fb\vc'), 'a\fb\vc'],
    ['an escape sequence', utf8('Kế hoạch \u001b[0m'), 'Kế hoạch \u001b[0m'],
    ['a digit', utf8(' 1 '), ' 1 '],
    ['a few stray control characters', utf8(`${'Kế hoạch '.repeat(20)}\u0007`), `${'Kế hoạch '.repeat(20)}\u0007`],
    ['a whole plan', utf8(PLAN), PLAN],
    ['a plan with accents apart', utf8(PLAN.normalize('NFD')), PLAN.normalize('NFD')],
    ['a plan without accents', utf8(PLAN.normalize('NFD').replace(/[^ -~\n]/gu, '')), undefined],
    ['English', utf8('The province shall train its social workers. '.repeat(30)), undefined],
    ['English with signs', utf8('Don`t ask (it) why? We add. Then a^2 + b^2 ~ c. '.repeat(30)), undefined],
    [
      'French',
      utf8("Le ministère a élaboré un plan détaillé à l'échelle de la région « été ». ".repeat(30)),
      undefined,
    ],
    ['a few letters that look odd', utf8('C«ng t¸c x· héi'), 'C«ng t¸c x· héi'],
    [
      'a page whose letters are written out',
      utf8(`<p>${'c&ocirc;ng t&aacute;c x&atilde; h&#7897;i '.repeat(20)}</p>`),
      undefined,
    ],
  ])('reads %s as UTF-8 and says nothing of it', (_, given, text) => {
    expect(decode(given)).toEqual({ ok: true, text: text ?? new TextDecoder().decode(given), notes: {} });
  });

  const legacy: readonly (readonly [name: string, given: Uint8Array, encoding: Encoding, text?: string])[] = [
    ['TCVN3', encodeTcvn3(PLAN), 'tcvn3'],
    ['VNI', encodeVni(PLAN), 'vni'],
    ['VIQR', encodeViqr(PLAN), 'viqr', PLAN.replace(/[–—]/g, '-').replace(/[“”]/g, '"').replaceAll('…', '...')],
    ['windows-1258', encodeWindows1258(PLAN), 'windows-1258'],
    ['TCVN3 carried over into UTF-8', utf8(decodeWindows1252(encodeTcvn3(PLAN))), 'tcvn3'],
    ['VNI carried over into UTF-8', utf8(decodeWindows1252(encodeVni(PLAN))), 'vni'],
    ['windows-1258 carried over into UTF-8', utf8(decodeWindows1252(encodeWindows1258(PLAN))), 'windows-1258'],
    ['TCVN3 in UTF-16', encodeUtf16(decodeWindows1252(encodeTcvn3(PLAN)), 'le', true), 'tcvn3'],
    ['UTF-8 encoded twice', utf8(decodeWindows1252(utf8(PLAN))), 'utf-8'],
    ['UTF-8 encoded twice by way of Latin-1', utf8(String.fromCharCode(...utf8(PLAN))), 'utf-8'],
    ['UTF-16 LE', encodeUtf16(PLAN, 'le', true), 'utf-16le'],
    ['UTF-16 BE', encodeUtf16(PLAN, 'be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', encodeUtf16(PLAN, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', encodeUtf16(PLAN, 'be', false), 'utf-16be'],
    ['a few words of UTF-16', encodeUtf16(SHORT, 'le', true), 'utf-16le', SHORT],
    ['a few words of UTF-16 without a mark', encodeUtf16(SHORT, 'be', false), 'utf-16be', SHORT],
  ];
  it.each(legacy.map((row) => [row[0], row] as const))('tells %s', (_, [, given, encoding, text]) => {
    expect(decode(given)).toEqual({ ok: true, text: text ?? PLAN, notes: { encoding, encodingAsked: false } });
  });

  it('tells TCVN3 written in capitals as the .Vn fonts have them', () => {
    const text = 'KẾ HOẠCH\nTHỰC HIỆN CHƯƠNG TRÌNH PHÁT TRIỂN CÔNG TÁC XÃ HỘI TRÊN ĐỊA BÀN TỈNH VẠN XUÂN\nĐộc lập';
    expect(decode(encodeTcvn3(text))).toMatchObject({ text, notes: { encoding: 'tcvn3' } });
  });

  describe('web pages', () => {
    const page = (text: string, head = '') =>
      `<html><head>${head}<style>${'.a{b:c} '.repeat(300)}</style><script>${'if (a < b) window.open(document) '.repeat(100)}</script></head><body>${text
        .split('\n')
        .map(
          (line) =>
            `<p class="MsoNormal" style="text-align:justify"><span lang="VI">${line.replaceAll('<', '')}</span></p>`,
        )
        .join('\n')}</body></html>`;
    const shown = (text: string) => page(text);

    it.each([
      ['tcvn3', encodeTcvn3],
      ['vni', encodeVni],
      ['windows-1258', encodeWindows1258],
    ] as const)('are told by what they show, not by their tags: %s', (encoding, encode) => {
      const given = latin1(shown(String.fromCharCode(...encode(PLAN))));
      expect(decode(given)).toEqual({ ok: true, text: shown(PLAN), notes: { encoding, encodingAsked: false } });
    });

    it('may hold the letters of TCVN3 as character references', () => {
      const written = decodeWindows1252(encodeTcvn3(PLAN))
        .replace(/[¡-ÿ]/g, (sign) => `&#${sign.charCodeAt(0)};`)
        .replaceAll('&#171;', '&laquo;')
        .replaceAll('&#173;', '&shy;')
        .replaceAll('&#184;', '&cedil;');
      expect(decode(utf8(shown(written)))).toMatchObject({ text: shown(PLAN), notes: { encoding: 'tcvn3' } });
    });

    it.each([
      ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">', 'windows-1258'],
      ["<META charset='x-cp1258'>", 'windows-1258'],
      ['<meta charset="utf-8">', null],
      ['', null],
    ])('of a few words are read by what they declare: %s', (head, encoding) => {
      const text = '<p>Kế hoạch công tác</p>';
      const decoded = decode(bytes(head, [...encodeWindows1258(text)]));
      if (encoding === null) expect(decoded).toMatchObject({ ok: false, reason: 'encoding' });
      else expect(decoded).toMatchObject({ text: head + text, notes: { encoding } });
    });

    it('are not read by what they declare where their bytes contradict', () => {
      const head = '<meta charset="windows-1258">';
      expect(decode(utf8(page(PLAN, head)))).toMatchObject({ text: page(PLAN, head), notes: {} });
      const tcvn3 = latin1(page(String.fromCharCode(...encodeTcvn3(PLAN)), head));
      expect(decode(tcvn3)).toMatchObject({ text: page(PLAN, head), notes: { encoding: 'tcvn3' } });
    });
  });

  it.each([
    ['no bytes', bytes(), 'empty', null],
    ['white space', utf8(' \n\t\r\n\u00a0'), 'empty', null],
    ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), 'empty', null],
    ['a byte order mark of UTF-16 alone', bytes([0xff, 0xfe]), 'empty', null],
    ['invisible characters', utf8('\u200b\ufeff\u00ad'), 'empty', null],
    ['dashes and points only', utf8('-----\n. . . | …'), 'empty', null],
    ['a zero byte', bytes('Kế hoạch', [0]), 'binary', null],
    ['control characters', bytes([1, 2, 3, 4, 5, 6], 'abc'), 'binary', null],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x4b, 0, 0, 0]), 'binary', null],
    ['half a character of UTF-16', Uint8Array.of(...encodeUtf16(SHORT, 'le', true), 0x41), 'encoding', 'utf-16le'],
    ['half a pair of UTF-16', encodeUtf16(`${SHORT}\ud800x`, 'be', true), 'encoding', 'utf-16be'],
    ['a plan in UTF-8 with one bad byte', bytes(PLAN, [0xff], PLAN), 'encoding', `byte ${utf8(PLAN).length + 1}`],
    [
      'French in Windows-1252',
      latin1("Le ministère a élaboré un plan détaillé pour l'été. ".repeat(30)),
      'encoding',
      'byte 10',
    ],
    [
      'English in Windows-1252',
      latin1('The \u0093province\u0094 shall train social workers. '.repeat(30)),
      'encoding',
      'byte 5',
    ],
    ['a few words of windows-1258', encodeWindows1258('công tác'), 'encoding', 'byte 2'],
    ['a few words of TCVN3', encodeTcvn3('kế hoạch công tác xã hội'), 'encoding', 'byte 2'],
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
    ['behind a byte order mark', bytes([0xef, 0xbb, 0xbf], 'ab', [0xff]), 6],
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

  it('never throws on any bytes, whatever is asked', () => {
    const encodings = fc.constantFrom(undefined, ...ENCODINGS);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), encodings, (given, asked) => {
        const decoded = decodeText(given, asked);
        if (decoded.ok) expect(decoded.text).not.toMatch(/^[\s\u200b-\u200f\ufeff.-]*$/u);
        else expect(decoded.reason).toMatch(/^(?:empty|binary|encoding)$/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads long hostile texts in time', () => {
    for (const text of ['<p>', '<!--', '<script>', '&#', '&laquo;', '<meta ', 'a^', 'dd', '«', 'Ã¡', "a.'", '<?xml ']) {
      expect(decode(utf8(text.repeat(300_000))).ok).toBe(/[a-zÃ]/.test(text));
      decode(latin1(`${'\xff'}${text.replace(/[^ -ÿ]/g, 'x').repeat(300_000)}`));
    }
  });
});

describe('decodeText, when an encoding is asked for', () => {
  it.each([
    ['utf-8', utf8(PLAN), null],
    ['utf-8', bytes([0xef, 0xbb, 0xbf], SHORT), null],
    ['utf-16le', encodeUtf16(SHORT, 'le', false), 'utf-16le'],
    ['utf-16le', encodeUtf16(SHORT, 'le', true), 'utf-16le'],
    ['utf-16be', encodeUtf16(SHORT, 'be', true), 'utf-16be'],
    ['windows-1258', encodeWindows1258(SHORT), 'windows-1258'],
    ['tcvn3', encodeTcvn3('kế hoạch'), 'tcvn3'],
    ['tcvn3', utf8(decodeWindows1252(encodeTcvn3('kế hoạch'))), 'tcvn3'],
    ['vni', encodeVni(SHORT), 'vni'],
    ['viqr', encodeViqr(SHORT), 'viqr'],
  ] as const)('reads %s', (asked, given, encoding) => {
    const text = [PLAN, SHORT, 'kế hoạch'].find(
      (candidate) => candidate === (decodeText(given, asked) as { text: string }).text,
    );
    expect(decodeText(given, asked)).toEqual({ ok: true, text, notes: { encoding, encodingAsked: true } });
    expect(text).toBeDefined();
  });

  it.each([
    ['utf-8', encodeTcvn3(PLAN), 'encoding', /^byte \d+$/],
    ['utf-8', encodeUtf16(SHORT, 'le', true), 'binary', null],
    ['utf-16le', encodeUtf16(SHORT, 'be', true), 'encoding', /^utf-16le$/],
    ['utf-16be', utf8('abc'), 'encoding', /^utf-16be$/],
    ['windows-1258', utf8(SHORT), 'encoding', /^windows-1258$/],
    ['tcvn3', utf8(PLAN), 'encoding', /^tcvn3$/],
    ['tcvn3', encodeVni(PLAN), 'encoding', /^tcvn3 ≠ vni$/],
    ['windows-1258', encodeTcvn3(PLAN), 'encoding', /^windows-1258 ≠ tcvn3$/],
    ['viqr', bytes('Ke^', [0, 0, 0]), 'binary', null],
    ['vni', bytes(), 'empty', null],
    ['utf-8', utf8(' - '), 'empty', null],
  ] as const)('refuses as %s what it is not', (asked, given, reason, detail) => {
    const decoded = decodeText(given, asked);
    expect(decoded).toMatchObject({ ok: false, reason });
    if (detail === null) expect(decoded).toMatchObject({ detail: null });
    else expect((decoded as { detail: string }).detail).toMatch(detail);
  });
});
