import type { Severity } from '../../model/vocabulary.js';
import type { RawFinding } from '../result-file.js';
import type { ComparedAssessments } from './compare-assessments.js';
import { FINDING_CHANGES, type FindingChange, type FindingComparison } from './comparison.js';
import { pairFindings } from './pair-findings.js';
import type { Weight } from './weigh-assessments.js';

export interface ComparedFindings {
  readonly changes: readonly FindingComparison[];
  readonly unchanged: number;
  /** Some pair is worded differently as a whole, in another language say. */
  readonly reworded: boolean;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };
/** One for each verdict: as a target rises or falls, one takes the place of another. */
const VERDICT_RULES: ReadonlySet<string> = new Set([
  'target-missing',
  'target-weaker',
  'target-hedged',
  'target-incomparable',
  'target-behind-path',
  'condition-missing',
]);
/** Rules about the figure of a target, whose size tells better from worse. */
const FIGURE_RULES: ReadonlySet<string> = new Set([...VERDICT_RULES, 'allowance-reference']);
const SCOPE_RULE = 'scope-narrowed';

type State = 'open' | 'waived' | 'recorded';

function readState({ waived, debt }: RawFinding): State {
  return waived ? 'waived' : debt === 'recorded' ? 'recorded' : 'open';
}

/** Places in a text: they shift without the finding having changed. */
const PLACES = /(?:dòng|đoạn|trang|ô|lines?|paragraph|page|cell) \d+(?:[-:]\d+)?(?:, )?/gu;

function hasSameFacts(before: RawFinding, after: RawFinding): boolean {
  const isSame = (was: string, is: string) => was === is || was.replace(PLACES, '') === is.replace(PLACES, '');
  return isSame(before.expected, after.expected) && isSame(before.actual, after.actual);
}

function isReworded(before: RawFinding, after: RawFinding): boolean {
  return before.title !== after.title;
}

/** How a finding of the same rule stands to its earlier state: by its severity, else by what it is about. */
function weigh(before: RawFinding, after: RawFinding, { weightOf }: ComparedAssessments): Weight {
  const rise = RANK[after.severity] - RANK[before.severity];
  if (rise !== 0) return rise > 0 ? 'worse' : 'better';
  const { ruleId, subject, period } = after;
  const assessed = subject === null || period === null ? null : weightOf(subject, period);
  const aspect = FIGURE_RULES.has(ruleId) ? assessed?.level : ruleId === SCOPE_RULE ? assessed?.scope : undefined;
  if (aspect !== undefined && aspect !== 'same') return aspect;
  if (isReworded(before, after)) return 'same';
  return hasSameFacts(before, after) ? 'same' : 'unclear';
}

/** What became of a finding that is there on both sides; null where nothing did. */
function nameChange(before: RawFinding, after: RawFinding, assessments: ComparedAssessments): FindingChange | null {
  const [was, is] = [readState(before), readState(after)];
  if (is !== 'open') return was === is ? null : is;
  // Where debts are recorded, the facts themselves were compared, not only what a result shows of them.
  const weight = was === 'recorded' && after.debt === 'worse' ? 'worse' : weigh(before, after, assessments);
  if (was !== 'open' && weight !== 'worse') return was === 'waived' ? 'unwaived' : 'unrecorded';
  return weight === 'same' ? null : weight === 'unclear' ? 'changed' : weight;
}

/** A finding of the later side only. One that somebody answered for already does not count as new. */
function nameArrival(after: RawFinding): FindingChange {
  const state = readState(after);
  return state === 'open' ? 'new' : state;
}

/**
 * Joins what is gone with what is new where a target rose or fell from one verdict to another ("not stated" to "lower"):
 * that is one finding which got better or worse. Verdicts without an order stay two findings, and so do those whose
 * severity says the opposite.
 */
function joinVerdicts(
  gone: readonly RawFinding[],
  fresh: readonly RawFinding[],
  { weightOf }: ComparedAssessments,
): { readonly joined: FindingComparison[]; readonly gone: RawFinding[]; readonly fresh: RawFinding[] } {
  const isCandidate = (finding: RawFinding) => VERDICT_RULES.has(finding.ruleId) && readState(finding) === 'open';
  const keyOf = ({ subject, period }: RawFinding) => JSON.stringify([subject, period]);
  const open = new Map(gone.filter(isCandidate).map((finding) => [keyOf(finding), finding]));
  const joined: FindingComparison[] = [];
  const taken = new Set<RawFinding>();
  for (const after of fresh.filter(isCandidate)) {
    const before = open.get(keyOf(after));
    const level = weightOf(after.subject ?? '', after.period ?? '')?.level;
    if (before === undefined || (level !== 'better' && level !== 'worse')) continue;
    const rise = RANK[after.severity] - RANK[before.severity];
    if (level === 'better' ? rise > 0 : rise < 0) continue;
    open.delete(keyOf(after));
    taken.add(before).add(after);
    joined.push({ change: level, before, after });
  }
  return { joined, gone: gone.filter((one) => !taken.has(one)), fresh: fresh.filter((one) => !taken.has(one)) };
}

/**
 * The findings of two states of one document, whose assessments are compared already. `off` are rules that the later state
 * was not judged by: what they found before is gone, which does not mean corrected.
 */
export function compareFindings(
  earlier: readonly RawFinding[],
  later: readonly RawFinding[],
  assessments: ComparedAssessments,
  off: ReadonlySet<string> = new Set(),
): ComparedFindings {
  const paired = pairFindings(earlier, later);
  const { joined, gone, fresh } = joinVerdicts(paired.before, paired.after, assessments);
  const changes: FindingComparison[] = [...joined];
  let unchanged = 0;
  for (const { before, after } of paired.pairs) {
    const change = nameChange(before, after, assessments);
    if (change === null) unchanged += 1;
    else changes.push({ change, before, after });
  }
  for (const after of fresh) changes.push({ change: nameArrival(after), before: null, after });
  for (const before of gone) changes.push({ change: off.has(before.ruleId) ? 'gone' : 'fixed', before, after: null });
  return {
    changes: orderChanges(changes),
    unchanged,
    reworded: paired.pairs.some(({ before, after }) => isReworded(before, after)),
  };
}

/** The findings of a document that has no other state to be compared with. */
export function listArrivals(findings: readonly RawFinding[]): FindingComparison[] {
  return orderChanges(findings.map((after) => ({ change: nameArrival(after), before: null, after })));
}

/** The findings of a document that is no longer there or no longer judged. */
export function listDepartures(findings: readonly RawFinding[]): FindingComparison[] {
  return orderChanges(findings.map((before) => ({ change: 'gone', before, after: null })));
}

/** By kind of change, the graver first, then in the order of the text. */
function orderChanges(changes: readonly FindingComparison[]): FindingComparison[] {
  const describe = ({ change, before, after }: FindingComparison) => ({
    kind: FINDING_CHANGES.indexOf(change),
    finding: after ?? before,
  });
  return [...changes].sort((left, right) => {
    const [a, b] = [describe(left), describe(right)];
    return (
      a.kind - b.kind ||
      RANK[b.finding?.severity ?? 'info'] - RANK[a.finding?.severity ?? 'info'] ||
      (a.finding?.line ?? 0) - (b.finding?.line ?? 0) ||
      compareText(a.finding?.ruleId, b.finding?.ruleId) ||
      compareText(a.finding?.subject, b.finding?.subject) ||
      compareText(a.finding?.period, b.finding?.period)
    );
  });
}

function compareText(left: string | null | undefined, right: string | null | undefined): number {
  const [a, b] = [left ?? '', right ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}
