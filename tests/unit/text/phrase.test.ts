import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/text/fold.js';
import { compilePhrases, PhraseBook, type PhraseSet } from '../../../src/text/phrase.js';
import type { Automaton } from '../../../src/text/phrase-automaton.js';
import { packAutomaton, unpackAutomaton } from '../../../src/text/phrase-automaton.js';

/** The words of a text that a list of patterns finds, in order. */
function found(phrases: readonly string[], text: string): string[] {
  return compilePhrases(phrases)
    .find(fold(text))
    .map(({ start, end }) => text.slice(start, end));
}

const ROWS: readonly (readonly [rule: string, phrases: readonly string[], text: string, matches: readonly string[]])[] =
  [
    // Accents
    ['several syllables match without accents', ['công tác xã hội'], 'cong tac xa hoi', ['cong tac xa hoi']],
    ['several syllables match a typing slip', ['cộng tác viên'], 'các công tác viên', ['công tác viên']],
    ['one syllable keeps its accents', ['từ'], 'tư tứ từ', ['từ']],
    ['one syllable in brackets keeps its accents', ['(báo|đài)'], 'bao bảo báo đai đài', ['báo', 'đài']],
    ['= asks for accents in a long pattern', ['=công an'], 'cống an, công an', ['công an']],
    ['= asks for accents behind alternatives', ['=các (huyện|quận)'], 'cac huyen, các huyện', ['các huyện']],
    ['capitals do not matter', ['Sở Y tế'], 'SỞ Y TẾ', ['SỞ Y TẾ']],
    ['the place of the tone mark does not matter', ['=uỷ ban'], 'Ủy ban, Uỷ ban', ['Ủy ban', 'Uỷ ban']],
    ['one syllable matches either tone place', ['hoà'], 'hòa', ['hòa']],
    // Whole syllables
    ['a syllable is matched as a whole', ['an ninh'], 'làng ninh, an ninhh, an ninh', ['an ninh']],
    ['a word does not match inside another', ['xã'], 'xãx, xã', ['xã']],
    ['digits are syllables', ['năm 01'], 'năm 010, năm 01', ['năm 01']],
    // What may stand between
    ['a dash', ['lao động thương binh'], 'Lao động - Thương binh', ['Lao động - Thương binh']],
    ['an en dash', ['lao động thương binh'], 'Lao động – Thương binh', ['Lao động – Thương binh']],
    ['a dash without spaces', ['lao động thương binh'], 'Lao động-Thương binh', ['Lao động-Thương binh']],
    ['a comma', ['sở ban ngành'], 'các sở, ban, ngành', ['sở, ban, ngành']],
    ['a slash', ['hiv aids'], 'nhiễm HIV/AIDS', ['HIV/AIDS']],
    ['an opening bracket', ['công tác xã hội ctxh'], 'công tác xã hội (CTXH)', ['công tác xã hội (CTXH']],
    ['an abbreviation in a text', ['dịch vụ công tác xã hội'], 'dịch vụ CTXH ở xã', ['dịch vụ CTXH']],
    [
      'an abbreviation in a pattern',
      ['(nhân viên|ctv) ctxh'],
      'Cộng tác viên công tác xã hội',
      ['Cộng tác viên công tác xã hội'],
    ],
    ['one abbreviation for several words', ['(cán bộ|công chức) viên chức'], 'đội ngũ CBCCVC', ['CBCCVC']],
    ['a word with a footnote mark', ['xã phường thị trấn'], 'xã, phường1, thị trấn²', ['xã, phường1, thị trấn']],
    ['a quotation mark', ['quỹ vì người nghèo'], 'Quỹ “Vì người nghèo”', ['Quỹ “Vì người nghèo']],
    ['not a semicolon', ['sở ban'], 'sở; ban', []],
    ['not a colon', ['sở ban'], 'sở: ban', []],
    ['not a full stop with a space', ['sở ban'], 'sở. Ban', []],
    ['not an ellipsis', ['sở ban'], 'sở … ban', []],
    // Options
    ['an option may be there', ['văn hóa [và] thể thao'], 'văn hóa và thể thao', ['văn hóa và thể thao']],
    ['an option may be missing', ['văn hóa [và] thể thao'], 'văn hóa, thể thao', ['văn hóa, thể thao']],
    [
      'an option of several words',
      ['nguồn [kinh phí hợp pháp] khác'],
      'nguồn khác; nguồn kinh phí hợp pháp khác',
      ['nguồn khác', 'nguồn kinh phí hợp pháp khác'],
    ],
    ['half an option does not match', ['nguồn [kinh phí hợp pháp] khác'], 'nguồn kinh phí khác', []],
    [
      'options may nest',
      ['hội [phụ nữ [xã|phường]] việt nam'],
      'hội phụ nữ phường việt nam',
      ['hội phụ nữ phường việt nam'],
    ],
    ['an option at the start', ['[các] chỉ tiêu'], 'các chỉ tiêu, chỉ tiêu', ['các chỉ tiêu', 'chỉ tiêu']],
    ['an option at the end', ['mttq [việt nam]'], 'MTTQ Việt Nam; MTTQ Việt', ['MTTQ Việt Nam', 'MTTQ']],
    [
      'an option does not eat what the pattern still needs',
      ['phòng [văn] văn hóa'],
      'phòng văn hóa',
      ['phòng văn hóa'],
    ],
    // Alternatives
    ['one of several', ['công an (xã|phường)'], 'công an phường', ['công an phường']],
    ['none of them', ['công an (xã|phường)'], 'công an tỉnh', []],
    [
      'of several words',
      ['(ủy ban nhân dân|ubnd) xã'],
      'UBND xã, Ủy ban nhân dân xã',
      ['UBND xã', 'Ủy ban nhân dân xã'],
    ],
    ['the longer one when the rest still fits', ['(sở|sở y) y tế'], 'sở y y tế; sở y tế', ['sở y y tế', 'sở y tế']],
    // Gaps
    ['a gap skips nothing', ['tập huấn ... công tác'], 'tập huấn công tác', ['tập huấn công tác']],
    [
      'a gap skips eight',
      ['tập huấn ... công tác'],
      'tập huấn a b c d e g h i công tác',
      ['tập huấn a b c d e g h i công tác'],
    ],
    ['a gap does not skip nine', ['tập huấn ... công tác'], 'tập huấn a b c d e g h i k công tác', []],
    ['a gap stays inside its clause (;)', ['tập huấn ... công tác'], 'tập huấn a; b công tác', []],
    ['a gap stays inside its clause (:)', ['tập huấn ... công tác'], 'tập huấn: công tác', []],
    ['a gap stays inside its clause (.)', ['tập huấn ... công tác'], 'tập huấn a. B công tác', []],
    [
      'a gap crosses a comma',
      ['tập huấn ... công tác'],
      'tập huấn, bồi dưỡng về công tác',
      ['tập huấn, bồi dưỡng về công tác'],
    ],
    [
      'a gap crosses a bracket',
      ['lồng ghép ... chương trình'],
      'lồng ghép (nếu có) từ chương trình',
      ['lồng ghép (nếu có) từ chương trình'],
    ],
    [
      'a gap crosses a thousand',
      ['tập huấn ... công tác'],
      'tập huấn cho 1.200 lượt công tác',
      ['tập huấn cho 1.200 lượt công tác'],
    ],
    ['a gap crosses a percentage', ['bố trí ... công tác'], 'bố trí 90% số công tác', ['bố trí 90% số công tác']],
    // & stands for và
    ['& is và', ['sở gd và đt'], 'Sở GD&ĐT, Sở GD & ĐT, Sở GD và ĐT', ['Sở GD&ĐT', 'Sở GD & ĐT', 'Sở GD và ĐT']],
    ['& is an optional và', ['thể thao [và] du lịch'], 'thể thao & du lịch', ['thể thao & du lịch']],
    ['& fits no other word', ['sở gd với đt'], 'Sở GD&ĐT', []],
    ['& may begin a match where và does', ['và du lịch'], 'thể thao & du lịch', ['& du lịch']],
    // Overlaps
    ['the longest at one place', ['sở y tế', 'sở y', 'sở y tế tỉnh'], 'Sở Y tế tỉnh', ['Sở Y tế tỉnh']],
    ['the first of two that overlap', ['y tế giáo dục', 'sở y tế'], 'sở y tế giáo dục', ['sở y tế']],
    ['one behind the other', ['y tế'], 'y tế y tế, y tế', ['y tế', 'y tế', 'y tế']],
    ['in reading order whatever the order of the patterns', ['phường', 'xã'], 'xã phường xã', ['xã', 'phường', 'xã']],
    ['nothing in an empty text', ['xã'], '', []],
    ['nothing for no pattern', [], 'xã', []],
  ];

