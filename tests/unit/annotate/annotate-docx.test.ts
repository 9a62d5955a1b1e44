import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateDocx } from '../../../src/annotate/annotate-docx.js';
import type { WordComment } from '../../../src/model/word-comment.js';
import { READ_LIMITS } from '../../../src/read/reader.js';
import { numberParagraphs } from '../../../src/read/word/number-paragraphs.js';
import { readDocx } from '../../../src/read/word/read-docx.js';
import { WORD_NAMESPACES } from '../../../src/read/word/word-namespaces.js';
import { childOf, elementsOf, readXmlTree, textOf, type XmlElement } from '../../../src/read/xml-tree.js';
import {
  buildDocx,
  control,
  type DocxParts,
  del,
  ins,
  p,
  run,
  table,
  textBox,
  type Xml,
} from '../../support/docx-builder.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NO_DATE = { date: null };

function remark(paragraph: number | null, text = `Ý kiến tại đoạn ${paragraph}`): WordComment {
  return { paragraph, lines: [{ label: 'Đề nghị', text }] };
}

function annotate(bytes: Uint8Array, comments: readonly WordComment[]): Uint8Array {
  const annotated = annotateDocx(bytes, comments, NO_DATE);
  if ('ok' in annotated) throw new Error(`${annotated.reason}: ${annotated.detail}`);
  return annotated;
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
}

function treeOf(bytes: Uint8Array, name: string): XmlElement {
  const part = unzipSync(bytes)[name];
  const read = readXmlTree(name, part ?? new Uint8Array(), READ_LIMITS, WORD_NAMESPACES);
  if (!read.ok) throw new Error(`${name}: ${read.reason}`);
  return read.root;
}

function findAll(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)]);
}

