import { beforeAll, describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/model/document.js';
import type { PlanResult } from '../../src/model/result.js';
import { parseOutline } from '../../src/parse/outline.js';
import { readDocument } from '../../src/read/read-document.js';
import { layOutPage, type PagePiece } from '../support/convert/lay-out-page.js';
import { findMisplaced, listDocxParagraphs, listHtmlLines } from '../support/convert/where-it-stands.js';
import { type DocxNumbering, writeDocx } from '../support/convert/write-docx.js';
import { writePage, writePortalPage } from '../support/convert/write-html.js';
import { checkBytes, checkOnce, compareEssences, readEssence } from '../support/essence.js';
import * as encode from '../support/legacy-encoders.js';
import { readSeedTexts } from '../support/seed-texts.js';
import { CORE, readSource } from '../support/sources.js';

/** The plans by name, as text. */
const TEXTS = new Map([
  ...readSeedTexts(),
  ...CORE.map((file) => [file.replace(/^.*\//, ''), readSource(file)] as const),
]);

async function layOut(text: string): Promise<readonly PagePiece[]> {
  const document = await readDocument('plan.txt', new TextEncoder().encode(text));
  if ('reason' in document) throw new Error(document.reason);
  return layOutPage(parseOutline(document));
}

const NUMBERINGS: readonly DocxNumbering[] = ['typed', 'levels', 'flat', 'linked'];

const PAGES: Readonly<Record<string, (pieces: readonly PagePiece[]) => string>> = {
  'a page saved by an office': (pieces) => writePage(pieces, 'typed', 'utf-8'),
  'a page with lists of the browser': (pieces) => writePage(pieces, 'lists', 'utf-8'),
  'a page of a portal': (pieces) => writePortalPage(pieces, 'typed'),
  'a page of a portal with lists': (pieces) => writePortalPage(pieces, 'lists'),
};

/** Letters the older encodings have; a plan may show signs that none of them had. */
const simplify = (text: string) =>
  text
    .normalize('NFC')
    .replace(/≥/g, 'từ')
    .replace(/[\u200b\u00ad]/g, '');

const ENCODINGS: readonly (readonly [name: string, to: (text: string) => Uint8Array, noted: Encoding | null])[] = [
  ['UTF-16 LE', (text) => encode.encodeUtf16(text, 'le', true), 'utf-16le'],
  ['UTF-16 LE without a mark', (text) => encode.encodeUtf16(text, 'le', false), 'utf-16le'],
  ['UTF-16 BE', (text) => encode.encodeUtf16(text, 'be', true), 'utf-16be'],
  ['UTF-16 BE without a mark', (text) => encode.encodeUtf16(text, 'be', false), 'utf-16be'],
  ['windows-1258', encode.encodeWindows1258, 'windows-1258'],
  ['TCVN3', encode.encodeTcvn3, 'tcvn3'],
  ['VNI', encode.encodeVni, 'vni'],
  ['VIQR', encode.encodeViqr, 'viqr'],
];

describe.each([...TEXTS])('%s says the same', (_, text) => {
  let pieces: readonly PagePiece[] = [];
  let original: PlanResult;
  beforeAll(async () => {
    pieces = await layOut(text);
    original = await checkOnce(text);
  });
  const differences = (result: PlanResult) => compareEssences(readEssence(original), readEssence(result));

  describe.each(NUMBERINGS)('as .docx, numbers %s', (numbering) => {
    it('in what it says and where', async () => {
      const bytes = writeDocx(pieces, numbering);
      const result = await checkBytes('plan.docx', bytes);
      expect(differences(result)).toEqual([]);
      const paragraphs = listDocxParagraphs(bytes);
      expect(findMisplaced(result, (place) => paragraphs[(place.paragraph ?? 0) - 1])).toEqual([]);
    });
  });

  it.each(Object.keys(PAGES))('as %s', async (name) => {
    const page = (PAGES[name] as (pieces: readonly PagePiece[]) => string)(pieces);
    const result = await checkBytes('plan.html', new TextEncoder().encode(page));
    expect(differences(result)).toEqual([]);
    // Lines are counted inside the document: what the portal puts around it does not move them.
    const lines = listHtmlLines(writePage(pieces, name.includes('lists') ? 'lists' : 'typed', null));
    expect(findMisplaced(result, (place) => lines[(place.paragraph ?? 0) - 1])).toEqual([]);
  });

  it.each(ENCODINGS)('as text in %s', async (_, to, noted) => {
    const simple = simplify(text);
    const result = await checkBytes('plan.txt', to(simple));
    expect(compareEssences(readEssence(await checkOnce(simple)), readEssence(result))).toEqual([]);
    expect(result.plan.source.notes.encoding).toBe(noted);
  });

  // VIQR was written where nothing but plain letters came through: mail, not web pages.
  it.each(ENCODINGS.filter(([name]) => name !== 'VIQR'))('as a web page in %s', async (_, to, noted) => {
    const page = simplify(writePage(pieces, 'typed', null));
    const result = await checkBytes('plan.html', to(page));
    expect(differences(result)).toEqual([]);
    expect(result.plan.source.notes.encoding).toBe(noted);
  });
});
