import type { Located } from '../model/document.js';
import type { FigureElsewhere } from '../model/plan.js';
import type { Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { isClaim } from './claim.js';
import { readClaims } from './claims.js';
import type { Lexicon } from './lexicon.js';
import { isTargetBlock } from './targets.js';
import { readTaskRows } from './task-table.js';

/** Figures of national indicators outside the objectives; what the review of past years holds is none. */
export function readFiguresElsewhere(outline: Outline, lexicon: Lexicon): FigureElsewhere[] {
  const figures: FigureElsewhere[] = [];
  const rows = new Map(readTaskRows(outline.blocks).map(({ block, content }) => [block, content]));
  for (const block of outline.blocks) {
    const passage = block.kind === 'row' ? rows.get(block) : block.passage;
    if (isTargetBlock(block) || passage === undefined || !/[%％]|phần trăm/u.test(passage.text)) continue;
    if (
      block.section !== 'tasks' &&
      block.section !== 'general' &&
      block.section !== 'responsibilities' &&
      block.section !== 'purpose'
    )
      continue;
    for (const claim of readClaims(passage, lexicon, [], { from: null, to: null }).filter(isClaim)) {
      if (claim.indicator === 'other' || claim.quantity === null || claim.step) continue;
      figures.push({
        indicator: claim.indicator,
        quantity: claim.quantity,
        bound: claim.bound,
        wording: locate(passage, claim.wording.start, claim.wording.end).quote,
        ...locate(passage, claim.start, claim.end),
      });
    }
  }
  return figures;
}

/** First place outside the objectives where each group is served, by group id. */
export function readGroupsElsewhere(outline: Outline, lexicon: Lexicon): Record<string, Located> {
  const places: Record<string, Located> = {};
  const blocks = outline.blocks.filter(
    (block) => (block.section === 'tasks' || block.section === 'responsibilities') && block.kind === 'block',
  );
  for (const block of blocks) {
    for (const i of lexicon.groupsIn(block.passage)) {
      const { group, words } = lexicon.groups[i] as Lexicon['groups'][number];
      if (places[group.id] === undefined && words.test(block.passage)) places[group.id] = locate(block.whole);
    }
  }
  return places;
}

const REPORTS = /(?<!hội nghị )báo cáo(?! viên| điều tra| xã hội học| chuyên đề)/u;

/** A duty or a date to report results; null when the plan has none. */
export function readReporting(outline: Outline): Located | null {
  for (const block of outline.blocks) {
    if (block.section !== 'responsibilities') continue;
    const found = REPORTS.exec(block.passage.key);
    if (found !== null) return locate(block.passage, found.index, found.index + found[0].length);
  }
  return null;
}
