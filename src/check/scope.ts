import type { Baseline, Group, GroupWeight, NationalPeriod } from '../model/baseline.js';
import type { IndicatorId, Level } from '../model/vocabulary.js';
import { expandGroups, POPULATION_AXES } from './groups.js';
import { readAtLevel } from './level.js';
import type { Statement } from './statements.js';

/** Groups that the national target counts and the plan's targets do not. */
export interface Narrowing {
  /** In the pack's order. */
  readonly groups: readonly string[];
  readonly weight: GroupWeight;
}

/**
 * What the statements of one indicator and period leave out, judged on the union of their groups; null when nothing.
 * Population, posts and workplaces are judged apart, and an axis on which the plan names nothing is not narrowed:
 * "40% người làm công tác xã hội" speaks of all workplaces.
 */
export function findNarrowing(
  statements: readonly Statement[],
  indicator: IndicatorId,
  period: NationalPeriod,
  baseline: Baseline,
  level: Level,
  judgedOn: string | null,
): Narrowing | null {
  const own = baseline.groups.filter((group) => group.indicator === indicator);
  const reached = expandGroups(
    statements.flatMap(({ target }) => target.groups),
    own,
  );
  const open = new Set<Group['axis']>(
    POPULATION_AXES.filter((axis) => !own.some((group) => group.axis === axis && reached.has(group.id))),
  );
  const missed = own
    .filter((group) => group.periods.includes(period.id) && !reached.has(group.id) && !open.has(group.axis))
    .filter((group) => group.endedOn === undefined || judgedOn === null || judgedOn < group.endedOn)
    .flatMap(({ id, weight }) => {
      const weighs = readAtLevel(weight, level, pickMilderWeight);
      return weighs === null ? [] : [{ id, weighs }];
    });
  if (missed.length === 0) return null;
  return {
    groups: missed.map(({ id }) => id),
    weight: missed.some(({ weighs }) => weighs === 'core') ? 'core' : 'info',
  };
}

function pickMilderWeight(a: GroupWeight, b: GroupWeight): GroupWeight {
  return a === 'core' ? b : a;
}
