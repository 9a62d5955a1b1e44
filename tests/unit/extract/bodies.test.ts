import { describe, expect, it } from 'vitest';
import { readParts } from './plan-text.js';

const HEAD = 'IV. TỔ CHỨC THỰC HIỆN\n\n';
const bodies = (text: string, heading = HEAD) => readParts({ responsibilities: `${heading}${text}` }).bodies;
const keys = (text: string, heading = HEAD) => bodies(text, heading).map(({ key }) => key);
const DUTY = 'Phối hợp với các cơ quan liên quan triển khai nhiệm vụ được giao.';

const STYLES: readonly (readonly [style: string, text: string])[] = [
  [
    'numbered headings, duties as paragraphs',
    `1. Sở Y tế\n\n${DUTY}\n\n2. Sở Tài chính\n\n${DUTY}\n\n3. Công an tỉnh\n\n${DUTY}`,
  ],
  [
    'numbered headings, duties as bullets',
    `1. Sở Y tế\n- ${DUTY}\n- ${DUTY}\n2. Sở Tài chính\n- ${DUTY}\n3. Công an tỉnh\n- ${DUTY}`,
  ],
  ['numbered headings with colons', `1. Sở Y tế:\n- ${DUTY}\n2. Sở Tài chính:\n- ${DUTY}\n3. Công an tỉnh:\n- ${DUTY}`],
  ['duties behind a colon', `1. Sở Y tế: ${DUTY}\n2. Sở Tài chính: ${DUTY}\n3. Công an tỉnh: ${DUTY}`],
  [
    'run-on sentences',
    '1. Sở Y tế chủ trì triển khai.\n2. Sở Tài chính tham mưu bố trí kinh phí.\n3. Công an tỉnh phối hợp thực hiện.',
  ],
  [
    'bullets',
    '- Sở Y tế chủ trì triển khai.\n- Sở Tài chính tham mưu bố trí kinh phí.\n- Công an tỉnh phối hợp thực hiện.',
  ],
  ['letters', `a) Sở Y tế\n- ${DUTY}\nb) Sở Tài chính\n- ${DUTY}\nc) Công an tỉnh\n- ${DUTY}`],
  ['decimals below the part', `4.1. Sở Y tế\n- ${DUTY}\n4.2. Sở Tài chính\n- ${DUTY}\n4.3. Công an tỉnh\n- ${DUTY}`],
  [
    'paragraphs',
    'Sở Y tế chủ trì, theo dõi việc triển khai Kế hoạch.\n\nSở Tài chính tham mưu bố trí kinh phí hằng năm.\n\nCông an tỉnh phối hợp thực hiện các nhiệm vụ liên quan.',
  ],
  [
    'charged with "giao"',
    '1. Giao Sở Y tế chủ trì triển khai.\n2. Giao Sở Tài chính bố trí kinh phí.\n3. Giao Công an tỉnh phối hợp thực hiện.',
  ],
  [
    '"trách nhiệm của"',
    `1. Trách nhiệm của Sở Y tế\n- ${DUTY}\n2. Trách nhiệm của Sở Tài chính\n- ${DUTY}\n3. Trách nhiệm của Công an tỉnh\n- ${DUTY}`,
  ],
  ['capitals', `1. SỞ Y TẾ\n- ${DUTY}\n2. SỞ TÀI CHÍNH\n- ${DUTY}\n3. CÔNG AN TỈNH\n- ${DUTY}`],
  [
    'a table',
    `| TT | Cơ quan | Nhiệm vụ |\n| 1 | Sở Y tế | ${DUTY} |\n| 2 | Sở Tài chính | ${DUTY} |\n| 3 | Công an tỉnh | ${DUTY} |`,
  ],
  [
    'tone marks of the other style',
    `1. Sở Y tế\n- ${DUTY}\n2. Sở Tài chính\n- ${DUTY}\n3. Công an tỉnh\n- ${DUTY.replace('hợp', 'hợp')}`.normalize(
      'NFD',
    ),
  ],
  [
    'charged with "giao cho"',
    '1. Giao cho Sở Y tế chủ trì triển khai.\n2. Giao cho Sở Tài chính bố trí kinh phí.\n3. Giao cho Công an tỉnh phối hợp.',
  ],
  [
    'charged in other words',
    '1. Giao nhiệm vụ cho Sở Y tế chủ trì triển khai.\n2. Phân công cho Sở Tài chính bố trí kinh phí.\n3. Kính đề nghị Công an tỉnh phối hợp.',
  ],
  [
    '"cơ quan chủ trì chính:"',
    '1. Cơ quan chủ trì chính: Sở Y tế\n2. Cơ quan thường trực thực hiện: Sở Tài chính\n3. Các đơn vị phối hợp: Công an tỉnh',
  ],
  [
    '"có trách nhiệm"',
    '1. Sở Y tế có trách nhiệm chủ trì triển khai.\n2. Sở Tài chính có trách nhiệm bố trí kinh phí.\n3. Công an tỉnh có trách nhiệm phối hợp.',
  ],
];

