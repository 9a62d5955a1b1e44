import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** Automatic numbers could not be read, so headings and items may be taken for sentences. */
export const checkNumberingLost: Rule<'numbering-lost'> = ({ plan: { source, anchors } }) =>
  !source.notes.numberingLost
    ? []
    : [
        {
          ruleId: 'numbering-lost',
          severity: 'warning',
          subject: null,
          period: null,
          at: locate(anchors.masthead ?? anchors.title ?? anchors.start),
          clause: null,
          data: { format: source.format },
        },
      ];
