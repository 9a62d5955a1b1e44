import { readFigure } from '../compare-quantity.js';
import type { Rule } from '../context.js';
import { locate } from '../locate.js';
import { readStated } from './read-stated.js';

/** An interim figure below the orientation path; heavier when below what the previous period already demanded. */
export const checkTargetBehindPath: Rule<'target-behind-path'> = ({ judgements }) =>
  readStated(judgements, 'interim').flatMap(
    ({ indicator, requirement, period, deciding, actual, assessment, path }) => {
      if (path === null || !assessment.qualifiers.includes('behind-path')) return [];
      const value = actual.quantity === null ? 0 : readFigure(actual.quantity);
      const belowPrevious =
        path.previous !== null && (value < path.previous || (value === path.previous && deciding.nearly));
      return [
        {
          ruleId: 'target-behind-path',
          severity: belowPrevious ? 'warning' : 'info',
          subject: indicator.id,
          period: period.id,
          at: locate(deciding),
          clause: requirement.clause,
          data: {
            indicator: indicator.id,
            period: period.id,
            actual,
            year: path.year,
            path: path.value,
            belowPrevious,
          },
        },
      ];
    },
  );
