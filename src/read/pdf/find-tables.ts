import type { FlowCell, FlowTable } from '../flow.js';
import { layOutFlow } from '../flow.js';
import { buildLines } from './build-lines.js';
import { joinTexts } from './join-texts.js';
import type { Glyph, PageContent, Rule } from './page-content.js';

/** A table drawn with lines. */
export interface RuledTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** Where its columns begin, and where the last one ends. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly FlowCell[])[];
}

/** Lines this near to each other are one line, drawn double or in pieces. */
const NEAR = 3;
/** Lines that miss each other by less still touch. */
const TOUCH = 3;
/** More lines than a page of tables has: a drawing. */
const MOST_RULES = 800;

/** The tables of a page that are drawn with lines, and the characters that stand in none. */
export function findTables(page: PageContent): { tables: RuledTable[]; rest: readonly Glyph[] } {
  const across = mergeRules(page.rules.filter((rule) => rule.across));
  const down = mergeRules(page.rules.filter((rule) => !rule.across));
  if (across.length === 0 || down.length === 0 || across.length > MOST_RULES || down.length > MOST_RULES) {
    return { tables: [], rest: page.glyphs };
  }
  const tables: RuledTable[] = [];
  let rest: readonly Glyph[] = page.glyphs;
  for (const group of connectRules(across, down)) {
    const grid = readGrid(group);
    if (grid === null) continue;
    const { inside, outside } = part(rest, grid);
    const table = fillGrid(page.number, grid, inside);
    if (table === null) continue;
    tables.push(table);
    rest = outside;
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Joins lines that lie on each other or go on where another ends. */
function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    const start = (sorted[i] as Rule).at;
    const level: Rule[] = [];
    while (i < sorted.length && (sorted[i] as Rule).at - start <= 1.5) level.push(sorted[i++] as Rule);
    level.sort((a, b) => a.from - b.from);
    let open: { across: boolean; at: number; from: number; to: number } | null = null;
    for (const rule of level) {
      if (open !== null && rule.from <= open.to + TOUCH) open.to = Math.max(open.to, rule.to);
      else {
        open = { ...rule };
        merged.push(open);
      }
    }
  }
  return merged;
}

interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Lines that touch one another, directly or through others. */
function connectRules(across: readonly Rule[], down: readonly Rule[]): Rules[] {
  const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const [h, rule] of across.entries()) {
    for (const [v, other] of down.entries()) {
      const meets =
        other.at >= rule.from - TOUCH &&
        other.at <= rule.to + TOUCH &&
        rule.at >= other.from - TOUCH &&
        rule.at <= other.to + TOUCH;
      if (meets) parent[rootOf(h)] = rootOf(across.length + v);
    }
  }
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  for (let i = 0; i < parent.length; i += 1) {
    const root = rootOf(i);
    const group = groups.get(root) ?? { across: [], down: [] };
    if (i < across.length) group.across.push(across[i] as Rule);
    else group.down.push(down[i - across.length] as Rule);
    groups.set(root, group);
  }
  return [...groups.values()].filter(isTable);
}

/** A row that the page end cuts in two may be closed by a line on one side only: its cells tell that it is one. */
function isTable({ across, down }: Rules): boolean {
  return across.length >= 2 ? down.length >= 1 : across.length === 1 && down.length >= 3;
}

/** Places where lines lie, those of one line once. */
function levelsOf(places: readonly number[]): number[] {
  const levels: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = levels[levels.length - 1];
    if (last === undefined || place - last > NEAR) levels.push(place);
  }
  return levels;
}

