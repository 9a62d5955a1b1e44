import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import { readJudgingDate } from '../../../src/check/judging-date.js';
import { selectPeriods } from '../../../src/check/periods.js';
import type { Horizon } from '../../../src/model/plan.js';
import { Facts } from '../../../src/report/facts.js';
import { readPlanFacts } from '../../../src/report/plan-facts.js';
import { PACK } from '../../support/pack.js';
import {
  identify,
  makeCitation,
  makeModelPlan,
  makePlan,
  makeTarget,
  OPTIONS,
  share,
} from '../../support/plan-builder.js';

describe('the day a plan is judged as of', () => {
  const cited = (...dates: (string | null)[]) => dates.map((date) => makeCitation('47/KH-UBND', { date }));
  it.each<[string, Parameters<typeof identify>[1], ReturnType<typeof cited>, string | undefined, string | null]>([
    ['its own date', { date: '2025-10-08' }, cited('2026-01-01'), undefined, '2025-10-08'],
    ['a date without its day', { date: '2025-02' }, [], undefined, '2025-02-01'],
    ['a year alone', { date: '2025' }, [], undefined, '2025-01-01'],
    ['not before the newest cited document', { date: '2025' }, cited('2025-11-05', '2021'), undefined, '2025-11-05'],
    ['nor in a month with a blank day', { date: '2025-02' }, cited('2025-02-20'), undefined, '2025-02-20'],
    ['a blank date later than what it cites', { date: '2025-12' }, cited('2025-11-05'), undefined, '2025-12-01'],
    [
      'the latest cited document',
      { date: null },
      cited('2021-01-22', '2026-03-30', '2024-08-30'),
      undefined,
      '2026-03-30',
    ],
    ['not before the first year', { date: null }, cited('2021-01-22'), undefined, '2026-01-01'],
    [
      'not before the period of an open start',
      { date: null, horizon: { from: null, to: 2025 } },
      cited('2020-05-05'),
      undefined,
      '2021-01-01',
    ],
    ['nothing', { date: null, horizon: { from: null, to: null } }, cited(null), undefined, null],
    ['given', { date: '2025-10-08' }, [], '2027-01-02', '2027-01-02'],
  ])('%s', (_what, identity, citations, asOf, expected) => {
    expect(readJudgingDate(identify(makePlan({ citations }), identity), PACK, asOf)).toBe(expected);
  });

  it.each<[string, string, string | undefined, readonly string[]]>([
    ['a year across the changes of 2025', '2025', undefined, []],
    ['a month before them', '2025-02', undefined, ['culture', 'lower-committees']],
    ['a month behind them', '2025-08', undefined, ['culture', 'lower-committees']],
    ['a year, judged as of a day', '2025', '2025-02-10', ['culture', 'lower-committees']],
  ])('%s: what depends on the day is only said where it is known', (_what, date, asOf, expected) => {
    const model = makeModelPlan(PACK, { citations: [] });
    const plan = identify(
      { ...model, bodies: model.bodies.filter(({ key }) => !/^(?:culture|lower-)/.test(key)) },
      { date },
    );
    const { findings } = checkPlan(plan, PACK, { ...OPTIONS, ...(asOf === undefined ? {} : { asOf }) });
    expect(findings.filter(({ ruleId }) => ruleId === 'body-missing').map(({ subject }) => subject)).toEqual(expected);
  });

  it('of several days the sentences to paste take the names of the last', () => {
    const plan = identify(makePlan({ bodies: [] }), { date: '2025' });
    const result = checkPlan(plan, PACK, OPTIONS);
    expect([result.judgedOn, result.judgedUntil]).toEqual(['2025-01-01', '2025-12-31']);
    expect(result.findings.find(({ ruleId }) => ruleId === 'lead-missing')?.subject).toBe('health');
    expect(new Facts(PACK, readPlanFacts(result), 'vi').target('training', '2026-2030')).not.toContain('thị trấn');
  });

  it('a known document that is cited without its date has the date of the pack', () => {
    const plan = identify(makePlan({ citations: [makeCitation('110/2024/NĐ-CP', { known: 'nd-110-2024' })] }), {
      date: null,
      horizon: { from: null, to: null },
    });
    expect(readJudgingDate(plan, PACK, undefined)).toBe('2024-08-30');
  });
});

