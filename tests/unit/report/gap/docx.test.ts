import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentResult } from '../../../../src/model/result.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { WORD_NAMESPACES } from '../../../../src/read/word/word-namespaces.js';
import { elementsOf, readXmlTree, textOf, type XmlElement } from '../../../../src/read/xml-tree.js';
import { buildGapReport } from '../../../../src/report/gap/gap-report.js';
import type { GapReport, PlanPart } from '../../../../src/report/gap/model.js';
import { renderGapDocx } from '../../../../src/report/gap/render-docx.js';
import { HOSTILE, makeHostilePlan } from '../../../support/hostile-plan.js';
import { checkText, makeManyPlans } from '../../../support/many-plans.js';
import { PACK } from '../../../support/pack.js';
import { makeRun } from '../../../support/result-builder.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';
const LONG = 60_000;
const OPTIONS = { version: '9.9.9', today: '2026-03-01', inputs: new Map([[DRAFT, 'ab'.repeat(32)]]) } as const;

function build(documents: readonly DocumentResult[], lang: 'vi' | 'en' = 'vi'): GapReport {
  return buildGapReport(makeRun(...documents), PACK, { lang, ...OPTIONS });
}

function treeOf(name: string, part: Uint8Array): XmlElement {
  const read = readXmlTree(name, part, READ_LIMITS, WORD_NAMESPACES);
  if (!read.ok) throw new Error(`${name}: ${read.reason}`);
  return read.root;
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** The document part of a report. */
function readBody(bytes: Uint8Array): XmlElement {
  return treeOf('word/document.xml', unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

function paragraphsOf(element: XmlElement): string[] {
  return findAll(element, 'w:p').map((each) => findAll(each, 'w:t').map(textOf).join(''));
}

function countIn(texts: readonly string[], wanted: string): number {
  return texts.filter((text) => text === wanted).length;
}

/** Every finding of the plan has its heading, its message and what to write once among the paragraphs. */
function expectFindings(plan: PlanPart, texts: readonly string[]): void {
  expect(plan.findings.length).toBeGreaterThan(0);
  for (const finding of plan.findings) {
    const heads = texts.filter((text) => text.startsWith(`${finding.number}. ${finding.title}. (${finding.place}`));
    expect(heads, finding.ruleId).toHaveLength(1);
    const alike = plan.findings.filter(({ message }) => message === finding.message).length;
    expect(countIn(texts, finding.message), finding.message).toBe(alike);
    for (const text of finding.paste?.texts ?? []) expect(texts).toContain(text);
    if (finding.paste === null) expect(texts.join('\n')).toContain(finding.fix);
  }
}

let single: GapReport;
let many: GapReport;
beforeAll(async () => {
  single = build([await checkText(DRAFT, readFileSync(`${root}${DRAFT}`, 'utf8'))]);
  many = buildGapReport(await makeManyPlans(6), PACK, { lang: 'vi', ...OPTIONS });
}, LONG);

describe('one plan', () => {
  let body: XmlElement;
  let texts: string[];
  beforeAll(async () => {
    body = readBody(await renderGapDocx(single));
    texts = paragraphsOf(body);
  }, LONG);

  it('has every finding once', () => {
    const [plan] = single.plans;
    expectFindings(plan as PlanPart, texts);
  });

  it.each(['requirements', 'funding', 'bodies', 'coverage', 'citations', 'doubts', 'identity'] as const)(
    'shows %s',
    (part) => {
      const [plan] = single.plans;
      const wanted = {
        requirements: plan?.requirements.flatMap(({ rows }) => rows.map(({ national }) => national)),
        funding: plan?.funding.map(({ label }) => label),
        bodies: plan?.bodies.map(({ label }) => label),
        coverage: plan?.coverage.flatMap(({ tasks }) => tasks.map((task) => `- ${task}`)),
        citations: plan?.citations.map(({ asWritten }) => asWritten),
        doubts: plan?.doubts.map(({ what, why }) => `- ${what}: ${why}`),
        identity: plan?.identity.map(({ value }) => value),
      }[part];
      expect(wanted?.length).toBeGreaterThan(0);
      for (const text of wanted ?? []) expect(texts).toContain(text);
    },
  );

  it('has the parts of an administrative report', () => {
    const expected = [
      'Số:          /BC-…',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      '…, ngày … tháng … năm …',
      'BÁO CÁO RÀ SOÁT',
      'Nơi nhận:',
      'THỦ TRƯỞNG ĐƠN VỊ RÀ SOÁT',
    ];
    const places = expected.map((text) => texts.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((left, right) => left - right));
    for (const line of single.standing) expect(texts).toContain(`- ${line}`);
  });

  it('keeps to A4 and the margins of Nghị định 30/2020/NĐ-CP', () => {
    const mm = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;
    const sections = findAll(body, 'w:sectPr');
    expect(sections.map((each) => findAll(each, 'w:pgSz')[0]?.attributes['w:orient'])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    for (const section of sections) {
      const size = findAll(section, 'w:pgSz')[0]?.attributes ?? {};
      const sides = [mm(size['w:w']), mm(size['w:h'])].sort((left, right) => left - right);
      expect(sides[0]).toBeCloseTo(210, 0);
      expect(sides[1]).toBeCloseTo(297, 0);
      const margin = findAll(section, 'w:pgMar')[0]?.attributes ?? {};
      for (const side of ['w:top', 'w:bottom']) {
        expect(mm(margin[side])).toBeGreaterThanOrEqual(19.9);
        expect(mm(margin[side])).toBeLessThanOrEqual(25.1);
      }
      expect(mm(margin['w:left'])).toBeGreaterThanOrEqual(29.9);
      expect(mm(margin['w:left'])).toBeLessThanOrEqual(35.1);
      expect(mm(margin['w:right'])).toBeGreaterThanOrEqual(14.9);
      expect(mm(margin['w:right'])).toBeLessThanOrEqual(20.1);
    }
  });

  it('has tables whose heads repeat, whose rows are not torn and that fit the page', () => {
    const tables = findAll(body, 'w:tbl');
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      for (const row of findAll(table, 'w:tr')) expect(findAll(row, 'w:cantSplit')).toHaveLength(1);
      const width = findAll(table, 'w:gridCol').reduce((sum, each) => sum + Number(each.attributes['w:w']), 0);
      expect(width).toBeLessThanOrEqual(14_287);
    }
    const headed = tables.filter((table) => findAll(table, 'w:tblHeader').length === 1);
    expect(headed.length).toBeGreaterThanOrEqual(6);
  });
});

describe('the whole file', () => {
  it('is in Times New Roman 13, with the number of the page above from the second on', async () => {
    const parts = unzipSync(await renderGapDocx(single));
    const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="26"\/>/s);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('<w:titlePg');
    const headers = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const numbered = headers.filter(([, part]) => strFromU8(part).includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([2, 1]);
    expect(strFromU8(numbered[0]?.[1] ?? new Uint8Array())).toContain('w:val="center"');
  });

  it('consists of well-formed parts', async () => {
    for (const [name, part] of Object.entries(unzipSync(await renderGapDocx(many))))
      expect(() => treeOf(name, part)).not.toThrow();
  });
});

describe('many plans', () => {
  let texts: string[];
  let body: XmlElement;
  beforeAll(async () => {
    body = readBody(await renderGapDocx(many));
    texts = paragraphsOf(body);
  }, LONG);

  it('lists them all, with what was not graded', () => {
    for (const row of many.overview?.heat.rows ?? []) {
      expect(countIn(texts, `${row.number}; ${row.path}`)).toBe(1);
      expect(texts).toContain(row.name);
    }
    for (const other of many.others) expect(countIn(texts, other.reason)).toBe(1);
  });

  it('gives each a part of its own, on a new page, with every finding once', () => {
    const starts = many.plans.map((plan, i) => texts.indexOf(`${i + 1}. ${plan.heading}`));
    expect(starts).not.toContain(-1);
    many.plans.forEach((plan, i) => {
      if (plan.findings.length > 0) expectFindings(plan, texts.slice(starts[i], starts[i + 1]));
    });
    const breaks = findAll(body, 'w:p').filter((each) => findAll(each, 'w:pageBreakBefore').length > 0);
    expect(breaks).toHaveLength(many.plans.length);
  });
});

describe('in English', () => {
  it('has no Vietnamese headings', async () => {
    const report = build([await checkText(DRAFT, readFileSync(`${root}${DRAFT}`, 'utf8'))], 'en');
    const texts = paragraphsOf(readBody(await renderGapDocx(report)));
    expect(texts).toContain('SOCIALIST REPUBLIC OF VIET NAM');
    expect(texts.filter((text) => /BÁO CÁO|CỘNG HÒA|Nơi nhận/u.test(text))).toEqual([]);
    expectFindings(report.plans[0] as PlanPart, texts);
  });
});

describe('hostile text', () => {
  it('appears as harmless text', async () => {
    const report = build([
      await makeHostilePlan(),
      { kind: 'unreadable', path: HOSTILE.join('/'), reason: 'io', detail: HOSTILE.join(' ') },
    ]);
    const parts = unzipSync(await renderGapDocx(report));
    const shown = paragraphsOf(treeOf('word/document.xml', parts['word/document.xml'] ?? new Uint8Array())).join('\n');
    expect(shown).toContain('<script>');
    expect(shown).toContain('=HYPERLINK(');
    for (const [name, part] of Object.entries(parts)) {
      const xml = strFromU8(part);
      expect(xml, name).not.toMatch(/<script|<img|<w:hyperlink|TargetMode="External"/u);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }
  });

  it('characters that no XML may hold are left out', async () => {
    const [plan] = single.plans;
    const report = { ...single, plans: [{ ...(plan as PlanPart), headline: 'a\uffffb\ufffec\u0001d\ud800e' }] };
    expect(paragraphsOf(readBody(await renderGapDocx(report)))).toContain('abcde');
  });
});

describe('the same report', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('gives the same bytes at another time and in another time zone', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const rendered: Uint8Array[] = [];
    for (const [tz, now] of [
      ['UTC', '2026-01-05T23:59:58Z'],
      ['Asia/Ho_Chi_Minh', '2026-01-06T00:00:03Z'],
      ['America/Los_Angeles', '2027-07-19T12:00:00Z'],
    ] as const) {
      process.env.TZ = tz;
      vi.setSystemTime(new Date(now));
      rendered.push(await renderGapDocx(many));
    }
    expect(Buffer.compare(rendered[0] as Uint8Array, rendered[1] as Uint8Array)).toBe(0);
    expect(Buffer.compare(rendered[0] as Uint8Array, rendered[2] as Uint8Array)).toBe(0);
    expect(strFromU8(unzipSync(rendered[0] as Uint8Array)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(
      /20\d\d-/,
    );
  });
});
