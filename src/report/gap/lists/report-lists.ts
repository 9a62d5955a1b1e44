import { SEVERITIES, VERDICTS } from '../../../model/vocabulary.js';
import type { GapReport, Overview, PlanPart, Row } from '../model.js';
import type { Cell, ListColumn, ReportList } from './list.js';
import {
  listBodies,
  listCitations,
  listCoverage,
  listDoubts,
  listFindings,
  listFunding,
  listRequirements,
} from './plan-lists.js';
import { SEVERITY_TONES, toneOfMark } from './tones.js';

/** Characters of a column whose texts are those of the plans. */
const NARROWEST = 14;
const WIDEST = 44;

/** Every list of the report in reading order. A list without rows is left out, except those that every report has. */
export function listReport(report: GapReport): ReportList[] {
  const { overview } = report;
  const lists = [
    listPlans(report),
    ...(overview === null ? [] : [listHeat(overview, report)]),
    listRequirements(report),
    listFindings(report),
    listCoverage(report),
    listFunding(report),
    listBodies(report),
    listCitations(report),
    listDoubts(report),
    ...(overview === null ? [] : [listClauses(overview, report)]),
    listOthers(report),
    listAbout(report),
  ];
  return lists.filter(({ name, rows }) => rows.length > 0 || name === 'overview' || name === 'findings');
}

/** A number that asks for attention; zero stays plain. */
function weigh(count: number, severity: keyof typeof SEVERITY_TONES): Cell {
  return count === 0 ? 0 : { value: count, tone: SEVERITY_TONES[severity] };
}

/** One row for each plan: who it is from, how many findings and verdicts of each kind, and the conclusion. */
function listPlans(report: GapReport): ReportList {
  const { plans, overview, words } = report;
  const { column, list } = words;
  const identity = new Map<string, number>();
  for (const { label, value } of plans.flatMap((plan) => plan.identity))
    identity.set(label, Math.min(WIDEST, Math.max(value.length + 2, identity.get(label) ?? NARROWEST)));
  const verdicts = VERDICTS.flatMap((verdict) => {
    const term = plans.flatMap((plan) => plan.verdicts).find((each) => each.verdict === verdict)?.term;
    return term === undefined ? [] : [{ verdict, term }];
  });
  const ranks = new Map(overview?.heat.rows.map((row) => [row.plan, row]));
  const columns: ListColumn[] = [
    { heading: overview === null ? column.number : column.rank, width: 8 },
    { heading: column.planName, width: 24 },
    ...SEVERITIES.map((severity) => ({ heading: column[severity], width: 12 })),
    ...(overview === null ? [] : [{ heading: column.behind, width: 12 }]),
    { heading: column.conclusion, width: 60 },
    ...verdicts.map(({ term }) => ({ heading: term, width: 12 })),
    ...[...identity].map(([heading, width]) => ({ heading, width })),
    { heading: column.file, width: 28 },
  ];
  const rows = plans.map((plan, index): Cell[] => [
    ranks.get(plan.id)?.rank ?? index + 1,
    plan.name,
    ...SEVERITIES.map((severity) =>
      weigh(plan.severities.find((each) => each.severity === severity)?.count ?? 0, severity),
    ),
    ...(overview === null ? [] : [ranks.get(plan.id)?.behind ?? 0]),
    plan.headline,
    ...verdicts.map(({ verdict }) => plan.verdicts.find((each) => each.verdict === verdict)?.count ?? 0),
    ...[...identity.keys()].map((label) => plan.identity.find((row) => row.label === label)?.value ?? null),
    plan.path,
  ]);
  return { name: 'overview', title: list.overview, names: 2, columns, rows };
}

/** Plans against figures, each cell a verdict. */
function listHeat({ heat }: Overview, { words: { column, list } }: GapReport): ReportList {
  return {
    name: 'heat',
    title: list.heat,
    names: 2,
    columns: [
      { heading: column.rank, width: 8 },
      { heading: column.planName, width: 24 },
      { heading: column.level, width: 10 },
      ...heat.columns.map(({ period, label, national }) => ({
        heading: `${period}\n${label}\n${national}`,
        width: 16,
      })),
      { heading: column.file, width: 28 },
    ],
    rows: heat.rows.map((row): Cell[] => [
      row.rank,
      row.name,
      row.levelText,
      ...row.cells.map((mark): Cell => (mark === null ? null : { value: mark.brief, tone: toneOfMark(mark) })),
      row.path,
    ]),
  };
}

function listClauses({ clauses }: Overview, { words: { column, list } }: GapReport): ReportList {
  return {
    name: 'clauses',
    title: list.clauses,
    names: 1,
    columns: [
      { heading: column.requirement, width: 60 },
      { heading: column.clause, width: 34 },
      { heading: column.plans, width: 12 },
      ...SEVERITIES.map((severity) => ({ heading: column[severity], width: 12 })),
    ],
    rows: clauses.map(({ requirement, clause, plans, counts }): Cell[] => [
      requirement,
      clause,
      plans,
      ...SEVERITIES.map((severity) => weigh(counts[severity], severity)),
    ]),
  };
}

function listOthers({ others, words: { column, list } }: GapReport): ReportList {
  return {
    name: 'others',
    title: list.others,
    names: 1,
    columns: [
      { heading: column.file, width: 36 },
      { heading: column.state, width: 30 },
      { heading: column.reason, width: 80 },
    ],
    rows: others.map(({ path, kind, kindText, reason }): Cell[] => [
      path,
      { value: kindText, tone: kind === 'unreadable' ? 'bad' : 'quiet' },
      reason,
    ]),
  };
}

/** Title, standing lines, tool and baseline, and where every document came from. */
function listAbout(report: GapReport): ReportList {
  const { words, standing, colophon, overview } = report;
  const { column, list, section } = words;
  const row = ({ label, value }: Row): Cell[] => [label, value, null];
  const source = (path: string) => (each: Row) => [each.label, each.value, path];
  return {
    name: 'about',
    title: list.about,
    names: 1,
    columns: [
      { heading: column.item, width: 34 },
      { heading: column.content, width: 100 },
      { heading: column.file, width: 36 },
    ],
    rows: [
      [report.title, report.subtitle, null],
      ...(overview === null ? [] : [[section.overview, overview.headline, null], ...overview.facts.map(row)]),
      ...standing.map((text): Cell[] => [section.about, text, null]),
      ...colophon.map(row),
      ...report.plans.flatMap((plan) => dropPath(plan).map(source(plan.path))),
      ...report.others.flatMap(({ path, source: rows }) =>
        rows.filter(({ value }) => value !== path).map(source(path)),
      ),
    ],
  };
}

/** The file stands in a column of its own. */
function dropPath({ path, source }: PlanPart): Row[] {
  return source.filter(({ value }) => value !== path);
}
