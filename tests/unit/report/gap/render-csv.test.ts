import { describe, expect, it } from 'vitest';
import type { DocumentResult } from '../../../../src/model/result.js';
import { buildGapReport } from '../../../../src/report/gap/gap-report.js';
import type { GapReport } from '../../../../src/report/gap/model.js';
import { renderGapCsv } from '../../../../src/report/gap/render-csv.js';
import { renderGapJson } from '../../../../src/report/gap/render-json.js';
import { guardFormula } from '../../../../src/report/guard-formula.js';
import { makeHostilePlan } from '../../../support/hostile-plan.js';
import { checkText, makeManyPlans } from '../../../support/many-plans.js';
import { PACK } from '../../../support/pack.js';
import { makeRun } from '../../../support/result-builder.js';
import { readSource } from '../../../support/sources.js';

function build(documents: readonly DocumentResult[]): GapReport {
  return buildGapReport(makeRun(...documents), PACK, { lang: 'vi', version: '9.9.9', today: null, inputs: new Map() });
}

/** Cells of a table as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, separator, quoted, plain] of text
    .replace(/^\ufeff/u, '')
    .matchAll(/(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu)) {
    if (separator === '\r\n') rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return rows.filter((row) => row.length > 1);
}

describe('csv', () => {
  it('has a row for every finding, and one for every document without', async () => {
    const clean = await checkText('mau.md', readSource('fixtures/model/ke-hoach-tinh.md'));
    const report = build([...(await makeManyPlans(5)).documents, clean]);
    const text = renderGapCsv(report);
    const [head = [], ...rows] = readCsv(text);
    expect(text.startsWith('\ufeffKế hoạch,STT,Mức độ,')).toBe(true);
    for (const row of rows) expect(row).toHaveLength(head.length);
    const message = head.indexOf('Nội dung');
    const expected = report.plans.flatMap(({ findings }) => findings.map((finding) => finding.message));
    expect(rows.slice(0, expected.length).map((row) => row[message])).toEqual(expected);
    const rest = rows.slice(expected.length).map((row) => row.at(-1));
    const silent = report.plans.filter(({ findings }) => findings.length === 0).map(({ path }) => path);
    expect(silent).toContain('mau.md');
    expect(rest).toEqual([...silent, 'ke-hoach/bai-viet.md', 'ke-hoach/ban-quet.pdf']);
  });

  it('holds nothing that a spreadsheet would run, and no character that is not seen', async () => {
    const report = build([await makeHostilePlan()]);
    const plans = report.plans.map((plan) => ({ ...plan, name: '=1+1', path: '@SUM(1).md' }));
    const text = renderGapCsv({ ...report, plans });
    for (const cell of readCsv(text).flat()) expect(cell).not.toMatch(/^\s*[=+@-]/u);
    expect(text).toContain("'=1+1");
    expect(text).not.toMatch(/\p{Bidi_Control}|\p{Cc}(?<![\r\n])/u);
  });

  it.each([
    ['=1', "'=1"],
    ['  =1', "'  =1"],
    ['\t@x', "'\t@x"],
    ['＝1', "'＝1"],
    ['-5', "'-5"],
    ['a=1', 'a=1'],
    ['', ''],
    ['- Ít nhất 90%', "'- Ít nhất 90%"],
  ])('guards %j', (text, guarded) => {
    expect(guardFormula(text)).toBe(guarded);
  });
});

describe('json', () => {
  it('is the report with the version of its form', async () => {
    const report = build((await makeManyPlans(3)).documents);
    expect(JSON.parse(renderGapJson(report))).toEqual({ schemaVersion: '1', ...report });
  });

  it('has no character that acts on a terminal', async () => {
    expect(renderGapJson(build([await makeHostilePlan()]))).not.toMatch(/\p{Bidi_Control}|\p{Cc}(?<!\n)/u);
  });
});
