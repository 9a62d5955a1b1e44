import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import type { Assessment, DocumentResult } from '../../../src/model/result.js';
import type { Severity } from '../../../src/model/vocabulary.js';
import { compareResults } from '../../../src/results/compare/compare-results.js';
import type { Comparison, DocumentChange, FindingChange } from '../../../src/results/compare/comparison.js';
import type { RawResult } from '../../../src/results/result-file.js';
import { makeRaw } from '../../support/json-result.js';
import { growth, makeTarget, share } from '../../support/plan-builder.js';
import { figure, locate, makeAssessment, makeFinding, makeResult, makeRun } from '../../support/result-builder.js';

const PERIOD = '2026-2030';
const WAIVER = {
  reason: 'Đã giải trình',
  legalBasis: '12/TB-UBND',
  approver: 'Chủ tịch',
  author: 'Sở Y tế',
  from: '2026-01-01',
  until: '2026-06-30',
};

/** A run of one plan. */
function plan(findings: Finding[], assessments: Assessment[] = [], path = 'plans/a.md'): RawResult {
  return makeRaw(makeRun(makeResult({ plan: { path }, findings, assessments })));
}

/** What became of findings: "change rule subject". */
function listChanges(comparison: Comparison): string[] {
  return comparison.documents.flatMap(({ findings }) =>
    findings.map(({ change, before, after }) => {
      const [was, is] = [before, after].map((side) => side?.ruleId);
      const rules = was === undefined || is === undefined || was === is ? (is ?? was) : `${was}>${is}`;
      return `${change} ${rules} ${(after ?? before)?.subject ?? '-'}`;
    }),
  );
}
const changes = (before: RawResult, after: RawResult) => listChanges(compareResults(before, after));

const weaker = (value: number, severity: Severity = 'error', extra: Partial<Finding> = {}) =>
  makeFinding(
    'target-weaker',
    { indicator: 'staffing', period: PERIOD, actual: figure(`đạt ${value}%`, share(value)) },
    { severity, ...(extra as object) },
  );
const missing = (severity: Severity = 'error') =>
  makeFinding('target-missing', { indicator: 'staffing', period: PERIOD, elsewhere: null }, { severity });
const hedged = () =>
  makeFinding('target-hedged', {
    indicator: 'staffing',
    period: PERIOD,
    actual: figure('khoảng 90%', share(90)),
    word: 'khoảng',
  });
const body = (key: 'finance' | 'police', line = 30) => makeFinding('body-missing', { key }, { at: locate(line) });

const stated = (verdict: Assessment['verdict'], value: number, more: Partial<Assessment> = {}): Assessment =>
  makeAssessment({
    verdict,
    actual: { quantity: share(value), bound: 'stated', wording: `đạt ${value}%` },
    ...more,
  });
const unstated = (verdict: Assessment['verdict']) => makeAssessment({ verdict, actual: null });

