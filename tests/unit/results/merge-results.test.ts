import { describe, expect, it } from 'vitest';
import { describeFileProblem } from '../../../src/cli/messages/file-problems.js';
import { loadMergeWords } from '../../../src/cli/messages/merge.js';
import type { FileProblem } from '../../../src/config/file-problem.js';
import type { Finding } from '../../../src/model/finding.js';
import type { DocumentResult, RunNotes, RunResult } from '../../../src/model/result.js';
import type { Language } from '../../../src/model/vocabulary.js';
import type { Anchor } from '../../../src/register/located-result.js';
import type { WaiverFacts, WaiverHeading } from '../../../src/register/open-waivers.js';
import type { RegisterFacts } from '../../../src/register/settle-registers.js';
import { listResult } from '../../../src/report/formats/list-result.js';
import { listRun } from '../../../src/report/formats/list-run.js';
import { type MachineFormat, renderFormat } from '../../../src/report/formats/render-format.js';
import type { PlanFacts } from '../../../src/report/plan-facts.js';
import { describeFinding } from '../../../src/report/render-json.js';
import type { MergeRefusal } from '../../../src/results/merge/merge-refusal.js';
import { type MergedResult, mergeResults } from '../../../src/results/merge/merge-results.js';
import { printMerged } from '../../../src/results/merge/print-merged.js';
import { type OpenedResult, openResult } from '../../../src/results/open-result.js';
import { listRuleDocs, readRuleDoc } from '../../../src/ruleset/built-in-rule-docs.js';
import { makeJson } from '../../support/json-result.js';
import { BASELINE, locate, makeEveryFinding, makeFinding, makeResult, makeRun } from '../../support/result-builder.js';

const open = (text: string, shown = 'a.json') => openResult(new TextEncoder().encode(text), shown);
const plan = (path: string, findings: readonly Finding[] = []): DocumentResult =>
  makeResult({ plan: { path }, findings: [...findings] });
const lost = (path: string): DocumentResult => ({ kind: 'unreadable', path, reason: 'no-text', detail: null });

/** A result file as a run with these documents writes it. */
function result(shown: string, notes: RunNotes, ...documents: DocumentResult[]): OpenedResult {
  return open(makeJson({ ...makeRun(...documents), ...notes }), shown);
}

const shard = (index: number, count: number, changes: Partial<NonNullable<RunNotes['shard']>> = {}): RunNotes => ({
  shard: { index, count, holdsPlan: null, lang: 'vi', registers: null, ...changes },
});

function merge(...results: OpenedResult[]): MergedResult {
  const merged = mergeResults(results, BASELINE);
  if (merged.kind === 'refused') throw new Error(JSON.stringify(merged.refusal));
  return merged;
}
const print = (merged: MergedResult) => [...printMerged(merged)].join('');

function refuse(...results: OpenedResult[]): MergeRefusal | null {
  const merged = mergeResults(results, BASELINE);
  return merged.kind === 'refused' ? merged.refusal : null;
}

