import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentResult } from '../../../../src/model/result.js';
import type { Language } from '../../../../src/model/vocabulary.js';
import { buildGapReport } from '../../../../src/report/gap/gap-report.js';
import { listReport } from '../../../../src/report/gap/lists/report-lists.js';
import type { GapReport } from '../../../../src/report/gap/model.js';
import { renderGapXlsx } from '../../../../src/report/gap/render-xlsx.js';
import { makeHostilePlan } from '../../../support/hostile-plan.js';
import { checkText, makeManyPlans } from '../../../support/many-plans.js';
import { PACK } from '../../../support/pack.js';
import { readWorkbook, type Sheet } from '../../../support/read-workbook.js';
import { makeRun } from '../../../support/result-builder.js';
import { readSource } from '../../../support/sources.js';

const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';

function build(documents: readonly DocumentResult[], lang: Language = 'vi'): GapReport {
  return buildGapReport(makeRun(...documents), PACK, { lang, version: '9.9.9', today: null, inputs: new Map() });
}

/** A report in which every list has rows, and its first plan's name is a text of the test's choice. */
function rename(report: GapReport, name: string): GapReport {
  return { ...report, plans: report.plans.map((plan, index) => (index === 0 ? { ...plan, name } : plan)) };
}

let one: GapReport;
let many: GapReport;
let hostile: GapReport;
let sheets: readonly Sheet[];

beforeAll(async () => {
  one = build([await checkText(DRAFT, readSource(DRAFT))]);
  many = build((await makeManyPlans(6)).documents);
  hostile = build([await makeHostilePlan()]);
  sheets = readWorkbook(await renderGapXlsx(many));
});

describe('sheets', () => {
  it('are one for each list, in the order of reading', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Bản đồ kết quả',
      'Đối chiếu',
      'Ý kiến',
      'Phân công',
      'Nguồn kinh phí',
      'Cơ quan',
      'Viện dẫn',
      'Chưa đánh giá',
      'Yêu cầu',
      'Văn bản khác',
      'Thông tin',
    ]);
  });

  it.each<Language>(['vi', 'en'])('have names that a workbook can hold (%s)', (lang) => {
    const names = Object.values(build([], lang).words.list);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/u);
  });

  it('freeze and filter the header row, and repeat it in print', async () => {
    const workbook = strFromU8(unzipSync(await renderGapXlsx(many))['xl/workbook.xml'] ?? new Uint8Array());
    for (const [index, { xml, rows, name }] of sheets.entries()) {
      const wide = name === 'Tổng hợp' || name === 'Bản đồ kết quả';
      expect(xml).toContain(
        wide
          ? '<pane ySplit="1" xSplit="2" topLeftCell="C2" activePane="bottomRight" state="frozen"/>'
          : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
      );
      expect(xml).toMatch(new RegExp(`</sheetData><autoFilter ref="A1:[A-Z]{1,2}${rows.length}"/><pageMargins`, 'u'));
      expect(workbook).toContain(`name="_xlnm.Print_Titles" localSheetId="${index}"`);
    }
  });

  it('have as many cells in every row as in the header', () => {
    for (const { rows } of sheets) for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
  });

  it('leave out lists without rows, but not the findings', async () => {
    const names = readWorkbook(await renderGapXlsx(build([]))).map(({ name }) => name);
    expect(names).toEqual(['Tổng hợp', 'Ý kiến', 'Thông tin']);
  });
});

describe('cells', () => {
  it('hold every finding once, the plan in front and the file at the end', () => {
    const rows = sheets.find(({ name }) => name === 'Ý kiến')?.rows.slice(1) ?? [];
    const expected = many.plans.flatMap(({ name, path, findings }) =>
      findings.map(({ number, message }) => [name, number, message, path]),
    );
    const found = rows.map((row) => [0, 1, 5, row.length - 1].map((index) => row[index]?.value));
    expect(found).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
  });

  it('hold a requirement with its figures as numbers', async () => {
    const rows = readWorkbook(await renderGapXlsx(one)).find(({ name }) => name === 'Đối chiếu')?.rows ?? [];
    const head = rows[0]?.map(({ value }) => value) ?? [];
    const read = (row: Sheet['rows'][number] | undefined, heading: string) => row?.[head.indexOf(heading)]?.value;
    expect(read(rows[1], 'STT')).toBe(1);
    expect(read(rows[1], 'Chỉ tiêu')).toBe('Bố trí nhân lực');
    expect(read(rows[1], 'Mức Quyết định')).toBe(90);
    expect(read(rows[1], 'Mức Kế hoạch đề ra')).toBe(80);
    expect(read(rows[1], 'Nhận xét')).toBe('Thấp hơn');
    expect(read(rows[1], 'Giải trình của địa phương')).toBeNull();
    expect(read(rows[2], 'Mức Kế hoạch đề ra')).toBeNull();
    expect(rows).toHaveLength(
      1 + one.plans.flatMap(({ requirements }) => requirements.flatMap((each) => each.rows)).length,
    );
  });

  it('hold the counts of every plan', () => {
    const rows = sheets[0]?.rows ?? [];
    const errors = rows[0]?.findIndex(({ value }) => value === 'Cần chỉnh sửa') ?? -1;
    const counts = rows.slice(1).map((row) => row[errors]?.value);
    const expected = many.plans.map(
      ({ severities }) => severities.find(({ severity }) => severity === 'error')?.count ?? 0,
    );
    expect(counts).toEqual(expected);
  });

  it.each([
    '=HYPERLINK("http://example.invalid","x")',
    '+1+cmd|x',
    '-2+3',
    '@SUM(1)',
    '__proto__',
    'constructor',
    'toString',
    '_x0041_ và _x005F_',
    '<b>&amp;</b>',
    ' hai đầu ',
    'dòng một\ndòng hai',
  ])('hold %j as the text it is', async (name) => {
    const [, requirements] = readWorkbook(await renderGapXlsx(rename(one, name)));
    for (const row of requirements?.rows.slice(1) ?? []) expect(row[0]).toEqual({ value: name, formula: false });
  });

  it('never hold a formula or a character that is not seen', async () => {
    for (const { rows, xml } of readWorkbook(await renderGapXlsx(hostile))) {
      expect(xml).not.toMatch(/<f>|<f |hyperlink/u);
      for (const { value } of rows.flat()) expect(String(value)).not.toMatch(/\p{Bidi_Control}|\p{Cc}(?<!\n)/u);
    }
  });

  it('cut what is longer than a cell can be', async () => {
    const [, requirements] = readWorkbook(await renderGapXlsx(rename(one, 'ă'.repeat(40_000))));
    const value = String(requirements?.rows[1]?.[0]?.value);
    expect(value).toHaveLength(32_767);
    expect(value.endsWith('…')).toBe(true);
  });
});

describe('the file', () => {
  it('is the same on another day', async () => {
    const first = await renderGapXlsx(many);
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const second = await renderGapXlsx(many);
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('says when it was made nowhere', async () => {
    const parts = unzipSync(await renderGapXlsx(one));
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toMatch(/dcterms|\d{4}-\d\d-\d\dT/u);
  });
});

it.each<Language>(['vi', 'en'])('every list has a heading for every column (%s)', async (lang) => {
  for (const { columns, rows } of listReport(build((await makeManyPlans(3)).documents, lang))) {
    for (const { heading, width } of columns) {
      expect(heading).toMatch(/\S/u);
      expect(width).toBeGreaterThan(5);
    }
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});
