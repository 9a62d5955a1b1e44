import { constants, createInflate, inflateSync } from 'node:zlib';
import { decodeAscii85, decodeAsciiHex } from './decode-ascii.js';
import { measureLzw } from './measure-lzw.js';

/** What the packed parts of a PDF hold, found out before anything unpacks them for good. */
export interface StreamSurvey {
  /** Pictures large enough to be scanned pages. */
  readonly pictures: number;
  /** A part that holds text is broken, or the file ends inside a part. */
  readonly broken: boolean;
  /** Megabytes that are too many; null when all parts are within bounds. */
  readonly tooLarge: number | null;
}

/** Drawing instructions of one page, unpacked: dozens of times those of a plan's page. */
const MOST_DRAWING = 2 * 1024 * 1024;
/** Characters that one page may show. */
const MOST_SHOWN = 400_000;
/** One picture, unpacked: a large page scanned finely in colour. */
const MOST_PICTURE = 96 * 1024 * 1024;
/** Pixels of a picture that can be a page. */
const PAGE_PIXELS = 250_000;
/** Parts packed into parts. */
const DEEPEST = 4;
/** Where a part's description is looked for, before the part. */
const DESCRIPTION = 2_048;

const TEXT_OPERATOR = /(?:^|[\s)>\]])(?:Tf|Tj|TJ)(?:\s|$)/;
const FONT = /\/Length1\b|\/(?:Type1C|CIDFontType0C|OpenType)\b/;
const KEPT_WHOLE = /\/(?:EmbeddedFile|Metadata|Alternate)\b/;

/** Looks at every packed part once, without keeping any. `most` bounds what fonts and other data may come to. */
export async function surveyStreams(bytes: Uint8Array, most: number): Promise<StreamSurvey> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const encrypted = file.lastIndexOf('/Encrypt') >= 0;
  let pictures = 0;
  let broken = false;
  let total = 0;
  let at = 0;
  while (at < file.length) {
    const keyword = file.indexOf('stream', at, 'latin1');
    if (keyword < 0) break;
    const start = dataStart(file, keyword);
    if (start === null) {
      at = keyword + 6;
      continue;
    }
    const found = file.indexOf('endstream', start, 'latin1');
    const end = found < 0 ? file.length : found;
    if (found < 0) broken = true;
    const before = file.toString('latin1', Math.max(at, keyword - DESCRIPTION), keyword);
    const described = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    const picture = /\/Subtype\s*\/Image\b/.test(described);
    if (picture && pixelsOf(described) >= PAGE_PIXELS) pictures += 1;
    if (!encrypted) {
      const whole = FONT.test(described) || KEPT_WHOLE.test(described);
      const bound = picture ? MOST_PICTURE : whole ? most : Math.min(MOST_DRAWING, most);
      const measured = await measurePart(file.subarray(start, end), described, bound);
      if (measured === null) return { pictures, broken, tooLarge: Math.round(bound / 1024 / 1024) };
      if (!picture) total += measured.size;
      if (total > most) return { pictures, broken, tooLarge: Math.round(most / 1024 / 1024) };
      if (measured.broken && !picture && (measured.size === 0 || TEXT_OPERATOR.test(measured.opening))) broken = true;
    }
    at = found < 0 ? file.length : found + 9;
  }
  return { pictures, broken, tooLarge: null };
}

/** Where the part's bytes begin; null when the word is none that begins a part. */
function dataStart(file: Buffer, keyword: number): number | null {
  if (file.toString('latin1', Math.max(0, keyword - 3), keyword) === 'end') return null;
  const next = file[keyword + 6];
  if (next === 0x0a) return keyword + 7;
  if (next !== 0x0d) return null;
  return file[keyword + 7] === 0x0a ? keyword + 8 : keyword + 7;
}

function pixelsOf(described: string): number {
  const width = /\/Width\s+(\d{1,6})/.exec(described)?.[1];
  const height = /\/Height\s+(\d{1,6})/.exec(described)?.[1];
  return Number(width ?? 0) * Number(height ?? 0);
}

interface Measured {
  /** Bytes after unpacking. */
  readonly size: number;
  readonly broken: boolean;
  /** The first characters, for a look at what it is. */
  readonly opening: string;
}

