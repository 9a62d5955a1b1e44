import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../src/config/match-path.js';

const isNowhere = () => false;

describe('readPattern', () => {
  it.each<[string, string, boolean]>([
    ['plans/a.md', 'plans/a.md', true],
    ['./plans/a.md', 'plans/a.md', true],
    ['plans\\a.md', 'plans/a.md', true],
    ['plans/a.md', 'plans/b.md', false],
    ['plans/a.md', 'plans/a.md.txt', false],
    ['plans', 'plans/sub/a.md', true],
    ['plans/', 'plans/a.md', true],
    ['plans', 'plans-old/a.md', false],
    ['.', 'plans/a.md', true],
    ['plans/*', 'plans/a.md', true],
    ['plans/*', 'plans/sub/a.md', false],
    ['plans/**', 'plans/sub/a.md', true],
    ['**/*.docx', 'a.docx', true],
    ['plans/?.md', 'plans/a.md', true],
    ['plans/?.md', 'plans/ab.md', false],
    ['plans/{a,b}.md', 'plans/b.md', true],
    ['plans/[ab].md', 'plans/[ab].md', true],
    ['Kế hoạch (1).docx', 'Kế hoạch (1).docx', true],
    ['kế hoạch.docx', 'kế hoạch.docx'.normalize('NFD'), true],
    ['../other/a.md', '../other/a.md', true],
    ['plans//a.md', 'plans/a.md', true],
    ['plans/../plans/a.md', 'plans/a.md', true],
    ['/repo/plans/a.md', 'plans/a.md', true],
    ['../repo/plans/*.md', 'plans/a.md', true],
    ['plans/!(b).md', 'plans/a.md', true],
    ['plans/!(b).md', 'plans/b.md', false],
  ])('%s against %s: %s', (pattern, path, match) => {
    expect(readPattern(pattern, '/repo', isNowhere).matches(path)).toBe(match);
  });

  it.each(['plans/a[1].md', 'plans//a[1].md', '/repo/plans/a[1].md'])(
    '%s that exists means nothing else',
    (pattern) => {
      const isThere = (file: string) => file === resolve('/repo/plans/a[1].md');
      const { isGlob, matches } = readPattern(pattern, '/repo', isThere);
      expect([isGlob, matches('plans/a[1].md'), matches('plans/a1.md')]).toEqual([false, true, false]);
    },
  );

  it.each([
    ['plans/**/*.md', 'plans'],
    ['plans/sub/!(a).md', 'plans/sub'],
    ['*.md', '.'],
    ['plans', 'plans'],
  ])('all that %s means lies in %s', (pattern, base) => {
    expect(readPattern(pattern, '/repo', isNowhere).base).toBe(base);
  });
});
