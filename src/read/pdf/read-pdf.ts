import type { ReadingNotes, SourceLine } from '../../model/document.js';
import type { ReadLimits, ReadResult, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import { collectPage } from './collect-page.js';
import { judgeText } from './judge-text.js';
import { layOutPdf } from './lay-out-pdf.js';
import { asMatrix, IDENTITY } from './matrix.js';
import type { Legacy } from './name-font.js';
import type { OpenPdf } from './open-pdf.js';
import { openPdf, TooManySteps } from './open-pdf.js';
import type { PageText } from './page-text.js';
import { readPageText, textOfPage } from './page-text.js';
import { surveyStreams } from './survey-streams.js';

/** Letters below which a page has no text. */
const FEWEST_LETTERS = 25;
/** Characters without meaning, as a share of all, above which a text cannot be read. */
const MOST_UNMAPPED = 0.03;
/** Share of the letters of western Europe in text of fonts older than Unicode: a fifth and more. */
const LEGACY_LETTERS = 0.08;
/** Characters of one page: more is no page of text. */
const MOST_ON_PAGE = 200_000;

/**
 * Reads the text of a PDF: lines in reading order with their pages, tables as rows; running heads, page numbers, stamps of
 * signatures and footnotes are left out. Refused: 'encrypted' (needs a password), 'damaged' (broken, or pages are lost;
 * detail such as "page 3"), 'no-text' (a scan; the detail names the first page without text when others have some),
 * 'garbled' (no possible Vietnamese; the detail names the page when only that one is), 'too-complex' (beyond a limit).
 * Never throws.
 */
export async function readPdf(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const survey = await surveyStreams(bytes, limits.unpackedBytes);
  if (survey.tooLarge !== null) return refuse('too-complex', `> ${survey.tooLarge} MB`);
  let open: OpenPdf;
  try {
    open = await openPdf(bytes);
  } catch (error) {
    return refuse(isPasswordError(error) ? 'encrypted' : 'damaged');
  }
  try {
    if (open.file.numPages > limits.pages) return refuse('too-complex', `> ${limits.pages} pages`);
    const read = await readPages(open, limits, null);
    if (!read.ok) return read;
    const empty = findUnread(read.pages, survey.pictures, survey.broken);
    if (empty !== null) return empty;
    if (read.unmapped > read.characters * MOST_UNMAPPED) return refuse('garbled');
    return await judge(open, limits, read);
  } finally {
    await open.close();
  }
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

interface ReadPages {
  readonly ok: true;
  readonly pages: readonly PageText[];
  readonly characters: number;
  readonly unmapped: number;
  /** Encoding of the fonts that are set in no Unicode; null when all are. */
  readonly legacy: Legacy['encoding'] | null;
}

async function readPages(open: OpenPdf, limits: ReadLimits, forced: Legacy | null): Promise<ReadPages | Refusal> {
  const pages: PageText[] = [];
  let characters = 0;
  let unmapped = 0;
  let legacy: Legacy['encoding'] | null = null;
  for (let number = 1; number <= open.file.numPages; number += 1) {
    try {
      const { page, list } = await open.draw(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const fields = await open.fieldsOf(page, list);
      const content = collectPage(list, {
        number,
        width,
        height,
        transform: asMatrix(transform) ?? IDENTITY,
        fontOf: (id) => (page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined),
        isField: (id) => fields.has(id),
        legacy: forced,
      });
      page.cleanup();
      characters += content.glyphs.length + content.unmapped;
      unmapped += content.unmapped;
      legacy ??= content.glyphs.find((glyph) => glyph.legacy !== null)?.legacy?.encoding ?? null;
      if (content.glyphs.length > MOST_ON_PAGE || characters > limits.characters) {
        return refuse('too-complex', `page ${number}`);
      }
      pages.push(readPageText(content));
    } catch (error) {
      return refuse(error instanceof TooManySteps ? 'too-complex' : 'damaged', `page ${number}`);
    }
  }
  return { ok: true, pages, characters, unmapped, legacy };
}

/** Refuses a document in which pages have no text although pictures or broken parts show that there was some. */
function findUnread(pages: readonly PageText[], pictures: number, broken: boolean): Refusal | null {
  const empty = pages.filter((page) => (textOfPage(page).match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS);
  if (broken) return refuse('damaged', empty[0] === undefined ? null : `page ${empty[0].number}`);
  if (empty.length === pages.length) return refuse('no-text');
  // A last page may hold no more than the signature.
  const lost = empty.filter((page) => page.number < pages.length);
  const first = lost[0];
  return first !== undefined && pictures >= lost.length ? refuse('no-text', `page ${first.number}`) : null;
}

/** The lines of a text that can be read; text in a legacy encoding whose fonts do not say so is read again. */
async function judge(open: OpenPdf, limits: ReadLimits, read: ReadPages): Promise<ReadResult> {
  const lines = layOutPdf(read.pages);
  const garbled = read.pages.filter((page) => judgeText(textOfPage(page), 'page') === 'garbled');
  const detail =
    garbled[0] === undefined || garbled.length * 2 > read.pages.length ? null : `page ${garbled[0].number}`;
  if (judgeText(textOf(lines), 'document') !== 'garbled') {
    return garbled.length === 0 ? finish(lines, read.legacy) : refuse('garbled', detail);
  }
  const repaired = read.legacy === null ? await readLegacy(open, limits, lines) : null;
  return repaired ?? refuse('garbled', detail);
}

/** The document read as if its fonts were in an encoding older than Unicode; null when none makes sense of it. */
async function readLegacy(open: OpenPdf, limits: ReadLimits, lines: readonly SourceLine[]): Promise<ReadResult | null> {
  const text = textOf(lines);
  if ((text.match(/[\u00a1-\u00ff]/g)?.length ?? 0) < text.length * LEGACY_LETTERS) return null;
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const again = await readPages(open, limits, { encoding, capitals: false });
    if (!again.ok) return again;
    const converted = layOutPdf(again.pages);
    if (judgeText(textOf(converted), 'document') === 'readable') return finish(converted, encoding);
  }
  return null;
}

function finish(lines: SourceLine[], encoding: ReadingNotes['encoding']): ReadResult {
  return encoding === null ? { ok: true, lines } : { ok: true, lines, notes: { encoding } };
}

function textOf(lines: readonly SourceLine[]): string {
  return lines.map((line) => line.text).join('\n');
}
