import type { Located } from '../model/document.js';
import type { FigureElsewhere } from '../model/plan.js';
import type { Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { isClaim } from './claim.js';
import { readClaims } from './claims.js';
import type { Lexicon, WordSet } from './lexicon.js';
import { readLater } from './read-later.js';
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

/** First place outside the objectives where each group is served, by group id; null for a group that is served nowhere. */
export function readGroupsElsewhere(outline: Outline, lexicon: Lexicon): Readonly<Record<string, Located | null>> {
  const blocks = outline.blocks.filter(
    ({ section, kind }) => (section === 'tasks' || section === 'responsibilities') && kind === 'block',
  );
  const seek = (words: WordSet): Located | null => {
    const serving = blocks.find(({ passage }) => words.test(passage));
    return serving === undefined ? null : locate(serving.whole);
  };
  // Group by group: a finding asks for one or two of them.
  const places = lexicon.groups.map(({ group, words }) => [group.id, () => seek(words)] as const);
  return readLater<object, Record<string, Located | null>>({}, Object.fromEntries(places));
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
