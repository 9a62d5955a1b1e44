import { type Level, SEVERITIES, type Severity } from '../model/vocabulary.js';

type ByLevel<T> = Readonly<Partial<Record<Level, T>>>;

/**
 * What a table by level says for a plan's level; null where the level is not asked. A district is read like a province
 * unless the table names it. For a plan whose level could not be read the mildest value counts, and only where every
 * level has one: a finding must not rest on a guess.
 */
export function readAtLevel<T>(table: ByLevel<T>, level: Level, milder: (a: T, b: T) => T): T | null {
  const own = table[level];
  if (own !== undefined) return own;
  if (level === 'district') return table.province ?? null;
  if (level !== 'unknown') return null;
  const { province, commune } = table;
  if (province === undefined || commune === undefined) return null;
  const mildest = milder(province, commune);
  return table.district === undefined ? mildest : milder(mildest, table.district);
}

/** The less severe of two severities. */
export function pickMilderSeverity(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

/** Whether something expected of the levels listed is expected of this one. */
export function isExpectedAt(levels: readonly Level[], level: Level): boolean {
  const table: Partial<Record<Level, true>> = Object.fromEntries(levels.map((each) => [each, true as const]));
  return readAtLevel(table, level, (a) => a) !== null;
}
