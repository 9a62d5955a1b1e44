import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../src/check/check-plan.js';
import { describeTarget, readFragment } from '../../support/fragment.js';
import { PACK } from '../../support/pack.js';
import { OPTIONS } from '../../support/plan-builder.js';

const STAFF = 'cơ quan, trường học, bệnh viện, xã, phường bố trí người làm công tác xã hội';
const FAC = 'cơ sở y tế, cơ sở giáo dục cung cấp dịch vụ công tác xã hội';
const HARD = 'người có hoàn cảnh khó khăn được tư vấn, hỗ trợ';
const TRAIN = 'cán bộ, nhân viên, cộng tác viên được tập huấn';
const KIDS = 'trẻ em mồ côi, trẻ em khuyết tật nặng được trợ giúp';

type Row = readonly [fragment: string, targets: readonly string[], horizon?: string];

function holds(rows: readonly Row[]): void {
  it.each(rows.map(([fragment, targets, horizon]) => ({ fragment, targets, horizon })))(
    '$fragment',
    ({ fragment, targets, horizon }) => {
      expect(readFragment(fragment, horizon).targets.map(describeTarget)).toEqual(targets);
    },
  );
}

describe('figures of the Decision or of a higher level beside the plan’s own', () => {
  holds([
    [
      `- Quyết định số 112/QĐ-TTg đề ra 90% cơ quan bố trí người làm công tác xã hội; tỉnh phấn đấu 92% ${STAFF}.`,
      ['staffing 92% stated aspirational 2026-2030'],
    ],
    [`- Trung ương giao tối thiểu 60% ${FAC}, tỉnh đăng ký 55% ${FAC}.`, ['facilities 55% stated 2026-2030']],
    [`- Cả nước có 40% ${TRAIN}. Tỉnh đặt mục tiêu 45% ${TRAIN}.`, ['training 45% stated 2026-2030']],
    [`- Trung ương đặt chỉ tiêu 40%, tỉnh phấn đấu 50% ${TRAIN}.`, ['training 50% stated aspirational 2026-2030']],
    [`- 45% ${TRAIN}, vượt mức 40% của Chương trình.`, ['training 45% stated 2026-2030']],
    [`- 95% ${KIDS} (mục tiêu toàn quốc 90%).`, ['children-support 95% stated 2026-2030']],
    [`- ${KIDS}: Trung ương 90%, tỉnh 92%.`, ['children-support 92% stated 2026-2030']],
    // The only figure there is: the plan takes it over.
    [`- Phấn đấu đạt mục tiêu Quyết định 112 đề ra 90% ${STAFF}.`, ['staffing 90% stated aspirational 2026-2030']],
    // For another year than the plan's own.
    [
      `- Quyết định số 112/QĐ-TTg đề ra đến năm 2025 có 60% ${STAFF}; đến năm 2030 tỉnh đạt 95% ${STAFF}.`,
      ['staffing 60% stated -2025', 'staffing 95% stated 2021-2030'],
      'giai đoạn 2021 - 2030',
    ],
  ]);
});

describe('what was reached before the plan begins', () => {
  holds([
    [`- Hết năm 2025 có 28% ${TRAIN}; giai đoạn 2026 - 2030 tập huấn cho 40%.`, ['training 40% stated 2026-2030']],
    [`- ${KIDS}: năm 2025 đạt 84%, đến năm 2030 đạt 90%.`, ['children-support 90% stated 2026-2030']],
    [
      `- Từ mức 48% (năm 2025), phấn đấu đưa tỷ lệ ${FAC} lên tối thiểu 60% vào năm 2030.`,
      ['facilities 60% at-least 2026-2030'],
    ],
    [
      `- ${KIDS} đạt 88%, cao hơn năm 2025 là 1,5%.`,
      ['children-support 88% stated 2026', 'other +1.5%/2025 more-than 2026'],
      'năm 2026',
    ],
    // A milestone inside a longer plan is none of these.
    [
      `- ${KIDS}: năm 2025 đạt 85%, đến năm 2030 đạt 90%.`,
      ['children-support 85% stated 2025', 'children-support 90% stated 2021-2030'],
      'giai đoạn 2021 - 2030',
    ],
  ]);

  it('brings no earlier national period into play', () => {
    const plan = readFragment(`- ${KIDS} đạt 88%, tăng so với mức 86,5% của năm 2025.`, 'năm 2026');
    expect(new Set(checkPlan(plan, PACK, OPTIONS).assessments.map(({ period }) => period))).toEqual(
      new Set(['2026-2030']),
    );
  });
});

