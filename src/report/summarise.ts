import type { Identity } from '../model/plan.js';
import type { DocumentResult, FindingCounts, RunResult } from '../model/result.js';
import { type Language, SEVERITIES } from '../model/vocabulary.js';
import { formatDate, formatHorizon } from './format.js';
import { messages } from './messages/index.js';
import { quoteSafely } from './sanitise.js';

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

/** One line on the whole run. */
export function summariseRun(run: RunResult, lang: Language): string {
  const unreadable = run.documents.filter((document: DocumentResult) => document.kind === 'unreadable').length;
  const { documents, plans } = run.counts;
  const reviewed = messages[lang].labels.runSummary({ documents, plans, unreadable });
  const counts = summariseCounts(run.counts, lang);
  return counts === null ? reviewed : `${reviewed.replace(/\.$/, '')}: ${counts}.`;
}
