/*
 * Builds .doc files of Word 97-2003 byte by byte, for tests:
 *
 *   buildDoc({ paragraphs: [{ runs: [{ text: 'MỤC TIÊU', properties: [BOLD] }], properties: [LIST(1), LEVEL(0)] }], lists: [...] })
 */

/** A property change: its number and its operand, one byte each. */
export type Property = readonly number[];

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const sprm = (number: number, ...operand: readonly number[]): Property => [...u16(number), ...operand];

export const BOLD = sprm(0x0835, 1);
export const NOT_BOLD = sprm(0x0835, 0);
export const OPPOSITE_BOLD = sprm(0x0835, 0x81);
export const STRUCK = sprm(0x0837, 1);
export const HIDDEN = sprm(0x083c, 1);
export const CAPITALS = sprm(0x083b, 1);
export const DELETED = sprm(0x0800, 1);
export const SPECIAL = sprm(0x0855, 1);
export const RAISED = sprm(0x2a48, 1);
export const FONT = (font: number) => sprm(0x4a4f, ...u16(font));
export const CHARACTER_STYLE = (style: number) => sprm(0x4a30, ...u16(style));
export const SYMBOL = (font: number, code: number) => sprm(0x6a09, ...u16(font), ...u16(code));
export const LIST = (list: number) => sprm(0x460b, ...u16(list));
export const LEVEL = (level: number) => sprm(0x260a, level);
export const OUTLINE = (level: number) => sprm(0x2640, level);
export const IN_TABLE = sprm(0x2416, 1);
export const ROW_END = sprm(0x2417, 1);
export const NESTING = (depth: number) => sprm(0x6649, ...u32(depth));
export const INNER_CELL_END = sprm(0x244b, 1);
export const INNER_ROW_END = sprm(0x244c, 1);
/** Properties that lie in the Data stream, at a place. */
export const ELSEWHERE = (place: number) => sprm(0x646b, ...u32(place));

/** A row by the edges of its cells, with what each is merged: "first", "rest" downwards. */
export function ROW(edges: readonly number[], merges: readonly ('first' | 'rest' | null)[] = []): Property {
  const cells = edges.slice(1).flatMap((_, i) => {
    const flags = merges[i] === 'first' ? 0x60 : merges[i] === 'rest' ? 0x20 : 0;
    return [...u16(flags), ...new Array<number>(18).fill(0)];
  });
  const operand = [edges.length - 1, ...edges.flatMap((edge) => u16(edge & 0xffff)), ...cells];
  return [...u16(0xd608), ...u16(operand.length + 1), ...operand];
}

export interface DocRun {
  readonly text: string;
  readonly properties?: readonly Property[];
}

export interface DocParagraph {
  /** A string is one plain run. */
  readonly runs: string | readonly DocRun[];
  readonly properties?: readonly Property[];
  readonly style?: number;
  /** What ends it: a paragraph mark if not given; a cell mark; a page break. */
  readonly end?: '\r' | '\u0007' | '\f';
  /** Properties of what ends it. */
  readonly mark?: readonly Property[];
}

export interface DocStyle {
  readonly kind: 'paragraph' | 'character';
  /** Number of the built-in style; 0xffe for one of the user. */
  readonly builtIn?: number;
  readonly base?: number;
  readonly paragraph?: readonly Property[];
  readonly characters?: readonly Property[];
}

export interface DocLevel {
  readonly format: number;
  /** "%1." */
  readonly text: string;
  readonly start?: number;
  readonly font?: number;
}

export interface DocParts {
  readonly paragraphs: readonly DocParagraph[];
  /** A text box: its paragraphs, and the paragraph's first character it hangs on (a "\b" with SPECIAL). */
  readonly box?: { readonly anchor: number; readonly paragraphs: readonly DocParagraph[] };
  readonly fonts?: readonly string[];
  readonly styles?: readonly DocStyle[];
  readonly lists?: readonly { readonly levels: readonly DocLevel[]; readonly styles?: readonly number[] }[];
  /** Uses of lists (by place in `lists`), with starts by level; one for each list if not given. */
  readonly uses?: readonly { readonly list: number; readonly starts?: Readonly<Record<number, number>> }[];
  readonly data?: readonly number[];
  /** Stores the text as Windows-1252, one byte a character. */
  readonly narrow?: boolean;
  /** Stores the text in two pieces, the second one first, as a quick save does. */
  readonly pieces?: boolean;
  /** Bytes of the file's head to set, by place. */
  readonly head?: Readonly<Record<number, number>>;
}

