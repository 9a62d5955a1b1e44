import { formatPercent, formatStart, upperFirst } from '../../format.js';
import type { RuleTable } from '../types.js';

type TargetRules =
  | 'target-missing'
  | 'target-weaker'
  | 'target-hedged'
  | 'target-incomparable'
  | 'target-behind-path'
  | 'scope-narrowed'
  | 'condition-missing'
  | 'allowance-reference'
  | 'base-figure-missing'
  | 'targets-section-missing'
  | 'target-unowned';

const UNCERTAIN = ' The figure should be checked against the original.';

/** What the rules about targets say in English. Sentences to paste stay Vietnamese. */
export const targetRules = {
  'target-missing': {
    title: 'Target not stated',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      const found =
        data.elsewhere === null
          ? ''
          : ` The plan gives the figure outside its objectives (“${facts.figure(data.elsewhere)}”, ${formatStart(data.elsewhere, 'en')}); move it into the objectives.`;
      return `The objectives do not state the target for ${facts.indicator(data.indicator)} in ${facts.period(data.period)}; ${facts.decision} sets “${required.label}” (${required.clause}).${required.uncertain ? UNCERTAIN : ''}${found}`;
    },
    fix: ({ data }, facts) => {
      const sentence = facts.target(data.indicator, data.period);
      return `Add: “${sentence}”${facts.caution(data.indicator, data.period, sentence)}`;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) =>
      data.elsewhere === null
        ? 'not stated'
        : `not stated in the objectives; ${formatStart(data.elsewhere, 'en')} says “${facts.figure(data.elsewhere)}”`,
  },
  'target-weaker': {
    title: 'Target below the Decision',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      const uncertain = required.uncertain ? UNCERTAIN : '';
      if (data.actual.bound === 'at-most')
        return `The target for ${facts.indicator(data.indicator)} is “${facts.figure(data.actual)}”, a ceiling, where ${facts.decision} sets “${required.label}” for ${facts.period(data.period)} (${required.clause}).${uncertain}`;
      return `The target for ${facts.indicator(data.indicator)} is “${facts.figure(data.actual)}”, below the “${required.label}” of ${facts.decision} for ${facts.period(data.period)} (${required.clause}).${uncertain}`;
    },
    fix: ({ data }, facts) => {
      const sentence = facts.target(data.indicator, data.period);
      return `Change the target to: “${sentence}”${facts.caution(data.indicator, data.period, sentence)}`;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'target-hedged': {
    title: 'Target only estimated',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      return `The target for ${facts.indicator(data.indicator)} in ${facts.period(data.period)} reads “${facts.figure(data.actual)}”; the word “${facts.words(data.word)}” keeps the figure from being a minimum, while ${facts.decision} sets “${required.label}” (${required.clause}).${required.uncertain ? UNCERTAIN : ''}`;
    },
    fix: ({ data }, facts) => {
      const figure = facts.replacement(data.indicator, data.period, data.actual);
      return `Replace “${facts.figure(data.actual)}” with “${figure}”${facts.caution(data.indicator, data.period, figure)}.`;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'target-incomparable': {
    title: 'Target measured differently',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      const reasons = {
        measure: 'the two are measured differently and cannot be compared',
        'base-year': 'the two start from different base years and cannot be compared',
        amount: 'an amount of money cannot be compared without the wage of that year',
        ambiguous: 'the wording can be read in two ways and cannot be compared',
      } as const;
      return `The target for ${facts.indicator(data.indicator)} in ${facts.period(data.period)} reads “${facts.figure(data.actual)}”, while ${facts.decision} sets “${required.label}” (${required.clause}); ${reasons[data.why]}.${required.uncertain ? UNCERTAIN : ''}`;
    },
    fix: ({ data }, facts) => {
      const { base, kind } = facts.requirement(data.indicator, data.period);
      const year = base ?? '…';
      if (data.why === 'amount') {
        return 'Add after the amount: “(bằng … lần mức lương cơ bản do Chính phủ quy định)”.';
      }
      if (data.why === 'ambiguous') {
        return `Say how it is counted: “tăng …% so với năm ${year} (số liệu năm ${year}: …)”.`;
      }
      if (data.why === 'base-year') {
        return `Keep the target and add the growth on ${year}: “…; tăng ít nhất …% so với năm ${year} (số liệu năm ${year}: …)”.`;
      }
      return kind === 'growth'
        ? `Keep the target and add: “…; tăng ít nhất …% so với năm ${year} (số liệu năm ${year}: …)”.`
        : 'Keep the target and add the share of the whole: “…, tương đương ít nhất …% trên tổng số … thuộc phạm vi chỉ tiêu”.';
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'target-behind-path': {
    title: 'Yearly target below the reference value',
    message: ({ data }, facts) => {
      const { clause } = facts.requirement(data.indicator, data.period);
      const previous = data.belowPrevious ? ' It is also below what the previous period already asked for.' : '';
      return `The target for ${facts.indicator(data.indicator)} in ${data.year} is “${facts.figure(data.actual)}”, below the reference value ${formatPercent(data.path, 'en')} (${clause}).${previous}`;
    },
    note: (facts) =>
      `The reference value lies on a straight line between two periods, for orientation only; ${facts.decision} sets no yearly figures.`,
    fix: ({ data }, facts) => {
      const path = formatPercent(data.path, 'en');
      const { label, endYear } = facts.requirement(data.indicator, data.period);
      return `Raise the ${data.year} target to at least ${path}, or set out the following years so that “${label}” is reached in ${endYear}${facts.caution(data.indicator, data.period, label)}.`;
    },
    expected: ({ data }) => `reference value for ${data.year}: ${formatPercent(data.path, 'en')}`,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'scope-narrowed': {
    title: 'Narrower scope',
    message: ({ data }, facts) => {
      const { clause } = facts.requirement(data.indicator, data.period);
      const served = data.elsewhere
        .map(
          (place) => ` ${upperFirst(formatStart(place, 'en'))} of the plan deals with ${facts.groups([place.group])}.`,
        )
        .join('');
      return `The target for ${facts.indicator(data.indicator)} in ${facts.period(data.period)} does not cover ${facts.groups(data.groups)}, which ${facts.decision} counts (${clause}).${served}`;
    },
    fix: ({ data }, facts) =>
      `Add at the end of the target: “(kể cả ${facts.pasteGroups(data.groups)})”. Where they do not exist on the spot, say so.`,
    expected: ({ data }, facts) => `covers ${facts.groups(data.groups)}`,
    actual: ({ data }, facts) => `does not cover ${facts.groups(data.groups)}`,
  },
  'condition-missing': {
    title: 'Accompanying condition not stated',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      return `The staffing target for ${facts.period(data.period)} does not state ${facts.indicator(data.indicator)}; ${facts.decision} sets “${required.label}” (${required.clause}).`;
    },
    fix: ({ data }, facts) => {
      const sentence = `Add: “${facts.target(data.indicator, data.period)}”`;
      return data.indicator === 'allowance-floor'
        ? `${sentence} (The People's Council decides the amount; where there is no resolution yet, write “thực hiện theo nghị quyết của ${facts.council}”.)`
        : sentence;
    },
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: () => 'not stated',
  },
  'allowance-reference': {
    title: 'Wage the allowance is tied to',
    message: ({ data }, facts) => {
      const required = facts.requirement(data.indicator, data.period);
      return `The allowance for ${facts.period(data.period)} reads “${facts.figure(data.actual)}”, while ${facts.decision} says “${required.label}” (${required.clause}); use one name for the wage throughout.`;
    },
    fix: ({ data }, facts) => `Write: “${facts.target(data.indicator, data.period)}”`,
    expected: ({ data }, facts) => facts.requirement(data.indicator, data.period).label,
    actual: ({ data }, facts) => facts.figure(data.actual),
  },
  'base-figure-missing': {
    title: 'Figure of the base year not given',
    message: ({ data }, facts) => {
      const { clause } = facts.requirement(data.indicator, data.period);
      const base = facts.baseYear(data.indicator, data.period, data.actual);
      return `The target for ${facts.indicator(data.indicator)} reads “${facts.figure(data.actual)}” without the ${base ?? 'base-year'} figure the growth is measured from (${clause}).`;
    },
    fix: ({ data, at }, facts) => {
      const { since, figure } = facts.baseFigure(data.indicator, data.period, data.actual, at.quote);
      return since === ''
        ? `Add right after the target's base year: “${figure}”.`
        : `Add right after the growth: “${since} ${figure}”.`;
    },
    expected: ({ data }, facts) =>
      `the figure for ${facts.baseYear(data.indicator, data.period, data.actual) ?? 'the base year'}`,
    actual: () => 'not stated',
  },
  'targets-section-missing': {
    title: 'No objectives to compare',
    message: ({ data }, facts) =>
      data.section
        ? `The objectives state no target that can be compared with ${facts.decision} (${facts.clauses.targets}).`
        : `The plan has no objectives that can be compared with ${facts.decision} (${facts.clauses.targets}).`,
    fix: (_, facts) => `Add: “I. MỤC TIÊU — 1. Mục tiêu chung: … — 2. Mục tiêu cụ thể đến năm ${facts.endYear}: …”`,
    expected: ({ data }, facts) =>
      `objectives with targets for ${data.periods.map((period) => facts.period(period)).join(', ')}`,
    actual: ({ data }) => (data.section ? 'objectives without a comparable target' : 'no objectives'),
  },
  'target-unowned': {
    title: 'Nobody answers for the target',
    message: ({ data, clause }, facts) =>
      `The responsibilities give no body a duty that touches the target for ${facts.indicator(data.indicator)} (${clause ?? facts.clauses.targets}).`,
    fix: ({ data }, facts) =>
      `Give one body the lead: “… chủ trì, phối hợp với các cơ quan liên quan thực hiện chỉ tiêu ${facts.pasteIndicator(data.indicator)}; định kỳ báo cáo kết quả.”`,
    expected: () => 'a body with a duty that touches the target',
    actual: () => 'none',
  },
} satisfies Pick<RuleTable, TargetRules>;
