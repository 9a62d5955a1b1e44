import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { recogniseFormat } from '../../../src/read/recognise-format.js';
import { encodeUtf16 } from '../../support/legacy-encoders.js';

const latin1 = (...parts: readonly string[]) => new Uint8Array(Buffer.from(parts.join(''), 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);
const wide = (text: string) => [...text].map((character) => `${character}\0`).join('');
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, utf8('x'.repeat(50))])));
const packed = (type: string) => zipSync({ mimetype: [utf8(type), { level: 0 }], 'content.xml': utf8('<x/>') });
const ole = (...names: readonly string[]) =>
  latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\0'.repeat(600), ...names.map((name) => wide(name).padEnd(128, '\0')));

const OFFICE = ['[Content_Types].xml', '_rels/.rels'];
const ODT = 'application/vnd.oasis.opendocument.text';
const docx = zip(...OFFICE, 'word/document.xml');
const xlsx = zip(...OFFICE, 'xl/workbook.xml');
const odt = packed(ODT);
const doc = ole('WordDocument', '1Table');
const pdf = latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj');
const rtf = latin1('{\\rtf1\\ansi K\\u7871? ho\\u7841?ch}');
const page = utf8('<!DOCTYPE html><html><body><p>Kế hoạch</p></body></html>');
const plan = utf8('KẾ HOẠCH\nphát triển công tác xã hội');
const png = latin1('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');
const mht = latin1(
  'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html>',
);
const wordXml = utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x">');
const flatOdt = utf8(
  '<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">',
);
const noise = latin1('\x01\x02\x03\x04\x05\x06\x07\x0e\0\0zzz');

