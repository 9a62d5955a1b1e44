import type { Block, Outline } from '../parse/outline.js';
import { isObjectives } from '../parse/outline.js';

const POINTED =
  /(?:nêu|quy định|nói|đề cập|liệt kê)?\s*(?:tại|ở|trên đây tại)\s+((?:(?:điểm|khoản|mục|phần|gạch đầu dòng)\s+(?:thứ\s+)?[a-zA-ZÀ-ỹ\d.]{1,6}[,\s]*){1,4})/u;
const ABOVE =
  /(?:các|những)\s+(?:cơ quan|đơn vị|cơ sở|đối tượng|nhóm|trẻ em)[^,;.]{0,40}?(?:nêu trên|nói trên|đã nêu|kể trên|trên đây)/u;
const STEP = /(điểm|khoản|mục|phần)\s+(?:thứ\s+)?([a-zA-ZÀ-ỹ\d.]{1,6})/gu;

/** The block another block points to ("các đơn vị nêu tại điểm a khoản 1"); null when it points to none that is there. */
export function findPointedBlock(block: Block, outline: Outline): Block | null {
  const { key } = block.passage;
  const pointed = POINTED.exec(key);
  if (pointed !== null) {
    const labels = [...(pointed[1] as string).matchAll(STEP)].map((step) => (step[2] as string).replace(/\.$/, ''));
    const found = resolve(labels, block, outline);
    if (found !== null && found !== block) return found;
  }
  if (!ABOVE.test(key)) return null;
  const siblings = outline.blocks.filter(
    (other) => isObjectives(other.section) && other.index < block.index && /[%％]/.test(other.passage.text),
  );
  return siblings[siblings.length - 1] ?? null;
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
