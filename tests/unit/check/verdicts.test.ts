import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import type { Target } from '../../../src/model/plan.js';
import type { Quantity } from '../../../src/model/quantity.js';
import type { Assessment, CheckOptions } from '../../../src/model/result.js';
import type { IndicatorId } from '../../../src/model/vocabulary.js';
import { PACK } from '../../support/pack.js';
import {
  allGroups,
  growth,
  identify,
  makeModelPlan,
  makePlan,
  makeTarget,
  OPTIONS,
  people,
  share,
  wage,
  withTargets,
} from '../../support/plan-builder.js';

type Changes = Parameters<typeof makeTarget>[2];

/** Verdict and qualifiers ("narrowed" aside) of a single claim in a plan for the given years. */
function judge(
  indicator: IndicatorId,
  quantity: Quantity | null,
  changes: Changes = {},
  { from, to, policy = 'path' }: { from: number; to: number; policy?: CheckOptions['annualPolicy'] } = {
    from: 2026,
    to: 2030,
  },
): string {
  const plan = identify(makePlan({ targets: [makeTarget(indicator, quantity, changes)] }), { horizon: { from, to } });
  const { assessments } = checkPlan(plan, PACK, { ...OPTIONS, annualPolicy: policy });
  const found = assessments.filter((each) => each.indicator === indicator).at(-1) as Assessment;
  return [found.verdict, ...found.qualifiers.filter((qualifier) => qualifier !== 'narrowed')].join(' ');
}

function assess(indicator: IndicatorId, ...targets: readonly Target[]): Assessment {
  const { assessments } = checkPlan(withTargets(makeModelPlan(PACK), indicator, ...targets), PACK, OPTIONS);
  return assessments.find((each) => each.indicator === indicator) as Assessment;
}

describe('one figure against the floor at the end of the period', () => {
  it.each<[string, IndicatorId, Quantity | null, Changes, string]>([
    ['the floor itself', 'staffing', share(90), {}, 'met'],
    ['at least the floor', 'staffing', share(90), { bound: 'at-least' }, 'met'],
    ['more than the floor', 'staffing', share(90), { bound: 'more-than' }, 'exceeded'],
    ['more than a lower figure', 'staffing', share(85), { bound: 'more-than' }, 'weaker'],
    ['above', 'staffing', share(95), {}, 'exceeded'],
    ['a fraction below', 'staffing', share(89.9), {}, 'weaker'],
    ['a range from the floor', 'staffing', { kind: 'share', value: 90, max: 95 }, { bound: 'range' }, 'met'],
    ['a range from below', 'staffing', { kind: 'share', value: 85, max: 95 }, { bound: 'range' }, 'weaker'],
    ['a ceiling', 'staffing', share(95), { bound: 'at-most' }, 'weaker'],
    ['about the floor', 'staffing', share(90), { hedge: 'approximate' }, 'hedged'],
    ['at least about the floor', 'training', share(40), { bound: 'at-least', hedge: 'approximate' }, 'hedged'],
    ['about a higher figure', 'staffing', share(95), { hedge: 'approximate' }, 'exceeded approximate'],
    ['about a lower figure', 'staffing', share(80), { hedge: 'approximate' }, 'weaker approximate'],
    ['striving for the floor', 'staffing', share(90), { hedge: 'aspirational' }, 'met aspirational'],
    ['nearly the floor', 'staffing', share(90), { nearly: true }, 'weaker'],
    ['a number of units', 'staffing', { kind: 'count', min: 90, unit: 'đơn vị' }, {}, 'incomparable'],
    ['points', 'staffing', { kind: 'points', value: 90, baseYear: 2025 }, {}, 'incomparable'],
    ['words without a figure', 'staffing', null, {}, 'incomparable'],
    ['growth on the national base', 'hardship-support', growth(30, 2025), {}, 'met'],
    ['growth without a base', 'hardship-support', growth(35, null), {}, 'exceeded'],
    ['growth on another base', 'hardship-support', growth(90, 2020), {}, 'incomparable'],
    ['a level for a growth', 'hardship-support', share(100), {}, 'incomparable'],
    ['a growth for a level', 'staffing', growth(90, 2025), {}, 'incomparable'],
    ['times', 'hardship-support', { kind: 'multiple', value: 1.3, baseYear: 2025 }, {}, 'incomparable'],
    ['one or two people', 'staff-per-unit', people(1, 2), {}, 'met'],
    ['one person', 'staff-per-unit', people(1), {}, 'met'],
    ['two people', 'staff-per-unit', people(2), {}, 'exceeded'],
    ['more than one person', 'staff-per-unit', people(1), { bound: 'more-than' }, 'exceeded'],
    ['at most two people', 'staff-per-unit', people(2), { bound: 'at-most' }, 'weaker'],
    ['about one person', 'staff-per-unit', people(1), { hedge: 'approximate' }, 'hedged'],
    ['a share of the units', 'staff-per-unit', share(50), {}, 'incomparable'],
    ['the wage of the Decision', 'allowance-floor', wage('lương cơ bản'), {}, 'met'],
    ['base pay', 'allowance-floor', wage('mức lương cơ sở'), {}, 'met'],
    ['the minimum wage', 'allowance-floor', wage('lương tối thiểu'), {}, 'met'],
    ['the general minimum wage', 'allowance-floor', wage('Lương tối thiểu chung'), {}, 'met'],
    ['the regional minimum wage', 'allowance-floor', wage('lương tối thiểu vùng'), {}, 'exceeded'],
    ['a part of base pay', 'allowance-floor', wage('lương cơ sở', { factor: 0.3 }), {}, 'weaker'],
    ['exactly once base pay', 'allowance-floor', wage('lương cơ sở', { factor: 1 }), {}, 'met'],
    ['more than base pay', 'allowance-floor', wage('lương cơ sở', { factor: 1.2 }), {}, 'exceeded'],
    ['at most base pay', 'allowance-floor', wage('lương cơ sở'), { bound: 'at-most' }, 'weaker'],
    ['about base pay', 'allowance-floor', wage('lương cơ sở'), { hedge: 'approximate' }, 'hedged'],
    ['an amount', 'allowance-floor', wage(null, { vnd: 500_000 }), {}, 'incomparable'],
    ['another wage', 'allowance-floor', wage('lương bình quân'), {}, 'incomparable'],
    ['left to a resolution', 'allowance-floor', null, {}, 'unknown'],
  ])('%s', (_what, indicator, quantity, changes, expected) => {
    expect(judge(indicator, quantity, changes)).toBe(expected);
  });
});

