import type { Located, Place } from '../model/document.js';
import type { Anchors, Plan } from '../model/plan.js';

/** The place alone of anything that has one. */
export function locate(thing: Located): Located {
  const { quote, line, column, endLine, paragraph, cell, page } = thing;
  return {
    quote,
    line,
    column,
    endLine,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(cell === undefined ? {} : { cell }),
    ...(page === undefined ? {} : { page }),
  };
}

/** Where a thing begins, without its words. */
export function placeOf(thing: Located): Place {
  const { line, paragraph, cell, page } = thing;
  return {
    line,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(cell === undefined ? {} : { cell }),
    ...(page === undefined ? {} : { page }),
  };
}

/** Where an absence is shown: the heading of the part it belongs to, else the title, else the first line. */
export function anchorAt(anchors: Anchors, part: 'tasks' | 'funding' | 'responsibilities' | 'bases'): Located {
  return locate(anchors[part] ?? anchors.title ?? anchors.start);
}

/** Where a missing target is shown: the innermost heading over the specific targets of the period. */
export function anchorTargets(plan: Plan, period: { readonly from: number; readonly to: number }): Located {
  const { anchors } = plan;
  const headings = anchors.periods.filter(({ to }) => period.from <= to && to <= period.to);
  const heading = headings.find(({ to }) => to === period.to) ?? headings.at(-1);
  return locate(heading ?? anchors.specificObjectives ?? anchors.objectives ?? anchors.title ?? anchors.start);
}
