import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Fonts of the tiny writer; every letter of the first three is half as wide as it is high. */
export type PdfFont = 'plain' | 'bold' | 'mute' | 'tcvn3' | 'vni' | 'nameless';

export interface PdfPageSource {
  readonly width?: number;
  readonly height?: number;
  readonly rotate?: number;
  /** Drawing instructions; see `text` and `rule`. */
  readonly content: string;
  /** Form XObjects by name. */
  readonly forms?: Readonly<Record<string, string>>;
  /** What lies on the page besides its text, each with its own drawing instructions. */
  readonly annotations?: readonly { readonly subtype: 'Widget' | 'FreeText'; readonly content: string }[];
  /** Draws a picture of that many pixels over the page. */
  readonly picture?: readonly [width: number, height: number];
}

export interface PdfOptions {
  readonly pack?: boolean;
  /** Passwords of an encrypted file; an empty `user` password opens it for everybody. */
  readonly encrypt?: { readonly user: string; readonly owner: string };
  /** Changes an object's text before it is written. */
  readonly change?: (number: number, text: string) => string;
}

const FONTS: readonly PdfFont[] = ['plain', 'bold', 'mute', 'tcvn3', 'vni', 'nameless'];
const LATIN: ReadonlySet<PdfFont> = new Set(['tcvn3', 'vni', 'nameless']);
const LATIN_NAMES: Readonly<Partial<Record<PdfFont, string>>> = { tcvn3: '.VnTime', vni: 'VNI-Times' };

/** Text at a place, counted in points from the lower left corner. TCVN3 and VNI text is given as Latin-1 shows it. */
export function text(
  x: number,
  y: number,
  words: string,
  options: { readonly font?: PdfFont; readonly size?: number; readonly extra?: string } = {},
): string {
  const font = options.font ?? 'plain';
  const hex = LATIN.has(font)
    ? Buffer.from(words, 'latin1').toString('hex')
    : [...words].map((letter) => (letter.codePointAt(0) as number).toString(16).padStart(4, '0')).join('');
  const set = `/F${FONTS.indexOf(font)} ${options.size ?? 14} Tf`;
  return `BT ${options.extra ?? ''} ${set} 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET\n`;
}

/** Lines of text under one another. */
export function lines(
  x: number,
  top: number,
  texts: readonly string[],
  options: { readonly font?: PdfFont; readonly size?: number; readonly leading?: number } = {},
): string {
  return texts.map((words, i) => text(x, top - i * (options.leading ?? 20), words, options)).join('');
}

