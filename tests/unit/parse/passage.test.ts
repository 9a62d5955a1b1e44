import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document, Located, SourceLine } from '../../../src/model/document.js';
import { parseOutline } from '../../../src/parse/outline.js';
import { joinPieces, locate, slicePassage } from '../../../src/parse/passage.js';
import { readDocument, readTextLines } from '../../../src/read/read-document.js';
import { bareOf } from '../../../src/text/fold.js';

/** The original text from a quote's place on: its line from its column, then the lines below up to its last. */
function originalAt(lines: readonly SourceLine[], { line, column, endLine }: Located): string {
  const rows = lines.filter((row) => row.line >= line && row.line <= endLine).map(({ raw }) => raw);
  return [rows[0]?.slice(column - 1) ?? '', ...rows.slice(1)].join('\n');
}

/** Marks, spaces and invisible characters aside. */
const bones = (text: string) => text.normalize('NFC').replace(/[\s*_#>|`\\\u00ad\u200b\u2060\ufeff]/gu, '');

function expectFound(lines: readonly SourceLine[], at: Located): void {
  const original = bones(originalAt(lines, at));
  if (!original.startsWith(bones(at.quote)))
    expect.fail(`"${at.quote}" is not at ${at.line}:${at.column} of "${original}"`);
}

const linesOf = (text: string) => readTextLines(text);
const passageOf = (text: string) => joinPieces(linesOf(text).map((line) => ({ line, from: 0 })));

describe('joinPieces', () => {
  it('joins lines with one space and keeps both keys', () => {
    const passage = passageOf('  Sở\u00a0Y tế \nCHỦ TRÌ\n\nphối hợp');
    expect(passage.text).toBe('Sở Y tế CHỦ TRÌ phối hợp');
    expect(passage.key).toBe('sở y tế chủ trì phối hợp');
    expect(bareOf(passage)).toBe('so y te chu tri phoi hop');
    expect(passage.pieces.map(({ offset, line }) => [offset, line.line])).toEqual([
      [0, 1],
      [8, 2],
      [16, 4],
    ]);
  });
});

describe('locate', () => {
  it.each([
    ['a whole line', 'Sở Y tế', 'Sở Y tế', 'Sở Y tế', 1, 1, 1],
    ['inside a line', 'Giao Sở Y tế chủ trì', 'Sở Y tế', 'Sở Y tế', 1, 6, 1],
    ['behind an indent', '    Sở Y tế', 'Sở Y tế', 'Sở Y tế', 1, 5, 1],
    ['over two lines', 'Giao Sở\nY tế chủ trì', 'Sở Y tế', 'Sở Y tế', 1, 6, 2],
    ['over a page break', 'Giao Sở\n\n\nY tế chủ trì', 'Sở Y tế', 'Sở Y tế', 1, 6, 4],
    ['on the second line', 'Giao\nSở Y tế', 'Y tế', 'Y tế', 2, 4, 2],
    ['no-break spaces shown as spaces', 'Giao\u00a0\u00a0Sở\u00a0Y\u00a0tế', 'Sở Y tế', 'Sở Y tế', 1, 7, 1],
    [
      'decomposed letters as they were typed',
      `${'Sở'.normalize('NFD')} ${'Y tế'.normalize('NFD')} xã`,
      'Y tế',
      'Y tế'.normalize('NFD'),
      1,
      6,
      1,
    ],
    ['a soft hyphen inside', 'Sở Y t\u00adế', 'Y tế', 'Y tế', 1, 4, 1],
    ['a zero-width space in front', '\u200bSở Y tế', 'Sở Y tế', 'Sở Y tế', 1, 2, 1],
  ])('%s', (_, text, words, quote, line, column, endLine) => {
    const passage = passageOf(text);
    const start = passage.text.indexOf(words);
    expect(locate(passage, start, start + words.length)).toEqual({ quote, line, column, endLine });
  });

  it('leaves spaces at the edges out', () => {
    const passage = passageOf('Giao Sở Y tế chủ trì');
    expect(locate(passage, 4, 13)).toEqual({ quote: 'Sở Y tế', line: 1, column: 6, endLine: 1 });
  });

  it('shows the tabs between the cells of a row as spaces or bars, never as tabs', () => {
    const passage = passageOf('1\tTỷ lệ xã\tphần trăm\t90');
    expect(locate(passage).quote).not.toMatch(/\t/);
  });

  it('gives a place for nothing at all', () => {
    expect(locate(joinPieces([]))).toEqual({ quote: '', line: 1, column: 1, endLine: 1 });
  });

  it('says the same of a slice as of the whole', () => {
    const passage = passageOf('Giao  Sở\nY\u00a0tế chủ\n\ntrì, phối hợp');
    fc.assert(
      fc.property(fc.nat(passage.text.length), fc.nat(passage.text.length), fc.nat(passage.text.length), (a, b, c) => {
        const [from, start, end] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        if (passage.text.slice(start, end).trim() === '') return;
        const slice = slicePassage(passage, from, end);
        expect(slice.text).toBe(passage.text.slice(from, end));
        expect(locate(slice, start - from)).toEqual(locate(passage, start, end));
      }),
    );
  });
});

const words = fc.constantFrom(
  'Sở',
  'Y',
  'tế',
  'Uỷ',
  'ban',
  'đặc',
  'khuyết',
  '90%',
  '112/QĐ-TTg',
  'công',
  '-',
  '(nếu',
  'có)',
);
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0', ' \u200b', '\u00ad ', '\n', '\n\n', '\r\n', '\n   ');

describe('positions', () => {
  it('survive wraps, decomposed letters, no-break spaces and invisible characters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(words, space), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        fc.nat(),
        fc.nat(),
        (parts, nfd, a, b) => {
          const typed = parts.flat().join('');
          const lines = linesOf(nfd ? typed.normalize('NFD') : typed);
          const passage = joinPieces(lines.map((line) => ({ line, from: 0 })));
          const [start, end] = [a % (passage.text.length + 1), b % (passage.text.length + 1)].sort((x, y) => x - y) as [
            number,
            number,
          ];
          if (passage.text.slice(start, end).trim() === '') return;
          const at = locate(passage, start, end);
          expect(at.quote.normalize('NFC')).toBe(passage.text.slice(start, end).trim());
          expect(at.endLine).toBeGreaterThanOrEqual(at.line);
          expectFound(lines, at);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('survive Markdown marks, tables and labels, for every block and cell', async () => {
    const inline = fc.constantFrom(
      'Sở Y tế',
      '**Đạt 90%**',
      '*Căn cứ*',
      'số&nbsp;xã',
      '[Quyết định](a)',
      'Kế'.normalize('NFD'),
      ' ',
      '\u00a0',
      'LĐTB&amp;XH',
      '1\\.',
      '–',
    );
    const start = fc.constantFrom('', '## ', '- ', '1. ', '**I. MỤC TIÊU** ', '> ', '| a | ', 'a) ', '    ');
    const row = fc.tuple(start, fc.array(inline, { maxLength: 5 })).map(([head, pieces]) => head + pieces.join(' '));
    const table = fc
      .array(inline, { minLength: 1, maxLength: 4 })
      .map((cells) => `\n| x | y |\n|---|---|\n| ${cells.join(' | ')} |\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(row, table), { maxLength: 8 }), async (rows) => {
        const document = (await readDocument(
          'a.md',
          new TextEncoder().encode(`# KẾ HOẠCH\n${rows.join('\n')}`),
        )) as Document;
        for (const block of parseOutline(document).blocks) {
          for (const passage of [block.whole, block.passage, ...block.cells]) {
            if (passage.text === '') continue;
            const at = locate(passage);
            // Entities and link targets stand in the original only: the first word is enough there.
            const plain = !/&\w+;|\]\(|\\/.test(originalAt(document.lines, at));
            expectFound(
              document.lines,
              plain ? at : { ...at, quote: /^[\p{L}\p{M}\p{N}]*/u.exec(at.quote)?.[0] ?? '' },
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
