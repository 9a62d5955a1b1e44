import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../../src/model/document.js';
import { cellsOf, readPlainLine, splitLines } from '../../../src/read/lines.js';

const cellTexts = (line: SourceLine) => line.cells?.map(({ start, end }) => line.text.slice(start, end));

describe('splitLines', () => {
  it.each([
    ['LF', 'a\nb\n', ['a', 'b', '']],
    ['CRLF is one end', 'a\r\nb\r\n\r\nc', ['a', 'b', '', 'c']],
    ['a lone CR', 'a\rb\rc', ['a', 'b', 'c']],
    ['mixed ends', 'a\rb\nc\r\nd', ['a', 'b', 'c', 'd']],
    ['no form feed', 'a\fb', ['a\fb']],
    ['no separators of Unicode', 'a\u2028b\u0085c', ['a\u2028b\u0085c']],
    ['a vertical tab ends nothing', 'a\vb', ['a\vb']],
    ['no end', 'a', ['a']],
    ['nothing', '', ['']],
  ])('%s', (_, text, lines) => {
    expect(splitLines(text)).toEqual(lines);
  });
});

describe('readPlainLine', () => {
  it.each([
    ['Sở Y tế', 'text', 'Sở Y tế'],
    ['- Sở Y tế', 'text', '- Sở Y tế'],
    ['# Sở Y tế', 'text', '# Sở Y tế'],
    ['', 'blank', ''],
    [' \u00a0\t', 'blank', ''],
    ['\u200b', 'blank', ''],
    ['-------', 'break', '-------'],
    ['_____', 'break', '_____'],
    ['* * *', 'break', '* * *'],
    ['–––––', 'break', '–––––'],
    ['|---|---|', 'break', '|---|---|'],
    ['|', 'break', '|'],
    ['--', 'text', '--'],
    ['- a -', 'text', '- a -'],
    ['| UBND tỉnh', 'text', 'UBND tỉnh'],
    ['UBND tỉnh |', 'text', 'UBND tỉnh'],
    ['a | b', 'text', 'a | b'],
    ['a | b | c', 'row', 'a | b | c'],
    ['| a | b |', 'row', '| a | b |'],
    ['Số:\\r\\n96', 'text', 'Số: 96'],
    ['hết\\n', 'text', 'hết'],
    ['C:\\nam', 'text', 'C:\\nam'],
  ])('%j is %s', (raw, kind, text) => {
    const line = readPlainLine(raw, 7);
    expect([line.kind, line.text, line.raw, line.line]).toEqual([kind, text, raw, 7]);
  });

  it.each([
    ['| a | b |', ['a', 'b']],
    ['|  | b | c |', ['', 'b', 'c']],
    ['| a |  | c |', ['a', '', 'c']],
    ['a | b | c', ['a', 'b', 'c']],
    ['TT\tChỉ tiêu\tĐVT\t2030', ['TT', 'Chỉ tiêu', 'ĐVT', '2030']],
    ['1\tTỷ lệ xã\t%\t90', ['1', 'Tỷ lệ xã', '%', '90']],
    ['\tTỷ lệ xã\t%\t80\t90', ['', 'Tỷ lệ xã', '%', '80', '90']],
    ['Tỷ lệ xã\t%\t90', ['Tỷ lệ xã', '%', '90']],
    ['1\tTỷ lệ xã\t\t80\t90', ['1', 'Tỷ lệ xã', '', '80', '90']],
  ])('parts %j into cells', (raw, cells) => {
    const line = readPlainLine(raw, 1);
    expect(line.kind).toBe('row');
    expect(cellTexts(line)).toEqual(cells);
  });

  it.each([
    '\t\tI. MỤC TIÊU',
    'I.\tMỤC TIÊU',
    'II.     NHIỆM VỤ',
    '1.\tSở Y tế',
    'a.\tĐạt 90% số xã',
    'a)\tĐạt 90% số xã',
    '-\tĐạt 90% số xã',
    'Điều 1.\tBan hành kèm theo Quyết định này',
    'Phần thứ nhất\tĐÁNH GIÁ',
    '- Đạt 90%      số xã, phường',
    'Chủ trì,       phối hợp       với các đơn vị liên quan triển khai Kế hoạch',
    'phối      hợp với các đơn vị liên quan',
  ])('takes %j for no row', (raw) => {
    expect(readPlainLine(raw, 1).kind).toBe('text');
  });

  it.each([
    ['ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI', ['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI']],
    ['Nơi nhận:\tTM. ỦY BAN NHÂN DÂN', ['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN']],
    [
      'Số: 96/KH-UBND\t\tNinh Bình, ngày 08 tháng 10 năm 2025',
      ['Số: 96/KH-UBND', 'Ninh Bình, ngày 08 tháng 10 năm 2025'],
    ],
  ])('parts the two columns of a first or last page: %j', (raw, cells) => {
    expect(cellTexts(readPlainLine(raw, 1))).toEqual(cells);
  });

  it('traces every character of a row back to its own cell', () => {
    const raw = '  1\tTỷ lệ\u00a0 xã\t%\t90';
    const line = readPlainLine(raw, 1);
    const original = (line.cells ?? []).map(({ start, end }) =>
      Array.from({ length: end - start }, (_, i) => raw[line.columns?.[start + i] ?? start + i + line.indent]).join(''),
    );
    expect(original).toEqual(['1', 'Tỷ lệ\u00a0xã', '%', '90']);
  });

  it('loses no letter and no digit, whatever the line', () => {
    const piece = fc.constantFrom('Sở', 'Y tế', ' ', '\t', '|', ' | ', '-', '\u00a0', '90%', '\\r\\n', '…', '112/QĐ');
    const visible = (text: string) => text.replace(/\\r\\n|\\n/g, '').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const raw = pieces.join('');
        const line = readPlainLine(raw, 1);
        expect(visible(line.text)).toBe(visible(raw));
        for (let i = 0; i < line.text.length; i += 1) {
          const letter = line.text[i] as string;
          if (/[\p{L}\p{N}%]/u.test(letter)) expect(raw[line.columns?.[i] ?? i + line.indent]).toBe(letter);
        }
        for (const { start, end } of line.cells ?? []) {
          expect(start).toBeLessThanOrEqual(end);
          // Tabs part cells as well as bars do; a cell between tabs may hold a bar of its own.
          expect(line.text.slice(start, end)).not.toMatch(raw.includes('\t') ? /^\s|\s$/ : /\||^\s|\s$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reads lines one by one: the answer for a line does not depend on the line before', () => {
    const raws = ['a\\r\\n', 'b\\r\\n', 'c\\r\\n', 'd'];
    expect(raws.map((raw) => readPlainLine(raw, 1).text)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('cellsOf', () => {
  it.each([
    [
      '|a|b|',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'a|b',
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ['| a |', [[2, 3]]],
    ['', []],
  ])('%j', (text, spans) => {
    expect(cellsOf(text, '|')).toEqual(spans.map(([start, end]) => ({ start, end })));
  });
});
