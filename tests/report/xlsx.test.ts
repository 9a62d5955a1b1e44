import { beforeAll, describe, expect, it } from 'vitest';
import { buildGapReport } from '../../src/report/gap/gap-report.js';
import { readValue } from '../../src/report/gap/lists/list.js';
import { listReport } from '../../src/report/gap/lists/report-lists.js';
import type { GapReport } from '../../src/report/gap/model.js';
import { renderGapXlsx } from '../../src/report/gap/render-xlsx.js';
import { convertWithOffice } from '../support/convert/convert-office.js';
import { makeHostilePlan } from '../support/hostile-plan.js';
import { makeManyPlans } from '../support/many-plans.js';
import { PACK } from '../support/pack.js';
import { havePrograms } from '../support/programs.js';
import { makeRun } from '../support/result-builder.js';

/** Every sheet as a file of its own: fields apart by tabs, all texts quoted, UTF-8, cells as they are shown. */
const EACH_SHEET = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,true,true,false,false,false,-1';

/** Names that a spreadsheet would act on if it took them for anything but text. */
const NAMES = ['=1+1', '+1', '-1', '@SUM(1)', '=HYPERLINK("http://example.invalid","x")', '__proto__', '_x0041_', '01'];

async function makeReport(): Promise<GapReport> {
  const { documents } = await makeManyPlans(NAMES.length - 1);
  const run = makeRun(await makeHostilePlan(), ...documents);
  const report = buildGapReport(run, PACK, { lang: 'vi', version: '9.9.9', today: null, inputs: new Map() });
  return { ...report, plans: report.plans.map((plan, index) => ({ ...plan, name: NAMES[index] ?? plan.name })) };
}

function readRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, separator, quoted, plain] of text
    .replace(/^\ufeff/u, '')
    .matchAll(/(^|\t|\r?\n)(?:"((?:[^"]|"")*)"|([^"\t\r\n]*))/gu)) {
    if (separator?.endsWith('\n')) rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

describe.runIf(havePrograms('soffice'))('LibreOffice', () => {
  let report: GapReport;
  let converted: ReadonlyMap<string, Uint8Array>;
  const readSheet = (title: string) => readRows(new TextDecoder().decode(converted.get(`bao-cao-${title}.csv`)));

  beforeAll(async () => {
    report = await makeReport();
    converted = await convertWithOffice(new Map([['bao-cao.xlsx', await renderGapXlsx(report)]]), [EACH_SHEET]);
  }, 120_000);

  it('reads every cell of every list back as it was written', () => {
    const lists = listReport(report);
    expect(converted.size).toBe(lists.length);
    for (const { title, columns, rows } of lists) {
      const expected = [columns.map(({ heading }) => heading), ...rows.map((row) => row.map(readValue))];
      expect(readSheet(title), title).toEqual(expected.map((row) => row.map((value) => String(value ?? ''))));
    }
  });

  it('shows every finding once, and names that look like formulas as names', () => {
    const rows = readSheet(report.words.list.findings).slice(1);
    expect(rows).toHaveLength(report.plans.flatMap(({ findings }) => findings).length);
    expect(
      new Set(
        readSheet(report.words.list.overview)
          .slice(1)
          .map((row) => row[1]),
      ),
    ).toEqual(new Set(NAMES));
  });
});
