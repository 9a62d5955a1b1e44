import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Citation, Plan } from '../../../src/model/plan.js';
import type { RunResult } from '../../../src/model/result.js';
import { renderExtractJson } from '../../../src/report/render-extract.js';
import { renderJson } from '../../../src/report/render-json.js';
import { printResultSchema, resultSchema } from '../../../src/report/result-schema.js';
import { makeBody, makeCitation, makeFunding, makeTarget, makeTask, share } from '../../support/plan-builder.js';
import {
  BASELINE,
  locate,
  makeAssessment,
  makeEveryFinding,
  makeFinding,
  makeResult,
  makeRun,
} from '../../support/result-builder.js';

const OPTIONS = { lang: 'vi', version: '1.2.3' } as const;
const render = (run: RunResult, options: Parameters<typeof renderJson>[2] = OPTIONS) =>
  [...renderJson(run, BASELINE, options)].join('');
const parse = (run: RunResult) => resultSchema.parse(JSON.parse(render(run)));

const FULL: Partial<Plan> = {
  citations: [
    makeCitation('112/QĐ-TTg', {
      form: 'malformed',
      asWritten: '112/2021/QĐ-TTg',
      correct: '112/QĐ-TTg',
    } as Partial<Citation>),
  ],
  targets: [
    makeTarget('staffing', share(90), { path: [{ year: 2028, value: 78 }], groups: ['staffing-schools'] }),
    makeTarget('other', null, { id: 'T2' }),
    makeTarget('facilities', { kind: 'share', value: 60, max: 65 }, { id: 'T3', bound: 'range' }),
    makeTarget('allowance-floor', { kind: 'wage-floor', reference: 'lương cơ sở', factor: 0.3 }, { id: 'T4' }),
    makeTarget('staff-per-unit', { kind: 'count', min: 1, max: 2, unit: 'người' }, { id: 'T5' }),
    makeTarget('hardship-support', { kind: 'points', value: 5, baseYear: 2025 }, { id: 'T6', ...locate(20), page: 2 }),
  ],
  commitments: [{ ...locate(31), value: 1000, unit: 'người' }],
  funding: [makeFunding('state-budget'), makeFunding('central-support', { conditional: true, condition: '(nếu có)' })],
  money: [{ ...locate(40), vnd: 4_348_000_000, timing: 'past' }],
  bodies: [makeBody('health', { lead: true, role: 'lead' })],
  tasks: [makeTask('network')],
};

