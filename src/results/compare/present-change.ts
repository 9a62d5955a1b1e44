import { type Language, SEVERITIES, VERDICTS } from '../../model/vocabulary.js';
import { formatPeriod, formatPlace } from '../../report/format.js';
import { messages } from '../../report/messages/index.js';
import { quoteSafely } from '../../report/sanitise.js';
import type { RawAssessment, RawFinding, ResultFile } from '../result-file.js';
import {
  type AssessmentComparison,
  type Comparison,
  DOCUMENT_CHANGES,
  type DocumentComparison,
  FINDING_CHANGES,
  type FindingComparison,
} from './comparison.js';
import type { ComparisonOptions, ComparisonSource } from './comparison-source.js';
import { type ComparisonWords, loadComparisonWords } from './words.js';

/** A changed finding in words: texts of a result, not yet safe for any place. */
export interface PresentedChange {
  /** "Chỉ tiêu thấp hơn mức Quyết định". */
  readonly title: string;
  /** "Cần xem xét → Cần chỉnh sửa"; one severity where it is the same. */
  readonly severity: string;
  readonly place: string;
  readonly ruleId: string;
  readonly message: string;
  /** What was found before and now, where both are there and differ. */
  readonly facts: { readonly was: string; readonly is: string } | null;
}

/** Longer than any text of ours, in columns. */
const LONGEST = 900;

function arrow(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined || before === after) return after ?? before ?? '';
  return `${before} → ${after}`;
}

function describePlace({ line, endLine, paragraph, cell, page }: RawFinding, lang: Language): string {
  return formatPlace(
    {
      line,
      endLine,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(cell === undefined ? {} : { cell }),
      ...(page === undefined ? {} : { page }),
    },
    lang,
  );
}

/** Puts a changed finding into words. The sentences are those of the results, in the language they were made in. */
export function presentFindingChange({ before, after }: FindingComparison, lang: Language): PresentedChange {
  const { labels } = messages[lang];
  const words = loadComparisonWords(lang);
  const shown = after ?? before;
  const place = shown === null ? '' : describePlace(shown, lang);
  const severityOf = (finding: RawFinding | null) => (finding === null ? undefined : labels.severity[finding.severity]);
  const ruleOf = (finding: RawFinding | null) => finding?.ruleId;
  const differ = before !== null && after !== null && before.actual !== after.actual;
  return {
    title: shown?.title ?? '',
    severity: arrow(severityOf(before), severityOf(after)),
    place: after === null ? words.oldPlace(place) : place,
    ruleId: arrow(ruleOf(before), ruleOf(after)),
    message: quoteSafely(shown?.message ?? '', LONGEST),
    facts: differ ? { was: quoteSafely(before.actual, LONGEST), is: quoteSafely(after.actual, LONGEST) } : null,
  };
}

function describeVerdict(assessment: RawAssessment | null, words: ComparisonWords, lang: Language): string {
  if (assessment === null) return words.notAssessed;
  const { labels } = messages[lang];
  const known = VERDICTS.find((verdict) => verdict === assessment.verdict);
  const term = known === undefined ? assessment.verdict : labels.verdict[known].short;
  const qualifiers = assessment.qualifiers.map((id) =>
    Object.hasOwn(labels.qualifier, id) ? labels.qualifier[id as keyof typeof labels.qualifier] : id,
  );
  const wording = assessment.actual === null ? [] : [`“${quoteSafely(assessment.actual.wording, LONGEST)}”`];
  const brackets = [...wording, ...qualifiers].join(', ');
  return brackets === '' ? term : `${term} (${brackets})`;
}

/** "Bố trí nhân lực, giai đoạn 2026 - 2030: Bằng mức (“ít nhất 90%”) → Thấp hơn (“80%”)". */
export function presentAssessmentChange(
  { before, after }: AssessmentComparison,
  { lang, nameIndicator }: ComparisonOptions,
): string {
  const words = loadComparisonWords(lang);
  const shown = after ?? before;
  const name = nameIndicator(shown?.indicator ?? '');
  const states = [before, after].map((state) => describeVerdict(state, words, lang));
  return `${name}, ${formatPeriod(shown?.period ?? '', lang)}: ${states.join(' → ')}`;
}

/** What a document's heading says behind its path; null for nothing. */
export function presentDocumentChange(document: DocumentComparison, lang: Language): string | null {
  const words = loadComparisonWords(lang);
  const { before, after, path } = document;
  const moved = before !== null && after !== null && before.path !== path;
  const parts = [words.document[document.change], ...(moved ? [words.formerly(before.path)] : [])];
  const said = parts.filter((part) => part !== '').join('; ');
  return said === '' ? null : said;
}

/** "Cũ: old.json (03 văn bản, …)" as its two halves. */
export function presentSide(side: 'before' | 'after', source: ComparisonSource, lang: Language): [string, string] {
  const words = loadComparisonWords(lang);
  const { shown, raw }: ResultFile = source[side];
  return [words.side[side], `${shown} (${words.sideCounts(raw.counts.documents, raw.counts.plans)})`];
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The closing lines: findings, assessments, documents. */
export function presentTotals({ counts, documents }: Comparison, lang: Language): string[] {
  const words = loadComparisonWords(lang);
  const list = (entries: readonly (readonly [string, number])[]) =>
    entries
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${words.count(count)} ${lowerFirst(name)}`)
      .join(', ');
  const findings = FINDING_CHANGES.flatMap((change) => {
    const own = counts.findings[change];
    const found = SEVERITIES.filter((severity) => own[severity] > 0);
    if (found.length === 0) return [];
    const total = own.error + own.warning + own.info;
    const split = found.map((severity) => words.countSeverity(severity, own[severity])).join(', ');
    return [`${words.count(total)} ${lowerFirst(words.finding[change])} (${split})`];
  }).join(', ');
  const assessments = list(
    (['worse', 'better', 'changed'] as const).map((change) => [words.assessment[change], counts.assessments[change]]),
  );
  const states = list(
    DOCUMENT_CHANGES.filter((change) => change !== 'compared').map((change) => [
      words.document[change],
      counts.documents[change],
    ]),
  );
  return [
    words.findingTotals(findings, counts.unchanged.findings),
    words.assessmentTotals(assessments, counts.unchanged.assessments),
    words.documentTotals(documents.length, counts.unchanged.documents, states),
  ];
}
