import type { Plan } from '../../model/plan.js';
import { SEVERITIES, type Severity, VERDICTS, type Verdict } from '../../model/vocabulary.js';
import { formatDate, formatHorizon, formatPeriod, formatPlace, upperFirst } from '../format.js';
import { quoteSafely, sanitise } from '../sanitise.js';
import { listBodies, listFunding } from './checklists.js';
import type { PlanContext } from './context.js';
import { traceCoverage } from './coverage.js';
import { listDoubts } from './doubts.js';
import { listFindings, listRecommendations } from './findings.js';
import type { PlanName, VerdictShare } from './messages/types.js';
import type { CitationRow, PlanPart, Row, SeverityCount, VerdictCount } from './model.js';
import { drawPictures } from './picture.js';
import { listRemarks, listRequirements } from './requirements.js';
import { describeSource } from './source.js';

const NAME = 80;
const TITLE = 240;
/** Verdicts that leave something to do, the heaviest first. */
const OPEN: readonly Verdict[] = ['missing', 'weaker', 'hedged', 'incomparable', 'unknown'];
/** More names than this are a list, not a sentence. */
const NAMED = 3;

/** Everything about one plan. */
export function describePlanPart(context: PlanContext, id: string, hash: string | null): PlanPart {
  const { plan } = context.result;
  return {
    id,
    path: sanitise(plan.path.replaceAll('\\', '/')),
    name: namePlace(plan, context),
    heading: context.gap.planName(readName(plan)),
    headline: writeHeadline(context),
    worst: SEVERITIES.find((severity) => countOpen(context)[severity] > 0) ?? null,
    identity: listIdentity(context),
    severities: countSeverities(countOpen(context), context),
    verdicts: countVerdicts(context),
    pictures: drawPictures(context),
    requirements: listRequirements(context),
    remarks: listRemarks(context),
    funding: listFunding(context),
    bodies: listBodies(context),
    coverage: traceCoverage(context),
    citations: listCitations(context),
    findings: listFindings(context),
    recommendations: listRecommendations(context),
    doubts: listDoubts(context),
    source: describeSource(context.result, hash, context),
  };
}

/** Where a plan is from: its place, else its issuer, else the words for none. */
export function namePlace({ identity }: Plan, { labels }: Pick<PlanContext, 'labels'>): string {
  const name = identity.place ?? identity.issuer;
  return name === null ? labels.unnamed : quoteSafely(name, NAME);
}

/** Counts by severity with their words; severities that do not occur are left out. */
export function countSeverities(
  counts: Readonly<Record<Severity, number>>,
  { labels }: Pick<PlanContext, 'labels'>,
): SeverityCount[] {
  return SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => ({
    severity,
    count: counts[severity],
    text: labels.countSeverity(severity, counts[severity]),
  }));
}

function countOpen({ result: { counts } }: PlanContext): Readonly<Record<Severity, number>> {
  return { error: counts.error, warning: counts.warning, info: counts.info };
}

function countVerdicts({ result, labels }: PlanContext): VerdictCount[] {
  return VERDICTS.flatMap((verdict) => {
    const count = result.assessments.filter((each) => each.verdict === verdict).length;
    return count === 0 ? [] : [{ verdict, count, term: labels.verdict[verdict].term }];
  });
}

function readName({ identity }: Plan): PlanName {
  return {
    draft: identity.status === 'draft',
    number: identity.number === null ? null : quoteSafely(identity.number, NAME),
    issuer: identity.issuer === null ? null : quoteSafely(identity.issuer, NAME),
  };
}

function writeHeadline(context: PlanContext): string {
  const { result, gap, facts, lang } = context;
  const asked = result.assessments.filter(({ verdict }) => verdict !== 'not-applicable');
  const count = (...verdicts: readonly Verdict[]) => asked.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const periods = [...new Set(result.assessments.map(({ period }) => period))];
  const rest = OPEN.flatMap((verdict): VerdictShare[] => {
    const found = asked.filter((each) => each.verdict === verdict);
    const names = [...new Set(found.map(({ indicator }) => facts.indicator(indicator)))];
    return found.length === 0 ? [] : [{ verdict, count: found.length, names: names.length > NAMED ? [] : names }];
  });
  return gap.headline({
    name: readName(result.plan),
    asked: asked.length,
    kept: count('exceeded', 'met'),
    interim: count('interim'),
    rest,
    periods: periods.map((period) => formatPeriod(period, lang)),
    decision: facts.decision,
    counts: countOpen(context),
  });
}

function listIdentity({ result, gap, labels, lang }: PlanContext): Row[] {
  const { identity, parentPlan } = result.plan;
  const draft = identity.status === 'draft';
  const shown = (value: string | null, width: number, blank: string) =>
    value === null ? blank : quoteSafely(value, width);
  return [
    { label: gap.identity.title, value: shown(identity.title, TITLE, gap.notRead) },
    { label: gap.identity.issuer, value: shown(identity.issuer, NAME, gap.notRead) },
    { label: gap.identity.level, value: upperFirst(labels.level[identity.level]) },
    { label: gap.identity.number, value: shown(identity.number, NAME, draft ? labels.blankNumber : gap.notRead) },
    {
      label: gap.identity.date,
      value: identity.date === null ? (draft ? labels.blankDate : gap.notRead) : formatDate(identity.date, lang),
    },
    { label: gap.identity.status, value: upperFirst(labels.status[identity.status]) },
    { label: gap.identity.horizon, value: formatHorizon(identity.horizon, lang) ?? gap.notRead },
    ...(parentPlan === null ? [] : [{ label: gap.identity.parent, value: quoteSafely(parentPlan.asWritten, NAME) }]),
  ];
}

function listCitations({ result, gap, lang }: PlanContext): CitationRow[] {
  return result.plan.citations.map((citation) => ({
    number: quoteSafely(citation.number, NAME),
    asWritten: quoteSafely(citation.asWritten, NAME),
    place: formatPlace(citation, lang),
    part: gap.citationPart[citation.place],
    ok: citation.form === 'ok',
    form: gap.citationForm(citation.form === 'ok' ? null : (citation.correct ?? gap.notRead)),
  }));
}
