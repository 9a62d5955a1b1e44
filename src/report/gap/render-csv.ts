import { stringify } from 'csv-stringify/sync';
import { guardFormula } from '../guard-formula.js';
import { readValue, type Value } from './lists/list.js';
import { listFindings } from './lists/plan-lists.js';
import type { GapReport } from './model.js';

/** A cell that no spreadsheet runs; numbers stay numbers. */
function writeCell(value: Value): string {
  return typeof value === 'string' ? guardFormula(value) : value === null ? '' : String(value);
}

/**
 * The findings of all plans on one flat sheet: one row each, and one row for every plan without findings and for every
 * document that was not graded, so that no document is lost. UTF-8 with a byte order mark, as spreadsheets want it.
 */
export function renderGapCsv(report: GapReport): string {
  const { words, plans, others } = report;
  const list = listFindings(report);
  const { columns } = list;
  // Plan first, file last, as in the list; what is said of a document as a whole stands where the messages do.
  const message = columns.findIndex(({ heading }) => heading === words.column.message);
  const state = columns.findIndex(({ heading }) => heading === words.column.severity);
  const writeDocument = (name: string, kind: string, text: string, path: string): Value[] =>
    columns.map((_, index) =>
      index === 0
        ? name
        : index === state
          ? kind
          : index === message
            ? text
            : index === columns.length - 1
              ? path
              : null,
    );
  const rows = [
    ...list.rows.map((row) => row.map(readValue)),
    ...plans
      .filter(({ findings }) => findings.length === 0)
      .map(({ name, path }) => writeDocument(name, '', words.label.nothingFound, path)),
    ...others.map(({ path, kindText, reason }) => writeDocument('', kindText, reason, path)),
  ];
  return stringify(
    [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(writeCell)),
    { bom: true, record_delimiter: 'windows' },
  );
}