const TEXT_AT = 2048;
const PAGE = 512;

interface Stretch {
  readonly text: string;
  readonly properties: readonly Property[];
}

function stretchesOf(paragraph: DocParagraph): Stretch[] {
  const runs = typeof paragraph.runs === 'string' ? [{ text: paragraph.runs }] : paragraph.runs;
  return [...runs, { text: paragraph.end ?? '\r', properties: paragraph.mark ?? [] }].map((run) => ({
    text: run.text,
    properties: run.properties ?? [],
  }));
}

/** Pages of properties for stretches of the stream, and the index to them. */
function writePages(
  runs: readonly { readonly start: number; readonly end: number; readonly list: readonly number[] }[],
  firstPage: number,
  paragraphs: boolean,
): { pages: number[]; index: number[] } {
  const pages: number[] = [];
  const starts: number[] = [];
  const perPage = 3;
  for (let at = 0; at < runs.length; at += perPage) {
    const own = runs.slice(at, at + perPage);
    const page = new Array<number>(PAGE).fill(0);
    for (const [i, run] of own.entries()) page.splice(i * 4, 4, ...u32(run.start));
    page.splice(own.length * 4, 4, ...u32((own.at(-1) as { end: number }).end));
    let place = PAGE - 2;
    own.forEach((run, i) => {
      const entry = (own.length + 1) * 4 + i * (paragraphs ? 13 : 1);
      const list = paragraphs
        ? run.list.length % 2 === 0
          ? [0, run.list.length / 2, ...run.list]
          : [(run.list.length + 1) / 2, ...run.list]
        : [run.list.length, ...run.list];
      if (!paragraphs && run.list.length === 0) return;
      place = (place - list.length) & ~1;
      if (place < entry + 13) throw new Error('a page of properties is full');
      page.splice(place, list.length, ...list);
      page[entry] = place / 2;
    });
    page[PAGE - 1] = own.length;
    starts.push((own[0] as { start: number }).start);
    pages.push(...page);
  }
  const end = runs.at(-1)?.end ?? TEXT_AT;
  const index = [...starts, end].flatMap(u32);
  for (let i = 0; i < starts.length; i += 1) index.push(...u32(firstPage + i));
  return { pages, index };
}

function writeStyles(styles: readonly DocStyle[]): number[] {
  const head = [
    ...u16(styles.length),
    ...u16(10),
    ...u16(1),
    ...u16(91),
    ...u16(15),
    ...u16(0),
    ...u16(0),
    ...u16(0),
    ...u16(0),
  ];
  const list = [...u16(head.length), ...head];
  for (const [i, style] of styles.entries()) {
    const characters = (style.characters ?? []).flat();
    const paragraph = [...u16(i), ...(style.paragraph ?? []).flat()];
    const parts = style.kind === 'paragraph' ? [paragraph, characters] : [characters];
    const std = [
      ...u16(style.builtIn ?? 0xffe),
      ...u16((style.kind === 'paragraph' ? 1 : 2) | ((style.base ?? 0xfff) << 4)),
      ...u16(parts.length),
      ...u16(0),
      ...u16(0),
      ...u16(1),
      ...u16(0x41 + i),
      ...u16(0),
    ];
    for (const part of parts) {
      if (std.length % 2 === 1) std.push(0);
      std.push(...u16(part.length), ...part);
    }
    list.push(...u16(std.length), ...std);
  }
  return list;
}

function writeFonts(fonts: readonly string[]): number[] {
  const list = [...u16(fonts.length), ...u16(0)];
  for (const font of fonts) {
    const entry = [...new Array<number>(39).fill(0), ...Array.from(`${font}\0`, (c) => u16(c.charCodeAt(0))).flat()];
    list.push(entry.length, ...entry);
  }
  return list;
}

