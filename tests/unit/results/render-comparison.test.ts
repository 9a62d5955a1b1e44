import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.js';
import type { DocumentResult } from '../../../src/model/result.js';
import type { Language } from '../../../src/model/vocabulary.js';
import { displayWidth } from '../../../src/report/width.js';
import { compareResults } from '../../../src/results/compare/compare-results.js';
import { comparisonSchema, printComparisonSchema } from '../../../src/results/compare/comparison-schema.js';
import type { ComparisonSource } from '../../../src/results/compare/comparison-source.js';
import { type ComparisonFormat, renderComparison } from '../../../src/results/compare/write-comparison.js';
import type { RawResult } from '../../../src/results/result-file.js';
import { makeRaw } from '../../support/json-result.js';
import { share } from '../../support/plan-builder.js';
import {
  figure,
  locate,
  makeAssessment,
  makeEveryFinding,
  makeFinding,
  makeResult,
  makeRun,
} from '../../support/result-builder.js';

function compare(before: RawResult, after: RawResult): ComparisonSource {
  return {
    comparison: compareResults(before, after),
    before: { shown: 'old.json', raw: before },
    after: { shown: 'new.json', raw: after },
  };
}

function render(source: ComparisonSource, format: ComparisonFormat, lang: Language = 'vi', width = 80): string {
  const nameIndicator = (id: string) => (id === 'staffing' ? (lang === 'vi' ? 'Bố trí nhân lực' : 'Staffing') : id);
  return renderComparison(format, source, { lang, version: '9.8.7', color: false, width, nameIndicator });
}

const FORMS = ['pretty', 'markdown', 'json'] as const;
const LANGUAGES = ['vi', 'en'] as const;

const weaker = (value: number) =>
  makeFinding(
    'target-weaker',
    { indicator: 'staffing', period: '2026-2030', actual: figure(`đạt ${value}%`, share(value)) },
    { severity: 'error', at: locate(12) },
  );
const stated = (value: number) =>
  makeAssessment({ verdict: 'weaker', actual: { ...figure(`đạt ${value}%`, share(value)) } });
const lead = makeFinding('lead-missing', { key: 'health' }, { severity: 'error', at: locate(40) });
const body = makeFinding('body-missing', { key: 'finance' }, { at: locate(41) });
const kept = makeFinding('reporting-missing', {}, { severity: 'info' });

const plan = (path: string, findings: Finding[], value: number) =>
  makeResult({ plan: { path }, findings, assessments: [stated(value)] });
const same = makeResult({ plan: { path: 'z.md' } });
const lost: DocumentResult = { kind: 'unreadable', path: 'm.pdf', reason: 'no-text', detail: null };
const OLD = makeRaw(makeRun(plan('a.md', [weaker(80), lead, kept], 80), makeResult({ plan: { path: 'm.pdf' } }), same));
const NEW = makeRaw(makeRun(plan('a.md', [weaker(70), body, kept], 70), lost, same));
const CHANGED = compare(OLD, NEW);

