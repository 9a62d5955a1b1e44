import { describe, expect, it } from 'vitest';
import type { FindingData, RuleId } from '../../../src/model/finding.js';
import { Facts } from '../../../src/report/facts.js';
import { messages } from '../../../src/report/messages/index.js';
import { joinMessage, presentFinding } from '../../../src/report/present-finding.js';
import { PACK } from '../../support/pack.js';
import { BASELINE, figure, makeFinding, RULE_IDS, SAMPLES } from '../../support/result-builder.js';

const PROVINCE = {
  level: 'province',
  place: 'tỉnh An Thịnh',
  horizon: { from: 2026, to: 2030 },
  date: '2026-03-01',
} as const;
const COMMUNE_YEAR = {
  level: 'commune',
  place: 'phường Lâm Thượng',
  horizon: { from: 2026, to: 2026 },
  date: '2026-01-15',
} as const;
const BARE = { level: 'unknown', place: null, horizon: { from: null, to: null }, date: null } as const;
const PLANS = { province: PROVINCE, 'commune year': COMMUNE_YEAR, bare: BARE } as const;

type Lang = 'vi' | 'en';
const present = <R extends RuleId>(
  rule: R,
  data: FindingData[R],
  plan: (typeof PLANS)[keyof typeof PLANS],
  lang: Lang,
) => presentFinding(makeFinding(rule, data), plan, BASELINE, lang);

const CASES = RULE_IDS.flatMap((rule) =>
  SAMPLES[rule].flatMap((data, sample) =>
    (['vi', 'en'] as const).flatMap((lang) =>
      (Object.keys(PLANS) as (keyof typeof PLANS)[]).map((plan) => ({ rule, sample, data, lang, plan })),
    ),
  ),
);

