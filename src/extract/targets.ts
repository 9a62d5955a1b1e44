import type { Baseline } from '../model/baseline.js';
import type { Located } from '../model/document.js';
import type { Target, TargetReference } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { isObjectives } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { locate } from '../parse/passage.js';
import type { Span } from '../text/span.js';
import type { Claim, Remark } from './claim.js';
import { isClaim } from './claim.js';
import { readClaims } from './claims.js';
import { findGroups } from './groups.js';
import type { Lexicon } from './lexicon.js';
import { wordsOf } from './lexicon.js';
import type { Years } from './period-context.js';
import { announcesYears, readPhases, settlePeriod, yearsAround } from './period-context.js';
import { findPointedBlocks } from './pointer.js';
import { BY_ANNEX, BY_TEXT, OF_TARGETS, referenceOf, subjectsOf } from './references.js';
import { readTables } from './table.js';
import { readTargetTable } from './table-targets.js';
import type { Draft, Setting } from './target-draft.js';
import { draftClaim, headingsAbove, pathOf } from './target-draft.js';

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
  const drafts: { index: number; draft: Draft }[] = [];
  const references: TargetReference[] = [];
  for (const block of blocks) {
    if (block.kind === 'row') continue;
    const found = readBlock(block, setting);
    drafts.push(...found.drafts.map((draft) => ({ index: block.index, draft })));
    references.push(...found.references);
  }
  for (const table of readTables(blocks)) drafts.push(...readTargetTable(table, setting));
  drafts.sort((a, b) => a.index - b.index);
  return { targets: drafts.map(({ draft }, i) => ({ id: `T${i + 1}`, ...draft })), references };
}

function readBlock(block: Block, setting: Setting): { drafts: Draft[]; references: TargetReference[] } {
  const { passage } = block;
  const around = yearsAround(block, setting.phases, setting.horizon);
  const context = headingsAbove(block);
  const found = readClaims(passage, setting.lexicon, context, settlePeriod(null, around));
  const claims = found.filter(isClaim);
  const drafts: { start: number; draft: Draft }[] = [];
  const references: TargetReference[] = [];
  const kept = claims.filter(
    (claim) =>
      !(claim.step && claims.some((other) => other !== claim && !other.step && other.indicator === claim.indicator)),
  );
  for (const milestones of groupMilestones(kept)) {
    for (const chosen of splitByPeriod(milestones, setting.baseline)) {
      drafts.push({ start: (chosen[0] as Claim).start, draft: draftTarget(block, chosen, around, kept, setting) });
    }
  }
  for (const run of remarkRuns(found)) {
    const text = passage.key.slice(run.start, run.end);
    const to = referenceOf(text, setting.hasAnnex);
    if (to !== null)
      references.push({ ...locate(passage, run.start, run.end), to, indicators: subjectsOf(text, setting.lexicon) });
    else if (isQualitativeTarget(block, passage, run))
      drafts.push({ start: run.start, draft: draftRemark(passage, run, around) });
  }
  if (references.length === 0 && claims.length > 0) {
    const to = OF_TARGETS.test(passage.key) ? referenceOf(passage.key, setting.hasAnnex) : null;
    if (to !== null && /các (?:chỉ tiêu|mục tiêu) (?:khác|còn lại)/u.test(passage.key))
      references.push({ ...locate(passage), to, indicators: null });
  }
  if (BY_TEXT.test(passage.key) && claims.some((claim) => claim.indicator === 'other')) {
    references.push({ ...locate(passage), to: 'text', indicators: null });
  }
  drafts.sort((a, b) => a.start - b.start);
  return { drafts: drafts.map(({ draft }) => draft), references };
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
const EXPLAINS =
  /^(?:mức|việc|trong đó|riêng|số liệu|theo|thực hiện theo|cụ thể|như sau|ghi chú|bao gồm|gồm|nguồn|trường hợp)(?![a-zA-ZÀ-ỹ])/u;

function isQualitativeTarget(block: Block, passage: Passage, run: Span): boolean {
  if (block.opens !== null || block.children.length > 0 || announcesYears(block)) return false;
  if (passage.text.startsWith('(') || BY_ANNEX.test(passage.key)) return false;
  if (run.end - run.start < SHORTEST_REMARK) return false;
  return !/:\s*$/.test(passage.text) && !(run.start > 0 && EXPLAINS.test(passage.key.slice(run.start)));
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

/** Claims of one indicator with a year each ("năm 2025 đạt 60%, năm 2028 đạt 80% và năm 2030 đạt 90%") belong together. */
function groupMilestones(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const open = groups[groups.length - 1];
    const last = open?.[open.length - 1];
    const continues =
      last !== undefined &&
      (claim.inherited || last.inherited) &&
      last.indicator === claim.indicator &&
      claim.years?.to != null &&
      last.years?.to != null &&
      claim.years.to > last.years.to;
    if (continues) open?.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

/** Milestones of different national periods are targets of their own; inside one period the last counts. */
function splitByPeriod(claims: readonly Claim[], baseline: Baseline): Claim[][] {
  if (claims.length < 2) return [[...claims]];
  const parts: { period: string; claims: Claim[] }[] = [];
  for (const claim of claims) {
    const year = claim.years?.to ?? 0;
    const period =
      baseline.periods.find((candidate) => year >= candidate.from && year <= candidate.to)?.id ?? String(year);
    const open = parts[parts.length - 1];
    if (open?.period === period) open.claims.push(claim);
    else parts.push({ period, claims: [claim] });
  }
  return parts.map((part) => part.claims);
}

function draftTarget(
  block: Block,
  claims: readonly Claim[],
  around: readonly Years[],
  all: readonly Claim[],
  setting: Setting,
): Draft {
  const { passage } = block;
  const claim = claims[claims.length - 1] as Claim;
  const first = claims[0] as Claim;
  const at = locateClaim(passage, first.start, claim.end);
  const period = settlePeriod(claim.years ?? yearsCarried(claim, all), around);
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

function locateClaim(passage: Passage, start: number, end: number): Located {
  let to = end;
  while (to > start && /[\s,]/.test(passage.text[to - 1] as string)) to -= 1;
  const lead = /^(?:và|còn)\s+/u.exec(passage.key.slice(start, to));
  if (lead !== null && passage.text[start] !== passage.text[start]?.toUpperCase()) start += lead[0].length;
  const tail = /(?:,|\s)+(?:và|trong đó|còn)$/u.exec(passage.key.slice(start, to));
  return locate(passage, start, tail === null ? to : start + tail.index);
}

/** A claim without years of its own takes those of the claim before it in the same block. */
function yearsCarried(claim: Claim, all: readonly Claim[]): Claim['years'] {
  for (let i = all.indexOf(claim) - 1; i >= 0; i -= 1) {
    const years = all[i]?.years ?? null;
    if (years !== null) return years;
  }
  return null;
}

function groupsOf(block: Block, claims: readonly Claim[], setting: Setting): string[] {
  const claim = claims[0] as Claim;
  const last = claims[claims.length - 1] as Claim;
  if (claim.indicator === 'other') return [];
  const own = findGroups(block.passage, claim.start, last.end, claim.indicator, setting.lexicon);
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
