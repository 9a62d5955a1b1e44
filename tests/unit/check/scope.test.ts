import { describe, expect, it } from 'vitest';
import { expandGroups, isWider } from '../../../src/check/groups.js';
import { findNarrowing } from '../../../src/check/scope.js';
import type { Baseline, Group, NationalPeriod } from '../../../src/model/baseline.js';
import type { IndicatorId, Level } from '../../../src/model/vocabulary.js';
import { PACK } from '../../support/pack.js';
import { allGroups, makeTarget, share } from '../../support/plan-builder.js';

const SECOND = PACK.periods[1] as NationalPeriod;
const FIRST = PACK.periods[0] as NationalPeriod;

function narrow(
  indicator: IndicatorId,
  groups: readonly string[],
  { level = 'province', day = '2026-03-01', period = SECOND, pack = PACK }: Options = {},
) {
  const statement = { target: makeTarget(indicator, share(90), { groups }), year: period.to };
  return findNarrowing([statement], indicator, period, pack, level, day);
}

interface Options {
  readonly level?: Level;
  readonly day?: string;
  readonly period?: NationalPeriod;
  readonly pack?: Baseline;
}

const without = (indicator: IndicatorId, period: string, ...left: string[]) =>
  allGroups(PACK, indicator, period).filter((id) => !left.includes(id));

describe('what a plan leaves out', () => {
  it.each<[string, string, string[]]>([
    ['townships are missed while they exist', '2025-06-30', ['staffing-townships']],
    ['not from the day they ended', '2025-07-01', []],
  ])('%s', (_what, day, expected) => {
    const found = narrow('staffing', without('staffing', '2026-2030', 'staffing-townships'), { day });
    expect(found?.groups ?? []).toEqual(expected);
  });

  it('prisons belong to training in the first period only', () => {
    const named = without('training', '2021-2025', 'training-prisons');
    expect(narrow('training', named, { period: FIRST, day: '2021-05-01' })).toEqual({
      groups: ['training-prisons'],
      weight: 'info',
    });
    expect(narrow('training', [...named, 'training-related-sectors'])).toBeNull();
  });

  it('posts and workplaces are judged apart, and an axis nobody names is not narrowed', () => {
    expect(narrow('training', ['training-all-posts'])).toBeNull();
    expect(narrow('training', ['training-all-workplaces'])).toBeNull();
    expect(narrow('training', ['training-all-posts', 'training-communes'])?.weight).toBe('info');
    expect(narrow('training', ['training-cadres'])?.weight).toBe('core');
  });

  it('a commune is asked for what exists there', () => {
    const named = ['staffing-schools', 'staffing-health-stations'];
    expect(narrow('staffing', named, { level: 'commune' })).toBeNull();
    expect(narrow('staffing', named)?.weight).toBe('core');
    expect(narrow('staffing', ['staffing-schools'], { level: 'commune' })).toEqual({
      groups: ['staffing-health-stations'],
      weight: 'core',
    });
  });

  it('a level nobody could read is asked only for what every level is', () => {
    expect(narrow('staffing', ['staffing-health-stations'], { level: 'unknown' })?.groups).toEqual([
      'staffing-schools',
    ]);
  });

  it('lists groups in the order of the pack', () => {
    const order = PACK.groups.map(({ id }) => id);
    const found = narrow('children-support', ['children-abandoned'])?.groups ?? [];
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual([...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });
});

describe('umbrellas', () => {
  const group = (id: string, axis: Group['axis'], covers: readonly string[] = [], periods = [SECOND.id]): Group => ({
    id,
    indicator: 'training',
    label: { vi: id, en: id },
    words: [],
    covers,
    weight: covers.length > 0 ? {} : { province: 'core' },
    periods: covers.length > 0 ? [] : periods,
    axis,
  });
  const GROUPS = [
    group('post-a', 'post'),
    group('post-b', 'post'),
    group('place-a', 'workplace'),
    group('place-b', 'workplace'),
    group('every-post', 'post', ['*']),
    group('some-place', 'workplace', ['place-a']),
    group('wider-place', 'workplace', ['some-place', 'place-b']),
  ];
  const reach = (...ids: string[]) => [...expandGroups(ids, GROUPS)].sort();
  const isWiderOf = (first: string[], second: string[]) =>
    isWider(
      makeTarget('training', share(1), { groups: first }),
      makeTarget('training', share(1), { groups: second }),
      GROUPS,
    );

  it('a word for everybody covers its own axis only', () => {
    expect(reach('every-post')).toEqual(['every-post', 'post-a', 'post-b']);
    const pack = { ...PACK, groups: GROUPS };
    expect(narrow('training', ['every-post', 'place-a'], { pack })?.groups).toEqual(['place-b']);
  });

  it('an umbrella may cover another', () => {
    expect(reach('wider-place')).toEqual(['place-a', 'place-b', 'some-place', 'wider-place']);
  });

  it.each<[string, string[], string[], boolean]>([
    ['a superset', ['post-a', 'post-b'], ['post-a'], true],
    ['the same', ['post-a'], ['post-a'], false],
    ['an umbrella over what it covers', ['every-post'], ['post-a', 'post-b'], false],
    ['an umbrella over a part', ['every-post'], ['post-b'], true],
    ['no group is everybody', [], ['post-a'], true],
    ['a group is not everybody', ['post-a'], [], false],
    ['no workplace is every workplace', ['post-a'], ['post-a', 'place-a'], true],
    [
      'wider in one axis, narrower in the other',
      ['post-a', 'post-b', 'place-a'],
      ['post-a', 'place-a', 'place-b'],
      false,
    ],
  ])('%s', (_what, first, second, expected) => {
    expect(isWiderOf(first, second)).toBe(expected);
  });
});
