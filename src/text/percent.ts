import { type Figure, scanFigures } from './figure.js';
import { bareOf, type Folded, fold } from './fold.js';
import type { Span } from './span.js';

export { findMultiples, type MultipleMatch } from './multiple.js';

export type Sign = '>=' | '>' | '<=' | '<';

export interface PercentMatch extends Span {
  /** In percent, or in percentage points where `points` is set; the lower end of a range. */
  readonly value: number;
  /** The upper end of a range. */
  readonly max?: number;
  /** A comparison sign before the figure; the span includes it. */
  readonly sign?: Sign;
  /** "05 điểm phần trăm": points on top of another share. */
  readonly points?: true;
  /** "6%/năm"; the span ends before the slash. */
  readonly perYear?: true;
  /** "45/50 đơn vị": the counts that the share was read from or is proved by. */
  readonly fraction?: { readonly part: number; readonly whole: number };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const UNIT = / ?(?:(diem) ?)?(?:%|phan tram(?![a-z]))/y;
const RANGE = / ?(?:[-÷~]|(?:den|toi)(?: duoi)?(?![a-z])) ?/y;
const SIGN = /(?:(≥|≧|>=)|(>)|(≤|≦|<=)|(<)) ?$/;
const SIGNS: readonly Sign[] = ['>=', '>', '<=', '<'];
const COUNTED =
  /^ (?:tổng số(?= ?(?:[.,;)]|$))|(?:tổng số |số |các )?(?:trẻ|trẻ em|người|cán bộ|công chức|viên chức|nhân viên|cộng tác viên|đối tượng|hộ|học sinh|đơn vị|cơ sở|cơ quan|tổ chức|địa phương|xã|phường|thị trấn|đặc khu|huyện|quận|thôn|tổ dân phố|trường|bệnh viện|trạm|trung tâm|sở|ngành|nhóm|chỉ tiêu|ctv|te)(?![a-zA-ZÀ-ỹ]))/u;
/** "ngày 1/6", "dịp 20/11", "Tết Thiếu nhi 1/6": a day, not a part of a whole. */
const DAY_BEFORE = /(?:ngay|dip|mung|thang|quy|tet|nhi|khoan|dieu) $/;
const PROOF =
  /^[^;.\d]{0,90}?(?:\(|[,:-] |(?<![a-zA-ZÀ-ỹ])(?:đạt|chiếm|bằng) )(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tức|là|t[ỷỉ] lệ|=|khoảng) ?){0,4}$/u;
const EQUIVALENT = /^,? ?(?:tương đương|tương ứng|tức)(?: là| với)? $/u;
const MAX_PROOF = 120;

/** Where the percent unit that begins at a place ends; null when there is none. */
function readUnit(bare: string, at: number): { readonly end: number; readonly points: boolean } | null {
  UNIT.lastIndex = at;
  const found = UNIT.exec(bare);
  return found === null ? null : { end: at + found[0].length, points: found[1] !== undefined };
}

/** Where the second figure of a range would have to begin; -1 when no range goes on at this place. */
function readRangeMark(bare: string, at: number): number {
  RANGE.lastIndex = at;
  const found = RANGE.exec(bare);
  return found === null ? -1 : at + found[0].length;
}

/** What one attempt read, and the index of the first figure behind it. */
interface Reading {
  readonly match: PercentMatch;
  readonly next: number;
}

/** A text and its figures. */
interface Scan {
  readonly text: Folded;
  /** The key without accents. */
  readonly bare: string;
  readonly figures: readonly Figure[];
}

/** Reads what starts at a figure; null when that figure is no percentage. */
function readPercent(scan: Scan, index: number): Reading | null {
  return readRange(scan, index) ?? readSingle(scan, index) ?? readFraction(scan, index);
}

