import { describe, expect, it } from 'vitest';
import { type CellSpec, readTablePlan } from '../../support/flow-builder.js';
import { describeTarget } from '../../support/fragment.js';

const STAFF = 'Tỷ lệ cơ quan, trường học, bệnh viện, xã, phường bố trí người làm công tác xã hội';
const TRAINING = 'Tỷ lệ cán bộ, nhân viên, cộng tác viên công tác xã hội được tập huấn';
const CHILDREN = 'Tỷ lệ trẻ em có hoàn cảnh đặc biệt được trợ giúp xã hội';

interface Case {
  readonly what: string;
  readonly rows: readonly (readonly CellSpec[])[];
  readonly horizon?: string;
  readonly targets: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'years under a merged heading, names and units merged over the heading rows',
    rows: [
      [
        { text: 'TT', rows: 2 },
        { text: 'Chỉ tiêu', rows: 2 },
        { text: 'ĐVT', rows: 2 },
        { text: 'Kế hoạch giai đoạn 2026 - 2030', columns: 3 },
      ],
      ['2026', '2028', '2030'],
      ['1', STAFF, '%', '65', '78', '90'],
      ['2', TRAINING, '%', '10', '25', '40'],
    ],
    targets: ['staffing 90% stated 2026-2030 (2026:65,2028:78)', 'training 40% stated 2026-2030 (2026:10,2028:25)'],
  },
  {
    what: 'two phases side by side',
    rows: [
      [
        { text: 'Chỉ tiêu', rows: 2 },
        { text: 'Mục tiêu', columns: 2 },
      ],
      ['Đến năm 2025', 'Đến năm 2030'],
      [STAFF, 'ít nhất 60%', 'ít nhất 90%'],
    ],
    horizon: 'giai đoạn 2021 - 2030',
    targets: ['staffing 60% at-least -2025', 'staffing 90% at-least 2021-2030'],
  },
  {
    what: 'a name merged over the rows of its steps',
    rows: [
      ['Chỉ tiêu', 'Nội dung', 'Mức đến năm 2030'],
      [{ text: 'Đào tạo, tập huấn', rows: 2 }, TRAINING, '40%'],
      [CHILDREN, 'tối thiểu 90%'],
    ],
    targets: ['training 40% stated 2026-2030', 'children-support 90% at-least 2026-2030'],
  },
  {
    what: 'a value merged over several years stands for the last of them',
    rows: [
      ['Chỉ tiêu', 'Năm 2026', 'Năm 2027', 'Năm 2028'],
      [STAFF, '60%', { text: '90%', columns: 2 }],
    ],
    horizon: 'giai đoạn 2026 - 2028',
    targets: ['staffing 90% stated 2026-2028 (2026:60)'],
  },
  {
    what: 'headings over the whole width, and the heading row printed again',
    rows: [
      ['TT', 'Chỉ tiêu', 'Đến năm 2030'],
      [{ text: 'A. NHÓM CHỈ TIÊU VỀ NHÂN LỰC NĂM 2030', columns: 3 }],
      ['1', STAFF, '90%'],
      ['TT', 'Chỉ tiêu', 'Đến năm 2030'],
      ['2', TRAINING, '40%'],
    ],
    targets: ['staffing 90% stated 2026-2030', 'training 40% stated 2026-2030'],
  },
];

describe('merged cells', () => {
  it.each(CASES)('$what', ({ rows, horizon, targets }) => {
    expect(readTablePlan(rows, horizon).targets.map(describeTarget)).toEqual(targets);
  });

  it('says in which cell and paragraph a target stands', () => {
    const rows: CellSpec[][] = [
      ['TT', 'Chỉ tiêu', 'Đến năm 2030'],
      ['1', STAFF, '90%'],
    ];
    const [target] = readTablePlan(rows).targets;
    expect(target).toMatchObject({ cell: '2:2', quote: `${STAFF} 90%` });
    // Six paragraphs of the letterhead, five above the table, three heading cells, the number of the row.
    expect(target?.paragraph).toBe(6 + 5 + 3 + 2);
  });

  it('reads a letterhead laid out as a table', () => {
    const { identity } = readTablePlan([
      ['Chỉ tiêu', 'Mức'],
      [STAFF, '90%'],
    ]);
    expect(identity).toMatchObject({
      level: 'province',
      place: 'tỉnh An Thịnh',
      number: '12/KH-UBND',
      date: '2026-01-10',
      status: 'issued',
    });
  });
});
