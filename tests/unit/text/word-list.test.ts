import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordList } from '../../../src/text/word-list.js';

const LIST = new WordList('sở|ủy ban|ủy ban nhân dân|tổ chức các lớp|ban');

describe('WordList', () => {
  it.each([
    ['the longest phrase wins', 'ủy ban nhân dân xã', 0, 15],
    ['a shorter one where the longer breaks off', 'ủy ban nhân', 0, 6],
    ['at a place inside', 'các sở, ngành', 4, 6],
    ['before a mark', 'ban: …', 0, 3],
    ['at the end of the text', 'sở', 0, 2],
    ['before the mark of a footnote', 'ban1', 0, 3],
    ['no word begins with a phrase', 'sởi', 0, null],
    ['not in the middle of a phrase', 'tổ chức các', 0, null],
    ['words two spaces apart are two phrases', 'ủy  ban', 0, null],
    ['a mark between words', 'ủy-ban', 0, null],
    ['behind the end', 'sở', 2, null],
    ['nothing', '', 0, null],
  ])('%s', (_, key, at, end) => {
    expect(LIST.endAt(key, at)).toBe(end);
  });

  it('is asked behind a space', () => {
    expect([LIST.endBehind('các sở', 3), LIST.endBehind('các/sở', 3), LIST.endBehind('các', 3)]).toEqual([
      6,
      null,
      null,
    ]);
  });

  it('answers as an expression of the same phrases does', () => {
    const phrases = ['a', 'a b', 'a b c d', 'b c', 'đ', 'b'];
    const list = new WordList(phrases.join('|'));
    const expression = new RegExp(`(?:${[...phrases].sort((x, y) => y.length - x.length).join('|')})(?![a-zà-ỹ])`, 'y');
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'đ', ' ', ' ', ',', 'ab'), { maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(6), (parts, at) => {
        const key = parts.join('');
        expression.lastIndex = at;
        expect(list.endAt(key, at)).toBe(at <= key.length && expression.test(key) ? expression.lastIndex : null);
      }),
    );
  });
});
