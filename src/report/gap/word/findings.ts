import { BorderStyle, type Paragraph } from 'docx';
import { SEVERITIES } from '../../../model/vocabulary.js';
import { upperFirst } from '../../format.js';
import type { FindingEntry, Paste, PlanPart } from '../model.js';
import { body, heading, run, type WordContext } from './blocks.js';
import { SIZE } from './page.js';

/** The findings by severity, each with its evidence and the wording to paste. */
export function writeFindings(plan: PlanPart, context: WordContext): Paragraph[] {
  if (plan.findings.length === 0) return [body(context.report.words.label.nothingFound)];
  return SEVERITIES.flatMap((severity) => {
    const group = plan.findings.filter((finding) => finding.severity === severity);
    if (group.length === 0) return [];
    const count = plan.severities.find((each) => each.severity === severity);
    return [
      heading(3, upperFirst(count?.text ?? group[0]?.severityText ?? '')),
      ...group.flatMap((finding) => writeFinding(finding, context)),
    ];
  });
}

function writeFinding(finding: FindingEntry, context: WordContext): Paragraph[] {
  const { label, column } = context.report.words;
  const meta = [finding.place, ...(finding.clause === null ? [] : [finding.clause]), finding.ruleId].join(' · ');
  return [
    body(
      [
        run(`${finding.number}. ${finding.title}. `, { bold: true }),
        run(`(${meta})`, { italics: true, size: SIZE.letter }),
      ],
      { keepNext: true, keepLines: true, spacing: { before: 120, after: 40 } },
    ),
    body(finding.message, { keepLines: true, spacing: { after: 40 } }),
    ...(finding.quote === '' || context.compact
      ? []
      : [
          body([run(`${label.quote}: `), run(`“${finding.quote}”`, { italics: true })], {
            spacing: { after: 40 },
          }),
        ]),
    ...(finding.waiver === null ? [] : [body(finding.waiver, { spacing: { after: 40 } })]),
    ...(finding.paste === null
      ? [body([run(`${column.action}: `, { bold: true }), run(finding.fix)], { keepLines: true })]
      : writePaste(finding.paste, column.action)),
  ];
}

/** The sentence itself stands apart, so that it can be marked and copied whole. */
function writePaste({ instruction, texts, caution }: Paste, action: string): Paragraph[] {
  return [
    body([run(`${action}: `, { bold: true }), run(`${instruction}:`)], { keepNext: true, spacing: { after: 40 } }),
    ...texts.map((text) =>
      body(text, {
        keepLines: true,
        indent: { left: 400 },
        spacing: { after: 80 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, color: '5B7FA6', space: 8 } },
      }),
    ),
    ...(caution === null
      ? []
      : [body([run(caution, { italics: true, size: SIZE.letter })], { indent: { left: 400 } })]),
  ];
}

/** What is proposed, in the order of weight. */
export function writeRecommendations(plan: PlanPart, context: WordContext): Paragraph[] {
  const { label } = context.report.words;
  if (plan.recommendations.length === 0) return [body(label.nothingFound)];
  return [
    body(label.recommendationLead, { keepNext: true }),
    ...plan.recommendations.flatMap((group, i) => [
      body([run(`${i + 1}. ${group.heading}:`, { bold: true })], { keepNext: true }),
      ...group.items.map((item) =>
        body(`- ${item.text} (${label.seeFinding} ${item.findings.join(', ')}).`, {
          indent: { left: 284 },
          spacing: { after: 60 },
        }),
      ),
    ]),
  ];
}
