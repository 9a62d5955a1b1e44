import type { BodyName } from '../model/plan.js';
import type { Passage } from '../parse/passage.js';
import { slicePassage } from '../parse/passage.js';
import type { Folded } from '../text/fold.js';
import { fold } from '../text/fold.js';
import { WordList } from '../text/word-list.js';
import type { Lexicon } from './lexicon.js';

/** A body named in a text: which one, and where its name stands. */
export interface NamedBody extends BodyName {
  readonly start: number;
  readonly end: number;
}

const SPACES = ' \t\n';
/** What stands in front of a body's name: "Đề nghị", "Giao", "Trách nhiệm của". */
const LEADS = new WordList(
  'đề nghị|kính đề nghị|trân trọng đề nghị|giao|giao cho|giao nhiệm vụ|giao nhiệm vụ cho|giao trách nhiệm cho|' +
    'phân công|phân công cho|phân công nhiệm vụ cho|phân công trách nhiệm cho|yêu cầu|trách nhiệm của|nhiệm vụ của|' +
    'đối với|về phía|trách nhiệm|giám đốc|thủ trưởng|lãnh đạo|trạm trưởng',
);
/** Heads of bodies, where the words behind name the body: "trưởng phòng", "hiệu trưởng các trường". */
const HEADS = new WordList('trưởng|chánh');
const HEADED = new WordList('phòng|công an|trạm|ban|thôn|văn phòng|các');
const PRINCIPALS = new WordList('hiệu trưởng');
const SCHOOLS = new WordList('các|trường');
/** Before a colon: "Cơ quan chủ trì thực hiện: Sở Y tế". */
const CHARGED = new WordList('cơ quan|đơn vị|các cơ quan|các đơn vị');
const CHARGES = new WordList(
  ['chủ trì', 'thường trực', 'đầu mối', 'phối hợp', 'thực hiện', 'chịu trách nhiệm']
    .flatMap((charge) => [charge, `${charge} thực hiện`, `${charge} chính`])
    .join('|'),
);
/** Words by which any body's name may begin, for bodies the pack does not know. */
const GENERIC = new WordList(
  'sở|phòng|đảng ủy|đảng bộ|cấp ủy|chính quyền|đồn biên phòng|thuế tỉnh|thuế thành phố|thuế cơ sở|ban|công an|ủy ban|ubnd|hội đồng|hội|đoàn|trung tâm|trường|trạm|bệnh viện|đài|báo|cơ quan|chi cục|cục|tòa án|viện|liên đoàn|văn phòng|bảo hiểm|kho bạc|ngân hàng|bộ chỉ huy|ban chỉ huy|thôn|xóm|ấp|khóm|tổ dân phố|tổ công tác|khu dân cư|khu phố|đơn vị|ngành|tổ chức|doanh nghiệp|cơ sở|thành viên|đoàn thể|địa phương|bộ phận|công chức|hợp tác xã|trại',
);
/** What may stand in front of these. */
const OF_BODIES = new WordList('các|những|một số|lãnh đạo|chủ tịch|thủ trưởng');
/** Begins like a body's name and is none: work, news. */
const NO_BODIES = new WordList(
  'báo cáo|báo chí|tổ chức triển|tổ chức thực|tổ chức tuyên|tổ chức hướng|tổ chức quán|tổ chức kiểm|tổ chức tập|tổ chức rà|tổ chức các lớp|tổ chức các hoạt',
);
/** What a duty begins with, behind the heading's name. */
const DUTIES = new WordList(
  'là cơ quan|là đơn vị|là đầu mối|làm cơ quan|làm đầu mối|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|' +
    'chủ trì|chủ động|phối hợp|tham mưu|căn cứ|theo chức năng|theo dõi|theo nhiệm vụ|theo thẩm quyền|' +
    'theo phân công|theo quy định|tổ chức triển|tổ chức thực|tổ chức tuyên|tổ chức hướng|tổ chức quán|' +
    'tổ chức kiểm|tổ chức tập|tổ chức rà|tổ chức các lớp|tổ chức các hoạt|chỉ đạo|hướng dẫn|thực hiện|' +
    'triển khai|bố trí|cân đối|phân công|rà soát|xây dựng|tăng cường|tuyên truyền|đẩy mạnh|lồng ghép|tiếp tục|' +
    'đôn đốc|tổng hợp|cung cấp|bảo đảm|đảm bảo|tiếp nhận|vận động|nghiên cứu|quản lý|đề xuất|hỗ trợ|giám sát|' +
    'định kỳ|thường xuyên|huy động|cử|phát hiện|tham gia|trên cơ sở|cụ thể hóa|giúp|thường trực tham mưu|' +
    'thường trực giúp|được giao|quán triệt|đưa|kịp thời|tạo điều kiện|chuẩn bị|trực tiếp|phát động|lập|' +
    'ban hành|quan tâm|trợ giúp|sàng lọc|thẩm định|trình|lo|theo chức|giữ vai trò|làm tốt',
);