describe('compilePhrases', () => {
  it.each(ROWS)('%s', (_, phrases, text, matches) => {
    expect(found(phrases, text)).toEqual(matches);
    const set = compilePhrases(phrases);
    expect(set.test(fold(text))).toBe(matches.length > 0);
    const first = set.first(fold(text));
    expect(first === null ? [] : [text.slice(first.start, first.end)]).toEqual(matches.slice(0, 1));
  });

  it.each(['(a b', 'a b)', 'a [b', 'a] b', '(a|b', 'a (b|c]'])('refuses the malformed pattern %s', (phrase) => {
    expect(() => compilePhrases([phrase]).find(fold('a b'))).toThrow(/phrase/);
  });
});

describe('bounds', () => {
  const text = fold('ngân sách nhà nước, ngân sách tỉnh, ngân sách nhà nước');
  const set = compilePhrases(['ngân sách [nhà nước]']);

  it.each([
    [0, 18, [[0, 18]]],
    [0, 17, [[0, 9]]],
    [0, 9, [[0, 9]]],
    [0, 8, []],
    [1, 30, [[20, 29]]],
    [20, 29, [[20, 29]]],
    [36, 54, [[36, 54]]],
    [54, 54, []],
  ] as const)('finds only what lies inside [%i, %i)', (from, to, spans) => {
    expect(set.find(text, from, to)).toEqual(spans.map(([start, end]) => ({ start, end })));
    expect(set.test(text, from, to)).toBe(spans.length > 0);
    const [first] = spans;
    expect(set.first(text, from, to)).toEqual(first === undefined ? null : { start: first[0], end: first[1] });
  });
});

