import type { Block } from '../parse/outline.js';
import { findDates } from '../text/date.js';

/** The date of a masthead: as much of it as is written, and whether all of it is. */
export interface Dateline {
  readonly iso: string | null;
  readonly complete: boolean;
  /** It names a month at most, as covers do: a fuller one below it counts. */
  readonly monthOnly: boolean;
}

const DATELINE = /^[^:]{2,60}?,\s*ngày(?![a-zà-ỹ])/u;
/** Number and date on one line: "Số: 96/KH-UBND An Thịnh, ngày 08 tháng 10 năm 2025". */
const DATE_BESIDE_NUMBER = /^số\s*:[^:;/]{0,24}\/\s*(?:kh|qđ|qd|ctr|đa)\s*-[^:;]{2,70}?,\s*ngày(?![a-zà-ỹ])/u;
const NUMBER_BESIDE =
  /(?<![a-zà-ỹ])số\s*:[^:;/]{0,60}\/\s*(?:kh|qđ|qd|ctr|đa)\s*-\s*[a-zà-ỹ]{2,8}(?:-[a-zà-ỹ]{2,8})?\s/u;
/** In a cell that holds the whole right side of a masthead the date stands at its end. */
const DATE_IN_CELL = /[a-zà-ỹ.]{2,}(?:\s[a-zà-ỹ.]{1,10}){0,4},\s*ngày[^,;:]{3,60}$/u;
/** The day on which a portal's page was opened, not that of the plan. */
const WEEKDAY = /^(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|hôm nay)\s*,/u;
const LONGEST_CELL = 250;
const LONGEST_LINE = 90;

/** A number, or what stands where one is to be filled in: spaces, dots, lines, brackets, "xx". */
const PART = '[^a-zà-ỹ\\d/]{0,40}(?:([\\dol]{1,2})(?![\\dol])|x{1,4}(?![a-z]))?[^a-zà-ỹ\\d/]{0,40}';
const YEAR = '[^a-zà-ỹ\\d]{0,20}(\\d{4}|(?:\\d{1,3}|x{1,4})?[^a-zà-ỹ\\d]{0,40})[.;)]?$';
const IN_WORDS = new RegExp(`^(?:ngày)?${PART}tháng${PART}(?:năm|/)${YEAR}`, 'u');
const IN_FIGURES = new RegExp(`^(?:ngày)?${PART}/${PART}/${YEAR}`, 'u');
/** "03/2026": a month by itself. */
const IN_MONTHS = /^(\d{1,2}) ?\/ ?(\d{4})[.;)]?$/u;
/** The place at the end of what stands before the date ("TP. An Thịnh", "Phường 5"). */
const ENDS_IN_NAME = /(?:^|[\s-])\p{Lu}[a-zA-ZÀ-ỹ.'’]*(?:[\s-]+(?:\p{Lu}[a-zA-ZÀ-ỹ.'’]*|\d{1,2})){0,5}$/u;
const IS_NAME = /^\(?\p{Lu}[a-zA-ZÀ-ỹ.'’]*(?:[\s-]+(?:\p{Lu}[a-zA-ZÀ-ỹ.'’]*|\d{1,2})){0,5}$/u;
/** What a date behind it belongs to: another document. */
const DOCUMENT =
  /^(?:luật|bộ luật|nghị|quyết|thông|kế|công|hiến|pháp|chỉ|kết|văn|hướng|ban|đề|chương|tờ|báo|số)(?![a-zà-ỹ])/u;

/**
 * The date of a masthead's line or cell: "An Thịnh, ngày 08 tháng 10 năm 2025", with blanks for its parts, without "ngày"
 * in a draft ("An Thịnh, tháng 02/2025"). Null when the block is no dateline. `numbered`: the plan's number stands above,
 * so that a date needs no place and no "ngày" before it.
 */
