import type { TargetReference } from '../model/plan.js';
import { fold } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import { WordList } from '../text/word-list.js';
import type { Lexicon } from './lexicon.js';

/** Targets stand in another text: "theo Kế hoạch số …", "tại Phụ lục I kèm theo". */
const BY_PLAN =
  /(?:(?:theo|tại|trong|như)\s(?:quy định (?:tại )?)*(?:kế hoạch|quyết định|chương trình)(?:\s(?:số|của|thực hiện)))/u;
const BY_ANNEX = /(?:tại|theo|trong|ở|xem)\s(?:các\s)?(?:phụ lục|biểu)(?![a-zA-ZÀ-ỹ])/u;
const PLANS = ['kế hoạch', 'quyết định', 'chương trình'].flatMap((plan) =>
  ['số', 'của', 'thực hiện'].map((behind) => `${plan} ${behind}`),
);
export const OF_TARGETS = /chỉ tiêu|mục tiêu/u;

/** "đạt chỉ tiêu quốc gia về …", "theo mục tiêu của Chương trình", "không thấp hơn mức quy định tại Quyết định số …" */
const AIM_BEFORE = /(?:chỉ tiêu|mục tiêu|mức|yêu cầu)(?: \S+){0,6} $/u;
const OF_NATION = new WordList('quốc gia|trung ương|toàn quốc|cả nước');
const OF = new WordList('của|theo|tại|trong');
const HIGHER = new WordList('chương trình|quyết định|thủ tướng|chính phủ|bộ|ủy ban nhân dân tỉnh|ubnd tỉnh');
const SETTERS = new WordList('thủ tướng chính phủ|chính phủ|bộ|tỉnh|cấp trên');
const SETS = new WordList('đề ra|giao|quy định|xác định');
const BY_NUMBER = ['kế hoạch', 'quyết định', 'nghị quyết'].map((kind) => `thực hiện theo ${kind} số`);
const WHOLE_AIM = /(?:hoàn thành|đạt) 100 *% (?:các )*(?:kế hoạch|chỉ tiêu|mục tiêu)/u;
const AIMS = ['chỉ tiêu', 'mục tiêu', 'mức', 'yêu cầu'];

/** Whether words at a place name a higher level: "của Chương trình", "cấp trên giao", "quốc gia". */
function namesHigher(key: string, at: number): boolean {
  if (OF_NATION.endAt(key, at) !== null) return true;
  const of = OF.endAt(key, at);
  if (of !== null && HIGHER.endBehind(key, of) !== null) return true;
  const setter = SETTERS.endAt(key, at);
  return setter !== null && SETS.endBehind(key, setter) !== null;
}

function isByNation(key: string): boolean {
  if (holdsAny(key, BY_NUMBER) || (key.includes('100') && WHOLE_AIM.test(key))) return true;
  if (!holdsAny(key, AIMS)) return false;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
    if (namesHigher(key, at + 1) && AIM_BEFORE.test(key.slice(Math.max(0, at - 80), at + 1))) return true;
  }
  return false;
}

const OTHERS = /(?:chỉ tiêu|mục tiêu) (?:khác|còn lại)/u;

/**
 * What a sentence leaves to a national or higher target of which it only says that it is to be reached: the indicators it
 * names, or all the others. Null when it says no such thing or names no indicator.
 */
export function readHigherTarget(key: string, lexicon: Lexicon): Pick<TargetReference, 'to' | 'indicators'> | null {
  if (!isByNation(key)) return null;
  const indicators = subjectsOf(key, lexicon);
  return indicators === null && !OTHERS.test(key) ? null : { to: 'plan', indicators };
}

/** Where a sentence says that targets stand: another plan or an annex that is not at hand; null when it says no such thing. */
export function referenceOf(key: string, hasAnnex: boolean): TargetReference['to'] | null {
  if (!OF_TARGETS.test(key)) return null;
  if (namesAnnex(key)) return hasAnnex ? null : 'annex';
  return holdsAny(key, PLANS) && BY_PLAN.test(key) ? 'plan' : null;
}

/** Indicators a reference speaks of ("Các mục tiêu về đào tạo thực hiện theo Kế hoạch số …"); null for all the others. */
export function subjectsOf(key: string, lexicon: Lexicon): TargetReference['indicators'] {
  if (/khác|còn lại|cụ thể|tất cả|toàn bộ/u.test(key)) return null;
  const text = fold(key);
  const acted = lexicon.indicators.filter(
    ({ indicator, acts, sure }) => sure.test(text) || (indicator !== 'staff-per-unit' && acts.test(text)),
  );
  // "hỗ trợ" is done to many: whom the sentence names is meant.
  const counted = acted.filter((words) => words.counted.test(text));
  const certain = acted.filter(({ sure }) => sure.test(text));
  const meant = [counted, certain, acted].find((words) => words.length > 0) ?? [];
  const named = meant.map(({ indicator }) => indicator);
  return named.length === 0 || named.length > 3 ? null : named;
}

/** "nâng các tỷ lệ trên lần lượt lên 90%, 60% …": what the figures count stands in another place of the plan. */
const BY_TEXT =
  /(?:các|những) (?:tỷ lệ|chỉ tiêu|mục tiêu)(?: \S+){0,4}? (?:trên|tại (?:điểm|khoản|mục|phần))(?![a-zà-ỹ])/u;

/** The words that each of these begins with. */
const SHARES = ['các', 'những'].flatMap((all) => ['tỷ lệ', 'chỉ tiêu', 'mục tiêu'].map((share) => `${all} ${share}`));

export function pointsToText(key: string): boolean {
  return holdsAny(key, SHARES) && BY_TEXT.test(key);
}

/** Whether a sentence sends the reader to an annex. */
export function namesAnnex(key: string): boolean {
  return holdsAny(key, ['phụ lục', 'biểu']) && BY_ANNEX.test(key);
}
