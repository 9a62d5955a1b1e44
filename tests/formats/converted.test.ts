import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Located } from '../../src/model/document.js';
import type { PlanResult } from '../../src/model/result.js';
import { parseOutline } from '../../src/parse/outline.js';
import { readDocument } from '../../src/read/read-document.js';
import { convertWithOffice } from '../support/convert/convert-office.js';
import { layOutPage, type PagePiece } from '../support/convert/lay-out-page.js';
import { printPages } from '../support/convert/print-pages.js';
import {
  findMisplaced,
  listDocxParagraphs,
  listOdtParagraphs,
  listPdfPages,
} from '../support/convert/where-it-stands.js';
import { writeDocx } from '../support/convert/write-docx.js';
import { writePage } from '../support/convert/write-html.js';
import { checkBytes, checkOnce, compareEssences, readEssence } from '../support/essence.js';
import { findProgram, havePrograms } from '../support/programs.js';
import { readSeedTexts } from '../support/seed-texts.js';
import { readSource } from '../support/sources.js';

/** The real documents, the model plans and one with a table of years. */
const TEXTS = new Map([
  ...readSeedTexts(),
  ['model-province', readSource('fixtures/model/ke-hoach-tinh.md')] as const,
  ['model-commune', readSource('fixtures/model/ke-hoach-xa.md')] as const,
  ['years', readSource('fixtures/reading/bang-theo-nam.md')] as const,
]);
const NAMES = [...TEXTS.keys()];
/** Those that stand for all where a conversion takes long: model plans and one with a table. */
const FEW = NAMES.slice(-3);
const fileOf = (name: string, ending: string) => `${name.replace(' ', '-')}.${ending}`;

/** A font that has all letters of Vietnamese here, and one that LibreOffice replaces by two of which one has the rest. */
const FULL = 'Tinos';
const PATCHED = 'Times New Roman';

const pieces = new Map<string, readonly PagePiece[]>();
const originals = new Map<string, PlanResult>();
const folder = mkdtempSync(join(tmpdir(), 'plan112-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  for (const [name, text] of TEXTS) {
    const document = await readDocument('plan.txt', new TextEncoder().encode(text));
    if ('reason' in document) throw new Error(document.reason);
    pieces.set(name, layOutPage(parseOutline(document)));
    originals.set(name, await checkOnce(text));
  }
});

function differences(name: string, result: PlanResult): string[] {
  return compareEssences(readEssence(originals.get(name) as PlanResult), readEssence(result));
}

function docxFiles(names: readonly string[], font: string): Map<string, Uint8Array> {
  return new Map(names.map((name) => [fileOf(name, 'docx'), writeDocx(pieces.get(name) ?? [], 'levels', font)]));
}

function bytesOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`${name} was not converted`);
  return bytes;
}

/** Places whose page does not hold their words, by poppler's own reading of the pages. */
function findOnWrongPages(result: PlanResult, bytes: Uint8Array): string[] {
  const file = join(folder, 'plan.pdf');
  writeFileSync(file, bytes);
  const pages = listPdfPages(file);
  return findMisplaced(result, (place: Located) => pages[(place.page ?? 0) - 1]);
}

describe.skipIf(!havePrograms('soffice'))('saved by LibreOffice', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await convertWithOffice(docxFiles(NAMES, FULL), ['odt', 'doc', 'rtf', 'html']);
  }, 120_000);

  it.each(NAMES)('%s as .odt', async (name) => {
    const bytes = bytesOf(files, fileOf(name, 'odt'));
    const result = await checkBytes('plan.odt', bytes);
    expect(differences(name, result)).toEqual([]);
    const paragraphs = listOdtParagraphs(bytes);
    expect(findMisplaced(result, (place) => paragraphs[(place.paragraph ?? 0) - 1])).toEqual([]);
  });

  it.each(NAMES)('%s as .rtf', async (name) => {
    const result = await checkBytes('plan.rtf', bytesOf(files, fileOf(name, 'rtf')));
    expect(differences(name, result)).toEqual([]);
    const paragraphs = listDocxParagraphs(writeDocx(pieces.get(name) ?? [], 'levels', FULL));
    expect(findMisplaced(result, (place) => paragraphs[(place.paragraph ?? 0) - 1])).toEqual([]);
  });

  it.each(NAMES)('%s as a web page', async (name) => {
    const result = await checkBytes('plan.html', bytesOf(files, fileOf(name, 'html')));
    expect(differences(name, result)).toEqual([]);
  });

  it.each(NAMES)('%s as .doc, no converter at hand', async (name) => {
    const result = await checkBytes('plan.doc', bytesOf(files, fileOf(name, 'doc')), { read: { converter: null } });
    expect(differences(name, result)).toEqual([]);
    expect(result.plan.source.notes.converter).toBeNull();
    const paragraphs = listDocxParagraphs(writeDocx(pieces.get(name) ?? [], 'levels', FULL));
    expect(findMisplaced(result, (place) => paragraphs[(place.paragraph ?? 0) - 1])).toEqual([]);
  });

  // Each is converted by a LibreOffice of its own, as a user's would be: a few stand for all.
  it.each(FEW)('%s as .doc, converted on reading', { timeout: 60_000 }, async (name) => {
    const converter = findProgram('soffice');
    const result = await checkBytes('plan.doc', bytesOf(files, fileOf(name, 'doc')), { read: { converter } });
    expect(differences(name, result)).toEqual([]);
    expect(result.plan.source.notes.converter).toMatch(/LibreOffice/);
    const paragraphs = listDocxParagraphs(writeDocx(pieces.get(name) ?? [], 'levels', FULL));
    expect(findMisplaced(result, (place) => paragraphs[(place.paragraph ?? 0) - 1])).toEqual([]);
  });
});

describe.skipIf(!havePrograms('soffice', 'pdftotext')).each([
  { font: FULL, names: NAMES },
  { font: PATCHED, names: [...NAMES.slice(0, 1), ...FEW] },
])('printed by LibreOffice in $font', ({ font, names }) => {
  let files: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    files = await convertWithOffice(docxFiles(names, font), ['pdf']);
  }, 120_000);

  it.each([...names])('%s', async (name) => {
    const bytes = bytesOf(files, fileOf(name, 'pdf'));
    const result = await checkBytes('plan.pdf', bytes);
    expect(differences(name, result)).toEqual([]);
    expect(findOnWrongPages(result, bytes)).toEqual([]);
  });
});

describe.skipIf(!havePrograms('chromium', 'pdftotext'))('printed by a browser', () => {
  let printed: readonly Uint8Array[];
  beforeAll(async () => {
    printed = await printPages(NAMES.map((name) => writePage(pieces.get(name) ?? [], 'typed', 'utf-8')));
  }, 60_000);

  it.each(NAMES)('%s', async (name) => {
    const bytes = printed[NAMES.indexOf(name)] as Uint8Array;
    const result = await checkBytes('plan.pdf', bytes);
    expect(differences(name, result)).toEqual([]);
    expect(findOnWrongPages(result, bytes)).toEqual([]);
  });
});
