import { findCollectiveEntry, findUnfilledPlaces } from '../bodies.js';
import { mayMiss, type Rule } from '../context.js';
import { locate } from '../locate.js';

/** Expected bodies without an entry where the plan has one for "các sở, ban, ngành": one finding naming them all. */
export const checkBodyCollective: Rule<'body-collective'> = (context) => {
  const { plan, baseline } = context;
  const entry = findCollectiveEntry(plan);
  if (entry === undefined || !mayMiss(context, 'responsibilities')) return [];
  const covered = findUnfilledPlaces(context).filter(({ collective }) => collective);
  if (covered.length === 0) return [];
  return [
    {
      ruleId: 'body-collective',
      severity: covered.every(({ severity }) => severity === 'info') ? 'info' : 'warning',
      subject: entry.key,
      period: null,
      at: locate(entry),
      clause: baseline.clauses.duties,
      data: { keys: covered.map(({ key }) => key), name: entry.name, refersTo: entry.refersTo },
    },
  ];
};