describe('pretty', () => {
  it('names every change with rule, place and message, then the totals (vi)', () => {
    expect(render(CHANGED, 'pretty')).toMatchInlineSnapshot(`
      "So sánh kết quả rà soát
        Cũ   old.json (03 văn bản, trong đó 03 kế hoạch của địa phương)
        Mới  new.json (03 văn bản, trong đó 02 kế hoạch của địa phương)

      a.md

        Mới phát sinh (01)
          - Cần xem xét · Chưa giao nhiệm vụ cho cơ quan liên quan · dòng 41 ·
            body-missing
            Phần tổ chức thực hiện chưa giao nhiệm vụ cho Sở Tài chính, cơ quan có
            nhiệm vụ gắn với Chương trình (phần tổ chức thực hiện Quyết định 112).

        Kém hơn (01)
          - Cần chỉnh sửa · Chỉ tiêu thấp hơn mức Quyết định · dòng 12 · target-weaker
            Chỉ tiêu bố trí nhân lực đề ra “đạt 70%”, thấp hơn mức ít nhất 90% của
            Quyết định 112 giai đoạn 2026 - 2030 (khoản 2 Mục I Điều 1).
            Trước đây  đạt 80%
            Nay        đạt 70%

        Đã khắc phục (01)
          - Cần chỉnh sửa · Chưa giao cơ quan chủ trì · dòng 40 của bản cũ ·
            lead-missing
            Phần tổ chức thực hiện chưa giao cơ quan chủ trì, làm đầu mối triển khai
            và tổng hợp báo cáo (phần tổ chức thực hiện Quyết định 112).

        Kết quả đối chiếu chỉ tiêu
          - Kém hơn: Bố trí nhân lực, 2026 - 2030: Thấp hơn (“đạt 80%”) → Thấp hơn
            (“đạt 70%”)

      m.pdf · nay không đọc được

      Tổng hợp:
        Ý kiến: 01 mới phát sinh (01 cần xem xét), 01 kém hơn (01 cần chỉnh sửa), 01
          đã khắc phục (01 cần chỉnh sửa); 01 không thay đổi.
        Chỉ tiêu: 01 kém hơn.
        Văn bản: 03, trong đó 01 không thay đổi; 01 nay không đọc được.
      "
    `);
  });

  it('speaks English', () => {
    expect(render(CHANGED, 'pretty', 'en')).toMatchInlineSnapshot(`
      "Comparison of results
        Old  old.json (documents: 3, local plans: 3)
        New  new.json (documents: 3, local plans: 2)

      a.md

        New (1)
          - To review · Chưa giao nhiệm vụ cho cơ quan liên quan · line 41 ·
            body-missing
            Phần tổ chức thực hiện chưa giao nhiệm vụ cho Sở Tài chính, cơ quan có
            nhiệm vụ gắn với Chương trình (phần tổ chức thực hiện Quyết định 112).

        Worse (1)
          - To correct · Chỉ tiêu thấp hơn mức Quyết định · line 12 · target-weaker
            Chỉ tiêu bố trí nhân lực đề ra “đạt 70%”, thấp hơn mức ít nhất 90% của
            Quyết định 112 giai đoạn 2026 - 2030 (khoản 2 Mục I Điều 1).
            Before  đạt 80%
            Now     đạt 70%

        Fixed (1)
          - To correct · Chưa giao cơ quan chủ trì · line 40 of the old text ·
            lead-missing
            Phần tổ chức thực hiện chưa giao cơ quan chủ trì, làm đầu mối triển khai
            và tổng hợp báo cáo (phần tổ chức thực hiện Quyết định 112).

        Assessments
          - Worse: Staffing, 2026-2030: Below (“đạt 80%”) → Below (“đạt 70%”)

      m.pdf · can no longer be read

      Summary:
        Findings: 1 new (1 to review), 1 worse (1 to correct), 1 fixed (1 to
          correct); 1 unchanged.
        Assessments: 1 worse.
        Documents: 3, 1 of them unchanged; 1 can no longer be read.
      "
    `);
  });

  it('only counts what did not change', () => {
    expect(render(compare(OLD, OLD), 'pretty')).toMatchInlineSnapshot(`
      "So sánh kết quả rà soát
        Cũ   old.json (03 văn bản, trong đó 03 kế hoạch của địa phương)
        Mới  new.json (03 văn bản, trong đó 03 kế hoạch của địa phương)

      Không có thay đổi.
        Ý kiến: 03 không thay đổi.
        Chỉ tiêu: 01 không thay đổi.
        Văn bản: 03, trong đó 03 không thay đổi.
      "
    `);
  });

  it.each([60, 80, 120])('keeps to %i columns', (width) => {
    const run = makeRun(makeResult({ findings: makeEveryFinding(), assessments: [makeAssessment()] }));
    for (const [before, after] of [
      [makeRaw(makeRun(makeResult())), makeRaw(run)],
      [makeRaw(run), makeRaw(makeRun(makeResult({ plan: { path: `${'thu-muc/'.repeat(20)}a.md` } })))],
    ] as const) {
      const lines = render(compare(before, after), 'pretty', 'vi', width).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      expect(lines.some((line) => line.endsWith(' '))).toBe(false);
    }
  });
});

it.each([
  ['en', 1, '1 new (1 note)'],
  ['en', 2, '2 new (2 notes)'],
  ['vi', 1, '01 mới phát sinh (01 lưu ý)'],
] as const)('%s counts %i of what is to be noted', (lang, count, said) => {
  const notes = [kept, makeFinding('lead-missing', { key: 'health' }, { severity: 'info' })].slice(0, count);
  const source = compare(makeRaw(makeRun(plan('a.md', [], 80))), makeRaw(makeRun(plan('a.md', notes, 80))));
  expect(render(source, 'pretty', lang).replace(/\s+/g, ' ')).toContain(said);
});

