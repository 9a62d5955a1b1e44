import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../src/model/baseline.js';
import { loadBuiltInBaseline } from '../../../src/ruleset/built-in.js';
import { fold } from '../../../src/text/fold.js';
import { compilePhrases } from '../../../src/text/phrase.js';

const pack = loadBuiltInBaseline();

interface Worded {
  readonly words: readonly Phrase[];
  readonly except?: readonly Phrase[];
}

/** Whether a match of the words stands in the text that no exception overlaps. */
function stands({ words, except = [] }: Worded, text: string): boolean {
  const folded = fold(text);
  const ruledOut = compilePhrases(except).find(folded);
  return compilePhrases(words)
    .find(folded)
    .some((match) => !ruledOut.some((other) => other.start < match.end && match.start < other.end));
}

/** Names that stand in a heading, those inside a longer one left out. */
function readNames(heading: string): readonly string[] {
  const folded = fold(heading);
  const found = pack.bodies.flatMap(({ names }) =>
    names.flatMap(({ id, words }) =>
      compilePhrases(words)
        .find(folded)
        .map((match) => ({ id, ...match })),
    ),
  );
  return found
    .filter(
      (a) => !found.some((b) => b !== a && b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ id }) => id);
}

describe('bodies are known by the names officials write', () => {
  it.each([
    ['Sở Lao động - Thương binh và Xã hội', ['so-lao-dong']],
    ['SỞ LAO ĐỘNG – THƯƠNG BINH VÀ XÃ HỘI', ['so-lao-dong']],
    ['Sở Lao động, Thương và Xã hội', ['so-lao-dong']],
    ['Sở LĐTBXH', ['so-lao-dong']],
    ['Sở LĐTB&XH', ['so-lao-dong']],
    ['Sở LĐ-TB&XH', ['so-lao-dong']],
    ['Phòng LĐTB và XH', ['phong-lao-dong']],
    ['Sở KH&ĐT', ['so-ke-hoach']],
    ['Sở Kế hoạch và Đầu tư, Sở Tài chính', ['so-ke-hoach', 'so-tai-chinh']],
    ['Sở GD&ĐT', ['so-giao-duc']],
    ['Sở TT&TT', ['so-thong-tin']],
    ['Sở VHTT&DL', ['so-van-hoa-du-lich']],
    ['Sở Văn hóa và Thể thao', ['so-van-hoa-the-thao']],
    ['Phòng Văn hoá – Xã hội', ['phong-van-hoa-xa-hoi']],
    ['Phòng Kinh tế', ['phong-kinh-te']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', ['phong-kinh-te-ha-tang']],
    ['Công chức Tài chính - kế toán', ['cong-chuc-tai-chinh']],
    ['Công an tỉnh', ['cong-an-tinh']],
    ['Công an đặc khu', ['cong-an-xa']],
    ['Công an huyện', ['cong-an-huyen']],
    ['UBND các huyện, thành phố', ['ubnd-cap-huyen']],
    ['Uỷ ban nhân dân các xã, phường', ['ubnd-cap-xa']],
    ['UBND các xã, phường, thị trấn', ['ubnd-thi-tran']],
    ['UBND các tỉnh, thành phố trực thuộc Trung ương', ['ubnd-cac-tinh']],
    ['Đề nghị UBMTTQVN xã', ['mat-tran']],
    ['Ủy ban MTTQ Việt Nam phường', ['mat-tran']],
    ['Đoàn TNCSHCM', ['doan-thanh-nien']],
    ['Thành đoàn', ['tinh-doan']],
    ['Đài Phát thanh - Truyền hình, Báo Lạng Sơn', ['dai-phat-thanh', 'bao-tinh']],
    ['Báo và Đài Phát thanh, Truyền hình', ['bao-va-dai']],
    ['Hội LHPN xã', ['hoi-phu-nu']],
    ['Các Sở, ban, ngành, đoàn thể', ['cac-so-ban-nganh']],
    ['Các cơ quan, đơn vị liên quan', ['cac-co-quan-don-vi']],
    ['Các phòng, ban, ngành', ['cac-phong-ban']],
    ['Các trường học trên địa bàn', ['cac-truong-hoc']],
    ['Trung tâm Cung ứng dịch vụ sự nghiệp công', ['trung-tam-dich-vu']],
    ['Trung tâm Phục vụ hành chính công', ['trung-tam-hanh-chinh-cong']],
    ['Văn phòng HĐND và UBND', ['van-phong-hdnd-ubnd']],
    ['Toà án nhân dân, Viện kiểm sát nhân dân', ['toa-an', 'vien-kiem-sat']],
    ['Sở Nông nghiệp và Môi trường', ['so-nong-nghiep-moi-truong']],
    ['Ban Thường trực', []],
  ])('%s', (heading, ids) => {
    expect(readNames(heading)).toEqual(ids);
  });
});

describe('groups are known by their words', () => {
  const group = (id: string): Worded => {
    const found = pack.groups.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no group ${id}`);
    return found;
  };

  it.each([
    ['staffing-schools', 'các trường và trạm y tế', true],
    ['staffing-schools', 'các trường hợp khẩn cấp', false],
    ['staffing-schools', 'trường giáo dưỡng', false],
    ['staffing-prisons', 'trại tạm giam', true],
    ['staffing-communes', '100% số xã', true],
    ['staffing-communes', 'cơ sở xã hội', false],
    ['staffing-communes', 'công tác xã hội', false],
    ['facilities-health', 'cơ sở trợ giúp xã hội, y tế, giáo dục', true],
    ['facilities-education', 'cơ sở trợ giúp xã hội, y tế, giáo dục', true],
    ['facilities-in-network-plan', '60% số cơ sở trong quy hoạch', true],
    ['facilities-in-network-plan', 'cơ sở khác trong quy hoạch', false],
    ['hardship-case-management', 'và quản lý trường hợp', true],
    ['training-collaborators', 'cộng tác viên', true],
    ['training-sector', 'ngành Lao động - Thương binh và Xã hội', true],
    ['children-severe-disability', 'trẻ em khuyết tật nặng', true],
    ['children-severe-disability', 'trẻ em khuyết tật', false],
    ['children-disability', 'trẻ em khuyết tật', true],
    ['children-disability', 'trẻ em khuyết tật đặc biệt nặng', false],
    ['children-chemical-victims', 'nạn nhân chất độc da cam/dioxin', true],
    ['children-hiv', 'nhiễm HIV/AIDS', true],
  ] as const)('%s in “%s”: %s', (id, text, expected) => {
    expect(stands(group(id), text)).toBe(expected);
  });
});

describe('sources of money are known by their words', () => {
  it.each([
    ['Ngân sách nhà nước bố trí trong dự toán chi thường xuyên', ['state-budget']],
    ['Kế hoạch đầu tư công trung hạn, hằng năm', ['public-investment']],
    ['Lồng ghép các chương trình mục tiêu quốc gia', ['integrated-programmes']],
    ['Đóng góp của tổ chức, cá nhân', ['contributions']],
    ['Từ nguồn ngân sách Trung ương bổ sung', ['central-support']],
    ['Nguồn hợp pháp khác', ['other']],
    ['Ngân sách cấp trên hỗ trợ', ['state-budget']],
    ['Lồng ghép trong nhiệm vụ thường xuyên', ['state-budget']],
    ['Vận động quỹ “Vì người nghèo”', ['contributions']],
    ['Thực hiện theo Luật Ngân sách nhà nước', []],
    ['theo quy định của pháp luật về ngân sách nhà nước', []],
  ])('%s', (text, kinds) => {
    expect(pack.funding.filter((spec) => stands(spec, text)).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('task groups are known by their headings', () => {
  it.each([
    ['Phát triển mạng lưới cơ sở cung cấp dịch vụ công tác xã hội', 'network'],
    ['Rà soát, sắp xếp, phân công người làm công tác xã hội', 'staffing'],
    ['Đào tạo, bồi dưỡng, tập huấn người làm công tác xã hội', 'training'],
    ['Nghiên cứu, đánh giá, đề xuất cơ chế, chính sách', 'research'],
    ['Truyền thông, nâng cao nhận thức', 'communication'],
    ['Hoàn thiện quy định, văn bản về công tác xã hội', 'legal'],
    ['Đổi mới chương trình, giáo trình đào tạo', 'curricula'],
    ['Hợp tác quốc tế, trao đổi kinh nghiệm', 'international'],
  ])('%s', (heading, group) => {
    expect(pack.tasks.filter((task) => stands(task, heading)).map(({ id }) => id)).toEqual([group]);
  });
});
