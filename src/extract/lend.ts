import type { Folded } from '../text/fold.js';
import type { Claim, Remark } from './claim.js';
import { isClaim } from './claim.js';
import { SUBJECT_NEAR } from './identify.js';
import type { Lexicon } from './lexicon.js';
import { wordsOf } from './lexicon.js';

/** "năm 2026 đạt 68%, năm 2030 đạt 90% cơ quan …": what is counted stands behind the last of several figures. */
export function lendSubjects(found: readonly (Claim | Remark)[]): (Claim | Remark)[] {
  const lent = [...found];
  for (let i = lent.length - 2; i >= 0; i -= 1) {
    const claim = lent[i];
    const next = lent[i + 1];
    if (claim === undefined || next === undefined || !isClaim(claim) || !isClaim(next)) continue;
    if (claim.indicator !== 'other' || claim.counts || claim.quantity?.kind !== 'share') continue;
    if (next.indicator === 'other' || next.quantity?.kind !== 'share') continue;
    // "ít nhất 55%, phấn đấu đạt 60% cơ sở …": a floor and what is hoped for beside it.
    const floor = next.start - claim.figure.end < 30;
    if (claim.years === null && !claim.step && !floor) continue;
    lent[i] = {
      ...claim,
      indicator: next.indicator,
      inherited: true,
      subject: next.subject ?? { start: next.start, end: next.end },
    };
  }
  return lent;
}

/** "80% trường học; 85% bệnh viện; 100% xã, phường phân công …": what is done is said once, behind the last item. */
export function lendPredicates(found: readonly (Claim | Remark)[], text: Folded, lexicon: Lexicon): (Claim | Remark)[] {
  const lent = [...found];
  for (let i = lent.length - 2; i >= 0; i -= 1) {
    const claim = lent[i];
    const next = lent[i + 1];
    if (claim === undefined || next === undefined || !isClaim(claim) || !isClaim(next)) continue;
    if (claim.indicator !== 'other' || claim.quantity?.kind !== 'share' || next.indicator === 'other') continue;
    const rest = text.key.slice(claim.figure.end, claim.end);
    if (rest.length > 160 || /(?<![a-zà-ỹ])(?:được|có|cho|tham gia|thực hiện|đạt)(?![a-zà-ỹ])/u.test(rest)) continue;
    const subject = wordsOf(lexicon, next.indicator)?.counted.first(text, claim.figure.end, claim.end);
    if (subject !== null && subject !== undefined && subject.start - claim.figure.end <= SUBJECT_NEAR) {
      lent[i] = { ...claim, indicator: next.indicator };
    }
  }
  return lent;
}
