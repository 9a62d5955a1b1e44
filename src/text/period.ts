import { findDates } from './date.js';
import { bareOf, type Folded, fold } from './fold.js';
import { holdsAny } from './holds-any.js';
import { dropOverlapping, keepDisjoint, type Span } from './span.js';

export interface PeriodMatch extends Span {
  /** First year; null for `until` and for a base without a year. Equal to `to` for a single year. */
  readonly from: number | null;
  /** Last year; null for `to-end` and for a base without a year. */
  readonly to: number | null;
  /**
   * `span` "giai đoạn 2021-2025" · `until` "đến năm 2030", "hết năm 2028" · `year` "năm 2026", "cuối năm 2026" ·
   * `to-end` "từ năm 2026" · `base` "so với năm 2020", the year a growth is measured from.
   */
  readonly kind: 'span' | 'until' | 'year' | 'to-end' | 'base';
  /** Only for a base told by its distance ("so với năm trước"): years from the claim's own year. */
  readonly relative?: -1;
  /** "tầm nhìn đến năm 2045", "định hướng đến năm 2030": looked ahead to, not planned for. */
  readonly outlook?: true;
}

type Years = Pick<PeriodMatch, 'from' | 'to'> & Partial<Pick<PeriodMatch, 'relative'>>;

interface Pattern {
  readonly kind: PeriodMatch['kind'];
  /** Words of which a text must hold one: asking for them is far cheaper than compiling an expression in vain. */
  readonly needs: readonly string[];
  /** Over the accent-free key. */
  readonly expression: RegExp;
  /** The years by the expression's groups; null when the match is no period after all. */
  readonly read: (first: number | null, second: number | null) => Years | null;
}

const YEAR = '((?:199|20[0-9])[0-9])(?![0-9])';
/** Behind its last digits a figure goes on ("2.025,5"), or the number of a document ("2021/QĐ-TTg"). */
const NO_YEAR_BEHIND = /^(?:[.,][0-9]{1,3}(?![0-9])| *\/ *[a-z])/;
const EDGE = '(?<![a-z0-9])(?<![0-9][./-])';
// Up to four words, here and below, though one is usual: what may stand there up to three times V8 writes out, which takes
// several times as long to compile.
const AT = '(?:(?:het|cuoi|(?<!phan )dau|giua|ca|thoi diem) ){0,4}';
const PHASE = '(?:giai doan|thoi ky|thoi ki|nhiem ky|nhiem ki|nien khoa|chu ky|chu ki|nam hoc|[0-9]{1,2} nam|cac nam)';
const RESULT =
  '(?:(?:muc|ket qua|so lieu|thuc hien|cung ky|cung ki|ty le|ti le|chi tieu|muc tieu|tong so|cua|dat duoc) ){0,9}';

const single = (year: number | null): Years => ({ from: year, to: year });
const until = (year: number | null): Years => ({ from: null, to: year });
const onward = (year: number | null): Years => ({ from: year, to: null });
const between = (from: number | null, to: number | null): Years | null =>
  from !== null && to !== null && from <= to ? { from, to } : null;

const TWO_YEARS = /(?:199|20[0-9])[0-9][^;]*?(?:199|20[0-9])[0-9]/;

/** What `AT` and the word "nam" behind it begin with. */
const AT_YEAR = 'nam|het|cuoi|dau|giua|ca|thoi';

/** Each of the words followed by each of the others ("so nam |so het …"). */
function pair(words: string, followers: string): string {
  const next = followers.split('|');
  return words
    .split('|')
    .flatMap((word) => next.map((each) => `${word} ${each} `))
    .join('|');
}

function pattern(kind: PeriodMatch['kind'], needs: string, source: string, read: Pattern['read']): Pattern {
  return { kind, needs: needs.split('|'), expression: new RegExp(`${EDGE}${source}`, 'g'), read };
}

