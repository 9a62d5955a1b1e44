import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/model/plan.js';
import type { Assessment, RunResult } from '../../../src/model/result.js';
import { VERDICTS } from '../../../src/model/vocabulary.js';
import { messages } from '../../../src/report/messages/index.js';
import { presentVerdict } from '../../../src/report/present-assessment.js';
import { renderBaselineJson, renderBaselinePretty } from '../../../src/report/render-baseline.js';
import { renderExplainJson, renderExplainPretty } from '../../../src/report/render-explain.js';
import { renderExtractPretty } from '../../../src/report/render-extract.js';
import { type PrettyOptions, renderPretty } from '../../../src/report/render-pretty.js';
import { displayWidth } from '../../../src/report/width.js';
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

const PLAIN: PrettyOptions = { lang: 'vi', color: false, width: 80, quiet: null };
const render = (run: RunResult, options: Partial<PrettyOptions> = {}) =>
  [...renderPretty(run, BASELINE, { ...PLAIN, ...options })].join('');

const ESCAPE = '\u001b';
const stripColour = (text: string) => text.replace(new RegExp(`${ESCAPE}\\[\\d+m`, 'g'), '');
const EVERY_VERDICT: Assessment[] = VERDICTS.map((verdict) =>
  makeAssessment({
    verdict,
    actual: verdict === 'missing' ? null : { quantity: share(66), bound: 'stated', wording: '66%' },
    qualifiers: verdict === 'interim' ? ['behind-path', 'narrowed'] : ['narrowed'],
    path: verdict === 'interim' ? { year: 2026, value: 66 } : null,
  }),
);
const NFD = 'Phần trăm cơ sở trợ giúp xã hội tự nguyện'.normalize('NFD');
const FULL: Partial<Plan> = {
  targets: [
    makeTarget('staffing', share(90), { ...locate(11), wording: 'đạt 90%' }),
    makeTarget('staffing', share(100), { ...locate(12), id: 'T2', wording: NFD }),
    makeTarget('other', null, { ...locate(13), id: 'T3', wording: 'hầu hết các trường' }),
  ],
  citations: [makeCitation('112/QĐ-TTg')],
  commitments: [{ ...locate(31), value: 1000, unit: 'người' }],
  funding: [makeFunding('central-support', { conditional: true, condition: '(nếu có)' })],
  money: [{ ...locate(40), vnd: 4_348_000_000, timing: 'past' }],
  bodies: [makeBody('health', { lead: true, role: 'lead', name: 'Sở Y tế' })],
  tasks: [makeTask('network')],
};
const BIG = makeRun(
  makeResult({ plan: FULL, assessments: EVERY_VERDICT, findings: makeEveryFinding() }),
  makeResult({ plan: { path: 'khong-phai.md', kind: 'not-a-plan', notAPlan: 'summary' } }),
  makeResult({ plan: { path: `${'thu-muc-rat-dai/'.repeat(9)}ke-hoach.md` } }),
  { kind: 'unreadable', path: 'mất.txt', reason: 'encoding', detail: 'byte 12' },
);

