import type { FindingData, FindingOf, RuleId } from '../../model/finding.js';
import type { Facts } from '../facts.js';
import { formatPercent, lowerFirst, upperFirst } from '../format.js';

/** Part of a plan that a correction goes into; `here` is the place the finding names. */
export type EditPart = 'bases' | 'targets' | 'here' | 'tasks' | 'funding' | 'responsibilities' | 'whole';

/**
 * A correction as a change of the plan's text. `insert` adds paragraphs to the part, `append` adds words to the end of the
 * sentence the finding names, `replace` puts a text in the place of `replaces`. Texts are Vietnamese in every language of
 * the report; "…" stands for what only the drafter knows.
 */
export interface Edit {
  readonly action: 'insert' | 'append' | 'replace';
  readonly part: EditPart;
  /** The plan's own words; null unless something is replaced. */
  readonly replaces: string | null;
  /** One paragraph each. */
  readonly texts: readonly string[];
  /** A figure that rests on one document only stands in brackets in `texts`. */
  readonly uncertain: boolean;
}

type Drafts = { readonly [R in RuleId]: (finding: FindingOf<R>, facts: Facts) => Edit | null };

/** What to write into the plan so that a finding no longer holds; null where no wording can help. */
export function draftEdit<R extends RuleId>(finding: FindingOf<R>, facts: Facts): Edit | null {
  const draft: Drafts[R] = DRAFTS[finding.ruleId];
  return draft(finding, facts);
}

const DRAFTS: Drafts = {
  'target-missing': ({ data }, facts) => insert('targets', facts.target(data.indicator, data.period)),
  'target-weaker': ({ data, at }, facts) =>
    replaceClaim(facts.passage(at.quote), facts.target(data.indicator, data.period)),
  'target-hedged': ({ data }, facts) =>
    replace(facts.figure(data.actual), facts.replacement(data.indicator, data.period, data.actual)),
  'target-incomparable': ({ data }, facts) => {
    const { base, kind } = facts.requirement(data.indicator, data.period);
    if (data.why === 'amount') return append('(bằng … lần mức lương cơ bản do Chính phủ quy định)');
    if (kind === 'growth') return insert('here', facts.target(data.indicator, data.period));
    return base === null ? insert('here', facts.target(data.indicator, data.period)) : null;
  },
  'target-behind-path': ({ data }, facts) => replace(facts.figure(data.actual), raise(data, facts)),
  'scope-narrowed': ({ data }, facts) => append(`(kể cả ${facts.pasteGroups(data.groups)})`),
  'condition-missing': ({ data }, facts) => insert('here', facts.target(data.indicator, data.period)),
  'allowance-reference': ({ data }, facts) =>
    replace(facts.figure(data.actual), facts.replacement(data.indicator, data.period, data.actual)),
  'base-figure-missing': ({ data, at }, facts) => {
    const { since, figure } = facts.baseFigure(data.indicator, data.period, data.actual, at.quote);
    const wording = facts.figure(data.actual);
    if (since !== '') return replace(wording, `${wording} ${since} ${figure}`);
    // Behind the year where the words quoted end with it, else behind the sentence.
    return /so với năm \d{4}$/iu.test(wording) ? replace(wording, `${wording} ${figure}`) : append(figure);
  },
  'targets-section-missing': ({ data }, facts) => draftObjectives(data, facts),
  'funding-missing': ({ data }, facts) =>
    data.section
      ? insert('funding', facts.funding(data.kind).sentence)
      : insert('whole', 'KINH PHÍ THỰC HIỆN', ...facts.askedFunding().map((kind) => facts.funding(kind).sentence)),
  'funding-conditional': ({ data, at }, facts) =>
    replaceClaim(facts.passage(at.quote), facts.funding(data.kind).sentence),
  'contributions-unsourced': (_, facts) => insert('funding', facts.funding('contributions').sentence),
  'lead-missing': ({ data }, facts) => insert('responsibilities', facts.leadDuty(data.key)),
  'body-missing': ({ data }, facts) => insert('responsibilities', facts.duty(data.key)),
  'body-collective': ({ data }, facts) => insert('responsibilities', ...data.keys.map((key) => facts.duty(key))),
  // A plan that was right on its date is left as it is until it is amended.
  'body-outdated': ({ data }, facts) => (data.later ? null : replace(facts.words(data.name), data.successor.name)),
  'citation-missing': ({ data }, facts) => insert('bases', facts.basis(data.number)),
  'citation-malformed': ({ data }, facts) => replace(facts.words(data.number), data.correct),
  'parent-plan-not-cited': (_, facts) =>
    insert(
      'bases',
      `Căn cứ Kế hoạch số …/KH-UBND ngày … tháng … năm … của ${facts.parentCommittee} thực hiện ${facts.programme};`,
    ),
  'decree-110-not-cited': ({ data }, facts) => insert('bases', facts.basis(data.number)),
  'task-group-missing': ({ data }, facts) => insert('tasks', `${facts.task(data.group).paste}: …`),
  'target-unowned': ({ data }, facts) =>
    insert(
      'responsibilities',
      `… chủ trì, phối hợp với các cơ quan liên quan thực hiện chỉ tiêu về ${facts.pasteIndicatorInFull(data.indicator)}; định kỳ báo cáo kết quả.`,
    ),
  'reporting-missing': () =>
    insert(
      'responsibilities',
      'Định kỳ trước ngày … tháng … hằng năm, các cơ quan, đơn vị báo cáo kết quả thực hiện về cơ quan chủ trì để tổng hợp, báo cáo Ủy ban nhân dân theo quy định.',
    ),
  'document-draft': () => null,
  'document-truncated': () => null,
  'not-a-local-plan': () => null,
  'encoding-detected': () => null,
  'numbering-lost': () => null,
  'text-set-aside': () => null,
  'waiver-unused': () => null,
  'waiver-expired': () => null,
  'debt-fixed': () => null,
};

