import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { buildDocx, p, table } from '../../support/docx-builder.js';
import { encodeTcvn3, encodeUtf16, encodeViqr, encodeVni, encodeWindows1258 } from '../../support/legacy-encoders.js';
import { lines, writePdf } from '../../support/pdf-writer.js';
import { REPOSITORY } from '../../support/run-cli.js';
import { buildCompound, buildDoc } from '../../unit/read/office/build-doc.js';

const PLAN = readFileSync(join(REPOSITORY, 'tests/packed/plans/xa-thieu.txt'), 'utf8');
const paragraphs = () =>
  PLAN.trimEnd()
    .split('\n')
    .map((line) => p(line));
const word = (parts: Readonly<Record<string, string>> = {}) => buildDocx({ body: paragraphs(), parts });
const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(100)]);

/** Documents that are not plain text, all of the same plan; none is a file of the repository. */
export const DOCUMENTS = {
  word: () => word(),
  'word-table': () =>
    buildDocx({
      body: [
        ...paragraphs(),
        table([
          ['Chỉ tiêu', '2030'],
          ['Bố trí nhân lực', '80%'],
        ]),
      ],
    }),
  'word-signed': () => word({ '_xmlsignatures/sig1.xml': '<Signature/>' }),
  'word-cut-off': () => word().subarray(0, 1500),
  'word-encrypted': () => buildCompound({ EncryptedPackage: new Array<number>(10).fill(0) }),
  'word-no-plan': () => buildDocx({ body: [p('Giá rau tại chợ trung tâm sáng nay không thay đổi.')] }),
  'word-2-mb': () => buildDocx({ body: [...paragraphs(), ' '.repeat(2 * 1024 * 1024)] }),
  doc: () =>
    buildDoc({
      paragraphs: PLAN.trimEnd()
        .split('\n')
        .map((runs) => ({ runs })),
    }),
  'doc-of-word-95': () => buildDoc({ paragraphs: [{ runs: 'Đạt 90% cơ sở' }], head: { 0: 0xdc } }),
  workbook: () => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') }),
  pdf: () => writePdf(pages(wrap(PLAN, 64)), { pack: true }),
  'pdf-scan': () => writePdf([{ content: '', picture: [1000, 1400] }], { pack: true }),
  picture: () => PICTURE,
  zeros: () => new Uint8Array(2000),
  scrambled: () => strToU8('ộ ếk thc iện ờgn '.repeat(20)),
  'not-utf-8': () => new Uint8Array([...strToU8('KẾ HOẠCH\n'), 0xff, 0xfe, 0x20, ...strToU8('Thực hiện Chương trình')]),
  'utf-16le': () => encodeUtf16(PLAN, 'le', true),
  'utf-16be': () => encodeUtf16(PLAN, 'be', false),
  'windows-1258': () => encodeWindows1258(PLAN),
  tcvn3: () => encodeTcvn3(PLAN),
  vni: () => encodeVni(PLAN),
  viqr: () => encodeViqr(PLAN),
} as const satisfies Readonly<Record<string, () => Uint8Array>>;
export type DocumentName = keyof typeof DOCUMENTS;

/** Lines of a page, each of at most `width` letters. */
function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => line.match(new RegExp(`.{1,${width}}(?:\\s|$)`, 'gu')) ?? ['']);
}

function pages(texts: readonly string[]): { readonly content: string }[] {
  const each = 34;
  return Array.from({ length: Math.ceil(texts.length / each) }, (_, i) => ({
    content: lines(85, 770, texts.slice(i * each, (i + 1) * each)),
  }));
}
