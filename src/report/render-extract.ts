import type { Baseline } from '../model/baseline.js';
import type { Located } from '../model/document.js';
import type { Plan, Target } from '../model/plan.js';
import type { Language } from '../model/vocabulary.js';
import { formatHorizon, formatNumber, formatPercent, formatPlace, formatQuantity, upperFirst } from './format.js';
import { describePlan, describeSource } from './json-plan.js';
import { messages } from './messages/index.js';
import type { Labels } from './messages/types.js';
import { describeGroups } from './present-assessment.js';
import { printJson } from './print-json.js';
import { describeRun, type JsonOptions } from './render-json.js';
import { quoteSafely, sanitise } from './sanitise.js';
import { summariseIdentity } from './summarise.js';
import { drawTable, fitWidth, makePaint, type Row, type TerminalOptions } from './terminal.js';
import { hangText, wrapText } from './width.js';

/** What was read from one document, as data: the `documents` entry of `check --format json` without its judgements. */
export function renderExtractJson(plan: Plan, baseline: Baseline, options: JsonOptions): string {
  return printJson({
    ...describeRun(baseline, options),
    documents: [{ ...describePlan(plan), source: describeSource(plan.source) }],
  });
}

interface Page extends TerminalOptions {
  readonly lang: Language;
  readonly labels: Labels;
}

