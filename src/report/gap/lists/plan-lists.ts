import type { Bar, CheckItem, GapReport, PlanPart, RequirementRow } from '../model.js';
import type { Cell, ListColumn, ReportList } from './list.js';
import { SEVERITY_TONES, toneOfMark, toneOfState } from './tones.js';

/** What a column is made of: its heading, its width in characters, and the cell of a row. */
type Field<Row> = readonly [heading: string, width: number, read: (row: Row) => Cell];

/** Rows of all plans one below the other: the plan's name first, its file last. */
function listRows<Row>(
  report: GapReport,
  name: ReportList['name'],
  read: (plan: PlanPart) => readonly Row[],
  fields: readonly Field<Row>[],
): ReportList {
  const { column, list } = report.words;
  const plan: ListColumn = { heading: column.planName, width: 22 };
  const file: ListColumn = { heading: column.file, width: 28 };
  return {
    name,
    title: list[name],
    names: 1,
    columns: [plan, ...fields.map(([heading, width]) => ({ heading, width })), file],
    rows: report.plans.flatMap((part) =>
      read(part).map((row) => [part.name, ...fields.map(([, , cell]) => cell(row)), part.path]),
    ),
  };
}

/** A number where the text is one: "1", but not "1a". */
function readNumber(text: string): Cell {
  return /^\d{1,9}$/u.test(text) ? Number(text) : text;
}

/** What several statements say, one below the other; alike ones once. */
function stack(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n');
}

interface Compared {
  readonly period: string;
  readonly row: RequirementRow;
  readonly bar: Bar | undefined;
}

function pairRequirements(plan: PlanPart): Compared[] {
  return plan.requirements.flatMap(({ period, rows }) => {
    const bars = plan.pictures.find((picture) => picture.period === period)?.bars ?? [];
    return rows.map((row) => ({ period, row, bar: bars.find(({ indicator }) => indicator === row.indicator) }));
  });
}

export function listRequirements(report: GapReport): ReportList {
  const { column, label } = report.words;
  return listRows<Compared>(report, 'requirements', pairRequirements, [
    [column.period, 11, ({ period }) => period],
    [column.number, 6, ({ row }) => readNumber(row.number)],
    [column.indicator, 34, ({ row }) => row.label],
    [column.decision, 24, ({ row }) => row.national],
    [column.remark, 22, ({ row }) => ({ value: row.mark.text, tone: toneOfMark(row.mark) })],
    [column.plan, 32, ({ row }) => stack(row.stated.map(describeStated))],
    [label.quote, 48, ({ row }) => stack(row.stated.map(({ quote }) => quote))],
    [label.floor, 10, ({ bar }) => bar?.floor ?? null],
    [label.planValue, 10, ({ bar }) => bar?.value ?? null],
    [column.unit, 14, ({ bar }) => (bar?.floor == null && bar?.value == null ? null : bar.unit)],
    [column.action, 38, ({ row }) => stack(row.actions.map(({ text }) => text))],
    [label.paste, 52, ({ row }) => stack(row.pastes.flatMap(({ texts }) => texts))],
    [column.explanation, 34, ({ row }) => row.explanation],
    [column.clause, 26, ({ row }) => row.clause],
    [label.grade, 10, ({ row }) => row.grade],
  ]);
}

function describeStated({ wording, note, place }: RequirementRow['stated'][number]): string {
  const beside = [place, note].filter((text) => text !== '').join('; ');
  return beside === '' ? wording : `${wording} (${beside})`;
}

export function listFindings(report: GapReport): ReportList {
  const { column, label } = report.words;
  return listRows(report, 'findings', ({ findings }) => findings, [
    [column.number, 6, ({ number }) => number],
    [column.severity, 16, ({ severity, severityText }) => ({ value: severityText, tone: SEVERITY_TONES[severity] })],
    [column.finding, 30, ({ title }) => title],
    [column.place, 16, ({ place }) => place],
    [column.message, 52, ({ message }) => message],
    [label.quote, 44, ({ quote }) => quote],
    [column.clause, 26, ({ clause }) => clause],
    [column.action, 44, ({ fix }) => fix],
    [column.instruction, 30, ({ paste }) => paste?.instruction ?? null],
    [label.paste, 52, ({ paste }) => stack(paste?.texts ?? [])],
    [column.caution, 24, ({ paste }) => paste?.caution ?? null],
    [column.explanation, 34, ({ waiver }) => waiver],
    [column.rule, 22, ({ ruleId }) => ruleId],
  ]);
}

export function listCoverage(report: GapReport): ReportList {
  const { column } = report.words;
  const filled = (texts: readonly string[], nothing: string, tone: 'bad' | 'quiet'): Cell =>
    texts.length === 0 ? { value: nothing, tone } : stack(texts);
  return listRows(report, 'coverage', ({ coverage }) => coverage, [
    [column.target, 34, ({ label }) => label],
    [column.inPlan, 44, ({ targets }) => stack(targets)],
    [column.tasks, 44, ({ tasks, nothing }) => filled(tasks, nothing.tasks, 'quiet')],
    [
      column.responsible,
      36,
      ({ bodies, nothing, unowned }) => filled(bodies, nothing.bodies, unowned ? 'bad' : 'quiet'),
    ],
    [column.money, 30, ({ funding, nothing }) => filled(funding, nothing.funding, 'bad')],
  ]);
}

function listChecks(report: GapReport, name: 'funding' | 'bodies', heading: string): ReportList {
  const { column } = report.words;
  return listRows<CheckItem>(report, name, (plan) => plan[name], [
    [heading, 40, ({ label }) => label],
    [column.state, 18, ({ state, stateText }) => ({ value: stateText, tone: toneOfState(state) })],
    [column.inPlan, 52, ({ quote }) => quote],
    [column.place, 16, ({ place }) => place],
    [column.finding, 10, ({ finding }) => finding],
  ]);
}

export function listFunding(report: GapReport): ReportList {
  return listChecks(report, 'funding', report.words.column.fundingKind);
}

export function listBodies(report: GapReport): ReportList {
  return listChecks(report, 'bodies', report.words.column.body);
}

export function listCitations(report: GapReport): ReportList {
  const { column } = report.words;
  return listRows(report, 'citations', ({ citations }) => citations, [
    [column.document, 24, ({ number }) => number],
    [column.asWritten, 44, ({ asWritten }) => asWritten],
    [column.place, 16, ({ place }) => place],
    [column.part, 24, ({ part }) => part],
    [column.form, 40, ({ ok, form }) => ({ value: form, tone: ok ? 'good' : 'doubt' })],
  ]);
}

export function listDoubts(report: GapReport): ReportList {
  const { column } = report.words;
  return listRows(report, 'doubts', ({ doubts }) => doubts, [
    [column.item, 50, ({ what }) => what],
    [column.reason, 70, ({ why }) => why],
  ]);
}