describe('renderJson', () => {
  it('is valid for every kind of document and every rule', () => {
    const run = makeRun(
      makeResult({ plan: FULL, assessments: [makeAssessment()], findings: makeEveryFinding() }),
      makeResult({ plan: { path: 'b.md', kind: 'not-a-plan', notAPlan: 'summary' } }),
      { kind: 'unreadable', path: 'c.txt', reason: 'too-large', detail: '12 MB' },
    );
    const result = parse(run);
    expect(result.documents.map(({ kind }) => kind)).toEqual(['not-a-plan', 'unreadable', 'local-plan']);
    expect(result.counts).toEqual(run.counts);
    for (const lang of ['vi', 'en'] as const) {
      expect(() => resultSchema.parse(JSON.parse(render(run, { lang, version: '1' })))).not.toThrow();
    }
  });

  it('keeps the keys of the contract in its order', () => {
    const run = makeRun(makeResult({ plan: FULL, assessments: [makeAssessment()], findings: makeEveryFinding() }));
    const json = JSON.parse(render(run));
    const keys = (value: object) => Object.keys(value);
    expect(keys(json)).toEqual(['schemaVersion', 'tool', 'baseline', 'documents', 'counts']);
    const [document] = json.documents;
    expect(keys(document).slice(0, 13)).toEqual(
      'path kind identity citations targets commitments funding money bodies tasks assessments findings counts'.split(
        ' ',
      ),
    );
    expect(keys(document.identity)).toEqual('title level place issuer number date status horizon'.split(' '));
    expect(keys(document.targets[0]).slice(0, 11)).toEqual(
      'id indicator quantity bound hedge period groups path quote line endLine'.split(' '),
    );
    expect(keys(document.citations[0]).slice(0, 5)).toEqual('number asWritten form correct line'.split(' '));
    expect(keys(document.commitments[0]).slice(0, 4)).toEqual('value unit quote line'.split(' '));
    expect(keys(document.funding[0]).slice(0, 4)).toEqual('kind conditional quote line'.split(' '));
    expect(keys(document.money[0]).slice(0, 4)).toEqual('vnd quote timing line'.split(' '));
    expect(keys(document.bodies[0]).slice(0, 5)).toEqual('name key lead role line'.split(' '));
    expect(keys(document.tasks[0]).slice(0, 3)).toEqual('group title line'.split(' '));
    expect(keys(document.assessments[0]).slice(0, 9)).toEqual(
      'indicator period verdict expected actual targetIds qualifiers grade existence'.split(' '),
    );
    expect(keys(document.findings[0]).slice(0, 15)).toEqual(
      'ruleId severity message subject period line column endLine quote expected actual clause fix fingerprint waived'.split(
        ' ',
      ),
    );
    expect(keys(json.counts)).toEqual('documents plans error warning info waived recorded'.split(' '));
  });

  it('gives an unreadable document empty lists and zero counts', () => {
    const json = JSON.parse(
      render(makeRun({ kind: 'unreadable', path: 'x\\y.txt', reason: 'not-found', detail: null })),
    );
    expect(json.documents[0]).toMatchObject({
      path: 'x/y.txt',
      kind: 'unreadable',
      reason: 'not-found',
      targets: [],
      assessments: [],
      findings: [],
      counts: { error: 0, warning: 0, info: 0, waived: 0, recorded: 0 },
    });
    expect(json.counts).toEqual({ documents: 1, plans: 0, error: 0, warning: 0, info: 0, waived: 0, recorded: 0 });
  });

  it('sorts documents by path and findings by line, then rule id', () => {
    const findings = [
      makeFinding('reporting-missing', {}, { at: locate(9) }),
      makeFinding('parent-plan-not-cited', {}, { at: locate(9) }),
      makeFinding('citation-missing', { number: '112/QĐ-TTg' }, { at: locate(10) }),
      makeFinding('document-draft', { blank: [] }, { at: locate(2) }),
    ];
    const paths = ['z.md', 'Z.md', 'ă.md', 'a/b.md'];
    const run = makeRun(...paths.map((path) => makeResult({ plan: { path }, findings })));
    const { documents } = parse(run);
    expect(documents.map(({ path }) => path)).toEqual(['Z.md', 'a/b.md', 'z.md', 'ă.md']);
    expect(documents[0]?.findings.map((finding) => (finding as { ruleId: string }).ruleId)).toEqual([
      'document-draft',
      'parent-plan-not-cited',
      'reporting-missing',
      'citation-missing',
    ]);
  });

  it('keeps a fingerprint when lines move and tells like findings apart', () => {
    const data = { kind: 'central-support', word: '(nếu có)' } as const;
    const prints = (...lines: number[]) => {
      const findings = lines.map((line) => makeFinding('funding-conditional', data, { at: locate(line) }));
      return JSON.parse(render(makeRun(makeResult({ findings })))).documents[0].findings.map(
        (finding: { fingerprint: string }) => finding.fingerprint,
      );
    };
    expect(prints(10)).toEqual(prints(99));
    expect(prints(10, 20)).toEqual(prints(30, 40));
    expect(new Set(prints(10, 20)).size).toBe(2);
    const other = makeResult({ plan: { path: 'other.md' }, findings: [makeFinding('funding-conditional', data)] });
    expect(JSON.parse(render(makeRun(other))).documents[0].findings[0].fingerprint).not.toBe(prints(10)[0]);
  });

  it('gives the same bytes for the same input, with one newline at the end', () => {
    const make = () => render(makeRun(makeResult({ plan: FULL, findings: makeEveryFinding() })));
    expect(make()).toBe(make());
    expect(make()).toMatch(/[^\n]\n$/);
    expect(make()).toMatch(/^\{\n {2}"schemaVersion": "1",\n/);
  });

  it('keeps hostile words of a plan as data, without a character a terminal would act on', () => {
    const quote = 'a\u001b[31mb\u202ec\u009bd\u0000';
    const findings = [makeFinding('reporting-missing', {}, { at: locate(9, quote) })];
    const text = render(makeRun(makeResult({ findings })));
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(JSON.parse(text).documents[0].findings[0].quote).toBe(quote);
  });
});

describe('renderExtractJson', () => {
  it('is the documents entry of a check, without its judgements', () => {
    const result = makeResult({ plan: FULL, findings: makeEveryFinding() });
    const extracted = JSON.parse(renderExtractJson(result.plan, BASELINE, OPTIONS));
    const { assessments, findings, counts, judgedOn, ...read } = JSON.parse(render(makeRun(result))).documents[0];
    expect(extracted.documents).toEqual([read]);
    expect([assessments, counts, judgedOn]).toBeDefined();
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('docs/schema/result.schema.json', () => {
  it('is fresh', () => {
    const file = new URL('../../../docs/schema/result.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(printResultSchema());
  });

  it('allows keys of later versions', () => {
    expect(printResultSchema()).not.toContain('"additionalProperties": false');
  });
});
