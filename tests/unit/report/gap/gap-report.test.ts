import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DocumentResult } from '../../../../src/model/result.js';
import { buildGapReport } from '../../../../src/report/gap/gap-report.js';
import { gapMessages } from '../../../../src/report/gap/messages/index.js';
import type { GapReport, PlanPart } from '../../../../src/report/gap/model.js';
import { checkText, makeManyPlans } from '../../../support/many-plans.js';
import { PACK } from '../../../support/pack.js';
import { makeEveryFinding, makeFinding, makeResult, makeRun } from '../../../support/result-builder.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const MODEL = 'fixtures/model/ke-hoach-tinh.md';
const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';

const read = (path: string): Promise<DocumentResult & { kind: 'read' }> =>
  checkText(path, readFileSync(root + path, 'utf8'));

function build(documents: readonly DocumentResult[], lang: 'vi' | 'en' = 'vi', inputs = new Map<string, string>()) {
  return buildGapReport(makeRun(...documents), PACK, { lang, version: '9.9.9', today: '2026-03-02', inputs });
}

async function buildPlan(path: string, lang: 'vi' | 'en' = 'vi'): Promise<PlanPart> {
  const [plan] = build([await read(path)], lang).plans;
  if (plan === undefined) throw new Error(`${path} is no plan`);
  return plan;
}

/** Every text of the report, wherever it stands. */
function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(listTexts);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

describe('the sentence at the head', () => {
  it.each([
    [
      MODEL,
      'vi',
      'Kế hoạch số 218/KH-UBND của Ủy ban nhân dân tỉnh An Thịnh đề ra mức bằng hoặc cao hơn Quyết định 112 ở cả 07 yêu cầu giai đoạn 2026 - 2030; không có ý kiến.',
    ],
    [
      DRAFT,
      'vi',
      'Dự thảo Kế hoạch của Ủy ban nhân dân tỉnh An Thịnh đề ra mức bằng hoặc cao hơn Quyết định 112 ở 03 trong 07 yêu cầu giai đoạn 2026 - 2030; 02 yêu cầu chưa nêu (số người tại mỗi đơn vị và trợ giúp trẻ em), 01 yêu cầu thấp hơn mức Quyết định (bố trí nhân lực), 01 yêu cầu còn ước lượng (cơ sở cung cấp dịch vụ); có 03 nội dung cần chỉnh sửa, 08 nội dung cần xem xét và 09 lưu ý.',
    ],
    [
      'fixtures/model/ke-hoach-xa.md',
      'vi',
      'Kế hoạch số 31/KH-UBND của Ủy ban nhân dân xã Phú Lâm Thượng đề ra mức bằng hoặc cao hơn Quyết định 112 ở 03 trong 06 yêu cầu giai đoạn 2026 - 2030; 03 yêu cầu ở mốc trung gian; không có ý kiến.',
    ],
    [
      DRAFT,
      'en',
      "Draft plan of Ủy ban nhân dân tỉnh An Thịnh equals or exceeds Decision 112 in 3 of 7 requirements for 2026-2030; 2 not stated (staff per unit and children's support), 1 below the Decision (staffing), 1 only estimated (service facilities); there are 3 points to correct, 8 points to review and 9 notes.",
    ],
  ] as const)('%s, %s', async (path, lang, sentence) => {
    expect((await buildPlan(path, lang)).headline).toBe(sentence);
  });
});

describe('the picture', () => {
  it('draws the plan’s figure and the national floor on one scale, and says both in words', async () => {
    const { pictures } = await buildPlan(DRAFT);
    expect(pictures.map(({ period }) => period)).toEqual(['2026-2030']);
    const bars = new Map(pictures[0]?.bars.map((bar) => [bar.indicator, bar]));
    expect(bars.size).toBe(7);
    expect(bars.get('staffing')).toMatchObject({
      value: 80,
      floor: 90,
      max: 100,
      alternative: 'Bố trí nhân lực, giai đoạn 2026 - 2030: Kế hoạch ít nhất 80%; Quyết định ít nhất 90%. Thấp hơn.',
    });
    expect(bars.get('children-support')).toMatchObject({ value: null, valueText: 'chưa nêu con số', floor: 90 });
    expect(bars.get('facilities')).toMatchObject({ value: 60, valueText: 'khoảng 60%' });
    expect(bars.get('staff-per-unit')).toMatchObject({ value: null, floor: 1, max: 3 });
    expect(bars.get('allowance-floor')).toMatchObject({ value: 1, floor: 1, max: 2 });
  });

  it('shows the reference value of an interim figure', async () => {
    const { pictures } = await buildPlan('fixtures/model/ke-hoach-xa.md');
    const staffing = pictures[0]?.bars.find(({ indicator }) => indicator === 'staffing');
    expect(staffing).toMatchObject({ value: 70, path: { value: 66 }, mark: { verdict: 'interim', behind: false } });
    expect(staffing?.alternative).toContain('mốc tham khảo năm 2026: 66%');
    expect(pictures[0]?.bars.some(({ indicator }) => indicator === 'allowance-floor')).toBe(false);
  });

  it('draws no bar for another measure', async () => {
    const { pictures } = await buildPlan('fixtures/rules/target-incomparable/fires.md');
    const bar = pictures[0]?.bars.find(({ mark }) => mark.verdict === 'incomparable');
    expect(bar?.value).toBeNull();
    expect(bar?.alternative).toContain('không vẽ thanh');
    expect(bar?.valueText).toMatch(/^“.+”$/u);
  });
});

