import { ENCODINGS, type Located } from '../../src/model/document.js';
import type { Figure, Finding, FindingData, FindingOf, RuleId } from '../../src/model/finding.js';
import type { Plan } from '../../src/model/plan.js';
import type { Quantity } from '../../src/model/quantity.js';
import type { Assessment, DocumentResult, FindingCounts, PlanResult, RunResult } from '../../src/model/result.js';
import type { Severity } from '../../src/model/vocabulary.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';
import { makePlan } from './plan-builder.js';

/** The national baseline that every test of the report stage uses. */
export const BASELINE = loadBuiltInBaseline();

export function locate(line: number, quote = '2. Mục tiêu cụ thể'): Located {
  return { quote, line, column: 1, endLine: line };
}

export function figure(wording: string, quantity: Quantity | null): Figure {
  return { wording, quantity, bound: 'stated' };
}

const SHARE = figure('khoảng 50%', { kind: 'share', value: 50 });
const PERIOD = '2026-2030';

const WAIVER = {
  file: 'plan112.waivers.yaml',
  entry: 2,
  line: 11,
  rule: 'target-weaker',
  document: 'plans/*.md',
} as const;

/** At least one sample of the data of every rule, and one for every way its message can turn. */
export const SAMPLES: { readonly [R in RuleId]: readonly [FindingData[R], ...FindingData[R][]] } = {
  'target-missing': [
    { indicator: 'hardship-support', period: PERIOD, elsewhere: null },
    {
      indicator: 'training',
      period: '2021-2025',
      elsewhere: { ...figure('40%', { kind: 'share', value: 40 }), line: 31 },
    },
  ],
  'target-weaker': [
    { indicator: 'staffing', period: PERIOD, actual: SHARE },
    {
      indicator: 'hardship-support',
      period: PERIOD,
      actual: figure('tăng 25%', { kind: 'growth', value: 25, baseYear: 2025 }),
    },
  ],
  'target-hedged': [
    {
      indicator: 'facilities',
      period: PERIOD,
      actual: figure('khoảng 60%', { kind: 'share', value: 60 }),
      word: 'khoảng',
    },
    { indicator: 'hardship-support', period: PERIOD, actual: figure('tăng khoảng 30%', null), word: 'khoảng' },
  ],
  'target-incomparable': [
    { indicator: 'hardship-support', period: PERIOD, actual: SHARE, why: 'measure' },
    { indicator: 'staffing', period: PERIOD, actual: figure('tăng 5%', null), why: 'measure' },
    { indicator: 'hardship-support', period: PERIOD, actual: SHARE, why: 'base-year' },
    { indicator: 'allowance-floor', period: PERIOD, actual: figure('500.000 đồng', null), why: 'amount' },
    { indicator: 'hardship-support', period: PERIOD, actual: figure('tăng 1,3 lần', null), why: 'ambiguous' },
  ],
  'target-behind-path': [
    { indicator: 'staffing', period: PERIOD, actual: SHARE, year: 2026, path: 66, belowPrevious: false },
    { indicator: 'staffing', period: PERIOD, actual: SHARE, year: 2027, path: 72.5, belowPrevious: true },
    { indicator: 'hardship-support', period: PERIOD, actual: SHARE, year: 2027, path: 12, belowPrevious: false },
  ],
  'scope-narrowed': [
    { indicator: 'children-support', period: PERIOD, groups: groupsOf('children-support').slice(0, 1), elsewhere: [] },
    {
      indicator: 'training',
      period: PERIOD,
      groups: groupsOf('training').slice(0, 3),
      elsewhere: [{ group: groupsOf('training')[0] ?? '', line: 59 }],
    },
  ],
  'condition-missing': [
    { indicator: 'staff-per-unit', period: PERIOD },
    { indicator: 'allowance-floor', period: '2021-2025' },
  ],
  'allowance-reference': [
    {
      indicator: 'allowance-floor',
      period: PERIOD,
      actual: figure('bằng mức lương tối thiểu vùng', { kind: 'wage-floor', reference: 'lương tối thiểu vùng' }),
    },
  ],
  'base-figure-missing': [
    {
      indicator: 'hardship-support',
      period: PERIOD,
      actual: figure('tăng 30%', { kind: 'growth', value: 30, baseYear: 2025 }),
    },
  ],
  'targets-section-missing': [
    { section: true, periods: [PERIOD] },
    { section: false, periods: ['2021-2025', PERIOD] },
  ],
  'funding-missing': [
    { kind: 'contributions', section: true },
    { kind: 'public-investment', section: true },
    { kind: 'integrated-programmes', section: true },
    { kind: 'state-budget', section: false },
  ],
  'funding-conditional': [{ kind: 'central-support', word: '(nếu có)' }],
  'contributions-unsourced': [{ indicator: 'children-support', period: PERIOD }],
  'lead-missing': [{ key: 'health' }, { key: 'labour-social' }],
  'body-missing': BASELINE.expectedBodies.map(({ key }) => ({ key })) as [FindingData['body-missing']],
  'body-collective': [
    { keys: ['finance', 'education', 'police'], name: 'các sở, ban, ngành', refersTo: null },
    { keys: ['finance'], name: 'các sở, ngành', refersTo: '31/KH-UBND' },
  ],
  'body-outdated': [
    {
      key: 'labour-social',
      name: 'Sở Lao động - Thương binh và Xã hội',
      successor: { key: 'health', name: 'Sở Y tế' },
      changed: '2025-03-01',
      later: false,
    },
    {
      key: 'lower-committees',
      name: 'Ủy ban nhân dân các huyện',
      successor: { key: 'lower-committees', name: 'Ủy ban nhân dân các xã, phường, đặc khu' },
      changed: '2025-07-01',
      later: true,
    },
  ],
  'citation-missing': [{ number: '112/QĐ-TTg' }],
  'citation-malformed': [
    { number: '112/2021/QĐ-TTg', correct: '112/QĐ-TTg', basis: true },
    { number: '32/QĐ-TTg', correct: '32/2010/QĐ-TTg', basis: false },
  ],
  'parent-plan-not-cited': [{}],
  'decree-110-not-cited': [{ number: '110/2024/NĐ-CP' }],
  'task-group-missing': BASELINE.tasks.map(({ id }) => ({ group: id })) as [FindingData['task-group-missing']],
  'target-unowned': [{ indicator: 'children-support' }],
  'reporting-missing': [{}],
  'document-draft': [{ blank: ['number', 'date'] }, { blank: ['date'] }, { blank: [] }],
  'document-truncated': [{ lost: ['funding', 'responsibilities'] }, { lost: [] }],
  'not-a-local-plan': [
    { reason: 'other-programme' },
    { reason: 'national-decision' },
    { reason: 'summary' },
    { reason: 'other-document' },
  ],
  'encoding-detected': ENCODINGS.map((encoding) => ({ encoding })) as [FindingData['encoding-detected']],
  'numbering-lost': [{ format: 'doc' }],
  'text-set-aside': [
    { deleted: 2, struck: 1, hidden: 0 },
    { deleted: 0, struck: 0, hidden: 3 },
  ],
  'waiver-unused': [
    { ...WAIVER, why: 'no-finding' },
    { ...WAIVER, why: 'no-document' },
  ],
  'waiver-expired': [
    { ...WAIVER, until: '2026-06-30', open: true },
    { ...WAIVER, until: '2026-06-30', open: false },
  ],
  'debt-fixed': [
    { file: 'plan112.debt.json', document: 'plans/a.md', rule: 'target-weaker', entries: 1, improved: false },
    { file: 'plan112.debt.json', document: 'plans/a.md', rule: 'target-weaker', entries: 1, improved: true },
    { file: 'plan112.debt.json', document: 'plans/a.md', rule: null, entries: 12, improved: false },
  ],
};