function writeLevel({ format, text, start = 1, font }: DocLevel): number[] {
  const characters = font === undefined ? [] : [...FONT(font)];
  const shown = text.replace(/%(\d)/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
  return [
    ...u32(start),
    format,
    0,
    ...new Array<number>(18).fill(0),
    characters.length,
    0,
    0,
    0,
    ...characters,
    ...u16(shown.length),
    ...Array.from(shown, (c) => u16(c.charCodeAt(0))).flat(),
  ];
}

function writeLists(lists: NonNullable<DocParts['lists']>): { fixed: number[]; levels: number[] } {
  const fixed = u16(lists.length);
  const levels: number[] = [];
  for (const [i, list] of lists.entries()) {
    const styles = Array.from({ length: 9 }, (_, level) => u16(list.styles?.[level] ?? 0xfff)).flat();
    fixed.push(...u32(100 + i), ...u32(0), ...styles, 0, 0);
    for (let level = 0; level < 9; level += 1)
      levels.push(...writeLevel(list.levels[level] ?? { format: 0, text: `%${level + 1}.` }));
  }
  return { fixed, levels };
}

function writeUses(uses: NonNullable<DocParts['uses']>): number[] {
  const list = u32(uses.length);
  for (const use of uses)
    list.push(...u32(100 + use.list), ...u32(0), ...u32(0), Object.keys(use.starts ?? {}).length, 0, 0, 0);
  for (const use of uses) {
    list.push(...u32(0xffffffff));
    for (const [level, start] of Object.entries(use.starts ?? {}))
      list.push(...u32(start), ...u32(Number(level) | 0x10));
  }
  return list;
}

/** A .doc file. */
export function buildDoc(parts: DocParts): Uint8Array {
  const width = parts.narrow === true ? 1 : 2;
  const body = parts.paragraphs.map(stretchesOf);
  const box = (parts.box?.paragraphs ?? []).map(stretchesOf);
  const lengthOf = (stories: readonly (readonly Stretch[])[]) =>
    stories.flat().reduce((sum, { text }) => sum + text.length, 0);
  const bodyLength = lengthOf(body);
  const total = bodyLength + lengthOf(box);
  const half = Math.floor(total / 2);
  /** Where a character lies in the stream. */
  const placeOf = (position: number) => {
    if (parts.pieces !== true) return TEXT_AT + position * width;
    return position < half ? TEXT_AT + (total - half + position) * width : TEXT_AT + (position - half) * width;
  };

  const stream: number[] = new Array<number>(Math.ceil((TEXT_AT + total * width) / PAGE) * PAGE).fill(0);
  const characters: { start: number; end: number; list: number[] }[] = [];
  const paragraphs: { start: number; end: number; list: number[] }[] = [];
  let position = 0;
  for (const [i, story] of [...body, ...box].entries()) {
    const paragraph = [...parts.paragraphs, ...(parts.box?.paragraphs ?? [])][i] as DocParagraph;
    const list = [...u16(paragraph.style ?? 0), ...(paragraph.properties ?? []).flat()];
    const first = position;
    for (const { text, properties } of story) {
      const own = properties.flat();
      for (const character of text) {
        const at = placeOf(position);
        stream.splice(at, width, ...u16(character.charCodeAt(0)).slice(0, width));
        const last = characters.at(-1);
        if (last !== undefined && last.end === at && last.list === own) last.end = at + width;
        else characters.push({ start: at, end: at + width, list: own });
        position += 1;
      }
    }
    for (let p = first; p < position; p += 1) {
      const at = placeOf(p);
      const last = paragraphs.at(-1);
      if (last !== undefined && last.end === at && last.list === list) last.end = at + width;
      else paragraphs.push({ start: at, end: at + width, list });
    }
  }
  const byPlace = (a: { start: number }, b: { start: number }) => a.start - b.start;
  const characterPages = writePages(characters.sort(byPlace), stream.length / PAGE, false);
  stream.push(...characterPages.pages);
  const paragraphPages = writePages(paragraphs.sort(byPlace), stream.length / PAGE, true);
  stream.push(...paragraphPages.pages);

  const table: number[] = [];
  const put = (at: number, bytes: readonly number[], length = bytes.length) => {
    stream.splice(at, 8, ...u32(table.length), ...u32(length));
    table.push(...bytes);
  };
  stream.splice(0, 4, ...u16(0xa5ec), ...u16(0xc1));
  stream.splice(0x0a, 2, ...u16(0x0200));
  stream.splice(0x4c, 4, ...u32(bodyLength));
  stream.splice(0x64, 4, ...u32(total - bodyLength));
  put(0xa2, writeStyles(parts.styles ?? [{ kind: 'paragraph', builtIn: 0 }]));
  put(0xfa, characterPages.index);
  put(0x102, paragraphPages.index);
  put(0x112, writeFonts(parts.fonts ?? ['Times New Roman']));
  const compressed = (place: number) => (width === 1 ? ((place * 2) | 0x40000000) >>> 0 : place);
  const cuts = parts.pieces === true ? [0, half, total] : [0, total];
  const pieces = [
    ...cuts.flatMap(u32),
    ...cuts.slice(1).flatMap((_, i) => [0, 0, ...u32(compressed(placeOf(cuts[i] as number))), 0, 0]),
  ];
  put(0x1a2, [2, ...u32(pieces.length), ...pieces]);
  if (parts.box !== undefined) {
    const anchors = [...u32(parts.box.anchor), ...u32(bodyLength), ...u32(77), ...new Array<number>(22).fill(0)];
    put(0x1da, anchors);
    const shape = [...new Array<number>(14).fill(0), ...u32(77), ...u32(0)];
    put(0x25a, [...u32(0), ...u32(total - bodyLength), ...shape]);
  }
  if (parts.lists !== undefined) {
    const lists = writeLists(parts.lists);
    put(0x2e2, [...lists.fixed, ...lists.levels], lists.fixed.length);
    put(0x2ea, writeUses(parts.uses ?? parts.lists.map((_, list) => ({ list }))));
  }
  for (const [at, value] of Object.entries(parts.head ?? {})) stream[Number(at)] = value;
  return buildCompound({
    WordDocument: stream,
    '1Table': table,
    ...(parts.data === undefined ? {} : { Data: parts.data }),
  });
}

const SECTOR = 512;
const END = 0xfffffffe;

/** A compound file with these streams, each in whole sectors. */
export function buildCompound(streams: Readonly<Record<string, readonly number[]>>): Uint8Array {
  const sectors: number[][] = [];
  const next: number[] = [];
  const add = (bytes: readonly number[]): number => {
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = bytes.slice(at, at + SECTOR);
      sectors.push([...sector, ...new Array<number>(SECTOR - sector.length).fill(0)]);
      next.push(at + SECTOR < bytes.length ? sectors.length : END);
    }
    return first;
  };
  const entry = (name: string, type: number, start: number, size: number, right: number, child: number): number[] => [
    ...Array.from(name.padEnd(32, '\0'), (c) => u16(c.charCodeAt(0))).flat(),
    ...u16((name.length + 1) * 2),
    type,
    1,
    ...u32(0xffffffff),
    ...u32(right),
    ...u32(child),
    ...new Array<number>(36).fill(0),
    ...u32(start),
    ...u32(size),
    ...u32(0),
  ];
  const names = Object.keys(streams);
  const entries = names.map((name, i) => {
    const bytes = streams[name] as readonly number[];
    // Below 4,096 bytes a stream would have to lie among the small ones.
    const padded = [...bytes, ...new Array<number>(Math.max(0, 4096 - bytes.length)).fill(0)];
    return entry(name, 2, add(padded), padded.length, i + 1 < names.length ? i + 2 : 0xffffffff, 0xffffffff);
  });
  const directory = add([...entry('Root Entry', 5, END, 0, 0xffffffff, 1), ...entries.flat()]);
  const tableSectors = Math.ceil((next.length + 1) / 128) + 1;
  const firstTable = sectors.length;
  for (let i = 0; i < tableSectors; i += 1) next.push(0xfffffffd);
  while (next.length < tableSectors * 128) next.push(0xffffffff);
  const table = next.flatMap(u32);
  for (let i = 0; i < tableSectors; i += 1) sectors.push(table.slice(i * SECTOR, (i + 1) * SECTOR));
  const listed = Array.from({ length: 109 }, (_, i) => u32(i < tableSectors ? firstTable + i : 0xffffffff)).flat();
  const head = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(16).fill(0),
    ...u16(0x3e),
    ...u16(3),
    ...u16(0xfffe),
    ...u16(9),
    ...u16(6),
    ...new Array<number>(10).fill(0),
    ...u32(tableSectors),
    ...u32(directory),
    ...u32(0),
    ...u32(4096),
    ...u32(END),
    ...u32(0),
    ...u32(END),
    ...u32(0),
    ...listed,
  ];
  return Uint8Array.from([...head, ...sectors.flat()]);
}