describe('parts', () => {
  const documents = [plan('b.md', makeEveryFinding()), lost('a.pdf'), plan('ă.md'), plan('Z.md', makeEveryFinding())];
  const [b, a, other, z] = documents as [DocumentResult, DocumentResult, DocumentResult, DocumentResult];

  it('in any order are the whole', () => {
    const parts = [result('3', shard(3, 3), b), result('1', shard(1, 3), z, other), result('2', shard(2, 3), a)];
    for (const order of [parts, [...parts].reverse()])
      expect(print(merge(...order))).toBe(makeJson(makeRun(...documents)));
  });

  it('may be empty, and be one', () => {
    expect(print(merge(result('1', shard(1, 2), b), result('2', shard(2, 2))))).toBe(makeJson(makeRun(b)));
    expect(print(merge(result('1', shard(1, 1), b)))).toBe(makeJson(makeRun(b)));
    expect(print(merge(result('1', shard(1, 1))))).toBe(makeJson(makeRun()));
  });

  it('say a problem as often as the run does', () => {
    const twice = { kind: 'empty-folder', path: 'x' } as const;
    const closed = { kind: 'closed-folder', path: 'y', code: 'EACCES' } as const;
    const problems = [twice, closed, twice];
    const merged = merge(result('1', { ...shard(1, 2), problems }, b), result('2', { ...shard(2, 2), problems }, a));
    expect(print(merged)).toBe(makeJson({ ...makeRun(a, b), problems }));
  });

  it.each([
    ['a plan in a part', [null, false], 1, false, null],
    ['a plan among what was left out', [true, true], 0, true, true],
    ['no plan at all', [false, false], 0, false, false],
  ] as const)('know of %s', (_name, [first, second], plans, elsewhere, told) => {
    const selection = { since: 'main', documents: 9, selected: plans, because: null, holdsPlan: first };
    const merged = merge(
      result('1', { ...shard(1, 2, { holdsPlan: first }), selection }, ...(plans === 1 ? [b] : [])),
      result('2', { ...shard(2, 2, { holdsPlan: second }), selection: { ...selection, holdsPlan: second } }),
    );
    expect(merged.planElsewhere).toBe(elsewhere);
    expect(merged.head.selection).toEqual({ ...selection, holdsPlan: told });
  });

  it('keep what a later version added, down to the order of keys', () => {
    const later = (text: string) =>
      text
        .replace('"schemaVersion": "1",', '"schemaVersion": "1", "later": ["\\u0000items", { "b": 2, "a": null }],')
        .replace('"kind": "local-plan",', '"kind": "local-plan", "later": { "z": 1, "__proto__": { "y": 2 } },')
        .replace('"ruleId":', '"later": "\\u202e\\u0000items", "ruleId":');
    const whole = JSON.parse(later(makeJson(makeRun(a, b))));
    const parts = [makeRun(b), makeRun(a)].map((run, i) => later(makeJson({ ...run, ...shard(i + 1, 2) })));
    const merged = print(merge(open(parts[0] ?? '', '1'), open(parts[1] ?? '', '2')));
    expect(JSON.stringify(JSON.parse(merged))).toBe(JSON.stringify(whole));
    expect(merged).toContain('\\u202e');
  });

  it('add up counts of a later version', () => {
    const parts = [1, 2].map((i) =>
      makeJson({ ...makeRun(), ...shard(i, 2) }).replace('"plans": 0,', `"plans": 0, "later": ${i}, "mark": "x",`),
    );
    const merged = merge(open(parts[0] ?? '', '1'), open(parts[1] ?? '', '2'));
    expect(merged.head.counts).toEqual({ ...makeRun().counts, later: 3, mark: 'x' });
  });
});

