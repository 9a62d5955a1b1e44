import type { Baseline } from '../model/baseline.js';
import type { Finding } from '../model/finding.js';
import type { DocumentResult, PlanResult, RunView, UnreadableDocument } from '../model/result.js';
import { type Language, SEVERITIES, type Severity } from '../model/vocabulary.js';
import { describeUnreadable } from './describe-unreadable.js';
import { fallsShort } from './falls-short.js';
import { dropRequest, formatCount, formatDate, formatPlace, nameDocumentShort, upperFirst } from './format.js';
import { messages } from './messages/index.js';
import { countUnreadable, orderDocuments, orderFindings } from './order.js';
import { readPlanFacts } from './plan-facts.js';
import { type PresentedAssessment, presentAssessment } from './present-assessment.js';
import { presentFinding } from './present-finding.js';
import { quoteSafely, sanitise } from './sanitise.js';
import { describePartial, describeRulesOff, summariseCounts, summariseIdentity, summariseRun } from './summarise.js';
import { drawField, drawTable, fitWidth, makePaint, type Paint, type Row, type Tone } from './terminal.js';
import { displayWidth, hangText, wrapText } from './width.js';

export interface PrettyOptions {
  readonly lang: Language;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Unreadable documents and the findings that this test lets through alone, without tables and summaries; null for all. */
  readonly quiet: ((finding: Finding) => boolean) | null;
}

/** What the parts of one page share. */
interface Page extends PrettyOptions {
  readonly baseline: Baseline;
  readonly paint: Paint;
}

const INDENT = 2;
const QUOTE_WIDTH = 180;
const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', info: 'note' };

/** The result for a person at a terminal: per document who it is, the comparison, the findings; then the run as a whole; piece by piece. */
export function* renderPretty(run: RunView, baseline: Baseline, options: PrettyOptions): Iterable<string> {
  const page: Page = { ...options, width: fitWidth(options.width), baseline, paint: makePaint(options.color) };
  let gap = '';
  for (const lines of listBlocks(run, page)) {
    if (lines.length === 0) continue;
    yield `${gap}${lines.join('\n')}\n`;
    gap = '\n';
  }
}

function* listBlocks(run: RunView, page: Page): Iterable<string[]> {
  for (const document of orderDocuments(run)) yield renderDocument(document, page);
  if (page.quiet === null) yield renderClosing(run, page);
}

function renderDocument(document: DocumentResult, page: Page): string[] {
  if (document.kind === 'unreadable') return renderUnreadable(document, page);
  const findings = orderFindings(document.findings);
  const shown = page.quiet === null ? findings : findings.filter(page.quiet);
  if (page.quiet !== null)
    return shown.length === 0 ? [] : [...renderHead(document, page), ...renderFindings(shown, document, page)];
  return [
    ...renderHead(document, page),
    ...renderTable(document, page),
    ...renderFindings(shown, document, page),
    '',
    ...renderVerdict(document, page),
  ];
}

function renderUnreadable(document: UnreadableDocument, page: Page): string[] {
  return hangText(describeUnreadable(document, page.lang), page.width, '  ', '').map((line) => page.paint(line, 'bad'));
}

function renderHead(result: PlanResult, page: Page): string[] {
  const { plan, judgedOn } = result;
  const { labels } = messages[page.lang];
  const path = wrapText(sanitise(plan.path), page.width).map((line) => page.paint(line, 'strong'));
  const other = plan.notAPlan === null ? [] : [`${labels.kind['not-a-plan']} (${labels.notAPlan[plan.notAPlan]})`];
  const read = summariseIdentity(plan.identity, page.lang);
  const asOf =
    judgedOn === null || judgedOn === plan.identity.date ? [] : [labels.judgedOn(formatDate(judgedOn, page.lang))];
  const identity = [...other, ...(plan.kind === 'local-plan' ? [read, ...asOf] : [])].join(' · ');
  return [...path, ...hangText(identity, page.width, '  ')];
}

function renderTable(result: PlanResult, page: Page): string[] {
  const { lang, baseline, paint } = page;
  const { labels } = messages[lang];
  if (result.assessments.length === 0) return [];
  const decision = nameDocumentShort(baseline.number, lang);
  const columns = [
    { heading: labels.column.indicator, share: 22 },
    { heading: decision, share: 24 },
    { heading: labels.column.plan, share: 26 },
    { heading: labels.column.remark, share: 22 },
  ];
  const rows: Row[] = [];
  const presented: PresentedAssessment[] = [];
  const periods = [...new Set(result.assessments.map(({ period }) => period))];
  for (const period of periods) {
    const label = baseline.periods.find(({ id }) => id === period)?.id ?? period;
    rows.push({ heading: labels.periodHeading(lang === 'vi' ? label.replace('-', ' - ') : label) });
    for (const assessment of result.assessments.filter((each) => each.period === period)) {
      const cells = presentAssessment(assessment, result.plan, baseline, lang);
      presented.push(cells);
      rows.push([
        { text: cells.indicator },
        { text: cells.required },
        { text: cells.stated },
        { text: cells.remark, tone: VERDICT_TONES[assessment.verdict] },
      ]);
    }
  }
  const notes = [
    ...(presented.some(({ showsBracket }) => showsBracket) ? [labels.bracketCaveat] : []),
    ...(presented.some(({ showsPath }) => showsPath) ? [labels.pathCaveat(decision)] : []),
  ];
  return [
    '',
    ...drawTable(columns, rows, { color: page.color, width: page.width, indent: INDENT }),
    ...notes.flatMap((note) => hangText(note, page.width, '  ')).map((line) => paint(line, 'quiet')),
  ];
}