/** Whether any body's name may begin at a place: "các sở", "trạm", "lãnh đạo bệnh viện". */
function beginsGenerically(key: string, at: number): boolean {
  let start = at;
  for (let end = OF_BODIES.endAt(key, start); end !== null && key[end] === ' '; end = OF_BODIES.endAt(key, start))
    start = end + 1;
  return GENERIC.endAt(key, start) !== null && NO_BODIES.endAt(key, start) === null;
}

/** Whether a heading's name ends at `at`: at a colon or semicolon, or before a duty. */
function endsName(key: string, at: number): boolean {
  let start = at;
  while (key[start] === ' ') start += 1;
  if (key[start] === ':' || key[start] === ';') return true;
  start = key[at] === ',' ? at + 1 : at;
  if (key[start] !== ' ') return false;
  while (key[start] === ' ') start += 1;
  const duty = DUTIES.endAt(key, start);
  // "Ban Chỉ đạo:", "Sở Xây dựng/Sở Nội vụ" are names.
  return duty !== null && (duty === key.length || ' ,.;'.includes(key[duty] as string));
}

/** A heading that lists departments by their short names: "Các sở: Nội vụ, Tư pháp". */
const LISTS = /^(?:các |một số )?(sở|phòng)(?:,? (?:và )?(?:ban|ngành|cơ quan))*$/u;

/** The same without a colon: "Các Sở Y tế, Nội vụ và Tư pháp". */
const LISTS_PLAIN = /^[Cc]ác ([Ss]ở|[Pp]hòng) (?=\p{Lu}[^:;]{2,60},)/u;

/** Where a body's name may begin in a text: behind "Đề nghị", "Giao", "Trách nhiệm của". */
export function nameStart({ key }: Folded): number {
  let start = skip(key, 0, `"“(${SPACES}`);
  for (let end = endOfLead(key, start); end !== null; end = endOfLead(key, start)) start = skip(key, end, `:${SPACES}`);
  return start;
}

function endOfLead(key: string, at: number): number | null {
  const lead = LEADS.endAt(key, at);
  if (lead !== null) return lead;
  const head = HEADS.endAt(key, at);
  if (head !== null) return HEADED.endBehind(key, head) === null ? null : head;
  const principal = PRINCIPALS.endAt(key, at);
  if (principal !== null) return SCHOOLS.endBehind(key, principal) === null ? null : principal;
  const charged = CHARGED.endAt(key, at);
  const charge = charged === null ? null : CHARGES.endBehind(key, charged);
  return charge !== null && key[skip(key, charge, SPACES)] === ':' ? charge : null;
}

function skip(key: string, at: number, marks: string): number {
  let start = at;
  while (start < key.length && marks.includes(key[start] as string)) start += 1;
  return start;
}

