import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeAscii85, decodeAsciiHex } from '../../../../src/read/pdf/decode-ascii.js';
import { measureLzw } from '../../../../src/read/pdf/measure-lzw.js';
import { surveyStreams } from '../../../../src/read/pdf/survey-streams.js';

const MOST = 48 * 1024 * 1024;

function part(dictionary: string, data: Buffer | string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`, 'latin1'),
      Buffer.from(data as string, 'latin1'),
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  );
}

/** LZW of a run of one byte, as a PDF holds it: every code names the string before it and one byte more. */
function packRun(length: number): Buffer {
  const bits: number[] = [];
  const put = (code: number, width: number) => {
    for (let i = width - 1; i >= 0; i -= 1) bits.push((code >> i) & 1);
  };
  put(256, 9);
  let next = 258;
  let width = 9;
  let left = length - 1;
  put(65, width);
  for (let run = 2; left > 0 && next < 4_000; run += 1) {
    put(next, width);
    left -= run;
    next += 1;
    if (next + 1 >= 1 << width && width < 12) width += 1;
  }
  put(257, width);
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8)
    bytes.push(
      Number.parseInt(
        bits
          .slice(i, i + 8)
          .join('')
          .padEnd(8, '0'),
        2,
      ),
    );
  return Buffer.from(bytes);
}

describe('surveying the packed parts of a PDF', () => {
  it.each([
    ['plain data', part('/Length 5', 'BT ET'), { pictures: 0, broken: false, tooLarge: null }],
    ['data that only look packed', part('/Length 9', '80 720 m 1'), { pictures: 0, broken: false, tooLarge: null }],
    [
      'packed data',
      part('/Filter /FlateDecode', deflateSync(Buffer.from('BT (a) Tj ET'))),
      { pictures: 0, broken: false, tooLarge: null },
    ],
    [
      'a wrong check sum',
      part(
        '/Filter /FlateDecode',
        Buffer.concat([deflateSync(Buffer.from('BT (a) Tj ET')).subarray(0, -4), Buffer.alloc(4)]),
      ),
      { pictures: 0, broken: false, tooLarge: null },
    ],
    [
      'text that breaks off',
      part('/Filter /FlateDecode', deflateSync(Buffer.from('BT (a) Tj ET '.repeat(9))).subarray(0, -8)),
      { pictures: 0, broken: true, tooLarge: null },
    ],
    ['a part without end', part('/Length 5', 'BT ET').slice(0, -20), { pictures: 0, broken: true, tooLarge: null }],
    [
      'a scanned page',
      part('/Subtype /Image /Width 1700 /Height 2200', 'x'),
      { pictures: 1, broken: false, tooLarge: null },
    ],
    [
      'a small picture',
      part('/Subtype /Image /Width 100 /Height 90', 'x'),
      { pictures: 0, broken: false, tooLarge: null },
    ],
    [
      'a font of 10 MB',
      part('/Length1 9 /Filter /FlateDecode', deflateSync(Buffer.alloc(10_000_000))),
      { pictures: 0, broken: false, tooLarge: null },
    ],
    [
      'a font of 60 MB',
      part('/Length1 9 /Filter /FlateDecode', deflateSync(Buffer.alloc(60_000_000))),
      { pictures: 0, broken: false, tooLarge: 48 },
    ],
    [
      'drawing of 10 MB',
      part('/Filter /FlateDecode', deflateSync(Buffer.alloc(10_000_000))),
      { pictures: 0, broken: false, tooLarge: 2 },
    ],
    [
      'drawing of 10 MB in letters',
      part('/Filter [/AHx /Fl]', deflateSync(Buffer.alloc(10_000_000)).toString('hex')),
      { pictures: 0, broken: false, tooLarge: 2 },
    ],
    [
      'a picture larger than any page',
      part('/Subtype /Image /Width 9 /Height 9 /Filter /FlateDecode', deflateSync(Buffer.alloc(120_000_000))),
      { pictures: 0, broken: false, tooLarge: 96 },
    ],
    ['runs', part('/Filter /RunLengthDecode', Buffer.alloc(100_000)), { pictures: 0, broken: false, tooLarge: 2 }],
    [
      'encrypted data',
      new Uint8Array(Buffer.concat([part('/Filter /FlateDecode', 'x\u009cxx'), Buffer.from('/Encrypt')])),
      { pictures: 0, broken: false, tooLarge: null },
    ],
  ])('tells of %s', async (_, bytes, expected) => {
    expect(await surveyStreams(bytes, MOST)).toEqual(expected);
  });

  it('adds the parts up', async () => {
    const one = part('/Length1 9 /Filter /FlateDecode', deflateSync(Buffer.alloc(20_000_000)));
    expect((await surveyStreams(new Uint8Array(Buffer.concat([one, one])), MOST)).tooLarge).toBe(null);
    expect((await surveyStreams(new Uint8Array(Buffer.concat([one, one, one])), MOST)).tooLarge).toBe(48);
  });
});

describe('measuring LZW', () => {
  it('counts what comes out', () => {
    // The example of the PDF reference: five dashes, A, three dashes, B.
    expect(measureLzw(Buffer.from('800B6050220C0C8501', 'hex'), MOST)).toBe(10);
    const run = packRun(1_000_000);
    const size = measureLzw(run, MOST) as number;
    expect(size).toBeGreaterThan(1_000_000);
    expect(measureLzw(run, size)).toBe(size);
    expect(measureLzw(run, size - 1)).toBe(null);
  });
});

describe('reading bytes written in letters', () => {
  it('reads both ways', () => {
    expect(decodeAscii85(Buffer.from('87cURD]i,"Ebo80~>')).toString('latin1')).toBe('Hello World!');
    expect(decodeAscii85(Buffer.from('z87 cUR~>xx'))).toEqual(Buffer.from('\0\0\0\0Hell'));
    expect(decodeAscii85(Buffer.from('87cURDZ~>')).toString('latin1')).toBe('Hello');
    expect(decodeAsciiHex(Buffer.from('48 65 6C6c 6F>99')).toString('latin1')).toBe('Hello');
  });
});