describe('findings', () => {
  it.each<[string, Finding[], Finding[], string[]]>([
    ['nothing', [body('finance')], [body('finance')], []],
    ['a shift of lines', [body('finance', 30)], [body('finance', 99)], []],
    ['one more', [], [body('finance')], ['new body-missing finance']],
    ['one less', [body('finance')], [], ['fixed body-missing finance']],
    ['another subject', [body('finance')], [body('police')], ['new body-missing police', 'fixed body-missing finance']],
    ['a severity that rises', [weaker(80, 'warning')], [weaker(80, 'error')], ['worse target-weaker staffing']],
    ['a severity that falls', [weaker(80, 'error')], [weaker(80, 'info')], ['better target-weaker staffing']],
    [
      'one of two alike gone',
      [body('finance', 3), body('finance', 9)],
      [body('finance', 9)],
      ['fixed body-missing finance'],
    ],
    [
      'other words of the plan, without an order',
      [makeFinding('document-draft', { blank: ['number'] })],
      [makeFinding('document-draft', { blank: ['number', 'date'] })],
      ['changed document-draft -'],
    ],
    [
      'the place alone in a fact',
      [makeFinding('document-truncated', { lost: [] }, { at: locate(70) })],
      [makeFinding('document-truncated', { lost: [] }, { at: locate(82) })],
      [],
    ],
  ])('%s', (_name, before, after, said) => {
    expect(changes(plan(before), plan(after))).toEqual(said);
  });

  it('of several alike the unchanged ones belong together', () => {
    const quoted = (quote: string, line: number) =>
      makeFinding('body-missing', { key: 'finance' }, { at: locate(line, quote) });
    const { documents } = compareResults(
      plan([quoted('a', 3), quoted('b', 5), quoted('c', 7)]),
      plan([quoted('b', 4), quoted('c', 6)]),
    );
    expect(documents[0]?.findings.map(({ change, before }) => [change, before?.quote])).toEqual([['fixed', 'a']]);
    expect(documents[0]?.unchanged.findings).toBe(2);
  });

  it.each<[string, Finding, Assessment, Finding, Assessment, string[]]>([
    [
      'a figure raised',
      weaker(70),
      stated('weaker', 70),
      weaker(80),
      stated('weaker', 80),
      ['better target-weaker staffing'],
    ],
    [
      'a figure lowered',
      weaker(80),
      stated('weaker', 80),
      weaker(70),
      stated('weaker', 70),
      ['worse target-weaker staffing'],
    ],
    [
      'a target stated at last, too low',
      missing(),
      unstated('missing'),
      weaker(70),
      stated('weaker', 70),
      ['better target-missing>target-weaker staffing'],
    ],
    [
      'a target dropped that was too low',
      weaker(70),
      stated('weaker', 70),
      missing(),
      unstated('missing'),
      ['worse target-weaker>target-missing staffing'],
    ],
    [
      'a low target that becomes vague',
      weaker(70),
      stated('weaker', 70),
      hedged(),
      stated('hedged', 90),
      ['better target-weaker>target-hedged staffing'],
    ],
    [
      'verdicts without an order stay apart',
      weaker(70),
      stated('weaker', 70),
      makeFinding('target-incomparable', {
        indicator: 'staffing',
        period: PERIOD,
        actual: figure('tăng 5%', growth(5, 2025)),
        why: 'measure',
      }),
      makeAssessment({
        verdict: 'incomparable',
        actual: { quantity: growth(5, 2025), bound: 'stated', wording: 'tăng 5%' },
      }),
      ['new target-incomparable staffing', 'fixed target-weaker staffing'],
    ],
    [
      'and so do those whose severity says the opposite',
      missing('warning'),
      unstated('missing'),
      weaker(70, 'error'),
      stated('weaker', 70),
      ['new target-weaker staffing', 'fixed target-missing staffing'],
    ],
  ])('%s', (_name, before, was, after, is, said) => {
    expect(changes(plan([before], [was]), plan([after], [is]))).toEqual(said);
  });

  it('a scope that narrows further is worse, one that widens better', () => {
    const finding = (groups: string[]) =>
      makeFinding('scope-narrowed', { indicator: 'staffing', period: PERIOD, groups, elsewhere: [] });
    const state = (groups: string[], lost: string[]) =>
      makeRaw(
        makeRun(
          makeResult({
            plan: { targets: [makeTarget('staffing', share(90), { groups })] },
            findings: [finding(lost)],
            assessments: [stated('met', 90, { targetIds: ['T1'], qualifiers: ['narrowed'] })],
          }),
        ),
      );
    const wide = state(['staffing-schools', 'staffing-hospitals'], ['staffing-communes']);
    const narrow = state(['staffing-schools'], ['staffing-communes', 'staffing-hospitals']);
    expect(changes(wide, narrow)).toEqual(['worse scope-narrowed staffing']);
    expect(changes(narrow, wide)).toEqual(['better scope-narrowed staffing']);
    const other = state(['staffing-hospitals'], ['staffing-communes', 'staffing-schools']);
    expect(changes(narrow, other)).toEqual(['changed scope-narrowed staffing']);
  });

  it('texts in two languages are not compared, and that is said', () => {
    const findings = [makeFinding('document-draft', { blank: ['number'] }), body('finance')];
    const run = makeRun(makeResult({ findings }));
    const { notices, counts } = compareResults(makeRaw(run, 'vi'), makeRaw(run, 'en'));
    expect(counts.unchanged.findings).toBe(2);
    expect(notices).toEqual([{ kind: 'wording' }]);
  });
});