/** Where the names of an entry's heading end: at the duty that follows, at a colon, or at the end. */
export function namesEnd(text: Folded, start: number): number {
  let depth = 0;
  let isList = false;
  for (let i = start; i < text.key.length; i += 1) {
    if (text.key[i] === '(') depth += 1;
    if (text.key[i] === ')') depth -= 1;
    if (depth > 0 || i === start) continue;
    // "Sở Tài chính; Sở Giáo dục và Đào tạo": a list goes on behind a semicolon, and behind "các sở:".
    if (text.key[i] === ';' && beginsGenerically(text.key, skip(text.key, i + 1, SPACES))) continue;
    if (text.key[i] === ':' && LISTS.test(text.key.slice(start, i))) {
      isList = true;
      continue;
    }
    // "Các sở: Y tế; Nội vụ; Công an tỉnh: …": short names without the word that stands for all.
    if (text.key[i] === ';' && isList && /^; ?[^;:.]{2,60}[;:]/u.test(text.key.slice(i, i + 64))) continue;
    if (' :;,'.includes(text.key[i] as string) && endsName(text.key, i)) return i;
    if (i - start > 400) break;
  }
  return text.text.length;
}

/** All bodies a text names, without overlaps; of overlapping names the longest, then the more particular. */
export function findBodies(text: Folded, start: number, end: number, lexicon: Lexicon): NamedBody[] {
  const found: NamedBody[] = [];
  for (const i of lexicon.bodiesIn(text)) {
    const { name, words } = lexicon.bodies[i] as Lexicon['bodies'][number];
    for (const match of words.find(text, start, end)) found.push({ ...name, start: match.start, end: match.end });
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: NamedBody[] = [];
  for (const body of found) {
    if (!kept.some((other) => body.start < other.end && other.start < body.end)) kept.push(body);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether a text begins with the name of a body, known or not. */
export function beginsWithBody(text: Folded, lexicon: Lexicon): boolean {
  const start = nameStart(text);
  if (beginsGenerically(text.key, start)) return true;
  return findBodies(text, start, Math.min(text.text.length, start + 120), lexicon)[0]?.start === start;
}

/** A name in a heading with the words up to the next name. */
export interface HeadingName {
  readonly body: BodyName;
  readonly passage: Passage;
  /** Other bodies named in brackets behind it. */
  readonly beside: readonly BodyName[];
}

const JOINERS = /(?:\s*[,;]\s*|\s+(?:và|cùng|cùng với|phối hợp với)\s+|\s*[,;]?\s*và\s+)$/u;

/** The bodies that an entry's heading names, each with its words; a name the pack does not know has the key `other`. */
export function readHeadingNames(heading: Passage, lexicon: Lexicon): HeadingName[] {
  const start = nameStart(heading);
  const end = namesEnd(heading, start);
  const trimmed = slicePassage(heading, start, end);
  const listed = readListed(trimmed, lexicon);
  if (listed !== null) return listed;
  const all = findBodies(trimmed, 0, trimmed.text.length, lexicon);
  const inBrackets = (body: NamedBody) => bracketsAround(trimmed.key, body.start);
  const bodies = dropRepeated(
    joinAlike(
      all.filter((body) => !inBrackets(body)),
      trimmed,
    ),
    trimmed,
  );
  const beside = all.filter(inBrackets).map(({ key, nameId }) => ({ key, nameId }));
  if (bodies.length === 0) {
    return trimmed.text.trim() === ''
      ? []
      : [{ body: { key: 'other', nameId: null }, passage: trimPassage(trimmed), beside }];
  }
  if (bodies.length === 1) return [{ body: pick(bodies[0] as NamedBody), passage: trimPassage(trimmed), beside }];
  return bodies.map((body, i) => {
    const next = bodies[i + 1];
    const from = i === 0 ? 0 : startWithPlural(trimmed.key, body.start);
    let to = next === undefined ? trimmed.text.length : startWithPlural(trimmed.key, next.start);
    // "Ủy ban Mặt trận … và các tổ chức chính trị - xã hội": the heading is the Front's with its members.
    const joined =
      next !== undefined &&
      next.key === 'mass-organisations' &&
      body.key === 'fatherland-front' &&
      /\svà\s+$/u.test(trimmed.key.slice(body.end, to));
    if (joined && i + 2 === bodies.length) to = trimmed.text.length;
    return { body: pick(body), passage: trimPassage(slicePassage(trimmed, from, to)), beside };
  });
}

/** "Các sở: Giáo dục và Đào tạo, Nội vụ; Công an tỉnh": the word that the short names lack is said once. */
function readListed(heading: Passage, lexicon: Lexicon): HeadingName[] | null {
  const colon = heading.key.indexOf(':');
  const plain = heading.text.startsWith('ác ', 1) ? LISTS_PLAIN.exec(heading.text) : null;
  const word =
    plain?.[1]?.toLowerCase() ?? (colon < 0 ? undefined : LISTS.exec(heading.key.slice(0, colon).trimEnd())?.[1]);
  if (word === undefined) return null;
  const names: HeadingName[] = [];
  let at = plain === null ? colon + 1 : plain[0].length;
  while (at < heading.text.length) {
    const lead = /^[\s,;]*(?:và\s+)?/u.exec(heading.key.slice(at))?.[0].length ?? 0;
    at += lead;
    if (at >= heading.text.length) break;
    const full = findBodies(heading, at, heading.text.length, lexicon)[0];
    const short = fold(`${word} ${heading.text.slice(at, at + 80)}`);
    const match = findBodies(short, 0, short.text.length, lexicon)[0];
    const own = full !== undefined && full.start === at ? full : null;
    const end =
      own !== null ? own.end : match !== undefined && match.start === 0 ? at + match.end - word.length - 1 : -1;
    const body = own ?? match;
    if (end > at && body !== undefined)
      names.push({ body: pick(body), passage: trimPassage(slicePassage(heading, at, end)), beside: [] });
    const next = /[,;]|\svà\s/u.exec(heading.key.slice(Math.max(end, at + 1)));
    if (next === null) break;
    at = Math.max(end, at + 1) + next.index;
  }
  return names.length < (plain === null ? 1 : 2) ? null : names;
}

function pick({ key, nameId }: BodyName): BodyName {
  return { key, nameId };
}

/** "các" belongs to the name behind it. */
function startWithPlural(key: string, at: number): number {
  const plural = /(?:các|những)\s+$/u.exec(key.slice(0, at));
  return plural === null ? at : plural.index;
}

function bracketsAround(key: string, at: number): boolean {
  const before = key.slice(0, at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

/** "các đoàn thể, tổ chức chính trị - xã hội" is one name of one key. */
function joinAlike(bodies: readonly NamedBody[], text: Folded): NamedBody[] {
  const joined: NamedBody[] = [];
  for (const body of bodies) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.key === body.key &&
      ALIKE.has(body.key) &&
      /^[\s,]*(?:và\s+)?(?:các\s+)?$/u.test(text.key.slice(last.end, body.start))
    ) {
      joined[joined.length - 1] = { ...last, end: body.end };
    } else joined.push(body);
  }
  return joined;
}

/** Keys whose names are lists of kinds, not of single bodies. */
const ALIKE: ReadonlySet<string> = new Set([
  'mass-organisations',
  'departments-collective',
  'lower-committees',
  'schools',
]);

/** A collective heading swallows the parts it lists ("các sở, ban, ngành, đoàn thể"). */
function dropRepeated(bodies: readonly NamedBody[], text: Folded): NamedBody[] {
  const first = bodies[0];
  if (first?.key !== 'departments-collective') return [...bodies];
  const rest = text.key.slice(first.end);
  return /^[\s,]*(?:và\s+)?(?:các\s+)?(?:ban|ngành|đoàn thể|hội|cơ quan|đơn vị|tổ chức)/u.test(rest)
    ? bodies.filter((body, i) => i === 0 || !/mass-organisations|departments-collective|other/.test(body.key))
    : [...bodies];
}

function trimPassage(passage: Passage): Passage {
  let start = 0;
  let end = passage.text.length;
  const joiner = /[\s,;]$/.test(passage.key) ? JOINERS.exec(passage.key) : null;
  if (joiner !== null) end = joiner.index;
  while (start < end && /[\s,;:]/.test(passage.text[start] as string)) start += 1;
  while (end > start && /[\s,;:.]/.test(passage.text[end - 1] as string)) end -= 1;
  return slicePassage(passage, start, end);
}
