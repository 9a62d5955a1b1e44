import type { Severity } from '../../model/vocabulary.js';
import { dropRequest, formatPlace } from '../format.js';
import { messages } from '../messages/index.js';
import { disarm, sanitise } from '../sanitise.js';
import { describePartial } from '../summarise.js';
import { type FormatOptions, type ListedDocument, type ListedFinding, type ListedRun, listAll } from './listed-run.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Escapes the text of a workflow command. */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** Escapes a property of a workflow command, where colon and comma are signs too. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function renderCommand(command: string, properties: readonly (readonly [string, string | number])[], text: string) {
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${command} ${list}::${escapeData(text)}\n`;
}

function renderFinding(document: ListedDocument, finding: ListedFinding, { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  const inFile = document.fileLines;
  // Elsewhere the lines are those of the text as read: the place is said in words.
  const place = inFile ? '' : `${formatPlace(finding.at, lang)}: `;
  const lines: (readonly [string, string | number])[] = inFile
    ? [
        ['line', finding.at.line],
        ['endLine', finding.at.endLine],
        ['col', finding.at.column],
      ]
    : [];
  const waived = finding.waiver === null ? '' : ` [${labels.waived}]`;
  return renderCommand(
    finding.waiver === null ? COMMANDS[finding.severity] : 'notice',
    [['file', disarm(document.path)], ...lines, ['title', `${finding.title} (${finding.ruleId})${waived}`]],
    `${place}${finding.message}\n${finding.waiver === null ? `${labels.fix}: ${dropRequest(finding.fix)}` : sanitise(labels.waivedBy(finding.waiver))}`,
  );
}

/** Annotations for GitHub Actions: one workflow command per finding and per document that could not be read. */
export function* renderGithub(run: ListedRun, options: FormatOptions): Iterable<string> {
  for (const document of listAll(run))
    yield document.problem === null
      ? document.findings.map((finding) => renderFinding(document, finding, options)).join('')
      : renderCommand('error', [['file', disarm(document.path)]], document.problem);
  const partial = describePartial(run, options.lang);
  if (partial !== null) yield renderCommand('warning', [['title', 'plan112']], partial);
}
