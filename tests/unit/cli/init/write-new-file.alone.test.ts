import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeNewFile } from '../../../../src/cli/init/write-new-file.js';

// The rights of a folder do not stop an administrator and no disk is full at will, so the refusals are acted out.
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const refuse = (code: string) => {
    throw Object.assign(new Error('refused'), { code });
  };
  const openSync = (file: string, flags: string) => {
    return file.includes('read-only') ? refuse('EROFS') : real.openSync(file, flags);
  };
  const writeFileSync = (file: number, text: string) => {
    real.writeFileSync(file, text.slice(0, 3));
    if (text.includes('too much')) refuse('ENOSPC');
    if (text.includes('bug')) throw new Error('a bug');
    real.writeFileSync(file, text.slice(3));
  };
  return { ...real, openSync, writeFileSync };
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan112-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes the file and the folders above it', () => {
  expect(writeNewFile(folder, { path: 'a/b/c.yml', text: 'Kế hoạch\n' })).toEqual({ state: 'written' });
  expect(readFileSync(join(folder, 'a/b/c.yml'), 'utf8')).toBe('Kế hoạch\n');
  expect(writeNewFile(folder, { path: 'a/b/c.yml', text: 'other' })).toEqual({ state: 'kept' });
  expect(readFileSync(join(folder, 'a/b/c.yml'), 'utf8')).toBe('Kế hoạch\n');
});

it.each([
  ['read-only.yml', 'x', 'EROFS'],
  ['a.yml', 'this is too much', 'ENOSPC'],
  [`${'x'.repeat(300)}.yml`, 'x', 'ENAMETOOLONG'],
])('%.20s: %s is %s, and no half of it is left', (path, text, code) => {
  expect(writeNewFile(folder, { path, text })).toEqual({ state: 'failed', code });
  expect(readdirSync(folder)).toEqual([]);
});

it('hides no bug', () => {
  expect(() => writeNewFile(folder, { path: 'a.yml', text: 'a bug' })).toThrow('a bug');
  expect(existsSync(join(folder, 'a.yml'))).toBe(false);
});