/** What was read from one document, for a terminal: identity, then a table for each kind of thing read. */
export function renderExtractPretty(
  plan: Plan,
  baseline: Baseline,
  options: TerminalOptions & { readonly lang: Language },
): string {
  const { lang } = options;
  const { labels } = messages[lang];
  const width = fitWidth(options.width);
  const page: Page = { ...options, width, labels };
  const paint = makePaint(options.color);
  const other =
    plan.notAPlan === null ? '' : `${upperFirst(labels.kind['not-a-plan'])} (${labels.notAPlan[plan.notAPlan]}) · `;
  const head = [
    ...wrapText(sanitise(plan.path), width).map((line) => paint(line, 'strong')),
    ...(plan.identity.title === null ? [] : hangText(quoteSafely(plan.identity.title, 300), width, '  ')),
    ...hangText(other + summariseIdentity(plan.identity, lang), width, '  '),
  ];
  const tables = [
    section(labels.section.targets, targetTable(plan, baseline, page), page),
    section(labels.section.commitments, commitmentTable(plan, page), page),
    section(labels.section.tasks, taskTable(plan, baseline, page), page),
    section(labels.section.funding, fundingTable(plan, baseline, page), page),
    section(labels.section.money, moneyTable(plan, page), page),
    section(labels.section.bodies, bodyTable(plan, page), page),
    section(labels.section.citations, citationTable(plan, page), page),
  ];
  return `${[head, ...tables].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function section(title: string, table: readonly string[] | null, page: Page): string[] {
  const paint = makePaint(page.color);
  return [paint(title, 'strong'), ...(table ?? [`  ${page.labels.emptySection}`])];
}

interface Columns {
  readonly heading: string;
  readonly share: number;
}

function draw(columns: readonly Columns[], rows: readonly Row[], page: Page): string[] | null {
  return rows.length === 0 ? null : drawTable(columns, rows, { ...page, indent: 2 });
}

const place = (at: Located, page: Page) => ({ text: formatPlace(at, page.lang) });
const words = (text: string, width = 90) => ({ text: quoteSafely(text, width) });

function targetTable(plan: Plan, baseline: Baseline, page: Page): string[] | null {
  const { column } = page.labels;
  const columns = [
    { heading: column.indicator, share: 24 },
    { heading: column.target, share: 26 },
    { heading: column.period, share: 14 },
    { heading: column.groups, share: 22 },
    { heading: column.place, share: 12 },
  ];
  const rows = plan.targets.map(
    (target): Row => [
      { text: `${target.id} ${nameIndicator(target, baseline, page)}` },
      { text: describeFigure(target, page) },
      { text: formatHorizon(target.period, page.lang) ?? '–' },
      { text: describeGroups(target, baseline, page.lang) || '–' },
      place(target, page),
    ],
  );
  return draw(columns, rows, page);
}

function nameIndicator(target: Target, baseline: Baseline, page: Page): string {
  const indicator = baseline.indicators.find(({ id }) => id === target.indicator);
  return indicator === undefined ? page.labels.otherTarget : upperFirst(indicator.short[page.lang]);
}

function describeFigure(target: Target, page: Page): string {
  const { lang, labels } = page;
  if (target.quantity === null) return quoteSafely(target.wording, 60);
  const figure = formatQuantity(target.quantity, target.bound, lang);
  const steps = target.path.map(({ year, value }) => `${year}: ${formatPercent(value, lang)}`).join('; ');
  const notes = [
    target.hedge === 'none' ? '' : labels.hedge[target.hedge],
    target.condition === null ? '' : quoteSafely(target.condition, 40),
    steps === '' ? '' : labels.milestones(steps),
  ].filter((note) => note !== '');
  return notes.length === 0 ? figure : `${figure} (${notes.join('; ')})`;
}

function commitmentTable(plan: Plan, page: Page): string[] | null {
  const { column } = page.labels;
  const columns = [
    { heading: column.target, share: 20 },
    { heading: column.quote, share: 66 },
    { heading: column.place, share: 14 },
  ];
  const rows = plan.commitments.map(
    (commitment): Row => [
      { text: `${formatNumber(commitment.value, page.lang)} ${quoteSafely(commitment.unit, 30)}` },
      words(commitment.quote, 120),
      place(commitment, page),
    ],
  );
  return draw(columns, rows, page);
}

function taskTable(plan: Plan, baseline: Baseline, page: Page): string[] | null {
  const { column } = page.labels;
  const columns = [
    { heading: column.taskGroup, share: 36 },
    { heading: column.task, share: 50 },
    { heading: column.place, share: 14 },
  ];
  const rows = plan.tasks.map(
    (task): Row => [
      { text: baseline.tasks.find(({ id }) => id === task.group)?.label[page.lang] ?? '–' },
      words(task.title),
      place(task, page),
    ],
  );
  return draw(columns, rows, page);
}

function fundingTable(plan: Plan, baseline: Baseline, page: Page): string[] | null {
  const { column } = page.labels;
  const columns = [
    { heading: column.kind, share: 32 },
    { heading: column.quote, share: 54 },
    { heading: column.place, share: 14 },
  ];
  const rows = plan.funding.map((source): Row => {
    const spec = baseline.funding.find(({ kind }) => kind === source.kind);
    const name = spec?.short[page.lang] ?? '–';
    const condition = source.condition === null ? page.labels.conditional : quoteSafely(source.condition, 30);
    return [{ text: source.conditional ? `${name} – ${condition}` : name }, words(source.quote), place(source, page)];
  });
  return draw(columns, rows, page);
}

function moneyTable(plan: Plan, page: Page): string[] | null {
  const { column } = page.labels;
  const columns = [
    { heading: column.amount, share: 24 },
    { heading: column.quote, share: 42 },
    { heading: column.timing, share: 20 },
    { heading: column.place, share: 14 },
  ];
  const rows = plan.money.map(
    (amount): Row => [
      { text: formatNumber(amount.vnd, page.lang) },
      words(amount.quote),
      { text: page.labels.timing[amount.timing] },
      place(amount, page),
    ],
  );
  return draw(columns, rows, page);
}

function bodyTable(plan: Plan, page: Page): string[] | null {
  const { column, role, leads } = page.labels;
  const columns = [
    { heading: column.body, share: 56 },
    { heading: column.role, share: 28 },
    { heading: column.place, share: 14 },
  ];
  const rows = plan.bodies.map(
    (body): Row => [words(body.name), { text: body.lead ? leads : role[body.role] }, place(body, page)],
  );
  return draw(columns, rows, page);
}

function citationTable(plan: Plan, page: Page): string[] | null {
  const { column, form, correctForm } = page.labels;
  const columns = [
    { heading: column.number, share: 56 },
    { heading: column.form, share: 28 },
    { heading: column.place, share: 14 },
  ];
  const rows = plan.citations.map(
    (citation): Row => [
      words(citation.asWritten),
      { text: citation.correct === undefined ? form[citation.form] : correctForm(citation.correct) },
      place(citation, page),
    ],
  );
  return draw(columns, rows, page);
}
