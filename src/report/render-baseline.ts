import type { Baseline, Indicator, Requirement } from '../model/baseline.js';
import type { Language } from '../model/vocabulary.js';
import { formatDate, formatPeriod, nameDocument, upperFirst } from './format.js';
import { describeQuantity } from './json-plan.js';
import { messages } from './messages/index.js';
import type { Labels } from './messages/types.js';
import { printJson } from './print-json.js';
import { describeRun, type JsonOptions } from './render-json.js';
import { drawTable, fitWidth, makePaint, type Row, type TerminalOptions } from './terminal.js';
import { fillUnit } from './unit-words.js';
import { hangText } from './width.js';

/** The national baseline as data: indicators, funding, expected bodies, task groups, documents, calendar, sources. */
export function renderBaselineJson(baseline: Baseline, options: JsonOptions): string {
  const { lang } = options;
  return printJson({
    ...describeRun(baseline, options),
    title: baseline.title[lang],
    date: baseline.date,
    horizon: { from: baseline.horizon.from, to: baseline.horizon.to },
    periods: baseline.periods.map(({ id, from, to }) => ({ id, from, to })),
    clauses: baseline.clauses,
    indicators: baseline.indicators.map((indicator) => ({
      id: indicator.id,
      label: indicator.label[lang],
      short: indicator.short[lang],
      unit: indicator.unit[lang],
      conditionOf: indicator.conditionOf ?? null,
      levels: indicator.levels,
      requirements: indicator.requirements.map((requirement) => ({
        period: requirement.period,
        label: requirement.label[lang],
        quantity: describeQuantity(requirement.quantity),
        bound: requirement.bound,
        clause: requirement.clause,
        grade: requirement.grade,
        existence: requirement.existence ?? requirement.grade,
        sources: requirement.sources,
        note: requirement.note?.[lang] ?? null,
      })),
      groups: baseline.groups
        .filter(({ indicator: id, weight }) => id === indicator.id && Object.keys(weight).length > 0)
        .map(({ id, label, periods, axis, weight }) => ({ id, label: label[lang], periods, axis, weight })),
    })),
    funding: baseline.funding.map(({ kind, label, clause, missing, sentence, fact }) => ({
      kind,
      label: label[lang],
      clause,
      missing,
      sentence,
      grade: fact.grade,
      existence: fact.existence ?? fact.grade,
      sources: fact.sources,
      note: fact.note?.[lang] ?? null,
    })),
    expectedBodies: baseline.expectedBodies.map(({ key, level, severity, from, before, label, duty }) => ({
      key,
      level,
      severity,
      from: from ?? null,
      before: before ?? null,
      label: fillUnit(label[lang], { level, place: null }, lang),
      duty: fillUnit(duty, { level, place: null }, 'vi'),
    })),
    tasks: baseline.tasks.map(({ id, number, label, expected, clause }) => ({
      group: id,
      number,
      label: label[lang],
      expected,
      clause,
    })),
    documents: baseline.documents.map(({ id, number, date, label, citation }) => ({
      id,
      number,
      date,
      label: label[lang],
      citation,
    })),
    calendar: baseline.calendar.map(({ id, date, label }) => ({ id, date, label: label[lang] })),
    sources: baseline.sources,
    caveats: baseline.caveats.map((caveat) => caveat[lang]),
  });
}

