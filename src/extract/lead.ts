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

/** One of these stands in every appointment; cheaper to ask. */
const MAY_APPOINT = [
  'thường trực',
  'đầu mối',
  'chịu trách nhiệm',
  'cơ quan chủ trì',
  'đơn vị chủ trì',
  'là chủ trì',
  'làm chủ trì',
  'vai trò chủ trì',
];
/** "là cơ quan thường trực, đầu mối", "là đơn vị chủ trì", "giữ vai trò đầu mối". */
const APPOINTS =
  /^thường trực(?=,?\s(?:tham mưu|giúp|theo dõi|triển khai))|(?:cơ quan|đơn vị|là|làm|vai trò)\s+(?:cơ quan\s+|đơn vị\s+)?(?:thường trực|đầu mối|chủ trì)|thường trực,? đầu mối|đầu mối (?:tham mưu|tổng hợp|triển khai|theo dõi|thực hiện)|chịu trách nhiệm (?:chính|tổ chức|chủ trì)[^;]{0,40}(?:kế hoạch|chương trình)/u;
/** "chủ trì" of everything: nothing narrower stands behind it. */
const NO_OBJECT =
  /chủ trì[,\s]*(?:$|\.|(?:,? ?(?:và )?(?:phối hợp[^;]{0,80}|tham mưu[^;]{0,60}|tổng hợp[^;]{0,20}))?\s*(?:(?:tổ chức )?(?:triển khai )?thực hiện(?=\s*(?:$|[,.;]))|tổ chức (?:triển khai )?thực hiện|triển khai (?:thực hiện )?(?:các )?(?:nội dung|nhiệm vụ)|triển khai(?=\s*(?:$|[.;]|,\s*(?:và )?phối hợp))))|chủ trì[,\s]+(?:(?:theo dõi|đôn đốc|hướng dẫn|kiểm tra|giám sát|tổng hợp)[,\s]{1,2}(?:và )?){1,5}(?:báo cáo|$|[.;])/u;

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
      if (holdsAny(key, MAY_APPOINT) && APPOINTS.test(key)) score += 4;
      if (/chủ trì/u.test(key)) {
        chairs = true;
        if (NO_OBJECT.test(key)) score += 3;
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
