import type { Baseline } from '../model/baseline.js';
import type { PlanResult } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';
import type { WordComment, WordCommentLine } from '../model/word-comment.js';
import { upperFirst } from './format.js';
import { createPlanContext } from './gap/context.js';
import { listFindings } from './gap/findings.js';
import { gapMessages } from './gap/messages/index.js';
import type { FindingEntry } from './gap/model.js';

/** Every finding of a plan as a comment for its own Word file, in the order of the paragraphs: what was found, what to write. */
export function listWordComments(result: PlanResult, baseline: Baseline, lang: Language): WordComment[] {
  const context = createPlanContext(result, baseline, lang);
  const entries = listFindings(context);
  return context.findings
    .flatMap(({ finding }, i) => {
      const entry = entries[i];
      if (entry === undefined) return [];
      return [{ paragraph: finding.at.paragraph ?? null, lines: writeLines(entry, lang) }];
    })
    .sort((left, right) => (left.paragraph ?? 0) - (right.paragraph ?? 0));
}

function writeLines(entry: FindingEntry, lang: Language): WordCommentLine[] {
  const { column, label } = gapMessages[lang].words;
  const { paste } = entry;
  const plain = (text: string): WordCommentLine => ({ label: null, text });
  const action =
    paste === null
      ? [{ label: column.action, text: entry.fix }]
      : [
          { label: column.action, text: `${paste.instruction}:` },
          ...paste.texts.map(plain),
          ...(paste.caution === null ? [] : [plain(paste.caution)]),
        ];
  return [
    { label: upperFirst(entry.severityText), text: entry.message },
    ...(entry.quote === '' ? [] : [{ label: label.quote, text: `“${entry.quote}”` }]),
    ...action,
    ...(entry.clause === null ? [] : [{ label: label.clause, text: entry.clause }]),
    ...(entry.waiver === null ? [] : [{ label: null, text: entry.waiver }]),
  ];
}
