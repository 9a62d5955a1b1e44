import { describe, expect, it } from 'vitest';
import type { Finding, FindingData, PlanRuleId } from '../../../src/model/finding.js';
import { PLAN_RULE_IDS } from '../../../src/model/rule-ids.js';
import { type DebtEntry, printDebts } from '../../../src/register/debt-file.js';
import { compareDebtValues, readDebtValue } from '../../../src/register/debt-value.js';
import type { LocatedResult } from '../../../src/register/located-result.js';
import { recordDebts, renameDebts } from '../../../src/register/record-debts.js';
import { applyDebts } from '../../support/registers.js';
import { figure, makeEveryFinding, makeFinding, makeResult, SAMPLES } from '../../support/result-builder.js';

const PERIOD = '2026-2030';
const weaker = (value: number) =>
  makeFinding('target-weaker', {
    indicator: 'staffing',
    period: PERIOD,
    actual: figure(`${value}%`, { kind: 'share', value }),
  });
const LEAD = makeFinding('lead-missing', { key: 'health' });

function makeDocument(path: string, findings: Finding[]): LocatedResult {
  return { path, result: makeResult({ plan: { path }, findings }) };
}

function apply(documents: readonly LocatedResult[], entries: readonly DebtEntry[], exists = true) {
  const around = { shown: 'plan112.debt.json', exists: () => exists, severities: {} };
  const run = applyDebts(documents, entries, around);
  const findings = run.documents.flatMap(({ result }) => (result.kind === 'read' ? result.findings : []));
  return { ...run, marks: findings.map(({ ruleId, debt }) => `${ruleId} ${debt ?? '-'}`), findings };
}

/** Entries of one document with these findings. */
const record = (...findings: Finding[]) => recordDebts([makeDocument('a.md', findings)], []);

