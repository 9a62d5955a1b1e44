import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { Located } from '../../src/model/document.js';
import type { Finding } from '../../src/model/finding.js';
import type { Target } from '../../src/model/plan.js';
import type { PlanResult } from '../../src/model/result.js';
import {
  type Expectation,
  type ExpectedFinding,
  type ExpectedTarget,
  expectationSchema,
  type SeedExpectation,
  seedSchema,
} from './expectation-schema.js';

export type { Expectation, SeedExpectation } from './expectation-schema.js';

/** The expectation beside a fixture. Throws one line per fault, with the file's name and the place in it. */
export function readExpectation(path: string): Expectation {
  return readYaml(path, expectationSchema);
}

/** The description of a seed document. Throws like `readExpectation`. */
export function readSeedExpectation(path: string): SeedExpectation {
  return readYaml(path, seedSchema);
}

function readYaml<S extends z.ZodType>(path: string, schema: S): z.output<S> {
  const parsed = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(faults.join('\n'));
}

/** Every difference between what was read and what is expected, one readable line each; empty when they agree. */
export function compareWithExpectation(result: PlanResult, expected: Expectation): string[] {
  const { plan } = result;
  return [
    ...compareScalars(result, expected),
    ...compareTargets(plan.targets, expected.targets),
    ...compareLists('citation', expected.citations, plan.citations, sameCitation, (c) => `${c.asWritten} (${c.form})`),
    ...compareLists(
      'reference',
      expected.references,
      plan.references,
      (e, a) => e.to === a.to,
      (r) => r.to,
    ),
    ...compareLists(
      'commitment',
      expected.commitments,
      plan.commitments,
      (e, a) => e.value === a.value && e.unit === a.unit,
      (c) => `${c.value} ${c.unit}`,
    ),
    ...compareLists(
      'funding',
      expected.funding,
      plan.funding,
      (e, a) => e.kind === a.kind && e.conditional === a.conditional,
      (f) => `${f.kind}${f.conditional ? ' (conditional)' : ''}`,
    ),
    ...compareLists(
      'money',
      expected.money,
      plan.money,
      (e, a) => e.vnd === a.vnd && e.timing === a.timing,
      (m) => `${m.vnd} ${m.timing}`,
    ),
    ...compareLists(
      'body',
      expected.bodies,
      plan.bodies,
      (e, a) =>
        e.key === a.key &&
        e.lead === a.lead &&
        agree(e.role, a.role) &&
        (begins(a.name, e.name) || begins(e.name, a.name)),
      (b) => `${b.key} “${b.name}”${b.lead ? ' LEAD' : ''}${b.role === undefined ? '' : ` ${b.role}`}`,
    ),
    ...compareLists(
      'task',
      expected.tasks,
      plan.tasks,
      (e, a) => begins(a.title, e.title) && agree(e.group, a.group),
      (t) => `${t.group ?? ''} “${t.title}”`,
    ),
    ...compareAssessments(result, expected),
    ...compareFindings(result.findings, expected),
  ];
}

function compareScalars(result: PlanResult, expected: Expectation): string[] {
  const { plan } = result;
  const differences: string[] = [];
  const ask = (name: string, wanted: unknown, found: unknown): void => {
    if (wanted !== undefined && canonical(wanted) !== canonical(found))
      differences.push(`${name}: expected ${canonical(wanted)}, got ${canonical(found)}`);
  };
  ask('kind', expected.kind, plan.kind);
  ask('notAPlan', expected.notAPlan, plan.notAPlan);
  ask('amending', expected.amending, plan.amending);
  ask('judgedOn', expected.judgedOn, result.judgedOn);
  for (const [key, wanted] of Object.entries(expected.identity ?? {}))
    ask(`identity.${key}`, wanted, plan.identity[key as keyof typeof plan.identity]);
  ask('parentPlan', expected.parentPlan, plan.parentPlan?.number ?? null);
  ask('truncation', expected.truncation, plan.truncation?.reason ?? null);
  ask('reporting', expected.reporting, plan.reporting === null ? null : [plan.reporting.line, plan.reporting.endLine]);
  return differences;
}

