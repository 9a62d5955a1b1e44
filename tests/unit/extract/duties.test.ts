import { describe, expect, it } from 'vitest';
import type { PlanText } from './plan-text.js';
import { planText, readParts, readText } from './plan-text.js';

const read = (text: string, parts: PlanText = {}, heading = 'IV. TỔ CHỨC THỰC HIỆN') =>
  readParts({ ...parts, responsibilities: `${heading}\n\n${text}` });
/** "1.*health[lead]": entry, lead, key, role. */
const entries = (text: string, heading?: string) =>
  read(text, {}, heading).bodies.map((body) => `${body.entry}.${body.lead ? '*' : ''}${body.key}[${body.role}]`);

const FORMS: readonly (readonly [form: string, text: string, expected: readonly string[]])[] = [
  [
    'names parted by semicolons before one duty',
    '1. Công an tỉnh; Sở Tư pháp; Sở Nội vụ: phối hợp thực hiện.',
    ['1.police[coordinate]', '1.justice[coordinate]', '1.home-affairs[coordinate]'],
  ],
  [
    'duties parted by semicolons',
    'Giao Sở Y tế chủ trì triển khai Kế hoạch; Sở Tài chính bố trí kinh phí; Công an tỉnh phối hợp.',
    ['1.*health[lead]', '2.finance[perform]', '3.police[coordinate]'],
  ],
  [
    'the part played before the name',
    '1. Cơ quan chủ trì: Sở Y tế\n2. Cơ quan phối hợp: Sở Tài chính, Công an tỉnh; đề nghị Ủy ban MTTQ tỉnh.',
    ['1.*health[lead]', '2.finance[coordinate]', '2.police[coordinate]', '3.fatherland-front[request]'],
  ],
  [
    'a heading for all departments over an entry each',
    '1. Đối với các sở, ban, ngành cấp tỉnh\n1.1. Sở Y tế chủ trì triển khai Kế hoạch.\n1.2. Sở Tài chính bố trí kinh phí.\n2. Đối với UBND các xã, phường\nXây dựng kế hoạch.',
    ['1.*health[lead]', '2.finance[perform]', '3.lower-committees[perform]'],
  ],
  [
    'the same with bullets',
    '1. Các sở, ban, ngành:\n- Sở Y tế: chủ trì triển khai Kế hoạch.\n- Sở Tài chính: bố trí kinh phí.',
    ['1.*health[lead]', '2.finance[perform]'],
  ],
  [
    'duties of all departments in bullets',
    '1. Sở Y tế chủ trì triển khai Kế hoạch.\n2. Các sở, ban, ngành:\n- Phối hợp với Sở Y tế.\n- Sở Y tế được gửi báo cáo trước 15/12.',
    ['1.*health[lead]', '2.departments-collective[coordinate]'],
  ],
  [
    'reporting below a heading of its own',
    '1. Sở Y tế chủ trì triển khai Kế hoạch.\n2. Chế độ báo cáo\nCác đơn vị báo cáo Sở Y tế trước ngày 15 tháng 12.',
    ['1.*health[lead]'],
  ],
  [
    'a closing order that charges one body',
    'Yêu cầu các sở, ngành nghiêm túc thực hiện. Giao Sở Y tế chủ trì theo dõi, đôn đốc, tổng hợp báo cáo.',
    ['1.*health[lead]'],
  ],
  [
    'a closing order alone',
    'Yêu cầu các sở, ban, ngành và Ủy ban nhân dân các xã, phường nghiêm túc triển khai thực hiện Kế hoạch.',
    ['1.departments-collective[perform]', '1.lower-committees[perform]'],
  ],
  [
    'short names without a colon',
    '1. Các Sở Giáo dục và Đào tạo, Nội vụ, Tư pháp và Công an tỉnh: phối hợp.',
    ['1.education[coordinate]', '1.home-affairs[coordinate]', '1.justice[coordinate]', '1.police[coordinate]'],
  ],
  [
    'short names parted by semicolons',
    '1. Các sở: Tài chính; Văn hóa, Thể thao và Du lịch; Công an tỉnh:\n- Phối hợp thực hiện.',
    ['1.finance[coordinate]', '1.culture[coordinate]', '1.police[coordinate]'],
  ],
  [
    'departments at large are no list',
    '1. Các Sở, ngành liên quan phối hợp.',
    ['1.departments-collective[coordinate]'],
  ],
  [
    'abbreviations',
    '1. Sở YT chủ trì triển khai Kế hoạch.\n2. Sở TC bố trí kinh phí.\n3. CA tỉnh phối hợp.\n4. TTPVHCC tỉnh công khai thủ tục.\n5. Bộ CHQS tỉnh phối hợp.',
    ['1.*health[lead]', '2.finance[perform]', '3.police[coordinate]', '4.other[perform]', '5.other[coordinate]'],
  ],
  [
    'health facilities beside the station',
    '1. Sở Y tế chủ trì triển khai Kế hoạch.\n2. Trạm Y tế xã, các cơ sở y tế trên địa bàn: cử người.',
    ['1.*health[lead]', '2.commune-health-station[perform]'],
  ],
  [
    'a standing body without the word "agency"',
    '1. Sở Y tế\nThường trực, tham mưu triển khai Kế hoạch.\n2. Sở Tài chính\nBố trí kinh phí.',
    ['1.*health[lead]', '2.finance[perform]'],
  ],
];

