import type { Baseline } from '../model/baseline.js';
import type { Located } from '../model/document.js';
import type { Target, TargetReference } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { locate } from '../parse/passage.js';
import { isObjectives } from '../parse/section.js';
import type { Span } from '../text/span.js';
import { WordList } from '../text/word-list.js';
import type { Claim, Remark } from './claim.js';
import { isClaim } from './claim.js';
import { readClaims } from './claims.js';
import type { Lexicon } from './lexicon.js';
import { groupMilestones, splitByPeriod } from './milestones.js';
import type { PlacedDraft } from './own-drafts.js';
import { keepOwnDrafts } from './own-drafts.js';
import type { Years } from './period-context.js';
import { announcesYears, readPhases, settlePeriod, yearsAround } from './period-context.js';
import { findLabelledBlock } from './pointer.js';
import { namesAnnex, OF_TARGETS, pointsToText, readHigherTarget, referenceOf, subjectsOf } from './references.js';
import { readTables } from './table.js';
import { readTargetTable } from './table-targets.js';
import type { Draft, Setting } from './target-draft.js';
import { draftClaim, headingsAbove, pathOf } from './target-draft.js';
import { groupsOf, listsBelow } from './target-groups.js';

export interface ReadTargets {
  readonly targets: readonly Target[];
  readonly references: readonly TargetReference[];
}

/** Blocks whose text may hold targets: the objectives without the general one, and a list of targets in an annex. */
export function isTargetBlock(block: Block): boolean {
  if (block.section === 'general') return false;
  if (isObjectives(block.section)) return true;
  if (block.section !== 'annex') return false;
  let root: Block | null = block;
  while (root !== null && root.opens !== 'annex') root = root.parent;
  return root !== null && annexTitle(root).some((title) => OF_TARGETS.test(title.passage.key));
}

function annexTitle(root: Block): Block[] {
  return [
    root,
    ...root.children.slice(0, 3).filter((child) => child.kind === 'block' && child.passage.text.length < 200),
  ];
}

/** Reads all targets of a plan in the order of the text, and what it leaves to other texts. */
export function readTargets(
  outline: Outline,
  lexicon: Lexicon,
  baseline: Baseline,
  horizon: { readonly from: number | null; readonly to: number } | null,
): ReadTargets {
  const setting: Setting = {
    outline,
    lexicon,
    baseline,
    phases: readPhases(outline),
    horizon,
    hasAnnex: outline.blocks.some((block) => block.opens === 'annex'),
  };
  const blocks = outline.blocks.filter(isTargetBlock);
  const drafts: PlacedDraft[] = [];
  const references: TargetReference[] = [];
  for (const block of blocks) {
    if (block.kind === 'row') continue;
    const found = readBlock(block, setting);
    drafts.push(...found.drafts.map((found) => ({ index: block.index, ...found })));
    references.push(...found.references);
  }
  for (const table of readTables(blocks)) drafts.push(...readTargetTable(table, setting));
  drafts.sort((a, b) => a.index - b.index);
  return { targets: keepOwnDrafts(drafts, horizon).map(({ draft }, i) => ({ id: `T${i + 1}`, ...draft })), references };
}

function readBlock(
  block: Block,
  setting: Setting,
): { drafts: Omit<PlacedDraft, 'index'>[]; references: TargetReference[] } {
  const { passage } = block;
  const around = yearsAround(block, setting.phases, setting.horizon);
  const context = headingsAbove(block);
  const found = readClaims(passage, setting.lexicon, context, settlePeriod(null, around));
  const claims = adoptPointed(found.filter(isClaim), block, setting);
  const drafts: (Omit<PlacedDraft, 'index'> & { readonly start: number })[] = [];
  const references: TargetReference[] = [];
  const levels = new Set(claims.filter(({ step }) => !step).map(({ indicator }) => indicator));
  const kept = claims.filter(({ step, indicator }) => !(step && levels.has(indicator)));
  const carried = carryYears(kept);
  for (const milestones of groupMilestones(kept)) {
    for (const chosen of splitByPeriod(milestones, setting.baseline)) {
      const draft = draftTarget(block, chosen, around, carried, setting);
      const [first] = chosen as [Claim];
      const aside = chosen.every((claim) => claim.aside !== null) ? first.aside : null;
      drafts.push({ start: first.start, draft, aside });
    }
  }
  for (const run of remarkRuns(found)) {
    const text = passage.key.slice(run.start, run.end);
    const to = referenceOf(text, setting.hasAnnex);
    const higher = readHigherTarget(text, setting.lexicon);
    if (to !== null)
      references.push({ ...locate(passage, run.start, run.end), to, indicators: subjectsOf(text, setting.lexicon) });
    else if (higher !== null) references.push({ ...locate(passage, run.start, run.end), ...higher });
    else if (isQualitativeTarget(block, passage, run))
      drafts.push({ start: run.start, draft: draftRemark(passage, run, around), aside: null });
  }
  if (references.length === 0 && claims.length > 0) {
    const to = OF_TARGETS.test(passage.key) ? referenceOf(passage.key, setting.hasAnnex) : null;
    if (to !== null && /các (?:chỉ tiêu|mục tiêu) (?:khác|còn lại)/u.test(passage.key))
      references.push({ ...locate(passage), to, indicators: null });
  }
  if (pointsToText(passage.key) && claims.some((claim) => claim.indicator === 'other')) {
    references.push({ ...locate(passage), to: 'text', indicators: null });
  }
  drafts.sort((a, b) => a.start - b.start);
  return { drafts, references };
}

