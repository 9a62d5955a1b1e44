import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import { RULES } from '../../../src/check/rules/table.js';
import type { ReadingNotes } from '../../../src/model/document.js';
import type { PlanRuleId } from '../../../src/model/finding.js';
import type { Plan } from '../../../src/model/plan.js';
import type { CheckOptions } from '../../../src/model/result.js';
import { PACK } from '../../support/pack.js';
import {
  ANCHORS,
  allGroups,
  at,
  growth,
  identify,
  makeBody,
  makeCitation,
  makeFunding,
  makeModelPlan,
  makePlan,
  makeTarget,
  OPTIONS,
  people,
  share,
  wage,
  withTargets,
} from '../../support/plan-builder.js';

/** `expected` lists "severity subject period line" of the rule's findings, parts that are null left out. */
interface Case {
  readonly what: string;
  readonly plan: Plan;
  readonly options?: Partial<CheckOptions>;
  readonly expected: readonly string[];
}

const MODEL = makeModelPlan(PACK);
const noted = (notes: Partial<ReadingNotes>): Plan => ({
  ...MODEL,
  source: { ...MODEL.source, notes: { ...MODEL.source.notes, ...notes } },
});
const YEAR = { from: 2026, to: 2026 };
const PARENT = makeCitation('47/KH-UBND', { ...at(8) });
const staffing = (value: number, changes: Parameters<typeof makeTarget>[2] = {}) =>
  makeTarget('staffing', share(value), {
    to: 2030,
    groups: allGroups(PACK, 'staffing', '2026-2030'),
    bound: 'at-least',
    ...changes,
  });
const hardship = (quantity: Parameters<typeof makeTarget>[1], changes: Parameters<typeof makeTarget>[2] = {}) =>
  makeTarget('hardship-support', quantity, {
    to: 2030,
    groups: allGroups(PACK, 'hardship-support', '2026-2030'),
    bound: 'at-least',
    ...changes,
  });
const training = (groups: readonly string[]) =>
  makeTarget('training', share(40), { to: 2030, groups, bound: 'at-least', ...at(25) });
const children = (...left: string[]) =>
  makeTarget('children-support', share(90), {
    to: 2030,
    groups: allGroups(PACK, 'children-support', '2026-2030').filter((id) => !left.includes(id)),
    bound: 'at-least',
  });
const lost = (...parts: ('objectives' | 'tasks' | 'funding' | 'responsibilities')[]) => ({
  ...at(30),
  reason: 'mid-word' as const,
  lost: parts,
});
const silent = (what: string, plan: Plan, options: Partial<CheckOptions> = {}): Case => ({
  what,
  plan,
  options,
  expected: [],
});
const bare = (changes: Partial<Plan> = {}) => makeModelPlan(PACK, { targets: [], ...changes });
const bodiesWithout = (...keys: string[]) => MODEL.bodies.filter(({ key }) => !keys.includes(key));
const period1 = (changes: Partial<Plan> = {}) =>
  identify(makePlan({ targets: [staffing(60, { to: 2025 })], ...changes }), {
    date: '2021-04-05',
    horizon: { from: 2021, to: 2025 },
  });