function insert(part: EditPart, ...texts: readonly string[]): Edit {
  return { action: 'insert', part, replaces: null, texts, uncertain: isUncertain(texts) };
}

function append(text: string): Edit {
  return { action: 'append', part: 'here', replaces: null, texts: [text], uncertain: isUncertain([text]) };
}

function replace(replaces: string, text: string): Edit {
  return { action: 'replace', part: 'here', replaces, texts: [text], uncertain: isUncertain([text]) };
}

/** A claim may be part of a longer sentence: the new words begin and end as the old ones do. */
function replaceClaim(claim: string, sentence: string): Edit {
  const head = claim === lowerFirst(claim) && claim !== upperFirst(claim) ? lowerFirst(sentence) : sentence;
  return replace(claim, /[.…]$/u.test(claim) ? head : head.replace(/\.$/u, ''));
}

/** A figure of grade C stands in square brackets wherever it is pasted. */
function isUncertain(texts: readonly string[]): boolean {
  return texts.some((text) => /\[\d/u.test(text));
}

/** Sentences for every figure the plan's level is asked for; with headings where the plan has no objectives at all. */
function draftObjectives(data: FindingData['targets-section-missing'], facts: Facts): Edit {
  const sentences = data.periods.flatMap((period) =>
    facts.askedIndicators(period).map((indicator) => facts.target(indicator, period)),
  );
  return data.section
    ? insert('targets', ...sentences)
    : insert('whole', 'MỤC TIÊU', '1. Mục tiêu chung: …', `2. Mục tiêu cụ thể đến năm ${facts.endYear}`, ...sentences);
}

/** The orientation value in the place of the plan's figure, with the words that stand around it in the plan. */
function raise({ indicator, period, actual, path }: FindingData['target-behind-path'], facts: Facts): string {
  const wording = facts.figure(actual);
  const { base, kind } = facts.requirement(indicator, period);
  const grows = kind === 'growth' && /^tăng/iu.test(wording) ? 'tăng ' : '';
  const since = kind === 'growth' && base !== null && /so với/iu.test(wording) ? ` so với năm ${base}` : '';
  const text = `${grows}ít nhất ${formatPercent(path, 'vi')}${since}`;
  return wording === lowerFirst(wording) ? text : upperFirst(text);
}
