import { type Figure, multiply, readScale, scanFigures } from './figure.js';
import { foldKey } from './fold.js';
import { parseNumberWords } from './number-words.js';
import type { Span } from './span.js';
import { WordList } from './word-list.js';

export interface MoneyMatch extends Span {
  /** Whole đồng. */
  readonly vnd: number;
  /** What the amount is paid for, as written: "năm", "học viên/năm". Outside the span. */
  readonly per?: string;
}

const CURRENCY = / *(?:đồng|vnđ|vnd|₫|(đ))(?![a-zA-ZÀ-ỹ\p{N}])/uy;
/** "đồng" before these is no money: "20 đồng chí". */
const NO_DONG = new WordList(
  'chí|bào|bộ|thời|nghiệp|ý|hành|đều|đội|phục|dân|tác|minh|loạt|tình|thuận|cảm|đẳng|giới|tính|hóa|nhất|phạm|sự|quản|chủ',
);
const MILLION_SHORT = / ?tr\.? ?đ(?:ồng)?(?![a-zA-ZÀ-ỹ\p{N}])/uy;
const PER =
  /^ ?\/ ?((?:[a-zA-ZÀ-ỹ]{1,12}(?: [a-zA-ZÀ-ỹ]{1,12}){0,2} ?\/ ?){0,3}(?:học viên|đơn vị|cơ sở|trẻ em|[a-zA-ZÀ-ỹ]{1,12}))(?![a-zA-ZÀ-ỹ])/u;
const BRACKET = / ?\(([^()]{1,200})\)/y;
const IN_WORDS = /^(?:(?:viết |số tiền )?bằng chữ ?:? ?)?/;
/** Below it a lone "đ" is a letter of a list, not đồng. */
const LEAST_SHORT = 1000;

interface Amount {
  readonly vnd: number;
  readonly end: number;
  /** Index of the first figure behind it. */
  readonly next: number;
}

function matchAt(expression: RegExp, key: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(key);
}

/** An amount that starts at a figure: "4.348 triệu đồng", "1 tỷ 200 triệu đồng", "500.000đ". */
function readAmount(key: string, figures: readonly Figure[], index: number): Amount | null {
  const first = figures[index] as Figure;
  let scale = first.kind === 'digits' ? readScale(key, first.end) : null;
  let total = multiply(first.value, scale?.factor ?? 1);
  let end = scale?.end ?? first.end;
  let next = index + 1;
  const short = scale === null ? matchAt(MILLION_SHORT, key, end) : null;
  if (short !== null) return { vnd: Math.round(multiply(total, 1e6)), end: end + short[0].length, next };
  while (scale !== null) {
    const more = figures[next];
    if (more?.kind !== 'digits' || more.start !== end + 1 || key[end] !== ' ') break;
    const smaller = readScale(key, more.end);
    if (smaller === null || smaller.factor >= scale.factor) break;
    total += multiply(more.value, smaller.factor);
    [scale, end, next] = [smaller, smaller.end, next + 1];
  }
  const currency = matchAt(CURRENCY, key, end);
  if (currency === null || (currency[1] !== undefined && total < LEAST_SHORT)) return null;
  if (currency[0].endsWith('đồng') && NO_DONG.endBehind(key, end + currency[0].length) !== null) return null;
  return { vnd: Math.round(total), end: end + currency[0].length, next };
}

/** Where the bracket ends that repeats an amount in words (or, after words, in digits); null when none follows. */
function readRepetition(key: string, figures: readonly Figure[], amount: Amount, at: number): number | null {
  const bracket = matchAt(BRACKET, key, at);
  if (bracket === null) return null;
  const end = at + bracket[0].length;
  const inner = (bracket[1] as string).trim();
  const spelled = inner.replace(IN_WORDS, '');
  if (spelled !== inner) return end;
  const words = /^(.*?) đồng(?![a-zA-ZÀ-ỹ])/u.exec(spelled.replaceAll(',', ''))?.[1];
  if (words !== undefined && parseNumberWords(words) !== null) return end;
  const repeated = figures[amount.next];
  if (repeated === undefined || repeated.start >= end) return null;
  const again = readAmount(key, figures, amount.next);
  return again !== null && again.vnd === amount.vnd && again.end === end - 1 ? end : null;
}

/**
 * All amounts in đồng of an NFC text in reading order. An amount repeated in brackets is one match; a figure without
 * đồng ("20 triệu người", "tỷ lệ 30%") and "05 đồng chí" are none.
 */
export function findMoney(text: string): MoneyMatch[] {
  if (!/[đð₫]|vnd/iu.test(text)) return [];
  const key = foldKey(text);
  const figures = scanFigures(key);
  const matches: MoneyMatch[] = [];
  for (let index = 0; index < figures.length; ) {
    const amount = readAmount(key, figures, index);
    if (amount === null) {
      index += 1;
      continue;
    }
    const per = PER.exec(key.slice(amount.end, amount.end + 80));
    const end = readRepetition(key, figures, amount, amount.end + (per?.[0].length ?? 0)) ?? amount.end;
    const start = (figures[index] as Figure).start;
    matches.push({
      start,
      end,
      vnd: amount.vnd,
      ...(per === null ? {} : { per: (per[1] as string).replaceAll(/ ?\/ ?/g, '/') }),
    });
    index = amount.next;
    while (index < figures.length && (figures[index] as Figure).start < end) index += 1;
  }
  return matches;
}
