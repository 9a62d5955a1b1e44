import type { Baseline } from '../model/baseline.js';
import type { Plan, Target } from '../model/plan.js';
import type { Assessment } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';
import { formatPercent, formatPlace, formatQuantity, lowerFirst, upperFirst } from './format.js';
import { messages } from './messages/index.js';
import { quoteSafely } from './sanitise.js';

/** An assessment as the cells of a table row, safe to print. */
export interface PresentedAssessment {
  readonly indicator: string;
  /** The national figure; a grade C figure stands in brackets. */
  readonly required: string;
  /** The plan's words with their line, and below them the sub-groups shown apart; "–" when the plan states nothing. */
  readonly stated: string;
  /** The verdict's short label and its qualifiers. */
  readonly remark: string;
  /** A reference value is shown, which needs its caveat. */
  readonly showsPath: boolean;
  /** The figure rests on one document, which needs its caveat. */
  readonly showsBracket: boolean;
}

const WORDS = 72;

/** Puts an assessment into the words of a table row. */
export function presentAssessment(
  assessment: Assessment,
  plan: Plan,
  baseline: Baseline,
  lang: Language,
): PresentedAssessment {
  const indicator = baseline.indicators.find(({ id }) => id === assessment.indicator);
  const requirement = indicator?.requirements.find(({ period }) => period === assessment.period);
  const { expected } = assessment;
  const required = requirement?.label[lang] ?? formatQuantity(expected.quantity, expected.bound, lang);
  const name = upperFirst(indicator?.short[lang] ?? assessment.indicator);
  return {
    indicator: indicator?.conditionOf === undefined ? name : `- ${name}`,
    required,
    stated: presentStated(assessment, plan, baseline, lang),
    remark: presentVerdict(assessment, lang),
    showsPath: assessment.verdict === 'interim' && assessment.path !== null,
    showsBracket: required.includes('['),
  };
}

/** "Bằng mức (phạm vi hẹp hơn)"; an interim value always says where it lies: "Mốc trung gian: dưới mốc tham khảo (66%)". */
export function presentVerdict(assessment: Assessment, lang: Language): string {
  const { labels } = messages[lang];
  const { verdict, qualifiers, path } = assessment;
  const { short } = labels.verdict[verdict];
  const side = qualifiers.filter((each) => each !== 'on-path' && each !== 'behind-path' && each !== 'no-path');
  const notes = side
    .filter((each) => !(verdict === 'hedged' && each === 'approximate'))
    .map((each) => labels.qualifier[each]);
  if (verdict !== 'interim') return notes.length === 0 ? short : `${short} (${notes.join(', ')})`;
  const half = qualifiers.find((each) => each === 'on-path' || each === 'behind-path') ?? 'no-path';
  const value = path === null || half === 'no-path' ? [] : [formatPercent(path.value, lang)];
  const brackets = [...value, ...notes].join(', ');
  return `${short}: ${labels.qualifier[half]}${brackets === '' ? '' : ` (${brackets})`}`;
}

function presentStated(assessment: Assessment, plan: Plan, baseline: Baseline, lang: Language): string {
  const [deciding, ...others] = assessment.targetIds
    .map((id) => plan.targets.find((target) => target.id === id))
    .filter((target) => target !== undefined);
  if (deciding === undefined) return assessment.actual === null ? '–' : quoteSafely(assessment.actual.wording, WORDS);
  const { visits } = messages[lang].labels;
  const notes = [formatPlace(deciding, lang), ...(deciding.visits ? [visits] : [])].join('; ');
  const first = `${quoteSafely(assessment.actual?.wording ?? deciding.wording, WORDS)} (${notes})`;
  return [first, ...others.map((target) => `- ${presentSubGroup(target, baseline, lang)}`)].join('\n');
}

function presentSubGroup(target: Target, baseline: Baseline, lang: Language): string {
  const place = formatPlace(target, lang);
  const names = describeGroups(target, baseline, lang);
  return `${quoteSafely(target.wording, WORDS)} (${names === '' ? '' : `${names}; `}${place})`;
}

/** Labels of the groups a target names, joined by commas; empty when it names none. */
export function describeGroups(target: Target, baseline: Baseline, lang: Language): string {
  return target.groups
    .map((id) => baseline.groups.find((group) => group.id === id)?.label[lang] ?? id)
    .map(lowerFirst)
    .join(', ');
}
