import type { Located } from '../model/document.js';
import type { Identity } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { findDates } from '../text/date.js';
import { readDateline } from './dateline.js';

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
const SYMBOL =
  /\/\s*(?:20\d\d\s*\/\s*)*((?:kh|qđ|qd|ctr|đa|ttr|ct)(?:\s*[-_./]\s*|(?=ubnd))[a-zà-ỹ]{2,8}(?:\s*-\s*[a-zà-ỹ]{2,8})?)/gu;
const DIGITS =
  /(?:^[\s|]*s[ốô]\s*[:;.]*|(?<![a-zà-ỹ])s[ốô]\s*:)\s*(\d{1,2}\.\d{3}|\d{1,5}(?:\s*[a-z])?|x{1,5})?[^a-zà-ỹ\d|:;]*$/u;
/** "Số: ……………": not even its symbol is filled in. */
const BLANK_NUMBER = /^[\s|]*số\s*:[\s.…_·․-]*(?:\||$)/u;
const BARE_NUMBER = /^(\d{1,5})\s*\/\s*((?:KH|QĐ|CTr)\s*-\s*[A-ZĐ]{2,8})$/u;
const METADATA = /^-?\s*(?:số hiệu|số ký hiệu|ngày ban hành)\s*:\s*/u;

interface Numbered {
  /** As written; empty where the number is left blank. */
  readonly digits: string;
  readonly symbol: string;
}

function readNumber(stretch: string): Numbered | null {
  if (!stretch.includes('/')) return null;
  for (const symbol of stretch.matchAll(SYMBOL)) {
    const digits = DIGITS.exec(stretch.slice(0, symbol.index));
    if (digits !== null) return { digits: digits[1] ?? '', symbol: symbol[1] as string };
  }
  return null;
}

function readBareNumber(text: string): Numbered | null {
  const found = BARE_NUMBER.exec(text);
  return found === null ? null : { digits: found[1] as string, symbol: found[2] as string };
}

/** Reads the masthead from the blocks before the plan's first part. A decision that issues the plan gives its own. */
export function readMasthead(outline: Outline): Masthead {
  const blocks = outline.preamble.filter((block) => block.passage.text.length <= LONGEST && !isLegalBasis(block));
  let number: string | null | undefined;
  let office: string | null = null;
  let date: string | null | undefined;
  let dateComplete = false;
  let coverDate = false;
  let blankNumber = false;
  let at: Located | null = null;
  for (const block of blocks) {
    const { key } = block.passage;
    if (BLANK_NUMBER.test(key)) blankNumber = true;
    if (number === undefined) {
      const stretches = block.cells.length > 0 ? block.cells.map((cell) => cell.key) : [key];
      const found = stretches.map(readNumber).find((match) => match !== null) ?? readBareNumber(block.passage.text);
      if (found !== null) {
        const symbol = writeSymbol(found.symbol);
        const digits = found.digits.replace(/[\s.]+/g, '');
        number = /\d/.test(digits) ? `${digits}/${symbol}` : null;
        office = symbol.split('-').slice(1).join('-');
        at ??= locate(block.whole);
      }
    }
    if (date === undefined || coverDate) {
      const line = readDateline(block, number !== undefined);
      if (line !== null && (date === undefined || line.complete)) {
        date = line.iso;
        dateComplete = line.complete;
        coverDate = line.monthOnly;
        at ??= locate(block.whole);
      }
    }
    if (number !== undefined && date !== undefined && !coverDate) break;
  }
  if (number === undefined && blankNumber) number = null;
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

/** "KH - UBND", "KH_UBND", "KHUBND": the symbol in the one form that plans are cited by. */
function writeSymbol(written: string): string {
  const symbol = written.replace(/\s+/g, '').toUpperCase().replace('TTG', 'TTg');
  return symbol.replace(/^(KH|QĐ|QD|CTR|ĐA|TTR|CT)[-_./]?/u, '$1-');
}

function isLegalBasis(block: Block): boolean {
  return /^(?:căn cứ|thực hiện|theo|triển khai|xét)\s/u.test(block.passage.key);
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
