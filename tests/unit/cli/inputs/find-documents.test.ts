import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDocuments } from '../../../../src/cli/inputs/find-documents.js';
import { UsageError } from '../../../../src/cli/usage-error.js';

const TREE = [
  'a.md',
  'B.txt',
  'plans/x.md',
  'plans/Y.TXT',
  'plans/đề án.md',
  'plans/notes.docx',
  'plans/~$notes.docx',
  'plans/picture.png',
  'plans/sub/z.txt',
  'plans/.hidden/h.md',
  'plans/.draft.md',
  'plans/.git/g.md',
  'plans/node_modules/n.md',
  'nothing/readme.xlsx',
  'literal[1].md',
  'linked/real.md',
  'elsewhere/far.md',
];

let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plan112-find-'));
  for (const file of TREE) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), 'x');
  }
  mkdirSync(join(cwd, 'empty'));
  linkSync(join(cwd, 'linked/real.md'), join(cwd, 'linked/same.md'));
  symlinkSync('real.md', join(cwd, 'linked/soft.md'));
  symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'linked/folder'));
  symlinkSync('loop', join(cwd, 'loop'));
});
afterAll(() => rmSync(cwd, { recursive: true }));

async function find(...inputs: string[]) {
  const found = await findDocuments(inputs, cwd);
  return {
    named: found.sources.filter((source) => !source.scanned).map((source) => source.path),
    scanned: found.sources.filter((source) => source.scanned).map((source) => source.path),
    unreadable: found.unreadable.map(({ path, reason }) => `${path} ${reason}`),
    empty: found.empty.map(({ input, kind }) => `${input} ${kind}`),
  };
}

const NONE = { named: [], scanned: [], unreadable: [], empty: [] };
const PLANS = ['plans/Y.TXT', 'plans/notes.docx', 'plans/sub/z.txt', 'plans/x.md', 'plans/đề án.md'];

describe('findDocuments', () => {
  it.each([
    ['files as given, by path in code-unit order', ['a.md', './B.txt'], { named: ['./B.txt', 'a.md'] }],
    ['standard input once', ['-', '-'], { named: ['-'] }],
    ['a folder, hidden folders and other formats passed over', ['plans'], { scanned: PLANS }],
    ['a folder with a slash', ['plans/'], { scanned: PLANS }],
    ['a folder, every link to one file once, linked folders passed over', ['linked'], { scanned: ['linked/real.md'] }],
    ['a glob over the same', ['linked/**'], { scanned: ['linked/real.md'] }],
    ['a link and its file, both named', ['linked/soft.md', 'linked/real.md'], { named: ['linked/soft.md'] }],
    ['a glob, hidden files and node_modules passed over as in a folder', ['plans/**'], { scanned: PLANS }],
    ['a link to itself', ['loop'], { unreadable: ['loop not-a-file'] }],
    ['a glob', ['plans/**/*.txt'], { scanned: ['plans/sub/z.txt'] }],
    [
      'a glob that also matches other formats',
      ['plans/*'],
      { scanned: ['plans/Y.TXT', 'plans/notes.docx', 'plans/x.md', 'plans/đề án.md'] },
    ],
    ['a name that looks like a glob', ['literal[1].md'], { named: ['literal[1].md'] }],
    ['a file twice', ['a.md', './a.md', 'plans/../a.md'], { named: ['a.md'] }],
    [
      'a folder and one of its files: named outweighs found',
      ['plans', 'plans/x.md'],
      { named: ['plans/x.md'], scanned: ['plans/Y.TXT', 'plans/notes.docx', 'plans/sub/z.txt', 'plans/đề án.md'] },
    ],
    ['a missing file', ['gone.md', 'a.md'], { named: ['a.md'], unreadable: ['gone.md not-found'] }],
    ['a path through a file', ['a.md/b.md'], { unreadable: ['a.md/b.md not-found'] }],
    ['an empty folder', ['empty'], { empty: ['empty folder'] }],
    ['a folder of other formats', ['nothing'], { empty: ['nothing folder'] }],
    ['a glob without a match', ['none/*.md'], { empty: ['none/*.md glob'] }],
  ])('%s', async (_name, inputs, expected) => {
    expect(await find(...inputs)).toEqual({ ...NONE, ...expected });
  });

  it('refuses an empty path', async () => {
    await expect(findDocuments(['a.md', ''], cwd)).rejects.toBeInstanceOf(UsageError);
  });
});
