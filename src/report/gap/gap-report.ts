import type { Baseline } from '../../model/baseline.js';
import type { PlanResult, RunResult, UnreadableDocument } from '../../model/result.js';
import type { Language } from '../../model/vocabulary.js';
import { formatDate, formatDateInSentence, nameDocument, nameDocumentShort, upperFirst } from '../format.js';
import { messages } from '../messages/index.js';
import { countUnreadable, orderDocuments } from '../order.js';
import { sanitise } from '../sanitise.js';
import { describeRulesOff } from '../summarise.js';
import { createPlanContext } from './context.js';
import { gapMessages } from './messages/index.js';
import type { GapReport, OtherDocument, Overview, ReportWords, Row } from './model.js';
import { describeOverview, rankPlans } from './overview.js';
import { describePlanPart } from './plan-part.js';
import { describeSource } from './source.js';

export interface GapReportOptions {
  readonly lang: Language;
  /** Version of the tool. */
  readonly version: string;
  /** ISO day the report is made on; null to leave it out. */
  readonly today: string | null;
  /** SHA-256 of every document's bytes, by path as in the run; a document that is not in it is shown without. */
  readonly inputs: ReadonlyMap<string, string>;
}

/**
 * The gap report of a run as plain data, every text worded: one part for each local plan, and an overview where there is
 * more than one document. The same run gives the same report.
 */
export function buildGapReport(run: RunResult, baseline: Baseline, options: GapReportOptions): GapReport {
  const { lang } = options;
  const gap = gapMessages[lang];
  const documents = [...orderDocuments(run)];
  const plans = documents.flatMap((document) =>
    document.kind === 'read' && document.plan.kind === 'local-plan'
      ? [createPlanContext(document, baseline, lang)]
      : [],
  );
  const ranked = rankPlans(plans);
  const overview = describeMany(run, ranked, baseline, lang);
  return {
    lang,
    title: overview === null ? gap.title : gap.overview.plansTitle(plans.length),
    subtitle: gap.subtitle(...nameBaseline(baseline, lang)),
    overview,
    plans: ranked.map(({ context, id }) =>
      describePlanPart(context, id, options.inputs.get(context.result.plan.path) ?? null),
    ),
    others: documents.flatMap((document) => {
      if (document.kind === 'unreadable') return [describeUnreadable(document, options)];
      return document.plan.kind === 'local-plan' ? [] : [describeOther(document, options)];
    }),
    standing: [...listRulesOff(run, lang), ...baseline.caveats.map((caveat) => caveat[lang]), gap.feasibility],
    colophon: describeTool(run, baseline, options),
    signatures: { dateline: gap.dateline, parties: gap.parties },
    words: nameDecision(gap.words, baseline, lang),
  };
}

function describeMany(
  run: RunResult,
  ranked: ReturnType<typeof rankPlans>,
  baseline: Baseline,
  lang: Language,
): Overview | null {
  const [first] = ranked;
  if (run.documents.length === 1 && first !== undefined) return null;
  return describeOverview(run, ranked, baseline, lang);
}

function nameBaseline(baseline: Baseline, lang: Language): [string, string, string, string] {
  const known = baseline.documents.find(({ id }) => id === baseline.document);
  const citation = (known?.citation ?? nameDocument(baseline.number, 'vi')).trim().replace(/^Căn cứ |[;.]$/gu, '');
  const day = formatDateInSentence(baseline.date, lang);
  return [citation, nameDocument(baseline.number, lang), day, baseline.title[lang]];
}

/** The column of the national values is headed by the short name of the national document. */
function nameDecision(words: ReportWords, baseline: Baseline, lang: Language): ReportWords {
  return { ...words, column: { ...words.column, decision: nameDocumentShort(baseline.number, lang) } };
}

function describeUnreadable(document: UnreadableDocument, { lang, inputs }: GapReportOptions): OtherDocument {
  const { labels } = messages[lang];
  const detail = document.detail === null ? null : sanitise(document.detail);
  const { problem, remedy } = labels.unreadable[document.reason](detail);
  const hash = inputs.get(document.path);
  return {
    path: sanitise(document.path.replaceAll('\\', '/')),
    kind: 'unreadable',
    kindText: upperFirst(labels.kind.unreadable),
    reason: `${upperFirst(problem)}. ${upperFirst(remedy)}.`,
    source: hash === undefined ? [] : [{ label: gapMessages[lang].source.hash, value: hash }],
  };
}

function describeOther(result: PlanResult, { lang, inputs }: GapReportOptions): OtherDocument {
  const { labels } = messages[lang];
  const { plan } = result;
  return {
    path: sanitise(plan.path.replaceAll('\\', '/')),
    kind: 'not-a-plan',
    kindText: upperFirst(labels.kind['not-a-plan']),
    reason: `${upperFirst(plan.notAPlan === null ? labels.kind['not-a-plan'] : labels.notAPlan[plan.notAPlan])}. ${labels.extractedOnly(plan.targets.length, plan.funding.length, plan.bodies.length)}`,
    source: describeSource(result, inputs.get(plan.path) ?? null, { gap: gapMessages[lang], lang }),
  };
}

function listRulesOff(run: RunResult, lang: Language): string[] {
  const off = describeRulesOff(run, { counts: run.counts, unreadable: countUnreadable(run) }, lang);
  return off === null ? [] : [off];
}

function describeTool(run: RunResult, baseline: Baseline, { lang, version, today }: GapReportOptions): Row[] {
  const { colophon } = gapMessages[lang];
  return [
    { label: colophon.tool, value: `plan112 ${version}` },
    { label: colophon.baseline, value: `${baseline.id} (${nameDocument(baseline.number, lang)})` },
    { label: colophon.documents, value: String(run.documents.length) },
    ...(today === null ? [] : [{ label: colophon.date, value: formatDate(today, lang) }]),
  ];
}
