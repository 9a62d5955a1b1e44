import { describe, expect, it } from 'vitest';
import { describeTarget, readFragment } from '../../support/fragment.js';

const STAFF = 'cơ quan, trường học, bệnh viện, xã, phường bố trí người làm công tác xã hội';
const TRAIN = 'người làm công tác xã hội được bồi dưỡng nghiệp vụ';
const KIDS = 'trẻ em mồ côi, khuyết tật nặng được trợ giúp';
const FAC = 'cơ sở y tế, cơ sở giáo dục cung cấp dịch vụ công tác xã hội';
const HARD = 'người có hoàn cảnh khó khăn được tư vấn, hỗ trợ công tác xã hội';

/** Phrases officials write, and how each is read. */
const ROWS: readonly (readonly [fragment: string, targets: readonly string[], horizon?: string])[] = [
  // Bounds and hedges
  [`- Đạt 90% ${STAFF}.`, ['staffing 90% stated 2026-2030']],
  [`- Không dưới 90% ${STAFF}.`, ['staffing 90% at-least 2026-2030']],
  [`- Có từ 90% ${STAFF} trở lên.`, ['staffing 90% at-least 2026-2030']],
  [`- Trên 85% ${KIDS}.`, ['children-support 85% more-than 2026-2030']],
  [`- Xấp xỉ 60% ${FAC}.`, ['facilities 60% stated approximate 2026-2030']],
  [`- Vào khoảng 60% ${FAC}.`, ['facilities 60% stated approximate 2026-2030']],
  [`- Trên dưới 60% ${FAC}.`, ['facilities 60% stated approximate 2026-2030']],
  [`- Phấn đấu ước đạt 60% ${FAC}.`, ['facilities 60% stated approximate 2026-2030']],
  [`- Phấn đấu 60% ${FAC}.`, ['facilities 60% stated aspirational 2026-2030']],
  [`- Gần 90% ${STAFF}.`, ['staffing 90% stated approximate nearly 2026-2030']],
  [`- Ít nhất khoảng 40% ${TRAIN}.`, ['training 40% at-least approximate 2026-2030']],
  [`- Từ 60 đến 65% ${FAC}.`, ['facilities 60-65% range 2026-2030']],
  [`- ${HARD} tăng từ 15 đến 20% so với năm 2025.`, ['hardship-support +15-20%/2025 range 2026-2030']],
  [`- Tăng 30 - 35% ${HARD} so với năm 2025.`, ['hardship-support +30-35%/2025 range 2026-2030']],
  [`- Bình quân mỗi năm tăng từ 5 đến 6% ${HARD} so với năm trước.`, ['hardship-support +25-30%/2025 range 2026-2030']],
  [
    `- Không quá 40% cơ sở y tế, giáo dục chưa triển khai dịch vụ công tác xã hội.`,
    ['facilities 60% at-least 2026-2030'],
  ],
  [
    `- Giảm tỷ lệ cơ sở y tế chưa cung cấp dịch vụ công tác xã hội xuống dưới 40%.`,
    ['facilities 60% at-least 2026-2030'],
  ],
  [
    `- Tỷ lệ cơ sở giáo dục chưa triển khai dịch vụ công tác xã hội còn tối đa 35%.`,
    ['facilities 65% at-least 2026-2030'],
  ],
  [`- Không để quá 10% trẻ em mồ côi không được trợ giúp.`, ['children-support 90% at-least 2026-2030']],
  [`- Chín mươi phần trăm (90%) ${STAFF}.`, ['staffing 90% stated 2026-2030']],
  [`- Một nửa số ${FAC}.`, ['facilities 50% stated 2026-2030']],
  [`- Trên 9/10 ${KIDS}.`, ['children-support 90% more-than 2026-2030']],
  [`- 45/50 đơn vị (đạt 90%) phân công người làm công tác xã hội.`, ['staffing 90% stated 2026-2030']],
  [`- Hầu hết các trường học bố trí người làm công tác xã hội.`, ['staffing - stated 2026-2030']],
  // Two claims in one item
  [
    `- Ít nhất 60% ${FAC}; bảo đảm 90% ${KIDS}.`,
    ['facilities 60% at-least 2026-2030', 'children-support 90% stated 2026-2030'],
  ],
  [
    `- Khoảng 60% ${FAC} và 90% ${KIDS}.`,
    ['facilities 60% stated approximate 2026-2030', 'children-support 90% stated 2026-2030'],
  ],
  [
    '- Từ 80% số trường học, bệnh viện trở lên và 100% xã, phường có người làm công tác xã hội.',
    ['staffing 80% at-least 2026-2030', 'staffing 100% stated 2026-2030'],
  ],
  [
    '- Trên 80% trường học; 85% bệnh viện trở lên; 100% xã, phường phân công người làm công tác xã hội.',
    ['staffing 80% more-than 2026-2030', 'staffing 85% at-least 2026-2030', 'staffing 100% stated 2026-2030'],
  ],
  [
    `- Ít nhất 55%, phấn đấu đạt 60% ${FAC}.`,
    ['facilities 55% at-least 2026-2030', 'facilities 60% stated aspirational 2026-2030'],
  ],
  // Years and milestones
  [`- Năm 2028 đạt 80% và năm 2030 đạt 90% ${STAFF}.`, ['staffing 90% stated 2026-2030 (2028:80)']],
  [
    `- Năm 2025 đạt 60%, năm 2028 đạt 80% và năm 2030 đạt 90% ${STAFF}.`,
    ['staffing 60% stated 2025', 'staffing 90% stated 2021-2030 (2028:80)'],
    'giai đoạn 2021 - 2030',
  ],
  [
    `- Tỷ lệ ${TRAIN} đạt 60% năm 2025 và 90% năm 2030.`,
    ['training 60% stated 2025', 'training 90% stated 2021-2030'],
    'giai đoạn 2021 - 2030',
  ],
  [`- Tỷ lệ ${KIDS} đạt 88% vào năm 2028, đạt 90% vào năm 2030.`, ['children-support 90% stated 2026-2030 (2028:88)']],
  [`- Tỷ lệ ${KIDS} tăng từ 86% năm 2025 lên 90% năm 2030.`, ['children-support 90% stated 2026-2030']],
  [`- Nâng tỷ lệ ${KIDS} từ 62% (năm 2025) lên 90%.`, ['children-support 90% stated 2026-2030']],
  [`- 72% ${FAC} (năm 2025 là 50%).`, ['facilities 72% stated 2026-2030']],
  [
    `- Tỷ lệ ${FAC} lần lượt đạt 50% và 60% vào năm 2025 và năm 2030.`,
    ['facilities 50% stated 2025', 'facilities 60% stated 2021-2030'],
    'giai đoạn 2021 - 2030',
  ],
  [`- Mỗi năm tập huấn thêm 8% ${TRAIN}, lũy kế đến năm 2030 đạt 40%.`, ['training 40% stated 2026-2030']],
  [`- Cử ít nhất 8% ${TRAIN}; lũy kế từ năm 2026 đạt 40%.`, ['training 40% stated 2026-2030']],
  // Cumulative figures and levels beside them
  [`- 90% ${STAFF}; nâng tỷ lệ ${FAC} lên 60%.`, ['staffing 90% stated 2026-2030', 'facilities 60% stated 2026-2030']],
  [`- 40% ${TRAIN} (tính chung cả giai đoạn 2026 - 2030).`, ['training 40% stated 2026-2030']],
  [`- 60% ${FAC} (tổng cộng 96 cơ sở).`, ['facilities 60% stated 2026-2030']],
  [`- Tập huấn cho 8% ${TRAIN}, lũy kế đạt 16%.`, ['training 16% stated 2027'], 'năm 2027'],
  [`- Tập huấn cho 8% ${TRAIN} (lũy kế đạt 16%).`, ['training 16% stated 2027'], 'năm 2027'],
  [`- 88% ${KIDS} (đến năm 2030 đạt trên 90%).`, ['children-support 88% stated 2027'], 'năm 2027'],
  [
    `- 60% ${STAFF} vào năm 2025 và 90% vào năm 2030.`,
    ['staffing 60% stated 2025', 'staffing 90% stated 2021-2030'],
    'giai đoạn 2021 - 2030',
  ],
  [`- 60% ${FAC} (trong đó 55% vào năm 2028).`, ['facilities 60% stated 2026-2030']],
  [
    `- Số ${HARD} tăng thêm 20% so với số đã thực hiện của năm 2020.`,
    ['hardship-support +20%/2020 stated 2021-2025'],
    'giai đoạn 2021 - 2025',
  ],
  [`- Cao hơn 90% ${STAFF}.`, ['staffing 90% more-than 2026-2030']],
  ['- Từ 2/3 trở lên số trường học có người phụ trách công tác xã hội.', ['staffing 66.67% at-least 2026-2030']],
  ['- 70% trẻ em tự kỷ được can thiệp sớm.', ['other 70% stated 2026-2030']],
  // Measures
  [`- Tỷ lệ ${HARD} tăng 30% so với năm 2025.`, ['hardship-support +30%/2025 stated 2026-2030']],
  [`- Tỷ lệ ${HARD} tăng: 30%.`, ['hardship-support +30%/? stated 2026-2030']],
  [`- Số lượt ${HARD} tăng bình quân 6%/năm.`, ['hardship-support +30%/2025 stated 2026-2030']],
  [`- Mỗi năm tăng ít nhất 6% số ${HARD}.`, ['hardship-support +30%/2025 at-least 2026-2030']],
  [`- Năm 2026, số ${HARD} tăng 6% so với năm trước.`, ['hardship-support +6%/2025 stated 2026'], 'năm 2026'],
  [`- Số ${HARD} gấp 1,3 lần năm 2025.`, ['hardship-support +30%/2025 stated 2026-2030']],
  [`- Số ${HARD} năm 2030 bằng 130% năm 2025.`, ['hardship-support +30%/2025 stated 2026-2030']],
  [`- Số ${HARD} tăng 1,3 lần so với năm 2025.`, ['hardship-support x1.3 stated 2026-2030']],
  [`- Tỷ lệ ${HARD} tăng 05 điểm phần trăm so với năm 2025.`, ['hardship-support +5pt stated 2026-2030']],
  [`- Tỷ lệ ${KIDS} tăng lên ít nhất 90%.`, ['children-support 90% at-least 2026-2030']],
  [
    `- Tư vấn, hỗ trợ công tác xã hội cho 15.000 người có hoàn cảnh khó khăn.`,
    ['hardship-support 15000 người có hoàn cảnh khó khăn stated 2026-2030'],
  ],
  // Conditions
  ['- Mỗi đơn vị có ít nhất 01 đến 02 người làm công tác xã hội.', ['staff-per-unit 1-2 người at-least 2026-2030']],
  ['- Định mức từ 01-02 người/đơn vị làm công tác xã hội.', ['staff-per-unit 1-2 người stated 2026-2030']],
  [
    '- Mỗi thôn duy trì 01 cộng tác viên, hỗ trợ hằng tháng bằng 0,3 lần mức lương cơ sở.',
    ['staff-per-unit 1 người stated 2026-2030', 'allowance-floor 0.3xlương cơ sở stated 2026-2030'],
  ],
  ['- Phụ cấp hằng tháng tối đa bằng mức lương cơ sở.', ['allowance-floor lương cơ sở at-most 2026-2030']],
  ['- Phụ cấp hằng tháng bằng mức lương tối thiểu vùng.', ['allowance-floor lương tối thiểu vùng stated 2026-2030']],
  ['- Mức hỗ trợ cộng tác viên 500.000 đồng/người/tháng.', ['allowance-floor 500000 đồng stated 2026-2030']],
  // Somebody or something else
  ['- 80% người dân được tiếp cận thông tin về dịch vụ công tác xã hội.', ['other 80% stated 2026-2030']],
  ['- 100% người cao tuổi cô đơn được tiếp cận dịch vụ công tác xã hội.', ['other 100% stated 2026-2030']],
  ['- 100% trường học, trạm y tế tham gia tuyên truyền về công tác xã hội.', ['other 100% stated 2026-2030']],
  ['- Củng cố mạng lưới cộng tác viên từ tỉnh đến cơ sở.', ['other - stated 2026-2030']],
];

