import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../../../src/model/document.js';
import { readMarkdownLines } from '../../../../src/read/markdown/read-markdown.js';
import { splitStretches } from '../../../../src/read/markdown/split-stretches.js';

/** Below a text: a fence lets nothing be read without the parser. */
const FENCE = '\n\n~~~\n';

const PIECES = [
  ...['Đến năm 2030, ít nhất 90% cơ quan', 'Sở Y tế chủ trì', 'a', '1.', '- ', '+ ', ':', '--', '|', '[', ']', '(b)'],
  ...[
    '**',
    '__',
    '*',
    '_',
    '***',
    '# ',
    '## ',
    '###',
    '####### ',
    ' #',
    ' ##',
    '#',
    '\\',
    '`',
    '~',
    '<',
    '>',
    '&',
    '!',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\t',
    ' ',
    '  ',
    '    ',
    '\u00a0',
    '|---|---|\n',
    '| x | y |\n',
    '<b>',
    '&amp;',
  ],
];

/** A line without columns of its own stands as it is written, behind its indent. */
function writeColumns(line: SourceLine): SourceLine {
  return { ...line, columns: line.columns ?? Array.from(line.text, (_, i) => i + line.indent) };
}

describe('readMarkdownLines', () => {
  it('reads without the parser what it reads with it', async () => {
    const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        // A fence of the text's own would swallow the one below it.
        fc.pre(!/^[ \t]*(?:```|~~~|<)/m.test(source));
        // Columns that a plain line parts by a wide gap the parser does not know.
        fc.pre(!/\S(?:\t| {5})/.test(source));
        const lines = await readMarkdownLines(source);
        const parsed = await readMarkdownLines(source + FENCE);
        expect(lines.map(writeColumns)).toEqual(parsed.slice(0, lines.length).map(writeColumns));
      }),
      { numRuns: 3_000 },
    );
  });

  it('gives back every line of the text', async () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const lines = await readMarkdownLines(source);
        expect(lines.map(({ line }) => line)).toEqual(lines.map((_, i) => i + 1));
        expect(lines.map(({ raw }) => raw).join('\n')).toBe(source);
      }),
    );
  });
});

describe('splitStretches', () => {
  it.each([
    ['plain words, a list and a pipe', 'Đến năm 2030: 90% | 60%\n- a) [x] 5 < 6 & 7 > 2\n- Bộ LĐTB&XH;', 'none'],
    ['headings and emphasis', '## **I. MỤC TIÊU**\n\n_Ghi chú_', 'lines'],
    ['a table', '| Chỉ tiêu | 2030 |\n|---|---|\n| Nhân lực | 90% |', 'any'],
    ['a table without outer bars', 'Chỉ tiêu | 2030\n--- | ---', 'any'],
    ['a link', '[Quyết định](https://example.org)', 'any'],
    ['an escape', '1\\. Mục tiêu', 'any'],
    ['an entity', 'Lao động &amp; Xã hội', 'any'],
    ['a tag', 'một<br>hai', 'any'],
    ['a quotation', '> Sở Y tế', 'any'],
    ['fenced text', '~~~\n# a\n~~~', 'any'],
  ])('%s: %#', (_, text, syntax) => {
    expect(splitStretches(text)).toEqual([{ part: text, syntax }]);
  });

  it('parses a table and not the paragraphs around it', () => {
    const table = '| a | b |\n|---|---|';
    expect(splitStretches(`Một\n\n${table}\n\nHai\n\n# Ba`).map(({ syntax }) => syntax)).toEqual([
      'none',
      'any',
      'none',
      'lines',
    ]);
  });

  it('keeps together what runs on behind a blank line', () => {
    const text = '<!-- một\n\nhai -->\n\n# Ba';
    expect(splitStretches(text)).toEqual([{ part: text, syntax: 'any' }]);
  });
});
