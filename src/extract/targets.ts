import type { Baseline } from '../model/baseline.js';
import type { Located } from '../model/document.js';
import type { Milestone, Target, TargetPeriod, TargetReference } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { isObjectives } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { locate } from '../parse/passage.js';
import { fold } from '../text/fold.js';
import type { Span } from '../text/span.js';
import type { Claim, Remark } from './claims.js';
import { isClaim, readClaims } from './claims.js';
import { findGroups } from './groups.js';
import type { Lexicon } from './lexicon.js';
import type { Phases, Years } from './period-context.js';
import { announcesYears, readPhases, settlePeriod, yearsAround } from './period-context.js';
import { findPointedBlock } from './pointer.js';
import type { TargetTable } from './table.js';
import { joinCells, readTables } from './table.js';

export interface ReadTargets {
  readonly targets: readonly Target[];
  readonly references: readonly TargetReference[];
}

type Draft = Omit<Target, 'id'>;

interface Setting {
  readonly outline: Outline;
  readonly lexicon: Lexicon;
  readonly baseline: Baseline;
  readonly phases: Phases;
  readonly horizon: { readonly from: number | null; readonly to: number } | null;
  readonly hasAnnex: boolean;
}

/** Targets stand in another text: "theo Kế hoạch số …", "tại Phụ lục I kèm theo". */
const BY_PLAN =
  /(?:(?:theo|tại|trong|như)\s(?:quy định (?:tại )?)?(?:kế hoạch|quyết định|chương trình)(?:\s(?:số|của|thực hiện)))/u;
const BY_ANNEX = /(?:tại|theo|trong|ở|xem)\s(?:các\s)?(?:phụ lục|biểu)(?![a-zA-ZÀ-ỹ])/u;
const OF_TARGETS = /chỉ tiêu|mục tiêu/u;

/** A table cell that can hold a target's value. */
const HOLDS_FIGURE = /\d|lương|phần trăm/u;

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
  const found = readClaims(passage, setting.lexicon, context, around[0] ?? { from: null, to: null });
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

/** Headings between a block and its section, nearest first: they may hold the act ("a) Đào tạo, bồi dưỡng"). */
function headingsAbove(block: Block): Passage[] {
  const headings: Passage[] = [];
  for (let above = block.parent; above !== null && above.opens === null; above = above.parent)
    headings.push(above.passage);
  return headings;
}

function referenceOf(key: string, hasAnnex: boolean): TargetReference['to'] | null {
  if (!OF_TARGETS.test(key)) return null;
  if (BY_ANNEX.test(key)) return hasAnnex ? null : 'annex';
  return BY_PLAN.test(key) ? 'plan' : null;
}

/** Indicators a reference speaks of ("Các mục tiêu về đào tạo thực hiện theo Kế hoạch số …"); null for all the others. */
function subjectsOf(key: string, lexicon: Lexicon): TargetReference['indicators'] {
  if (/khác|còn lại|cụ thể|tất cả|toàn bộ/u.test(key)) return null;
  const text = fold(key);
  const named = lexicon.indicators
    .filter(({ acts, sure }) => sure.test(text) || acts.test(text))
    .map(({ indicator }) => indicator);
  return named.length === 0 || named.length > 3 ? null : named;
}

/** "nâng các tỷ lệ trên lần lượt lên 90%, 60% …": what the figures count stands in another place of the plan. */
const BY_TEXT =
  /(?:các|những) (?:tỷ lệ|chỉ tiêu|mục tiêu)(?: \S+){0,4}? (?:trên|tại (?:điểm|khoản|mục|phần))(?![a-zà-ỹ])/u;

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
  return {
    indicator: claim.indicator,
    quantity: withoutStep(claim),
    bound: claim.bound,
    hedge: claim.hedge,
    hedgeWord: claim.hedgeWord,
    nearly: claim.nearly,
    period,
    groups: groupsOf(block, claims, setting),
    path: pathOf(claims.slice(0, -1)),
    condition: claim.condition,
    visits: claim.visits,
    socialised: claim.socialised,
    baseFigure: claim.baseFigure,
    wording: locate(passage, claim.wording.start, claim.wording.end).quote,
    ...at,
  };
}