interface Grid extends Rules {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

function readGrid({ across, down }: Rules): Grid | null {
  // A table may be open at its sides.
  const xs = levelsOf([...down.map((rule) => rule.at), ...endsOf(across)]);
  const ys = levelsOf([...across.map((rule) => rule.at), ...endsOf(down)]);
  if (xs.length < 3 || ys.length < 2 || xs.length > 100 || ys.length > 400) return null;
  return { across, down, xs, ys };
}

function endsOf(rules: readonly Rule[]): number[] {
  return [Math.min(...rules.map((rule) => rule.from)), Math.max(...rules.map((rule) => rule.to))];
}

function part(glyphs: readonly Glyph[], { xs, ys }: Grid): { inside: Glyph[]; outside: Glyph[] } {
  const inside: Glyph[] = [];
  const outside: Glyph[] = [];
  const [left, right] = [xs[0] as number, xs[xs.length - 1] as number];
  const [top, bottom] = [ys[0] as number, ys[ys.length - 1] as number];
  for (const glyph of glyphs) {
    const x = glyph.x + glyph.width / 2;
    const y = glyph.y - glyph.size * 0.3;
    (x > left && x < right && y > top && y < bottom ? inside : outside).push(glyph);
  }
  return { inside, outside };
}

/** Index of the stretch that holds a place. */
function stretchOf(levels: readonly number[], place: number): number {
  let low = 0;
  let high = levels.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((levels[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a line is drawn between two neighbouring places of the grid. */
function isParted(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2;
  return rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle);
}

/** The table with its text; null when it only frames or places text on the page. */
function fillGrid(page: number, grid: Grid, glyphs: readonly Glyph[]): RuledTable | null {
  const { xs, ys, across, down } = grid;
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  const owner: (number | undefined)[] = new Array(columns * rows);
  const cells: { row: number; column: number; width: number; height: number; glyphs: Glyph[] }[] = [];
  const partedRight = (r: number, c: number) =>
    isParted(down, xs[c + 1] as number, ys[r] as number, ys[r + 1] as number);
  const partedBelow = (r: number, c: number) =>
    isParted(across, ys[r + 1] as number, xs[c] as number, xs[c + 1] as number);
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; c += 1) {
      if (owner[r * columns + c] !== undefined) continue;
      let width = 1;
      while (c + width < columns && owner[r * columns + c + width] === undefined && !partedRight(r, c + width - 1))
        width += 1;
      let height = 1;
      const goesOn = () => {
        if (r + height >= rows) return false;
        for (let i = 0; i < width; i += 1) if (partedBelow(r + height - 1, c + i)) return false;
        return true;
      };
      while (goesOn()) height += 1;
      for (let i = 0; i < height; i += 1) {
        for (let j = 0; j < width; j += 1) owner[(r + i) * columns + c + j] = cells.length;
      }
      cells.push({ row: r, column: c, width, height, glyphs: [] });
    }
  }
  for (const glyph of glyphs) {
    const r = stretchOf(ys, glyph.y - glyph.size * 0.3);
    const c = stretchOf(xs, glyph.x + glyph.width / 2);
    cells[owner[r * columns + c] ?? 0]?.glyphs.push(glyph);
  }
  const flow: FlowCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) {
    flow[cell.row]?.push(flowCell(readCell(cell.glyphs), page, cell.width, cell.height));
  }
  const table: FlowTable = { kind: 'table', rows: flow };
  if (placesText(table)) return null;
  return { page, top: ys[0] as number, bottom: ys[rows] as number, columns: xs, rows: flow };
}

/** A single row may be the rest of a table that the page before begins, but no letterhead. */
const PLACED = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|(?:^|\s)N[ơƠ][iI] (?:nhận|NHẬN)\s*:|(?:^|\s)(?:TM|KT|TL|TUQ)\. ?\p{Lu}/u;

/** Whether the lines only frame text or set it side by side. */
function placesText(table: FlowTable): boolean {
  const texts = table.rows.flatMap((row) => row.map(textOfCell)).filter((text) => text !== '');
  if (table.rows.length === 1) return texts.length === 0 || texts.some((text) => PLACED.test(text));
  return !layOutFlow([table]).some((line) => line.kind === 'row');
}

/** The text of a cell whose lines are wrapped. */
function readCell(glyphs: readonly Glyph[]): string {
  return joinTexts(buildLines(glyphs).map((line) => line.segments.map((segment) => segment.text).join(' ')));
}

/** A cell as documents with structure hold it; its paragraph's number is its page. */
export function flowCell(text: string, page: number, columnSpan = 1, rowSpan = 1): FlowCell {
  return {
    blocks: [{ kind: 'paragraph', text, label: '', depth: null, strong: false, number: page }],
    columnSpan,
    rowSpan,
  };
}

/** The text of a cell made by `flowCell`. */
export function textOfCell(cell: FlowCell): string {
  const block = cell.blocks[0];
  return block?.kind === 'paragraph' ? block.text : '';
}
