import { AlignmentType, type IParagraphOptions, type Paragraph, type Table } from 'docx';
import { upperFirst } from '../../format.js';
import type { GapReport, PlanPart, Row } from '../model.js';
import { type Block, body, type Cell, heading, run, table, type WordContext } from './blocks.js';
import { writeFindings, writeRecommendations } from './findings.js';
import { SIZE } from './page.js';
import {
  describeChecklist,
  writeChecklist,
  writeCitations,
  writeCoverage,
  writeRequirements,
  writeRows,
} from './plan-tables.js';

/** Numbers the parts of a document: "I. ", "II. ". */
export type Numberer = (title: string, options?: IParagraphOptions) => Paragraph;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];

export function createNumberer(): Numberer {
  let number = 0;
  return (title, options) => {
    number += 1;
    return heading(1, `${ROMAN[number - 1] ?? number}. ${title.toUpperCase()}`, options);
  };
}

/** The verdict in a sentence, who the plan is from, how much was found. */
export function writePlanHead(plan: PlanPart, part: Numberer, { report }: WordContext): Block[] {
  const { section } = report.words;
  return [
    body(`${report.subtitle}.`),
    body([run(plan.headline, { bold: true })]),
    part(section.identity),
    writeRows(plan.identity),
    ...(plan.severities.length + plan.verdicts.length === 0 ? [] : [part(section.counts), writeCounts(plan, report)]),
  ];
}

/** Findings by severity, and beside them requirements by verdict. */
function writeCounts({ severities, verdicts }: PlanPart, { words: { section, column } }: GapReport): Table {
  const pair = (entry: readonly [label: string, count: number] | undefined): Cell[] =>
    entry === undefined
      ? [{ content: '' }, { content: '' }]
      : [{ content: entry[0] }, { content: String(entry[1]), center: true }];
  return table(
    [
      { head: section.findings, share: 35 },
      { head: column.count, share: 15 },
      { head: section.requirements, share: 35 },
      { head: column.count, share: 15 },
    ],
    Array.from({ length: Math.max(severities.length, verdicts.length) }, (_, i) => {
      const [severity, verdict] = [severities[i], verdicts[i]];
      return [
        ...pair(severity && [describeCount(severity.text), severity.count]),
        ...pair(verdict && [verdict.term, verdict.count]),
      ];
    }),
  );
}

/** "03 nội dung cần chỉnh sửa" without its number. */
export function describeCount(text: string): string {
  return upperFirst(text.replace(/^\d+ /u, ''));
}

/** The tables that need the page turned. */
export function writePlanComparison(plan: PlanPart, part: Numberer, context: WordContext): Block[] {
  return [
    part(context.report.words.section.requirements),
    ...plan.requirements.flatMap((group) => [heading(3, group.heading), writeRequirements(group, context)]),
    ...writeRemarks(plan),
  ];
}

/** Everything about the plan that follows the comparison. */
export function writePlanRest(plan: PlanPart, part: Numberer, context: WordContext): Block[] {
  const { section, column, label } = context.report.words;
  return [
    part(section.funding),
    writeChecklist(plan.funding, column.fundingKind, context),
    part(section.bodies),
    writeChecklist(plan.bodies, column.body, context),
    ...(plan.coverage.length === 0
      ? []
      : [part(section.coverage), hint(label.coverageHint), writeCoverage(plan, context)]),
    ...(plan.citations.length === 0 ? [] : [part(section.citations), writeCitations(plan, context)]),
    part(section.findings),
    ...writeFindings(plan, context),
    part(section.recommendations),
    ...writeRecommendations(plan, context),
    part(section.doubts),
    ...writeDoubts(plan, context),
    part(section.source),
    writeRows(plan.source),
  ];
}

/** One plan among many, on a page of its own; the first follows the heading of them all. */
export function writePlanAmongMany(plan: PlanPart, number: number, context: WordContext): Block[] {
  const { section } = context.report.words;
  return [
    heading(2, `${number}. ${plan.heading}`, number === 1 ? {} : { pageBreakBefore: true }),
    body([run(plan.headline, { bold: true })]),
    small(plan.source),
    ...plan.requirements.flatMap((group) => [heading(3, group.heading), writeRequirements(group, context)]),
    ...writeRemarks(plan),
    ...(plan.funding.length === 0 ? [] : [describeChecklist(section.funding, plan.funding)]),
    ...(plan.bodies.length === 0 ? [] : [describeChecklist(section.bodies, plan.bodies)]),
    ...writeFindings(plan, context),
    ...(plan.doubts.length === 0 ? [] : [heading(3, section.doubts), ...writeDoubts(plan, context)]),
  ];
}

function writeRemarks(plan: PlanPart): Paragraph[] {
  return plan.remarks.map(hint);
}

function hint(text: string): Paragraph {
  return body([run(text, { italics: true, size: SIZE.letter })], { spacing: { before: 60, after: 100 } });
}

function small(rows: readonly Row[]): Paragraph {
  const text = rows.map(({ label, value }) => `${label}: ${value}`).join('; ');
  return body([run(text, { size: SIZE.small })], { alignment: AlignmentType.LEFT });
}

function writeDoubts(plan: PlanPart, { report }: WordContext): Paragraph[] {
  if (plan.doubts.length === 0) return [body(report.words.label.noDoubts)];
  return plan.doubts.map(({ what, why }) => body([run(`- ${what}: `, { bold: true }), run(why)]));
}
