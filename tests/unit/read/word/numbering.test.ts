import { describe, expect, it } from 'vitest';
import type { Level, List, Xml } from '../../../support/docx-builder.js';
import { del, p, run, style, table } from '../../../support/docx-builder.js';
import { textsOf } from '../../../support/read-word.js';

type Lists = Readonly<Record<number, List>>;

/** Paragraphs "x" at the given places; a place is "list" or "list.level". */
function places(written: string): Xml[] {
  return written.split(' ').map((place) => {
    const [list, level] = place.split('.').map(Number) as [number, number | undefined];
    return p('x', { list: [list, level ?? 0] });
  });
}

/** The labels in front of "x". */
async function labelsOf(lists: Lists, body: readonly Xml[]): Promise<string> {
  return (await textsOf({ lists, body })).map((text) => text.replace(/ ?x$/, '')).join(' | ');
}

const PLAN: Level[] = [
  ['upperRoman', '%1.'],
  ['decimal', '%2.'],
  ['lowerLetter', '%3)'],
  ['bullet', '-'],
];
const LEGAL: Level[] = [
  ['decimal', '%1.'],
  ['decimal', '%1.%2.'],
  ['decimal', '%1.%2.%3'],
];

describe('automatic numbers', () => {
  it.each<[string, Lists, string, string]>([
    [
      'levels of a plan',
      { 1: { levels: PLAN } },
      '1 1.1 1.2 1.2 1.3 1.1 1 1.1 1.2',
      'I. | 1. | a) | b) | - | 2. | II. | 1. | a)',
    ],
    [
      'several levels in one number',
      { 1: { levels: LEGAL } },
      '1 1.1 1.1 1.2 1.2 1 1.1',
      '1. | 1.1. | 1.2. | 1.2.1 | 1.2.2 | 2. | 2.1.',
    ],
    ['a level above that was not used', { 1: { levels: LEGAL } }, '1.1 1.1 1', '1.1. | 1.2. | 2.'],
    ['start values', { 1: { levels: [['decimal', '%1.', { start: 4 }]] } }, '1 1', '4. | 5.'],
    ['lists apart', { 1: { levels: LEGAL }, 2: { levels: LEGAL } }, '1 2 1 2', '1. | 1. | 2. | 2.'],
    ['lists that count together', { 1: { levels: LEGAL }, 2: { like: 1 } }, '1 2 1 2', '1. | 2. | 3. | 4.'],
    [
      'a list that begins anew',
      { 1: { levels: LEGAL }, 2: { like: 1, starts: { 0: 1 } } },
      '1 1 2 2 2',
      '1. | 2. | 1. | 2. | 3.',
    ],
    [
      '… and is gone on with',
      { 1: { levels: LEGAL }, 2: { like: 1, starts: { 0: 1 } } },
      '1 1 2 1',
      '1. | 2. | 1. | 2.',
    ],
    ['… at another value', { 1: { levels: LEGAL }, 2: { like: 1, starts: { 0: 7 } } }, '1 2 2', '1. | 7. | 8.'],
    [
      '… on a lower level',
      { 1: { levels: LEGAL }, 2: { like: 1, starts: { 1: 3 } } },
      '1 1.1 2.1 2.1 1 2.1',
      '1. | 1.1. | 1.3. | 1.4. | 2. | 2.3.',
    ],
    [
      'an override without a start',
      {
        1: { levels: LEGAL },
        2: {
          like: 1,
          overrides:
            '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1/"/></w:lvl></w:lvlOverride>',
        },
      },
      '1 2',
      '1. | B/',
    ],
    [
      'a level that never restarts',
      {
        1: {
          levels: [
            ['upperRoman', '%1.'],
            ['decimal', '%2.', { properties: '<w:lvlRestart w:val="0"/>' }],
          ],
        },
      },
      '1 1.1 1.1 1 1.1',
      'I. | 1. | 2. | II. | 3.',
    ],
    [
      'a level that restarts with the first only',
      {
        1: {
          levels: [
            ['upperRoman', '%1.'],
            ['decimal', '%2.'],
            ['decimal', '%3)', { properties: '<w:lvlRestart w:val="1"/>' }],
          ],
        },
      },
      '1 1.1 1.2 1.1 1.2 1 1.1 1.2',
      'I. | 1. | 1) | 2. | 2) | II. | 1. | 1)',
    ],
    [
      'figures below Roman numbers (isLgl)',
      {
        1: {
          levels: [
            ['upperRoman', '%1.'],
            ['decimal', '%1.%2.', { properties: '<w:isLgl/>' }],
          ],
        },
      },
      '1 1 1.1',
      'I. | II. | 2.1.',
    ],
    [
      'words around numbers',
      {
        1: {
          levels: [
            ['decimal', 'Điều %1.'],
            ['decimal', '(%2)'],
          ],
        },
      },
      '1 1.1 1',
      'Điều 1. | (1) | Điều 2.',
    ],
    [
      'numbers in words',
      { 1: { levels: [['ordinalText', 'Phần thứ %1']] } },
      '1 1 1 1',
      'Phần thứ nhất | Phần thứ hai | Phần thứ ba | Phần thứ tư',
    ],
    [
      'a format of none',
      {
        1: {
          levels: [
            ['none', ''],
            ['none', '+'],
          ],
        },
      },
      '1 1.1',
      ' | +',
    ],
    ['a list that is not there', { 1: { levels: LEGAL } }, '5 1', ' | 1.'],
    ['a level that is not there', { 1: { levels: PLAN } }, '1.7 1', ' | I.'],
    ['no list', { 1: { levels: LEGAL } }, '1 0 1', '1. |  | 2.'],
  ])('%s', async (_, lists, body, labels) => {
    expect(await labelsOf(lists, places(body))).toBe(labels);
  });

  it.each([
    ['decimal', 10, '10'],
    ['decimalZero', 3, '03'],
    ['upperRoman', 14, 'XIV'],
    ['lowerRoman', 9, 'ix'],
    ['upperLetter', 4, 'D'],
    ['lowerLetter', 5, 'e'],
    ['lowerLetter', 27, 'aa'],
    ['vietnameseCounting', 15, 'mười lăm'],
    ['vietnameseCounting', 21, 'hai mươi mốt'],
    ['cardinalText', 4, 'bốn'],
    ['ordinal', 2, '2'],
    ['numberInDash', 2, '- 2 -'],
    ['japaneseCounting', 2, '2'],
    ['constructor', 2, '2'],
    ['upperRoman', 0, '0'],
  ])('format %s of %d: %s', async (format, start, shown) => {
    expect(await labelsOf({ 1: { levels: [[format, '%1', { start }]] } }, places('1'))).toBe(shown);
  });

  it.each<[string, Level, string]>([
    ['a dash', ['bullet', '-'], '-'],
    ['a long dash', ['bullet', '–'], '–'],
    ['a plus', ['bullet', '+'], '+'],
    ['the dot of the Symbol font', ['bullet', '\uf0b7', { font: 'Symbol' }], '•'],
    ['the dash of the Symbol font', ['bullet', '\uf02d', { font: 'Symbol' }], '-'],
    ['a letter of Wingdings', ['bullet', 'ü', { font: 'Wingdings' }], '•'],
    ['a square of Wingdings', ['bullet', '\uf0a7', { font: 'Wingdings' }], '•'],
    ['a ring of Courier New', ['bullet', 'o', { font: 'Courier New' }], '•'],
    ['a picture', ['bullet', '', { properties: '<w:lvlPicBulletId w:val="0"/>' }], '•'],
    ['nothing', ['bullet', ''], ''],
  ])('bullet: %s', async (_, level, shown) => {
    expect(await labelsOf({ 1: { levels: [level] } }, places('1'))).toBe(shown);
  });

  it('takes the format Word wraps in alternatives', async () => {
    const wrapped = (fallback: string) =>
      `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02, 03, ..."/></mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(await textsOf({ numbering: wrapped('<w:numFmt w:val="decimal"/>'), body: places('1') })).toEqual(['01. x']);
  });

  it('goes on after paragraphs, tables and in cells', async () => {
    const body = [
      ...places('1'),
      p('giữa'),
      table([
        ['a', { content: places('1') }],
        ['b', 'c'],
      ]),
      ...places('1'),
    ];
    expect(await textsOf({ lists: { 1: { levels: LEGAL } }, body })).toEqual([
      '1. x',
      'giữa',
      'a|2. x|',
      'b|c|',
      '3. x',
    ]);
  });

  it('counts an empty paragraph and shows no number for it', async () => {
    const body = [...places('1'), p('', { list: [1, 0] }), ...places('1')];
    expect(await labelsOf({ 1: { levels: LEGAL } }, body)).toBe('1. | 3.');
  });

  it('does not count what tracked changes deleted', async () => {
    const gone = p([del('x')], { list: [1, 0], mark: 'deleted' });
    const row = { cells: [{ content: places('1') }, 'b'], deleted: true };
    const body = [...places('1'), gone, table([row, ['c', 'd', 'e'], ['f', 'g', 'h']]), ...places('1')];
    expect(await textsOf({ lists: { 1: { levels: LEGAL } }, body })).toEqual(['1. x', 'c|d|e|', 'f|g|h|', '2. x']);
  });

  it('does not count hidden paragraphs', async () => {
    const hidden = p([run('x', { vanish: true })], { list: [1, 0], mark: 'hidden' });
    expect(await labelsOf({ 1: { levels: LEGAL } }, [...places('1'), hidden, ...places('1')])).toBe('1. | 2.');
  });

  it('follows a list that a style defines', async () => {
    const numbering = [
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="DanhSach"/></w:abstractNum>',
      '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="DanhSach"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>',
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
    ].join('');
    expect(await textsOf({ numbering, body: places('1 2 1') })).toEqual(['I. x', 'II. x', 'III. x']);
  });

  it('stops where definitions turn in circles', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="A"/><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    expect(await textsOf({ numbering, body: places('1') })).toEqual(['x']);
  });
});

describe('numbers through paragraph styles', () => {
  const lists: Lists = {
    1: {
      levels: [
        ['upperRoman', '%1.', { style: 'Phan' }],
        ['decimal', '%2.', { style: 'Muc' }],
        ['lowerLetter', '%3)'],
      ],
    },
    2: { levels: [['bullet', '+']] },
  };
  const numbered = (list: number, level?: number) =>
    `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  const styles = [
    style('Normal', { isDefault: true }),
    style('Phan', { base: 'Normal', properties: numbered(1) }),
    style('Muc', { base: 'Normal', properties: numbered(1) }),
    style('MucDam', { base: 'Muc' }),
    style('MucTron', { base: 'Muc', properties: numbered(0) }),
    style('Diem', { base: 'Normal', properties: numbered(1, 2) }),
  ];
  it.each([
    ['the level that names the style', ['Phan', 'Muc', 'Muc', 'Phan', 'Muc'], ['I.', '1.', '2.', 'II.', '1.']],
    ['a style based on it', ['Phan', 'MucDam', 'Muc'], ['I.', '1.', '2.']],
    ['the level of the style', ['Phan', 'Muc', 'Diem', 'Diem'], ['I.', '1.', 'a)', 'b)']],
    ['a style that switches numbers off', ['Muc', 'MucTron', 'Muc'], ['1.', '', '2.']],
    ['a style that is not there', ['Muc', 'Khac'], ['1.', '']],
  ])('%s', async (_, names, labels) => {
    const body = names.map((name) => p('x', { style: name }));
    expect(await textsOf({ lists, styles, body })).toEqual(labels.map((label) => `${label} x`.trim()));
  });

  it('is overruled by the paragraph', async () => {
    const body = [
      p('x', { style: 'Muc' }),
      p('x', { style: 'Muc', list: [2, 0] }),
      p('x', { style: 'Muc', list: [0, 0] }),
      p('x', { style: 'Muc' }),
    ];
    expect(await textsOf({ lists, styles, body })).toEqual(['1. x', '+ x', 'x', '2. x']);
  });
});
