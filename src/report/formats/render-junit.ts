import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import { formatPlace } from '../format.js';
import { messages } from '../messages/index.js';
import { type FormatOptions, type ListedDocument, type ListedFinding, listDocuments } from './list-findings.js';

/** What XML 1.0 cannot hold in any way: controls, lone surrogates, the two non-characters. */
const NOT_XML =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escapeXml(text: string): string {
  return text
    .replace(NOT_XML, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;');
}

function describe(listed: ListedFinding, { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  const { finding, presented, message } = listed;
  const lines = [
    `${labels.severity[finding.severity]} · ${formatPlace(finding.at, lang)}: ${message}`,
    ...(finding.at.quote === '' ? [] : [`${labels.quote}: ${finding.at.quote}`]),
    `${labels.fix}: ${presented.fix}`,
  ];
  return lines.join('\n');
}

function renderCase(document: ListedDocument, listed: ListedFinding, options: FormatOptions): string {
  const { finding, presented, message, fails } = listed;
  const subject = [finding.subject, finding.period].filter((part) => part !== null).join(' ');
  const name = `${finding.ruleId}${subject === '' ? '' : ` ${subject}`} ${listed.fingerprint.slice(0, 4)}: ${presented.title}`;
  const head = `    <testcase classname="${escapeXml(document.path)}" name="${escapeXml(name)}">`;
  const details = escapeXml(describe(listed, options)).replaceAll('&#10;', '\n');
  if (finding.waiver !== undefined)
    return `${head}\n      <skipped message="${escapeXml(finding.waiver.reason)}"/>\n      <system-out>${details}</system-out>\n    </testcase>\n`;
  return fails
    ? `${head}\n      <failure message="${escapeXml(message)}" type="${finding.ruleId}">${details}</failure>\n    </testcase>\n`
    : `${head}\n      <system-out>${details}</system-out>\n    </testcase>\n`;
}

function renderSuite(document: ListedDocument, options: FormatOptions): string {
  const failures = document.findings.filter(({ fails }) => fails).length;
  const skipped = document.findings.filter(({ finding }) => finding.waiver !== undefined).length;
  const errors = document.problem === null ? 0 : 1;
  const tests = Math.max(1, document.findings.length);
  const path = escapeXml(document.path);
  const cases =
    document.problem !== null
      ? `    <testcase classname="${path}" name="unreadable">\n      <error message="${escapeXml(document.problem)}" type="unreadable"/>\n    </testcase>\n`
      : document.findings.length === 0
        ? `    <testcase classname="${path}" name="${escapeXml(messages[options.lang].labels.noFindings)}"/>\n`
        : document.findings.map((listed) => renderCase(document, listed, options)).join('');
  return `  <testsuite name="${path}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">\n${cases}  </testsuite>\n`;
}

/**
 * JUnit XML: a suite per document, a case per finding. A failure is a finding that makes the exit code 1, an error a
 * document that could not be read; waived findings are skipped cases, all others cases that pass with their text as output.
 */
export function renderJunit(run: RunResult, baseline: Baseline, options: FormatOptions): string {
  const documents = listDocuments(run, baseline, options);
  const findings = documents.flatMap((document) => document.findings);
  const tests = documents.reduce((sum, document) => sum + Math.max(1, document.findings.length), 0);
  const failures = findings.filter(({ fails }) => fails).length;
  const skipped = findings.filter(({ finding }) => finding.waiver !== undefined).length;
  const errors = documents.filter(({ problem }) => problem !== null).length;
  const suites = documents.map((document) => renderSuite(document, options)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plan112" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">\n${suites}</testsuites>\n`;
}
