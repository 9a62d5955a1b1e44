import { SEVERITIES } from '../../model/vocabulary.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { dropRequest, formatPlace } from '../format.js';
import { messages } from '../messages/index.js';
import { describePartial, describeRulesOff, summariseIdentity, summariseTotals } from '../summarise.js';
import type { FormatOptions, ListedDocument, ListedFinding, ListedRun } from './listed-run.js';

/** Code hosts refuse comments of more characters; bytes are counted by some, and Vietnamese letters have up to three. */
const LONGEST_COMMENT = 60_000;

function describeFinding(finding: ListedFinding, { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  const waived =
    finding.waiver === null ? '' : ` *(${labels.waived}: ${escapeMarkdown(labels.waivedBy(finding.waiver))})*`;
  const quote = finding.at.quote === '' ? '' : `\n  > ${escapeMarkdown(finding.at.quote)}`;
  return `- **${escapeMarkdown(finding.title)}** · ${formatPlace(finding.at, lang)} · \`${finding.ruleId}\`${waived}\n  ${escapeMarkdown(finding.message)}${quote}\n\n  ${labels.fix}: ${escapeMarkdown(dropRequest(finding.fix))}\n`;
}

/** The heading of a document's part, and its findings one by one. */
function describeDocument(document: ListedDocument, options: FormatOptions): readonly [head: string, ...string[]] {
  const { labels } = messages[options.lang];
  const head = `\n### ${escapeMarkdown(document.path)}\n`;
  if (document.identity === null) return [`${head}\n${escapeMarkdown(document.problem ?? '')}\n`];
  const identity = `${head}\n${escapeMarkdown(summariseIdentity(document.identity, options.lang))}\n`;
  if (document.findings.length === 0)
    return [`${identity}\n${document.fallsShort ? labels.noFindingsButShort : labels.noFindings}\n`];
  const parts: string[] = [];
  for (const severity of SEVERITIES) {
    const own = document.findings.filter((finding) => finding.severity === severity);
    for (const [i, finding] of own.entries()) {
      const heading = i === 0 ? `\n**${labels.severity[severity]} (${own.length})**\n` : '';
      parts.push(`${heading}\n${describeFinding(finding, options)}`);
    }
  }
  return [identity, ...parts];
}

/** A row for each document, as far as they fit; null where they do not. */
function renderOverview(run: ListedRun, { lang }: FormatOptions, most: number): string | null {
  const { labels } = messages[lang];
  const head = `| ${labels.column.document} | ${SEVERITIES.map((severity) => labels.severity[severity]).join(' | ')} |\n|---|${SEVERITIES.map(() => '--:|').join('')}\n`;
  let text = head;
  for (const { path, problem, findings } of run.documents()) {
    const counts = SEVERITIES.map((severity) => findings.filter((finding) => finding.severity === severity).length);
    const cells = problem === null ? counts.join(' | ') : `${labels.kind.unreadable} | |`;
    text += `| ${escapeMarkdown(path)} | ${cells} |\n`;
    // A letter has at least one byte.
    if (text.length > most) return null;
  }
  return measure(text) < most ? text : null;
}

function measure(text: string): number {
  return Buffer.byteLength(text);
}

/** Markdown for a comment on a pull request: an overview, then every finding that fits; says how many do not. */
export function* renderMarkdown(run: ListedRun, options: FormatOptions): Iterable<string> {
  const { labels } = messages[options.lang];
  const off = describeRulesOff(run, run, options.lang);
  const partial = describePartial(run, options.lang);
  let used = 0;
  const fits = (part: string): boolean => {
    used += measure(part);
    return used <= LONGEST_COMMENT;
  };
  const opening = [
    `## plan112\n\n${escapeMarkdown(summariseTotals(run, options.lang))}\n\n`,
    off === null ? '' : `${escapeMarkdown(off)}\n\n`,
    partial === null ? '' : `**${escapeMarkdown(partial)}**\n\n`,
    renderOverview(run, options, LONGEST_COMMENT / 2) ?? '',
  ].join('');
  used = measure(opening);
  yield opening;
  let full = false;
  let left = 0;
  for (const document of run.documents()) {
    if (full) {
      left += document.findings.length;
      continue;
    }
    const [head, ...findings] = describeDocument(document.list(), options);
    full = !fits(head);
    if (!full) yield head;
    for (const finding of findings) {
      full ||= !fits(finding);
      if (full) left += 1;
      else yield finding;
    }
  }
  if (full) yield `\n${labels.more(left)}\n`;
}
