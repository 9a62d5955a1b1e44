import type { Target } from '../../model/plan.js';
import type { Quantity } from '../../model/quantity.js';
import type { Assessment } from '../../model/result.js';
import { formatPercent, formatPeriod, formatQuantity, lowerFirst, upperFirst } from '../format.js';
import { quoteSafely } from '../sanitise.js';
import { labelRequirement, type PlanContext } from './context.js';
import type { Bar, Picture } from './model.js';
import { markAssessment } from './requirements.js';

const WORDING = 60;

/** Bars of the plan's figures against the national floors, one picture for each national period. */
export function drawPictures(context: PlanContext): Picture[] {
  const { assessments } = context.result;
  const periods = [...new Set(assessments.map(({ period }) => period))];
  return periods.map((period) => ({
    period,
    heading: context.labels.periodHeading(formatPeriod(period, context.lang)),
    bars: assessments
      .filter((each) => each.period === period && each.verdict !== 'not-applicable')
      .map((assessment) => drawBar(assessment, context)),
  }));
}

function drawBar(assessment: Assessment, context: PlanContext): Bar {
  const { gap, lang, facts, result } = context;
  const { indicator: id, period, expected, actual } = assessment;
  const quantity = actual?.quantity ?? null;
  // Different measures have no common scale, growth from another year no common start.
  const incomparable = assessment.verdict === 'incomparable';
  const comparable = !incomparable && quantity !== null && quantity.kind === expected.quantity.kind;
  const value = comparable ? readValue(quantity) : null;
  const floor = readValue(expected.quantity);
  const path =
    assessment.path === null ? null : { value: assessment.path.value, text: describePath(assessment.path, context) };
  const target = result.plan.targets.find((each) => each.id === assessment.targetIds[0]);
  const valueText = describeValue(assessment, target, value !== null, context);
  const mark = markAssessment(assessment, context);
  const label = upperFirst(facts.indicator(id));
  const remark = incomparable ? gap.barLeftOut : null;
  const floorText = labelRequirement(context, id, period);
  return {
    indicator: id,
    label,
    unit: context.baseline.indicators.find((each) => each.id === id)?.unit[lang] ?? '',
    value,
    valueMax:
      value !== null && (quantity?.kind === 'share' || quantity?.kind === 'growth') ? (quantity.max ?? null) : null,
    valueText,
    floor,
    floorText,
    path,
    max: pickScale(expected.quantity, Math.max(value ?? 0, floor ?? 0)),
    direction: 'at-least',
    mark,
    remark,
    alternative: `${gap.bar({
      label,
      period: formatPeriod(period, lang),
      value: valueText,
      national: floorText,
      verdict: mark.text,
      path: path?.text ?? null,
    })}${remark === null ? '' : ` ${upperFirst(remark)}.`}`,
  };
}

/** A figure in the unit of its scale: percent, people or times the base salary; null for an amount of money. */
function readValue(quantity: Quantity): number | null {
  switch (quantity.kind) {
    case 'share':
    case 'growth':
    case 'points':
    case 'multiple':
      return quantity.value;
    case 'count':
      return quantity.min;
    case 'wage-floor':
      return quantity.vnd === undefined ? (quantity.factor ?? 1) : null;
  }
}

/** Percentages share one scale, so that bars below one another can be compared. */
function pickScale(quantity: Quantity, highest: number): number {
  const usual = { share: 100, growth: 100, points: 100, multiple: 4, count: 3, 'wage-floor': 2 }[quantity.kind];
  return Math.max(usual, Math.ceil(highest));
}

function describePath(path: { readonly year: number; readonly value: number }, { gap, lang }: PlanContext): string {
  return gap.barPath(path.year, formatPercent(path.value, lang));
}

function describeValue(
  { actual }: Assessment,
  target: Target | undefined,
  drawn: boolean,
  { gap, lang }: PlanContext,
): string {
  if (actual === null) return gap.noFigure;
  const { quantity } = actual;
  if (quantity === null || (!drawn && (quantity.kind !== 'growth' || quantity.baseYear === null)))
    return `“${quoteSafely(actual.wording, WORDING)}”`;
  // The national value beside the bar names the year that both are measured from.
  const short = drawn && quantity.kind === 'growth' ? { ...quantity, baseYear: null } : quantity;
  const hedge = target?.hedge === 'approximate' && target.hedgeWord !== null ? `${lowerFirst(target.hedgeWord)} ` : '';
  const text = formatQuantity(short, hedge === '' ? actual.bound : 'stated', lang);
  return quoteSafely(hedge + text, WORDING);
}
