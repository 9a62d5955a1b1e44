import { escapeMarkdown } from '../../report/escape-markdown.js';
import { type DocumentComparison, FINDING_CHANGES, type FindingComparison, isChanged } from './comparison.js';
import type { ComparisonOptions, ComparisonSource } from './comparison-source.js';
import {
  presentAssessmentChange,
  presentDocumentChange,
  presentFindingChange,
  presentSide,
  presentTotals,
} from './present-change.js';
import { loadComparisonWords } from './words.js';

/** Code hosts refuse comments of more characters; bytes are counted by some, and Vietnamese letters have up to three. */
const LONGEST_COMMENT = 60_000;

function describeFinding(finding: FindingComparison, options: ComparisonOptions): string {
  const words = loadComparisonWords(options.lang);
  const { title, severity, place, ruleId, message, facts } = presentFindingChange(finding, options.lang);
  const escaped = [severity, place, ruleId].map(escapeMarkdown).join(' · ');
  const change =
    facts === null
      ? ''
      : `\n  ${words.was}: ${escapeMarkdown(facts.was)}\\\n  ${words.is}: ${escapeMarkdown(facts.is)}\n`;
  return `- **${escapeMarkdown(title)}** · ${escaped}\n  ${escapeMarkdown(message)}\n${change === '' ? '' : `${change}`}`;
}

/** The heading of a document's part, then its changes one by one; each with the heading it may need before it. */
function describeDocument(document: DocumentComparison, options: ComparisonOptions): readonly [string, ...string[]] {
  const words = loadComparisonWords(options.lang);
  const said = presentDocumentChange(document, options.lang);
  const note = said === null ? '' : `\n${escapeMarkdown(said)}\n`;
  const parts: string[] = [];
  for (const change of FINDING_CHANGES) {
    const own = document.findings.filter((finding) => finding.change === change);
    for (const [index, finding] of own.entries()) {
      const heading = index === 0 ? `\n**${words.finding[change]} (${words.count(own.length)})**\n\n` : '';
      parts.push(heading + describeFinding(finding, options));
    }
  }
  for (const [index, assessment] of document.assessments.entries()) {
    const heading = index === 0 ? `\n**${words.assessments}**\n\n` : '';
    const text = escapeMarkdown(presentAssessmentChange(assessment, options));
    parts.push(`${heading}- ${words.assessment[assessment.change]}: ${text}\n`);
  }
  return [`\n### ${escapeMarkdown(document.path)}\n${note}`, ...parts];
}

/** Markdown for a comment on a pull request: the totals, then every change that fits; says how many do not. */
export function renderComparisonMarkdown(source: ComparisonSource, options: ComparisonOptions): string {
  const words = loadComparisonWords(options.lang);
  const { comparison } = source;
  const sides = (['before', 'after'] as const).map((side) => presentSide(side, source, options.lang).join(': '));
  const notices = comparison.notices.map((notice) => `${words.notices}: ${words.notice(notice)}`);
  const opening = [...presentTotals(comparison, options.lang), ...sides, ...notices];
  let text = `## ${words.title}\n\n${opening.map((line) => `- ${escapeMarkdown(line)}\n`).join('')}`;
  let used = Buffer.byteLength(text);
  let full = false;
  let left = 0;
  const add = (part: string): boolean => {
    full ||= used + Buffer.byteLength(part) > LONGEST_COMMENT;
    if (full) return false;
    text += part;
    used += Buffer.byteLength(part);
    return true;
  };
  for (const document of comparison.documents.filter(isChanged)) {
    if (full) {
      left += Math.max(1, document.findings.length + document.assessments.length);
      continue;
    }
    const [head, ...changes] = describeDocument(document, options);
    // A document that is all the change there is counts as one.
    if (!add(head) && changes.length === 0) left += 1;
    for (const change of changes) if (!add(change)) left += 1;
  }
  return full ? `${text}\n${words.more(left)}\n` : text;
}