const VERDICT_TONES: Readonly<Record<PlanResult['assessments'][number]['verdict'], Tone>> = {
  exceeded: 'good',
  met: 'good',
  interim: 'plain',
  hedged: 'doubt',
  weaker: 'bad',
  incomparable: 'doubt',
  missing: 'bad',
  unknown: 'quiet',
  'not-applicable': 'quiet',
};

/** Whether a finding counts: nobody has answered for it and it is not recorded. */
function isOpen({ waiver, debt }: Finding): boolean {
  return waiver === undefined && debt !== 'recorded';
}

interface Group {
  readonly heading: string;
  readonly tone: Tone;
  readonly findings: readonly Finding[];
}

/** What counts by severity, then what was answered for and what is recorded. */
function groupFindings(findings: readonly Finding[], { lang }: Page): Group[] {
  const { labels } = messages[lang];
  const open = SEVERITIES.map((severity): Group => {
    const own = findings.filter((finding) => finding.severity === severity && isOpen(finding));
    return { heading: labels.severity[severity], tone: SEVERITY_TONES[severity], findings: own };
  });
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const recorded = findings.filter((finding) => finding.waiver === undefined && finding.debt === 'recorded');
  const groups: Group[] = [
    ...open,
    { heading: labels.waivedHeading, tone: 'quiet', findings: waived },
    { heading: labels.recordedHeading, tone: 'quiet', findings: recorded },
  ];
  return groups.filter((group) => group.findings.length > 0);
}

function renderFindings(findings: readonly Finding[], result: PlanResult, page: Page): string[] {
  let number = 0;
  return groupFindings(findings, page).flatMap((group) => [
    '',
    `  ${page.paint(`${group.heading} (${formatCount(group.findings.length, page.lang)})`, group.tone)}`,
    ...group.findings.flatMap((finding, index) => {
      number += 1;
      const lines = renderFinding(finding, number, result, page);
      return index === 0 ? lines : ['', ...lines];
    }),
  ]);
}

function renderFinding(finding: Finding, number: number, result: PlanResult, page: Page): string[] {
  const { lang, width, paint, baseline } = page;
  const { labels } = messages[lang];
  const presented = presentFinding(finding, readPlanFacts(result), baseline, lang);
  const pathShown = result.assessments.some(({ verdict, path }) => verdict === 'interim' && path !== null);
  const note = presented.note === null || (pathShown && page.quiet === null) ? '' : ` ${presented.note}`;
  const mark = `${number}.`.padEnd(3);
  const body = ' '.repeat(INDENT + 4);
  const marks = finding.debt === undefined || finding.debt === 'recorded' ? '' : ` · ${labels.debt[finding.debt]}`;
  const place = `${formatPlace(finding.at, lang)} · ${finding.ruleId}${marks}`;
  const title = hangText(`${presented.title} · ${place}`, width, body, `  ${mark} `);
  const fields: [string, string][] = [];
  const quote = quoteSafely(finding.at.quote, QUOTE_WIDTH);
  if (quote !== '') fields.push([labels.quote, `“${quote}”`]);
  if (finding.clause !== null && !presented.message.includes(finding.clause))
    fields.push([labels.clause, finding.clause]);
  if (isOpen(finding)) fields.push([labels.fix, dropRequest(presented.fix)]);
  if (finding.waiver !== undefined) fields.push([upperFirst(labels.waived), sanitise(labels.waivedBy(finding.waiver))]);
  const labelWidth = Math.max(...fields.map(([label]) => displayWidth(label)));
  return [
    ...title.map((line) => paint(line, 'strong')),
    ...hangText(presented.message + note, width, body),
    ...fields.flatMap(([label, text]) =>
      drawField(label, labelWidth, text, { color: page.color, width, indent: INDENT + 4 }, paint),
    ),
  ];
}

function renderVerdict(result: PlanResult, page: Page): string[] {
  const { labels } = messages[page.lang];
  const counts = summariseCounts(result.counts, page.lang);
  const { targets, funding, bodies } = result.plan;
  const short = fallsShort(result.assessments);
  const lines: string[] = [];
  if (counts !== null) lines.push(`${labels.summary}: ${counts}.`);
  else if (result.plan.kind === 'local-plan') lines.push(short ? labels.noFindingsButShort : labels.noFindings);
  if (result.plan.kind !== 'local-plan') {
    lines.push(labels.extractedOnly(targets.length, funding.length, bodies.length));
  }
  const { error, warning, info } = result.counts;
  const tone: Tone = error + warning + info > 0 ? 'strong' : short ? 'doubt' : 'good';
  return lines.flatMap((line) => hangText(line, page.width, '  ')).map((line) => page.paint(line, tone));
}

function renderClosing(run: RunView, page: Page): string[] {
  const summary =
    run.documents.length > 1
      ? wrapText(summariseRun(run, page.lang), page.width).map((line) => page.paint(line, 'strong'))
      : [];
  const off = describeRulesOff(run, { counts: run.counts, unreadable: countUnreadable(run) }, page.lang);
  if (off !== null) summary.push(...wrapText(off, page.width).map((line) => page.paint(line, 'doubt')));
  const partial = describePartial(run, page.lang);
  if (partial !== null) summary.push(...wrapText(partial, page.width).map((line) => page.paint(line, 'bad')));
  const caveats = run.counts.plans === 0 ? [] : page.baseline.caveats.map((caveat) => caveat[page.lang]);
  const lines = caveats.flatMap((line) => wrapText(line, page.width)).map((line) => page.paint(line, 'quiet'));
  return [...summary, ...(summary.length > 0 && lines.length > 0 ? [''] : []), ...lines];
}
