import type { Document, SourceLine } from '../model/document.js';
import type { UnreadableDocument } from '../model/result.js';
import { decodeText } from './encoding/decode-text.js';
import { isGarbled } from './is-garbled.js';
import { readPlainLine, splitLines } from './lines.js';
import { readMarkdownLines } from './markdown/read-markdown.js';
import { hasMarkdownSyntax } from './markdown/sniff.js';
import type { ReadLimits, ReadOptions, ReadResult, Refusal } from './reader.js';
import { READ_LIMITS, refuse } from './reader.js';
import { type RecognisedFormat, recogniseFormat } from './recognise-format.js';

/**
 * Reads the bytes of a document. Its format is told from the content, and refused where the path's ending promises another;
 * text may hold Markdown whatever its ending. `path` is otherwise only passed on. Bytes that cannot be read give an
 * `UnreadableDocument` with the reason; none make it throw. The readers of other formats than text are loaded on demand.
 */
export async function readDocument(
  path: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Document | UnreadableDocument> {
  const recognised = recogniseFormat(path, bytes);
  if (!recognised.ok) return { path, reason: recognised.reason, detail: recognised.detail };
  const limits: ReadLimits = { ...READ_LIMITS, ...options.limits };
  const result = await readFormat(recognised.format, bytes, limits, options);
  if (!result.ok) return { path, reason: result.reason, detail: result.detail };
  const { format, lines, notes } = result;
  if (isGarbled(lines)) return { path, reason: 'garbled', detail: null };
  return { path, format, lines, ...(notes === undefined || Object.keys(notes).length === 0 ? {} : { notes }) };
}

type Reading = Pick<Document, 'format' | 'lines' | 'notes'> & { readonly ok: true };

async function readFormat(
  format: RecognisedFormat,
  bytes: Uint8Array,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<Reading | Refusal> {
  if (format === 'text' || format === 'html') return readCharacters(format, bytes, limits, options);
  const result = await readPacked(format, bytes, limits, options);
  return result.ok ? { ...result, format } : result;
}

async function readPacked(
  format: Exclude<RecognisedFormat, 'text' | 'html'>,
  bytes: Uint8Array,
  limits: ReadLimits,
  options: ReadOptions,
): Promise<ReadResult> {
  switch (format) {
    case 'docx': {
      const { readDocx } = await import('./word/read-docx.js');
      return readDocx(bytes, limits);
    }
    case 'odt': {
      const { readOdt } = await import('./odt/read-odt.js');
      return readOdt(bytes, limits);
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.js');
      return readPdf(bytes, limits);
    }
    case 'doc':
    case 'rtf': {
      const { readOffice } = await import('./office/read-office.js');
      return readOffice(bytes, format, { limits, converter: options.converter });
    }
  }
}

/** Most bytes that UTF-8 and UTF-16 take for a character of any script around. */
const MOST_BYTES = 4;

/** Text and web pages: bytes that have to be decoded first. */
async function readCharacters(
  format: 'text' | 'html',
  bytes: Uint8Array,
  limits: ReadLimits,
  { encoding }: ReadOptions,
): Promise<Reading | Refusal> {
  if (bytes.length > limits.characters * MOST_BYTES) return refuseLength(bytes.length / MOST_BYTES, limits);
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded;
  if (text.length > limits.characters) return refuseLength(text.length, limits);
  if (format === 'html') {
    const { readHtml } = await import('./html/read-html.js');
    const page = readHtml(text, limits);
    return page.ok ? { ok: true, format, lines: page.lines, notes: { ...notes, ...page.notes } } : page;
  }
  if (!hasMarkdownSyntax(text)) return { ok: true, format, lines: readTextLines(text), notes };
  return { ok: true, format: 'markdown', lines: await readMarkdownLines(text), notes };
}

function refuseLength(characters: number, limits: ReadLimits): Refusal {
  return refuse('too-complex', `${Math.round(characters)} > ${limits.characters}`);
}

/** Plain text as source lines. */
export function readTextLines(text: string): SourceLine[] {
  return splitLines(text).map((raw, index) => readPlainLine(raw, index + 1));
}