describe('every rule in every language', () => {
  it.each(CASES)('$rule #$sample, $lang, $plan plan: whole sentences', ({ rule, data, lang, plan }) => {
    const presented = present(rule, data as never, PLANS[plan], lang);
    for (const [part, text] of Object.entries({ ...presented, note: presented.note ?? 'none' })) {
      expect(text.trim(), part).not.toBe('');
      expect(text, part).not.toMatch(/[{}\n]|undefined|null|NaN|\[object|\.\.|\s\s|\s[,;.]/u);
    }
    expect(joinMessage(presented)).toMatch(/[.…]$/u);
  });

  it.each(CASES.filter(({ lang }) => lang === 'vi'))(
    '$rule #$sample, $plan plan: house style',
    ({ rule, data, plan }) => {
      const { title, message, fix, expected, actual } = present(rule, data as never, PLANS[plan], 'vi');
      const text = [title, message, fix, expected, actual].join('\n');
      expect(text).not.toMatch(/(?<!\p{L})(?:lỗi|sai|vi phạm|không đạt|thiếu sót|bỏ sót)(?!\p{L})/iu);
      expect(text).not.toMatch(/\d %|["']|(?:oà|oè|uỷ|uý)(?!\p{L})|hàng năm|đảm bảo/u);
      expect(text.normalize('NFC')).toBe(text);
    },
  );
});

describe('the plan’s own kind of unit', () => {
  const plan = (level: 'province' | 'commune', place: string | null) => ({ ...PROVINCE, level, place });
  it.each([
    ['province', 'tỉnh An Thịnh', 'Công an tỉnh', 'the provincial police'],
    ['province', 'thành phố Hà Lam', 'Công an thành phố', 'the city police'],
    ['province', null, 'Công an tỉnh', 'the provincial police'],
    ['commune', 'xã Phú Lâm', 'Công an xã', 'the commune police'],
    ['commune', 'phường Lâm Thượng', 'Công an phường', 'the ward police'],
    ['commune', 'đặc khu Hòn Sơn', 'Công an đặc khu', 'the special zone police'],
    ['commune', null, 'Công an cấp xã', 'the commune police'],
  ] as const)('%s, %s: %s', (level, place, vi, en) => {
    const facts = (lang: Lang) => new Facts(PACK, plan(level, place), lang);
    expect([facts('vi').body('police'), facts('en').body('police')]).toEqual([vi, en]);
    expect(facts('vi').duty('police')).toMatch(new RegExp(`^${vi} `, 'u'));
    expect(facts('vi').body('fatherland-front')).toBe(vi.replace('Công an', 'Ủy ban Mặt trận Tổ quốc Việt Nam'));
  });

  it('stands in every sentence about the council and the committee', () => {
    const facts = new Facts(PACK, plan('province', 'thành phố Hà Lam'), 'vi');
    const texts = [facts.target('allowance-floor', '2026-2030'), facts.leadDuty('health'), facts.council];
    expect(texts.join()).not.toMatch(/tỉnh/u);
    const missing = { indicator: 'allowance-floor', period: '2026-2030' } as const;
    for (const lang of ['vi', 'en'] as const) {
      const { fix } = presentFinding(
        makeFinding('condition-missing', missing),
        plan('province', 'thành phố Hà Lam'),
        PACK,
        lang,
      );
      expect(fix).not.toMatch(/nhân dân tỉnh/u);
    }
  });
});

describe('labels', () => {
  it('have the same keys in both languages', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value;
    expect(shape(messages.en.labels)).toEqual(shape(messages.vi.labels));
    expect(Object.keys(messages.en.rules).sort()).toEqual(Object.keys(messages.vi.rules).sort());
  });

  it.each([
    ['vi', 'error', 1, '01 nội dung cần chỉnh sửa'],
    ['vi', 'warning', 12, '12 nội dung cần xem xét'],
    ['vi', 'info', 3, '03 lưu ý'],
    ['en', 'error', 1, '1 point to correct'],
    ['en', 'warning', 2, '2 points to review'],
    ['en', 'info', 1, '1 note'],
  ] as const)('counts: %s %s %i → %s', (lang, severity, count, expected) => {
    expect(messages[lang].labels.countSeverity(severity, count)).toBe(expected);
  });
});

const PERIOD = '2026-2030';
const HARDSHIP = { indicator: 'hardship-support', period: PERIOD, elsewhere: null } as const;

describe('model sentences', () => {
  it('a missing target of grade C keeps its bracket and remark', () => {
    const { message, fix } = present('target-missing', HARDSHIP, PROVINCE, 'vi');
    expect(message).toBe(
      'Phần mục tiêu chưa nêu chỉ tiêu hỗ trợ người khó khăn giai đoạn 2026 - 2030; Quyết định 112 đề ra tăng ít nhất [30]% so với năm 2025 (khoản 2 Mục I Điều 1). Con số cần đối chiếu bản gốc.',
    );
    expect(fix).toContain('[30]%');
    expect(fix).toMatch(/\(đối chiếu bản gốc Quyết định trước khi ban hành\)$/);
  });

  it('brackets a grade C figure even when the pack forgot to', () => {
    const unbracket = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll('[30]', '30')) as T;
    const forgetful = { ...BASELINE, indicators: unbracket(BASELINE.indicators) };
    const finding = makeFinding('target-missing', HARDSHIP);
    for (const lang of ['vi', 'en'] as const) {
      const { message, fix, expected } = presentFinding(finding, PROVINCE, forgetful, lang);
      for (const text of [message, fix, expected]) {
        expect(text).toContain('[30]%');
        expect(text).not.toMatch(/(?<!\[)30%/);
      }
    }
  });

  it.each([
    ['no grade C figure, no remark', 'staffing', PROVINCE],
    ['no figure pasted, no remark', 'hardship-support', COMMUNE_YEAR],
  ] as const)('%s', (_, indicator, plan) => {
    const { fix } = present('target-missing', { indicator, period: PERIOD, elsewhere: null }, plan, 'vi');
    expect(fix).not.toContain('đối chiếu bản gốc');
  });

  it('says where a figure stands that the objectives lack', () => {
    const elsewhere = { ...figure('40%', { kind: 'share', value: 40 }), line: 31 };
    const { message } = present('target-missing', { indicator: 'training', period: PERIOD, elsewhere }, PROVINCE, 'vi');
    expect(message).toContain('“40%”, dòng 31');
  });

  it.each([
    ['khoảng 60%', 'facilities', 'Thay “khoảng 60%” bằng “tối thiểu 60%”.'],
    ['Khoảng 60%', 'facilities', 'Thay “Khoảng 60%” bằng “Tối thiểu 60%”.'],
    [
      'khoảng 30%',
      'hardship-support',
      'Thay “khoảng 30%” bằng “ít nhất [30]%” (đối chiếu bản gốc Quyết định trước khi ban hành).',
    ],
    [
      'tăng khoảng 30% so với năm 2025',
      'hardship-support',
      'Thay “tăng khoảng 30% so với năm 2025” bằng “tăng ít nhất [30]% so với năm 2025” (đối chiếu bản gốc Quyết định trước khi ban hành).',
    ],
  ] as const)('a softened figure is replaced word for word: %s', (wording, indicator, expected) => {
    const actual = figure(wording, null);
    const data = { indicator, period: PERIOD, actual, word: 'khoảng' };
    expect(present('target-hedged', data, PROVINCE, 'vi').fix).toBe(expected);
  });

  it.each([
    ['province, to the period end', PROVINCE, /^Đến năm 2030, ít nhất 90%/],
    ['commune, one year', COMMUNE_YEAR, /^Trong năm 2026, ít nhất …% .*phường Lâm Thượng/],
    ['commune, five years', { ...COMMUNE_YEAR, horizon: { from: 2026, to: 2030 } }, /^Đến năm 2030, ít nhất …%/],
    ['province, one year', { ...PROVINCE, horizon: { from: 2027, to: 2027 } }, /^Trong năm 2027, ít nhất …%/],
    ['province, last year', { ...PROVINCE, horizon: { from: 2030, to: 2030 } }, /^Đến năm 2030, ít nhất 90%/],
    ['place not read', { ...COMMUNE_YEAR, place: null }, /trên địa bàn … có người/],
    ['thị trấn still exist', { ...PROVINCE, date: '2025-06-30' }, /xã, phường, thị trấn/],
    ['thị trấn are gone', { ...PROVINCE, date: '2025-07-01' }, /xã, phường và/],
    ['date in part', { ...PROVINCE, date: '2025' }, /thị trấn/],
  ] as const)('the ready sentence fits the plan: %s', (_, plan, expected) => {
    const finding = makeFinding('target-missing', { indicator: 'staffing', period: PERIOD, elsewhere: null });
    expect(presentFinding(finding, plan, BASELINE, 'vi').fix).toMatch(expected);
  });

  it.each([
    ['before the change', '2025-02-28', /^Sở Lao động - Thương binh và Xã hội chủ trì/],
    ['on the day', '2025-03-01', /^Sở Y tế chủ trì/],
  ])('the lead to paste is the one of the date: %s', (_, date, expected) => {
    const finding = makeFinding('lead-missing', { key: date < '2025-03-01' ? 'labour-social' : 'health' });
    expect(presentFinding(finding, { ...PROVINCE, date }, BASELINE, 'vi').fix).toMatch(expected);
  });

  it('the lead to paste of a commune names its place', () => {
    const { fix } = present('lead-missing', { key: 'commune-culture-society' }, COMMUNE_YEAR, 'vi');
    expect(fix).toMatch(/^Phòng Văn hóa - Xã hội chủ trì, tham mưu Ủy ban nhân dân phường Lâm Thượng/);
  });

  it('a path says that it is a convention', () => {
    const [data] = SAMPLES['target-behind-path'];
    expect(joinMessage(present('target-behind-path', data, PROVINCE, 'vi'))).toContain(
      'Quyết định 112 không giao chỉ tiêu từng năm',
    );
    expect(joinMessage(present('target-behind-path', data, PROVINCE, 'en'))).toContain('sets no yearly figures');
  });

  it('names the day of a change as sentences do', () => {
    const [data] = SAMPLES['body-outdated'];
    expect(present('body-outdated', data, PROVINCE, 'vi').message).toBe(
      'Kế hoạch giao nhiệm vụ cho Sở Lao động - Thương binh và Xã hội; từ ngày 01 tháng 3 năm 2025, nhiệm vụ này do Sở Y tế đảm nhiệm.',
    );
  });

  it('says that a ceiling stands where the Decision sets a floor', () => {
    const actual = { ...figure('Dưới 70%', null), bound: 'at-most' } as const;
    const data = { indicator: 'facilities', period: PERIOD, actual } as const;
    expect(present('target-weaker', data, PROVINCE, 'vi').message).toBe(
      'Chỉ tiêu cơ sở cung cấp dịch vụ đề ra “Dưới 70%”, là mức trần, trong khi Quyết định 112 giai đoạn 2026 - 2030 quy định tối thiểu 60% (khoản 2 Mục I Điều 1).',
    );
    expect(present('target-weaker', data, PROVINCE, 'en').message).toContain('a ceiling, where Decision 112 sets');
  });

  it('words of the plan are made harmless inside a message', () => {
    const actual = figure('khoảng\u001b[31m 5\u202e0%\u0007', null);
    const { message, actual: shown } = present(
      'target-weaker',
      { indicator: 'staffing', period: PERIOD, actual },
      PROVINCE,
      'vi',
    );
    expect(shown).toBe('khoảng 50%');
    expect(message).toContain('“khoảng 50%”');
  });

  it('is plain about a requirement that the pack does not have', () => {
    const finding = makeFinding('target-missing', { indicator: 'staffing', period: '2031-2035', elsewhere: null });
    expect(() => presentFinding(finding, PROVINCE, BASELINE, 'vi')).toThrow('no requirement staffing 2031-2035');
  });
});
