import type { ReadLimits, ReadResult } from '../../reader.js';
import { refuse } from '../../reader.js';
import { LabelCounter } from '../../word/label-counter.js';
import { Drafts } from '../drafts.js';
import { DamagedFile } from './byte-reader.js';
import { CompoundFile } from './compound-file.js';
import { readFileInformation } from './file-information.js';
import { readPieces } from './pieces.js';
import { PropertyPages } from './property-pages.js';
import { StyleSheet } from './style-sheet.js';
import { readTextBoxes } from './text-boxes.js';
import { readFontNames } from './word-fonts.js';
import { readWordLists } from './word-lists.js';
import type { WordFile } from './word-text.js';
import { WordTextReader } from './word-text.js';

/**
 * Reads a .doc file of Word 97 to 2003: paragraphs with their automatic numbers, headings, tables, text boxes. Headers,
 * footers, notes, comments, tables of contents and deleted, struck-out or hidden text are left out; embedded objects and
 * macros are never opened. Refused: files of older versions and other programs ('unsupported-format', with what they
 * are), protected ('encrypted'), broken ('damaged'), oversized ('too-complex') and wordless files ('no-text' when they
 * hold pictures, 'empty' otherwise).
 */
export function readWordBinary(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  try {
    return readCompound(new CompoundFile(bytes), limits);
  } catch (error) {
    if (error instanceof DamagedFile) return refuse('damaged');
    throw error;
  }
}

/** What files of Word 6 and 95 are called, which look alike from outside. */
export const OLD_WORD = 'Word 6/95';

/** Streams by which files of other programs in the same envelope are known. */
const OTHER_STREAMS: readonly (readonly [stream: string, kind: string])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
  ['__properties_version1.0', 'msg'],
];

function readCompound(file: CompoundFile, limits: ReadLimits): ReadResult {
  const names = new Set(file.names);
  if (names.has('EncryptedPackage')) return refuse('encrypted');
  const stream = file.read('WordDocument');
  if (stream === null) {
    const other = OTHER_STREAMS.find(([name]) => names.has(name));
    return refuse('unsupported-format', other?.[1] ?? null);
  }
  const information = readFileInformation(stream);
  if (information.encrypted) return refuse('encrypted');
  if (!information.supported) return refuse('unsupported-format', OLD_WORD);
  const table = file.read(information.tableStream);
  if (table === null) return refuse('damaged', information.tableStream);
  if (information.bodyLength + information.boxesLength > limits.characters) return refuse('too-complex');
  const fonts = readFontNames(table, information.fonts);
  const lists = readWordLists(table, information.lists, information.listOverrides, fonts);
  const parts: WordFile = {
    stream,
    data: file.read('Data'),
    pieces: readPieces(table, information.pieces),
    characters: new PropertyPages(stream, table, information.characterPages, 'characters'),
    paragraphs: new PropertyPages(stream, table, information.paragraphPages, 'paragraphs'),
    styles: new StyleSheet(table, information.styles),
    fonts,
    lists,
    boxes: readTextBoxes(table, information),
  };
  const first = readText(parts, information.bodyLength, limits, true);
  // A table of contents that never ends is a broken one: better its lines twice than a document without text.
  const { reader, drafts, blocks } = first.reader.contentsOpen
    ? readText(parts, information.bodyLength, limits, false)
    : first;
  if (reader.exceeded) return refuse('too-complex');
  return drafts.finish(blocks, reader.numbersLost ? { numberingLost: true } : {});
}

function readText(file: WordFile, length: number, limits: ReadLimits, skipContents: boolean) {
  const drafts = new Drafts();
  const counter = new LabelCounter(file.lists?.numbering ?? new Map());
  const reader = new WordTextReader(file, drafts, limits, counter, skipContents);
  return { reader, drafts, blocks: reader.read(0, length) };
}