function finishMatch(
  scan: Scan,
  index: number,
  end: number,
  next: number,
  points: boolean,
  more: Partial<PercentMatch>,
): Reading {
  const figure = scan.figures[index] as Figure;
  const match: Writable<PercentMatch> = { start: figure.start, end, value: figure.value, ...more };
  const before = SIGN.exec(scan.text.key.slice(Math.max(0, figure.start - 3), figure.start));
  if (before !== null) {
    match.start -= before[0].length;
    match.sign = SIGNS[before.slice(1).findIndex((sign) => sign !== undefined)] as Sign;
  }
  if (points) match.points = true;
  if (/^ ?\/ ?năm(?![a-zA-ZÀ-ỹ])/u.test(scan.text.key.slice(end, end + 7))) match.perYear = true;
  return { match, next };
}

/** "60-65%", "60% - 65%", "từ 60% đến 65%", "60 đến 65%". */
function readRange(scan: Scan, index: number): Reading | null {
  const [low, high] = [scan.figures[index] as Figure, scan.figures[index + 1]];
  if (high === undefined) return null;
  const unit = readUnit(scan.bare, low.end);
  if (readRangeMark(scan.bare, unit?.end ?? low.end) !== high.start) return null;
  const last = readUnit(scan.bare, high.end);
  if (last === null || low.value >= high.value || high.value > 1000) return null;
  if (unit !== null && (unit.points !== last.points || isInChain(scan, index, unit.end, last.end))) return null;
  return finishMatch(scan, index, last.end, index + 2, last.points, { max: high.value });
}

/** "86% - 87% - 88%": a figure for each of several years, no range. */
function isInChain({ bare, figures }: Scan, index: number, unitEnd: number, end: number): boolean {
  const [before, next] = [figures[index - 1], figures[index + 2]];
  if (bare[unitEnd] === undefined) return false;
  if (next !== undefined && readRangeMark(bare, end) === next.start) return true;
  const lead = before === undefined ? null : readUnit(bare, before.end);
  return lead !== null && readRangeMark(bare, lead.end) === figures[index]?.start;
}

/** "60%", "chín mươi phần trăm (90%)", "chín mươi (90) phần trăm", "90% (45/50 đơn vị)". */
function readSingle(scan: Scan, index: number): Reading | null {
  const figure = scan.figures[index] as Figure;
  const unit = readUnit(scan.bare, figure.end);
  const second = readBracketed(scan, index + 1, unit?.end ?? figure.end);
  if (unit === null) {
    if (second === null || second.value !== figure.value || scan.text.key[second.end] !== ')') return null;
    const late = readUnit(scan.bare, second.end + 1);
    return late === null ? null : finishMatch(scan, index, late.end, index + 2, late.points, {});
  }
  if (second === null)
    return readEquivalent(scan, index, unit.end) ?? finishMatch(scan, index, unit.end, index + 1, unit.points, {});
  const again = readUnit(scan.bare, second.end);
  if (again !== null && second.value === figure.value && scan.text.key[again.end] === ')') {
    return finishMatch(scan, index, again.end + 1, index + 2, unit.points, {});
  }
  const fraction = readParts(scan, index + 1);
  if (fraction !== null && isSame(fraction, figure.value)) {
    const rest = /^[^\d;.()]*\)/.exec(scan.text.key.slice(fraction.end, fraction.end + MAX_PROOF));
    if (rest !== null) {
      const { part, whole } = fraction;
      return finishMatch(scan, index, fraction.end + rest[0].length, index + 3, unit.points, {
        fraction: { part, whole },
      });
    }
  }
  return finishMatch(scan, index, unit.end, index + 1, unit.points, {});
}

/** "90%, tương đương 45/50 đơn vị": the counts behind the share. */
function readEquivalent(scan: Scan, index: number, end: number): Reading | null {
  const fraction = readParts(scan, index + 1);
  if (fraction === null || !isSame(fraction, (scan.figures[index] as Figure).value)) return null;
  if (!EQUIVALENT.test(scan.text.key.slice(end, Math.min(fraction.start, end + 24)))) return null;
  const { part, whole } = fraction;
  return finishMatch(scan, index, fraction.end, index + 3, false, { fraction: { part, whole } });
}

