import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Package } from '../../../src/read/package.js';
import { openPackage } from '../../../src/read/package.js';
import { READ_LIMITS } from '../../../src/read/reader.js';

const limits = { ...READ_LIMITS, unpackedBytes: 1_000_000 };
const text = 'Kế hoạch thực hiện Chương trình '.repeat(200);
const plain = zipSync({ 'word/document.xml': strToU8(text), 'a.txt': [strToU8('chữ'), { level: 0 }] });

function open(bytes: Uint8Array): Package {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) throw new Error(opened.reason);
  return opened;
}

function textOf(opened: Package, name: string): string {
  const part = opened.read(name);
  return part?.ok === true ? new TextDecoder().decode(part.bytes) : (part?.reason ?? 'absent');
}

/** Little-endian numbers of the given widths. */
function numbers(...values: readonly (readonly [width: 2 | 4 | 8, value: number])[]): number[] {
  return values.flatMap(([width, value]) =>
    Array.from({ length: width }, (_, i) => Math.floor(value / 256 ** i) & 0xff),
  );
}

/** Rewrites the directory entry of the first part. */
function patchEntry(bytes: Uint8Array, offset: number, ...patch: number[]): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    copy.set(patch, at + offset);
    return copy;
  }
  throw new Error('no directory');
}

/** A stored part in an archive whose sizes and offsets all stand in zip64 records, as streaming writers leave them. */
function zip64(name: string, content: Uint8Array, crc: number[]): Uint8Array {
  const nameBytes = [...strToU8(name)];
  const long = 0xffffffff;
  const header = [
    ...numbers([4, 0x04034b50], [2, 45], [2, 0], [2, 0], [4, 0]),
    ...crc,
    ...numbers([4, long], [4, long], [2, nameBytes.length], [2, 20]),
    ...nameBytes,
    ...numbers([2, 1], [2, 16], [8, content.length], [8, content.length]),
  ];
  const entry = [
    ...numbers([4, 0x02014b50], [2, 45], [2, 45], [2, 0], [2, 0], [4, 0]),
    ...crc,
    ...numbers([4, long], [4, long], [2, nameBytes.length], [2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, long]),
    ...nameBytes,
    ...numbers([2, 1], [2, 24], [8, content.length], [8, content.length], [8, 0]),
  ];
  const directory = header.length + content.length;
  const end64 = directory + entry.length;
  return new Uint8Array([
    ...header,
    ...content,
    ...entry,
    ...numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, 1], [8, 1]),
    ...numbers([8, entry.length], [8, directory]),
    ...numbers([4, 0x07064b50], [4, 0], [8, end64], [4, 1]),
    ...numbers([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, long], [4, long], [2, 0]),
  ]);
}

/** 300 MB of nothing, packed. */
const BLANKS = deflateRawSync(new Uint8Array(300_000_000));