describe('what is said about the registers as a whole', () => {
  const anchor = (document: string, line: number): Anchor => ({
    path: document,
    document,
    at: locate(line, 'KẾ HOẠCH'),
  });
  const heading: WaiverHeading = {
    ...{ file: 'plan112.waivers.yaml', entry: 1, line: 2, rule: 'target-weaker', document: 'gone.md' },
    ...{ subject: null, period: null, from: '2026-01-01', until: '2026-06-30' },
  };
  const unused: WaiverFacts = {
    ...{ entry: heading, covers: false, lost: false, named: 0, spelled: false, known: 0, knownRead: 0 },
    ...{ covered: null, first: null },
  };
  const facts = (document: string, changes: Partial<RegisterFacts> = {}): RegisterFacts => ({
    ...{ today: '2026-05-04', waivers: [unused], gone: [], severities: {} },
    ...{ first: anchor(document, 3), firstFile: anchor(document, 3) },
    ...changes,
  });
  const part = (index: number, path: string, registers: RegisterFacts | null, ...findings: Finding[]) =>
    result(`${index}.json`, shard(index, 2, { registers }), plan(path, findings));
  const said = (merged: MergedResult) =>
    [...merged.documents].flatMap(({ path, findings }) => findings.map(({ ruleId, line }) => [path, ruleId, line]));

  it('stands once, at the first document of all parts, and counts', () => {
    const merged = merge(part(1, 'b.md', facts('b.md')), part(2, 'a.md', facts('a.md')));
    expect(said(merged)).toEqual([['a.md', 'waiver-unused', 3]]);
    expect(merged.counts.warning).toBe(1);
    expect([...merged.documents].map(({ counts }) => counts.warning)).toEqual([1, 0]);
  });

  it('is left out where a part used the entry, or a severity is off', () => {
    const used = facts('a.md', { waivers: [{ ...unused, covers: true }] });
    expect(said(merge(part(1, 'b.md', facts('b.md')), part(2, 'a.md', used)))).toEqual([]);
    const off = { severities: { 'waiver-unused': 'off' } } as const;
    expect(said(merge(part(1, 'b.md', facts('b.md', off)), part(2, 'a.md', facts('a.md', off))))).toEqual([]);
  });

  it('names a recorded document as gone only where no part was told to read it', () => {
    const gone = [{ file: 'plan112.debt.json', document: 'x.md', entries: 2 }];
    const both = (other: typeof gone) =>
      said(
        merge(
          part(1, 'b.md', facts('b.md', { waivers: [], gone })),
          part(2, 'a.md', facts('a.md', { waivers: [], gone: other })),
        ),
      );
    expect(both(gone)).toEqual([['a.md', 'debt-fixed', 3]]);
    expect(both([])).toEqual([]);
  });

  it('numbers findings alike anew, and leaves the fingerprints of others as they stand', () => {
    const alike = makeFinding(
      'waiver-unused',
      { ...heading, why: 'no-document' },
      { severity: 'warning', at: locate(9) },
    );
    const [own = alike] = makeEveryFinding();
    const before = part(1, 'b.md', facts('b.md'));
    const after = part(2, 'a.md', facts('a.md'), { ...alike, subject: null, period: null }, own);
    const kept = new Map(
      after.documents.flatMap((each) => each.read().findings.map((f) => [f.ruleId, f.fingerprint] as const)),
    );
    const [document] = [...merge(before, after).documents];
    const prints = (id: string) => document?.findings.filter((f) => f.ruleId === id).map((f) => f.fingerprint) ?? [];
    expect(prints(own.ruleId)).toEqual([kept.get(own.ruleId)]);
    expect(new Set(prints('waiver-unused')).size).toBe(2);
    // The one that stands first is number one, as in a run.
    expect(prints('waiver-unused')[0]).toBe(kept.get('waiver-unused'));
  });

  it.each([
    ['other entries', facts('a.md', { waivers: [] }), 'registers'],
    ['no such file', null, 'registers'],
    ['other severities', facts('a.md', { severities: { 'debt-fixed': 'off' } }), 'registers'],
    ['a day on which an entry stands otherwise', facts('a.md', { today: '2026-07-01' }), 'day'],
  ])('needs the same in all parts: %s', (_name, other, what) => {
    expect(refuse(part(1, 'b.md', facts('b.md')), part(2, 'a.md', other))).toMatchObject({
      kind: 'differ',
      what,
      files: ['1.json', '2.json'],
    });
  });

  it('may be judged on two days between which nothing begins or ends', () => {
    const next = facts('a.md', { today: '2026-05-05' });
    expect(refuse(part(1, 'b.md', facts('b.md')), part(2, 'a.md', next))).toBeNull();
  });

  it.each(['vi', 'en'] as const)('is worded alike whatever the plan (%s)', (lang) => {
    const plans: PlanFacts[] = [
      { level: 'unknown', place: null, horizon: { from: null, to: null }, date: null },
      { level: 'province', place: 'tỉnh An Thịnh', horizon: { from: 2026, to: 2030 }, date: '2026-02-10' },
      { level: 'commune', place: 'xã Lâm', horizon: { from: null, to: 2025 }, date: '2021' },
      { level: 'district', place: null, horizon: { from: 2021, to: 2025 }, date: '2024-12' },
    ];
    const findings = makeEveryFinding().filter(({ ruleId }) => /^(?:waiver|debt)-/.test(ruleId));
    expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBe(3);
    for (const finding of findings) {
      const worded = plans.map((facts) => JSON.stringify(describeFinding(finding, '', facts, BASELINE, lang)));
      expect(new Set(worded).size).toBe(1);
    }
  });
});

describe('results of several runs', () => {
  const a = plan('a.md', makeEveryFinding());
  const b = lost('b.md');

  it('are joined by path', () => {
    expect(print(merge(result('2', {}, b), result('1', {}, a)))).toBe(makeJson(makeRun(a, b)));
    expect(print(merge(result('1', {}, a)))).toBe(makeJson(makeRun(a)));
  });

  it('add up what they selected', () => {
    const selection = { since: 'main', documents: 9, selected: 1, because: null, holdsPlan: null };
    const none = { ...selection, selected: 0, because: 'plan112.config.yaml', holdsPlan: true };
    expect(merge(result('1', { selection }, a), result('2', { selection: none })).head.selection).toEqual({
      ...{ since: 'main', documents: 18, selected: 1, because: null, holdsPlan: null },
    });
    expect(merge(result('1', { selection: none })).planElsewhere).toBe(true);
    expect(merge(result('1', { selection }, a), result('2', {}, b)).head.selection).toBeUndefined();
    const other = { ...selection, since: 'v1' };
    expect(merge(result('1', { selection }, a), result('2', { selection: other })).head.selection).toBeUndefined();
  });
});