describe('compareDebtValues', () => {
  const value = <R extends PlanRuleId>(rule: R, data: FindingData[R]) => readDebtValue(makeFinding(rule, data)) ?? {};
  const narrowed = (...groups: string[]) =>
    value('scope-narrowed', { indicator: 'training', period: PERIOD, groups, elsewhere: [] });
  const missing = (share: number | null) =>
    value('target-missing', {
      indicator: 'training',
      period: PERIOD,
      elsewhere: share === null ? null : { ...figure('x', { kind: 'share', value: share }), line: 3 },
    });
  const hedged = (wording: string, quantity: Parameters<typeof figure>[1]) =>
    value('target-hedged', {
      indicator: 'staffing',
      period: PERIOD,
      actual: figure(wording, quantity),
      word: 'khoảng',
    });

  it.each<[string, ReturnType<typeof value>, ReturnType<typeof value>, string]>([
    ['same figure', readDebtValue(weaker(80)) ?? {}, readDebtValue(weaker(80)) ?? {}, 'same'],
    ['lower figure', readDebtValue(weaker(79.9)) ?? {}, readDebtValue(weaker(80)) ?? {}, 'worse'],
    ['higher figure', readDebtValue(weaker(85)) ?? {}, readDebtValue(weaker(80)) ?? {}, 'better'],
    ['figure lost', hedged('nhiều', null), hedged('60%', { kind: 'share', value: 60 }), 'worse'],
    ['figure gained', hedged('60%', { kind: 'share', value: 60 }), hedged('nhiều', null), 'better'],
    [
      'another measure',
      hedged('50 người', { kind: 'count', min: 50, unit: 'người' }),
      hedged('60%', { kind: 'share', value: 60 }),
      'same',
    ],
    ['one more group', narrowed('a', 'b'), narrowed('a'), 'worse'],
    ['one group less', narrowed('a'), narrowed('b', 'a'), 'better'],
    ['another group', narrowed('b'), narrowed('a'), 'worse'],
    ['order of groups', narrowed('b', 'a'), narrowed('a', 'b'), 'same'],
    ['figure elsewhere lost', missing(null), missing(40), 'worse'],
    ['figure elsewhere found', missing(40), missing(null), 'better'],
    ['figure elsewhere lowered', missing(30), missing(40), 'worse'],
    [
      'section lost',
      value('funding-missing', { kind: 'state-budget', section: false }),
      value('funding-missing', { kind: 'state-budget', section: true }),
      'worse',
    ],
    [
      'more set aside',
      value('text-set-aside', { deleted: 3, struck: 0, hidden: 0 }),
      value('text-set-aside', { deleted: 2, struck: 1, hidden: 0 }),
      'worse',
    ],
    ['no figures', value('lead-missing', { key: 'health' }), value('lead-missing', { key: 'health' }), 'same'],
  ])('%s', (_, now, recorded, sign) => {
    expect(compareDebtValues(now, recorded)).toBe(sign);
  });

  it('a ceiling is worse than a floor', () => {
    const actual = { ...figure('tối đa 95%', { kind: 'share', value: 95 }), bound: 'at-most' } as const;
    const ceiling = value('target-weaker', { indicator: 'staffing', period: PERIOD, actual });
    expect(compareDebtValues(ceiling, readDebtValue(weaker(80)) ?? {})).toBe('worse');
  });

  it.each<[string, boolean | null, boolean, string]>([
    ['softened', false, true, 'worse'],
    ['made firm', true, false, 'better'],
    ['as soft as before', true, true, 'same'],
    ['soft, and nobody wrote down what it was', null, true, 'same'],
    ['firm, and nobody wrote down what it was', null, false, 'same'],
  ])('words: %s', (_, before, now, sign) => {
    const read = (hedged: boolean) => {
      const actual = { ...figure('45%', { kind: 'share', value: 45 }), hedged };
      return value('target-weaker', { indicator: 'staffing', period: PERIOD, actual });
    };
    const { hedged: _unknown, ...old } = read(false).figure ?? { kind: '', amount: 0, ceiling: false };
    expect(compareDebtValues(read(now), before === null ? { figure: old } : read(before))).toBe(sign);
  });

  it.each([
    [39, 'worse'],
    [40, 'same'],
    [41, 'better'],
  ])('a ceiling of %d%% for one of 40%%: %s', (share, sign) => {
    const read = (amount: number) => {
      const actual = { ...figure('x', { kind: 'share', value: amount }), bound: 'at-most' } as const;
      return value('target-weaker', { indicator: 'training', period: PERIOD, actual });
    };
    expect(compareDebtValues(read(share), read(40))).toBe(sign);
  });

  it.each(PLAN_RULE_IDS)('%s is the same as itself, through the file too', (rule) => {
    for (const data of SAMPLES[rule]) {
      const now = readDebtValue(makeFinding(rule, data as never)) ?? {};
      expect(compareDebtValues(now, JSON.parse(JSON.stringify(now)))).toBe('same');
    }
  });
});

