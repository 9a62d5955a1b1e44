import type { Horizon } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { joinPieces } from '../parse/passage.js';
import { isInCapitals } from '../text/capitals.js';
import type { Folded } from '../text/fold.js';
import { findPeriods } from '../text/period.js';
import { WordList } from '../text/word-list.js';

export interface Title {
  readonly passage: Passage;
  /** Blocks the title is made of. */
  readonly blocks: readonly Block[];
}

/** "KẾ HOẠCH", as a draft's stamp, a slip of the tone mark or spaced letters leave it. */
const OPENS = /^(?:\(*dự thảo\)*[\s:-]+)*(?:k[ếê] (?:ho[ạa]ch|họach)|k ế +h o ạ c h)(?![a-zà-ỹ])/u;
/** What may stand behind it on a line of its own. */
const NOTHING_MORE = /^(?: \(?dự thảo\)?)?[\s:.]*$/u;
/** What a title right below "KẾ HOẠCH" may begin with, though a legal basis begins so too. */
const TAKES_UP = /^(?:thực hiện|triển khai) (?:quyết định|kế hoạch|nghị quyết|chỉ thị|nghị định)/u;
/** Where such a sentence is the plan's opening after all. */
const ISSUES = /(?:ủy ban nhân dân|ubnd)[^;]{0,80}(?:ban hành|xây dựng|triển khai)/u;
const STOPS = new WordList(
  'căn cứ|thực hiện quyết định|thực hiện nghị quyết|thực hiện kế hoạch|thực hiện công văn|thực hiện chỉ thị|thực hiện nghị định|thực hiện văn bản|thực hiện luật|thực hiện thông tư|triển khai quyết định|triển khai kế hoạch|để|nhằm|ủy ban|ubnd|xét|theo|phần|nơi nhận|kèm theo|ban hành|kính gửi',
);
const STOP_MARKS = /^(?:\((?:kèm theo|ban hành)|số\s*:|điều \d|tm\.|kt\.)/u;

function stopsTitle(key: string): boolean {
  return STOPS.endAt(key, 0) !== null || STOP_MARKS.test(key);
}

/** A headline of the news may begin so too: only below a masthead is it a title. */
const SUBJECT = /^kế hoạch\s+(?:về|công tác|năm|tăng cường|đẩy mạnh)(?![a-zà-ỹ])/u;
const TAKING_UP = /^kế hoạch\s+(?:thực hiện|triển khai|phát triển|hành động|số)(?![a-zà-ỹ])/u;
const MASTHEAD = /^[|\s]*(?:ủy ban nhân dân|ubnd|số\s*:)/u;
const LONGEST = 400;

/** The plan's title: "KẾ HOẠCH" and the lines below it; the last one when a decision names the plan before it. */
export function readTitle(outline: Outline): Title | null {
  const candidates = outline.blocks.filter(
    (block) =>
      block.kind === 'block' && block.label === null && OPENS.test(block.passage.key) && isTitleLike(block, outline),
  );
  const early = candidates.filter(
    (block) => block.index <= (outline.preamble[outline.preamble.length - 1]?.index ?? 0) + 1,
  );
  const head = (early.length > 0 ? early : candidates.filter((block) => isInCapitals(block.passage.text))).at(
    early.length > 0 ? -1 : 0,
  );
  if (head === undefined) return null;
  const blocks = [head];
  for (let i = head.index + 1; i < outline.blocks.length; i += 1) {
    const next = outline.blocks[i] as Block;
    if (next.kind === 'row' || next.label !== null || next.opens !== null) break;
    if (!belongsToTitle(next, blocks.length === 1 && isAlone(head.passage.key))) break;
    if (
      blocks.length > 1 &&
      blocks.reduce((sum, block) => sum + block.passage.text.length, 0) > 60 &&
      !isInCapitals(next.passage.text) &&
      isInCapitals(head.passage.text)
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

/** Whether a line says "KẾ HOẠCH" and nothing more. */
function isAlone(key: string): boolean {
  const opening = OPENS.exec(key);
  return opening !== null && NOTHING_MORE.test(key.slice(opening[0].length));
}

/** `first`: the block stands right below a "KẾ HOẠCH" that says nothing more. */
function belongsToTitle({ passage: { text, key } }: Block, first: boolean): boolean {
  if (text.length > 250 || /[;:]$/.test(text)) return false;
  if (first && TAKES_UP.test(key)) return !/\.$/.test(text) && !ISSUES.test(key);
  return !stopsTitle(key) && (first || !/\.$/.test(text));
}

function isTitleLike(block: Block, outline: Outline): boolean {
  const { text, key } = block.passage;
  if (text.length >= LONGEST) return false;
  if (isAlone(key)) return true;
  return (
    !/[.;:]$/.test(text) &&
    (isInCapitals(text) ||
      /^KẾ HOẠCH\s/u.test(text) ||
      TAKING_UP.test(key) ||
      (SUBJECT.test(key) && outline.preamble.some(({ passage }) => MASTHEAD.test(passage.key))))
  );
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
