import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import { type IndicatorId, type Language, LEVELS, VERDICTS, type Verdict } from '../../model/vocabulary.js';
import { formatPeriod, nameDocumentShort, upperFirst } from '../format.js';
import { messages } from '../messages/index.js';
import { compareCodeUnits } from '../order.js';
import { quoteSafely, sanitise } from '../sanitise.js';
import { countClauses } from './clauses.js';
import { labelRequirement, type PlanContext } from './context.js';
import { gapMessages } from './messages/index.js';
import type { HeatColumn, HeatRow, Overview, Tally } from './model.js';
import { countSeverities, namePlace } from './plan-part.js';
import { listProvinces, readProvince } from './provinces.js';
import { markAssessment } from './requirements.js';

const NAME = 80;

/** A plan in its place of the ranking. */
export interface RankedPlan {
  readonly context: PlanContext;
  readonly id: string;
}

/** Plans with more errors first, then more warnings, then more figures below their orientation value, then by path. */
export function rankPlans(contexts: readonly PlanContext[]): RankedPlan[] {
  return [...contexts]
    .sort((left, right) => comparePlans(left, right) || compareCodeUnits(left.result.plan.path, right.result.plan.path))
    .map((context, index) => ({ context, id: `p${index + 1}` }));
}

/** What is said about many plans at once. */
export function describeOverview(
  run: RunResult,
  ranked: readonly RankedPlan[],
  baseline: Baseline,
  lang: Language,
): Overview {
  const gap = gapMessages[lang];
  const { labels } = messages[lang];
  const plans = ranked.map(({ context }) => context);
  const unreadable = run.documents.filter(({ kind }) => kind === 'unreadable').length;
  const counts = { documents: run.documents.length, plans: plans.length, unreadable };
  const notPlans = counts.documents - counts.plans - unreadable;
  const figures = listFigures(plans, baseline);
  const rows = listRows(ranked, figures, baseline);
  const [first] = plans;
  return {
    headline: gap.overview.headline({
      ...counts,
      notPlans,
      clean: plans.filter(({ result: { counts: each } }) => each.error + each.warning + each.info === 0).length,
      withErrors: plans.filter(({ result }) => result.counts.error > 0).length,
      decision: nameDocumentShort(baseline.number, lang),
    }),
    facts: [
      { label: gap.overview.facts.documents, value: String(counts.documents) },
      { label: gap.overview.facts.plans, value: String(counts.plans) },
      ...(notPlans === 0 ? [] : [{ label: gap.overview.facts.notPlans, value: String(notPlans) }]),
      ...(unreadable === 0 ? [] : [{ label: gap.overview.facts.unreadable, value: String(unreadable) }]),
    ],
    severities: countSeverities(run.counts, { labels }),
    heat: {
      columns: first === undefined ? [] : figures.map((figure) => describeColumn(figure, first)),
      rows,
      legend: VERDICTS.flatMap((verdict) => {
        const count = rows.flatMap(({ cells }) => cells).filter((cell) => cell?.verdict === verdict).length;
        return count === 0 ? [] : [{ verdict, count, term: labels.verdict[verdict].term }];
      }),
    },
    clauses: countClauses(plans),
    tallies: listTallies(rows, { gap, labels }),
    filters: {
      levels: LEVELS.filter((level) => rows.some((row) => row.level === level)).map((value) => ({
        value,
        label: upperFirst(labels.level[value]),
      })),
      provinces: [...new Set(rows.map(({ province }) => province))]
        .filter((name) => name !== '')
        .sort(compareCodeUnits),
      verdicts: VERDICTS.filter((verdict) => hasVerdict(rows, verdict)).map((value) => ({
        value,
        label: labels.verdict[value].term,
      })),
    },
  };
}

function hasVerdict(rows: readonly HeatRow[], verdict: Verdict): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell?.verdict === verdict));
}

function countBehind({ result }: PlanContext): number {
  return result.assessments.filter(({ qualifiers }) => qualifiers.includes('behind-path')).length;
}

function comparePlans(left: PlanContext, right: PlanContext): number {
  const a = left.result.counts;
  const b = right.result.counts;
  return b.error - a.error || b.warning - a.warning || countBehind(right) - countBehind(left);
}

/** A national figure: an indicator in a period. */
interface FigureId {
  readonly period: string;
  readonly indicator: IndicatorId;
}

/** The figures that at least one plan answers to, in the baseline's order. */
function listFigures(plans: readonly PlanContext[], baseline: Baseline): FigureId[] {
  const inPlay = new Set(plans.flatMap(({ result }) => result.assessments.map(({ period }) => period)));
  return baseline.periods
    .filter(({ id }) => inPlay.has(id))
    .flatMap(({ id: period }) =>
      baseline.indicators
        .filter(({ requirements }) => requirements.some((each) => each.period === period))
        .map(({ id }) => ({ period, indicator: id })),
    );
}

function describeColumn({ period, indicator }: FigureId, context: PlanContext): HeatColumn {
  return {
    period: formatPeriod(period, context.lang),
    indicator,
    label: upperFirst(context.facts.indicator(indicator)),
    national: labelRequirement(context, indicator, period),
  };
}

function listRows(ranked: readonly RankedPlan[], figures: readonly FigureId[], baseline: Baseline): HeatRow[] {
  let rank = 0;
  const provinces = listProvinces(ranked.map(({ context }) => context.result.plan));
  return ranked.map(({ context, id }, index) => {
    const before = ranked[index - 1]?.context;
    if (before === undefined || comparePlans(before, context) !== 0) rank = index + 1;
    const { plan, counts, assessments } = context.result;
    return {
      rank,
      plan: id,
      name: namePlace(plan, context),
      path: sanitise(plan.path.replaceAll('\\', '/')),
      number: plan.identity.number === null ? '' : quoteSafely(plan.identity.number, NAME),
      level: plan.identity.level,
      levelText: upperFirst(context.labels.level[plan.identity.level]),
      province: readProvince(plan, baseline, provinces),
      counts: { error: counts.error, warning: counts.warning, info: counts.info },
      behind: countBehind(context),
      cells: figures.map((figure) => {
        const found = assessments.find(
          ({ period, indicator }) => period === figure.period && indicator === figure.indicator,
        );
        return found === undefined ? null : markAssessment(found, context);
      }),
    };
  });
}

function listTallies(rows: readonly HeatRow[], { gap, labels }: Pick<PlanContext, 'gap' | 'labels'>): Tally[] {
  const verdicts = VERDICTS.map((verdict) => ({
    label: labels.verdict[verdict].term,
    count: rows.flatMap(({ cells }) => cells).filter((cell) => cell?.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const levels = LEVELS.map((level) => ({
    label: upperFirst(labels.level[level]),
    count: rows.filter((row) => row.level === level).length,
  })).filter(({ count }) => count > 0);
  const names = [...new Set(rows.map(({ province }) => province))];
  const provinces = names
    .map((name) => ({
      label: upperFirst(name === '' ? gap.overview.provinceUnknown : name),
      count: rows.filter(({ province }) => province === name).length,
    }))
    .sort((left, right) => right.count - left.count || compareCodeUnits(left.label, right.label));
  return [
    { heading: gap.overview.byVerdict, rows: verdicts },
    { heading: gap.overview.byLevel, rows: levels },
    { heading: gap.overview.byProvince, rows: provinces },
  ];
}
