import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnreadableReason } from '../../src/model/result.js';
import { readDocument } from '../../src/read/read-document.js';
import { convertWithOffice } from '../support/convert/convert-office.js';
import { packDocx, paragraph, run } from '../support/convert/docx-package.js';
import { planWithChangesAccepted, planWithRunningHeads } from '../support/convert/special-plans.js';
import { packBlanks } from '../support/convert/zip-bomb.js';
import { checkBytes } from '../support/essence.js';
import { findProgram, havePrograms } from '../support/programs.js';

/** Processor time one hostile file may take, in milliseconds: a loaded machine takes longer by the clock. */
const MOST_TIME = 2_000;

/** Reads a file that must be refused; gives the reason, "read" when it was not. */
async function refusalOf(path: string, bytes: Uint8Array): Promise<UnreadableReason | 'read'> {
  const before = process.cpuUsage();
  const document = await readDocument(path, bytes);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(MOST_TIME);
  return 'reason' in document ? document.reason : 'read';
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MEGABYTE = 1024 * 1024;
const SOUND = planWithChangesAccepted();

/** A sound .docx with other parts; null takes a part away. */
function withParts(parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array {
  const files: Record<string, Uint8Array> = { ...unzipSync(SOUND) };
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) delete files[name];
    else files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 1 });
}

function withDocument(body: string, before = ''): Uint8Array {
  return withParts({
    'word/document.xml': `<?xml version="1.0"?>${before}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
  });
}

const repeat = (open: string, close: string, times: number, inner = '') =>
  open.repeat(times) + inner + close.repeat(times);

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from(
  { length: 20 },
  (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`,
).join('')}]>`;

/** A .docx whose document is blanks: `said` is what its directory says of their number. */
function withBlanks(size: number, said = size): Uint8Array {
  const sound = Object.entries(unzipSync(SOUND)).filter(([name]) => name !== 'word/document.xml');
  const entries = sound.map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  return packBlanks([...entries, { name: 'word/document.xml', size, said }]);
}

function makeOdt(content: string): Uint8Array {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
  });
}
const ODF =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
const odtBody = (body: string, before = '') =>
  makeOdt(
    `<?xml version="1.0"?>${before}<office:document-content ${ODF}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );

