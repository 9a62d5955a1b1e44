import { formatPercent, joinNames } from '../../format.js';
import type { GapMessages } from './types.js';

/** What to do about a finding of each rule, in a few words of English. */
export const action: GapMessages['action'] = {
  'target-missing': ({ data }, facts) =>
    `Add the target for ${facts.indicator(data.indicator)} in ${facts.period(data.period)}: ${facts.requirement(data.indicator, data.period).label}`,
  'target-weaker': ({ data }, facts) =>
    `Change the target for ${facts.indicator(data.indicator)} from “${facts.figure(data.actual)}” to ${facts.requirement(data.indicator, data.period).label}`,
  'target-hedged': ({ data }, facts) =>
    `State ${facts.indicator(data.indicator)} as a minimum: replace “${facts.figure(data.actual)}” by “${facts.replacement(data.indicator, data.period, data.actual)}”`,
  'target-incomparable': ({ data }, facts) =>
    `Make ${facts.indicator(data.indicator)} comparable with ${facts.requirement(data.indicator, data.period).label}`,
  'target-behind-path': ({ data }, facts) =>
    `Raise ${facts.indicator(data.indicator)} in ${data.year} to at least ${formatPercent(data.path, 'en')}, or state the path to ${facts.endOf(data.period)}`,
  'scope-narrowed': ({ data }, facts) =>
    `Add groups to the target for ${facts.indicator(data.indicator)}: ${facts.groups(data.groups)}`,
  'condition-missing': ({ data }, facts) =>
    `Add the ${facts.indicator(data.indicator)}: ${facts.requirement(data.indicator, data.period).label}`,
  'allowance-reference': ({ data }, facts) =>
    `Use the Decision’s name of the wage: ${facts.requirement(data.indicator, data.period).label}`,
  'base-figure-missing': ({ data }, facts) =>
    `Add the figure of ${facts.baseYear(data.indicator, data.period, data.actual) ?? '…'} for ${facts.indicator(data.indicator)}`,
  'targets-section-missing': ({ data }, facts) =>
    `Add objectives with the targets for ${joinNames(
      data.periods.map((period) => facts.period(period)),
      'en',
    )}`,
  'funding-missing': ({ data }, facts) =>
    data.section
      ? `Add the source: ${facts.funding(data.kind).label}`
      : `Add a funding section, first of all with ${facts.funding(data.kind).label}`,
  'funding-conditional': ({ data }, facts) =>
    `Make the source ${facts.funding(data.kind).label} certain, or name what replaces it`,
  'contributions-unsourced': (_, facts) => `Add the source: ${facts.funding('contributions').label}`,
  'lead-missing': ({ data }, facts) => `Let ${facts.body(data.key)} lead the plan`,
  'body-missing': ({ data }, facts) => `Give duties to ${facts.body(data.key)}`,
  'body-collective': ({ data }, facts) => `Give duties of their own to ${facts.bodies(data.keys)}`,
  'body-outdated': ({ data }, facts) =>
    data.later
      ? `When the plan is next amended, name ${data.successor.name} instead of ${facts.words(data.name)}`
      : `Replace “${facts.words(data.name)}” by “${data.successor.name}”`,
  'citation-missing': ({ data }, facts) => `Cite ${facts.document(data.number)}`,
  'citation-malformed': ({ data }, facts) => `Correct “${facts.words(data.number)}” to “${data.correct}”`,
  'parent-plan-not-cited': () => 'Cite the plan above this one, or the plan of the whole period',
  'decree-110-not-cited': ({ data }, facts) => `${facts.document(data.number)} may be added to the legal bases`,
  'task-group-missing': ({ data }, facts) => `Add the task group “${facts.task(data.group).label}”`,
  'target-unowned': ({ data }, facts) => `Make a body responsible for ${facts.indicator(data.indicator)}`,
  'reporting-missing': () => 'Add when and to whom results are reported',
  'document-draft': () => 'Fill in number and date when the plan is signed',
  'document-truncated': () => 'Send the whole plan with its annexes',
  'not-a-local-plan': () => 'Send the plan issued by the People’s Committee',
  'encoding-detected': () => 'Save the text in a Unicode font',
  'numbering-lost': () => 'Save the file as docx and check it again',
  'waiver-unused': ({ data }, facts) =>
    `Check entry ${data.entry} of ${facts.words(data.file)}: no finding answers to it`,
  'waiver-expired': ({ data }, facts) => `Extend or remove entry ${data.entry} of ${facts.words(data.file)}`,
  'debt-fixed': ({ data }, facts) => `Update ${facts.words(data.file)}: what was recorded is mended or better`,
  'text-set-aside': () => 'Send a clean copy without deleted, struck or hidden text',
};
