import type { Baseline, Indicator, NationalPeriod, Requirement } from '../model/baseline.js';
import type { Plan } from '../model/plan.js';
import type { Assessment, CheckOptions } from '../model/result.js';
import type { Level, Qualifier, Verdict } from '../model/vocabulary.js';
import { chooseDeciding, type Decision } from './choose-deciding.js';
import { readFigure } from './compare-quantity.js';
import type { CheckContext, Judgement } from './context.js';
import { isExpectedAt } from './level.js';
import { computePath } from './path.js';
import { findNarrowing } from './scope.js';
import { readStatements } from './statements.js';

type AssessContext = Omit<CheckContext, 'judgements'>;

/** Judges every indicator in every period in play: periods in time order, indicators in the pack's order. */
export function assessPlan(context: AssessContext): readonly Judgement[] {
  return context.periods.flatMap((period) =>
    context.baseline.indicators.flatMap((indicator) => {
      const requirement = indicator.requirements.find((each) => each.period === period.id);
      return requirement === undefined ? [] : [assessIndicator(context, indicator, requirement, period)];
    }),
  );
}

function assessIndicator(
  context: AssessContext,
  indicator: Indicator,
  requirement: Requirement,
  period: NationalPeriod,
): Judgement {
  const { plan, baseline, level, judgedOn, judgedUntil, options } = context;
  const asked = isAsked(indicator, level);
  const statements = asked === 'no' ? [] : readStatements(plan, baseline, indicator.id, period);
  const decision = chooseDeciding(statements, requirement, baseline.groups);
  if (decision === null) {
    return judgeNothing(
      indicator,
      requirement,
      period,
      asked === 'no' ? 'not-applicable' : judgeSilence(plan, indicator, asked),
    );
  }
  const verdict = judgeDecision(decision, indicator, period);
  const path = verdict === 'interim' ? readPath(decision, indicator, requirement, period, baseline, options) : null;
  const cut = statements.some(({ target }) => isCut(plan, target.endLine));
  const narrowing = cut
    ? null
    : findNarrowing(statements, indicator.id, period, baseline, level, judgedUntil ?? judgedOn);
  const { target } = decision.deciding;
  const others = statements.filter((statement) => statement !== decision.deciding).map((each) => each.target.id);
  return {
    indicator,
    requirement,
    period,
    deciding: target,
    obstacle: decision.comparison.kind === 'incomparable' ? decision.comparison.why : null,
    path,
    narrowing,
    assessment: {
      ...describe(indicator, requirement, period),
      verdict,
      actual: { quantity: target.quantity, bound: target.bound, wording: target.wording },
      targetIds: [target.id, ...others],
      qualifiers: qualify(decision, verdict, path, narrowing !== null),
      path: path === null ? null : { year: path.year, value: path.value },
    },
  };
}

/** Where the level could not be read, a duty that not every level has is only asked about when the plan takes it up. */
function isAsked(indicator: Indicator, level: Level): 'yes' | 'no' | 'perhaps' {
  if (indicator.levels.includes(level)) return 'yes';
  if (level !== 'unknown') return 'no';
  return isExpectedAt(indicator.levels, level) ? 'yes' : 'perhaps';
}

/** Whether the plan leaves the indicator to a text that is not at hand, or to another place that could not be resolved. */
function refersTo(plan: Plan, { id, conditionOf }: Indicator): boolean {
  return plan.references.some(
    ({ indicators }) => indicators === null || indicators.some((named) => named === id || named === conditionOf),
  );
}

function judgeSilence(plan: Plan, indicator: Indicator, asked: 'yes' | 'perhaps'): Verdict {
  const lost = plan.truncation?.lost.includes('objectives') ?? false;
  return lost || plan.amending || refersTo(plan, indicator) || asked === 'perhaps' ? 'unknown' : 'missing';
}

/** A ceiling is no floor in any year, and a condition does not grow with the years: only a level can be interim. */
function judgeDecision({ deciding, comparison }: Decision, indicator: Indicator, period: NationalPeriod): Verdict {
  switch (comparison.kind) {
    case 'above':
      return 'exceeded';
    case 'equal':
      return 'met';
    case 'about':
      return 'hedged';
    case 'below':
      return deciding.year < period.to && indicator.conditionOf === undefined ? 'interim' : 'weaker';
    case 'ceiling':
      return 'weaker';
    case 'incomparable':
      return 'incomparable';
    case 'unstated':
      return 'unknown';
  }
}

function readPath(
  { deciding }: Decision,
  indicator: Indicator,
  requirement: Requirement,
  period: NationalPeriod,
  baseline: Baseline,
  options: CheckOptions,
): Judgement['path'] {
  const point = computePath(indicator, requirement, period, deciding.year, baseline, options.annualPolicy);
  return point === null ? null : { ...point, year: deciding.year };
}

function qualify(decision: Decision, verdict: Verdict, path: Judgement['path'], narrowed: boolean): Qualifier[] {
  const { target } = decision.deciding;
  const qualifiers: Qualifier[] = [];
  if (narrowed) qualifiers.push('narrowed');
  // The verdict `hedged` says it already.
  if (target.hedge === 'approximate' && verdict !== 'hedged') qualifiers.push('approximate');
  if (target.hedge === 'aspirational') qualifiers.push('aspirational');
  if (verdict === 'interim') qualifiers.push(path === null ? 'no-path' : isBehind(decision, path.value));
  return qualifiers;
}

function isBehind({ deciding: { target } }: Decision, path: number): 'on-path' | 'behind-path' {
  const value = target.quantity === null ? 0 : readFigure(target.quantity);
  return value > path || (value === path && !target.nearly) ? 'on-path' : 'behind-path';
}

/** Whether the text breaks off inside the claim, so that its last groups may be lost. */
function isCut(plan: Plan, endLine: number): boolean {
  const { truncation } = plan;
  return truncation?.lost.includes('objectives') === true && endLine >= truncation.line;
}

function judgeNothing(
  indicator: Indicator,
  requirement: Requirement,
  period: NationalPeriod,
  verdict: Verdict,
): Judgement {
  const nothing = { actual: null, targetIds: [], qualifiers: [], path: null };
  return {
    indicator,
    requirement,
    period,
    deciding: null,
    obstacle: null,
    path: null,
    narrowing: null,
    assessment: { ...describe(indicator, requirement, period), verdict, ...nothing },
  };
}

function describe(indicator: Indicator, requirement: Requirement, period: NationalPeriod) {
  return {
    indicator: indicator.id,
    period: period.id,
    expected: { quantity: requirement.quantity, bound: requirement.bound },
    grade: requirement.grade,
    existence: requirement.existence ?? requirement.grade,
    clause: requirement.clause,
  } satisfies Partial<Assessment>;
}