const CASES: { readonly [R in PlanRuleId]: readonly Case[] } = {
  'target-missing': [
    {
      what: 'one of the five left out',
      plan: withTargets(MODEL, 'facilities'),
      expected: ['error facilities 2026-2030 9'],
    },
    {
      what: 'anchored at the heading of its own period',
      plan: withTargets(
        { ...MODEL, anchors: { ...ANCHORS, periods: [{ ...at(12), from: 2026, to: 2030 }] } },
        'training',
      ),
      expected: ['error training 2026-2030 12'],
    },
    {
      what: 'a year plan that cites the plan above it',
      plan: withTargets(identify({ ...MODEL, parentPlan: PARENT }, { horizon: YEAR }), 'training'),
      expected: ['warning training 2026-2030 9'],
    },
    {
      what: 'a commune plan that cites no plan above it',
      plan: withTargets(identify(MODEL, { level: 'commune' }), 'training'),
      expected: ['error training 2026-2030 9'],
    },
    {
      what: 'a commune plan that cites it',
      plan: withTargets(identify({ ...MODEL, parentPlan: PARENT }, { level: 'commune' }), 'training'),
      expected: ['warning training 2026-2030 9'],
    },
    {
      what: 'a province plan for the whole period stays an error even when it cites another plan',
      plan: withTargets({ ...MODEL, parentPlan: PARENT }, 'training'),
      expected: ['error training 2026-2030 9'],
    },
    {
      what: 'a plan of both periods lacks the first one',
      plan: withTargets(identify(MODEL, { horizon: { from: 2021, to: 2030 } }), 'staffing', staffing(90), {
        ...staffing(60, { to: 2025 }),
        id: 'T8',
      }),
      expected: ['facilities', 'hardship-support', 'training', 'children-support']
        .sort()
        .map((id) => `error ${id} 2021-2025 9`),
    },
    silent('a plan that states all', MODEL),
    silent('a sub-clause is a condition, not a target', withTargets(MODEL, 'staff-per-unit')),
    silent('targets taken from an annex not at hand', {
      ...withTargets(MODEL, 'training'),
      references: [{ ...at(11), to: 'annex', indicators: null }],
    }),
    silent('the objectives break off', { ...withTargets(MODEL, 'training'), truncation: lost('objectives') }),
    silent('an amending plan leaves it alone', { ...withTargets(MODEL, 'training'), amending: true }),
  ],
  'target-weaker': [
    {
      what: 'below the floor',
      plan: withTargets(MODEL, 'staffing', staffing(85, at(11))),
      expected: ['error staffing 2026-2030 11'],
    },
    {
      what: 'a grade C floor',
      plan: withTargets(MODEL, 'hardship-support', hardship(growth(20, 2025))),
      expected: ['warning hardship-support 2026-2030 10'],
    },
    {
      what: 'a ceiling where the Decision sets a floor',
      plan: withTargets(MODEL, 'staffing', staffing(95, { bound: 'at-most' })),
      expected: ['error staffing 2026-2030 10'],
    },
    {
      what: 'close to the floor is below it',
      plan: withTargets(MODEL, 'staffing', staffing(90, { nearly: true })),
      expected: ['error staffing 2026-2030 10'],
    },
    silent('exactly the floor', MODEL),
    silent(
      'a year plan before the end of the period',
      withTargets(identify(MODEL, { horizon: YEAR }), 'staffing', staffing(66, { to: 2026 })),
    ),
  ],
  'target-hedged': [
    {
      what: 'about the floor',
      plan: withTargets(MODEL, 'staffing', staffing(90, { hedge: 'approximate', hedgeWord: 'khoảng' })),
      expected: ['warning staffing 2026-2030 10'],
    },
    silent('about a value above it', withTargets(MODEL, 'staffing', staffing(95, { hedge: 'approximate' }))),
    silent('striving for the floor', withTargets(MODEL, 'staffing', staffing(90, { hedge: 'aspirational' }))),
  ],
  'target-incomparable': [
    {
      what: 'a share where the Decision counts growth',
      plan: withTargets(MODEL, 'hardship-support', hardship(share(100))),
      expected: ['warning hardship-support 2026-2030 10'],
    },
    {
      what: 'another base year',
      plan: withTargets(MODEL, 'hardship-support', hardship(growth(30, 2020))),
      expected: ['warning hardship-support 2026-2030 10'],
    },
    {
      what: 'an allowance in đồng',
      plan: withTargets(
        MODEL,
        'allowance-floor',
        makeTarget('allowance-floor', wage(null, { vnd: 500_000 }), { to: 2030 }),
      ),
      expected: ['warning allowance-floor 2026-2030 10'],
    },
    silent(
      'no base year is read on the national one',
      withTargets(MODEL, 'hardship-support', hardship(growth(30, null))),
    ),
    silent(
      'a comparable claim beside one that is not',
      withTargets(MODEL, 'hardship-support', hardship(share(100)), hardship(growth(30, 2025), { id: 'T9' })),
    ),
  ],
  'target-behind-path': [
    {
      what: 'between the previous floor and the path',
      plan: withTargets(identify(MODEL, { horizon: YEAR }), 'staffing', staffing(64, { to: 2026 })),
      expected: ['info staffing 2026-2030 10'],
    },
    {
      what: 'below what the previous period demanded',
      plan: withTargets(identify(MODEL, { horizon: YEAR }), 'staffing', staffing(55, { to: 2026 })),
      expected: ['warning staffing 2026-2030 10'],
    },
    {
      what: 'growth behind the line from zero',
      plan: withTargets(
        identify(MODEL, { horizon: YEAR }),
        'hardship-support',
        hardship(growth(5, 2025), { to: 2026 }),
      ),
      expected: ['info hardship-support 2026-2030 10'],
    },
    silent('on the path', withTargets(identify(MODEL, { horizon: YEAR }), 'staffing', staffing(66, { to: 2026 }))),
    silent(
      'training starts a new round',
      withTargets(identify(MODEL, { horizon: YEAR }), 'training', {
        ...training(allGroups(PACK, 'training', '2026-2030')),
        quantity: share(8),
        period: { from: 2026, to: 2026, source: 'title' },
      }),
    ),
    silent('no path wanted', withTargets(identify(MODEL, { horizon: YEAR }), 'staffing', staffing(50, { to: 2026 })), {
      annualPolicy: 'off',
    }),
    silent(
      'the previous floor is enough by configuration',
      withTargets(identify(MODEL, { horizon: YEAR }), 'staffing', staffing(60, { to: 2026 })),
      { annualPolicy: 'previous-floor' },
    ),
  ],
  'scope-narrowed': [
    {
      what: 'collaborators dropped',
      plan: withTargets(
        MODEL,
        'training',
        training(allGroups(PACK, 'training', '2026-2030').filter((id) => id !== 'training-collaborators')),
      ),
      expected: ['warning training 2026-2030 25'],
    },
    {
      what: 'a child group dropped',
      plan: withTargets(MODEL, 'children-support', children('children-abandoned')),
      expected: ['warning children-support 2026-2030 10'],
    },
    {
      what: 'prisons dropped',
      plan: withTargets(
        MODEL,
        'staffing',
        staffing(90, { groups: allGroups(PACK, 'staffing', '2026-2030').filter((id) => id !== 'staffing-prisons') }),
      ),
      expected: ['info staffing 2026-2030 10'],
    },
    {
      what: 'case management dropped',
      plan: withTargets(MODEL, 'hardship-support', hardship(growth(30, 2025), { groups: ['hardship-people'] })),
      expected: ['info hardship-support 2026-2030 10'],
    },
    silent(
      'civil servants beside cadres',
      withTargets(
        MODEL,
        'training',
        training(allGroups(PACK, 'training', '2026-2030').filter((id) => id !== 'training-civil-servants')),
      ),
    ),
    silent('everybody, by one word', withTargets(MODEL, 'staffing', staffing(90, { groups: ['staffing-everything'] }))),
    silent('no group named at all', withTargets(MODEL, 'staffing', staffing(90, { groups: [] }))),
    silent(
      'the union of two claims holds all',
      withTargets(
        MODEL,
        'children-support',
        children('children-abandoned'),
        makeTarget('children-support', share(90), { id: 'T9', to: 2030, groups: ['children-abandoned'] }),
      ),
    ),
    silent('the claim breaks off', {
      ...withTargets(MODEL, 'children-support', children('children-abandoned')),
      truncation: { ...lost('objectives'), ...at(10) },
    }),
  ],
  'condition-missing': [
    {
      what: 'both conditions left out',
      plan: withTargets(withTargets(MODEL, 'staff-per-unit'), 'allowance-floor'),
      expected: ['warning allowance-floor 2026-2030 10', 'warning staff-per-unit 2026-2030 10'],
    },
    {
      what: 'in a year plan',
      plan: withTargets(identify(MODEL, { horizon: YEAR }), 'allowance-floor'),
      expected: ['info allowance-floor 2026-2030 10'],
    },
    {
      what: 'a commune sets no allowance',
      plan: withTargets(withTargets(identify(MODEL, { level: 'commune' }), 'staff-per-unit'), 'allowance-floor'),
      expected: ['info staff-per-unit 2026-2030 10'],
    },
    silent('the whole target is missing', withTargets(withTargets(MODEL, 'staff-per-unit'), 'staffing')),
    silent('stated', MODEL),
  ],
  'allowance-reference': [
    {
      what: 'base pay',
      plan: withTargets(MODEL, 'allowance-floor', makeTarget('allowance-floor', wage('lương cơ sở'), { to: 2030 })),
      expected: ['info allowance-floor 2026-2030 10'],
    },
    silent(
      'the wage the Decision names',
      withTargets(MODEL, 'allowance-floor', makeTarget('allowance-floor', wage('mức lương cơ bản'), { to: 2030 })),
    ),
    silent(
      'an amount is tied to no wage',
      withTargets(MODEL, 'allowance-floor', makeTarget('allowance-floor', wage(null, { vnd: 1 }), { to: 2030 })),
    ),
  ],
  'base-figure-missing': [
    {
      what: 'no figure of the base year',
      plan: withTargets(MODEL, 'hardship-support', hardship(growth(30, 2025))),
      expected: ['info hardship-support 2026-2030 10'],
    },
    {
      what: 'no base year at all',
      plan: withTargets(MODEL, 'hardship-support', hardship(growth(30, null), { baseFigure: true })),
      expected: ['info hardship-support 2026-2030 10'],
    },
    silent('both given', MODEL),
    silent('no growth target', withTargets(MODEL, 'hardship-support', hardship(share(100)))),
  ],
  'targets-section-missing': [
    { what: 'no figure of a national indicator', plan: bare(), expected: ['error 9'] },
    {
      what: 'no objectives section',
      plan: bare({ anchors: { ...ANCHORS, objectives: null, specificObjectives: null } }),
      expected: ['error 5'],
    },
    {
      what: 'only targets of its own',
      plan: bare({ targets: [makeTarget('other', share(50))] }),
      expected: ['error 9'],
    },
    silent('a single national figure', bare({ targets: [staffing(90)] })),
    silent('targets by reference', bare({ references: [{ ...at(11), to: 'plan', indicators: null }] })),
    silent('the objectives are cut off', bare({ truncation: lost('objectives') })),
    silent('an amending plan', bare({ amending: true })),
    silent('a plan of another decade', identify(bare(), { date: '2012-01-01', horizon: { from: 2011, to: 2020 } })),
  ],
  'funding-missing': [
    {
      what: 'only the state budget is named',
      plan: { ...MODEL, funding: [makeFunding('state-budget')] },
      expected: ['warning contributions 37', 'warning integrated-programmes 37', 'info public-investment 37'],
    },
    {
      what: 'a commune is asked less',
      plan: identify({ ...MODEL, funding: [makeFunding('contributions')] }, { level: 'commune' }),
      expected: ['info integrated-programmes 37', 'info public-investment 37', 'error state-budget 37'],
    },
    {
      what: 'no funding section: one finding',
      plan: { ...MODEL, funding: [], anchors: { ...ANCHORS, funding: null } },
      expected: ['error state-budget 5'],
    },
    {
      what: 'a section that names nothing',
      plan: { ...MODEL, funding: [] },
      expected: [
        'warning contributions 37',
        'warning integrated-programmes 37',
        'info public-investment 37',
        'error state-budget 37',
      ],
    },
    silent('all four', MODEL),
    silent('the funding part is cut off', { ...MODEL, funding: [], truncation: lost('funding') }),
  ],
  'funding-conditional': [
    {
      what: 'contributions (nếu có)',
      plan: {
        ...MODEL,
        funding: MODEL.funding.map((each) =>
          each.kind === 'contributions' ? { ...each, conditional: true, condition: '(nếu có)' } : each,
        ),
      },
      expected: ['info contributions 38'],
    },
    silent('an accepted extra', {
      ...MODEL,
      funding: [...MODEL.funding, makeFunding('central-support', { conditional: true, condition: '(nếu có)' })],
    }),
    silent('the same kind also without a condition', {
      ...MODEL,
      funding: [...MODEL.funding, makeFunding('contributions', { conditional: true, condition: '(nếu có)' })],
    }),
  ],
  'contributions-unsourced': [
    {
      what: 'a target relies on contributions nobody names',
      plan: {
        ...withTargets(MODEL, 'children-support', { ...children(), socialised: true }),
        funding: [makeFunding('state-budget')],
      },
      expected: ['info children-support 2026-2030 10'],
    },
    silent('named', withTargets(MODEL, 'children-support', { ...children(), socialised: true })),
    silent('the funding part is cut off', {
      ...withTargets(MODEL, 'children-support', { ...children(), socialised: true }),
      funding: [],
      truncation: lost('funding'),
    }),
  ],
  'lead-missing': [
    {
      what: 'nobody leads',
      plan: { ...MODEL, bodies: MODEL.bodies.map((body) => ({ ...body, lead: false })) },
      expected: ['error health 41'],
    },
    {
      what: 'before the reform the labour department should',
      plan: period1({ bodies: [makeBody('health')] }),
      expected: ['error labour-social 41'],
    },
    { what: 'no responsibilities at all', plan: { ...MODEL, bodies: [] }, expected: ['error health 41'] },
    silent('somebody leads', MODEL),
    silent('responsibilities are cut off', { ...MODEL, bodies: [], truncation: lost('responsibilities') }),
  ],
  'body-missing': [
    {
      what: 'education and culture left out',
      plan: { ...MODEL, bodies: bodiesWithout('education', 'culture') },
      expected: ['info culture 41', 'warning education 41'],
    },
    {
      what: 'in 2021 the labour department does not stand for the health department',
      plan: period1({
        bodies: [makeBody('labour-social', { nameId: 'so-lao-dong', lead: true }), ...bodiesWithout('health')],
      }),
      expected: ['warning health 41'],
    },
    {
      what: 'no collective entry covers the lower committees',
      plan: { ...MODEL, bodies: [...bodiesWithout('lower-committees', 'police'), makeBody('departments-collective')] },
      expected: ['warning lower-committees 41'],
    },
    {
      what: 'a commune without its finance office',
      plan: identify(
        {
          ...MODEL,
          bodies: [
            makeBody('commune-culture-society', { lead: true }),
            makeBody('commune-health-station'),
            makeBody('schools'),
            makeBody('fatherland-front'),
            makeBody('police'),
          ],
        },
        { level: 'commune' },
      ),
      expected: ['warning finance 41'],
    },
    silent('all named', MODEL),
    silent('an outdated body fills the place of its successor', {
      ...MODEL,
      bodies: [...bodiesWithout('health'), makeBody('labour-social', { nameId: 'so-lao-dong', lead: true })],
    }),
    silent('named beside another body in one heading', {
      ...MODEL,
      bodies: [
        ...bodiesWithout('finance', 'education'),
        makeBody('other', {
          alsoNamed: [
            { key: 'finance', nameId: 'so-tai-chinh' },
            { key: 'education', nameId: null },
          ],
        }),
      ],
    }),
    silent(
      'before the reform the information department fills the place of culture',
      period1({ bodies: [makeBody('health'), ...bodiesWithout('culture'), makeBody('information')] }),
    ),
    silent('a level nobody could read', identify({ ...MODEL, bodies: bodiesWithout('finance') }, { level: 'unknown' })),
    silent('responsibilities are cut off', { ...MODEL, bodies: [], truncation: lost('responsibilities') }),
    silent('an amending plan', { ...MODEL, bodies: [], amending: true }),
  ],
  'body-collective': [
    {
      what: 'three bodies hidden behind one entry',
      plan: {
        ...MODEL,
        bodies: [...bodiesWithout('finance', 'education', 'police'), makeBody('departments-collective', at(50))],
      },
      expected: ['warning departments-collective 50'],
    },
    {
      what: 'only bodies of less weight',
      plan: { ...MODEL, bodies: [...bodiesWithout('justice'), makeBody('departments-collective', at(50))] },
      expected: ['info departments-collective 50'],
    },
    silent('nobody is hidden', { ...MODEL, bodies: [...MODEL.bodies, makeBody('departments-collective')] }),
    silent('no collective entry', { ...MODEL, bodies: bodiesWithout('justice') }),
  ],
  'body-outdated': [
    {
      what: 'a year after the reform',
      plan: { ...MODEL, bodies: [...MODEL.bodies, makeBody('labour-social', { nameId: 'so-lao-dong', ...at(60) })] },
      expected: ['warning labour-social 60'],
    },
    {
      what: 'within the days of grace',
      plan: identify(
        { ...MODEL, bodies: [...MODEL.bodies, makeBody('labour-social', { nameId: 'so-lao-dong' })] },
        { date: '2025-05-30' },
      ),
      expected: ['info labour-social 42'],
    },
    {
      what: 'the day after the grace',
      plan: identify(
        { ...MODEL, bodies: [...MODEL.bodies, makeBody('labour-social', { nameId: 'so-lao-dong' })] },
        { date: '2025-05-31' },
      ),
      expected: ['warning labour-social 42'],
    },
    {
      what: 'right on its date, changed later',
      plan: period1({ bodies: [makeBody('labour-social', { nameId: 'so-lao-dong' })] }),
      expected: ['info labour-social 42'],
    },
    {
      what: 'districts, named by an old word',
      plan: { ...MODEL, bodies: [...MODEL.bodies, makeBody('lower-committees', { nameId: 'ubnd-cap-huyen' })] },
      expected: ['warning lower-committees 42'],
    },
    {
      what: 'another name of the same kind beside it is not the successor',
      plan: {
        ...MODEL,
        bodies: [
          ...MODEL.bodies,
          makeBody('lower-committees', {
            nameId: 'ubnd-cap-huyen',
            alsoNamed: [{ key: 'lower-committees', nameId: 'ubnd-thi-tran' }],
          }),
        ],
      },
      expected: ['warning lower-committees 42'],
    },
    silent('districts beside communes', {
      ...MODEL,
      bodies: [
        ...MODEL.bodies,
        makeBody('lower-committees', {
          nameId: 'ubnd-cap-huyen',
          alsoNamed: [{ key: 'lower-committees', nameId: 'ubnd-cap-xa' }],
        }),
      ],
    }),
    silent('the heading names the successor in brackets', {
      ...MODEL,
      bodies: [
        ...MODEL.bodies,
        makeBody('labour-social', { nameId: 'so-lao-dong', alsoNamed: [{ key: 'health', nameId: 'so-y-te' }] }),
      ],
    }),
    silent('the same entry is headed by both', {
      ...MODEL,
      bodies: [
        ...MODEL.bodies,
        makeBody('planning-investment', { nameId: 'so-ke-hoach', entry: 30 }),
        makeBody('finance', { nameId: 'so-tai-chinh', entry: 30 }),
      ],
    }),
    silent('a name the pack does not know', { ...MODEL, bodies: [...MODEL.bodies, makeBody('labour-social')] }),
  ],
  'citation-missing': [
    { what: 'nowhere cited', plan: { ...MODEL, citations: [] }, expected: ['error 112/QĐ-TTg 6'] },
    {
      what: 'a commune that cites the plan above it',
      plan: identify({ ...MODEL, citations: [], parentPlan: PARENT }, { level: 'commune' }),
      expected: ['warning 112/QĐ-TTg 6'],
    },
    {
      what: 'a province year plan is not below province level',
      plan: identify({ ...MODEL, citations: [], parentPlan: PARENT }, { horizon: YEAR }),
      expected: ['error 112/QĐ-TTg 6'],
    },
    silent('cited under a wrong number is cited', {
      ...MODEL,
      citations: [makeCitation('112/2021/QĐ-TTg', { known: PACK.document, form: 'malformed', correct: '112/QĐ-TTg' })],
    }),
  ],
  'citation-malformed': [
    {
      what: 'in the legal bases, once for several places',
      plan: {
        ...MODEL,
        citations: [3, 6, 8].map((line) =>
          makeCitation('112/2021/QĐ-TTg', {
            ...at(line),
            known: PACK.document,
            form: 'malformed',
            correct: '112/QĐ-TTg',
            place: line === 6 ? 'basis' : 'body',
          }),
        ),
      },
      expected: ['warning 112/QĐ-TTg 6'],
    },
    {
      what: 'in the history only',
      plan: {
        ...MODEL,
        citations: [
          makeCitation('32/QĐ-TTg', {
            ...at(33),
            known: 'qd-32-2010',
            form: 'malformed',
            correct: '32/2010/QĐ-TTg',
            place: 'body',
          }),
        ],
      },
      expected: ['info 32/2010/QĐ-TTg 33'],
    },
    {
      what: 'a wrong date',
      plan: { ...MODEL, citations: [makeCitation('112/QĐ-TTg', { known: PACK.document, date: '2021-02-22' })] },
      expected: ['warning 112/QĐ-TTg 6'],
    },
    silent('a date without its day', {
      ...MODEL,
      citations: [makeCitation('112/QĐ-TTg', { known: PACK.document, date: '2021-01' })],
    }),
    silent('right', MODEL),
    silent('a document nobody knows', {
      ...MODEL,
      citations: [makeCitation('77/2024/QĐ-TTg', { date: '2024-01-01' })],
    }),
  ],
  'parent-plan-not-cited': [
    { what: 'a year plan', plan: identify(MODEL, { horizon: YEAR }), expected: ['info 6'] },
    { what: 'a commune plan', plan: identify(MODEL, { level: 'commune' }), expected: ['info 6'] },
    silent('a province plan for the period', MODEL),
    silent('cited', identify({ ...MODEL, parentPlan: PARENT }, { horizon: YEAR })),
  ],
  'decree-110-not-cited': [
    {
      what: 'a plan of 2026',
      plan: { ...MODEL, citations: MODEL.citations.slice(0, 1) },
      expected: ['info 110/2024/NĐ-CP 6'],
    },
    silent('cited', MODEL),
    silent('a plan from the day before', identify({ ...MODEL, citations: [] }, { date: '2024-10-14' })),
  ],
  'task-group-missing': [
    {
      what: 'communication left out',
      plan: { ...MODEL, tasks: MODEL.tasks.filter(({ group }) => group !== 'communication') },
      expected: ['info communication 15'],
    },
    silent(
      'a commune is not asked for research',
      identify({ ...MODEL, tasks: MODEL.tasks.filter(({ group }) => group !== 'research') }, { level: 'commune' }),
    ),
    silent('the tasks are cut off', { ...MODEL, tasks: [], truncation: lost('tasks') }),
  ],
  'target-unowned': [
    {
      what: 'no duty touches training',
      plan: {
        ...MODEL,
        bodies: MODEL.bodies.map((body) => ({
          ...body,
          indicators: body.indicators.filter((id) => id !== 'training'),
        })),
      },
      expected: ['info training 41'],
    },
    silent('a target the plan does not state', {
      ...withTargets(MODEL, 'training'),
      bodies: MODEL.bodies.map((body) => ({ ...body, indicators: body.indicators.filter((id) => id !== 'training') })),
    }),
    silent('owned', MODEL),
    silent('responsibilities are cut off', {
      ...MODEL,
      bodies: [makeBody('health')],
      truncation: lost('responsibilities'),
    }),
  ],
  'reporting-missing': [
    { what: 'nobody reports', plan: { ...MODEL, reporting: null }, expected: ['info 41'] },
    silent('a date to report', MODEL),
    silent('responsibilities are cut off', { ...MODEL, reporting: null, truncation: lost('responsibilities') }),
  ],
  'document-draft': [
    { what: 'no number', plan: identify(MODEL, { status: 'draft', number: null }), expected: ['info 2'] },
    silent('no masthead at all', identify(MODEL, { status: 'unknown', number: null, date: null })),
    silent('issued', MODEL),
  ],
  'document-truncated': [
    { what: 'breaks off', plan: { ...MODEL, truncation: lost('responsibilities') }, expected: ['error 30'] },
    silent('complete', MODEL),
  ],
  'not-a-local-plan': [
    { what: 'a summary', plan: makePlan({ kind: 'not-a-plan', notAPlan: 'summary' }), expected: ['warning 5'] },
    {
      what: 'found in a folder',
      plan: makePlan({ kind: 'not-a-plan', notAPlan: 'summary' }),
      options: { scanned: true },
      expected: ['info 5'],
    },
    silent('a plan', MODEL),
  ],
  'encoding-detected': [
    { what: 'TCVN3', plan: noted({ encoding: 'tcvn3' }), expected: ['info 2'] },
    {
      what: 'no plan',
      plan: { ...noted({ encoding: 'vni' }), kind: 'not-a-plan', notAPlan: 'summary' },
      expected: ['info 2'],
    },
    silent('an encoding that was asked for', noted({ encoding: 'vni', encodingAsked: true })),
    silent('Unicode', MODEL),
  ],
  'numbering-lost': [
    { what: 'a .doc without its numbers', plan: noted({ numberingLost: true }), expected: ['warning 2'] },
    silent('numbers read', MODEL),
  ],
  'text-set-aside': [
    {
      what: 'struck-out text',
      plan: noted({ setAside: { deleted: 0, struck: 1, hidden: 0 } }),
      expected: ['info 2'],
    },
    {
      what: 'tracked deletions',
      plan: noted({ setAside: { deleted: 3, struck: 0, hidden: 0 } }),
      expected: ['info 2'],
    },
    { what: 'hidden text', plan: noted({ setAside: { deleted: 0, struck: 0, hidden: 1 } }), expected: ['info 2'] },
    silent('a clean file', MODEL),
  ],
};

