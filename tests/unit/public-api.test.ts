import { describe, expect, it } from 'vitest';
import * as plan112 from '../../src/index.js';

const TEXT = `KẾ HOẠCH
Thực hiện Chương trình phát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh

I. MỤC TIÊU
- Ít nhất 50% trường học, bệnh viện, xã, phường bố trí người làm công tác xã hội.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: chủ trì triển khai Kế hoạch./.
`;

/** The whole way through the public API: text to report. */
async function report(text: string, options: Omit<plan112.ReportOptions, 'version'>): Promise<string> {
  const baseline = plan112.loadBuiltInBaseline();
  const document = await plan112.readDocument('a.txt', new TextEncoder().encode(text));
  if (!('lines' in document)) throw new Error(document.reason);
  const result = plan112.checkPlan(plan112.extractPlan(document, baseline), baseline, {
    annualPolicy: 'path',
    scanned: false,
    severities: {},
  });
  const run = {
    documents: [{ kind: 'read' as const, ...result }],
    counts: { ...result.counts, documents: 1, plans: 1 },
  };
  return plan112.renderReport(run, baseline, { ...options, version: '0' });
}

describe('the public API', () => {
  it('reads, extracts, checks and reports', async () => {
    const [document] = JSON.parse(await report(TEXT, { format: 'json', lang: 'vi' })).documents;
    expect(document.findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('target-weaker');
    expect(await report(TEXT, { format: 'pretty', lang: 'en' })).toContain('target-weaker');
  });

  it('says where a figure counts visits instead of people', async () => {
    const visits = '- Số lượt người yếu thế được tham vấn, kết nối dịch vụ tăng bình quân 6%/năm.';
    const text = TEXT.replace('II. TỔ CHỨC', `${visits}\n\nII. TỔ CHỨC`);
    const pretty = await report(text, { format: 'pretty', lang: 'vi', width: 200 });
    expect(pretty).toContain('theo lượt, Quyết định');
    expect(await report(TEXT, { format: 'pretty', lang: 'vi', width: 200 })).not.toContain('theo lượt');
  });
});
