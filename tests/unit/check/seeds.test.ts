import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import type { Body, Plan, Target } from '../../../src/model/plan.js';
import type { PlanResult } from '../../../src/model/result.js';
import type { BodyKey, FundingKind, IndicatorId, TaskGroup, Verdict } from '../../../src/model/vocabulary.js';
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
  makePlan,
  makeTarget,
  makeTask,
  OPTIONS,
  people,
  share,
  wage,
} from '../../support/plan-builder.js';

// What a perfect reader extracts from the five real documents, rebuilt by hand from facts alone.

type TargetLine = [
  indicator: IndicatorId,
  quantity: Target['quantity'],
  lines: [number, number],
  changes?: Parameters<typeof makeTarget>[2],
];
type BodyLine = [key: BodyKey, nameId: string | null, line: number, changes?: Partial<Body>];

const ALL_INDICATORS = PACK.indicators.map(({ id }) => id);

function readTargets(to: number, period: string, lines: readonly TargetLine[]): Target[] {
  return lines.map(([indicator, quantity, [line, endLine], changes], index) =>
    makeTarget(indicator, quantity, {
      ...at(line, endLine),
      id: `T${to}-${index}`,
      to,
      groups: allGroups(PACK, indicator, period),
      ...changes,
    }),
  );
}

function readBodies(lines: readonly BodyLine[]): Body[] {
  return lines.map(([key, nameId, line, changes], index) =>
    makeBody(key, {
      ...at(line),
      nameId,
      lead: index === 0,
      entry: line,
      indicators: index === 0 ? ALL_INDICATORS : [],
      ...changes,
    }),
  );
}

const readFunding = (line: number, ...kinds: FundingKind[]) => kinds.map((kind) => makeFunding(kind, at(line)));
const readTasks = (...groups: TaskGroup[]) => groups.map(makeTask);
const decision112 = makeCitation('112/QĐ-TTg', { known: 'qd-112-2021', date: '2021-01-22' });

const NINH_BINH: Plan = identify(
  makePlan({
    anchors: { ...ANCHORS, specificObjectives: at(10) },
    citations: [decision112],
    targets: readTargets(2030, '2026-2030', [
      ['staffing', share(90), [11, 11]],
      ['training', share(40), [12, 12], { bound: 'at-least' }],
      ['facilities', share(60), [13, 13], { bound: 'at-least' }],
      ['children-support', share(90), [14, 14], { bound: 'at-least' }],
    ]),
    funding: [
      ...readFunding(38, 'state-budget', 'public-investment', 'integrated-programmes'),
      makeFunding('central-support', { ...at(39), conditional: true, condition: '(nếu có)' }),
      ...readFunding(40, 'contributions'),
    ],
    bodies: readBodies([
      ['health', 'so-y-te', 42],
      ['finance', 'so-tai-chinh', 49],
      ['home-affairs', 'so-noi-vu', 51],
      ['education', 'so-giao-duc', 53],
      ['police', 'cong-an-tinh', 55],
      ['culture', 'so-van-hoa-the-thao', 57],
      ['justice', 'so-tu-phap', 59],
      ['departments-collective', 'cac-so-ban-nganh', 61],
      ['fatherland-front', 'mat-tran', 63],
      ['mass-organisations', 'to-chuc-chinh-tri-xa-hoi', 63],
      ['lower-committees', 'ubnd-cap-xa', 65],
    ]),
    tasks: readTasks('communication', 'network', 'staffing', 'training', 'research', 'international', 'other'),
    reporting: at(48),
  }),
  { date: '2025-10-08', number: '96/KH-UBND', horizon: { from: null, to: 2030 } },
);

