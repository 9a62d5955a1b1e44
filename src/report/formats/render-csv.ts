import { stringify } from 'csv-stringify/sync';
import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import { guardFormula } from '../guard-formula.js';
import { messages } from '../messages/index.js';
import { sanitise } from '../sanitise.js';
import { type FormatOptions, type ListedDocument, listDocuments } from './list-findings.js';

/** Column names are fixed: programs read them. */
const COLUMNS = [
  'path',
  'kind',
  'place',
  'level',
  'number',
  'date',
  'severity',
  'ruleId',
  'title',
  'subject',
  'period',
  'line',
  'paragraph',
  'cell',
  'page',
  'message',
  'expected',
  'actual',
  'quote',
  'clause',
  'fix',
  'waived',
  'fingerprint',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

/** A text cell that no spreadsheet runs; numbers stay numbers. */
function guard(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return guardFormula(sanitise(value));
}

function listRows(document: ListedDocument, { lang }: FormatOptions): Row[] {
  const { labels } = messages[lang];
  if (document.result === null) return [{ path: document.path, kind: 'unreadable', message: document.problem }];
  const { plan } = document.result;
  const { place, level, number, date } = plan.identity;
  const common: Row = { path: document.path, kind: plan.kind, place, level, number, date };
  // A document without findings is a result too.
  if (document.findings.length === 0) return [{ ...common, message: labels.noFindings }];
  return document.findings.map(({ finding, presented, message, fingerprint }) => ({
    ...common,
    severity: finding.severity,
    ruleId: finding.ruleId,
    title: presented.title,
    subject: finding.subject,
    period: finding.period,
    line: finding.at.line,
    paragraph: finding.at.paragraph ?? null,
    cell: finding.at.cell ?? null,
    page: finding.at.page ?? null,
    message,
    expected: presented.expected,
    actual: presented.actual,
    quote: finding.at.quote,
    clause: finding.clause,
    fix: presented.fix,
    waived: finding.waiver === undefined ? '' : labels.waived,
    fingerprint,
  }));
}

/** One row per finding, and one for each document without any. UTF-8 with a byte order mark, as spreadsheets want it. */
export function renderCsv(run: RunResult, baseline: Baseline, options: FormatOptions): string {
  const rows = listDocuments(run, baseline, options).flatMap((document) => listRows(document, options));
  return stringify(
    rows.map((row) => COLUMNS.map((column) => guard(row[column]))),
    { header: true, columns: [...COLUMNS], bom: true, record_delimiter: 'windows' },
  );
}