it('standard input is called by its name', () => {
  const source = compare(makeRaw(makeRun(plan('-', [lead], 80))), makeRaw(makeRun(plan('a.md', [], 80))));
  expect(render(source, 'pretty')).toMatch(/a\.md · trước đây là đầu vào chuẩn/);
  const moved = compare(makeRaw(makeRun(plan('b.md', [lead], 80))), makeRaw(makeRun(plan('a.md', [], 80))));
  expect(render(moved, 'pretty')).toMatch(/a\.md · trước đây là b\.md/);
});

describe('markdown', () => {
  it('is an overview and a list of changes', () => {
    expect(render(CHANGED, 'markdown')).toMatchInlineSnapshot(`
      "## So sánh kết quả rà soát

      - Ý kiến: 01 mới phát sinh (01 cần xem xét), 01 kém hơn (01 cần chỉnh sửa), 01 đã khắc phục (01 cần chỉnh sửa); 01 không thay đổi.
      - Chỉ tiêu: 01 kém hơn.
      - Văn bản: 03, trong đó 01 không thay đổi; 01 nay không đọc được.
      - Cũ: old.json (03 văn bản, trong đó 03 kế hoạch của địa phương)
      - Mới: new.json (03 văn bản, trong đó 02 kế hoạch của địa phương)

      ### a.md

      **Mới phát sinh (01)**

      - **Chưa giao nhiệm vụ cho cơ quan liên quan** · Cần xem xét · dòng 41 · body-missing
        Phần tổ chức thực hiện chưa giao nhiệm vụ cho Sở Tài chính, cơ quan có nhiệm vụ gắn với Chương trình (phần tổ chức thực hiện Quyết định 112).

      **Kém hơn (01)**

      - **Chỉ tiêu thấp hơn mức Quyết định** · Cần chỉnh sửa · dòng 12 · target-weaker
        Chỉ tiêu bố trí nhân lực đề ra “đạt 70%”, thấp hơn mức ít nhất 90% của Quyết định 112 giai đoạn 2026 - 2030 (khoản 2 Mục I Điều 1).

        Trước đây: đạt 80%\\
        Nay: đạt 70%

      **Đã khắc phục (01)**

      - **Chưa giao cơ quan chủ trì** · Cần chỉnh sửa · dòng 40 của bản cũ · lead-missing
        Phần tổ chức thực hiện chưa giao cơ quan chủ trì, làm đầu mối triển khai và tổng hợp báo cáo (phần tổ chức thực hiện Quyết định 112).

      **Kết quả đối chiếu chỉ tiêu**

      - Kém hơn: Bố trí nhân lực, 2026 - 2030: Thấp hơn (“đạt 80%”) → Thấp hơn (“đạt 70%”)

      ### m.pdf

      nay không đọc được
      "
    `);
  });

  it('fits a comment and says how much does not', () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      makeResult({ plan: { path: `p/${String(i).padStart(3, '0')}.md` }, findings: makeEveryFinding() }),
    );
    const text = render(compare(makeRaw(makeRun(same)), makeRaw(makeRun(...many, same))), 'markdown');
    expect(Buffer.byteLength(text)).toBeLessThan(60_100);
    expect(Buffer.byteLength(text)).toBeGreaterThan(50_000);
    const shown = text.match(/^- \*\*/gm)?.length ?? 0;
    const left = Number(/Còn ([\d.]+) thay đổi không hiển thị/.exec(text)?.[1]?.replace('.', ''));
    expect(shown + left).toBe(60 * makeEveryFinding().length);
  });
});

