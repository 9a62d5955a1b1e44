import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseOutline } from '../../src/parse/outline.js';
import { readDocument } from '../../src/read/read-document.js';
import { checkOnce, checkText, compareEssences, readEssence } from '../support/essence.js';
import * as change from '../support/transform.js';
import { chain, type Transform } from '../support/transform.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const texts = resolve(root, process.env.PLAN112_SEEDS ?? '../shared/seeds');
const present = existsSync(texts);
const files = present ? readdirSync(texts).filter((file) => /^\d+_.*\.txt$/.test(file)) : ['none'];

if (!present)
  console.warn(`Seed texts not found in ${texts}: they are not transformed. Set PLAN112_SEEDS to their folder.`);

/** Changes that need no knowledge of where a block ends. */
const AS_THEY_ARE: Readonly<Record<string, Transform>> = {
  NFD: change.toNfd,
  CRLF: change.toCrlf,
  'a byte order mark': change.addBom,
  'no-break spaces': change.toNoBreakSpaces,
  'soft hyphens and zero-width spaces': change.addInvisible,
  'tones the new way': change.toNewTones,
  'tones the old way': change.toOldTones,
  'white space at line ends': change.padLines,
  'a blank line after every line': change.spaceLines,
  'bullets •': change.bulletsAs('•'),
  'bullets +': change.bulletsAs('+'),
  '90 %': change.percentsSpaced,
  '90 phần trăm': change.percentsInWords,
  'I/': change.romansAs('/'),
  '1)': change.numbersAs(')'),
  'a.': change.lettersAs('.'),
  'no marks': change.toPlainText,
};

const WRAPPINGS: Readonly<Record<string, (width: number) => Transform>> = {
  'blank lines between blocks': change.wrapAt,
  'no blank line at all': (width) => chain(change.dropBlankLines, change.wrapAt(width)),
  'a blank line after every line': (width) => chain(change.dropBlankLines, change.wrapAt(width), change.spaceLines),
  'NFD before wrapping': (width) => chain(change.toNfd, change.wrapAt(width)),
  'NFD after wrapping': (width) => chain(change.wrapAt(width), change.toNfd),
};

/** One line per block, as the outline sees them: the state a wrapped document had before it was wrapped. */
async function unwrap(text: string): Promise<string> {
  const document = await readDocument('seed.txt', new TextEncoder().encode(text));
  if ('reason' in document) throw new Error(document.reason);
  return parseOutline(document)
    .blocks.map((block) => (block.kind === 'row' ? (block.whole.pieces[0]?.line.raw ?? '') : block.whole.text))
    .join('\n\n');
}

describe.skipIf(!present).each(files)('seed %s says the same', (file) => {
  const source = present ? readFileSync(join(texts, file), 'utf8') : '';
  const differences = async (changed: string) =>
    compareEssences(readEssence(await checkOnce(source)), readEssence(await checkText(changed)));

  it.each(Object.keys(AS_THEY_ARE))('with %s', async (name) => {
    expect(await differences((AS_THEY_ARE[name] as Transform)(source))).toEqual([]);
  });

  it('with one line per block', async () => {
    expect(await differences(await unwrap(source))).toEqual([]);
  });

  it.each(Object.keys(WRAPPINGS))('wrapped with %s', async (name) => {
    const unwrapped = await unwrap(source);
    for (const width of [30, 72, 120]) {
      const wrap = WRAPPINGS[name] as (width: number) => Transform;
      expect(await differences(wrap(width)(unwrapped)), `at ${width}`).toEqual([]);
    }
  });
});
