import type { RegisterRuleId, WaiverReference } from '../../../model/finding.js';
import type { Facts } from '../../facts.js';
import { formatDate } from '../../format.js';
import type { RuleTable } from '../types.js';

/** "entry 2 (line 11) of plan112.waivers.yaml, on target-weaker in plans/a.md". */
function nameEntry({ file, entry, line, rule, document }: WaiverReference, facts: Facts): string {
  return `entry ${entry} (line ${line}) of ${facts.words(file)}, on ${rule} in ${facts.words(document)}`;
}

/** What is said about a repository's own registers in English. */
export const registerRules = {
  'waiver-unused': {
    title: 'Waiver not used',
    message: ({ data }, facts) =>
      data.why === 'no-document'
        ? `There is no document for ${nameEntry(data, facts)}.`
        : `Nothing is found any more for ${nameEntry(data, facts)}.`,
    fix: ({ data }, facts) =>
      `Check path, rule, subject and period of the entry, or take it out of ${facts.words(data.file)} (plan112 waivers prune).`,
    expected: () => 'a finding for every waiver',
    actual: ({ data }) => (data.why === 'no-document' ? 'no such document' : 'no such finding'),
  },
  'waiver-expired': {
    title: 'Waiver expired',
    message: ({ data }, facts) => {
      const open = data.open ? '; what it covered counts again' : '; what it covered is found no more';
      return `The last day, ${formatDate(data.until, 'en')}, has passed for ${nameEntry(data, facts)}${open}.`;
    },
    fix: ({ data }, facts) =>
      data.open
        ? `Correct the plan, or have the waiver prolonged and update ${facts.words(data.file)}.`
        : `Take the entry out of ${facts.words(data.file)} (plan112 waivers prune).`,
    expected: () => 'a waiver that is still in force',
    actual: ({ data }) => `ended after ${formatDate(data.until, 'en')}`,
  },
  'debt-fixed': {
    title: 'Recorded finding is gone or better',
    message: ({ data }, facts) =>
      data.rule === null
        ? `The document ${facts.words(data.document)} is gone, while ${facts.words(data.file)} still records findings of it: ${data.entries}.`
        : data.improved
          ? `The finding ${data.rule} of ${facts.words(data.document)} is better than ${facts.words(data.file)} records; left there, it could fall back unnoticed.`
          : `The finding ${data.rule} of ${facts.words(data.document)} is corrected but still recorded in ${facts.words(data.file)}; left there, it could come back unnoticed.`,
    fix: ({ data }) =>
      data.rule === null
        ? 'Run plan112 debt rename where the document was moved, else plan112 debt prune.'
        : 'Run plan112 debt prune.',
    expected: () => 'only findings that still stand, as they stand',
    actual: ({ data }) =>
      data.rule === null ? 'the document is gone' : data.improved ? 'the value is better' : 'the finding is gone',
  },
} satisfies Pick<RuleTable, RegisterRuleId>;
