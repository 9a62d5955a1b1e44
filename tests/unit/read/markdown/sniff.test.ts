import { describe, expect, it } from 'vitest';
import { hasMarkdownSyntax, isSafeMarkdown } from '../../../../src/read/markdown/sniff.js';

describe('hasMarkdownSyntax', () => {
  it.each([
    ['a heading', 'a\n# KẾ HOẠCH'],
    ['a deep heading', '###### 1. Sở Y tế'],
    ['an indented heading', '   ## I. MỤC TIÊU'],
    ['bold text', 'Đạt **90%** số xã'],
    ['bold text over a line', '**I. MỤC TIÊU**'],
    ['underscores', '__I. MỤC TIÊU__'],
    ['a table', '| a | b |\n|---|:---:|\n| 1 | 2 |'],
    ['a table without outer bars', 'a | b\n--- | ---\n1 | 2'],
    ['a link', 'theo [Quyết định 112](https://example.org/112)'],
    ['an image', '![](a.png)'],
    ['a fence', '```\nKế hoạch\n```'],
    ['a no-break space written out', 'Sở&nbsp;Y tế'],
    ['an ampersand written out', 'LĐTB&amp;XH'],
    ['an escaped number', '1\\. Mục tiêu'],
    ['an escaped dash', '\\- Sở Y tế'],
    ['a quotation', '> Kế hoạch'],
    ['a line break of HTML', 'a<br>b'],
    ['a comment', '<!-- ghi chú -->'],
  ])('yes: %s', (_, text) => {
    expect(hasMarkdownSyntax(text)).toBe(true);
  });

  it.each([
    ['bullets', '- Sở Y tế\n- Sở Tài chính\n+ a\n* b'],
    ['numbers', '1. Mục tiêu\n2. Nhiệm vụ\n1.1. a\na) b'],
    ['rules of dashes', 'ỦY BAN NHÂN DÂN\n-------\n=====\n***\n___'],
    ['blanks to be filled in', 'Số: ____/KH-UBND\n……, ngày __ tháng __ năm 2026'],
    ['a number sign in the text', 'lô #5, #hashtag\n#'],
    ['a bar', 'a | b\nTM. ỦY BAN | KT. CHỦ TỊCH'],
    ['a note in square brackets', 'dân số [1], (xem [2]) (3)'],
    ['greater than', 'tỷ lệ > 90% và < 50%'],
    ['greater than at the start without a space', '>90% số xã'],
    ['a single star', 'ghi chú * và 2 * 3 * 4'],
    ['an ampersand', 'LĐTB&XH; GD&ĐT'],
    ['a bare address', 'https://example.org/a_b_c'],
    ['indented text', '        CỘNG HÒA XÃ HỘI'],
    ['nothing', ''],
  ])('no: %s', (_, text) => {
    expect(hasMarkdownSyntax(text)).toBe(false);
  });
});

describe('isSafeMarkdown', () => {
  it.each([
    ['a plan', '# KẾ HOẠCH\n\n**I.** [a](b)', true],
    ['many brackets', '['.repeat(50_000), false],
    ['many tags', '<a '.repeat(5_000), false],
    ['many back ticks', '`'.repeat(5_000), false],
    ['deep quotations', `${'>'.repeat(5_000)} a`, false],
    ['deep quotations with spaces', `${'> '.repeat(5_000)} a`, false],
    ['a very wide row', '|'.repeat(20_000), false],
  ])('%s', (_, text, safe) => {
    expect(isSafeMarkdown(text)).toBe(safe);
  });
});
