import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/main.js';

// The rights of a folder do not stop an administrator, so the refusal is acted out.
vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const readdirSync = (path: string, options: { withFileTypes: true }) => {
    if (path.endsWith('closed')) throw Object.assign(new Error('refused'), { code: 'EACCES' });
    return real.readdirSync(path, options);
  };
  return { ...real, readdirSync };
});

const cwd = mkdtempSync(join(tmpdir(), 'plan112-closed-'));
mkdirSync(join(cwd, 'plans', 'closed'), { recursive: true });
writeFileSync(join(cwd, 'plans', 'a.md'), 'x');
afterAll(() => rmSync(cwd, { recursive: true }));

it.each([
  ['check', 'en', 'plan112: plans/closed: the folder cannot be listed (EACCES); allow reading it,'],
  ['extract', 'vi', 'plan112: plans/closed: không mở được thư mục (EACCES); cấp quyền đọc'],
])('%s words a folder that cannot be listed as a folder', async (command, lang, line) => {
  let err = '';
  const code = await main({
    argv: [command, 'plans', '--lang', lang],
    cwd,
    env: {},
    columns: null,
    errorColumns: null,
    ask: null,
    onInterrupt: () => () => undefined,
    readInput: () => Promise.resolve(new Uint8Array()),
    writeOut: () => undefined,
    writeErr: (text) => {
      err += text;
    },
  });
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(line) });
});
