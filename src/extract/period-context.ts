import type { TargetPeriod } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import type { Folded } from '../text/fold.js';
import type { PeriodMatch } from '../text/period.js';
import { findPeriods } from '../text/period.js';

/** Years as some place in the plan gives them. */
export interface Years {
  readonly from: number | null;
  readonly to: number;
  readonly source: Exclude<TargetPeriod['source'], 'none'>;
  /** Only looked ahead to. */
  readonly outlook?: true;
}

type HeadingYears = Pick<Years, 'from' | 'to' | 'outlook'>;

const PHASE = /giai đoạn (?:thứ )?(1|2|i{1,2}|một|hai|nhất|đầu|sau)(?![a-zA-ZÀ-ỹ\d])/gu;
const PHASE_NUMBER: Readonly<Record<string, number>> = {
  '1': 1,
  '2': 2,
  i: 1,
  ii: 2,
  một: 1,
  hai: 2,
  nhất: 1,
  đầu: 1,
  sau: 2,
};

/** Numbered phases of a plan ("giai đoạn 1 từ năm 2021 đến năm 2025"), by number. */
export type Phases = ReadonlyMap<number, { readonly from: number | null; readonly to: number }>;

/** Finds where a plan says which years its phases are. */
export function readPhases(outline: Outline): Phases {
  const phases = new Map<number, { from: number | null; to: number }>();
  for (const block of outline.blocks) {
    const { key, text } = block.passage;
    for (const match of key.matchAll(PHASE)) {
      const number = PHASE_NUMBER[match[1] as string];
      const after = match.index + match[0].length;
      const years = findPeriods(text.slice(after, after + 60)).find(
        (period) => period.kind === 'span' && period.start < 12,
      );
      if (number !== undefined && years?.to != null && !phases.has(number))
        phases.set(number, { from: years.from, to: years.to });
    }
  }
  return phases;
}

const headingYears = new WeakMap<Folded, HeadingYears | null>();

/** Years a heading or an announcing paragraph gives: the last phase it names, else its own last period. */
export function readHeadingYears(text: Folded, phases: Phases): HeadingYears | null {
  // One heading stands over many targets: its years are read once.
  const known = headingYears.get(text);
  if (known !== undefined) return known;
  const years = findHeadingYears(text, phases);
  headingYears.set(text, years);
  return years;
}

function findHeadingYears(text: Folded, phases: Phases): HeadingYears | null {
  const named = [...text.key.matchAll(PHASE)].at(-1);
  const phase = named === undefined ? undefined : phases.get(PHASE_NUMBER[named[1] as string] ?? 0);
  const all = findPeriods(text.text);
  const own = all.filter(isOwnPeriod);
  // "Tầm nhìn đến năm 2035" over targets makes them targets for 2035, not for the plan's own years.
  const periods = own.length > 0 ? own : all.filter((period) => period.outlook === true && period.to !== null);
  if (named !== undefined && phase !== undefined && !periods.some((period) => period.start > named.index)) return phase;
  if (phase !== undefined && periods.length > 1) return phase;
  const last = periods.find((period) => period.kind === 'span') ?? periods.at(-1);
  if (last?.to == null) return null;
  return { from: last.from, to: last.to, ...(last.outlook === true ? { outlook: true } : {}) };
}

function isOwnPeriod(period: PeriodMatch): boolean {
  return period.to !== null && period.kind !== 'base' && period.kind !== 'to-end' && period.outlook !== true;
}

/** A line that only announces the years of what follows ("Đến năm 2025:", "- Giai đoạn 2021 - 2025"). */
export function announcesYears(block: Block): boolean {
  const { text, key } = block.passage;
  if (block.kind === 'row' || text === '' || text.length > 160 || /[%％]/.test(text)) return false;
  const periods = findPeriods(text).filter((period) => isOwnPeriod(period) || period.outlook === true);
  if (periods.length === 0) return false;
  if (/:$/.test(text)) return true;
  let rest = key;
  for (const period of periods) rest = rest.replace(key.slice(period.start, period.end), ' ');
  return (
    rest
      .replace(
        /(?:giai đoạn|mục tiêu|chỉ tiêu|cụ thể|thời kỳ|năm|phấn đấu|đến|từ|trong|hết|cuối|về|các|một số|chủ yếu|tầm nhìn|định hướng|[\d.,:;()/-])/gu,
        '',
      )
      .trim().length < 12
  );
}

const announcers = new WeakMap<readonly Block[], readonly (Block | null)[]>();

/** For each of some siblings the nearest one before it that announces years; found once for all of them. */
function announcersOf(siblings: readonly Block[]): readonly (Block | null)[] {
  let nearest = announcers.get(siblings);
  if (nearest === undefined) {
    let last: Block | null = null;
    nearest = siblings.map((sibling) => {
      const before = last;
      if (sibling.opens === null && announcesYears(sibling)) last = sibling;
      return before;
    });
    announcers.set(siblings, nearest);
  }
  return nearest;
}

/** The years that hold for a block, nearest first: announcing siblings, headings above it, sections, the title. */
export function yearsAround(block: Block, phases: Phases, title: { from: number | null; to: number } | null): Years[] {
  const years: Years[] = [];
  const push = (found: HeadingYears | null, source: Years['source']) => {
    if (found !== null) years.push({ ...found, source });
  };
  for (let current: Block | null = block; current !== null; current = current.parent) {
    const siblings: readonly Block[] = current.parent?.children ?? [];
    const sibling = announcersOf(siblings)[current.place] ?? null;
    if (sibling !== null && sibling.children.length === 0) push(readHeadingYears(sibling.passage, phases), 'heading');
    const above = current.parent;
    if (above !== null) push(readHeadingYears(above.passage, phases), above.opens === null ? 'heading' : 'section');
  }
  push(title, 'title');
  return years;
}

/**
 * A claim's period: its own years, else the nearest around it. A claim that names only its end takes the start from the
 * nearest place that ends in the same year, else has none.
 */
export function settlePeriod(
  own: { readonly from: number | null; readonly to: number | null; readonly kind: PeriodMatch['kind'] } | null,
  around: readonly Years[],
): TargetPeriod {
  if (own !== null && own.to !== null) {
    if (own.kind === 'span') return { from: own.from, to: own.to, source: 'sentence' };
    const same = around.find((years) => years.to === own.to && years.from !== null);
    return { from: same === undefined ? own.from : same.from, to: own.to, source: 'sentence' };
  }
  const nearest = around[0];
  if (nearest === undefined) return { from: null, to: null, source: 'none' };
  const from = nearest.from ?? around.find((years) => years.to === nearest.to && years.from !== null)?.from ?? null;
  return { from, to: nearest.to, source: nearest.source, ...(nearest.outlook === true ? { outlook: true } : {}) };
}
