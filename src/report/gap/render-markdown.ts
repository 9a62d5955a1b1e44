import { escapeMarkdown as text } from '../escape-markdown.js';
import { list, type Parts, rows, table } from './markdown/blocks.js';
import { renderPlan } from './markdown/plan.js';
import type { GapReport, Overview } from './model.js';

/** The report as one Markdown document, read as it stands or on a code host. Nothing in a plan becomes markup. */
export function renderGapMarkdown(report: GapReport): string {
  const { overview, plans, others, words, standing, colophon } = report;
  const [only] = plans;
  const parts: Parts = [
    ...(overview === null && only !== undefined
      ? [`# ${text(report.title)}: ${text(only.heading)}`, text(report.subtitle), ...renderPlan(only, report, 2)]
      : [
          `# ${text(report.title)}`,
          text(report.subtitle),
          ...(overview === null ? [] : renderOverview(overview, report)),
          ...renderOthers(report),
          ...(plans.length === 0 ? [] : [`## ${text(words.section.plans)}`]),
          ...plans.flatMap((plan) => [`### ${text(plan.heading)}`, ...renderPlan(plan, report, 4)]),
        ]),
    ...(overview === null && only !== undefined && others.length > 0 ? renderOthers(report) : []),
    `## ${text(words.section.signatures)}`,
    text(report.signatures.dateline),
    table(
      report.signatures.parties.map(({ role }) => role),
      [report.signatures.parties.map(({ hint }) => [hint])],
    ),
    `## ${text(words.section.about)}`,
    list(standing),
    rows(colophon),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderOverview(overview: Overview, { words: { section, column, label } }: GapReport): Parts {
  const { heat, clauses, tallies } = overview;
  const counts = [column.error, column.warning, column.info];
  return [
    `**${text(overview.headline)}**`,
    rows(overview.facts),
    ...(heat.rows.length === 0
      ? []
      : [
          `## ${text(section.heat)}`,
          text(label.rankingHint),
          table(
            [
              column.rank,
              column.planName,
              column.level,
              ...counts,
              ...heat.columns.map(({ period, label: name, national }) => `${period} ${name}: ${national}`),
            ],
            heat.rows.map(({ rank, name, path, levelText, counts: { error, warning, info }, cells }) => [
              [String(rank)],
              [name, path],
              [levelText],
              ...[error, warning, info].map((count) => [String(count)]),
              ...cells.map((mark) => (mark === null ? [] : [mark.brief])),
            ]),
          ),
        ]),
    ...(clauses.length === 0
      ? []
      : [
          `## ${text(section.clauses)}`,
          table(
            [column.requirement, column.clause, column.plans, ...counts],
            clauses.map(({ requirement, clause, plans, counts: { error, warning, info } }) => [
              [requirement],
              [clause],
              ...[plans, error, warning, info].map((count) => [String(count)]),
            ]),
          ),
        ]),
    ...tallies
      .filter((tally) => tally.rows.length > 0)
      .map((tally) =>
        table(
          [tally.heading, column.count],
          tally.rows.map(({ label: name, count }) => [[name], [String(count)]]),
        ),
      ),
  ];
}

function renderOthers({ others, words: { section, column } }: GapReport): Parts {
  if (others.length === 0) return [];
  return [
    `## ${text(section.others)}`,
    table(
      [column.file, column.state, column.reason],
      others.map(({ path, kindText, reason }) => [[path], [kindText], [reason]]),
    ),
  ];
}
