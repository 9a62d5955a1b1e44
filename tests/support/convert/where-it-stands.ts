import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import type { Located } from '../../../src/model/document.js';
import type { PlanResult } from '../../../src/model/result.js';
import { findProgram } from '../programs.js';

/** Text to look for, free of what differs between formats: white space and the way letters are composed. */
function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00ad\u200b]+/gu, '');
}

/** Everything in a result that points at a place and quotes it. */
export function listPlaces({ plan }: PlanResult): readonly Located[] {
  return [...plan.targets, ...plan.funding, ...plan.bodies, ...plan.citations];
}

/** How many characters of a quote must stand where it is said to begin; a line of a narrow column may end behind them. */
const BEGINNING = 12;
const BEGINNING_IN_CELL = 6;

/**
 * Places whose quote does not begin where the result says: one readable line each. `textAt` gives the text of the
 * paragraph or page that a place names; undefined when there is none.
 */
export function findMisplaced(result: PlanResult, textAt: (place: Located) => string | undefined): string[] {
  return listPlaces(result).flatMap((place) => {
    const text = textAt(place);
    const beginning = squeeze(place.quote.split('|')[0] ?? '').slice(
      0,
      place.cell === undefined ? BEGINNING : BEGINNING_IN_CELL,
    );
    if (text !== undefined && squeeze(text).includes(beginning)) return [];
    const said = `paragraph ${place.paragraph ?? '-'}, cell ${place.cell ?? '-'}, page ${place.page ?? '-'}`;
    return [`"${place.quote.slice(0, 40)}" is not at ${said}: "${(text ?? 'nothing').slice(0, 60)}"`];
  });
}

function readMarkup(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
}

/** Texts of all paragraphs of a .docx, empty ones too, counted apart from the reader. No text boxes. */
export function listDocxParagraphs(bytes: Uint8Array): string[] {
  const xml = partOf(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:p(?:\s[^>]*)?(?:\/>|>(.*?)<\/w:p>)/gs)].map((found) => readMarkup(found[1] ?? ''));
}

/** Texts of all paragraphs and headings of an .odt, empty ones too. */
export function listOdtParagraphs(bytes: Uint8Array): string[] {
  const xml = partOf(bytes, 'content.xml');
  const body = xml.slice(xml.indexOf('<office:text'));
  return [...body.matchAll(/<text:[ph](?=[\s/>])(?:[^>]*\/>|[^>]*>(.*?)<\/text:[ph]>)/gs)].map((found) =>
    readMarkup((found[1] ?? '').replace(/<text:s\b[^>]*\/>/g, ' ')),
  );
}

/** Texts of all lines that a page's body shows, as its blocks and line breaks part them; blank ones are not counted. */
export function listHtmlLines(page: string): string[] {
  const body = page.slice(page.indexOf('<body>') + '<body>'.length);
  return body
    .split(/<\/?(?:br|p|h\d|li|ul|ol|td|th|tr|thead|tbody|table)(?:\s[^>]*)?>/)
    .map((part) => readMarkup(part).trim())
    .filter((text) => text !== '');
}

/** Texts of the pages of a PDF as poppler sees them. */
export function listPdfPages(file: string): string[] {
  const program = findProgram('pdftotext');
  if (program === null) throw new Error('pdftotext is not installed');
  return execFileSync(program, ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
}