describe('entries', () => {
  it.each(STYLES)('%s', (_, text) => {
    expect(keys(text)).toEqual(['health', 'finance', 'police']);
  });

  it.each([
    'IV. TỔ CHỨC THỰC HIỆN\n\n',
    'IV. PHÂN CÔNG NHIỆM VỤ\n\n',
    'IV. PHÂN CÔNG TRÁCH NHIỆM\n\n',
    'IV. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ\n\n',
    'IV. TRÁCH NHIỆM CỦA CÁC SỞ, BAN, NGÀNH\n\n',
    'Phần thứ tư\nTỔ CHỨC THỰC HIỆN\n\n',
    'TỔ CHỨC THỰC HIỆN\n\n',
    'Điều 4. Tổ chức thực hiện\n\n',
    'IV. TỔ CHỨC THỰC HIỆN\n\nYêu cầu các sở, ban, ngành nghiêm túc triển khai các nhiệm vụ sau:\n\n',
  ])('below %j', (heading) => {
    expect(keys(`1. Sở Y tế\n- ${DUTY}\n2. Sở Tài chính\n- ${DUTY}`, heading)).toEqual(['health', 'finance']);
  });

  it.each([
    ['two in one heading', '2. Sở Kế hoạch và Đầu tư, Sở Tài chính', ['planning-investment', 'finance']],
    ['two with a stroke', '2. Sở Xây dựng/Sở Tư pháp: phối hợp', ['other', 'justice']],
    ['two with và', '2. Sở Giáo dục và Đào tạo và Sở Tư pháp', ['education', 'justice']],
    ['behind the Party committee', '2. Đảng ủy, HĐND, UBND các xã, phường', ['lower-committees']],
    ['committee and authorities', '2. Cấp ủy, chính quyền các xã, phường', ['lower-committees']],
    ['counted communes', '2. Ủy ban nhân dân 86 xã, 12 phường', ['lower-committees']],
    ['behind the border guard', '2. Đồn Biên phòng, Công an tỉnh', ['police']],
    ['behind the tax office', '2. Thuế tỉnh, Sở Giáo dục và Đào tạo', ['education']],
    [
      'the Front and its members',
      '2. Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
      ['fatherland-front', 'mass-organisations'],
    ],
    [
      'asked, not ordered',
      '2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
      ['fatherland-front', 'mass-organisations'],
    ],
    ['the Front short', '2. Đề nghị UBMTTQVN tỉnh', ['fatherland-front']],
    ['departments at large', '2. Các sở, ban, ngành, đoàn thể tỉnh', ['departments-collective']],
    ['units at large', '2. Các cơ quan, đơn vị liên quan', ['departments-collective']],
    ['communes', '2. Ủy ban nhân dân các xã, phường, đặc khu', ['lower-committees']],
    ['communes short', '2. UBND các xã, phường', ['lower-committees']],
    ['districts', '2. Ủy ban nhân dân các huyện, thị xã, thành phố', ['lower-committees']],
    ['towns too', '2. UBND các xã, phường, thị trấn', ['lower-committees']],
    ['labour with dashes', '2. Sở Lao động - Thương binh và Xã hội', ['labour-social']],
    ['labour with an en dash', '2. Sở Lao động – Thương binh và Xã hội', ['labour-social']],
    ['labour with a slip', '2. Sở Lao động - Thương và Xã hội', ['labour-social']],
    ['labour short', '2. Sở LĐTB&XH', ['labour-social']],
    ['education short', '2. Sở GD&ĐT', ['education']],
    ['culture', '2. Sở Văn hóa, Thể thao và Du lịch', ['culture']],
    ['culture of another style', '2. Sở Văn hoá và Thể thao', ['culture']],
    ['information', '2. Sở Thông tin và Truyền thông', ['information']],
    ['paper and broadcaster in one', '2. Báo và Đài Phát thanh, Truyền hình tỉnh', ['newspaper']],
    ['broadcaster', '2. Đài Phát thanh và Truyền hình tỉnh', ['broadcaster']],
    ['paper', '2. Báo An Thịnh', ['newspaper']],
    ['women', '2. Hội Liên hiệp Phụ nữ tỉnh', ['women-union']],
    ['youth', '2. Tỉnh đoàn An Thịnh', ['youth-union']],
    ['home affairs', '2. Sở Nội vụ', ['home-affairs']],
    [
      'a successor in brackets',
      '2. Sở Lao động - Thương binh và Xã hội (Sở Y tế từ ngày 01/3/2025)',
      ['labour-social'],
    ],
    ['a commune office', '2. Phòng Văn hóa - Xã hội', ['commune-culture-society']],
    ['a commune finance office', '2. Phòng Kinh tế, Hạ tầng và Đô thị', ['commune-finance']],
    ['a health station', '2. Trạm Y tế phường', ['commune-health-station']],
    ['schools', '2. Các trường học trên địa bàn', ['schools']],
    ['a service centre', '2. Trung tâm Dịch vụ sự nghiệp công', ['public-service-centre']],
    ['a body no pack knows', '2. Hội Khuyến học tỉnh', ['other']],
    [
      'a list behind a colon',
      '2. Các sở: Tài chính, Giáo dục và Đào tạo, Tư pháp',
      ['finance', 'education', 'justice'],
    ],
  ])('%s', (_, heading, expected) => {
    expect(keys(`1. Sở Y tế\n- Chủ trì triển khai Kế hoạch.\n${heading}\n- ${DUTY}`).slice(1)).toEqual(expected);
  });

  it.each([
    '2. Các thôn',
    '2. Các khu phố',
    '2. Các tổ dân phố',
    '2. Các ấp',
    '2. Các bản',
    '2. Các thôn, bản, tổ dân phố',
    '2. Các ấp, khu phố',
    '2. Khu phố',
  ])('%s are neighbourhoods', (heading) => {
    const read = bodies(`1. Sở Y tế\n- Chủ trì triển khai Kế hoạch.\n${heading}\n- ${DUTY}`);
    expect(read.slice(1).map(({ key, nameId }) => `${key} ${nameId}`)).toEqual(['other thon-to-dan-pho']);
  });

  it('takes boards and branches for no neighbourhoods', () => {
    expect(keys(`1. Sở Y tế\n- ${DUTY}\n2. Các ban, ngành tỉnh\n- ${DUTY}`)[1]).toBe('departments-collective');
  });

  it.each([
    ['partners inside a duty', `1. Sở Y tế\n- Chủ trì, phối hợp với Sở Tài chính, Sở Tư pháp triển khai.`, ['health']],
    ['recipients', `1. Sở Y tế\n- Chủ trì./.\n\nNơi nhận:\n- Bộ Y tế;\n- Sở Tài chính;\n- Công an tỉnh.`, ['health']],
    [
      'the closing order',
      `1. Sở Y tế\n- Chủ trì.\n\nTrên đây là Kế hoạch của tỉnh, yêu cầu các sở, ban, ngành nghiêm túc triển khai./.`,
      ['health'],
    ],
    [
      'the order to the heads',
      `1. Sở Y tế\n- Chủ trì.\n\nYêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường căn cứ Kế hoạch tổ chức thực hiện./.`,
      ['health'],
    ],
    [
      'what to do with difficulties',
      `1. Sở Y tế\n- Chủ trì.\n\nTrong quá trình thực hiện, nếu có vướng mắc, các cơ quan, đơn vị báo cáo về Sở Y tế./.`,
      ['health'],
    ],
    [
      'a signature',
      `1. Sở Y tế\n- Chủ trì./.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn A`,
      ['health'],
    ],
  ])('does not list %s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('lists none without a part on responsibilities', () => {
    expect(readParts({ responsibilities: '' }).bodies).toEqual([]);
  });
});