describe('years, steps and counts', () => {
  holds([
    [
      `- 30% ${TRAIN} đến năm 2025, đến năm 2030 là 40%.`,
      ['training 30% stated -2025', 'training 40% stated 2021-2030'],
      'giai đoạn 2021 - 2030',
    ],
    [`- Số ${HARD} tăng ít nhất 6% mỗi năm so với năm trước.`, ['hardship-support +30%/2025 at-least 2026-2030']],
    [`- Số ${HARD} năm sau tăng 6% so với năm trước.`, ['hardship-support +30%/2025 stated 2026-2030']],
    [
      `- Số ${HARD} tăng thêm ít nhất một phần ba so với năm 2025.`,
      ['hardship-support +33.33%/2025 at-least 2026-2030'],
    ],
    [`- Tăng gấp rưỡi số ${HARD} so với năm 2025.`, ['hardship-support +50%/2025 stated 2026-2030']],
    [`- Số ${HARD} tăng 1,3 lần so với năm 2025.`, ['hardship-support x1.3 stated 2026-2030']],
    [
      '- Số người khó khăn được hỗ trợ tăng từ 100 người (năm 2025) lên 110 người.',
      ['hardship-support 110 người stated 2026'],
      'năm 2026',
    ],
    [`- Số ${TRAIN} đạt 2/3 tổng số.`, ['training 66.67% stated 2026-2030']],
    [`- Cả 4 ${FAC}.`, ['facilities 100% stated 2026-2030']],
    ['- Không để trẻ em mồ côi nào không được trợ giúp.', ['children-support 100% stated 2026-2030']],
    ['- Không có trẻ em bị bỏ rơi chưa được chăm sóc.', ['children-support 100% stated 2026-2030']],
    ['- Không để trẻ em nào bị bỏ lại phía sau.', ['other - stated 2026-2030']],
  ]);
});

describe('whom a figure counts', () => {
  holds([
    [
      '- 100% người cao tuổi không có người phụng dưỡng được nhận nuôi dưỡng tại cơ sở trợ giúp xã hội.',
      ['other 100% stated 2026-2030'],
    ],
    ['- 95% gia đình có người tâm thần được cơ sở y tế bố trí tư vấn.', ['other 95% stated 2026-2030']],
    ['a) Trợ giúp trẻ em\n- 70% trẻ em khuyết tật được giáo dục hòa nhập.', ['other 70% stated 2026-2030']],
    ['- 90% trẻ em mồ côi, bị bỏ rơi được quan tâm, giúp đỡ.', ['children-support 90% stated 2026-2030']],
    ['- 90% trường học, bệnh viện sắp xếp người làm công tác xã hội.', ['staffing 90% stated 2026-2030']],
    ['- Tỷ lệ được đào tạo, bồi dưỡng đạt 40%.', ['training 40% stated 2026-2030']],
    ['- Tỷ lệ lao động qua đào tạo đạt 70%.', ['other 70% stated 2026-2030']],
    [
      `1. Giai đoạn 2021 - 2025\na) 60% ${STAFF}.\n2. Giai đoạn 2026 - 2030\na) Tỷ lệ đơn vị nêu tại điểm a khoản 1 đạt 90%.`,
      ['staffing 60% stated 2021-2025', 'staffing 90% stated 2026-2030'],
      'giai đoạn 2021 - 2030',
    ],
  ]);
});

