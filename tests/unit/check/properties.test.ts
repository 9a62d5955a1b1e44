import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import type { Plan, Target } from '../../../src/model/plan.js';
import type { CheckOptions, PlanResult } from '../../../src/model/result.js';
import type { Verdict } from '../../../src/model/vocabulary.js';
import { PACK } from '../../support/pack.js';
import {
  growth,
  identify,
  makeModelPlan,
  makeTarget,
  OPTIONS,
  share,
  withTargets,
} from '../../support/plan-builder.js';

const MODEL = makeModelPlan(PACK);
const ORDER: readonly Verdict[] = ['weaker', 'interim', 'hedged', 'met', 'exceeded'];
const SHARES = ['staffing', 'facilities', 'training', 'children-support'] as const;

const indicator = fc.constantFrom(...SHARES);
const value = fc.integer({ min: 0, max: 100 });
const bound = fc.constantFrom<Target['bound']>('at-least', 'more-than', 'stated');
const hedge = fc.constantFrom<Target['hedge']>('none', 'approximate', 'aspirational');
const end = fc.constantFrom(2026, 2027, 2028, 2029, 2030);
const groups = fc.subarray(PACK.groups.map(({ id }) => id));

function verdictOf(plan: Plan, id: string, options: Partial<CheckOptions> = {}): Verdict | undefined {
  return checkPlan(plan, PACK, { ...OPTIONS, ...options }).assessments.find((each) => each.indicator === id)?.verdict;
}

/** What a result says, without ids and places. */
function summarise({ assessments, findings }: PlanResult): string[] {
  return [
    ...assessments.map(({ indicator: id, period, verdict }) => `${id} ${period} ${verdict}`),
    ...findings.map(({ ruleId, subject, period, severity }) => `${ruleId} ${subject} ${period} ${severity}`),
  ].sort();
}

describe('raising a figure', () => {
  it('never worsens a share', () => {
    fc.assert(
      fc.property(indicator, value, value, bound, hedge, end, fc.boolean(), (id, a, b, how, soft, to, nearly) => {
        const judge = (figure: number) =>
          verdictOf(
            withTargets(MODEL, id, makeTarget(id, share(figure), { to, bound: how, hedge: soft, nearly })),
            id,
          ) as Verdict;
        expect(ORDER.indexOf(judge(Math.max(a, b)))).toBeGreaterThanOrEqual(ORDER.indexOf(judge(Math.min(a, b))));
      }),
    );
  });

  it('never worsens a growth', () => {
    fc.assert(
      fc.property(value, value, end, (a, b, to) => {
        const judge = (figure: number) =>
          verdictOf(
            withTargets(MODEL, 'hardship-support', makeTarget('hardship-support', growth(figure, 2025), { to })),
            'hardship-support',
          ) as Verdict;
        expect(ORDER.indexOf(judge(Math.max(a, b)))).toBeGreaterThanOrEqual(ORDER.indexOf(judge(Math.min(a, b))));
      }),
    );
  });

  it('never moves an interim figure from on the path to behind it', () => {
    fc.assert(
      fc.property(indicator, value, value, end, (id, a, b, to) => {
        const isBehind = (figure: number) =>
          checkPlan(withTargets(MODEL, id, makeTarget(id, share(figure), { to })), PACK, OPTIONS).assessments.some(
            ({ qualifiers }) => qualifiers.includes('behind-path'),
          );
        if (isBehind(Math.max(a, b))) expect(isBehind(Math.min(a, b))).toBe(true);
      }),
    );
  });
});

describe('what must not matter', () => {
  const targets = fc.array(
    fc
      .record({ id: indicator, figure: value, to: end, named: groups })
      .map(({ id, figure, to, named }) => makeTarget(id, share(figure), { to, groups: named })),
    { maxLength: 6 },
  );
  const numbered = (list: readonly Target[]) => list.map((target, index) => ({ ...target, id: `T${index}` }));

  it('the order of the targets', () => {
    fc.assert(
      fc.property(targets, (list) => {
        const there = checkPlan({ ...MODEL, targets: numbered(list) }, PACK, OPTIONS);
        const back = checkPlan({ ...MODEL, targets: numbered([...list].reverse()) }, PACK, OPTIONS);
        expect(summarise(back)).toEqual(summarise(there));
      }),
    );
  });

  it('the order of bodies, funding, tasks and citations', () => {
    const turned: Plan = {
      ...MODEL,
      bodies: [...MODEL.bodies].reverse(),
      funding: [...MODEL.funding].reverse(),
      tasks: [...MODEL.tasks].reverse(),
      citations: [...MODEL.citations].reverse(),
    };
    expect(summarise(checkPlan(turned, PACK, OPTIONS))).toEqual(summarise(checkPlan(MODEL, PACK, OPTIONS)));
  });

  it("a target of the plan's own", () => {
    const more = { ...MODEL, targets: [...MODEL.targets, makeTarget('other', share(12), { to: 2024 })] };
    expect(summarise(checkPlan(more, PACK, OPTIONS))).toEqual(summarise(checkPlan(MODEL, PACK, OPTIONS)));
  });

  it('running it twice, or freezing what goes in', () => {
    fc.assert(
      fc.property(targets, (list) => {
        const plan = Object.freeze({ ...MODEL, targets: Object.freeze(numbered(list)) });
        expect(checkPlan(plan, PACK, OPTIONS)).toEqual(checkPlan(plan, PACK, OPTIONS));
      }),
    );
  });
});

describe('what must matter', () => {
  it('taking any statement away makes something missing', () => {
    for (const { id } of PACK.indicators) {
      expect(verdictOf(withTargets(MODEL, id), id), id).toBe('missing');
    }
  });

  it('naming more groups never adds a narrowed scope', () => {
    fc.assert(
      fc.property(indicator, groups, groups, (id, some, more) => {
        const own = new Set(PACK.groups.filter((group) => group.indicator === id).map((group) => group.id));
        const missed = (ids: readonly string[]) =>
          checkPlan(
            withTargets(
              MODEL,
              id,
              makeTarget(id, share(100), { to: 2030, groups: ids.filter((each) => own.has(each)) }),
            ),
            PACK,
            OPTIONS,
          ).findings.flatMap((finding) =>
            finding.ruleId === 'scope-narrowed' && finding.subject === id ? finding.data.groups : [],
          );
        // A population that names no group is the whole; only from the first named group on can it grow.
        const axes = (ids: readonly string[]) =>
          new Set(PACK.groups.filter((g) => own.has(g.id) && ids.includes(g.id)).map((g) => g.axis));
        fc.pre([...axes(more)].every((axis) => axes(some).has(axis)));
        const before = new Set(missed(some));
        expect(missed([...some, ...more]).every((group) => before.has(group))).toBe(true);
      }),
    );
  });

  it('a lower level is never judged more severely than a province', () => {
    const weight = { info: 0, warning: 1, error: 2 };
    const bare = identify(
      { ...MODEL, targets: MODEL.targets.slice(0, 1), citations: [], parentPlan: MODEL.citations[0] ?? null },
      {},
    );
    const severities = (level: 'province' | 'commune') =>
      new Map(
        checkPlan(bare, PACK, { ...OPTIONS, level })
          .findings.filter(({ ruleId }) => ruleId === 'target-missing' || ruleId === 'citation-missing')
          .map((finding) => [`${finding.ruleId} ${finding.subject}`, weight[finding.severity]]),
      );
    const province = severities('province');
    expect(province.size).toBe(5);
    for (const [key, severity] of severities('commune')) expect(severity).toBeLessThan(province.get(key) ?? 3);
  });
});