describe('a figure for a year inside the period', () => {
  const year = (to: number, policy: CheckOptions['annualPolicy'] = 'path') => ({ from: to, to, policy });
  it.each<[string, IndicatorId, Quantity, ReturnType<typeof year>, string]>([
    ['on the line', 'staffing', share(66), year(2026), 'interim on-path'],
    ['below the line', 'staffing', share(65), year(2026), 'interim behind-path'],
    ['later on the line', 'staffing', share(83), year(2029), 'interim behind-path'],
    ['facilities climb two points a year', 'facilities', share(52), year(2026), 'interim on-path'],
    ['children climb one', 'children-support', share(85.5), year(2026), 'interim behind-path'],
    ['growth climbs six', 'hardship-support', growth(6, 2025), year(2026), 'interim on-path'],
    ['training has no line', 'training', share(8), year(2026), 'interim no-path'],
    ['the floor already', 'training', share(60), year(2026), 'exceeded'],
    ['before 2025 there is no line', 'staffing', share(30), year(2023), 'interim no-path'],
    ['2025 is the end of a period', 'staffing', share(55), year(2025), 'weaker'],
    ['no line wanted', 'staffing', share(10), year(2026, 'off'), 'interim no-path'],
    ['the previous floor', 'staffing', share(60), year(2029, 'previous-floor'), 'interim on-path'],
    ['below the previous floor', 'staffing', share(59), year(2029, 'previous-floor'), 'interim behind-path'],
  ])('%s', (_what, indicator, quantity, horizon, expected) => {
    expect(judge(indicator, quantity, {}, horizon)).toBe(expected);
  });

  it('a ceiling and a condition are weaker in every year', () => {
    expect(judge('staffing', share(70), { bound: 'at-most' }, year(2026))).toBe('weaker');
    expect(judge('allowance-floor', wage('lương cơ sở', { factor: 0.3 }), {}, year(2026))).toBe('weaker');
  });

  it('nearly the orientation value is behind it', () => {
    expect(judge('staffing', share(66), { nearly: true }, year(2026))).toBe('interim behind-path');
  });

  it('a target of its own for a year before the end is interim in a longer plan', () => {
    expect(judge('staffing', share(80), { to: 2028 })).toBe('interim on-path');
  });

  it('the orientation value and its year stand in the assessment', () => {
    const plan = identify(makePlan({ targets: [makeTarget('staffing', share(70))] }), {
      horizon: { from: 2026, to: 2026 },
    });
    expect(checkPlan(plan, PACK, OPTIONS).assessments[0]?.path).toEqual({ year: 2026, value: 66 });
  });
});

