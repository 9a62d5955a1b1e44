import type { Nodes } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentResult } from '../../../../src/model/result.js';
import { escapeMarkdown } from '../../../../src/report/escape-markdown.js';
import { buildGapReport } from '../../../../src/report/gap/gap-report.js';
import type { GapReport } from '../../../../src/report/gap/model.js';
import { renderGapMarkdown } from '../../../../src/report/gap/render-markdown.js';
import { makeHostilePlan } from '../../../support/hostile-plan.js';
import { checkText, makeManyPlans } from '../../../support/many-plans.js';
import { PACK } from '../../../support/pack.js';
import { makeRun } from '../../../support/result-builder.js';
import { readSource } from '../../../support/sources.js';

const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';

function build(documents: readonly DocumentResult[]): GapReport {
  return buildGapReport(makeRun(...documents), PACK, { lang: 'vi', version: '9.9.9', today: null, inputs: new Map() });
}

/** Every node of the document as a code host sees it. */
function parse(markdown: string): Nodes[] {
  const processor = unified()
    .data('micromarkExtensions', [gfmTable()])
    .data('fromMarkdownExtensions', [gfmTableFromMarkdown()])
    .use(remarkParse);
  const list = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(list) : [])];
  return list(processor.parse(markdown));
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

describe.each<[string, () => Promise<GapReport>]>([
  ['one plan', async () => build([await checkText(DRAFT, readSource(DRAFT))])],
  ['many plans', async () => build((await makeManyPlans(6)).documents)],
  ['hostile text', async () => build([await makeHostilePlan()])],
])('%s', (_, make) => {
  let report: GapReport;
  let markdown = '';
  let nodes: readonly Nodes[] = [];
  beforeAll(async () => {
    report = await make();
    markdown = renderGapMarkdown(report);
    nodes = parse(markdown);
  });

  it('has only the markup of the report', () => {
    for (const node of nodes) {
      expect(['link', 'image', 'linkReference', 'imageReference', 'definition', 'code']).not.toContain(node.type);
      if (node.type === 'html') expect(node.value).toBe('<br>');
    }
    expect(markdown).not.toMatch(/\p{Bidi_Control}|\p{Cc}(?<!\n)/u);
    expect(nodes.filter((node) => node.type === 'heading' && node.depth === 1)).toHaveLength(1);
  });

  it('keeps every row of a table as wide as its head', () => {
    for (const node of nodes) {
      if (node.type !== 'table') continue;
      for (const row of node.children) expect(row.children).toHaveLength(node.children[0]?.children.length ?? 0);
    }
  });

  it('shows every finding once, with its sentences', () => {
    const paragraphs = nodes.filter((node) => node.type === 'paragraph').map(textOf);
    for (const { message, paste } of report.plans.flatMap(({ findings }) => findings)) {
      expect(paragraphs).toContain(message);
      for (const text of paste?.texts ?? []) expect(paragraphs).toContain(text);
    }
    const numbers = paragraphs.filter((text) => /^\d+\. .* · [a-z0-9-]+$/u.test(text));
    expect(numbers).toHaveLength(report.plans.flatMap(({ findings }) => findings).length);
  });
});

it('names the documents that were not graded', async () => {
  const text = renderGapMarkdown(build((await makeManyPlans(2)).documents));
  expect(text).toContain('| ke-hoach/ban-quet.pdf | Không đọc được |');
});

describe('escapeMarkdown', () => {
  it.each([
    '# đầu đề',
    '- gạch',
    '+ cộng',
    '12. số',
    '3) số',
    '= bằng',
    '> trích',
    '<script>alert(1)</script>',
    '&lt; &amp;',
    '[a](http://example.invalid) ![b](c)',
    '*đậm* _nghiêng_ `mã` ~~bỏ~~ $x^2$',
    '| a | b |',
    '@ai #12',
    '\\*',
    '218/KH-UBND năm 2026 - 2030 (dự thảo)!',
    'www.example.invalid và http://example.invalid/a',
  ])('leaves %j the text it is', (text) => {
    const nodes = parse(`${escapeMarkdown(text)}\n`);
    expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text']);
    expect(nodes.map(textOf)[0]).toBe(text);
  });

  it('leaves usual text as it is written', () => {
    const text = 'Kế hoạch số 218/KH-UBND giai đoạn 2026-2030 (dòng 12): ít nhất 90%.';
    expect(escapeMarkdown(text)).toBe(text);
  });
});
