import type { Baseline } from '../../src/model/baseline.js';
import type { Located } from '../../src/model/document.js';
import type { Anchors, Body, Citation, FundingSource, Plan, Target, Task } from '../../src/model/plan.js';
import type { Quantity } from '../../src/model/quantity.js';
import type { CheckOptions } from '../../src/model/result.js';
import type { FundingKind, IndicatorId, TaskGroup } from '../../src/model/vocabulary.js';

export const OPTIONS: CheckOptions = { annualPolicy: 'path', scanned: false, severities: {} };

export function at(line: number, endLine = line, quote = `dòng ${line}`): Located {
  return { quote, line, column: 1, endLine };
}

export const share = (value: number): Quantity => ({ kind: 'share', value });
export const growth = (value: number, baseYear: number | null): Quantity => ({ kind: 'growth', value, baseYear });
export const people = (min: number, max?: number): Quantity =>
  max === undefined ? { kind: 'count', min, unit: 'người' } : { kind: 'count', min, max, unit: 'người' };
export const wage = (reference: string | null, extra: { factor?: number; vnd?: number } = {}): Quantity => ({
  kind: 'wage-floor',
  reference,
  ...extra,
});

type TargetChanges = Partial<Omit<Target, 'period' | 'indicator'>> & {
  readonly from?: number | null;
  readonly to?: number | null;
};

/** A target without hedge, bound or condition, on line 10, for no year of its own. */
export function makeTarget(
  indicator: Target['indicator'],
  quantity: Quantity | null,
  changes: TargetChanges = {},
): Target {
  const { from = null, to = null, ...rest } = changes;
  return {
    ...at(10),
    id: 'T1',
    indicator,
    quantity,
    bound: 'stated',
    hedge: 'none',
    hedgeWord: null,
    nearly: false,
    period: { from, to, source: to === null ? 'none' : 'sentence' },
    groups: [],
    path: [],
    condition: null,
    visits: false,
    socialised: false,
    baseFigure: false,
    wording: 'số trong Kế hoạch',
    ...rest,
  };
}

export function makeBody(key: Body['key'], changes: Partial<Body> = {}): Body {
  return {
    ...at(42),
    key,
    nameId: null,
    name: key,
    lead: false,
    role: 'coordinate',
    entry: 20,
    alsoNamed: [],
    indicators: [],
    refersTo: null,
    ...changes,
  };
}

export function makeFunding(kind: FundingKind, changes: Partial<FundingSource> = {}): FundingSource {
  return { ...at(38), kind, conditional: false, condition: null, ...changes };
}

export function makeCitation(number: string, changes: Partial<Citation> = {}): Citation {
  return {
    ...at(6),
    number,
    asWritten: `Quyết định số ${number}`,
    form: 'ok',
    known: null,
    date: null,
    place: 'basis',
    ...changes,
  };
}

export function makeTask(group: TaskGroup): Task {
  return { ...at(20), group, groups: [group], title: group, indicators: [] };
}

export const ANCHORS: Anchors = {
  title: at(5),
  bases: at(6),
  objectives: at(7),
  specificObjectives: at(9),
  periods: [],
  tasks: at(15),
  funding: at(37),
  responsibilities: at(41),
  masthead: at(2),
  start: at(1),
  end: at(90),
};

/** An issued province plan of 1 March 2026 for 2026-2030 that says nothing at all. */
export function makePlan(changes: Partial<Plan> = {}): Plan {
  return {
    path: 'plan.md',
    source: {
      format: 'markdown',
      notes: {
        encoding: null,
        encodingAsked: false,
        converter: null,
        numberingLost: false,
        setAside: { deleted: 0, struck: 0, hidden: 0 },
      },
    },
    kind: 'local-plan',
    notAPlan: null,
    amending: false,
    identity: {
      title: 'Kế hoạch',
      level: 'province',
      place: 'tỉnh An Thịnh',
      issuer: 'Ủy ban nhân dân tỉnh An Thịnh',
      number: '12/KH-UBND',
      date: '2026-03-01',
      status: 'issued',
      horizon: { from: 2026, to: 2030 },
    },
    anchors: ANCHORS,
    citations: [],
    parentPlan: null,
    targets: [],
    references: [],
    elsewhere: [],
    commitments: [],
    funding: [],
    money: [],
    bodies: [],
    tasks: [],
    groupsElsewhere: {},
    reporting: null,
    truncation: null,
    ...changes,
  };
}

/** The plan with parts of its identity replaced. */
export function identify(plan: Plan, identity: Partial<Plan['identity']>): Plan {
  return { ...plan, identity: { ...plan.identity, ...identity } };
}

/** Every group the pack counts for an indicator in a period. */
export function allGroups(baseline: Baseline, indicator: IndicatorId, period: string): readonly string[] {
  return baseline.groups
    .filter((group) => group.indicator === indicator && group.periods.includes(period))
    .map(({ id }) => id);
}

/** The seven targets of a period, each exactly at its national floor and for all its groups. */
export function makeFloorTargets(baseline: Baseline, period = '2026-2030'): readonly Target[] {
  const years = baseline.periods.find(({ id }) => id === period) ?? { from: null, to: null };
  return baseline.indicators.flatMap((indicator, index) => {
    const requirement = indicator.requirements.find((each) => each.period === period);
    if (requirement === undefined) return [];
    return makeTarget(indicator.id, requirement.quantity, {
      ...at(10 + index),
      id: `T${index + 1}`,
      bound: 'at-least',
      from: years.from,
      to: years.to,
      groups: allGroups(baseline, indicator.id, period),
      baseFigure: true,
    });
  });
}

/** A province plan of March 2026 for 2026-2030 of which no rule has anything to say. */
export function makeModelPlan(baseline: Baseline, changes: Partial<Plan> = {}): Plan {
  const indicators = baseline.indicators.map(({ id }) => id);
  const others = [
    'finance',
    'education',
    'police',
    'lower-committees',
    'fatherland-front',
    'home-affairs',
    'justice',
    'culture',
  ] as const;
  return makePlan({
    citations: [
      makeCitation('112/QĐ-TTg', { known: baseline.document, date: '2021-01-22' }),
      ...baseline.alsoCite.map(({ document }) => makeCitation(document, { known: document })),
    ],
    targets: makeFloorTargets(baseline),
    funding: (['state-budget', 'public-investment', 'integrated-programmes', 'contributions'] as const).map((kind) =>
      makeFunding(kind),
    ),
    bodies: [
      makeBody('health', { nameId: 'so-y-te', name: 'Sở Y tế', lead: true, role: 'lead', entry: 1, indicators }),
      ...others.map((key, index) => makeBody(key, { ...at(43 + index), entry: index + 2 })),
    ],
    tasks: (['network', 'staffing', 'training', 'research', 'communication'] as const).map(makeTask),
    reporting: at(70),
    ...changes,
  });
}

/** The plan with one indicator's targets replaced (none given: taken away), all numbered anew. */
export function withTargets(plan: Plan, indicator: IndicatorId, ...targets: readonly Target[]): Plan {
  const all = [...plan.targets.filter((each) => each.indicator !== indicator), ...targets];
  return { ...plan, targets: all.map((target, index) => ({ ...target, id: `T${index + 1}` })) };
}