const KIM_TRA: Plan = identify(
  makePlan({
    anchors: { ...ANCHORS, bases: at(7), specificObjectives: at(17), funding: at(69), responsibilities: at(75) },
    citations: [
      makeCitation('112/2021/QĐ-TTg', {
        ...at(7),
        known: 'qd-112-2021',
        form: 'malformed',
        correct: '112/QĐ-TTg',
        date: '2021-01-22',
      }),
      makeCitation('110/2024/NĐ-CP', { ...at(7), known: 'nd-110-2024', date: '2024-08-30' }),
      makeCitation('174/KH-UBND', { ...at(7), date: '2026-03-30' }),
    ],
    parentPlan: makeCitation('174/KH-UBND', { ...at(7), date: '2026-03-30' }),
    targets: readTargets(2026, '2026-2030', [
      [
        'staffing',
        share(70),
        [19, 19],
        { groups: ['staffing-agencies', 'staffing-social-assistance', 'staffing-schools', 'staffing-health-stations'] },
      ],
      ['children-support', share(100), [21, 21]],
      ['facilities', share(80), [23, 23], { bound: 'more-than', hedge: 'aspirational' }],
      ['hardship-support', share(100), [23, 23], { groups: ['hardship-people'], condition: 'khi có nhu cầu' }],
      [
        'training',
        share(60),
        [25, 25],
        {
          bound: 'at-least',
          groups: allGroups(PACK, 'training', '2026-2030').filter(
            (id) => !['training-collaborators', 'training-communes', 'training-related-sectors'].includes(id),
          ),
        },
      ],
    ]),
    funding: readFunding(71, 'central-support', 'state-budget', 'integrated-programmes', 'contributions'),
    bodies: readBodies([
      ['commune-culture-society', 'phong-van-hoa-xa-hoi', 77],
      ['commune-health-station', 'tram-y-te', 87],
      ['schools', 'cac-truong-hoc', 91],
      ['public-service-centre', 'trung-tam-dich-vu', 97],
      ['fatherland-front', 'mat-tran', 103],
      ['mass-organisations', 'to-chuc-chinh-tri-xa-hoi', 103],
    ]),
    tasks: readTasks('communication', 'network', 'other', 'staffing', 'training'),
  }),
  { level: 'commune', number: null, date: null, status: 'unknown', horizon: { from: 2026, to: 2026 } },
);

const LANG_SON: Plan = identify(
  makePlan({
    anchors: {
      ...ANCHORS,
      specificObjectives: at(338),
      periods: [
        { ...at(340), from: 2021, to: 2025 },
        { ...at(364), from: 2026, to: 2030 },
      ],
    },
    citations: [
      decision112,
      makeCitation('32/QĐ-TTg', {
        ...at(33, 34),
        known: 'qd-32-2010',
        form: 'malformed',
        correct: '32/2010/QĐ-TTg',
        place: 'body',
      }),
    ],
    targets: [
      ...readTargets(2025, '2021-2025', [
        ['staffing', share(60), [342, 345]],
        ['staff-per-unit', people(1, 2), [345, 347], { bound: 'at-least' }],
        ['allowance-floor', wage('lương tối thiểu'), [347, 348], { bound: 'at-least' }],
        ['training', share(30), [349, 354], { bound: 'at-least', hedge: 'approximate', hedgeWord: 'khoảng' }],
        ['facilities', share(50), [355, 357], { hedge: 'approximate', hedgeWord: 'Khoảng' }],
        ['hardship-support', share(20), [357, 358], { hedge: 'approximate', hedgeWord: 'khoảng' }],
        ['children-support', share(85), [359, 363], { bound: 'at-least' }],
      ]),
      makeTarget('other', null, { ...at(366, 368), to: 2030 }),
      ...readTargets(2030, '2026-2030', [
        ['staffing', share(90), [369, 372], { hedge: 'approximate', hedgeWord: 'Khoảng' }],
        ['staff-per-unit', people(1, 2), [372, 374], { bound: 'at-least' }],
        ['allowance-floor', wage('lương cơ sở'), [374, 375], { bound: 'at-least' }],
        ['facilities', share(60), [376, 378], { hedge: 'approximate', hedgeWord: 'Khoảng' }],
        ['hardship-support', growth(30, 2025), [378, 379], { bound: 'at-least' }],
        ['training', share(40), [380, 384]],
        ['children-support', share(90), [385, 389], { bound: 'at-least' }],
      ]),
    ],
    funding: readFunding(477, 'state-budget', 'public-investment', 'integrated-programmes', 'contributions'),
    bodies: readBodies([
      ['labour-social', 'so-lao-dong', 487],
      ['planning-investment', 'so-ke-hoach', 503],
      ['finance', 'so-tai-chinh', 503],
      ['home-affairs', 'so-noi-vu', 510],
      ['education', 'so-giao-duc', 515],
      ['justice', 'so-tu-phap', 524],
      ['health', 'so-y-te', 532],
      ['information', 'so-thong-tin', 537],
      ['broadcaster', 'dai-phat-thanh', 537],
      ['newspaper', 'bao-tinh', 537],
      ['police', 'cong-an-tinh', 540],
      ['departments-collective', 'cac-so-ban-nganh', 547],
      ['lower-committees', 'ubnd-cap-huyen', 552],
      ['fatherland-front', 'mat-tran', 563],
      ['women-union', 'hoi-phu-nu', 563],
    ]),
    tasks: readTasks('legal', 'network', 'staffing', 'training', 'communication', 'research'),
    reporting: at(570),
  }),
  { date: '2021-04-05', number: '80/KH-UBND', horizon: { from: 2021, to: 2030 } },
);