function compareTargets(found: readonly Target[], wanted: readonly ExpectedTarget[] | undefined): string[] {
  if (wanted === undefined) return [];
  const differences: string[] = [];
  // Pair by indicator and first line so that one target too many does not shift all that follow.
  const rest = [...found];
  const order: number[] = [];
  for (const target of wanted) {
    const at = pickTarget(rest, target);
    const partner = at === -1 ? undefined : rest.splice(at, 1)[0];
    if (partner === undefined) {
      differences.push(`target missing: ${target.indicator} ${canonical(target.quantity)} at ${span(target.lines)}`);
      continue;
    }
    order.push(found.indexOf(partner));
    for (const [key, want, got] of targetFields(target, partner))
      if (want !== undefined && canonical(want) !== canonical(got))
        differences.push(
          `target ${target.indicator} at ${span(target.lines)}: ${key} expected ${canonical(want)}, got ${canonical(got)}`,
        );
  }
  for (const target of rest)
    differences.push(
      `target unexpected: ${target.indicator} ${canonical(target.quantity)} at ${span(place(target))}: “${target.quote}”`,
    );
  if (differences.length === 0 && order.some((n, i) => n !== i))
    differences.push('targets: not in the order of the text');
  return differences;
}

function pickTarget(found: readonly Target[], wanted: ExpectedTarget): number {
  const same = (t: Target): boolean => t.indicator === wanted.indicator;
  const alike = (t: Target): boolean => canonical(t.quantity) === canonical(wanted.quantity);
  const there = (t: Target): boolean => t.line === wanted.lines[0];
  for (const test of [
    (t: Target) => same(t) && alike(t) && there(t),
    (t: Target) => same(t) && there(t),
    (t: Target) => same(t) && alike(t),
    (t: Target) => alike(t) && there(t) && t.quantity !== null,
  ]) {
    const at = found.findIndex(test);
    if (at !== -1) return at;
  }
  return -1;
}

function targetFields(wanted: ExpectedTarget, found: Target): [string, unknown, unknown][] {
  return [
    ['indicator', wanted.indicator, found.indicator],
    ['quantity', wanted.quantity, found.quantity],
    ['bound', wanted.bound, found.bound],
    ['hedge', wanted.hedge, found.hedge],
    ['period.from', wanted.period?.from, found.period.from],
    ['period.to', wanted.period?.to, found.period.to],
    ['lines', wanted.lines, place(found)],
    ['groups', wanted.groups, found.groups],
    ['path', wanted.path, found.path],
    ['nearly', wanted.nearly, found.nearly],
    ['visits', wanted.visits, found.visits],
    ['socialised', wanted.socialised, found.socialised],
    ['baseFigure', wanted.baseFigure, found.baseFigure],
    ['conditional', wanted.conditional, found.condition !== null],
  ];
}

type WithLines = { readonly lines: readonly [number, number] };

/** Compares two lists regardless of order: the same things, each beginning on one of the lines given for it. */
function compareLists<E extends WithLines, A extends Located>(
  name: string,
  wanted: readonly E[] | undefined,
  found: readonly A[],
  same: (expected: E, actual: A) => boolean,
  show: (entry: Omit<E, 'lines'> | A) => string,
): string[] {
  if (wanted === undefined) return [];
  const rest = [...found];
  const missing: string[] = [];
  for (const entry of wanted) {
    const at = rest.findIndex((a) => same(entry, a) && isWithin(a, entry.lines));
    if (at === -1) missing.push(`${name} missing: ${show(entry)} at ${span(entry.lines)}`);
    else rest.splice(at, 1);
  }
  return [...missing, ...rest.map((a) => `${name} unexpected: ${show(a)} at ${span(place(a))}: “${a.quote}”`)];
}

