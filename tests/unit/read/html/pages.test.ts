import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../../src/check/check-plan.js';
import { extractPlan } from '../../../../src/extract/extract-plan.js';
import type { Document, SourceLine } from '../../../../src/model/document.js';
import type { PlanResult } from '../../../../src/model/result.js';
import { readHtml } from '../../../../src/read/html/read-html.js';
import { readTextLines } from '../../../../src/read/read-document.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { compareEssences, readEssence } from '../../../support/essence.js';
import { PACK } from '../../../support/pack.js';
import { DEFAULT_OPTIONS } from '../../../support/pipeline.js';
import { PAGES, TEXT } from './pages.js';

function check(lines: readonly SourceLine[], format: Document['format']): PlanResult {
  return checkPlan(extractPlan({ path: 'plan', format, lines }, PACK), PACK, DEFAULT_OPTIONS);
}

function readPage(html: string): SourceLine[] {
  const read = readHtml(html, READ_LIMITS);
  if (!read.ok) throw new Error(`${read.reason} ${read.detail ?? ''}`);
  return read.lines;
}

const text = check(readTextLines(TEXT), 'text');

describe('the plan as text', () => {
  it('says enough to lose something', () => {
    expect(text.plan.targets).toHaveLength(4);
    expect(text.plan.funding).toHaveLength(2);
    expect(text.plan.bodies).toHaveLength(3);
    expect(text.plan.identity.number).toBe('27/KH-UBND');
    expect(text.plan.tasks.length).toBeGreaterThan(1);
  });
});

describe.each(PAGES)('%s', (_, html) => {
  const lines = readPage(html);

  it('says what the text says', () => {
    expect(compareEssences(readEssence(text), readEssence(check(lines, 'html')))).toEqual([]);
  });

  it('leaves out what is the portal’s', () => {
    const shown = lines.map((line) => line.text).join('\n');
    for (const word of [
      'Trang chủ',
      'Hội nghị triển khai',
      'Facebook',
      'cookie',
      'Đạt 5%',
      '12% cơ sở',
      'truy cập',
      'chủ quản',
      'bình luận',
      'Bản quyền',
      'Lượt xem',
      'Toàn văn',
    ]) {
      expect(shown).not.toContain(word);
    }
  });

  it('points at paragraphs', () => {
    const { targets } = check(lines, 'html').plan;
    for (const target of targets) {
      expect(target.paragraph).toBeGreaterThan(0);
      const line = lines[target.line - 1] as SourceLine;
      const paragraphs = [line.paragraph, ...(line.cells ?? []).map((cell) => cell.paragraph)];
      expect(paragraphs).toContain(target.paragraph);
    }
  });
});
