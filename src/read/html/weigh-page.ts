import type { PageElement } from './grow-tree.js';
import { isElement, isText } from './grow-tree.js';
import { isHidden, ownStyle } from './style.js';

/** What the visible text below an element amounts to; lengths in characters. */
export interface Weight {
  /** Text that is no link. */
  readonly plain: number;
  /** Text of links. */
  readonly linked: number;
  readonly links: number;
  /** Places that only a plan or another official text has: a legal basis, a part's heading, the recipients. */
  readonly signs: number;
  /** Places where the subject or a figure is named; a portal's banner may name the subject too. */
  readonly hints: number;
  /** Which of the signs, one bit each. */
  readonly kinds: number;
}

export type Weights = ReadonlyMap<PageElement, Weight>;

/** What only an official text has, each at the beginning of a stretch of text, behind its number if it has one. */
const SIGNS: readonly RegExp[] = [
  /^căn cứ\s/iu,
  /^KẾ HOẠCH(?:\s|$)/u,
  /^mục tiêu/iu,
  /^(?:tổ chức thực hiện|phân công)/iu,
  /^n[ơƠ]i nhận/iu,
  /^(?:TM\.|KT\.|TL\.|TUQ\.)/u,
  /^CỘNG H(?:ÒA|OÀ) XÃ HỘI/iu,
  /^(?:nguồn |dự toán )?kinh phí/iu,
  /^(?:các )?(?:nhiệm vụ|giải pháp)/iu,
  /^(?:phụ lục|biểu|bảng|chỉ tiêu)(?:\s|$)/iu,
  /^(?:mục đích|yêu cầu|quan điểm|phạm vi|đối tượng)(?:\s*[,:]|\s+và\s|$)/iu,
  /^(?:ủy|uỷ) ban nhân dân .{0,60}(?:ban hành|xây dựng) kế hoạch/iu,
];
const ANY_SIGN = new RegExp(SIGNS.map((sign) => sign.source).join('|'), 'iu');
/** The bit of "KẾ HOẠCH" in `Weight.kinds`. */
export const TITLE_KIND = 1 << 1;
const HINT = /công tác xã hội|\d\s?%|phần trăm/iu;
const NUMBER = /^(?:(?:phần(?: thứ)? \S{1,6}|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])\s?[.):/-]+|[-–+*•])\s*/iu;

/** Text beyond this may be a whole document, a line of it to a line of the source. */
const LONG_TEXT = 2_000;
const LONGEST_LINK = 250;
const EMPTY: Weight = { plain: 0, linked: 0, links: 0, signs: 0, hints: 0, kinds: 0 };

/** Elements that never hold a document's text. */
export const NEVER_TEXT = new Set(
  'script style noscript template svg math object embed iframe select option datalist button input video audio canvas map progress meter dialog head link meta nav rt rp'.split(
    ' ',
  ),
);

export interface WeighOptions {
  /** Text that is hidden counts: the text of a page may stand in a tab that was not open when the page was saved. */
  readonly hiddenToo: boolean;
}

/** Weighs every element of a page. Linear in its size. */
export function weighPage(body: PageElement, options: WeighOptions): Weights {
  const weights = new Map<PageElement, Weight>();
  weigh(body, false, options, weights);
  return weights;
}

function weigh(
  element: PageElement,
  linked: boolean,
  options: WeighOptions,
  weights: Map<PageElement, Weight>,
): Weight {
  if (NEVER_TEXT.has(element.tagName) || (!options.hiddenToo && isHidden(element, ownStyle(element)))) return EMPTY;
  const isLink = element.tagName === 'x-a';
  const sum = { ...EMPTY, links: isLink ? 1 : 0 } as { -readonly [K in keyof Weight]: Weight[K] };
  for (const node of element.childNodes) {
    if (isText(node)) addText(sum, node.value, linked || isLink);
    else if (isElement(node)) {
      const below = weigh(node, linked || isLink, options, weights);
      sum.plain += below.plain;
      sum.linked += below.linked;
      sum.links += below.links;
      sum.signs += below.signs;
      sum.hints += below.hints;
      sum.kinds |= below.kinds;
    }
  }
  weights.set(element, sum);
  return sum;
}

function addText(sum: { -readonly [K in keyof Weight]: Weight[K] }, value: string, linked: boolean): void {
  const text = value.trim();
  if (text === '') return;
  // A link that was never closed holds half the page.
  if (linked && text.length < LONGEST_LINK) {
    sum.linked += text.length;
    return;
  }
  sum.plain += text.length;
  for (const line of text.length > LONG_TEXT ? text.split('\n') : [text]) addSigns(sum, line);
}

function addSigns(sum: { -readonly [K in keyof Weight]: Weight[K] }, text: string): void {
  if (HINT.test(text.normalize('NFC'))) sum.hints += 1;
  const start = text.slice(0, 200).normalize('NFC').replace(/\s+/g, ' ').trim().replace(NUMBER, '');
  if (!ANY_SIGN.test(start)) return;
  for (const [index, sign] of SIGNS.entries()) {
    if (!sign.test(start)) continue;
    sum.signs += 1;
    sum.kinds |= 1 << index;
    return;
  }
}

/** How many different signs a weight holds. */
export function countKinds(weight: Weight): number {
  let count = 0;
  for (let rest = weight.kinds; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
