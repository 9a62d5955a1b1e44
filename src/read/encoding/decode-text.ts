import type { Encoding, ReadingNotes } from '../../model/document.js';
import { guessByteOrder, holdsControls } from '../identify-content.js';
import type { Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import { chooseLegacy, convertLegacy, isSoundVietnamese, type LegacyEncoding, repairText } from './choose-encoding.js';
import { decodeWindows1252 } from './code-pages.js';
import { decodeUtf8, firstInvalidByte } from './utf8.js';

/** Bytes as text, or why they are none. */
export type DecodedText =
  | {
      readonly ok: true;
      /** As it stands in the file: not normalised, without a byte order mark. */
      readonly text: string;
      /** Empty for UTF-8 that nobody asked for. */
      readonly notes: Partial<ReadingNotes>;
    }
  | Refusal;

type WideEncoding = Extract<Encoding, 'utf-16le' | 'utf-16be'>;

function findMark(bytes: Uint8Array): Extract<Encoding, 'utf-8' | WideEncoding> | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  // Two zero bytes behind it make it the mark of UTF-32.
  if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0)) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeWide(bytes: Uint8Array, encoding: WideEncoding): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') || text.startsWith('\ufffe') ? null : text;
  } catch {
    // Half a character somewhere: it is no UTF-16.
    return null;
  }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0) || holdsControls(bytes);
}

const DECLARATION =
  /<meta\s[^<>]{0,500}?charset\s*=\s*["']?\s*([\w-]{2,40})|^\s*<\?xml\s[^<>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})/i;
const LABELS: readonly (readonly [pattern: RegExp, encoding: LegacyEncoding])[] = [
  [/^(?:x-)?(?:windows-|cp)1258$/i, 'windows-1258'],
  [/^(?:x-)?(?:viet-)?(?:tcvn|abc)[\w-]*$/i, 'tcvn3'],
  [/^(?:x-)?(?:viet-)?vni[\w-]*$/i, 'vni'],
];

/** The legacy encoding that a page says it has; null when it names none of those known. */
function findDeclared(latin: string): LegacyEncoding | null {
  const found = DECLARATION.exec(latin.slice(0, 4_096));
  const label = found?.[1] ?? found?.[2] ?? '';
  return LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

function accept(text: string, encoding: Encoding, asked: boolean): DecodedText {
  if (!/[a-zA-ZÀ-ỹ\p{N}]/u.test(text)) return refuse('empty');
  return { ok: true, text, notes: encoding === 'utf-8' && !asked ? {} : note(encoding, asked) };
}

function note(encoding: Encoding, encodingAsked: boolean): Partial<ReadingNotes> {
  return { encoding: encodingAsked && encoding === 'utf-8' ? null : encoding, encodingAsked };
}

/** Letters looked at, and how many of them prove that a text was written in Unicode: Vietnamese has one in eight. */
const GLANCED = 4_096;
const PROOF = /^(?:[^\u1ea0-\u1ef9]*[\u1ea0-\u1ef9]){60}/;

/** Whether the text has many letters that no legacy encoding leaves behind, ạ to ỹ: then nothing has to be weighed. */
function isSurelyUnicode(text: string): boolean {
  return PROOF.test(text.slice(0, GLANCED));
}

/** Unicode that may hold letters of a legacy encoding: mended where it surely does, else as it is. */
function acceptUnicode(text: string, encoding: Encoding): DecodedText {
  if (isSurelyUnicode(text)) return accept(text, encoding, false);
  const repaired = repairText(text);
  if (repaired === null) return accept(text, encoding, false);
  return { ok: true, text: repaired.text, notes: note(repaired.encoding, false) };
}

function refuseByte(bytes: Uint8Array): Refusal {
  return refuse('encoding', `byte ${firstInvalidByte(bytes) + 1}`);
}

/** Text that is Unicode by its mark or its bytes; null when it is not, or is plain ASCII. */
function decodeUnicode(bytes: Uint8Array): string | null {
  const mark = findMark(bytes);
  if (mark === 'utf-16le' || mark === 'utf-16be') return decodeWide(bytes, mark);
  return mark === 'utf-8' || bytes.some((byte) => byte >= 0x80) ? decodeUtf8(bytes) : null;
}

function decodeAsked(bytes: Uint8Array, asked: Encoding): DecodedText {
  if (asked === 'utf-8') {
    if (isBinary(bytes)) return refuse('binary');
    const text = decodeUtf8(bytes);
    return text === null ? refuseByte(bytes) : accept(text, asked, true);
  }
  if (asked === 'utf-16le' || asked === 'utf-16be') {
    const text = decodeWide(bytes, asked);
    return text === null ? refuse('encoding', asked) : accept(text, asked, true);
  }
  // Letters of a legacy encoding may have been carried over into Unicode one by one.
  const unicode = decodeUnicode(bytes);
  if (unicode === null && isBinary(bytes)) return refuse('binary');
  if (unicode !== null && isSoundVietnamese(unicode)) return refuse('encoding', asked);
  const latin = unicode ?? decodeWindows1252(bytes);
  const text = convertLegacy(latin, asked);
  if (text === null) return refuse('encoding', asked);
  // What was asked makes no Vietnamese of the text, another reading does: its targets would all seem to be missing.
  const clear = isSoundVietnamese(text) ? null : chooseLegacy(latin, null);
  return clear === null || clear === asked ? accept(text, asked, true) : refuse('encoding', `${asked} ≠ ${clear}`);
}

/**
 * Bytes to text. `asked` names the encoding; without it, it is found out: by a byte order mark, as strict UTF-8, as UTF-16 by
 * its zero bytes, else among windows-1258, TCVN3, VNI and VIQR by the share of possible Vietnamese syllables, where one is
 * clearly ahead. Letters that were carried over into Unicode one by one are put right likewise. Refused: no bytes or no
 * letters ('empty'), bytes that are no text ('binary'), and what cannot be told or is not what was asked ('encoding', detail
 * "byte 12" or the encoding asked). Never throws.
 */
export function decodeText(bytes: Uint8Array, asked: Encoding | undefined): DecodedText {
  if (bytes.length === 0) return refuse('empty');
  if (asked !== undefined) return decodeAsked(bytes, asked);
  const mark = findMark(bytes);
  const wide = mark === 'utf-8' ? null : mark === null ? wideOf(guessByteOrder(bytes)) : mark;
  if (wide !== null) {
    const text = decodeWide(bytes, wide);
    if (text !== null) return acceptUnicode(text, wide);
    return mark === null ? refuse('binary') : refuse('encoding', wide);
  }
  if (isBinary(bytes)) return refuse('binary');
  const text = decodeUtf8(bytes);
  if (text !== null) return acceptUnicode(text, 'utf-8');
  if (mark === 'utf-8') return refuseByte(bytes);
  const latin = decodeWindows1252(bytes);
  const encoding = chooseLegacy(latin, findDeclared(latin));
  const converted = encoding === null ? null : convertLegacy(latin, encoding);
  return encoding === null || converted === null ? refuseByte(bytes) : accept(converted, encoding, false);
}

function wideOf(order: 'le' | 'be' | null): WideEncoding | null {
  return order === null ? null : order === 'le' ? 'utf-16le' : 'utf-16be';
}
