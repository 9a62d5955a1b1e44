import { describe, expect, it } from 'vitest';
import type { LocatedResult } from '../../../src/register/located-result.js';
import type { WaiverEntry } from '../../../src/register/waiver-file.js';
import { applyWaivers, knowDocuments } from '../../support/registers.js';
import { makeFinding, makeResult, SAMPLES } from '../../support/result-builder.js';

const WEAKER = makeFinding('target-weaker', SAMPLES['target-weaker'][0], { severity: 'error' });
const LEAD = makeFinding('lead-missing', { key: 'health' }, { severity: 'error' });

function makeEntry(changes: Partial<WaiverEntry> = {}): WaiverEntry {
  return {
    entry: 1,
    line: 2,
    document: 'plans/a.md',
    rule: 'target-weaker',
    subject: null,
    period: null,
    reason: 'Đã giải trình',
    legalBasis: '12/TB-UBND',
    approver: 'Chủ tịch',
    author: 'Sở Y tế',
    from: '2026-01-01',
    until: '2026-06-30',
    ...changes,
  };
}

function makeDocument(path: string | null, findings = [WEAKER, LEAD]): LocatedResult {
  return { path, result: makeResult({ plan: { path: path ?? '-' }, findings }) };
}

const UNREADABLE: LocatedResult = {
  path: 'plans/b.md',
  result: { kind: 'unreadable', path: 'plans/b.md', reason: 'damaged', detail: null },
};

function apply(
  documents: readonly LocatedResult[],
  entry: Partial<WaiverEntry>,
  { today = '2026-05-04', known = ['plans/a.md'], severities = {} } = {},
) {
  const file = { shown: 'plan112.waivers.yaml', entries: [makeEntry(entry)] };
  const run = applyWaivers(documents, file, { today, findDocuments: knowDocuments(known), severities });
  const [first] = run.documents;
  if (first?.result.kind !== 'read') throw new Error('no result');
  const { findings, counts } = first.result;
  return {
    state: run.states[0],
    waived: findings.filter(({ waiver }) => waiver !== undefined).map(({ ruleId }) => ruleId),
    told: findings
      .filter(({ ruleId }) => ruleId.startsWith('waiver-'))
      .map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    counts,
  };
}

describe('applyWaivers', () => {
  it('marks what is covered and counts it apart', () => {
    expect(apply([makeDocument('plans/a.md')], {})).toEqual({
      state: 'used',
      waived: ['target-weaker'],
      told: [],
      counts: { error: 1, warning: 0, info: 0, waived: 1, recorded: 0 },
    });
  });

  it.each<[string, Partial<WaiverEntry>, string]>([
    ['glob', { document: 'plans/*.md' }, 'used'],
    ['folder', { document: 'plans' }, 'used'],
    ['subject', { subject: 'staffing' }, 'used'],
    ['period', { period: '2026-2030' }, 'used'],
    ['another subject', { subject: 'training' }, 'unused'],
    ['another period', { period: '2021-2025' }, 'unused'],
    ['another rule', { rule: 'target-hedged' }, 'unused'],
  ])('matches by %s', (_, entry, state) => {
    expect(apply([makeDocument('plans/a.md')], entry).state).toBe(state);
  });

  it.each([
    ['2025-12-31', 'upcoming', [], []],
    ['2026-01-01', 'used', ['target-weaker'], []],
    ['2026-06-30', 'used', ['target-weaker'], []],
    ['2026-07-01', 'expired', [], ['waiver-expired warning']],
  ])('on %s: %s', (today, state, waived, told) => {
    expect(apply([makeDocument('plans/a.md')], {}, { today })).toMatchObject({ state, waived, told });
  });

  it('says what is unused at the document it names', () => {
    const { state, told, counts } = apply([makeDocument('plans/a.md', [LEAD])], {});
    expect({ state, told, warnings: counts.warning }).toEqual({
      state: 'unused',
      told: ['waiver-unused warning'],
      warnings: 1,
    });
  });

  it('cannot tell when some of the documents meant were not read', () => {
    const entry = { document: 'plans/*.md' };
    const known = ['plans/a.md', 'plans/b.md'];
    const a = makeDocument('plans/a.md', [LEAD]);
    expect(apply([a], entry, { known })).toMatchObject({ state: 'unchecked', told: [] });
    expect(apply([a, UNREADABLE], entry, { known })).toMatchObject({ state: 'unchecked', told: [] });
    expect(apply([a, makeDocument('plans/b.md', [])], entry, { known })).toMatchObject({ state: 'unused' });
  });

  it.each([
    ['exists elsewhere', ['plans/c.md'], '2026-05-04', 'unchecked', []],
    ['exists elsewhere, expired', ['plans/c.md'], '2026-07-01', 'expired', []],
    ['is nowhere', [], '2026-05-04', 'no-document', ['waiver-unused warning']],
    ['is nowhere, expired', [], '2026-07-01', 'expired', ['waiver-expired warning']],
  ])('a document that %s', (_, known, today, state, told) => {
    const run = apply([makeDocument('plans/a.md')], { document: 'plans/c.md' }, { known, today });
    expect(run).toMatchObject({ state, told, waived: [] });
  });

  it('cannot tell where its rule is switched off', () => {
    const off: LocatedResult = { ...makeDocument('plans/a.md', [LEAD]), rulesOff: ['target-weaker'] };
    expect(apply([off], {})).toMatchObject({ state: 'unchecked', told: [] });
    expect(apply([{ ...off, rulesOff: ['lead-missing'] }], {})).toMatchObject({ state: 'unused' });
  });

  it('severities of the configuration apply', () => {
    const documents = [makeDocument('plans/a.md', [LEAD])];
    expect(apply(documents, {}, { severities: { 'waiver-unused': 'off' } }).told).toEqual([]);
    expect(apply(documents, {}, { severities: { 'waiver-unused': 'error' } }).told).toEqual(['waiver-unused error']);
  });

  it('standard input has no path and no waiver', () => {
    expect(apply([makeDocument(null)], { document: '**' }, { known: [] }).waived).toEqual([]);
  });
});
