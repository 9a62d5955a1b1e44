import type { Block } from '../parse/outline.js';
import type { Claim } from './claim.js';
import { findGroups } from './groups.js';
import { wordsOf } from './lexicon.js';
import { findPointedBlocks } from './pointer.js';
import type { Setting } from './target-draft.js';

/** "Ít nhất 90% các đơn vị sau …:" with the units in items below. */
function addListed(groups: string[], block: Block, claim: Claim, setting: Setting): string[] {
  const { passage } = block;
  const { indicator } = claim;
  if (!listsBelow(block) || claim.end < passage.text.length - 2 || indicator === 'other') return groups;
  const listed = block.children
    .filter((child) => !/[%％]/.test(child.passage.text))
    .flatMap((child) => findGroups(child.passage, 0, child.passage.text.length, indicator, setting.lexicon));
  return setting.lexicon.groups.map(({ group }) => group.id).filter((id) => groups.includes(id) || listed.includes(id));
}

/** Whether a block with a figure ends in a colon over items that only say whom it counts. */
export function listsBelow({ passage: { text }, children }: Block): boolean {
  return children.length > 0 && /:\s*$/.test(text) && /[%％]/.test(text);
}

/** Ids of the groups that the claims of one target name, in words of their own, in items below or by pointing to another target. */
export function groupsOf(block: Block, claims: readonly Claim[], setting: Setting): string[] {
  const claim = claims[0] as Claim;
  const last = claims[claims.length - 1] as Claim;
  if (claim.indicator === 'other') return [];
  const stated = findGroups(block.passage, claim.start, last.end, claim.indicator, setting.lexicon);
  const own = addListed(stated, block, last, setting);
  const sure = wordsOf(setting.lexicon, claim.indicator)?.sure;
  // Of several earlier targets the one that surely does the same thing is meant.
  const pointed = findPointedBlocks(block, setting.outline);
  const likely = [...pointed.filter(({ passage }) => sure?.test(passage) === true), ...pointed];
  for (const { passage } of likely) {
    const taken = findGroups(passage, 0, passage.text.length, claim.indicator, setting.lexicon);
    if (taken.length === 0) continue;
    return setting.lexicon.groups.map(({ group }) => group.id).filter((id) => own.includes(id) || taken.includes(id));
  }
  if (own.length > 0 || claim.subject === null) return own;
  return findGroups(block.passage, claim.subject.start, claim.subject.end, claim.indicator, setting.lexicon);
}
