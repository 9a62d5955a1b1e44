import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOnce, checkText, compareEssences, readEssence } from '../support/essence.js';
import { ALL, CORE, readSource } from '../support/sources.js';
import * as change from '../support/transform.js';
import { chain, type Transform } from '../support/transform.js';

/** Habits of writing that mean the same. */
const HABITS: Readonly<Record<string, Transform>> = {
  'bullets -': change.bulletsAs('-'),
  'bullets +': change.bulletsAs('+'),
  'bullets *': change.bulletsAs('*'),
  'bullets •': change.bulletsAs('•'),
  'bullets –': change.bulletsAs('–'),
  'bullets • behind a tab': change.bulletsAs('•\t'),
  '90 %': change.percentsSpaced,
  '90 phần trăm': change.percentsInWords,
  'I/': change.romansAs('/'),
  'I)': change.romansAs(')'),
  'I -': change.romansAs(' -'),
  '1)': change.numbersAs(')'),
  '1/': change.numbersAs('/'),
  'a.': change.lettersAs('.'),
  'a/': change.lettersAs('/'),
  'headings in capitals': change.headingsUpper,
  'headings in small letters': change.headingsLower,
};

/** Names of places that exist or could, holding words that mean something else to the tool. */
const NAMES = [
  'Hải Phòng',
  'Quang Trung',
  'Hội Sơn',
  'Yên Sở',
  'Năm Căn',
  'Ba Tơ',
  'Mười Bảy',
  'Số Hai',
  'Kế Sách',
  'Ban Mê',
  'Đoàn Kết',
  'Trung Tâm',
  'Công Chính',
  'Sông Công',
  'Xuân Trường',
  'Giai Xuân',
  'Đến Thượng',
  'Hòa Bình',
  'Quỳnh',
  'Bà Rịa - Vũng Tàu',
  'Phú Nhuận Đông Thượng Hạ',
];

async function differences(source: string, changed: string, ignorePlace = false): Promise<string[]> {
  const [before, after] = [readEssence(await checkOnce(source)), readEssence(await checkText(changed))];
  return compareEssences(before, after, { ignore: ignorePlace ? ['place'] : [] });
}

describe.each(CORE)('%s says the same', (file) => {
  const source = readSource(file);
  it.each(Object.keys(HABITS))('written with %s', async (name) => {
    const habit = HABITS[name] as Transform;
    if (file.startsWith('fixtures/model/')) expect(await differences(source, habit(source))).toEqual([]);
    const copied = chain(change.toPlainText, habit, change.dropBlankLines, change.wrapAt(72))(source);
    expect(await differences(source, copied), 'copied and wrapped').toEqual([]);
  });
});

describe.each(NAMES)('a place called %s', (name) => {
  it.each([
    ['fixtures/model/ke-hoach-tinh.md', 'An Thịnh', 'tỉnh'],
    ['fixtures/model/ke-hoach-xa.md', 'Phú Lâm Thượng', 'xã'],
    ['fixtures/reading/ke-hoach-huyen.md', 'Sơn Tràng', 'huyện'],
  ])('changes nothing else in %s and is read whole', async (file, own, type) => {
    const source = readSource(file);
    const changed = change.renamePlace(own, name)(source);
    expect(await differences(source, changed, true)).toEqual([]);
    expect((await checkOnce(changed)).plan.identity.place).toBe(`${type} ${name}`);
  });

  it('ends a line where no blank line follows', async () => {
    const source = readSource('fixtures/rules/citation-missing/silent.md');
    const copied = chain(change.toPlainText, change.dropBlankLines, change.renamePlace('An Thịnh', name))(source);
    expect(await differences(source, copied, true)).toEqual([]);
  });
});

/** Changes that can be made one after the other; the order is that of writing, copying, wrapping, saving. */
const STEPS: readonly (readonly (readonly [name: string, change: Transform])[])[] = [
  Object.entries(HABITS),
  [
    ['old tones', change.toOldTones],
    ['new tones', change.toNewTones],
  ],
  [
    ['no blank lines', change.dropBlankLines],
    ['indented', change.indentLines],
  ],
  [33, 41, 52, 66, 79, 100].map((width) => [`wrapped at ${width}`, change.wrapAt(width)] as const),
  [
    ['a blank line after every line', change.spaceLines],
    ['white space at line ends', change.padLines],
  ],
  [
    ['no-break spaces', change.toNoBreakSpaces],
    ['NFD', change.toNfd],
  ],
  [
    ['CRLF', change.toCrlf],
    ['a byte order mark', change.addBom],
  ],
];

describe('any plan', () => {
  it('says the same after any such changes together', async () => {
    const steps = fc.tuple(...STEPS.map((step) => fc.option(fc.constantFrom(...step), { nil: undefined })));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ALL), steps, async (file, chosen) => {
        const source = readSource(file);
        const named = chosen.filter((step) => step !== undefined);
        const changed = chain(change.toPlainText, ...named.map(([, transform]) => transform))(source);
        expect(await differences(source, changed), `${file}: ${named.map(([name]) => name).join(', ')}`).toEqual([]);
      }),
      { seed: 112, numRuns: 70 },
    );
  }, 60_000);
});
