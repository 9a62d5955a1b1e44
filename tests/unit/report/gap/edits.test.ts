import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../src/check/check-plan.js';
import { extractPlan } from '../../../../src/extract/extract-plan.js';
import type { Finding, RuleId } from '../../../../src/model/finding.js';
import type { PlanResult } from '../../../../src/model/result.js';
import { readDocument } from '../../../../src/read/read-document.js';
import { Facts } from '../../../../src/report/facts.js';
import { draftEdit } from '../../../../src/report/gap/edits.js';
import { readPlanFacts } from '../../../../src/report/plan-facts.js';
import { applyEdit } from '../../../support/apply-edit.js';
import { readExpectation } from '../../../support/expectation.js';
import { PACK } from '../../../support/pack.js';
import { DEFAULT_OPTIONS } from '../../../support/pipeline.js';
import { figure, makeFinding } from '../../../support/result-builder.js';
import { readSeedTexts } from '../../../support/seed-texts.js';

const folder = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /^(?:rules\/[^/]+\/fires|draft\/|reading\/).*\.md$/u.test(file))
  .sort();

async function check(file: string, text: string): Promise<PlanResult> {
  const expectation = join(folder, file.replace(/\.md$/u, '.expect.yaml'));
  const options = file.endsWith('.md') ? readExpectation(expectation).options : {};
  const document = await readDocument(file, new TextEncoder().encode(text));
  if ('reason' in document) throw new Error(document.reason);
  const given = Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => value !== undefined));
  return checkPlan(extractPlan(document, PACK), PACK, { ...DEFAULT_OPTIONS, ...given });
}

const FACTS = new Facts(
  PACK,
  { level: 'province', place: 'tỉnh An Thịnh', horizon: { from: 2026, to: 2030 }, date: '2026-03-01' },
  'vi',
);
const name = ({ ruleId, subject, period }: Finding) => [ruleId, subject, period].filter(Boolean).join(' ');

const SEEDS = [...readSeedTexts()].map(([seed, text]) => [`${seed}.txt`, text] as const);
/**
 * Notes that follow from a correction without speaking against it: a new target asks for its money and its owner, a duty
 * given to a body that was right on the plan's date asks for an update later.
 */
const FOLLOWS: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  'target-missing': ['contributions-unsourced', 'target-unowned'],
  'target-weaker': ['contributions-unsourced'],
  'body-collective': ['body-outdated'],
};

/** The findings that a correction does not settle, and what each raises instead. */
async function tryEdits(file: string, source: string): Promise<string[]> {
  const before = await check(file, source);
  const facts = new Facts(PACK, readPlanFacts(before), 'vi');
  const known = new Set(before.findings.map(name));
  const wrong: string[] = [];
  for (const finding of before.findings) {
    const edit = draftEdit(finding, facts);
    if (edit === null) continue;
    const after = await check(file, applyEdit(source, edit, finding, before.plan));
    if (after.findings.some((each) => name(each) === name(finding)))
      wrong.push(`${name(finding)}: still there after ${edit.action} “${edit.texts.join(' / ')}”`);
    const fresh = after.findings.filter(
      (each) => !known.has(name(each)) && !(each.severity === 'info' && FOLLOWS[finding.ruleId]?.includes(each.ruleId)),
    );
    if (fresh.length > 0) wrong.push(`${name(finding)}: raised ${fresh.map(name).join(', ')}`);
  }
  return wrong;
}

describe.each(documents)('%s', (file) => {
  it('each sentence to paste turns its finding off and raises no other', async () => {
    expect(await tryEdits(file, readFileSync(join(folder, file), 'utf8'))).toEqual([]);
  });
});

describe.skipIf(SEEDS.length === 0).each(SEEDS)('%s', (file, text) => {
  it('each sentence to paste turns its finding off and raises no other', async () => {
    expect(await tryEdits(file, text)).toEqual([]);
  });
});

