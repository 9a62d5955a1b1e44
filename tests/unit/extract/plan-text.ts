import { extractPlan } from '../../../src/extract/extract-plan.js';
import type { Document } from '../../../src/model/document.js';
import type { Plan } from '../../../src/model/plan.js';
import { readDocument, readTextLines } from '../../../src/read/read-document.js';
import { PACK } from '../../support/pack.js';

export interface PlanText {
  readonly masthead?: string;
  readonly title?: string;
  readonly bases?: string;
  readonly objectives?: string;
  readonly tasks?: string;
  readonly funding?: string;
  readonly responsibilities?: string;
  readonly closing?: string;
}

/** A short plan of a made-up province; each part can be replaced by another. */
export function planText(parts: PlanText = {}): string {
  const whole = {
    masthead: 'ỦY BAN NHÂN DÂN\nTỈNH AN THỊNH\n-------\nSố: 12/KH-UBND\nAn Thịnh, ngày 10 tháng 01 năm 2026',
    title:
      'KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh',
    bases:
      'Căn cứ Quyết định số 112/QĐ-TTg ngày 22 tháng 01 năm 2021 của Thủ tướng Chính phủ;\n\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    objectives:
      'I. MỤC TIÊU\n\n1. Mục tiêu chung\n\nPhát triển công tác xã hội của tỉnh.\n\n2. Mục tiêu cụ thể\n\n- Đạt 90% cơ quan, trường học, bệnh viện bố trí người làm công tác xã hội.',
    tasks: 'II. NHIỆM VỤ\n\n1. Tuyên truyền, nâng cao nhận thức về công tác xã hội.',
    funding: 'III. KINH PHÍ THỰC HIỆN\n\nNgân sách nhà nước theo phân cấp.',
    responsibilities: 'IV. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\nChủ trì triển khai Kế hoạch, tổng hợp báo cáo./.',
    closing: '',
    ...parts,
  };
  const order = [
    'masthead',
    'title',
    'bases',
    'objectives',
    'tasks',
    'funding',
    'responsibilities',
    'closing',
  ] as const;
  return `${order
    .map((part) => whole[part])
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

/** Reads a plain text as a plan. */
export function readText(text: string): Plan {
  return extractPlan({ path: 'plan.txt', format: 'text', lines: readTextLines(text) }, PACK);
}

/** Reads a text as a file would be read: its syntax is told from its content. */
export async function readFile(text: string): Promise<Plan> {
  const document = await readDocument('plan.md', new TextEncoder().encode(text));
  return extractPlan(document as Document, PACK);
}

export const readParts = (parts: PlanText): Plan => readText(planText(parts));
