import type { TextLine } from './build-lines.js';
import type { PageText } from './page-text.js';
import { textOfLine } from './text-of-line.js';

/** How far into the page, as a share of its height, running heads and page numbers reach. */
const ZONE = 0.13;
/** Lines at either end of a page that can be more than text. */
const DEEPEST = 3;
/** Running heads stand at the same height everywhere, give or take this. */
const SAME_PLACE = 6;

const PAGE_NUMBER =
  /^[-–—_.~|[(\s]*(?:(?:trang|page|tr\.)\s*(?:số\s*)?:?\s*)?(\d{1,4})(?:\s*(?:\/|of|trên|\|)\s*\d{1,4})?[-–—_.~|)\]\s]*$/iu;
/** What browsers print around a page: its address and its number, the time and its title. */
const ADDRESS = /^(?:https?|file):\/\/\S+(?:\s+\d{1,4}\s*\/\s*\d{1,4})?$/iu;
const PRINTED_AT = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d{2}(?:\s*[AP]M|\s*(?:SA|CH))?(?=\s|$)/u;

interface Edge {
  readonly page: PageText;
  readonly line: TextLine;
  readonly text: string;
  /** Place among the lines of its end of the page; 0 is the outermost. */
  readonly depth: number;
  readonly end: 'top' | 'bottom';
  /** Distance from that end. */
  readonly distance: number;
}

/** Takes page numbers and running heads off every page; figures that count nothing stay. */
export function stripRunningHeads(pages: readonly PageText[]): PageText[] {
  const edges = pages.flatMap(edgesOf);
  const gone = new Set<TextLine>([...findRepeated(edges, pages.length), ...findPrinted(edges)]);
  for (const line of findPageNumbers(edges, gone)) gone.add(line);
  if (gone.size === 0) return [...pages];
  return pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !gone.has(line)) }));
}

function edgesOf(page: PageText): Edge[] {
  const zone = page.height * ZONE;
  const top = page.tables[0]?.top ?? Number.POSITIVE_INFINITY;
  const bottom = page.tables[page.tables.length - 1]?.bottom ?? Number.NEGATIVE_INFINITY;
  const edges: Edge[] = [];
  const first = page.lines.filter((line) => line.y <= zone && line.y < top).slice(0, DEEPEST);
  for (const [depth, line] of first.entries()) {
    edges.push({ page, line, text: textOfLine(line), depth, end: 'top', distance: line.y });
  }
  const last = page.lines
    .filter((line) => line.y >= page.height - zone && line.y > bottom)
    .slice(-DEEPEST)
    .reverse();
  for (const [depth, line] of last.entries()) {
    edges.push({ page, line, text: textOfLine(line), depth, end: 'bottom', distance: page.height - line.y });
  }
  return edges;
}

/** Lines that stand at the same place with the same words, numbers apart, on many pages. */
function findRepeated(edges: readonly Edge[], pages: number): TextLine[] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${edge.end} ${edge.text.toLowerCase().replace(/\d+/g, '#')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edge]);
    else group.push(edge);
  }
  // Two pages repeat by chance what three do not: then every word and figure must be the same.
  const enough = pages === 2 ? 2 : Math.max(3, Math.ceil(pages * 0.3));
  return [...groups.values()].flatMap((group) => {
    if (/^\S+ [#\s\-–—/.()]*$/.test(`x ${group[0]?.text.replace(/\d+/g, '#') ?? ''}`)) return [];
    const level = group.filter((edge) => Math.abs(edge.distance - (group[0] as Edge).distance) <= SAME_PLACE);
    if (pages === 2 && (group[0]?.depth !== 0 || group.some((edge) => edge.text !== group[0]?.text))) return [];
    return level.length >= enough ? level.map((edge) => edge.line) : [];
  });
}

function findPrinted(edges: readonly Edge[]): TextLine[] {
  return edges
    .filter(({ text, depth, end }) => depth === 0 && (end === 'bottom' ? ADDRESS.test(text) : PRINTED_AT.test(text)))
    .map((edge) => edge.line);
}

/** The outermost line of a page, when it is a number that counts the pages. */
function findPageNumbers(edges: readonly Edge[], gone: ReadonlySet<TextLine>): TextLine[] {
  const outermost = new Map<string, Edge>();
  for (const edge of edges) {
    if (gone.has(edge.line)) continue;
    const key = `${edge.page.number} ${edge.end}`;
    const known = outermost.get(key);
    if (known === undefined || edge.depth < known.depth) outermost.set(key, edge);
  }
  const counted: { edge: Edge; offset: number }[] = [];
  for (const edge of outermost.values()) {
    const found = PAGE_NUMBER.exec(edge.text)?.[1];
    if (found !== undefined) counted.push({ edge, offset: Number(found) - edge.page.number });
  }
  const offsets = new Map<number, number>();
  for (const { offset } of counted) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  return counted.filter(({ offset }) => offset === 0 || (offsets.get(offset) ?? 0) >= 2).map(({ edge }) => edge.line);
}
