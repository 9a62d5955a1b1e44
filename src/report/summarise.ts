import type { Identity } from '../model/plan.js';
import type { FindingCounts, RunNotes, RunView } from '../model/result.js';
import { type Language, SEVERITIES } from '../model/vocabulary.js';
import { formatDate, formatHorizon } from './format.js';
import { messages } from './messages/index.js';
import { countUnreadable } from './order.js';
import { disarm, quoteSafely } from './sanitise.js';

interface Totals {
  readonly counts: RunView['counts'];
  readonly unreadable: number;
}

/** "01 nội dung cần chỉnh sửa, 02 nội dung cần xem xét", then what does not count; null when there is no finding at all. */
export function summariseCounts(counts: FindingCounts, lang: Language): string | null {
  const { labels } = messages[lang];
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) =>
    labels.countSeverity(severity, counts[severity]),
  );
  if (counts.waived > 0) parts.push(labels.countWaived(counts.waived));
  if (counts.recorded > 0) parts.push(labels.countRecorded(counts.recorded));
  return parts.length === 0 ? null : parts.join(', ');
}

/** Place, number, date, status and years of a plan in one line: "tỉnh An Thịnh · số 12/KH-UBND · 10/01/2026 · …". */
export function summariseIdentity(identity: Identity, lang: Language): string {
  const { labels } = messages[lang];
  const draft = identity.status === 'draft';
  const issuer = identity.place ?? identity.issuer;
  const parts = [
    issuer === null ? labels.unnamed : quoteSafely(issuer, 60),
    identity.level === 'unknown' ? labels.level.unknown : null,
    identity.number === null ? (draft ? labels.blankNumber : null) : quoteSafely(identity.number, 40),
    identity.date === null ? (draft ? labels.blankDate : labels.noDate) : formatDate(identity.date, lang),
    labels.status[identity.status],
    formatHorizon(identity.horizon, lang) ?? labels.horizonUnknown,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

/** That the run was stopped before its end; null where it was not. */
export function describePartial({ interrupted }: RunNotes, lang: Language): string | null {
  return interrupted === undefined ? null : messages[lang].labels.partial(interrupted.checked, interrupted.total);
}

/** Which rules the configuration switched off, and for how many documents where not for all; null where there are none. */
export function describeRulesOff(
  { rulesOff }: Pick<RunNotes, 'rulesOff'>,
  { counts, unreadable }: Totals,
  lang: Language,
): string | null {
  if (rulesOff === undefined || rulesOff.length === 0) return null;
  const all = counts.documents - unreadable;
  const { labels } = messages[lang];
  const names = rulesOff.map(({ ruleId, documents }) =>
    documents < all ? labels.ruleOffPartly(disarm(ruleId), documents, all) : disarm(ruleId),
  );
  return labels.rulesOff(names.join(', '));
}

/** One line on the whole run. */
export function summariseRun(run: RunView, lang: Language): string {
  return summariseTotals({ counts: run.counts, unreadable: countUnreadable(run) }, lang);
}

/** The same line where only the totals are at hand. */
export function summariseTotals(totals: Totals, lang: Language): string {
  const { documents, plans } = totals.counts;
  const reviewed = messages[lang].labels.runSummary({ documents, plans, unreadable: totals.unreadable });
  const counts = summariseCounts(totals.counts, lang);
  return counts === null ? reviewed : `${reviewed.replace(/\.$/, '')}: ${counts}.`;
}