export function readDateline(block: Block, numbered: boolean): Dateline | null {
  const isRow = block.cells.length > 0;
  for (const { text, key } of isRow ? block.cells : [block.passage]) {
    // A date has a figure, or it is left blank whole: "ngày … tháng … năm …".
    if (!/ngày|tháng|\/ ?\d{4}/u.test(key) || WEEKDAY.test(key)) continue;
    const inCell = isRow && text.length < LONGEST_CELL;
    if ((inCell && DATE_IN_CELL.test(key)) || (text.length <= LONGEST_LINE && startsDateline(key))) {
      const found = findDates(text).find((match) => match.year !== null || match.blank);
      if (found !== undefined)
        return {
          iso: found.iso,
          complete: found.day !== null && found.month !== null && found.year !== null,
          monthOnly: false,
        };
    }
    const number = NUMBER_BESIDE.exec(key);
    if (!inCell && text.length > LONGEST_LINE && number === null) continue;
    const beside = number === null ? 0 : number.index + number[0].length;
    const loose = readLoose(text.trimEnd(), key.trimEnd(), { inCell, numbered, beside });
    if (loose !== null) return loose;
  }
  return null;
}

function startsDateline(key: string): boolean {
  return DATELINE.test(key) || DATE_BESIDE_NUMBER.test(key);
}

interface Where {
  readonly inCell: boolean;
  readonly numbered: boolean;
  /** Where a number on the same line ends; 0 when there is none. */
  readonly beside: number;
}

/** A date in the loose forms of drafts, behind the place; the stretch ends with it. */
function readLoose(text: string, key: string, { inCell, numbered, beside }: Where): Dateline | null {
  const comma = key.lastIndexOf(',');
  const from = comma < 0 ? key.search(/(?<![a-zà-ỹ])(?:ngày|tháng)(?![a-zà-ỹ])/u) : comma;
  if (from < 0) return null;
  const place = text.slice(comma < 0 ? beside : 0, from).trim();
  const tail = key.slice(comma < 0 ? from : from + 1).trim();
  if (comma < 0) {
    if (!(numbered || beside > 0) || (place !== '' && (!IS_NAME.test(place) || DOCUMENT.test(key.slice(beside)))))
      return null;
  } else if (inCell || beside > 0) {
    if (!ENDS_IN_NAME.test(place)) return null;
  } else if (!IS_NAME.test(place) || DOCUMENT.test(key)) return null;
  if (!/^(?:ngày|tháng)/u.test(tail) && !numbered && beside === 0) return null;
  const month = IN_MONTHS.exec(tail);
  if (month !== null) return describe(undefined, month[1], month[2], true);
  const found = IN_WORDS.exec(tail) ?? IN_FIGURES.exec(tail);
  if (found === null) return /^tháng/u.test(tail) ? readMonth(tail) : null;
  return describe(found[1], found[2], found[3], /^tháng/u.test(tail));
}

/** "tháng 02 - 2025": a month by itself. */
function readMonth(tail: string): Dateline | null {
  const found = /^tháng\s?(\d{1,2})\s?[-.]\s?(\d{4})$/u.exec(tail);
  return found === null ? null : describe(undefined, found[1], found[2], true);
}

function describe(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  monthOnly: boolean,
): Dateline {
  const parts = [/^\d{4}$/.test(year ?? '') ? (year as string) : '', readDigits(month), readDigits(day)];
  const blank = parts.indexOf('');
  const written = parts.slice(0, blank < 0 ? parts.length : blank).join('-');
  // Read once more, so that no month or day is taken that there is not.
  const date = findDates(written.length === 10 ? written : `tháng ${parts[1]}/${parts[0]}`)[0];
  const iso = date?.iso ?? (parts[0] === '' ? null : (parts[0] as string));
  return { iso, complete: date?.day != null, monthOnly };
}

/** A part in two digits, letters that a scan made of digits read back ("1O"); empty when it is blank. */
function readDigits(part: string | undefined): string {
  return part === undefined || !/\d/.test(part) ? '' : part.replace(/o/g, '0').replace(/l/g, '1').padStart(2, '0');
}
