import type { Baseline } from '../model/baseline.js';
import type { Passage } from '../parse/passage.js';
import type { Folded } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import type { HeadingName } from './body-names.js';
import { splitSegments } from './segments.js';

/** One entry of the part on responsibilities: the bodies its heading names and everything said of them. */
export interface Entry {
  readonly heading: Passage;
  readonly names: readonly HeadingName[];
  /** The heading and all duties, folded. */
  readonly duties: readonly Folded[];
}

const PLAN_OBJECT = /(?:kế hoạch|chương trình)(?! mục tiêu| kinh tế| giáo dục| đào tạo| số \d)/u;
const ALONE = new Set([
  'departments-collective',
  'lower-committees',
  'provincial-committees',
  'fatherland-front',
  'mass-organisations',
]);

/** "là cơ quan thường trực, đầu mối", "là đơn vị chủ trì", "giữ vai trò đầu mối". */
const APPOINTMENTS = [
  ...['cơ quan', 'đơn vị', 'là', 'làm', 'vai trò'].flatMap((as) =>
    ['thường trực', 'đầu mối', 'chủ trì'].map((role) => `${as} ${role}`),
  ),
  ...['tham mưu', 'tổng hợp', 'triển khai', 'theo dõi', 'thực hiện'].map((duty) => `đầu mối ${duty}`),
  'thường trực đầu mối',
  'thường trực, đầu mối',
];
const STANDS_IN = /^thường trực,? (?:tham mưu|giúp|theo dõi|triển khai)/u;
const ANSWERS_FOR = /chịu trách nhiệm (?:chính|tổ chức|chủ trì)[^;]{0,40}(?:kế hoạch|chương trình)/u;

function appoints(key: string): boolean {
  return (
    (holdsAny(key, ['thường trực', 'đầu mối', 'chủ trì']) && (holdsAny(key, APPOINTMENTS) || STANDS_IN.test(key))) ||
    (key.includes('chịu trách nhiệm') && ANSWERS_FOR.test(key))
  );
}

const CHAIRS = 'chủ trì';
const CARRIES_OUT =
  /(?:tổ chức ){0,4}(?:triển khai ){0,4}thực hiện(?= *(?:$|[,.;]))|tổ chức (?:triển khai )*thực hiện|triển khai (?:thực hiện )*(?:các )*(?:nội dung|nhiệm vụ)|triển khai(?= *(?:$|[.;]|, *(?:và )*phối hợp))/u;
/** What else may be done before it, and how much may be said of that. */
const BESIDES: readonly (readonly [verb: string, reach: number])[] = [
  ['phối hợp', 88],
  ['tham mưu', 68],
  ['tổng hợp', 28],
];
/** How far behind "chủ trì" is read. */
const MOST_SAID = 240;
const LOOKS_AFTER = /^(?:(?:theo dõi|đôn đốc|hướng dẫn|kiểm tra|giám sát|tổng hợp)[, ]+(?:và )*)+(?:báo cáo|$|[.;])/u;

/** "chủ trì" of everything: nothing narrower stands behind it. */
function chairsAll(key: string): boolean {
  for (let at = key.indexOf(CHAIRS); at >= 0; at = key.indexOf(CHAIRS, at + CHAIRS.length)) {
    const behind = key.slice(at + CHAIRS.length, at + CHAIRS.length + MOST_SAID).replace(/^[, ]+/, '');
    if (behind === '' || behind.startsWith('.')) return true;
    const does = CARRIES_OUT.exec(behind);
    if (does !== null && isBesides(behind.slice(0, does.index))) return true;
    if (LOOKS_AFTER.test(behind)) return true;
  }
  return false;
}

function isBesides(words: string): boolean {
  if (words === '') return true;
  const said = words.replace(/^và /u, '');
  return !said.includes(';') && BESIDES.some(([verb, reach]) => said.length <= reach && said.startsWith(verb));
}

/** "bố trí kinh phí thực hiện Kế hoạch": the money is the object, not the plan. */
const MONEY_FOR =
  /(?:kinh phí|ngân sách|nguồn lực|nguồn vốn|dự toán)[^,;]{0,60}?(?:thực hiện|triển khai)[^,;]{0,30}?(?:kế hoạch|chương trình)(?: này)?/gu;

/** Verbs of looking after a plan: with three of them it is in one hand. */
const MANAGES = /triển khai|hướng dẫn|kiểm tra|giám sát|đôn đốc|theo dõi|điều phối|tổng hợp/gu;

/** How clearly an entry charges its body with the plan as a whole; "chủ trì" of a single task is not enough. */
function leadScore(entry: Entry, first: boolean): number {
  let score = first ? 1 : 0;
  let chairs = false;
  for (const duty of entry.duties) {
    for (const segment of splitSegments(duty)) {
      const key = duty.key.slice(segment.start, segment.end).replace(MONEY_FOR, 'kinh phí');
      if (appoints(key)) score += 4;
      if (key.includes(CHAIRS)) {
        chairs = true;
        if (chairsAll(key)) score += 3;
        if (
          PLAN_OBJECT.test(key) &&
          /(?:triển khai|thực hiện|điều phối|xây dựng kế hoạch|tham mưu|hướng dẫn|tổng hợp)/u.test(key)
        )
          score += 3;
      }
      if (/(?:đôn đốc|theo dõi|giám sát|kiểm tra|điều phối)/u.test(key) && PLAN_OBJECT.test(key)) score += 2;
      if (PLAN_OBJECT.test(key) && new Set(key.match(MANAGES)).size >= 3) score += 2;
      if (/tổng hợp[^;]{0,80}báo cáo|báo cáo[^;]{0,60}tổng hợp/u.test(key)) score += 2;
      if (/tham mưu[^;]{0,100}(?:triển khai|thực hiện)[^;]{0,60}(?:kế hoạch|chương trình)/u.test(key)) score += 2;
    }
  }
  return chairs ? score + 1 : score;
}

/** Least score that makes a lead: chairing one task, or reporting alone, does not. */
const LEAST_SCORE = 4;

/** The entry and the name in it that lead the plan as a whole; null when none clearly does. */
export function chooseLead(entries: readonly Entry[], baseline: Baseline): { entry: number; name: number } | null {
  const expected = new Set(baseline.leads.map((lead) => lead.key));
  let best: { entry: number; name: number; score: number } | null = null;
  for (const [i, entry] of entries.entries()) {
    const name = Math.max(
      0,
      entry.names.findIndex(({ body }) => expected.has(body.key)),
    );
    const body = entry.names[name]?.body;
    if (body === undefined || ALONE.has(body.key)) continue;
    const said = leadScore(entry, i === 0);
    const score = said + (expected.has(body.key) ? 1 : 0);
    if (said >= LEAST_SCORE && (best === null || score > best.score)) best = { entry: i, name, score };
  }
  return best;
}
