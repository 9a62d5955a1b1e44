import { dropRequest, formatPlace } from '../format.js';
import { messages } from '../messages/index.js';
import { disarm, sanitise } from '../sanitise.js';
import { describePartial } from '../summarise.js';
import { type FormatOptions, type ListedDocument, type ListedFinding, type ListedRun, listAll } from './listed-run.js';

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

function describe(finding: ListedFinding, { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  const lines = [
    `${labels.severity[finding.severity]} · ${formatPlace(finding.at, lang)}: ${finding.message}`,
    ...(finding.at.quote === '' ? [] : [`${labels.quote}: ${sanitise(finding.at.quote)}`]),
    `${labels.fix}: ${dropRequest(finding.fix)}`,
  ];
  return lines.join('\n');
}

function renderCase(document: ListedDocument, finding: ListedFinding, options: FormatOptions): string {
  const subject = [finding.subject, finding.period].filter((part) => part !== null).join(' ');
  const name = `${finding.ruleId}${subject === '' ? '' : ` ${subject}`} ${finding.fingerprint.slice(0, 4)}: ${finding.title}`;
  const head = `    <testcase classname="${escapeXml(disarm(document.path))}" name="${escapeXml(name)}">`;
  const details = escapeXml(describe(finding, options)).replaceAll('&#10;', '\n');
  if (finding.waiver !== null)
    return `${head}\n      <skipped message="${escapeXml(sanitise(finding.waiver.reason))}"/>\n      <system-out>${details}</system-out>\n    </testcase>\n`;
  return finding.fails
    ? `${head}\n      <failure message="${escapeXml(finding.message)}" type="${finding.ruleId}">${details}</failure>\n    </testcase>\n`
    : `${head}\n      <system-out>${details}</system-out>\n    </testcase>\n`;
}

function describeNothing({ fallsShort }: ListedDocument, { lang }: FormatOptions): string {
  const { labels } = messages[lang];
  return fallsShort ? labels.noFindingsButShort : labels.noFindings;
}

function renderSuite(document: ListedDocument, options: FormatOptions): string {
  const failures = document.findings.filter(({ fails }) => fails).length;
  const skipped = document.findings.filter(({ waiver }) => waiver !== null).length;
  const errors = document.problem === null ? 0 : 1;
  const tests = Math.max(1, document.findings.length);
  const path = escapeXml(disarm(document.path));
  const cases =
    document.problem !== null
      ? `    <testcase classname="${path}" name="unreadable">\n      <error message="${escapeXml(document.problem)}" type="unreadable"/>\n    </testcase>\n`
      : document.findings.length === 0
        ? `    <testcase classname="${path}" name="${escapeXml(describeNothing(document, options))}"/>\n`
        : document.findings.map((finding) => renderCase(document, finding, options)).join('');
  return `  <testsuite name="${path}" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">\n${cases}  </testsuite>\n`;
}

/**
 * JUnit XML: a suite per document, a case per finding. A failure is a finding that makes the exit code 1, an error a
 * document that could not be read; waived findings are skipped cases, all others cases that pass with their text as output.
 */
export function* renderJunit(run: ListedRun, options: FormatOptions): Iterable<string> {
  const partial = describePartial(run, options.lang);
  const sum = { tests: 0, failures: 0, errors: run.unreadable, skipped: 0 };
  for (const { findings } of run.documents()) {
    sum.tests += Math.max(1, findings.length);
    sum.failures += findings.filter(({ fails }) => fails).length;
    sum.skipped += findings.filter(({ waived }) => waived).length;
  }
  if (partial !== null) {
    sum.tests += 1;
    sum.errors += 1;
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="plan112" tests="${sum.tests}" failures="${sum.failures}" errors="${sum.errors}" skipped="${sum.skipped}">\n`;
  for (const document of listAll(run)) yield renderSuite(document, options);
  if (partial !== null)
    yield `  <testsuite name="plan112" tests="1" failures="0" errors="1" skipped="0">\n    <testcase classname="plan112" name="interrupted">\n      <error message="${escapeXml(partial)}" type="interrupted"/>\n    </testcase>\n  </testsuite>\n`;
  yield '</testsuites>\n';
}
