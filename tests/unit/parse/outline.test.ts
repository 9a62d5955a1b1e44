import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import type { Block } from '../../../src/parse/outline.js';
import { descendantsOf, parseOutline } from '../../../src/parse/outline.js';
import { isObjectives } from '../../../src/parse/section.js';
import { readDocument, readTextLines } from '../../../src/read/read-document.js';

const parseText = (text: string) => parseOutline({ path: 'a.txt', format: 'text', lines: readTextLines(text) });
const parseMarkdown = async (text: string) =>
  parseOutline((await readDocument('a.md', new TextEncoder().encode(text))) as Document);

/** The tree in brackets, labels or first words only. */
const treeOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      const name = block.label?.written ?? block.passage.text.slice(0, 6).trim();
      return block.children.length === 0 ? name : `${name}(${treeOf(block.children)})`;
    })
    .join(' ');

/** Headings of the parts in many styles; each text must fall into the same five sections. */
const STYLES: readonly (readonly [style: string, text: string])[] = [
  [
    'Roman and Arabic',
    'I. MỤC TIÊU\n1. Mục tiêu chung\nChung.\n2. Mục tiêu cụ thể\n- Đạt 90%.\nII. NHIỆM VỤ\n1. Truyền thông.\nIII. KINH PHÍ THỰC HIỆN\nNgân sách.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế',
  ],
  [
    'parts',
    'Phần thứ nhất\nMỤC TIÊU\n1. Mục tiêu chung\nChung.\n2. Mục tiêu cụ thể\n- Đạt 90%.\nPhần thứ hai\nNHIỆM VỤ, GIẢI PHÁP\n1. Truyền thông.\nPhần thứ ba\nKINH PHÍ THỰC HIỆN\nNgân sách.\nPhần thứ tư\nTỔ CHỨC THỰC HIỆN\n1. Sở Y tế',
  ],
  [
    'capital letters',
    'A. MỤC TIÊU\nI. Mục tiêu chung\nChung.\nII. Mục tiêu cụ thể\n- Đạt 90%.\nB. NHIỆM VỤ\nI. Truyền thông.\nC. KINH PHÍ THỰC HIỆN\nNgân sách.\nD. TỔ CHỨC THỰC HIỆN\nI. Sở Y tế',
  ],
  [
    'Arabic only',
    '1. Mục tiêu\n1.1. Mục tiêu chung\nChung.\n1.2. Mục tiêu cụ thể\n- Đạt 90%.\n2. Nhiệm vụ, giải pháp\n2.1. Truyền thông.\n3. Kinh phí thực hiện\nNgân sách.\n4. Tổ chức thực hiện\n4.1. Sở Y tế',
  ],
  [
    'no numbers',
    'MỤC TIÊU\nMục tiêu chung\nChung.\nMục tiêu cụ thể\n- Đạt 90%.\nNHIỆM VỤ\nTruyền thông.\nKINH PHÍ THỰC HIỆN\nNgân sách.\nTỔ CHỨC THỰC HIỆN\nSở Y tế',
  ],
  [
    'colons',
    'I. Mục tiêu:\n1. Mục tiêu chung:\nChung.\n2. Mục tiêu cụ thể:\n- Đạt 90%.\nII. Nhiệm vụ:\n1. Truyền thông.\nIII. Kinh phí thực hiện:\nNgân sách.\nIV. Tổ chức thực hiện:\n1. Sở Y tế',
  ],
  [
    'siblings',
    'I. MỤC TIÊU CHUNG\nChung.\nII. MỤC TIÊU CỤ THỂ\n- Đạt 90%.\nIII. NHIỆM VỤ\n1. Truyền thông.\nIV. KINH PHÍ THỰC HIỆN\nNgân sách.\nV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế',
  ],
  [
    'both goals under the general heading',
    'I. MỤC TIÊU CHUNG\n1. Mục tiêu chung\nChung.\n2. Mục tiêu cụ thể\n- Đạt 90%.\nII. NHIỆM VỤ\n1. Truyền thông.\nIII. KINH PHÍ\nNgân sách.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế',
  ],
  [
    'slashes',
    'I/ MỤC TIÊU\n1/ Mục tiêu chung\nChung.\n2/ Mục tiêu cụ thể\n- Đạt 90%.\nII/ NHIỆM VỤ\n1/ Truyền thông.\nIII/ KINH PHÍ\nNgân sách.\nIV/ TỔ CHỨC THỰC HIỆN\n1/ Sở Y tế',
  ],
  [
    'dashes',
    'I - MỤC TIÊU\n1. Mục tiêu chung\nChung.\n2. Mục tiêu cụ thể\n- Đạt 90%.\nII - NHIỆM VỤ\n1. Truyền thông.\nIII - KINH PHÍ\nNgân sách.\nIV - TỔ CHỨC THỰC HIỆN\n1. Sở Y tế',
  ],
  [
    'articles',
    'Điều 1. Mục tiêu\n1. Mục tiêu chung\nChung.\n2. Mục tiêu cụ thể\n- Đạt 90%.\nĐiều 2. Nhiệm vụ, giải pháp\n1. Truyền thông.\nĐiều 3. Kinh phí thực hiện\nNgân sách.\nĐiều 4. Tổ chức thực hiện\n1. Sở Y tế',
  ],
  [
    'letters for the goals',
    'I. MỤC TIÊU\na) Mục tiêu chung\nChung.\nb) Mục tiêu cụ thể\n- Đạt 90%.\nII. NHIỆM VỤ\n1. Truyền thông.\nIII. KINH PHÍ\nNgân sách.\nIV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế',
  ],
  [
    'blank lines everywhere',
    'I. MỤC TIÊU\n\n1. Mục tiêu chung\n\nChung.\n\n2. Mục tiêu cụ thể\n\n- Đạt 90%.\n\nII. NHIỆM VỤ\n\n1. Truyền thông.\n\nIII. KINH PHÍ\n\nNgân sách.\n\nIV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế',
  ],
];