/** "Tỷ lệ đơn vị nêu tại điểm a khoản 1 đạt 90%": what is done stands in the target it points to. */
function adoptPointed(claims: Claim[], block: Block, setting: Setting): Claim[] {
  const isOpen = ({ indicator, quantity }: Claim) => indicator === 'other' && quantity?.kind === 'share';
  const pointed = claims.some(isOpen) ? findLabelledBlock(block, setting.outline) : null;
  if (pointed === null) return claims;
  const meant = readClaims(pointed.passage, setting.lexicon, headingsAbove(pointed), { from: null, to: null })
    .filter(isClaim)
    .find(({ indicator, quantity }) => indicator !== 'other' && quantity?.kind === 'share');
  if (meant === undefined) return claims;
  return claims.map((claim) => (isOpen(claim) ? { ...claim, indicator: meant.indicator } : claim));
}

/** Consecutive stretches without a figure are one remark. */
function remarkRuns(found: readonly (Claim | Remark)[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  let open = false;
  for (const part of found) {
    if (isClaim(part)) open = false;
    else if (open) (runs[runs.length - 1] as { end: number }).end = part.end;
    else {
      runs.push({ start: part.start, end: part.end });
      open = true;
    }
  }
  return runs;
}

/** Shortest remark that can be a claim ("Củng cố mạng lưới cộng tác viên"). */
const SHORTEST_REMARK = 25;
/** Behind a figure these only explain it. */
const EXPLAINS = new WordList(
  'mức|việc|trong đó|riêng|số liệu|theo|thực hiện theo|cụ thể|như sau|ghi chú|bao gồm|gồm|nguồn|trường hợp',
);

function isQualitativeTarget(block: Block, passage: Passage, run: Span): boolean {
  if (block.opens !== null || block.children.length > 0 || announcesYears(block)) return false;
  if (block.parent !== null && listsBelow(block.parent)) return false;
  if (passage.text.startsWith('(') || namesAnnex(passage.key)) return false;
  if (run.end - run.start < SHORTEST_REMARK) return false;
  return !/:\s*$/.test(passage.text) && !(run.start > 0 && EXPLAINS.endAt(passage.key, run.start) !== null);
}

function draftRemark(passage: Passage, run: Span, around: readonly Years[]): Draft {
  const at = locate(passage, run.start, run.end);
  return {
    indicator: 'other',
    quantity: null,
    bound: 'stated',
    hedge: 'none',
    hedgeWord: null,
    nearly: false,
    period: settlePeriod(null, around),
    groups: [],
    path: [],
    condition: null,
    visits: false,
    socialised: false,
    baseFigure: false,
    wording: at.quote,
    ...at,
  };
}

function draftTarget(
  block: Block,
  claims: readonly Claim[],
  around: readonly Years[],
  carried: ReadonlyMap<Claim, Claim['years']>,
  setting: Setting,
): Draft {
  const { passage } = block;
  const claim = claims[claims.length - 1] as Claim;
  const first = claims[0] as Claim;
  const at = locateClaim(passage, first.start, claim.end);
  const period = settlePeriod(claim.years ?? carried.get(claim) ?? null, around);
  return draftClaim(
    claim,
    {
      ...at,
      period,
      groups: groupsOf(block, claims, setting),
      path: pathOf(claims.slice(0, -1)),
      wording: locate(passage, claim.wording.start, claim.wording.end).quote,
    },
    setting.lexicon,
  );
}

/** How far before its end a claim is looked through for a word that leads on ("…, trong đó"). */
const LONGEST_TAIL = 40;

function locateClaim(passage: Passage, start: number, end: number): Located {
  let to = end;
  while (to > start && /[\s,]/.test(passage.text[to - 1] as string)) to -= 1;
  const lead = /^(?:và|còn)\s+/u.exec(passage.key.slice(start, to));
  if (lead !== null && passage.text[start] !== passage.text[start]?.toUpperCase()) start += lead[0].length;
  const from = Math.max(start, to - LONGEST_TAIL);
  const tail = /(?:,|\s)+(?:và|trong đó|còn)$/u.exec(passage.key.slice(from, to));
  return locate(passage, start, tail === null ? to : from + tail.index);
}

/**
 * The years that claims without years of their own take from the claims of the same block: those of the claim before; a
 * condition ("mỗi đơn vị có 01 người") those of all figures of the target before it ("60% vào năm 2025 và 90% vào năm
 * 2030").
 */
function carryYears(claims: readonly Claim[]): Map<Claim, Claim['years']> {
  const carried = new Map<Claim, Claim['years']>();
  let last: Claim['years'] = null;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const claim of claims) {
    const isCondition = claim.indicator === 'staff-per-unit' || claim.indicator === 'allowance-floor';
    if (isCondition && from < to) carried.set(claim, { from, to, kind: 'span' });
    else if (!claim.wholeTerm) carried.set(claim, last);
    last = claim.years ?? last;
    const end = claim.years?.to ?? null;
    if (end !== null) [from, to] = [Math.min(from, end), Math.max(to, end)];
  }
  return carried;
}
