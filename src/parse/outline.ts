import type { Document, SourceLine } from '../model/document.js';
import { fold } from '../text/fold.js';
import type { Label } from './label.js';
import { LABEL_RANK, readLabel } from './label.js';
import type { Passage, Stretch } from './passage.js';
import { joinParts, joinPieces } from './passage.js';
import type { Section } from './section.js';
import { classifyHeading, isBareHeading } from './section.js';
import type { OpenBlock } from './wrap.js';
import { continuesBlock, isFinished, isWrappedDash, isWrappedNumber, measureWrapping } from './wrap.js';

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

interface Flat {
  readonly row: boolean;
  label: Label | null;
  /** `labelFrom` where the line's share of the label begins, for a label that is wrapped. */
  readonly parts: { line: SourceLine; from: number; labelFrom?: number }[];
  readonly first: SourceLine;
  readonly depth: number | null;
  readonly strong: boolean;
}

const EMPTY: Passage = joinPieces([]);

function textOf(flat: Flat): string {
  return flat.parts
    .map((part) => part.line.text.slice(part.from))
    .filter((text) => text !== '')
    .join(' ');
}

/** A long paragraph is judged by its end: what is kept of it stays short, or many lines would take their square in time. */
const LONGEST_OPEN = 1_000;

function keepTail(text: string): string {
  return text.length > LONGEST_OPEN ? text.slice(-LONGEST_OPEN / 2) : text;
}

/** Undoes hard wraps: source lines to blocks, each with its label. */
function readBlocks(lines: readonly SourceLine[]): Flat[] {
  const wrapping = measureWrapping(lines);
  const blocks: Flat[] = [];
  let open: Flat | null = null;
  let openText = '';
  let gap = 0;
  const start = (line: SourceLine, label: Label | null, row = false) => {
    const from = label?.length ?? 0;
    open = {
      row,
      label,
      parts: [{ line, from }],
      first: line,
      depth: line.kind === 'heading' ? (line.depth ?? null) : null,
      strong: line.strong === true,
    };
    openText = line.text.slice(from);
    blocks.push(open);
  };
  for (const line of lines) {
    if (line.kind === 'blank') {
      gap += 1;
      continue;
    }
    if (line.kind === 'break') {
      open = null;
      gap = 0;
      continue;
    }
    if (line.kind === 'row') {
      start(line, null, true);
      open = null;
      gap = 0;
      continue;
    }
    const current = open as Flat | null;
    const state: OpenBlock | null =
      current === null
        ? null
        : {
            text: openText,
            last: (current.parts[current.parts.length - 1] as Flat['parts'][number]).line,
            labelled: current.label !== null,
          };
    let label = readLabel(line.text);
    let wrapped = false;
    if (label !== null && state !== null && line.starts !== true) {
      wrapped =
        line.starts === false ||
        (label.kind === 'bullet'
          ? label.written === '-' && isWrappedDash(state, line.text, gap, wrapping)
          : isWrappedNumber(state, gap, wrapping));
      if (wrapped) label = null;
    }
    if (label !== null) start(line, label);
    else if (current !== null && state !== null && isWaitingPart(current)) {
      current.parts.push({ line, from: 0 });
      completePart(current);
      openText = textOf(current);
    } else if (current !== null && state !== null && (wrapped || continuesBlock(state, line, gap, wrapping))) {
      current.parts.push({ line, from: 0 });
      openText = keepTail(`${openText} ${line.text}`.trim());
    } else start(line, null);
    gap = 0;
  }
  return blocks;
}

/** "Phần thứ" at the end of a line: its number stands on the next. */
function isWaitingPart(flat: Flat): boolean {
  return flat.label?.kind === 'part' && flat.label.ordinal === 0;
}

