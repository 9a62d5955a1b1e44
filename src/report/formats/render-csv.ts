import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../guard-formula.js';
import { messages } from '../messages/index.js';
import { sanitise } from '../sanitise.js';
import { type FormatOptions, type ListedDocument, type ListedRun, listAll } from './listed-run.js';

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
  const { path, kind, identity } = document;
  if (identity === null) return [{ path, kind, message: document.problem }];
  const { place, level, number, date } = identity;
  const common: Row = { path, kind, place, level, number, date };
  // A document without findings is a result too.
  if (document.findings.length === 0)
    return [{ ...common, message: document.fallsShort ? labels.noFindingsButShort : labels.noFindings }];
  return document.findings.map((finding) => ({
    ...common,
    severity: finding.severity,
    ruleId: finding.ruleId,
    title: finding.title,
    subject: finding.subject,
    period: finding.period,
    line: finding.at.line,
    paragraph: finding.at.paragraph ?? null,
    cell: finding.at.cell ?? null,
    page: finding.at.page ?? null,
    message: finding.message,
    expected: finding.expected,
    actual: finding.actual,
    quote: finding.at.quote,
    clause: finding.clause,
    fix: finding.fix,
    waived: finding.waiver === null ? '' : `${labels.waived}: ${labels.waivedBy(finding.waiver)}`,
    fingerprint: finding.fingerprint,
  }));
}

/** One row per finding, and one for each document without any. UTF-8 with a byte order mark, as spreadsheets want it. */
export function* renderCsv(run: ListedRun, options: FormatOptions): Iterable<string> {
  yield print([], true);
  for (const document of listAll(run)) yield print(listRows(document, options), false);
}

function print(rows: readonly Row[], head: boolean): string {
  return stringify(
    rows.map((row) => COLUMNS.map((column) => guard(row[column]))),
    { header: head, columns: [...COLUMNS], bom: head, record_delimiter: 'windows' },
  );
}
