import { joinNames } from '../../format.js';
import { action } from './en-action.js';
import { words } from './en-words.js';
import type { GapMessages, HeadlineFacts, VerdictShare } from './types.js';

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Longer passages are not repeated where they are quoted anyway. */
const LONG = 90;

const VERDICT_PHRASES = {
  weaker: 'below the Decision',
  missing: 'not stated',
  hedged: 'only estimated',
  incomparable: 'not comparable',
  unknown: 'could not be assessed',
} as const;

/** The gap report in English. */
export const en: GapMessages = {
  title: 'Gap report on a local plan',
  subtitle: (_, document, date, programme) => `Compared with ${document} of ${date}: ${programme}`,
  planName: ({ draft, number, issuer }) => {
    const kind = draft ? 'Draft plan' : 'Plan';
    return `${kind}${number === null ? '' : ` ${number}`}${issuer === null ? '' : ` of ${issuer}`}`;
  },
  headline,
  identity: {
    title: 'Title',
    issuer: 'Issued by',
    level: 'Level',
    number: 'Number',
    date: 'Date',
    status: 'Status',
    horizon: 'Years',
    judgedOn: 'Judged as of',
    parent: 'Plan it refers to',
  },
  notRead: 'not found',
  action,
  instruction: (edit, place) => {
    const parts = {
      bases: 'Add to the legal bases',
      targets: `Add to the objectives (${place})`,
      here: `Add right after the target at ${place}`,
      tasks: 'Add to the tasks',
      funding: 'Add to the funding section',
      responsibilities: 'Add as an entry of its own to the responsibilities',
      whole: 'Add a part',
    } as const;
    if (edit.action === 'append') return `Add at the end of the sentence at ${place}`;
    if (edit.action === 'replace' && (edit.replaces ?? '').length > LONG)
      return `At ${place}, replace the passage quoted above by`;
    if (edit.action === 'replace') return `At ${place}, replace “${edit.replaces ?? ''}” by`;
    return parts[edit.part];
  },
  cautionFigure: 'Figures in square brackets [ ] must be checked against the original of the Decision first.',
  cautionBlank: 'Fill in local figures and names for “…”.',
  bar: ({ label, period, value, national, verdict, path }) =>
    `${label}, ${period}: plan ${value}; Decision ${national}${path === null ? '' : `; ${path}`}. ${verdict}.`,
  barPath: (year, value) => `reference value for ${year}: ${value}`,
  barLeftOut: 'measured in another way, no bar drawn',
  noFigure: 'no figure stated',
  times: (value) => `${value} times the base salary`,
  interim: {
    'on-path': 'Interim, at or above reference',
    'behind-path': 'Interim, below reference',
    'no-path': 'Interim, no reference',
  },
  checkState: {
    named: 'Named',
    conditional: 'Conditional',
    outdated: 'Former name',
    collective: 'Only as a group',
    missing: 'Not named',
    unknown: 'Not assessed',
    unasked: 'Named as well',
  },
  leads: 'Leads the plan',
  unnamedLead: 'Leading body',
  citationPart: { basis: 'legal bases', replaced: 'replaced document', body: 'text' },
  citationForm: (correct) => (correct === null ? 'Correct' : `Not exact; correct is ${correct}`),
  emptyCell: {
    tasks: 'no task touches the target',
    bodies: 'no body is responsible',
    funding: 'no source named',
    lost: 'this part of the text is incomplete',
  },
  recommendations: {
    error: 'Correct before issuing, or when the plan is amended',
    warning: 'Review, make clear or explain',
    info: 'Note when completing and carrying out the plan',
  },
  waiver: (reason, legalBasis, approver, until) =>
    `Explained and accepted until ${until}: ${reason} (${legalBasis}; ${approver})`,
  doubt: {
    requirement: (label, period) => `Target for ${label}, ${period}`,
    refersPlan: (quote, place) => `The plan refers to another document that is not at hand: “${quote}” (${place})`,
    refersAnnex: (quote, place) => `The plan refers to an annex that is not at hand: “${quote}” (${place})`,
    refersText: (quote, place) => `The plan refers to another place that could not be found: “${quote}” (${place})`,
    amending: 'The document amends single points of an earlier plan',
    levelUnknown: 'The level was not found, so it is open whether the plan has this duty',
    noFigure: (wording) => `The plan says “${wording}” without a figure to compare`,
    unclear: 'The part of the text it needs is incomplete or unreadable',
    incomparable: {
      measure: 'Plan and Decision use different measures',
      'base-year': 'Plan and Decision count from different base years',
      amount: 'The plan gives an amount that cannot be converted without the wage of that year',
      ambiguous: 'The wording can be read in two ways',
      other: 'Not enough to compare',
    },
    notAsked: (level) => `No duty of a plan at this level (${level})`,
    outside: 'Outside the years of the plan',
    noDateWhat: 'Date',
    noDate: (judgedOn) =>
      judgedOn === null
        ? 'The text gives no date; changes of organisation over time were left aside'
        : `The text gives no complete date; judged as of ${judgedOn}`,
    noHorizonWhat: 'Years of the plan',
    noHorizon: 'Not stated; the period was taken from the targets and the date',
    pathWhat: 'Yearly figures',
  },
  source: {
    file: 'File',
    format: 'Format',
    hash: 'SHA-256',
    encoding: 'Encoding',
    converter: 'Converted by',
    judgedOn: 'Judged as of',
  },
  encodingAsked: (name) => `${name} (as asked)`,
  colophon: { tool: 'Tool', baseline: 'Baseline', date: 'Date', documents: 'Documents' },
  overview: {
    headline: ({ documents, plans, clean, withErrors, unreadable, notPlans, decision }) => {
      const others = [
        ...(notPlans === 0
          ? []
          : [several(notPlans, 'document that is no local plan', 'documents that are no local plans')]),
        ...(unreadable === 0 ? [] : [several(unreadable, 'unreadable document', 'unreadable documents')]),
      ];
      const rest =
        others.length === 0
          ? ''
          : `; besides, there ${notPlans + unreadable === 1 ? 'is' : 'are'} ${joinNames(others, 'en')}`;
      if (plans === 0) return `Among ${several(documents, 'document', 'documents')} there is no local plan${rest}.`;
      const errors = `${withErrors} ${withErrors === 1 ? 'has' : 'have'} points to correct`;
      const good = clean === 0 ? '' : `, ${clean} ${clean === 1 ? 'has' : 'have'} no findings`;
      return `Of ${several(plans, 'plan', 'plans')} compared with ${decision}, ${errors}${good}${rest}.`;
    },
    facts: {
      documents: 'Documents',
      plans: 'Local plans',
      notPlans: 'No local plans',
      unreadable: 'Unreadable',
    },
    byLevel: 'By level',
    byVerdict: 'By verdict',
    byProvince: 'By province',
    provinceUnknown: 'province not found',
    plansTitle: (plans) => `Gap report on ${several(plans, 'plan', 'plans')}`,
    about: (title, subject, period) =>
      `${title}${subject === null ? '' : `: ${subject}`}${period === null ? '' : `, ${period}`}`,
  },
  feasibility: 'Whether a plan can be carried out, and what came of it, is not part of this check.',
  dateline: '…, …',
  parties: [
    { role: 'Reviewer', hint: '(signature, name)' },
    { role: 'For the local authority', hint: '(signature, name)' },
    { role: 'Head of the reviewing unit', hint: '(signature, seal)' },
  ],
  words,
};

