import { expect, it } from 'vitest';
import { isExpectedAt, pickMilderSeverity, readAtLevel } from '../../../src/check/level.js';
import type { Level, Severity } from '../../../src/model/vocabulary.js';

it.each<[string, Partial<Record<Level, Severity>>, Level, Severity | null]>([
  ['its own value', { province: 'error', commune: 'info' }, 'commune', 'info'],
  ['a level left out is not asked', { province: 'error' }, 'commune', null],
  ['a district is read like a province', { province: 'error' }, 'district', 'error'],
  ['unless the table names it', { province: 'error', district: 'info' }, 'district', 'info'],
  ['unknown: the mildest', { province: 'error', commune: 'warning' }, 'unknown', 'warning'],
  ['unknown: the mildest of all three', { province: 'error', district: 'info', commune: 'warning' }, 'unknown', 'info'],
  ['unknown: nothing that not every level is asked', { province: 'error' }, 'unknown', null],
  ['unknown, named by the table', { province: 'error', commune: 'info', unknown: 'error' }, 'unknown', 'error'],
])('%s', (_what, table, level, expected) => {
  expect(readAtLevel(table, level, pickMilderSeverity)).toBe(expected);
});

it('what is expected of a province is expected of a district, and of an unknown level only with the commune', () => {
  const levels: Level[] = ['province', 'district', 'commune', 'unknown'];
  expect(levels.map((level) => isExpectedAt(['province'], level))).toEqual([true, true, false, false]);
  expect(levels.map((level) => isExpectedAt(['province', 'commune'], level))).toEqual([true, true, true, true]);
});