describe('renderPretty: layout', () => {
  it.each([
    ['vi', 80],
    ['en', 80],
    ['vi', 100],
    ['vi', 60],
  ] as const)('%s at %i columns: no line is longer, none ends in a space', (lang, width) => {
    const text = render(BIG, { lang, width });
    for (const line of text.split('\n')) {
      expect(displayWidth(line), line).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/\s$/);
    }
    expect(text).not.toMatch(/\n\n\n|^\n|undefined|[{}]/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('has no escape without colour, and with it says the same', () => {
    const plain = render(BIG);
    const coloured = render(BIG, { color: true });
    expect(plain).not.toContain(ESCAPE);
    expect(coloured).toContain(ESCAPE);
    expect(stripColour(coloured)).toBe(plain);
  });

  it('gives the same bytes for the same input', () => {
    expect(render(BIG)).toBe(render(BIG));
  });

  it('aligns columns of composed and decomposed text alike', () => {
    const table = (wording: string) =>
      render(
        makeRun(
          makeResult({
            plan: { targets: [makeTarget('staffing', share(90), { wording })] },
            assessments: [
              makeAssessment({
                targetIds: ['T1'],
                actual: { quantity: share(90), bound: 'stated', wording },
              }),
            ],
          }),
        ),
      );
    const wording = 'đạt ít nhất chín mươi phần trăm';
    expect(table(wording.normalize('NFD')).normalize('NFC')).toBe(table(wording));
  });
});

describe('renderPretty: what it says', () => {
  const one = (changes: Parameters<typeof makeResult>[0]) => render(makeRun(makeResult(changes)));

  it('says so when there is nothing to say', () => {
    const text = one({ assessments: [makeAssessment()] });
    expect(text).toContain('Không có ý kiến: Kế hoạch phù hợp các nội dung đã rà soát.');
    expect(text).not.toContain('Tổng hợp');
  });

  it('names the document in one line', () => {
    expect(one({})).toContain('  tỉnh An Thịnh · 12/KH-UBND · 01/03/2026 · đã ban hành · 2026 - 2030');
  });

  it('groups findings by severity, in the order of the text', () => {
    const findings = [
      makeFinding('reporting-missing', {}, { severity: 'info', at: locate(5) }),
      makeFinding('citation-missing', { number: '112/QĐ-TTg' }, { severity: 'error', at: locate(6) }),
      makeFinding('target-unowned', { indicator: 'staffing' }, { severity: 'warning', at: locate(9) }),
      makeFinding('target-unowned', { indicator: 'training' }, { severity: 'warning', at: locate(7) }),
    ];
    const text = one({ findings });
    const positions = [
      'Cần chỉnh sửa (01)',
      'citation-missing',
      'Cần xem xét (02)',
      'dòng 7',
      'dòng 9',
      'Lưu ý (01)',
      'dòng 5',
    ].map((words) => text.indexOf(words));
    expect(positions).toEqual([...positions].sort((left, right) => left - right));
    expect(positions).not.toContain(-1);
    expect(text).toContain('Tổng hợp: 01 nội dung cần chỉnh sửa, 02 nội dung cần xem xét, 01 lưu ý.');
  });

  it('shows line, rule id, message, quote, clause and fix of a finding', () => {
    const finding = makeFinding(
      'citation-missing',
      { number: '112/QĐ-TTg' },
      { at: locate(6, 'Thực hiện chỉ đạo của cấp trên'), clause: 'Mục V Điều 1' },
    );
    const text = one({ findings: [finding] });
    expect(text).toContain('1.  Chưa viện dẫn Quyết định 112 · dòng 6 · citation-missing');
    expect(text).toMatch(/Trích {4}“Thực hiện chỉ đạo của cấp trên”/);
    expect(text).toMatch(/Căn cứ {3}Mục V Điều 1/);
    expect(text).toMatch(/Đề nghị {2}Căn cứ Quyết định số 112\/QĐ-TTg/);
  });

  it('makes hostile words of a plan harmless and short', () => {
    const quote = `\u001b[2J\u202e${'xâm nhập '.repeat(200)}\u0007`;
    const findings = [makeFinding('reporting-missing', {}, { at: locate(9, quote) })];
    const text = one({ plan: { path: 'a\u001b[31m.md' }, findings });
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
    expect(text.length).toBeLessThan(2500);
    expect(text).toMatch(/xâm nhập…”/);
  });

  it.each([
    [
      'behind',
      { qualifiers: ['behind-path'], path: { year: 2026, value: 66 } },
      'Mốc trung gian: dưới mốc tham khảo (66%)',
    ],
    [
      'on',
      { qualifiers: ['on-path'], path: { year: 2026, value: 66 } },
      'Mốc trung gian: từ mốc tham khảo trở lên (66%)',
    ],
    ['none', { qualifiers: ['no-path'], path: null }, 'Mốc trung gian: không có mốc tham khảo'],
    ['unsaid', { qualifiers: [], path: null }, 'Mốc trung gian: không có mốc tham khảo'],
  ] as const)('an interim value always says where it lies: %s', (_, changes, expected) => {
    expect(presentVerdict(makeAssessment({ verdict: 'interim', ...changes }), 'vi')).toBe(expected);
  });

  it.each([
    ['met', ['narrowed'], 'Bằng mức (phạm vi hẹp hơn)'],
    ['exceeded', ['narrowed', 'aspirational'], 'Cao hơn (phạm vi hẹp hơn, phấn đấu)'],
    ['hedged', ['approximate'], 'Còn ước lượng'],
    ['exceeded', ['approximate'], 'Cao hơn (ước lượng)'],
    ['not-applicable', [], 'Không áp dụng'],
  ] as const)('%s %j → %s', (verdict, qualifiers, expected) => {
    expect(presentVerdict(makeAssessment({ verdict, qualifiers: [...qualifiers] }), 'vi')).toBe(expected);
  });

  it('shows the caveat of the path once, and only beside a path', () => {
    const interim = makeAssessment({
      verdict: 'interim',
      qualifiers: ['behind-path'],
      path: { year: 2026, value: 66 },
    });
    const actual = { wording: '50%', quantity: share(50), bound: 'stated' } as const;
    const findings = [2026, 2027].map((year) =>
      makeFinding('target-behind-path', {
        indicator: 'staffing',
        period: '2026-2030',
        actual,
        year,
        path: 66,
        belowPrevious: false,
      }),
    );
    const count = (text: string) => text.replace(/\s+/g, ' ').split('không giao chỉ tiêu từng năm').length - 1;
    expect(count(one({ assessments: [interim, interim], findings }))).toBe(1);
    expect(count(one({ assessments: [makeAssessment()] }))).toBe(0);
  });

  it('shows sub-groups below the deciding target', () => {
    const targets = [
      makeTarget('staffing', share(80), { ...locate(11), wording: '80%' }),
      makeTarget('staffing', share(100), { ...locate(12), id: 'T2', wording: '100%', groups: ['staffing-schools'] }),
    ];
    const assessments = [
      makeAssessment({ targetIds: ['T1', 'T2'], actual: { quantity: share(80), bound: 'stated', wording: '80%' } }),
    ];
    const text = one({ plan: { targets }, assessments });
    expect(text).toContain('80% (dòng 11)');
    expect(text).toMatch(/- 100% \(/);
  });

  it('brackets a grade C figure and says why', () => {
    const text = one({
      assessments: [makeAssessment({ indicator: 'hardship-support', verdict: 'missing', actual: null })],
    });
    expect(text).toContain('[30]%');
    expect(text).toContain('Số trong ngoặc vuông [ ]');
  });

  it('gives what is not a plan no table and no praise', () => {
    const text = one({ plan: { kind: 'not-a-plan', notAPlan: 'summary', targets: FULL.targets ?? [] } });
    expect(text).toContain('không phải kế hoạch của địa phương (bài tóm tắt, giới thiệu)');
    expect(text).toContain('Đã ghi nhận 03 chỉ tiêu');
    expect(text).not.toContain('Không có ý kiến');
    expect(text).not.toContain('Nhận xét');
  });

  it('sums up several documents, and one not', () => {
    expect(render(BIG).replace(/\s+/g, ' ')).toContain(
      'Đã rà soát 04 văn bản, trong đó 02 kế hoạch của địa phương, 01 văn bản không đọc được',
    );
    expect(one({})).not.toContain('Đã rà soát');
  });

  it('says of an unreadable document what is the matter and what to do', () => {
    expect(render(BIG).replace(/\s+/g, ' ')).toContain(
      'mất.txt: chưa xác định được bảng mã của tệp (byte 12). Lưu lại tệp theo bảng mã UTF-8, hoặc nêu bảng mã bằng --encoding.',
    );
  });

  it('quiet: what the test lets through and unreadable documents only', () => {
    const text = render(BIG, { quiet: ({ severity }) => severity === 'error' });
    expect(text).toContain('Cần chỉnh sửa');
    expect(text).toContain('mất.txt');
    expect(text).not.toMatch(/Cần xem xét|Lưu ý|Tổng hợp|Đã rà soát|Nhận xét|khong-phai/);
    expect(render(makeRun(makeResult({})), { quiet: () => true })).toBe('');
    const warnings = render(BIG, { quiet: ({ severity }) => severity === 'warning' });
    expect(warnings).toContain('Cần xem xét');
    expect(warnings).not.toMatch(/Cần chỉnh sửa|Tổng hợp/);
  });
});

describe('the other pages', () => {
  const look = { lang: 'vi', color: false, width: 80 } as const;
  const rule = {
    id: 'target-missing',
    title: 'Chưa nêu chỉ tiêu',
    severity: 'error',
    severities: ['error', 'warning'],
    body: `### Nội dung\n\nQuy tắc **này** đọc \`plan112\`. ${'Dài '.repeat(40)}\n\n- một\n- hai ${'dài '.repeat(30)}\n\n\`\`\`text slot=x\n- 60% cơ sở\n  # không phải đề mục\n\`\`\`\n`,
  } as const;
  const pages: [string, (lang: 'vi' | 'en', color: boolean) => string][] = [
    [
      'extract',
      (lang, color) => renderExtractPretty(makeResult({ plan: FULL }).plan, BASELINE, { ...look, lang, color }),
    ],
    [
      'extract of an empty plan',
      (lang, color) => renderExtractPretty(makeResult({}).plan, BASELINE, { ...look, lang, color }),
    ],
    ['baseline', (lang, color) => renderBaselinePretty(BASELINE, { ...look, lang, color })],
    ['explain', (lang, color) => renderExplainPretty(rule, { ...look, lang, color })],
  ];

  it.each(pages)('%s keeps to 80 columns and needs no colour', (_, page) => {
    for (const lang of ['vi', 'en'] as const) {
      const text = page(lang, false);
      for (const line of text.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(80);
      expect(text).not.toMatch(/undefined|null|\n\n\n/);
      expect(text).not.toContain(ESCAPE);
      expect(stripColour(page(lang, true))).toBe(text);
    }
  });

  it('extract shows every kind of thing read', () => {
    const text = pages[0]?.[1]('vi', false) ?? '';
    for (const words of [
      'đạt 90%',
      '1.000 người',
      '4.348.000.000',
      '(nếu có)',
      'Sở Y tế',
      'chủ trì Kế hoạch',
      '112/QĐ-TTg',
    ]) {
      if (words === 'đạt 90%') expect(text).toContain('90%');
      else expect(text).toContain(words);
    }
  });

  it('baseline shows every requirement with clause, grade and sources', () => {
    const text = renderBaselinePretty(BASELINE, look);
    for (const { requirements } of BASELINE.indicators) {
      for (const { sources } of requirements) for (const source of sources) expect(text).toContain(source);
    }
    expect(text).toContain('[30]%');
    const json = JSON.parse(renderBaselineJson(BASELINE, { lang: 'en', version: '1' }));
    expect(json.indicators.map(({ id }: { id: string }) => id)).toEqual(BASELINE.indicators.map(({ id }) => id));
    expect(json.indicators[0].requirements[0]).toMatchObject({ period: '2021-2025', grade: 'A', existence: 'A' });
    expect(JSON.stringify(json)).not.toContain('undefined');
  });

  it('explain takes marks away from prose and leaves examples alone', () => {
    const text = renderExplainPretty(rule, look);
    expect(text).toMatch(
      /^Chưa nêu chỉ tiêu\ntarget-missing · cần chỉnh sửa, cần xem xét\n\nNội dung\n {2}Quy tắc này đọc plan112\./,
    );
    expect(text).toContain('  │ - 60% cơ sở');
    expect(text).toContain('# không phải đề mục');
    expect(JSON.parse(renderExplainJson(rule))).toMatchObject({
      ruleId: 'target-missing',
      severity: 'error',
      body: rule.body,
    });
  });

  it('has a verdict term and short label for every verdict', () => {
    for (const lang of ['vi', 'en'] as const) {
      for (const verdict of VERDICTS) expect(messages[lang].labels.verdict[verdict].term).not.toBe('');
    }
  });
});