describe('is refused', () => {
  const [a, b] = [plan('a.md'), plan('b.md')];
  const english = (text: string) => text.replace('"tool": {', '"tool": {"extra": 1,');
  const cases: readonly [string, readonly OpenedResult[], Partial<MergeRefusal>][] = [
    [
      'a missing part',
      [result('1', shard(1, 4)), result('3', shard(3, 4))],
      { kind: 'parts-missing', missing: [2, 4] },
    ],
    ['a part twice', [result('x', shard(1, 2)), result('y', shard(1, 2))], { kind: 'part-twice', files: ['x', 'y'] }],
    ['another count', [result('x', shard(1, 2)), result('y', shard(2, 3))], { kind: 'differ', what: 'count' }],
    ['a part and a whole', [result('x', {}), result('y', shard(1, 2))], { kind: 'mixed', part: 'y', whole: 'x' }],
    [
      'another language',
      [result('x', shard(1, 2)), result('y', shard(2, 2, { lang: 'en' }))],
      { kind: 'differ', what: 'language', values: ['vi', 'en'] },
    ],
    [
      'another version',
      [result('x', {}, a), open(makeJson(makeRun(b), 'vi', '2.0.0'), 'y')],
      { kind: 'differ', what: 'version', values: ['9.8.7', '2.0.0'] },
    ],
    [
      'another baseline',
      [result('x', {}, a), open(makeJson(makeRun(b)).replace('"qd-112-2021"', '"qd-200-2031"'), 'y')],
      { kind: 'differ', what: 'baseline' },
    ],
    [
      'another selection',
      ['main', 'v1'].map((since, i) => {
        const selection = { since, documents: 2, selected: 0, because: null, holdsPlan: true };
        return result(since, { ...shard(i + 1, 2), selection });
      }),
      { kind: 'differ', what: 'since', values: ['main: 0/2', 'v1: 0/2'] },
    ],
    [
      'a document twice',
      [result('x', {}, a), result('y', {}, b, a)],
      { kind: 'document-twice', document: 'a.md', files: ['x', 'y'] },
    ],
    [
      'a document in two parts',
      [result('x', shard(1, 2), a), result('y', shard(2, 2), a)],
      { kind: 'document-twice', document: 'a.md' },
    ],
    [
      'a run that was stopped',
      [result('x', {}, a), result('y', { interrupted: { checked: 1, total: 2 } }, b)],
      { kind: 'interrupted', file: 'y' },
    ],
  ];

  it.each(cases)('%s', (_name, results, refusal) => {
    const found = refuse(...results);
    expect(found).toMatchObject(refusal);
    if (found === null) return;
    for (const lang of ['vi', 'en'] as const) {
      const line = loadMergeWords(lang).refuse(found);
      expect(line).toMatch(/^[^\n]{10,}; [^\n]+\.$/);
      expect(line).not.toMatch(/undefined|\[object/);
    }
  });

  it('a document that one run names twice is not', () => {
    expect(refuse(result('x', {}, lost('a.md'), lost('a.md')))).toBeNull();
    expect(open(english(makeJson(makeRun(a)))).documents).toHaveLength(1);
  });
});

describe('a result is opened document by document', () => {
  const text = makeJson(makeRun(plan('a.md', makeEveryFinding()), lost('b.md')));
  const same = (written: string) => {
    const { head, documents } = open(written);
    expect(JSON.stringify({ ...head, documents: documents.map(({ read }) => read()) })).toBe(
      JSON.stringify(JSON.parse(text)),
    );
  };

  it('however it is laid out', () => {
    same(text);
    same(JSON.stringify(JSON.parse(text)));
    same(JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n'));
    same(`\uFEFF${text}`);
    same(text.replace('"documents"', '"document\\u0073"'));
    same(text.replace('"documents":', '"documents": [{"path": "}]"}], "documents":'));
  });

  it('with nothing in it', () => {
    expect(open(makeJson(makeRun())).documents).toEqual([]);
    expect(open(makeJson(makeRun()).replace('[]', '[ \n ]')).documents).toEqual([]);
  });

  it.each([
    ['cut off', text.slice(0, text.length * 0.6), /is no valid JSON/],
    ['without a comma', text.replace(/\},\n {4}\{/, '}\n    {'), /is no valid JSON/],
    ['with a comma too many', text.replace(/\n {2}\],\n {2}"counts"/, ',$&'), /is empty|is no valid JSON/],
    ['with other brackets', text.replace(/\n {2}\],\n {2}"counts"/, '\n  },\n  "counts"'), /is no valid JSON/],
    ['too deep', text.replace('"1"', '['.repeat(80)), /nested more than 64/],
    ['without documents', '{"schemaVersion":"1"}', /tool: is missing/],
    ['one line of jsonl', JSON.stringify(JSON.parse(text).documents[0]), /jsonl/],
    [
      'lines of jsonl',
      JSON.parse(text)
        .documents.map((each: object) => JSON.stringify(each))
        .join('\n'),
      /jsonl/,
    ],
    ['a text', 'KẾ HOẠCH', /is no valid JSON/],
    ['empty', '', /is empty/],
    [
      'with another type',
      text.replace('"severity": "error"', '"severity": 7'),
      /documents\[0\]\.findings\[\d+\]\.severity/,
    ],
    [
      'with broken facts of a part',
      makeJson({ ...makeRun(), ...shard(1, 1, { registers: { today: 5 } }) }),
      /shard\.registers\.today/,
    ],
  ])('and refused in one line where it is %s', (_name, written, message) => {
    let line = '';
    try {
      open(written);
    } catch (error) {
      line = describeFileProblem(error as FileProblem, 'en');
    }
    expect(line).toMatch(message);
    expect(line).toMatch(/^a\.json[^\n]*\.$/);
  });
});

