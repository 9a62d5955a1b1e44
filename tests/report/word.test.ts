import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { annotateDocx } from '../../src/annotate/annotate-docx.js';
import type { PlanResult } from '../../src/model/result.js';
import type { WordComment } from '../../src/model/word-comment.js';
import { parseOutline } from '../../src/parse/outline.js';
import { readDocument } from '../../src/read/read-document.js';
import { READ_LIMITS } from '../../src/read/reader.js';
import { elementsOf, readXmlTree, type XmlElement } from '../../src/read/xml-tree.js';
import { buildGapReport } from '../../src/report/gap/gap-report.js';
import type { GapReport } from '../../src/report/gap/model.js';
import { renderGapDocx } from '../../src/report/gap/render-docx.js';
import { listWordComments } from '../../src/report/word-comments.js';
import { convertWithOffice } from '../support/convert/convert-office.js';
import { layOutPage } from '../support/convert/lay-out-page.js';
import { writeDocx } from '../support/convert/write-docx.js';
import { buildDocx, control, ins, p, run, table, textBox } from '../support/docx-builder.js';
import { checkBytes } from '../support/essence.js';
import { makeHostilePlan } from '../support/hostile-plan.js';
import { makeManyPlans } from '../support/many-plans.js';
import { PACK } from '../support/pack.js';
import { havePrograms } from '../support/programs.js';
import { makeRun } from '../support/result-builder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';
const LONG = 240_000;
const OPTIONS = { lang: 'vi', version: '9.9.9', today: null, inputs: new Map() } as const;

/** The draft as a Word file with automatic numbers. */
async function writeDraft(): Promise<Uint8Array> {
  const document = await readDocument(DRAFT, new Uint8Array(readFileSync(`${root}${DRAFT}`)));
  if ('reason' in document) throw new Error(document.reason);
  return writeDocx(layOutPage(parseOutline(document)), 'levels');
}

function annotate(bytes: Uint8Array, comments: readonly WordComment[]): Uint8Array {
  const annotated = annotateDocx(bytes, comments, { date: null });
  if ('ok' in annotated) throw new Error(annotated.reason);
  return annotated;
}

/** What LibreOffice shows: the text of each paragraph that has comments, and theirs. */
function listAnchors(odt: Uint8Array): { readonly text: string; readonly comment: string }[] {
  const read = readXmlTree('content.xml', unzipSync(odt)['content.xml'] ?? new Uint8Array(), READ_LIMITS, new Map());
  if (!read.ok) throw new Error(read.reason);
  const anchors: { text: string; comment: string }[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name !== 'text:p' && child.name !== 'text:h') visit(child);
      else {
        const comments = ownComments(child);
        for (const comment of comments) anchors.push({ text: readText(child), comment: readText(comment, true) });
        visit(child);
      }
    }
  };
  visit(read.root);
  return anchors;
}

function ownComments(paragraph: XmlElement): XmlElement[] {
  return elementsOf(paragraph).flatMap((child) => {
    if (child.name === 'office:annotation') return [child];
    return child.name === 'draw:frame' || child.name === 'draw:custom-shape' ? [] : ownComments(child);
  });
}

const ASIDE = new Set(['office:annotation', 'draw:frame', 'draw:custom-shape', 'text:tracked-changes']);

function readText(element: XmlElement, inComment = false): string {
  return readRaw(element, inComment).replace(/\s+/gu, ' ').trim();
}

function readRaw(element: XmlElement, inComment: boolean): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s' || child.name === 'text:tab' || child.name === 'text:line-break') return ' ';
      if (inComment && /^(?:dc|meta):/.test(child.name)) return '';
      return ASIDE.has(child.name) ? '' : readRaw(child, inComment);
    })
    .join('');
}

const joinLines = ({ lines }: WordComment) =>
  lines
    .map(({ label, text }) => (label === null ? text : `${label}: ${text}`))
    .join('')
    .replace(/\s+/gu, ' ');

const remark = (paragraph: number, text: string): WordComment => ({ paragraph, lines: [{ label: null, text }] });

/** Text of a paragraph by its number, and the number, of a document with everything that can hold a paragraph. */
const PLACES: readonly (readonly [paragraph: number, text: string])[] = [
  [1, 'mở đầu'],
  [2, 'chỉ tiêu'],
  [3, 'ô trong bảng'],
  [4, 'neo khung'],
  [5, 'trong ô điều khiển'],
  [6, 'được chèn thêm'],
  [8, 'ô có điều khiển'],
  [10, 'cuối cùng'],
];
const SPECIAL = buildDocx({
  body: [
    p('mở đầu'),
    table([['chỉ tiêu', 'ô trong bảng']]),
    p([run('neo khung'), textBox(p('trong khung'))]),
    control(p('trong ô điều khiển')),
    p([ins('được chèn thêm')]),
    '<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>đã có ý kiến</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    table([[{ content: [control(p('ô có điều khiển'))] }, 'ô bên']]),
    p('cuối cùng'),
  ],
  comment: [p('ý kiến cũ')],
});

