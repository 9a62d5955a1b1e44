import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import type { PlanResult } from '../../../src/model/result.js';
import { compareWithExpectation, type Expectation, readExpectation } from '../../support/expectation.js';
import { at, makeBody, makeFunding, makePlan, makeTarget, makeTask } from '../../support/plan-builder.js';

const weaker: Finding = {
  ruleId: 'target-weaker',
  severity: 'error',
  subject: 'staffing',
  period: '2026-2030',
  at: at(11),
  clause: null,
  data: {
    indicator: 'staffing',
    period: '2026-2030',
    actual: { quantity: { kind: 'share', value: 80 }, bound: 'stated', wording: '80%' },
  },
};
const reporting: Finding = {
  ruleId: 'reporting-missing',
  severity: 'info',
  subject: null,
  period: null,
  at: at(41),
  clause: null,
  data: {},
};

const result: PlanResult = {
  plan: makePlan({
    targets: [
      makeTarget('staffing', { kind: 'share', value: 80 }, { ...at(11, 12), from: 2026, to: 2030 }),
      makeTarget('training', { kind: 'share', value: 40 }, { ...at(13), id: 'T2', bound: 'at-least', to: 2030 }),
    ],
    funding: [makeFunding('state-budget', at(38))],
    bodies: [makeBody('health', { name: 'Sở Y tế', lead: true })],
    tasks: [{ ...makeTask('network'), ...at(16), title: 'Phát triển mạng lưới cơ sở' }],
  }),
  judgedOn: '2026-03-01',
  assessments: [
    {
      indicator: 'staffing',
      period: '2026-2030',
      verdict: 'weaker',
      expected: { quantity: { kind: 'share', value: 90 }, bound: 'at-least' },
      actual: { quantity: { kind: 'share', value: 80 }, bound: 'stated', wording: '80%' },
      targetIds: ['T1'],
      qualifiers: ['narrowed'],
      path: null,
      grade: 'A',
      existence: 'A',
      clause: 'khoản 2 Mục I Điều 1',
    },
  ],
  findings: [weaker, reporting],
  counts: { error: 1, warning: 0, info: 1, waived: 0, recorded: 0 },
};

const right: Expectation = {
  options: {},
  kind: 'local-plan',
  identity: { number: '12/KH-UBND', horizon: { from: 2026, to: 2030 } },
  targets: [
    {
      indicator: 'staffing',
      quantity: { kind: 'share', value: 80 },
      bound: 'stated',
      period: { to: 2030 },
      lines: [11, 12],
    },
    { indicator: 'training', quantity: { kind: 'share', value: 40 }, bound: 'at-least', lines: [13, 13] },
  ],
  commitments: [],
  funding: [{ kind: 'state-budget', conditional: false, lines: [38, 38] }],
  bodies: [{ name: 'Sở Y tế', key: 'health', lead: true, lines: [42, 42] }],
  tasks: [{ group: 'network', title: 'phát triển mạng lưới', lines: [16, 16] }],
  assessments: { '2026-2030': { staffing: 'weaker' } },
  qualifiers: { '2026-2030': { staffing: ['narrowed'] } },
  findings: [{ ruleId: 'target-weaker', severity: 'error', subject: 'staffing', lines: [10, 12] }],
  infos: [{ ruleId: 'reporting-missing' }],
};
const [first, second] = right.targets ?? [];
if (first === undefined || second === undefined) throw new Error('two targets');

describe('compareWithExpectation', () => {
  it('finds nothing where all agrees', () => {
    expect(compareWithExpectation(result, right)).toEqual([]);
  });

  it.each<[string, Partial<Expectation>, RegExp]>([
    ['another kind', { kind: 'not-a-plan' }, /^kind: expected "not-a-plan", got "local-plan"$/u],
    ['another number', { identity: { number: null } }, /^identity.number: expected null, got "12\/KH-UBND"$/u],
    ['a target too many', { targets: [first] }, /^target unexpected: training .* at line 13/u],
    [
      'a target too few',
      { targets: [first, second, { ...second, indicator: 'facilities', lines: [14, 14] }] },
      /^target missing: facilities .* at line 14$/u,
    ],
    ['targets in another order', { targets: [second, first] }, /not in the order/u],
    [
      'another value',
      { targets: [{ ...first, quantity: null }, second] },
      /^target staffing .*: quantity expected null/u,
    ],
    [
      'another bound',
      { targets: [{ ...first, bound: 'at-least' }, second] },
      /bound expected "at-least", got "stated"$/u,
    ],
    [
      'one line less',
      { targets: [{ ...first, lines: [11, 11] }, second] },
      /lines expected \[11,11\], got \[11,12\]$/u,
    ],
    [
      'another start',
      { targets: [{ ...first, period: { from: null } }, second] },
      /period.from expected null, got 2026$/u,
    ],
    ['a source too many', { funding: [] }, /^funding unexpected: state-budget at line 38/u],
    [
      'a conditional source',
      { funding: [{ kind: 'state-budget', conditional: true, lines: [38, 38] }] },
      /^funding missing: state-budget \(conditional\) at line 38$/u,
    ],
    [
      'no lead',
      { bodies: [{ name: 'Sở Y tế', key: 'health', lead: false, lines: [42, 42] }] },
      /^body missing: health/u,
    ],
    ['another title', { tasks: [{ title: 'Truyền thông', lines: [16, 16] }] }, /^task missing/u],
    ['another verdict', { assessments: { '2026-2030': { staffing: 'met' } } }, /expected met, got weaker$/u],
    ['a verdict too many', { assessments: { '2026-2030': {} } }, /^assessment unexpected: 2026-2030 staffing weaker$/u],
    ['no qualifier', { qualifiers: { '2026-2030': { staffing: [] } } }, /^qualifiers 2026-2030 staffing/u],
    ['a finding too many', { findings: [] }, /^finding unexpected: error target-weaker staffing 2026-2030 at 11/u],
    [
      'a finding elsewhere',
      { findings: [{ ruleId: 'target-weaker', severity: 'error', lines: [12, 20] }] },
      /^finding missing/u,
    ],
    [
      'a softer finding',
      { findings: [{ ruleId: 'target-weaker', severity: 'warning' }] },
      /^finding missing: warning/u,
    ],
    ['an info too many', { infos: [] }, /^finding unexpected: info reporting-missing at 41/u],
    ['an info not wanted', { infos: undefined, notInfos: [{ ruleId: 'reporting-missing' }] }, /^finding not wanted/u],
  ])('names %s', (_what, change, difference) => {
    const differences = compareWithExpectation(result, { ...right, ...change });
    expect(
      differences.some((line) => difference.test(line)),
      differences.join('\n'),
    ).toBe(true);
  });

  it('tells a finding that is there twice from one that is there once', () => {
    const twice = { ...result, findings: [weaker, weaker, reporting] };
    expect(compareWithExpectation(twice, right)).toHaveLength(1);
  });
});

describe('readExpectation', () => {
  const write = (text: string): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'expectation-')), 'x.expect.yaml');
    writeFileSync(path, text);
    return path;
  };

  it.each([
    ['a misspelt key', 'kind: local-plan\nfindings: []\ntarget: []\n', /target/u],
    ['no list of findings', 'kind: local-plan\n', /findings/u],
    ['an unknown verdict', 'kind: local-plan\nfindings: []\nassessments: {2026-2030: {staffing: good}}\n', /staffing/u],
    [
      'an info among the findings',
      'kind: local-plan\nfindings: [{ruleId: a, severity: info}]\n',
      /findings.0.severity/u,
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(() => readExpectation(write(text))).toThrow(message);
  });
});