/** A book with a set for each list. */
function bind(lists: readonly (readonly string[])[], ready?: () => Automaton) {
  const book = new PhraseBook(ready);
  return { book, sets: lists.map((phrases) => book.add(phrases)) };
}

describe('at', () => {
  const text = fold('các sở, ban, ngành');

  it.each([
    [0, { start: 0, end: 6 }],
    [4, { start: 4, end: 11 }],
    [5, null],
    [8, null],
    [99, null],
  ])('%i', (start, span) => {
    const { book } = bind([['sở [ban]', 'các sở']]);
    expect(book.at(text, start).get(0) ?? null).toEqual(span);
  });

  it('answers for every set, and for an abbreviation from the first of its syllables', () => {
    const { book } = bind([['sở y tế'], ['cộng tác viên'], ['[các] sở'], ['tác']]);
    expect([...book.at(fold('Giao Sở Y tế'), 5)]).toEqual([
      [2, { start: 5, end: 7 }],
      [0, { start: 5, end: 12 }],
    ]);
    expect(book.at(fold('Giao Sở Y tế'), 0).size).toBe(0);
    expect([...book.at(fold('đội CTV xã'), 4)]).toEqual([[1, { start: 4, end: 7 }]]);
  });
});

describe('PhraseBook', () => {
  it.each([
    [['sở y tế'], ['so']],
    [['[các] chỉ tiêu'], ['cac', 'chi']],
    [['(ubnd|ủy ban) xã'], ['uy', 'ubnd']],
    [['=đoàn'], ['doan']],
    [['và du lịch'], ['&', 'va']],
    [['[và] đào tạo'], ['&', 'dao', 'va']],
    [['... đào tạo'], ['dao']],
  ])('%j opens with %j', (phrases, heads) => {
    const { book } = bind([phrases]);
    const words = ['so', 'cac', 'chi', 'uy', 'ubnd', 'doan', '&', 'va', 'dao', 'tieu', 'y', 'xa', 'lich', ''];
    expect(words.filter((word) => book.opensWith(word)).sort()).toEqual([...heads].sort());
  });

  it('names the sets that match, in order, up to a position', () => {
    const { book } = bind([['sở y tế'], ['công an'], ['[các] sở'], ['và du lịch']]);
    expect(book.matching(fold('Sở Y tế & du lịch'), 4)).toEqual([0, 2, 3]);
    expect(book.matching(fold('Sở Y tế & du lịch'), 3)).toEqual([0, 2]);
    expect(book.matching(fold('Công an tỉnh'), 4)).toEqual([1]);
    expect(book.matching(fold(''), 4)).toEqual([]);
  });

  it('takes no more sets once something was looked for', () => {
    const { book, sets } = bind([['xã']]);
    expect(sets[0]?.test(fold('xã'))).toBe(true);
    expect(() => book.add(['phường'])).toThrow(/closed/);
  });

  it('finds the same with an automaton made beforehand', () => {
    const lists = [
      ['sở ... (xã|phường)', '=các [sở] và'],
      ['xã', 'y tế & đào tạo'],
    ];
    const { book, sets } = bind(lists);
    const packed = JSON.stringify(packAutomaton(book.automaton()));
    const again = bind(lists, () => unpackAutomaton(JSON.parse(packed)));
    expect(again.book.automaton()).toEqual(book.automaton());
    const text = fold('Các sở và; sở của phường, xã; cac so & y tế & đào tạo');
    expect(again.sets.map((set) => set.find(text))).toEqual(sets.map((set) => set.find(text)));
    expect(sets.map((set) => set.find(text).length)).toEqual([2, 2]);
  });
});

