import type { Block, Outline } from '../parse/outline.js';
import { isObjectives } from '../parse/section.js';

const POINTED = /(?:tại|ở) +((?:(?:điểm|khoản|mục|phần|gạch đầu dòng) +(?:thứ +)*[a-zA-ZÀ-ỹ\d.]{1,6}[, ]*)+)/u;
/** What any of these holds; cheaper to ask. */
const POINTS = /(?:tại|ở) +(?:điểm|khoản|mục|phần|gạch)/u;
const ABOVE =
  /(?:cơ quan|đơn vị|cơ sở|đối tượng|nhóm|trẻ em|địa phương)[^;.]{0,60}?(?:(?:nêu|nói|kể|đã nêu) trên|trên đây|(?:đơn vị|cơ sở|nhóm|đối tượng|địa phương) trên(?= (?:phân công|bố trí|có|được|cung cấp)))/u;
const STEP = /(điểm|khoản|mục|phần)\s+(?:thứ\s+)?([a-zA-ZÀ-ỹ\d.]{1,6})/gu;

/**
 * The blocks another block may point to, the likeliest first: the one whose label it names ("các đơn vị nêu tại điểm a
 * khoản 1"), or for "các đơn vị nêu trên" the targets before it, nearest first. Empty when it points to none.
 */
export function findPointedBlocks(block: Block, outline: Outline): Block[] {
  const { key } = block.passage;
  const found = findLabelledBlock(block, outline);
  if (found !== null) return [found];
  if (!key.includes('trên') || !ABOVE.test(key)) return [];
  return outline.blocks
    .filter((other) => isObjectives(other.section) && other.index < block.index && /[%％]/.test(other.passage.text))
    .reverse();
}

/** The block whose label another names ("nêu tại điểm a khoản 1"); null when it names none that is there. */
export function findLabelledBlock(block: Block, outline: Outline): Block | null {
  const { key } = block.passage;
  const pointed = POINTS.test(key) ? POINTED.exec(key) : null;
  if (pointed === null) return null;
  const labels = [...(pointed[1] as string).matchAll(STEP)].map((step) => (step[2] as string).replace(/\.$/, ''));
  const found = resolve(labels, block, outline);
  return found === block ? null : found;
}

/** Labels from the narrowest to the widest, as Vietnamese law cites them. */
function resolve(labels: readonly string[], block: Block, outline: Outline): Block | null {
  const narrowest = labels[0];
  if (narrowest === undefined) return null;
  const candidates = outline.blocks.filter(
    (other) => sameLabel(other, narrowest) && matchesAncestors(other, labels.slice(1)),
  );
  const near = candidates.filter((other) => isObjectives(other.section) && isObjectives(block.section));
  return near[0] ?? candidates[0] ?? null;
}

function sameLabel(block: Block, label: string): boolean {
  const written = block.label?.written
    .toLowerCase()
    .replace(/[.):/\s-]+$/u, '')
    .replace(/^\(/, '');
  return written === label;
}

function matchesAncestors(block: Block, labels: readonly string[]): boolean {
  let above = block.parent;
  for (const label of labels) {
    while (above !== null && !sameLabel(above, label)) above = above.parent;
    if (above === null) return false;
    above = above.parent;
  }
  return true;
}