describe('applyDebts', () => {
  it.each<[string, Finding[], Finding[], string[]]>([
    ['unchanged', [weaker(80), LEAD], [weaker(80), LEAD], ['target-weaker recorded', 'lead-missing recorded']],
    ['improved', [weaker(85)], [weaker(80)], ['target-weaker recorded', 'debt-fixed -']],
    ['worse', [weaker(70)], [weaker(80)], ['target-weaker worse']],
    ['new', [weaker(80), LEAD], [weaker(80)], ['target-weaker recorded', 'lead-missing new']],
    ['fixed', [weaker(80)], [weaker(80), LEAD], ['target-weaker recorded', 'debt-fixed -']],
    [
      'moved inside the document',
      [{ ...weaker(80), at: { ...LEAD.at, line: 99 } }],
      [weaker(80)],
      ['target-weaker recorded'],
    ],
    ['two alike, one gone', [weaker(80)], [weaker(80), weaker(70)], ['target-weaker recorded', 'debt-fixed -']],
    ['two alike, one more', [weaker(80), weaker(80)], [weaker(80)], ['target-weaker recorded', 'target-weaker new']],
  ])('%s', (_, now, before, marks) => {
    expect(apply([makeDocument('a.md', now)], record(...before)).marks).toEqual(marks);
  });

  it('recorded findings do not count, fixed ones are warnings, better ones infos', () => {
    const { documents } = apply([makeDocument('a.md', [weaker(80)])], record(weaker(80), LEAD));
    expect(documents[0]?.result).toMatchObject({ counts: { error: 0, warning: 1, info: 0, waived: 0, recorded: 1 } });
    const better = apply([makeDocument('a.md', [weaker(85)])], record(weaker(80)));
    expect(better.documents[0]?.result).toMatchObject({ counts: { error: 0, warning: 0, info: 1, recorded: 1 } });
  });

  it('a moved file keeps nothing until it is renamed', () => {
    const entries = record(weaker(80), LEAD);
    const moved = [makeDocument('b.md', [weaker(80), LEAD])];
    const run = apply(moved, entries, false);
    expect(run.marks).toEqual(['target-weaker new', 'lead-missing new', 'debt-fixed -']);
    expect(run.gone.length).toBe(2);
    const { entries: renamed, renamed: count } = renameDebts(entries, './a.md', 'b.md');
    expect(count).toBe(2);
    expect(apply(moved, renamed, false).marks).toEqual(['target-weaker recorded', 'lead-missing recorded']);
  });

  it('says nothing of documents that were not read', () => {
    const other = [makeDocument('b.md', [])];
    expect(apply(other, record(LEAD)).marks).toEqual([]);
    const lost: LocatedResult = {
      path: 'a.md',
      result: { kind: 'unreadable', path: 'a.md', reason: 'empty', detail: null },
    };
    expect(apply([...other, lost], record(LEAD), false)).toMatchObject({ marks: [], gone: [], kept: record(LEAD) });
  });

  it('a waived finding is neither a debt nor fixed', () => {
    const waiver = {
      reason: 'r',
      legalBasis: 'b',
      approver: 'a',
      author: 'c',
      from: '2026-01-01',
      until: '2026-12-31',
    };
    const waived = { ...weaker(80), waiver } as Finding;
    expect(record(waived)).toEqual([]);
    expect(apply([makeDocument('a.md', [waived])], record(weaker(80))).marks).toEqual(['target-weaker -']);
  });

  it('keeps the better value, so that it cannot be taken back', () => {
    const { kept } = apply([makeDocument('a.md', [weaker(85)])], record(weaker(80), LEAD));
    expect(kept).toEqual(record(weaker(85)));
    expect(apply([makeDocument('a.md', [weaker(80)])], kept).marks).toEqual(['target-weaker worse']);
  });

  it('keeps what a rule found that is switched off now', () => {
    const off: LocatedResult = { ...makeDocument('a.md', [weaker(80)]), rulesOff: ['lead-missing'] };
    const { marks, fixed, kept } = apply([off], record(weaker(80), LEAD));
    expect({ marks, fixed }).toEqual({ marks: ['target-weaker recorded'], fixed: [] });
    expect(printDebts(kept)).toBe(printDebts(record(weaker(80), LEAD)));
  });

  it('keeps the recorded value where it got worse', () => {
    expect(apply([makeDocument('a.md', [weaker(70)])], record(weaker(80))).kept).toEqual(record(weaker(80)));
  });
});

describe('recordDebts', () => {
  it('every finding can be recorded, and is then recorded', () => {
    const findings = makeEveryFinding().filter(({ ruleId }) => PLAN_RULE_IDS.some((id) => id === ruleId));
    const { marks } = apply([makeDocument('a.md', findings)], record(...findings));
    expect(marks.filter((mark) => !mark.endsWith(' recorded'))).toEqual([]);
  });

  it('replaces what was read and keeps the rest; same findings, same bytes', () => {
    const before = [...record(weaker(80)), { ...(record(LEAD)[0] as DebtEntry), document: 'z.md' }];
    const after = recordDebts([makeDocument('a.md', [LEAD])], before);
    expect(after.map(({ document, rule }) => `${document} ${rule}`)).toEqual([
      'z.md lead-missing',
      'a.md lead-missing',
    ]);
    expect(printDebts(after)).toBe(printDebts([...after].reverse()));
  });
});