describe('a growth from another year', () => {
  it('has no bar beside the national one, and its year in words', async () => {
    const text = readFileSync(root + MODEL, 'utf8').replace(/so với năm 2025 \([^)]*\)/u, 'so với năm 2024');
    const [plan] = build([await checkText('p.md', text)]).plans;
    const bar = plan?.pictures[0]?.bars.find(({ indicator }) => indicator === 'hardship-support');
    expect(bar).toMatchObject({ value: null, valueMax: null, floor: 30, remark: 'khác cách tính, không vẽ thanh' });
    expect(bar?.valueText).toMatch(/năm 2024/u);
    expect(bar?.alternative).toMatch(/năm 2024; Quyết định .+2025.+ Khác cách tính, không vẽ thanh\.$/u);
  });
});

describe('the table', () => {
  it('has a row for each requirement with clause, grade, quote, place, what to do and an empty column', async () => {
    const { requirements, findings, remarks } = await buildPlan(DRAFT);
    expect(requirements).toHaveLength(1);
    const rows = requirements[0]?.rows ?? [];
    expect(rows.map(({ indicator }) => indicator)).toEqual(PACK.indicators.map(({ id }) => id));
    for (const row of rows) {
      expect(row).toMatchObject({ clause: 'khoản 2 Mục I Điều 1', explanation: '' });
      expect(row.gradeText).not.toBe('');
      if (row.mark.verdict === 'missing') expect(row.stated).toEqual([]);
      else
        expect(row.stated[0]).toMatchObject({ place: expect.stringMatching(/^dòng \d+$/u), quote: expect.any(String) });
      const open = !['met', 'exceeded'].includes(row.mark.verdict);
      if (open) expect(row.actions.length, row.label).toBeGreaterThan(0);
      for (const { finding } of row.actions) expect(findings[finding - 1]?.number).toBe(finding);
      expect(row.pastes).toHaveLength(row.actions.length);
    }
    expect(remarks.join()).toContain('ngoặc vuông');
  });

  it('fills the column with a waiver’s reason and takes its finding out of what is to be done', () => {
    const waiver = {
      reason: 'Đã báo cáo Bộ Y tế',
      legalBasis: '12/TB-UBND',
      approver: 'Chủ tịch UBND tỉnh',
      author: 'Sở Y tế',
      from: '2026-01-01',
      until: '2026-06-30',
    };
    const data = { indicator: 'staffing', period: '2026-2030', elsewhere: null } as const;
    const document = makeResult({
      assessments: [
        {
          indicator: 'staffing',
          period: '2026-2030',
          verdict: 'missing',
          expected: { quantity: { kind: 'share', value: 90 }, bound: 'at-least' },
          actual: null,
          targetIds: [],
          qualifiers: [],
          path: null,
          grade: 'A',
          existence: 'A',
          clause: 'khoản 2 Mục I Điều 1',
        },
      ],
      findings: [makeFinding('target-missing', data, { waiver })],
    });
    const [plan] = build([document]).plans;
    expect(plan?.requirements[0]?.rows[0]?.explanation).toBe(
      'Đã giải trình, chấp thuận đến hết ngày 30/06/2026: Đã báo cáo Bộ Y tế (12/TB-UBND; Chủ tịch UBND tỉnh)',
    );
    expect(plan?.recommendations).toEqual([]);
  });
});