describe('the lead', () => {
  const leads = (text: string) =>
    bodies(text)
      .filter(({ lead }) => lead)
      .map(({ key }) => key);

  it.each([
    [
      'chairs the plan',
      '1. Sở Y tế\n- Chủ trì, phối hợp với các đơn vị triển khai thực hiện Kế hoạch.\n2. Sở Tài chính\n- Bố trí kinh phí.',
      ['health'],
    ],
    [
      'is the standing body',
      '1. Sở Y tế\n- Là cơ quan thường trực, theo dõi, đôn đốc việc thực hiện Kế hoạch.\n2. Sở Tài chính\n- Bố trí kinh phí.',
      ['health'],
    ],
    [
      'is the hub',
      '1. Sở Tài chính\n- Bố trí kinh phí.\n2. Sở Y tế\n- Làm đầu mối tổng hợp, báo cáo kết quả thực hiện Kế hoạch.',
      ['health'],
    ],
    [
      'chairs one task only',
      '1. Sở Tài chính\n- Chủ trì thẩm định dự toán.\n2. Công an tỉnh\n- Phối hợp bảo đảm an ninh.',
      [],
    ],
    ['nobody', '1. Sở Tài chính\n- Bố trí kinh phí.\n2. Công an tỉnh\n- Phối hợp.', []],
    [
      'an old body',
      '1. Sở Lao động - Thương binh và Xã hội\n- Chủ trì triển khai Kế hoạch, hướng dẫn, kiểm tra, tổng hợp báo cáo.\n2. Sở Y tế\n- Phối hợp.',
      ['labour-social'],
    ],
  ])('%s', (_, text, expected) => {
    expect(leads(text)).toEqual(expected);
  });

  /** Money for the plan is in every plan's second entry; it makes no lead. */
  const MONEY =
    'Sở Tài chính: Chủ trì, phối hợp với các sở, ngành liên quan bố trí kinh phí thực hiện Kế hoạch theo quy định.';
  it.each([
    'Chịu trách nhiệm chính trong việc triển khai thực hiện Kế hoạch.',
    'Làm đầu mối, phối hợp với các sở, ngành triển khai.',
    'Triển khai, hướng dẫn, kiểm tra, giám sát việc thực hiện Kế hoạch này.',
    'Giúp Ủy ban nhân dân tỉnh điều phối, đôn đốc thực hiện Kế hoạch; định kỳ tổng hợp, báo cáo.',
    'Theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch này và tổng hợp báo cáo Ủy ban nhân dân tỉnh.',
    'Tham mưu tổ chức thực hiện Kế hoạch; tổng hợp, báo cáo theo quy định.',
    'Chủ trì, phối hợp với các đơn vị hướng dẫn, theo dõi, tổng hợp tình hình thực hiện Kế hoạch.',
    'Chủ trì tổ chức thực hiện các nội dung của Kế hoạch.',
    'Chủ trì triển khai, phối hợp các đơn vị thực hiện các chỉ tiêu về nhân lực, tập huấn; báo cáo 6 tháng, năm.',
  ])('leads beside the one that finds the money: %s', (duty) => {
    expect(leads(`1. Sở Y tế: ${duty}\n2. ${MONEY}`)).toEqual(['health']);
    expect(leads(`1. ${MONEY}\n2. Sở Y tế: ${duty}`)).toEqual(['health']);
  });

  it.each([
    MONEY,
    'Sở Tài chính: Chủ trì tham mưu cân đối ngân sách bảo đảm triển khai Kế hoạch.',
    'Sở Nội vụ: Chủ trì, phối hợp với Sở Y tế tập huấn cho nhân viên công tác xã hội.',
    'Sở Tư pháp: Chủ trì triển khai, hướng dẫn công tác trợ giúp pháp lý.',
  ])('nobody leads by %s', (entry) => {
    expect(leads(`1. Công an tỉnh: Phối hợp.\n2. ${entry}`)).toEqual([]);
  });

  it.each([
    ['Chủ trì triển khai Kế hoạch.', 'lead'],
    ['Phối hợp với các đơn vị liên quan.', 'coordinate'],
    ['Tham mưu bố trí kinh phí hằng năm.', 'advise'],
    ['Bố trí kinh phí hằng năm.', 'perform'],
    ['Là cơ quan đầu mối tổng hợp.', 'lead'],
  ])('role of "%s": %s', (duty, role) => {
    expect(bodies(`1. Sở Y tế\n- ${duty}`)[0]?.role).toBe(role);
  });

  it('asks organisations outside the administration', () => {
    expect(
      bodies(
        '1. Sở Y tế\n- Chủ trì Kế hoạch.\n2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh\n- Phối hợp giám sát.',
      )[1]?.role,
    ).toBe('request');
  });
});