function completePart(flat: Flat): void {
  const [head, next] = flat.parts;
  if (head === undefined || next === undefined || flat.label === null) return;
  const label = readLabel(`${head.line.text} ${next.line.text}`);
  if (label?.kind !== 'part') {
    flat.label = { ...flat.label, ordinal: 1 };
    return;
  }
  flat.label = label;
  flat.parts[1] = { line: next.line, from: Math.max(0, label.length - head.line.text.length - 1), labelFrom: 0 };
}

/** Rank of an unlabelled block that opens a section: between Roman and Arabic numbers. */
const SECTION_RANK = 3;
/** Rank of an unlabelled block that announces what follows ("Giai đoạn 2021 - 2025:"). */
const ANNOUNCING_RANK = 8.5;
const PARAGRAPH_RANK = 20;

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function looksLikeHeading(flat: Flat, text: string): boolean {
  if (text.length > 180) return false;
  if (flat.depth !== null || flat.strong || isCapitals(text)) return true;
  return /^\p{Lu}/u.test(text) && (/:$/.test(text) || !isFinished(text)) && text.length < 120;
}

/** Whether a labelled block is a heading: short, or its section's name stands at its beginning and ends with it. */
function opensSection(flat: Flat, passage: Passage): Section | null {
  const text = passage.text;
  // "Yêu cầu các sở, ban, ngành …" charges somebody; only the bare word heads a part.
  if (text === '' || (/^yêu cầu\s/u.test(passage.key) && !isBareHeading(passage))) return null;
  if (flat.label?.kind === 'bullet') {
    const heads = text.length < 60 && /:?$/.test(text) && !isFinished(text.replace(/:$/, ''));
    return (heads ? strictSection(passage) : null) ?? runOnFunding(passage);
  }
  if (flat.label !== null) {
    const section = classifyHeading(passage) ?? runOnSection(passage);
    if (section === null) return null;
    if (flat.label.kind !== 'letter' && flat.label.kind !== 'paren') return section;
    return strictSection(passage) ?? runOnFunding(passage);
  }
  // "Điều chỉnh một số chỉ tiêu …" may be a title; announcing a change ends with a colon.
  if (!text.endsWith(':') && /^(?:sửa đổi|điều chỉnh|bổ sung|thay thế)\s/u.test(passage.key)) return null;
  return looksLikeHeading(flat, text) ? classifyHeading(passage) : (runOnSection(passage) ?? saysFunding(passage));
}

/** Below the numbered headings only the unmistakable names open a section. */
function strictSection(passage: Passage): Section | null {
  const section = classifyHeading(passage);
  return section === 'general' || section === 'specific' ? section : null;
}

/** Longest name of a part with its text behind a colon. */
const LONGEST_RUN_ON = 70;

/** "Mục tiêu cụ thể: đến năm 2030 …" as one paragraph. */
function runOnSection(passage: Passage): Section | null {
  const colon = passage.text.indexOf(':');
  if (colon < 0 || colon > LONGEST_RUN_ON) return null;
  return classifyHeading(fold(passage.text.slice(0, colon)));
}

/** "- Kinh phí thực hiện: từ ngân sách xã …" among tasks or duties. */
function runOnFunding(passage: Passage): Section | null {
  if (!/kinh phí|tài chính|nguồn lực|nguồn vốn/u.test(passage.key.slice(0, LONGEST_RUN_ON))) return null;
  const colon = passage.text.indexOf(':');
  if (colon < 0 || colon > LONGEST_RUN_ON) return null;
  const name = fold(passage.text.slice(0, colon));
  return isBareHeading(name) && classifyHeading(name) === 'funding' ? 'funding' : null;
}

/** "Kinh phí thực hiện Kế hoạch do ngân sách xã bảo đảm.": a part of one sentence, without a heading. */
function saysFunding({ key }: Passage): Section | null {
  return /^(?:nguồn )?kinh phí /u.test(key) && FUNDING_SENTENCE.test(key) ? 'funding' : null;
}

