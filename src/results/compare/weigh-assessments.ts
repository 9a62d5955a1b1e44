import type { RawAssessment, RawDocument } from '../result-file.js';

/** How a later state stands to an earlier one; `unclear`: different, and no order tells which is better. */
export type Weight = 'better' | 'worse' | 'same' | 'unclear';

/** An assessment as a whole, and the two things that findings are about. */
export interface AssessmentWeight {
  readonly overall: Weight;
  /** Verdict, then figure, then how firmly it is said. */
  readonly level: Weight;
  /** The groups that the targets cover. */
  readonly scope: Weight;
}

/** Verdicts that follow one another: what the plan asks of itself against what is asked of it, by the period's end. */
const LADDER: ReadonlyMap<string, number> = new Map([
  ['exceeded', 5],
  ['met', 4],
  ['hedged', 3],
  ['weaker', 2],
  ['missing', 1],
]);

function toWeight(sign: number): Weight {
  return sign > 0 ? 'better' : sign < 0 ? 'worse' : 'same';
}

/** The first weight that tells the two apart. */
function first(...weights: readonly (() => Weight)[]): Weight {
  for (const weigh of weights) {
    const weight = weigh();
    if (weight !== 'same') return weight;
  }
  return 'same';
}

/**
 * An interim value is judged by another yardstick, the plan's own last year: it is below what meets the requirement and
 * above no target at all, while a figure for the period's end stands beside it.
 */
function weighVerdicts(before: string, after: string): Weight {
  if (before === after) return 'same';
  if (after === 'interim') return invert(weighVerdicts(after, before));
  const rank = LADDER.get(after);
  if (rank === undefined) return 'unclear';
  if (before === 'interim') return rank >= 4 ? 'better' : rank === 1 ? 'worse' : 'unclear';
  const earlier = LADDER.get(before);
  return earlier === undefined ? 'unclear' : toWeight(rank - earlier);
}

function invert(weight: Weight): Weight {
  return weight === 'better' ? 'worse' : weight === 'worse' ? 'better' : weight;
}

type Stated = RawAssessment['actual'];
type Measured = NonNullable<NonNullable<Stated>['quantity']>;

/** The figure that is compared: the lower end of a range. */
function readAmount(quantity: Measured): number | null {
  if (quantity.kind === 'wage-floor') return quantity.vnd ?? quantity.factor ?? 1;
  return quantity.value ?? quantity.min ?? null;
}

/** How a figure is measured; figures of different measures cannot be told apart by size. */
function nameMeasure(quantity: Measured): string {
  const { kind, unit, baseYear, reference, vnd } = quantity;
  return JSON.stringify([kind, unit ?? null, baseYear ?? null, vnd === undefined ? (reference ?? null) : 'vnd']);
}

function weighFigures(before: Stated, after: Stated): Weight {
  const [was, is] = [before?.quantity ?? null, after?.quantity ?? null];
  if (was === null || is === null) return was === is ? 'same' : 'unclear';
  if (nameMeasure(was) !== nameMeasure(is)) return 'unclear';
  const ceilings = [before, after].map((stated) => stated?.bound === 'at-most');
  if (ceilings[0] !== ceilings[1]) return ceilings[1] ? 'worse' : 'better';
  const [low, high] = [readAmount(was), readAmount(is)];
  if (low === null || high === null) return low === high ? 'same' : 'unclear';
  return toWeight(high - low);
}

/** The plan's last year, which an interim value is judged by; null where it is not said. */
function readYear({ verdict, path }: RawAssessment): number | null {
  return verdict === 'interim' ? (path?.year ?? null) : null;
}

/** Gaining a qualifier that takes something away is worse, losing it is better. */
function weighQualifier(name: string, before: RawAssessment, after: RawAssessment): Weight {
  return toWeight(Number(before.qualifiers.includes(name)) - Number(after.qualifiers.includes(name)));
}

/** Groups that the targets of an assessment cover together. */
function listGroups({ targetIds }: RawAssessment, { targets }: RawDocument): Set<string> {
  const ids = new Set(targetIds);
  return new Set(targets.flatMap(({ id, groups }) => (ids.has(id) ? groups : [])));
}

function weighGroups(before: Set<string>, after: Set<string>): Weight {
  const lost = [...before].some((group) => !after.has(group));
  const won = [...after].some((group) => !before.has(group));
  if (lost && won) return 'unclear';
  return lost ? 'worse' : won ? 'better' : 'same';
}

/** What two statements of the same level may still differ in: bound, upper end, or an aim instead of a promise. */
function weighRest(before: RawAssessment, after: RawAssessment): Weight {
  const describe = ({ actual, qualifiers }: RawAssessment) =>
    JSON.stringify([actual?.quantity?.max ?? null, actual?.bound ?? null, qualifiers.includes('aspirational')]);
  return describe(before) === describe(after) ? 'same' : 'unclear';
}

function describeExpected({ expected }: RawAssessment): string {
  const { quantity, bound } = expected;
  return JSON.stringify([nameMeasure(quantity), readAmount(quantity), quantity.max ?? null, bound]);
}

/** How one indicator in one period stands in the later document, compared with the earlier one. */
export function weighAssessments(
  before: RawAssessment,
  after: RawAssessment,
  earlier: RawDocument,
  later: RawDocument,
): AssessmentWeight {
  // The yardstick itself changed: nothing follows for the plan.
  const sameYardstick = describeExpected(before) === describeExpected(after);
  const level = !sameYardstick
    ? 'unclear'
    : first(
        () => weighVerdicts(before.verdict, after.verdict),
        // Figures for different years: more of it later is not more.
        () => (readYear(before) === readYear(after) ? weighFigures(before.actual, after.actual) : 'same'),
        () => weighQualifier('behind-path', before, after),
        () => (readYear(before) === readYear(after) ? 'same' : 'unclear'),
        () => weighQualifier('approximate', before, after),
      );
  const scope = first(
    () => weighQualifier('narrowed', before, after),
    // Without the qualifier all that counts is covered, whatever else is named.
    () =>
      after.qualifiers.includes('narrowed')
        ? weighGroups(listGroups(before, earlier), listGroups(after, later))
        : 'same',
  );
  return {
    level,
    scope,
    overall: first(
      () => level,
      () => scope,
      () => weighRest(before, after),
    ),
  };
}
