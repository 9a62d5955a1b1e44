import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** The text ends before the plan does. */
export const checkDocumentTruncated: Rule<'document-truncated'> = ({ plan: { truncation } }) =>
  truncation === null
    ? []
    : [
        {
          ruleId: 'document-truncated',
          severity: 'error',
          subject: null,
          period: null,
          at: locate(truncation),
          clause: null,
          data: { lost: truncation.lost },
        },
      ];
