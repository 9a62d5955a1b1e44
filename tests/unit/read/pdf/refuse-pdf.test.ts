import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/read/pdf/read-pdf.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { encodeTcvn3, encodeVni } from '../../../support/legacy-encoders.js';
import { PARAGRAPH, paragraphAt, showRefusal } from '../../../support/pdf-plan.js';
import { lines, text, writePdf } from '../../../support/pdf-writer.js';

const BODY = paragraphAt(700);
const PLAIN = writePdf([{ content: BODY }]);
const PACKED = writePdf([{ content: BODY }, { content: BODY }, { content: BODY }], { pack: true });
const SCAN = { content: '', picture: [1700, 2200] } as const;

function edit(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return new Uint8Array(Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1'));
}

/** The sentence as numbers of glyphs, which is all that is left of it when a font says nothing of Unicode. */
function mute(words: string): string {
  return [...words].map((letter) => String.fromCodePoint((letter.codePointAt(0) as number) - 29)).join('');
}

/** Every second letter of a word to its end: what comes of places that are not looked at. */
function scramble(words: string): string {
  return words.replace(/\S{3,}/g, (word) => {
    const letters = [...word];
    return [...letters.filter((_, i) => i % 2 === 0), ' ', ...letters.filter((_, i) => i % 2 === 1)].join('');
  });
}

/** A letter is a byte, shown as Latin-1 shows it. */
function legacy(encode: (words: string) => Uint8Array): string[] {
  return PARAGRAPH.map((line) => Buffer.from(encode(line)).toString('latin1'));
}

const ENGLISH = [
  'The report of the committee describes the state of the roads in the',
  'district and the work that is to be done in the years to come by all',
  'of the departments that take part in the programme and by the people',
  'who live along the roads and use them for the transport of the goods',
];

/** What comes of a file: "reason detail", or "read". */
const CASES: Readonly<Record<string, readonly [bytes: Uint8Array, expected: string]>> = {
  'an ordinary file': [PLAIN, 'read'],
  'no bytes': [new Uint8Array(), 'damaged'],
  'a heading and nothing more': [new Uint8Array(Buffer.from('%PDF-1.7\n')), 'damaged'],
  'a password to open': [writePdf([{ content: BODY }], { encrypt: { user: 'mở', owner: 'x' } }), 'encrypted'],
  'a password to change only': [
    writePdf([{ content: BODY }], { encrypt: { user: '', owner: 'x' }, pack: true }),
    'read',
  ],
  'a wrong place of the cross-reference table': [
    edit(PLAIN, (pdf) => pdf.replace(/startxref\n\d+/, 'startxref\n7')),
    'read',
  ],
  'a broken cross-reference table': [
    edit(PLAIN, (pdf) => pdf.replace(/0000000\d{3} 00000 n/g, 'xxxxxxxxxx 00000 n')),
    'read',
  ],
  'a file cut in half': [PLAIN.slice(0, PLAIN.length / 2), 'damaged'],
  'a packed file cut inside its last page': [PACKED.slice(0, PACKED.length * 0.7), 'damaged'],
  'a page whose packed text is broken': [
    writePdf(
      [
        {
          content: (() => {
            const packed = deflateSync(Buffer.from(BODY.repeat(20), 'latin1'));
            packed.fill(0xff, packed.length / 2);
            return packed.toString('latin1');
          })(),
        },
      ],
      {
        change: (_, object) =>
          object.includes('\u0078\u009c')
            ? object
            : object.replace(/^(\d+ 0 obj\n<<) {2}(?=\/Length)/, '$1 /Filter /FlateDecode '),
      },
    ),
    'damaged',
  ],
  'a page that is not there': [
    writePdf([{ content: BODY }, { content: BODY }], {
      change: (_, object) => object.replace(/Kids \[(\d+ 0 R) \d+ 0 R\]/, 'Kids [$1 999 0 R]'),
    }),
    'damaged page 2',
  ],
  'pages that contain themselves': [
    writePdf([{ content: BODY }], {
      change: (number, object) =>
        number === 2 ? object.replace(/Kids \[[^\]]*\] \/Count 1/, 'Kids [2 0 R 2 0 R] /Count 9999') : object,
    }),
    'damaged page 1',
  ],
  'more pages than are allowed': [
    writePdf(Array.from({ length: 2001 }, () => ({ content: '' }))),
    'too-complex > 2000 pages',
  ],
  'a packed part of 200 MB': [writePdf([{ content: ' '.repeat(200_000_000) }], { pack: true }), 'too-complex > 2 MB'],
  'packed parts inside packed parts': [
    writePdf([{ content: deflateSync(deflateSync(Buffer.alloc(100_000_000))).toString('latin1') }], {
      change: (_, object) => object.replace(/<< {2}\/Length/, '<< /Filter [/FlateDecode /Fl] /Length'),
    }),
    'too-complex > 2 MB',
  ],
  'a name that hides how a part is packed': [
    writePdf([{ content: deflateSync(Buffer.alloc(100_000_000)).toString('latin1') }], {
      change: (_, object) => object.replace(/<< {2}\/Length/, '<< /Filter /#46lateDecode /Length'),
    }),
    'too-complex > 2 MB',
  ],
  'a string without end': [
    writePdf([{ content: `BT /F0 9 Tf (${'ab'.repeat(900_000)}) Tj ET` }], { pack: true }),
    'too-complex > 2 MB',
  ],
  'forms that draw forms that draw forms': [
    writePdf([
      {
        content: '/A Do '.repeat(20),
        forms: {
          A: '/B Do '.repeat(20),
          B: '/C Do '.repeat(20),
          C: '/D Do '.repeat(20),
          D: '0 0 m 9 9 l S '.repeat(20),
        },
      },
    ]),
    'too-complex page 1',
  ],
  'a form that draws itself': [writePdf([{ content: `${BODY} /A Do`, forms: { A: '/A Do' } }]), 'read'],
  'brackets that never close': [writePdf([{ content: `${BODY}${'['.repeat(100_000)}` }]), 'read'],
  'a scan': [writePdf([SCAN, SCAN], { pack: true }), 'no-text'],
  'an empty page': [writePdf([{ content: '' }]), 'no-text'],
  'a scanned page between pages of text': [writePdf([{ content: BODY }, SCAN, { content: BODY }]), 'no-text page 2'],
  'a scanned last page': [writePdf([{ content: BODY }, SCAN]), 'read'],
  'an empty page between pages of text': [writePdf([{ content: BODY }, { content: '' }, { content: BODY }]), 'read'],
  'a font without Unicode': [writePdf([{ content: lines(85, 700, PARAGRAPH.map(mute)) }]), 'garbled'],
  'letters out of order': [writePdf([{ content: lines(85, 700, PARAGRAPH.map(scramble)) }]), 'garbled'],
  'one page whose letters are out of order': [
    writePdf([
      ...Array.from({ length: 12 }, () => ({ content: BODY })),
      { content: lines(85, 700, PARAGRAPH.map(scramble)) },
    ]),
    'garbled page 13',
  ],
  'characters without meaning': [writePdf([{ content: BODY + text(85, 500, '\ue123'.repeat(40)) }]), 'garbled'],
  'TCVN3 in fonts whose names do not say so': [
    writePdf([
      {
        content: lines(85, 700, legacy(encodeTcvn3), { font: 'nameless' }),
      },
    ]),
    'read tcvn3',
  ],
  'VNI in fonts whose names do not say so': [
    writePdf([{ content: lines(85, 700, legacy(encodeVni), { font: 'nameless', size: 10 }) }]),
    'read vni',
  ],
  'another language': [writePdf([{ content: lines(85, 700, ENGLISH) }]), 'read'],
};

describe('refusing a PDF', () => {
  for (const [name, [bytes, expected]] of Object.entries(CASES)) {
    it(`${expected}: ${name}`, async () => {
      expect(showRefusal(await readPdf(bytes, READ_LIMITS))).toBe(expected);
    }, 20_000);
  }

  it('never throws, whatever is done to the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(PACKED.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(PACKED.length),
        async (changes, length) => {
          const bytes = PACKED.slice(0, length < 200 ? PACKED.length : length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const read = await readPdf(bytes, READ_LIMITS);
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);

  it('says that a limit of characters is passed', async () => {
    expect(showRefusal(await readPdf(PLAIN, { ...READ_LIMITS, characters: 100 }))).toBe('too-complex page 1');
  });
});