/** A PDF of one page; the page's content is a stream that unpacks to what is given. */
function makePdf(content: Uint8Array): Uint8Array {
  const packed = deflateSync(content, { level: 1 });
  const head = strToU8(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj\n4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`,
  );
  const tail = strToU8('\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF');
  return new Uint8Array(Buffer.concat([head, packed, tail]));
}

const HOSTILE: Readonly<Record<string, readonly [path: string, make: () => Uint8Array, UnreadableReason]>> = {
  'a .docx that unpacks to 100 MB': ['plan.docx', () => withBlanks(100 * MEGABYTE), 'too-complex'],
  'a .docx that unpacks to more than it says': ['plan.docx', () => withBlanks(100 * MEGABYTE, 100), 'too-complex'],
  'a .docx with elements nested 100,000 deep': [
    'plan.docx',
    () => withDocument(repeat('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 50_000)),
    'too-complex',
  ],
  'a .docx with tables nested 1,000 deep': [
    'plan.docx',
    () => withDocument(repeat('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 1_000, paragraph('chữ'))),
    'too-complex',
  ],
  'a .docx with entities that multiply': [
    'plan.docx',
    () => withDocument('<w:p><w:r><w:t>&u;</w:t></w:r></w:p>', LAUGHS),
    'damaged',
  ],
  'a .docx without a document': ['plan.docx', () => withParts({ 'word/document.xml': null }), 'damaged'],
  'a .docx whose document is no XML': ['plan.docx', () => withParts({ 'word/document.xml': '<w:p' }), 'damaged'],
  'an .odt with entities that multiply': ['plan.odt', () => odtBody('<text:p>&u;</text:p>', LAUGHS), 'damaged'],
  'an .odt with elements nested 100,000 deep': [
    'plan.odt',
    () => odtBody(repeat('<text:section>', '</text:section>', 100_000)),
    'too-complex',
  ],
  'a web page with elements nested 200,000 deep': [
    'plan.html',
    () => strToU8(`<!DOCTYPE html><html><body>${repeat('<div>', '</div>', 200_000, 'chữ')}</body></html>`),
    'too-complex',
  ],
  'an .rtf with groups nested 500,000 deep': [
    'plan.rtf',
    () => strToU8(`{\\rtf1 ${repeat('{', '}', 500_000, 'chu')}}`),
    'too-complex',
  ],
  'a PDF whose page unpacks to 100 MB': [
    'plan.pdf',
    () => makePdf(new Uint8Array(100 * MEGABYTE).fill(32)),
    'too-complex',
  ],
  'a PDF that is only a beginning': ['plan.pdf', () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'damaged'],
  'a picture called .docx': [
    'plan.docx',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(100)]),
    'ending-mismatch',
  ],
  'a .docx called .pdf': ['plan.pdf', () => SOUND, 'ending-mismatch'],
  'a .docx called .txt': ['plan.txt', () => SOUND, 'ending-mismatch'],
  'a text called .pdf': [
    'plan.pdf',
    () => strToU8('KẾ HOẠCH\nThực hiện Chương trình phát triển công tác xã hội\n'),
    'ending-mismatch',
  ],
  'a PDF called .docx': ['plan.docx', () => makePdf(strToU8('BT ET')), 'ending-mismatch'],
  'a workbook called .docx': [
    'plan.docx',
    () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
    'ending-mismatch',
  ],
  'a program called .doc': ['plan.doc', () => new Uint8Array([0x4d, 0x5a, 0x90, 0, ...new Uint8Array(500)]), 'damaged'],
  'nothing called .docx': ['plan.docx', () => new Uint8Array(0), 'empty'],
};

describe('refuses in good time', () => {
  it.each(Object.keys(HOSTILE))('%s', { timeout: 60_000 }, async (name) => {
    const [path, make, reason] = HOSTILE[name] as (typeof HOSTILE)[string];
    expect(await refusalOf(path, make())).toBe(reason);
  });

  it('a .docx cut off anywhere', async () => {
    for (let i = 1; i < 40; i += 1) {
      const bytes = SOUND.slice(0, Math.floor((SOUND.length * i) / 40));
      expect(await refusalOf('plan.docx', bytes), `${bytes.length} bytes`).toBe('damaged');
    }
  });

  it('a .docx with a byte changed anywhere, or reads what it says', { timeout: 60_000 }, async () => {
    const targets = (await checkBytes('plan.docx', SOUND)).plan.targets.map((target) => target.wording);
    for (let i = 0; i < 60; i += 1) {
      const bytes = SOUND.slice();
      const at = Math.floor((SOUND.length * i) / 60);
      bytes[at] = (bytes[at] as number) ^ 0x5a;
      const refused = await refusalOf('plan.docx', bytes);
      if (refused !== 'read') continue;
      const read = (await checkBytes('plan.docx', bytes)).plan.targets.map((target) => target.wording);
      expect(read, `byte ${at}`).toEqual(targets);
    }
  });
});

describe.skipIf(!havePrograms('soffice'))('a PDF', () => {
  let sound: Uint8Array;
  let targets: string[];
  const wordingsOf = async (bytes: Uint8Array) =>
    (await checkBytes('plan.pdf', bytes)).plan.targets.map((target) => target.wording);
  beforeAll(async () => {
    const files = await convertWithOffice(new Map([['plan.docx', planWithRunningHeads()]]), ['pdf']);
    sound = files.get('plan.pdf') as Uint8Array;
    targets = await wordingsOf(sound);
  }, 60_000);

  it('with a broken table of places is read all the same, or refused', async () => {
    const text = Buffer.from(sound).toString('latin1');
    const at = text.lastIndexOf('startxref');
    const broken = Buffer.from(`${text.slice(0, at)}startxref\n99999999\n%%EOF`, 'latin1');
    const reason = await refusalOf('plan.pdf', new Uint8Array(broken));
    if (reason === 'read') expect(await wordingsOf(new Uint8Array(broken))).toEqual(targets);
    else expect(reason).toBe('damaged');
  });

  it('cut off anywhere is refused, never read in part', { timeout: 60_000 }, async () => {
    for (let i = 1; i < 30; i += 1) {
      const bytes = sound.slice(0, Math.floor((sound.length * i) / 30));
      expect(await refusalOf('plan.pdf', bytes), `${bytes.length} bytes`).toBe('damaged');
    }
  });
});

describe('nothing is fetched', () => {
  let server: Server;
  let url: string;
  let requests = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      requests += 1;
      response.end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const field = (code: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('KẾ HOẠCH')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const linked = () =>
    packDocx({
      body: paragraph(field(`INCLUDEPICTURE "${url}/anh.png" \\d`)) + paragraph(field(`INCLUDETEXT "${url}/chu.docx"`)),
      relations: `<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${url}/mau.dotm" TargetMode="External"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${url}/anh.png" TargetMode="External"/>`,
    });
  const outside = () => `<!DOCTYPE x SYSTEM "${url}/x.dtd" [<!ENTITY e SYSTEM "${url}/e.xml">]>`;

  const READ: Readonly<Record<string, readonly [path: string, make: () => Uint8Array]>> = {
    'links, fields and a template of a .docx': ['plan.docx', linked],
    'the document type of a .docx': ['plan.docx', () => withDocument(paragraph('chữ'), outside())],
    'an entity of a .docx': ['plan.docx', () => withDocument('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>', outside())],
    'the document type of an .odt': ['plan.odt', () => odtBody('<text:p>&e;</text:p>', outside())],
    'scripts, frames, pictures and styles of a page': [
      'plan.html',
      () =>
        strToU8(
          `<!DOCTYPE html><html><head><link rel="stylesheet" href="${url}/a.css"><script src="${url}/a.js"></script></head><body><p>Kế hoạch</p><img src="${url}/a.png"><iframe src="${url}/a.html"></iframe></body></html>`,
        ),
    ],
    'fields of an .rtf': [
      'plan.rtf',
      () => strToU8(`{\\rtf1 {\\field{\\*\\fldinst INCLUDEPICTURE "${url}/a.png" \\\\d}{\\fldrslt KE HOACH}}}`),
    ],
  };

  it.each(Object.keys(READ))('for %s', async (name) => {
    const [path, make] = READ[name] as (typeof READ)[string];
    await refusalOf(path, make());
    expect(requests).toBe(0);
  });

  it.skipIf(!havePrograms('soffice'))('for pictures of a .doc that is converted', { timeout: 60_000 }, async () => {
    const files = await convertWithOffice(new Map([['plan.docx', linked()]]), ['doc']);
    requests = 0;
    const document = await readDocument('plan.doc', files.get('plan.doc') as Uint8Array, {
      converter: findProgram('soffice'),
    });
    expect('reason' in document ? document.reason : 'read').toBe('read');
    expect(requests).toBe(0);
  });
});
