import type { Horizon } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { joinPieces } from '../parse/passage.js';
import type { Folded } from '../text/fold.js';
import { findPeriods } from '../text/period.js';

export interface Title {
  readonly passage: Passage;
  /** Blocks the title is made of. */
  readonly blocks: readonly Block[];
}

const OPENS = /^k[ếê] ho[ạa]ch(?:\s|$)/u;
const STOPS =
  /^(?:căn cứ|thực hiện (?:quyết định|nghị quyết|kế hoạch|công văn|chỉ thị|nghị định|văn bản|luật|thông tư)|triển khai (?:quyết định|kế hoạch)|để |nhằm |ủy ban|ubnd|xét|theo|số\s*:|phần|nơi nhận|\(?kèm theo|\(?ban hành|điều \d|kính gửi|tm\.|kt\.)/u;
const LONGEST = 400;

/** The plan's title: "KẾ HOẠCH" and the lines below it; the last one when a decision names the plan before it. */
export function readTitle(outline: Outline): Title | null {
  const candidates = outline.blocks.filter(
    (block) => block.kind === 'block' && block.label === null && OPENS.test(block.passage.key) && isTitleLike(block),
  );
  const early = candidates.filter(
    (block) => block.index <= (outline.preamble[outline.preamble.length - 1]?.index ?? 0) + 1,
  );
  const head = (early.length > 0 ? early : candidates.filter((block) => isCapitals(block.passage.text))).at(
    early.length > 0 ? -1 : 0,
  );
  if (head === undefined) return null;
  const blocks = [head];
  for (let i = head.index + 1; i < outline.blocks.length; i += 1) {
    const next = outline.blocks[i] as Block;
    if (next.kind === 'row' || next.label !== null || next.opens !== null) break;
    if (STOPS.test(next.passage.key) || /[;:.]$/.test(next.passage.text) || next.passage.text.length > 250) break;
    if (
      blocks.length > 1 &&
      blocks.reduce((sum, block) => sum + block.passage.text.length, 0) > 60 &&
      !isCapitals(next.passage.text) &&
      isCapitals(head.passage.text)
    )
      break;
    blocks.push(next);
    if (blocks.length > 5) break;
  }
  const pieces = blocks.flatMap((block) =>
    block.passage.pieces.map((piece, i) => ({
      line: piece.line,
      from: piece.from,
      to: piece.from + (block.passage.pieces[i + 1]?.offset ?? block.passage.text.length) - piece.offset,
    })),
  );
  return { passage: joinPieces(pieces), blocks };
}

function isTitleLike(block: Block): boolean {
  const { text } = block.passage;
  return (
    text.length < LONGEST &&
    !/[.;:]$/.test(text) &&
    (isCapitals(text) ||
      /^kế hoạch$/iu.test(text) ||
      /^Kế hoạch\s+(?:thực hiện|triển khai|phát triển|hành động|số)/iu.test(text))
  );
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/**
 * Years a title or opening sentence makes the plan for. The programme's own years stand in many titles beside the plan's:
 * the narrower span wins, and a single year wins over both.
 */
export function readHorizon(text: Folded): Horizon {
  const periods = findPeriods(text.text).filter(
    (period) => period.to !== null && period.kind !== 'base' && period.kind !== 'to-end' && period.outlook !== true,
  );
  const years = periods.filter((period) => period.kind === 'year').at(-1);
  if (years !== undefined) return { from: years.from, to: years.to };
  const spans = periods.filter((period) => period.kind === 'span').sort((a, b) => width(a) - width(b));
  const span = spans[0];
  const until = periods.find((period) => period.kind === 'until');
  if (until !== undefined && (span === undefined || until.to !== span.to)) return { from: null, to: until.to };
  return { from: span?.from ?? null, to: span?.to ?? null };
}

function width(period: { readonly from: number | null; readonly to: number | null }): number {
  return (period.to ?? 0) - (period.from ?? 0);
}
