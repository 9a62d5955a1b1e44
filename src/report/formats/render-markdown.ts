import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import { SEVERITIES } from '../../model/vocabulary.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { formatPlace } from '../format.js';
import { messages } from '../messages/index.js';
import { summariseIdentity, summariseRun } from '../summarise.js';
import { type FormatOptions, type ListedDocument, type ListedFinding, listDocuments } from './list-findings.js';

/** Code hosts refuse comments of more characters; bytes are counted by some, and Vietnamese letters have up to three. */
const LONGEST_COMMENT = 60_000;

function describeFinding({ finding, presented, message }: ListedFinding, { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  const waived = finding.waiver === undefined ? '' : ` *(${labels.waived}: ${escapeMarkdown(finding.waiver.reason)})*`;
  const quote = finding.at.quote === '' ? '' : `\n  > ${escapeMarkdown(finding.at.quote)}`;
  return `- **${escapeMarkdown(presented.title)}** · ${formatPlace(finding.at, lang)} · \`${finding.ruleId}\`${waived}\n  ${escapeMarkdown(message)}${quote}\n\n  ${labels.fix}: ${escapeMarkdown(presented.fix)}\n`;
}

/** The heading of a document's part, and its findings one by one. */
function describeDocument(document: ListedDocument, options: FormatOptions): readonly [head: string, ...string[]] {
  const { labels } = messages[options.lang];
  const head = `\n### ${escapeMarkdown(document.path)}\n`;
  if (document.result === null) return [`${head}\n${escapeMarkdown(document.problem ?? '')}\n`];
  const identity = `${head}\n${escapeMarkdown(summariseIdentity(document.result.plan.identity, options.lang))}\n`;
  if (document.findings.length === 0) return [`${identity}\n${labels.noFindings}\n`];
  const parts: string[] = [];
  for (const severity of SEVERITIES) {
    const own = document.findings.filter(({ finding }) => finding.severity === severity);
    for (const [i, listed] of own.entries()) {
      const heading = i === 0 ? `\n**${labels.severity[severity]} (${own.length})**\n` : '';
      parts.push(`${heading}\n${describeFinding(listed, options)}`);
    }
  }
  return [identity, ...parts];
}

function renderOverview(documents: readonly ListedDocument[], { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  const head = `| ${labels.column.document} | ${SEVERITIES.map((severity) => labels.severity[severity]).join(' | ')} |\n|---|${SEVERITIES.map(() => '--:|').join('')}\n`;
  const rows = documents.map((document) => {
    const path = escapeMarkdown(document.path);
    if (document.result === null) return `| ${path} | ${labels.kind.unreadable} | | |\n`;
    const counts = SEVERITIES.map(
      (severity) => document.findings.filter(({ finding }) => finding.severity === severity).length,
    );
    return `| ${path} | ${counts.join(' | ')} |\n`;
  });
  return head + rows.join('');
}

/** Markdown for a comment on a pull request: an overview, then every finding that fits; says how many do not. */
export function renderMarkdown(run: RunResult, baseline: Baseline, options: FormatOptions): string {
  const { labels } = messages[options.lang];
  const documents = listDocuments(run, baseline, options);
  const size = (part: string) => Buffer.byteLength(part);
  let text = '';
  let used = 0;
  let full = false;
  const add = (part: string): boolean => {
    full ||= used + size(part) > LONGEST_COMMENT;
    if (full) return false;
    text += part;
    used += size(part);
    return true;
  };
  add(`## plan112\n\n${escapeMarkdown(summariseRun(run, options.lang))}\n\n`);
  const overview = renderOverview(documents, options);
  if (size(overview) < LONGEST_COMMENT / 2) add(overview);
  let left = 0;
  for (const document of documents) {
    const [head, ...findings] = describeDocument(document, options);
    add(head);
    for (const finding of findings) if (!add(finding)) left += 1;
  }
  return full ? `${text}\n${labels.more(left)}\n` : text;
}
