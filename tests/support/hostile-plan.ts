import type { DocumentResult } from '../../src/model/result.js';
import { checkText } from './many-plans.js';

/** What a plan must not be able to do to a report: markup, attributes, spreadsheet formulas, terminal escapes, turned text. */
export const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'-alert(3)-'",
  '</style><b2>',
  '=HYPERLINK("http://example.invalid","x")',
  '\u001b[31mđỏ\u001b[0m',
  '\u202eđảo\u202c\u2066ẩn\u2069',
  ']]><!--',
  '|cột|',
];

/** A plan with hostile text in every place a report quotes: title, targets, tasks, funding, bodies, citations. */
export function makeHostilePlan(): Promise<DocumentResult & { kind: 'read' }> {
  const bad = HOSTILE.join(' ');
  const [script, image, quote, , formula] = HOSTILE;
  const text = `ỦY BAN NHÂN DÂN
TỈNH AN THỊNH
Số: 12/KH-UBND
An Thịnh, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Thực hiện Chương trình phát triển công tác xã hội giai đoạn 2026-2030 ${script} trên địa bàn tỉnh An Thịnh

Căn cứ Quyết định số 112/2021/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ ${image};

I. MỤC TIÊU ${quote}
1. Đến năm 2030, khoảng 80% ${script} ${image} trường học, bệnh viện, xã, phường phân công, bố trí người làm công tác xã hội ${bad}.
2. Đến năm 2030, ít nhất 60% ${formula} cơ sở y tế cung cấp dịch vụ công tác xã hội ${bad}.

II. NHIỆM VỤ ${script}
1. Truyền thông về công tác xã hội ${script} ${bad}

III. KINH PHÍ ${image}
1. Ngân sách nhà nước ${script} ${image} (nếu có ${formula}).

IV. TỔ CHỨC THỰC HIỆN
1. Sở Y tế ${image}: phối hợp triển khai.
2. Sở Kế hoạch và Đầu tư ${script} tham mưu bố trí kinh phí.
`;
  return checkText(`ke-hoach/${script}"><img src=x onerror=alert(2)>.md`, text);
}
