import type { Baseline, Fact, Indicator, Requirement } from '../model/baseline.js';
import type { Figure } from '../model/finding.js';
import type { BodyKey, FundingKind, IndicatorId, Language, Level, TaskGroup } from '../model/vocabulary.js';
import {
  formatPercent,
  formatPeriod,
  joinNames,
  lowerFirst,
  nameDocument,
  nameDocumentShort,
  upperFirst,
} from './format.js';
import { findExpectedBody, findLead, nameBody, type PlanFacts, readDay } from './plan-facts.js';
import { quoteSafely } from './sanitise.js';
import { fillUnit } from './unit-words.js';

/** A national requirement as it is put into words. */
export interface RequirementWords {
  readonly label: string;
  readonly clause: string;
  /** Base year of a growth requirement; null for other measures. */
  readonly base: number | null;
  readonly kind: Requirement['quantity']['kind'];
  /** Last year of the period. */
  readonly endYear: number;
  /** The figure rests on one document only. */
  readonly uncertain: boolean;
  /** Value of a share or growth, as in "30%". */
  readonly percent: string | null;
}

const BLANK = '…';
const FIGURE_WIDTH = 90;
const PASSAGE_WIDTH = 400;
/** The remark that a figure of grade C never goes without (terms, section 4.1). */
export const CHECK_ORIGINAL = '(đối chiếu bản gốc Quyết định trước khi ban hành)';

/** Looks up everything a message needs, in one language. Messages hold words; the pack holds figures and sentences. */
export class Facts {
  readonly #baseline: Baseline;
  readonly #plan: PlanFacts;
  readonly lang: Language;

  constructor(baseline: Baseline, plan: PlanFacts, lang: Language) {
    this.#baseline = baseline;
    this.#plan = plan;
    this.lang = lang;
  }

