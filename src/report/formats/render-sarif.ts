import type { Severity } from '../../model/vocabulary.js';
import { formatPlace } from '../format.js';
import { compareCodeUnits } from '../order.js';
import { printJsonList } from '../print-json.js';
import type { RuleDocument } from '../render-explain.js';
import { describePartial } from '../summarise.js';
import { type FormatOptions, type ListedDocument, type ListedFinding, type ListedRun, listAll } from './listed-run.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const BASELINE_STATES: Readonly<Record<string, string>> = { recorded: 'unchanged', worse: 'updated', new: 'new' };
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

type Json = Record<string, unknown>;

/** A path as a relative URI reference: percent-encoded, a colon in its first part guarded. */
function toUri(path: string): string {
  if (path === '-') return 'stdin';
  const absolute = /^[A-Za-z]:\//.test(path) ? `/${path}` : path;
  const encoded = absolute.split('/').map(encodeSegment).join('/');
  if (absolute.startsWith('/')) return `file://${encoded}`;
  return /^[^/]*:/.test(encoded) ? `./${encoded}` : encoded;
}

/** Half a character, as broken file names hold them: it has no percent-encoding. */
const LONE_SURROGATE = /\p{Cs}/gu;

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function locateArtifact(path: string): Json {
  const uri = toUri(path);
  return uri.startsWith('file:') || path === '-' ? { uri } : { uri, uriBaseId: 'SRCROOT' };
}

function describeRule(rule: RuleDocument): Json {
  const [first = ''] = rule.body.split('\n\n').filter((part) => !part.startsWith('#'));
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: first.replace(/\s+/g, ' ') },
    help: { text: plain(rule.body), markdown: rule.body },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

/** Markdown as plain text, for viewers that show no other. */
function plain(markdown: string): string {
  return markdown
    .replace(/^```.*$/gm, '')
    .replace(/^#+ /gm, '')
    .replace(/\*\*([^*]+)\*\*|`([^`]+)`/g, '$1$2')
    .replace(/\n{3,}/g, '\n\n');
}

function describeLocation(document: ListedDocument, { at }: ListedFinding, { lang }: FormatOptions): Json {
  const artifactLocation = locateArtifact(document.path);
  const logicalLocations = [{ name: formatPlace(at, lang), kind: 'element' }];
  if (!document.fileLines) return { physicalLocation: { artifactLocation }, logicalLocations };
  const region = {
    startLine: at.line,
    startColumn: at.column,
    endLine: at.endLine,
    ...(at.quote === '' ? {} : { snippet: { text: at.quote } }),
  };
  return { physicalLocation: { artifactLocation, region }, logicalLocations };
}

function describeResult(
  document: ListedDocument,
  finding: ListedFinding,
  ruleIndex: number,
  options: FormatOptions,
): Json {
  const { waiver, debt } = finding;
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}\n${finding.fix}` },
    locations: [describeLocation(document, finding, options)],
    partialFingerprints: { 'plan112/v1': finding.fingerprint },
    ...(debt === null ? {} : { baselineState: BASELINE_STATES[debt] }),
    // An empty list says that suppressions are known and there is none: viewers count them only where every result has one.
    suppressions:
      waiver === null
        ? []
        : [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${waiver.reason} (${waiver.legalBasis}; ${waiver.approver}; ${waiver.from} - ${waiver.until})`,
            },
          ],
    properties: {
      subject: finding.subject,
      period: finding.period,
      clause: finding.clause,
      expected: finding.expected,
      actual: finding.actual,
      fix: finding.fix,
    },
  };
}

/**
 * SARIF 2.1.0: one run, the documents' rules with their full help, absences at the heading of their section, fingerprints
 * without lines, waived findings as suppressions, recorded debts as baseline states. A document that could not be read is
 * a notification of a run that did not succeed. `rules` are the rule documents in the language of the messages.
 */
export function renderSarif(
  run: ListedRun,
  options: FormatOptions & { readonly rules: readonly RuleDocument[] },
): Iterable<string> {
  const rules = [...options.rules].sort((left, right) => compareCodeUnits(left.id, right.id));
  const index = new Map<string, number>(rules.map((rule, i) => [rule.id, i]));
  const artifacts: Json[] = [];
  const notifications: Json[] = [];
  for (const { path, problem } of run.documents()) {
    artifacts.push({ location: locateArtifact(path) });
    if (problem !== null)
      notifications.push({
        level: 'error',
        message: { text: problem },
        locations: [{ physicalLocation: { artifactLocation: locateArtifact(path) } }],
      });
  }
  const partial = describePartial(run, options.lang);
  if (partial !== null) notifications.push({ level: 'warning', message: { text: partial } });
  const shell = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plan112',
            version: options.version,
            semanticVersion: options.version,
            language: options.lang,
            rules: rules.map(describeRule),
          },
        },
        language: options.lang,
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        artifacts,
        results: [],
        properties: { baseline: run.baseline },
      },
    ],
  };
  return printJsonList(shell, ['runs', 0, 'results'], listResults(run, options, index));
}

function* listResults(run: ListedRun, options: FormatOptions, index: ReadonlyMap<string, number>): Iterable<Json> {
  for (const document of listAll(run))
    for (const finding of document.findings)
      yield describeResult(document, finding, index.get(finding.ruleId) ?? -1, options);
}
