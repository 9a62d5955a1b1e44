import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadLimits, ReadResult } from '../../../../src/read/reader.js';
import { READ_LIMITS } from '../../../../src/read/reader.js';
import { readDocx } from '../../../../src/read/word/read-docx.js';
import type { Xml } from '../../../support/docx-builder.js';
import { buildDocx, p, rawRun, style, table, textBox } from '../../../support/docx-builder.js';

const plain = buildDocx({ body: [p('Kế hoạch')] });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function withDocument(xml: string | Uint8Array): Uint8Array {
  return buildDocx({ body: [], parts: { 'word/document.xml': xml } });
}

function inBody(inner: Xml): Uint8Array {
  return withDocument(`<w:document ${W}><w:body>${inner}</w:body></w:document>`);
}

/** Reads within the time and memory that a hostile file may cost. */
async function readQuickly(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadResult> {
  const before = process.cpuUsage();
  const read = await readDocx(bytes, limits);
  const { user } = process.cpuUsage(before);
  // Time of the processor, in microseconds: the machine may do other things too.
  expect(user / 1_000).toBeLessThan(4_000);
  return read;
}

const nested = (open: string, inner: string, close: string, times: number) =>
  open.repeat(times) + inner + close.repeat(times);

describe('files that are no readable Word document', () => {
  const typed = (type: string) =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
  const rels = (target: string, mode = '') =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"${mode}/></Relationships>`;
  const pack = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

  it.each<[string, Uint8Array, string, string | null]>([
    ['nothing', new Uint8Array(), 'damaged', null],
    ['a truncated file', plain.subarray(0, plain.length - 200), 'damaged', null],
    ['a package with one part cut off', withDocument(`<w:document ${W}><w:body><w:p>`), 'damaged', 'word/document.xml'],
    ['an empty part', withDocument(''), 'damaged', 'word/document.xml'],
    ['broken styles', buildDocx({ body: [p('x')], styles: ['<a>'] }), 'damaged', 'word/styles.xml'],
    ['broken numbering', buildDocx({ body: [p('x')], numbering: '<a>' }), 'damaged', 'word/numbering.xml'],
    ['a main part that is missing', pack({ '_rels/.rels': rels('word/document.xml') }), 'damaged', 'word/document.xml'],
    [
      'an external main part',
      pack({ '_rels/.rels': rels('http://example.invalid/a.xml', ' TargetMode="External"') }),
      'unsupported-format',
      'zip',
    ],
    [
      'a workbook',
      pack({
        '[Content_Types].xml': typed('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
        '_rels/.rels': rels('xl/workbook.xml'),
        'xl/workbook.xml': '<workbook/>',
      }),
      'unsupported-format',
      'xlsx',
    ],
    ['a workbook without lists', pack({ 'xl/workbook.xml': '<workbook/>' }), 'unsupported-format', 'xlsx'],
    ['a presentation', pack({ 'ppt/presentation.xml': '<p/>' }), 'unsupported-format', 'pptx'],
    [
      'an .odt',
      pack({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'unsupported-format',
      'odt',
    ],
    ['an e-book', pack({ mimetype: 'application/epub+zip' }), 'unsupported-format', 'epub'],
    ['any other archive', pack({ 'a.txt': 'x' }), 'unsupported-format', 'zip'],
    ['a document without a body', withDocument(`<w:document ${W}/>`), 'empty', null],
    ['a document without text', buildDocx({ body: [p(), p('---')] }), 'empty', null],
    ['a document of pictures', buildDocx({ body: [p([rawRun('<w:drawing/>')])] }), 'no-text', null],
    [
      'a document put in from another format',
      inBody(`${p('x')}<w:altChunk r:id="a"/>`),
      'unsupported-format',
      'altChunk',
    ],
    ['a document kept in another file', inBody('<w:p><w:subDoc r:id="a"/></w:p>'), 'unsupported-format', 'subDoc'],
    [
      'declared entities',
      withDocument(
        `<!DOCTYPE a [<!ENTITY a "ha">]><w:document ${W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'damaged',
      'word/document.xml',
    ],
    [
      'an entity from a file',
      withDocument(
        `<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document ${W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
      ),
      'damaged',
      'word/document.xml',
    ],
  ])('%s', async (_, bytes, reason, detail) => {
    expect(await readQuickly(bytes)).toEqual({ ok: false, reason, detail });
  });

  it('reads text beside a broken theme, pictures and external relations', async () => {
    const bytes = buildDocx({
      body: [p(['<w:hyperlink r:id="x"><w:r><w:t>Kế hoạch</w:t></w:r></w:hyperlink>', rawRun('<w:drawing/>')])],
      theme: { major: '"', minor: '<' },
      parts: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://x/styles" Target="http://example.invalid/styles.xml" TargetMode="External"/><Relationship Id="y" Type="http://x/theme" Target="theme/theme1.xml"/></Relationships>',
      },
    });
    expect(await readQuickly(bytes)).toMatchObject({ ok: true, lines: [{ text: 'Kế hoạch' }] });
  });

  it.each([
    ['other names', { '_rels/.rels': rels('/noi-dung/van-ban.xml') }, 'noi-dung/van-ban.xml'],
    ['no lists of parts', {}, 'word/document.xml'],
    ['names in capitals', { '_rels/.rels': rels('Word/Document.XML') }, 'word/document.xml'],
  ])('finds the document despite %s', async (_, parts, name) => {
    const xml = `<w:document ${W}><w:body>${p('Kế hoạch')}</w:body></w:document>`;
    expect(await readQuickly(pack({ ...parts, [name]: xml }))).toMatchObject({
      ok: true,
      lines: [{ text: 'Kế hoạch' }],
    });
  });
});

describe('hostile files', () => {
  const flat = (xml: Xml) => inBody(xml);
  it.each<[string, () => Uint8Array, string]>([
    [
      'nested beyond the limit',
      () => flat(nested('<w:sdt><w:sdtContent>', p('x'), '</w:sdtContent></w:sdt>', 300)),
      'too-complex',
    ],
    ['nested without end', () => flat('<w:sdt>'.repeat(2_000_000)), 'too-complex'],
    [
      'tables inside tables',
      () => flat(nested('<w:tbl><w:tr><w:tc>', p('x'), '</w:tc></w:tr></w:tbl>', 40)),
      'too-complex',
    ],
    ['paragraphs without end', () => flat('<w:p/>'.repeat(600_000)), 'too-complex'],
    ['text without end', () => flat(p('công tác xã hội '.repeat(700_000))), 'too-complex'],
    [
      'attributes without end',
      () => flat(`<w:p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="" `).join('')}/>`),
      'too-complex',
    ],
    [
      'a bomb',
      () => {
        const bomb = deflateRawSync(new Uint8Array(400_000_000).fill(0x20));
        const bytes = zipSync({ 'word/document.xml': [bomb, { level: 0 }] });
        // Both headers call the part deflated.
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        for (let at = 0; at + 4 < bytes.length; at += 1) {
          if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 10, 8, true);
        }
        return bytes;
      },
      'too-complex',
    ],
  ])('%s', async (_, build, reason) => {
    expect(await readQuickly(build())).toMatchObject({ ok: false, reason });
  });

  it.each<[string, () => Uint8Array]>([
    ['as many paragraphs as are read', () => flat(p('x').repeat(40_000))],
    [
      'rows of widest cells',
      () =>
        flat(
          `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="200"/></w:tcPr>${p('x')}</w:tc><w:tc>${p('y')}</w:tc></w:tr>`.repeat(12_000)}</w:tbl>`,
        ),
    ],
    [
      'columns left out in every row',
      () =>
        flat(
          `<w:tbl>${`<w:tr><w:trPr><w:gridBefore w:val="99999999"/></w:trPr><w:tc>${p('x')}</w:tc></w:tr>`.repeat(15_000)}</w:tbl>`,
        ),
    ],
    [
      'a cell merged over all rows',
      () =>
        flat(
          `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>${p('x')}</w:tc></w:tr>`.repeat(12_000)}</w:tbl>`,
        ),
    ],
    ['deleted paragraph marks without end', () => flat(p('x ', { mark: 'deleted' }).repeat(40_000))],
    [
      'fields never ended',
      () =>
        flat(
          `<w:p>${`${rawRun('<w:fldChar w:fldCharType="begin"/>')}${rawRun('<w:fldChar w:fldCharType="separate"/>')}${rawRun('<w:t>x</w:t>')}`.repeat(35_000)}</w:p>`,
        ),
    ],
    [
      'text boxes inside text boxes',
      () => flat(nested('<w:p><w:r><w:pict><w:txbxContent>', p('x'), '</w:txbxContent></w:pict></w:r></w:p>', 45)),
    ],
    [
      'styles based on each other',
      () =>
        buildDocx({
          body: [p('x', { style: 'S0' })],
          styles: Array.from({ length: 3_000 }, (_, i) => style(`S${i}`, { base: `S${(i + 1) % 3_000}` })),
        }),
    ],
    [
      'runs in fonts by turns',
      () =>
        flat(
          `<w:p>${Array.from({ length: 60_000 }, (_, i) => `<w:r><w:rPr><w:rFonts w:ascii="F${i % 5_000}"/></w:rPr><w:t>á</w:t></w:r>`).join('')}</w:p>`,
        ),
    ],
  ])('reads in time: %s', async (_, build) => {
    expect((await readQuickly(build())).ok).toBe(true);
  });

  it('takes its limits from the caller', async () => {
    const limits = { ...READ_LIMITS, characters: 5 };
    expect(await readDocx(plain, limits)).toEqual({ ok: false, reason: 'too-complex', detail: '8 > 5' });
    expect(await readDocx(plain, { ...READ_LIMITS, unpackedBytes: 100 })).toMatchObject({ reason: 'too-complex' });
    expect(await readDocx(plain, { ...READ_LIMITS, depth: 3 })).toMatchObject({ reason: 'too-complex' });
    // The stack ends before any number that can be asked for.
    const deep = inBody(nested('<w:sdt><w:sdtContent>', p('x'), '</w:sdtContent></w:sdt>', 50_000));
    expect(await readDocx(deep, { ...READ_LIMITS, depth: 1_000_000 })).toMatchObject({ reason: 'too-complex' });
  });
});

describe('whatever the bytes', () => {
  const rich = buildDocx({
    body: [
      p('MỤC TIÊU', { list: [1, 0], style: 'Heading1' }),
      table([
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ]),
      p([textBox(p('hộp'))]),
    ],
    lists: { 1: { levels: [['upperRoman', '%1.']] } },
    styles: [style('Heading1', { name: 'heading 1' })],
  });
  const parts = unzipSync(rich);

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(parts)),
        fc.array(
          fc.tuple(fc.nat(5_000), fc.constantFrom('<', '>', '/', '"', 'w:p', 'w:val', '9', '-1', '\u0000', '')),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        async (name, edits) => {
          let xml = new TextDecoder().decode(parts[name]);
          for (const [at, put] of edits) {
            const i = at % (xml.length + 1);
            xml = xml.slice(0, i) + put + xml.slice(i + 1);
          }
          const read = await readDocx(zipSync({ ...parts, [name]: strToU8(xml) }), READ_LIMITS);
          expect(typeof read.ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads the same twice', async () => {
    expect(await readDocx(rich, READ_LIMITS)).toEqual(await readDocx(rich, READ_LIMITS));
  });
});