describe('abbreviations and footnote marks', () => {
  it.each<[string, readonly string[]]>([
    ['- 60% cơ sở TGXH, y tế, giáo dục có cung cấp DV CTXH.', ['social-assistance', 'health', 'education']],
    ['- 40% cán bộ, NV, CTV CTXH được tập huấn.', ['cadres', 'staff', 'collaborators']],
    ['- 90% TE mồ côi, TE có HCĐB được trợ giúp.', ['orphaned', 'special-circumstances']],
    ['- 90% trường học, xã, phường¹ có nhân viên công tác xã hội.', ['schools', 'communes']],
    ['- 90% trường học1, xã, phường2 có nhân viên công tác xã hội.', ['schools', 'communes']],
  ])('%s', (fragment, groups) => {
    const [target] = readFragment(fragment).targets;
    expect(target?.groups.map((id) => id.slice(id.indexOf('-') + 1).replace(/^support-/, ''))).toEqual(groups);
  });
});

describe('targets left to the national ones', () => {
  it.each<[string, readonly string[]]>([
    ['- Hoàn thành chỉ tiêu quốc gia về cơ sở cung cấp dịch vụ công tác xã hội.', ['facilities']],
    ['- Về đào tạo, bồi dưỡng cán bộ: thực hiện theo chỉ tiêu của Trung ương.', ['training']],
    [
      '- Tỷ lệ trường học bố trí người làm công tác xã hội không thấp hơn mức quy định tại Quyết định số 112/QĐ-TTg.',
      ['staffing'],
    ],
    ['- Tỷ lệ cơ sở y tế cung cấp dịch vụ công tác xã hội đạt mức bình quân chung của cả nước.', ['facilities']],
    ['- Đạt và vượt mục tiêu của Chương trình về tư vấn, hỗ trợ người có hoàn cảnh khó khăn.', ['hardship-support']],
  ])('%s', (fragment, indicators) => {
    const plan = readFragment(fragment);
    expect(plan.references.map((reference) => reference.indicators)).toEqual([indicators]);
    expect(plan.targets).toEqual([]);
  });

  it('says nothing where no indicator is named', () => {
    expect(readFragment('- Góp phần hoàn thành các mục tiêu phát triển kinh tế của Chính phủ.').references).toEqual([]);
  });
});

describe('a condition of targets for two periods', () => {
  const verdicts = (objectives: string) =>
    checkPlan(readFragment(objectives, 'giai đoạn 2021 - 2030'), PACK, OPTIONS)
      .assessments.filter(({ indicator }) => indicator === 'staff-per-unit')
      .map(({ period, verdict }) => `${period} ${verdict}`);

  it('holds in both', () => {
    expect(
      verdicts(`- Tỷ lệ ${STAFF} đạt 60% vào năm 2025 và 90% vào năm 2030; mỗi đơn vị có ít nhất 01 người.`),
    ).toEqual(['2021-2025 met', '2026-2030 met']);
  });

  it('holds in one where it stands under the heading of one', () => {
    expect(
      verdicts(
        `a) Giai đoạn 2021 - 2025\n- 60% ${STAFF}.\nb) Giai đoạn 2026 - 2030\n- 90% ${STAFF}; mỗi đơn vị có ít nhất 01 người.`,
      ),
    ).toEqual(['2021-2025 missing', '2026-2030 met']);
  });
});

describe('what is quoted of a target', () => {
  it.each([
    [`- Tỷ lệ ${STAFF} tăng từ 70% năm 2026 lên 90% năm 2030.`, ['lên 90%']],
    [
      `- Số ${HARD} tăng 40% so với năm 2025, cao hơn 10 điểm phần trăm so với cả nước.`,
      ['tăng 40% so với năm 2025', 'cao hơn 10 điểm phần trăm'],
    ],
  ])('%s', (fragment, wordings) => {
    expect(readFragment(fragment).targets.map(({ wording }) => wording)).toEqual(wordings);
  });
});

