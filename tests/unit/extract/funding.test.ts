import { describe, expect, it } from 'vitest';
import { readParts } from './plan-text.js';

const HEAD = 'III. KINH PHÍ THỰC HIỆN\n\n';
/** Sources in short: "state-budget", "central-support?" when conditional. */
const sources = (funding: string, heading = HEAD) =>
  readParts({ funding: `${heading}${funding}` }).funding.map(
    ({ kind, conditional }) => `${kind}${conditional ? '?' : ''}`,
  );

const ROWS: readonly (readonly [wording: string, sources: readonly string[]])[] = [
  // State budget
  ['Ngân sách nhà nước theo phân cấp.', ['state-budget']],
  ['Kinh phí thực hiện do ngân sách tỉnh bảo đảm.', ['state-budget']],
  ['Từ nguồn ngân sách địa phương.', ['state-budget']],
  ['Bố trí trong dự toán chi thường xuyên hằng năm của các cơ quan, đơn vị.', ['state-budget']],
  ['Sử dụng từ dự toán được giao hằng năm của các đơn vị.', ['state-budget']],
  ['Kinh phí bảo đảm xã hội hằng năm.', ['state-budget']],
  ['Kinh phí sự nghiệp đảm bảo xã hội.', ['state-budget']],
  ['NSNN cấp theo quy định.', ['state-budget']],
  ['Kinh phí thực hiện lồng ghép trong nhiệm vụ thường xuyên của các đơn vị.', ['state-budget']],
  ['Kinh phí được đảm bảo từ ngân sách.', ['state-budget']],
  ['Từ nguồn chi đảm bảo xã hội hàng năm của địa phương.', ['state-budget']],
  ['Sử dụng nguồn sự nghiệp y tế đã giao cho các đơn vị.', ['state-budget']],
  ['Từ nguồn kinh phí sự nghiệp đào tạo.', ['state-budget']],
  ['Bố trí kinh phí theo phân cấp quản lý ngân sách hiện hành.', ['state-budget']],
  ['Từ nguồn kinh phí của xã.', ['state-budget']],
  ['NSĐP bố trí hằng năm.', ['state-budget']],
  ['Thực hiện lồng ghép trong kinh phí hoạt động thường xuyên của đơn vị.', ['state-budget']],
  ['Hằng năm, Sở Y tế lập dự toán, trình Ủy ban nhân dân tỉnh bố trí từ ngân sách tỉnh.', ['state-budget']],
  // Public investment
  ['Chi đầu tư: cải tạo các cơ sở trợ giúp xã hội.', ['public-investment']],
  ['Kế hoạch đầu tư công trung hạn và hằng năm.', ['public-investment']],
  ['Vốn đầu tư công giai đoạn 2026 - 2030.', ['public-investment']],
  // Programmes
  ['Lồng ghép từ các chương trình mục tiêu quốc gia, chương trình, dự án, đề án khác.', ['integrated-programmes']],
  ['Kinh phí lồng ghép các chương trình, đề án liên quan.', ['integrated-programmes']],
  ['Từ các Chương trình mục tiêu quốc gia.', ['integrated-programmes']],
  ['Kinh phí từ các chương trình, dự án, đề án liên quan khác.', ['integrated-programmes']],
  // Contributions
  ['Nguồn đóng góp, hỗ trợ hợp pháp của doanh nghiệp, tổ chức, cá nhân trong và ngoài nước.', ['contributions']],
  ['Nguồn xã hội hóa.', ['contributions']],
  ['Nguồn xã hội hoá theo quy định.', ['contributions']],
  ['Nguồn tài trợ, viện trợ.', ['contributions']],
  ['Nguồn huy động hợp pháp từ cộng đồng.', ['contributions']],
  ['Vận động các nhà hảo tâm ủng hộ.', ['contributions']],
  ['Hỗ trợ của các tổ chức phi chính phủ.', ['contributions']],
  ['Nguồn XHH.', ['contributions']],
  ['Nguồn trợ giúp của các tổ chức, cá nhân trong và ngoài nước.', ['contributions']],
  ['Vận động 200 triệu đồng.', ['contributions']],
  // Central support and others
  ['NSTW cấp.', ['central-support']],
  ['Từ ngân sách trung ương.', ['central-support']],
  ['Ngân sách trung ương hỗ trợ (nếu có).', ['central-support?']],
  ['Nguồn trung ương bổ sung có mục tiêu.', ['central-support']],
  ['Các nguồn hợp pháp khác theo quy định.', ['other']],
  // Several
  [
    '- Ngân sách nhà nước.\n- Lồng ghép chương trình mục tiêu quốc gia.\n- Nguồn đóng góp của doanh nghiệp.\n- Vốn đầu tư công trung hạn.',
    ['state-budget', 'integrated-programmes', 'contributions', 'public-investment'],
  ],
  [
    'Ngân sách nhà nước; lồng ghép các chương trình, dự án, đề án; nguồn xã hội hóa.',
    ['state-budget', 'integrated-programmes', 'contributions'],
  ],
  ['Từ ngân sách nhà nước, nguồn xã hội hóa và các nguồn hợp pháp khác.', ['state-budget', 'contributions', 'other']],
  [
    '1. Ngân sách nhà nước bảo đảm.\n2. Nguồn đóng góp, tài trợ của tổ chức, cá nhân.',
    ['state-budget', 'contributions'],
  ],
  ['a) Ngân sách tỉnh;\nb) Nguồn tài trợ.', ['state-budget', 'contributions']],
  ['Kinh phí sự nghiệp giao hằng năm cho các đơn vị; vốn đầu tư công.', ['state-budget', 'public-investment']],
  // Conditions
  ['Ngân sách nhà nước; nguồn đóng góp hợp pháp (nếu có).', ['state-budget', 'contributions?']],
  ['Nguồn đóng góp (nếu có), ngân sách nhà nước.', ['contributions?', 'state-budget']],
  ['Nguồn xã hội hóa nếu có.', ['contributions?']],
  ['Ngân sách nhà nước và nguồn xã hội hóa (nếu có).', ['state-budget', 'contributions?']],
  ['- Nguồn tài trợ (nếu có).\n- Vận động doanh nghiệp đóng góp.', ['contributions']],
  ['Ngân sách nhà nước, ngân sách trung ương bổ sung (nếu có).', ['state-budget', 'central-support?']],
  // No sources
  ['Việc lập dự toán, quản lý, sử dụng kinh phí thực hiện theo Luật Ngân sách nhà nước.', []],
  ['Hằng năm, các đơn vị xây dựng dự toán gửi cơ quan tài chính.', []],
  ['Không sử dụng ngân sách nhà nước.', []],
  ['Không phát sinh kinh phí từ ngân sách.', []],
  ['Khuyến khích các cơ sở sự nghiệp y tế tham gia.', []],
];

