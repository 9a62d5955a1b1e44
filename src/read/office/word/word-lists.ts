import type { Numbering, NumberLevel, NumberList } from '../../word/read-numbering.js';
import type { ByteReader } from './byte-reader.js';
import { DamagedFile } from './byte-reader.js';
import type { TablePlace } from './file-information.js';
import { readSprms, SPRM } from './sprms.js';

interface WordList {
  readonly id: number;
  readonly levels: readonly NumberLevel[];
  /** Numbers of the styles linked to the levels. */
  readonly styles: readonly number[];
}

/** The lists of a file, by the number that paragraphs name them by. */
export interface WordLists {
  readonly numbering: Numbering;
  /** The level that is linked to a style, by list and style. */
  levelOfStyle(list: number, style: number): number | null;
}

/** Names of the number formats, by the numbers they have in .doc files. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  7: 'ordinalText',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

const LIST_LENGTH = 28;
const USE_LENGTH = 16;
const NO_STYLE = 0xfff;
const MOST_LISTS = 20_000;

const NO_LISTS: WordLists = { numbering: new Map(), levelOfStyle: () => null };

/** Reads the lists of a .doc file; null when their tables are broken. */
export function readWordLists(
  table: ByteReader,
  lists: TablePlace,
  uses: TablePlace,
  fonts: readonly string[],
): WordLists | null {
  if (lists.length === 0 || uses.length === 0) return NO_LISTS;
  try {
    return readUses(table, uses, readLists(table, lists, fonts), fonts);
  } catch (error) {
    // Text without its numbers is worth having; that they are missing is said.
    if (error instanceof DamagedFile) return null;
    throw error;
  }
}

function readLists(table: ByteReader, place: TablePlace, fonts: readonly string[]): Map<number, WordList> {
  const count = Math.min(table.u16(place.at), MOST_LISTS);
  const lists = new Map<number, WordList>();
  // The levels stand behind the lists, outside the length that the file names.
  let at = place.at + 2 + count * LIST_LENGTH;
  for (let i = 0; i < count; i += 1) {
    const own = table.slice(place.at + 2 + i * LIST_LENGTH, LIST_LENGTH);
    const simple = (own.u8(26) & 1) === 1;
    const levels: NumberLevel[] = [];
    for (let level = 0; level < (simple ? 1 : 9); level += 1) {
      const read = readLevel(table, at, fonts);
      levels.push(read.level);
      at = read.end;
    }
    const styles = Array.from({ length: 9 }, (_, level) => own.u16(8 + level * 2) & NO_STYLE);
    lists.set(own.i32(0), { id: own.i32(0), levels, styles });
  }
  return lists;
}

function readLevel(table: ByteReader, at: number, fonts: readonly string[]): { level: NumberLevel; end: number } {
  const flags = table.u8(at + 5);
  const characters = table.u8(at + 24);
  const paragraphs = table.u8(at + 25);
  const textAt = at + 28 + paragraphs + characters;
  const length = table.u16(textAt);
  let font: string | null = null;
  readSprms(table.slice(at + 28 + paragraphs, characters), 0, (sprm, list, operand) => {
    if (sprm === SPRM.font) font = fonts[list.u16(operand)] ?? null;
  });
  return {
    level: {
      start: table.i32(at),
      format: FORMATS[table.u8(at + 4)] ?? 'decimal',
      pattern: readPattern(table.text(textAt + 2, length)),
      style: null,
      restart: (flags & 0x08) === 0 ? null : table.u8(at + 26),
      legal: (flags & 0x04) !== 0,
      font,
      picture: false,
    },
    end: textAt + 2 + length * 2,
  };
}

/** The characters 0 to 8 stand for the numbers of the levels: "%1" to "%9". */
function readPattern(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 9 ? `%${code + 1}` : character;
  }).join('');
}

function readUses(
  table: ByteReader,
  place: TablePlace,
  lists: ReadonlyMap<number, WordList>,
  fonts: readonly string[],
): WordLists {
  const count = Math.min(table.u32(place.at), MOST_LISTS);
  let at = place.at + 4 + count * USE_LENGTH;
  const numbering = new Map<string, NumberList>();
  const linked = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const own = table.slice(place.at + 4 + i * USE_LENGTH, USE_LENGTH);
    const list = lists.get(own.i32(0));
    const levels = new Map<number, NumberLevel>(list?.levels.entries());
    const starts = new Map<number, number>();
    const changes = own.u8(12);
    at += 4;
    for (let change = 0; change < changes; change += 1) {
      const start = table.i32(at);
      const flags = table.u32(at + 4);
      const level = flags & 0xf;
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(table, at, fonts);
        levels.set(level, read.level);
        at = read.end;
        if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
      } else if ((flags & 0x10) !== 0) starts.set(level, start);
    }
    numbering.set(`${i + 1}`, { counters: `${own.i32(0)}`, levels, starts });
    for (const [level, style] of (list?.styles ?? []).entries())
      if (style !== NO_STYLE) linked.set(`${i + 1} ${style}`, level);
  }
  return { numbering, levelOfStyle: (list, style) => linked.get(`${list} ${style}`) ?? null };
}
