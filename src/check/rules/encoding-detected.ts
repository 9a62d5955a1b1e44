import type { Rule } from '../context.js';
import { locate } from '../locate.js';

/** The characters were in another encoding than Unicode, told from the text: the reading rests on it. */
export const checkEncodingDetected: Rule<'encoding-detected'> = ({ plan: { source, anchors } }) =>
  source.notes.encoding === null || source.notes.encodingAsked
    ? []
    : [
        {
          ruleId: 'encoding-detected',
          severity: 'info',
          subject: null,
          period: null,
          at: locate(anchors.masthead ?? anchors.title ?? anchors.start),
          clause: null,
          data: { encoding: source.notes.encoding },
        },
      ];
