import type { Encoding } from '../../../model/document.js';
import type { Part } from '../../../model/plan.js';
import { formatDate } from '../../format.js';
import type { Labels } from '../types.js';

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8 encoded twice',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viqr: 'VIQR',
};

export const partNames: Readonly<Record<Part, string>> = {
  objectives: 'the objectives',
  tasks: 'the tasks',
  funding: 'the funding section',
  responsibilities: 'the responsibilities',
};

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const withDetail = (problem: string, detail: string | null) => (detail === null ? problem : `${problem} (${detail})`);

/** Everything but the rules, in English. */
export const labels = {
  verdict: {
    exceeded: { term: 'Above the Decision', short: 'Above' },
    met: { term: 'Equal to the Decision', short: 'Equal' },
    interim: { term: 'Interim value', short: 'Interim value' },
    hedged: { term: 'Only estimated', short: 'Only estimated' },
    weaker: { term: 'Below the Decision', short: 'Below' },
    incomparable: { term: 'Cannot be compared', short: 'Other measure' },
    missing: { term: 'Not stated', short: 'Not stated' },
    unknown: { term: 'Could not be assessed', short: 'Not assessed' },
    'not-applicable': { term: 'Outside the assessment', short: 'Does not apply' },
  },
  visits: 'counts visits, the Decision counts people',
  qualifier: {
    narrowed: 'narrower scope',
    approximate: 'approximate',
    aspirational: 'aspirational',
    'on-path': 'at or above the reference value',
    'behind-path': 'below the reference value',
    'no-path': 'no reference value',
  },
  severity: { error: 'To correct', warning: 'To review', info: 'Notes' },
  countSeverity: (severity, count) =>
    ({
      error: several(count, 'point to correct', 'points to correct'),
      warning: several(count, 'point to review', 'points to review'),
      info: several(count, 'note', 'notes'),
    })[severity],
  level: { province: 'province', district: 'district', commune: 'commune', unknown: 'level unknown' },
  status: { issued: 'issued', draft: 'draft', unknown: 'status unknown' },
  kind: { 'local-plan': 'local plan', 'not-a-plan': 'not a local plan', unreadable: 'unreadable' },
  role: {
    lead: 'lead',
    coordinate: 'coordinate',
    advise: 'advise',
    perform: 'carry out',
    request: 'asked to take part',
  },
  hedge: { none: 'firm', approximate: 'approximate', aspirational: 'aspirational' },
  grade: {
    A: 'several independent sources agree',
    'A-': 'one source and an agreeing plan',
    B: 'at least two documents agree',
    'B-': 'one document, with signs of support elsewhere',
    C: 'one document only; check the original',
  },
  form: { ok: 'right', malformed: 'inexact' },
  timing: { past: 'past', planned: 'planned' },
  notAPlan: {
    'other-programme': 'a plan for another programme',
    'national-decision': 'a decision of the central government',
    summary: 'a summary or presentation',
    'other-document': 'a document of another kind',
  },
  unreadable: {
    'not-found': () => ({ problem: 'file not found', remedy: 'check the path' }),
    'not-permitted': () => ({ problem: 'no permission to read the file', remedy: 'allow reading and run again' }),
    'not-a-file': () => ({ problem: 'the path is not a file', remedy: 'point to a text file' }),
    empty: (detail) =>
      detail === null
        ? { problem: 'the file is empty', remedy: 'send the file with the whole plan' }
        : {
            problem: withDetail('the page only links to an attachment', detail),
            remedy: 'download that file and check it',
          },
    binary: () => ({
      problem: 'the file is in no format that can be read',
      remedy: 'save it as .docx, .pdf or text in UTF-8',
    }),
    'too-large': (detail) => ({
      problem: withDetail('the file is too large', detail),
      remedy: 'take the plan out of it, or raise the limit with --max-size, and run again',
    }),
    encoding: (detail) => ({
      problem: withDetail('the encoding of the file could not be told', detail),
      remedy: 'save it in UTF-8, or name the encoding with --encoding',
    }),
    'unsupported-format': (detail) => ({
      problem: withDetail('the format is not supported', detail),
      remedy: 'save it as .docx, .pdf or text in UTF-8',
    }),
    io: (detail) => ({
      problem: withDetail('the system could not read the file', detail),
      remedy: 'check the disk, or copy the file elsewhere and run again',
    }),
    'ending-mismatch': (detail) => ({
      problem: withDetail("the file's ending does not fit its content", detail),
      remedy: 'check the file, give it the right ending and run again',
    }),
    encrypted: () => ({
      problem: 'the file is protected by a password or encrypted',
      remedy: 'remove the password and save it again',
    }),
    damaged: (detail) => ({
      problem: withDetail('the file is broken or was not copied whole', detail),
      remedy: 'open it and save it anew, or ask for the original',
    }),
    'no-text': () => ({
      problem: 'the file holds pictures of pages and no text',
      remedy:
        'send the Word file or a PDF exported from Word; if a scan is all there is, run text recognition and proofread it',
    }),
    garbled: (detail) => ({
      problem: withDetail("the file's font or encoding scrambles the Vietnamese letters", detail),
      remedy: 'send the Word file in a Unicode font, or export the PDF again',
    }),
    'too-complex': (detail) => ({
      problem: withDetail('the file goes beyond the limits of safe reading', detail),
      remedy:
        "copy the plan's text into a new file and run again; where unpacking is the limit, --max-unpacked raises it",
    }),
    'no-converter': (detail) => ({
      problem: withDetail('reading this format needs LibreOffice', detail),
      remedy: 'save the file as .docx',
    }),
    'conversion-failed': (detail) => ({
      problem: withDetail('LibreOffice could not convert the file', detail),
      remedy: 'open the file and save it as .docx',
    }),
  },
  column: {
    indicator: 'Target',
    plan: 'Plan (words, line)',
    remark: 'Remark',
    period: 'Period',
    grade: 'Support',
    clause: 'Clause',
    required: 'Requirement',
    sources: 'Sources',
    place: 'Place',
    quote: 'Words of the plan',
    number: 'Number',
    form: 'Citation',
    body: 'Body',
    role: 'Role',
    kind: 'Kind of source',
    amount: 'Amount (VND)',
    timing: 'Time',
    task: 'Task',
    taskGroup: 'Task group',
    target: 'Figure',
    groups: 'Groups',
    level: 'Grade',
    document: 'Document',
  },
  section: {
    targets: 'Targets',
    citations: 'Documents cited',
    commitments: 'Commitments outside the objectives',
    funding: 'Funding sources',
    money: 'Amounts of money',
    bodies: 'Responsible bodies',
    tasks: 'Tasks',
    calendar: 'Changes to keep in mind',
    sources: 'Sources',
  },
  quote: 'Quote',
  clause: 'Clause',
  fix: 'Fix',
  summary: 'Summary',
  noFindings: 'No findings: the plan agrees with everything that was reviewed.',
  noFindingsButShort:
    'No findings are raised, but the comparison shows values that fall short of the Decision or could not be compared.',
  rulesOff: (rules) => `Not reviewed, because the configuration switches it off: ${rules}.`,
  ruleOffPartly: (rule, documents, all) => `${rule} (${documents} of ${all} documents)`,
  waived: 'answered for',
  waivedHeading: 'Waived (not counted)',
  waivedBy: ({ reason, legalBasis, approver, until }) =>
    `${reason} (${legalBasis}; ${approver}; until ${formatDate(until, 'en')})`,
  debt: { recorded: 'recorded before', worse: 'worse than recorded', new: 'new' },
  recordedHeading: 'Recorded before (not counted)',
  countWaived: (value) => `${value} waived`,
  countRecorded: (value) => `${value} recorded before`,
  more: (count) => `${count} more ${count === 1 ? 'finding is' : 'findings are'} not shown here; see the full result.`,
  unnamed: 'issuer unknown',
  blankNumber: 'no number',
  blankDate: 'no date',
  noDate: 'date unknown',
  horizonUnknown: 'years unknown',
  extractedOnly: (targets, funding, bodies) =>
    `Read: ${several(targets, 'target', 'targets')}, ${several(funding, 'funding source', 'funding sources')}, ${several(bodies, 'body', 'bodies')}; not compared with the Decision.`,
  periodHeading: (period) => `Period ${period}`,
  judgedOn: (date) => `reviewed as of ${date}`,
  pathCaveat: (decision) =>
    `Reference values lie on a straight line between two periods; ${decision} sets no yearly figures.`,
  bracketCaveat: 'A figure in square brackets [ ] rests on one document only; check the original before it is used.',
  conditional: 'conditional',
  leads: 'leads the plan',
  partial: (checked, total) => `NOT COMPLETE: the run was stopped, ${checked} of ${total} documents were checked.`,
  runSummary: ({ documents, plans, unreadable }) =>
    `Reviewed ${several(documents, 'document', 'documents')}, of which ${several(plans, 'local plan', 'local plans')}${unreadable === 0 ? '' : `; ${unreadable} could not be read`}.`,
  emptySection: 'None read.',
  otherTarget: 'Another target of the locality',
  correctForm: (correct) => `inexact; should be ${correct}`,
  milestones: (list) => `steps: ${list}`,
} satisfies Labels;