describe('items below a figure', () => {
  it('name whom it counts and are no targets', () => {
    const { targets } = readFragment(
      'a) Ít nhất 90% các đơn vị sau bố trí người làm công tác xã hội:\n- Cơ sở trợ giúp xã hội;\n- Trường học, bệnh viện, xã, phường.',
    );
    expect(targets.map(describeTarget)).toEqual(['staffing 90% at-least 2026-2030']);
    expect(targets[0]?.groups).toEqual([
      'staffing-social-assistance',
      'staffing-schools',
      'staffing-hospitals',
      'staffing-communes',
    ]);
  });

  it('are targets where they have figures of their own', () => {
    const { targets } = readFragment(
      'a) 90% đơn vị bố trí người làm công tác xã hội, trong đó:\n- Bệnh viện bố trí người làm công tác xã hội: 100%.\n- Trường học bố trí người làm công tác xã hội: 80%.',
    );
    expect(targets.map(describeTarget)).toEqual([
      'staffing 90% stated 2026-2030',
      'staffing 100% stated 2026-2030',
      'staffing 80% stated 2026-2030',
    ]);
    expect(targets[0]?.groups).toEqual([]);
  });

  it('tell each unit from all units', () => {
    const [target] = readFragment('- 90% trường học bố trí người làm công tác xã hội, mỗi đơn vị 01 người.').targets;
    expect(target?.groups).toEqual(['staffing-schools']);
  });
});

describe('tables', () => {
  const table = (...rows: readonly string[]) => readFragment(rows.join('\n')).targets.map(describeTarget);

  it('state conditions beside a share', () => {
    expect(
      table(
        '| TT | Mục tiêu | Chỉ tiêu đến năm 2030 |',
        '|---|---|---|',
        '| 1 | Trường học, bệnh viện bố trí người làm công tác xã hội | Ít nhất 90%, mỗi đơn vị 01-02 người |',
      ),
    ).toEqual(['staffing 90% at-least 2026-2030', 'staff-per-unit 1-2 người stated 2026-2030']);
  });

  it('add up a growth on the year before', () => {
    expect(
      table(
        '| TT | Chỉ tiêu | ĐVT | 2026 | 2027 | 2028 | 2029 | 2030 |',
        '|---|---|---|---|---|---|---|---|',
        '| 1 | Số người yếu thế được tư vấn, hỗ trợ tăng so với năm trước | % | 5 | 6 | 6 | 6 | 8 |',
      ),
    ).toEqual(['hardship-support +31%/2025 stated 2026-2030 (2026:5,2027:6,2028:6,2029:6)']);
  });

  it('leave a growth on the year before alone where years are left out', () => {
    expect(
      table(
        '| TT | Chỉ tiêu | ĐVT | 2026 | 2028 | 2030 |',
        '|---|---|---|---|---|---|',
        '| 1 | Số người yếu thế được tư vấn, hỗ trợ tăng so với năm trước | % | 5 | 6 | 8 |',
      ),
    ).toEqual(['hardship-support +8%/2029 stated 2026-2030 (2026:5,2028:6)']);
  });

  it.each([
    ['Lộ trình thực hiện năm 2030', ['facilities 60% stated 2026-2030']],
    ['Chỉ tiêu thực hiện đến năm 2030', ['facilities 60% stated 2026-2030']],
    ['Kết quả thực hiện kế hoạch năm 2025', []],
  ])('column "%s"', (heading, targets) => {
    expect(
      table(
        `| TT | Nội dung | ${heading} | Ghi chú |`,
        '|---|---|---|---|',
        '| 1 | Cơ sở y tế, giáo dục cung cấp dịch vụ công tác xã hội | 60% | |',
      ),
    ).toEqual(targets);
  });
});

