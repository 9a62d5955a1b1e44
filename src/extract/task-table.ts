import { readLabel } from '../parse/label.js';
import type { Block } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { slicePassage } from '../parse/passage.js';
import type { Section } from '../parse/section.js';
import type { TargetRow } from './table.js';
import { repeatsHeader, spreadRows } from './table.js';

/** A task that a table row states. */
export interface TaskRow {
  readonly block: Block;
  /** What is to be done, without its number. */
  readonly content: Passage;
  /** What else the row says of it: further columns that describe the work. */
  readonly more: readonly Passage[];
  /** The heading inside the table that the row stands under; null when it stands under none. */
  readonly heading: Passage | null;
  /** Cells of the columns that name who does it. */
  readonly charged: readonly Passage[];
}

/** A column of bodies that carry the work out; their partners stand in another. */
const CHARGED =
  /^(?:tên )?(?:cơ quan|đơn vị|bộ phận|người)?[\s,/]*(?:cơ quan|đơn vị)? ?(?:chủ trì|thực hiện|chịu trách nhiệm|đầu mối|phụ trách)(?!.*thời gian)/u;
const CONTENT =
  /^(?:tên |các |nhóm |những )*(?:nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|đầu việc)(?![a-zA-ZÀ-ỹ])(?!.*(?:chỉ tiêu|mục tiêu|tiêu chí))/u;
const ORDINAL = /^[(]?(?:\d{1,3}(?:\.\d{1,3})*|[ivxl]{1,6}|[a-zđ])[.)]?$/u;
const TOTAL = /^(?:tổng (?:cộng|số)|cộng)(?![a-zA-ZÀ-ỹ])/u;
/** Heading rows come first, below a caption at most. */
const LAST_HEADING_ROW = 2;
const LONGEST_HEADING = 60;
const SHORTEST_TASK = 4;

/** Tasks stated as rows of tables whose heading row has a column for the work to be done, in reading order. */
export function readTaskRows(blocks: readonly Block[]): TaskRow[] {
  const found: TaskRow[] = [];
  let table: Block[] = [];
  for (const block of blocks) {
    const last = table[table.length - 1];
    if (
      last !== undefined &&
      (block.kind !== 'row' || block.index !== last.index + 1 || block.section !== last.section)
    ) {
      found.push(...readTable(table));
      table = [];
    }
    if (block.kind === 'row' && block.section !== null && MAY_STATE.has(block.section)) table.push(block);
  }
  return [...found, ...readTable(table)];
}

/** Parts whose tables may list work; outside the tasks only with a column behind it that says who does it. */
const MAY_STATE: ReadonlySet<Section> = new Set<Section>(['tasks', 'responsibilities', 'annex', 'closing']);

function chargedColumns(head: Block): number[] {
  return head.cells.flatMap((cell, i) => (CHARGED.test(cell.key.trim()) ? [i] : []));
}

function readTable(blocks: readonly Block[]): TaskRow[] {
  const at = blocks.findIndex((block, i) => i <= LAST_HEADING_ROW && contentColumns(block).length > 0);
  const head = blocks[at];
  if (head === undefined) return [];
  const rows = spreadRows(blocks.slice(at + 1).filter((row) => !repeatsHeader(row, [head])));
  const [first, ...others] = contentColumns(head);
  if (first === undefined) return [];
  if (head.section !== 'tasks' && !chargedColumns(head).some((column) => column > first)) return [];
  const isGrouped = others.length > 0 && rows.some(({ block }) => block.merged[first] === 'above');
  const content = isGrouped ? (others[0] as number) : first;
  const groups = isGrouped ? first : null;
  return readRows(rows, content, groups, isGrouped ? others.slice(1) : others, head);
}

/** Columns of a heading row that name the work; none when the row is no heading. */
function contentColumns(row: Block): number[] {
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2 || filled.some((cell) => cell.text.length > LONGEST_HEADING)) return [];
  return row.cells.flatMap((cell, i) => (CONTENT.test(cell.key) ? [i] : []));
}

function readRows(
  rows: readonly TargetRow[],
  content: number,
  groups: number | null,
  others: readonly number[],
  head: Block,
): TaskRow[] {
  const tasks: TaskRow[] = [];
  let heading: { readonly block: Block; readonly passage: Passage; used: boolean } | null = null;
  // A heading without rows below it states a task by itself.
  const close = () => {
    if (heading !== null && !heading.used)
      tasks.push({ block: heading.block, content: heading.passage, more: [], heading: null, charged: [] });
  };
  for (const [i, row] of rows.entries()) {
    const over = readHeading(row, rows[i + 1], head);
    if (over !== null) {
      close();
      heading = TOTAL.test(over.key) ? null : { block: row.block, passage: over, used: false };
      continue;
    }
    const cell = row.cells[content];
    if (cell === undefined || row.block.merged[content] !== undefined || !isWork(cell)) continue;
    if (heading !== null) heading.used = true;
    const group = groups === null ? null : (row.cells[groups] ?? null);
    const charged = chargedColumns(head).flatMap((column) => row.cells[column] ?? []);
    const more = others.flatMap((column) => row.cells[column] ?? []).filter((other) => other.text !== '');
    tasks.push({
      block: row.block,
      content: withoutLabel(cell),
      more,
      charged,
      heading: group === null || group.text === '' ? (heading?.passage ?? null) : withoutLabel(group),
    });
  }
  close();
  return tasks;
}

function isWork(cell: Passage): boolean {
  return cell.text.length >= SHORTEST_TASK && !ORDINAL.test(cell.key) && !TOTAL.test(cell.key);
}

/** The words of a row that heads those below it: nothing else stands beside its number; null for any other row. */
function readHeading(row: TargetRow, next: TargetRow | undefined, head: Block): Passage | null {
  const filled = row.block.cells.filter((cell) => cell.text !== '');
  const words = filled.filter((cell) => !ORDINAL.test(cell.key));
  const [only] = words;
  if (only === undefined || words.length > 1 || !isWork(only) || row.block.merged.includes('above')) return null;
  const number = filled.find((cell) => cell !== only)?.key;
  const spans = row.block.merged.includes('left');
  const isOver =
    spans || number === undefined || !/^\d/.test(number) || next?.block.cells[0]?.key.startsWith(`${number}.`) === true;
  return isOver && head.cells.length > 2 ? withoutLabel(only) : null;
}

/** "1. Tuyên truyền", "- Tuyên truyền" in a cell. */
function withoutLabel(cell: Passage): Passage {
  const label = readLabel(cell.text);
  return label === null || label.length >= cell.text.length ? cell : slicePassage(cell, label.length);
}
