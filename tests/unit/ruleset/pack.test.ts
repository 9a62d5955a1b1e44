import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/model/baseline.js';
import { BODY_KEYS, FUNDING_KINDS, GRADES, INDICATORS, TASK_GROUPS } from '../../../src/model/vocabulary.js';
import { loadBuiltInBaseline } from '../../../src/ruleset/built-in.js';
import { FIELD_EXAMPLES } from '../../../src/ruleset/examples.js';
import { generateFiles } from '../../../src/ruleset/generate-files.js';
import { loadBaseline } from '../../../src/ruleset/load-baseline.js';
import { compilePhrases } from '../../../src/text/phrase.js';

const pack = loadBuiltInBaseline();
const byId = new Map(pack.indicators.map((indicator) => [indicator.id, indicator]));
const PERIODS = ['2021-2025', '2026-2030'];

describe('the built-in pack', () => {
  it('is what rules/ says', () => {
    expect(pack).toEqual(loadBaseline('rules/qd-112-2021'));
  });

  it.each(generateFiles('rules').map(({ file, content }) => [file, content]))('%s is fresh', (file, content) => {
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('has an editor schema on the first line of every file', () => {
    const files = readdirSync('rules/qd-112-2021').filter((name) => name.endsWith('.yaml'));
    for (const name of files) {
      const subject = name.replace('.yaml', '');
      const [first] = readFileSync(`rules/qd-112-2021/${name}`, 'utf8').split('\n');
      expect(first).toBe(`# yaml-language-server: $schema=../schema/${subject}.schema.json`);
    }
  });

  it('knows every indicator, funding kind, body and task group of the contract', () => {
    expect(pack.indicators.map(({ id }) => id)).toEqual([...INDICATORS]);
    expect(pack.funding.map(({ kind }) => kind)).toEqual([...FUNDING_KINDS]);
    expect(pack.bodies.map(({ key }) => key)).toEqual([...BODY_KEYS]);
    expect(pack.tasks.map(({ id }) => id)).toEqual([...TASK_GROUPS]);
  });

  it('gives every fact a grade and sources that exist', () => {
    const facts: readonly Fact[] = [
      ...pack.indicators.flatMap(({ requirements }) => requirements),
      ...pack.funding.map(({ fact }) => fact),
    ];
    expect(facts).toHaveLength(20);
    for (const fact of facts) {
      expect(GRADES).toContain(fact.grade);
      expect(fact.sources.length).toBeGreaterThan(0);
      for (const source of fact.sources) expect(pack.sources).toHaveProperty(source);
    }
  });

  it('has patterns the matcher can read', () => {
    const lists = [
      ...pack.groups.flatMap(({ words, except }) => [words, except ?? []]),
      ...pack.funding.flatMap(({ words, except }) => [words, except ?? []]),
      ...pack.bodies.flatMap(({ names }) => names.map(({ words }) => words)),
      ...pack.tasks.map(({ words }) => words),
      ...pack.words.indicators.flatMap(({ acts, counted, sure, never }) => [acts, counted, sure, never]),
    ];
    const text = { text: 'a', key: 'a', bare: 'a' };
    for (const words of lists) expect(() => compilePhrases(words).test(text), words.join(' · ')).not.toThrow();
  });
});

describe('the national figures', () => {
  it.each([
    ['staffing', '60 A', '90 A'],
    ['facilities', '50 A-', '60 A'],
    ['training', '30 A-', '40 B'],
    ['children-support', '85 B', '90 B'],
  ] as const)('%s: shares %s and %s', (id, first, second) => {
    const said = byId
      .get(id)
      ?.requirements.map(({ quantity, grade }) => `${quantity.kind === 'share' ? quantity.value : '?'} ${grade}`);
    expect(said).toEqual([first, second]);
  });

  it('hardship-support grows on the last year of the period before', () => {
    const [first, second] = byId.get('hardship-support')?.requirements ?? [];
    expect(first).toMatchObject({ quantity: { kind: 'growth', value: 20, baseYear: 2020 }, grade: 'B' });
    expect(second).toMatchObject({
      quantity: { kind: 'growth', value: 30, baseYear: 2025 },
      grade: 'C',
      existence: 'B',
    });
  });

  it('staff-per-unit and allowance-floor are conditions of staffing', () => {
    for (const id of ['staff-per-unit', 'allowance-floor'] as const) expect(byId.get(id)?.conditionOf).toBe('staffing');
    expect(byId.get('staff-per-unit')?.requirements[1]?.quantity).toMatchObject({ kind: 'count', min: 1, max: 2 });
    expect(byId.get('allowance-floor')?.levels).toEqual(['province']);
  });

  it.each(INDICATORS)('%s has both periods, each with a sentence that states its figure', (id) => {
    const indicator = byId.get(id);
    expect(indicator?.requirements.map(({ period }) => period)).toEqual(PERIODS);
    for (const { period, quantity, grade, clause, bound } of indicator?.requirements ?? []) {
      expect(clause).toBe('khoản 2 Mục I Điều 1');
      expect(bound).toBe('at-least');
      if (!('value' in quantity)) continue;
      const figure = grade === 'C' ? `[${quantity.value}]%` : `${quantity.value}%`;
      expect(indicator?.sentence.periods[period]).toContain(figure);
    }
  });

  it('a grade C figure never stands without its bracket', () => {
    for (const { requirements, sentence } of pack.indicators) {
      for (const { grade, period, quantity, label } of requirements) {
        if (grade !== 'C' || !('value' in quantity)) continue;
        for (const said of [label.vi, label.en, sentence.periods[period]])
          expect(said).toContain(`[${quantity.value}]`);
      }
    }
  });

  it('a sentence names townships only before they ended', () => {
    for (const { sentence } of pack.indicators) {
      for (const said of Object.values(sentence.periods)) expect(said).not.toContain('thị trấn');
      if (sentence.before === undefined) continue;
      expect(sentence.before.date).toBe('2025-07-01');
      for (const said of Object.values(sentence.before.periods)) expect(said).toContain('thị trấn');
    }
  });

  it('no sentence offers the post that communes lose in 2026', () => {
    expect(JSON.stringify([pack.indicators, pack.expectedBodies, pack.leads])).not.toMatch(
      /hoạt động không chuyên trách/,
    );
  });
});

describe('groups', () => {
  const idsOf = (indicator: string, level: 'province' | 'commune', weight: 'core' | 'info', period = '2026-2030') =>
    pack.groups
      .filter(
        (group) => group.indicator === indicator && group.weight[level] === weight && group.periods.includes(period),
      )
      .map(({ id }) => id);

  it.each([
    [
      'staffing',
      'province',
      ['staffing-social-assistance', 'staffing-schools', 'staffing-hospitals', 'staffing-communes'],
    ],
    ['staffing', 'commune', ['staffing-schools', 'staffing-health-stations']],
    ['facilities', 'province', ['facilities-social-assistance', 'facilities-health', 'facilities-education']],
    ['training', 'province', ['training-collaborators']],
    ['training', 'commune', ['training-collaborators']],
    ['hardship-support', 'province', []],
  ] as const)('core of %s at %s level', (indicator, level, ids) => {
    expect(idsOf(indicator, level, 'core')).toEqual(ids);
  });

  it.each(['province', 'commune'] as const)('all six child groups are core at %s level', (level) => {
    expect(idsOf('children-support', level, 'core')).toHaveLength(6);
  });

  it('the first period counts workplaces of training that the second does not', () => {
    const counted = (period: string) =>
      pack.groups.filter(({ axis, periods }) => axis === 'workplace' && periods.includes(period)).map(({ id }) => id);
    expect(counted('2021-2025')).toContain('training-prisons');
    expect(counted('2026-2030')).not.toContain('training-prisons');
    expect(counted('2026-2030')).toContain('training-related-sectors');
  });

  it('children in special circumstances leave out chemical victims and disasters', () => {
    const umbrella = pack.groups.find(({ id }) => id === 'children-special-circumstances');
    expect(umbrella?.covers).toEqual([
      'children-orphaned',
      'children-abandoned',
      'children-hiv',
      'children-severe-disability',
    ]);
  });

  it('townships are not missed once they have ended', () => {
    for (const group of pack.groups.filter(({ id }) => id.endsWith('-townships')))
      expect(group.endedOn).toBe('2025-07-01');
  });
});

describe('bodies', () => {
  it('every name that ended says who carries on, in a name that has not ended', () => {
    for (const { names } of pack.bodies) {
      for (const { id, endedOn, successor } of names.filter((name) => name.endedOn !== undefined)) {
        expect(['2025-03-01', '2025-07-01'], id).toContain(endedOn);
        const heir = pack.bodies
          .find(({ key }) => key === successor?.key)
          ?.names.find((name) => name.id === successor?.nameId);
        expect(heir, id).toBeDefined();
        expect(heir?.endedOn, id).toBeUndefined();
      }
    }
  });

  it.each([
    ['so-lao-dong', 'health', '2025-03-01'],
    ['so-ke-hoach', 'finance', '2025-03-01'],
    ['so-thong-tin', 'culture', '2025-03-01'],
    ['cong-an-huyen', 'police', '2025-03-01'],
    ['ubnd-cap-huyen', 'lower-committees', '2025-07-01'],
    ['phong-lao-dong', 'commune-culture-society', '2025-07-01'],
  ])('%s passes to %s on %s', (id, key, endedOn) => {
    const name = pack.bodies.flatMap(({ names }) => names).find((each) => each.id === id);
    expect(name).toMatchObject({ endedOn, successor: { key } });
  });

  const expectedOn = (level: string, day: string, severity: string) =>
    pack.expectedBodies
      .filter((each) => each.level === level && each.severity === severity)
      .filter(({ from, before }) => (from === undefined || day >= from) && (before === undefined || day < before))
      .map(({ key }) => key)
      .sort();

  it.each(['2021-04-05', '2025-03-01', '2025-06-30', '2025-10-08'])(
    'a province is asked for each body once on %s',
    (day) => {
      expect(expectedOn('province', day, 'warning')).toEqual([
        'education',
        'fatherland-front',
        'finance',
        'health',
        'lower-committees',
        'police',
      ]);
      expect(expectedOn('province', day, 'info')).toEqual(['culture', 'home-affairs', 'justice']);
    },
  );

  it.each(['2024-01-01', '2026-04-01'])('a commune is asked for each body once on %s', (day) => {
    expect(expectedOn('commune', day, 'warning')).toEqual([
      'commune-health-station',
      'fatherland-front',
      'finance',
      'schools',
    ]);
    expect(expectedOn('commune', day, 'info')).toEqual(['police']);
  });

  it('a general entry covers departments and police, not committees or the Front', () => {
    const apart = pack.expectedBodies.filter(({ collective }) => !collective).map(({ key }) => key);
    expect([...new Set(apart)].sort()).toEqual(['fatherland-front', 'lower-committees']);
  });

  it.each([
    ['province', '2025-02-28', 'labour-social'],
    ['province', '2025-03-01', 'health'],
    ['commune', '2024-01-01', 'commune-culture-society'],
    ['commune', '2026-01-01', 'commune-culture-society'],
  ])('leads at %s level on %s: %s', (level, day, key) => {
    const leads = pack.leads.filter(
      (lead) => lead.level === level && (lead.from ?? '') <= day && (lead.before === undefined || day < lead.before),
    );
    expect(leads.map((lead) => lead.key)).toEqual([key]);
  });
});

describe('places, documents and funding', () => {
  it('34 provinces took in the others of the former 63', () => {
    expect(pack.provinces).toHaveLength(34);
    const absorbed = pack.provinces.flatMap(({ name, absorbed: old }) => (name === 'Huế' ? [] : old));
    expect(new Set([...pack.provinces.map(({ name }) => name), ...absorbed]).size).toBe(63);
  });

  it('six cities are run by the centre, Huế since 2025', () => {
    const cities = pack.provinces.filter(({ type }) => type === 'thành phố');
    expect(cities.map(({ name }) => name).sort()).toEqual(
      ['Cần Thơ', 'Huế', 'Hà Nội', 'Hải Phòng', 'Hồ Chí Minh', 'Đà Nẵng'].sort(),
    );
    expect(cities.filter(({ cityFrom }) => cityFrom !== undefined)).toMatchObject([
      { name: 'Huế', cityFrom: '2025-01-01' },
    ]);
  });

  it.each([
    ['112/2021/QĐ-TTg', '112/QĐ-TTg'],
    ['32/QĐ-TTg', '32/2010/QĐ-TTg'],
    ['110/NĐ-CP', '110/2024/NĐ-CP'],
  ])('%s is a wrong form of %s', (wrong, number) => {
    expect(
      pack.documents.filter((document) => document.wrong.includes(wrong)).map((document) => document.number),
    ).toEqual([number]);
  });

  it('asks each level for the sources of Mục III', () => {
    const asked = (level: 'province' | 'commune') =>
      pack.funding
        .filter(({ missing }) => missing[level] !== undefined)
        .map(({ kind, missing }) => `${kind} ${missing[level]}`);
    expect(asked('province')).toEqual([
      'state-budget error',
      'public-investment info',
      'integrated-programmes warning',
      'contributions warning',
    ]);
    expect(asked('commune')).toEqual([
      'state-budget error',
      'public-investment info',
      'integrated-programmes info',
      'contributions warning',
    ]);
  });
});

describe('every field has an example for error messages', () => {
  it('in every schema', () => {
    const fields = new Set<string>();
    const collect = (schema: unknown): void => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') for (const name of Object.keys(value as object)) fields.add(name);
        collect(value);
      }
    };
    for (const { file, content } of generateFiles('rules'))
      if (file.startsWith('rules/schema/')) collect(JSON.parse(content));
    expect([...fields].filter((name) => FIELD_EXAMPLES[name] === undefined)).toEqual([]);
  });
});