describe('figures for several years at once', () => {
  holds([
    [
      `- ${KIDS}: 86% - 87% - 88% - 89% - 90% (tương ứng các năm từ 2026 đến 2030).`,
      ['children-support 90% stated 2026-2030 (2026:86,2027:87,2028:88,2029:89)'],
    ],
    [
      `- Số ${HARD} tăng 10% (2027), 20% (2029) và 30% (2030) so với năm 2025.`,
      ['hardship-support +30%/? stated 2026-2030 (2027:10,2029:20)'],
    ],
    [`- ${FAC} đạt từ 60% - 65%.`, ['facilities 60-65% range 2026-2030']],
    [`- Số ${TRAIN} đạt 3/10.`, ['training 30% stated 2026-2030']],
    ['- Số người được biểu dương đạt giải ngày 3/10.', ['other - stated 2026-2030']],
  ]);
});

describe('figures that are no level', () => {
  it.each<[string, readonly string[] | null]>([
    ['- Hoàn thành 100% kế hoạch đào tạo, bồi dưỡng cán bộ, nhân viên.', ['training']],
    ['- Đạt 100% chỉ tiêu tỉnh giao về tư vấn, hỗ trợ người có hoàn cảnh khó khăn.', ['hardship-support']],
    ['- Cung cấp dịch vụ công tác xã hội: thực hiện theo Kế hoạch số 15/KH-UBND của tỉnh.', ['facilities']],
    ['- Các chỉ tiêu khác: phấn đấu đạt mức tỉnh giao.', null],
  ])('%s', (fragment, indicators) => {
    const plan = readFragment(fragment);
    expect(plan.targets).toEqual([]);
    expect(plan.references.map((reference) => reference.indicators)).toEqual([indicators]);
  });

  holds([
    [`- Cơ bản 90% ${STAFF}.`, ['staffing 90% stated approximate 2026-2030']],
    [`- Nâng tỷ lệ ${FAC} lên mức tiệm cận 60%.`, ['facilities 60% stated approximate nearly 2026-2030']],
    ['- Đạt tỷ lệ 01 nhân viên công tác xã hội/1.000 dân ở mỗi xã.', ['other - stated 2026-2030']],
    ['- Mỗi xã có 01 nhân viên công tác xã hội.', ['staff-per-unit 1 người stated 2026-2030']],
  ]);
});

describe('what is only looked ahead to', () => {
  const OBJECTIVES = (heading: string) => `2.1. Đến năm 2025\n- 60% ${STAFF}.\n2.2. ${heading}\n- 90% ${STAFF}.`;
  const periods = (heading: string, horizon: string) =>
    new Set(
      checkPlan(readFragment(OBJECTIVES(heading), horizon), PACK, OPTIONS).assessments.map(({ period }) => period),
    );

  it('is asked of no plan that ends before', () => {
    expect(periods('Định hướng đến năm 2030', 'giai đoạn 2021 - 2025')).toEqual(new Set(['2021-2025']));
  });

  it('is asked of a plan that holds those years', () => {
    expect(periods('Định hướng đến năm 2030', 'giai đoạn 2021 - 2030')).toEqual(new Set(['2021-2025', '2026-2030']));
    expect(periods('Đến năm 2030', 'giai đoạn 2021 - 2025')).toEqual(new Set(['2021-2025', '2026-2030']));
  });
});

describe('figures in a list and steps between them', () => {
  holds([
    [
      `- Tỷ lệ ${FAC} lần lượt đạt 100%, 80% và 60%.`,
      ['facilities 100% stated 2026-2030', 'facilities 80% stated 2026-2030', 'facilities 60% stated 2026-2030'],
    ],
    [
      `- ${HARD} tăng lần lượt 6%, 18%, 30% so với năm 2025 trong các năm 2026, 2028, 2030.`,
      ['hardship-support +30%/? stated 2026-2030 (2026:6,2028:18)'],
    ],
    [
      `- Tỷ lệ ${KIDS} năm 2026 là 86% và tăng 1% mỗi năm, đến năm 2030 đạt 90%.`,
      ['children-support 86% stated 2026', 'other +1%/? stated 2026', 'children-support 90% stated 2026-2030'],
    ],
    [
      `- Tăng thêm 5% số ${STAFF} so với năm 2025, nâng tổng số đơn vị lên 65%.`,
      ['staffing +5%/2025 stated 2026', 'staffing 65% stated 2026'],
      'năm 2026',
    ],
    ['- Không còn cơ quan, trường học nào chưa bố trí người làm công tác xã hội.', ['staffing 100% stated 2026-2030']],
  ]);
});

