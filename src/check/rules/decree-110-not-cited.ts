import type { Rule } from '../context.js';
import { anchorAt } from '../locate.js';

/** A document that a plan of this time could cite as well, such as the decree on social work of 2024. */
export const checkDecree110NotCited: Rule<'decree-110-not-cited'> = ({ plan, baseline, judgedOn }) =>
  baseline.alsoCite.flatMap(({ document: id, from }) => {
    const document = baseline.documents.find((each) => each.id === id);
    if (document === undefined || judgedOn === null || judgedOn < from) return [];
    if (plan.citations.some(({ known }) => known === id)) return [];
    return [
      {
        ruleId: 'decree-110-not-cited',
        severity: 'info',
        subject: document.number,
        period: null,
        at: anchorAt(plan.anchors, 'bases'),
        clause: null,
        data: { number: document.number },
      },
    ];
  });
