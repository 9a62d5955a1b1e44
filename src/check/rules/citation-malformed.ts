import type { Baseline, KnownDocument } from '../../model/baseline.js';
import type { FindingData } from '../../model/finding.js';
import type { Citation } from '../../model/plan.js';
import type { Rule } from '../context.js';
import { locate } from '../locate.js';

type Mistake = Pick<FindingData['citation-malformed'], 'number' | 'correct'>;

/** A known document cited with a wrong number form or date: one finding per document, in the legal bases if it stands there. */
export const checkCitationMalformed: Rule<'citation-malformed'> = ({ plan, baseline }) => {
  const mistakes = plan.citations.flatMap((citation) => {
    const mistake = findMistake(citation, baseline);
    return mistake === null ? [] : [{ citation, mistake, document: citation.known ?? mistake.correct }];
  });
  const documents = new Set(mistakes.map(({ document }) => document));
  return [...documents].flatMap((document) => {
    const own = mistakes.filter((each) => each.document === document);
    const chosen = own.find(({ citation }) => citation.place === 'basis') ?? own[0];
    if (chosen === undefined) return [];
    const basis = chosen.citation.place === 'basis';
    return [
      {
        ruleId: 'citation-malformed',
        severity: basis ? 'warning' : 'info',
        subject: chosen.citation.correct ?? chosen.citation.number,
        period: null,
        at: locate(chosen.citation),
        clause: null,
        data: { ...chosen.mistake, basis },
      },
    ];
  });
};

function findMistake(citation: Citation, baseline: Baseline): Mistake | null {
  const { number, correct } = citation;
  if (correct !== undefined && correct !== number) return { number, correct };
  const known = baseline.documents.find(({ id }) => id === citation.known);
  return known === undefined ? null : findWrongDate(citation, known);
}

/** The date belongs to the citation, so both are quoted as a plan writes them. */
function findWrongDate({ number, date }: Citation, known: KnownDocument): Mistake | null {
  if (date === null || known.date.startsWith(date)) return null;
  return { number: `${number} ngày ${formatDate(date)}`, correct: `${known.number} ngày ${formatDate(known.date)}` };
}

function formatDate(date: string): string {
  return date.split('-').reverse().join('/');
}
