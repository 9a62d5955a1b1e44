import { formatDate, joinNames } from '../../format.js';
import type { RuleTable } from '../types.js';
import { partNames } from './labels.js';

type DocumentRules =
  | 'citation-missing'
  | 'citation-malformed'
  | 'parent-plan-not-cited'
  | 'decree-110-not-cited'
  | 'document-draft'
  | 'document-truncated'
  | 'not-a-local-plan';

/** What the rules about the document and its legal bases say in English. Sentences to paste stay Vietnamese. */
export const documentRules = {
  'citation-missing': {
    title: (facts) => `${facts.decision} not cited`,
    message: ({ data }, facts) =>
      `The plan does not cite ${facts.document(data.number)}, which issued the programme it carries out.`,
    fix: ({ data }, facts) => `Add to the legal bases: “${facts.basis(data.number)}”`,
    expected: ({ data }, facts) => facts.document(data.number),
    actual: () => 'not cited',
  },
  'citation-malformed': {
    title: 'Document cited inexactly',
    message: ({ data }, facts) => {
      const place = data.basis ? ' in its legal bases' : '';
      return `The plan${place} writes “${facts.words(data.number)}”; the right number is ${data.correct}.`;
    },
    fix: ({ data }, facts) => `Change “${facts.words(data.number)}” to “${data.correct}”.`,
    expected: ({ data }) => data.correct,
    actual: ({ data }, facts) => facts.words(data.number),
  },
  'parent-plan-not-cited': {
    title: 'Plan above not cited',
    message: () =>
      'The plan names no plan of a higher level or of the whole period that it carries out; citing it keeps the targets in step.',
    fix: (_, facts) =>
      `Add to the legal bases: “Căn cứ Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh … thực hiện ${facts.programme};”`,
    expected: () => 'the plan of the level above or of the whole period',
    actual: () => 'not cited',
  },
  'decree-110-not-cited': {
    title: 'Decree 110 not cited',
    message: ({ data }, facts) => {
      const from = facts.citedFrom(data.number);
      const day = from === null ? '' : ` (${formatDate(from, 'en')})`;
      return `The plan was issued after ${facts.document(data.number)} took effect${day} and does not cite it; it may be added to the legal bases.`;
    },
    fix: ({ data }, facts) => `Add to the legal bases: “${facts.basis(data.number)}”`,
    expected: ({ data }, facts) => facts.document(data.number),
    actual: () => 'not cited',
  },
  'document-draft': {
    title: 'Draft',
    message: ({ data }) => {
      const names = data.blank.length === 0 ? ['number', 'date'] : data.blank;
      return `The masthead leaves the ${joinNames(names, 'en')} blank; the review applies to this draft.`;
    },
    fix: () => 'Fill in: “Số: …/KH-UBND; …, ngày … tháng … năm …”',
    expected: () => 'number and date of issue',
    actual: ({ data }) => `${joinNames(data.blank, 'en')} blank`,
  },
  'document-truncated': {
    title: 'Document incomplete',
    message: ({ data, at }) => {
      const lost = joinNames(
        data.lost.map((part) => partNames[part]),
        'en',
      );
      const missing = lost === '' ? 'before its end' : `with ${lost} missing or cut short`;
      return `The text stops on line ${at.line}, ${missing}; what may stand in the lost part was not assessed.`;
    },
    fix: () => 'Send the whole plan with its annexes, down to the recipients and the signature.',
    expected: () => 'the whole plan',
    actual: ({ at }) => `stops on line ${at.line}`,
  },
  'not-a-local-plan': {
    title: 'Not a local plan',
    message: ({ data }) => {
      const what = {
        'other-programme': 'The document is a plan for another programme',
        'national-decision': 'The document is a decision of the central government',
        summary: 'The document is a summary or presentation',
        'other-document': 'The document is of another kind',
      } as const;
      return `${what[data.reason]}, not a plan of a People's Committee that carries out the programme; its content was read but not assessed.`;
    },
    fix: () => "Send the plan that the People's Committee issued.",
    expected: () => "a plan of a People's Committee that carries out the programme",
    actual: ({ data }) =>
      ({
        'other-programme': 'a plan for another programme',
        'national-decision': 'a decision of the central government',
        summary: 'a summary or presentation',
        'other-document': 'a document of another kind',
      })[data.reason],
  },
} satisfies Pick<RuleTable, DocumentRules>;