describe('several targets of one indicator', () => {
  const ALL = allGroups(PACK, 'facilities', '2026-2030');
  const facilities = (id: string, value: number, groups: readonly string[], changes: Changes = {}) =>
    makeTarget('facilities', share(value), { id, to: 2030, groups, ...changes });

  it('the widest group decides and sub-groups are shown apart', () => {
    const own = facilities('a', 100, ['facilities-social-assistance'], { wording: '100%' });
    const all = facilities('b', 60, ALL, { wording: '60%' });
    for (const targets of [
      [own, all],
      [all, own],
    ]) {
      const result = assess('facilities', ...targets);
      expect([result.verdict, result.actual?.wording, result.qualifiers]).toEqual(['met', '60%', []]);
      expect(result.targetIds).toHaveLength(2);
    }
  });

  it('where they partition the whole the weakest decides', () => {
    const health = facilities('a', 80, ['facilities-health']);
    const schools = facilities('b', 50, ['facilities-education', 'facilities-social-assistance']);
    expect(assess('facilities', health, schools).verdict).toBe('weaker');
  });

  it('a claim without a group speaks of the whole', () => {
    expect(assess('facilities', facilities('a', 30, ['facilities-health']), facilities('b', 60, [])).verdict).toBe(
      'met',
    );
  });

  it('a wider workplace decides although both name the same posts', () => {
    const posts = allGroups(PACK, 'training', '2026-2030').filter((id) =>
      PACK.groups.some((group) => group.id === id && group.axis === 'post'),
    );
    const wide = makeTarget('training', share(40), { to: 2030, groups: posts });
    const narrow = makeTarget('training', share(10), { to: 2030, groups: [...posts, 'training-communes'] });
    expect(assess('training', narrow, wide).verdict).toBe('met');
  });

  it('the latest year counts, earlier ones are the own path of the plan', () => {
    const result = assess('facilities', facilities('a', 45, ALL, { to: 2027 }), facilities('b', 60, ALL));
    expect([result.verdict, result.targetIds.length]).toEqual(['met', 1]);
  });

  it('a comparable claim decides beside one in another measure', () => {
    const level = makeTarget('hardship-support', share(100), { to: 2030 });
    const rise = makeTarget('hardship-support', growth(30, 2025), { to: 2030 });
    expect(assess('hardship-support', level, rise).verdict).toBe('met');
  });

  it('a milestone counts for the national period it lies in', () => {
    const target = makeTarget('staffing', share(90), {
      to: 2030,
      path: [
        { year: 2025, value: 55 },
        { year: 2028, value: 80 },
      ],
    });
    const plan = identify(makePlan({ targets: [target] }), { horizon: { from: 2021, to: 2030 }, date: '2021-05-01' });
    const verdicts = checkPlan(plan, PACK, OPTIONS).assessments.filter(({ indicator }) => indicator === 'staffing');
    expect(verdicts.map(({ period, verdict, actual }) => [period, verdict, actual?.wording])).toEqual([
      ['2021-2025', 'weaker', '55%'],
      ['2026-2030', 'met', 'số trong Kế hoạch'],
    ]);
  });
});

describe('what is not stated', () => {
  const silence = (changes: Parameters<typeof makePlan>[0], identity: Parameters<typeof identify>[1] = {}) =>
    Object.fromEntries(
      checkPlan(identify(makePlan(changes), identity), PACK, OPTIONS).assessments.map(({ indicator, verdict }) => [
        indicator,
        verdict,
      ]),
    );

  it.each<[string, Parameters<typeof makePlan>[0], Parameters<typeof identify>[1], string, string]>([
    ['a province', {}, {}, 'missing', 'missing'],
    ['a commune sets no allowance', {}, { level: 'commune' }, 'missing', 'not-applicable'],
    ['a district sets none either', {}, { level: 'district' }, 'missing', 'not-applicable'],
    ['an unknown level may or may not', {}, { level: 'unknown' }, 'missing', 'unknown'],
    [
      'by reference',
      { references: [{ quote: '', line: 9, column: 1, endLine: 9, to: 'plan', indicators: null }] },
      {},
      'unknown',
      'unknown',
    ],
    ['amending', { amending: true }, {}, 'unknown', 'unknown'],
  ])('%s', (_what, changes, identity, staffing, allowance) => {
    const verdicts = silence(changes, identity);
    expect([verdicts.staffing, verdicts['allowance-floor']]).toEqual([staffing, allowance]);
  });

  it('only a cut in the objectives makes a target unknown', () => {
    const cut = { quote: '', line: 60, column: 1, endLine: 60, reason: 'mid-word' as const };
    expect(silence({ truncation: { ...cut, lost: ['objectives', 'tasks'] } }).staffing).toBe('unknown');
    expect(silence({ truncation: { ...cut, lost: ['tasks'] } }).staffing).toBe('missing');
  });

  it('a document that is no plan is not graded', () => {
    const plan = makePlan({
      kind: 'not-a-plan',
      notAPlan: 'other-programme',
      targets: [makeTarget('staffing', share(1))],
    });
    const result = checkPlan(plan, PACK, OPTIONS);
    expect([result.assessments, result.counts]).toEqual([
      [],
      { error: 0, warning: 1, info: 0, waived: 0, recorded: 0 },
    ]);
  });
});