/** The figure at an index when it opens a bracket at the given place. */
function readBracketed(scan: Scan, index: number, at: number): Figure | null {
  const figure = scan.figures[index];
  if (figure === undefined || figure.start > at + 2) return null;
  return /^ ?\($/.test(scan.text.key.slice(at, figure.start)) ? figure : null;
}

/** "45/50", "12 trên tổng số 20". */
const PARTS = /^(?: ?\/ ?| trên (?:tổng số )?)$/u;

/** "45/50" at a figure: two whole numbers, the first not above the second. */
function readParts(scan: Scan, index: number): (Span & { readonly part: number; readonly whole: number }) | null {
  const [first, second] = [scan.figures[index], scan.figures[index + 1]];
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || first.decimals + second.decimals > 0 || first.glued)
    return null;
  if (second.start > first.end + 14 || !PARTS.test(scan.text.key.slice(first.end, second.start))) return null;
  if (/[/.,-]$/.test(scan.text.key.slice(Math.max(0, first.start - 1), first.start))) return null;
  if (/^ ?\/|^-/.test(scan.text.key.slice(second.end, second.end + 2))) return null;
  if (first.value < 1 || second.value < 2 || first.value > second.value) return null;
  return { start: first.start, end: second.end, part: first.value, whole: second.value };
}

/** "9/10 trẻ em", "45/50 đơn vị (đạt 90%)". */
function readFraction(scan: Scan, index: number): Reading | null {
  const parts = readParts(scan, index);
  if (parts === null) return null;
  const { part, whole } = parts;
  const proof = scan.figures[index + 2];
  if (proof !== undefined && proof.start - parts.end <= MAX_PROOF) {
    const unit = readUnit(scan.bare, proof.end);
    const between = scan.text.key.slice(parts.end, proof.start);
    if (unit !== null && !unit.points && isSame(parts, proof.value) && PROOF.test(between)) {
      const end = between.includes('(') && scan.text.key[unit.end] === ')' ? unit.end + 1 : unit.end;
      return finishMatch(scan, index, end, index + 3, false, { value: proof.value, fraction: { part, whole } });
    }
  }
  if (DAY_BEFORE.test(scan.bare.slice(Math.max(0, parts.start - 6), parts.start))) return null;
  const counts = COUNTED.test(scan.text.key.slice(parts.end, parts.end + 24));
  if (!counts && !standsAlone(scan.text.key, parts)) return null;
  const value = Math.round((part / whole) * 10_000) / 100;
  return finishMatch(scan, index, parts.end, index + 2, false, { value, fraction: { part, whole } });
}

const REACHED_BEFORE = /(?<![a-zà-ỹ])(?:đạt|chiếm|bằng)(?: (?:tỷ lệ|ít nhất|tối thiểu|trên|hơn|khoảng)){0,2} $/u;

/** "Số người được đào tạo đạt 3/10." */
function standsAlone(key: string, { start, end }: Span): boolean {
  return REACHED_BEFORE.test(key.slice(Math.max(0, start - 32), start)) && /^ ?(?:[.,;)]|$)/.test(key.slice(end));
}

/** Whether a percentage is that of the counts, rounded to whole percents at the coarsest. */
function isSame(parts: { readonly part: number; readonly whole: number }, percent: number): boolean {
  return Math.abs((parts.part / parts.whole) * 100 - percent) <= 0.6;
}

/**
 * All percentages of an NFC text in reading order, in digits or in words. A figure repeated in brackets, a range, and
 * counts with the share they make are one match each.
 */
export function findPercents(text: string): PercentMatch[] {
  if (!/[%％/]|ph[aâầ]n|\d trên /iu.test(text)) return [];
  const folded = fold(text);
  const figures = scanFigures(folded.key);
  const scan = { text: folded, bare: bareOf(folded), figures };
  const matches: PercentMatch[] = [];
  for (let index = 0; index < figures.length; ) {
    const reading = readPercent(scan, index);
    if (reading !== null) matches.push(reading.match);
    index = reading?.next ?? index + 1;
  }
  return matches;
}
