import { formatDate, formatStart } from '../../format.js';
import type { RuleTable } from '../types.js';

type OrganisationRules =
  | 'funding-missing'
  | 'funding-conditional'
  | 'contributions-unsourced'
  | 'lead-missing'
  | 'body-missing'
  | 'body-collective'
  | 'body-outdated'
  | 'task-group-missing'
  | 'reporting-missing';

/** What the rules about money, bodies and tasks say in English. Sentences to paste stay Vietnamese. */
export const organisationRules = {
  'funding-missing': {
    title: 'Funding source not stated',
    message: ({ data }, facts) => {
      const { label, clause } = facts.funding(data.kind);
      return data.section
        ? `The funding section does not name ${label}, a source that ${facts.decision} provides for (${clause}).`
        : `The plan has no funding section; ${facts.decision} provides for the sources, first of all ${label} (${clause}).`;
    },
    fix: ({ data }, facts) => `Add: “${facts.funding(data.kind).sentence}”`,
    expected: ({ data }, facts) => facts.funding(data.kind).label,
    actual: ({ data }) => (data.section ? 'not stated' : 'no funding section'),
  },
  'funding-conditional': {
    title: 'Funding source under a condition',
    message: ({ data }, facts) => {
      const { label, clause } = facts.funding(data.kind);
      return `The source ${label} carries a condition (“${facts.words(data.word)}”) and cannot be counted on (${clause}).`;
    },
    fix: () =>
      'Add: “Trường hợp nguồn này chưa được bố trí, địa phương chủ động cân đối trong dự toán hằng năm để thực hiện các chỉ tiêu của Kế hoạch.”',
    expected: ({ data }, facts) => `${facts.funding(data.kind).label}, without a condition`,
    actual: ({ data }, facts) => `with “${facts.words(data.word)}”`,
  },
  'contributions-unsourced': {
    title: 'Contributions relied on but not named',
    message: ({ data }, facts) => {
      const { label, clause } = facts.funding('contributions');
      return `The target for ${facts.indicator(data.indicator)} relies on contributions from society, but the funding section does not name ${label} (${clause}).`;
    },
    fix: (_, facts) => `Add: “${facts.funding('contributions').sentence}”`,
    expected: (_, facts) => facts.funding('contributions').label,
    actual: () => 'not stated',
  },
  'lead-missing': {
    title: 'No lead body',
    message: ({ clause }, facts) =>
      `The responsibilities name no body that leads the plan and gathers the results (${facts.decision}, ${facts.dutiesClause(clause)}).`,
    fix: ({ data }, facts) => `Add: “${facts.leadDuty(data.key)}”`,
    expected: () => 'one body that leads the plan as a whole',
    actual: () => 'none',
  },
  'body-missing': {
    title: 'Body without an entry',
    message: ({ data, clause }, facts) =>
      `The responsibilities give no entry to ${facts.body(data.key)}, which has a part in the programme (${facts.decision}, ${facts.dutiesClause(clause)}).`,
    fix: ({ data }, facts) => `Add: “${facts.duty(data.key)}”`,
    expected: ({ data }, facts) => `an entry for ${facts.body(data.key)}`,
    actual: () => 'none',
  },
  'body-collective': {
    title: 'Duties given collectively',
    message: ({ data, at, clause }, facts) => {
      const refers =
        data.refersTo === null ? '' : ` The entry refers to ${facts.document(facts.words(data.refersTo))}.`;
      return `The duties of ${facts.bodies(data.keys)} are given only collectively, as “${facts.words(data.name)}” (${formatStart(at, 'en')}), so that nobody in particular answers for them (${facts.decision}, ${facts.dutiesClause(clause)}).${refers}`;
    },
    fix: ({ data }, facts) => {
      const plan = data.refersTo === null ? 'Kế hoạch số …/KH-UBND' : facts.pasteDocument(facts.words(data.refersTo));
      return `Give each body an entry of its own, or write: “thực hiện nhiệm vụ được phân công tại ${plan} ngày …”.`;
    },
    expected: ({ data }, facts) => `entries for ${facts.bodies(data.keys)}`,
    actual: ({ data }, facts) => `one entry for “${facts.words(data.name)}”`,
  },
  'body-outdated': {
    title: 'Name of a body out of date',
    message: ({ data, clause }, facts) => {
      const day = formatDate(data.changed, 'en');
      const basis = clause === null ? '' : ` (${clause})`;
      return data.later
        ? `${facts.words(data.name)} changed on ${day}; its task now lies with ${data.successor.name}${basis}.`
        : `The plan gives a duty to ${facts.words(data.name)}; since ${day} that task lies with ${data.successor.name}${basis}.`;
    },
    fix: ({ data, at }, facts) =>
      data.later
        ? `When the plan is next amended, update the name to “${data.successor.name}”.`
        : `Replace “${facts.words(data.name)}” with “${data.successor.name}” on ${formatStart(at, 'en')} and wherever else it stands.`,
    expected: ({ data }) => data.successor.name,
    actual: ({ data }, facts) => facts.words(data.name),
  },
  'task-group-missing': {
    title: 'Task group not taken up',
    message: ({ data }, facts) => {
      const { label, clause } = facts.task(data.group);
      return `The tasks hold nothing on “${label}”, a task group of ${facts.decision} (${clause}).`;
    },
    fix: ({ data }, facts) => `Add a section “${facts.task(data.group).paste}” with its activities for the period.`,
    expected: ({ data }, facts) => `task group “${facts.task(data.group).label}”`,
    actual: () => 'not stated',
  },
  'reporting-missing': {
    title: 'No reporting duty',
    message: ({ clause }, facts) =>
      `The plan sets no duty or date to report results (${facts.decision}, ${facts.dutiesClause(clause)}).`,
    fix: () =>
      'Add: “Định kỳ trước ngày … tháng … hằng năm, các cơ quan, đơn vị báo cáo kết quả thực hiện về cơ quan chủ trì để tổng hợp, báo cáo Ủy ban nhân dân theo quy định.”',
    expected: () => 'a date to report by and a body to report to',
    actual: () => 'none',
  },
} satisfies Pick<RuleTable, OrganisationRules>;
