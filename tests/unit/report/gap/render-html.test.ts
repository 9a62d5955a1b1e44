import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentResult } from '../../../../src/model/result.js';
import { buildGapReport } from '../../../../src/report/gap/gap-report.js';
import { renderGapHtml } from '../../../../src/report/gap/render-html.js';
import { HOSTILE, makeHostilePlan } from '../../../support/hostile-plan.js';
import { checkText, makeManyPlans } from '../../../support/many-plans.js';
import { PACK } from '../../../support/pack.js';
import { makeRun } from '../../../support/result-builder.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';

function render(documents: readonly DocumentResult[], lang: 'vi' | 'en' = 'vi'): string {
  const report = buildGapReport(makeRun(...documents), PACK, {
    lang,
    version: '9.9.9',
    today: null,
    inputs: new Map(),
  });
  return renderGapHtml(report);
}

const draft = async () => [await checkText(DRAFT, readFileSync(root + DRAFT, 'utf8'))];
interface Element {
  readonly tagName: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements of the page as a browser builds them, in the order of the text. */
function listElements(node: DefaultTreeAdapterTypes.Node): Element[] {
  const inside = 'childNodes' in node ? node.childNodes.flatMap(listElements) : [];
  if (!('tagName' in node)) return inside;
  const properties = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ tagName: node.tagName, properties, text: textOf(node) }, ...inside];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const PAGES: readonly (readonly [string, () => Promise<readonly DocumentResult[]>])[] = [
  ['one plan', draft],
  ['a few plans', async () => (await makeManyPlans(6)).documents],
  ['a crowd of plans', async () => (await makeManyPlans(45, 9)).documents],
];

describe.each(PAGES)('%s', (_, make) => {
  let documents: readonly DocumentResult[] = [];
  let html = '';
  let elements: readonly Element[] = [];
  beforeAll(async () => {
    documents = await make();
    html = render(documents);
    elements = listElements(parse(html));
  });

  it('is a page of its own with the language, a title and one main heading', () => {
    expect(html.startsWith('<!doctype html><html lang="vi">') || html.startsWith('<!doctype html><html lang=vi>')).toBe(
      true,
    );
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
    expect(elements.filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
  });

  it('asks for nothing: no address, no style of its own, no handler', () => {
    const asking = elements.filter(
      ({ tagName, properties }) =>
        /^(?:img|link|iframe|object|embed|base|audio|video|source)$/u.test(tagName) ||
        Object.entries(properties).some(
          ([name, value]) =>
            /^on|^style$|^src|^action$|^formaction$/u.test(name) || (name === 'href' && !/^#[\w-]+$/u.test(value)),
        ),
    );
    expect(asking).toEqual([]);
  });

  it('lets only its own style and script pass', () => {
    const policy = elements.find(({ properties }) => properties['http-equiv'] !== undefined)?.properties.content;
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const found = elements.filter(({ tagName }) => tagName === tag);
      expect(found).toHaveLength(1);
      const digest = createHash('sha256')
        .update(found[0]?.text ?? '', 'utf8')
        .digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${digest}'`);
    }
    expect(policy).toContain("default-src 'none'");
  });

  it('has headings without gaps, tables with captions and header cells, links that lead somewhere, ids once', () => {
    const levels = elements.filter(({ tagName }) => /^h[1-6]$/u.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
    expect(count('caption')).toBe(count('table'));
    const heads = elements.filter(({ tagName }) => tagName === 'th');
    expect(heads.filter(({ properties }) => !/^(?:col|row|colgroup)$/u.test(properties.scope ?? ''))).toEqual([]);
    const ids = elements.flatMap(({ properties }) => (properties.id === undefined ? [] : [properties.id]));
    const known = new Set(ids);
    expect(known.size).toBe(ids.length);
    const links = elements.flatMap(({ properties }) => (properties.href === undefined ? [] : [properties.href]));
    expect(links.filter((link) => !known.has(link.slice(1)))).toEqual([]);
  });

  it('is the same to the byte on a second run', () => {
    expect(render(documents)).toBe(html);
  });
});

describe('hostile text', () => {
  it.each(['vi', 'en'] as const)('appears as harmless text, %s', async (lang) => {
    const documents = [
      await makeHostilePlan(),
      { kind: 'unreadable', path: HOSTILE.join('/'), reason: 'io', detail: HOSTILE.join(' ') } as const,
    ];
    const html = render(documents, lang);
    const tree = parse(html);
    const elements = listElements(tree);
    expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect(elements.some(({ tagName }) => tagName === 'img' || tagName === 'b2')).toBe(false);
    for (const { properties } of elements)
      expect(Object.keys(properties).filter((name) => /^on/u.test(name))).toEqual([]);
    // Terminal escapes and marks that turn the direction of text are taken out, everything else is shown.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
    const text = textOf(tree);
    for (const shown of ['<script>alert(1)</script>', '"><img src=x onerror=alert(2)>', '=HYPERLINK("http'])
      expect(text).toContain(shown);
  });
});

describe('another language', () => {
  it('marks what stays Vietnamese', async () => {
    const elements = listElements(parse(render(await draft(), 'en')));
    const pasted = elements.filter(({ properties }) => properties.class === 'text');
    expect(pasted.length).toBeGreaterThan(5);
    for (const { properties } of pasted) expect(properties.lang).toBe('vi');
  });
});
