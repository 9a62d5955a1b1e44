import { describe, expect, it } from 'vitest';
import { describeTarget, readFragment } from '../../support/fragment.js';
import { planText, readFile } from './plan-text.js';

const STAFF = 'Tỷ lệ cơ quan, trường học, bệnh viện, xã, phường bố trí người làm công tác xã hội';
const FAC = 'Tỷ lệ cơ sở y tế, cơ sở giáo dục cung cấp dịch vụ công tác xã hội';
const KIDS = 'Tỷ lệ trẻ em mồ côi, khuyết tật nặng được trợ giúp';

const read = (rows: string, horizon?: string) => readFragment(rows, horizon).targets.map(describeTarget);

const TABLES: readonly (readonly [name: string, rows: string, targets: readonly string[], horizon?: string])[] = [
  [
    'one value',
    `| TT | Chỉ tiêu | Đơn vị tính | Năm 2030 |\n|---|---|---|---|\n| 1 | ${STAFF} | % | 90 |\n| 2 | ${FAC} | % | 60 |`,
    ['staffing 90% stated 2026-2030', 'facilities 60% stated 2026-2030'],
  ],
  [
    'a value with its sign',
    `| TT | Chỉ tiêu | Kế hoạch đến năm 2030 |\n|---|---|---|\n| 1 | ${STAFF} | 90% |`,
    ['staffing 90% stated 2026-2030'],
  ],
  [
    'a bound in the cell',
    `| TT | Chỉ tiêu | ĐVT | Năm 2030 |\n|---|---|---|---|\n| 1 | ${STAFF} | % | ít nhất 90 |\n| 2 | ${FAC} | % | ≥ 60 |`,
    ['staffing 90% at-least 2026-2030', 'facilities 60% at-least 2026-2030'],
  ],
  [
    'a column per year',
    `| TT | Chỉ tiêu | ĐVT | 2026 | 2028 | 2030 |\n|---|---|---|---|---|---|\n| 1 | ${STAFF} | % | 70 | 80 | 90 |`,
    ['staffing 90% stated 2026-2030 (2026:70,2028:80)'],
  ],
  [
    'columns that begin later than the plan (the start of the period, not of the columns)',
    `| TT | Chỉ tiêu | ĐVT | 2028 | 2030 |\n|---|---|---|---|---|\n| 1 | ${STAFF} | % | 80 | 90 |`,
    ['staffing 90% stated 2026-2030 (2028:80)'],
  ],
  [
    'a column of results',
    `| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Năm 2030 |\n|---|---|---|---|---|\n| 1 | ${STAFF} | % | 62 | 90 |`,
    ['staffing 90% stated 2026-2030'],
  ],
  [
    'a column of estimates',
    `| TT | Chỉ tiêu | ĐVT | Ước thực hiện năm 2025 | Mục tiêu 2030 |\n|---|---|---|---|---|\n| 1 | ${KIDS} | % | 85 | 90 |`,
    ['children-support 90% stated 2026-2030'],
  ],
  [
    'two periods',
    `| TT | Chỉ tiêu | ĐVT | Giai đoạn 2021 - 2025 | Giai đoạn 2026 - 2030 |\n|---|---|---|---|---|\n| 1 | ${STAFF} | % | 60 | 90 |`,
    ['staffing 60% stated 2021-2025', 'staffing 90% stated 2026-2030'],
    'giai đoạn 2021 - 2030',
  ],
  [
    'two heading rows',
    `| TT | Chỉ tiêu | ĐVT | Kế hoạch | |\n|---|---|---|---|---|\n| | | | Năm 2028 | Năm 2030 |\n| 1 | ${STAFF} | % | 80 | 90 |`,
    ['staffing 90% stated 2026-2030 (2028:80)'],
  ],
  [
    'a decimal',
    `| TT | Chỉ tiêu | ĐVT | 2030 |\n|---|---|---|---|\n| 1 | ${KIDS} | % | 92,5 |`,
    ['children-support 92.5% stated 2026-2030'],
  ],
  [
    'a remark',
    `| TT | Chỉ tiêu | ĐVT | 2030 | Ghi chú |\n|---|---|---|---|---|\n| 1 | ${STAFF} | % | 90 | 12 đơn vị |`,
    ['staffing 90% stated 2026-2030'],
  ],
  ['no unit column', `| Chỉ tiêu | Năm 2030 (%) |\n|---|---|\n| ${STAFF} | 90 |`, ['staffing 90% stated 2026-2030']],
  [
    'tabs',
    `TT\tChỉ tiêu\tĐVT\tNăm 2030\n1\t${STAFF}\t%\t90\n2\t${FAC}\t%\t60`,
    ['staffing 90% stated 2026-2030', 'facilities 60% stated 2026-2030'],
  ],
  [
    'tabs without numbers in front',
    `Chỉ tiêu\tĐVT\tNăm 2030\n${STAFF}\t%\t90\n${FAC}\t%\t60`,
    ['staffing 90% stated 2026-2030', 'facilities 60% stated 2026-2030'],
  ],
  [
    'tabs with an empty first cell',
    `TT\tChỉ tiêu\tĐVT\t2028\t2030\n1\t${STAFF}\t%\t80\t90\n\t${FAC}\t%\t55\t60`,
    ['staffing 90% stated 2026-2030 (2028:80)', 'facilities 60% stated 2026-2030 (2028:55)'],
  ],
  [
    'an empty value',
    `| TT | Chỉ tiêu | ĐVT | 2030 |\n|---|---|---|---|\n| 1 | ${STAFF} | % | |\n| 2 | ${FAC} | % | 60 |`,
    ['facilities 60% stated 2026-2030'],
  ],
  [
    'a table of duties',
    `| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Bố trí người làm công tác xã hội | Sở Y tế | 2026 |`,
    [],
  ],
  [
    'a sentence beside the table',
    `- Đạt 60% cơ sở y tế, cơ sở giáo dục cung cấp dịch vụ công tác xã hội.\n\n| TT | Chỉ tiêu | ĐVT | 2030 |\n|---|---|---|---|\n| 1 | ${STAFF} | % | 90 |`,
    ['facilities 60% stated 2026-2030', 'staffing 90% stated 2026-2030'],
  ],
];

describe('tables of targets', () => {
  it.each(TABLES.map((row) => [row[0], row] as const))('%s', (_, [, rows, targets, horizon]) => {
    expect(read(rows, horizon)).toEqual(targets);
  });

  it.each(TABLES.filter(([name]) => !name.startsWith('tabs')))('in Markdown: %s', async (_, rows, targets, horizon) => {
    const title = `## KẾ HOẠCH\n\nThực hiện Chương trình phát triển công tác xã hội ${horizon ?? 'giai đoạn 2026 - 2030'} trên địa bàn tỉnh An Thịnh`;
    const plan = await readFile(planText({ title, objectives: `## I. MỤC TIÊU\n\n### 2. Mục tiêu cụ thể\n\n${rows}` }));
    expect(plan.targets.map(describeTarget)).toEqual(targets);
  });

  it('quotes the row where it stands', () => {
    const rows = `| TT | Chỉ tiêu | ĐVT | 2030 |\n|---|---|---|---|\n| 1 | ${STAFF} | % | 90 |`;
    const [target] = readFragment(rows).targets;
    expect(target?.quote).toContain('bố trí người làm công tác xã hội');
    expect(target?.quote).toContain('90');
    expect(target?.endLine).toBe(target?.line);
  });
});