  /** "Quyết định 112". */
  get decision(): string {
    return nameDocumentShort(this.#baseline.number, this.lang);
  }

  get clauses(): Baseline['clauses'] {
    return this.#baseline.clauses;
  }

  /** The clause a duty rests on, as in "Mục IV Điều 1". */
  dutiesClause(clause: string | null): string {
    return clause ?? this.#baseline.clauses.duties;
  }

  get endYear(): number {
    return this.#plan.horizon.to ?? this.#baseline.horizon.to;
  }

  get level(): Level {
    return this.#plan.level;
  }

  /** "tỉnh An Thịnh"; a blank to fill in when the plan's place was not read. */
  get place(): string {
    return this.#plan.place === null ? BLANK : quoteSafely(this.#plan.place, FIGURE_WIDTH);
  }

  /** The council that decides on money, in Vietnamese: "Hội đồng nhân dân thành phố". */
  get council(): string {
    return fillUnit('Hội đồng nhân dân {unit}', this.#plan, 'vi');
  }

  /** Whose plan this one carries out, in Vietnamese; a blank to fill in where that is another place's. */
  get parentCommittee(): string {
    const own = this.#plan.level === 'province' && this.#plan.place !== null;
    return `Ủy ban nhân dân ${own ? this.place : `tỉnh (thành phố) ${BLANK}`}`;
  }

  period(id: string): string {
    return formatPeriod(id, this.lang);
  }

  /** Last year of a national period. Throws when the pack has no such period. */
  endOf(id: string): number {
    const period = this.#baseline.periods.find((entry) => entry.id === id);
    if (period === undefined) throw new Error(`the baseline has no period ${id}`);
    return period.to;
  }

  /** Short label of an indicator, for mid-sentence. */
  indicator(id: IndicatorId): string {
    return this.#indicator(id).short[this.lang];
  }

  /** Short label of an indicator in Vietnamese whatever the language: for a sentence that goes into the plan. */
  pasteIndicator(id: IndicatorId): string {
    return this.#indicator(id).short.vi;
  }

  /** Full label of an indicator in Vietnamese, for a sentence that goes into the plan. */
  pasteIndicatorInFull(id: IndicatorId): string {
    return lowerFirst(this.#indicator(id).label.vi);
  }

  /** Indicators with a figure for the period that the plan's level is asked for, in the pack's order. */
  askedIndicators(period: string): readonly IndicatorId[] {
    const level = this.#plan.level === 'unknown' ? 'province' : this.#plan.level;
    return this.#baseline.indicators
      .filter(
        ({ levels, requirements }) => levels.includes(level) && requirements.some((each) => each.period === period),
      )
      .map(({ id }) => id);
  }

  /** Kinds of funding that the plan's level is asked to name, in the pack's order. */
  askedFunding(): readonly FundingKind[] {
    return this.#baseline.funding
      .filter(({ missing }) => missing[this.#plan.level] !== undefined)
      .map(({ kind }) => kind);
  }

  requirement(id: IndicatorId, period: string): RequirementWords {
    const requirement = this.#requirement(id, period);
    const { quantity } = requirement;
    const value = quantity.kind === 'share' || quantity.kind === 'growth' ? quantity.value : null;
    return {
      label: bracketed(requirement.label[this.lang], requirement, value),
      clause: requirement.clause,
      base: quantity.kind === 'growth' ? quantity.baseYear : null,
      kind: quantity.kind,
      endYear: this.endOf(period),
      uncertain: requirement.grade === 'C',
      percent: value === null ? null : formatPercent(value, this.lang),
    };
  }

  /** Year that a growth target measures from: its own, else the Decision's; null when neither names one. */
  baseYear(id: IndicatorId, period: string, { quantity }: Figure): number | null {
    return (quantity?.kind === 'growth' ? quantity.baseYear : null) ?? this.requirement(id, period).base;
  }

  /** The words that give a growth target the figure of its base year; `since` is empty where `quote` names what it is measured from. */
  baseFigure(id: IndicatorId, period: string, figure: Figure, quote: string): { since: string; figure: string } {
    const base = this.baseYear(id, period, figure) ?? BLANK;
    return { since: /so với/iu.test(quote) ? '' : `so với năm ${base}`, figure: `(số liệu năm ${base}: … người)` };
  }

  /** What the requirement asks, in Vietnamese whatever the language: for a sentence that goes into the plan. */
  pasteFigure(id: IndicatorId, period: string): string {
    const requirement = this.#requirement(id, period);
    const { quantity } = requirement;
    const value = quantity.kind === 'share' || quantity.kind === 'growth' ? quantity.value : null;
    return bracketed(requirement.label.vi, requirement, value);
  }

  /** The same, to stand in the place of the plan's own words: no word that the plan writes before or after them anyway. */
  replacement(id: IndicatorId, period: string, figure: Figure): string {
    const label = this.pasteFigure(id, period);
    const wording = this.figure(figure);
    const head = /^tăng/iu.test(wording) ? label : label.replace(/^tăng /u, '');
    const text = /so với/iu.test(wording) ? head : head.replace(/ so với .*$/u, '');
    return wording !== lowerFirst(wording) ? upperFirst(text) : text;
  }

  /** The ready sentence of an indicator, in Vietnamese; a grade C figure stands in brackets. */
  target(id: IndicatorId, period: string): string {
    const { sentence } = this.#indicator(id);
    const requirement = this.#requirement(id, period);
    if (this.#asksLocal(period) && sentence.local !== undefined) {
      const base = requirement.quantity.kind === 'growth' ? requirement.quantity.baseYear : null;
      return this.#fillIn(sentence.local).replaceAll('{base}', String(base ?? BLANK));
    }
    const { before } = sentence;
    const day = readDay(this.#plan);
    const early = before !== undefined && day !== null && day < before.date;
    const text = (early ? before.periods[period] : undefined) ?? sentence.periods[period];
    if (text === undefined) throw new Error(`the baseline has no sentence for ${id} ${period}`);
    const { quantity } = requirement;
    const value = quantity.kind === 'share' || quantity.kind === 'growth' ? quantity.value : null;
    return this.#fillIn(bracketed(text, requirement, value));
  }

  /** The remark for a pasted grade C figure, with a space before it; empty for any other. */
  caution(id: IndicatorId, period: string, text: string): string {
    return this.#requirement(id, period).grade === 'C' && text.includes('[') ? ` ${CHECK_ORIGINAL}` : '';
  }

  /** The plan's own words for a figure, safe to print. */
  figure(figure: Figure): string {
    return quoteSafely(figure.wording, FIGURE_WIDTH);
  }

  /** Words of the plan, safe to print. */
  words(text: string): string {
    return quoteSafely(text, FIGURE_WIDTH);
  }

  /** A whole passage of the plan, safe to print. */
  passage(text: string): string {
    return quoteSafely(text, PASSAGE_WIDTH);
  }

  /** Labels of groups by id, for mid-sentence. */
  groups(ids: readonly string[]): string {
    return joinNames(
      ids.map((id) => {
        const group = this.#baseline.groups.find((entry) => entry.id === id);
        return group === undefined ? id : lowerFirst(group.label[this.lang]);
      }),
      this.lang,
    );
  }

  /** Groups in Vietnamese whatever the language: for a sentence that goes into the plan. */
  pasteGroups(ids: readonly string[]): string {
    return new Facts(this.#baseline, this.#plan, 'vi').groups(ids);
  }

  funding(kind: FundingKind): { readonly label: string; readonly clause: string; readonly sentence: string } {
    const spec = this.#baseline.funding.find((entry) => entry.kind === kind);
    if (spec === undefined) throw new Error(`the baseline has no funding kind ${kind}`);
    const label = lowerFirst(spec.label[this.lang]).replace(/^nguồn /u, '');
    return { label, clause: spec.clause, sentence: spec.sentence };
  }

  /** A body as messages call it, in the name it has at the plan's date. */
  body(key: BodyKey): string {
    return nameBody(this.#baseline, this.#plan, key, this.lang);
  }

  bodies(keys: readonly BodyKey[]): string {
    return joinNames(
      keys.map((key) => this.body(key)),
      this.lang,
    );
  }

  /** The duty to paste for an expected body, in Vietnamese. */
  duty(key: BodyKey): string {
    const expected = findExpectedBody(this.#baseline, this.#plan, key);
    const name = nameBody(this.#baseline, this.#plan, key, 'vi');
    return expected === undefined ? `${upperFirst(name)}: ${BLANK}` : this.#fillIn(expected.duty);
  }

  /** The duty to paste for the body that leads, in Vietnamese. */
  leadDuty(key: BodyKey): string {
    const lead = findLead(this.#baseline, this.#plan, key);
    return lead === undefined ? this.duty(key) : this.#fillIn(lead.duty);
  }

  task(group: TaskGroup): { readonly label: string; readonly paste: string; readonly clause: string } {
    const spec = this.#baseline.tasks.find((entry) => entry.id === group);
    if (spec === undefined) throw new Error(`the baseline has no task group ${group}`);
    return { label: spec.label[this.lang], paste: spec.label.vi, clause: spec.clause };
  }

  /** "Nghị định số 110/2024/NĐ-CP". */
  document(number: string): string {
    return nameDocument(number, this.lang);
  }

  /** The same in Vietnamese whatever the language: for a sentence that goes into the plan. */
  pasteDocument(number: string): string {
    return nameDocument(number, 'vi');
  }

  /** The legal basis to paste for a known document, in Vietnamese. */
  basis(number: string): string {
    const known = this.#baseline.documents.find((entry) => entry.number === number);
    const citation = (known?.citation ?? nameDocument(number, 'vi')).trim().replace(/[;.]$/, '');
    return `${/^căn cứ /iu.test(citation) ? citation : `Căn cứ ${citation}`};`;
  }

  /** Day from which plans are asked to cite a document beside the Decision; null when they are not. */
  citedFrom(number: string): string | null {
    const known = this.#baseline.documents.find((entry) => entry.number === number);
    return this.#baseline.alsoCite.find((entry) => entry.document === known?.id)?.from ?? null;
  }

  /** Title of the programme, in Vietnamese: "Chương trình …". */
  get programme(): string {
    return this.#baseline.title.vi;
  }

  #indicator(id: IndicatorId): Indicator {
    const indicator = this.#baseline.indicators.find((entry) => entry.id === id);
    if (indicator === undefined) throw new Error(`the baseline has no indicator ${id}`);
    return indicator;
  }

  #requirement(id: IndicatorId, period: string): Requirement {
    const requirement = this.#indicator(id).requirements.find((entry) => entry.period === period);
    if (requirement === undefined) throw new Error(`the baseline has no requirement ${id} ${period}`);
    return requirement;
  }

  /** A commune, or one year on the way to the period's end: the sentence that leaves the figure to the drafter. */
  #asksLocal(period: string): boolean {
    const { from, to } = this.#plan.horizon;
    const oneYear = to !== null && from === to && to !== this.endOf(period);
    return this.#plan.level === 'commune' || oneYear;
  }

  #fillIn(sentence: string): string {
    const { from, to } = this.#plan.horizon;
    const severalYears = to !== null && from !== to;
    return fillUnit(sentence, this.#plan, 'vi')
      .replace(/^Trong năm \{year\}/u, severalYears ? 'Đến năm {year}' : '$&')
      .replaceAll('{year}', String(this.endYear))
      .replaceAll('{place}', this.place);
  }
}

/** A grade C figure stands in brackets, whether the pack wrote them or not. */
function bracketed(text: string, fact: Fact, value: number | null): string {
  if (fact.grade !== 'C' || value === null || text.includes('[')) return text;
  return text.replace(new RegExp(`(?<![\\d,.])${value}\\s?%`, 'u'), `[${value}]%`);
}
