import { AlignmentType, type Paragraph, type Table } from 'docx';
import type { CheckItem, CoverageRow, PlanPart, RequirementGroup, RequirementRow, Row, Stated } from '../model.js';
import { body, type Cell, cellText, markCell, run, small, table, type WordContext } from './blocks.js';
import { PAGE, SIZE } from './page.js';

/** Labels and values beside one another; `keepNext` keeps them on the page of what follows. */
export function writeRows(rows: readonly Row[], keepNext = false): Table {
  const cell = (text: string, bold: boolean): Cell => ({
    content: [cellText([run(text, { size: SIZE.table, bold })], { keepNext })],
  });
  return table(
    [
      { head: '', share: 30 },
      { head: '', share: 70 },
    ],
    rows.map(({ label, value }) => [cell(label, true), cell(value, false)]),
  );
}

/** The comparison of one period with room for an explanation; among many plans without it, to fit an upright page. */
export function writeRequirements(group: RequirementGroup, context: WordContext): Table {
  const { compact } = context;
  const { column } = context.report.words;
  const columns = [
    { head: column.number, share: compact ? 7 : 4 },
    { head: column.indicator, share: compact ? 18 : 14 },
    { head: column.decision, share: compact ? 18 : 15 },
    { head: column.plan, share: compact ? 20 : 25 },
    { head: column.remark, share: compact ? 15 : 11 },
    { head: column.action, share: compact ? 22 : 18 },
    ...(compact ? [] : [{ head: column.explanation, share: 13 }]),
  ];
  const rows = group.rows.map((row) => writeRequirement(row, context));
  return table(columns, rows, compact ? PAGE.portraitWidth : PAGE.landscapeWidth);
}

function writeRequirement(row: RequirementRow, context: WordContext): (Cell | string)[] {
  const { compact, report } = context;
  const { label } = report.words;
  const stated =
    row.stated.length === 0 ? [cellText(label.none)] : row.stated.flatMap((each) => writeStated(each, context));
  const actions = row.actions.map((action) => cellText(`${action.text} (${label.seeFinding} ${action.finding}).`));
  const basis = compact
    ? `${label.grade.toLowerCase()} ${row.grade}`
    : `${row.clause}; ${label.grade.toLowerCase()} ${row.grade}`;
  return [
    { content: row.number, center: true },
    { content: row.label, bold: !row.condition },
    { content: [cellText([run(row.national, { bold: true, size: SIZE.table })]), small(basis)] },
    { content: stated },
    markCell(row.mark, row.mark.text),
    { content: actions },
    ...(compact ? [] : [row.explanation]),
  ];
}

function writeStated({ wording, note, quote, place }: Stated, { compact }: WordContext): Paragraph[] {
  const beside = [place, ...(note === '' ? [] : [note])].filter((text) => text !== '').join('; ');
  return [
    cellText([
      run(wording, { bold: true, size: SIZE.table }),
      ...(beside === '' ? [] : [run(` (${beside})`, { size: SIZE.small })]),
    ]),
    ...(quote === '' || compact ? [] : [cellText([run(`“${quote}”`, { italics: true, size: SIZE.small })])]),
  ];
}

/** Sources of money, or bodies: each with what the plan says of it. */
export function writeChecklist(items: readonly CheckItem[], head: string, { report }: WordContext): Table {
  const { column, label } = report.words;
  return table(
    [
      { head, share: 34 },
      { head: column.state, share: 18 },
      { head: column.inPlan, share: 48 },
    ],
    items.map((item) => {
      const about = [
        ...(item.place === '' ? [] : [item.place]),
        ...(item.finding === null ? [] : [`${label.seeFinding} ${item.finding}`]),
      ].join('; ');
      return [
        item.label,
        { content: item.stateText, fill: fillState(item) },
        {
          content: [
            ...(item.quote === '' ? [] : [cellText(`“${item.quote}”`)]),
            ...(about === '' ? [] : [small(about)]),
          ],
        },
      ];
    }),
  );
}

function fillState({ state }: CheckItem): string {
  if (state === 'named' || state === 'unasked') return 'E9F5E9';
  return state === 'missing' ? 'FADBD8' : state === 'unknown' ? 'F0F0F0' : 'FFF2CC';
}

/** The same in a sentence: entries by their state. */
export function describeChecklist(title: string, items: readonly CheckItem[]): Paragraph {
  const states = [...new Set(items.map(({ stateText }) => stateText))];
  const text = states.map((state) => {
    const labels = items.filter(({ stateText }) => stateText === state).map(({ label }) => label);
    return `${state}: ${labels.join('; ')}.`;
  });
  return body([run(`${title}. `, { bold: true }), run(text.join(' '))], { alignment: AlignmentType.LEFT });
}

/** From every target to its tasks, bodies and money. */
export function writeCoverage(plan: PlanPart, { report }: WordContext): Table {
  const { column } = report.words;
  return table(
    [
      { head: column.target, share: 24 },
      { head: column.tasks, share: 36 },
      { head: column.responsible, share: 22 },
      { head: column.money, share: 18 },
    ],
    plan.coverage.map((row) => [
      { content: [cellText([run(row.label, { bold: true, size: SIZE.table })]), ...row.targets.map(small)] },
      listOr(row.tasks, row.nothing.tasks, 'F0F0F0'),
      listOr(row.bodies, row.nothing.bodies, fillBodies(row)),
      listOr(row.funding, row.nothing.funding, 'FADBD8'),
    ]),
  );
}

function fillBodies({ unowned }: CoverageRow): string {
  return unowned ? 'FADBD8' : 'F0F0F0';
}

function listOr(texts: readonly string[], nothing: string, fill: string): Cell {
  return texts.length === 0 ? { content: nothing, fill } : { content: texts.map((text) => cellText(`- ${text}`)) };
}

export function writeCitations(plan: PlanPart, { report }: WordContext): Table {
  const { column } = report.words;
  return table(
    [
      { head: column.document, share: 20 },
      { head: column.asWritten, share: 36 },
      { head: column.place, share: 20 },
      { head: column.form, share: 24 },
    ],
    plan.citations.map(({ number, asWritten, place, part, ok, form }) => [
      number,
      asWritten,
      `${place} (${part})`,
      ok ? form : { content: form, fill: 'FFF2CC' },
    ]),
  );
}
