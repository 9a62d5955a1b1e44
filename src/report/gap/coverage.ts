import type { IndicatorId } from '../../model/vocabulary.js';
import { formatStart, upperFirst } from '../format.js';
import { quoteSafely } from '../sanitise.js';
import type { PlanContext } from './context.js';
import type { CoverageRow } from './model.js';

const TITLE = 90;

/** For every national indicator the plan states: its tasks, the bodies whose duties touch it, the money. */
export function traceCoverage(context: PlanContext): CoverageRow[] {
  const { plan } = context.result;
  return context.baseline.indicators
    .filter(
      ({ id, conditionOf }) => conditionOf === undefined && plan.targets.some(({ indicator }) => indicator === id),
    )
    .map(({ id }) => traceIndicator(id, context));
}

function traceIndicator(id: IndicatorId, context: PlanContext): CoverageRow {
  const { baseline, result, gap, lang } = context;
  const { plan } = result;
  const touches = ({ indicators }: { readonly indicators: readonly IndicatorId[] }) => indicators.includes(id);
  const kinds = new Set(plan.funding.map(({ kind }) => kind));
  const lost = plan.truncation?.lost ?? [];
  const nothing = (part: 'tasks' | 'responsibilities' | 'funding', text: string) =>
    lost.includes(part) ? gap.emptyCell.lost : text;
  return {
    indicator: id,
    label: upperFirst(context.facts.indicator(id)),
    targets: distinct(
      plan.targets
        .filter(({ indicator }) => indicator === id)
        .map((target) => `${quoteSafely(target.wording, TITLE)} (${formatStart(target, lang)})`),
    ),
    tasks: distinct(plan.tasks.filter(touches).map(({ title }) => quoteSafely(title, TITLE))),
    bodies: distinct(plan.bodies.filter(touches).map(({ name }) => quoteSafely(name, TITLE))),
    funding: baseline.funding.filter(({ kind }) => kinds.has(kind)).map(({ short }) => short[lang]),
    unowned: context.findings.some(({ finding }) => finding.ruleId === 'target-unowned' && finding.subject === id),
    nothing: {
      tasks: nothing('tasks', gap.emptyCell.tasks),
      bodies: nothing('responsibilities', gap.emptyCell.bodies),
      funding: nothing('funding', gap.emptyCell.funding),
    },
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
