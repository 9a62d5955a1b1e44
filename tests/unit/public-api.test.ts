import { describe, expect, it } from 'vitest';
import * as plan112 from '../../src/index.js';

const TEXT = `KẾ HOẠCH
Thực hiện Chương trình phát triển công tác xã hội giai đoạn 2026 - 2030 trên địa bàn tỉnh An Thịnh

I. MỤC TIÊU
- Ít nhất 50% trường học, bệnh viện, xã, phường bố trí người làm công tác xã hội.

II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: chủ trì triển khai Kế hoạch./.
`;

describe('the public API', () => {
  it('reads, extracts, checks and reports', async () => {
    const baseline = plan112.loadBuiltInBaseline();
    const document = await plan112.readDocument('a.txt', new TextEncoder().encode(TEXT));
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
    const json = await plan112.renderReport(run, baseline, { format: 'json', lang: 'vi', version: '0' });
    expect(JSON.parse(json).documents[0].findings.map((finding: { ruleId: string }) => finding.ruleId)).toContain(
      'target-weaker',
    );
    const pretty = await plan112.renderReport(run, baseline, { format: 'pretty', lang: 'en', version: '0' });
    expect(pretty).toContain('target-weaker');
  });

  it('says where a figure counts visits instead of people', async () => {
    const baseline = plan112.loadBuiltInBaseline();
    const text = TEXT.replace(
      'II. TỔ CHỨC',
      '- Số lượt người yếu thế được tham vấn, kết nối dịch vụ tăng bình quân 6%/năm.\n\nII. TỔ CHỨC',
    );
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
    const pretty = await plan112.renderReport(run, baseline, {
      format: 'pretty',
      lang: 'vi',
      version: '0',
      width: 200,
    });
    expect(pretty).toContain('theo lượt, Quyết định');
  });
});