export const RULE_IDS = Object.keys(SAMPLES) as RuleId[];

function groupsOf(indicator: string): string[] {
  return BASELINE.groups
    .filter((group) => group.indicator === indicator && Object.keys(group.weight).length > 0)
    .map(({ id }) => id);
}

/** A finding of a rule; the fields beside its data follow from the data as they do in a real check. */
export function makeFinding<R extends RuleId>(
  ruleId: R,
  data: FindingData[R],
  changes: Partial<Omit<FindingOf<R>, 'ruleId' | 'data'>> = {},
): Finding {
  const facts = data as Readonly<Record<string, string | undefined>>;
  return {
    ruleId,
    severity: 'warning',
    subject: facts.indicator ?? facts.kind ?? facts.key ?? facts.group ?? null,
    period: facts.period ?? null,
    at: locate(10),
    clause: null,
    data,
    ...changes,
  } as Finding;
}

/** Every sample of every rule as a finding, on rising lines. */
export function makeEveryFinding(): Finding[] {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return RULE_IDS.flatMap((ruleId, rule) =>
    SAMPLES[ruleId].map((data, index) =>
      makeFinding(ruleId, data as never, {
        severity: severities[rule % 3] ?? 'info',
        at: locate(10 + rule, `Trích dòng của quy tắc ${ruleId}, mẫu ${index}`),
      }),
    ),
  );
}

export function makeAssessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    indicator: 'staffing',
    period: PERIOD,
    verdict: 'met',
    expected: { quantity: { kind: 'share', value: 90 }, bound: 'at-least' },
    actual: { quantity: { kind: 'share', value: 90 }, bound: 'stated', wording: 'đạt 90%' },
    targetIds: [],
    qualifiers: [],
    path: null,
    grade: 'A',
    existence: 'A',
    clause: 'khoản 2 Mục I Điều 1',
    ...changes,
  };
}

export function countSeverities(findings: readonly Finding[]): FindingCounts {
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const recorded = findings.filter(({ waiver, debt }) => waiver === undefined && debt === 'recorded');
  const open = findings.filter(({ waiver, debt }) => waiver === undefined && debt !== 'recorded');
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    waived: waived.length,
    recorded: recorded.length,
  };
}

/** The result of one readable document. */
export function makeResult(
  changes: { readonly plan?: Partial<Plan>; readonly assessments?: Assessment[]; readonly findings?: Finding[] } = {},
): DocumentResult & PlanResult {
  const findings = changes.findings ?? [];
  return {
    kind: 'read',
    plan: makePlan({ path: 'plans/ke-hoach.md', ...changes.plan }),
    judgedOn: '2026-03-01',
    assessments: changes.assessments ?? [],
    findings,
    counts: countSeverities(findings),
  };
}

/** A run over documents, with what they add up to. */
export function makeRun(...documents: DocumentResult[]): RunResult {
  const read = documents.filter((document) => document.kind === 'read');
  return {
    documents,
    counts: {
      documents: documents.length,
      plans: read.filter(({ plan }) => plan.kind === 'local-plan').length,
      ...countSeverities(read.flatMap(({ findings }) => findings)),
    },
  };
}