describe('the figure of the base year', () => {
  const growth = (wording: string, quote: string, baseYear: number | null) => {
    const actual = figure(wording, { kind: 'growth', value: 10, baseYear });
    const finding = makeFinding('base-figure-missing', { indicator: 'hardship-support', period: '2026-2030', actual });
    const edit = draftEdit({ ...finding, at: { ...finding.at, quote } }, FACTS);
    return edit?.action === 'append' ? [`${quote} +`, ...edit.texts] : [edit?.replaces, ...(edit?.texts ?? [])];
  };
  it.each([
    [
      'tăng ít nhất 35% so với năm 2024',
      'Số người được hỗ trợ tăng ít nhất 35% so với năm 2024',
      2024,
      ['tăng ít nhất 35% so với năm 2024', 'tăng ít nhất 35% so với năm 2024 (số liệu năm 2024: … người)'],
    ],
    [
      'Tăng 10%',
      'Tăng 10% số người được hỗ trợ so với năm 2024',
      2024,
      ['Tăng 10% số người được hỗ trợ so với năm 2024 +', '(số liệu năm 2024: … người)'],
    ],
    [
      'tăng 10%',
      'Số người được hỗ trợ tăng 10%',
      null,
      ['tăng 10%', 'tăng 10% so với năm 2025 (số liệu năm 2025: … người)'],
    ],
    [
      'tăng 10%',
      'So với đầu kỳ, số người được hỗ trợ tăng 10%',
      null,
      ['So với đầu kỳ, số người được hỗ trợ tăng 10% +', '(số liệu năm 2025: … người)'],
    ],
  ])('“%s” in “%s”: of the year the plan measures from, and no second year', (wording, quote, base, expected) => {
    expect(growth(wording, quote, base)).toEqual(expected);
  });
});

describe('a claim inside a sentence', () => {
  const weaker = (quote: string) => {
    const actual = figure('tối đa bằng', { kind: 'wage-floor', reference: 'lương cơ sở' });
    const finding = makeFinding('target-weaker', { indicator: 'allowance-floor', period: '2026-2030', actual });
    return draftEdit({ ...finding, at: { ...finding.at, quote } }, FACTS)?.texts[0];
  };
  it.each([
    ['mức phụ cấp tối đa bằng mức lương cơ sở', /^phụ cấp .+[^.]$/u],
    ['Mức phụ cấp tối đa bằng mức lương cơ sở.', /^Phụ cấp .+\.$/u],
  ])('“%s” is replaced by words that begin and end alike', (quote, expected) => {
    expect(weaker(quote)).toMatch(expected);
  });
});

describe('the corrections together', () => {
  it('stand for every rule whose finding wording can settle', async () => {
    const settled = new Set<string>();
    for (const file of documents.filter((each) => /^rules\/[^/]+\/fires/u.test(each))) {
      const { findings, ...result } = await check(file, readFileSync(join(folder, file), 'utf8'));
      const facts = new Facts(PACK, readPlanFacts({ ...result, findings }), 'vi');
      for (const finding of findings) if (draftEdit(finding, facts) !== null) settled.add(finding.ruleId);
    }
    const rules = new Set(documents.flatMap((file) => /^rules\/([^/]+)\//u.exec(file)?.[1] ?? []));
    const none = ['document-draft', 'document-truncated', 'not-a-local-plan'];
    expect([...settled].sort()).toEqual([...rules].filter((rule) => !none.includes(rule)).sort());
  });

  it('make the draft a plan that only lacks its number and date', async () => {
    const file = 'draft/ke-hoach-tinh-du-thao.md';
    let text = readFileSync(join(folder, file), 'utf8');
    for (let round = 0; round < 40; round += 1) {
      const result = await check(file, text);
      const facts = new Facts(PACK, readPlanFacts(result), 'vi');
      const [next] = result.findings.flatMap((finding) => {
        const edit = draftEdit(finding, facts);
        return edit === null ? [] : [{ finding, edit }];
      });
      if (next === undefined) {
        expect(result.findings.map(({ ruleId }) => ruleId)).toEqual(['document-draft']);
        return;
      }
      text = applyEdit(text, next.edit, next.finding, result.plan);
    }
    expect.fail('the corrections come to no end');
  });
});