describe.runIf(havePrograms('soffice'))('opened by LibreOffice', () => {
  let result: PlanResult;
  let comments: readonly WordComment[];
  let draft: Uint8Array;
  const reports = new Map<string, GapReport>();
  let converted: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    draft = await writeDraft();
    result = await checkBytes('du-thao.docx', draft);
    comments = listWordComments(result, PACK, 'vi');
    reports.set('one', buildGapReport(makeRun({ kind: 'read', ...result }), PACK, OPTIONS));
    reports.set('many', buildGapReport(await makeManyPlans(5), PACK, OPTIONS));
    reports.set('hostile', buildGapReport(makeRun(await makeHostilePlan()), PACK, OPTIONS));
    const files = new Map([
      ['annotated.docx', annotate(draft, comments)],
      [
        'special.docx',
        annotate(
          SPECIAL,
          PLACES.map(([paragraph]) => remark(paragraph, `ý kiến ${paragraph}`)),
        ),
      ],
      [
        'strict.docx',
        annotate(buildDocx({ body: [p('một'), p('hai')], strict: true, styles: [] }), [remark(2, 'ý kiến 2')]),
      ],
    ]);
    for (const [name, report] of reports) files.set(`${name}.docx`, await renderGapDocx(report));
    converted = await convertWithOffice(files, ['odt']);
  }, LONG);

  const odtOf = (name: string): Uint8Array => {
    const bytes = converted.get(`${name}.odt`);
    if (bytes === undefined) throw new Error(`LibreOffice did not open ${name}`);
    return bytes;
  };

  it.each(['one', 'many', 'hostile'])('the report on %s has every finding once', async (name) => {
    const document = await readDocument('report.odt', odtOf(name));
    if ('reason' in document) throw new Error(document.reason);
    const lines = document.lines.map(({ text }) => text);
    const { plans } = reports.get(name) as GapReport;
    const findings = plans.flatMap((plan) => plan.findings);
    expect(findings.length).toBeGreaterThan(5);
    for (const { message } of findings) {
      const alike = findings.filter((other) => other.message === message).length;
      expect(lines.filter((line) => line.includes(message)).length, message).toBe(alike);
    }
    for (const { number, title, place } of findings) {
      const alike = findings.filter((each) => each.number === number && each.title === title && each.place === place);
      const head = `${number}. ${title}. (${place}`;
      expect(lines.filter((line) => line.includes(head)).length, head).toBe(alike.length);
    }
  });

  it('the annotated plan shows every finding as a comment at its paragraph', () => {
    expect(comments.length).toBe(result.findings.length);
    expect(comments.length).toBeGreaterThan(10);
    const quotes = new Map(result.findings.map(({ at }) => [at.paragraph, at.quote]));
    const anchors = listAnchors(odtOf('annotated'));
    expect(anchors.map(({ comment }) => comment).sort()).toEqual(comments.map(joinLines).sort());
    for (const comment of comments) {
      const anchor = anchors.find((each) => each.comment === joinLines(comment));
      const quote = quotes.get(comment.paragraph ?? -1);
      if (quote === undefined) continue;
      // The automatic number of a heading is no text of its paragraph.
      const words = quote.split(' ').slice(-3).join(' ');
      expect(anchor?.text ?? '', quote).toContain(words);
    }
  });

  it('the annotated plan reads and is judged as before', async () => {
    const again = await checkBytes('du-thao.docx', annotate(draft, comments));
    expect(again).toEqual(result);
  });

  it('comments stand in cells, beside text boxes, in content controls and insertions', () => {
    const anchors = listAnchors(odtOf('special'));
    const expected = PLACES.map(([paragraph, text]) => ({ text, comment: `ý kiến ${paragraph}` }));
    const key = ({ comment }: { comment: string }) => comment;
    expect(anchors.sort((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual(
      [...expected, { text: 'đã có ý kiến', comment: 'ý kiến cũ' }].sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    );
  });

  it('comments stand in a file of the strict dialect', () => {
    expect(listAnchors(odtOf('strict'))).toEqual([{ text: 'hai', comment: 'ý kiến 2' }]);
  });

  it('hostile text makes no link and runs nothing', () => {
    const xml = strFromU8(unzipSync(odtOf('hostile'))['content.xml'] ?? new Uint8Array());
    expect(xml).toContain('&lt;script&gt;');
    expect(xml).not.toMatch(/<text:a\b|xlink:href="http|<text:script|<script/u);
  });
});