/** The national baseline for a terminal: what each period asks, with clause, grade and sources, and where the facts come from. */
export function renderBaselinePretty(
  baseline: Baseline,
  options: TerminalOptions & { readonly lang: Language },
): string {
  const { lang } = options;
  const { labels } = messages[lang];
  const width = fitWidth(options.width);
  const paint = makePaint(options.color);
  const title = `${nameDocument(baseline.number, lang)} (${formatDate(baseline.date, lang)})`;
  const strong = (text: string) => hangText(text, width, '').map((line) => paint(line, 'strong'));
  const quiet = (text: string) => hangText(text, width, '  ', '').map((line) => paint(line, 'quiet'));
  // The longest date ("14 December 2021") sets the column.
  const dates = 4 + Math.max(0, ...baseline.calendar.map((event) => formatDate(event.date, lang).length));
  const blocks = [
    [...strong(title), ...hangText(baseline.title[lang], width, '')],
    drawRequirements(baseline, options),
    drawFunding(baseline, options),
    [
      ...strong(labels.section.calendar),
      ...baseline.calendar.flatMap((event) =>
        hangText(event.label[lang], width, ' '.repeat(dates), `  ${formatDate(event.date, lang)}`.padEnd(dates)),
      ),
    ],
    [
      ...strong(labels.column.grade),
      ...gradesInUse(baseline).flatMap((grade) =>
        hangText(labels.grade[grade], width, '      ', `  ${grade}`.padEnd(6)),
      ),
    ],
    [
      ...strong(labels.section.sources),
      ...Object.entries(baseline.sources).flatMap(([key, source]) => [
        ...hangText(source.label, width, '       ', `  ${key}`.padEnd(7)),
        ...(source.url === undefined ? [] : hangText(source.url, width, '       ').map((line) => paint(line, 'quiet'))),
      ]),
    ],
    baseline.caveats.flatMap((caveat) => quiet(caveat[lang])),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function drawRequirements(baseline: Baseline, options: TerminalOptions & { readonly lang: Language }): string[] {
  const { lang } = options;
  const { labels } = messages[lang];
  const columns = [
    { heading: labels.column.indicator, share: 30 },
    { heading: labels.column.required, share: 26 },
    { heading: labels.column.clause, share: 20 },
    { heading: labels.column.level, share: 0, fixed: 5 },
    { heading: labels.column.sources, share: 18 },
  ];
  const rows = baseline.periods.flatMap((period): Row[] => [
    { heading: labels.periodHeading(formatPeriod(period.id, lang)) },
    ...baseline.indicators.flatMap((indicator) =>
      indicator.requirements
        .filter((requirement) => requirement.period === period.id)
        .map((requirement) => requirementRow(indicator, requirement, lang)),
    ),
  ]);
  return drawTable(columns, rows, { ...options, indent: 0 });
}

function requirementRow(indicator: Indicator, requirement: Requirement, lang: Language): Row {
  const short = upperFirst(indicator.short[lang]);
  return [
    { text: indicator.conditionOf === undefined ? short : `- ${short}` },
    { text: requirement.label[lang] },
    { text: requirement.clause },
    { text: requirement.grade, ...(requirement.grade === 'C' ? { tone: 'doubt' as const } : {}) },
    { text: requirement.sources.join(', ') },
  ];
}

function drawFunding(baseline: Baseline, options: TerminalOptions & { readonly lang: Language }): string[] {
  const { lang } = options;
  const { labels }: { readonly labels: Labels } = messages[lang];
  const columns = [
    { heading: labels.section.funding, share: 56 },
    { heading: labels.column.clause, share: 20 },
    { heading: labels.column.level, share: 0, fixed: 5 },
    { heading: labels.column.sources, share: 18 },
  ];
  const rows = baseline.funding
    .filter(({ missing }) => Object.keys(missing).length > 0)
    .map(
      (spec): Row => [
        { text: spec.label[lang] },
        { text: spec.clause },
        { text: spec.fact.grade },
        { text: spec.fact.sources.join(', ') },
      ],
    );
  return drawTable(columns, rows, { ...options, indent: 0 });
}

function gradesInUse(baseline: Baseline): Requirement['grade'][] {
  const grades = [
    ...baseline.indicators.flatMap(({ requirements }) => requirements.map(({ grade }) => grade)),
    ...baseline.funding.map(({ fact }) => fact.grade),
  ];
  return [...new Set(grades)].sort();
}