function runRule(rule: string, { plan, options }: Case): string[] {
  return checkPlan(plan, PACK, { ...OPTIONS, ...options })
    .findings.filter(({ ruleId }) => ruleId === rule)
    .map(({ severity, subject, period, at: place }) =>
      [severity, subject, period, place.line].filter((part) => part !== null).join(' '),
    );
}

describe('a model plan', () => {
  it('draws no finding at all', () => {
    expect(checkPlan(MODEL, PACK, OPTIONS).findings).toEqual([]);
  });
});

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  it.each(cases)('$what', (each) => {
    expect(runRule(rule, each)).toEqual(each.expected);
  });

  it('has a case that fires and one that stays silent', () => {
    expect(cases.some(({ expected }) => expected.length > 0)).toBe(true);
    expect(cases.some(({ expected }) => expected.length === 0)).toBe(true);
  });

  it('can be switched off and made heavier', () => {
    const firing = cases.find(({ expected }) => expected.length > 0) as Case;
    expect(runRule(rule, { ...firing, options: { severities: { [rule]: 'off' } } })).toEqual([]);
    const heavy = runRule(rule, { ...firing, options: { severities: { [rule]: 'error' } } });
    expect(heavy).toEqual(firing.expected.map((line) => line.replace(/^\w+/, 'error')));
  });
});

it('has a case table for every rule', () => {
  expect(Object.keys(CASES).sort()).toEqual(Object.keys(RULES).sort());
});

it('a count per unit is not counted as people', () => {
  const plan = withTargets(MODEL, 'staff-per-unit', makeTarget('staff-per-unit', people(1, 2), { to: 2030 }));
  expect(checkPlan(plan, PACK, OPTIONS).findings).toEqual([]);
});