const PATTERNS: readonly Pattern[] = [
  pattern(
    'base',
    pair('so|voi', 'giai doan|thoi ky|nhiem ky'),
    `so (?:voi |sanh voi )?(?:giai doan|thoi ky|nhiem ky) (?:tu )?(?:nam )?${YEAR} ?(?:-|den) ?(?:nam )?${YEAR}`,
    between,
  ),
  pattern(
    'base',
    pair('so', `${AT_YEAR}|voi|sanh|muc|ket|so|thuc|cung|ty|ti|chi|tong|cua|dat`),
    `so (?:voi |sanh voi ){0,4}${RESULT}(?:${AT}nam |(?<=voi ))${YEAR}(?! *- *(?:199|20[0-9])[0-9])`,
    single,
  ),
  pattern(
    'base',
    'nam truoc|nam ngoai|nam lien',
    `so (?:voi |sanh voi )?${RESULT}nam (?:lien )?(?:truoc|ngoai)(?![a-z])`,
    () => ({
      ...single(null),
      relative: -1,
    }),
  ),
  pattern(
    'base',
    'so cung|so voi cung|sanh voi cung',
    `so (?:voi |sanh voi )?cung k[yi](?: nam (?:truoc|ngoai))?(?![a-z])(?! (?:cua )?nam [0-9])`,
    () => ({
      ...single(null),
      relative: -1,
    }),
  ),
  // "tăng 20% với năm 2020": "so" fell out.
  pattern('base', pair('voi', AT_YEAR), `(?<=(?:[0-9%]|phan tram|tang|lan) )voi ${AT}nam ${YEAR}`, single),
  pattern('base', 'nam goc', `nam goc (?:so sanh )?(?:la )?(?:nam )?${YEAR}`, single),
  pattern('base', 'lay ', `lay (?:moc )?nam ${YEAR} lam (?:nam )?(?:goc|moc|co so)(?![a-z])`, single),
  pattern(
    'base',
    `${pair('lan', AT_YEAR)}|${pair('gap', 'doi|ruoi|ba|tu|bon')}|% nam`,
    // "gấp ít nhất 1,3 lần năm 2025", "bằng 130% năm 2025".
    `(?<=(?:gap|bang|tang)(?: [0-9.,a-z]{1,8}){1,4} lan |gap (?:doi|ruoi|ba|tu|bon) |bang (?:[a-z]{1,6} ){0,3}1[0-9]{2} ?% )${AT}nam ${YEAR}`,
    single,
  ),
  pattern(
    'span',
    '-',
    `(?:trong ){0,4}(?:${PHASE}:* *\\(*){0,4}(?:tu |trong ){0,4}(?:${AT}nam[: (]*){0,4}${YEAR} *- *(?:${AT}nam |het ){0,4}${YEAR}`,
    between,
  ),
  pattern(
    'span',
    'den |toi ',
    `(?:trong ){0,4}(?:${PHASE} ){0,4}(?:ke ){0,4}(?:tu ){0,4}(?:${AT}nam ){0,4}${YEAR} (?:den|toi) ${AT}(?:nam ){0,4}${YEAR}`,
    between,
  ),
  pattern('until', 'den |toi |truoc ', `(?:cho ){0,4}(?:den|toi|truoc) ${AT}(?:truoc ){0,4}nam ${YEAR}`, until),
  pattern(
    'until',
    'den 19|den 20|den het |den cuoi |toi 19|toi 20|toi het |toi cuoi ',
    `(?:den|toi) (?:het |cuoi ){0,4}${YEAR}(?! *- *[0-9])`,
    until,
  ),
  pattern(
    'until',
    'vao cuoi|het nam|vao het|truoc cuoi|ket thuc',
    `(?:vao cuoi|het|vao het|truoc cuoi|ket thuc) nam ${YEAR}`,
    until,
  ),
  pattern(
    'until',
    'cham nhat|muon nhat',
    `(?:cham|muon) nhat (?:la ){0,4}(?:den |vao |trong ){0,4}${AT}nam ${YEAR}`,
    until,
  ),
  pattern('until', 'muon hon', `(?:khong|chang) muon hon (?:cuoi )?nam ${YEAR}`, until),
  pattern('to-end', pair('tu', AT_YEAR), `(?:ke ){0,4}tu ${AT}nam ${YEAR}(?: tro di| den nay){0,4}(?![a-z])`, onward),
  pattern('to-end', 'tro di|den nay', `(?:ke )?tu ${YEAR} (?:tro di|den nay)(?![a-z])`, onward),
  pattern('to-end', 'sau nam', `sau nam ${YEAR}`, (year) => onward(year === null ? null : year + 1)),
  pattern('year', 'nam ', `(?:(?:trong|vao|cua) ){0,4}${AT}nam ${YEAR}`, single),
];
const MORE_YEARS = new RegExp(`(?:, ?| va | va nam )${YEAR}(?! ?-)`, 'y');
const A_YEAR = /(?:199|20[0-9])[0-9]/;
/** One of these stands in every period without a year; with or without its accents, as the expressions read them. */
const NO_YEAR = ['cùng k', 'cung k', 'trước', 'truoc', 'ngoái', 'ngoai'];
const OUTLOOK_BEFORE = /(?:dinh huong|tam nhin)(?: phat trien)? $/;
const UNTIL_DAY_BEFORE = /(?<![a-z0-9])(?:(?:den|toi|truoc) (?:het |cuoi )?|het )(?:ngay )?$/;