describe('openPackage', () => {
  it('lists and unpacks deflated and stored parts', () => {
    const opened = open(plain);
    expect(opened.names).toEqual(['word/document.xml', 'a.txt']);
    expect(textOf(opened, 'word/document.xml')).toBe(text);
    expect(textOf(opened, 'a.txt')).toBe('chữ');
    expect(opened.read('b.txt')).toBeNull();
  });

  it.each([
    ['bytes before the archive', new Uint8Array([...strToU8('tải về\n'), ...plain])],
    ['bytes after the archive', new Uint8Array([...plain, ...strToU8('\n\n')])],
  ])('finds the parts despite %s', (_, bytes) => {
    expect(textOf(open(bytes), 'a.txt')).toBe('chữ');
  });

  it.each([
    ['another case', { 'Word/Document.xml': strToU8('x') }, 'word/document.xml'],
    ['backslashes', { 'word\\document.xml': strToU8('x') }, 'word/document.xml'],
    ['a leading slash', { '/word/document.xml': strToU8('x') }, 'word/document.xml'],
  ])('reads names with %s', (_, parts, name) => {
    expect(textOf(open(zipSync(parts as Record<string, Uint8Array>)), name)).toBe('x');
  });

  it('takes the spelling asked for where two differ in case', () => {
    const opened = open(zipSync({ 'A.xml': strToU8('lớn'), 'a.xml': strToU8('nhỏ') }));
    expect([textOf(opened, 'a.xml'), textOf(opened, 'A.xml')]).toEqual(['nhỏ', 'lớn']);
  });

  it('leaves folders and odd names alone', () => {
    const opened = open(
      zipSync({ 'word/': new Uint8Array(), '../../etc/passwd': strToU8('x'), __proto: strToU8('y') }),
    );
    expect(opened.names).toEqual(['../../etc/passwd', '__proto']);
    expect(opened.read('constructor')).toBeNull();
  });

  it('reads zip64', () => {
    const content = strToU8('a');
    // CRC-32 of "a".
    expect(textOf(open(zip64('word/document.xml', content, numbers([4, 0xe8b7be43]))), 'word/document.xml')).toBe('a');
  });

  it('opens thousands of parts at once', () => {
    const parts = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`p${i}.xml`, new Uint8Array()]));
    const bytes = zipSync(parts, { level: 0 });
    const start = process.cpuUsage();
    expect(open(bytes).names).toHaveLength(20_000);
    expect(process.cpuUsage(start).user).toBeLessThan(1_500_000);
  });

  it.each([
    ['nothing', new Uint8Array(), 'damaged'],
    ['text', strToU8('Kế hoạch'), 'damaged'],
    ['the first half', plain.subarray(0, plain.length >> 1), 'damaged'],
    ['all but the last byte', plain.subarray(0, plain.length - 1), 'damaged'],
    ['a directory that lies about its place', patchEntry(plain, 0, 0, 0, 0, 0), 'damaged'],
    [
      'an encrypted Word document',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])]),
      'encrypted',
    ],
    ['an old Word document', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0x45, 0, 0x6e]), 'ending-mismatch'],
  ])('refuses %s', (_, bytes, reason) => {
    expect(openPackage(bytes, limits)).toMatchObject({ ok: false, reason });
  });

  it.each([
    ['an encrypted part', patchEntry(plain, 8, 1, 0), 'encrypted'],
    ['an unknown compression', patchEntry(plain, 10, 9, 0), 'damaged'],
    ['a wrong checksum', patchEntry(plain, 16, 1, 2, 3, 4), 'damaged'],
    ['a part beyond the end', patchEntry(plain, 20, 0xff, 0xff, 0xff, 0x7f), 'damaged'],
    ['a part whose header is elsewhere', patchEntry(plain, 42, 7, 0, 0, 0), 'damaged'],
    ['a part cut short', patchEntry(plain, 20, 5, 0, 0, 0), 'damaged'],
  ])('refuses %s, and reads the others', (_, bytes, reason) => {
    const opened = open(bytes);
    expect(opened.read('word/document.xml')).toMatchObject({ ok: false, reason });
    expect(textOf(opened, 'a.txt')).toBe('chữ');
  });

  it('does not believe the sizes of the directory', () => {
    for (const size of [
      [0, 0, 0, 0],
      [0xff, 0xff, 0, 0],
    ]) {
      expect(textOf(open(patchEntry(plain, 24, ...size)), 'word/document.xml')).toBe(text);
    }
  });

  it('counts what is unpacked over all parts', () => {
    const opened = open(
      zipSync({ a: new Uint8Array(400_000), b: new Uint8Array(400_000), c: new Uint8Array(400_000), d: strToU8('x') }),
    );
    expect(['a', 'b', 'c', 'd'].map((name) => textOf(opened, name).length)).toEqual([
      400_000,
      400_000,
      'too-complex'.length,
      1,
    ]);
    expect(opened.read('c')).toEqual({ ok: false, reason: 'too-complex', detail: 'c' });
  });

  it.each([
    ['that says so', [0, 0xa3, 0xe1, 0x11]],
    ['that calls itself small', [10, 0, 0, 0]],
  ])('stops unpacking a bomb %s', (_, size) => {
    const bomb = patchEntry(zipSync({ 'a.xml': [BLANKS, { level: 0 }] }), 10, 8, 0);
    const before = process.memoryUsage().arrayBuffers;
    const start = process.cpuUsage();
    const opened = openPackage(patchEntry(bomb, 24, ...size), READ_LIMITS);
    expect(opened.ok && opened.read('a.xml')).toEqual({ ok: false, reason: 'too-complex', detail: 'a.xml' });
    // Microseconds of the processor: the machine may do other things too.
    expect(process.cpuUsage(start).user).toBeLessThan(4_000_000);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(250_000_000);
  });

  it('never throws, whatever bytes are changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(plain.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        (changes) => {
          const bytes = plain.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const opened = openPackage(bytes, limits);
          if (opened.ok) for (const name of opened.names) opened.read(name);
        },
      ),
      { numRuns: 300 },
    );
  });
});
