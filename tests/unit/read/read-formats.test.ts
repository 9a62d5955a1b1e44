import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/model/document.js';
import { readDocument } from '../../../src/read/read-document.js';
import type { ReadOptions } from '../../../src/read/reader.js';
import { encodeTcvn3, encodeUtf16, encodeVni, encodeWindows1258 } from '../../support/legacy-encoders.js';

const MODEL = fileURLToPath(new URL('../../../fixtures/model/ke-hoach-xa.md', import.meta.url));
const PLAN = readFileSync(MODEL, 'utf8').normalize('NFC').replaceAll('≥', '>').toLowerCase();
const utf8 = (text: string) => new TextEncoder().encode(text);

const docx = (text: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text
        .split('\n')
        .map((line) => `<w:p><w:r><w:t>${line.replace(/[<&]/g, ' ')}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    ),
  });
const rtf = (text: string) =>
  utf8(
    `{\\rtf1\\ansi\\uc1 ${[...text].map((sign) => (sign > '\x7f' ? `\\u${sign.charCodeAt(0)}?` : sign === '\n' ? '\\par ' : sign)).join('')}}`,
  );

async function read(path: string, bytes: Uint8Array, options?: ReadOptions): Promise<Document> {
  const document = await readDocument(path, bytes, options);
  if ('reason' in document) throw new Error(`${document.reason} ${document.detail}`);
  return document;
}

describe('readDocument', () => {
  it.each([
    ['a.docx', docx('KẾ HOẠCH\nSở Y tế'), 'docx'],
    ['a.doc', docx('KẾ HOẠCH\nSở Y tế'), 'docx'],
    ['a.html', utf8('<html><body><p>KẾ HOẠCH</p><p>Sở Y tế</p></body></html>'), 'html'],
    ['a.txt', utf8('<html><body><p>KẾ HOẠCH</p><p>Sở Y tế</p></body></html>'), 'html'],
    ['a.doc', rtf('KẾ HOẠCH\nSở Y tế'), 'rtf'],
    ['-', rtf('KẾ HOẠCH\nSở Y tế'), 'rtf'],
    ['a.txt', utf8('KẾ HOẠCH\nSở Y tế'), 'text'],
    ['a.txt', utf8('# KẾ HOẠCH\nSở Y tế'), 'markdown'],
  ] as const)('gives %s to the reader of its content', async (path, bytes, format) => {
    const document = await read(path, bytes, { converter: null });
    expect(document.format).toBe(format);
    expect(document.path).toBe(path);
    expect(document.lines.filter(({ kind }) => kind !== 'blank').map(({ text }) => text)).toEqual([
      'KẾ HOẠCH',
      'Sở Y tế',
    ]);
    expect(document.notes?.encoding ?? null).toBeNull();
  });

  it('has no notes where there is nothing to say', async () => {
    expect(Object.keys(await read('a.txt', utf8('KẾ HOẠCH')))).toEqual(['path', 'format', 'lines']);
  });

  it.each([
    ['tcvn3', encodeTcvn3(PLAN)],
    ['vni', encodeVni(PLAN)],
    ['windows-1258', encodeWindows1258(PLAN)],
    ['utf-16be', encodeUtf16(PLAN, 'be', false)],
  ] as const)('reads text in %s as it reads it in UTF-8, and says so', async (encoding, bytes) => {
    const plain = await read('a.txt', utf8(PLAN));
    expect(await read('a.txt', bytes)).toEqual({ ...plain, notes: { encoding, encodingAsked: false } });
  });

  it('reads a web page in windows-1258', async () => {
    const page = `<html><body>${PLAN.split('\n')
      .map((line) => `<p>${line.replace(/[<>&]/g, ' ')}</p>`)
      .join('\n')}</body></html>`;
    const plain = await read('a.html', utf8(page));
    const document = await read('a.html', encodeWindows1258(page));
    expect(document.lines).toEqual(plain.lines);
    expect(document.notes).toMatchObject({ encoding: 'windows-1258', encodingAsked: false });
  });

  it('takes the encoding that is asked for', async () => {
    const document = await read('a.txt', encodeVni('kế hoạch'), { encoding: 'vni' });
    expect(document).toMatchObject({ lines: [{ text: 'kế hoạch' }], notes: { encoding: 'vni', encodingAsked: true } });
  });

  it.each([
    ['a.txt', utf8('x'.repeat(1_001)), 'too-complex', '1001 > 1000'],
    ['a.txt', utf8('ế'.repeat(2_001)), 'too-complex', '1501 > 1000'],
    ['a.txt', new Uint8Array([0x4b, 0xff]), 'encoding', 'byte 2'],
    ['a.docx', docx('x').subarray(0, 300), 'damaged', undefined],
    ['a.pdf', utf8('%PDF-1.7\nxxx'), 'damaged', undefined],
    ['a.rtf', utf8('KẾ HOẠCH'), 'ending-mismatch', '.rtf = text'],
    ['a.txt', utf8('ộ ếk thc iện ờgn '.repeat(20)), 'garbled', null],
  ] as const)('says why it cannot read %s', async (path, bytes, reason, detail) => {
    const document = await readDocument(path, bytes, { limits: { characters: 1_000 }, converter: null });
    expect(document).toMatchObject({ path, reason });
    if (detail !== undefined) expect(document).toEqual({ path, reason, detail });
  });

  it('judges what any reader gives by its letters', async () => {
    const scrambled = PLAN.replace(/\p{L}+/gu, (word) => [...word].reverse().join(''));
    for (const [path, bytes] of [
      ['a.docx', docx(scrambled)],
      [
        'a.html',
        utf8(`<html><body><p>${scrambled.replace(/[<>&]/g, ' ').replaceAll('\n', '</p><p>')}</p></body></html>`),
      ],
    ] as const) {
      expect(await readDocument(path, bytes)).toEqual({ path, reason: 'garbled', detail: null });
    }
  });
});
