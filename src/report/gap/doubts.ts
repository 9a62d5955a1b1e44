import type { TargetReference } from '../../model/plan.js';
import type { Assessment } from '../../model/result.js';
import { formatDate, formatPeriod, formatStart, joinNames } from '../format.js';
import { joinMessage, presentFinding } from '../present-finding.js';
import { quoteSafely } from '../sanitise.js';
import { findingsOf, type PlanContext } from './context.js';
import type { Doubt } from './model.js';

const QUOTE = 120;
/** Findings about the reading of the file itself. */
const READING = new Set(['document-truncated', 'encoding-detected', 'numbering-lost', 'text-set-aside']);

/** What could not be judged, each with its reason. */
export function listDoubts(context: PlanContext): Doubt[] {
  return [...doubtReading(context), ...doubtFigures(context), ...doubtIdentity(context), ...doubtScope(context)].map(
    ({ what, why }) => ({ what, why: why.endsWith('.') ? why : `${why}.` }),
  );
}

function doubtReading({ findings, planFacts, baseline, lang }: PlanContext): Doubt[] {
  return findings
    .filter(({ finding }) => READING.has(finding.ruleId))
    .map(({ finding }) => {
      const presented = presentFinding(finding, planFacts, baseline, lang);
      return { what: presented.title, why: joinMessage(presented) };
    });
}

/** Figures without a verdict, those of one period and one reason in one line. */
function doubtFigures(context: PlanContext): Doubt[] {
  const { gap, facts, lang, result } = context;
  const groups = new Map<string, { readonly period: string; readonly why: string; readonly names: string[] }>();
  for (const assessment of result.assessments) {
    const why = explain(assessment, context);
    if (why === null) continue;
    const key = JSON.stringify([assessment.period, why]);
    const group = groups.get(key) ?? { period: assessment.period, why, names: [] };
    group.names.push(facts.indicator(assessment.indicator));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ period, why, names }) => ({
    what: gap.doubt.requirement(joinNames(names, lang), formatPeriod(period, lang)),
    why,
  }));
}

function explain(assessment: Assessment, context: PlanContext): string | null {
  const { doubt } = context.gap;
  switch (assessment.verdict) {
    case 'unknown':
      return explainUnknown(assessment, context);
    case 'incomparable': {
      const found = findingsOf(context, assessment.indicator, assessment.period).find(
        ({ finding }) => finding.ruleId === 'target-incomparable',
      )?.finding;
      return doubt.incomparable[found?.ruleId === 'target-incomparable' ? found.data.why : 'other'];
    }
    case 'not-applicable': {
      const { level } = context.result.plan.identity;
      const spec = context.baseline.indicators.find(({ id }) => id === assessment.indicator);
      return spec?.levels.includes(level) ? doubt.outside : doubt.notAsked(context.labels.level[level]);
    }
    default:
      return null;
  }
}

function explainUnknown({ indicator: id, actual }: Assessment, context: PlanContext): string {
  const { plan } = context.result;
  const { doubt } = context.gap;
  if (actual !== null) return doubt.noFigure(quoteSafely(actual.wording, QUOTE));
  if (plan.truncation?.lost.includes('objectives')) return doubt.unclear;
  if (plan.amending) return doubt.amending;
  const spec = context.baseline.indicators.find((each) => each.id === id);
  const reference = plan.references.find(
    ({ indicators }) => indicators === null || indicators.some((each) => each === id || each === spec?.conditionOf),
  );
  if (reference !== undefined) return explainReference(reference, context);
  return plan.identity.level === 'unknown' ? doubt.levelUnknown : doubt.unclear;
}

function explainReference(reference: TargetReference, { gap, lang }: PlanContext): string {
  const say = { plan: gap.doubt.refersPlan, annex: gap.doubt.refersAnnex, text: gap.doubt.refersText }[reference.to];
  return say(quoteSafely(reference.quote, QUOTE), formatStart(reference, lang));
}

function doubtIdentity({ gap, result, lang }: PlanContext): Doubt[] {
  const { date, horizon } = result.plan.identity;
  const whole = date !== null && date.length === 10;
  const judgedOn = result.judgedOn === null ? null : formatDate(result.judgedOn, lang);
  return [
    ...(whole ? [] : [{ what: gap.doubt.noDateWhat, why: gap.doubt.noDate(judgedOn) }]),
    ...(horizon.to === null ? [{ what: gap.doubt.noHorizonWhat, why: gap.doubt.noHorizon }] : []),
  ];
}

function doubtScope({ gap, result, labels, facts }: PlanContext): Doubt[] {
  const interim = result.assessments.some(({ verdict }) => verdict === 'interim');
  return interim ? [{ what: gap.doubt.pathWhat, why: labels.pathCaveat(facts.decision) }] : [];
}