describe('words that only look like another voice or predicate', () => {
  holds([
    [
      `- Thực hiện mục tiêu của Chương trình, đến năm 2030 có 90% ${STAFF}, trong đó 100% bệnh viện bố trí người làm công tác xã hội.`,
      ['staffing 90% stated 2026-2030', 'staffing 100% stated 2026-2030'],
    ],
    [
      `- Theo định mức do Bộ Y tế quy định, 90% bệnh viện bố trí người làm công tác xã hội; 80% trường học bố trí người làm công tác xã hội.`,
      ['staffing 90% stated 2026-2030', 'staffing 80% stated 2026-2030'],
    ],
    ['a) Đào tạo, bồi dưỡng\n- 40% cán bộ, nhân viên, cộng tác viên được tham gia.', ['training 40% stated 2026-2030']],
    ['a) Đào tạo, bồi dưỡng\n- 40% cán bộ, nhân viên được khám sức khỏe.', ['other 40% stated 2026-2030']],
    ['- 60% cơ sở giáo dục được sắp xếp lại.', ['other 60% stated 2026-2030']],
  ]);
});

describe('what there is already', () => {
  holds([
    [`- Hiện nay mới có 63% ${STAFF}. Phấn đấu đạt 90%.`, ['staffing 90% stated aspirational 2026-2030']],
    [`- Tỷ lệ ${FAC} hiện đạt 50%, phấn đấu đạt 60%.`, ['facilities 60% stated aspirational 2026-2030']],
    [`- Đã có 30% ${TRAIN}; tiếp tục tập huấn cho 40%.`, ['training 40% stated 2026-2030']],
    [`- Đến nay, tỉnh đã có 84% ${KIDS}.\n- Đến năm 2030, 90% ${KIDS}.`, ['children-support 90% stated 2026-2030']],
    [
      `- Hiện tỉnh có 8.000 ${HARD}; phấn đấu tăng 30% so với năm 2025.`,
      ['hardship-support +30%/2025 stated aspirational 2026-2030'],
    ],
    // No results: what is to be kept, facilities that exist, a figure that stands alone.
    [`- Duy trì kết quả đã đạt 91% ${KIDS}.`, ['children-support 91% stated 2026-2030']],
    [
      '- Trong số cơ sở y tế, giáo dục hiện có, 60% cung cấp dịch vụ công tác xã hội.',
      ['facilities 60% stated 2026-2030'],
    ],
    [`- Toàn tỉnh đã có 91% ${KIDS}.`, ['children-support 91% stated 2026-2030']],
  ]);
});

describe('villages', () => {
  it('are none of the units the Decision counts', () => {
    const { targets } = readFragment(
      '- 80% trường học bố trí người làm công tác xã hội; 100% thôn, tổ dân phố có cộng tác viên công tác xã hội.',
    );
    expect(targets.map(({ groups }) => groups)).toEqual([['staffing-schools'], ['staffing-villages']]);
  });
});

