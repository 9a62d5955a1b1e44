import type { FindingData } from '../../../model/finding.js';
import { formatCount, formatDate, formatStart, joinNames } from '../../format.js';
import type { RuleTable } from '../types.js';
import { encodingNames, partNames } from './labels.js';

type DocumentRules =
  | 'citation-missing'
  | 'citation-malformed'
  | 'parent-plan-not-cited'
  | 'decree-110-not-cited'
  | 'document-draft'
  | 'document-truncated'
  | 'not-a-local-plan'
  | 'encoding-detected'
  | 'numbering-lost'
  | 'text-set-aside';

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
      `Add to the legal bases: “Căn cứ Kế hoạch số …/KH-UBND ngày … tháng … năm … của ${facts.parentCommittee} thực hiện ${facts.programme};”`,
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
      return `The text stops on ${formatStart(at, 'en')}, ${missing}; what may stand in the lost part was not assessed.`;
    },
    fix: () => 'Send the whole plan with its annexes, down to the recipients and the signature.',
    expected: () => 'the whole plan',
    actual: ({ at }) => `stops on ${formatStart(at, 'en')}`,
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
  'encoding-detected': {
    title: 'Encoding other than Unicode',
    message: ({ data }) =>
      `The file is in ${encodingNames[data.encoding]}, told from its content, and was converted to Unicode before the check; look over the quotes.`,
    fix: () => 'Save the document in a Unicode font (Decree 30/2020/NĐ-CP) and check the new file.',
    expected: () => 'Unicode',
    actual: ({ data }) => encodingNames[data.encoding],
  },
  'numbering-lost': {
    title: 'Automatic numbers not read',
    message: ({ data }) =>
      `The automatic numbers of sections and items in the ${data.format} file could not be read, so headings and items may be mistaken for one another.`,
    fix: () => 'Open the file, save it in docx format and check again.',
    expected: () => 'the numbers of all headings and items',
    actual: () => 'no automatic numbers',
  },
  'text-set-aside': {
    title: 'Text left out of account',
    message: ({ data }) => `The file holds ${describeSetAside(data)}; that text was not taken for part of the plan.`,
    fix: () => 'Accept or reject the changes, delete what is not meant to stay, and check the clean file.',
    expected: () => 'no deleted, struck-out or hidden text',
    actual: ({ data }) => describeSetAside(data),
  },
} satisfies Pick<RuleTable, DocumentRules>;

/** "2 paragraphs with text deleted under track changes and 1 paragraph with struck-out text". */
function describeSetAside({ deleted, struck, hidden }: FindingData['text-set-aside']): string {
  const parts = [
    [deleted, 'text deleted under track changes'],
    [struck, 'struck-out text'],
    [hidden, 'hidden text'],
  ] as const;
  const named = parts.flatMap(([count, what]) =>
    count === 0 ? [] : [`${formatCount(count, 'en')} ${count === 1 ? 'paragraph' : 'paragraphs'} with ${what}`],
  );
  return joinNames(named, 'en');
}
