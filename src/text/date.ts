import { foldKey } from './fold.js';
import { keepDisjoint, type Span } from './span.js';

export interface DateMatch extends Span {
  /** Null when left blank or not written ("ngày 15 tháng 12"). */
  readonly year: number | null;
  /** 1-12; null when blank, not written or impossible. */
  readonly month: number | null;
  /** Null when blank, not written or impossible in its month. */
  readonly day: number | null;
  /** As much as is certain: "2021-01-22", "2025-02", "2025"; null without a year. */
  readonly iso: string | null;
  /** A part is left to be filled in ("ngày … tháng 02 năm 2025"). */
  readonly blank: boolean;
}

const MAYBE_DATE = /ngày|tháng|[0-9] *[/.-] *[0-9]|[.…_] *\//;
const GAP = '[ .…_]{0,30}';
/** A number or a gap to fill in; behind a number only spaces, lest "tháng 12. Năm sau" be one date. */
const PART = `(?:${GAP}?([0-9]{1,2})(?![0-9]) {0,30}|${GAP})`;
const FULL = new RegExp(
  `(?<![a-zA-ZÀ-ỹ\\p{N}])ngày(?: m[ùồ]ng)?${PART}tháng(?![a-zA-ZÀ-ỹ])(?:${PART}(?:năm(?![a-zA-ZÀ-ỹ])|/ ?)` +
    `(?:${GAP}?([0-9]{4})(?![0-9])| ?[0-9]{0,3}[.…_]{1,30})?| ?([0-9]{1,2})(?![0-9]))?`,
  'gu',
);
const NUMERIC =
  /(?<![0-9])(?<!(?<![0-9])[0-9]{1,2}[./-])([0-9]{1,2}|[.…_]{1,10})( *)([/.-]) *([0-9]{1,2}|[.…_]{1,10}) *\3 *((?:19|20)[0-9]{2})(?![0-9])/g;
const ISO = /(?<![0-9-])((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?![0-9-])/g;
const MONTH = new RegExp(
  `(?<![a-zA-ZÀ-ỹ\\p{N}])tháng(?: *([0-9]{1,2})|${GAP}[.…_]{1,10})(?: *[/-] *| *năm *)((?:19|20)[0-9]{2})(?![0-9/])`,
  'gu',
);
const DAY_MONTH = /(?<=(?<![a-zA-ZÀ-ỹ])(?:ngày|m[ùồ]ng) )([0-9]{1,2}) ?\/ ?([0-9]{1,2})(?![0-9]| ?\/| tháng)/gu;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] as number);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function readPart(raw: string | undefined, least: number, most: number): number | null {
  if (raw === undefined || !/^[0-9]+$/.test(raw)) return null;
  const value = Number(raw);
  return value >= least && value <= most ? value : null;
}

function buildDate(span: Span, raw: readonly (string | undefined)[], blank: boolean): DateMatch {
  const year = readPart(raw[0], 1900, 2099);
  const month = readPart(raw[1], 1, 12);
  const day = month === null ? null : readPart(raw[2], 1, daysIn(year ?? 2000, month));
  const parts = [year, month, day];
  const known = year === null ? [] : parts.slice(0, parts.includes(null) ? parts.indexOf(null) : 3);
  const iso = known.length === 0 ? null : known.map((part, i) => pad(part as number, i === 0 ? 4 : 2)).join('-');
  return { start: span.start, end: span.end, year, month, day, iso, blank };
}

function spanOf(found: RegExpMatchArray): Span {
  const start = found.index ?? 0;
  return { start, end: start + found[0].length };
}

function readFull(key: string, found: RegExpMatchArray): DateMatch | null {
  const [whole, day, monthOfYear, year, monthAlone] = found;
  const month = monthOfYear ?? monthAlone;
  const span = spanOf(found);
  const open = /năm$|[.…_]$/u.test(whole);
  const rest = key.slice(span.end, span.end + 3);
  // "ngày tháng năm sinh" is a phrase, "ngày tháng năm" before nothing a date to be filled in.
  const ends = open && !/^ ?[a-zA-ZÀ-ỹ\p{N}]/u.test(rest);
  if (day === undefined && month === undefined && year === undefined && !(ends && /năm/u.test(whole))) return null;
  const withYear = year !== undefined || ends;
  if (!withYear && (day === undefined || month === undefined)) return null;
  const blank = withYear && (day === undefined || month === undefined || year === undefined);
  return buildDate(span, [year, month, day], blank);
}

function readNumeric(key: string, found: RegExpMatchArray): DateMatch | null {
  const [, day = '', space, mark, month = '', year] = found;
  const span = spanOf(found);
  const next = key.slice(span.end, span.end + 2);
  if (next.startsWith('/') || (mark !== '/' && next.startsWith(mark as string) && /[0-9]/.test(next[1] ?? '')))
    return null;
  const blank = !/[0-9]/.test(day) || !/[0-9]/.test(month);
  if (mark === '.' && (space !== '' || blank)) return null;
  return buildDate(span, [year, month, day], blank);
}

/**
 * All dates of an NFC text in reading order. A span opens at "ngày" or "tháng" where the month is a word ("ngày 05 tháng 4
 * năm 2021", "tháng 12/2018"), at the first digit otherwise. Years alone are left to `findPeriods`. An impossible part
 * (31/02/2021) is null and ends `iso` before it.
 */
export function findDates(text: string): DateMatch[] {
  const key = foldKey(text);
  if (!MAYBE_DATE.test(key)) return [];
  const dates: (DateMatch | null)[] = [];
  if (key.includes('tháng')) {
    for (const found of key.matchAll(FULL)) dates.push(readFull(key, found));
    for (const found of key.matchAll(MONTH))
      dates.push(buildDate(spanOf(found), [found[2], found[1]], found[1] === undefined));
  }
  for (const found of key.matchAll(NUMERIC)) dates.push(readNumeric(key, found));
  for (const found of key.matchAll(ISO)) dates.push(buildDate(spanOf(found), found.slice(1), false));
  for (const found of key.matchAll(DAY_MONTH)) {
    const date = buildDate(spanOf(found), [undefined, found[2], found[1]], false);
    if (date.day !== null) dates.push(date);
  }
  return keepDisjoint(dates.filter((date) => date !== null));
}

/** A valid full date in ISO form, spaces around it dropped; null for anything else. */
export function parseIsoDate(value: string): string | null {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value.trim());
  if (found === null) return null;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return found[0];
}

/** Whether a text is a valid full date in ISO form, and nothing else. */
export function isIsoDate(value: string): boolean {
  return parseIsoDate(value) === value;
}

/** The first day that a partial date may mean: "2025-02" gives "2025-02-01". A full date comes back as it is. */
export function completeIso(iso: string): string {
  return `${iso}${'-01-01'.slice(iso.length - 4)}`.slice(0, 10);
}

/** Which of two dates, full or partial, is earlier: -1, 0 or 1. Missing parts count as the first. */
export function compareIso(a: string, b: string): -1 | 0 | 1 {
  const [left, right] = [completeIso(a), completeIso(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** The date a number of days after a full or partial one (before it when negative). Throws a RangeError on no date. */
export function addDays(iso: string, days: number): string {
  const start = parseIsoDate(completeIso(iso));
  if (start === null) throw new RangeError(`"${iso}" is not a date`);
  // Date.UTC reads years below 100 as 19xx; a full ISO string it reads as written, in UTC.
  const moved = new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000);
  return `${pad(moved.getUTCFullYear(), 4)}-${pad(moved.getUTCMonth() + 1, 2)}-${pad(moved.getUTCDate(), 2)}`;
}