describe('what somebody answered for', () => {
  const open = weaker(80);
  const waived = weaker(80, 'error', { waiver: WAIVER });
  const recorded = weaker(80, 'error', { debt: 'recorded' });
  const lowered = weaker(70, 'error', { debt: 'worse' });
  it.each<[string, Finding[], Finding[], FindingChange[]]>([
    ['waived', [open], [waived], ['waived']],
    ['waiver gone', [waived], [open], ['unwaived']],
    ['still waived', [waived], [waived], []],
    ['waived from the start', [], [waived], ['waived']],
    ['recorded', [open], [recorded], ['recorded']],
    ['record gone', [recorded], [open], ['unrecorded']],
    ['recorded, then waived', [recorded], [waived], ['waived']],
    ['recorded and put right', [recorded], [], ['fixed']],
    ['recorded and worse now', [recorded], [lowered], ['worse']],
    ['recorded from the start', [], [recorded], ['recorded']],
  ])('%s', (_name, before, after, said) => {
    const { documents, counts } = compareResults(plan(before), plan(after));
    expect(documents[0]?.findings.map(({ change }) => change)).toEqual(said);
    expect(counts.findings.new).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('a record that got worse by what no figure shows', () => {
    const listed = (keys: ('finance' | 'police')[], debt: 'recorded' | 'worse') =>
      makeFinding('body-collective', { keys, name: 'các sở', refersTo: null }, { debt });
    const before = plan([listed(['finance'], 'recorded')]);
    expect(changes(before, plan([listed(['finance', 'police'], 'worse')]))).toEqual(['worse body-collective -']);
  });
});

describe('assessments', () => {
  const narrowed = stated('met', 90, { qualifiers: ['narrowed'] });
  const behind = stated('interim', 60, { qualifiers: ['behind-path'] });
  const onPath = stated('interim', 60, { qualifiers: ['on-path'] });
  it.each<[string, Assessment, Assessment, 'better' | 'worse' | 'changed' | null]>([
    ['met > exceeded', stated('met', 90), stated('exceeded', 95), 'better'],
    ['hedged > met', stated('hedged', 90), stated('met', 90), 'better'],
    ['weaker > hedged', stated('weaker', 80), stated('hedged', 90), 'better'],
    ['missing > weaker', unstated('missing'), stated('weaker', 80), 'better'],
    ['missing > interim', unstated('missing'), behind, 'better'],
    ['interim > met', behind, stated('met', 90), 'better'],
    ['interim > exceeded', behind, stated('exceeded', 95), 'better'],
    ['interim and weaker have no order', behind, stated('weaker', 60), 'changed'],
    ['interim and hedged have no order', behind, stated('hedged', 90), 'changed'],
    ['unknown has no rank', stated('met', 90), unstated('unknown'), 'changed'],
    ['unknown has no rank beside missing', unstated('missing'), unstated('unknown'), 'changed'],
    ['incomparable has no rank', stated('weaker', 80), stated('incomparable', 80), 'changed'],
    ['not-applicable has no rank', unstated('not-applicable'), unstated('missing'), 'changed'],
    ['a verdict of a later version has no rank', stated('met', 90), stated('praised' as 'met', 90), 'changed'],
    [
      'a verdict named like an inner thing has no rank',
      stated('met', 90),
      stated('constructor' as 'met', 90),
      'changed',
    ],
    ['same figure', stated('met', 90), stated('met', 90), null],
    ['higher figure', stated('exceeded', 92), stated('exceeded', 95), 'better'],
    [
      'higher growth',
      makeAssessment({ actual: figure('a', growth(30, 2025)) }),
      makeAssessment({ actual: figure('b', growth(35, 2025)) }),
      'better',
    ],
    [
      'growth of another base year',
      makeAssessment({ actual: figure('a', growth(30, 2025)) }),
      makeAssessment({ actual: figure('b', growth(35, 2020)) }),
      'changed',
    ],
    [
      'another measure',
      stated('incomparable', 90),
      makeAssessment({ verdict: 'incomparable', actual: figure('b', growth(35, 2020)) }),
      'changed',
    ],
    [
      'a figure instead of words',
      makeAssessment({ verdict: 'incomparable', actual: figure('hầu hết', null) }),
      stated('incomparable', 90),
      'changed',
    ],
    [
      'a ceiling instead of a floor',
      stated('weaker', 90),
      makeAssessment({
        verdict: 'weaker',
        actual: { quantity: share(95), bound: 'at-most', wording: 'không quá 95%' },
      }),
      'worse',
    ],
    [
      'a wider range, same lower end',
      makeAssessment({ actual: { quantity: { kind: 'share', value: 90 }, bound: 'range', wording: 'a' } }),
      makeAssessment({ actual: { quantity: { kind: 'share', value: 90, max: 95 }, bound: 'range', wording: 'b' } }),
      'changed',
    ],
    [
      'wording alone',
      stated('met', 90),
      stated('met', 90, { actual: { quantity: share(90), bound: 'stated', wording: '90%' } }),
      null,
    ],
    [
      'another bound',
      stated('met', 90),
      stated('met', 90, { actual: { quantity: share(90), bound: 'at-least', wording: 'ít nhất 90%' } }),
      'changed',
    ],
    ['narrowed', stated('met', 90), narrowed, 'worse'],
    ['approximate', stated('weaker', 80), stated('weaker', 80, { qualifiers: ['approximate'] }), 'worse'],
    ['aspirational', stated('met', 90), stated('met', 90, { qualifiers: ['aspirational'] }), 'changed'],
    ['behind the path', onPath, behind, 'worse'],
    [
      'interim, higher in the same year',
      stated('interim', 60, { path: { year: 2027, value: 65 } }),
      stated('interim', 62, { path: { year: 2027, value: 65 } }),
      'better',
    ],
    [
      'interim, higher in a later year',
      stated('interim', 60, { path: { year: 2027, value: 65 } }),
      stated('interim', 62, { path: { year: 2028, value: 70 } }),
      'changed',
    ],
    [
      'interim, in a later year, on the path now',
      stated('interim', 60, { path: { year: 2027, value: 65 }, qualifiers: ['behind-path'] }),
      stated('interim', 72, { path: { year: 2028, value: 70 }, qualifiers: ['on-path'] }),
      'better',
    ],
    ['the verdict goes before the scope', stated('weaker', 80), narrowed, 'better'],
    [
      'another yardstick',
      stated('met', 90),
      stated('weaker', 90, { expected: { quantity: share(95), bound: 'at-least' } }),
      'changed',
    ],
  ])('%s', (_name, before, after, said) => {
    const turned = { better: 'worse', worse: 'better', changed: 'changed' } as const;
    const of = (was: Assessment, is: Assessment) =>
      compareResults(plan([], [was]), plan([], [is])).documents[0]?.assessments.map(({ change }) => change);
    expect(of(before, after)).toEqual(said === null ? [] : [said]);
    expect(of(after, before)).toEqual(said === null ? [] : [turned[said]]);
  });

  it('of a period that is no longer judged', () => {
    const { documents } = compareResults(
      plan([], [stated('met', 90), stated('met', 60, { period: '2021-2025' })]),
      plan([], [stated('met', 90)]),
    );
    expect(documents[0]?.assessments).toMatchObject([
      { change: 'changed', before: { period: '2021-2025' }, after: null },
    ]);
    expect(documents[0]?.unchanged.assessments).toBe(1);
  });
});

describe('documents', () => {
  const good = (path: string, findings: Finding[] = []) => makeResult({ plan: { path }, findings });
  const lost = (path: string): DocumentResult => ({ kind: 'unreadable', path, reason: 'no-text', detail: null });
  const other = (path: string) =>
    makeResult({
      plan: { path, kind: 'not-a-plan', notAPlan: 'summary' },
      findings: [makeFinding('not-a-local-plan', { reason: 'summary' })],
    });
  const of = (before: DocumentResult[], after: DocumentResult[]) =>
    compareResults(makeRaw(makeRun(...before)), makeRaw(makeRun(...after)));
  const fixed = good('z.md');

  it.each<[string, DocumentResult[], DocumentResult[], [DocumentChange, string][], string[]]>([
    [
      'a path that stays',
      [good('a.md'), fixed],
      [good('a.md', [body('finance')]), fixed],
      [['compared', 'a.md']],
      ['new body-missing finance'],
    ],
    ['added', [fixed], [good('a.md', [body('finance')]), fixed], [['added', 'a.md']], ['new body-missing finance']],
    [
      'removed, which puts nothing right',
      [good('a.md', [body('finance')]), fixed],
      [fixed],
      [['removed', 'a.md']],
      ['gone body-missing finance'],
    ],
    [
      'became unreadable, which puts nothing right',
      [good('a.md', [body('finance')]), fixed],
      [lost('a.md'), fixed],
      [['became-unreadable', 'a.md']],
      ['gone body-missing finance'],
    ],
    [
      'became readable',
      [lost('a.md'), fixed],
      [good('a.md', [body('finance')]), fixed],
      [['became-readable', 'a.md']],
      ['new body-missing finance'],
    ],
    ['still unreadable', [lost('a.md'), fixed], [lost('a.md'), fixed], [['still-unreadable', 'a.md']], []],
    [
      'no longer a plan',
      [good('a.md', [body('finance')]), fixed],
      [other('a.md'), fixed],
      [['became-no-plan', 'a.md']],
      ['new not-a-local-plan -', 'gone body-missing finance'],
    ],
    [
      'a plan now',
      [other('a.md'), fixed],
      [good('a.md', [body('finance')]), fixed],
      [['became-plan', 'a.md']],
      ['new body-missing finance', 'gone not-a-local-plan -'],
    ],
    ['two documents that are no plans', [other('a.md'), fixed], [other('a.md'), fixed], [['compared', 'a.md']], []],
  ])('%s', (_name, before, after, states, said) => {
    const comparison = of(before, after);
    expect(
      comparison.documents.filter(({ path }) => path !== 'z.md').map(({ change, path }) => [change, path]),
    ).toEqual(states);
    expect(listChanges(comparison)).toEqual(said);
  });

  it('the only one of each side belongs together, whatever it is called', () => {
    const { documents } = of([good('draft-1.md', [body('finance')])], [good('final/plan.docx', [body('finance')])]);
    expect(documents).toMatchObject([
      { change: 'compared', path: 'final/plan.docx', before: { path: 'draft-1.md' }, findings: [] },
    ]);
  });

  it('a moved one is known by title, issuer, number and date, unless several share them', () => {
    const named = (path: string, number: string | null) => {
      const plain = makeResult({ plan: { path } });
      const identity = { ...plain.plan.identity, title: 'KẾ HOẠCH', number };
      return makeResult({ plan: { path, identity } });
    };
    const states = (before: DocumentResult[], after: DocumentResult[]) =>
      of(before, after).documents.map(({ change, path }) => `${change} ${path}`);
    expect(states([named('old/a.md', '1/KH'), fixed], [named('new/a.md', '1/KH'), fixed])).toEqual([
      'compared new/a.md',
      'compared z.md',
    ]);
    expect(states([named('old/a.md', null), fixed], [named('new/a.md', null), fixed])).toEqual([
      'added new/a.md',
      'removed old/a.md',
      'compared z.md',
    ]);
    expect(states([named('old/a.md', '1/KH'), named('old/b.md', '1/KH')], [named('new/a.md', '1/KH'), fixed])).toEqual([
      'added new/a.md',
      'removed old/a.md',
      'removed old/b.md',
      'added z.md',
    ]);
  });

  it('what a partial side does not hold is neither added nor removed', () => {
    const whole = makeRaw(makeRun(good('a.md', [body('finance')]), fixed));
    const selection = { since: 'main', documents: 2, selected: 1, because: null, holdsPlan: null };
    const part = { ...makeRaw(makeRun(fixed)), selection };
    for (const [before, after, side] of [
      [whole, part, 'after'],
      [part, whole, 'before'],
    ] as const) {
      const { documents, notices, counts } = compareResults(before, after);
      expect(documents.map(({ change, findings }) => [change, findings.length])).toEqual([
        ['not-compared', 0],
        ['compared', 0],
      ]);
      expect(notices).toEqual([{ kind: 'partial', side }]);
      expect(counts.findings.new.warning).toBe(0);
    }
  });

  it('a rule that is off on the later side leaves its findings gone, not fixed', () => {
    const before = plan([body('finance'), weaker(60)]);
    const after = { ...plan([]), rulesOff: [{ ruleId: 'target-weaker', documents: 1 }] };
    const comparison = compareResults(before, after);
    expect(listChanges(comparison)).toEqual(['fixed body-missing finance', 'gone target-weaker staffing']);
    expect(comparison.notices).toContainEqual({ kind: 'rules-off', side: 'after', rules: ['target-weaker'] });
  });

  it('notes other versions of the tool and other days', () => {
    const run = makeRun(makeResult());
    const later = makeRaw(run, 'vi', '1.1.0');
    Object.assign(later.documents[0] ?? {}, { judgedOn: '2026-04-01' });
    const { notices } = compareResults(makeRaw(run, 'vi', '1.0.0'), later);
    expect(notices).toEqual([
      { kind: 'tool-version', before: '1.0.0', after: '1.1.0' },
      { kind: 'judged-on', documents: 1, path: 'plans/ke-hoach.md', before: '2026-03-01', after: '2026-04-01' },
    ]);
  });

  it('come by path in code-unit order', () => {
    const paths = ['ă.md', 'Z.md', 'a.md', '10.md', '9.md'];
    const run = makeRaw(makeRun(...paths.map((path) => good(path))));
    expect(compareResults(run, run).documents.map(({ path }) => path)).toEqual([...paths].sort());
  });
});

/** Runs without waivers and debts: those are not the same seen from the other side. */
const findingArb = fc
  .record({
    key: fc.constantFrom('finance', 'police', 'health'),
    severity: fc.constantFrom<Severity>('error', 'warning', 'info'),
    line: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ key, severity, line }) =>
    makeFinding('body-missing', { key: key as 'finance' }, { severity, at: locate(line) }),
  );
const levelArb = fc
  .record({
    verdict: fc.constantFrom('met', 'weaker', 'missing', 'hedged', 'unknown', 'interim'),
    value: fc.integer({ min: 50, max: 99 }),
    narrowed: fc.boolean(),
  })
  .map(({ verdict, value, narrowed }) => ({
    assessment: stated(verdict as 'met', value, { qualifiers: narrowed ? ['narrowed'] : [] }),
    findings:
      verdict === 'weaker'
        ? [weaker(value)]
        : verdict === 'missing'
          ? [missing()]
          : verdict === 'hedged'
            ? [hedged()]
            : [],
  }));
const documentArb = fc
  .record({
    findings: fc.array(findingArb, { maxLength: 4 }),
    level: levelArb,
    lost: fc.boolean(),
    name: fc.constantFrom('a', 'b', 'c', 'd'),
  })
  .map(
    ({ findings, level, lost, name }): DocumentResult =>
      lost
        ? { kind: 'unreadable', path: name, reason: 'no-text', detail: null }
        : makeResult({
            plan: { path: name },
            findings: [...findings, ...level.findings],
            assessments: [level.assessment],
          }),
  );
const rawArb = fc
  .uniqueArray(documentArb, {
    selector: (document) => (document.kind === 'read' ? document.plan.path : document.path),
    maxLength: 4,
  })
  .map((documents) => makeRaw(makeRun(...documents)));

describe('for any results', () => {
  it('nothing changes against itself', () => {
    fc.assert(
      fc.property(rawArb, (raw) => {
        const { documents, notices, counts } = compareResults(raw, structuredClone(raw));
        expect(notices).toEqual([]);
        expect(documents.flatMap(({ findings, assessments }) => [...findings, ...assessments])).toEqual([]);
        expect(counts.unchanged.documents).toBe(raw.documents.length);
        expect(counts.unchanged.findings).toBe(raw.documents.flatMap(({ findings }) => findings).length);
      }),
      { numRuns: 100 },
    );
  });

  it('the other way round, new is fixed or gone and better is worse', () => {
    fc.assert(
      fc.property(rawArb, rawArb, (before, after) => {
        const [there, back] = [compareResults(before, after), compareResults(after, before)];
        const total = ({ counts }: Comparison, ...kinds: FindingChange[]) =>
          kinds.reduce((sum, kind) => sum + Object.values(counts.findings[kind]).reduce((a, b) => a + b, 0), 0);
        expect(total(there, 'new')).toBe(total(back, 'fixed', 'gone'));
        expect(total(there, 'fixed', 'gone')).toBe(total(back, 'new'));
        expect(total(there, 'better')).toBe(total(back, 'worse'));
        expect(total(there, 'changed')).toBe(total(back, 'changed'));
        expect(there.counts.assessments.better).toBe(back.counts.assessments.worse);
        expect(there.counts.assessments.changed).toBe(back.counts.assessments.changed);
        expect(there.counts.unchanged).toEqual(back.counts.unchanged);
      }),
      { numRuns: 150 },
    );
  });

  it('every finding of either side is accounted for once', () => {
    fc.assert(
      fc.property(rawArb, rawArb, (before, after) => {
        const { documents } = compareResults(before, after);
        const count = (side: 'before' | 'after') =>
          documents.reduce(
            (sum, document) =>
              sum + document.findings.filter((each) => each[side] !== null).length + document.unchanged.findings,
            0,
          );
        expect(count('before')).toBe(before.documents.flatMap(({ findings }) => findings).length);
        expect(count('after')).toBe(after.documents.flatMap(({ findings }) => findings).length);
      }),
      { numRuns: 100 },
    );
  });
});
