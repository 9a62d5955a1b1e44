import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeFileProblem } from '../../../src/cli/messages/file-problems.js';
import { FileProblem } from '../../../src/config/file-problem.js';
import { readWaiverFile, removeWaivers } from '../../../src/register/waiver-file.js';

const NAME = 'plan112.waivers.yaml';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan112-waivers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ENTRY = {
  document: 'plans/a.md',
  rule: 'target-weaker',
  reason: 'Đã giải trình',
  legalBasis: '12/TB-UBND',
  approver: 'Chủ tịch UBND tỉnh',
  author: 'Sở Y tế',
  from: '2026-01-01',
  until: '2026-06-30',
};

function write(...entries: Record<string, string | undefined>[]): string {
  const lines = entries.map((entry) =>
    Object.entries(entry)
      .filter(([, value]) => value !== undefined)
      .map(([key, value], index) => `  ${index === 0 ? '-' : ' '} ${key}: ${value}`)
      .join('\n'),
  );
  return `waivers:\n${lines.join('\n')}\n`;
}

function read(text: string, ceiling: number | null = null) {
  writeFileSync(join(folder, NAME), text);
  return readWaiverFile(join(folder, NAME), NAME, ceiling);
}

describe('readWaiverFile', () => {
  it('reads entries with their number and line', () => {
    const { entries } = read(write(ENTRY, { ...ENTRY, subject: 'staffing', period: '2026-2030' }));
    expect(entries).toMatchObject([
      { entry: 1, line: 2, subject: null, period: null, until: '2026-06-30' },
      { entry: 2, line: 10, subject: 'staffing', period: '2026-2030' },
    ]);
  });

  it('an empty list is in order', () => {
    expect(read('waivers: []').entries).toEqual([]);
    expect(read('waivers:\n').entries).toEqual([]);
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no reason', { reason: undefined }, /:2: waivers\[1\]\.reason: is missing; for example: reason: /],
    ['an empty legal basis', { legalBasis: '""' }, /waivers\[1\]\.legalBasis: is empty/],
    ['an unknown rule', { rule: 'target-waeker' }, /:3: .*Did you mean target-weaker\?/],
    ['a misspelt key that must be there', { reason: undefined, reson: 'x' }, /reson: .*Did you mean reason\?/],
    ['a rule about registers', { rule: 'waiver-unused' }, /there is no value "waiver-unused"/],
    ['an unknown key', { legalbasis: 'x' }, /Did you mean legalBasis\?/],
    [
      'a day that does not exist',
      { until: '2026-02-30' },
      /waivers\[1\]\.until: "2026-02-30" does not have the right form; for example: until: 2026-06-30/,
    ],
    ['a day in another form', { from: '01/01/2026' }, /waivers\[1\]\.from: /],
    ['an end before the start', { until: '2025-12-31' }, /:9: waivers\[1\]\.until: "2025-12-31" lies before/],
    ['one person for both', { approver: 'SO Y TE' }, /waivers\[1\]\.approver: approver and author are the same/],
    ['a number for a text', { legalBasis: '12' }, /"12" should be a text/],
    ['a period of another form', { period: '2026' }, /waivers\[1\]\.period: /],
  ])('refuses %s', (_, changes, line) => {
    let said = 'nothing';
    try {
      read(write({ ...ENTRY, ...changes }));
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      said = describeFileProblem(error, 'en');
    }
    expect(said).toMatch(line);
  });

  it.each(['', 'waiver: []', '- a', 'waivers: none'])('refuses %j', (text) => {
    expect(() => read(text)).toThrow(FileProblem);
  });

  it('holds no more than the ceiling', () => {
    expect(read(write(ENTRY, ENTRY), 2).entries.length).toBe(2);
    expect(() => read(write(ENTRY, ENTRY), 1)).toThrow('above-ceiling');
  });
});

describe('removeWaivers', () => {
  it.each([
    ['indented items', '  '],
    ['items at the margin', ''],
  ])('keeps comments, order and style: %s', (_, indent) => {
    const item = (document: string) =>
      Object.entries({ ...ENTRY, document })
        .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`)
        .join('\n');
    const text = `# top\nwaivers:\n${item('a.md')} # why a\n${item('b.md')}\n${indent}# about c\n${item('"c.md"')}\n`;
    const left = `# top\nwaivers:\n${item('a.md')} # why a\n${indent}# about c\n${item('"c.md"')}\n`;
    expect(removeWaivers(text, NAME, new Set([2]))).toBe(left);
    expect(removeWaivers(text.replaceAll('\n', '\r\n'), NAME, new Set([2]))).toBe(left.replaceAll('\n', '\r\n'));
  });

  it('leaves an empty list that can be read again', () => {
    const left = removeWaivers(write(ENTRY), NAME, new Set([1]));
    expect(read(left).entries).toEqual([]);
  });
});