const MARKDOWN: readonly (readonly [style: string, text: string])[] = [
  [
    'headings',
    '## I. MỤC TIÊU\n\n### 1. Mục tiêu chung\n\nChung.\n\n### 2. Mục tiêu cụ thể\n\n- Đạt 90%.\n\n## II. NHIỆM VỤ\n\n1. Truyền thông.\n\n## III. KINH PHÍ\n\nNgân sách.\n\n## IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế',
  ],
  [
    'bold paragraphs',
    '**I. MỤC TIÊU**\n\n**1. Mục tiêu chung**\n\nChung.\n\n**2. Mục tiêu cụ thể**\n\n- Đạt 90%.\n\n**II. NHIỆM VỤ**\n\n1. Truyền thông.\n\n**III. KINH PHÍ**\n\nNgân sách.\n\n**IV. TỔ CHỨC THỰC HIỆN**\n\n1. Sở Y tế',
  ],
  [
    'headings whose depth lies',
    '**I. MỤC TIÊU**\n\n#### 1. Mục tiêu chung\n\nChung.\n\n## 2. Mục tiêu cụ thể\n\n- Đạt 90%.\n\n### II. NHIỆM VỤ\n\n# 1. Truyền thông.\n\n## III. KINH PHÍ\n\nNgân sách.\n\n#### IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế',
  ],
  [
    'headings without numbers',
    '# Mục tiêu\n\n## Mục tiêu chung\n\nChung.\n\n## Mục tiêu cụ thể\n\n- Đạt 90%.\n\n# Nhiệm vụ\n\nTruyền thông.\n\n# Kinh phí thực hiện\n\nNgân sách.\n\n# Tổ chức thực hiện\n\n- Sở Y tế',
  ],
  [
    'numbers outside the bold',
    '**I.** **MỤC TIÊU**\n\n1. **Mục tiêu chung**\n\nChung.\n\n2. **Mục tiêu cụ thể**\n\n- Đạt **90%**.\n\n**II.** NHIỆM VỤ\n\n1. Truyền thông.\n\nIII. **KINH PHÍ**\n\nNgân sách.\n\nIV. **TỔ CHỨC THỰC HIỆN**\n\n1. Sở Y tế',
  ],
];

/** Where the five telling sentences must lie. */
const EXPECTED: readonly (readonly [text: string, section: string])[] = [
  ['Chung.', 'general'],
  ['Đạt 90%.', 'specific'],
  ['Truyền thông.', 'tasks'],
  ['Ngân sách.', 'funding'],
  ['Sở Y tế', 'responsibilities'],
];

