import { expect, it } from 'vitest';
import { fingerprintFindings, fingerprintUnreadable } from '../../../src/report/fingerprint.js';

const LEAD = { ruleId: 'lead-missing', subject: null, period: null };
const first = (path: string) => fingerprintFindings(path, [LEAD])[0];

it.each([
  ['plans/a.md', './plans/a.md'],
  ['plans/a.md', 'plans//a.md'],
  ['plans/a.md', './old/../plans/./a.md'],
  ['../a.md', './../a.md'],
  ['/plans/a.md', '/plans/./a.md'],
])('%s and %s are one document', (path, other) => {
  expect(first(other)).toBe(first(path));
  expect(fingerprintUnreadable(other)).toBe(fingerprintUnreadable(path));
});

it.each(['plans/b.md', '/plans/a.md', '../plans/a.md', 'a.md'])('%s is another than plans/a.md', (path) => {
  expect(first(path)).not.toBe(first('plans/a.md'));
});

it('two alike are told apart', () => {
  const [one, two] = fingerprintFindings('a.md', [LEAD, LEAD]);
  expect(two).not.toBe(one);
  expect(fingerprintFindings('a.md', [LEAD])).toEqual([one]);
});