const FUNDING_SENTENCE =
  /^(?:nguồn )?kinh phí (?:để )?(?:tổ chức |triển khai )?(?:thực hiện |bảo đảm )?(?:các (?:nội dung|nhiệm vụ) (?:của )?)?(?:kế hoạch |chương trình )?(?:này )?(?:hằng năm |hàng năm |được |sẽ |chủ yếu )*(?:do|từ|lấy|sử dụng|bố trí|cân đối|bảo đảm|đảm bảo|trích|gồm)(?![a-zà-ỹ])/u;

function rankOf(flat: Flat, opens: Section | null, text: string): number {
  if (flat.label !== null) return LABEL_RANK[flat.label.kind];
  // A sentence that is a part by itself has nothing below it.
  if (opens === 'funding' && isFinished(text) && !/^[^:]{0,70}:/u.test(text)) return PARAGRAPH_RANK;
  if (opens !== null) return opens === 'closing' || opens === 'annex' ? 0 : SECTION_RANK;
  if (flat.row) return PARAGRAPH_RANK;
  if (/:$/.test(text) && text.length < 200) return ANNOUNCING_RANK;
  return PARAGRAPH_RANK;
}

/** Sections that live inside the objectives do not end them. */
const INSIDE_OBJECTIVES: readonly (Section | null)[] = ['general', 'specific'];

/** Nests blocks by their labels; Markdown depth and emphasis only tell headings from sentences. */
export function parseOutline(document: Document): Outline {
  const roots: Block[] = [];
  const blocks: Block[] = [];
  const preamble: Block[] = [];
  let stack: Block[] = [];
  let started = false;
  for (const flat of mergePartTitles(readBlocks(document.lines))) {
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

/**
 * Whether a heading inside another section really opens its own: "1. Tổ chức thực hiện các văn bản …" inside the tasks is
 * a task, "2.7. Kinh phí thực hiện Đề án …" inside a review of past years is history.
 */
function mayOpen(named: Section, inherited: Section | null, flat: Flat, passage: Passage): boolean {
  if (inherited === null || named === inherited || (named === 'bases' && inherited === 'history')) return true;
  if (isObjectives(inherited) && isObjectives(named)) return true;
  const numbered = flat.label !== null && LABEL_RANK[flat.label.kind] >= LABEL_RANK.decimal1;
  if (!numbered)
    return (
      named === 'closing' ||
      named === 'annex' ||
      inherited !== 'history' ||
      flat.depth !== null ||
      isCapitals(passage.text)
    );
  if (named !== 'bases' && (inherited === 'history' || inherited === 'purpose' || named === 'history')) return false;
  if (/^(?:sửa đổi|điều chỉnh|bổ sung)/u.test(passage.key)) return true;
  return isBareHeading(passage) || (named === 'funding' && runOnFunding(passage) !== null);
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

/** "Phần thứ hai" alone on its line takes the capitals below it as its title. */
function mergePartTitles(blocks: readonly Flat[]): Flat[] {
  const merged: Flat[] = [];
  for (const block of blocks) {
    const last = merged[merged.length - 1];
    if (
      last !== undefined &&
      last.label?.kind === 'part' &&
      textOf(last) === '' &&
      block.label === null &&
      !block.row
    ) {
      last.parts.push(...block.parts);
    } else merged.push(block);
  }
  return merged;
}

function cellsOf(flat: Flat): Passage[] {
  const line = flat.first;
  return (line.cells ?? []).map((cell) =>
    cell.end > cell.start ? joinPieces([{ line, from: cell.start, to: cell.end }]) : EMPTY,
  );
}

/** Whether a section belongs to the objectives. */
export function isObjectives(section: Section | null): boolean {
  return section === 'objectives' || INSIDE_OBJECTIVES.includes(section);
}

/** All blocks below one, in reading order. */
export function descendantsOf(block: Block): Block[] {
  return block.children.flatMap((child) => [child, ...descendantsOf(child)]);
}
