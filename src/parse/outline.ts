import type { Document } from '../model/document.js';
import type { Label } from './label.js';
import { LABEL_RANK } from './label.js';
import { mayOpen, opensSection } from './opens-section.js';
import type { Passage, Stretch } from './passage.js';
import { joinParts, joinPieces } from './passage.js';
import type { Flat } from './read-blocks.js';
import { readBlocks } from './read-blocks.js';
import type { Section } from './section.js';
import { isFinished } from './wrap.js';

/** A heading, list item, paragraph or table row, with what lies under it. */
export interface Block {
  readonly kind: 'block' | 'row';
  readonly label: Label | null;
  /** Text after the label. */
  readonly passage: Passage;
  /** Label and text: where a heading is pointed at. */
  readonly whole: Stretch;
  /** Cells of a table row, in order. */
  readonly cells: readonly Passage[];
  /** For each cell whether it is the rest of a merged one, whose text stands to the left or above. */
  readonly merged: readonly ('left' | 'above' | undefined)[];
  /** The section the block's text opens; null when it opens none. */
  readonly opens: Section | null;
  /** The section the block lies in: its own or the nearest above it. */
  section: Section | null;
  readonly rank: number;
  readonly parent: Block | null;
  readonly children: Block[];
  /** Position in reading order. */
  readonly index: number;
  /** Position among the children of its parent. */
  readonly place: number;
}

/** A document as a tree; `blocks` holds every block in reading order. */
export interface Outline {
  readonly roots: readonly Block[];
  readonly blocks: readonly Block[];
  /** Blocks before the first heading: masthead, title, legal bases. */
  readonly preamble: readonly Block[];
}

const EMPTY: Passage = joinPieces([]);

/** Rank of an unlabelled block that opens a section: between Roman and Arabic numbers. */
const SECTION_RANK = 3;
/** Rank of an unlabelled block that announces what follows ("Giai đoạn 2021 - 2025:"). */
const ANNOUNCING_RANK = 8.5;
const PARAGRAPH_RANK = 20;

function rankOf(flat: Flat, opens: Section | null, text: string): number {
  if (flat.label !== null) return LABEL_RANK[flat.label.kind];
  // A sentence that is a part by itself has nothing below it.
  if (opens === 'funding' && isFinished(text) && !/^[^:]{0,70}:/u.test(text)) return PARAGRAPH_RANK;
  if (opens !== null) return opens === 'closing' || opens === 'annex' ? 0 : SECTION_RANK;
  if (flat.row) return PARAGRAPH_RANK;
  if (/:$/.test(text) && text.length < 200) return ANNOUNCING_RANK;
  return PARAGRAPH_RANK;
}

/** Nests blocks by their labels; Markdown depth and emphasis only tell headings from sentences. */
export function parseOutline(document: Document): Outline {
  const roots: Block[] = [];
  const blocks: Block[] = [];
  const preamble: Block[] = [];
  let stack: Block[] = [];
  let started = false;
  for (const flat of readBlocks(document.lines)) {
    const passage = joinPieces(flat.parts);
    const named = flat.row ? null : opensSection(flat, passage);
    const rank = rankOf(flat, named, passage.text);
    stack = popTo(stack, flat, rank);
    const parent = stack[stack.length - 1] ?? null;
    const inherited = parent?.section ?? null;
    const opens = named !== null && mayOpen(named, inherited, flat, passage) ? named : null;
    const block: Block = {
      kind: flat.row ? 'row' : 'block',
      label: flat.label,
      passage,
      get whole() {
        return joinParts(
          flat.parts.map((part, i) => ({ line: part.line, from: i === 0 ? 0 : (part.labelFrom ?? part.from) })),
        );
      },
      cells: flat.row ? cellsOf(flat) : [],
      merged: flat.row ? (flat.first.cells ?? []).map((cell) => cell.continues) : [],
      opens,
      section: opens ?? inherited,
      rank,
      parent,
      children: [],
      index: blocks.length,
      place: parent?.children.length ?? 0,
    };
    if (parent === null) roots.push(block);
    else parent.children.push(block);
    blocks.push(block);
    // An unnumbered heading over the legal bases stands before the plan's first part.
    if (
      !started &&
      ((opens !== null && opens !== 'bases') || /^(?:part|capital|roman|decimal)/.test(flat.label?.kind ?? ''))
    )
      started = true;
    if (!started) preamble.push(block);
    if (rank < PARAGRAPH_RANK) stack.push(block);
  }
  chargeTail(blocks, preamble.length);
  return { roots, blocks, preamble };
}

const CHARGES = /^(?:giao|phân công|yêu cầu|đề nghị)\s/u;

/**
 * A short plan charges its bodies in its last paragraphs, without a heading ("Giao Phòng Văn hóa - Xã hội chủ trì …"): they
 * are its responsibilities when nothing else is.
 */
function chargeTail(blocks: readonly Block[], from: number): void {
  if (blocks.some(({ section }) => section === 'responsibilities')) return;
  const end = blocks.findIndex(({ section }) => section === 'closing' || section === 'annex');
  const tail: Block[] = [];
  for (let i = (end < 0 ? blocks.length : end) - 1; i >= from; i -= 1) {
    const block = blocks[i] as Block;
    if (block.label !== null || block.kind === 'row' || (block.opens !== null && block.rank < PARAGRAPH_RANK)) break;
    tail.unshift(block);
  }
  const first = tail.findIndex(({ passage }) => CHARGES.test(passage.key));
  if (first < 0) return;
  for (const block of tail.slice(first)) if (block.opens === null) block.section = 'responsibilities';
}

/** The ancestors that stay open when a block of this rank comes. */
function popTo(stack: readonly Block[], flat: Flat, rank: number): Block[] {
  const kept = [...stack];
  if (flat.label?.kind === 'bullet') {
    const same = kept.findIndex(
      (block) => block.label?.kind === 'bullet' && block.label.written === flat.label?.written,
    );
    if (same >= 0) return kept.slice(0, same);
    while (kept.length > 0 && (kept[kept.length - 1] as Block).rank > rank) kept.pop();
    return kept;
  }
  if (rank >= PARAGRAPH_RANK) {
    while (kept[kept.length - 1]?.label?.kind === 'bullet') kept.pop();
    return kept;
  }
  while (kept.length > 0 && (kept[kept.length - 1] as Block).rank >= rank) kept.pop();
  return kept;
}

function cellsOf(flat: Flat): Passage[] {
  const line = flat.first;
  return (line.cells ?? []).map((cell) =>
    cell.end > cell.start ? joinPieces([{ line, from: cell.start, to: cell.end }]) : EMPTY,
  );
}

/** All blocks below one, in reading order. */
export function descendantsOf(block: Block): Block[] {
  return block.children.flatMap((child) => [child, ...descendantsOf(child)]);
}
