import type { Content } from './identify-content.js';
import { readZipDirectory } from './zip-directory.js';

const HEADER_SIZE = 30;
const LONGEST_TYPE = 100;

/** What OpenDocument and EPUB write first into the archive, unpacked: their media type. */
const MEDIA_TYPES: readonly (readonly [type: string, content: Content])[] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
];

const FOLDERS: readonly (readonly [start: string, content: Content])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
  ['ppt/', 'pptx'],
];

interface FirstEntry {
  readonly name: string;
  readonly content: string;
}

function readFirstEntry(bytes: Uint8Array): FirstEntry {
  const low = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const start = HEADER_SIZE + low(26);
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  const content = start + low(28);
  return {
    name: text(HEADER_SIZE, Math.min(start, HEADER_SIZE + 200)),
    content: text(content, content + LONGEST_TYPE),
  };
}

/** Names of entries whose own headers stand in the first megabyte: what is left of an archive that was cut off. */
function findNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  const head = bytes.subarray(0, 1_048_576);
  for (let at = head.indexOf(0x50); at >= 0 && names.length < 1_000; at = head.indexOf(0x50, at + 1)) {
    if (head[at + 1] !== 0x4b || head[at + 2] !== 3 || head[at + 3] !== 4) continue;
    names.push(readFirstEntry(head.subarray(at, at + HEADER_SIZE + 400)).name);
  }
  return names;
}

/**
 * Which packed document a zip archive is, by the names of its parts; 'zip' for any other archive, 'unknown' where too little
 * of it is left to tell.
 */
export function identifyArchive(bytes: Uint8Array): Content {
  const first = readFirstEntry(bytes);
  if (first.name === 'mimetype') {
    for (const [type, content] of MEDIA_TYPES) if (first.content.startsWith(type)) return content;
  }
  const entries = readZipDirectory(bytes)?.map(({ name }) => name);
  const names = (entries ?? findNames(bytes)).map((name) => name.toLowerCase());
  for (const [start, content] of FOLDERS) if (names.some((name) => name.startsWith(start))) return content;
  // Programs that pack OpenDocument anew put its type anywhere, or leave it out.
  if (names.includes('content.xml') && names.includes('meta-inf/manifest.xml')) return 'odt';
  return entries === undefined ? 'unknown' : 'zip';
}