describe('every format', () => {
  const waiver = {
    ...{ reason: 'Đã giải trình', legalBasis: '12/TB-UBND', approver: 'Chủ tịch', author: 'Sở Y tế' },
    ...{ from: '2026-01-01', until: '2026-06-30' },
  };
  const every = makeEveryFinding();
  const [first, second, third, ...rest] = every as [Finding, Finding, Finding, ...Finding[]];
  const run: RunResult = makeRun(
    plan('kế hoạch/dự thảo, 100%: số 1.md', [
      { ...first, waiver },
      { ...second, debt: 'recorded' },
      { ...third, debt: 'worse' },
      ...rest,
    ]),
    makeResult({
      plan: { path: 'c.docx', source: { ...makeResult().plan.source, format: 'docx' } },
      findings: [makeFinding('lead-missing', { key: 'health' }, { at: { ...locate(4), paragraph: 9, cell: '2:3' } })],
    }),
    makeResult({ plan: { path: 'd.md', kind: 'not-a-plan', notAPlan: 'other-document' } }),
    lost('hỏng.pdf'),
  );
  const formats: MachineFormat[] = ['jsonl', 'markdown', 'csv', 'sarif', 'junit', 'github', 'gitlab'];

  it.each(
    (['vi', 'en'] as const).flatMap((lang) => formats.map((format): [MachineFormat, Language] => [format, lang])),
  )('%s (%s) is the same from JSON as from the run', (format, lang) => {
    const rules = listRuleDocs().flatMap((id) => readRuleDoc(id, lang) ?? []);
    const fails = ({ severity, waiver: answered }: { severity: string; waiver?: object | undefined }) =>
      severity === 'error' && answered === undefined;
    const options = { lang, version: '9.8.7', fails, rules };
    const merged = merge(open(makeJson(run, lang)));
    const join = (pieces: Iterable<string>) => [...pieces].join('');
    expect(join(renderFormat(format, listResult(merged, options), options))).toBe(
      join(renderFormat(format, listRun(run, BASELINE, options), options)),
    );
  });

  it('shows nothing of a forged result that would act on a terminal', () => {
    const forged = makeJson(run).replaceAll(
      /"(title|message|fix|expected|actual)": "/g,
      '$&\\u001b[31m\\n::error::\\u202e',
    );
    const options = { lang: 'vi', version: '1', fails: () => true, rules: [] } as const;
    const text = [...renderFormat('github', listResult(merge(open(forged)), options), options)].join('');
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|^::error::/mu);
  });
});