describe('a condition that follows a list of units', () => {
  const read = (objectives: string) => readFragment(objectives).targets;

  it.each([
    [
      'trong đó có cơ sở trợ giúp xã hội, trường học, bệnh viện, xã, phường thực hiện phân công, bố trí nhân sự làm công tác xã hội, trong đó có ít nhất từ 01 đến 02 người',
    ],
    [
      'trong đó có cơ sở trợ giúp xã hội, trường học, bệnh viện, xã, phường bố trí ít nhất từ 01 đến 02 người làm công tác xã hội',
    ],
  ])('leaves the units to the share: %s', (rest) => {
    const targets = read(`- 90% số đơn vị, ${rest}.`);
    expect(targets.map(({ indicator }) => indicator)).toEqual(['staffing', 'staff-per-unit']);
    expect(targets[0]?.groups).toEqual([
      'staffing-social-assistance',
      'staffing-schools',
      'staffing-hospitals',
      'staffing-communes',
    ]);
  });

  it('may leave the allowance to another text', () => {
    const plan = readFragment(
      `- 90% ${STAFF}, phụ cấp hằng tháng thực hiện theo nghị quyết của Hội đồng nhân dân tỉnh.`,
    );
    expect(plan.targets.map(({ indicator, quantity }) => [indicator, quantity?.kind ?? null])).toEqual([
      ['staffing', 'share'],
      ['allowance-floor', null],
    ]);
    const found = checkPlan(plan, PACK, OPTIONS).assessments.find(({ indicator }) => indicator === 'allowance-floor');
    expect(found?.verdict).toBe('unknown');
  });
});

describe('the whole term behind its parts', () => {
  holds([
    [
      `- ${HARD}: giai đoạn 2026 - 2028 tăng 15%; lũy kế cả giai đoạn tăng 30% so với năm 2025.`,
      ['hardship-support +30%/2025 stated 2026-2030'],
    ],
    [`- Mỗi năm có 8% ${TRAIN}, cả giai đoạn đạt 40%.`, ['training 40% stated 2026-2030']],
    ['- Ít nhất 03 trên 05 trường học cung cấp dịch vụ công tác xã hội.', ['facilities 60% at-least 2026-2030']],
    ['- Không để sót trẻ em mồ côi cần trợ giúp.', ['children-support 100% stated 2026-2030']],
    [
      '- Không còn trường học, bệnh viện, xã, phường nào thiếu người làm công tác xã hội.',
      ['staffing 100% stated 2026-2030'],
    ],
    [
      '- Cứ 10 nhân viên, cộng tác viên công tác xã hội thì có ít nhất 4 người được tập huấn.',
      ['training 40% at-least 2026-2030'],
    ],
    [
      '- Cứ 10 trường học, bệnh viện, xã, phường có 9 nơi bố trí người làm công tác xã hội.',
      ['staffing 90% stated 2026-2030'],
    ],
    [
      '- Cứ 6 tháng thì có 01 đợt kiểm tra, 40% nhân viên công tác xã hội được tập huấn.',
      ['training 40% stated 2026-2030'],
    ],
    [
      '- Người làm công tác xã hội được hưởng phụ cấp bằng một phần hai mức lương cơ bản.',
      ['allowance-floor 0.5xlương cơ bản stated 2026-2030'],
    ],
    [
      '- Tám phần mười trường học, bệnh viện, xã, phường có người làm công tác xã hội, bình quân 01 người/đơn vị.',
      ['staffing 80% stated 2026-2030', 'staff-per-unit 1 người stated 2026-2030'],
    ],
    [
      '- Số đối tượng khó khăn được tư vấn, hỗ trợ công tác xã hội tăng 30% so với năm 2025.',
      ['hardship-support +30%/2025 stated 2026-2030'],
    ],
  ]);
});

describe('training and services of another subject', () => {
  holds([
    ['- 90% cán bộ, công chức được tập huấn chuyển đổi số.', ['other 90% stated 2026-2030']],
    ['- 60% cán bộ y tế xã được tập huấn về phục hồi chức năng.', ['other 60% stated 2026-2030']],
    ['- 80% trạm y tế cung cấp dịch vụ khám bệnh tại nhà.', ['other 80% stated 2026-2030']],
    [
      '- 40% người làm công tác xã hội được tập huấn về phục hồi chức năng, chuyển đổi số.',
      ['training 40% stated 2026-2030'],
    ],
    [
      '- 60% cơ sở khám bệnh, chữa bệnh cung cấp dịch vụ công tác xã hội cùng dịch vụ y tế.',
      ['facilities 60% stated 2026-2030'],
    ],
  ]);
});

