import type { SourceFormat } from '../model/document.js';
import { type Content, identifyContent } from './identify-content.js';
import type { Refusal } from './reader.js';
import { refuse } from './reader.js';

/** Formats told apart by content; whether a text holds Markdown is seen when it is read. */
export type RecognisedFormat = Exclude<SourceFormat, 'markdown'>;

export interface Recognised {
  readonly ok: true;
  readonly format: RecognisedFormat;
}

const TEXTS = ['text', 'html'] as const;
/** Word opens any of these under both endings, and old files are often named wrongly. */
const WORD_OPENS = ['doc', 'rtf', 'html', 'docx'] as const;

/** What a file of that ending may hold; any other ending promises nothing. */
const PROMISES: Readonly<Record<string, readonly RecognisedFormat[]>> = {
  txt: TEXTS,
  text: TEXTS,
  md: TEXTS,
  markdown: TEXTS,
  html: TEXTS,
  htm: TEXTS,
  xhtml: TEXTS,
  doc: WORD_OPENS,
  dot: WORD_OPENS,
  rtf: WORD_OPENS,
  docx: ['docx'],
  docm: ['docx'],
  dotx: ['docx'],
  odt: ['odt'],
  ott: ['odt'],
  pdf: ['pdf'],
};

/** Formats of word processors that are not read, and that Word opens under its own endings all the same. */
const OPENED_TOO: ReadonlySet<string> = new Set(['mht', 'word-xml', 'fodt']);
const PICTURES: ReadonlySet<string> = new Set(['png', 'jpeg', 'tiff', 'gif', 'bmp', 'webp']);
const READ: ReadonlySet<string> = new Set(['text', 'html', 'docx', 'odt', 'doc', 'rtf', 'pdf']);

function isRead(content: Content): content is RecognisedFormat {
  return READ.has(content);
}

/** The ending of a path in small letters; empty when there is none. */
function endingOf(path: string): string {
  return /[^/\\.]\.([a-zA-Z]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/**
 * The format of a document by its content, checked against what its ending promises. Refused: no bytes ('empty'), a format
 * that is not read ('unsupported-format', detail such as "xlsx"), a picture ('no-text'), an encrypted container, a content
 * other than the ending says ('ending-mismatch', detail such as ".docx = doc"), and under the ending of a word processor
 * bytes that are nothing known ('damaged').
 */
export function recogniseFormat(path: string, bytes: Uint8Array): Recognised | Refusal {
  if (bytes.length === 0) return refuse('empty');
  const ending = endingOf(path);
  const content = identifyContent(bytes, TEXTS === PROMISES[ending] && /^x?html?$/.test(ending));
  const promised = PROMISES[ending];
  if (content === 'encrypted') {
    return promised === TEXTS ? refuse('ending-mismatch', `.${ending} = docx`) : refuse('encrypted');
  }
  if (content === 'unknown') {
    // Whatever holds no text is for the decoder to judge, unless the ending promises more than text.
    return promised === undefined || promised === TEXTS ? { ok: true, format: 'text' } : refuse('damaged');
  }
  if (promised === undefined) {
    if (isRead(content)) return { ok: true, format: content };
    return PICTURES.has(content) ? refuse('no-text', content) : refuse('unsupported-format', content);
  }
  if (isRead(content) && promised.includes(content)) return { ok: true, format: content };
  if (promised === WORD_OPENS && OPENED_TOO.has(content)) return refuse('unsupported-format', content);
  return refuse('ending-mismatch', `.${ending} = ${content}`);
}
