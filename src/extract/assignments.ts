import type { Body, BodyName } from '../model/plan.js';
import type { BodyKey, IndicatorId } from '../model/vocabulary.js';
import type { Outline } from '../parse/outline.js';
import { descendantsOf } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { slicePassage } from '../parse/passage.js';
import { touched } from './bodies.js';
import { findBodies } from './body-names.js';
import type { Lexicon } from './lexicon.js';
import { readTaskRows } from './task-table.js';

/** "- Cơ quan chủ trì: Sở Y tế" below a task, "Chủ trì: …", "Đơn vị thực hiện: …". */
const CHARGED =
  /^(?:cơ quan |đơn vị |bộ phận )?(?:chủ trì|thực hiện|chịu trách nhiệm|đầu mối)(?: thực hiện| chính| tham mưu)?(?: và phối hợp)? ?:/u;
/** More than the longest of these with its colon. */
const LONGEST_CHARGE = 80;
const PARTNERS = /[.;] *(?:cơ quan |đơn vị )?phối hợp/u;

/**
 * Adds to each body the indicators of the tasks that the tasks part charges it with, in lines below a task or in a column
 * of a table. Bodies named there alone have no entry of their own and are not added; those that an annex charges are named
 * beside "các sở, ban, ngành", whose entry sends the reader there.
 */
export function addAssignedTasks(bodies: readonly Body[], outline: Outline, lexicon: Lexicon): readonly Body[] {
  const assigned = new Map<BodyKey, Set<IndicatorId>>();
  const charge = (named: Passage, work: readonly Passage[]) => {
    const end = PARTNERS.exec(named.key)?.index ?? named.text.length;
    for (const { key } of findBodies(named, 0, end, lexicon)) {
      const indicators = assigned.get(key) ?? new Set();
      for (const indicator of touched(work, lexicon)) indicators.add(indicator);
      assigned.set(key, indicators);
    }
  };
  for (const block of outline.blocks) {
    if (block.section !== 'tasks' || block.kind === 'row' || block.parent === null) continue;
    const { key } = block.passage;
    const line = key.slice(0, LONGEST_CHARGE).includes(':') ? CHARGED.exec(key) : null;
    if (line === null) continue;
    const work = [block.parent, ...descendantsOf(block.parent)].map(({ passage }) => passage);
    charge(slicePassage(block.passage, line[0].length), work);
  }
  const annexed = new Map<BodyKey, BodyName>();
  for (const { block, content, more, heading, charged } of readTaskRows(outline.blocks)) {
    for (const cell of charged) {
      charge(cell, [content, ...more, ...(heading === null ? [] : [heading])]);
      if (block.section !== 'annex' && block.section !== 'closing') continue;
      for (const { key, nameId } of findBodies(cell, 0, cell.text.length, lexicon)) annexed.set(key, { key, nameId });
    }
  }
  if (assigned.size === 0 && annexed.size === 0) return bodies;
  return bodies.map((body) => {
    const more = assigned.get(body.key);
    if (body.key === 'departments-collective' && annexed.size > 0)
      return { ...body, alsoNamed: [...body.alsoNamed, ...annexed.values()] };
    if (more === undefined) return body;
    const all = new Set([...body.indicators, ...more]);
    return {
      ...body,
      indicators: lexicon.indicators.map(({ indicator }) => indicator).filter((each) => all.has(each)),
    };
  });
}