describe('claims', () => {
  it.each(ROWS.map(([fragment, targets, horizon]) => ({ fragment, targets, horizon })))(
    '$fragment',
    ({ fragment, targets, horizon }) => {
      expect(readFragment(fragment, horizon).targets.map(describeTarget)).toEqual(targets);
    },
  );

  it('leaves a trailing year out of the next claim', () => {
    const [first, second] = readFragment(
      `- Tỷ lệ ${TRAIN} đạt 20% vào năm 2026, 40% vào năm 2030 và 90% ${KIDS}.`,
    ).targets;
    expect(first?.quote).toContain('40% vào năm 2030');
    expect(second?.quote).toMatch(/^90% trẻ em/);
  });
});

describe('the same claim in a table row', () => {
  const table = (name: string, value: string) =>
    `| TT | Chỉ tiêu | Đến năm 2030 |\n|---|---|---|\n| 1 | ${name} | ${value} |`;

  it.each([
    ['Tỷ lệ trẻ em tự kỷ được can thiệp sớm', '70%', ['other 70% stated 2026-2030']],
    ['Tỷ lệ trẻ em mồ côi được trợ giúp', '70%', ['children-support 70% stated 2026-2030']],
    [`Mỗi năm tập huấn thêm ${TRAIN}`, '8%', ['training +8pt stated 2026-2030']],
  ])('%s: %s', (name, value, targets) => {
    expect(readFragment(table(name, value)).targets.map(describeTarget)).toEqual(targets);
  });
});