describe('json', () => {
  it.each<[string, ComparisonSource]>([
    ['changes', CHANGED],
    ['none', compare(OLD, OLD)],
    ['every rule new', compare(makeRaw(makeRun(same)), makeRaw(makeRun(makeResult({ findings: makeEveryFinding() }))))],
    [
      'every rule gone, other words, other day',
      compare(makeRaw(makeRun(makeResult({ findings: makeEveryFinding() })), 'en', '1'), makeRaw(makeRun(same))),
    ],
    ['a part', compare({ ...OLD, interrupted: { checked: 1, total: 9 } }, NEW)],
  ])('has the shape that is documented: %s', (_name, source) => {
    const data: unknown = JSON.parse(render(source, 'json'));
    expect(() => comparisonSchema.parse(data)).not.toThrow();
    const schema = JSON.parse(readFileSync('docs/schema/comparison.schema.json', 'utf8'));
    const validate = new Ajv2020({ strict: false, allErrors: true }).compile(schema);
    expect(validate(data) ? [] : validate.errors).toEqual([]);
  });

  it('has a schema that is fresh and refuses other values', () => {
    const text = readFileSync('docs/schema/comparison.schema.json', 'utf8');
    expect(text).toBe(printComparisonSchema());
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text));
    const data = JSON.parse(render(CHANGED, 'json'));
    expect(validate({ ...data, schemaVersion: '2' })).toBe(false);
    expect(validate({ ...data, documents: [{ ...data.documents[0], change: 'moved' }] })).toBe(false);
    expect(validate({ ...data, later: 1 })).toBe(true);
  });

  it('says what changed and how often', () => {
    const data = JSON.parse(render(CHANGED, 'json'));
    expect(data.documents.map(({ path, change }: { path: string; change: string }) => [path, change])).toEqual([
      ['a.md', 'compared'],
      ['m.pdf', 'became-unreadable'],
      ['z.md', 'compared'],
    ]);
    expect(data.documents[0].findings).toMatchObject([
      { change: 'new', ruleId: 'body-missing', subject: 'finance', before: null, after: { line: 41 } },
      { change: 'worse', ruleId: 'target-weaker', severity: 'error', before: { line: 12 }, after: { line: 12 } },
      { change: 'fixed', ruleId: 'lead-missing', before: { line: 40 }, after: null },
    ]);
    expect(data.counts.findings.worse).toEqual({ error: 1, warning: 0, info: 0 });
    expect(data.counts.unchanged).toEqual({ documents: 1, findings: 1, assessments: 0 });
  });
});

describe('hostile results', () => {
  const evil =
    '\u001b[2J\u001b]0;owned\u0007 <script>x</script> | @all ](http://x) `x` \u202e\u200b\u0000\r\nnext ::error::';
  const spoil = (raw: RawResult): RawResult => {
    const copy = structuredClone(raw);
    for (const document of copy.documents) {
      document.path = `${evil}${document.path}`;
      for (const finding of document.findings)
        for (const key of ['ruleId', 'message', 'title', 'expected', 'actual', 'cell', 'subject'] as const)
          finding[key] = evil;
      for (const finding of document.findings) finding.paragraph = 3;
      for (const assessment of document.assessments) {
        assessment.indicator = evil;
        assessment.verdict = evil;
        assessment.qualifiers = ['__proto__', 'constructor', evil];
        if (assessment.actual !== null) assessment.actual.wording = evil;
      }
    }
    copy.tool.version = evil;
    return copy;
  };
  const hostile = compare(OLD, spoil(NEW));

  it.each(FORMS)('%s shows nothing that a terminal or a page acts on', (format) => {
    const text = render({ ...hostile, after: { ...hostile.after, shown: evil } }, format);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not stand there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u200b]/);
    if (format === 'markdown') expect(text).not.toMatch(/<script|(?<!\\)@all|(?<!\\)\]\(http/);
    if (format === 'json') expect(() => comparisonSchema.parse(JSON.parse(text))).not.toThrow();
  });

  it('long texts are cut', () => {
    const long = structuredClone(NEW);
    for (const finding of long.documents[0]?.findings ?? []) finding.message = 'dài '.repeat(100_000);
    expect(render(compare(OLD, long), 'pretty').length).toBeLessThan(10_000);
  });
});

describe.each(LANGUAGES)('words (%s)', (lang) => {
  it.each(FORMS)('the same results give the same bytes, without a hole: %s', (format) => {
    const other = compare(structuredClone(OLD), structuredClone(NEW));
    expect(render(CHANGED, format, lang)).toBe(render(other, format, lang));
    if (format !== 'json') expect(render(CHANGED, format, lang)).not.toMatch(/undefined|null|\[object/);
  });
});