function readYear(raw: string | undefined): number | null {
  return raw === undefined ? null : Number(raw);
}

/** Whether "nam" before the year belongs to a name ("Việt Nam 2030", "tỉnh Quảng Nam 2021-2025"). */
function isName(text: Folded, start: number, end: number): boolean {
  const word = text.key.slice(start, end);
  return (
    /(?:^|[^a-zA-ZÀ-ỹ])nam [0-9]/u.test(word) &&
    /(?:việt|phía|miền|hà|quảng) $/u.test(text.key.slice(Math.max(0, start - 6), start))
  );
}

function findByPattern(text: Folded, { kind, needs, expression, read }: Pattern): PeriodMatch[] {
  const matches: PeriodMatch[] = [];
  const bare = bareOf(text);
  if (!needs.some((word) => bare.includes(word))) return matches;
  if (kind === 'span' && !TWO_YEARS.test(bare)) return matches;
  for (const found of bare.matchAll(expression)) {
    const years = read(readYear(found[1]), readYear(found[2]));
    let start = found.index;
    let end = start + found[0].length;
    const last = found[2] ?? found[1];
    if (years === null || (last !== undefined && !endsYear(bare, start + found[0].lastIndexOf(last) + last.length)))
      continue;
    if (isName(text, start, end)) {
      if (kind !== 'span') continue;
      start += found[0].search(/[0-9]/);
    }
    const outlook = OUTLOOK_BEFORE.test(bare.slice(Math.max(0, start - 22), start));
    matches.push({ start, end, ...years, kind, ...(outlook ? { outlook: true } : {}) });
    if (kind !== 'year') continue;
    // "các năm 2026, 2027 và 2028"
    for (let more = matchMoreYears(bare, end); more !== null; more = matchMoreYears(bare, end)) {
      end += more[0].length;
      matches.push({ start: end - 4, end, ...single(readYear(more[1])), kind });
    }
  }
  return matches;
}

function matchMoreYears(bare: string, at: number): RegExpExecArray | null {
  MORE_YEARS.lastIndex = at;
  const found = MORE_YEARS.exec(bare);
  return found !== null && endsYear(bare, MORE_YEARS.lastIndex) ? found : null;
}

function endsYear(bare: string, end: number): boolean {
  return !NO_YEAR_BEHIND.test(bare.slice(end, end + 6));
}

/** "đến ngày 31/12/2025", "đến hết tháng 12 năm 2025": the end of a year told by its last day or month. */
function readYearEnds(text: Folded, dates: ReturnType<typeof findDates>): PeriodMatch[] {
  const matches: PeriodMatch[] = [];
  for (const { start, end, year, month, day, blank } of dates) {
    if (year === null || month !== 12 || blank || (day !== null && day !== 31)) continue;
    const before = UNTIL_DAY_BEFORE.exec(bareOf(text).slice(Math.max(0, start - 20), start));
    if (before !== null) matches.push({ start: start - before[0].length, end, ...until(year), kind: 'until' });
  }
  return matches;
}

/**
 * All periods and years (1990-2099) of an NFC text in reading order. The year of a date is none, except the last day or
 * month of a year as a deadline; neither is a numbered phase ("giai đoạn 1").
 */
export function findPeriods(text: string): PeriodMatch[] {
  if (!A_YEAR.test(text) && !holdsAny(text.toLowerCase(), NO_YEAR)) return [];
  const folded = fold(text);
  const dates = findDates(text);
  const candidates = PATTERNS.flatMap((each) => findByPattern(folded, each));
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  return keepDisjoint([...dropOverlapping(candidates, dates), ...readYearEnds(folded, dates)]);
}
