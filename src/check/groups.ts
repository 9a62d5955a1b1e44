import type { Group } from '../model/baseline.js';
import type { Target } from '../model/plan.js';

/** The axes a population is described on; `qualifier` describes the act, not the population. */
export const POPULATION_AXES = ['population', 'post', 'workplace'] as const;
type PopulationAxis = (typeof POPULATION_AXES)[number];

const indexes = new WeakMap<readonly Group[], ReadonlyMap<string, Group>>();

/** Built once for each pack. */
function indexById(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const known = indexes.get(groups) ?? new Map(groups.map((group) => [group.id, group]));
  indexes.set(groups, known);
  return known;
}

/**
 * Ids of every group that the named ones reach, umbrellas opened. "*" opens to the groups of the same indicator on the
 * same axis: a word for all posts says nothing about workplaces.
 */
export function expandGroups(ids: Iterable<string>, groups: readonly Group[]): ReadonlySet<string> {
  const byId = indexById(groups);
  const reached = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const group = byId.get(id);
    if (group !== undefined) open.push(...readCovered(group, groups));
  }
  return reached;
}

function readCovered(group: Group, groups: readonly Group[]): readonly string[] {
  if (!group.covers.includes('*')) return group.covers;
  return groups
    .filter((other) => other.indicator === group.indicator && other.axis === group.axis && other.periods.length > 0)
    .map((other) => other.id);
}

/** Whether the first target's population holds the second's and more. An axis that names no group speaks of all. */
export function isWider(first: Target, second: Target, groups: readonly Group[]): boolean {
  const relations = POPULATION_AXES.map((axis) => relate(pick(first, axis, groups), pick(second, axis, groups)));
  return relations.every((relation) => relation !== 'apart') && relations.includes('wider');
}

function relate(first: ReadonlySet<string>, second: ReadonlySet<string>): 'same' | 'wider' | 'apart' {
  if (first.size === 0) return second.size === 0 ? 'same' : 'wider';
  if (second.size === 0 || ![...second].every((id) => first.has(id))) return 'apart';
  return first.size === second.size ? 'same' : 'wider';
}

/** The groups a target reaches on one axis, umbrellas replaced by what they cover. */
function pick(target: Target, axis: PopulationAxis, groups: readonly Group[]): ReadonlySet<string> {
  const reached = expandGroups(target.groups, groups);
  return new Set(
    groups
      .filter((group) => group.axis === axis && group.indicator === target.indicator && reached.has(group.id))
      .filter((group) => group.periods.length > 0 || group.covers.length === 0)
      .map((group) => group.id),
  );
}