describe('funding', () => {
  it.each(ROWS)('%s', (wording, kinds) => {
    expect(sources(wording)).toEqual(kinds);
  });

  it.each([
    'III. KINH PHÍ\n\n',
    'III. NGUỒN KINH PHÍ:\n\n',
    'III. KINH PHÍ VÀ NGUỒN LỰC THỰC HIỆN\n\n',
    'III. DỰ TOÁN KINH PHÍ\n\n',
    'III. NGUỒN LỰC THỰC HIỆN KẾ HOẠCH\n\n',
    'III. Kinh phí thực hiện: ',
    'Kinh phí thực hiện: ',
    'III. BẢO ĐẢM KINH PHÍ THỰC HIỆN\n\n',
    'III. VỀ KINH PHÍ\n\n',
    'III. CƠ CHẾ TÀI CHÍNH\n\n',
    'III. KHÁI TOÁN KINH PHÍ\n\n',
    'III. HUY ĐỘNG NGUỒN LỰC\n\n',
    'III. ĐIỀU KIỆN ĐẢM BẢO THỰC HIỆN\n\n',
    'Về kinh phí: ',
  ])('below %j', (heading) => {
    expect(sources('Ngân sách nhà nước; nguồn xã hội hóa.', heading)).toEqual(['state-budget', 'contributions']);
  });

  const TASKS = 'II. NHIỆM VỤ\n\n1. Tuyên truyền về công tác xã hội.\n\n2. Tập huấn cho cộng tác viên.';
  const DUTIES = 'III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế chủ trì triển khai Kế hoạch.';
  it.each([
    ['a numbered task', `${TASKS}\n\n3. Kinh phí thực hiện: từ ngân sách xã.`, DUTIES],
    ['a numbered line "về"', `${TASKS}\n\n3. Về kinh phí: từ ngân sách xã.`, DUTIES],
    ['a bullet', `${TASKS}\n\n- Kinh phí thực hiện: từ ngân sách xã.`, DUTIES],
    ['a letter', `${TASKS}\n\nc) Kinh phí: từ ngân sách xã.`, DUTIES],
    ['a sentence of its own', `${TASKS}\n\nKinh phí thực hiện Kế hoạch do ngân sách xã bảo đảm.`, DUTIES],
    ['a sentence of its own in other words', `${TASKS}\n\nNguồn kinh phí thực hiện được lấy từ ngân sách xã.`, DUTIES],
    ['the first duty', TASKS, `${DUTIES.replace('1.', '1. Kinh phí: từ ngân sách xã.\n\n2.')}`],
    ['the last duty', TASKS, `${DUTIES}\n\n2. Kinh phí thực hiện: từ ngân sách xã.`],
    [
      'below a heading for both',
      TASKS,
      `III. TỔ CHỨC THỰC HIỆN VÀ KINH PHÍ\n\n1. Sở Y tế chủ trì.\n\n2. Kinh phí: ngân sách xã.`,
    ],
  ])('reads sources that stand elsewhere: %s', (_, tasks, responsibilities) => {
    const plan = readParts({ tasks, funding: '', responsibilities });
    expect(plan.funding.map(({ kind }) => kind)).toEqual(['state-budget']);
    expect(plan.bodies.map(({ key }) => key)).toEqual(['health']);
    expect(plan.tasks).toHaveLength(2);
  });

  it('points at the part, not at a line of a task before it', () => {
    const plan = readParts({ tasks: `${TASKS}\n\n- Kinh phí: ngân sách xã.`, funding: `${HEAD}Ngân sách nhà nước.` });
    expect(plan.anchors.funding?.quote).toBe('III. KINH PHÍ THỰC HIỆN');
  });

  it('reads a paragraph without a heading of its own among the responsibilities as no funding part', () => {
    expect(
      readParts({
        funding: '',
        responsibilities: 'III. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính\n\nTham mưu bố trí ngân sách nhà nước./.',
      }).funding,
    ).toEqual([]);
  });

  it('quotes the clause and where it stands', () => {
    const [first, second] = readParts({ funding: `${HEAD}Ngân sách nhà nước; nguồn xã hội hóa (nếu có).` }).funding;
    expect(first).toMatchObject({ quote: 'Ngân sách nhà nước', condition: null });
    expect(second).toMatchObject({ quote: 'nguồn xã hội hóa (nếu có)', condition: '(nếu có)' });
    expect(second?.line).toBe(first?.line);
  });

  it('gives money in whole đồng', () => {
    const plan = readParts({ funding: `${HEAD}Ngân sách nhà nước: 4.348 triệu đồng; nguồn xã hội hóa 1,2 tỷ đồng.` });
    expect(plan.money.map(({ vnd, timing }) => [vnd, timing])).toEqual([
      [4_348_000_000, 'planned'],
      [1_200_000_000, 'planned'],
    ]);
  });
});