describe('facts of an entry', () => {
  it('gives the name as written and where it stands', () => {
    const text =
      '1. Sở Y tế\n- Chủ trì.\n2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội: phối hợp.';
    const [, front, members] = bodies(text);
    // The heading is the Front's, its members named with it.
    expect(front).toMatchObject({
      name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội',
      entry: 2,
    });
    expect(members).toMatchObject({ name: 'các tổ chức chính trị - xã hội', entry: 2 });
  });

  it('remembers the name in brackets', () => {
    const [body] = bodies('1. Sở Lao động - Thương binh và Xã hội (Sở Y tế từ ngày 01/3/2025)\n- Chủ trì Kế hoạch.');
    expect(body?.alsoNamed).toEqual([{ key: 'health', nameId: 'so-y-te' }]);
  });

  it('names the plan an entry refers to', () => {
    const [, departments] = bodies(
      '1. Sở Y tế\n- Chủ trì.\n2. Các sở, ban, ngành\n- Thực hiện nhiệm vụ được phân công tại Kế hoạch số 3236/KH-UBND của tỉnh.',
    );
    expect(departments?.refersTo).toBe('3236/KH-UBND');
  });

  it('tells the old names apart', () => {
    const ids = bodies(
      '1. Phòng Lao động - Thương binh và Xã hội\n- Chủ trì Kế hoạch.\n2. Công an huyện\n- Phối hợp.\n3. UBND các xã, thị trấn\n- Phối hợp.',
    ).map(({ nameId }) => nameId);
    expect(ids).toEqual(['phong-lao-dong', 'cong-an-huyen', 'ubnd-thi-tran']);
  });

  it('says which indicators the duties touch', () => {
    const [body] = bodies(
      '1. Sở Y tế\n- Bố trí người làm công tác xã hội tại bệnh viện; tập huấn cho nhân viên công tác xã hội.',
    );
    expect(body?.indicators).toEqual(expect.arrayContaining(['staffing', 'training']));
    expect(body?.indicators).not.toContain('children-support');
  });
});