function compareAssessments(result: PlanResult, expected: Expectation): string[] {
  const differences: string[] = [];
  const verdicts = new Map(result.assessments.map((a) => [`${a.period} ${a.indicator}`, a]));
  for (const [period, row] of Object.entries(expected.qualifiers ?? {}))
    for (const [indicator, wanted] of Object.entries(row)) {
      const got = verdicts.get(`${period} ${indicator}`)?.qualifiers ?? [];
      if (canonical([...wanted].sort()) !== canonical([...got].sort()))
        differences.push(`qualifiers ${period} ${indicator}: expected ${canonical(wanted)}, got ${canonical(got)}`);
    }
  if (expected.assessments === undefined) return differences;
  const wanted = new Map<string, string>();
  for (const [period, row] of Object.entries(expected.assessments))
    for (const [indicator, verdict] of Object.entries(row)) wanted.set(`${period} ${indicator}`, verdict);
  for (const [key, verdict] of wanted) {
    const got = verdicts.get(key)?.verdict ?? 'nothing';
    if (got !== verdict) differences.push(`assessment ${key}: expected ${verdict}, got ${got}`);
  }
  for (const [key, got] of verdicts)
    if (!wanted.has(key) && !(got.verdict === 'not-applicable' && !(got.period in expected.assessments)))
      differences.push(`assessment unexpected: ${key} ${got.verdict}`);
  return differences;
}

function compareFindings(found: readonly Finding[], expected: Expectation): string[] {
  const serious = found.filter((f) => f.severity !== 'info');
  const infos = found.filter((f) => f.severity === 'info');
  const differences = matchFindings(serious, expected.findings);
  if (expected.infos !== undefined) differences.push(...matchFindings(infos, expected.infos));
  for (const unwanted of expected.notInfos ?? [])
    for (const info of infos) if (matches(unwanted, info)) differences.push(`finding not wanted: ${showFinding(info)}`);
  return differences;
}

function matchFindings(found: readonly Finding[], wanted: readonly ExpectedFinding[]): string[] {
  const rest = [...found];
  const missing: string[] = [];
  // The most precise expectation picks first, or a vague one could take its partner.
  const precise = [...wanted].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
  for (const expectation of precise) {
    const at = rest.findIndex((finding) => matches(expectation, finding));
    if (at === -1) missing.push(`finding missing: ${showExpected(expectation)}`);
    else rest.splice(at, 1);
  }
  return [...missing, ...rest.map((finding) => `finding unexpected: ${showFinding(finding)}`)];
}

function matches(wanted: ExpectedFinding, found: Finding): boolean {
  return (
    wanted.ruleId === found.ruleId &&
    agree(wanted.severity, found.severity) &&
    agree(wanted.subject, found.subject) &&
    agree(wanted.period, found.period) &&
    (wanted.lines === undefined || isWithin(found.at, wanted.lines))
  );
}

function showExpected(finding: ExpectedFinding): string {
  const { ruleId, severity, subject, period, lines } = finding;
  return [severity, ruleId, subject, period, lines && `at ${span(lines)}`].filter(Boolean).join(' ');
}

function showFinding(finding: Finding): string {
  const { ruleId, severity, subject, period, at, data } = finding;
  return `${[severity, ruleId, subject, period].filter(Boolean).join(' ')} at ${at.line}: ${canonical(data)}`;
}

function sameCitation(
  wanted: NonNullable<Expectation['citations']>[number],
  found: PlanResult['plan']['citations'][number],
): boolean {
  return (
    simplify(wanted.asWritten) === simplify(found.asWritten) &&
    wanted.form === found.form &&
    wanted.correct === found.correct &&
    agree(wanted.number, found.number)
  );
}

function agree<T>(wanted: T | undefined, found: T): boolean {
  return wanted === undefined || wanted === found;
}

function begins(text: string, start: string): boolean {
  return simplify(text).startsWith(simplify(start));
}

function simplify(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function isWithin({ line }: Located, [from, to]: readonly [number, number]): boolean {
  return line >= from && line <= to;
}

function place(located: Located): [number, number] {
  return [located.line, located.endLine];
}

function span([from, to]: readonly [number, number]): string {
  return from === to ? `line ${from}` : `lines ${from}-${to}`;
}

/** JSON with sorted keys and without undefined, so that equal things print alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, v: unknown) =>
    typeof v === 'object' && v !== null && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}
