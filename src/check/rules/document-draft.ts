import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** Number or date left blank in the masthead; a date without its day is a blank one. */
export const checkDocumentDraft: Rule<'document-draft'> = ({ plan: { identity, anchors } }) => {
  if (identity.status !== 'draft') return [];
  const blank: ('number' | 'date')[] = [];
  if (identity.number === null) blank.push('number');
  if (identity.date === null || identity.date.length < '2025-01-01'.length) blank.push('date');
  return [
    {
      ruleId: 'document-draft',
      severity: 'info',
      subject: null,
      period: null,
      at: locate(anchors.masthead ?? anchors.title ?? anchors.start),
      clause: null,
      data: { blank },
    },
  ];
};
