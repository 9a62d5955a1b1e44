import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readIgnoreFile } from '../../../../src/cli/inputs/read-ignore-file.js';

const folder = mkdtempSync(join(tmpdir(), 'plan112-ignore-'));
const file = join(folder, '.plan112ignore');
afterAll(() => rmSync(folder, { recursive: true }));

describe('readIgnoreFile', () => {
  it.each<[string, string, boolean]>([
    ['*.md', 'a/b.md', true],
    ['*.md', '../b.md', false],
    ['*', '..', false],
    ['*', '.', false],
    ['*', '/elsewhere/b.md', false],
    ['*.md', '..b.md', true],
    ['/b.md', 'a/b.md', false],
    ['a/', 'a/b.md', true],
    ['a/', 'a', false],
    ['A/', 'a/b.md', false],
    ['a/**/b.md', 'a/x/y/b.md', true],
    ['*.md\n!b.md', 'b.md', false],
    ['a/\n!a/b.md', 'a/b.md', true],
    ['# b.md\n\n', 'b.md', false],
    ['\\#b.md', '#b.md', true],
    ['b\\ .md', 'b .md', true],
    ['\uFEFFb.md\r\n', 'b.md', true],
    ['nháp.md'.normalize('NFD'), 'nháp.md'.normalize('NFC'), true],
    ['nháp.md'.normalize('NFC'), 'nháp.md'.normalize('NFD'), true],
    ['line*.md', 'line\nbreak.md', true],
    ['a[', 'a[', false],
    ['', 'b.md', false],
  ])('%j and %j: %j', (text, path, expected) => {
    writeFileSync(file, text);
    expect(readIgnoreFile(file, '.plan112ignore')(path)).toBe(expected);
  });

  it('is quick where patterns are many and names are long', () => {
    writeFileSync(file, `${'*a*a*a*b\n'.repeat(200)}`);
    const ignores = readIgnoreFile(file, '.plan112ignore');
    const start = performance.now();
    expect(ignores(`${'a'.repeat(200)}.md`)).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    ['of another encoding', Buffer.from([0x6e, 0x68, 0xe1, 0x70]), 'other-encoding'],
    ['with 16 bits a letter', Buffer.from('\uFEFFa\n', 'utf16le'), 'other-encoding'],
  ])('refuses a file %s', (_name, bytes, kind) => {
    writeFileSync(file, bytes);
    expect(() => readIgnoreFile(file, '.plan112ignore')).toThrow(
      expect.objectContaining({ name: 'FileProblem', trouble: { kind } }),
    );
  });

  it.each([
    [folder, 'not-a-file'],
    [join(folder, 'gone'), 'missing-file'],
  ])('refuses %s', (path, kind) => {
    expect(() => readIgnoreFile(path, 'x')).toThrow(expect.objectContaining({ trouble: { kind } }));
  });
});
