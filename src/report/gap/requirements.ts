import type { Plan, Target } from '../../model/plan.js';
import type { Assessment } from '../../model/result.js';
import { formatPeriod, formatPlace, upperFirst } from '../format.js';
import { describeGroups, presentVerdict } from '../present-assessment.js';
import { quoteSafely } from '../sanitise.js';
import { findingsOf, labelRequirement, type NumberedFinding, type PlanContext } from './context.js';
import { describeAction, describeWaiver, draftPaste } from './findings.js';
import type { Mark, RequirementGroup, RequirementRow, Stated } from './model.js';

const WORDING = 90;
const QUOTE = 180;

/** The comparison, requirement by requirement, under a heading for each national period. */
export function listRequirements(context: PlanContext): RequirementGroup[] {
  const { assessments } = context.result;
  const periods = [...new Set(assessments.map(({ period }) => period))];
  return periods.map((period) => ({
    period,
    heading: context.labels.periodHeading(formatPeriod(period, context.lang)),
    rows: assessments
      .filter((each) => each.period === period)
      .map((assessment, index) => describeRow(assessment, String(index + 1), context)),
  }));
}

/** Remarks that the table needs: what the brackets and the reference values mean. */
export function listRemarks(context: PlanContext): string[] {
  const { labels, facts, result } = context;
  const bracket = result.assessments.some(({ indicator, period }) =>
    labelRequirement(context, indicator, period).includes('['),
  );
  const path = result.assessments.some((each) => each.verdict === 'interim' && each.path !== null);
  return [...(bracket ? [labels.bracketCaveat] : []), ...(path ? [labels.pathCaveat(facts.decision)] : [])];
}

/** A verdict with its words. */
export function markAssessment(assessment: Assessment, context: PlanContext): Mark {
  return {
    verdict: assessment.verdict,
    short: context.labels.verdict[assessment.verdict].short,
    text: presentVerdict(assessment, context.lang),
    brief: shortenVerdict(assessment, context),
    behind: assessment.qualifiers.includes('behind-path'),
  };
}

function shortenVerdict({ verdict, qualifiers }: Assessment, { labels, gap }: PlanContext): string {
  const half = qualifiers.find((each) => each === 'on-path' || each === 'behind-path') ?? 'no-path';
  const head = verdict === 'interim' ? gap.interim[half] : labels.verdict[verdict].short;
  return qualifiers.includes('narrowed') ? `${head}, ${labels.qualifier.narrowed}` : head;
}

function describeRow(assessment: Assessment, number: string, context: PlanContext): RequirementRow {
  const { indicator: id, period } = assessment;
  const spec = context.baseline.indicators.find((each) => each.id === id);
  const all = explainRow(assessment, context);
  const open = all.filter(({ finding }) => finding.waiver === undefined);
  return {
    number,
    indicator: id,
    label: upperFirst(context.facts.indicator(id)),
    condition: spec?.conditionOf !== undefined,
    national: labelRequirement(context, id, period),
    clause: assessment.clause,
    grade: assessment.grade,
    gradeText: context.labels.grade[assessment.grade],
    stated: listStated(assessment, context),
    mark: markAssessment(assessment, context),
    actions: open.map((finding) => describeAction(finding, context)),
    pastes: open.map((finding) => draftPaste(finding, context)).filter((paste) => paste !== null),
    explanation: all
      .map((finding) => describeWaiver(finding, context))
      .filter((text) => text !== null)
      .join(' '),
  };
}

/** The row's own findings; a figure without any that is missing with all others is explained by theirs. */
function explainRow(assessment: Assessment, context: PlanContext): readonly NumberedFinding[] {
  const own = findingsOf(context, assessment.indicator, assessment.period);
  if (own.length > 0 || assessment.verdict !== 'missing') return own;
  return context.findings.filter(({ finding }) => finding.ruleId === 'targets-section-missing');
}

function listStated(assessment: Assessment, context: PlanContext): Stated[] {
  const { plan } = context.result;
  const targets = assessment.targetIds.flatMap((id) => findTarget(plan, id));
  const { actual } = assessment;
  if (targets.length === 0)
    return actual === null ? [] : [{ wording: quoteSafely(actual.wording, WORDING), note: '', quote: '', place: '' }];
  return targets.map((target, index) => {
    const groups = index === 0 ? '' : describeGroups(target, context.baseline, context.lang);
    const notes = [groups, target.visits ? context.labels.visits : ''].filter((note) => note !== '');
    return {
      wording: quoteSafely(index === 0 ? (actual?.wording ?? target.wording) : target.wording, WORDING),
      note: notes.join('; '),
      quote: quoteSafely(target.quote, QUOTE),
      place: formatPlace(target, context.lang),
    };
  });
}

function findTarget(plan: Plan, id: string): Target[] {
  const target = plan.targets.find((each) => each.id === id);
  return target === undefined ? [] : [target];
}