const HAI_DUONG: Plan = identify(
  makePlan({
    anchors: { ...ANCHORS, specificObjectives: at(21), funding: at(85), responsibilities: at(89) },
    citations: [decision112, makeCitation('3236/KH-UBND', { ...at(11), date: '2021-09-01' })],
    parentPlan: makeCitation('3236/KH-UBND', { ...at(11), date: '2021-09-01' }),
    targets: [
      makeTarget('other', null, { ...at(23), id: 'own', to: 2025 }),
      ...readTargets(2025, '2021-2025', [
        ['staffing', share(60), [23, 23], { hedge: 'aspirational' }],
        ['staff-per-unit', people(1, 2), [23, 23], { bound: 'at-least' }],
        ['allowance-floor', wage('lương tối thiểu'), [23, 23], { bound: 'at-least' }],
        [
          'training',
          share(50),
          [25, 27],
          {
            bound: 'at-least',
            groups: [
              'training-cadres',
              'training-public-employees',
              'training-staff',
              'training-collaborators',
              'training-communes',
              'training-townships',
              'training-service-facilities',
              'training-sector',
            ],
          },
        ],
        [
          'training',
          share(30),
          [27, 27],
          {
            groups: [
              'training-cadres',
              'training-public-employees',
              'training-staff',
              'training-collaborators',
              'training-prisons',
              'training-reformatories',
              'training-justice',
              'training-mass-organisations',
            ],
          },
        ],
        ['facilities', share(100), [29, 29], { hedge: 'aspirational', groups: ['facilities-social-assistance'] }],
        ['facilities', share(50), [29, 29], { bound: 'at-least' }],
        ['hardship-support', growth(20, 2020), [31, 31]],
        ['children-support', share(100), [33, 33], { socialised: true }],
      ]),
    ],
    funding: readFunding(87, 'state-budget', 'integrated-programmes'),
    bodies: readBodies([
      ['labour-social', 'so-lao-dong', 91, { alsoNamed: [{ key: 'health', nameId: 'so-y-te' }] }],
      ['departments-collective', 'cac-so-ban-nganh', 101, { refersTo: '3236/KH-UBND' }],
      ['fatherland-front', 'mat-tran', 105],
      ['lower-committees', 'ubnd-cap-huyen', 111],
    ]),
    tasks: readTasks('legal', 'network', 'research', 'training', 'communication', 'international'),
    reporting: at(123),
  }),
  { date: '2025-02', number: null, status: 'draft', horizon: { from: 2025, to: 2025 } },
);

/** A published summary of the Decision: figures that look like targets, and no plan. */
const SUMMARY: Plan = identify(
  makePlan({
    kind: 'not-a-plan',
    notAPlan: 'summary',
    citations: [decision112],
    targets: readTargets(2025, '2021-2025', [['staffing', share(60), [21, 21]]]),
  }),
  { level: 'unknown', number: null, date: null, status: 'unknown', horizon: { from: null, to: null } },
);

function listVerdicts(result: PlanResult): Record<string, Record<string, Verdict>> {
  const verdicts: Record<string, Record<string, Verdict>> = {};
  for (const { period, indicator, verdict } of result.assessments) {
    verdicts[period] = { ...verdicts[period], [indicator]: verdict };
  }
  return verdicts;
}

