import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src/text/normalise.js';

const ZERO_WIDTH = '\u200b';
const SOFT_HYPHEN = '\u00ad';
const NBSP = '\u00a0';

/** Column in the original for every character of the cleaned text. */
function columnsOf(raw: string): number[] {
  const clean = cleanLine(raw);
  return Array.from({ length: clean.text.length }, (_, i) => clean.columns?.[i] ?? i + clean.indent);
}

const SYLLABLES = [
  'Kế',
  'hoạch',
  'công',
  'tác',
  'xã',
  'hội',
  'Ủy',
  'Uỷ',
  'đặc',
  'khu',
  'người',
  'khuyết',
  'tật',
  '90%',
  '-',
  '112/QĐ-TTg',
];
const words = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 12 });
const noise = fc.array(fc.constantFrom(' ', '\t', NBSP, '\u2009', '\u202f', ZERO_WIDTH, SOFT_HYPHEN, '\ufeff'), {
  maxLength: 3,
});

describe('cleanLine', () => {
  it.each([
    ['plain text stays', 'Kế hoạch số 96', 'Kế hoạch số 96'],
    ['blanks at both ends fall', '   Sở Y tế  ', 'Sở Y tế'],
    ['tabs are spaces', '\tSở\tY\t\ttế', 'Sở Y tế'],
    ['no-break spaces are spaces', `Sở${NBSP}Y${NBSP}${NBSP}tế`, 'Sở Y tế'],
    ['thin and narrow spaces are spaces', 'Sở\u2009Y\u202ftế', 'Sở Y tế'],
    ['ideographic spaces are spaces', 'Sở\u3000Y tế', 'Sở Y tế'],
    ['zero-width characters part nothing', `công${ZERO_WIDTH} tác x${ZERO_WIDTH}ã`, 'công tác xã'],
    ['soft hyphens part nothing', `công tác xã h${SOFT_HYPHEN}ội`, 'công tác xã hội'],
    ['word joiners and byte order marks part nothing', '\ufeffKế\u2060 hoạch', 'Kế hoạch'],
    ['bidirectional marks part nothing', '\u200eKế\u200f hoạch', 'Kế hoạch'],
    ['control characters part nothing', 'Kế\u0007 ho\u0008ạch', 'Kế hoạch'],
    ['decomposed letters are composed', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
    ['letters half composed are composed', 'Ê\u0301', 'Ế'],
    ['marks in another order are composed', 'a\u0323\u0302', 'ậ'],
    ['a soft hyphen inside a decomposed letter falls', `e${SOFT_HYPHEN}\u0302\u0301`, 'ế'],
    ['a line of spaces is empty', ` ${NBSP}\t `, ''],
    ['a line of invisible characters is empty', `${ZERO_WIDTH}${SOFT_HYPHEN}\ufeff`, ''],
    ['an empty line is empty', '', ''],
  ])('%s', (_, raw, text) => {
    expect(cleanLine(raw).text).toBe(text);
  });

  it.each([
    ['Kế hoạch', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['  Sở', [2, 3]],
    ['Sở  Y', [0, 1, 2, 4]],
    [`a${ZERO_WIDTH}b`, [0, 2]],
    [`${SOFT_HYPHEN}ab`, [1, 2]],
    ['e\u0302\u0301x', [0, 3]],
    [`\t${NBSP}ab c`, [2, 3, 4, 5]],
  ])('traces every character of %j back', (raw, columns) => {
    expect(columnsOf(raw)).toEqual(columns);
  });

  it('gives the NFC text whatever way the letters were typed and whatever stands between the words', () => {
    fc.assert(
      fc.property(words, noise, fc.boolean(), (parts, between, decomposed) => {
        const space = ` ${between.join('')}`;
        const typed = parts.join(space);
        expect(cleanLine(decomposed ? typed.normalize('NFD') : typed).text).toBe(parts.join(' '));
      }),
    );
  });

  it('ignores invisible characters inside words', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(ZERO_WIDTH, SOFT_HYPHEN, '\u2060', '\u200d'), (parts, mark) => {
        const text = parts.join(' ');
        expect(cleanLine([...text].join(mark)).text).toBe(text);
      }),
    );
  });

  it('points every character at an original one with the same base letter, never backwards', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...SYLLABLES, ...SYLLABLES.map((word) => word.normalize('NFD')), ' ', '\t', NBSP, ZERO_WIDTH),
        fc.string({ maxLength: 4 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const raw = parts.join('');
        const { text } = cleanLine(raw);
        const columns = columnsOf(raw);
        expect(columns).toHaveLength(text.length);
        for (const [i, column] of columns.entries()) {
          const original = raw[column] ?? '';
          if (text[i] === ' ') expect(original).toMatch(/\s/);
          else expect(original.normalize('NFD')[0]).toBe(text[i]?.normalize('NFD')[0]);
          if (i > 0) expect(column).toBeGreaterThan(columns[i - 1] as number);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, never grows a run of spaces, is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const { text } = cleanLine(raw);
        expect(text).not.toMatch(/^\s|\s$|\s\s|[\t\u00a0\u200b\u00ad]/);
        expect(cleanLine(text).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('takes a line of a million characters in its stride', () => {
    const raw = `${'e\u0302\u0301 \u00ad'.repeat(200_000)}x`;
    const started = performance.now();
    expect(cleanLine(raw).text.length).toBe(400_001);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