describe('the national periods a plan answers to', () => {
  it.each<[string, Horizon, (number | null)[], string[]]>([
    ['the whole programme', { from: 2021, to: 2030 }, [], ['2021-2025', '2026-2030']],
    ['the first half', { from: 2021, to: 2025 }, [], ['2021-2025']],
    ['the second half', { from: 2026, to: 2030 }, [], ['2026-2030']],
    ['until 2030', { from: null, to: 2030 }, [], ['2026-2030']],
    ['until 2025', { from: null, to: 2025 }, [], ['2021-2025']],
    ['from the last year of a period on', { from: 2025, to: 2030 }, [], ['2026-2030']],
    ['the same, with targets for that year', { from: 2025, to: 2030 }, [2025, 2030], ['2021-2025', '2026-2030']],
    ['a year plan for the last year', { from: 2025, to: 2025 }, [2025], ['2021-2025']],
    ['the same without a target', { from: 2025, to: 2025 }, [], ['2021-2025']],
    ['a year plan inside a period', { from: 2026, to: 2026 }, [null], ['2026-2030']],
    ['the same without a target', { from: 2026, to: 2026 }, [], ['2026-2030']],
    ['until 2027, naming 2025 only', { from: 2024, to: 2027 }, [2025], ['2021-2025']],
    ['until 2027, naming both', { from: 2024, to: 2027 }, [2025, 2027], ['2021-2025', '2026-2030']],
    ['no years at all', { from: null, to: null }, [null], ['2026-2030']],
    ['another decade', { from: 2011, to: 2020 }, [], []],
  ])('%s', (_what, horizon, years, expected) => {
    const targets = years.map((to) => makeTarget('staffing', share(70), { to }));
    const plan = identify(makePlan({ targets }), { horizon });
    expect(selectPeriods(plan, PACK, '2026-03-01').map(({ id }) => id)).toEqual(expected);
  });

  it("a target of the plan's own names no national period", () => {
    const targets = [makeTarget('other', null, { to: 2025 }), makeTarget('staffing', share(90), { to: 2030 })];
    expect(selectPeriods(makePlan({ targets }), PACK, null).map(({ id }) => id)).toEqual(['2026-2030']);
  });

  it('without years the date of the plan decides', () => {
    const plan = identify(makePlan(), { horizon: { from: null, to: null } });
    expect(selectPeriods(plan, PACK, '2022-06-01').map(({ id }) => id)).toEqual(['2021-2025']);
  });
});

describe('overrides', () => {
  it('level and horizon replace what was read, and stand in the result', () => {
    const targets = [makeTarget('staffing', share(70), { to: null })];
    const { plan, assessments } = checkPlan(makePlan({ targets }), PACK, {
      ...OPTIONS,
      level: 'commune',
      horizon: { from: 2026, to: 2026 },
    });
    expect([plan.identity.level, plan.identity.horizon]).toEqual(['commune', { from: 2026, to: 2026 }]);
    expect(assessments.find(({ indicator }) => indicator === 'staffing')?.verdict).toBe('interim');
    expect(assessments.find(({ indicator }) => indicator === 'allowance-floor')?.verdict).toBe('not-applicable');
  });

  it('years written in the sentence stay, years inferred from the title follow', () => {
    const titled = { ...makeTarget('staffing', share(60)), period: { from: 2021, to: 2025, source: 'title' as const } };
    const written = makeTarget('training', share(30), { to: 2025 });
    const { plan } = checkPlan(makePlan({ targets: [titled, written] }), PACK, {
      ...OPTIONS,
      horizon: { from: 2026, to: 2030 },
    });
    expect(plan.targets.map(({ period }) => period.to)).toEqual([2030, 2025]);
  });

  it('as of another day the same bodies are judged by the names of that day', () => {
    const model = makeModelPlan(PACK, { citations: [] });
    const rules = (asOf: string) => checkPlan(model, PACK, { ...OPTIONS, asOf }).findings.map(({ ruleId }) => ruleId);
    expect(rules('2024-10-14')).not.toContain('decree-110-not-cited');
    expect(rules('2024-10-15')).toContain('decree-110-not-cited');
  });
});

it('findings come by line, then rule id, then subject', () => {
  const { findings } = checkPlan(makePlan({ targets: [makeTarget('staffing', share(10))] }), PACK, OPTIONS);
  const keys = findings.map(({ at, ruleId, subject }) =>
    [String(at.line).padStart(4, '0'), ruleId, subject ?? ''].join('\0'),
  );
  expect(keys.length).toBeGreaterThan(10);
  expect(keys).toEqual([...keys].sort());
});

it('counts what it lists', () => {
  const { findings, counts } = checkPlan(makePlan(), PACK, OPTIONS);
  expect(counts.error + counts.warning + counts.info).toBe(findings.length);
  expect(counts.error).toBe(findings.filter(({ severity }) => severity === 'error').length);
});
