import { describe, expect, it } from 'vitest';
import { type CellSpec, readPlanOfTables } from '../../support/flow-builder.js';
import { readParts } from './plan-text.js';

type Rows = readonly (readonly CellSpec[])[];

const told = (rows: Rows) => readPlanOfTables({ tasks: rows }).tasks.map(({ group, title }) => `${group}: ${title}`);

const ROWS: Rows = [
  ['1', 'Tuyên truyền về nghề công tác xã hội', 'Sở Y tế', 'Các sở, ngành', 'Hằng năm'],
  ['2', 'Củng cố mạng lưới cơ sở cung cấp dịch vụ;', 'Sở Y tế', 'Sở Nội vụ', '2026'],
];
const TASKS = [
  'communication: Tuyên truyền về nghề công tác xã hội',
  'network: Củng cố mạng lưới cơ sở cung cấp dịch vụ',
];
const HEADING = ['STT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian'];

describe('tasks as a table', () => {
  it.each([
    ['Nội dung', 'Cơ quan chủ trì'],
    ['Nhiệm vụ', 'Đơn vị chủ trì'],
    ['Nội dung công việc', 'Chủ trì'],
    ['Nhiệm vụ, giải pháp', 'Cơ quan thực hiện'],
    ['Tên nhiệm vụ', 'Đơn vị thực hiện'],
    ['Các hoạt động', 'Phân công'],
  ])('%s | %s', (content, lead) => {
    expect(told([['STT', content, lead, 'Phối hợp', 'Thời gian'], ...ROWS])).toEqual(TASKS);
    expect(told([[content, lead, 'Phối hợp', 'Thời gian'], ...ROWS.map((row) => row.slice(1))])).toEqual(TASKS);
  });

  it.each<[string, Rows, string[]]>([
    [
      'rows that head others name their group',
      [
        HEADING,
        ['I', { text: 'Truyền thông', columns: 4 }],
        ['1', 'Xây dựng chuyên mục trên báo', 'Báo tỉnh', 'Sở Y tế', '2026'],
        [{ text: 'II. Phát triển mạng lưới cơ sở', columns: 5 }],
        ['2', 'Thành lập phòng công tác xã hội', 'Sở Y tế', '', '2027'],
      ],
      ['communication: Xây dựng chuyên mục trên báo', 'network: Thành lập phòng công tác xã hội'],
    ],
    [
      'a heading without rows is a task',
      [HEADING, ['I', { text: 'Truyền thông', columns: 4 }], ['II', { text: 'Tập huấn', columns: 4 }]],
      ['communication: Truyền thông', 'training: Tập huấn'],
    ],
    [
      'a row whose other cells are empty is a task',
      [HEADING, ['1', 'Truyền thông', '', '', ''], ['2', 'Tập huấn', '', '', '']],
      ['communication: Truyền thông', 'training: Tập huấn'],
    ],
    [
      'a number with numbers below it heads them',
      [HEADING, ['1', 'Truyền thông', '', '', ''], ['1.1', 'In tờ rơi', 'Sở Y tế', '', '2026']],
      ['communication: In tờ rơi'],
    ],
    [
      'a group merged over its rows',
      [
        ['TT', 'Nhóm nhiệm vụ', 'Hoạt động', 'Chủ trì'],
        ['1', { text: 'Truyền thông', rows: 2 }, 'In tờ rơi', 'Sở Y tế'],
        ['2', 'Tổ chức hội nghị', 'Sở Y tế'],
      ],
      ['communication: In tờ rơi', 'communication: Tổ chức hội nghị'],
    ],
    [
      'a task merged over its steps stands once',
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        ['1', { text: 'Tập huấn cộng tác viên', rows: 2 }, 'Sở Y tế', '2026'],
        ['2', 'Sở Nội vụ', '2027'],
      ],
      ['training: Tập huấn cộng tác viên'],
    ],
    [
      'two heading rows, a row of column numbers, the heading printed again, a total',
      [
        [
          { text: 'TT', rows: 2 },
          { text: 'Nội dung', rows: 2 },
          { text: 'Phân công', columns: 2 },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['(1)', '(2)', '(3)', '(4)'],
        ['1', 'Truyền thông', 'Sở Y tế', 'Các sở'],
        [
          { text: 'TT', rows: 2 },
          { text: 'Nội dung', rows: 2 },
          { text: 'Phân công', columns: 2 },
        ],
        ['Chủ trì', 'Phối hợp'],
        ['2', 'Tập huấn', 'Sở Y tế', 'Các sở'],
        ['', 'Tổng cộng', '02', ''],
      ],
      ['communication: Truyền thông', 'training: Tập huấn'],
    ],
    [
      'figures by year are no tasks',
      [
        ['Năm', 'Số lớp', 'Số học viên'],
        ['2026', '02', '100'],
      ],
      [],
    ],
  ])('%s', (_, rows, tasks) => {
    expect(told(rows)).toEqual(tasks);
  });

  it.each([
    ['no sentence', ''],
    ['a sentence', 'Các nhiệm vụ cụ thể theo bảng sau:\n'],
    ['a sentence that opens nothing', 'Ủy ban nhân dân tỉnh phân công như sau:\n'],
    ['a heading', '1. Nhiệm vụ cụ thể\n'],
  ])('introduced by %s', (_, before) => {
    const rows = [HEADING, ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n');
    const { tasks } = readParts({ tasks: `II. NHIỆM VỤ\n${before}${rows}` });
    expect(tasks.map(({ group, title }) => `${group}: ${title}`)).toEqual(TASKS);
  });

  it('reads rows that lack their last cells', () => {
    const rows = [
      'STT | Nội dung | Chủ trì',
      'I | Truyền thông',
      '1 | In tờ rơi',
      '2 | Tập huấn',
      '3 | Xây dựng mô hình | Sở Y tế',
    ];
    const { tasks } = readParts({ tasks: `II. NHIỆM VỤ\n${rows.map((row) => `| ${row} |`).join('\n')}` });
    expect(tasks.map(({ title }) => title)).toEqual(['In tờ rơi', 'Tập huấn', 'Xây dựng mô hình']);
  });

  it('adds nothing to the numbered task it stands under, and its words still count', () => {
    const rows = [HEADING, ...ROWS].map((row) => `| ${row.join(' | ')} |`).join('\n');
    const { tasks } = readParts({ tasks: `II. NHIỆM VỤ\n1. Tập huấn\n${rows}\n2. Hợp tác quốc tế` });
    expect(tasks.map(({ title, groups }) => [title, groups.join()])).toEqual([
      ['Tập huấn', 'network,training,communication'],
      ['Hợp tác quốc tế', 'international'],
    ]);
  });

  it('says in which cell a task stands and what it promises', () => {
    const plan = readPlanOfTables({
      tasks: [HEADING, ['1', 'Tổ chức 02 lớp tập huấn cho 60 cộng tác viên', 'Sở Y tế', '05 đơn vị', 'Quý III']],
    });
    expect(plan.tasks).toMatchObject([{ cell: '2:2', quote: 'Tổ chức 02 lớp tập huấn cho 60 cộng tác viên' }]);
    expect(plan.commitments.map(({ value, unit, cell }) => `${value} ${unit} ${cell}`)).toEqual([
      '2 lớp 2:2',
      '60 người 2:2',
    ]);
  });

  it('makes no body of who chairs a task', () => {
    expect(readPlanOfTables({ tasks: [HEADING, ...ROWS] }).bodies.map(({ key }) => key)).toEqual(['health']);
  });

  it('names figures of national indicators that the objectives may lack', () => {
    const share = '40% cán bộ, nhân viên, cộng tác viên công tác xã hội được tập huấn';
    const { elsewhere } = readPlanOfTables({ tasks: [HEADING, ['1', share, 'Sở Y tế', '', '2026']] });
    expect(elsewhere).toMatchObject([{ indicator: 'training', quantity: { kind: 'share', value: 40 } }]);
  });
});

describe('responsibilities as a table', () => {
  const bodies = (rows: Rows) =>
    readPlanOfTables({ responsibilities: [['TT', 'Đơn vị', 'Trách nhiệm'], ...rows] }).bodies.map(
      ({ key, role, lead, indicators }) => `${key} ${lead ? 'LEAD' : role} ${indicators.join()}`.trim(),
    );
  const LEAD = 'Chủ trì triển khai Kế hoạch, đôn đốc thực hiện Kế hoạch';
  const HELP = 'Trợ giúp trẻ em có hoàn cảnh đặc biệt';

  it.each<[string, Rows, string[]]>([
    [
      'a name merged over its duties',
      [[{ text: '1', rows: 2 }, { text: 'Sở Y tế', rows: 2 }, LEAD], [HELP], ['2', 'Sở Tài chính', 'Bố trí kinh phí']],
      ['health LEAD children-support', 'finance perform'],
    ],
    [
      'an empty cell under a name',
      [
        ['1', 'Sở Y tế', LEAD],
        ['', '', HELP],
        ['', '', 'Tổ chức sơ kết'],
      ],
      ['health LEAD children-support'],
    ],
    [
      'a duty that begins like a body',
      [
        ['1', { text: 'Sở Y tế', rows: 2 }, LEAD],
        ['2', 'Các trường học trợ giúp trẻ em có hoàn cảnh đặc biệt'],
      ],
      ['health LEAD children-support'],
    ],
    [
      'a request in the cell of the name',
      [
        ['1', 'Sở Y tế', LEAD],
        ['2', 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', 'Tuyên truyền, giám sát'],
      ],
      ['health LEAD', 'fatherland-front request'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(bodies(rows)).toEqual(expected);
  });

  it('reads each body beside a collective name merged over their rows', () => {
    const plan = readPlanOfTables({
      responsibilities: [
        ['TT', 'Khối', 'Đơn vị', 'Trách nhiệm'],
        ['1', { text: 'Các sở, ngành', rows: 2 }, 'Sở Y tế', LEAD],
        ['2', 'Sở Tài chính', 'Bố trí kinh phí'],
      ],
    });
    expect(plan.bodies.map(({ key }) => key)).toContain('finance');
  });
});
