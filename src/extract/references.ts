import type { TargetReference } from '../model/plan.js';
import { fold } from '../text/fold.js';
import type { Lexicon } from './lexicon.js';

/** Targets stand in another text: "theo Kế hoạch số …", "tại Phụ lục I kèm theo". */
const BY_PLAN =
  /(?:(?:theo|tại|trong|như)\s(?:quy định (?:tại )?)*(?:kế hoạch|quyết định|chương trình)(?:\s(?:số|của|thực hiện)))/u;
export const BY_ANNEX = /(?:tại|theo|trong|ở|xem)\s(?:các\s)?(?:phụ lục|biểu)(?![a-zA-ZÀ-ỹ])/u;
export const OF_TARGETS = /chỉ tiêu|mục tiêu/u;

/** Where a sentence says that targets stand: another plan or an annex that is not at hand; null when it says no such thing. */
export function referenceOf(key: string, hasAnnex: boolean): TargetReference['to'] | null {
  if (!OF_TARGETS.test(key)) return null;
  if (BY_ANNEX.test(key)) return hasAnnex ? null : 'annex';
  return BY_PLAN.test(key) ? 'plan' : null;
}

/** Indicators a reference speaks of ("Các mục tiêu về đào tạo thực hiện theo Kế hoạch số …"); null for all the others. */
export function subjectsOf(key: string, lexicon: Lexicon): TargetReference['indicators'] {
  if (/khác|còn lại|cụ thể|tất cả|toàn bộ/u.test(key)) return null;
  const text = fold(key);
  const named = lexicon.indicators
    .filter(({ acts, sure }) => sure.test(text) || acts.test(text))
    .map(({ indicator }) => indicator);
  return named.length === 0 || named.length > 3 ? null : named;
}

/** "nâng các tỷ lệ trên lần lượt lên 90%, 60% …": what the figures count stands in another place of the plan. */
export const BY_TEXT =
  /(?:các|những) (?:tỷ lệ|chỉ tiêu|mục tiêu)(?: \S+){0,4}? (?:trên|tại (?:điểm|khoản|mục|phần))(?![a-zà-ỹ])/u;
