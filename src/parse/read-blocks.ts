import type { SourceLine } from '../model/document.js';
import type { Label } from './label.js';
import { readLabel } from './label.js';
import type { OpenBlock } from './wrap.js';
import { continuesBlock, isWrappedDash, isWrappedNumber, measureWrapping } from './wrap.js';

/** A block before it has its place in the outline: the parts of lines it is made of. */
export interface Flat {
  readonly row: boolean;
  label: Label | null;
  /** `labelFrom` where the line's share of the label begins, for a label that is wrapped. */
  readonly parts: { line: SourceLine; from: number; labelFrom?: number }[];
  readonly first: SourceLine;
  readonly depth: number | null;
  readonly strong: boolean;
}

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
export function readBlocks(lines: readonly SourceLine[]): Flat[] {
  return mergePartTitles(unwrap(lines));
}

function unwrap(lines: readonly SourceLine[]): Flat[] {
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
