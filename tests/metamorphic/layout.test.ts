import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOnce, checkText, compareEssences, readEssence } from '../support/essence.js';
import { ALL, CORE, readSource } from '../support/sources.js';
import * as change from '../support/transform.js';
import { chain, type Transform } from '../support/transform.js';

const keep: Transform = (text) => text;

/** What no reader sees, whatever the syntax the plan is written in. */
const CHARACTERS: Readonly<Record<string, Transform>> = {
  'decomposed letters (NFD)': change.toNfd,
  CRLF: change.toCrlf,
  'CR alone': change.toCr,
  'a byte order mark': change.addBom,
  'a byte order mark and CRLF': chain(change.addBom, change.toCrlf),
  'no-break spaces': change.toNoBreakSpaces,
  'no-break spaces at figures': change.bindFigures,
  'soft hyphens and zero-width spaces': change.addInvisible,
  'tones the new way (hoà, uỷ)': change.toNewTones,
  'tones the old way (hòa, ủy)': change.toOldTones,
  'white space at line ends': change.padLines,
  'a blank line after every line': change.spaceLines,
};

/** What a copy out of a browser, a PDF or a mail program makes of a plan. Indented Markdown would be code: plain text only. */
const COPIES: Readonly<Record<string, Transform>> = {
  'no marks': keep,
  'no blank lines': change.dropBlankLines,
  'one blank line between all lines': change.spaceLinesEvenly,
  'indented lines': change.indentLines,
};

/** The narrowest is a column of a brochure, the widest a landscape page. */
const WIDTHS = [30, 38, 45, 60, 72, 90, 120];
/** The first plans stand at every width, the others at some: the property below visits the rest. */
const widthsOf = (file: string) => (CORE.indexOf(file) < 2 ? WIDTHS : [30, 60, 72]);
/** What is done before wrapping and after it. */
const WRAPPINGS: Readonly<Record<string, readonly [before: Transform, after: Transform]>> = {
  'blank lines between blocks': [keep, keep],
  'no blank line at all': [change.dropBlankLines, keep],
  'a blank line after every line': [change.dropBlankLines, change.spaceLines],
  'first lines indented': [change.indentLines, keep],
  'NFD before wrapping': [change.toNfd, keep],
  'NFD after wrapping': [keep, change.toNfd],
};

async function differences(source: string, changed: string): Promise<string[]> {
  return compareEssences(readEssence(await checkOnce(source)), readEssence(await checkText(changed)));
}

describe.each(CORE)('%s says the same', (file) => {
  const source = readSource(file);
  it.each(Object.keys(CHARACTERS))('with %s', async (name) => {
    expect(await differences(source, (CHARACTERS[name] as Transform)(source))).toEqual([]);
  });
  it.each(Object.keys(COPIES))('as plain text with %s', async (name) => {
    const copied = (COPIES[name] as Transform)(change.toPlainText(source));
    expect(await differences(source, copied)).toEqual([]);
  });
});

describe.each(CORE)('%s says the same wrapped', (file) => {
  const source = readSource(file);
  const plain = change.toPlainText(source);
  describe.each(Object.keys(WRAPPINGS))('with %s', (name) => {
    const [before, after] = WRAPPINGS[name] as [Transform, Transform];
    it.each(widthsOf(file))('at %i', async (width) => {
      const wrapped = chain(before, change.wrapAt(width), after)(plain);
      expect(wrapped.split('\n').length).toBeGreaterThan(plain.split('\n').length / 2);
      expect(await differences(source, wrapped)).toEqual([]);
    });
  });
});

describe('any plan', () => {
  it('says the same at any width', async () => {
    const layouts = fc.constantFrom(...Object.keys(WRAPPINGS).filter((name) => !name.startsWith('NFD')));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ALL),
        fc.integer({ min: 30, max: 130 }),
        layouts,
        async (file, width, name) => {
          const source = readSource(file);
          const [before, after] = WRAPPINGS[name] as [Transform, Transform];
          const wrapped = chain(change.toPlainText, before, change.wrapAt(width), after)(source);
          expect(await differences(source, wrapped), `${file} at ${width}, ${name}`).toEqual([]);
        },
      ),
      { seed: 112, numRuns: 70 },
    );
  }, 60_000);
});

describe('the tone of "ủy"', () => {
  it.each([
    ['new', change.toNewTones],
    ['old', change.toOldTones],
  ])('the %s way still names who issues a plan whose title does not', async (_, transform) => {
    const source = readSource('fixtures/model/ke-hoach-tinh.md')
      .split('\n')
      .filter((line) => !line.startsWith('|'))
      .join('\n')
      .replace(' trên địa bàn tỉnh An Thịnh**', '**');
    expect((await checkOnce(source)).plan.identity.place).toBe('tỉnh An Thịnh');
    expect(await differences(source, transform(source))).toEqual([]);
  });
});