type Packing = 'flate' | 'lzw' | 'ascii85' | 'asciihex' | 'runlength' | 'unknown';

const PACKINGS: readonly (readonly [name: RegExp, packing: Packing])[] = [
  [/^Fl/, 'flate'],
  [/^LZW/, 'lzw'],
  [/^(?:ASCII85|A85)/, 'ascii85'],
  [/^(?:ASCIIHex|AHx)/, 'asciihex'],
  [/^(?:RunLength|RL)/, 'runlength'],
];

/** How a part is packed, the outermost first. Where the file says so somewhere else, its first bytes have to tell. */
function packingsOf(described: string, data: Buffer): Packing[] {
  const plain = described.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const entry = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+|\d+\s+\d+\s+R)/.exec(plain)?.[1];
  if (entry === undefined) return [];
  const names = entry.match(/\/[^\s/<>[\]()]+/g) ?? [];
  if (names.length === 0) return isDeflated(data) ? ['flate', 'flate'] : [];
  return names
    .slice(0, DEEPEST)
    .map((name) => PACKINGS.find(([pattern]) => pattern.test(name.slice(1)))?.[1] ?? 'unknown');
}

/** Unpacks a part and measures what comes out; null when it comes to more than `bound`. */
async function measurePart(part: Buffer, described: string, bound: number): Promise<Measured | null> {
  let data = part;
  let broken = false;
  const packings = packingsOf(described, part);
  for (const packing of packings) {
    if (packing === 'flate' && isDeflated(data)) {
      const unpacked = await inflateBounded(data, bound);
      if (unpacked === null) return null;
      data = unpacked.data;
      broken ||= unpacked.broken;
    } else if (packing === 'ascii85') data = decodeAscii85(data);
    else if (packing === 'asciihex') data = decodeAsciiHex(data);
    else if (packing === 'lzw') {
      const size = measureLzw(data, bound);
      return size === null ? null : { size, broken, opening: '' };
    } else if (packing === 'runlength' && data.length * 64 > bound) return null;
    else break;
  }
  const size = packings.length === 0 ? 0 : data.length;
  if (size > bound || (bound <= MOST_DRAWING && showsTooMuch(data))) return null;
  return { size, broken, opening: data.toString('latin1', 0, 4_096) };
}

/** Whether the strings of drawing instructions come to more characters than a page can hold. */
function showsTooMuch(data: Buffer): boolean {
  if (data.length <= MOST_SHOWN) return false;
  let shown = 0;
  for (let i = 0; i < data.length && shown <= MOST_SHOWN; i += 1) {
    const literal = data[i] === 0x28;
    if (!literal && data[i] !== 0x3c) continue;
    const end = literal ? endOfString(data, i) : data.indexOf(0x3e, i);
    if (end < 0) break;
    shown += literal ? end - i : (end - i) / 2;
    i = end;
  }
  return shown > MOST_SHOWN;
}

/** Where a string in brackets ends; -1 when it does not. */
function endOfString(data: Buffer, start: number): number {
  let open = 0;
  for (let i = start; i < data.length; i += 1) {
    if (data[i] === 0x5c) i += 1;
    else if (data[i] === 0x28) open += 1;
    else if (data[i] === 0x29) {
      open -= 1;
      if (open === 0) return i;
    }
  }
  return -1;
}

function isDeflated(data: Buffer): boolean {
  const [first, second] = data;
  return first !== undefined && second !== undefined && (first & 15) === 8 && (first * 256 + second) % 31 === 0;
}

interface Unpacked {
  readonly data: Buffer;
  readonly broken: boolean;
}

async function inflateBounded(data: Buffer, bound: number): Promise<Unpacked | null> {
  try {
    return { data: inflateSync(data, { maxOutputLength: bound }), broken: false };
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return null;
    return inflateBroken(data, bound, error instanceof Error && /data check/.test(error.message));
  }
}

/** Unpacks up to where the data are broken or end. A wrong check sum (`whole`) breaks nothing. */
async function inflateBroken(data: Buffer, bound: number, whole: boolean): Promise<Unpacked | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  const inflate = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  inflate.end(data);
  try {
    for await (const chunk of inflate) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > bound) return null;
    }
  } catch {
    // What came before the error is all there is.
  }
  return { data: Buffer.concat(chunks), broken: !whole };
}