function listFindings(result: PlanResult): string[] {
  return result.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, severity, subject, period, at: place }) =>
      [place.line, ruleId, severity, subject, period].join(' '),
    );
}

const verdicts = (...list: Verdict[]) => Object.fromEntries(ALL_INDICATORS.map((id, index) => [id, list[index]]));

describe.each<[string, Plan, Record<string, ReturnType<typeof verdicts>>, string[]]>([
  [
    'Ninh Bình',
    NINH_BINH,
    { '2026-2030': verdicts('met', 'missing', 'missing', 'met', 'missing', 'met', 'met') },
    [
      '10 target-missing error hardship-support 2026-2030',
      '11 condition-missing warning allowance-floor 2026-2030',
      '11 condition-missing warning staff-per-unit 2026-2030',
    ],
  ],
  ['a summary', SUMMARY, {}, ['5 not-a-local-plan warning  ']],
  [
    'Kim Trà',
    KIM_TRA,
    {
      '2026-2030': verdicts('interim', 'missing', 'not-applicable', 'exceeded', 'incomparable', 'exceeded', 'exceeded'),
    },
    [
      '7 citation-malformed warning 112/QĐ-TTg ',
      '23 target-incomparable warning hardship-support 2026-2030',
      '25 scope-narrowed warning training 2026-2030',
      '75 body-missing warning finance ',
    ],
  ],
  [
    'Lạng Sơn',
    LANG_SON,
    {
      '2021-2025': verdicts('met', 'met', 'met', 'hedged', 'incomparable', 'hedged', 'met'),
      '2026-2030': verdicts('hedged', 'met', 'met', 'hedged', 'met', 'met', 'met'),
    },
    [
      '349 target-hedged warning training 2021-2025',
      '355 target-hedged warning facilities 2021-2025',
      '357 target-incomparable warning hardship-support 2021-2025',
      '369 target-hedged warning staffing 2026-2030',
      '376 target-hedged warning facilities 2026-2030',
    ],
  ],
  [
    'Hải Dương',
    HAI_DUONG,
    { '2021-2025': verdicts('met', 'met', 'met', 'met', 'met', 'met', 'exceeded') },
    ['85 funding-missing warning contributions ', '101 body-collective warning departments-collective '],
  ],
])('%s', (_name, plan, expectedVerdicts, expectedFindings) => {
  const result = checkPlan(plan, PACK, OPTIONS);

  it('verdicts', () => {
    expect(listVerdicts(result)).toEqual(expectedVerdicts);
  });

  it('errors and warnings', () => {
    expect(listFindings(result)).toEqual(expectedFindings);
  });
});

describe('details of the real plans', () => {
  it('the commune plan is judged as of the plan it cites, and is ahead of the line', () => {
    const result = checkPlan(KIM_TRA, PACK, OPTIONS);
    const staffing = result.assessments.find(({ indicator }) => indicator === 'staffing');
    expect([result.judgedOn, staffing?.path, staffing?.qualifiers]).toEqual([
      '2026-03-30',
      { year: 2026, value: 66 },
      ['on-path'],
    ]);
  });

  it('bodies hidden behind the collective entry are named, the one in brackets is not', () => {
    const found = checkPlan(HAI_DUONG, PACK, OPTIONS).findings.find(({ ruleId }) => ruleId === 'body-collective');
    const data = found?.ruleId === 'body-collective' ? found.data : null;
    expect([[...(data?.keys ?? [])].sort(), data?.refersTo]).toEqual([
      ['culture', 'education', 'finance', 'home-affairs', 'justice', 'police'],
      '3236/KH-UBND',
    ]);
  });

  it('names that ended after the plan are remarks, except where the heading names the successor', () => {
    const outdated = (plan: Plan) =>
      checkPlan(plan, PACK, OPTIONS)
        .findings.filter(({ ruleId }) => ruleId === 'body-outdated')
        .map(({ severity, subject }) => `${severity} ${subject}`);
    expect(outdated(LANG_SON)).toEqual(['info labour-social', 'info information', 'info lower-committees']);
    expect(outdated(HAI_DUONG)).toEqual(['info lower-committees']);
  });
});
