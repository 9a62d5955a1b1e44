import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import type { Severity } from '../../model/vocabulary.js';
import { formatPlace } from '../format.js';
import { messages } from '../messages/index.js';
import {
  type FormatOptions,
  hasFileLines,
  type ListedDocument,
  type ListedFinding,
  listDocuments,
} from './list-findings.js';

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

function renderFinding(document: ListedDocument, listed: ListedFinding, { lang }: FormatOptions): string {
  const { finding, presented, message } = listed;
  const { labels } = messages[lang];
  const inFile = hasFileLines(document);
  // Elsewhere the lines are those of the text as read: the place is said in words.
  const place = inFile ? '' : `${formatPlace(finding.at, lang)}: `;
  const lines: (readonly [string, string | number])[] = inFile
    ? [
        ['line', finding.at.line],
        ['endLine', finding.at.endLine],
        ['col', finding.at.column],
      ]
    : [];
  const waived = finding.waiver === undefined ? '' : ` [${labels.waived}]`;
  return renderCommand(
    finding.waiver === undefined ? COMMANDS[finding.severity] : 'notice',
    [['file', document.path], ...lines, ['title', `${presented.title} (${finding.ruleId})${waived}`]],
    `${place}${message}\n${labels.fix}: ${presented.fix}`,
  );
}

/** Annotations for GitHub Actions: one workflow command per finding and per document that could not be read. */
export function renderGithub(run: RunResult, baseline: Baseline, options: FormatOptions): string {
  return listDocuments(run, baseline, options)
    .map((document) =>
      document.problem === null
        ? document.findings.map((listed) => renderFinding(document, listed, options)).join('')
        : renderCommand('error', [['file', document.path]], document.problem),
    )
    .join('');
}