/** A yearly step without a level it adds up to cannot be held against a level. */
function withoutStep(claim: Claim): Draft['quantity'] {
  if (!claim.step || claim.quantity?.kind !== 'share') return claim.quantity;
  return { kind: 'points', value: claim.quantity.value, baseYear: null };
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

function pathOf(claims: readonly Claim[]): Milestone[] {
  return claims.flatMap((claim) =>
    claim.years?.to != null && claim.quantity !== null && 'value' in claim.quantity
      ? [{ year: claim.years.to, value: claim.quantity.value }]
      : [],
  );
}

function groupsOf(block: Block, claims: readonly Claim[], setting: Setting): string[] {
  const claim = claims[0] as Claim;
  const last = claims[claims.length - 1] as Claim;
  if (claim.indicator === 'other') return [];
  const own = findGroups(block.passage, claim.start, last.end, claim.indicator, setting.lexicon);
  const pointed = findPointedBlock(block, setting.outline);
  if (pointed !== null) {
    const taken = findGroups(pointed.passage, 0, pointed.passage.text.length, claim.indicator, setting.lexicon);
    return setting.lexicon.groups.map(({ group }) => group.id).filter((id) => own.includes(id) || taken.includes(id));
  }
  if (own.length > 0 || claim.subject === null) return own;
  return findGroups(block.passage, claim.subject.start, claim.subject.end, claim.indicator, setting.lexicon);
}

/** Targets of a table: the last year of a row counts, earlier years are the plan's own path, results are nothing. */
function readTargetTable(table: TargetTable, setting: Setting): { index: number; draft: Draft }[] {
  const drafts: { index: number; draft: Draft }[] = [];
  const nameColumn = table.columns.findIndex((column) => column.kind === 'name');
  const unitColumn = table.columns.findIndex((column) => column.kind === 'unit');
  const header = table.header.flatMap((row) => row.cells.map((cell) => cell.key)).join(' ');
  for (const row of table.rows) {
    const name = row.cells[nameColumn];
    if (name === undefined || name.text === '') continue;
    const unit = unitColumn < 0 ? '' : (row.cells[unitColumn]?.key ?? '');
    const percent = /%|phần trăm/u.test(`${unit} ${name.key} ${header}`) || /^(?:tỷ lệ|tỉ lệ)/u.test(name.key);
    const around = yearsAround(row, setting.phases, setting.horizon);
    const values = table.columns.flatMap((column, i) => {
      const cell = row.cells[i];
      if (column.kind !== 'value' || cell === undefined || !HOLDS_FIGURE.test(cell.key)) return [];
      const claim = readCell(name, cell, percent, unit, setting, column, headingsAbove(row));
      return claim === null ? [] : [{ claim, cell, column }];
    });
    const groups = splitColumns(values, setting.baseline);
    for (const group of groups) {
      const last = group[group.length - 1];
      if (last === undefined) continue;
      drafts.push({ index: row.index, draft: draftRow(name, last, group, around, setting) });
    }
  }
  return drafts;
}

interface Value {
  readonly claim: { readonly claim: Claim; readonly text: ReturnType<typeof fold> };
  readonly cell: Passage;
  readonly column: { readonly from: number | null; readonly to: number | null };
}

/** Puts the unit that stands in another cell behind the last figure of a value. */
function markUnit(value: string, percent: boolean, unit: string): string {
  if (/[%％]|phần trăm|\d\s*(?:người|cán bộ|nhân viên)/u.test(value)) return value;
  if (percent) return value.replace(/\d(?=[^\d]*$)/, (digit) => `${digit}%`);
  const noun = /^(?:người|cán bộ|nhân viên|cộng tác viên)/u.exec(unit)?.[0];
  return noun === undefined ? value : value.replace(/\d(?=[^\d]*$)/, (digit) => `${digit} ${noun}`);
}

function readCell(
  name: Passage,
  cell: Passage,
  percent: boolean,
  unit: string,
  setting: Setting,
  column: { readonly from: number | null; readonly to: number | null },
  context: readonly Passage[],
): Value['claim'] | null {
  const label = name.text
    .replace(/\(\s*%\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const marked = markUnit(cell.text, percent, unit);
  const text = fold(`${label} ${marked}`);
  const claims = readClaims(text, setting.lexicon, context, column).filter(isClaim);
  const claim = claims.find((found) => found.figure.end > label.length) ?? claims[0];
  return claim === undefined ? null : { claim, text };
}

/** A column per national period holds targets of their own; columns inside one period are its path. */
function splitColumns(values: readonly Value[], baseline: Baseline): Value[][] {
  const parts = new Map<string, Value[]>();
  for (const value of [...values].sort((a, b) => (a.column.to ?? 0) - (b.column.to ?? 0))) {
    const year = value.column.to ?? 0;
    const period = baseline.periods.find((candidate) => year >= candidate.from && year <= candidate.to)?.id ?? 'none';
    parts.set(period, [...(parts.get(period) ?? []), value]);
  }
  return [...parts.values()];
}

function columnKind(column: Value['column']): 'until' | 'year' | 'span' {
  if (column.from === null) return 'until';
  return column.from === column.to ? 'year' : 'span';
}

function draftRow(
  name: Passage,
  last: Value,
  group: readonly Value[],
  around: readonly Years[],
  setting: Setting,
): Draft {
  const { claim, text } = last.claim;
  const joined = joinCells(name, last.cell);
  const own =
    claim.years ??
    (last.column.to === null ? null : { from: last.column.from, to: last.column.to, kind: columnKind(last.column) });
  const settled: TargetPeriod = settlePeriod(own, around);
  const wide =
    own?.kind === 'year' && group.length > 1 ? { ...settled, from: group[0]?.column.from ?? settled.from } : settled;
  return {
    indicator: claim.indicator,
    quantity: claim.quantity,
    bound: claim.bound,
    hedge: claim.hedge,
    hedgeWord: claim.hedgeWord,
    nearly: claim.nearly,
    period: wide,
    groups: claim.indicator === 'other' ? [] : findGroups(text, 0, text.text.length, claim.indicator, setting.lexicon),
    path: pathOf(
      group.slice(0, -1).map((value) => ({
        ...value.claim.claim,
        years: { from: value.column.from, to: value.column.to, kind: 'year' as const },
      })),
    ),
    condition: claim.condition,
    visits: claim.visits,
    socialised: claim.socialised,
    baseFigure: claim.baseFigure,
    wording: last.cell.text,
    ...locate(joined),
  };
}