describe('lists parted by semicolons', () => {
  holds([
    // The last part says what is done.
    [
      '- Ít nhất 90% trẻ em mồ côi; trẻ em bị bỏ rơi; trẻ em khuyết tật nặng được trợ giúp.',
      ['children-support 90% at-least 2026-2030'],
    ],
    [
      '- 90% cơ quan; cơ sở trợ giúp xã hội; trường học; xã, phường phân công người làm công tác xã hội; mỗi đơn vị có ít nhất 01 người.',
      ['staffing 90% stated 2026-2030', 'staff-per-unit 1 người at-least 2026-2030'],
    ],
    [
      '- Ít nhất 60% cơ sở trợ giúp xã hội; cơ sở y tế; cơ sở giáo dục có cung cấp dịch vụ công tác xã hội.',
      ['facilities 60% at-least 2026-2030'],
    ],
    [
      '- 40% nhân viên, cộng tác viên công tác xã hội tại xã, phường; cơ sở cung cấp dịch vụ; các ngành liên quan được bồi dưỡng.',
      ['training 40% stated 2026-2030'],
    ],
    // The list stands behind the verb.
    [
      '- 90% các nhóm trẻ em sau được trợ giúp: trẻ em mồ côi; trẻ em bị bỏ rơi; trẻ em khuyết tật nặng.',
      ['children-support 90% stated 2026-2030'],
    ],
    // No lists: each part has a figure, or a deed of its own.
    [
      '- 100% hộ nghèo có thẻ bảo hiểm y tế; người có hoàn cảnh khó khăn được tư vấn, hỗ trợ.',
      ['other 100% stated 2026-2030', 'other - stated 2026-2030'],
    ],
    ['- Có 90% trẻ em mồ côi; trẻ em có nguy cơ bị bỏ rơi được trợ giúp.', ['children-support 90% stated 2026-2030']],
    [
      '- Tỷ lệ hộ nghèo giảm còn 2%; bố trí người làm công tác xã hội tại các xã, phường.',
      ['other 2% stated 2026-2030', 'other - stated 2026-2030'],
    ],
    [
      `- 90% ${STAFF}; 60% ${FAC}; 40% ${TRAIN}.`,
      ['staffing 90% stated 2026-2030', 'facilities 60% stated 2026-2030', 'training 40% stated 2026-2030'],
    ],
  ]);

  it('counts every part', () => {
    const [before] = readFragment('- 90% trẻ em mồ côi; trẻ em bị bỏ rơi; trẻ em nhiễm HIV được trợ giúp.').targets;
    const [behind] = readFragment(
      '- 90% trẻ em được trợ giúp: trẻ em mồ côi; trẻ em bị bỏ rơi; trẻ em nhiễm HIV.',
    ).targets;
    for (const target of [before, behind])
      expect(target?.groups).toEqual(
        expect.arrayContaining(['children-orphaned', 'children-abandoned', 'children-hiv']),
      );
  });
});

describe('how many times the base year', () => {
  holds([
    [`- Số ${HARD} gấp ít nhất 1,3 lần năm 2025.`, ['hardship-support x1.3 at-least 2026-2030']],
    [`- Số ${HARD} bằng ít nhất 130% năm 2025.`, ['hardship-support +30%/2025 at-least 2026-2030']],
    [`- Nâng số ${HARD} thêm tối thiểu 30% (lấy năm 2025 làm gốc).`, ['hardship-support +30%/2025 at-least 2026-2030']],
    [`- Số ${HARD} bằng 1,35 lần năm 2025.`, ['hardship-support +35%/2025 stated 2026-2030']],
  ]);
});