describe('matching as a whole', () => {
  const syllable = fc.constantFrom('sở', 'y', 'tế', 'các', 'ban', 'và', '&', 'xã', ';', '-', 'so', 'xa');
  const pattern = fc.constantFrom(
    'sở y tế',
    '[các] sở [ban]',
    '(xã|y tế) và',
    'sở ... xã',
    '=xã',
    'ban',
    'và xã',
    '(sở|ban) [và] (sở|xã)',
    'các ... y',
  );

  it('finds in a book of many sets what each set finds by itself', () => {
    fc.assert(
      fc.property(fc.array(syllable, { maxLength: 12 }), fc.array(pattern, { maxLength: 5 }), (syllables, patterns) => {
        const text = fold(syllables.join(' '));
        const alone = patterns.map((each) => compilePhrases([each]).find(text));
        const { book, sets } = bind(patterns.map((each) => [each]));
        expect(sets.map((set) => set.find(text))).toEqual(alone);
        expect(book.matching(text, sets.length)).toEqual(alone.flatMap((spans, i) => (spans.length > 0 ? [i] : [])));
        for (const [i, spans] of alone.entries())
          for (const span of spans) expect(book.at(text, span.start).get(i)).toEqual(span);
      }),
      { numRuns: 300 },
    );
  });

  it('find, first, test and at agree; what is found lies apart and inside the bounds', () => {
    fc.assert(
      fc.property(
        fc.array(syllable, { maxLength: 14 }),
        fc.uniqueArray(pattern, { minLength: 1, maxLength: 4 }),
        fc.nat(20),
        fc.nat(40),
        (syllables, patterns, from, length) => {
          const text = fold(syllables.join(' '));
          const to = Math.min(text.text.length, from + length);
          const { book, sets } = bind([patterns]);
          const set = sets[0] as PhraseSet;
          const spans = set.find(text, from, to);
          expect(set.test(text, from, to)).toBe(spans.length > 0);
          expect(set.first(text, from, to)).toEqual(spans[0] ?? null);
          let last = from;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(to);
            const longest = book.at(text, span.start).get(0);
            expect(longest?.end).toBeGreaterThanOrEqual(span.end);
            last = span.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('answers quickly on a long text with a gap and options', () => {
    const text = fold('sở các '.repeat(20_000));
    const started = performance.now();
    expect(compilePhrases(['sở ... [các] [sở] (xã|phường)']).find(text)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
