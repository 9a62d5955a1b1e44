import { describe, expect, it } from 'vitest';
import { readParts } from './plan-text.js';

const HEAD = 'II. NHIỆM VỤ\n\n';
const tasks = (text: string, heading = HEAD) => readParts({ tasks: `${heading}${text}` }).tasks;

describe('tasks', () => {
  it.each([
    ['Hoàn thiện các quy định pháp luật về công tác xã hội', 'legal'],
    ['Phát triển mạng lưới các cơ sở cung cấp dịch vụ công tác xã hội', 'network'],
    ['Củng cố, nâng cấp cơ sở có cung cấp dịch vụ', 'network'],
    ['Xây dựng mô hình điểm', 'network'],
    ['Rà soát, sắp xếp, bố trí cán bộ làm công tác xã hội', 'staffing'],
    ['Phát triển đội ngũ cộng tác viên', 'staffing'],
    ['Đào tạo, bồi dưỡng nâng cao năng lực', 'training'],
    ['Tập huấn cho nhân viên công tác xã hội', 'training'],
    ['Đào tạo 500 người làm công tác xã hội; trợ giúp 90% trẻ em có hoàn cảnh đặc biệt', 'training'],
    ['Cử 20 viên chức học đại học ngành công tác xã hội', 'training'],
    ['Bồi dưỡng hằng năm cho đội ngũ cộng tác viên', 'training'],
    ['Đào tạo trình độ trung cấp công tác xã hội cho 30 người', 'training'],
    ['Nâng cao chuyên môn, nghiệp vụ cho người làm công tác xã hội', 'training'],
    ['Mở lớp học kỹ năng công tác xã hội', 'training'],
    ['Đào tạo nghề cho người khuyết tật', 'other'],
    ['Trường học có phòng công tác xã hội', 'other'],
    ['Đổi mới chương trình, giáo trình đào tạo', 'curricula'],
    ['Nghiên cứu, đánh giá, đề xuất chính sách', 'research'],
    ['Tuyên truyền, nâng cao nhận thức', 'communication'],
    ['Truyền thông về công tác xã hội', 'communication'],
    ['Hợp tác quốc tế', 'international'],
    ['Tăng cường công tác lãnh đạo', 'other'],
  ])('%s: %s', (title, group) => {
    expect(tasks(`1. ${title}\n\n2. Việc khác`)[0]).toMatchObject({ group, title });
  });

  it.each([
    ['numbers', '1. Truyền thông\n- A\n2. Tập huấn\n- B', ['Truyền thông', 'Tập huấn']],
    ['decimals', '2.1. Truyền thông\n2.2. Tập huấn', ['Truyền thông', 'Tập huấn']],
    ['letters', 'a) Truyền thông\nb) Tập huấn', ['Truyền thông', 'Tập huấn']],
    ['bullets when nothing is numbered', '- Truyền thông.\n- Tập huấn.', ['Truyền thông', 'Tập huấn']],
    ['numbers without their sub-items', '1. Truyền thông\n1.1. A\n1.2. B\n2. Tập huấn', ['Truyền thông', 'Tập huấn']],
    ['headings with a colon', '1. Truyền thông:\n- A\n2. Tập huấn:\n- B', ['Truyền thông', 'Tập huấn']],
  ])('reads %s', (_, text, titles) => {
    expect(tasks(text).map(({ title }) => title)).toEqual(titles);
  });

  it.each([
    'II. NHIỆM VỤ, GIẢI PHÁP\n\n',
    'II. NỘI DUNG THỰC HIỆN\n\n',
    'II. CÁC NHIỆM VỤ CHỦ YẾU\n\n',
    'NHIỆM VỤ VÀ GIẢI PHÁP\n\n',
    'Phần thứ hai\nNHIỆM VỤ\n\n',
  ])('below %j', (heading) => {
    expect(tasks('1. Truyền thông\n2. Tập huấn', heading).map(({ group }) => group)).toEqual([
      'communication',
      'training',
    ]);
  });

  it('reads tasks and solutions below two headings of one part', () => {
    expect(
      tasks('1. Nhiệm vụ\na) Truyền thông\nb) Tập huấn\n2. Giải pháp\na) Hợp tác quốc tế').map(({ group }) => group),
    ).toEqual(['communication', 'training', 'international']);
  });

  it('has none without a part on tasks', () => {
    expect(readParts({ tasks: '' }).tasks).toEqual([]);
  });
});

describe('commitments', () => {
  const commitments = (text: string) =>
    readParts({ tasks: `${HEAD}1. Đào tạo\n\n${text}` }).commitments.map(({ value, unit }) => `${value} ${unit}`);

  it.each([
    ['- Tập huấn cho 1.000 cán bộ, nhân viên.', ['1000 người']],
    ['- Tổ chức 05 lớp tập huấn cho 400 người.', ['5 lớp', '400 người']],
    ['- Mỗi năm tập huấn 200 người/năm.', ['200 người/năm']],
    ['- Xây dựng 02 mô hình tại xã.', ['2 mô hình']],
    ['- Cử 10 viên chức đi học.', ['10 người']],
    ['- Phấn đấu 80% người dân được tiếp cận thông tin.', ['80 %']],
    ['- Đã tập huấn 300 người.', []],
    ['- Thực hiện Quyết định số 112/QĐ-TTg ngày 22/01/2021.', []],
    ['- Từ năm 2026 đến năm 2030.', []],
    ['- Triển khai công tác tuyên truyền.', []],
  ])('%s', (text, expected) => {
    expect(commitments(text)).toEqual(expected);
  });

  it('are read among the tasks only', () => {
    expect(
      readParts({
        responsibilities: 'IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n- Chủ trì Kế hoạch, tập huấn 500 người./.',
      }).commitments,
    ).toEqual([]);
  });
});

describe('reporting', () => {
  it.each([
    ['- Tổng hợp, báo cáo kết quả.', true],
    ['- Định kỳ báo cáo về Sở Y tế trước ngày 15/12.', true],
    ['- Báo cáo Ủy ban nhân dân tỉnh hằng năm.', true],
    ['- Sơ kết, tổng kết và báo cáo theo quy định.', true],
    ['- Chủ trì triển khai Kế hoạch.', false],
    ['- Xây dựng báo cáo viên pháp luật.', false],
  ])('%s: %s', (duty, found) => {
    expect(readParts({ responsibilities: `IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n${duty}` }).reporting !== null).toBe(
      found,
    );
  });
});
