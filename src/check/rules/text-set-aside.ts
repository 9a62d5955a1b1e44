import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** The file holds text that its author deleted, struck out or hid: none of it was counted. */
export const checkTextSetAside: Rule<'text-set-aside'> = ({ plan: { source, anchors } }) =>
  source.notes.setAside.deleted + source.notes.setAside.struck + source.notes.setAside.hidden === 0
    ? []
    : [
        {
          ruleId: 'text-set-aside',
          severity: 'info',
          subject: null,
          period: null,
          at: locate(anchors.masthead ?? anchors.title ?? anchors.start),
          clause: null,
          data: source.notes.setAside,
        },
      ];