/** A straight line, stroked. */
export function rule(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S\n`;
}

/** The lines of a table: across at every y, down at every x. */
export function grid(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return [...ys.map((y) => rule(left, y, right, y)), ...xs.map((x) => rule(x, bottom, x, top))].join('');
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0020> <FFFD> <0020> endbfrange
endcmap end end`;

function fontObjects(first: number, unicode: number): string[] {
  return FONTS.flatMap((font, i) => {
    const at = first + i * 3;
    if (LATIN.has(font)) {
      const name = LATIN_NAMES[font] ?? 'TT12Ft00';
      const widths = new Array(224).fill(500).join(' ');
      const descriptor = `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`;
      return [
        `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [${widths}] /FontDescriptor ${at + 1} 0 R >>`,
        descriptor,
        'null',
      ];
    }
    const name = font === 'bold' ? 'ABCDEF+Plan-Bold' : 'ABCDEF+Plan';
    const map = font === 'mute' ? '' : `/ToUnicode ${unicode} 0 R`;
    return [
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] ${map} >>`,
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${at + 2} 0 R /DW 500 >>`,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>`,
    ];
  });
}

interface PdfObject {
  readonly dictionary: string;
  readonly data: Buffer | null;
}

/** A PDF file of the given pages, as small as it can be. */
export function writePdf(pages: readonly PdfPageSource[], options: PdfOptions = {}): Uint8Array {
  const objects: PdfObject[] = [];
  const add = (dictionary: string, data: Buffer | null = null) => objects.push({ dictionary, data });
  const stream = (dictionary: string, content: string | Buffer) => {
    const plain = Buffer.isBuffer(content) ? content : Buffer.from(content, 'latin1');
    return options.pack === true
      ? add(`${dictionary} /Filter /FlateDecode`, deflateSync(plain))
      : add(dictionary, plain);
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const firstPage = 4 + FONTS.length * 3;
  let next = firstPage;
  const numbers = pages.map((page) => {
    const at = next;
    next +=
      2 +
      Object.keys(page.forms ?? {}).length +
      (page.picture === undefined ? 0 : 1) +
      (page.annotations?.length ?? 0) * 2;
    return at;
  });
  add(`<< /Type /Pages /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`);
  stream('', TO_UNICODE);
  for (const font of fontObjects(4, 3)) add(font);
  const fonts = FONTS.map((_, i) => `/F${i} ${4 + i * 3} 0 R`).join(' ');
  for (const [i, page] of pages.entries()) {
    const at = numbers[i] as number;
    const names = Object.keys(page.forms ?? {});
    const picture = page.picture === undefined ? '' : `/Picture ${at + 2 + names.length} 0 R`;
    const xobjects = `<< ${names.map((name, k) => `/${name} ${at + 2 + k} 0 R`).join(' ')} ${picture} >>`;
    const resources = `<< /Font << ${fonts} >> /XObject ${xobjects} >>`;
    const box = `[0 0 ${page.width ?? 595} ${page.height ?? 842}]`;
    const annotations = page.annotations ?? [];
    const firstNote = at + 2 + names.length + (page.picture === undefined ? 0 : 1);
    const notes = annotations.map((_, k) => `${firstNote + k * 2} 0 R`).join(' ');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Rotate ${page.rotate ?? 0} /Resources ${resources} /Contents ${at + 1} 0 R /Annots [${notes}] >>`,
    );
    stream('', `${page.picture === undefined ? '' : 'q 595 0 0 842 0 0 cm /Picture Do Q\n'}${page.content}`);
    for (const name of names) {
      stream(`/Type /XObject /Subtype /Form /BBox ${box} /Resources ${resources}`, page.forms?.[name] ?? '');
    }
    if (page.picture !== undefined) {
      const [width, height] = page.picture;
      const described = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 1`;
      stream(described, Buffer.alloc(Math.ceil(width / 8) * height));
    }
    for (const [k, { subtype, content }] of annotations.entries()) {
      add(
        `<< /Type /Annot /Subtype /${subtype} /FT /Tx /T (${k}) /F 4 /Rect ${box} /AP << /N ${firstNote + k * 2 + 1} 0 R >> >>`,
      );
      stream(`/Type /XObject /Subtype /Form /BBox ${box} /Resources ${resources}`, content);
    }
  }
  return assemble(objects, options);
}

function assemble(objects: readonly PdfObject[], options: PdfOptions): Uint8Array {
  const lock = options.encrypt === undefined ? null : makeLock(options.encrypt);
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  let length = (parts[0] as Buffer).length;
  const offsets: number[] = [];
  for (const [i, { dictionary, data }] of objects.entries()) {
    const body = data === null || lock === null ? data : rc4(lock.keyOf(i + 1), data);
    const open =
      body === null
        ? `${i + 1} 0 obj\n${dictionary}\n`
        : `${i + 1} 0 obj\n<< ${dictionary} /Length ${body.length} >>\nstream\n`;
    const changed = options.change?.(i + 1, open) ?? open;
    const tail = body === null ? 'endobj\n' : '\nendstream\nendobj\n';
    const part = Buffer.concat([Buffer.from(changed, 'latin1'), body ?? Buffer.alloc(0), Buffer.from(tail, 'latin1')]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${lock?.trailer ?? ''} >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

const PADDING = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');

function pad(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
}

function md5(data: Buffer): Buffer {
  return createHash('md5').update(data).digest();
}

function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] as number) + (key[i % key.length] as number)) & 255;
    [state[i], state[j]] = [state[j] as number, state[i] as number];
  }
  let i = 0;
  let j = 0;
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255;
      j = (j + (state[i] as number)) & 255;
      [state[i], state[j]] = [state[j] as number, state[i] as number];
      return byte ^ (state[((state[i] as number) + (state[j] as number)) & 255] as number);
    }),
  );
}

/** The standard lock of PDF 1.4, 40 bits. */
function makeLock(passwords: { user: string; owner: string }): { keyOf(number: number): Buffer; trailer: string } {
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from([0xc0, 0xff, 0xff, 0xff]);
  const owner = rc4(md5(pad(passwords.owner)).subarray(0, 5), pad(passwords.user));
  const key = md5(Buffer.concat([pad(passwords.user), owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PADDING);
  const hex = (data: Buffer) => `<${data.toString('hex')}>`;
  return {
    keyOf: (number) => md5(Buffer.concat([key, Buffer.from([number & 255, number >> 8, 0, 0, 0])])).subarray(0, 10),
    trailer: `/ID [${hex(id)} ${hex(id)}] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(user)} /P ${permissions.readInt32LE()} >>`,
  };
}
