import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/parse/section.js';
import { classifyHeading, isBareHeading } from '../../../src/parse/section.js';
import { fold } from '../../../src/text/fold.js';

const HEADINGS: readonly (readonly [heading: string, section: Section | null])[] = [
  ['MỤC TIÊU', 'objectives'],
  ['Mục tiêu', 'objectives'],
  ['QUAN ĐIỂM, MỤC TIÊU', 'objectives'],
  ['CÁC MỤC TIÊU', 'objectives'],
  ['MỤC TIÊU KẾ HOẠCH', 'objectives'],
  ['MỤC TIÊU CHUNG', 'general'],
  ['Mục tiêu tổng quát', 'general'],
  ['Quan điểm', 'general'],
  ['Mục tiêu cụ thể', 'specific'],
  ['Các mục tiêu cụ thể đến năm 2030', 'specific'],
  ['Mục tiêu cụ thể năm 2025', 'specific'],
  ['Chỉ tiêu cụ thể', 'specific'],
  ['CHỈ TIÊU', 'specific'],
  ['Các chỉ tiêu chủ yếu', 'specific'],
  ['Mục tiêu đến năm 2030', 'specific'],
  ['Mục tiêu giai đoạn 2026 - 2030', 'specific'],
  ['Một số chỉ tiêu cụ thể', 'specific'],
  ['Chi tieu cu the', 'specific'],
  ['MỤC ĐÍCH, YÊU CẦU', 'purpose'],
  ['Mục đích', 'purpose'],
  ['Yêu cầu', 'purpose'],
  ['PHẠM VI, ĐỐI TƯỢNG', 'purpose'],
  ['Đối tượng áp dụng', 'purpose'],
  ['ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN GIAI ĐOẠN 2021 - 2025', 'history'],
  ['KẾT QUẢ THỰC HIỆN', 'history'],
  ['Thực trạng công tác xã hội', 'history'],
  ['Những tồn tại, hạn chế', 'history'],
  ['Nguyên nhân', 'history'],
  ['SỰ CẦN THIẾT BAN HÀNH KẾ HOẠCH', 'history'],
  ['Khó khăn, vướng mắc', 'history'],
  ['Tình hình thực hiện', 'history'],
  ['NHIỆM VỤ', 'tasks'],
  ['NHIỆM VỤ, GIẢI PHÁP', 'tasks'],
  ['NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU', 'tasks'],
  ['NỘI DUNG THỰC HIỆN', 'tasks'],
  ['CÁC NỘI DUNG, NHIỆM VỤ', 'tasks'],
  ['NỘI DUNG, NHIỆM VỤ TRỌNG TÂM', 'tasks'],
  ['Giải pháp thực hiện', 'tasks'],
  ['CÁC HOẠT ĐỘNG CỦA KẾ HOẠCH', 'tasks'],
  ['NHỮNG NHIỆM VỤ CHỦ YẾU', 'tasks'],
  ['KINH PHÍ THỰC HIỆN', 'funding'],
  ['Kinh phí', 'funding'],
  ['NGUỒN KINH PHÍ', 'funding'],
  ['KINH PHÍ VÀ NGUỒN LỰC THỰC HIỆN', 'funding'],
  ['NGUỒN LỰC THỰC HIỆN KẾ HOẠCH', 'funding'],
  ['DỰ TOÁN KINH PHÍ', 'funding'],
  ['Kinh phí bảo đảm thực hiện', 'funding'],
  ['NGÂN SÁCH THỰC HIỆN', 'funding'],
  ['KINH PHÍ TRIỂN KHAI', 'funding'],
  ['TỔ CHỨC THỰC HIỆN', 'responsibilities'],
  ['Tổ chức triển khai thực hiện', 'responsibilities'],
  ['PHÂN CÔNG NHIỆM VỤ', 'responsibilities'],
  ['PHÂN CÔNG TRÁCH NHIỆM', 'responsibilities'],
  ['PHÂN CÔNG THỰC HIỆN', 'responsibilities'],
  ['TRÁCH NHIỆM CỦA CÁC SỞ, NGÀNH', 'responsibilities'],
  ['TRÁCH NHIỆM CÁC CƠ QUAN, ĐƠN VỊ', 'responsibilities'],
  ['CÔNG TÁC TỔ CHỨC THỰC HIỆN', 'responsibilities'],
  ['Tổ chức thực hiên', 'responsibilities'],
  ['Nơi nhận:', 'closing'],
  ['PHỤ LỤC I', 'annex'],
  ['Sở Y tế', null],
  ['Công tác xã hội trong trường học', null],
  ['Phát triển mạng lưới', null],
  ['Đào tạo, bồi dưỡng', null],
  ['Để đạt mục tiêu cụ thể', null],
  ['Ủy ban nhân dân tỉnh', null],
  ['Truyền thông, nâng cao nhận thức', null],
  ['KẾ HOẠCH', null],
  ['', null],
];

describe('classifyHeading', () => {
  it.each(HEADINGS)('%s: %s', (heading, section) => {
    expect(classifyHeading(fold(heading))).toBe(section);
  });

  it('takes a long sentence for no heading', () => {
    expect(classifyHeading(fold(`Kinh phí thực hiện ${'rất dài '.repeat(30)}`))).toBeNull();
  });

  it('looks past a quotation mark or bracket', () => {
    expect(classifyHeading(fold('“Mục tiêu cụ thể”'))).toBe('specific');
  });
});

describe('isBareHeading', () => {
  it.each([
    ['Kinh phí thực hiện', true],
    ['Kinh phí thực hiện:', true],
    ['Kinh phí thực hiện Kế hoạch', true],
    ['Mục tiêu cụ thể đến năm 2030', true],
    ['Nhiệm vụ, giải pháp chủ yếu', true],
    ['Tổ chức thực hiện', true],
    ['Tổ chức thực hiện các văn bản quy phạm pháp luật', false],
    ['Kinh phí thực hiện Đề án 32', false],
    ['Nhiệm vụ của cộng tác viên', false],
    ['Sở Y tế', false],
  ])('%s: %s', (heading, bare) => {
    expect(isBareHeading(fold(heading))).toBe(bare);
  });
});
