import type { Located } from '../model/document.js';
import type { Identity } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { findDates } from '../text/date.js';

/** Number and date of a plan as its first page gives them. */
export interface Masthead {
  readonly number: string | null;
  readonly date: string | null;
  readonly status: Identity['status'];
  /** Letters after "KH-" in the number ("UBND"), null when the number has none. */
  readonly office: string | null;
  readonly at: Located | null;
}

/** Longest block that can be a number or date line, cells of a portal's table included. */
const LONGEST = 240;
/** "Số: 96/KH-UBND": at the beginning of a line or cell, or with its colon behind the issuer's name. */
const NUMBER =
  /(?:^[\s|]*số\s*:?|(?<![a-zA-ZÀ-ỹ])số\s*:)\s*(\d{1,5}(?:\s?[a-z])?)?\s*[./…\s_-]*\/\s*((?:kh|qđ|qd|ctr|đa|ttr|ct)\s*-\s*[a-zA-ZÀ-ỹ]{2,8}(?:\s*-\s*[a-zA-ZÀ-ỹ]{2,8})?)/u;
const BARE_NUMBER = /^(\d{1,5})\s*\/\s*((?:KH|QĐ|CTr)\s*-\s*[\p{Lu}]{2,8})$/u;
const DATELINE = /^[^:]{2,60}?,\s*ngày\b/u;
/** Number and date on one line: "Số: 96/KH-UBND An Thịnh, ngày 08 tháng 10 năm 2025". */
const DATE_BESIDE_NUMBER = /^số\s*:[^:;/]{0,24}\/\s*(?:kh|qđ|qd|ctr|đa)\s*-[^:;]{2,70}?,\s*ngày\b/u;
/** In a cell that holds the whole right side of a masthead the date stands at its end. */
const DATE_IN_CELL = /[a-zà-ỹ.]{2,}(?:\s[a-zà-ỹ.]{1,10}){0,4},\s*ngày[^,;:]{3,60}$/u;
const METADATA = /^-?\s*(?:số hiệu|số ký hiệu|ngày ban hành)\s*:\s*/u;

/** Reads the masthead from the blocks before the plan's first part. A decision that issues the plan gives its own. */
export function readMasthead(outline: Outline): Masthead {
  const blocks = outline.preamble.filter((block) => block.passage.text.length <= LONGEST && !isLegalBasis(block));
  let number: string | null | undefined;
  let office: string | null = null;
  let date: string | null | undefined;
  let dateComplete = false;
  let at: Located | null = null;
  for (const block of blocks) {
    const { key } = block.passage;
    if (number === undefined) {
      const stretches = block.cells.length > 0 ? block.cells.map((cell) => cell.key) : [key];
      const found =
        stretches.map((stretch) => NUMBER.exec(stretch)).find((match) => match !== null) ??
        BARE_NUMBER.exec(block.passage.text);
      if (found !== null) {
        const symbol = (found[2] as string).replace(/\s+/g, '').toUpperCase().replace('TTG', 'TTg');
        number = found[1] === undefined ? null : `${found[1].replace(/\s+/g, '')}/${symbol}`;
        office = symbol.split('-').slice(1).join('-');
        at ??= locate(block.whole);
      }
    }
    if (date === undefined) {
      const line = dateLine(block);
      if (line !== null) {
        date = line.iso;
        dateComplete = line.complete;
        at ??= locate(block.whole);
      }
    }
    if (number !== undefined && date !== undefined) break;
  }
  const issued = number == null ? readIssuingDecision(outline) : null;
  if (issued !== null) return issued;
  if (number === undefined && date === undefined) return readMetadata(outline);
  const complete = number !== undefined && number !== null && dateComplete;
  const blank = number === null || (date !== undefined && !dateComplete);
  return {
    number: number ?? null,
    date: date ?? null,
    status: complete ? 'issued' : blank ? 'draft' : 'unknown',
    office,
    at,
  };
}

const ISSUED_WITH =
  /^\(?\s*(?:ban hành )?(?:kèm )?theo quyết định số\s*:?\s*(\d{1,5})\s*\/\s*(qđ\s*-\s*[a-zà-ỹ]{2,8})/u;

/** "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày …)": the plan takes the decision's number and date. */
function readIssuingDecision(outline: Outline): Masthead | null {
  for (const block of outline.preamble) {
    const { key, text } = block.passage;
    const found = key.includes('kèm theo') ? ISSUED_WITH.exec(key) : null;
    if (found === null) continue;
    const symbol = (found[2] as string).replace(/\s+/g, '').toUpperCase();
    const date = findDates(text)[0];
    const complete = date?.day != null && date.month !== null;
    return {
      number: `${found[1]}/${symbol}`,
      date: date?.iso ?? null,
      status: complete ? 'issued' : 'draft',
      office: symbol.split('-').slice(1).join('-'),
      at: locate(block.whole),
    };
  }
  return null;
}

function isLegalBasis(block: Block): boolean {
  return /^(?:căn cứ|thực hiện|theo|triển khai|xét)\s/u.test(block.passage.key);
}

/** "An Thịnh, ngày 08 tháng 10 năm 2025", also inside a table cell; parts may be blank. */
function dateLine(block: Block): { iso: string | null; complete: boolean } | null {
  const stretches = block.cells.length > 0 ? block.cells : [block.passage];
  for (const stretch of stretches) {
    const { text, key } = stretch;
    const inCell = block.cells.length > 0 && text.length < 250 && DATE_IN_CELL.test(key);
    if (!inCell && (text.length > 90 || !(DATELINE.test(key) || DATE_BESIDE_NUMBER.test(key)))) continue;
    const found = findDates(text).find((match) => match.year !== null || match.blank);
    if (found === undefined) {
      if (/ngày[\s.…_/]*tháng[\s.…_/]*\d{0,2}[\s.…_/]*năm/u.test(key)) return { iso: null, complete: false };
      continue;
    }
    return { iso: found.iso, complete: found.day !== null && found.month !== null && found.year !== null };
  }
  return null;
}

/** A portal's metadata table, when the page kept no masthead. */
function readMetadata(outline: Outline): Masthead {
  let number: string | null = null;
  let date: string | null = null;
  for (const block of outline.blocks) {
    const { text, key } = block.passage;
    const label = METADATA.exec(key);
    if (label === null || text.length > 80) continue;
    const value = text.slice(label[0].length);
    if (key.startsWith('ngày')) date ??= findDates(value)[0]?.iso ?? null;
    else number ??= /^\d+\/[\p{Lu}Đ]+-[\p{Lu}]+$/u.exec(value.replace(/\s+/g, ''))?.[0] ?? null;
  }
  const complete = number !== null && date !== null && date.length === 10;
  return {
    number,
    date,
    status: complete ? 'issued' : 'unknown',
    office: number?.split('-').slice(1).join('-') ?? null,
    at: null,
  };
}