describe('checklists and coverage', () => {
  it('say of each expected source and body how it stands', async () => {
    const { funding, bodies } = await buildPlan(DRAFT);
    expect(funding.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'state-budget named',
      'public-investment conditional',
      'integrated-programmes named',
      'contributions missing',
    ]);
    const states = Object.fromEntries(bodies.map(({ key, state }) => [key, state]));
    expect(states).toMatchObject({
      lead: 'missing',
      finance: 'outdated',
      education: 'named',
      police: 'collective',
      'fatherland-front': 'missing',
      'departments-collective': 'unasked',
    });
  });

  it('calls nothing missing that may stand in a lost part', async () => {
    const { bodies, funding } = await buildPlan('fixtures/rules/document-truncated/fires.md');
    expect(bodies.some(({ state }) => state === 'missing')).toBe(false);
    expect([...bodies, ...funding].some(({ state }) => state === 'unknown')).toBe(true);
  });

  it('calls all sources missing in a plan without a funding section', async () => {
    const { funding } = await buildPlan('fixtures/rules/funding-missing/fires-khong-co-phan.md');
    expect(new Set(funding.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  it('trace every stated target to tasks, bodies and money, and mark the one nobody owns', async () => {
    const { coverage } = await buildPlan(DRAFT);
    expect(coverage.map(({ indicator, unowned }) => `${indicator} ${unowned}`)).toEqual([
      'staffing false',
      'facilities false',
      'hardship-support true',
      'training false',
    ]);
    const training = coverage.find(({ indicator }) => indicator === 'training');
    expect(training?.tasks).toEqual(['Đào tạo, bồi dưỡng, tập huấn người làm công tác xã hội']);
    expect(training?.bodies).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(training?.funding).toEqual(['Chi thường xuyên', 'Đầu tư công', 'Lồng ghép']);
  });
});

describe('findings and recommendations', () => {
  it('are numbered by weight, and every finding is recommended once', async () => {
    const { findings, recommendations, severities } = await buildPlan(DRAFT);
    expect(findings.map(({ number }) => number)).toEqual(findings.map((_, index) => index + 1));
    const order = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const named = recommendations.flatMap(({ items }) => items.flatMap((item) => item.findings));
    expect([...named].sort((a, b) => a - b)).toEqual(findings.map(({ number }) => number));
    const texts = recommendations.flatMap(({ items }) => items.map(({ text }) => text));
    expect(new Set(texts).size).toBe(texts.length);
    expect(severities.map(({ text }) => text)).toEqual([
      '03 nội dung cần chỉnh sửa',
      '08 nội dung cần xem xét',
      '09 lưu ý',
    ]);
  });

  it('never paste a grade C figure without its bracket and caution', async () => {
    const { findings } = await buildPlan('fixtures/rules/target-missing/fires.md');
    const pastes = findings.flatMap(({ paste }) => (paste === null ? [] : [paste]));
    const hardship = pastes.filter(({ texts }) => texts.some((text) => /tăng ít nhất \[?30/u.test(text)));
    expect(hardship.length).toBeGreaterThan(0);
    for (const { texts, caution } of hardship) {
      expect(texts.join()).toContain('[30]%');
      expect(caution).toContain('đối chiếu bản gốc');
    }
  });
});

describe('what could not be judged', () => {
  it.each([
    ['fixtures/model/ke-hoach-xa.md', 'Chỉ tiêu mức phụ cấp tối thiểu', 'Không thuộc nhiệm vụ của kế hoạch cấp xã.'],
    ['fixtures/rules/target-missing/silent-dan-chieu.md', 'Chỉ tiêu', 'Kế hoạch dẫn chiếu sang'],
    ['fixtures/rules/target-incomparable/fires-nam-goc.md', 'hỗ trợ người khó khăn', 'hai năm gốc khác nhau'],
    ['fixtures/rules/document-truncated/fires-trong-muc-tieu.md', 'Văn bản không đầy đủ', 'Văn bản dừng ở dòng'],
    ['fixtures/reading/ke-hoach-sua-doi.md', 'Chỉ tiêu', 'chỉ sửa đổi, bổ sung'],
    [DRAFT, 'Ngày ban hành', 'rà soát theo thời điểm 01/09/2025'],
  ])('%s: %s', async (path, what, why) => {
    const { doubts } = await buildPlan(path);
    expect(doubts).toContainEqual({ what: expect.stringContaining(what), why: expect.stringContaining(why) });
  });

  it('is nothing for a whole plan of a whole period', async () => {
    expect((await buildPlan(MODEL)).doubts).toEqual([]);
  });
});

describe('many plans', () => {
  it('are ranked by errors, warnings and figures below the reference, and mapped by figure', async () => {
    const report = build((await makeManyPlans(40)).documents);
    const rows = report.overview?.heat.rows ?? [];
    expect(rows).toHaveLength(40);
    const weights = rows.map(({ counts, behind }) => counts.error * 1e6 + counts.warning * 1e3 + behind);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(report.plans.map(({ id }) => id)).toEqual(rows.map(({ plan }) => plan));
    for (const row of rows) expect(row.cells).toHaveLength(report.overview?.heat.columns.length ?? 0);
    expect(rows[0]?.rank).toBe(1);
    expect(report.overview?.filters.levels.map(({ value }) => value)).toEqual(['province', 'commune']);
    expect(report.overview?.filters.provinces).toHaveLength(8);
    expect(rows.every(({ province }) => province.startsWith('tỉnh '))).toBe(true);
  });

  it('count how many plans fall short of a requirement, the heaviest first', async () => {
    const documents = await Promise.all([read(DRAFT), read('fixtures/rules/target-missing/fires.md')]);
    const { overview } = build(documents);
    const [worst] = overview?.clauses ?? [];
    expect(worst).toMatchObject({ clause: 'khoản 2 Mục I Điều 1' });
    const errors = overview?.clauses.map(({ counts }) => counts.error) ?? [];
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(errors.reduce((sum, each) => sum + each, 0)).toBe(
      documents.reduce((sum, { counts }) => sum + counts.error, 0),
    );
  });

  it('name the documents that were not graded, with the reason', async () => {
    const inputs = new Map([['plans/scan.pdf', 'ab'.repeat(32)]]);
    const report = build(
      [
        await read(MODEL),
        await read('fixtures/rules/not-a-local-plan/fires-bai-viet.md'),
        { kind: 'unreadable', path: 'plans/scan.pdf', reason: 'no-text', detail: null },
      ],
      'vi',
      inputs,
    );
    expect(report.plans).toHaveLength(1);
    expect(report.others.map(({ kind }) => kind)).toEqual(['not-a-plan', 'unreadable']);
    expect(report.others[0]?.reason).toMatch(/không đối chiếu với Quyết định\.$/u);
    expect(report.others[1]?.reason).toMatch(/^Tệp chỉ có ảnh chụp/u);
    expect(report.others[1]?.source[0]?.value).toBe('ab'.repeat(32));
    expect(report.overview?.headline).toContain('01 văn bản không đọc được');
  });

  it('a run without any plan still says what it holds', async () => {
    const report = build([await read('fixtures/rules/not-a-local-plan/fires-bai-viet.md')]);
    expect(report.plans).toEqual([]);
    expect(report.overview?.headline).toContain('chưa có kế hoạch nào của địa phương');
  });
});

describe('every text', () => {
  const RUNS: readonly (readonly [string, () => Promise<readonly DocumentResult[]>])[] = [
    ['the draft', async () => [await read(DRAFT)]],
    ['two periods', async () => [await read('fixtures/reading/ba-moc.md')]],
    ['every sample of every rule', async () => [makeResult({ findings: makeEveryFinding() })]],
    ['many plans', async () => (await makeManyPlans(12)).documents],
  ];
  it.each(RUNS.flatMap(([name, make]) => (['vi', 'en'] as const).map((lang) => [name, lang, make] as const)))(
    '%s, %s: whole, on one line, in the house style',
    async (_, lang, make) => {
      const texts = listTexts(build(await make(), lang));
      expect(texts.length).toBeGreaterThan(100);
      const rude = (text: string) =>
        /(?<!\p{L})(?:lỗi|vi phạm|không đạt|thiếu sót|bỏ sót)(?!\p{L})/iu.test(text) || /\d %/u.test(text);
      const wrong = texts.filter(
        (text) =>
          /[\n{}]|undefined|null|NaN|\[object| {2}|\s[,;.](?!\.)/u.test(text) ||
          text !== text.normalize('NFC') ||
          (lang === 'vi' && rude(text)),
      );
      expect(wrong).toEqual([]);
    },
  );

  it('has the same shape in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(gapMessages.en)).toEqual(shape(gapMessages.vi));
  });

  it('of a plan is Vietnamese to paste, whatever the language', async () => {
    const texts = (plan: PlanPart) => plan.findings.map(({ paste }) => paste?.texts ?? null);
    expect(texts(await buildPlan(DRAFT, 'en'))).toEqual(texts(await buildPlan(DRAFT, 'vi')));
  });
});

describe('the report as a whole', () => {
  it('is plain data, the same on every run', async () => {
    const documents = [await read(DRAFT), await read(MODEL)];
    const report = build(documents);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(JSON.stringify(build([...documents].reverse()))).toBe(JSON.stringify(report));
  });

  it('names tool, baseline, day and the hash of the input', async () => {
    const report: GapReport = build([await read(DRAFT)], 'vi', new Map([[DRAFT, 'cd'.repeat(32)]]));
    expect(report.colophon.map(({ value }) => value)).toEqual([
      'plan112 9.9.9',
      'qd-112-2021 (Quyết định số 112/QĐ-TTg)',
      '1',
      '02/03/2026',
    ]);
    expect(report.plans[0]?.source.at(-1)?.value).toBe('cd'.repeat(32));
    expect(report.standing).toEqual(expect.arrayContaining(PACK.caveats.map(({ vi }) => vi)));
  });
});
