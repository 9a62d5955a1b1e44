import { describe, expect, it } from 'vitest';
import { makeMatcher } from '../../../src/config/match-path.js';

describe('makeMatcher', () => {
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
  ])('%s against %s: %s', (pattern, path, match) => {
    expect(makeMatcher(pattern)(path)).toBe(match);
  });
});
