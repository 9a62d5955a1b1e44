import { identifyArchive } from './identify-archive.js';

/** What bytes hold, as far as their signatures tell. */
export type Content =
  | 'text'
  | 'html'
  | 'docx'
  | 'odt'
  | 'doc'
  | 'rtf'
  | 'pdf'
  /** A container of Office whose content is encrypted. */
  | 'encrypted'
  | 'xlsx'
  | 'pptx'
  | 'ods'
  | 'odp'
  | 'epub'
  | 'zip'
  | 'xls'
  | 'ppt'
  | 'msg'
  | 'mht'
  | 'word-xml'
  | 'fodt'
  | 'rar'
  | '7z'
  | 'gzip'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'webp'
  /** Bytes that are neither text nor any of these. */
  | 'unknown';

const SIGNATURES: readonly (readonly [content: Content, signature: string])[] = [
  ['rtf', '{\\rtf'],
  ['png', '\x89PNG\r\n'],
  ['jpeg', '\xff\xd8\xff'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['gif', 'GIF8'],
  ['rar', 'Rar!\x1a'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['gzip', '\x1f\x8b\x08'],
];
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1';
/** The start of an entry, of an empty archive's end, and of an archive in parts. */
const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08', 'PK00PK'];

/** How far the signature of a PDF may stand from the start, behind a mail header or stray bytes. */
const PDF_WITHIN = 1_024;
const HEAD = 4_096;
const MOST_BLANKS = 65_536;

const HTML =
  /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)(?:[\s>/]|$)/i;
const ANY_TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;
const XML = /^\s*<\?xml[\s\S]{0,2000}?<(?:\w+:)?(\w+)[\s>]/;

const MHT = [/^MIME-Version:/im, /^Content-Type:\s*multipart\/related/im];

/** White space, the zero bytes of wide characters, and byte order marks. */
const BLANK = /[\s\0\xef\xbb\xbf\xff\xfe]/;

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** The first characters as far as they are ASCII, whatever the width of a character; leading white space left out. */
function readHead(bytes: Uint8Array): string {
  let start = 0;
  while (start < MOST_BLANKS && BLANK.test(String.fromCharCode(bytes[start] ?? 0x21))) start += 1;
  const head = latin1(bytes.subarray(start, start + HEAD));
  return head.includes('\0') ? head.replaceAll('\0', '') : head;
}

/** Which of Office's old formats an OLE container is, by the names of its streams. */
function identifyOle(bytes: Uint8Array): Content {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string) => view.includes(name, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook') || holds('Book\0')) return 'xls';
  if (holds('PowerPoint Document')) return 'ppt';
  if (holds('__properties_version1.0')) return 'msg';
  return 'unknown';
}

function identifyText(bytes: Uint8Array, expectsTags: boolean): Content {
  const head = readHead(bytes);
  const tagged = head.includes('<');
  if (tagged && HTML.test(head)) return 'html';
  if (head.toLowerCase().includes('mime-version:') && MHT.every((field) => field.test(head))) return 'mht';
  if (head.startsWith('<?xml')) {
    const root = XML.exec(head)?.[1]?.toLowerCase();
    if (root === 'worddocument' || (root === 'package' && head.includes('<pkg:'))) return 'word-xml';
    if (root === 'document' && head.includes('opendocument')) return 'fodt';
  }
  if (tagged && expectsTags && ANY_TAG.test(head)) return 'html';
  return looksBinary(bytes) ? 'unknown' : 'text';
}

/** How many control characters among the first 4,096 bytes make a file binary. */
const CONTROL_SHARE = 0.02;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** Whether bytes hold too many control characters to be text of any encoding with a byte a character. */
export function holdsControls(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  const controls = latin1(head).match(CONTROL)?.length ?? 0;
  return controls > head.length * CONTROL_SHARE;
}

function looksBinary(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !wide && guessByteOrder(bytes) === null && (bytes.includes(0) || holdsControls(bytes));
}

/** Shares of zero bytes, in the even or the odd places, that ASCII characters of UTF-16 leave: many in one, none in the other. */
const MANY = 0.2;
const FEW = 0.02;

/** The order of bytes of UTF-16 without a mark, by where its zero bytes stand; null for anything else. */
export function guessByteOrder(bytes: Uint8Array): 'le' | 'be' | null {
  if (!bytes.includes(0)) return null;
  const pairs = Math.min(bytes.length >> 1, 50_000);
  if (pairs === 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  if (odd > pairs * MANY && even <= pairs * FEW) return 'le';
  return even > pairs * MANY && odd <= pairs * FEW ? 'be' : null;
}

/**
 * What bytes hold. With `expectsTags`, text with any tag of HTML counts as HTML; without, only what begins as a page does.
 * Looks at signatures and names only; nothing is unpacked.
 */
export function identifyContent(bytes: Uint8Array, expectsTags: boolean): Content {
  const start = latin1(bytes.subarray(0, PDF_WITHIN));
  if (ARCHIVES.some((signature) => start.startsWith(signature))) return identifyArchive(bytes);
  if (start.startsWith(OLE)) return identifyOle(bytes);
  const plain = start.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  for (const [content, signature] of SIGNATURES) {
    if (start.startsWith(signature) || (content === 'rtf' && plain.startsWith(signature))) return content;
  }
  if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return 'webp';
  if (start.startsWith('BM') && start.startsWith('\0\0\0\0', 6)) return 'bmp';
  if (start.includes('%PDF-')) return identifyPdf(bytes, start);
  return identifyText(bytes, expectsTags);
}

/** A text may speak of "%PDF-": only at the start, or among bytes that are no text, it is a signature. */
function identifyPdf(bytes: Uint8Array, start: string): Content {
  return /^\s*(?:\xef\xbb\xbf)?\s*%PDF-/.test(start) || /[\r\n]%PDF-\d\.\d/.test(start) || looksBinary(bytes)
    ? 'pdf'
    : identifyText(bytes, false);
}