describe('recogniseFormat', () => {
  const READ: readonly (readonly [path: string, bytes: Uint8Array, format: string])[] = [
    ['a.txt', plan, 'text'],
    ['a.md', plan, 'text'],
    ['a', plan, 'text'],
    ['-', plan, 'text'],
    ['a.csv', plan, 'text'],
    ['thu.muc/ke-hoach', plan, 'text'],
    ['a.html', plan, 'text'],
    ['a.txt', page, 'html'],
    ['a.html', page, 'html'],
    ['a.HTM', page, 'html'],
    ['a.aspx', page, 'html'],
    ['-', page, 'html'],
    ['a.html', utf8('\ufeff\n <HTML lang="vi">Kế hoạch'), 'html'],
    ['a.txt', utf8('<!-- saved --><!-- twice -->\n<html>Kế hoạch'), 'html'],
    ['a.txt', utf8('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "x"><html>'), 'html'],
    ['a.txt', utf8('<meta charset="utf-8"><p>Kế hoạch'), 'html'],
    ['a.html', encodeUtf16('<html><body>Kế hoạch', 'le', true), 'html'],
    ['a.html', encodeUtf16('<html><body>Kế hoạch', 'be', false), 'html'],
    ['a.html', utf8('<p>Kế hoạch</p>'), 'html'],
    ['a.html', utf8('KẾ HOẠCH<br>số 96'), 'html'],
    ['a.html', utf8('số xã < 50'), 'text'],
    ['a.txt', utf8('<p>Kế hoạch</p>'), 'text'],
    ['a.txt', utf8('<center>Kế hoạch</center>'), 'text'],
    ['a.txt', utf8('< 50 % số xã'), 'text'],
    ['a.md', utf8('<!-- ghi chú -->\n# KẾ HOẠCH'), 'text'],
    ['a.txt', encodeUtf16('Kế hoạch số 96', 'le', true), 'text'],
    ['a.txt', encodeUtf16('Kế hoạch số 96', 'be', false), 'text'],
    ['a.txt', noise, 'text'],
    ['a.docx', docx, 'docx'],
    ['A.DOCX', docx, 'docx'],
    ['a.docm', docx, 'docx'],
    ['a.doc', docx, 'docx'],
    ['a', docx, 'docx'],
    ['-', docx, 'docx'],
    ['a.docx', zip('word\\document.xml', '[Content_Types].xml'), 'docx'],
    ['a.docx', docx.subarray(0, docx.length - 30), 'docx'],
    ['a.odt', odt, 'odt'],
    ['a.odt', zip('META-INF/manifest.xml', 'content.xml', 'styles.xml'), 'odt'],
    ['a.ott', packed(`${ODT}-template`), 'odt'],
    ['-', odt, 'odt'],
    ['a.doc', doc, 'doc'],
    ['a.rtf', doc, 'doc'],
    ['a.bin', doc, 'doc'],
    ['a.doc', ole('WordDocument', 'ObjectPool', 'Workbook'), 'doc'],
    ['a.rtf', rtf, 'rtf'],
    ['a.doc', rtf, 'rtf'],
    ['a.doc', page, 'html'],
    ['a.rtf', latin1('\r\n{\\rtf1 x}'), 'rtf'],
    ['a.pdf', pdf, 'pdf'],
    ['-', pdf, 'pdf'],
    ['a.pdf', latin1('X-Mail: x\r\n\r\n%PDF-1.4\n\xe2\xe3'), 'pdf'],
    ['a.pdf', latin1('\0\0junk%PDF-1.4'), 'pdf'],
    ['a.txt', utf8('mã %PDF-1.7 là chữ ký của PDF'), 'text'],
  ];
  it.each(READ.map((row, i) => [`${i + 1}: ${row[0]} = ${row[2]}`, row] as const))(
    'takes %s',
    (_, [path, bytes, format]) => {
      expect(recogniseFormat(path, bytes)).toEqual({ ok: true, format });
    },
  );

  const REFUSED: readonly (readonly [path: string, bytes: Uint8Array, reason: string, detail: string | null])[] = [
    ['a.txt', new Uint8Array(), 'empty', null],
    ['a.docx', new Uint8Array(), 'empty', null],
    ['a.txt', pdf, 'ending-mismatch', '.txt = pdf'],
    ['a.md', docx, 'ending-mismatch', '.md = docx'],
    ['a.html', doc, 'ending-mismatch', '.html = doc'],
    ['a.txt', rtf, 'ending-mismatch', '.txt = rtf'],
    ['a.txt', png, 'ending-mismatch', '.txt = png'],
    ['a.docx', doc, 'ending-mismatch', '.docx = doc'],
    ['a.docx', pdf, 'ending-mismatch', '.docx = pdf'],
    ['a.docx', odt, 'ending-mismatch', '.docx = odt'],
    ['a.docx', xlsx, 'ending-mismatch', '.docx = xlsx'],
    ['a.docx', rtf, 'ending-mismatch', '.docx = rtf'],
    ['a.docx', page, 'ending-mismatch', '.docx = html'],
    ['a.docx', plan, 'ending-mismatch', '.docx = text'],
    ['a.docx', zip('a.txt', 'b.txt'), 'ending-mismatch', '.docx = zip'],
    ['a.doc', plan, 'ending-mismatch', '.doc = text'],
    ['a.doc', ole('Workbook'), 'ending-mismatch', '.doc = xls'],
    ['a.odt', docx, 'ending-mismatch', '.odt = docx'],
    ['a.pdf', docx, 'ending-mismatch', '.pdf = docx'],
    ['a.pdf', plan, 'ending-mismatch', '.pdf = text'],
    ['a.pdf', page, 'ending-mismatch', '.pdf = html'],
    ['a.pdf', latin1('\xff\xd8\xff\xe0\0\x10JFIF'), 'ending-mismatch', '.pdf = jpeg'],
    ['a.doc', mht, 'unsupported-format', 'mht'],
    ['a.doc', wordXml, 'unsupported-format', 'word-xml'],
    ['a.xml', wordXml, 'unsupported-format', 'word-xml'],
    ['a.fodt', flatOdt, 'unsupported-format', 'fodt'],
    ['a.mht', mht, 'unsupported-format', 'mht'],
    ['a.xlsx', xlsx, 'unsupported-format', 'xlsx'],
    ['a.pptx', zip(...OFFICE, 'ppt/presentation.xml'), 'unsupported-format', 'pptx'],
    ['a.ods', packed('application/vnd.oasis.opendocument.spreadsheet'), 'unsupported-format', 'ods'],
    ['a.epub', packed('application/epub+zip'), 'unsupported-format', 'epub'],
    ['a.zip', zip('word.txt'), 'unsupported-format', 'zip'],
    ['a.zip', zip('thu-muc/word/document.xml'), 'unsupported-format', 'zip'],
    ['-', latin1('PK\x05\x06', '\0'.repeat(18)), 'unsupported-format', 'zip'],
    ['a.rar', latin1('Rar!\x1a\x07\0'), 'unsupported-format', 'rar'],
    ['a.7z', latin1('7z\xbc\xaf\x27\x1c'), 'unsupported-format', '7z'],
    ['a.gz', latin1('\x1f\x8b\x08\0'), 'unsupported-format', 'gzip'],
    ['a.xls', ole('Workbook'), 'unsupported-format', 'xls'],
    ['a.msg', ole('__properties_version1.0'), 'unsupported-format', 'msg'],
    ['a.png', png, 'no-text', 'png'],
    ['-', latin1('II*\0\x08\0\0\0'), 'no-text', 'tiff'],
    ['a.webp', latin1('RIFF\x10\0\0\0WEBPVP8 '), 'no-text', 'webp'],
    ['a.bmp', latin1('BM\x10\0\0\0\0\0\0\0'), 'no-text', 'bmp'],
    ['a.docx', ole('EncryptionInfo', 'EncryptedPackage'), 'encrypted', null],
    ['a', ole('EncryptedPackage'), 'encrypted', null],
    ['a.docx', noise, 'damaged', null],
    ['a.pdf', noise, 'damaged', null],
    ['a.doc', ole('Strange'), 'damaged', null],
    ['a.docx', latin1('PK\x03\x04\x14\0'), 'damaged', null],
  ];
  it.each(REFUSED.map((row, i) => [`${i + 1}: ${row[0]} (${row[3] ?? row[2]})`, row] as const))(
    'refuses %s',
    (_, [path, bytes, reason, detail]) => {
      expect(recogniseFormat(path, bytes)).toEqual({ ok: false, reason, detail });
    },
  );

  it('never throws on any bytes under any ending', () => {
    const signature = fc.constantFrom(docx, odt, doc, pdf, rtf, page, plan, png, mht, new Uint8Array());
    const ending = fc.constantFrom('a.txt', 'a.docx', 'a.odt', 'a.doc', 'a.pdf', 'a.html', '-', 'a.', '.docx', 'a.xyz');
    fc.assert(
      fc.property(signature, fc.nat(200), fc.uint8Array({ maxLength: 200 }), ending, (head, length, tail, path) => {
        const bytes = Uint8Array.of(...head.subarray(0, length), ...tail);
        expect(typeof recogniseFormat(path, bytes).ok).toBe('boolean');
      }),
    );
  });

  it('looks at long files in time', () => {
    for (const unit of [' ', 'PK\x03\x04', 'PK\x05\x06', '<!--', '-->', '%PDF-', '\xd0\xcf\x11\xe0', '\0']) {
      const bytes = latin1(unit.repeat(Math.ceil(4_000_000 / unit.length)));
      for (const path of ['a.txt', 'a.docx', 'a.html']) expect(typeof recogniseFormat(path, bytes).ok).toBe('boolean');
    }
  });
});
