import type { Figure, Finding, FindingData, PlanRuleId } from '../model/finding.js';
import type { Quantity } from '../model/quantity.js';
import { isRegisterRule } from '../model/rule-ids.js';

/** A figure as it is compared: a lower amount of the same kind is worse, and so is a ceiling instead of a floor. */
export interface DebtFigure {
  /** How it is measured, with the unit or the base year: "share", "growth 2025", "count người". */
  readonly kind: string;
  readonly amount: number;
  readonly ceiling: boolean;
  /** The words soften the figure: worse than firm ones. Absent in entries of earlier versions: not known. */
  readonly hedged?: boolean;
}

/** The comparable facts of a finding. Empty where a rule has none: then the finding is there or not. */
export interface DebtValue {
  /** Null where the plan's words give none. */
  readonly figure?: DebtFigure | null;
  /** What is lacking, by name: one more is worse. */
  readonly lacks?: readonly string[];
  /** Numbers of which more is worse. */
  readonly numbers?: Readonly<Record<string, number>>;
}

function readFigure({ quantity, bound, hedged = false }: Figure): DebtFigure | null {
  return quantity === null ? null : { ...measure(quantity), ceiling: bound === 'at-most', hedged };
}

function measure(quantity: Quantity): Pick<DebtFigure, 'kind' | 'amount'> {
  switch (quantity.kind) {
    case 'share':
      return { kind: 'share', amount: quantity.value };
    case 'growth':
    case 'points':
    case 'multiple':
      return { kind: `${quantity.kind} ${quantity.baseYear ?? ''}`.trim(), amount: quantity.value };
    case 'count':
      return { kind: `count ${quantity.unit}`, amount: quantity.min };
    case 'wage-floor':
      return quantity.vnd === undefined
        ? { kind: `wage ${quantity.reference ?? ''}`.trim(), amount: quantity.factor ?? 1 }
        : { kind: 'vnd', amount: quantity.vnd };
  }
}

/** Names of what holds. */
function nameTrue(facts: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(facts).filter((name) => facts[name]);
}

const NOTHING = (): DebtValue => ({});
const actual = (data: { readonly actual: Figure }): DebtValue => ({ figure: readFigure(data.actual) });

/** What to compare of each rule's findings; a rule that is missing here does not compile. */
const VALUES: { readonly [R in PlanRuleId]: (data: FindingData[R]) => DebtValue } = {
  'target-missing': ({ elsewhere }) =>
    elsewhere === null ? { lacks: ['figure-elsewhere'] } : { figure: readFigure(elsewhere), lacks: [] },
  'target-weaker': actual,
  'target-hedged': actual,
  'target-incomparable': actual,
  'target-behind-path': (data) => ({ ...actual(data), lacks: nameTrue({ 'previous-floor': data.belowPrevious }) }),
  'scope-narrowed': ({ groups }) => ({ lacks: groups }),
  'condition-missing': NOTHING,
  'allowance-reference': actual,
  'base-figure-missing': actual,
  'targets-section-missing': ({ section, periods }) => ({ lacks: [...nameTrue({ section: !section }), ...periods] }),
  'funding-missing': ({ section }) => ({ lacks: nameTrue({ section: !section }) }),
  'funding-conditional': NOTHING,
  'contributions-unsourced': NOTHING,
  'lead-missing': NOTHING,
  'body-missing': NOTHING,
  'body-collective': ({ keys }) => ({ lacks: keys }),
  'body-outdated': ({ later }) => ({ lacks: nameTrue({ 'name-of-its-day': !later }) }),
  'citation-missing': NOTHING,
  'citation-malformed': NOTHING,
  'parent-plan-not-cited': NOTHING,
  'decree-110-not-cited': NOTHING,
  'task-group-missing': NOTHING,
  'target-unowned': NOTHING,
  'reporting-missing': NOTHING,
  'document-draft': ({ blank }) => ({ lacks: blank }),
  'document-truncated': ({ lost }) => ({ lacks: lost }),
  'not-a-local-plan': NOTHING,
  'encoding-detected': NOTHING,
  'numbering-lost': NOTHING,
  'text-set-aside': ({ deleted, struck, hidden }) => ({ numbers: { deleted, struck, hidden } }),
};

/** The comparable facts of a finding; null for one about the registers themselves, which is never recorded. */
export function readDebtValue({ ruleId, data }: Finding): DebtValue | null {
  if (isRegisterRule(ruleId)) return null;
  const read = VALUES[ruleId] as (data: Finding['data']) => DebtValue;
  const value = read(data);
  return value.lacks === undefined ? value : { ...value, lacks: [...value.lacks].sort() };
}

/** How a value stands to the recorded one. Figures of different kinds are no worse: they cannot be told apart by size. */
export function compareDebtValues(now: DebtValue, recorded: DebtValue): 'same' | 'better' | 'worse' {
  const signs = [
    ...compareFigures(now.figure, recorded.figure),
    compareSets(now.lacks ?? [], recorded.lacks ?? []),
    ...Object.entries(now.numbers ?? {}).map(([name, count]) => Math.sign((recorded.numbers?.[name] ?? 0) - count)),
  ];
  if (signs.some((sign) => sign < 0)) return 'worse';
  return signs.some((sign) => sign > 0) ? 'better' : 'same';
}

/** Below zero: worse than recorded; by size, and by how firm the words are. */
function compareFigures(now: DebtFigure | null | undefined, recorded: DebtFigure | null | undefined): number[] {
  // A figure that is gone is worse than one; words without a figure that get one are better.
  if (now == null || recorded == null) return [Number(now != null) - Number(recorded != null)];
  const firmness = Number(recorded.hedged ?? now.hedged) - Number(now.hedged ?? recorded.hedged);
  return [compareSizes(now, recorded), Number.isNaN(firmness) ? 0 : firmness];
}

function compareSizes(now: DebtFigure, recorded: DebtFigure): number {
  if (now.ceiling !== recorded.ceiling) return now.ceiling ? -1 : 1;
  return now.kind === recorded.kind ? Math.sign(now.amount - recorded.amount) : 0;
}

function compareSets(now: readonly string[], recorded: readonly string[]): number {
  if (now.some((name) => !recorded.includes(name))) return -1;
  return now.length < recorded.length ? 1 : 0;
}