/** Texts of the comments by the number of the paragraph where they begin; each ends and is referred to once. */
function commentsByParagraph(bytes: Uint8Array): Map<number, string[]> {
  const body = childOf(treeOf(bytes, 'word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('no body');
  const texts = new Map(
    findAll(treeOf(bytes, 'word/comments.xml'), 'w:comment').map((comment) => [
      comment.attributes['w:id'],
      findAll(comment, 'w:t').map(textOf).join(''),
    ]),
  );
  const order = listElements(body);
  const found = new Map<number, string[]>();
  for (const [element, number] of numberParagraphs(body)) {
    const starts = elementsOf(element).filter((each) => each.name === 'w:commentRangeStart');
    for (const start of starts) {
      const id = start.attributes['w:id'];
      const same = order.filter((each) => each.name.startsWith('w:comment') && each.attributes['w:id'] === id);
      expect(same.map(({ name }) => name)).toEqual(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);
      found.set(number, [...(found.get(number) ?? []), texts.get(id) ?? 'none']);
    }
  }
  return found;
}

function listElements(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => [child, ...listElements(child)]);
}

const fallbackOnly = (blocks: Xml) => `<mc:AlternateContent><mc:Fallback>${blocks}</mc:Fallback></mc:AlternateContent>`;
const alternatives = (...branches: readonly Xml[]) => `<mc:AlternateContent>${branches.join('')}</mc:AlternateContent>`;
const choice = (blocks: Xml) => `<mc:Choice Requires="wps">${blocks}</mc:Choice>`;
const fallback = (blocks: Xml) => `<mc:Fallback>${blocks}</mc:Fallback>`;

const BODIES: Readonly<Record<string, readonly Xml[]>> = {
  plain: [p('một'), p('hai', { style: 'Heading1' }), p('ba')],
  'empty tags': [p('một'), '<w:p/>', '<w:p w:rsidR="00A1" />', p('bốn')],
  'only properties': ['<w:p><w:pPr><w:jc w:val="center"/></w:pPr></w:p>', p('hai'), '<w:p><w:pPr/></w:p>'],
  'changed properties': [
    '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="3" w:author="a"><w:pPr><w:jc w:val="both"/></w:pPr></w:pPrChange></w:pPr><w:r><w:t>một</w:t></w:r></w:p>',
    p('hai'),
  ],
  'a table': [
    p('một'),
    table([
      ['hai', 'ba'],
      [{ content: [p('bốn'), table([['năm', 'sáu']]), p('bảy')] }, ''],
    ]),
    p('chín'),
  ],
  'a text box': [p([run('một'), textBox(p('trong khung'), p('cũng trong khung')), run('sau khung')]), p('hai')],
  'content controls': [control(p('một') + control(p('hai'))), p([control(run('ba'))]), control(table([['bốn']]))],
  'tracked changes': [p([ins('một'), del('xưa')]), `<w:ins w:id="9" w:author="a">${p('hai')}</w:ins>`, p('ba')],
  'a deleted row': [table([{ cells: ['một'], deleted: true }, { cells: ['hai'] }]), p('ba')],
  alternatives: [
    p('một'),
    alternatives(choice(p('hai') + p('ba')), choice(p('không')), fallback(p('không') + p('không') + p('không'))),
    alternatives(fallback(p('không')), choice(p('bốn'))),
    fallbackOnly(p('năm')),
    alternatives(choice(alternatives(choice(p('sáu')), fallback(p('không'))) + p('bảy')), p('không')),
    p('tám'),
  ],
  'comments in the markup': [
    p('một'),
    '<!-- <w:p>không</w:p> -->',
    p([run('hai &amp; > ba')]),
    '<?x <w:p/> ?>',
    p('ba'),
  ],
};

describe('a comment stands at the paragraph of its number', () => {
  it.each(Object.keys(BODIES))('%s', (name) => {
    const bytes = buildDocx({ body: BODIES[name] ?? [] });
    const body = childOf(treeOf(bytes, 'word/document.xml'), 'w:body') as XmlElement;
    const count = numberParagraphs(body).size;
    expect(count).toBeGreaterThan(1);
    const comments = Array.from({ length: count }, (_, i) => remark(i + 1));
    const found = commentsByParagraph(annotate(bytes, comments));
    expect(found).toEqual(new Map(comments.map(({ paragraph, lines }) => [paragraph, [`Đề nghị: ${lines[0]?.text}`]])));
  });

  it('ends behind a content control around it, which LibreOffice would make a field of', () => {
    const contents = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
    const body = [
      control(p('một')),
      control(p('hai')),
      '<w:p/>',
      control(p('bốn') + p('năm')),
      control(p('sáu'), contents),
    ];
    const annotated = annotate(
      buildDocx({ body: [...body, control(p('bảy'))] }),
      [1, 2, 3, 4, 5, 6, 7].map((n) => remark(n)),
    );
    const document = childOf(treeOf(annotated, 'word/document.xml'), 'w:body') as XmlElement;
    const marks = [...numberParagraphs(document).keys()].map((each) =>
      elementsOf(each).flatMap((own) => findAll(own, 'w:commentReference').map(({ attributes }) => attributes['w:id'])),
    );
    // The last one has no paragraph behind it.
    expect(marks).toEqual([[], [], ['0', '1', '2'], [], ['3', '4'], ['5'], ['6']]);
    expect([...commentsByParagraph(annotated).keys()]).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('several at one paragraph, each once', () => {
    const annotated = annotate(buildDocx({ body: [p('một'), p('hai')] }), [
      remark(2, 'a'),
      remark(2, 'b'),
      remark(1, 'c'),
    ]);
    expect(commentsByParagraph(annotated)).toEqual(
      new Map([
        [1, ['Đề nghị: c']],
        [2, ['Đề nghị: a', 'Đề nghị: b']],
      ]),
    );
  });

  it('without a paragraph, or with one that is not there, at the first with text', () => {
    const annotated = annotate(buildDocx({ body: [p(''), p('hai'), p('ba')] }), [remark(null, 'a'), remark(99, 'b')]);
    expect(commentsByParagraph(annotated)).toEqual(new Map([[2, ['Đề nghị: a', 'Đề nghị: b']]]));
  });
});

/** The parts that the annotation does not name stay as they are; the document's text comes back once the marks are out. */
function expectUntouched(before: Uint8Array, after: Uint8Array, changed: readonly string[]): void {
  const old = unzipSync(before);
  const now = unzipSync(after);
  for (const name of Object.keys(old)) if (!changed.includes(name)) expect(now[name], name).toEqual(old[name]);
  const marks = /<w:commentRange(?:Start|End)[^>]*\/>|<w:r(?: xmlns:w="[^"]*")?><w:commentReference[^>]*\/><\/w:r>/g;
  const cleaned = strFromU8(now['word/document.xml'] as Uint8Array, true).replace(marks, '');
  expect(cleaned).toBe(strFromU8(old['word/document.xml'] as Uint8Array, true));
}

const NEW = ['word/document.xml', '[Content_Types].xml', 'word/_rels/document.xml.rels'];
const PLAN: readonly Xml[] = [
  p('KẾ HOẠCH'),
  p('  khoảng   trắng\tgiữ nguyên '),
  table([
    ['Chỉ tiêu', '2030'],
    ['Đạt', '90%'],
  ]),
  p([run('a'), ins('b'), del('c'), textBox(p('khung'))]),
];
const ALL = [remark(1), remark(2), remark(6), remark(7), remark(null)];

describe('everything else stays as it is', () => {
  const cases: Readonly<Record<string, Partial<DocxParts>>> = {
    plain: {},
    strict: { strict: true },
    'another prefix': { prefix: 'ns0' },
    'no prefix': { prefix: '' },
    macros: {
      parts: {
        'word/vbaProject.bin': Uint8Array.of(1, 2, 3, 0, 255),
        'word/vbaProjectSignature.bin': Uint8Array.of(9),
      },
    },
    'a byte order mark': {
      parts: {
        'word/document.xml': `\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\r\n<w:body>${PLAN.slice(0, 3).join('\r\n')}${p('a')}</w:body></w:document>\r\n<!-- hết -->`,
      },
    },
  };
  it.each(Object.keys(cases))('%s', async (name) => {
    const bytes = buildDocx({ body: PLAN, styles: [], ...cases[name] });
    const annotated = annotate(bytes, ALL);
    expectUntouched(bytes, annotated, NEW);
    const [before, after] = [await readDocx(bytes, READ_LIMITS), await readDocx(annotated, READ_LIMITS)];
    expect(after).toEqual(before);
    expect([...commentsByParagraph(annotated).values()].flat()).toHaveLength(ALL.length);
  });

  it('UTF-16', async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('một')}${p('hai')}</w:body></w:document>`;
    const bytes = buildDocx({ body: [], parts: { 'word/document.xml': wide(xml) } });
    const annotated = annotate(bytes, [remark(2)]);
    expect(await readDocx(annotated, READ_LIMITS)).toEqual(await readDocx(bytes, READ_LIMITS));
    expect([...commentsByParagraph(annotated)]).toEqual([[2, ['Đề nghị: Ý kiến tại đoạn 2']]]);
  });

  it('packed bytes and order of the other entries', () => {
    const bytes = buildDocx({ body: PLAN, styles: [], theme: { major: 'Times New Roman', minor: 'Times New Roman' } });
    const annotated = annotate(bytes, ALL);
    expect(Object.keys(unzipSync(annotated))).toEqual([...Object.keys(unzipSync(bytes)), 'word/comments.xml']);
    const packed = packedOf(bytes, 'word/theme/theme1.xml');
    expect(Buffer.from(annotated).includes(packed)).toBe(true);
  });

  it('nothing to add gives the bytes as they are', () => {
    const bytes = buildDocx({ body: PLAN });
    expect(annotate(bytes, [])).toEqual(bytes);
  });
});

function packedOf(bytes: Uint8Array, name: string): Buffer {
  const buffer = Buffer.from(bytes);
  const at = buffer.indexOf(name);
  const length = buffer.readUInt32LE(at - 30 + 18);
  expect(length).toBeGreaterThan(20);
  return buffer.subarray(at + name.length, at + name.length + length);
}

describe('comments that are there already', () => {
  const EXTENDED =
    '<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:commentEx w15:paraId="00000001" w15:done="0"/></w15:commentsEx>';
  const withOld = buildDocx({
    body: [
      '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>một</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p>',
      p('hai'),
    ],
    comment: [p('ý kiến cũ')],
    parts: { 'word/commentsExtended.xml': EXTENDED },
  });

  it('stay, and the new ones count on', () => {
    const annotated = annotate(withOld, [remark(2), remark(1)]);
    const comments = treeOf(annotated, 'word/comments.xml');
    expect(elementsOf(comments).map(({ attributes }) => attributes['w:id'])).toEqual(['0', '8', '9']);
    expect(partOf(annotated, 'word/comments.xml')).toContain('ý kiến cũ');
    for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/commentsExtended.xml'])
      expect(partOf(annotated, name)).toBe(partOf(withOld, name));
  });

  it('also after a run of our own', () => {
    const twice = annotate(annotate(buildDocx({ body: [p('một')] }), [remark(1, 'a')]), [remark(1, 'b')]);
    expect(commentsByParagraph(twice)).toEqual(new Map([[1, ['Đề nghị: b', 'Đề nghị: a']]]));
    expect(elementsOf(treeOf(twice, 'word/comments.xml')).map(({ attributes }) => attributes['w:id'])).toEqual([
      '0',
      '1',
    ]);
  });

  it('an empty comments part and a default namespace', () => {
    const bytes = buildDocx({
      body: [p('một')],
      comment: [],
      parts: {
        'word/comments.xml': '<comments xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" />',
      },
    });
    expect(commentsByParagraph(annotate(bytes, [remark(1, 'a')]))).toEqual(new Map([[1, ['Đề nghị: a']]]));
  });
});

describe('the package names the comments', () => {
  it.each([false, true])('strict: %s', (strict) => {
    const annotated = annotate(buildDocx({ body: [p('một')], styles: [], strict }), [remark(1)]);
    const relation = elementsOf(treeOf(annotated, 'word/_rels/document.xml.rels')).find(
      ({ attributes }) => attributes.Target === 'comments.xml',
    );
    const base = strict ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : OFFICE;
    expect(relation?.attributes).toEqual({ Id: 'rId2', Type: `${base}/comments`, Target: 'comments.xml' });
    expect(partOf(annotated, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
  });

  it('ids that are taken are left alone', () => {
    const rels = `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="RID2" Type="${OFFICE}/settings" Target="settings.xml"/></r:Relationships>`;
    const bytes = buildDocx({
      body: [p('một')],
      parts: { 'word/_rels/document.xml.rels': rels, 'word/comments.xml': '<x/>' },
    });
    const annotated = annotate(bytes, [remark(1)]);
    expect(partOf(annotated, 'word/_rels/document.xml.rels')).toContain('<r:Relationship Id="rId3"');
    expect(partOf(annotated, 'word/comments.xml')).toBe('<x/>');
    expect(partOf(annotated, 'word/comments1.xml')).toContain('Ý kiến');
  });

  it('where the document has no relationships yet', () => {
    const bytes = buildDocx({ body: [p('một')], parts: { 'word/_rels/document.xml.rels': null } });
    expect(partOf(annotate(bytes, [remark(1)]), 'word/_rels/document.xml.rels')).toContain('comments.xml');
  });
});

describe('the comment itself', () => {
  const [author, date] = ['plan112', '2026-03-01'];
  it('bears author, initials and the day that was given', () => {
    const annotated = annotateDocx(buildDocx({ body: [p('một')] }), [remark(1)], { date });
    if ('ok' in annotated) throw new Error(annotated.reason);
    const [comment] = elementsOf(treeOf(annotated, 'word/comments.xml'));
    expect(comment?.attributes).toEqual({
      'w:id': '0',
      'w:author': author,
      'w:date': '2026-03-01T00:00:00Z',
      'w:initials': 'p112',
    });
  });

  it('shows hostile text as text', () => {
    const text = '</w:t></w:comment><script> "&amp;" ]]> \u0000\u0001\ud800\uffff <!-- =HYPERLINK("x")';
    const annotated = annotate(buildDocx({ body: [p('một')] }), [remark(1, text)]);
    expect(commentsByParagraph(annotated)).toEqual(
      new Map([[1, ['Đề nghị: </w:t></w:comment><script> "&amp;" ]]>  <!-- =HYPERLINK("x")']]]),
    );
  });

  it('is the same every time', () => {
    const bytes = buildDocx({ body: PLAN });
    expect(annotate(bytes, ALL)).toEqual(annotate(bytes, ALL));
  });
});

describe('refusals', () => {
  const relations = (type: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId9" Type="${type}" Target="_xmlsignatures/origin.sigs"/></Relationships>`;
  const built = (parts: NonNullable<DocxParts['parts']>) => buildDocx({ body: [p('một')], parts });
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['signed', built({ '_xmlsignatures/sig1.xml': '<Signature/>' }), 'signed'],
    [
      'signed, by its relationship',
      built({
        '_rels/.rels': relations(
          'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
        ),
      }),
      'signed',
    ],
    ['no archive', strToU8('KẾ HOẠCH'), 'damaged'],
    ['no document', built({ 'word/document.xml': null, '_rels/.rels': null }), 'unsupported-format'],
    ['broken markup', built({ 'word/document.xml': '<w:document><w:body>' }), 'damaged'],
    [
      'an entity',
      built({ 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document>&a;</w:document>' }),
      'damaged',
    ],
    ['another root', built({ 'word/document.xml': '<html/>' }), 'damaged'],
    [
      'another encoding',
      built({ 'word/document.xml': '<?xml version="1.0" encoding="windows-1258"?><a/>' }),
      'damaged',
    ],
    ['no paragraph', buildDocx({ body: [] }), 'empty'],
    ['nested too deeply', buildDocx({ body: ['<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)] }), 'too-complex'],
  ];
  it.each(cases)('%s', (_, bytes, reason) => {
    expect(annotateDocx(bytes, [remark(1)], NO_DATE)).toMatchObject({ ok: false, reason });
  });

  it('never throws on a damaged archive', () => {
    const bytes = buildDocx({ body: PLAN });
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at] = (broken[at] as number) ^ 0x55;
      expect(() => annotateDocx(broken, ALL, NO_DATE)).not.toThrow();
      expect(() => annotateDocx(bytes.subarray(0, at), ALL, NO_DATE)).not.toThrow();
    }
  });
});
