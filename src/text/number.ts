import { findDates } from './date.js';
import { type Figure, multiply, readScale, scanFigures } from './figure.js';
import { foldKey } from './fold.js';
import { findPeriods } from './period.js';
import { dropOverlapping, type Span } from './span.js';

export { parseNumberWords } from './number-words.js';

export interface NumberMatch extends Span {
  /** With its scale word applied: "20 nghìn" is 20000. */
  readonly value: number;
  readonly kind: 'digits' | 'words';
  /** The stretch as it stands. */
  readonly raw: string;
  /** Digits after the decimal comma. */
  readonly decimals: number;
  /** Written as "01". */
  readonly leadingZero: boolean;
}

const WEAK_UNIT =
  /^ (?:phần trăm|%|điểm phần trăm|người|lượt|cán bộ|công chức|viên chức|nhân viên|cộng tác viên|trẻ em|đơn vị|cơ sở)(?![a-zA-ZÀ-ỹ])/u;
/** "năm" is the year as often as the five, so it takes less for a unit. */
const FIVE_UNIT = /^ (?:phần trăm|%|điểm phần trăm|người)(?![a-zA-ZÀ-ỹ])/u;
const LABEL = /^\s*[0-9]{1,2}(?:\.[0-9]{1,2})*[.)](?:\s|$)/;
const NUMBERED_AFTER = /^ *(?:\/ *(?:[A-ZĐ]{2}|(?:19|20)[0-9]{2} *\/ *[a-zA-ZÀ-ỹ])|- *[A-ZĐ]{2,5} *\/)/u;
const SYMBOL_AFTER = /^ *\/ *([a-zđ]+) *-/u;
const SYMBOLS: ReadonlySet<string> = new Set('qđ kh nđ nq tt ttlt ttr ct cv tb bc hd pl'.split(' '));
const YEAR_OF_NUMBERED = /[0-9] ?\/ ?$/;
const NUMBERED = ['quyết định', 'nghị định', 'nghị quyết', 'thông tư', 'đề án', 'công văn', 'chỉ thị'];
const LETTERS_AFTER = /^(?:đ(?![a-zA-ZÀ-ỹ])|\p{Ll}{2})/u;
const SLUG_BEFORE = /[a-zA-ZÀ-ỹ]-$/u;

/** "Quyết định số: " */
function endsWithNumbered(before: string): boolean {
  const name = before.replace(/(?: số)*:* $/u, '');
  return name !== before && NUMBERED.some((kind) => name.endsWith(kind));
}

/** Whether the digits only name something (a document, a footnote, an hour, a telephone) and count nothing. */
function isName(text: string, key: string, figure: Figure): boolean {
  if (figure.glued) return true;
  const before = key.slice(Math.max(0, figure.start - 20), figure.start);
  const after = text.slice(figure.end, figure.end + 20);
  if (NUMBERED_AFTER.test(after) || SYMBOLS.has(SYMBOL_AFTER.exec(key.slice(figure.end, figure.end + 12))?.[1] ?? ''))
    return true;
  if (YEAR_OF_NUMBERED.test(before) && /^ ?\/ ?[a-zA-ZÀ-ỹ]/u.test(after)) return true;
  if (endsWithNumbered(before) && !/^ năm(?![a-zA-ZÀ-ỹ])/u.test(after)) return true;
  if (/[0-9]:$/.test(before) || /^:[0-9]/.test(after) || SLUG_BEFORE.test(before)) return true;
  if (figure.leadingZero && figure.end - figure.start > 4 && figure.decimals === 0) return true;
  return /^[a-zA-ZÀ-ỹ]/u.test(after) && !LETTERS_AFTER.test(after);
}

function toMatch(text: string, key: string, figure: Figure): NumberMatch {
  const { start, kind, decimals, leadingZero } = figure;
  const scale = kind === 'digits' ? readScale(key, figure.end) : null;
  const end = scale?.end ?? figure.end;
  const raw = text.slice(start, end);
  // "1,000 người" is an English thousand: nobody writes three zeros behind a decimal comma.
  const english = /^[1-9][0-9]{0,2},000$/.test(raw) && !/^ ?%/.test(key.slice(end, end + 2));
  const value = multiply(figure.value, english ? 1000 : (scale?.factor ?? 1));
  return { start, end, value, kind, raw, decimals: english ? 0 : decimals, leadingZero };
}

/**
 * All numbers of an NFC text in reading order, in digits or in words. Left out: dates and years, numbers of documents
 * ("112/QĐ-TTg"), a list label that opens the text, footnote marks ("24%1", "dân số[1]"), and a single number word
 * without a unit behind it.
 */
export function findNumbers(text: string): NumberMatch[] {
  const key = foldKey(text);
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const figures = scanFigures(key).filter((figure) => {
    if (figure.start < label) return false;
    if (figure.kind === 'digits') return !isName(text, key, figure);
    if (!figure.weak) return true;
    return (figure.value === 5 ? FIVE_UNIT : WEAK_UNIT).test(key.slice(figure.end, figure.end + 20));
  });
  if (figures.length === 0) return [];
  const matches = dropOverlapping(dropOverlapping(figures, findDates(text)), findPeriods(text));
  return matches.map((figure) => toMatch(text, key, figure));
}