function expectSections(blocks: readonly Block[]): void {
  const found = EXPECTED.map(([text]) => [text, blocks.find(({ passage }) => passage.text === text)?.section]);
  expect(found).toEqual(EXPECTED);
}

describe('sections', () => {
  it.each(STYLES)('%s', (_, text) => {
    expectSections(parseText(text).blocks);
  });

  it.each(MARKDOWN)('Markdown: %s', async (_, text) => {
    expectSections((await parseMarkdown(text)).blocks);
  });

  it.each(STYLES)('%s, with a title and legal bases in front', (_, text) => {
    const outline = parseText(
      `KẾ HOẠCH\nPhát triển công tác xã hội\nCăn cứ Luật A;\nỦy ban nhân dân ban hành Kế hoạch như sau:\n${text}`,
    );
    expectSections(outline.blocks);
    expect(outline.preamble.map(({ passage }) => passage.text)).toContain('Căn cứ Luật A;');
    expect(outline.preamble.every(({ section }) => section === null)).toBe(true);
  });

  it.each([
    [
      'a task that begins like a section',
      'I. NHIỆM VỤ\n1. Tổ chức thực hiện các văn bản quy phạm pháp luật\nXong.',
      ['tasks', 'tasks', 'tasks'],
    ],
    [
      'funding of another scheme in the review',
      'I. KẾT QUẢ THỰC HIỆN\n1. Kinh phí thực hiện Đề án 32\nXong.',
      ['history', 'history', 'history'],
    ],
    [
      'targets of the past in the review',
      'I. ĐÁNH GIÁ KẾT QUẢ\n1. Mục tiêu cụ thể\n- Đạt 60%.',
      ['history', 'history', 'history'],
    ],
    [
      'a real section among the tasks',
      'I. NHIỆM VỤ\n1. Truyền thông\n2. Kinh phí thực hiện\nXong.',
      ['tasks', 'tasks', 'funding', 'funding'],
    ],
    [
      'a sentence that begins like a section',
      'I. NHIỆM VỤ\n- Nhiệm vụ của cộng tác viên là hỗ trợ người dân.\n- Rõ.',
      ['tasks', 'tasks', 'tasks'],
    ],
    [
      'a bullet that names the goals',
      'I. MỤC TIÊU\n- Mục tiêu chung:\n+ Xong.\n- Mục tiêu cụ thể:\n+ Đạt 90%.',
      ['objectives', 'general', 'general', 'specific', 'specific'],
    ],
    ['goals in one paragraph', 'I. MỤC TIÊU\nMục tiêu cụ thể: đến năm 2030 đạt 90% số xã.', ['objectives', 'specific']],
    [
      'recipients',
      'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì./.\nNơi nhận:\n- Như trên;',
      ['responsibilities', 'responsibilities', 'closing', 'closing'],
    ],
    [
      'an annex',
      'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì./.\nPHỤ LỤC I\nDanh sách đơn vị',
      ['responsibilities', 'responsibilities', 'annex', 'annex'],
    ],
    [
      'duties do not turn into tasks',
      'I. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế\n- Nhiệm vụ của phòng chuyên môn.\n2. Sở Tài chính',
      ['responsibilities', 'responsibilities', 'responsibilities', 'responsibilities'],
    ],
    [
      'purpose before the goals',
      'I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nXong.\n2. Yêu cầu\nRõ.\nII. MỤC TIÊU\nĐủ.',
      ['purpose', 'purpose', 'purpose', 'purpose', 'purpose', 'objectives', 'objectives'],
    ],
  ])('%s', (_, text, sections) => {
    expect(parseText(text).blocks.map(({ section }) => section)).toEqual(sections);
  });

  it('knows which sections belong to the objectives', () => {
    expect(['objectives', 'general', 'specific'].map((section) => isObjectives(section as never))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['tasks', 'history', 'purpose', null].map((section) => isObjectives(section as never))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('nesting', () => {
  it.each([
    ['Roman, Arabic, letters, bullets', 'I. A\n1. B\na) C\n- D\n- E\nb) F\n2. G\nII. H', 'I.(1.(a)(- -) b)) 2.) II.'],
    ['two levels of decimals', 'I. A\n1. B\n1.1. C\n1.2. D\n2. E', 'I.(1.(1.1. 1.2.) 2.)'],
    ['bullets of two kinds', '1. A\n- B\n+ C\n+ D\n- E', '1.(-(+ +) -)'],
    ['the other way round', '1. A\n+ B\n- C\n- D\n+ E', '1.(+(- -) +)'],
    [
      'numbering that starts again in each part',
      'Phần thứ nhất\nA\nI. B\nII. C\nPhần thứ hai\nD\nI. E',
      'Phần thứ nhất(I. II.) Phần thứ hai(I.)',
    ],
    ['a paragraph below a number', '1. Sở Y tế\nChủ trì.\nPhối hợp.\n2. B', '1.(Chủ tr Phối h) 2.'],
    ['a paragraph after a bullet belongs to the number', '1. Sở Y tế\n- Chủ trì.\nPhối hợp.', '1.(- Phối h)'],
    [
      'a line that announces what follows',
      '2. Mục tiêu cụ thể\nGiai đoạn 2021. 2025:\n- A\nGiai đoạn 2026 - 2030:\n- B',
      '2.(Giai đ(-) Giai đ(-))',
    ],
  ])('%s', (_, text, tree) => {
    expect(treeOf(parseText(text).roots)).toBe(tree);
  });

  it('numbers blocks in reading order and finds all of them from the roots', () => {
    const { roots, blocks } = parseText('I. A\n1. B\n- C\nII. D\nE.');
    expect(blocks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(roots.flatMap((root) => [root, ...descendantsOf(root)])).toEqual(blocks);
  });

  it('keeps the preamble in front of the first heading', () => {
    const { preamble } = parseText('ỦY BAN NHÂN DÂN\nSố: 1/KH-UBND\n\nKẾ HOẠCH\nCăn cứ A;\nI. MỤC TIÊU\nB.');
    expect(preamble.at(-1)?.passage.text).toBe('Căn cứ A;');
  });
});

describe('all of a text', () => {
  const line = fc.constantFrom(
    'I. MỤC TIÊU',
    '1. Mục tiêu chung',
    '2. Mục tiêu cụ thể',
    '- Đạt ít nhất 90% số xã;',
    '+ Trong đó',
    'II. NHIỆM VỤ',
    'Phần thứ hai',
    'Phần thứ',
    'nhất',
    'a) Sở Y tế',
    'KINH PHÍ',
    'THỰC HIỆN',
    '',
    '',
    'công tác xã hội',
    '- xã hội',
    '| a | b | c |',
    '-----',
    '2.1.',
    'TM. ỦY BAN',
    'Nơi nhận:',
    'KẾ HOẠCH',
    'Sở Y\u00a0tế',
    'Sở Y tế'.normalize('NFD'),
    '   thụt vào',
    'hết./.',
  );

  it('stands in blocks, once and in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const source = readTextLines(lines.join('\n'));
        const { blocks, roots } = parseOutline({ path: 'a', format: 'text', lines: source });
        const expected = source.filter(({ kind }) => kind !== 'blank' && kind !== 'break').map(({ text }) => text);
        const letters = (texts: readonly string[]) => texts.join('').replace(/\s/g, '');
        expect(letters(blocks.map(({ whole }) => whole.text))).toBe(letters(expected));
        expect(roots.flatMap((root) => [root, ...descendantsOf(root)])).toEqual(blocks);
        for (const block of blocks) {
          expect(block.whole.text.endsWith(block.passage.text)).toBe(true);
          if (block.parent !== null) expect(block.parent.rank).toBeLessThanOrEqual(block.rank);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is read in a time that grows with its length only', () => {
    const text = `I. MỤC TIÊU\n${'- Đạt ít nhất 90% số xã\n'.repeat(20_000)}`;
    expect(parseText(text).blocks).toHaveLength(20_001);
  });

  it('survives a paragraph of 4,000 wrapped lines', () => {
    const { blocks } = parseText(`Sở Y tế chủ trì\n${'phối hợp với các đơn vị\n'.repeat(4_000)}`);
    expect(blocks).toHaveLength(1);
  });
});