describe('entries in other forms', () => {
  it.each(FORMS)('%s', (_, text, expected) => {
    expect(entries(text)).toEqual(expected);
  });

  it.each([
    ['Công an xã phối hợp.', 'Công an xã'],
    ['Sở Nội vụ, tuyên truyền.', 'Sở Nội vụ'],
    ['UBND các xã, phường theo nhiệm vụ được giao triển khai.', 'UBND các xã, phường'],
    ['Đề nghị Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh giám sát.', 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh'],
  ])('ends the name before its duty: %s', (line, name) => {
    expect(read(`1. ${line}`).bodies[0]?.name).toBe(name);
  });

  it.each([
    'IV. BIỆN PHÁP TỔ CHỨC THỰC HIỆN',
    'IV. CÔNG TÁC PHỐI HỢP VÀ PHÂN CÔNG TRÁCH NHIỆM',
    'IV. CÁC CƠ QUAN THỰC HIỆN',
    'IV. NHIỆM VỤ CỤ THỂ CỦA CÁC CƠ QUAN, ĐƠN VỊ',
    'IV. NHIỆM VỤ CÁC NGÀNH',
    'IV. CHỈ ĐẠO THỰC HIỆN',
    'IV. TRÁCH NHIỆM',
    'IV. THỰC HIỆN',
  ])('below %j', (heading) => {
    const plan = read('1. Sở Y tế chủ trì triển khai Kế hoạch.\n2. Sở Tài chính bố trí kinh phí.', {}, heading);
    expect(plan.bodies.map(({ key }) => key)).toEqual(['health', 'finance']);
    expect(plan.truncation).toBeNull();
  });
});

const NAMES: readonly (readonly [name: string, ...keys: string[]])[] = [
  ['Kế toán xã', 'commune-finance'],
  ['Phòng KT', 'commune-finance'],
  ['Trường MN, TH, THCS', 'schools'],
  ['Các điểm trường', 'schools'],
  ['Trường PTDTBT THCS Phú Lâm', 'schools'],
  ['Mặt trận và các đoàn thể', 'fatherland-front', 'mass-organisations'],
  ['Ban Thường trực Mặt trận xã', 'fatherland-front'],
  ['Ban Công tác Mặt trận thôn', 'other'],
  ['Sở Lao động - TBXH', 'labour-social'],
  ['Chính quyền cấp xã', 'lower-committees'],
  ['UBND 126 xã, phường', 'lower-committees'],
  ['Chủ tịch UBND cấp xã', 'lower-committees'],
  ['UBND các huyện, thị xã, thành phố', 'lower-committees'],
  ['Các ngành chức năng', 'departments-collective'],
  ['Trung tâm VH-TT-TT huyện', 'broadcaster'],
];

describe('names of bodies', () => {
  it.each(NAMES)('%s', (name, ...expected) => {
    const { bodies } = read(`1. Sở Xây dựng: phối hợp.\n2. ${name}: phối hợp thực hiện.`);
    expect(bodies.slice(1).map(({ key }) => key)).toEqual(expected);
  });

  it('takes a district among communes for a district', () => {
    const { bodies } = read('1. UBND các huyện, xã, phường: phối hợp thực hiện.');
    expect(bodies[0]?.nameId).toBe('ubnd-cap-huyen');
  });
});

describe('duties without a heading', () => {
  const tail =
    'Giao Sở Y tế chủ trì triển khai Kế hoạch, tổng hợp báo cáo.\n\nSở Tài chính tham mưu bố trí kinh phí thực hiện./.';
  it('reads the last paragraphs as responsibilities', () => {
    const plan = readParts({ responsibilities: tail });
    expect(plan.bodies.map(({ key, lead }) => [key, lead])).toEqual([
      ['health', true],
      ['finance', false],
    ]);
    expect(plan.truncation).toBeNull();
  });

  it('leaves a task alone where there is such a heading', () => {
    const plan = readParts({ tasks: 'II. NHIỆM VỤ\n\n1. Tuyên truyền.\n\nGiao Sở Nội vụ chủ trì tổ chức hội nghị.' });
    expect(plan.bodies.map(({ key }) => key)).toEqual(['health']);
  });
});

describe('legal bases below a heading', () => {
  it('are bases inside a part on history as well', () => {
    const plan = readText(
      planText({
        bases:
          'Phần I\nSỰ CẦN THIẾT VÀ CĂN CỨ\n\nI. Sự cần thiết\n\nCông tác xã hội còn mới.\n\nII. Căn cứ pháp lý\n\n1. Quyết định số 112/2021/QĐ-TTg ngày 22/01/2021 của Thủ tướng Chính phủ.\n\nPhần II\nNỘI DUNG',
      }),
    );
    expect(plan.citations[0]).toMatchObject({ place: 'basis', form: 'malformed' });
  });
});
