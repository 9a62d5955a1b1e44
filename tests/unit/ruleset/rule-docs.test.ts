import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listRuleDocs, readRuleDoc } from '../../../src/ruleset/built-in-rule-docs.js';
import { splitFrontMatter, splitRuleDoc } from '../../../src/ruleset/rule-docs.js';

const FOLDER = new URL('../../../rules/qd-112-2021/rules/', import.meta.url);
const files = readdirSync(FOLDER).sort();

const SAMPLE = `---
id: target-hedged
severity: warning, info
title.vi: Tiêu đề
title.en: Title: with a colon
---

## Tiếng Việt

### Nội dung

Mô tả.

### Ví dụ phù hợp

\`\`\`text slot=objectives.training level=commune
### không phải tiêu đề
\`\`\`

### Ví dụ cần xem lại

\`\`\`text slot=tail
b
\`\`\`

### Cách chỉnh sửa

Bổ sung.

## English

### What

Text.

### How to fix

Add.
`;

describe('splitRuleDoc', () => {
  it('reads front matter and the Vietnamese half, dropping what the fences tell the tests', () => {
    expect(splitRuleDoc(SAMPLE, 'vi')).toEqual({
      id: 'target-hedged',
      severity: 'warning',
      severities: ['warning', 'info'],
      title: 'Tiêu đề',
      body: [
        '### Nội dung\n\nMô tả.',
        '### Ví dụ phù hợp\n\n```text\n### không phải tiêu đề\n```',
        '### Ví dụ cần xem lại\n\n```text\nb\n```',
        '### Cách chỉnh sửa\n\nBổ sung.',
      ].join('\n\n'),
    });
  });

  it('puts the shared examples in front of the last English section', () => {
    const doc = splitRuleDoc(SAMPLE, 'en');
    expect(doc.title).toBe('Title: with a colon');
    expect(doc.body.match(/^### .*$/gm)).toEqual([
      '### What',
      '### Passing example',
      '### không phải tiêu đề',
      '### Failing example',
      '### How to fix',
    ]);
  });

  it.each([
    ['no front matter', '## Tiếng Việt\n', /without front matter/],
    ['front matter never closed', '---\nid: x\n', /without front matter/],
    ['a line without a key', '---\nid x\n---\n', /without a key: "id x"/],
    ['no title', SAMPLE.replace(/^title\.en.*\n/m, ''), /target-hedged.*missing for "en"/],
    ['no English half', SAMPLE.replace('## English', '## Englisch'), /target-hedged.*missing for "en"/],
  ])('refuses a document with %s', (_, markdown, message) => {
    expect(() => splitRuleDoc(markdown, 'en')).toThrow(message);
  });
});

describe('built-in rule documents', () => {
  it('are gathered from the rules folder, all of them and unchanged', () => {
    expect(listRuleDocs()).toEqual(files.map((name) => name.replace(/\.md$/, '')));
    for (const name of files) {
      const markdown = readFileSync(new URL(name, FOLDER), 'utf8');
      expect(readRuleDoc(name.replace(/\.md$/, ''), 'vi'), name).toEqual(splitRuleDoc(markdown, 'vi'));
    }
  });

  it.each(['no-such-rule', 'constructor', ''])('know no rule "%s"', (id) => {
    expect(readRuleDoc(id, 'vi')).toBeNull();
  });

  it.each(files)('%s has all sections in both languages', (name) => {
    const markdown = readFileSync(new URL(name, FOLDER), 'utf8');
    const headings = (lang: 'vi' | 'en') => splitRuleDoc(markdown, lang).body.match(/^### .*$/gm);
    expect(headings('vi')).toEqual([
      '### Nội dung',
      '### Căn cứ',
      '### Ví dụ phù hợp',
      '### Ví dụ cần xem lại',
      '### Cách chỉnh sửa',
    ]);
    expect(headings('en')).toEqual([
      '### What',
      '### Why',
      '### Passing example',
      '### Failing example',
      '### How to fix',
    ]);
    const known = ['also', 'id', 'severity', 'title.en', 'title.vi'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(splitFrontMatter(markdown).fields)));
  });

  it.each(files)('%s keeps the register: the plan is the subject, nobody is blamed', (name) => {
    const { title, body } = splitRuleDoc(readFileSync(new URL(name, FOLDER), 'utf8'), 'vi');
    expect(`${title}\n${body}`).not.toMatch(/(?<!\p{L})(lỗi|sai|vi phạm|không đạt|thiếu sót|bỏ sót)(?!\p{L})/iu);
  });
});