function headline(facts: HeadlineFacts): string {
  const { name, asked, kept, interim, rest, periods, decision, counts } = facts;
  const subject = en.planName(name);
  const span = periods.length === 0 ? '' : ` for ${joinNames(periods, 'en')}`;
  const compared =
    asked === 0
      ? `${subject} answers to no requirement of ${decision}`
      : kept === asked
        ? `${subject} equals or exceeds ${decision} in all ${asked} requirements${span}`
        : `${subject} equals or exceeds ${decision} in ${kept} of ${asked} requirements${span}`;
  const steps = interim === 0 ? [] : [several(interim, 'is an interim value', 'are interim values')];
  const parts = [...steps, ...rest.map(describeShare)];
  const opinions = [
    ...(counts.error === 0 ? [] : [several(counts.error, 'point to correct', 'points to correct')]),
    ...(counts.warning === 0 ? [] : [several(counts.warning, 'point to review', 'points to review')]),
    ...(counts.info === 0 ? [] : [several(counts.info, 'note', 'notes')]),
  ];
  const closing = opinions.length === 0 ? 'there are no findings' : `there are ${joinNames(opinions, 'en')}`;
  return `${[compared, ...(parts.length === 0 ? [] : [parts.join(', ')]), closing].join('; ')}.`;
}

function describeShare({ verdict, count, names }: VerdictShare): string {
  const phrase = VERDICT_PHRASES[verdict as keyof typeof VERDICT_PHRASES] ?? verdict;
  return `${count} ${phrase}${names.length === 0 ? '' : ` (${joinNames(names, 'en')})`}`;
}
