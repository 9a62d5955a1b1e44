import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSameContent } from '../../../../src/cli/inputs/is-same-content.js';

/** As git names content. */
function name(content: string, algorithm = 'sha1'): string {
  const bytes = Buffer.from(content, 'latin1');
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const LARGE = 'PK\0 pretend this is large';
const POINTER = `version https://git-lfs.github.com/spec/v1
oid sha256:${createHash('sha256').update(LARGE).digest('hex')}
size ${LARGE.length}
`;

describe('isSameContent', () => {
  it('names content as git does', () => {
    // What "git hash-object" says of an empty file and of one line.
    expect(isSameContent(Buffer.from(''), 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')).toBe(true);
    expect(isSameContent(Buffer.from('hello\n'), 'ce013625030ba8dba906f756967f9e9ca394464a')).toBe(true);
  });

  it.each<[string, string, string, boolean]>([
    ['the same', 'a\nb\n', name('a\nb\n'), true],
    ['another', 'a\nc\n', name('a\nb\n'), false],
    ['the same in a repository of SHA-256', 'a\n', name('a\n', 'sha256'), true],
    ['another in a repository of SHA-256', 'b\n', name('a\n', 'sha256'), false],
    ['a text checked out with the line ends of Windows', 'a\r\nb\r\n', name('a\nb\n'), true],
    ['a text kept with the line ends of Windows', 'a\r\nb\r\n', name('a\r\nb\r\n'), true],
    ['a binary file with other bytes', 'PK\0a\r\n', name('PK\0a\n'), false],
    ['a large file kept elsewhere', LARGE, name(POINTER), true],
    ['another large file', `${LARGE}!`, name(POINTER), false],
  ])('%s', (_name, content, hash, expected) => {
    expect(isSameContent(Buffer.from(content, 'latin1'), hash)).toBe(expected);
  });
});
