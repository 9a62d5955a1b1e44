import { describe, expect, it } from 'vitest';
import { gapMessages } from '../../../src/report/gap/messages/index.js';
import { listWordComments } from '../../../src/report/word-comments.js';
import { BASELINE, locate, makeEveryFinding, makeFinding, makeResult } from '../../support/result-builder.js';

describe('findings as comments for a Word file', () => {
  it.each(['vi', 'en'] as const)('every finding once, in the order of the paragraphs, %s', (lang) => {
    const findings = makeEveryFinding().map((finding, i, all) => ({
      ...finding,
      at: { ...finding.at, paragraph: all.length - i },
    }));
    const comments = listWordComments(makeResult({ findings }), BASELINE, lang);
    expect(comments.map(({ paragraph }) => paragraph)).toEqual(findings.map((_, i) => i + 1));
    for (const { lines } of comments) {
      expect(lines[0]?.label).toMatch(lang === 'vi' ? /^(?:Cần chỉnh sửa|Cần xem xét|Lưu ý)$/u : /^\p{Lu}/u);
      expect(lines.map(({ label }) => label)).toContain(gapMessages[lang].words.column.action);
      for (const { text } of lines) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/[\n\r]/u);
      }
    }
  });

  it('says what was found, where, what to write and what to heed', () => {
    const finding = makeFinding(
      'target-hedged',
      {
        indicator: 'facilities',
        period: '2026-2030',
        actual: { quantity: { kind: 'share', value: 60 }, bound: 'stated', wording: 'khoảng 60%' },
        word: 'khoảng',
      },
      { at: { ...locate(12, 'khoảng 60% cơ sở'), paragraph: 12 }, clause: 'khoản 2 Mục I Điều 1' },
    );
    const [comment] = listWordComments(makeResult({ findings: [finding] }), BASELINE, 'vi');
    expect(comment?.paragraph).toBe(12);
    expect(comment?.lines.map(({ label, text }) => (label === null ? text : `${label}: ${text}`))).toEqual([
      expect.stringMatching(/^Cần xem xét: .*“khoảng 60%”.*khoản 2 Mục I Điều 1/u),
      'Trích: “khoảng 60% cơ sở”',
      expect.stringMatching(/^Đề nghị: Tại đoạn 12, thay “khoảng 60%” bằng:$/u),
      expect.stringMatching(/60%/u),
    ]);
  });

  it('a finding without a paragraph belongs to the document', () => {
    const [finding] = makeEveryFinding();
    const findings = finding === undefined ? [] : [finding];
    expect(listWordComments(makeResult({ findings }), BASELINE, 'vi').map(({ paragraph }) => paragraph)).toEqual([
      null,
    ]);
  });
});
